// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include "core/error.h"

namespace yichuang {

// Files that are there after a power cut once these say so (TRUST §0.1: QSaveFile never syncs the directory). Everything is
// closed to other accounts (0600, 0700). No folder is made unless one is asked for: where a share is not mounted, a copy
// would fill the wrong disk. Errors: StorageFull, StorageUnavailable; none is tried again on the same file.

[[nodiscard]] Result<> syncFile(const QString &path);
/// A share that cannot sync a folder at all, and says so, counts as synced: there the rename is all there is.
[[nodiscard]] Result<> syncDirectory(const QString &path);

/// Syncs a finished file and gives it its name, in the place of an older one.
[[nodiscard]] Result<> putInPlace(const QString &part, const QString &name);

/// Replaces a file whole: there are always the old bytes or the new ones. They are written into "path.part" first; what a
/// killed write left there is removed.
[[nodiscard]] Result<> writeDurably(const QString &path, QByteArrayView bytes);

/// A copy of the bytes, synced; answers their SHA-256. What was at `to` is replaced.
[[nodiscard]] Result<QByteArray> copyDurably(const QString &from, const QString &to);

/// Takes a file away. Nothing happens when there is none.
[[nodiscard]] Result<> removeDurably(const QString &path);

/// SHA-256 of what a file holds. NotFound.
[[nodiscard]] Result<QByteArray> digestOfFile(const QString &path);

/// A directory with all above it; what did not exist is closed to others.
[[nodiscard]] Result<> makePrivateDirectory(const QString &path);

} // namespace yichuang
