// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ctl/command.h"
#include "ports/backups.h"

namespace yichuang {

/// backup create and verify; `backup restore` needs no store and is added by who knows how to make one.
[[nodiscard]] QList<Command> backupCommands();

/// How a backup is told, by all three.
[[nodiscard]] QJsonObject backupJson(const BackupReport &report);

} // namespace yichuang
