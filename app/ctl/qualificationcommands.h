// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ctl/command.h"

namespace yichuang {

/// `clerk qualification register|show|withdraw`: what those who decide for a department are qualified by (DOMAIN R72).
[[nodiscard]] QList<Command> qualificationCommands();

} // namespace yichuang
