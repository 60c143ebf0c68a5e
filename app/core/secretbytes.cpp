// SPDX-License-Identifier: Apache-2.0
#include "core/secretbytes.h"

#include <algorithm>
#include <utility>

#include <QByteArray>
#include <QString>

#include <sodium.h>

namespace yichuang {
namespace {

unsigned char *lockedMemory(std::size_t size)
{
    // Without it sodium_malloc has no canary of its own yet; it may be called any number of times, from any thread.
    const bool ready = sodium_init() >= 0;
    void *memory = ready ? sodium_malloc(size) : nullptr;
    Q_CHECK_PTR(memory);
    return static_cast<unsigned char *>(memory);
}

} // namespace

void SecretBytes::Free::operator()(unsigned char *bytes) const
{
    sodium_free(bytes); // wipes
}

SecretBytes::SecretBytes(QByteArrayView bytes)
    : SecretBytes(ofSize(static_cast<std::size_t>(bytes.size())))
{
    std::copy(bytes.begin(), bytes.end(), m_bytes.get());
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_bytes(std::move(other.m_bytes)), m_size(std::exchange(other.m_size, 0))
{
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    m_bytes = std::move(other.m_bytes);
    m_size = std::exchange(other.m_size, 0);
    return *this;
}

SecretBytes SecretBytes::random(std::size_t size)
{
    SecretBytes secret = ofSize(size);
    randombytes_buf(secret.m_bytes.get(), size);
    return secret;
}

SecretBytes SecretBytes::ofSize(std::size_t size)
{
    SecretBytes secret;
    if (size == 0)
        return secret;
    secret.m_bytes.reset(lockedMemory(size));
    secret.m_size = size;
    sodium_memzero(secret.m_bytes.get(), size);
    return secret;
}

SecretBytes SecretBytes::copy() const
{
    return SecretBytes(view());
}

QByteArrayView SecretBytes::view() const
{
    return {m_bytes.get(), static_cast<qsizetype>(m_size)};
}

bool SecretBytes::matches(const SecretBytes &other) const
{
    return m_size == other.m_size && (m_size == 0 || sodium_memcmp(m_bytes.get(), other.m_bytes.get(), m_size) == 0);
}

void wipe(QByteArray &bytes)
{
    // Through the constant pointer: a pointer that may write would first make a copy and leave the secret behind.
    sodium_memzero(const_cast<char *>(bytes.constData()), static_cast<std::size_t>(bytes.size()));
    bytes.clear();
}

void wipe(QString &text)
{
    sodium_memzero(const_cast<QChar *>(text.constData()), static_cast<std::size_t>(text.size()) * sizeof(QChar));
    text.clear();
}

} // namespace yichuang
