// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "domain/roles/clerk.h"
#include "ports/casestore.h"

namespace yichuang {

class Database;
class DiskGuard;
class StorageThread;

/// The cases, in SQLite.
class SqliteCaseStore final : public CaseStore
{
public:
    /// All of them outlive the store; the database is used on the thread only.
    SqliteCaseStore(StorageThread &thread, Database &database, DiskGuard &guard, const Clock &clock, Counter counter);

    [[nodiscard]] QFuture<Result<>> saveDraft(const DraftSave &save) override;
    [[nodiscard]] QFuture<Result<>> discardDraft(const CaseId &id, const LedgerEvent &event) override;
    [[nodiscard]] QFuture<Result<QList<DraftMoment>>> past(const CaseId &id) override;
    [[nodiscard]] QFuture<Result<>> keepJotting(const CaseJotting &jotting) override;
    [[nodiscard]] QFuture<Result<QJsonObject>> jotting(const CaseId &id, const QString &place,
                                                       const QString &clerkId) override;
    [[nodiscard]] QFuture<Result<CaseRecord>> load(const CaseId &id) override;
    [[nodiscard]] QFuture<Result<QString>> reserveNumber(const CaseId &id, const QDate &day) override;
    [[nodiscard]] QFuture<Result<CaseRecord>> commit(const CaseChange &change) override;
    [[nodiscard]] QFuture<Result<QList<CaseSummary>>> list(const CaseFilter &filter) override;
    [[nodiscard]] QFuture<Result<DayCounts>> counts(const QDate &day) override;

private:
    [[nodiscard]] Error setApart(const CaseId &id, const Error &error);

    StorageThread &m_thread;
    Database &m_database;
    DiskGuard &m_guard;
    const Clock &m_clock;
    Counter m_counter;
};

} // namespace yichuang
