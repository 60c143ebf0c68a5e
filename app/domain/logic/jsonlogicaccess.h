// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/logic/jsonlogiccall.h"

namespace yichuang {

/// var val missing missing_some
[[nodiscard]] JsonLogicOperators accessOperators();

} // namespace yichuang
