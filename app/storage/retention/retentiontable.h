// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/error.h"
#include "domain/retention/retention.h"

namespace yichuang {

class Database;

/// What the tables of a store say of how long cases are to be kept. Only reads; on the storage thread.
class RetentionTable
{
public:
    explicit RetentionTable(Database &database) : m_database(database) {}

    /// Of all cases and drafts that are not purged, oldest first.
    [[nodiscard]] Result<QList<RetentionFacts>> list();
    /// None when there is no such case.
    [[nodiscard]] Result<std::optional<RetentionFacts>> find(const CaseId &id);

private:
    Database &m_database;
};

} // namespace yichuang
