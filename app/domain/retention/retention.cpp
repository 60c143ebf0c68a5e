// SPDX-License-Identifier: Apache-2.0
#include "domain/retention/retention.h"

#include <algorithm>

#include "core/clock.h"

namespace yichuang {

namespace {

QDate dayOf(const QDateTime &moment)
{
    return moment.isValid() ? atCounter(moment).date() : QDate();
}

RetentionVerdict verdictOfDraft(const RetentionFacts &facts, int draftDays, const QDate &today)
{
    const QDate from = dayOf(facts.changedAt);
    const QDate until = from.isValid() ? from.addDays(draftDays) : QDate();
    const bool isOld = until.isValid() && today > until;
    return {isOld ? RetentionAnswer::Abandoned : RetentionAnswer::Draft, from, until};
}

/// Null while something is missing that must be there before the time runs.
QDate beginningOf(const RetentionFacts &facts)
{
    const QDate closed = dayOf(facts.closedAt);
    if (facts.owed == 0)
        return facts.state == CaseState::Void ? closed : QDate();
    const QDate acknowledged = dayOf(facts.acknowledgedAt);
    if (facts.acknowledged < facts.owed || !closed.isValid() || !acknowledged.isValid())
        return {};
    return std::max(closed, acknowledged);
}

} // namespace

RetentionVerdict retentionOf(const RetentionFacts &facts, const RetentionRule &rule, int draftDays, const QDate &today)
{
    if (facts.isPurged)
        return {RetentionAnswer::Purged, {}, {}};
    if (facts.state == CaseState::Draft)
        return verdictOfDraft(facts, draftDays, today);
    if (!isFinal(facts.state))
        return {RetentionAnswer::Open, {}, {}};
    const QDate from = beginningOf(facts);
    if (!from.isValid())
        return {RetentionAnswer::NotAcknowledged, {}, {}};
    const QDate until = from.addYears(rule.years).addDays(rule.days);
    if (!today.isValid() || today <= until)
        return {RetentionAnswer::Running, from, until};
    return {facts.onHold ? RetentionAnswer::OnHold : RetentionAnswer::Due, from, until};
}

QString retentionAnswerName(RetentionAnswer answer)
{
    switch (answer) {
    case RetentionAnswer::Purged: return QStringLiteral("purged");
    case RetentionAnswer::Draft: return QStringLiteral("draft");
    case RetentionAnswer::Abandoned: return QStringLiteral("abandoned");
    case RetentionAnswer::Open: return QStringLiteral("open");
    case RetentionAnswer::NotAcknowledged: return QStringLiteral("notAcknowledged");
    case RetentionAnswer::Running: return QStringLiteral("running");
    case RetentionAnswer::OnHold: return QStringLiteral("onHold");
    case RetentionAnswer::Due: return QStringLiteral("due");
    }
    return {};
}

} // namespace yichuang
