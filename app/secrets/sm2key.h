// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QByteArray>
#include <QByteArrayView>

#include "core/error.h"
#include "core/secretbytes.h"

struct evp_pkey_st;

namespace yichuang {

/// A pair of SM2 keys (GB/T 32918) in OpenSSL: signatures with SM3 and the identity 1234567812345678, encryption as the
/// standard's part 4 has it. This is software; it is no certified module (TRUST B1).
class Sm2Key
{
public:
    static constexpr std::size_t seedBytes = 40; ///< more than the curve needs, so that the remainder is not skewed
    static constexpr qsizetype publicKeyBytes = 65;

    /// The pair that belongs to a seed, always the same. Invalid for another length than seedBytes.
    [[nodiscard]] static Result<Sm2Key> fromSeed(const SecretBytes &seed);

    /// The point, uncompressed: 0x04, x, y.
    [[nodiscard]] const QByteArray &publicKey() const { return m_publicKey; }
    /// DER. Internal when the library refuses.
    [[nodiscard]] Result<QByteArray> sign(QByteArrayView bytes) const;
    /// KeyRejected when it was sealed for another key or was changed.
    [[nodiscard]] Result<SecretBytes> unseal(QByteArrayView sealed) const;

private:
    using KeyPair = std::shared_ptr<evp_pkey_st>;
    Sm2Key(KeyPair pair, QByteArray publicKey);

    KeyPair m_pair;
    QByteArray m_publicKey;
};

/// False for what is no key or no signature.
[[nodiscard]] bool sm2Accepts(QByteArrayView bytes, QByteArrayView signature, QByteArrayView publicKey);
/// Only the holder of the private half can read it. Invalid when the key is none.
[[nodiscard]] Result<QByteArray> sm2Sealed(const SecretBytes &secret, QByteArrayView publicKey);

} // namespace yichuang
