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

DecideByLetter::DecideByLetter(const Ports &ports, const CalendarInUse &calendar, Session session, QObject *parent)
    : QObject(parent),
      m_ports(ports),
      m_unread(ports.guides, ports.readings, ports.clock),
      m_calendar(calendar),
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
    whenAnswered(this, m_ports.clerks.letters(), [=, this](const Result<QList<AuthorityLetter>> &letters) {
        letters ? findLetter(record, decision, reason.trimmed(), *letters) : Q_EMIT failed(letters.error());
    });
}

void DecideByLetter::findLetter(const CaseRecord &record, Decision decision, const QString &reason,
                                const QList<AuthorityLetter> &letters)
{
    whenAnswered(this, m_ports.clerks.qualifications(), [=, this](const Result<QList<Qualification>> &registered) {
        if (!registered)
            return Q_EMIT failed(registered.error());
        const QDate today = m_ports.clock.today();
        const QString &person = m_session.clerk.id;
        if (const AuthorityLetter *letter = letterFor(letters, *registered, person, record, today))
            return whenRead(record, [=, this, held = *letter] { commit(record, decision, reason, held); });
        const AuthorityLetter *letter = letterFor(letters, person, record, today);
        const QString lacked = letter ? lackedQualifications(*letter, *registered, today).join(QStringLiteral(", ")) : QString();
        Q_EMIT failed({ErrorCode::NotAllowed,
                       letter ? QStringLiteral("the letter asks for what is not registered, or is over: %1").arg(lacked)
                              : QStringLiteral("no letter of authority covers this case today")});
    });
}

void DecideByLetter::whenRead(const CaseRecord &record, const std::function<void()> &then)
{
    whenAnswered(this, m_ports.guides.load(record.guide), [this, then](const Result<Guide> &guide) {
        if (!guide)
            return Q_EMIT failed(guide.error());
        m_unread.whenRead(*guide, m_session.clerk.id, [this, then](const Result<> &read) {
            read ? then() : Q_EMIT failed(read.error());
        });
    });
}

void DecideByLetter::commit(CaseRecord record, Decision decision, const QString &reason, const AuthorityLetter &letter)
{
    const QDateTime now = m_ports.clock.now();
    record.state = stateAfter(decision);
    record.changedAt = now;
    record.addHandler(m_session.clerk.id);
    beginDelivery(record.deadlines, m_calendar, m_ports.clock.today());
    const bool granted = decision == Decision::Grant;
    const QJsonObject body{{QStringLiteral("granted"), granted}, {QStringLiteral("letter"), letter.number}};
    // The reason may name the applicant: it goes to the department, and stays out of the ledger.
    QJsonObject told = body;
    told.insert(QStringLiteral("verdict"), granted ? QStringLiteral("decidedYes") : QStringLiteral("decidedNo"));
    told.insert(QStringLiteral("text"), reason);

    const QString eventId = newUuidV7(now.toMSecsSinceEpoch()).toString(QUuid::WithoutBraces);
    const QByteArray envelope =
        m_ports.envelopes.ofEvent(eventId, record, QStringLiteral("review"), now, m_session.clerk.id, told);
    CaseChange change;
    change.after = record;
    change.steps = {record.state};
    change.events = {ledgerEntry(QStringLiteral("decidedByLetter"), record.id, m_session, now, body)};
    change.outbox = {entryForEvent(record, eventId, envelope, OutboxLane::Urgent, now)};
    whenAnswered(this, m_ports.cases.commit(change), [this](const Result<CaseRecord> &stored) {
        if (stored)
            Q_EMIT decided(*stored);
        else
            Q_EMIT failed(stored.error());
    });
}

} // namespace yichuang
