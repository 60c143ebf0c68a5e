// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/cases/caserecord.h"

namespace yichuang {

/// What lists show of a case, with as many unacknowledged outbox entries as the caller counted.
[[nodiscard]] CaseSummary summaryOf(const CaseRecord &record, int unsent);

/// The last day of the period that runs in the state of the case: the notice after receipt, the correction, the decision
/// by the earlier of its two limits, the delivery after the decision. Null when none runs, as in a suspended case.
[[nodiscard]] QDate runningDue(const CaseRecord &record);

/// Of a case that is not decided: what is still to be fetched, and, once it is filed, what the city said that it does not have.
struct CoverCounts
{
    int open = 0;
    int missing = 0;
    bool operator==(const CoverCounts &) const = default;
};
[[nodiscard]] CoverCounts coverCounts(const CaseRecord &record);

/// Received, and nobody answered within the notice period: the case counts as accepted from the day of its receipt
/// (视为受理, 行政许可法 32(4), DOMAIN L7). On the last day of the period it does not yet.
[[nodiscard]] bool deemedAccepted(const CaseRecord &record, QDate today);
[[nodiscard]] bool deemedAccepted(const CaseSummary &summary, QDate today);

/// The same application stands open elsewhere, as far as the city told, and this one is not over either (R10).
[[nodiscard]] bool isTwin(const CaseRecord &record);

/// Promised by a day, and not there: the day may have passed (容缺后补, DOMAIN R58, R60).
[[nodiscard]] bool isAwaited(const CaseMaterial &material);
/// The nearest day by which something promised is to be there; null when nothing is awaited, and for a draft and a case that
/// is over, to which nothing comes any more.
[[nodiscard]] QDate awaitedDue(const CaseRecord &record);

/// The last four characters of the applicant's number, by which a case may be looked for.
[[nodiscard]] QString identityTail(const CaseRecord &record);

} // namespace yichuang
