// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/secretbytes.h"
#include "secrets/sm2key.h"

namespace yichuang {

/// Bytes of a recovery key: 160 bits of chance, more than anybody can try.
inline constexpr std::size_t recoveryKeyBytes = 20;

/// The key as people write it down: eight groups of four signs and a fifth that checks them,
/// "7ZKQM-…". The signs are Crockford's 32, without I, L, O and U. The check tells one wrong sign, two that changed places,
/// and a group that stands in another's place.
[[nodiscard]] Result<SecretBytes> recoveryWords(const SecretBytes &key);
/// Blanks, hyphens and small letters are forgiven, O is read as 0, I and L as 1. Invalid, naming the first group that does not
/// fit, or the number of signs.
[[nodiscard]] Result<SecretBytes> recoveryKeyOf(const SecretBytes &words);

/// The pair of keys that belongs to a recovery key. A store keeps the public half, so that its data key can be sealed anew
/// without anybody fetching the paper.
[[nodiscard]] Result<Sm2Key> recoveryPair(const SecretBytes &key);

} // namespace yichuang
