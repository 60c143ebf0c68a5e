// SPDX-License-Identifier: Apache-2.0
#include "storage/stores/sqliteclerkstore.h"

#include "core/clock.h"
#include "storage/database/database.h"
#include "storage/database/storagethread.h"
#include "storage/database/transaction.h"
#include "storage/tables/clerktable.h"
#include "storage/tables/ledgertable.h"
#include "storage/tables/lettertable.h"
#include "storage/tables/qualificationtable.h"

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

QFuture<Result<>> SqliteClerkStore::save(const ClerkAccount &account, const QList<LedgerEvent> &events)
{
    return m_thread.run([this, account, events]() -> Result<> {
        if (account.clerk.id.isEmpty() || events.isEmpty())
            return failure(ErrorCode::Invalid, QStringLiteral("an account needs an id, and its change an entry"));
        return inTransaction(m_database, [&]() -> Result<> {
            const Result<> stored = ClerkTable(m_database).put(account);
            return stored ? LedgerTable(m_database).append(events) : stored;
        });
    });
}

QFuture<Result<QList<Clerk>>> SqliteClerkStore::list()
{
    return m_thread.run([this] { return ClerkTable(m_database).list(); });
}

QFuture<Result<>> SqliteClerkStore::grant(const AuthorityLetter &letter, const LedgerEvent &event)
{
    return m_thread.run([this, letter, event]() -> Result<> {
        const auto holder = ClerkTable(m_database).find(letter.clerkId);
        if (!holder)
            return failure(holder.error());
        if (!*holder || (*holder)->removed)
            return failure(ErrorCode::NotFound, QStringLiteral("no such account"));
        const QDate day = atCounter(event.at).date();
        if (const Result<> whole = checkLetter(letter, (*holder)->clerk, day); !whole)
            return whole;
        return inTransaction(m_database, [&]() -> Result<> {
            const Result<> stored = LetterTable(m_database).add(letter);
            return stored ? LedgerTable(m_database).append(event) : stored;
        });
    });
}

QFuture<Result<>> SqliteClerkStore::revoke(const QString &number, QDate day, const LedgerEvent &event)
{
    return m_thread.run([this, number, day, event] {
        return inTransaction(m_database, [&]() -> Result<> {
            const Result<> stored = LetterTable(m_database).revoke(number, day);
            return stored ? LedgerTable(m_database).append(event) : stored;
        });
    });
}

QFuture<Result<QList<AuthorityLetter>>> SqliteClerkStore::letters()
{
    return m_thread.run([this] { return LetterTable(m_database).list(); });
}

QFuture<Result<>> SqliteClerkStore::registerQualification(const Qualification &qualification, const LedgerEvent &event)
{
    return m_thread.run([this, qualification, event]() -> Result<> {
        const auto holder = ClerkTable(m_database).find(qualification.clerkId);
        if (!holder)
            return failure(holder.error());
        if (!*holder || (*holder)->removed)
            return failure(ErrorCode::NotFound, QStringLiteral("no such account"));
        if (const Result<> whole = checkQualification(qualification, atCounter(event.at).date()); !whole)
            return whole;
        return inTransaction(m_database, [&]() -> Result<> {
            const Result<> stored = QualificationTable(m_database).add(qualification);
            return stored ? LedgerTable(m_database).append(event) : stored;
        });
    });
}

QFuture<Result<>> SqliteClerkStore::withdrawQualification(const QString &number, QDate day, const LedgerEvent &event)
{
    return m_thread.run([this, number, day, event] {
        return inTransaction(m_database, [&]() -> Result<> {
            const Result<> stored = QualificationTable(m_database).withdraw(number, day);
            return stored ? LedgerTable(m_database).append(event) : stored;
        });
    });
}

QFuture<Result<QList<Qualification>>> SqliteClerkStore::qualifications()
{
    return m_thread.run([this] { return QualificationTable(m_database).list(); });
}

} // namespace yichuang
