// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/casestore.h"

namespace yichuang::test {

/// A case store whose commits can end in the dark, as on a disk that fails and cannot be read back: the answer is
/// OutcomeUnknown, and whether it was stored shows later. Everything else goes to the store behind it.
class UncertainCaseStore final : public CaseStore
{
public:
    enum class Commits { Answered, StoredInTheDark, LostInTheDark };

    /// @param inner outlives this
    explicit UncertainCaseStore(CaseStore &inner) : m_inner(inner) {}

    Commits commits = Commits::Answered;
    bool deaf = false; ///< cases cannot be read

    [[nodiscard]] QFuture<Result<CaseRecord>> commit(const CaseChange &change) override;
    [[nodiscard]] QFuture<Result<CaseRecord>> load(const CaseId &id) override;
    [[nodiscard]] QFuture<Result<>> saveDraft(const DraftSave &save) override { return m_inner.saveDraft(save); }
    [[nodiscard]] QFuture<Result<>> discardDraft(const CaseId &id, const LedgerEvent &event) override
    {
        return m_inner.discardDraft(id, event);
    }
    [[nodiscard]] QFuture<Result<QList<DraftMoment>>> past(const CaseId &id) override { return m_inner.past(id); }
    [[nodiscard]] QFuture<Result<>> keepJotting(const CaseJotting &jotting) override { return m_inner.keepJotting(jotting); }
    [[nodiscard]] QFuture<Result<QJsonObject>> jotting(const CaseId &id, const QString &place, const QString &clerkId) override
    {
        return m_inner.jotting(id, place, clerkId);
    }
    [[nodiscard]] QFuture<Result<QString>> reserveNumber(const CaseId &id, const QDate &day) override
    {
        return m_inner.reserveNumber(id, day);
    }
    [[nodiscard]] QFuture<Result<QList<CaseSummary>>> list(const CaseFilter &filter) override { return m_inner.list(filter); }
    [[nodiscard]] QFuture<Result<DayCounts>> counts(const QDate &day) override { return m_inner.counts(day); }

private:
    CaseStore &m_inner;
};

} // namespace yichuang::test
