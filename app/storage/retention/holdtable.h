// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/error.h"
#include "domain/retention/purge.h"

namespace yichuang {

class Database;

/// Rows of legal_hold. On the storage thread, inside the caller's transaction.
class HoldTable
{
public:
    explicit HoldTable(Database &database) : m_database(database) {}

    /// The one that stands.
    [[nodiscard]] Result<std::optional<LegalHold>> find(const CaseId &id);
    /// Conflict when one stands already; WrongState, NotAllowed as the database sees it.
    [[nodiscard]] Result<> put(const LegalHold &hold);
    /// NotFound when none stands.
    [[nodiscard]] Result<> release(const CaseId &id, const QString &clerkId, const QDateTime &at);

private:
    Database &m_database;
};

} // namespace yichuang
