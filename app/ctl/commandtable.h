// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ctl/command.h"

namespace yichuang {

/// All commands, in the order of the usage text.
/// @param papers draws what commands without a store write as PDF, and outlives them; without one that is Unsupported
[[nodiscard]] QList<Command> allCommands(PaperMaker *papers = nullptr);

} // namespace yichuang
