// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/retentionstore.h"
#include "support/memorystate.h"

namespace yichuang::test {

class MemoryRetentionStore final : public RetentionStore
{
public:
    explicit MemoryRetentionStore(MemoryState &state) : m_state(state) {}

    [[nodiscard]] QFuture<Result<QList<RetentionFacts>>> facts() override;
    [[nodiscard]] QFuture<Result<RetentionFacts>> factsOf(const CaseId &id) override;
    [[nodiscard]] QFuture<Result<PurgeRecord>> look(const CaseId &id) override;
    [[nodiscard]] QFuture<Result<>> purge(const PurgeRecord &record, const LedgerEvent &event,
                                          const PrintOrder &certificate) override;
    [[nodiscard]] QFuture<Result<int>> clearPurged() override;
    [[nodiscard]] QFuture<Result<QList<PurgeRecord>>> purges() override;
    [[nodiscard]] QFuture<Result<int>> applyPurges(const QList<PurgeRecord> &purges) override;
    [[nodiscard]] QFuture<Result<std::optional<LegalHold>>> holdOf(const CaseId &id) override;
    [[nodiscard]] QFuture<Result<>> hold(const LegalHold &hold, const LedgerEvent &event) override;
    [[nodiscard]] QFuture<Result<>> release(const CaseId &id, const LedgerEvent &event) override;

private:
    [[nodiscard]] RetentionFacts factsIn(const CaseRecord &record) const;
    [[nodiscard]] Result<PurgeRecord> lookAt(const CaseId &id) const;
    void destroy(const PurgeRecord &record);

    MemoryState &m_state;
    int m_uncleared = 0;
};

} // namespace yichuang::test
