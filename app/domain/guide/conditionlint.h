// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include "domain/guide/guidefinding.h"

namespace yichuang {

/// Looks at every condition of a guide as it is written: conditionUnreadable (no JsonLogic the program knows),
/// unknownVariable (neither an applicant fact nor a question, or a question that is asked only later),
/// conditionTextMissing (a conditional material that does not say its condition in words), questionWithoutEffect (no
/// condition reads its answer).
[[nodiscard]] QList<GuideFinding> lintConditions(const Guide &guide);

} // namespace yichuang
