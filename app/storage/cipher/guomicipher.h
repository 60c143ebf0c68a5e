// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace yichuang {

/// The number under which SQLite3 Multiple Ciphers knows the page cipher `guomi` (GuomiPages); registers it with the
/// library the first time. Negative when the library refuses. From any thread.
///
/// The key of such a file, as sqlite3_key_v2() takes it, is the 48 bytes of fileKey() and the 16 of the file's salt.
[[nodiscard]] int guomiCipherNumber();

} // namespace yichuang
