// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>
#include <QList>

#include "core/error.h"
#include "domain/ledger/ledgerevent.h"
#include "domain/ledger/ledgerhead.h"

namespace yichuang {

class CounterSigner;

/// What a verification of the ledger found.
struct LedgerVerdict
{
    qint64 entries = 0;
    qint64 firstBroken = 0; ///< sequence of the first entry that does not fit; 0 when the chain holds
    QByteArray head;        ///< hash of the last entry; empty when there is none
    int checkpoints = 0;
    qint64 brokenCheckpoint = 0; ///< entry of the first checkpoint that does not fit; 0 when all do
    QList<CaseId> altered;       ///< cases that are not what their last entry says, or lack their entries

    [[nodiscard]] bool holds() const { return firstBroken == 0 && brokenCheckpoint == 0 && altered.isEmpty(); }
};

/// The append-only history. Entries of cases are written by CaseStore; this port is for the rest and for reading.
class Ledger
{
public:
    Ledger() = default;
    Q_DISABLE_COPY_MOVE(Ledger)
    virtual ~Ledger();

    /// Sequence, clock confidence, digests and hash are the store's to give. Invalid without a kind.
    [[nodiscard]] virtual QFuture<Result<>> append(const LedgerEvent &event) = 0;
    /// Of one case, oldest first. StorageCorrupt when an entry cannot be read.
    [[nodiscard]] virtual QFuture<Result<QList<LedgerEvent>>> history(const CaseId &id) = 0;
    /// What one person did from a moment up to, and without, another; oldest first. StorageCorrupt.
    [[nodiscard]] virtual QFuture<Result<QList<LedgerEvent>>> ofPerson(const QString &clerkId, const QDateTime &from,
                                                                       const QDateTime &until) = 0;

    /// The entries before one, newest first, at most `limit` of them; from the end for 0. StorageCorrupt.
    [[nodiscard]] virtual QFuture<Result<QList<LedgerEvent>>> before(qint64 sequence, int limit) = 0;

    [[nodiscard]] virtual QFuture<Result<LedgerHead>> head() = 0;
    /// NotFound when the ledger has no such entry (any more).
    [[nodiscard]] virtual QFuture<Result<QByteArray>> hashOf(qint64 sequence) = 0;

    /// Signs where the ledger stands now and keeps that for good (TRUST B5), unless fewer than `leastEntries` came since
    /// the last time. Answers the head as it stands. The signer outlives the answer.
    [[nodiscard]] virtual QFuture<Result<LedgerHead>> checkpoint(const CounterSigner &signer, int leastEntries) = 0;

    /// The whole chain, every checkpoint but its signature, and every filed case against its last entry.
    [[nodiscard]] virtual QFuture<Result<LedgerVerdict>> verify() = 0;
    /// The same, and the signatures: each must be this counter's.
    [[nodiscard]] virtual QFuture<Result<LedgerVerdict>> verify(const CounterSigner &signer) = 0;
};

} // namespace yichuang
