// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include "core/error.h"
#include "core/secretbytes.h"

namespace yichuang {

/// A secret wrapped by a key and bound to a purpose: XChaCha20-Poly1305 of libsodium with a random nonce in front, under a key
/// derived from the one given. Copied to where another purpose is asked for, it does not open. Internal.
[[nodiscard]] Result<QByteArray> sealedUnder(const SecretBytes &key, const SecretBytes &secret, QByteArrayView purpose);
/// KeyRejected for another key, another purpose or a changed byte.
[[nodiscard]] Result<SecretBytes> unsealed(const SecretBytes &key, const QByteArray &sealed, QByteArrayView purpose);

} // namespace yichuang
