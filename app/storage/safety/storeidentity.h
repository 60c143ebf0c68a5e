// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QDateTime>
#include <QUuid>

#include "core/clock.h"
#include "core/error.h"
#include "domain/roles/clerk.h"

namespace yichuang {

class Database;

struct StoreIdentity
{
    QUuid id;                 ///< the same in every copy
    int generation = 1;       ///< one more with each restore
    QDateTime copiedAt;       ///< in a copy: when it was made; invalid in a store that is worked with
    QDateTime restoredAt;     ///< invalid when it never was
};

/// What the place of the backup knew of the store after the copy was made (SYNC C13).
struct LastKnown
{
    int serial = 0;       ///< the greatest that may have been given; 0 when nothing is known
    qint64 ledgerEntries = 0;
    QByteArray ledgerHead;
};

/// The row of store_identity. On the storage thread, inside the caller's transaction.
class StoreIdentityTable
{
public:
    explicit StoreIdentityTable(Database &database) : m_database(database) {}

    /// Of a new file: one with a fresh id is made.
    [[nodiscard]] Result<StoreIdentity> readOrMake();
    [[nodiscard]] Result<StoreIdentity> read();
    /// Makes a file a copy: from here on whoever opens it as a store has restored it.
    [[nodiscard]] Result<> markAsCopy(const QDateTime &at);
    /// Ends a restore: a new generation begins, no number that may have been given since the copy is given again, what the
    /// city has not confirmed is offered again under its old keys, and the ledger tells all that.
    [[nodiscard]] Result<> beginGeneration(const StoreIdentity &copy, const LastKnown &known, const Counter &counter,
                                           const QDateTime &now);

private:
    [[nodiscard]] Result<int> raiseNumbers(const StoreIdentity &copy, const LastKnown &known, const Counter &counter,
                                           QDate today);

    Database &m_database;
};

/// More numbers than a counter can give in a day, even one every thirty seconds for eight hours. A restored store leaves
/// as many out, so that no number printed between the copy and the loss comes again.
inline constexpr int restoredNumberGap = 1000;

} // namespace yichuang
