// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QStringList>

#include "domain/guide/guidefinding.h"

namespace yichuang {

/// Fields whose values are codes (DOMAIN R39): referenceWithoutList.
[[nodiscard]] QList<GuideFinding> lintReferences(const Guide &guide);
/// Against the ids of the lists that the counter has: referenceListUnknown. It is no fault of the guide alone, so it forbids
/// nothing: the codes are typed until somebody imports the list.
[[nodiscard]] QList<GuideFinding> lintReferences(const Guide &guide, const QStringList &lists);

} // namespace yichuang
