// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/logic/jsonlogiccall.h"

namespace yichuang {

/// ! !! and or if ?: throw
[[nodiscard]] JsonLogicOperators controlOperators();

} // namespace yichuang
