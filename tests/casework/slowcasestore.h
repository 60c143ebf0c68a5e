// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QList>
#include <QPromise>

#include "ports/casestore.h"

namespace yichuang::test {

/// An answer that is known and not given yet.
template <typename T>
struct HeldAnswer
{
    std::shared_ptr<QPromise<Result<T>>> promise;
    Result<T> answer;
};

/// Passes everything on to a store behind it, but answers reserveNumber() and commit() only when a test says so, and
/// saveDraft() too once holdDrafts() was called.
class SlowCaseStore final : public CaseStore
{
public:
    explicit SlowCaseStore(CaseStore &behind);
    ~SlowCaseStore() override;

    [[nodiscard]] QFuture<Result<>> saveDraft(const DraftSave &save) override;
    [[nodiscard]] QFuture<Result<>> discardDraft(const CaseId &id, const LedgerEvent &event) override
    {
        return m_behind.discardDraft(id, event);
    }
    [[nodiscard]] QFuture<Result<QList<DraftMoment>>> past(const CaseId &id) override { return m_behind.past(id); }
    [[nodiscard]] QFuture<Result<>> keepJotting(const CaseJotting &jotting) override { return m_behind.keepJotting(jotting); }
    [[nodiscard]] QFuture<Result<QJsonObject>> jotting(const CaseId &id, const QString &place, const QString &clerkId) override
    {
        return m_behind.jotting(id, place, clerkId);
    }
    [[nodiscard]] QFuture<Result<CaseRecord>> load(const CaseId &id) override { return m_behind.load(id); }
    [[nodiscard]] QFuture<Result<QString>> reserveNumber(const CaseId &id, const QDate &day) override;
    [[nodiscard]] QFuture<Result<CaseRecord>> commit(const CaseChange &change) override;
    [[nodiscard]] QFuture<Result<QList<CaseSummary>>> list(const CaseFilter &filter) override { return m_behind.list(filter); }
    [[nodiscard]] QFuture<Result<DayCounts>> counts(const QDate &day) override { return m_behind.counts(day); }

    void holdDrafts() { m_holdDrafts = true; }
    void answerDrafts();
    [[nodiscard]] qsizetype drafts() const { return m_drafts.size(); }
    void answerNumbers();
    void answerCommits();
    [[nodiscard]] qsizetype commits() const { return m_commits.size(); }

private:
    CaseStore &m_behind;
    bool m_holdDrafts = false;
    QList<HeldAnswer<void>> m_drafts;
    QList<HeldAnswer<QString>> m_numbers;
    QList<HeldAnswer<CaseRecord>> m_commits;
};

} // namespace yichuang::test
