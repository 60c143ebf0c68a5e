// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/logic/jsonlogiccall.h"

namespace yichuang {

/// == != === !== < <= > >=; all of them take two or more operands, compare neighbours and stop at the first that fails.
[[nodiscard]] JsonLogicOperators comparisonOperators();

} // namespace yichuang
