// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "casework/session.h"
#include "core/clock.h"
#include "domain/roles/authorityletter.h"
#include "domain/terms/workcalendar.h"
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

    DecideByLetter(CaseStore &cases, ClerkStore &clerks, const Envelopes &envelopes, const Clock &clock,
                   WorkCalendar calendar, Session session, QObject *parent = nullptr);

    /// decided() or failed() follows: Invalid without a reason for a denial; NotAllowed without a letter that covers the case
    /// today, or for whoever had a hand in it; WrongState where nothing is decided; Conflict when the case was changed since it
    /// was read; errors of the store.
    void decide(const CaseRecord &record, Decision decision, const QString &reason);

Q_SIGNALS:
    void decided(const yichuang::CaseRecord &record);
    void failed(const yichuang::Error &error);

private:
    void commit(CaseRecord record, Decision decision, const QString &reason, const AuthorityLetter &letter);

    CaseStore &m_cases;
    ClerkStore &m_clerks;
    const Envelopes &m_envelopes;
    const Clock &m_clock;
    const WorkCalendar m_calendar;
    const Session m_session;
};

} // namespace yichuang
