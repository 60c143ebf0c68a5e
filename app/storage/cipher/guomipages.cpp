// SPDX-License-Identifier: Apache-2.0
#include "storage/cipher/guomipages.h"

#include <algorithm>
#include <cstring>

#include <gcrypt.h>
#include <openssl/crypto.h>
#include <openssl/rand.h>

namespace yichuang {

namespace {

constexpr std::size_t sm4KeySize = 16;
constexpr char fileHeading[] = "SQLite format 3"; // with its zero the 16 bytes that every SQLite file begins with
constexpr std::size_t readableHead = GuomiPages::saltSize + 8;

static_assert(sizeof(fileHeading) == GuomiPages::saltSize);

/// The library wants to be asked for its version before anything else, once.
bool libraryIsReady()
{
    static const bool ready = [] {
        if (gcry_control(GCRYCTL_INITIALIZATION_FINISHED_P) != 0)
            return true;
        if (gcry_check_version(GCRYPT_VERSION) == nullptr)
            return false;
        gcry_control(GCRYCTL_INITIALIZATION_FINISHED, 0);
        return true;
    }();
    return ready;
}

/// How many bytes at the front of a page are not encrypted.
std::size_t readable(quint32 page)
{
    return page == 1 ? readableHead : 0;
}

} // namespace

void GuomiPages::Free::operator()(gcry_cipher_handle *context) const
{
    gcry_cipher_close(context);
}

void GuomiPages::Free::operator()(gcry_mac_handle *context) const
{
    gcry_mac_close(context);
}

GuomiPages::GuomiPages() = default;
GuomiPages::~GuomiPages() = default;

bool GuomiPages::setKeys(SecretBytes keys, std::span<const unsigned char> salt)
{
    m_cipher.reset();
    m_mac.reset();
    if (keys.size() != keySize || salt.size() != saltSize || !libraryIsReady())
        return false;
    m_keys = std::move(keys);
    std::copy(salt.begin(), salt.end(), m_salt);

    gcry_cipher_handle *cipher = nullptr;
    gcry_mac_handle *mac = nullptr;
    const bool opened = gcry_cipher_open(&cipher, GCRY_CIPHER_SM4, GCRY_CIPHER_MODE_CTR, 0) == 0
        && gcry_mac_open(&mac, GCRY_MAC_HMAC_SM3, 0, nullptr) == 0;
    m_cipher.reset(cipher);
    m_mac.reset(mac);
    const std::span<const unsigned char> key = m_keys.bytes();
    const bool taken = opened && gcry_cipher_setkey(cipher, key.data(), sm4KeySize) == 0
        && gcry_mac_setkey(mac, key.data() + sm4KeySize, key.size() - sm4KeySize) == 0;
    if (!taken || !m_keystreams.setKey(key.first(sm4KeySize)))
        m_mac.reset();
    return m_mac != nullptr;
}

bool GuomiPages::setKeysOf(const GuomiPages &other)
{
    return setKeys(other.m_keys.copy(), other.m_salt);
}

/// CTR mode: encrypting and decrypting are the same.
bool GuomiPages::crypt(std::span<unsigned char> bytes, const unsigned char *nonce)
{
    return gcry_cipher_setctr(m_cipher.get(), nonce, nonceSize) == 0
        && gcry_cipher_encrypt(m_cipher.get(), bytes.data(), bytes.size(), nullptr, 0) == 0;
}

bool GuomiPages::encrypt(std::span<unsigned char> bytes, unsigned char *nonce)
{
    return m_keystreams.encrypt(bytes, nonce) || (RAND_bytes(nonce, int(nonceSize)) == 1 && crypt(bytes, nonce));
}

bool GuomiPages::sealOf(quint32 page, std::span<const unsigned char> sealed, unsigned char *seal)
{
    const unsigned char number[] = {static_cast<unsigned char>(page >> 24), static_cast<unsigned char>(page >> 16),
                                    static_cast<unsigned char>(page >> 8), static_cast<unsigned char>(page)};
    std::size_t size = sealSize;
    // The context begins anew with the key it has.
    return gcry_mac_reset(m_mac.get()) == 0 && gcry_mac_write(m_mac.get(), number, sizeof number) == 0
        && gcry_mac_write(m_mac.get(), sealed.data(), sealed.size()) == 0
        && gcry_mac_read(m_mac.get(), seal, &size) == 0 && size == sealSize;
}

bool GuomiPages::seal(quint32 page, std::span<unsigned char> bytes)
{
    if (!m_mac || bytes.size() <= readableHead + reserved)
        return false;
    const std::size_t head = readable(page);
    const std::size_t end = bytes.size() - reserved;
    unsigned char *nonce = bytes.data() + end;
    if (head > 0)
        std::copy_n(m_salt, saltSize, bytes.data());
    return encrypt(bytes.subspan(head, end - head), nonce)
        && sealOf(page, bytes.first(end + nonceSize), nonce + nonceSize);
}

bool GuomiPages::unseal(quint32 page, std::span<unsigned char> bytes)
{
    if (!m_mac || bytes.size() <= readableHead + reserved)
        return false;
    const std::size_t head = readable(page);
    const std::size_t end = bytes.size() - reserved;
    const unsigned char *nonce = bytes.data() + end;
    unsigned char expected[sealSize];
    if (!sealOf(page, bytes.first(end + nonceSize), expected))
        return false;
    if (CRYPTO_memcmp(expected, nonce + nonceSize, sealSize) != 0)
        return false;
    if (!crypt(bytes.subspan(head, end - head), nonce))
        return false;
    if (head > 0)
        std::memcpy(bytes.data(), fileHeading, saltSize);
    return true;
}

} // namespace yichuang
