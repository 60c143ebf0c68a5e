// SPDX-License-Identifier: Apache-2.0
#include "support/memoryfeedinbox.h"

#include "domain/cases/casenumber.h"
#include "domain/exchange/packagefeed.h"

namespace yichuang::test {

QFuture<Result<QString>> MemoryFeedInbox::cursor(const QString &feed)
{
    return m_state.run([&]() -> Result<QString> { return m_state.cursors.value(feed); });
}

QFuture<Result<QString>> MemoryFeedInbox::epoch(const QString &feed)
{
    return m_state.run([&]() -> Result<QString> { return m_state.epochs.value(feed); });
}

QFuture<Result<QList<CaseId>>> MemoryFeedInbox::apply(const FeedPage &page)
{
    return m_state.run([&]() -> Result<QList<CaseId>> {
        QList<CaseId> changed;
        for (const StatusChange &change : page.statuses) {
            if (apply(change) && !changed.contains(change.caseId))
                changed.append(change.caseId);
        }
        for (const ResultArrival &arrival : page.results) {
            if (apply(arrival) && !changed.contains(arrival.caseId))
                changed.append(arrival.caseId);
        }
        for (const TwinReport &report : page.twins) {
            const CaseStanding standing = m_state.standingOf(report.caseId);
            if (standing.stored && store(*standing.stored, applyTwin(*standing.stored, report)) && !changed.contains(report.caseId))
                changed.append(report.caseId);
        }
        for (const CorrectionReport &report : page.corrections)
            apply(report);
        const QList<QString> known = m_state.epochs.values();
        if (!known.isEmpty() && !page.epoch.isEmpty() && !known.contains(page.epoch))
            note(CaseId(), QStringLiteral("gatewayEpochChanged"),
                 {{QStringLiteral("from"), known.constFirst()}, {QStringLiteral("to"), page.epoch}});
        if (!page.epoch.isEmpty())
            m_state.epochs.insert(page.feed, page.epoch);
        m_state.cursors.insert(page.feed, page.cursor);
        return changed;
    });
}

bool MemoryFeedInbox::apply(const StatusChange &change)
{
    const CaseStanding standing = m_state.standingOf(change.caseId);
    const QString report = change.caseId.toString() + change.componentId + caseStateCode(change.state)
        + QString::number(change.at.toMSecsSinceEpoch());
    if (!standing.stored || m_state.reports.contains(report))
        return false;
    m_state.reports.insert(report);
    return store(*standing.stored, applyReport(*standing.stored, standing.before, change, m_state.calendar));
}

bool MemoryFeedInbox::apply(const ResultArrival &arrival)
{
    const CaseStanding standing = m_state.standingOf(arrival.caseId);
    if (!standing.stored)
        return false;
    if (arrival.result.id.isEmpty() || arrival.result.sha256.size() != 32) {
        note(arrival.caseId, QStringLiteral("feedProblem"),
             {{QStringLiteral("type"), QStringLiteral("result")},
              {QStringLiteral("code"), errorCodeName(ErrorCode::Invalid)}});
        return false;
    }
    m_state.results.insert(arrival.result.id, arrival);
    return store(*standing.stored, applyResult(*standing.stored, arrival.result, m_state.clock.now()));
}

void MemoryFeedInbox::apply(const CorrectionReport &report)
{
    for (KeptCorrection &kept : m_state.corrections) {
        const auto next = corrected(kept.correction, report);
        if (!next)
            continue;
        kept.correction = *next;
        m_state.append(correctionEvent(report, m_state.counter.counterNo, m_state.clock.now()));
    }
}

void MemoryFeedInbox::note(const CaseId &id, const QString &kind, const QJsonObject &body)
{
    LedgerEvent event;
    event.caseId = id;
    event.kind = kind;
    event.counterNo = m_state.counter.counterNo;
    event.at = m_state.clock.now();
    event.body = body;
    m_state.append(event);
}

bool MemoryFeedInbox::store(const CaseRecord &before, const FeedEffect &effect)
{
    const QByteArray digest = m_state.digestOf(before.id);
    if (effect.changed) {
        m_state.walk(before.id, before.state, effect.steps);
        m_state.cases.insert(before.id, effect.after);
        ++m_state.cases[before.id].revision;
    }
    m_state.append(effect.events, digest);
    return effect.changed;
}

QFuture<Result<>> MemoryFeedInbox::raiseNumbers(const QString &last)
{
    return m_state.run([&]() -> Result<> {
        const Result<CaseNumberParts> parts = checkCaseNumber(last);
        if (!parts || parts->centre != m_state.counter.centreCode || parts->counter != m_state.counter.counterNo)
            return failure(ErrorCode::Invalid, QStringLiteral("the gateway's last number is none of this counter"));
        const int given = m_state.serials.value(parts->date);
        if (parts->date < m_state.clock.today() || given >= parts->serial)
            return {};
        m_state.serials.insert(parts->date, parts->serial);
        note(CaseId(), QStringLiteral("numbersRaised"),
             {{QStringLiteral("last"), last}, {QStringLiteral("wouldHaveBeen"), given + 1}});
        return {};
    });
}

QFuture<Result<QList<ResultArrival>>> MemoryFeedInbox::missingResults()
{
    return m_state.run([&]() -> Result<QList<ResultArrival>> {
        QList<ResultArrival> missing;
        for (const ResultArrival &arrival : std::as_const(m_state.results)) {
            if (!m_state.pages.value(arrival.caseId).contains(arrival.result.sha256))
                missing.append(arrival);
        }
        return missing;
    });
}

} // namespace yichuang::test
