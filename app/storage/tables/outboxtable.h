// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/error.h"
#include "domain/exchange/outboxentry.h"

namespace yichuang {

class Database;

/// Rows of outbox. Key, payload and places never change; the state does (SYNC §2.8).
class OutboxTable
{
public:
    explicit OutboxTable(Database &database) : m_database(database) {}

    /// Puts entries of a case behind those it has, in their order.
    [[nodiscard]] Result<> append(const CaseId &id, const QList<OutboxEntry> &entries);
    [[nodiscard]] Result<QList<OutboxEntry>> due(const QDateTime &now, int limit);
    [[nodiscard]] Result<std::optional<OutboxEntry>> find(qint64 sequence);
    [[nodiscard]] Result<QList<OutboxEntry>> list(bool all, int limit);
    [[nodiscard]] Result<OutboxCounts> counts();

    [[nodiscard]] Result<> setState(qint64 sequence, OutboxState state);
    /// Due at once, whatever it waited for.
    [[nodiscard]] Result<> setDue(qint64 sequence);
    [[nodiscard]] Result<> setFailure(qint64 sequence, const OutboxFailure &problem);
    [[nodiscard]] Result<> setAcknowledged(qint64 sequence, const QString &receipt, const QDateTime &at);
    /// What an earlier run left on the wire is to be sent again, with the same key (C4–C6).
    [[nodiscard]] Result<> recallSending();

private:
    [[nodiscard]] Result<int> nextCaseSequence(const CaseId &id);
    [[nodiscard]] Result<> insert(const OutboxEntry &entry);

    Database &m_database;
};

} // namespace yichuang
