// SPDX-License-Identifier: Apache-2.0
#include "domain/exchange/feedrules.h"

#include <algorithm>

#include "core/clock.h"
#include "domain/exchange/periodrules.h"

namespace yichuang {

namespace {

bool isPause(CaseState state)
{
    return state == CaseState::Suspended || state == CaseState::Extended;
}

/// `clock`: Reported when the moment is the department's.
LedgerEvent feedEvent(const CaseRecord &record, const QString &kind, const QDateTime &at, ClockConfidence clock,
                      const QJsonObject &body)
{
    LedgerEvent event;
    event.caseId = record.id;
    event.kind = kind;
    event.counterNo = record.counterNo;
    event.at = at;
    event.clock = clock;
    event.body = body;
    return event;
}

/// @param text the department's own words; may be empty
LedgerEvent moveEvent(const CaseRecord &record, const QString &kind, const QDateTime &at, CaseState from, CaseState to,
                      const QString &text)
{
    LedgerEvent event = feedEvent(record, kind, at, ClockConfidence::Reported,
                                  {{QStringLiteral("from"), caseStateCode(from)}, {QStringLiteral("to"), caseStateCode(to)}});
    if (!text.isEmpty())
        event.said = {{QStringLiteral("text"), text}};
    return event;
}

/// Where a case can go from `at`, when it began in `from`.
QList<CaseState> nextStates(CaseState at, CaseState from, std::optional<CaseState> before)
{
    if (!isPause(at))
        return movesFrom(at);
    if (at != from)
        return {};
    QList<CaseState> next = movesFrom(at);
    next.removeIf([before](CaseState state) { return state != before.value_or(state); });
    return next;
}

bool reaches(std::optional<CaseState> before, CaseState from, CaseState to, CaseState without)
{
    QList<CaseState> reached{from};
    for (qsizetype i = 0; i < reached.size(); ++i) {
        for (const CaseState next : nextStates(reached.at(i), from, before)) {
            if (next == to)
                return true;
            if (next != without && !reached.contains(next))
                reached.append(next);
        }
    }
    return false;
}

/// All ways that are one step longer than `way` and end in `reported` or in a state that every way to it passes.
QList<QList<CaseState>> extended(const QList<CaseState> &way, std::optional<CaseState> before, CaseState reported)
{
    QList<QList<CaseState>> longer;
    const CaseState from = way.constFirst();
    for (const CaseState next : nextStates(way.constLast(), from, before)) {
        if (!way.contains(next) && (next == reported || !reaches(before, from, reported, next)))
            longer.append(way + QList<CaseState>{next});
    }
    return longer;
}

bool isAcceptance(CaseState from, CaseState to)
{
    return to == CaseState::Accepted && (from == CaseState::Received || from == CaseState::Correction);
}

} // namespace

QList<CaseState> reportedSteps(std::optional<CaseState> before, CaseState from, CaseState reported)
{
    if (from == CaseState::Draft || from == reported)
        return {};
    QList<QList<CaseState>> ways{{from}};
    for (qsizetype i = 0; i < ways.size(); ++i) {
        if (ways.at(i).constLast() == reported)
            return ways.at(i).mid(1);
        ways.append(extended(ways.at(i), before, reported));
    }
    return {};
}

FeedEffect applyStatus(const CaseRecord &record, std::optional<CaseState> before, const StatusChange &change,
                       const WorkCalendar &calendar)
{
    FeedEffect effect;
    effect.after = record;
    if (record.state == change.state)
        return effect;
    effect.steps = reportedSteps(before, record.state, change.state);
    if (effect.steps.isEmpty()) {
        effect.events = {
            moveEvent(record, QStringLiteral("statusIgnored"), change.at, record.state, change.state, change.text)};
        return effect;
    }
    CaseState from = record.state;
    for (const CaseState step : effect.steps) {
        const bool reported = step == change.state;
        const QString kind = reported ? QStringLiteral("statusReported") : QStringLiteral("statusInferred");
        const QString text = reported ? change.text : QString();
        effect.events.append(moveEvent(record, kind, change.at, from, step, text));
        if (reported && isAcceptance(from, step))
            effect.after.acceptedAt = change.at;
        const QString note =
            takeStep(effect.after, {from, step, atCounter(change.at).date(), change.days, reported}, calendar);
        if (!note.isEmpty())
            effect.events.append(feedEvent(record, note, change.at, ClockConfidence::Reported, {}));
        from = step;
    }
    effect.after.state = change.state;
    effect.after.changedBy.clear();
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
    CaseResult arrived = result;
    // The same paper was handed out; another one was not.
    if (known != results.end() && known->sha256 == result.sha256)
        arrived.handedOutAt = known->handedOutAt;
    if (known != results.end() && *known == arrived)
        return effect;
    if (known == results.end())
        results.append(arrived);
    else
        *known = arrived;
    effect.events = {feedEvent(record, QStringLiteral("resultArrived"), now, ClockConfidence::FreeRunning,
                               {{QStringLiteral("result"), result.id}})};
    effect.after.changedBy.clear();
    effect.changed = true;
    return effect;
}

FeedEffect applyTwin(const CaseRecord &record, const TwinReport &report)
{
    FeedEffect effect;
    effect.after = record;
    if (!isOpenIntake(record.state))
        return effect;
    QList<OpenIntake> &twins = effect.after.twins;
    for (const OpenIntake &other : report.others) {
        const bool known = std::any_of(twins.cbegin(), twins.cend(),
                                       [&other](const OpenIntake &twin) { return twin.caseId == other.caseId; });
        if (known || other.caseId == record.id.toString())
            continue;
        twins.append(other);
        effect.events.append(feedEvent(record, QStringLiteral("takenInTwice"), report.at, ClockConfidence::Reported,
                                       {{QStringLiteral("other"), other.number},
                                        {QStringLiteral("hall"), other.hall},
                                        {QStringLiteral("counter"), other.counterNo}}));
    }
    effect.changed = !effect.events.isEmpty();
    if (effect.changed)
        effect.after.changedBy.clear();
    return effect;
}

LedgerEvent correctionEvent(const CorrectionReport &report, const QString &counterNo, const QDateTime &now)
{
    LedgerEvent event;
    event.kind = QStringLiteral("guideCorrectionReported");
    event.counterNo = counterNo;
    event.at = now;
    event.body = {{QStringLiteral("correction"), report.correctionId},
                  {QStringLiteral("state"), correctionStateName(report.state)}};
    return event;
}

} // namespace yichuang
