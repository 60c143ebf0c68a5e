// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <span>
#include <vector>

#include <QHash>

#include "domain/search/syllabletable.h"
#include "domain/search/textsieve.h"

namespace yichuang {

/// What a text is of an item; in the order of their worth when nothing else tells two finds apart.
enum class SearchField : quint8 {
    Name,
    PlainName,
    LifeEvent, ///< what people call a package (一件事): it is made for the event
    Everyday,  ///< what people call another item
    Situation,
    Department,
};

/// One character of a text with the number of its reading. Separators are not kept.
struct SearchUnit
{
    char32_t character = 0; ///< simplified, in lower case
    quint16 syllable = 0;
    bool opens = false;     ///< first after a separator or a place that says nothing (上海市)
    bool first = false;     ///< nothing but such stands before it in its text
};

/// That a text is of an item.
struct TextLink
{
    quint32 place = 0; ///< the item's, or the text's, seen from the other side
    SearchField field = SearchField::Name;
};

/// The distinct texts of a catalogue, side by side in memory, each once however many items it belongs to; where each
/// character and each first letter of a reading stands; and which text belongs to which item. Immutable once built.
class SearchTexts
{
public:
    [[nodiscard]] quint32 textCount() const { return quint32(m_begins.size()) - 1; }
    [[nodiscard]] quint32 itemCount() const { return quint32(m_itemBegins.size()) - 1; }
    [[nodiscard]] std::span<const SearchUnit> unitsOf(quint32 text) const
    {
        return {m_units.data() + m_begins[text], m_begins[text + 1] - m_begins[text]};
    }
    [[nodiscard]] std::span<const SearchUnit> units() const { return m_units; }
    /// The text in which this unit stands.
    [[nodiscard]] quint32 textAt(quint32 unit) const { return m_textAt[unit]; }
    [[nodiscard]] quint32 endOf(quint32 text) const { return m_begins[text + 1]; }

    [[nodiscard]] const TextSieve &sieve() const { return m_sieve; }

    /// Where a Chinese character stands, ascending.
    [[nodiscard]] std::span<const quint32> placesOf(char32_t character) const;
    /// Where a reading begins with this letter or digit and the next one in the text with that; 0 stands for the end.
    [[nodiscard]] std::span<const quint32> placesOfLetters(char32_t letter, char32_t next) const;
    /// The number of a character's reading where it stands first; 0 when it does not occur.
    [[nodiscard]] quint16 syllableOf(char32_t character) const;

    [[nodiscard]] std::span<const TextLink> itemsOf(quint32 text) const
    {
        return {m_textLinks.data() + m_textBegins[text], m_textBegins[text + 1] - m_textBegins[text]};
    }
    [[nodiscard]] std::span<const TextLink> textsOf(quint32 item) const
    {
        return {m_itemLinks.data() + m_itemBegins[item], m_itemBegins[item + 1] - m_itemBegins[item]};
    }
    [[nodiscard]] const SyllableTable &syllables() const { return m_syllables; }

private:
    friend class SearchTextsBuilder;
    static constexpr size_t letters = 36; ///< a … z, 0 … 9

    SyllableTable m_syllables;
    std::vector<SearchUnit> m_units;
    std::vector<quint32> m_begins{0};
    std::vector<quint32> m_textAt;
    TextSieve m_sieve;
    QHash<char32_t, std::vector<quint32>> m_byCharacter;
    std::array<std::vector<quint32>, letters * (letters + 1)> m_byLetters;
    std::vector<quint32> m_textBegins{0};
    std::vector<TextLink> m_textLinks;
    std::vector<quint32> m_itemBegins{0};
    std::vector<TextLink> m_itemLinks;
    QHash<QString, quint32> m_known; ///< texts as they came, so that the next catalogue need not read them anew
};

/// Fills SearchTexts, item by item.
class SearchTextsBuilder
{
public:
    /// @param previous texts that were read before are taken from there; may be null
    explicit SearchTextsBuilder(const SearchTexts *previous);

    void beginItem();
    /// A text of the item that was begun last. Empty texts are left out.
    void add(const QString &text, SearchField field);
    [[nodiscard]] SearchTexts finish();

private:
    [[nodiscard]] quint32 numberOf(const QString &text);
    void read(const QString &text);
    /// A letter's place in byLetters; -1 without a reading.
    [[nodiscard]] int letterAt(quint32 unit) const;
    void indexPlaces();
    void fillSieve();
    void linkItems();

    const SearchTexts *m_previous;
    SearchTexts m_texts;
};

} // namespace yichuang
