// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include <QtGlobal>

namespace yichuang {

/// Which sounds each text has: its syllables, each two and each three neighbouring letters of its pinyin, each two
/// neighbouring first letters, thrown into 1024 columns of one bit a text. It tells of all texts at once that most of them
/// cannot be meant, as one slip spoils few of their sounds; that one can be meant is for others to find out.
class TextSieve
{
public:
    using Mark = quint16;

    [[nodiscard]] static Mark markOf(char32_t letter, char32_t next) { return column(letter * 29 + next + 1); }
    [[nodiscard]] static Mark markOf(char32_t letter, char32_t next, char32_t third)
    {
        return column((letter * 29 + next) * 31 + third + 40'009);
    }
    [[nodiscard]] static Mark markOfInitials(char32_t first, char32_t next)
    {
        return column(first * 37 + next + 900'001);
    }
    [[nodiscard]] static Mark markOf(quint16 syllable) { return column(quint32(syllable) + 7'000'003); }

    explicit TextSieve(quint32 texts = 0) : m_words((texts + 63) / 64), m_bits(columns * m_words, 0) {}

    void add(quint32 text, Mark mark) { m_bits[mark * m_words + text / 64] |= quint64(1) << (text & 63); }
    /// Bit by bit the texts that may hold all marks but so many, at most mostMissed; all texts for no marks.
    [[nodiscard]] std::vector<quint64> textsHolding(std::span<const Mark> marks, int butFor) const;
    static constexpr int mostMissed = 4;

private:
    static constexpr size_t columns = 1024;
    [[nodiscard]] static Mark column(char32_t sound) { return Mark(quint32(sound) * 2'654'435'761U >> 22); }

    size_t m_words;
    std::vector<quint64> m_bits; ///< column by column
};

} // namespace yichuang
