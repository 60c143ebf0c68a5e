// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ctl/command.h"

namespace yichuang {

/// guide unread, guide read: what changed in the catalogue since whoever acts here knew it (DOMAIN R95). The desk asks the same
/// at the choice of an item; an account of the operating system has no desk to be asked at.
[[nodiscard]] QList<Command> readingCommands();

} // namespace yichuang
