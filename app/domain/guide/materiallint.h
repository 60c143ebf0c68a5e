// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include "domain/guide/guidefinding.h"

namespace yichuang {

/// Materials one by one and with one another: pointsMissing, catchAllMaterial (其他材料, R108), conditionMissing (a condition
/// in words only), loneGroup (one of a group of one), commitmentNotAllowed (R59), supplementMismatch (a term for what
/// may not come late), supplementTermMissing, proofWithoutBase (a point that a machine shall prove by what the material does not
/// ask for).
[[nodiscard]] QList<GuideFinding> lintMaterials(const Guide &guide);

/// A package and what it shares: packageEmpty, packageUnexpected (components of a single item), unknownComponent,
/// componentWithoutMaterial.
[[nodiscard]] QList<GuideFinding> lintPackage(const Guide &guide);

} // namespace yichuang
