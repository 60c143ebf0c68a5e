// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/clerkstore.h"

namespace yichuang {

class Database;
class StorageThread;

/// The accounts, in SQLite.
class SqliteClerkStore final : public ClerkStore
{
public:
    SqliteClerkStore(StorageThread &thread, Database &database);

    [[nodiscard]] QFuture<Result<ClerkAccount>> account(const QString &clerkId) override;
    [[nodiscard]] QFuture<Result<>> save(const ClerkAccount &account, const QList<LedgerEvent> &events) override;
    [[nodiscard]] QFuture<Result<QList<Clerk>>> list() override;
    [[nodiscard]] QFuture<Result<>> grant(const AuthorityLetter &letter, const LedgerEvent &event) override;
    [[nodiscard]] QFuture<Result<>> revoke(const QString &number, QDate day, const LedgerEvent &event) override;
    [[nodiscard]] QFuture<Result<QList<AuthorityLetter>>> letters() override;
    [[nodiscard]] QFuture<Result<>> registerQualification(const Qualification &qualification, const LedgerEvent &event) override;
    [[nodiscard]] QFuture<Result<>> withdrawQualification(const QString &number, QDate day, const LedgerEvent &event) override;
    [[nodiscard]] QFuture<Result<QList<Qualification>>> qualifications() override;

private:
    StorageThread &m_thread;
    Database &m_database;
};

} // namespace yichuang
