// SPDX-License-Identifier: Apache-2.0
#include "core/hkdf.h"

#include <memory>
#include <vector>

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

/// OpenSSL takes its inputs through pointers that may write, and does not write.
OSSL_PARAM input(const char *name, const void *bytes, std::size_t size)
{
    return OSSL_PARAM_construct_octet_string(name, const_cast<void *>(bytes), size);
}

} // namespace

Result<SecretBytes> hkdf(HkdfDigest digest, const SecretBytes &key, std::span<const unsigned char> salt,
                         QByteArrayView purpose, std::size_t size)
{
    const std::unique_ptr<EVP_KDF, FreeKdf> kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr));
    const std::unique_ptr<EVP_KDF_CTX, FreeKdf> context(kdf ? EVP_KDF_CTX_new(kdf.get()) : nullptr);
    if (!context || key.isEmpty())
        return failure(ErrorCode::Internal, QStringLiteral("no HKDF, or no key to derive from"));
    char sm3[] = "SM3";
    char sha256[] = "SHA256";
    std::vector<OSSL_PARAM> settings{
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest == HkdfDigest::Sm3 ? sm3 : sha256, 0),
        input(OSSL_KDF_PARAM_KEY, key.bytes().data(), key.size()),
        input(OSSL_KDF_PARAM_INFO, purpose.data(), static_cast<std::size_t>(purpose.size())),
    };
    if (!salt.empty())
        settings.push_back(input(OSSL_KDF_PARAM_SALT, salt.data(), salt.size()));
    settings.push_back(OSSL_PARAM_construct_end());
    SecretBytes derived = SecretBytes::ofSize(size);
    if (EVP_KDF_derive(context.get(), derived.writable().data(), size, settings.data()) != 1)
        return failure(ErrorCode::Internal, QStringLiteral("HKDF refused"));
    return derived;
}

} // namespace yichuang
