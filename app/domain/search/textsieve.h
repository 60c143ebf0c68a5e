// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <span>
#include <vector>

#include <QtGlobal>

namespace yichuang {

/// Which sounds a text has: its syllables, and each two neighbouring letters of its pinyin, thrown into 256 bits. It tells
/// quickly that a text cannot be meant, as one slip spoils few of them; that it can be meant is for others to find out.
class TextSieve
{
public:
    /// A letter and the next one.
    [[nodiscard]] static quint8 markOf(char32_t letter, char32_t next)
    {
        return quint8((quint32(letter) * 29 + quint32(next)) * 2654435761U >> 24);
    }
    [[nodiscard]] static quint8 markOf(quint16 syllable) { return quint8((syllable + 7919U) * 2246822519U >> 24); }

    void add(quint8 mark) { m_bits[mark >> 6] |= quint64(1) << (mark & 63); }
    /// Whether all of them but so many are there.
    [[nodiscard]] bool mayHold(std::span<const quint8> marks, int butFor) const
    {
        for (const quint8 mark : marks) {
            if ((m_bits[mark >> 6] >> (mark & 63) & 1) == 0 && --butFor < 0)
                return false;
        }
        return true;
    }

private:
    std::array<quint64, 4> m_bits{};
};

} // namespace yichuang
