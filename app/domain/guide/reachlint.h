// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include "domain/guide/guidefinding.h"

namespace yichuang {

/// questionNeverMatters, a warning: a question that conditions read, and whose answer all the same changes no situation,
/// material, field or item of a package, whatever else is answered (DOMAIN R29). That is proven over the whole answer space by
/// QuestionReach; of what cannot be decided nothing is said. Questions that nothing reads, or that are never asked, have
/// findings of their own and are left to those.
///
/// comparisonNeverMade, a warning: what is read from a material is held against another one, and no answers ask for both.
[[nodiscard]] QList<GuideFinding> lintReach(const Guide &guide, const QStringList &toldAlready);

} // namespace yichuang
