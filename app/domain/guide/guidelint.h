// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include "domain/guide/guidefinding.h"

namespace yichuang {

/// Checks what a guide says, beyond its format (DOMAIN §2.5, R97–R101, R108, R115): everything that lintElements(),
/// lintCompleteness(), lintMaterials(), lintPackage(), lintReferences(), lintConditions() and lintSituations() find, each with the owner of
/// its element. Situations are only decided when all conditions can be read.
/// Whether a question matters (lintReach()) is only asked of a guide without errors.
[[nodiscard]] QList<GuideFinding> lintGuide(const Guide &guide);

/// Whether one of the findings forbids publishing.
[[nodiscard]] bool hasErrors(const QList<GuideFinding> &findings);

/// "error" or "warning".
[[nodiscard]] QString severityName(FindingSeverity severity);

} // namespace yichuang
