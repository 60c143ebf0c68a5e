// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include <QString>

#include "domain/search/searchtexts.h"

namespace yichuang {

/// How a text was met from one of its units on.
struct Reading
{
    bool whole = false;    ///< all that was typed was found
    bool initials = false; ///< each letter typed is the first one of a unit
    int units = 0;         ///< how many units it took, the fewest
    quint64 reached = 0;   ///< bit e: what was typed up to e was found
};

/// What somebody typed, as a row of symbols: Chinese characters, letters and digits; blanks and signs are left out.
///
/// A unit of a text answers for one character, for its full pinyin, for its first letter (zh, ch, sh count as one), or,
/// where a stretch of letters ends, for the beginning of its pinyin. So one way of reading takes 居住证, juzhuzheng, jzz,
/// 居zhu证 and shipinjy alike. Sets of places in the symbols are bits of a number; bit m stands for the end.
///
/// Answers are kept, so one object serves one search on one thread.
class TypedText
{
public:
    /// Cuts what is longer than 32 symbols: nobody types more to find an item.
    TypedText(const QString &typed, const SearchTexts &texts);

    [[nodiscard]] int size() const { return int(m_symbols.size()); }
    [[nodiscard]] bool isEmpty() const { return m_symbols.empty(); }
    [[nodiscard]] char32_t symbol(int at) const { return m_symbols[size_t(at)]; }
    [[nodiscard]] bool isHan(int at) const { return m_symbols[size_t(at)] >= 0x80; }
    [[nodiscard]] bool hasHan() const { return m_han > 0; }
    [[nodiscard]] bool hasLetters() const { return m_han < size(); }
    /// Looks like a code, which is met to the letter or not at all.
    [[nodiscard]] bool isCode() const;
    /// The reading of a Chinese character; 0 when no text has it.
    [[nodiscard]] quint16 sound(int at) const { return m_sounds[size_t(at)]; }
    /// As typed without blanks and signs.
    [[nodiscard]] QString text() const { return QString::fromUcs4(m_symbols.data(), size()); }

    /// Bit by bit, at which places of what was typed this unit may be read on: all where after() is not nothing.
    [[nodiscard]] quint64 starts(const SearchUnit &unit)
    {
        quint64 places = hasLetters() ? spelledStarts(unit.syllable) : 0;
        for (const int at : m_hanPlaces)
            places |= quint64(m_symbols[size_t(at)] == unit.character) << at;
        return places;
    }
    /// Where one may stand after this unit, having stood at `at` before.
    [[nodiscard]] quint64 after(int at, const SearchUnit &unit);
    /// The same with one slip of the finger inside the unit's pinyin: a letter wrong, missing, too many, or two swapped.
    [[nodiscard]] quint64 afterSlip(int at, const SearchUnit &unit);
    /// The same when only whole readings count, and characters of the same sound are as good as the right one.
    [[nodiscard]] quint64 afterSound(int at, const SearchUnit &unit);
    /// Lists of units that may answer for what stands at `from`, of all texts.
    [[nodiscard]] std::vector<std::span<const quint32>> places(int from);
    /// Reads from the first unit on, standing at `from`.
    [[nodiscard]] Reading read(std::span<const SearchUnit> units, int from);

private:
    [[nodiscard]] quint64 spelledStarts(quint16 syllable)
    {
        quint64 &kept = m_starts[syllable];
        if (kept == ~quint64(0))
            kept = readStarts(syllable);
        return kept;
    }
    [[nodiscard]] quint64 readStarts(quint16 syllable);
    [[nodiscard]] quint16 soundOf(char32_t character) const;
    [[nodiscard]] quint64 spelled(int at, const QByteArray &spelling, bool wholeOnly) const;
    [[nodiscard]] quint64 slipped(int at, const QByteArray &spelling) const;

    const SearchTexts &m_texts;
    std::vector<char32_t> m_symbols;
    std::vector<int> m_runEnds;       ///< where the stretch of letters ends that a symbol is in
    std::vector<quint16> m_sounds;    ///< the reading of each Chinese character
    std::vector<quint64> m_spelled;   ///< by place and syllable, as are the next two
    std::vector<quint64> m_sounded;
    std::vector<quint64> m_slipped;
    std::vector<quint64> m_starts;    ///< by syllable; all bits: not asked yet
    std::vector<int> m_hanPlaces;
    int m_han = 0;
};

} // namespace yichuang
