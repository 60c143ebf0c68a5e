// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include "core/error.h"

namespace yichuang {

/// The secret of this store that proves a scanned receipt to be ours: 32 random bytes in the file token.key, readable by
/// the owner only. Made at the first start; afterwards always the same, or old receipts would be taken for forged.
/// StorageUnavailable; StorageCorrupt when the file has another length, or when it is gone although the store beside it has
/// been used.
[[nodiscard]] Result<QByteArray> loadOrCreateTokenKey(const QString &dataFolder);

} // namespace yichuang
