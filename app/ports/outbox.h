// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>
#include <QList>

#include "core/error.h"
#include "domain/exchange/outboxentry.h"

namespace yichuang {

/// The queue to the city. Entries are written by CaseStore::commit, in the transaction of the fact they tell.
class Outbox
{
public:
    Outbox() = default;
    Q_DISABLE_COPY_MOVE(Outbox)
    virtual ~Outbox();

    /// What may go out now, urgent lane first: only the first unacknowledged entry of each case, and no case that has an
    /// entry in Attention. A material goes out only after its case was acknowledged.
    [[nodiscard]] virtual QFuture<Result<QList<OutboxEntry>>> due(const QDateTime &now, int limit) = 0;
    [[nodiscard]] virtual QFuture<Result<>> markSending(qint64 sequence) = 0;
    /// Stores the typed acknowledgement; with a CasePut also the platform's number in the case. Idempotent.
    [[nodiscard]] virtual QFuture<Result<>> acknowledge(qint64 sequence, const Acknowledgement &acknowledgement) = 0;
    [[nodiscard]] virtual QFuture<Result<>> recordFailure(qint64 sequence, const OutboxFailure &failure) = 0;
    /// All that is not acknowledged, oldest first; with `all` the acknowledged ones too, newest first.
    [[nodiscard]] virtual QFuture<Result<QList<OutboxEntry>>> list(bool all, int limit) = 0;
    /// Makes an entry in Backoff or Attention due at once, by a person's wish.
    [[nodiscard]] virtual QFuture<Result<>> release(qint64 sequence) = 0;
    [[nodiscard]] virtual QFuture<Result<OutboxCounts>> counts() = 0;
};

} // namespace yichuang
