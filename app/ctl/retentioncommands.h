// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ctl/command.h"

namespace yichuang {

/// retention due, purge, list, again, hold, release. The list is what `retention again` takes after a restore from a backup
/// older than the purges: it belongs beside the backups, and is never rolled back with them.
[[nodiscard]] QList<Command> retentionCommands();

} // namespace yichuang
