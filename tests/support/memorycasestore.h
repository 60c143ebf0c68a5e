// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/casestore.h"
#include "support/memorystate.h"

namespace yichuang::test {

class MemoryCaseStore final : public CaseStore
{
public:
    explicit MemoryCaseStore(MemoryState &state) : m_state(state) {}

    [[nodiscard]] QFuture<Result<>> saveDraft(const DraftSave &save) override;
    [[nodiscard]] QFuture<Result<>> discardDraft(const CaseId &id, const LedgerEvent &event) override;
    [[nodiscard]] QFuture<Result<QList<DraftMoment>>> past(const CaseId &id) override;
    [[nodiscard]] QFuture<Result<>> keepJotting(const CaseJotting &jotting) override;
    [[nodiscard]] QFuture<Result<QJsonObject>> jotting(const CaseId &id, const QString &place,
                                                       const QString &clerkId) override;
    [[nodiscard]] QFuture<Result<CaseRecord>> load(const CaseId &id) override;
    [[nodiscard]] QFuture<Result<QString>> reserveNumber(const CaseId &id, const QDate &day) override;
    [[nodiscard]] QFuture<Result<CaseRecord>> commit(const CaseChange &change) override;
    [[nodiscard]] QFuture<Result<QList<CaseSummary>>> list(const CaseFilter &filter) override;
    [[nodiscard]] QFuture<Result<DayCounts>> counts(const QDate &day) override;

private:
    [[nodiscard]] Result<> save(const DraftSave &save);
    [[nodiscard]] Result<QString> reserve(const CaseId &id, const QDate &day);
    [[nodiscard]] Result<CaseRecord> store(const CaseChange &change);
    [[nodiscard]] bool matches(const CaseFilter &filter, const CaseRecord &record) const;
    [[nodiscard]] bool anyKeyTaken(const CaseChange &change) const;
    void enqueue(QList<OutboxEntry> entries);

    MemoryState &m_state;
};

} // namespace yichuang::test
