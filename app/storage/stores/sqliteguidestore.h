// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/taskrunner.h"
#include "ports/guidestore.h"
#include "storage/stores/guidefinder.h"

namespace yichuang {

class Clock;
class Database;
class StorageThread;

/// The catalogue of guides, in SQLite; searched in memory.
class SqliteGuideStore final : public GuideStore
{
public:
    SqliteGuideStore(StorageThread &thread, Database &database, const Clock &clock);

    [[nodiscard]] QFuture<Result<int>> import(const QList<Guide> &guides, const QList<LedgerEvent> &events) override;
    [[nodiscard]] QFuture<Result<QList<GuideSummary>>> list() override;
    [[nodiscard]] QFuture<Result<QList<GuideSummary>>> search(const QString &typed, int limit) override;
    [[nodiscard]] QFuture<Result<Guide>> load(const GuideRef &ref) override;
    [[nodiscard]] QFuture<Result<QList<GuideRef>>> versions(const QString &id) override;

private:
    StorageThread &m_thread;
    Database &m_database;
    const Clock &m_clock;
    GuideFinder m_finder;
    ThreadTaskRunner m_writing; ///< of what is stored of a guide
};

} // namespace yichuang
