// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QList>

#include "domain/guide/checklist.h"

namespace yichuang {

/// The situations that can still come of these answers, whatever is answered to what is open, in the guide's order. That one
/// cannot is proven, as lintSituations() does; what cannot be decided counts as possible. All of them where a condition of the
/// guide cannot be understood.
[[nodiscard]] QList<Situation> possibleSituations(const Guide &guide, const QJsonObject &answers,
                                                  const ApplicantFacts &applicant);

} // namespace yichuang
