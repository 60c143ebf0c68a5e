// SPDX-License-Identifier: Apache-2.0
#include "secrets/keyderivation.h"

#include "core/hkdf.h"

namespace yichuang {

Result<SecretBytes> derivedKey(const SecretBytes &key, QByteArrayView purpose, std::size_t size)
{
    return hkdf(HkdfDigest::Sm3, key, {}, purpose, size);
}

} // namespace yichuang
