// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "core/error.h"
#include "domain/ledger/ledgercheckpoint.h"
#include "ports/ledger.h"

namespace yichuang {

class Database;
struct ChainFindings;

/// How many entries a ledger has before it is worth a second reader; never on a computer with one core.
[[nodiscard]] qint64 usualHalving();

/// Holds the ledger against itself, against its checkpoints and against the cases it tells of (TRUST B5). Reads only; on
/// the storage thread.
///
/// A long ledger is walked by two readers at once: the second, on a thread and a connection of its own, begins in the
/// middle with the hash that is stored there, and what the first comes to there has to be that hash. What is found is the
/// same, in little more than half the time (tests/crash/RESULTS.md).
class LedgerAudit
{
public:
    /// @param halvedFrom how many entries it takes for two readers
    explicit LedgerAudit(Database &database, qint64 halvedFrom = usualHalving())
        : m_database(database), m_halvedFrom(halvedFrom)
    {
    }

    /// @param signer null: the signatures are not looked at
    [[nodiscard]] Result<LedgerVerdict> verify(const CounterSigner *signer);

private:
    using Checkpoints = std::span<const LedgerCheckpoint>;

    [[nodiscard]] Result<ChainFindings> walk(Checkpoints checkpoints);
    [[nodiscard]] Result<ChainFindings> walkHalves(Checkpoints checkpoints, qint64 middle);
    [[nodiscard]] Result<> checkCases(LedgerVerdict &verdict);

    Database &m_database;
    qint64 m_halvedFrom;
};

} // namespace yichuang
