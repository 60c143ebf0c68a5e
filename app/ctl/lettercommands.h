// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ctl/command.h"

namespace yichuang {

/// clerk letter grant, show and revoke: the letters of authority of chief representatives (DOMAIN R65, R66, R72); and case
/// decide, which is what such a letter is for.
[[nodiscard]] QList<Command> letterCommands();

} // namespace yichuang
