// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include "domain/guide/guidefinding.h"

namespace yichuang {

/// Elements that contradict one another: the fifteen rules in real use (DOMAIN §2.5), and promisedOverStatutory. A rule
/// about an element that is not stated says nothing, unless it is that very element which is missing.
[[nodiscard]] QList<GuideFinding> lintElements(const Guide &guide);

/// What the catalogue wants and the guide does not say: elementMissing, lawDateMissing, unknownElementOwner.
[[nodiscard]] QList<GuideFinding> lintCompleteness(const Guide &guide);

} // namespace yichuang
