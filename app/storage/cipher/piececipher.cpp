// SPDX-License-Identifier: Apache-2.0
#include "storage/cipher/piececipher.h"

#include "storage/cipher/filekey.h"
#include "storage/cipher/guomipages.h"

#include <algorithm>

#include <QtEndian>

#include <sodium.h>

namespace yichuang {

namespace {

constexpr char guomiMark = 1;
constexpr char sodiumMark = 2;

/// A sealed page has a least size, and a piece may be a single byte; what is added is cut off again by the page's size.
constexpr qint64 leastGuomiBytes = 64;
/// Page 1 of a file has a readable head, which a piece must not have.
constexpr quint32 firstGuomiPage = 2;

constexpr qsizetype sodiumNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype sodiumTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;

std::span<unsigned char> writable(QByteArray &bytes, qsizetype from)
{
    return {reinterpret_cast<unsigned char *>(bytes.data()) + from, std::size_t(bytes.size() - from)};
}

const unsigned char *readable(const QByteArray &bytes, qsizetype from = 0)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData()) + from;
}

QByteArray bigEndian(qint64 number)
{
    QByteArray bytes(sizeof number, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

Unexpected<Error> changed()
{
    return failure(ErrorCode::StorageCorrupt, QStringLiteral("a piece of a page is not what was stored"));
}

} // namespace

PieceCipher::PieceCipher(CipherProfile profile, const SecretBytes &caseKey, const PieceOwner &owner)
    : m_profile(profile), m_caseKey(caseKey), m_owner(owner)
{
}

Result<SecretBytes> PieceCipher::pageKey(CipherProfile profile) const
{
    const QByteArray salt = m_owner.caseId.uuid().toRfc4122() + m_owner.sha256 + bigEndian(m_owner.size);
    const StoreCipher root{profile, m_caseKey.copy()};
    return fileKey(root, {readable(salt), std::size_t(salt.size())});
}

Result<QByteArray> PieceCipher::seal(qint64 position, const QByteArray &plain) const
{
    return m_profile == CipherProfile::Guomi ? sealGuomi(position, plain) : sealSodium(position, plain);
}

Result<QByteArray> PieceCipher::unseal(qint64 position, const QByteArray &sealed, qint64 plainSize) const
{
    if (sealed.startsWith(guomiMark))
        return unsealGuomi(position, sealed, plainSize);
    if (sealed.startsWith(sodiumMark))
        return unsealSodium(position, sealed, plainSize);
    return changed();
}

Result<QByteArray> PieceCipher::sealGuomi(qint64 position, const QByteArray &plain) const
{
    Result<SecretBytes> key = pageKey(CipherProfile::Guomi);
    if (!key)
        return failure(key.error());
    constexpr unsigned char unused[GuomiPages::saltSize] = {};
    GuomiPages pages;
    const qsizetype padding = std::max<qsizetype>(0, leastGuomiBytes - plain.size());
    QByteArray sealed = guomiMark + plain + QByteArray(padding + qsizetype(GuomiPages::reserved), '\0');
    if (!pages.setKeys(std::move(*key), unused) || !pages.seal(firstGuomiPage + quint32(position), writable(sealed, 1)))
        return failure(ErrorCode::Internal, QStringLiteral("a piece of a page cannot be encrypted"));
    return sealed;
}

Result<QByteArray> PieceCipher::unsealGuomi(qint64 position, const QByteArray &sealed, qint64 plainSize) const
{
    const qint64 expected = 1 + std::max(leastGuomiBytes, plainSize) + qint64(GuomiPages::reserved);
    if (sealed.size() != expected)
        return changed();
    Result<SecretBytes> key = pageKey(CipherProfile::Guomi);
    if (!key)
        return failure(key.error());
    constexpr unsigned char unused[GuomiPages::saltSize] = {};
    GuomiPages pages;
    QByteArray bytes = sealed;
    if (!pages.setKeys(std::move(*key), unused))
        return failure(ErrorCode::Internal, QStringLiteral("a piece of a page cannot be decrypted"));
    if (!pages.unseal(firstGuomiPage + quint32(position), writable(bytes, 1)))
        return changed();
    return bytes.mid(1, plainSize);
}

Result<QByteArray> PieceCipher::sealSodium(qint64 position, const QByteArray &plain) const
{
    const Result<SecretBytes> key = pageKey(CipherProfile::Aegis);
    if (!key)
        return failure(key.error());
    const QByteArray place = bigEndian(position);
    QByteArray sealed(1 + sodiumNonce + plain.size() + sodiumTag, sodiumMark);
    unsigned char *nonce = writable(sealed, 1).data();
    randombytes_buf(nonce, sodiumNonce);
    const int done = crypto_aead_xchacha20poly1305_ietf_encrypt(
        nonce + sodiumNonce, nullptr, readable(plain), quint64(plain.size()), readable(place), quint64(place.size()),
        nullptr, nonce, key->bytes().data());
    return done == 0 ? Result<QByteArray>(sealed)
                     : failure(ErrorCode::Internal, QStringLiteral("a piece of a page cannot be encrypted"));
}

Result<QByteArray> PieceCipher::unsealSodium(qint64 position, const QByteArray &sealed, qint64 plainSize) const
{
    if (sealed.size() != 1 + sodiumNonce + plainSize + sodiumTag)
        return changed();
    const Result<SecretBytes> key = pageKey(CipherProfile::Aegis);
    if (!key)
        return failure(key.error());
    const QByteArray place = bigEndian(position);
    QByteArray plain(plainSize, Qt::Uninitialized);
    const int done = crypto_aead_xchacha20poly1305_ietf_decrypt(
        writable(plain, 0).data(), nullptr, nullptr, readable(sealed, 1 + sodiumNonce), quint64(plainSize + sodiumTag),
        readable(place), quint64(place.size()), readable(sealed, 1), key->bytes().data());
    return done == 0 ? Result<QByteArray>(plain) : changed();
}

} // namespace yichuang
