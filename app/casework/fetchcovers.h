// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QSet>
#include <QTimer>

#include "core/clock.h"
#include "domain/cases/coverquestion.h"
#include "ports/coversource.h"

namespace yichuang {

class Visit;

/// Asks the city for the covers of the open visit as soon as its checklist is settled, so that nobody is asked for a paper
/// that the city has (DOMAIN R42, R44). Nothing waits for an answer; an answer that comes when its visit is over is dropped.
///
/// Nothing is asked twice of the same person, unless the answer was an error: then again after a while, and as soon as the
/// line is back. An error never makes a paper demand.
class FetchCovers : public QObject
{
    Q_OBJECT

public:
    FetchCovers(Visit &visit, CoverSource &source, const Clock &clock, QObject *parent = nullptr);

    /// Offline nothing is asked. It is taken to be online until somebody says that it is not.
    void setOnline(bool online);
    [[nodiscard]] bool isOnline() const { return m_online; }
    /// Something is being asked, or is about to be.
    [[nodiscard]] bool isBusy() const { return m_lookSoon.isActive() || m_out > 0; }

Q_SIGNALS:
    /// All that could be asked about the visit is answered, or cannot be told now.
    void settled();
    void onlineChanged();

private:
    void look();
    void ask(const CoverQuestion &question);
    void answered(const CoverQuestion &question, const Result<QList<CoverAnswer>> &answers);
    [[nodiscard]] QList<CoverQuestion> open() const;
    void forgetFailures();

    Visit &m_visit;
    CoverSource &m_source;
    const Clock &m_clock;
    QTimer m_lookSoon;
    QTimer m_retry;
    CaseId m_case;           ///< the visit that the two sets are about
    QSet<QString> m_asked;   ///< what is answered, or being asked
    QSet<QString> m_failed;  ///< of these: what could not be told
    int m_out = 0;           ///< questions without an answer yet
    bool m_online = true;
};

} // namespace yichuang
