// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QObject>
#include <QTimer>

#include "casework/session.h"
#include "core/clock.h"
#include "ports/guidecorrections.h"

namespace yichuang {

/// 纠错: says that a guide is wrong or differs from practice, and follows what becomes of it (DOMAIN R100–R104). What is being
/// written is kept within a second and survives leaving, locking and a crash; what was raised waits in the outbox until the
/// line is there.
class CorrectGuide : public QObject
{
    Q_OBJECT

public:
    CorrectGuide(GuideCorrections &corrections, const Clock &clock, Session session, QObject *parent = nullptr);
    /// What was noted last goes to the store all the same.
    ~CorrectGuide() override;

    /// Whether this person may say so at all.
    [[nodiscard]] bool isAllowed() const;
    /// What this person was writing before; writing() follows, with an empty object for nothing.
    void loadWriting();
    /// What stands in the fields now.
    void note(const QJsonObject &fields);

    /// raised() or failed() follows; a second call before that is ignored. NotAllowed; Invalid for what checkCorrection()
    /// refuses, with all that was written still kept. Id, clerk, counter and time are filled in here.
    void raise(GuideCorrection correction);
    /// One's own; an administrator sees everybody's. listed() or failed() follows.
    void list();
    /// Whether list() tells everybody's.
    [[nodiscard]] bool seesAll() const;

Q_SIGNALS:
    void writing(const QJsonObject &fields);
    void raised(const yichuang::GuideCorrection &correction);
    void listed(const QList<yichuang::KeptCorrection> &corrections);
    void failed(const yichuang::Error &error);

private:
    void save();

    GuideCorrections &m_corrections;
    const Clock &m_clock;
    const Session m_session;
    QTimer m_timer;
    std::optional<QJsonObject> m_waiting;
    bool m_busy = false;
};

} // namespace yichuang
