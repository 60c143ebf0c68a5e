// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "domain/ledger/ledgerevent.h"
#include "domain/ledger/ledgerhead.h"

namespace yichuang {

class Database;

/// Rows of ledger: each holds the bytes of an entry and SHA-256(hash of the one before ‖ those bytes). On the storage
/// thread, inside the caller's transaction.
class LedgerTable
{
public:
    explicit LedgerTable(Database &database) : m_database(database) {}

    /// An entry that goes with no change of its case. Gives it sequence, clock confidence, digests and hash. Invalid
    /// without a kind.
    [[nodiscard]] Result<> append(const LedgerEvent &event);
    [[nodiscard]] Result<> append(const QList<LedgerEvent> &events);
    /// The entries of one change, which is in the tables already; `before` is CaseTable::digest() from before it.
    [[nodiscard]] Result<> append(const QList<LedgerEvent> &events, const QByteArray &before);

    [[nodiscard]] Result<QList<LedgerEvent>> ofCase(const CaseId &id);
    [[nodiscard]] Result<QList<LedgerEvent>> ofPerson(const QString &clerkId, const QDateTime &from,
                                                      const QDateTime &until);
    /// The entries before one, newest first; from the end for 0.
    [[nodiscard]] Result<QList<LedgerEvent>> before(qint64 sequence, int limit);
    [[nodiscard]] Result<LedgerHead> head();
    /// What a case was after its last entry; empty when it has none, or none that can be read.
    [[nodiscard]] Result<QByteArray> lastDigestOf(const CaseId &id);
    /// NotFound.
    [[nodiscard]] Result<QByteArray> hashOf(qint64 sequence);

private:
    [[nodiscard]] Result<> write(LedgerEvent event);
    [[nodiscard]] Result<ClockConfidence> confidenceOf(const LedgerEvent &event);

    Database &m_database;
};

} // namespace yichuang
