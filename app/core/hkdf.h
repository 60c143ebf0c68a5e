// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>

#include <QByteArrayView>

#include "core/error.h"
#include "core/secretbytes.h"

namespace yichuang {

/// What HKDF is built on: SM3 (GB/T 32905) or SHA-256.
enum class HkdfDigest { Sm3, Sha256 };

/// A key made from another key (RFC 5869), over OpenSSL. Knowing it tells nothing about the other, nor about a key that was
/// made with another salt or for another purpose.
/// @param salt may be empty, which RFC 5869 takes for zeros
/// @param purpose what the key is for; never secret
/// Internal without a key, or when the library refuses.
[[nodiscard]] Result<SecretBytes> hkdf(HkdfDigest digest, const SecretBytes &key, std::span<const unsigned char> salt,
                                       QByteArrayView purpose, std::size_t size);

} // namespace yichuang
