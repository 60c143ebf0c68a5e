// SPDX-License-Identifier: Apache-2.0
#include "domain/reference/referencefilter.h"

#include <algorithm>
#include <array>
#include <bit>
#include <string>

#include "domain/search/foldedtext.h"

namespace yichuang {

namespace {

constexpr size_t longestTyped = 31; // the end takes the last bit

quint32 bit(int place)
{
    return quint32(1) << place;
}

bool isLetterOrDigit(char32_t character)
{
    return (character >= U'a' && character <= U'z') || (character >= U'0' && character <= U'9');
}

/// What separates names; other signs are passed over.
bool isBreak(char32_t character)
{
    return character == U' ' || character == U'/' || character == U'\u3000' || character == U',' || character == U'>';
}

} // namespace

ReferenceFilter::ReferenceFilter(const ReferenceTable &table, const QString &typed) : m_table(table)
{
    read(typed);
    if (m_symbols.empty())
        return;
    spellSyllables();
    findStarts();
}

void ReferenceFilter::read(const QString &typed)
{
    // The cut before folding keeps hostile lengths out.
    for (const uint code : foldedText(typed.left(100)).toUcs4()) {
        const auto character = char32_t(code);
        const bool han = QChar::script(character) == QChar::Script_Han;
        if (isBreak(character))
            m_breaks |= bit(size());
        else if ((han || isLetterOrDigit(character)) && m_symbols.size() < longestTyped)
            m_symbols.push_back(character);
    }
    m_breaks |= bit(size());
    m_runEnds.assign(m_symbols.size(), 0);
    m_mayEnd.assign(m_symbols.size(), 0);
    int end = size();
    for (int place = size() - 1; place >= 0; --place) {
        const bool han = !isLetterOrDigit(m_symbols[size_t(place)]);
        if ((m_breaks & bit(place + 1)) != 0)
            end = place + 1;
        m_runEnds[size_t(place)] = han ? place : end;
        if (han)
            end = place;
        // Of one character only at the end, where more may come, or where it stands alone.
        const int next = std::countr_zero(m_breaks >> (place + 1)) + place + 1;
        for (int to = place + 2; to <= next; ++to)
            m_mayEnd[size_t(place)] |= bit(to);
        if (place + 1 == size() || (next == place + 1 && (m_breaks & bit(place)) != 0))
            m_mayEnd[size_t(place)] |= bit(next);
    }
}

void ReferenceFilter::spellSyllables()
{
    m_spelled.assign(m_symbols.size() * m_table.syllables.size(), 0);
    for (int place = 0; place < size(); ++place) {
        if (isHan(place))
            continue;
        for (size_t syllable = 1; syllable < m_table.syllables.size(); ++syllable)
            m_spelled[size_t(place) * m_table.syllables.size() + syllable] = spelled(place, m_table.syllables[syllable]);
    }
}

ReferenceFilter::Places ReferenceFilter::spelled(int place, const QByteArray &syllable) const
{
    const int runEnd = m_runEnds[size_t(place)];
    const int length = int(syllable.size());
    int same = 0;
    while (same < length && place + same < runEnd
           && m_symbols[size_t(place + same)] == char32_t(uchar(syllable.at(same))))
        ++same;
    if (same == 0)
        return 0;
    // The initial, both letters of zh, ch and sh, the whole syllable, or as much of it as is typed yet.
    Places ends = bit(place + 1);
    if (same >= 2 && syllable.at(1) == 'h')
        ends |= bit(place + 2);
    if (same == length || place + same == runEnd)
        ends |= bit(place + same);
    return ends;
}

ReferenceFilter::Places ReferenceFilter::after(int place, const ReferenceUnit &unit) const
{
    if (isHan(place))
        return m_symbols[size_t(place)] == unit.folded ? bit(place + 1) : 0;
    return m_spelled[size_t(place) * m_table.syllables.size() + unit.syllable];
}

void ReferenceFilter::findStarts()
{
    m_starts.assign(m_table.units.size(), 0);
    for (size_t unit = 0; unit < m_table.units.size(); ++unit) {
        for (int place = 0; place < size(); ++place) {
            if (after(place, m_table.units[unit]) != 0)
                m_starts[unit] |= bit(place);
        }
    }
}

ReferenceFilter::Places ReferenceFilter::walk(std::span<const quint16> name, size_t from, int place, bool &whole) const
{
    const Places mayEnd = m_mayEnd[size_t(place)];
    Places ends = 0;
    Places standing = bit(place);
    for (size_t at = from; at < name.size() && standing != 0; ++at) {
        const ReferenceUnit &unit = m_table.units[name[at]];
        Places next = 0;
        for (Places left = standing; left != 0; left &= left - 1)
            next |= after(std::countr_zero(left), unit);
        ends |= next & mayEnd;
        whole = at + 1 == name.size() && (next & mayEnd & bit(size())) != 0;
        standing = next & ~m_breaks;
    }
    return ends;
}

ReferenceFilter::Rank ReferenceFilter::rankOf(quint32 node, Places &reached) const
{
    const std::span<const quint16> name = m_table.nameOf(node);
    Rank best = Rank::Misses;
    for (size_t at = 0; at < name.size(); ++at) {
        for (Places left = m_starts[name[at]] & reached; left != 0; left &= left - 1) {
            const int place = std::countr_zero(left);
            bool whole = false;
            const Places ends = walk(name, at, place, whole);
            reached |= ends;
            if ((ends & bit(size())) == 0)
                continue;
            const bool own = place == 0;
            const Rank begins = own ? (whole ? Rank::WholeName : Rank::NameBegins) : Rank::PathBegins;
            best = std::min(best, at == 0 ? begins : own ? Rank::NameHolds : Rank::PathHolds);
        }
    }
    reached &= ~bit(size());
    return best;
}

void ReferenceFilter::rankNames()
{
    std::vector<Places> reached(m_table.size(), 1);
    for (quint32 node = 0; node < m_table.size(); ++node) {
        const quint32 above = m_table.parents[node];
        if (above != ReferenceTable::none)
            reached[node] = reached[above];
        if (const Rank found = rankOf(node, reached[node]); found != Rank::Misses)
            rank(node, found);
    }
}

void ReferenceFilter::rankCodes()
{
    std::string typed;
    for (const char32_t symbol : m_symbols) {
        if (!isLetterOrDigit(symbol))
            return;
        typed += char(symbol >= U'a' ? symbol - U'a' + U'A' : symbol);
    }
    const auto first = std::lower_bound(m_table.byCode.cbegin(), m_table.byCode.cend(), typed,
                                        [this](quint32 node, const std::string &one) { return m_table.codeOf(node) < one; });
    for (auto node = first; node != m_table.byCode.cend() && m_table.codeOf(*node).starts_with(typed); ++node)
        rank(*node, m_table.codeOf(*node) == typed ? Rank::ExactCode : Rank::CodeBegins);
}

std::vector<quint32> ReferenceFilter::run()
{
    if (m_symbols.empty())
        return {};
    m_ranks.assign(m_table.size(), Rank::Misses);
    rankCodes();
    rankNames();
    constexpr auto misses = size_t(Rank::Misses);
    std::array<quint32, misses + 2> begins{};
    for (const Rank rank : m_ranks)
        ++begins[size_t(rank) + 1];
    for (size_t rank = 1; rank < begins.size(); ++rank)
        begins[rank] += begins[rank - 1];
    std::vector<quint32> found(begins[misses]);
    for (quint32 node = 0; node < m_table.size(); ++node) {
        if (m_ranks[node] != Rank::Misses)
            found[begins[size_t(m_ranks[node])]++] = node;
    }
    return found;
}

} // namespace yichuang
