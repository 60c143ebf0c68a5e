// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>

#include "core/error.h"
#include "storage/cipher/storecipher.h"

namespace yichuang {

/// Bytes of the salt that begins each encrypted file and makes its key its own.
inline constexpr std::size_t fileSaltSize = 16;

/// The key of one file, made from the data key and the file's salt by HKDF (RFC 5869), so that no two files share a key
/// and a file's key tells nothing about the others: with SM3 for Guomi, 48 bytes; with SHA-256 for Aegis, 32 bytes.
/// StorageLocked without a data key, KeyRejected for one of another size, Invalid for Plain, Internal.
[[nodiscard]] Result<SecretBytes> fileKey(const StoreCipher &cipher, std::span<const unsigned char> salt);

/// StorageLocked, KeyRejected: why nothing can be opened with this; nothing for Plain, which has no key.
[[nodiscard]] Result<> requireKey(const StoreCipher &cipher);

} // namespace yichuang
