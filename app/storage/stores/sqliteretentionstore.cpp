// SPDX-License-Identifier: Apache-2.0
#include "storage/stores/sqliteretentionstore.h"

#include "storage/database/database.h"
#include "storage/database/storagethread.h"
#include "storage/database/transaction.h"
#include "storage/pages/casekeytable.h"
#include "storage/pages/pageshelves.h"
#include "storage/retention/casepurge.h"
#include "storage/retention/holdtable.h"
#include "storage/retention/purgetable.h"
#include "storage/retention/retentiontable.h"
#include "storage/tables/ledgertable.h"

namespace yichuang {

namespace {

using Ids = Result<QList<CaseId>>;

/// A draft whose first page came is stored within a second; a week leaves room for a clock that was wrong.
constexpr int strayKeyDays = 7;

Result<RetentionFacts> factsIn(Database &database, const CaseId &id)
{
    const auto facts = RetentionTable(database).find(id);
    if (!facts)
        return failure(facts.error());
    if (!*facts)
        return failure(ErrorCode::NotFound, QStringLiteral("case ") + id.toString());
    return **facts;
}

} // namespace

SqliteRetentionStore::SqliteRetentionStore(StorageThread &thread, Database &database, StorageThread &pageThread,
                                           PageShelves &shelves, const Clock &clock, QString counterNo)
    : m_thread(thread), m_database(database), m_pageThread(pageThread), m_shelves(shelves), m_clock(clock),
      m_counterNo(std::move(counterNo))
{
}

QFuture<Result<QList<RetentionFacts>>> SqliteRetentionStore::facts()
{
    return m_thread.run([this] { return RetentionTable(m_database).list(); });
}

QFuture<Result<RetentionFacts>> SqliteRetentionStore::factsOf(const CaseId &id)
{
    return m_thread.run([this, id] { return factsIn(m_database, id); });
}

QFuture<Result<PurgeRecord>> SqliteRetentionStore::look(const CaseId &id)
{
    return m_thread.run([this, id] { return CasePurge(m_database).look(id); });
}

QFuture<Result<>> SqliteRetentionStore::purge(const PurgeRecord &record, const LedgerEvent &event,
                                              const PrintOrder &certificate)
{
    return m_thread.run([this, record, event, certificate] { return CasePurge(m_database).purge(record, event, certificate); });
}

QFuture<Result<int>> SqliteRetentionStore::clearPurged()
{
    return m_thread.run([this] { return PurgeTable(m_database).uncleared(); })
        .then(QtFuture::Launch::Sync,
              [this](const Ids &ids) {
                  return m_pageThread.run([this, ids]() -> Ids {
                      if (!ids)
                          return ids;
                      const Result<> cleared = clearPages(*ids);
                      return cleared ? ids : Ids(failure(cleared.error()));
                  });
              })
        .unwrap()
        .then(QtFuture::Launch::Sync,
              [this](const Ids &ids) {
                  return m_thread.run([this, ids, now = m_clock.now()]() -> Result<int> {
                      return ids ? noteCleared(*ids, now) : Result<int>(failure(ids.error()));
                  });
              })
        .unwrap();
}

Result<> SqliteRetentionStore::clearPages(const QList<CaseId> &ids)
{
    for (const CaseId &id : ids) {
        if (const Result<> removed = m_shelves.removeAll(id); !removed)
            return removed;
    }
    return m_shelves.compact();
}

/// Overwriting what is deleted leaves behind copies that SQLite made of it when it moved rows between pages of the file; so
/// the case file is written anew, and its log emptied.
Result<int> SqliteRetentionStore::noteCleared(const QList<CaseId> &ids, const QDateTime &now)
{
    const Result<> strays = CaseKeyTable(m_database).removeStrays(now.addDays(-strayKeyDays));
    if (!strays)
        return failure(strays.error());
    if (!ids.isEmpty()) {
        if (const Result<> rewritten = m_database.execute(QStringLiteral("VACUUM")); !rewritten)
            return failure(rewritten.error());
    }
    const Result<> noted = inTransaction(m_database, [&] { return PurgeTable(m_database).setCleared(ids, now); });
    if (!noted)
        return failure(noted.error());
    const Result<QString> emptied = m_database.value(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    if (!emptied)
        return failure(emptied.error());
    return int(ids.size());
}

QFuture<Result<QList<PurgeRecord>>> SqliteRetentionStore::purges()
{
    return m_thread.run([this] { return PurgeTable(m_database).list(); });
}

QFuture<Result<int>> SqliteRetentionStore::applyPurges(const QList<PurgeRecord> &purges)
{
    return m_thread.run([this, purges, now = m_clock.now()] { return repeatAll(purges, now); });
}

Result<int> SqliteRetentionStore::repeatAll(const QList<PurgeRecord> &purges, const QDateTime &now)
{
    int repeated = 0;
    for (const PurgeRecord &record : purges) {
        LedgerEvent event;
        event.caseId = record.caseId;
        event.kind = QStringLiteral("purgedAgain");
        event.clerkId = record.clerkId;
        event.clerkName = record.clerkName;
        event.counterNo = m_counterNo;
        event.at = now;
        event.body = {{QStringLiteral("number"), record.number},
                      {QStringLiteral("purgedAt"), record.at.toUTC().toString(Qt::ISODateWithMs)}};
        const Result<bool> done = CasePurge(m_database).repeat(record, event);
        if (!done)
            return failure(done.error());
        repeated += *done ? 1 : 0;
    }
    return repeated;
}

QFuture<Result<std::optional<LegalHold>>> SqliteRetentionStore::holdOf(const CaseId &id)
{
    return m_thread.run([this, id] { return HoldTable(m_database).find(id); });
}

QFuture<Result<>> SqliteRetentionStore::hold(const LegalHold &hold, const LedgerEvent &event)
{
    return m_thread.run([this, hold, event] {
        return inTransaction(m_database, [&]() -> Result<> {
            if (const Result<RetentionFacts> known = factsIn(m_database, hold.caseId); !known)
                return failure(known.error());
            if (const Result<> stored = HoldTable(m_database).put(hold); !stored)
                return stored;
            return LedgerTable(m_database).append(event);
        });
    });
}

QFuture<Result<>> SqliteRetentionStore::release(const CaseId &id, const LedgerEvent &event)
{
    return m_thread.run([this, id, event] {
        return inTransaction(m_database, [&]() -> Result<> {
            if (const Result<> released = HoldTable(m_database).release(id, event.clerkId, event.at); !released)
                return released;
            return LedgerTable(m_database).append(event);
        });
    });
}

} // namespace yichuang
