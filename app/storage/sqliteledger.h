// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/ledger.h"

namespace yichuang {

class Database;
class StorageThread;

/// The hash-chained history, in SQLite.
class SqliteLedger final : public Ledger
{
public:
    SqliteLedger(StorageThread &thread, Database &database);

    [[nodiscard]] QFuture<Result<>> append(const LedgerEvent &event) override;
    [[nodiscard]] QFuture<Result<QList<LedgerEvent>>> history(const CaseId &id) override;
    [[nodiscard]] QFuture<Result<LedgerVerdict>> verify() override;

private:
    StorageThread &m_thread;
    Database &m_database;
};

} // namespace yichuang
