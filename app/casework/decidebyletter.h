// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "casework/calendarinuse.h"
#include "casework/session.h"
#include "casework/unreadguide.h"
#include "core/clock.h"
#include "domain/roles/authorityletter.h"
#include "ports/casestore.h"
#include "ports/clerkstore.h"
#include "ports/envelopes.h"

namespace yichuang {

/// 首席事务代表: grants or denies a case on paper review at the counter, by a letter of the department whose case it is (DOMAIN
/// R65, R66, R72). Nobody decides a case of their own intake (promise 8). The store asks all of it a second time.
class DecideByLetter : public QObject
{
    Q_OBJECT

public:
    enum class Decision { Grant, Deny };

    /// What deciding needs from outside; all of it outlives the object.
    struct Ports
    {
        CaseStore &cases;
        ClerkStore &clerks;
        GuideStore &guides;
        GuideReadings &readings;
        const Envelopes &envelopes;
        const Clock &clock;
    };

    DecideByLetter(const Ports &ports, const CalendarInUse &calendar, Session session, QObject *parent = nullptr);

    /// decided() or failed() follows: Invalid without a reason for a denial; NotAllowed without a letter that covers the case
    /// today and whose qualifications are registered and run (R72), or for whoever had a hand in it; GuideUnread when they have
    /// not read what the guide of the case changed (R95); WrongState where nothing is decided; Conflict when the case was changed since it
    /// was read; errors of the store.
    void decide(const CaseRecord &record, Decision decision, const QString &reason);

Q_SIGNALS:
    void decided(const yichuang::CaseRecord &record);
    void failed(const yichuang::Error &error);

private:
    void findLetter(const CaseRecord &record, Decision decision, const QString &reason, const QList<AuthorityLetter> &letters);
    void whenRead(const CaseRecord &record, const std::function<void()> &then);
    void commit(CaseRecord record, Decision decision, const QString &reason, const AuthorityLetter &letter);

    const Ports m_ports;
    UnreadGuide m_unread;
    const CalendarInUse &m_calendar;
    const Session m_session;
};

} // namespace yichuang
