// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ctl/command.h"

namespace yichuang {

/// queue list, sync run and status, audit verify, store check
[[nodiscard]] QList<Command> storeCommands();

} // namespace yichuang
