// SPDX-License-Identifier: Apache-2.0
#include "domain/search/typedtext.h"

#include <algorithm>
#include <array>
#include <bit>
#include <string>

#include "domain/search/foldedtext.h"
#include "domain/search/romanisation.h"

namespace yichuang {

namespace {

constexpr size_t longestTyped = 32;
constexpr quint64 notAskedYet = ~quint64(0);

quint64 bit(int place)
{
    return quint64(1) << place;
}

bool isLetterOrDigit(char32_t character)
{
    return (character >= U'a' && character <= U'z') || (character >= U'0' && character <= U'9');
}

/// Whether two spellings differ by one letter wrong, missing, too many, or two neighbours swapped.
bool isOneSlip(std::u32string_view typed, const QByteArray &spelling)
{
    const auto same = [](char32_t left, char right) { return left == char32_t(uchar(right)); };
    const size_t length = size_t(spelling.size());
    size_t front = 0;
    while (front < typed.size() && front < length && same(typed[front], spelling.at(qsizetype(front))))
        ++front;
    size_t back = 0;
    while (back + front < typed.size() && back + front < length
           && same(typed[typed.size() - 1 - back], spelling.at(qsizetype(length - 1 - back))))
        ++back;
    const size_t typedRest = typed.size() - front - back;
    const size_t spelledRest = length - front - back;
    if (typedRest <= 1 && spelledRest <= 1)
        return typedRest + spelledRest > 0;
    return typedRest == 2 && spelledRest == 2 && same(typed[front], spelling.at(qsizetype(front + 1)))
           && same(typed[front + 1], spelling.at(qsizetype(front)));
}

} // namespace

TypedText::TypedText(const QString &typed, const SearchTexts &texts) : m_texts(texts)
{
    // Signs between letters (31-0150) are no boundary; the cut before folding keeps hostile lengths out.
    for (const uint code : foldedText(typed.left(200)).toUcs4()) {
        const auto character = char32_t(code);
        const bool han = QChar::script(character) == QChar::Script_Han;
        if ((han || isLetterOrDigit(character)) && m_symbols.size() < longestTyped) {
            if (han)
                m_hanPlaces.push_back(size());
            m_symbols.push_back(character);
            m_sounds.push_back(han ? soundOf(character) : quint16(0));
            m_han += han ? 1 : 0;
        }
    }
    m_runEnds.assign(m_symbols.size(), 0);
    int end = size();
    for (int at = size() - 1; at >= 0; --at) {
        m_runEnds[size_t(at)] = end;
        if (isHan(at))
            end = at;
    }
    const size_t answers = m_symbols.size() * texts.syllables().size();
    for (auto *kept : {&m_spelled, &m_sounded, &m_slipped})
        kept->assign(hasLetters() ? answers : 0, notAskedYet);
    m_starts.assign(hasLetters() ? texts.syllables().size() : 0, notAskedYet);
}

bool TypedText::isCode() const
{
    const auto digits = std::count_if(m_symbols.cbegin(), m_symbols.cend(),
                                      [](char32_t symbol) { return symbol >= U'0' && symbol <= U'9'; });
    return digits >= 3 && !hasHan();
}

quint16 TypedText::soundOf(char32_t character) const
{
    if (const quint16 known = m_texts.syllableOf(character); known != 0)
        return known;
    const QList<ReadCharacter> read = readingOf(QString::fromUcs4(&character, 1));
    return read.isEmpty() ? quint16(0) : m_texts.syllables().find(read.constFirst().syllable);
}

quint64 TypedText::readStarts(quint16 syllable)
{
    quint64 places = 0;
    for (int at = 0; at < size(); ++at) {
        if (!isHan(at) && after(at, {0, syllable, false, false}) != 0)
            places |= bit(at);
    }
    return places;
}

quint64 TypedText::after(int at, const SearchUnit &unit)
{
    if (isHan(at))
        return symbol(at) == unit.character ? bit(at + 1) : 0;
    quint64 &kept = m_spelled[size_t(at) * m_texts.syllables().size() + unit.syllable];
    if (kept == notAskedYet)
        kept = spelled(at, m_texts.syllables().spelling(unit.syllable), false);
    return kept;
}

quint64 TypedText::afterSound(int at, const SearchUnit &unit)
{
    if (isHan(at)) {
        const bool sounds = unit.syllable != 0 && unit.syllable == m_sounds[size_t(at)];
        return sounds || symbol(at) == unit.character ? bit(at + 1) : 0;
    }
    quint64 &kept = m_sounded[size_t(at) * m_texts.syllables().size() + unit.syllable];
    if (kept == notAskedYet)
        kept = spelled(at, m_texts.syllables().spelling(unit.syllable), true);
    return kept;
}

quint64 TypedText::afterSlip(int at, const SearchUnit &unit)
{
    if (isHan(at))
        return 0;
    quint64 &kept = m_slipped[size_t(at) * m_texts.syllables().size() + unit.syllable];
    if (kept == notAskedYet)
        kept = slipped(at, m_texts.syllables().spelling(unit.syllable));
    return kept;
}

quint64 TypedText::spelled(int at, const QByteArray &spelling, bool wholeOnly) const
{
    const int runEnd = m_runEnds[size_t(at)];
    const int length = int(spelling.size());
    int same = 0;
    while (same < length && at + same < runEnd && symbol(at + same) == char32_t(uchar(spelling.at(same))))
        ++same;
    if (same == 0)
        return 0;
    quint64 ends = same == length || at + same == runEnd ? bit(at + same) : 0;
    if (wholeOnly)
        return ends;
    ends |= bit(at + 1);
    if (same >= 2 && spelling.at(1) == 'h')
        ends |= bit(at + 2);
    return ends;
}

quint64 TypedText::slipped(int at, const QByteArray &spelling) const
{
    if (spelling.size() < 2)
        return 0;
    quint64 ends = 0;
    std::array<char32_t, 16> letters{};
    const int longest = std::min({int(spelling.size()) + 1, m_runEnds[size_t(at)] - at, int(letters.size())});
    for (int length = 0; length < longest; ++length)
        letters[size_t(length)] = symbol(at + length);
    for (int length = std::max(1, int(spelling.size()) - 1); length <= longest; ++length) {
        if (isOneSlip({letters.data(), size_t(length)}, spelling))
            ends |= bit(at + length);
    }
    return ends;
}

std::vector<std::span<const quint32>> TypedText::places(int from)
{
    if (isHan(from))
        return {m_texts.placesOf(symbol(from))};
    // Which letter must follow is known from where any syllable would leave off; so most places need not be looked at.
    quint64 ends = 0;
    for (size_t syllable = 1; syllable < m_texts.syllables().size(); ++syllable)
        ends |= after(from, {0, quint16(syllable), false, false});
    std::vector<std::span<const quint32>> lists;
    const auto add = [&](char32_t next) {
        if (const auto list = m_texts.placesOfLetters(symbol(from), next); !list.empty())
            lists.push_back(list);
    };
    std::array<bool, 128> wanted{};
    bool any = (ends & bit(size())) != 0;
    for (quint64 left = ends & (bit(size()) - 1); left != 0; left &= left - 1) {
        const int at = std::countr_zero(left);
        any = any || isHan(at);
        wanted[isHan(at) ? 0 : size_t(symbol(at))] = true;
    }
    for (char32_t next = U'0'; next <= U'z'; ++next) {
        if (isLetterOrDigit(next) && (any || wanted[size_t(next)]))
            add(next);
    }
    if (any)
        add(0);
    return lists;
}

Reading TypedText::read(std::span<const SearchUnit> units, int from)
{
    Reading reading;
    quint64 standing = bit(from);
    int taken = 0;
    for (const SearchUnit &unit : units) {
        quint64 next = 0;
        for (quint64 left = standing; left != 0; left &= left - 1)
            next |= after(std::countr_zero(left), unit);
        if (next == 0)
            break;
        ++taken;
        reading.reached |= next;
        if ((next & bit(size())) != 0) {
            reading.units = reading.whole ? reading.units : taken;
            reading.whole = true;
            reading.initials = reading.initials || taken == size() - from;
        }
        standing = next & (bit(size()) - 1);
        if (standing == 0)
            break;
    }
    return reading;
}

} // namespace yichuang
