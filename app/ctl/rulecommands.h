// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ctl/command.h"

namespace yichuang {

/// logic apply, identifier check, deadline: rules that need no store
[[nodiscard]] QList<Command> ruleCommands();

} // namespace yichuang
