// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QString>

#include "core/error.h"

namespace yichuang {

/// Replaces a file so that after a power cut either the old or the new content is there, whole: written beside it, synced,
/// renamed, and the folder synced; every step is looked at (TRUST §0.1). Only its owner may read it (0600); its folder is made
/// when it is missing (0700). StorageFull, StorageUnavailable.
[[nodiscard]] Result<> writeDurably(const QString &path, QByteArrayView bytes);
/// Takes a file away, durably. Nothing happens when there is none.
[[nodiscard]] Result<> removeDurably(const QString &path);

} // namespace yichuang
