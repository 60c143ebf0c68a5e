// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ctl/command.h"

namespace yichuang {

/// calendar show and import: the calendar of working days that this counter counts by.
[[nodiscard]] QList<Command> calendarCommands();

} // namespace yichuang
