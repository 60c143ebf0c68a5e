// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "ports/outbox.h"

namespace yichuang {

class Database;
class StorageThread;

/// The queue to the city, in SQLite.
class SqliteOutbox final : public Outbox
{
public:
    SqliteOutbox(StorageThread &thread, Database &database, const Clock &clock, QString counterNo);

    [[nodiscard]] QFuture<Result<QList<OutboxEntry>>> due(const QDateTime &now, int limit) override;
    [[nodiscard]] QFuture<Result<>> markSending(qint64 sequence) override;
    [[nodiscard]] QFuture<Result<>> acknowledge(qint64 sequence, const Acknowledgement &acknowledgement) override;
    [[nodiscard]] QFuture<Result<>> recordFailure(qint64 sequence, const OutboxFailure &failure) override;
    [[nodiscard]] QFuture<Result<QList<OutboxEntry>>> list(bool all, int limit) override;
    [[nodiscard]] QFuture<Result<>> release(qint64 sequence) override;
    [[nodiscard]] QFuture<Result<OutboxCounts>> counts() override;

private:
    StorageThread &m_thread;
    Database &m_database;
    const Clock &m_clock;
    const QString m_counterNo;
};

} // namespace yichuang
