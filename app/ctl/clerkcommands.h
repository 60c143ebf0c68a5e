// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ctl/command.h"

namespace yichuang {

/// clerk add, remove, role, password, release and list: who can sign in.
[[nodiscard]] QList<Command> clerkCommands();

} // namespace yichuang
