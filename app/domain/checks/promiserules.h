// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>

#include "domain/cases/casematerial.h"
#include "domain/guide/guide.h"
#include "domain/terms/deadline.h"

namespace yichuang {

/// The working days within which something promised comes, where the guide lets it come late and does not say how long
/// [D]: as many as a correction usually has.
inline constexpr int usualSupplementDays = 10;

/// Whether the material may come later by a written promise (容缺后补): where the guide says so, and nowhere else
/// (DOMAIN R58).
[[nodiscard]] bool mayPromise(const MaterialRule &rule);
/// Whether a written commitment may stand for the material (告知承诺). The item must allow it, and the material must say
/// what is promised; it is not offered otherwise (DOMAIN R59).
[[nodiscard]] bool mayCommit(const Guide &guide, const MaterialRule &rule);

/// Promised or committed where the guide allows it, and still open: that it is not there is no gap.
[[nodiscard]] bool standsByPromise(const Guide &guide, const MaterialRule &rule, const CaseMaterial &material);

/// The last day to bring the material, counted on the calendar from the day of the promise, which does not count itself.
/// Null for a commitment to which the guide sets no term: nothing has to be brought then.
[[nodiscard]] DueDate promiseDue(const WorkCalendar &calendar, const MaterialRule &rule, Obtained obtained, QDate madeOn);

/// The last day has passed, and nothing came.
[[nodiscard]] bool hasLapsed(const MaterialPromise &promise, QDate today);

} // namespace yichuang
