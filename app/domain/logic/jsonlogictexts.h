// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/logic/jsonlogiccall.h"

namespace yichuang {

/// cat substr in
[[nodiscard]] JsonLogicOperators textOperators();

} // namespace yichuang
