// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "domain/ledger/ledgercheckpoint.h"
#include "ports/ledger.h"

namespace yichuang {

class Database;

/// Holds the ledger against itself, against its checkpoints and against the cases it tells of (TRUST B5). Reads only; on
/// the storage thread. A million entries take about two seconds.
class LedgerAudit
{
public:
    explicit LedgerAudit(Database &database) : m_database(database) {}

    /// @param signer null: the signatures are not looked at
    [[nodiscard]] Result<LedgerVerdict> verify(const CounterSigner *signer);

private:
    [[nodiscard]] Result<> walkChain(const QList<LedgerCheckpoint> &checkpoints, LedgerVerdict &verdict);
    [[nodiscard]] Result<> checkCases(LedgerVerdict &verdict);

    Database &m_database;
};

} // namespace yichuang
