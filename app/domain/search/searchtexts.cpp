// SPDX-License-Identifier: Apache-2.0
#include "domain/search/searchtexts.h"

#include <algorithm>
#include <utility>

#include "domain/search/foldedtext.h"
#include "domain/search/romanisation.h"

namespace yichuang {

namespace {

/// A place in byLetter, or none.
int placeOfLetter(char32_t letter)
{
    if (letter >= U'a' && letter <= U'z')
        return int(letter - U'a');
    return letter >= U'0' && letter <= U'9' ? 26 + int(letter - U'0') : -1;
}

/// Whether what stands so far says nothing about the item: every second name begins with the city.
bool isOnlyThePlace(std::span<const SearchUnit> before)
{
    constexpr std::array<char32_t, 3> city{U'上', U'海', U'市'};
    return before.size() == city.size()
           && std::equal(before.begin(), before.end(), city.begin(),
                         [](const SearchUnit &unit, char32_t character) { return unit.character == character; });
}

} // namespace

std::span<const quint32> SearchTexts::placesOf(char32_t character) const
{
    const auto found = m_byCharacter.constFind(character);
    return found == m_byCharacter.cend() ? std::span<const quint32>() : std::span<const quint32>(*found);
}

std::span<const quint32> SearchTexts::placesOfLetters(char32_t letter, char32_t next) const
{
    const int place = placeOfLetter(letter);
    const int nextPlace = next == 0 ? int(letters) : placeOfLetter(next);
    if (place < 0 || nextPlace < 0)
        return {};
    return m_byLetters[size_t(place) * (letters + 1) + size_t(nextPlace)];
}

quint16 SearchTexts::syllableOf(char32_t character) const
{
    const auto places = placesOf(character);
    return places.empty() ? quint16(0) : m_units[places.front()].syllable;
}

SearchTextsBuilder::SearchTextsBuilder(const SearchTexts *previous) : m_previous(previous)
{
    if (previous)
        m_texts.m_syllables = previous->m_syllables;
}

void SearchTextsBuilder::beginItem()
{
    m_texts.m_itemBegins.push_back(quint32(m_texts.m_itemLinks.size()));
}

void SearchTextsBuilder::add(const QString &text, SearchField field)
{
    if (!text.isEmpty())
        m_texts.m_itemLinks.push_back({numberOf(text), field});
}

SearchTexts SearchTextsBuilder::finish()
{
    // beginItem() wrote where each item begins; the last one ends here.
    m_texts.m_itemBegins.erase(m_texts.m_itemBegins.begin());
    m_texts.m_itemBegins.push_back(quint32(m_texts.m_itemLinks.size()));
    indexPlaces();
    fillSieve();
    linkItems();
    return std::move(m_texts);
}

quint32 SearchTextsBuilder::numberOf(const QString &text)
{
    const auto known = m_texts.m_known.constFind(text);
    if (known != m_texts.m_known.cend())
        return *known;
    const quint32 number = m_texts.textCount();
    const auto before = m_previous ? m_previous->m_known.constFind(text) : QHash<QString, quint32>::const_iterator();
    if (m_previous && before != m_previous->m_known.cend()) {
        const auto units = m_previous->unitsOf(*before);
        m_texts.m_units.insert(m_texts.m_units.end(), units.begin(), units.end());
    } else {
        read(text);
    }
    m_texts.m_begins.push_back(quint32(m_texts.m_units.size()));
    m_texts.m_known.insert(text, number);
    return number;
}

void SearchTextsBuilder::read(const QString &text)
{
    const size_t begin = m_texts.m_units.size();
    bool separated = true;
    bool nothingYet = true;
    for (const ReadCharacter &character : readingOf(text)) {
        const bool han = QChar::script(character.character) == QChar::Script_Han;
        if (!han && character.syllable.isEmpty()) {
            separated = true;
            continue;
        }
        const std::span<const SearchUnit> before{m_texts.m_units.data() + begin, m_texts.m_units.size() - begin};
        nothingYet = before.empty() || isOnlyThePlace(before);
        m_texts.m_units.push_back({simplified(character.character), m_texts.m_syllables.numberOf(character.syllable),
                                   separated || nothingYet, nothingYet});
        separated = false;
    }
}

int SearchTextsBuilder::letterAt(quint32 unit) const
{
    const QByteArray &spelling = m_texts.m_syllables.spelling(m_texts.m_units[unit].syllable);
    return spelling.isEmpty() ? -1 : placeOfLetter(char32_t(uchar(spelling.at(0))));
}

void SearchTextsBuilder::indexPlaces()
{
    m_texts.m_textAt.resize(m_texts.m_units.size());
    for (quint32 text = 0; text < m_texts.textCount(); ++text) {
        for (quint32 at = m_texts.m_begins[text]; at < m_texts.m_begins[text + 1]; ++at) {
            const SearchUnit &unit = m_texts.m_units[at];
            m_texts.m_textAt[at] = text;
            if (unit.character >= 0x80)
                m_texts.m_byCharacter[unit.character].push_back(at);
            const int letter = letterAt(at);
            const int next = at + 1 < m_texts.m_begins[text + 1] ? letterAt(at + 1) : -1;
            const size_t column = next < 0 ? SearchTexts::letters : size_t(next);
            if (letter >= 0)
                m_texts.m_byLetters[size_t(letter) * (SearchTexts::letters + 1) + column].push_back(at);
        }
    }
}

void SearchTextsBuilder::fillSieve()
{
    TextSieve sieve(m_texts.textCount());
    for (quint32 text = 0; text < m_texts.textCount(); ++text) {
        char32_t beforeLast = 0;
        char32_t last = 0;
        char32_t lastInitial = 0;
        for (const SearchUnit &unit : m_texts.unitsOf(text)) {
            const QByteArray &spelling = m_texts.m_syllables.spelling(unit.syllable);
            const char32_t initial = spelling.isEmpty() ? 0 : char32_t(uchar(spelling.at(0)));
            sieve.add(text, TextSieve::markOf(unit.syllable));
            sieve.add(text, TextSieve::markOfInitials(std::exchange(lastInitial, initial), initial));
            for (const char letter : spelling) {
                const auto next = char32_t(uchar(letter));
                sieve.add(text, TextSieve::markOf(last, next));
                sieve.add(text, TextSieve::markOf(beforeLast, last, next));
                beforeLast = std::exchange(last, next);
            }
        }
    }
    m_texts.m_sieve = std::move(sieve);
}

void SearchTextsBuilder::linkItems()
{
    std::vector<quint32> counts(m_texts.textCount() + 1, 0);
    for (const TextLink &link : m_texts.m_itemLinks)
        ++counts[link.place + 1];
    for (size_t text = 1; text < counts.size(); ++text)
        counts[text] += counts[text - 1];
    m_texts.m_textBegins = counts;
    m_texts.m_textLinks.resize(m_texts.m_itemLinks.size());
    for (quint32 item = 0; item < m_texts.itemCount(); ++item) {
        for (const TextLink &link : m_texts.textsOf(item))
            m_texts.m_textLinks[counts[link.place]++] = {item, link.field};
    }
}

} // namespace yichuang
