// SPDX-License-Identifier: Apache-2.0
#include "domain/feedrules.h"

#include <algorithm>

namespace yichuang {

namespace {

bool isPause(CaseState state)
{
    return state == CaseState::Suspended || state == CaseState::Extended;
}

LedgerEvent feedEvent(const CaseRecord &record, const QString &kind, const QDateTime &at, const QJsonObject &body)
{
    LedgerEvent event;
    event.caseId = record.id;
    event.kind = kind;
    event.counterNo = record.counterNo;
    event.at = at;
    event.body = body;
    return event;
}

QJsonObject moveBody(CaseState from, CaseState to, const QString &text)
{
    QJsonObject body{{QStringLiteral("from"), caseStateCode(from)}, {QStringLiteral("to"), caseStateCode(to)}};
    if (!text.isEmpty())
        body.insert(QStringLiteral("text"), text);
    return body;
}

/// All ways that are one step longer than `way`.
QList<QList<CaseState>> extended(const QList<CaseState> &way, std::optional<CaseState> before)
{
    QList<QList<CaseState>> longer;
    const CaseState at = way.constLast();
    if (way.size() > 1 && isPause(at))
        return longer;
    for (const CaseState next : movesFrom(at)) {
        const bool returns = !isPause(at) || next == before.value_or(next);
        if (returns && !way.contains(next))
            longer.append(way + QList<CaseState>{next});
    }
    return longer;
}

} // namespace

QList<CaseState> reportedSteps(std::optional<CaseState> before, CaseState from, CaseState reported)
{
    if (from == CaseState::Draft || from == reported)
        return {};
    QList<QList<CaseState>> ways{{from}};
    QList<CaseState> reached{from};
    while (!ways.isEmpty()) {
        QList<QList<CaseState>> next;
        for (const QList<CaseState> &way : ways) {
            for (const QList<CaseState> &longer : extended(way, before)) {
                if (longer.constLast() == reported)
                    return longer.mid(1);
                if (!reached.contains(longer.constLast()))
                    next.append(longer);
                reached.append(longer.constLast());
            }
        }
        ways = next;
    }
    return {};
}

FeedEffect applyStatus(const CaseRecord &record, std::optional<CaseState> before, const StatusChange &change)
{
    FeedEffect effect;
    effect.after = record;
    if (record.state == change.state)
        return effect;
    effect.steps = reportedSteps(before, record.state, change.state);
    if (effect.steps.isEmpty()) {
        effect.events = {feedEvent(record, QStringLiteral("statusIgnored"), change.at,
                                   moveBody(record.state, change.state, change.text))};
        return effect;
    }
    CaseState from = record.state;
    for (const CaseState step : effect.steps) {
        const QString text = step == change.state ? change.text : QString();
        effect.events.append(feedEvent(record, QStringLiteral("statusReported"), change.at, moveBody(from, step, text)));
        if (step == CaseState::Accepted && !record.acceptedAt)
            effect.after.acceptedAt = change.at;
        from = step;
    }
    effect.after.state = change.state;
    effect.changed = true;
    return effect;
}

FeedEffect applyResult(const CaseRecord &record, const CaseResult &result, const QDateTime &now)
{
    FeedEffect effect;
    effect.after = record;
    QList<CaseResult> &results = effect.after.results;
    const auto known = std::find_if(results.begin(), results.end(),
                                    [&result](const CaseResult &other) { return other.id == result.id; });
    if (known != results.end() && *known == result)
        return effect;
    if (known == results.end())
        results.append(result);
    else
        *known = result;
    effect.events = {feedEvent(record, QStringLiteral("resultArrived"), now,
                               {{QStringLiteral("result"), result.id}})};
    effect.changed = true;
    return effect;
}

} // namespace yichuang
