// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/jsonlogiccall.h"

namespace yichuang {

/// var val missing missing_some
[[nodiscard]] JsonLogicOperators accessOperators();

} // namespace yichuang
