// SPDX-License-Identifier: Apache-2.0
#include "storage/stores/sqliteguidecorrections.h"

#include "domain/exchange/outboxrules.h"
#include "storage/database/database.h"
#include "storage/database/storagethread.h"
#include "storage/database/transaction.h"
#include "storage/tables/correctiontable.h"
#include "storage/tables/ledgertable.h"
#include "storage/tables/outboxtable.h"

namespace yichuang {

namespace {

Result<> raiseAll(Database &database, const GuideCorrection &correction, const OutboxEntry &entry, const LedgerEvent &event)
{
    CorrectionTable corrections(database);
    if (const Result<> stored = corrections.add(correction); !stored)
        return stored;
    if (const Result<> queued = OutboxTable(database).append(CaseId(), {entry}); !queued)
        return queued;
    if (const Result<> settled = corrections.keepWriting(correction.clerkId, {}); !settled)
        return settled;
    return LedgerTable(database).append(event);
}

} // namespace

QFuture<Result<>> SqliteGuideCorrections::raise(const GuideCorrection &correction, const OutboxEntry &entry,
                                                const LedgerEvent &event)
{
    return m_thread.run([this, correction, entry, event]() -> Result<> {
        if (const Result<> whole = checkCorrection(correction); !whole)
            return whole;
        if (const Result<> whole = checkCaseless(entry, correction.id); !whole)
            return whole;
        return inTransaction(m_database, [&] { return raiseAll(m_database, correction, entry, event); });
    });
}

QFuture<Result<QList<KeptCorrection>>> SqliteGuideCorrections::list(const QString &clerkId, int limit)
{
    return m_thread.run([this, clerkId, limit] { return CorrectionTable(m_database).list(clerkId, limit); });
}

QFuture<Result<>> SqliteGuideCorrections::keepWriting(const QString &clerkId, const QJsonObject &fields)
{
    return m_thread.run([this, clerkId, fields]() -> Result<> {
        if (clerkId.isEmpty())
            return failure(ErrorCode::Invalid, QStringLiteral("somebody writes it"));
        return inTransaction(m_database, [&] { return CorrectionTable(m_database).keepWriting(clerkId, fields); });
    });
}

QFuture<Result<QJsonObject>> SqliteGuideCorrections::writing(const QString &clerkId)
{
    return m_thread.run([this, clerkId] { return CorrectionTable(m_database).writing(clerkId); });
}

} // namespace yichuang
