// SPDX-License-Identifier: Apache-2.0
#include "secrets/sm2signer.h"

#include "secrets/keyderivation.h"

namespace yichuang {

Result<std::unique_ptr<Sm2Signer>> Sm2Signer::forStore(const SecretBytes &dataKey)
{
    const Result<SecretBytes> seed = derivedKey(dataKey, "yichuang counter signature 1", Sm2Key::seedBytes);
    if (!seed)
        return failure(seed.error());
    Result<Sm2Key> key = Sm2Key::fromSeed(*seed);
    if (!key)
        return failure(key.error());
    return std::unique_ptr<Sm2Signer>(new Sm2Signer(std::move(*key)));
}

QByteArray Sm2Signer::publicKey() const
{
    return m_key.publicKey();
}

Result<QByteArray> Sm2Signer::sign(QByteArrayView bytes) const
{
    return m_key.sign(bytes);
}

bool Sm2Signer::accepts(QByteArrayView bytes, QByteArrayView signature, QByteArrayView publicKey) const
{
    return sm2Accepts(bytes, signature, publicKey);
}

} // namespace yichuang
