// SPDX-License-Identifier: Apache-2.0
#include "storage/sqliteledger.h"

#include "storage/database.h"
#include "storage/ledgertable.h"
#include "storage/storagethread.h"
#include "storage/transaction.h"

namespace yichuang {

SqliteLedger::SqliteLedger(StorageThread &thread, Database &database) : m_thread(thread), m_database(database)
{
}

QFuture<Result<>> SqliteLedger::append(const LedgerEvent &event)
{
    return m_thread.run([this, event] {
        return inTransaction(m_database, [&] { return LedgerTable(m_database).append(event); });
    });
}

QFuture<Result<QList<LedgerEvent>>> SqliteLedger::history(const CaseId &id)
{
    return m_thread.run([this, id] { return LedgerTable(m_database).ofCase(id); });
}

QFuture<Result<LedgerVerdict>> SqliteLedger::verify()
{
    return m_thread.run([this] { return LedgerTable(m_database).verify(); });
}

} // namespace yichuang
