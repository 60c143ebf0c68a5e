// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/error.h"
#include "domain/guide/guide.h"
#include "domain/search/searchindex.h"

namespace yichuang {

class Database;

/// What is written of a guide; made apart from the store's thread, as it takes longer than writing it.
struct GuideTexts
{
    QString document;
    QString searchWords;
};
[[nodiscard]] GuideTexts textsOf(const Guide &guide);

/// Rows of guide. Classified items (R11) are kept, but are neither listed nor searched for.
class GuideTable
{
public:
    explicit GuideTable(Database &database) : m_database(database) {}

    /// True when the version is new; false when it is stored with the same content. Conflict names a version that is
    /// stored with other content; Invalid a guide without id or version.
    [[nodiscard]] Result<bool> add(const Guide &guide, const GuideTexts &texts);
    /// The newest version of each item that is offered on that day, by name.
    [[nodiscard]] Result<QList<GuideSummary>> list(QDate day);
    /// What the search index is made of: the same.
    [[nodiscard]] Result<QList<SearchEntry>> searchEntries(QDate day);
    /// How often each item stands in the cases that were opened last.
    [[nodiscard]] Result<ItemUses> recentUses(int cases);
    /// Version 0 means the newest that is offered on that day.
    [[nodiscard]] Result<std::optional<Guide>> find(const GuideRef &ref, QDate day);
    /// Oldest first.
    [[nodiscard]] Result<QList<GuideRef>> versions(const QString &id);

private:
    [[nodiscard]] Result<std::optional<QString>> content(const GuideRef &ref);
    [[nodiscard]] Result<std::optional<QString>> offeredContent(const QString &id, QDate day);
    [[nodiscard]] Result<> insert(const Guide &guide, const GuideTexts &texts);

    Database &m_database;
};

} // namespace yichuang
