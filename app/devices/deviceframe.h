// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QByteArray>
#include <QJsonObject>

#include "core/error.h"

namespace yichuang {

/// One message between the desk and the device process. On the pipe: length of the header and length of the payload,
/// four bytes each, most significant first; then the header as JSON, then the payload.
struct DeviceFrame
{
    QJsonObject header;
    QByteArray payload;
    bool operator==(const DeviceFrame &) const = default;
};

/// Both sides say it in the first frame; they must be equal.
inline constexpr int deviceProtocolVersion = 3;
/// A header with this field as true: the payload is a secret, which nobody keeps longer than it is used.
inline constexpr QLatin1String secretField("secret");
/// The findings of 200 pages need about 100 kB.
inline constexpr quint32 largestFrameHeader = 512 * 1024;
/// A file of 50 MB (TRUST B6) or a page of pixels.
inline constexpr quint32 largestFramePayload = 64 * 1024 * 1024;

/// The two lengths and the header; the payload follows unchanged, so that it need not be copied.
[[nodiscard]] QByteArray frameHead(const DeviceFrame &frame);
/// The whole frame.
[[nodiscard]] QByteArray encodeFrame(const DeviceFrame &frame);

/// Cuts a byte stream into frames. The stream comes from a process that reads hostile files, so nothing in it is
/// believed: lengths are held against the limits before memory is taken. A secret payload is wiped where it lay.
class FrameReader
{
public:
    void append(QByteArrayView bytes);
    /// The next whole frame, or no value while bytes are missing. TooLarge and Malformed end the stream: every later
    /// call gives the same error.
    [[nodiscard]] Result<std::optional<DeviceFrame>> next();

private:
    [[nodiscard]] Result<std::optional<DeviceFrame>> cutOff();

    QByteArray m_buffer;
    std::optional<Error> m_broken;
};

} // namespace yichuang
