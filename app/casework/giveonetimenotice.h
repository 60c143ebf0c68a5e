// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QObject>

#include "casework/noticepaper.h"
#include "casework/visit.h"

namespace yichuang {

/// Tells an applicant before the intake, at once, what to bring (一次性告知单, DOMAIN R29–R33). It is no legal act and moves
/// nothing: the draft stays, and a later visit begins from it. What was told is told, so there is no undo, and it may be
/// told again: the rest of it, once something came.
class GiveOneTimeNotice : public QObject
{
    Q_OBJECT

public:
    /// @param visit outlives it; its draft is what is told about
    GiveOneTimeNotice(Visit &visit, const Clock &clock, QByteArray tokenKey, QObject *parent = nullptr);

    /// The item and its situation are known, so that everything can be told.
    [[nodiscard]] bool isPossible() const;
    /// What a notice given now would tell.
    [[nodiscard]] NoticeExtent extent() const;
    /// given() follows once notice and paper are durable, failed() when they could not be saved yet or nothing can be told:
    /// NotAllowed, Incomplete. What could not be saved is saved again by itself, and given() comes then.
    void give();

Q_SIGNALS:
    void given(const yichuang::PrintOrder &order);
    void failed(const yichuang::Error &error);

private:
    void keep(const QString &token);
    void settle();
    [[nodiscard]] QStringList left() const;

    Visit &m_visit;
    const Clock &m_clock;
    QByteArray m_tokenKey;
    std::optional<PrintOrder> m_pending;
    int m_noted = 0; ///< the note that keeps m_pending
};

} // namespace yichuang
