// SPDX-License-Identifier: Apache-2.0
#include "storage/stores/sqliteclerkstore.h"

#include "storage/database/database.h"
#include "storage/database/storagethread.h"
#include "storage/database/transaction.h"
#include "storage/tables/clerktable.h"

namespace yichuang {

SqliteClerkStore::SqliteClerkStore(StorageThread &thread, Database &database) : m_thread(thread), m_database(database)
{
}

QFuture<Result<ClerkAccount>> SqliteClerkStore::account(const QString &clerkId)
{
    return m_thread.run([this, clerkId]() -> Result<ClerkAccount> {
        const auto account = ClerkTable(m_database).find(clerkId);
        if (!account)
            return failure(account.error());
        if (!*account)
            return failure(ErrorCode::NotFound, QStringLiteral("no such account"));
        return **account;
    });
}

QFuture<Result<>> SqliteClerkStore::save(const ClerkAccount &account)
{
    return m_thread.run([this, account]() -> Result<> {
        if (account.clerk.id.isEmpty())
            return failure(ErrorCode::Invalid, QStringLiteral("an account needs an id"));
        return inTransaction(m_database, [&] { return ClerkTable(m_database).put(account); });
    });
}

QFuture<Result<QList<Clerk>>> SqliteClerkStore::list()
{
    return m_thread.run([this] { return ClerkTable(m_database).list(); });
}

} // namespace yichuang
