// SPDX-License-Identifier: Apache-2.0
#include "secrets/keyderivation.h"

#include <array>
#include <memory>

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

} // namespace

Result<SecretBytes> derivedKey(const SecretBytes &key, QByteArrayView purpose, std::size_t size)
{
    const std::unique_ptr<EVP_KDF, FreeKdf> hkdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr));
    const std::unique_ptr<EVP_KDF_CTX, FreeKdf> context(hkdf ? EVP_KDF_CTX_new(hkdf.get()) : nullptr);
    if (!context || key.isEmpty())
        return failure(ErrorCode::Internal, QStringLiteral("no HKDF, or no key to derive from"));
    char digest[] = "SM3";
    // OpenSSL takes its inputs through pointers that may write, and does not write.
    auto *secret = const_cast<unsigned char *>(key.bytes().data());
    auto *info = const_cast<char *>(purpose.data());
    const std::array parameters{
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest, 0),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, secret, key.size()),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, info, static_cast<std::size_t>(purpose.size())),
        OSSL_PARAM_construct_end(),
    };
    SecretBytes derived = SecretBytes::ofSize(size);
    if (EVP_KDF_derive(context.get(), derived.writable().data(), size, parameters.data()) != 1)
        return failure(ErrorCode::Internal, QStringLiteral("HKDF-SM3 refused"));
    return derived;
}

} // namespace yichuang
