// SPDX-License-Identifier: Apache-2.0
#include "domain/search/searchpasses.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <vector>

namespace yichuang {

namespace {

// Shorter questions are met by too much when a slip is forgiven.
constexpr int fewestLetters = 5;
constexpr int fewestCharacters = 3;
constexpr int fewestInitials = 6;
constexpr int longOnes = 6;

/// Reads one text from any of its units on, forgiving one slip.
class ForgivingReader
{
public:
    ForgivingReader(const SearchTexts &texts, TypedText &typed)
        : m_typed(typed), m_end(quint64(1) << typed.size()),
          m_mayMiss(typed.hasHan() ? typed.size() >= fewestCharacters : typed.size() >= fewestLetters)
    {
        // Most syllables are not even nearly what stands first, so most units need not be read.
        for (quint16 syllable = 0; !typed.isHan(0) && syllable < texts.syllables().size(); ++syllable) {
            const SearchUnit unit{0, syllable, false, false};
            m_begins.push_back(typed.afterSound(0, unit) != 0 || (m_mayMiss && typed.afterSlip(0, unit) != 0));
        }
    }

    /// How many slips it takes: 0 for other characters of the same sound; 2 when one is not enough.
    [[nodiscard]] int slipsIn(std::span<const SearchUnit> units)
    {
        quint64 clean = 0;
        quint64 slipped = 0;
        bool found = false;
        for (const SearchUnit &unit : units) {
            if ((clean | slipped) == 0 && !m_begins.empty() && !m_begins[unit.syllable])
                continue;
            step(unit, clean, slipped);
            if ((clean & m_end) != 0)
                return 0;
            found = found || (slipped & m_end) != 0;
        }
        return found ? 1 : 2;
    }

private:
    void step(const SearchUnit &unit, quint64 &clean, quint64 &slipped)
    {
        const quint64 standing = (clean & ~m_end) | 1;
        quint64 nextClean = 0;
        quint64 nextSlipped = 0;
        for (quint64 left = standing; left != 0; left &= left - 1) {
            const int at = std::countr_zero(left);
            nextClean |= m_typed.afterSound(at, unit);
            if (m_mayMiss)
                nextSlipped |= slip(at, unit);
        }
        for (quint64 left = slipped & ~m_end; left != 0; left &= left - 1)
            nextSlipped |= m_typed.afterSound(std::countr_zero(left), unit);
        // A character too many: it is passed over without a unit.
        if (m_mayMiss)
            nextSlipped |= skipped(nextClean);
        clean = nextClean;
        slipped = nextSlipped;
    }

    [[nodiscard]] quint64 slip(int at, const SearchUnit &unit)
    {
        if (!m_typed.isHan(at))
            return m_typed.afterSlip(at, unit);
        // Another character, or one left out; what was not begun can leave nothing out.
        return (quint64(1) << (at + 1)) | (at > 0 ? quint64(1) << at : 0);
    }

    [[nodiscard]] quint64 skipped(quint64 clean) const
    {
        quint64 skipped = 0;
        for (quint64 left = clean & ~m_end; left != 0; left &= left - 1) {
            const int at = std::countr_zero(left);
            if (m_typed.isHan(at))
                skipped |= quint64(1) << (at + 1);
        }
        return skipped;
    }

    TypedText &m_typed;
    const quint64 m_end;
    const bool m_mayMiss;
    std::vector<bool> m_begins; ///< by syllable; empty when a character stands first
};

/// Reads the first letters of one text, forgiving one slip.
class ForgivingInitials
{
public:
    ForgivingInitials(const SearchTexts &texts, const TypedText &typed)
        : m_end(quint64(1) << typed.size()), m_places(texts.syllables().size(), 0)
    {
        for (size_t syllable = 0; syllable < m_places.size(); ++syllable) {
            const QByteArray &spelling = texts.syllables().spelling(quint16(syllable));
            for (int at = 0; !spelling.isEmpty() && at < typed.size(); ++at)
                m_places[syllable] |= quint64(typed.symbol(at) == char32_t(uchar(spelling.at(0)))) << at;
        }
    }

