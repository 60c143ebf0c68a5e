// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/jsonlogiccall.h"

namespace yichuang {

/// + - * / % max min
[[nodiscard]] JsonLogicOperators numberOperators();

} // namespace yichuang
