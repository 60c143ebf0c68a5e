// SPDX-License-Identifier: Apache-2.0
#include "storage/guomipages.h"

#include <algorithm>
#include <cstring>

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/rand.h>

namespace yichuang {

namespace {

constexpr std::size_t sm4KeySize = 16;
constexpr char fileHeading[] = "SQLite format 3"; // with its zero the 16 bytes that every SQLite file begins with
constexpr std::size_t readableHead = GuomiPages::saltSize + 8;

static_assert(sizeof(fileHeading) == GuomiPages::saltSize);

/// How many bytes at the front of a page are not encrypted.
std::size_t readable(quint32 page)
{
    return page == 1 ? readableHead : 0;
}

} // namespace

void GuomiPages::Free::operator()(EVP_CIPHER_CTX *context) const
{
    EVP_CIPHER_CTX_free(context);
}

void GuomiPages::Free::operator()(EVP_MAC_CTX *context) const
{
    EVP_MAC_CTX_free(context);
}

GuomiPages::GuomiPages() = default;
GuomiPages::~GuomiPages() = default;

bool GuomiPages::setKeys(SecretBytes keys, std::span<const unsigned char> salt)
{
    if (keys.size() != keySize || salt.size() != saltSize)
        return false;
    m_keys = std::move(keys);
    std::copy(salt.begin(), salt.end(), m_salt);

    m_cipher.reset(EVP_CIPHER_CTX_new());
    if (!m_cipher || EVP_EncryptInit_ex(m_cipher.get(), EVP_sm4_ctr(), nullptr, m_keys.bytes().data(), nullptr) != 1)
        return false;
    EVP_MAC *hmac = EVP_MAC_fetch(nullptr, OSSL_MAC_NAME_HMAC, nullptr);
    if (hmac == nullptr)
        return false;
    m_mac.reset(EVP_MAC_CTX_new(hmac));
    EVP_MAC_free(hmac);
    char digest[] = "SM3";
    const OSSL_PARAM settings[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0),
                                   OSSL_PARAM_construct_end()};
    const std::span<const unsigned char> macKey = m_keys.bytes().subspan(sm4KeySize);
    return m_mac && EVP_MAC_init(m_mac.get(), macKey.data(), macKey.size(), settings) == 1;
}

bool GuomiPages::setKeysOf(const GuomiPages &other)
{
    return setKeys(other.m_keys.copy(), other.m_salt);
}

/// CTR mode: encrypting and decrypting are the same.
bool GuomiPages::crypt(std::span<unsigned char> bytes, const unsigned char *nonce)
{
    int done = 0;
    return EVP_EncryptInit_ex(m_cipher.get(), nullptr, nullptr, nullptr, nonce) == 1
        && EVP_EncryptUpdate(m_cipher.get(), bytes.data(), &done, bytes.data(), int(bytes.size())) == 1
        && done == int(bytes.size());
}

bool GuomiPages::sealOf(quint32 page, std::span<const unsigned char> sealed, unsigned char *seal)
{
    const unsigned char number[] = {static_cast<unsigned char>(page >> 24), static_cast<unsigned char>(page >> 16),
                                    static_cast<unsigned char>(page >> 8), static_cast<unsigned char>(page)};
    std::size_t size = 0;
    // Without a key the context begins anew with the one it has.
    return EVP_MAC_init(m_mac.get(), nullptr, 0, nullptr) == 1
        && EVP_MAC_update(m_mac.get(), number, sizeof number) == 1
        && EVP_MAC_update(m_mac.get(), sealed.data(), sealed.size()) == 1
        && EVP_MAC_final(m_mac.get(), seal, &size, sealSize) == 1 && size == sealSize;
}

bool GuomiPages::seal(quint32 page, std::span<unsigned char> bytes)
{
    if (!m_mac || bytes.size() <= readableHead + reserved)
        return false;
    const std::size_t head = readable(page);
    const std::size_t end = bytes.size() - reserved;
    unsigned char *nonce = bytes.data() + end;
    if (RAND_bytes(nonce, int(nonceSize)) != 1)
        return false;
    if (head > 0)
        std::copy_n(m_salt, saltSize, bytes.data());
    return crypt(bytes.subspan(head, end - head), nonce)
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
