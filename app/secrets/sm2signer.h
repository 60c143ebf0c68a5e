// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/countersigner.h"
#include "secrets/sm2key.h"

namespace yichuang {

/// The counter's signature as SM2 with SM3. Its key is derived from the store's data key, so that it needs no file of its
/// own, cannot be lost while the store can be opened, and is nobody's who cannot open the store.
class Sm2Signer final : public CounterSigner
{
public:
    /// Internal when the library refuses.
    [[nodiscard]] static Result<std::unique_ptr<Sm2Signer>> forStore(const SecretBytes &dataKey);

    [[nodiscard]] QByteArray publicKey() const override;
    [[nodiscard]] Result<QByteArray> sign(QByteArrayView bytes) const override;
    [[nodiscard]] bool accepts(QByteArrayView bytes, QByteArrayView signature, QByteArrayView publicKey) const override;

private:
    explicit Sm2Signer(Sm2Key key) : m_key(std::move(key)) {}

    Sm2Key m_key;
};

} // namespace yichuang
