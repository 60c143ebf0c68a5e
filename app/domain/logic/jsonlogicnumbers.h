// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/logic/jsonlogiccall.h"

namespace yichuang {

/// + - * / % max min
[[nodiscard]] JsonLogicOperators numberOperators();

} // namespace yichuang
