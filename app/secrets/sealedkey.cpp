// SPDX-License-Identifier: Apache-2.0
#include "secrets/sealedkey.h"

#include <sodium.h>

#include "secrets/keyderivation.h"

namespace yichuang {

namespace {

constexpr qsizetype nonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

} // namespace

Result<QByteArray> sealedUnder(const SecretBytes &key, const SecretBytes &secret, QByteArrayView purpose)
{
    const Result<SecretBytes> own = derivedKey(key, purpose);
    if (!own)
        return failure(own.error());
    if (sodium_init() < 0)
        return failure(ErrorCode::Internal, QStringLiteral("no source of random bytes"));
    QByteArray sealed(nonceBytes + qsizetype(secret.size()) + tagBytes, Qt::Uninitialized);
    auto *out = reinterpret_cast<unsigned char *>(sealed.data());
    randombytes_buf(out, static_cast<std::size_t>(nonceBytes));
    crypto_aead_xchacha20poly1305_ietf_encrypt(out + nonceBytes, nullptr, secret.bytes().data(), secret.size(),
                                               bytesOf(purpose), static_cast<unsigned long long>(purpose.size()), nullptr, out,
                                               own->bytes().data());
    return sealed;
}

Result<SecretBytes> unsealed(const SecretBytes &key, const QByteArray &sealed, QByteArrayView purpose)
{
    if (sealed.size() <= nonceBytes + tagBytes)
        return failure(ErrorCode::KeyRejected, QStringLiteral("nothing that was sealed"));
    const Result<SecretBytes> own = derivedKey(key, purpose);
    if (!own)
        return failure(own.error());
    const QByteArrayView content = QByteArrayView(sealed).sliced(nonceBytes);
    SecretBytes secret = SecretBytes::ofSize(std::size_t(content.size() - tagBytes));
    const int outcome = crypto_aead_xchacha20poly1305_ietf_decrypt(
        secret.writable().data(), nullptr, nullptr, bytesOf(content), static_cast<unsigned long long>(content.size()),
        bytesOf(purpose), static_cast<unsigned long long>(purpose.size()), bytesOf(sealed), own->bytes().data());
    if (outcome != 0)
        return failure(ErrorCode::KeyRejected, QStringLiteral("sealed under another key, for another purpose, or changed"));
    return secret;
}

} // namespace yichuang
