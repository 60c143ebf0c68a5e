// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

#include "core/error.h"
#include "core/secretbytes.h"

namespace yichuang {

/// A key for one purpose, made from another key by HKDF with SM3 (RFC 5869, GB/T 32905). Knowing one purpose's key tells
/// nothing about another's, nor about the key they come from.
/// @param purpose what it is for, and everything it is bound to; never secret
/// Internal when the library refuses.
[[nodiscard]] Result<SecretBytes> derivedKey(const SecretBytes &key, QByteArrayView purpose, std::size_t size = 32);

} // namespace yichuang
