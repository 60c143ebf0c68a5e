// SPDX-License-Identifier: Apache-2.0
#include "storage/stores/sqlitecasestore.h"

#include "core/log.h"
#include "storage/database/database.h"
#include "storage/database/storagethread.h"
#include "storage/database/transaction.h"
#include "storage/safety/damage.h"
#include "storage/safety/diskguard.h"
#include "storage/tables/caselist.h"
#include "storage/tables/casetable.h"
#include "storage/tables/casewriter.h"
#include "storage/tables/damagedcasetable.h"
#include "storage/tables/drafttable.h"
#include "storage/tables/jottingtable.h"
#include "storage/tables/numbertable.h"

namespace yichuang {

SqliteCaseStore::SqliteCaseStore(StorageThread &thread, Database &database, DiskGuard &guard, const Clock &clock,
                                 Counter counter)
    : m_thread(thread), m_database(database), m_guard(guard), m_clock(clock), m_counter(std::move(counter))
{
}

QFuture<Result<>> SqliteCaseStore::saveDraft(const DraftSave &save)
{
    return m_thread.run([this, save]() -> Result<> {
        const auto standing = CaseTable(m_database).standing(save.draft.id);
        if (!standing)
            return failure(standing.error());
        if (!*standing) {
            if (const Result<> room = m_guard.admitNewCase(); !room)
                return room;
        }
        return CaseWriter(m_database).saveDraft(save);
    });
}

QFuture<Result<>> SqliteCaseStore::discardDraft(const CaseId &id, const LedgerEvent &event)
{
    return m_thread.run([this, id, event] { return CaseWriter(m_database).discardDraft(id, event); });
}

QFuture<Result<QList<DraftMoment>>> SqliteCaseStore::past(const CaseId &id)
{
    return m_thread.run([this, id] { return DraftTable(m_database).past(id); });
}

QFuture<Result<>> SqliteCaseStore::keepJotting(const CaseJotting &jotting)
{
    return m_thread.run([this, jotting] {
        return inTransaction(m_database, [&] { return JottingTable(m_database).keep(jotting); });
    });
}

QFuture<Result<QJsonObject>> SqliteCaseStore::jotting(const CaseId &id, const QString &place, const QString &clerkId)
{
    return m_thread.run([this, id, place, clerkId] { return JottingTable(m_database).find(id, place, clerkId); });
}

QFuture<Result<CaseRecord>> SqliteCaseStore::load(const CaseId &id)
{
    return m_thread.run([this, id]() -> Result<CaseRecord> {
        if (const Result<> whole = DamagedCaseTable(m_database).requireWhole(id); !whole)
            return failure(whole.error());
        const auto record = CaseTable(m_database).find(id);
        if (!record)
            return failure(setApart(id, record.error()));
        if (!*record)
            return failure(ErrorCode::NotFound, QStringLiteral("case ") + id.toString());
        return **record;
    });
}

/// One row that cannot be read must not stop the rest: its case is set apart, and only that is told.
Error SqliteCaseStore::setApart(const CaseId &id, const Error &error)
{
    if (!isDamage(error.code))
        return error;
    const Result<> noted = inTransaction(m_database, [&] {
        return DamagedCaseTable(m_database).add(id, DamageReason::Document, m_clock.now());
    });
    if (!noted)
        qCWarning(logStorage) << "a damaged case cannot be set apart:" << noted.error().detail;
    return {ErrorCode::CaseDamaged, error.detail};
}

QFuture<Result<QString>> SqliteCaseStore::reserveNumber(const CaseId &id, const QDate &day)
{
    return m_thread.run([this, id, day]() -> Result<QString> {
        if (id.isNull() || !day.isValid())
            return failure(ErrorCode::Invalid, QStringLiteral("a number is reserved for a case and a day"));
        return inTransaction(m_database, [&] { return NumberTable(m_database).reserve(id, m_counter, day); });
    });
}

QFuture<Result<CaseRecord>> SqliteCaseStore::commit(const CaseChange &change)
{
    return m_thread.run([this, change, now = m_clock.now()]() -> Result<CaseRecord> {
        if (const Result<> whole = DamagedCaseTable(m_database).requireWhole(change.after.id); !whole)
            return failure(whole.error());
        return CaseWriter(m_database).commit(change, now);
    });
}

QFuture<Result<QList<CaseSummary>>> SqliteCaseStore::list(const CaseFilter &filter)
{
    return m_thread.run([this, filter] { return CaseList(m_database).list(filter); });
}

QFuture<Result<DayCounts>> SqliteCaseStore::counts(const QDate &day)
{
    return m_thread.run([this, day] { return CaseList(m_database).counts(day); });
}

} // namespace yichuang
