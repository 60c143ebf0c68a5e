// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ctl/command.h"

namespace yichuang {

/// case intake, list, show, history, supplement
[[nodiscard]] QList<Command> caseCommands();

} // namespace yichuang
