// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/reference/referencelist.h"

namespace yichuang::test {

/// A city, three of its districts and two towns of one of them, as "divisions".
[[nodiscard]] QList<ReferenceRow> sampleDivisionRows();
[[nodiscard]] SharedReferenceList sampleDivisions();

/// A country of five levels down to its villages, put together with a fixed seed: the codes are shaped as the statistical codes
/// are, the names are of characters that place names have, and as often alike.
[[nodiscard]] QList<ReferenceRow> madeDivisionRows(int nodes);

} // namespace yichuang::test
