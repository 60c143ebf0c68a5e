// SPDX-License-Identifier: Apache-2.0
#include "storage/filekey.h"

#include "storage/guomipages.h"

#include <array>
#include <memory>
#include <string_view>

#include <openssl/core_names.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

namespace yichuang {

namespace {

struct FreeKdf
{
    void operator()(EVP_KDF *kdf) const { EVP_KDF_free(kdf); }
    void operator()(EVP_KDF_CTX *context) const { EVP_KDF_CTX_free(context); }
};

/// What distinguishes the two profiles; the purpose also keeps these keys apart from all others made of the data key.
struct Recipe
{
    std::string_view digest;
    std::string_view purpose;
    std::size_t size;
};

constexpr Recipe guomiRecipe{"SM3", "yichuang file guomi 1", GuomiPages::keySize};
constexpr Recipe aegisRecipe{"SHA256", "yichuang file aegis 1", 32};

/// OpenSSL takes its inputs through pointers that may write, and does not write.
OSSL_PARAM input(const char *name, std::span<const unsigned char> bytes)
{
    return OSSL_PARAM_construct_octet_string(name, const_cast<unsigned char *>(bytes.data()), bytes.size());
}

OSSL_PARAM input(const char *name, std::string_view text)
{
    return OSSL_PARAM_construct_octet_string(name, const_cast<char *>(text.data()), text.size());
}

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
    const std::unique_ptr<EVP_KDF, FreeKdf> hkdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr));
    const std::unique_ptr<EVP_KDF_CTX, FreeKdf> context(hkdf ? EVP_KDF_CTX_new(hkdf.get()) : nullptr);
    if (!context)
        return failure(ErrorCode::Internal, QStringLiteral("OpenSSL has no HKDF"));
    const std::array settings{
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, const_cast<char *>(recipe.digest.data()), 0),
        input(OSSL_KDF_PARAM_KEY, cipher.dataKey.bytes()),
        input(OSSL_KDF_PARAM_SALT, salt),
        input(OSSL_KDF_PARAM_INFO, recipe.purpose),
        OSSL_PARAM_construct_end(),
    };
    SecretBytes key = SecretBytes::ofSize(recipe.size);
    if (EVP_KDF_derive(context.get(), key.writable().data(), key.size(), settings.data()) != 1)
        return failure(ErrorCode::Internal, QStringLiteral("HKDF refused"));
    return key;
}

} // namespace yichuang
