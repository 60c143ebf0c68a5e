// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "ports/ledger.h"

namespace yichuang {

class Database;
class StorageThread;

/// The hash-chained history, in SQLite.
class SqliteLedger final : public Ledger
{
public:
    SqliteLedger(StorageThread &thread, Database &database, const Clock &clock);

    [[nodiscard]] QFuture<Result<>> append(const LedgerEvent &event) override;
    [[nodiscard]] QFuture<Result<QList<LedgerEvent>>> history(const CaseId &id) override;
    [[nodiscard]] QFuture<Result<QList<LedgerEvent>>> ofPerson(const QString &clerkId, const QDateTime &from,
                                                               const QDateTime &until) override;
    [[nodiscard]] QFuture<Result<QList<LedgerEvent>>> before(qint64 sequence, int limit) override;
    [[nodiscard]] QFuture<Result<LedgerHead>> head() override;
    [[nodiscard]] QFuture<Result<QByteArray>> hashOf(qint64 sequence) override;
    [[nodiscard]] QFuture<Result<LedgerHead>> checkpoint(const CounterSigner &signer, int leastEntries) override;
    [[nodiscard]] QFuture<Result<LedgerVerdict>> verify() override;
    [[nodiscard]] QFuture<Result<LedgerVerdict>> verify(const CounterSigner &signer) override;

private:
    StorageThread &m_thread;
    Database &m_database;
    const Clock &m_clock;
};

} // namespace yichuang
