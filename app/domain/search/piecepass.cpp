// SPDX-License-Identifier: Apache-2.0
#include "domain/search/searchpasses.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace yichuang {

namespace {

// How many items, those that share most with what was typed, are looked at closely.
constexpr size_t closelySeen = 120;
constexpr double enough = 0.6;
constexpr double unknown = 2;
constexpr double costOfPiece = 0.35;
constexpr int shortestSpelled = 2;
constexpr int outOfOrder = 8;

/// What each symbol says about an item: rare characters say much, 办 and 市 next to nothing.
std::vector<double> weightsOf(const SearchTexts &texts, const TypedText &typed)
{
    std::vector<double> weights;
    const double all = std::log(double(texts.units().size()) + 2);
    for (int at = 0; at < typed.size(); ++at) {
        if (!typed.isHan(at)) {
            weights.push_back(1);
            continue;
        }
        const size_t times = texts.placesOf(typed.symbol(at)).size();
        const double rarity = 1 - std::log(double(times) + 1) / all;
        weights.push_back(times == 0 ? unknown : std::max(0.15, 3 * rarity));
    }
    return weights;
}

/// Items that share something with what was typed, the most first.
class Candidates
{
public:
    Candidates(const SearchTexts &texts, TypedText &typed, const std::vector<double> &weights)
        : m_texts(texts), m_typed(typed), m_shares(texts.itemCount(), 0.0F), m_last(texts.itemCount(), -1)
    {
        for (int at = 0; at < typed.size(); ++at) {
            if (typed.isHan(at))
                addCharacter(at, weights[size_t(at)]);
            else if (at == 0 || typed.isHan(at - 1))
                addLetters(at);
        }
    }

    [[nodiscard]] std::vector<quint32> best()
    {
        const auto better = [this](quint32 left, quint32 right) {
            return m_shares[left] != m_shares[right] ? m_shares[left] > m_shares[right] : left < right;
        };
        const size_t kept = std::min(closelySeen, m_items.size());
        std::nth_element(m_items.begin(), m_items.begin() + std::ptrdiff_t(kept), m_items.end(), better);
        m_items.resize(kept);
        return m_items;
    }

private:
    void addCharacter(int at, double weight)
    {
        quint32 lastText = ~quint32(0);
        for (const quint32 place : m_texts.placesOf(m_typed.symbol(at))) {
            const quint32 text = m_texts.textAt(place);
            if (text != lastText)
                add(text, at, weight);
            lastText = text;
        }
    }

    void addLetters(int at)
    {
        for (const auto places : m_typed.places(at)) {
            for (const quint32 place : places) {
                const quint32 text = m_texts.textAt(place);
                const Reading reading = m_typed.read(m_texts.units().subspan(place, m_texts.endOf(text) - place), at);
                const int length = reading.reached == 0 ? 0 : 63 - std::countl_zero(reading.reached) - at;
                if (length >= shortestSpelled)
                    add(text, at, double(length));
            }
        }
    }

    /// Counts a symbol once an item, however often it stands there.
    void add(quint32 text, int at, double weight)
    {
        for (const TextLink &link : m_texts.itemsOf(text)) {
            if (m_last[link.place] < 0)
                m_items.push_back(link.place);
            if (m_last[link.place] != at)
                m_shares[link.place] += float(weight);
            m_last[link.place] = at;
        }
    }

    const SearchTexts &m_texts;
    TypedText &m_typed;
    std::vector<float> m_shares;
    std::vector<int> m_last;
    std::vector<quint32> m_items;
};

/// How much of what was typed one item holds.
class Cover
{
public:
    Cover(const SearchTexts &texts, TypedText &typed, const std::vector<double> &weights)
        : m_texts(texts), m_typed(typed), m_weights(weights)
    {
        for (const double weight : weights)
            m_whole += weight;
    }

