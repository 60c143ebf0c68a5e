// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <span>

#include <QtGlobal>

#include "core/secretbytes.h"
#include "storage/cipher/keystreams.h"

struct gcry_cipher_handle;
struct gcry_mac_handle;

namespace yichuang {

/// Encrypts single pages of a file with SM4-CTR (GB/T 32907) and seals them with HMAC-SM3 (GB/T 32905).
///
/// The two come from libgcrypt, which uses the processor's vector instructions for them, on ARM as well: 18 µs a page where
/// OpenSSL 3.0, which does not, takes 58 µs, and a case of twenty pages writes 42. Everything else, and the tests' second
/// opinion, is OpenSSL's. A writing connection makes its keystreams beforehand, where it can.
///
/// A sealed page is ciphertext, then a random nonce of 16 bytes, then 32 bytes of HMAC over page number, nonce and
/// everything else in the page. Each writing of a page takes a nonce of its own. On page 1 the first 24 bytes stay
/// readable, as SQLite needs them before it has a key: 16 of the file's salt, which also replace SQLite's constant file
/// heading, and 8 of page size and format; they are sealed like the rest.
///
/// What it does not see: an old page put back at its old place, whose seal is still right.
///
/// Contexts are kept ready between pages. Not thread-safe; one belongs to one connection.
class GuomiPages
{
public:
    static constexpr std::size_t keySize = 48;  ///< 16 bytes for SM4, 32 for HMAC-SM3
    static constexpr std::size_t saltSize = 16;
    static constexpr std::size_t nonceSize = 16;
    static constexpr std::size_t sealSize = 32;
    static constexpr std::size_t reserved = nonceSize + sealSize; ///< at the end of each page

    GuomiPages();
    Q_DISABLE_COPY_MOVE(GuomiPages)
    ~GuomiPages();

    /// False when the library has no SM4 or SM3, or for sizes other than the above; nothing can be sealed then.
    [[nodiscard]] bool setKeys(SecretBytes keys, std::span<const unsigned char> salt);
    /// Takes over the keys and the salt of another one.
    [[nodiscard]] bool setKeysOf(const GuomiPages &other);

    /// Encrypts in place. False: the page is as it was or half encrypted, and must not be written.
    [[nodiscard]] bool seal(quint32 page, std::span<unsigned char> bytes);
    /// Checks the seal, then decrypts in place. False for another key, another page's bytes or a changed bit; the page
    /// is as it was then.
    [[nodiscard]] bool unseal(quint32 page, std::span<unsigned char> bytes);

    [[nodiscard]] std::span<unsigned char> salt() { return m_salt; }

private:
    struct Free
    {
        void operator()(gcry_cipher_handle *context) const;
        void operator()(gcry_mac_handle *context) const;
    };

    [[nodiscard]] bool crypt(std::span<unsigned char> bytes, const unsigned char *nonce);
    /// Under a fresh nonce, which it writes.
    [[nodiscard]] bool encrypt(std::span<unsigned char> bytes, unsigned char *nonce);
    [[nodiscard]] bool sealOf(quint32 page, std::span<const unsigned char> sealed, unsigned char *seal);

    SecretBytes m_keys;
    unsigned char m_salt[saltSize] = {};
    std::unique_ptr<gcry_cipher_handle, Free> m_cipher;
    std::unique_ptr<gcry_mac_handle, Free> m_mac;
    Keystreams m_keystreams;
};

} // namespace yichuang
