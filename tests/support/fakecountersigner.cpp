// SPDX-License-Identifier: Apache-2.0
#include "support/fakecountersigner.h"

#include "core/digest.h"

namespace yichuang::test {

QByteArray FakeCounterSigner::publicKey() const
{
    return name;
}

Result<QByteArray> FakeCounterSigner::sign(QByteArrayView bytes) const
{
    if (fault)
        return failure(*fault);
    return hmacSha256(name, bytes);
}

bool FakeCounterSigner::accepts(QByteArrayView bytes, QByteArrayView signature, QByteArrayView publicKey) const
{
    return !publicKey.isEmpty() && hmacSha256(publicKey, bytes) == signature;
}

} // namespace yichuang::test
