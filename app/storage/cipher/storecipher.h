// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/secretbytes.h"

namespace yichuang {

/// How the pages of a store's files are written (TRUST B3). Chosen when a store is made and the same for all its files
/// ever after; who keeps the key keeps this word beside it.
enum class CipherProfile {
    Guomi, ///< SM4-CTR with HMAC-SM3 over OpenSSL; what government sites ask for, and the default
    Aegis, ///< AEGIS-256 of SQLite3 Multiple Ciphers
    Plain, ///< not encrypted: for measurements and tests only, no program offers it
};

/// What opens a store's files: the profile and the data key, from which each file's own key is derived.
struct StoreCipher
{
    CipherProfile profile = CipherProfile::Guomi;
    SecretBytes dataKey; ///< 32 random bytes; none for Plain

    [[nodiscard]] StoreCipher copy() const { return {profile, dataKey.copy()}; }
};

/// Bytes of a data key.
inline constexpr std::size_t dataKeySize = 32;

} // namespace yichuang
