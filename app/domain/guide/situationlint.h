// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include "domain/guide/guidefinding.h"

namespace yichuang {

/// How many sets of answers are tried, over all kinds of applicant. A questionnaire with more is not for people.
inline constexpr int answerSpaceLimit = 200'000;

/// Tries every set of answers with every kind of applicant the guide serves: situationGap and situationOverlap (not
/// exactly one situation holds, DOMAIN R115), emptyList (no material at all), conditionFails (a condition cannot be
/// applied), answerSpaceTooLarge; and as warnings what never comes into play: situationNeverHolds, materialNeverAsked,
/// questionNeverAsked. Each fault is told once, with the first answers that show it.
[[nodiscard]] QList<GuideFinding> lintSituations(const Guide &guide, int limit = answerSpaceLimit);

} // namespace yichuang
