// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "storage/cipher/storecipher.h"

class QSqlDatabase;

namespace yichuang {

/// Gives a connection that has just been opened the key of its file, before its first statement. A file that is still
/// empty gets a salt of its own with its first page.
///
/// Whether the key is right shows when the first page is read, not here. Errors: StorageLocked without a data key, and
/// for an encrypted file that is opened as Plain; StorageCorrupt for a plain file where an encrypted one is expected;
/// KeyRejected for a key of another size; StorageUnavailable; Internal when another library of SQLite was loaded.
[[nodiscard]] Result<> unlockFile(const QSqlDatabase &connection, const StoreCipher &cipher);

} // namespace yichuang
