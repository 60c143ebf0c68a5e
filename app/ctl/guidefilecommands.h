// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include "ctl/command.h"

namespace yichuang {

/// guide lint and guide export: guides as files.
[[nodiscard]] QList<Command> guideFileCommands(PaperMaker *papers);

} // namespace yichuang
