// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/logic/jsonlogiccall.h"

namespace yichuang {

/// map filter reduce all some none merge
[[nodiscard]] JsonLogicOperators arrayOperators();

} // namespace yichuang
