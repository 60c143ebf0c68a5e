// SPDX-License-Identifier: Apache-2.0
#include "storage/database/transaction.h"

#include "core/log.h"
#include "storage/database/commitmark.h"
#include "storage/database/database.h"
#include "storage/database/failedcommit.h"

namespace yichuang {

Transaction::~Transaction()
{
    if (!m_open || m_database.execute(QStringLiteral("ROLLBACK")))
        return;
    // After a full disk SQLite has rolled back by itself and says so; in any other case only a new connection is sure to
    // be out of the transaction.
    if (const Result<> reopened = m_database.reopen(); !reopened)
        qCCritical(logStorage) << "the store cannot be opened again:" << reopened.error().detail;
}

Result<> Transaction::begin()
{
    if (!m_database.connection().isOpen()) {
        if (const Result<> reopened = m_database.reopen(); !reopened)
            return reopened;
    }
    // Open from here on, whatever is answered: a BEGIN that failed after it began must not outlive this object.
    m_open = true;
    return m_database.execute(QStringLiteral("BEGIN IMMEDIATE"));
}

Result<> Transaction::commit()
{
    const Result<qint64> mark = CommitMark(m_database).raise();
    if (!mark)
        return failure(mark.error());
    const Result<> committed = m_database.execute(QStringLiteral("COMMIT"));
    m_open = false;
    if (committed)
        return {};
    const Result<bool> stored = FailedCommit(m_database, *mark).isStored();
    if (!stored)
        return failure(stored.error());
    return *stored ? Result<>() : committed;
}

} // namespace yichuang
