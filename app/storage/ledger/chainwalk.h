// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include <QByteArray>

#include "core/error.h"
#include "domain/ledger/ledgercheckpoint.h"
#include "storage/ledger/ledgerrows.h"

namespace yichuang {

class Database;

/// A stretch of the ledger: its rows, the checkpoints of them, and what it goes on from.
struct ChainStretch
{
    LedgerRange rows;
    qint64 entriesBefore = 0; ///< so its first entry has to be the next one
    QByteArray hashBefore;    ///< empty at the beginning of the ledger
    std::span<const LedgerCheckpoint> checkpoints = {}; ///< in order; outlive the walk
};

/// What was found in a stretch.
struct ChainFindings
{
    qint64 entries = 0;
    qint64 firstEntry = 0;       ///< the number of the first row; 0 when there is none
    qint64 firstBroken = 0;      ///< the first row that does not fit; 0 when all do
    qint64 brokenCheckpoint = 0; ///< entry of the first checkpoint that does not fit; 0 when all do
    QByteArray head;             ///< stored hash of the last row, or what the stretch goes on from
};

/// Computes the hashes of a stretch anew and compares. Errors as LedgerRows.
[[nodiscard]] Result<ChainFindings> walkChain(Database &database, const ChainStretch &stretch);

/// Keeps the smaller of two findings. An entry that calls itself nothing stands where the first should.
void noteFirst(qint64 &first, qint64 sequence);

} // namespace yichuang
