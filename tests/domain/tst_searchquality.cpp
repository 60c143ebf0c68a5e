// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <QMap>
#include <QTest>

#include "domain/search/searchindex.h"
#include "support/searchqueries.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

constexpr int seen = 5; ///< results that stand above the fold

/// How many of the queries have the item that is meant among what is seen first.
struct Score
{
    int right = 0;
    int first = 0;
    int all = 0;
    QMap<QString, QPair<int, int>> byKind; ///< right, all
    QStringList missed;

    [[nodiscard]] double percent() const { return all > 0 ? 100.0 * right / all : 0; }
};

template <typename Search>
Score scoreOf(const QList<SearchQuery> &queries, Search search)
{
    Score score;
    for (const SearchQuery &query : queries) {
        const QStringList found = search(query.typed);
        const auto meant = [&query](const QString &id) { return query.items.contains(id); };
        const bool right = std::any_of(found.cbegin(), found.cend(), meant);
        score.first += !found.isEmpty() && meant(found.constFirst()) ? 1 : 0;
        score.right += right ? 1 : 0;
        ++score.all;
        score.byKind[query.kind].first += right ? 1 : 0;
        ++score.byKind[query.kind].second;
        if (!right)
            score.missed.append(query.typed);
    }
    return score;
}

QStringList idsOf(const QList<GuideSummary> &found)
{
    QStringList ids;
    for (const GuideSummary &summary : found)
        ids.append(summary.ref.id);
    return ids;
}

} // namespace

/// The figure of the search: the right item in the first five for 97 of 100 queries over 20,000 situations.
class TestSearchQuality : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theListIsSound();
    void theRightItemIsSeen();
    void aShuffledCatalogueFails();
    void aCatalogueWithoutPlainNamesIsWorse();

private:
    QList<SearchEntry> m_entries;
    QList<SearchQuery> m_queries;
};

void TestSearchQuality::initTestCase()
{
    m_entries = searchedCatalogue();
    m_queries = searchQueries();
}

void TestSearchQuality::theListIsSound()
{
    qsizetype situations = 0;
    QStringList ids;
    for (const SearchEntry &entry : std::as_const(m_entries)) {
        situations += entry.situations.size();
        ids.append(entry.summary.ref.id);
    }
    QVERIFY(situations >= 20000);
    QVERIFY(m_queries.size() >= 200);
    std::sort(ids.begin(), ids.end());
    QVERIFY(std::adjacent_find(ids.cbegin(), ids.cend()) == ids.cend());
    for (const SearchQuery &query : std::as_const(m_queries)) {
        QVERIFY2(!query.items.isEmpty(), qPrintable(query.typed));
        for (const QString &id : query.items)
            QVERIFY2(std::binary_search(ids.cbegin(), ids.cend(), id), qPrintable(query.typed + u' ' + id));
    }
}

void TestSearchQuality::theRightItemIsSeen()
{
    const SearchIndex index(m_entries);
    const Score score = scoreOf(m_queries, [&index](const QString &typed) { return idsOf(index.search(typed, seen)); });
    for (auto kind = score.byKind.cbegin(); kind != score.byKind.cend(); ++kind)
        qInfo("%-12s %d of %d", qPrintable(kind.key()), kind->first, kind->second);
    qInfo("in the first five: %d of %d (%.1f %%), first: %d; missed: %s", score.right, score.all, score.percent(),
          score.first, qPrintable(score.missed.join(QStringLiteral(", "))));
    QVERIFY(score.percent() >= 97);
}

/// The control: the same words under other ids. A list that this could pass would measure nothing.
void TestSearchQuality::aShuffledCatalogueFails()
{
    QList<SearchEntry> shuffled = m_entries;
    for (qsizetype i = 0; i < shuffled.size(); ++i)
        shuffled[i].summary.ref.id = m_entries.at((i * 1789 + 641) % m_entries.size()).summary.ref.id;
    const SearchIndex index(shuffled);
    const Score score = scoreOf(m_queries, [&index](const QString &typed) { return idsOf(index.search(typed, seen)); });
    qInfo("shuffled: %d of %d", score.right, score.all);
    QVERIFY(score.percent() < 10);
}

void TestSearchQuality::aCatalogueWithoutPlainNamesIsWorse()
{
    QList<SearchEntry> poorer = m_entries;
    for (SearchEntry &entry : poorer)
        entry.summary.plainName.clear();
    const SearchIndex index(poorer);
    const Score score = scoreOf(m_queries, [&index](const QString &typed) { return idsOf(index.search(typed, seen)); });
    qInfo("without plain names: %d of %d", score.right, score.all);
    QVERIFY(score.percent() < 90);
}

QTEST_GUILESS_MAIN(TestSearchQuality)
#include "tst_searchquality.moc"
