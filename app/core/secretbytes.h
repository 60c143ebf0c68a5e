// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <span>

#include <QByteArrayView>

namespace yichuang {

/// Bytes that nobody else may read: a key, a password. They lie in memory of libsodium's that is locked against swapping
/// and left out of core dumps as far as the system allows, between guard pages, and are wiped when the object goes
/// (TRUST B4, TCASVS V3.4). Moved, never copied by accident; copy() says it.
class SecretBytes
{
public:
    SecretBytes() = default;
    /// Takes a copy. What the caller holds is the caller's to wipe; wipe() does it.
    explicit SecretBytes(QByteArrayView bytes);
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    Q_DISABLE_COPY(SecretBytes)
    ~SecretBytes() = default;

    /// From the system's random source.
    [[nodiscard]] static SecretBytes random(std::size_t size);
    /// To be filled by whoever derives or decrypts a key; zero until then.
    [[nodiscard]] static SecretBytes ofSize(std::size_t size);
    [[nodiscard]] SecretBytes copy() const;

    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] std::span<const unsigned char> bytes() const { return {m_bytes.get(), m_size}; }
    [[nodiscard]] std::span<unsigned char> writable() { return {m_bytes.get(), m_size}; }
    /// The same bytes as Qt likes to see them; shares this object's memory and must not outlive it.
    [[nodiscard]] QByteArrayView view() const;
    /// Takes the same time wherever the two differ; false for another size.
    [[nodiscard]] bool matches(const SecretBytes &other) const;

private:
    struct Free
    {
        void operator()(unsigned char *bytes) const;
    };

    std::unique_ptr<unsigned char, Free> m_bytes;
    std::size_t m_size = 0;
};

/// Overwrites the characters with zero, and is not optimised away. Copies that share the data lose it as well. Not for
/// literals, which lie in memory that cannot be written.
void wipe(QByteArray &bytes);
void wipe(QString &text);

} // namespace yichuang
