// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QByteArray>
#include <QByteArrayView>

#include "core/error.h"

class QIODevice;

namespace yichuang {

/// SHA-256 over OpenSSL's EVP interface, about ten times as fast as QCryptographicHash on pages of a scan (SYNC Q12).
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Q_DISABLE_COPY_MOVE(Sha256)

    void add(QByteArrayView bytes);
    /// 32 bytes. The object must not be used afterwards.
    [[nodiscard]] QByteArray finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// The 32 bytes of SHA-256 over the given bytes.
[[nodiscard]] QByteArray sha256(QByteArrayView bytes);

/// The 32 bytes of HMAC-SHA-256 (RFC 2104). A key of any length; an empty one proves nothing and is the caller's error.
[[nodiscard]] QByteArray hmacSha256(QByteArrayView key, QByteArrayView bytes);

/// SHA-256 of all that can be read from an open device.
[[nodiscard]] Result<QByteArray> sha256OfDevice(QIODevice &device);

} // namespace yichuang
