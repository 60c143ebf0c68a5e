// SPDX-License-Identifier: Apache-2.0
#include "storage/cipher/filekey.h"

#include "core/hkdf.h"
#include "storage/cipher/guomipages.h"

namespace yichuang {

namespace {

/// What distinguishes the two profiles; the purpose also keeps these keys apart from all others made of the data key.
struct Recipe
{
    HkdfDigest digest;
    QByteArrayView purpose;
    std::size_t size;
};

constexpr Recipe guomiRecipe{HkdfDigest::Sm3, "yichuang file guomi 1", GuomiPages::keySize};
constexpr Recipe aegisRecipe{HkdfDigest::Sha256, "yichuang file aegis 1", 32};

} // namespace

Result<> requireKey(const StoreCipher &cipher)
{
    if (cipher.profile == CipherProfile::Plain)
        return {};
    if (cipher.dataKey.isEmpty())
        return failure(ErrorCode::StorageLocked, QStringLiteral("no data key was given"));
    if (cipher.dataKey.size() != dataKeySize)
        return failure(ErrorCode::KeyRejected, QStringLiteral("a data key has 32 bytes"));
    return {};
}

Result<SecretBytes> fileKey(const StoreCipher &cipher, std::span<const unsigned char> salt)
{
    if (const Result<> given = requireKey(cipher); !given)
        return failure(given.error());
    if (cipher.profile == CipherProfile::Plain)
        return failure(ErrorCode::Invalid, QStringLiteral("a plain file has no key"));
    const Recipe recipe = cipher.profile == CipherProfile::Guomi ? guomiRecipe : aegisRecipe;
    return hkdf(recipe.digest, cipher.dataKey, salt, recipe.purpose, recipe.size);
}

} // namespace yichuang
