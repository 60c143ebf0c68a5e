// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ctl/command.h"

namespace yichuang {

/// guide lint, import, list, show, search, checklist
[[nodiscard]] QList<Command> guideCommands(PaperMaker *papers);

} // namespace yichuang
