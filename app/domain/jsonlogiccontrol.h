// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/jsonlogiccall.h"

namespace yichuang {

/// ! !! and or if ?: throw
[[nodiscard]] JsonLogicOperators controlOperators();

} // namespace yichuang
