// SPDX-License-Identifier: Apache-2.0
#include "sync/piecesize.h"

#include <algorithm>

namespace yichuang {

namespace {
constexpr qint64 quickMs = 1'500;
constexpr qint64 slowMs = 6'000;
} // namespace

void PieceSize::limitTo(qint64 bytes)
{
    m_limit = std::clamp<qint64>(bytes, 1, largest);
    setBytes(m_bytes);
}

void PieceSize::arrived(qint64 pieceBytes, qint64 ms)
{
    // The short last piece of a file says nothing about the line.
    if (ms < quickMs && pieceBytes >= m_bytes)
        setBytes(m_bytes * 2);
    else if (ms > slowMs)
        setBytes(m_bytes / 2);
}

void PieceSize::lost()
{
    setBytes(m_bytes / 2);
}

void PieceSize::setBytes(qint64 bytes)
{
    m_bytes = std::min(m_limit, std::clamp(bytes, smallest, largest));
}

} // namespace yichuang
