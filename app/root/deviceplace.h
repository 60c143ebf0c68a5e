// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "devices/deviceprogram.h"

namespace yichuang {

/// The device process that was installed beside this program.
[[nodiscard]] DeviceProgram deviceProgramBeside();

} // namespace yichuang
