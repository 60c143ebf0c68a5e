// SPDX-License-Identifier: Apache-2.0
#include "casework/reviewcase.h"

#include <algorithm>

#include <QJsonArray>

#include "casework/ledgerentry.h"
#include "casework/outboxentries.h"
#include "core/whenanswered.h"
#include "domain/roles/casepermission.h"

namespace yichuang {

namespace {

/// Everybody who had a hand in the case, the clerk of the counter first: a case of nobody is reviewed by nobody.
QStringList handlersOf(const CaseRecord &record)
{
    return QStringList{record.clerkId} + record.handlers();
}

QJsonArray reasonsJson(const QList<Defect> &reasons)
{
    QJsonArray json;
    for (const Defect &reason : reasons)
        json.append(QJsonObject{{QStringLiteral("material"), reason.materialId}, {QStringLiteral("text"), reason.text}});
    return json;
}

bool saysNothing(const Defect &reason)
{
    return reason.text.trimmed().isEmpty();
}

} // namespace

ReviewCase::ReviewCase(CaseStore &cases, const Envelopes &envelopes, const Clock &clock, Session session, QObject *parent)
    : QObject(parent), m_cases(cases), m_envelopes(envelopes), m_clock(clock), m_session(std::move(session))
{
}

void ReviewCase::approve(const CaseRecord &record)
{
    CaseReview review;
    review.state = ReviewState::Approved;
    commit(record, review);
}

void ReviewCase::sendBack(const CaseRecord &record, const QList<Defect> &reasons)
{
    if (reasons.isEmpty() || std::any_of(reasons.cbegin(), reasons.cend(), saysNothing)) {
        Q_EMIT failed({ErrorCode::Invalid, QStringLiteral("a case is sent back with a reason")});
        return;
    }
    CaseReview review;
    review.state = ReviewState::Returned;
    review.reasons = reasons;
    commit(record, review);
}

void ReviewCase::commit(CaseRecord record, const CaseReview &review)
{
    if (may(m_session.clerk.role, Act::Review) && !may(m_session.clerk.role, Act::Review, record.state)) {
        Q_EMIT failed({ErrorCode::WrongState, QStringLiteral("not reviewed in this state")});
        return;
    }
    if (!may(m_session.clerk.role, Act::Review) || !mayReview(m_session.clerk.id, handlersOf(record))) {
        Q_EMIT failed({ErrorCode::NotAllowed, QStringLiteral("review by %1").arg(m_session.clerk.id)});
        return;
    }
    if (record.review.state == ReviewState::Approved) {
        Q_EMIT failed({ErrorCode::WrongState, QStringLiteral("an approval is final")});
        return;
    }
    const QDateTime now = m_clock.now();
    record.review = review;
    record.review.reviewerId = m_session.clerk.id;
    record.review.reviewerName = m_session.clerk.name;
    record.review.at = now;
    record.changedAt = now;
    record.changedBy = m_session.clerk.id;

    const bool approved = review.state == ReviewState::Approved;
    const QJsonObject said{{QStringLiteral("reasons"), reasonsJson(review.reasons)}};
    QJsonObject told = said;
    told.insert(QStringLiteral("approved"), approved);

    const QString eventId = newUuidV7(now.toMSecsSinceEpoch()).toString(QUuid::WithoutBraces);
    const QByteArray envelope =
        m_envelopes.ofEvent(eventId, record, QStringLiteral("review"), now, m_session.clerk.id, told);
    CaseChange change;
    change.after = record;
    change.events = {ledgerEntry(approved ? QStringLiteral("reviewApproved") : QStringLiteral("reviewReturned"), record.id,
                                 m_session, now, {{QStringLiteral("approved"), approved}}, approved ? QJsonObject() : said)};
    change.outbox = {entryForEvent(record, eventId, envelope, OutboxLane::Metadata, now)};
    whenAnswered(this, m_cases.commit(change), [this](const Result<CaseRecord> &stored) {
        if (stored)
            Q_EMIT reviewed(*stored);
        else
            Q_EMIT failed(stored.error());
    });
}

} // namespace yichuang
