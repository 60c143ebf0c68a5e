// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/error.h"
#include "domain/retention/purge.h"

namespace yichuang {

class Database;

/// Rows of purge. On the storage thread, inside the caller's transaction.
class PurgeTable
{
public:
    explicit PurgeTable(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::optional<PurgeRecord>> find(const CaseId &id);
    /// Oldest first.
    [[nodiscard]] Result<QList<PurgeRecord>> list();
    /// Opens the way for emptying the case. The database refuses what is open, unacknowledged or on hold, unless the case
    /// only came back with a backup.
    [[nodiscard]] Result<> begin(const PurgeRecord &record, bool repeated);
    /// From here on the case never changes again.
    [[nodiscard]] Result<> close(const CaseId &id);

    /// Purged cases whose pages may still take up space.
    [[nodiscard]] Result<QList<CaseId>> uncleared();
    [[nodiscard]] Result<> setCleared(const QList<CaseId> &ids, const QDateTime &at);

private:
    Database &m_database;
};

} // namespace yichuang
