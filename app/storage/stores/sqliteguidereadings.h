// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/guidereadings.h"

namespace yichuang {

class Database;
class StorageThread;

/// Who has read what of the catalogue, in SQLite.
class SqliteGuideReadings final : public GuideReadings
{
public:
    SqliteGuideReadings(StorageThread &thread, Database &database) : m_thread(thread), m_database(database) {}

    [[nodiscard]] QFuture<Result<>> begin(const QString &clerkId, QDate day) override;
    [[nodiscard]] QFuture<Result<QList<GuideNews>>> news(const QString &clerkId, QDate day) override;
    [[nodiscard]] QFuture<Result<>> confirm(const GuideReading &reading, const LedgerEvent &event) override;
    [[nodiscard]] QFuture<Result<QList<GuideReading>>> readings(const QString &clerkId) override;

private:
    StorageThread &m_thread;
    Database &m_database;
};

} // namespace yichuang
