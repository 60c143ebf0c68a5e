// SPDX-License-Identifier: Apache-2.0
#include "core/id.h"

#include <array>

#include <QRandomGenerator>

namespace yichuang {

QUuid newUuidV7(qint64 unixMs)
{
    std::array<uchar, 16> bytes{};
    std::array<quint32, 3> random{};
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));

    for (size_t i = 0; i < 6; ++i)
        bytes[i] = uchar(quint64(unixMs) >> (8 * (5 - i)));
    for (size_t i = 6; i < 16; ++i)
        bytes[i] = uchar(random[(i - 6) / 4] >> (8 * ((i - 6) % 4)));
    bytes[6] = uchar(0x70 | (bytes[6] & 0x0f)); // version 7
    bytes[8] = uchar(0x80 | (bytes[8] & 0x3f)); // variant of RFC 9562
    return QUuid::fromRfc4122(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
}

} // namespace yichuang
