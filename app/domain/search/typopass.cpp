// SPDX-License-Identifier: Apache-2.0
#include "domain/search/searchpasses.h"

#include <array>
#include <bit>

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
    explicit ForgivingReader(TypedText &typed)
        : m_typed(typed), m_end(quint64(1) << typed.size()),
          m_mayMiss(typed.hasHan() ? typed.size() >= fewestCharacters : typed.size() >= fewestLetters)
    {
    }

    /// How many slips it takes: 0 for other characters of the same sound; 2 when one is not enough.
    [[nodiscard]] int slipsIn(std::span<const SearchUnit> units)
    {
        quint64 clean = 0;
        quint64 slipped = 0;
        bool found = false;
        for (const SearchUnit &unit : units) {
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
};

/// Reads the first letters of one text, forgiving one slip.
class ForgivingInitials
{
public:
    ForgivingInitials(const SearchTexts &texts, const TypedText &typed)
        : m_texts(texts), m_end(quint64(1) << typed.size())
    {
        for (int at = 0; at < typed.size(); ++at)
            m_places[typed.symbol(at) & 0x7f] |= quint64(1) << at;
    }

    [[nodiscard]] bool holds(std::span<const SearchUnit> units) const
    {
        quint64 clean = 0;
        quint64 slipped = 0;
        for (const SearchUnit &unit : units) {
            const QByteArray &spelling = m_texts.syllables().spelling(unit.syllable);
            const quint64 same = spelling.isEmpty() ? 0 : m_places[size_t(uchar(spelling.at(0)) & 0x7f)];
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
    const SearchTexts &m_texts;
    const quint64 m_end;
    std::array<quint64, 128> m_places{}; ///< by letter
};

/// What a text must nearly have to be worth reading.
struct Marks
{
    std::vector<quint8> wanted;
    int butFor = 0;
};

Marks marksOf(const TypedText &typed)
{
    Marks marks;
    const bool mayMiss = typed.size() >= fewestCharacters;
    for (int at = 0; at < typed.size(); ++at) {
        if (typed.isHan(at))
            marks.wanted.push_back(TextSieve::markOf(typed.sound(at)));
        else if (at > 0 && !typed.isHan(at - 1))
            marks.wanted.push_back(TextSieve::markOf(typed.symbol(at - 1), typed.symbol(at)));
    }
    // Two swapped letters spoil three pairs, which is too many of a short word; one wrong character spoils one syllable.
    const int pairs = typed.size() > longOnes ? 3 : 2;
    marks.butFor = typed.hasLetters() ? pairs : mayMiss ? 1 : 0;
    return marks;
}

} // namespace

void findTypos(const SearchTexts &texts, TypedText &typed, SearchRanks &ranks)
{
    if (typed.size() < 2 || (!typed.hasHan() && typed.size() < fewestLetters))
        return;
    const bool mayBeInitials = !typed.hasHan() && typed.size() >= fewestInitials;
    const Marks marks = marksOf(typed);
    const ForgivingInitials initials(texts, typed);
    ForgivingReader reader(typed);
    for (quint32 text = 0; text < texts.textCount(); ++text) {
        const auto units = texts.unitsOf(text);
        const int slips = texts.sieveOf(text).mayHold(marks.wanted, marks.butFor) ? reader.slipsIn(units) : 2;
        const bool isName = texts.itemsOf(text).front().field <= SearchField::Everyday;
        if (slips > 1 && !(mayBeInitials && isName && initials.holds(units)))
            continue;
        for (const TextLink &link : texts.itemsOf(text))
            ranks.note(link.place, MatchKind::Typo, slips * 8 + int(link.field), int(units.size()) - typed.size());
    }
}

} // namespace yichuang
