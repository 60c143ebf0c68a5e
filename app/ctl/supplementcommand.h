// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ctl/command.h"

namespace yichuang {

/// case supplement: takes in what was promised for a filed case (容缺后补), with the steps and checks of the desk. The person who
/// gives it answers for the check points of the material, which all pass.
[[nodiscard]] Command supplementCommand();

} // namespace yichuang
