// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "ports/casestore.h"

namespace yichuang {

class Database;

/// Rows of case_jotting: what is typed about filed cases and not handed over. On the storage thread.
class JottingTable
{
public:
    explicit JottingTable(Database &database) : m_database(database) {}

    /// Replaces the one before; without fields the row goes. NotFound when there is no such case.
    [[nodiscard]] Result<> keep(const CaseJotting &jotting);
    /// Empty when there is none.
    [[nodiscard]] Result<QJsonObject> find(const CaseId &id, const QString &place, const QString &clerkId);

private:
    Database &m_database;
};

} // namespace yichuang
