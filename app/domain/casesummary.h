// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/caserecord.h"

namespace yichuang {

/// What lists show of a case, with as many unacknowledged outbox entries as the caller counted.
[[nodiscard]] CaseSummary summaryOf(const CaseRecord &record, int unsent);

/// The last day of the period that runs in the state of the case: the notice after receipt, the correction, the promised
/// decision. Null when none runs, as in a suspended case.
[[nodiscard]] QDate runningDue(const CaseRecord &record);

/// The last four characters of the applicant's number, by which a case may be looked for.
[[nodiscard]] QString identityTail(const CaseRecord &record);

} // namespace yichuang
