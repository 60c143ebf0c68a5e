// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/printorders.h"

namespace yichuang {

class Database;
class StorageThread;

/// The print ledger, in SQLite.
class SqlitePrintOrders final : public PrintOrders
{
public:
    SqlitePrintOrders(StorageThread &thread, Database &database);

    [[nodiscard]] QFuture<Result<PrintOrder>> load(const PrintOrderId &id) override;
    [[nodiscard]] QFuture<Result<QList<PrintOrder>>> ofCase(const CaseId &id) override;
    [[nodiscard]] QFuture<Result<QList<PrintOrder>>> open() override;
    [[nodiscard]] QFuture<Result<>> record(const PrintOrderId &id, PrintState outcome,
                                           const LedgerEvent &event) override;

private:
    StorageThread &m_thread;
    Database &m_database;
};

} // namespace yichuang