    void of(quint32 item, SearchRanks &ranks)
    {
        m_ends.fill(0);
        m_nameEnds.fill(0);
        for (const TextLink &link : m_texts.textsOf(item)) {
            const bool name = link.field != SearchField::Situation && link.field != SearchField::Department;
            collect(m_texts.unitsOf(link.place), name);
        }
        const Best names = best(m_nameEnds);
        const Best all = best(m_ends);
        const int scattered = all.covered <= 0.999 || inOrder(item) ? 0 : outOfOrder;
        if (all.covered > 0.999 && all.pieces < 2)
            return; // In one piece it was found before, for a better reason.
        // First letters in pieces are met by chance too often to stand beside characters.
        if (names.covered > 0.999 && m_typed.hasHan())
            ranks.note(item, MatchKind::NamePieces, names.pieces + scattered);
        else if (all.covered > 0.999)
            ranks.note(item, MatchKind::Pieces, all.pieces + scattered);
        else if (all.covered >= enough)
            ranks.note(item, MatchKind::SomePieces, int((1 - all.covered) * 200) + all.pieces);
    }

private:
    struct Best
    {
        double covered = 0; ///< 1 is all
        int pieces = 0;
    };
    using Ends = std::array<quint64, 33>; ///< by where a piece begins, the places where it may end

    void collect(std::span<const SearchUnit> units, bool name)
    {
        for (size_t i = 0; i < units.size(); ++i) {
            for (quint64 left = m_typed.starts(units[i]); left != 0; left &= left - 1) {
                const int at = std::countr_zero(left);
                const quint64 reached = m_typed.read(units.subspan(i), at).reached;
                m_ends[size_t(at)] |= reached;
                if (name)
                    m_nameEnds[size_t(at)] |= reached;
            }
        }
    }

    /// Whether a name or plain name begins with one piece and goes on with the rest of it later.
    [[nodiscard]] bool inOrder(quint32 item)
    {
        for (const TextLink &link : m_texts.textsOf(item)) {
            const auto units = m_texts.unitsOf(link.place);
            if (link.field > SearchField::PlainName)
                continue;
            const quint64 reached = m_typed.read(units, 0).reached;
            for (int at = shortestSpelled; at < m_typed.size(); ++at) {
                for (size_t i = 1; (reached >> at & 1) != 0 && i < units.size(); ++i) {
                    if (m_typed.read(units.subspan(i), at).whole)
                        return true;
                }
            }
        }
        return false;
    }

    [[nodiscard]] Best best(const Ends &ends) const
    {
        struct Step
        {
            double gain = 0;
            double covered = 0;
            int pieces = 0;
        };
        std::array<Step, 34> steps{};
        for (int at = m_typed.size() - 1; at >= 0; --at) {
            Step &here = steps[size_t(at)];
            here = steps[size_t(at) + 1];
            double weight = 0;
            for (int end = at + 1; end <= m_typed.size(); ++end) {
                weight += m_weights[size_t(end) - 1];
                if ((ends[size_t(at)] >> end & 1) == 0 || isTooLittle(at, end))
                    continue;
                const Step &rest = steps[size_t(end)];
                const double gain = weight - costOfPiece + rest.gain;
                if (gain > here.gain)
                    here = {gain, weight + rest.covered, rest.pieces + 1};
            }
        }
        return {m_whole > 0 ? steps[0].covered / m_whole : 0, steps[0].pieces};
    }

    /// One letter is met by nearly every text.
    [[nodiscard]] bool isTooLittle(int at, int end) const
    {
        return end - at < shortestSpelled && !m_typed.isHan(at);
    }

    const SearchTexts &m_texts;
    TypedText &m_typed;
    const std::vector<double> &m_weights;
    double m_whole = 0;
    Ends m_ends{};
    Ends m_nameEnds{};
};

} // namespace

void findPieces(const SearchTexts &texts, TypedText &typed, SearchRanks &ranks)
{
    if (typed.size() < 2)
        return;
    const std::vector<double> weights = weightsOf(texts, typed);
    Cover cover(texts, typed, weights);
    for (const quint32 item : Candidates(texts, typed, weights).best())
        cover.of(item, ranks);
}

} // namespace yichuang
