// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/ledger.h"
#include "support/memorystate.h"

namespace yichuang::test {

class MemoryLedger final : public Ledger
{
public:
    explicit MemoryLedger(MemoryState &state) : m_state(state) {}

    [[nodiscard]] QFuture<Result<>> append(const LedgerEvent &event) override;
    [[nodiscard]] QFuture<Result<QList<LedgerEvent>>> history(const CaseId &id) override;
    [[nodiscard]] QFuture<Result<QList<LedgerEvent>>> ofPerson(const QString &clerkId, const QDateTime &from,
                                                               const QDateTime &until) override;
    [[nodiscard]] QFuture<Result<QList<LedgerEvent>>> before(qint64 sequence, int limit) override;
    [[nodiscard]] QFuture<Result<LedgerHead>> head() override;
    [[nodiscard]] QFuture<Result<QByteArray>> hashOf(qint64 sequence) override;
    [[nodiscard]] QFuture<Result<LedgerHead>> checkpoint(const CounterSigner &signer, int leastEntries) override;
    [[nodiscard]] QFuture<Result<LedgerVerdict>> verify() override;
    [[nodiscard]] QFuture<Result<LedgerVerdict>> verify(const CounterSigner &signer) override;

private:
    [[nodiscard]] LedgerVerdict judged(const CounterSigner *signer) const;

    MemoryState &m_state;
};

} // namespace yichuang::test
