// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/authorisations.h"

namespace yichuang {

class Database;
class StorageThread;

/// The agreements with the departments, in SQLite.
class SqliteAuthorisations final : public Authorisations
{
public:
    SqliteAuthorisations(StorageThread &thread, Database &database) : m_thread(thread), m_database(database) {}

    [[nodiscard]] QFuture<Result<>> grant(const QList<Authorisation> &authorisations, const LedgerEvent &event) override;
    [[nodiscard]] QFuture<Result<>> revoke(const QString &number, QDate day, const LedgerEvent &event) override;
    [[nodiscard]] QFuture<Result<QList<Authorisation>>> list() override;

private:
    StorageThread &m_thread;
    Database &m_database;
};

} // namespace yichuang
