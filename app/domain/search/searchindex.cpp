// SPDX-License-Identifier: Apache-2.0
#include "domain/search/searchindex.h"

#include <algorithm>
#include <numeric>

#include "domain/search/everydaywords.h"
#include "domain/search/foldedtext.h"
#include "domain/search/searchpasses.h"
#include "domain/search/typedtext.h"

namespace yichuang {

namespace {

// When this many were found a looser reading of the question would only stand below them.
constexpr size_t satisfied = 5;
// Above the fits that findWhole() gives, so that what leaves words out stands below what does not.
constexpr int fillersLeftOut = 16;

SearchTexts textsOf(const QList<SearchEntry> &entries, const SearchTexts *previous)
{
    SearchTextsBuilder builder(previous);
    for (const SearchEntry &entry : entries) {
        builder.beginItem();
        builder.add(entry.summary.taskName, SearchField::Name);
        builder.add(entry.summary.plainName, SearchField::PlainName);
        const QString names = entry.summary.taskName + u' ' + entry.summary.plainName;
        for (const QString &word : EverydayWords::bundled().wordsFor(names) + entry.lifeEvents)
            builder.add(word, entry.isPackage ? SearchField::LifeEvent : SearchField::Everyday);
        for (const QString &situation : entry.situations)
            builder.add(situation, SearchField::Situation);
        builder.add(entry.summary.department, SearchField::Department);
    }
    return builder.finish();
}

} // namespace

SearchIndex::SearchIndex(const QList<SearchEntry> &entries, const SearchIndex *previous)
    : m_texts(textsOf(entries, previous ? &previous->m_texts : nullptr))
{
    m_items.reserve(entries.size());
    for (const SearchEntry &entry : entries) {
        m_codes.add(quint32(m_items.size()), entry);
        m_items.append(entry.summary);
    }
    std::vector<quint32> order(size_t(m_items.size()));
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [this](quint32 left, quint32 right) { return isShorter(left, right); });
    m_standing.resize(order.size());
    for (quint32 standing = 0; standing < order.size(); ++standing)
        m_standing[order[standing]] = standing;
}

QList<GuideSummary> SearchIndex::search(const QString &typed, int limit, const ItemUses &uses) const
{
    TypedText question(typed, m_texts);
    if (question.isEmpty() || limit <= 0)
        return {};
    SearchRanks ranks(m_texts.itemCount());
    if (!question.hasHan())
        m_codes.find(question.text(), ranks);
    const size_t wanted = std::max(satisfied, size_t(limit));
    findWhole(m_texts, question, ranks, wanted);
    if (ranks.countTo(MatchKind::Situation) < satisfied && !question.isCode()) {
        TypedText essence(EverydayWords::bundled().withoutFillers(foldedText(typed.left(200))), m_texts);
        if (essence.text() != question.text())
            findWhole(m_texts, essence, ranks, wanted, fillersLeftOut);
        if (ranks.countTo(MatchKind::Situation) < satisfied)
            findPieces(m_texts, essence, ranks);
        // What was met to the letter was typed without a slip.
        if (ranks.countTo(MatchKind::Situation) == 0)
            findTypos(m_texts, essence, ranks);
    }
    QList<quint32> found(ranks.found().begin(), ranks.found().end());
    const auto shown = std::min(qsizetype(limit), found.size());
    std::partial_sort(found.begin(), found.begin() + shown, found.end(), [&](quint32 left, quint32 right) {
        if (ranks.rankOf(left) != ranks.rankOf(right))
            return ranks.rankOf(left) < ranks.rankOf(right);
        if (const int more = usesOf(left, uses) - usesOf(right, uses); more != 0)
            return more > 0;
        return ranks.restOf(left) != ranks.restOf(right) ? ranks.restOf(left) < ranks.restOf(right)
                                                         : m_standing[left] < m_standing[right];
    });
    QList<GuideSummary> summaries;
    for (qsizetype i = 0; i < shown; ++i)
        summaries.append(m_items.at(found.at(i)));
    return summaries;
}

int SearchIndex::usesOf(quint32 item, const ItemUses &uses) const
{
    return uses.isEmpty() ? 0 : uses.value(m_items.at(item).taskName);
}

bool SearchIndex::isShorter(quint32 left, quint32 right) const
{
    const GuideSummary &one = m_items.at(left);
    const GuideSummary &other = m_items.at(right);
    if (one.taskName.size() != other.taskName.size())
        return one.taskName.size() < other.taskName.size();
    return one.taskName != other.taskName ? one.taskName < other.taskName : one.ref.id < other.ref.id;
}

} // namespace yichuang
