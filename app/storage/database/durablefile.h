// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include "core/error.h"

namespace yichuang {

// Files that are there after a power cut once these say so (TRUST §0.1: QSaveFile never syncs the directory). Everything is
// closed to other accounts (0600, 0700). Errors: StorageFull, StorageUnavailable; none is tried again on the same file.

[[nodiscard]] Result<> syncFile(const QString &path);
[[nodiscard]] Result<> syncDirectory(const QString &path);

/// Syncs a finished file and gives it its name, in the place of an older one.
[[nodiscard]] Result<> putInPlace(const QString &part, const QString &name);

/// Replaces a file whole: there are always the old bytes or the new ones.
[[nodiscard]] Result<> writeDurably(const QString &path, const QByteArray &bytes);

/// A copy of the bytes, synced; answers their SHA-256. What was at `to` is replaced.
[[nodiscard]] Result<QByteArray> copyDurably(const QString &from, const QString &to);

/// SHA-256 of what a file holds. NotFound.
[[nodiscard]] Result<QByteArray> digestOfFile(const QString &path);

/// A directory with all above it; closed to others when it did not exist.
[[nodiscard]] Result<> makePrivateDirectory(const QString &path);

} // namespace yichuang
