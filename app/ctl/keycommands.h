// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ctl/command.h"

namespace yichuang {

/// keys list, add-machine, remove-machine, recovery, renew-recovery and recover: what opens the store.
[[nodiscard]] QList<Command> keyCommands();

} // namespace yichuang
