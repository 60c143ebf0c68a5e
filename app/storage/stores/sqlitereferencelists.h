// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/referencelists.h"

namespace yichuang {

class Database;
class StorageThread;

/// The code lists of forms, in SQLite.
class SqliteReferenceLists final : public ReferenceLists
{
public:
    SqliteReferenceLists(StorageThread &thread, Database &database) : m_thread(thread), m_database(database) {}

    [[nodiscard]] QFuture<Result<bool>> import(const SharedReferenceList &list, const LedgerEvent &event) override;
    [[nodiscard]] QFuture<Result<QList<ReferenceTitle>>> titles() override;
    [[nodiscard]] QFuture<Result<SharedReferenceList>> load(const QString &id) override;

private:
    StorageThread &m_thread;
    Database &m_database;
};

} // namespace yichuang