    [[nodiscard]] bool holds(std::span<const SearchUnit> units) const
    {
        quint64 clean = 0;
        quint64 slipped = 0;
        for (const SearchUnit &unit : units) {
            const quint64 same = m_places[unit.syllable];
            const quint64 standing = clean | 1;
            const quint64 next = (standing & same) << 1;
            // A letter kept; another one; one left out; one too many.
            slipped = ((slipped & same) << 1) | (standing << 1) | (standing & ~quint64(1)) | (next << 1);
            clean = next;
            if (((clean | slipped) & m_end) != 0)
                return true;
        }
        return false;
    }

private:
    const quint64 m_end;
    std::vector<quint64> m_places; ///< by syllable: where its first letter was typed
};

// How many marks one slip can spoil. Two swapped letters spoil three pairs, which is too many of a short word; one wrong
// character spoils one syllable. Of first letters nobody swaps two.
constexpr int spoiledPairs = 3;
constexpr int spoiledPairsOfShort = 2;
constexpr int spoiledTriples = 4;
constexpr int spoiledInitials = 2;

using Marks = std::vector<TextSieve::Mark>;

/// Syllables of characters, and pairs of letters.
Marks soundsOf(const TypedText &typed)
{
    Marks marks;
    for (int at = 0; at < typed.size(); ++at) {
        if (typed.isHan(at))
            marks.push_back(TextSieve::markOf(typed.sound(at)));
        else if (at > 0 && !typed.isHan(at - 1))
            marks.push_back(TextSieve::markOf(typed.symbol(at - 1), typed.symbol(at)));
    }
    return marks;
}

Marks triplesOf(const TypedText &typed)
{
    Marks marks;
    for (int at = 2; at < typed.size(); ++at) {
        if (!typed.isHan(at) && !typed.isHan(at - 1) && !typed.isHan(at - 2))
            marks.push_back(TextSieve::markOf(typed.symbol(at - 2), typed.symbol(at - 1), typed.symbol(at)));
    }
    return marks;
}

Marks initialsOf(const TypedText &typed)
{
    Marks marks;
    for (int at = 1; at < typed.size(); ++at)
        marks.push_back(TextSieve::markOfInitials(typed.symbol(at - 1), typed.symbol(at)));
    return marks;
}

/// Bit by bit the texts that are worth reading.
std::vector<quint64> likelyTexts(const TextSieve &sieve, const TypedText &typed)
{
    const int pairs = typed.size() > longOnes ? spoiledPairs : spoiledPairsOfShort;
    const bool mayMiss = typed.size() >= fewestCharacters;
    std::vector<quint64> texts = sieve.textsHolding(soundsOf(typed), typed.hasLetters() ? pairs : mayMiss ? 1 : 0);
    if (typed.hasLetters()) {
        const std::vector<quint64> others = sieve.textsHolding(triplesOf(typed), spoiledTriples);
        std::transform(texts.cbegin(), texts.cend(), others.cbegin(), texts.begin(), std::bit_and<>());
    }
    return texts;
}

} // namespace

void findTypos(const SearchTexts &texts, TypedText &typed, SearchRanks &ranks)
{
    if (typed.size() < 2 || (!typed.hasHan() && typed.size() < fewestLetters))
        return;
    const bool mayBeInitials = !typed.hasHan() && typed.size() >= fewestInitials;
    const std::vector<quint64> likely = likelyTexts(texts.sieve(), typed);
    const std::vector<quint64> abbreviated = mayBeInitials ? texts.sieve().textsHolding(initialsOf(typed), spoiledInitials)
                                                           : std::vector<quint64>(likely.size(), 0);
    const ForgivingInitials initials(texts, typed);
    ForgivingReader reader(texts, typed);
    for (quint32 text = 0; text < texts.textCount(); ++text) {
        const auto isOneOf = [text](const std::vector<quint64> &some) { return (some[text / 64] >> (text & 63) & 1) != 0; };
        if (!isOneOf(likely) && !isOneOf(abbreviated))
            continue;
        const auto units = texts.unitsOf(text);
        const int slips = isOneOf(likely) ? reader.slipsIn(units) : 2;
        const bool isName = texts.itemsOf(text).front().field <= SearchField::Everyday;
        if (slips > 1 && !(isOneOf(abbreviated) && isName && initials.holds(units)))
            continue;
        for (const TextLink &link : texts.itemsOf(text))
            ranks.note(link.place, MatchKind::Typo, slips * 8 + int(link.field), int(units.size()) - typed.size());
    }
}

} // namespace yichuang
