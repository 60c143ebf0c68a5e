// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/guidecorrections.h"

namespace yichuang {

class Database;
class StorageThread;

/// What was said to be wrong in guides, in SQLite.
class SqliteGuideCorrections final : public GuideCorrections
{
public:
    SqliteGuideCorrections(StorageThread &thread, Database &database) : m_thread(thread), m_database(database) {}

    [[nodiscard]] QFuture<Result<>> raise(const GuideCorrection &correction, const OutboxEntry &entry,
                                          const LedgerEvent &event) override;
    [[nodiscard]] QFuture<Result<QList<KeptCorrection>>> list(const QString &clerkId, int limit) override;
    [[nodiscard]] QFuture<Result<>> keepWriting(const QString &clerkId, const QJsonObject &fields) override;
    [[nodiscard]] QFuture<Result<QJsonObject>> writing(const QString &clerkId) override;

private:
    StorageThread &m_thread;
    Database &m_database;
};

} // namespace yichuang
