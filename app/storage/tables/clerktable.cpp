// SPDX-License-Identifier: Apache-2.0
#include "storage/tables/clerktable.h"

#include "storage/database/database.h"
#include "storage/database/statement.h"

namespace yichuang {

namespace {

Clerk readClerk(const Statement &row)
{
    // The schema allows no other words; should one come all the same, the least powerful role that can do nothing is the
    // safe reading.
    return {row.text(0), row.text(1), roleFromName(row.text(2)).value_or(Role::Auditor)};
}

} // namespace

Result<std::optional<ClerkAccount>> ClerkTable::find(const QString &clerkId)
{
    Statement statement(m_database, QStringLiteral("SELECT id, name, role, failed_tries, locked_until_ms, removed"
                                                   " FROM clerk WHERE id = ?"));
    statement.bind(clerkId);
    return readOne(statement, [](const Statement &row) {
        return ClerkAccount{readClerk(row), row.number(3), row.moment(4), row.number(5) != 0};
    });
}

Result<> ClerkTable::put(const ClerkAccount &account)
{
    return Statement(m_database,
                     QStringLiteral("INSERT INTO clerk(id, name, role, failed_tries, locked_until_ms, removed)"
                                    " VALUES(?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET name = excluded.name,"
                                    " role = excluded.role,"
                                    " failed_tries = excluded.failed_tries, locked_until_ms = excluded.locked_until_ms,"
                                    " removed = excluded.removed"))
        .bind(account.clerk.id)
        .bind(account.clerk.name)
        .bind(roleName(account.clerk.role))
        .bind(account.failedTries)
        .bind(account.lockedUntil)
        .bind(account.removed)
        .run();
}

Result<QList<Clerk>> ClerkTable::list()
{
    Statement statement(m_database, QStringLiteral("SELECT id, name, role FROM clerk WHERE removed = 0 ORDER BY id"));
    return readAll(statement, readClerk);
}

} // namespace yichuang
