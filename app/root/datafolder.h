// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "core/error.h"

namespace yichuang {

/// Sees to it that a folder is there and that this account of the computer may work in it; makes it when it is missing.
/// NoAccess, naming the folder or the counter's file in it and whose it is, for what is somebody else's, no folder at all, or
/// cannot be made here; StorageFull, StorageUnavailable on a disk that can only be read.
[[nodiscard]] Result<> requireDataFolder(const QString &dataFolder);

} // namespace yichuang
