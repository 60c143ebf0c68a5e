// SPDX-License-Identifier: Apache-2.0
#include "storage/cipher/keystreams.h"

#include "core/secretbytes.h"

#include <QMutex>
#include <QThreadPool>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

#include <gcrypt.h>
#include <openssl/crypto.h>
#include <openssl/rand.h>

namespace yichuang {

namespace {

/// Eight bytes at a time, to which not every compiler comes by itself.
void combine(std::span<unsigned char> bytes, std::span<const unsigned char> stream)
{
    std::size_t at = 0;
    for (; at + sizeof(quint64) <= bytes.size(); at += sizeof(quint64)) {
        quint64 word = 0;
        quint64 other = 0;
        std::memcpy(&word, &bytes[at], sizeof word);
        std::memcpy(&other, &stream[at], sizeof other);
        word ^= other;
        std::memcpy(&bytes[at], &word, sizeof word);
    }
    for (; at < bytes.size(); ++at)
        bytes[at] = static_cast<unsigned char>(bytes[at] ^ stream[at]);
}

} // namespace

/// The keystreams, and the one refilling at a time that makes them. Places are handed to and fro between the two; who
/// holds a place touches its bytes without the lock.
class Keystreams::Stock
{
public:
    Stock()
    {
        for (std::size_t place = 0; place < stock; ++place)
            m_empty[place] = place;
    }
    Q_DISABLE_COPY_MOVE(Stock)
    ~Stock() { gcry_cipher_close(m_cipher); }

    [[nodiscard]] bool setKey(std::span<const unsigned char> key)
    {
        return gcry_cipher_open(&m_cipher, GCRY_CIPHER_SM4, GCRY_CIPHER_MODE_CTR, 0) == 0
            && gcry_cipher_setkey(m_cipher, key.data(), key.size()) == 0;
    }

    [[nodiscard]] std::size_t ready() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_readyCount;
    }

    /// A place to take from, and whether a refilling is to be begun.
    [[nodiscard]] std::pair<std::optional<std::size_t>, bool> take()
    {
        const QMutexLocker lock(&m_mutex);
        std::optional<std::size_t> place;
        if (m_readyCount > 0)
            place = m_ready[--m_readyCount];
        const bool low = m_readyCount < stock / 2 && !m_refilling;
        m_refilling = m_refilling || low;
        return {place, low};
    }

    void giveBack(std::size_t place)
    {
        OPENSSL_cleanse(at(place).data(), placeSize);
        const QMutexLocker lock(&m_mutex);
        m_empty[m_emptyCount++] = place;
    }

    void endRefilling()
    {
        const QMutexLocker lock(&m_mutex);
        m_refilling = false;
    }

    void close()
    {
        const QMutexLocker lock(&m_mutex);
        m_closed = true;
    }

    /// On the pool's thread.
    void refill()
    {
        if (m_bytes.isEmpty())
            m_bytes = SecretBytes::ofSize(stock * placeSize);
        while (const auto place = emptyPlace()) {
            if (!make(at(*place))) {
                giveBack(*place);
                endRefilling();
                return;
            }
            const QMutexLocker lock(&m_mutex);
            m_ready[m_readyCount++] = *place;
        }
    }

    /// Nonce and keystream of a place.
    [[nodiscard]] std::span<unsigned char> at(std::size_t place)
    {
        return m_bytes.writable().subspan(place * placeSize, placeSize);
    }

private:
    static constexpr std::size_t placeSize = nonceSize + longest;

    /// None left, or nobody there any more: then the refilling is over.
    [[nodiscard]] std::optional<std::size_t> emptyPlace()
    {
        const QMutexLocker lock(&m_mutex);
        if (m_emptyCount == 0 || m_closed) {
            m_refilling = false;
            return std::nullopt;
        }
        return m_empty[--m_emptyCount];
    }

    /// The place holds zeros, which encrypted are the keystream.
    [[nodiscard]] bool make(std::span<unsigned char> place)
    {
        const auto stream = place.subspan(nonceSize);
        return RAND_bytes(place.data(), int(nonceSize)) == 1
            && gcry_cipher_setctr(m_cipher, place.data(), nonceSize) == 0
            && gcry_cipher_encrypt(m_cipher, stream.data(), stream.size(), nullptr, 0) == 0;
    }

    mutable QMutex m_mutex; ///< guards all but the cipher and the bytes of places somebody holds
    SecretBytes m_bytes;    ///< made by the first refilling
    std::array<std::size_t, stock> m_ready{};
    std::array<std::size_t, stock> m_empty{};
    std::size_t m_readyCount = 0;
    std::size_t m_emptyCount = stock;
    bool m_refilling = false;
    bool m_closed = false;
    gcry_cipher_hd_t m_cipher = nullptr; ///< the refilling's, once the key is set
};

Keystreams::Keystreams() = default;

Keystreams::~Keystreams()
{
    if (m_stock)
        m_stock->close();
}

bool Keystreams::setKey(std::span<const unsigned char> key)
{
    if (m_stock)
        m_stock->close();
    m_stock = std::make_shared<Stock>();
    if (!m_stock->setKey(key))
        m_stock.reset();
    return m_stock != nullptr;
}

std::size_t Keystreams::ready() const
{
    return m_stock ? m_stock->ready() : 0;
}

bool Keystreams::encrypt(std::span<unsigned char> bytes, unsigned char *nonce)
{
    if (!m_stock || bytes.size() > longest)
        return false;
    const auto [place, low] = m_stock->take();
    if (low)
        QThreadPool::globalInstance()->start([stock = m_stock] { stock->refill(); });
    if (!place)
        return false;
    const std::span<const unsigned char> taken = m_stock->at(*place);
    std::copy_n(taken.begin(), nonceSize, nonce);
    combine(bytes, taken.subspan(nonceSize));
    m_stock->giveBack(*place);
    return true;
}

} // namespace yichuang
