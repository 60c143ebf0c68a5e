// SPDX-License-Identifier: Apache-2.0
#include "storage/stores/sqliteauthorisations.h"

#include "core/clock.h"
#include "storage/database/database.h"
#include "storage/database/storagethread.h"
#include "storage/database/transaction.h"
#include "storage/tables/authorisationtable.h"
#include "storage/tables/clerktable.h"
#include "storage/tables/ledgertable.h"

namespace yichuang {

namespace {

Result<> requireAccounts(Database &database, const QStringList &clerkIds)
{
    for (const QString &id : clerkIds) {
        const auto account = ClerkTable(database).find(id);
        if (!account)
            return failure(account.error());
        if (!*account || (*account)->removed)
            return failure(ErrorCode::NotFound, QStringLiteral("no such account"));
    }
    return {};
}

Result<> addAll(Database &database, const QList<Authorisation> &authorisations, const LedgerEvent &event)
{
    for (const Authorisation &authorisation : authorisations) {
        if (const Result<> whole = checkAuthorisation(authorisation, atCounter(event.at).date()); !whole)
            return whole;
        if (const Result<> known = requireAccounts(database, authorisation.clerkIds); !known)
            return known;
        if (const Result<> stored = AuthorisationTable(database).add(authorisation); !stored)
            return stored;
    }
    return authorisations.isEmpty() ? Result<>() : LedgerTable(database).append(event);
}

} // namespace

QFuture<Result<>> SqliteAuthorisations::grant(const QList<Authorisation> &authorisations, const LedgerEvent &event)
{
    return m_thread.run([this, authorisations, event] {
        return inTransaction(m_database, [&] { return addAll(m_database, authorisations, event); });
    });
}

QFuture<Result<>> SqliteAuthorisations::revoke(const QString &number, QDate day, const LedgerEvent &event)
{
    return m_thread.run([this, number, day, event] {
        return inTransaction(m_database, [&]() -> Result<> {
            const Result<> stored = AuthorisationTable(m_database).revoke(number, day);
            return stored ? LedgerTable(m_database).append(event) : stored;
        });
    });
}

QFuture<Result<QList<Authorisation>>> SqliteAuthorisations::list()
{
    return m_thread.run([this] { return AuthorisationTable(m_database).list(); });
}

} // namespace yichuang
