// SPDX-License-Identifier: Apache-2.0
#include "storage/stores/sqliteprintorders.h"

#include "storage/database/database.h"
#include "storage/database/storagethread.h"
#include "storage/database/transaction.h"
#include "storage/tables/ledgertable.h"
#include "storage/tables/printordertable.h"

namespace yichuang {

namespace {

Result<PrintOrder> find(Database &database, const PrintOrderId &id)
{
    const auto order = PrintOrderTable(database).find(id);
    if (!order)
        return failure(order.error());
    if (!*order)
        return failure(ErrorCode::NotFound, QStringLiteral("print order ") + id.toString());
    return **order;
}

} // namespace

SqlitePrintOrders::SqlitePrintOrders(StorageThread &thread, Database &database)
    : m_thread(thread), m_database(database)
{
}

QFuture<Result<PrintOrder>> SqlitePrintOrders::load(const PrintOrderId &id)
{
    return m_thread.run([this, id] { return find(m_database, id); });
}

QFuture<Result<QList<PrintOrder>>> SqlitePrintOrders::ofCase(const CaseId &id)
{
    return m_thread.run([this, id] { return PrintOrderTable(m_database).ofCase(id); });
}

QFuture<Result<QList<PrintOrder>>> SqlitePrintOrders::open()
{
    return m_thread.run([this] { return PrintOrderTable(m_database).open(); });
}

QFuture<Result<>> SqlitePrintOrders::record(const PrintOrderId &id, PrintState outcome, const LedgerEvent &event)
{
    return m_thread.run([this, id, outcome, event]() -> Result<> {
        if (outcome == PrintState::Ordered)
            return failure(ErrorCode::Invalid, QStringLiteral("an outcome is printed or failed"));
        return inTransaction(m_database, [&]() -> Result<> {
            if (const Result<PrintOrder> order = find(m_database, id); !order)
                return failure(order.error());
            if (const Result<> stored = PrintOrderTable(m_database).setOutcome(id, outcome); !stored)
                return stored;
            return LedgerTable(m_database).append(event);
        });
    });
}

} // namespace yichuang
