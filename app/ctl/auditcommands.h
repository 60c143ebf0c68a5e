// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ctl/command.h"

namespace yichuang {

/// audit verify, audit head.
[[nodiscard]] QList<Command> auditCommands();

} // namespace yichuang
