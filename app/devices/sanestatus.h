// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sane/sane.h>

#include "core/error.h"

namespace yichuang {

/// What a status of the SANE standard means to the desk; not to be asked for SANE_STATUS_GOOD.
[[nodiscard]] Error errorOfSane(SANE_Status status);

} // namespace yichuang
