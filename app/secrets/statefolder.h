// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace yichuang {

/// Where this account keeps what belongs to this computer and not to the data folder: $XDG_STATE_HOME/yichuang, usually
/// ~/.local/state/yichuang (XDG Base Directory Specification 0.8). Copying or restoring a data folder never reaches it.
[[nodiscard]] QString usualStateFolder();

/// A store's own files in a state folder.
[[nodiscard]] QString machineKeyPath(const QString &stateFolder, const QString &storeId);
[[nodiscard]] QString recoveryNotePath(const QString &stateFolder, const QString &storeId);
[[nodiscard]] QString tryFilePath(const QString &stateFolder, const QString &storeId);

} // namespace yichuang
