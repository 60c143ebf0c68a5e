// SPDX-License-Identifier: Apache-2.0
#include "devices/deviceframe.h"

#include <QJsonDocument>
#include <QtEndian>

#include "core/jsonfields.h"
#include "core/secretbytes.h"

namespace yichuang {
namespace {

constexpr qsizetype lengthBytes = 4;
constexpr qsizetype prefixBytes = 2 * lengthBytes;

/// wipe() without taking the memory away.
void wipeMemory(const char *bytes, qsizetype size)
{
    QByteArray borrowed = QByteArray::fromRawData(bytes, size);
    wipe(borrowed);
}

} // namespace

QByteArray frameHead(const DeviceFrame &frame)
{
    const QByteArray header = QJsonDocument(frame.header).toJson(QJsonDocument::Compact);
    QByteArray bytes(prefixBytes, Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(header.size()), bytes.data());
    qToBigEndian(static_cast<quint32>(frame.payload.size()), bytes.data() + lengthBytes);
    return bytes + header;
}

QByteArray encodeFrame(const DeviceFrame &frame)
{
    return frameHead(frame) + frame.payload;
}

void FrameReader::append(QByteArrayView bytes)
{
    if (!m_broken)
        m_buffer.append(bytes);
}

Result<std::optional<DeviceFrame>> FrameReader::next()
{
    if (m_broken)
        return failure(*m_broken);
    auto frame = cutOff();
    if (!frame) {
        m_broken = frame.error();
        m_buffer.clear();
    }
    return frame;
}

Result<std::optional<DeviceFrame>> FrameReader::cutOff()
{
    if (m_buffer.size() < prefixBytes)
        return std::optional<DeviceFrame>();
    const auto headerBytes = qFromBigEndian<quint32>(m_buffer.constData());
    const auto payloadBytes = qFromBigEndian<quint32>(m_buffer.constData() + lengthBytes);
    if (headerBytes > largestFrameHeader || payloadBytes > largestFramePayload)
        return failure(ErrorCode::TooLarge, QStringLiteral("frame"));
    const qsizetype whole = prefixBytes + qsizetype(headerBytes) + qsizetype(payloadBytes);
    if (m_buffer.size() < whole)
        return std::optional<DeviceFrame>();
    const auto header = parseJsonObject(m_buffer.mid(prefixBytes, headerBytes));
    if (!header)
        return failure(ErrorCode::Malformed, QStringLiteral("frame header"));
    DeviceFrame frame{*header, m_buffer.mid(prefixBytes + qsizetype(headerBytes), payloadBytes)};
    if (frame.header.value(secretField).toBool()) {
        m_buffer.detach();
        wipeMemory(m_buffer.data() + (whole - qsizetype(payloadBytes)), qsizetype(payloadBytes));
    }
    m_buffer.remove(0, whole);
    return std::optional<DeviceFrame>(std::move(frame));
}

} // namespace yichuang
