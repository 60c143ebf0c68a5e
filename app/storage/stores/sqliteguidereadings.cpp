// SPDX-License-Identifier: Apache-2.0
#include "storage/stores/sqliteguidereadings.h"

#include "storage/database/database.h"
#include "storage/database/storagethread.h"
#include "storage/database/transaction.h"
#include "storage/tables/ledgertable.h"
#include "storage/tables/readingtable.h"

namespace yichuang {

QFuture<Result<>> SqliteGuideReadings::begin(const QString &clerkId, QDate day)
{
    return m_thread.run([this, clerkId, day]() -> Result<> {
        if (clerkId.isEmpty() || !day.isValid())
            return failure(ErrorCode::Invalid, QStringLiteral("somebody begins on a day"));
        return inTransaction(m_database, [&] { return ReadingTable(m_database).begin(clerkId, day); });
    });
}

QFuture<Result<QList<GuideNews>>> SqliteGuideReadings::news(const QString &clerkId, QDate day)
{
    return m_thread.run([this, clerkId, day] { return ReadingTable(m_database).news(clerkId, day); });
}

QFuture<Result<>> SqliteGuideReadings::confirm(const GuideReading &reading, const LedgerEvent &event)
{
    return m_thread.run([this, reading, event]() -> Result<> {
        if (reading.clerkId.isEmpty())
            return failure(ErrorCode::Invalid, QStringLiteral("somebody has read it"));
        return inTransaction(m_database, [&]() -> Result<> {
            const Result<bool> isNew = ReadingTable(m_database).add(reading);
            if (!isNew)
                return failure(isNew.error());
            return *isNew ? LedgerTable(m_database).append(event) : Result<>();
        });
    });
}

QFuture<Result<QList<GuideReading>>> SqliteGuideReadings::readings(const QString &clerkId)
{
    return m_thread.run([this, clerkId] { return ReadingTable(m_database).list(clerkId); });
}

} // namespace yichuang
