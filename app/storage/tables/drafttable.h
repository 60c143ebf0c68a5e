// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "ports/casestore.h"

namespace yichuang {

class Database;

/// Rows of draft_moment and draft_page: the past of each draft, and every page that it or its past names. On the storage
/// thread, inside the caller's transaction. Filing prunes both by trigger, discarding by cascade.
class DraftTable
{
public:
    explicit DraftTable(Database &database) : m_database(database) {}

    /// Writes the moments of a save, drops those it no longer knows, and names the pages of all of them.
    [[nodiscard]] Result<> store(const DraftSave &save);
    /// Oldest first. StorageCorrupt when one cannot be read.
    [[nodiscard]] Result<QList<DraftMoment>> past(const CaseId &id);

private:
    [[nodiscard]] Result<> put(const CaseId &id, const DraftMoment &moment);
    [[nodiscard]] Result<> namePages(const CaseId &id, const CaseRecord &record);

    Database &m_database;
};

} // namespace yichuang
