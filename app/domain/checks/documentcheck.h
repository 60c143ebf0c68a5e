// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/cases/casematerial.h"
#include "domain/cases/gap.h"
#include "domain/guide/guiderules.h"

namespace yichuang {

/// DocumentTooLarge, with both figures, when the document of the material is larger than its department takes. One that is
/// not made yet, or was made of other pages, is not judged: what it will weigh is not known. Nor is one that somebody said
/// will do (CaseMaterial::findingsAcceptedBecause). It is a fault of the counter's scan and never a defect that an applicant
/// is told of (行政许可法 32(1)(4) knows none of that kind).
[[nodiscard]] QList<Gap> checkDocument(const MaterialRule &rule, const CaseMaterial &material);

/// Bytes in KiB, rounded up: what is one byte over a limit is over it.
[[nodiscard]] int kilobytesOf(qint64 bytes);

} // namespace yichuang
