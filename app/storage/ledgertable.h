// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "domain/ledgerevent.h"
#include "ports/ledger.h"

namespace yichuang {

class Database;

/// Rows of ledger: each carries SHA-256(hash of the one before ‖ its own bytes).
class LedgerTable
{
public:
    explicit LedgerTable(Database &database) : m_database(database) {}

    /// Gives the event its sequence and hash. Invalid without a kind.
    [[nodiscard]] Result<> append(LedgerEvent event);
    [[nodiscard]] Result<> append(const QList<LedgerEvent> &events);
    [[nodiscard]] Result<QList<LedgerEvent>> ofCase(const CaseId &id);
    /// Walks the whole chain.
    [[nodiscard]] Result<LedgerVerdict> verify();

private:
    Database &m_database;
};

} // namespace yichuang
