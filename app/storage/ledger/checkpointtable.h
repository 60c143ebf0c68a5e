// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/error.h"
#include "domain/ledger/ledgercheckpoint.h"

namespace yichuang {

class Database;

/// Rows of ledger_checkpoint. On the storage thread, inside the caller's transaction.
class CheckpointTable
{
public:
    explicit CheckpointTable(Database &database) : m_database(database) {}

    /// NotAllowed unless it is of the last entry, and of a later one than the last checkpoint.
    [[nodiscard]] Result<> add(const LedgerCheckpoint &checkpoint);
    /// The entry of the last one; 0 when there is none.
    [[nodiscard]] Result<qint64> lastSequence();
    /// Oldest first; the sequence of each head is the row's, and its hash what the statement says.
    [[nodiscard]] Result<QList<LedgerCheckpoint>> all();

private:
    Database &m_database;
};

} // namespace yichuang
