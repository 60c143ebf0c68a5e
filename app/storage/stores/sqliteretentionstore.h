// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "ports/retentionstore.h"

namespace yichuang {

class Database;
class PageShelves;
class StorageThread;

/// How long cases are kept, in SQLite. The page thread clears the space of pages that nobody can read any more.
class SqliteRetentionStore final : public RetentionStore
{
public:
    SqliteRetentionStore(StorageThread &thread, Database &database, StorageThread &pageThread, PageShelves &shelves,
                         const Clock &clock, QString counterNo);

    [[nodiscard]] QFuture<Result<QList<RetentionFacts>>> facts() override;
    [[nodiscard]] QFuture<Result<RetentionFacts>> factsOf(const CaseId &id) override;
    [[nodiscard]] QFuture<Result<PurgeRecord>> look(const CaseId &id) override;
    [[nodiscard]] QFuture<Result<>> purge(const PurgeRecord &record, const LedgerEvent &event,
                                          const PrintOrder &certificate) override;
    [[nodiscard]] QFuture<Result<int>> clearPurged() override;
    [[nodiscard]] QFuture<Result<QList<PurgeRecord>>> purges() override;
    [[nodiscard]] QFuture<Result<int>> applyPurges(const QList<PurgeRecord> &purges) override;
    [[nodiscard]] QFuture<Result<std::optional<LegalHold>>> holdOf(const CaseId &id) override;
    [[nodiscard]] QFuture<Result<>> hold(const LegalHold &hold, const LedgerEvent &event) override;
    [[nodiscard]] QFuture<Result<>> release(const CaseId &id, const LedgerEvent &event) override;

private:
    [[nodiscard]] Result<int> repeatAll(const QList<PurgeRecord> &purges, const QDateTime &now);
    [[nodiscard]] Result<> clearPages(const QList<CaseId> &ids);
    [[nodiscard]] Result<int> noteCleared(const QList<CaseId> &ids, const QDateTime &now);

    StorageThread &m_thread;
    Database &m_database;
    StorageThread &m_pageThread;
    PageShelves &m_shelves;
    const Clock &m_clock;
    QString m_counterNo;
};

} // namespace yichuang
