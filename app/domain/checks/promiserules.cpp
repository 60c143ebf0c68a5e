// SPDX-License-Identifier: Apache-2.0
#include "domain/checks/promiserules.h"

namespace yichuang {

bool mayPromise(const MaterialRule &rule)
{
    return rule.necessity == Necessity::SupplementLater || rule.supplementWithin.has_value();
}

bool mayCommit(const Guide &guide, const MaterialRule &rule)
{
    return guide.flags.commitmentAllowed && rule.commitment.has_value();
}

bool standsByPromise(const Guide &guide, const MaterialRule &rule, const CaseMaterial &material)
{
    if (!material.promise || !material.promise->isOpen())
        return false;
    if (material.obtained == Obtained::Promised)
        return mayPromise(rule);
    return material.obtained == Obtained::Committed && mayCommit(guide, rule);
}

DueDate promiseDue(const WorkCalendar &calendar, const MaterialRule &rule, Obtained obtained, QDate madeOn)
{
    if (rule.supplementWithin)
        return dueAfter(calendar, madeOn, rule.supplementWithin->days, rule.supplementWithin->unit);
    if (obtained != Obtained::Promised)
        return {};
    return dueAfter(calendar, madeOn, usualSupplementDays, DayUnit::WorkingDays);
}

bool hasLapsed(const MaterialPromise &promise, QDate today)
{
    return promise.isOpen() && promise.due.isValid() && promise.due < today;
}

} // namespace yichuang
