// SPDX-License-Identifier: Apache-2.0
#include "casework/lapsepromises.h"

#include "casework/outboxentries.h"
#include "core/whenanswered.h"
#include "domain/checks/promiserules.h"

namespace yichuang {

namespace {

constexpr int allCases = 1000000;

/// Nobody did it: the day came.
LedgerEvent lapseEntry(const CaseRecord &record, const CaseMaterial &material, const QDateTime &at, const QString &counterNo)
{
    LedgerEvent event;
    event.caseId = record.id;
    event.kind = QStringLiteral("promiseLapsed");
    event.counterNo = counterNo;
    event.at = at;
    event.body = {{QStringLiteral("material"), material.materialId},
                  {QStringLiteral("due"), material.promise->due.toString(Qt::ISODate)}};
    return event;
}

} // namespace

LapsePromises::LapsePromises(CaseStore &cases, const Envelopes &envelopes, const Clock &clock, QString counterNo,
                             QObject *parent)
    : QObject(parent), m_cases(cases), m_envelopes(envelopes), m_clock(clock), m_counterNo(std::move(counterNo))
{
}

CaseChange LapsePromises::changeOf(const CaseRecord &record, const Envelopes &envelopes, const QDateTime &at,
                                   const QString &counterNo)
{
    CaseChange change;
    change.after = record;
    const QDate today = atCounter(at).date();
    for (CaseMaterial &material : change.after.materials) {
        if (!material.promise || !hasLapsed(*material.promise, today))
            continue;
        material.promise->lapsedAt = at;
        change.after.changedAt = at;
        change.after.changedBy.clear();
        const LedgerEvent entry = lapseEntry(record, material, at, counterNo);
        change.events.append(entry);
        const QString eventId = newUuidV7(at.toMSecsSinceEpoch()).toString(QUuid::WithoutBraces);
        // The city wants to know who speaks; the case's clerk does not, but answers for it.
        const QByteArray envelope =
            envelopes.ofEvent(eventId, change.after, QStringLiteral("lapse"), at, record.clerkId, entry.body);
        change.outbox.append(entryForEvent(change.after, eventId, envelope, OutboxLane::Metadata, at));
    }
    return change;
}

void LapsePromises::look()
{
    const QDate today = m_clock.today();
    if (m_looking || m_lookedOn == today)
        return;
    m_looking = true;
    m_noted = 0;
    CaseFilter filter;
    filter.promisesOnly = true;
    filter.limit = allCases;
    whenAnswered(this, m_cases.list(filter), [this, today](const Result<QList<CaseSummary>> &cases) {
        m_waiting.clear();
        if (cases)
            m_lookedOn = today;
        for (const CaseSummary &summary : cases.value_or(QList<CaseSummary>{})) {
            if (summary.promiseDue < today)
                m_waiting.append(summary.id);
        }
        next();
    });
}

void LapsePromises::next()
{
    if (m_waiting.isEmpty()) {
        m_looking = false;
        Q_EMIT done(m_noted);
        return;
    }
    whenAnswered(this, m_cases.load(m_waiting.takeFirst()), [this](const Result<CaseRecord> &record) {
        const CaseChange change = record ? changeOf(*record, m_envelopes, m_clock.now(), m_counterNo) : CaseChange{};
        if (change.events.isEmpty())
            return next();
        whenAnswered(this, m_cases.commit(change), [this](const Result<CaseRecord> &stored) {
            if (stored) {
                ++m_noted;
                Q_EMIT lapsed(*stored);
            }
            next();
        });
    });
}

} // namespace yichuang
