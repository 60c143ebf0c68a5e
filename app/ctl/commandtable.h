// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ctl/command.h"

namespace yichuang {

/// All commands, in the order of the usage text.
[[nodiscard]] QList<Command> allCommands();

} // namespace yichuang
