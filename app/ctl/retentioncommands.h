// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ctl/command.h"

namespace yichuang {

/// retention due, purge, hold, release
[[nodiscard]] QList<Command> retentionCommands();

} // namespace yichuang
