// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ctl/command.h"

namespace yichuang {

/// `support bundle`.
[[nodiscard]] QList<Command> supportCommands();

} // namespace yichuang
