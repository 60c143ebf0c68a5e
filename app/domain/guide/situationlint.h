// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include "domain/guide/guidefinding.h"

namespace yichuang {

/// How many conflicts the solver may run into for one question. Guides that people can use need none or a handful.
inline constexpr int situationEffort = 20'000;

/// Proves over all sets of answers and all kinds of applicant that exactly one situation holds (DOMAIN R115), or finds:
/// situationGap and situationOverlap, emptyList (no material at all), conditionFails (a condition cannot be applied); each
/// with the answers that show it, as data and in words. As warnings what never comes into play: situationNeverHolds,
/// materialNeverAsked, questionNeverAsked, componentNeverNeeded.
///
/// situationsUndecided, an error, when that cannot be settled: a comparison reads too many answers at once, or `effort` was
/// not enough. Nothing is said to be sound that was not proven.
[[nodiscard]] QList<GuideFinding> lintSituations(const Guide &guide, int effort = situationEffort);

/// How many overlaps are told of one guide; who has more should begin anew.
inline constexpr int mostOverlaps = 50;

} // namespace yichuang
