// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ctl/command.h"

namespace yichuang {

/// reference import, list, find: the code lists that fields of forms refer to (DOMAIN R39).
[[nodiscard]] QList<Command> referenceCommands();

} // namespace yichuang
