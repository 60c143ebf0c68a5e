// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "ports/countersigner.h"

namespace yichuang::test {

/// Signs with a hash over its name and the bytes; the name is also the public key.
class FakeCounterSigner final : public CounterSigner
{
public:
    QByteArray name = QByteArrayLiteral("counter 07");
    std::optional<Error> fault; ///< what sign() answers while it is set

    [[nodiscard]] QByteArray publicKey() const override;
    [[nodiscard]] Result<QByteArray> sign(QByteArrayView bytes) const override;
    [[nodiscard]] bool accepts(QByteArrayView bytes, QByteArrayView signature, QByteArrayView publicKey) const override;
};

} // namespace yichuang::test
