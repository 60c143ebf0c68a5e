// SPDX-License-Identifier: Apache-2.0
#include "casework/decidebyletter.h"

#include "casework/ledgerentry.h"
#include "casework/outboxentries.h"
#include "core/whenanswered.h"
#include "domain/roles/casepermission.h"

namespace yichuang {

namespace {

CaseState stateAfter(DecideByLetter::Decision decision)
{
    return decision == DecideByLetter::Decision::Grant ? CaseState::DecidedYes : CaseState::DecidedNo;
}

/// The decision begins the period in which its result is handed out (行政许可法 44).
void beginDelivery(CaseDeadlines &deadlines, const WorkCalendar &calendar, QDate day)
{
    deadlines.decidedOn = day;
    // Only this period begins: whether the answer came in time is not asked again.
    deadlines = recounted(calendar, deadlines, QDate());
}

} // namespace

DecideByLetter::DecideByLetter(CaseStore &cases, ClerkStore &clerks, const Envelopes &envelopes, const Clock &clock,
                               WorkCalendar calendar, Session session, QObject *parent)
    : QObject(parent),
      m_cases(cases),
      m_clerks(clerks),
      m_envelopes(envelopes),
      m_clock(clock),
      m_calendar(std::move(calendar)),
      m_session(std::move(session))
{
}

void DecideByLetter::decide(const CaseRecord &record, Decision decision, const QString &reason)
{
    if (!moverOf(m_session.clerk.role)) {
        Q_EMIT failed({ErrorCode::NotAllowed, QStringLiteral("decision by %1").arg(m_session.clerk.id)});
        return;
    }
    if (!mayMove(Mover::ChiefRepresentative, record.state, stateAfter(decision))) {
        Q_EMIT failed({ErrorCode::WrongState, QStringLiteral("not decided at the counter in this state")});
        return;
    }
    if (!mayReview(m_session.clerk.id, QStringList{record.clerkId} + record.handlers())) {
        Q_EMIT failed({ErrorCode::NotAllowed, QStringLiteral("nobody decides a case they had a hand in")});
        return;
    }
    if (decision == Decision::Deny && reason.trimmed().isEmpty()) {
        Q_EMIT failed({ErrorCode::Invalid, QStringLiteral("a denial says why")});
        return;
    }
    whenAnswered(this, m_clerks.letters(), [=, this](const Result<QList<AuthorityLetter>> &letters) {
        if (!letters)
            return Q_EMIT failed(letters.error());
        const AuthorityLetter *letter = letterFor(*letters, m_session.clerk.id, record, m_clock.today());
        if (!letter)
            return Q_EMIT failed({ErrorCode::NotAllowed, QStringLiteral("no letter of authority covers this case today")});
        commit(record, decision, reason.trimmed(), *letter);
    });
}

void DecideByLetter::commit(CaseRecord record, Decision decision, const QString &reason, const AuthorityLetter &letter)
{
    const QDateTime now = m_clock.now();
    record.state = stateAfter(decision);
    record.changedAt = now;
    record.addHandler(m_session.clerk.id);
    beginDelivery(record.deadlines, m_calendar, m_clock.today());
    const bool granted = decision == Decision::Grant;
    const QJsonObject body{{QStringLiteral("granted"), granted}, {QStringLiteral("letter"), letter.number}};
    // The reason may name the applicant: it goes to the department, and stays out of the ledger.
    QJsonObject told = body;
    told.insert(QStringLiteral("verdict"), granted ? QStringLiteral("decidedYes") : QStringLiteral("decidedNo"));
    told.insert(QStringLiteral("text"), reason);

    const QString eventId = newUuidV7(now.toMSecsSinceEpoch()).toString(QUuid::WithoutBraces);
    const QByteArray envelope =
        m_envelopes.ofEvent(eventId, record, QStringLiteral("review"), now, m_session.clerk.id, told);
    CaseChange change;
    change.after = record;
    change.steps = {record.state};
    change.events = {ledgerEntry(QStringLiteral("decidedByLetter"), record.id, m_session, now, body)};
    change.outbox = {entryForEvent(record, eventId, envelope, OutboxLane::Urgent, now)};
    whenAnswered(this, m_cases.commit(change), [this](const Result<CaseRecord> &stored) {
        if (stored)
            Q_EMIT decided(*stored);
        else
            Q_EMIT failed(stored.error());
    });
}

} // namespace yichuang
