// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "core/error.h"

namespace yichuang {

/// Sees to it that a folder is there and that this account of the computer may work in it; makes it when it is missing.
/// NoAccess, naming the folder and whose it is, for one that is somebody else's, no folder at all, or cannot be made here;
/// StorageFull.
[[nodiscard]] Result<> requireDataFolder(const QString &dataFolder);

} // namespace yichuang
