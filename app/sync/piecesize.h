// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace yichuang {

/// How many bytes of a scan go out at once: about three seconds' worth, so that a small message never waits behind more
/// than one piece (SYNC §2.9).
class PieceSize
{
public:
    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    /// The gateway's own limit, from its hello. A limit below the usual floor is obeyed all the same.
    void limitTo(qint64 bytes);
    /// A piece of that size arrived after so many milliseconds.
    void arrived(qint64 pieceBytes, qint64 ms);
    /// A piece got lost on the way.
    void lost();

    static constexpr qint64 smallest = 256 * 1024;
    static constexpr qint64 largest = 8 * 1024 * 1024;

private:
    void setBytes(qint64 bytes);

    qint64 m_limit = largest;
    qint64 m_bytes = 1024 * 1024;
};

} // namespace yichuang
