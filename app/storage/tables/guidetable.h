// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/error.h"
#include "domain/guide/guide.h"
#include "domain/search/searchkeys.h"

namespace yichuang {

class Database;

/// Rows of guide, and the full-text index over the newest version of each item. Classified items (R11) are kept, but are
/// neither listed nor in the index.
class GuideTable
{
public:
    explicit GuideTable(Database &database) : m_database(database) {}

    /// True when the version is new; false when it is stored with the same content. Conflict names a version that is
    /// stored with other content; Invalid a guide without id or version.
    [[nodiscard]] Result<bool> add(const Guide &guide);
    [[nodiscard]] Result<QList<GuideSummary>> list();
    /// Best first: the item of just that name, names that begin with what was typed, then by bm25.
    [[nodiscard]] Result<QList<GuideSummary>> search(const QString &typed, SearchBreadth breadth, int limit);
    /// Version 0 means the newest.
    [[nodiscard]] Result<std::optional<Guide>> find(const GuideRef &ref);
    /// Oldest first.
    [[nodiscard]] Result<QList<GuideRef>> versions(const QString &id);

private:
    [[nodiscard]] Result<std::optional<QString>> content(const GuideRef &ref);
    [[nodiscard]] Result<> insert(const Guide &guide, const QString &content);
    [[nodiscard]] Result<> indexNewest(const QString &id);
    [[nodiscard]] Result<> index(qint64 place, const GuideSummary &summary);

    Database &m_database;
};

} // namespace yichuang
