// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include <QHash>
#include <QList>

#include "domain/search/codetable.h"
#include "domain/search/searchentry.h"
#include "domain/search/searchtexts.h"

namespace yichuang {

/// How often each item was taken in at this counter, by its name.
using ItemUses = QHash<QString, int>;

/// Finds items by whatever is typed: names, plain names, situations, codes, departments, life events; in characters,
/// pinyin, initials or a mixture, with one slip forgiven. Ranked by MatchKind, then by how well it fits, then by use, then
/// by what the text holds besides and the shorter name; the same catalogue, uses and question always give the same answer.
///
/// A snapshot that never changes: it may be asked from several threads, and whoever holds it keeps it. A new catalogue is
/// a new index, which takes over what the last one has read.
///
/// It is kept in memory and not in SQLite's full-text index, because no key press is to wait for the thread that commits
/// cases, and because that index knows neither a mixture (居zhu证) nor a slip: it would take a second index of every
/// syllable, and the ranking would be ours all the same. A catalogue of 20,000 situations takes some megabytes.
class SearchIndex
{
public:
    /// @param previous may be null
    explicit SearchIndex(const QList<SearchEntry> &entries, const SearchIndex *previous = nullptr);
    Q_DISABLE_COPY_MOVE(SearchIndex)

    /// Best first. Nothing for blanks and signs.
    [[nodiscard]] QList<GuideSummary> search(const QString &typed, int limit, const ItemUses &uses = {}) const;
    [[nodiscard]] qsizetype size() const { return m_items.size(); }

private:
    [[nodiscard]] int usesOf(quint32 item, const ItemUses &uses) const;
    [[nodiscard]] bool isShorter(quint32 left, quint32 right) const;

    QList<GuideSummary> m_items;
    std::vector<quint32> m_standing; ///< by item: its place when nothing but the names decides
    SearchTexts m_texts;
    CodeTable m_codes;
};

} // namespace yichuang
