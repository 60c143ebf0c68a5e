// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ctl/command.h"

namespace yichuang {

/// clerk add and list: without an account nobody can sign in.
[[nodiscard]] QList<Command> clerkCommands();

} // namespace yichuang
