// SPDX-License-Identifier: Apache-2.0
#include "secrets/tokenkey.h"

#include "secrets/keyderivation.h"

namespace yichuang {

Result<QByteArray> tokenKeyOf(const SecretBytes &dataKey)
{
    const Result<SecretBytes> key = derivedKey(dataKey, "yichuang receipt token 1");
    if (!key)
        return failure(key.error());
    return key->view().toByteArray();
}

} // namespace yichuang
