// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/outbox.h"
#include "support/memorystate.h"

namespace yichuang::test {

class MemoryOutbox final : public Outbox
{
public:
    explicit MemoryOutbox(MemoryState &state) : m_state(state) {}

    [[nodiscard]] QFuture<Result<QList<OutboxEntry>>> due(const QDateTime &now, int limit) override;
    [[nodiscard]] QFuture<Result<>> markSending(qint64 sequence) override;
    [[nodiscard]] QFuture<Result<>> acknowledge(qint64 sequence, const Acknowledgement &acknowledgement) override;
    [[nodiscard]] QFuture<Result<>> recordFailure(qint64 sequence, const OutboxFailure &failure) override;
    [[nodiscard]] QFuture<Result<QList<OutboxEntry>>> list(bool all, int limit) override;
    [[nodiscard]] QFuture<Result<>> release(qint64 sequence) override;
    [[nodiscard]] QFuture<Result<OutboxCounts>> counts() override;

private:
    void takeNumber(const CaseId &id, const QString &number);
    [[nodiscard]] bool isDue(const OutboxEntry &entry, const QDateTime &now) const;

    MemoryState &m_state;
};

} // namespace yichuang::test
