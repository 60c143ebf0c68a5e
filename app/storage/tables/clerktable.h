// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/error.h"
#include "ports/clerkstore.h"

namespace yichuang {

class Database;

/// Rows of clerk: the named accounts.
class ClerkTable
{
public:
    explicit ClerkTable(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::optional<ClerkAccount>> find(const QString &clerkId);
    [[nodiscard]] Result<> put(const ClerkAccount &account);
    /// By id; without those removed.
    [[nodiscard]] Result<QList<Clerk>> list();

private:
    Database &m_database;
};

} // namespace yichuang
