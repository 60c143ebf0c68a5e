// SPDX-License-Identifier: Apache-2.0
#include "core/digest.h"

#include <QIODevice>

#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace yichuang {

struct Sha256::State
{
    struct Free
    {
        void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
    };
    std::unique_ptr<EVP_MD_CTX, Free> context{EVP_MD_CTX_new()};
};

Sha256::Sha256() : m_state(std::make_unique<State>())
{
    const int ok = EVP_DigestInit_ex(m_state->context.get(), EVP_sha256(), nullptr);
    Q_ASSERT(ok == 1);
}

Sha256::~Sha256() = default;

void Sha256::add(QByteArrayView bytes)
{
    const int ok = EVP_DigestUpdate(m_state->context.get(), bytes.data(), size_t(bytes.size()));
    Q_ASSERT(ok == 1);
}

QByteArray Sha256::finish()
{
    QByteArray digest(32, Qt::Uninitialized);
    unsigned length = 0;
    const int ok = EVP_DigestFinal_ex(m_state->context.get(), reinterpret_cast<unsigned char *>(digest.data()), &length);
    Q_ASSERT(ok == 1 && length == 32);
    return digest;
}

QByteArray sha256(QByteArrayView bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.finish();
}

QByteArray hmacSha256(QByteArrayView key, QByteArrayView bytes)
{
    QByteArray code(32, Qt::Uninitialized);
    unsigned length = 0;
    // A null key would make OpenSSL reuse the key of an earlier call, so an empty one is given an address.
    const char *const keyBytes = key.isEmpty() ? "" : key.data();
    const unsigned char *const made =
        HMAC(EVP_sha256(), keyBytes, int(key.size()), reinterpret_cast<const unsigned char *>(bytes.data()),
             size_t(bytes.size()), reinterpret_cast<unsigned char *>(code.data()), &length);
    Q_ASSERT(made && length == 32);
    return code;
}

Result<QByteArray> sha256OfDevice(QIODevice &device)
{
    constexpr qint64 blockBytes = 256 * 1024;
    Sha256 hash;
    QByteArray block(blockBytes, Qt::Uninitialized);
    for (;;) {
        const qint64 got = device.read(block.data(), blockBytes);
        if (got < 0)
            return failure(ErrorCode::StorageUnavailable, device.errorString());
        if (got == 0)
            return hash.finish();
        hash.add(QByteArrayView(block.constData(), got));
    }
}

} // namespace yichuang
