// SPDX-License-Identifier: Apache-2.0
#include "storage/stores/sqlitereferencelists.h"

#include "storage/database/database.h"
#include "storage/database/storagethread.h"
#include "storage/database/transaction.h"
#include "storage/tables/ledgertable.h"
#include "storage/tables/referencetables.h"

namespace yichuang {

QFuture<Result<bool>> SqliteReferenceLists::import(const SharedReferenceList &list, const LedgerEvent &event)
{
    return m_thread.run([this, list, event]() -> Result<bool> {
        return inTransaction(m_database, [&]() -> Result<bool> {
            const Result<bool> isNew = ReferenceTables(m_database).put(*list);
            if (!isNew || !*isNew)
                return isNew;
            if (const Result<> told = LedgerTable(m_database).append(event); !told)
                return failure(told.error());
            return true;
        });
    });
}

QFuture<Result<QList<ReferenceTitle>>> SqliteReferenceLists::titles()
{
    return m_thread.run([this] { return ReferenceTables(m_database).titles(); });
}

QFuture<Result<SharedReferenceList>> SqliteReferenceLists::load(const QString &id)
{
    return m_thread.run([this, id] { return ReferenceTables(m_database).load(id); });
}

} // namespace yichuang
