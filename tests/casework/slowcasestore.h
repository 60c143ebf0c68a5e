// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QList>
#include <QPromise>

#include "ports/casestore.h"

namespace yichuang::test {

/// Passes everything on to a store behind it, but answers reserveNumber() and commit() only when a test says so, and
/// saveDraft() too once holdDrafts() was called.
class SlowCaseStore final : public CaseStore
{
public:
    explicit SlowCaseStore(CaseStore &behind) : m_behind(behind) {}

    [[nodiscard]] QFuture<Result<>> saveDraft(const DraftSave &save) override
    {
        return m_holdDrafts ? hold(m_drafts, m_behind.saveDraft(save)) : m_behind.saveDraft(save);
    }
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
    [[nodiscard]] QFuture<Result<QString>> reserveNumber(const CaseId &id, const QDate &day) override
    {
        return hold(m_numbers, m_behind.reserveNumber(id, day));
    }
    [[nodiscard]] QFuture<Result<CaseRecord>> commit(const CaseChange &change) override
    {
        return hold(m_commits, m_behind.commit(change));
    }
    [[nodiscard]] QFuture<Result<QList<CaseSummary>>> list(const CaseFilter &filter) override { return m_behind.list(filter); }
    [[nodiscard]] QFuture<Result<DayCounts>> counts(const QDate &day) override { return m_behind.counts(day); }

    void holdDrafts() { m_holdDrafts = true; }
    void answerDrafts() { give(m_drafts); }
    [[nodiscard]] qsizetype drafts() const { return m_drafts.size(); }
    void answerNumbers() { give(m_numbers); }
    void answerCommits() { give(m_commits); }
    [[nodiscard]] qsizetype commits() const { return m_commits.size(); }

private:
    template <typename T>
    struct Held
    {
        std::shared_ptr<QPromise<Result<T>>> promise;
        Result<T> answer;
    };

    template <typename T>
    [[nodiscard]] static QFuture<Result<T>> hold(QList<Held<T>> &held, const QFuture<Result<T>> &answer)
    {
        held.append({std::make_shared<QPromise<Result<T>>>(), answer.result()});
        held.last().promise->start();
        return held.last().promise->future();
    }
    template <typename T>
    static void give(QList<Held<T>> &held)
    {
        for (const Held<T> &one : std::exchange(held, {})) {
            one.promise->addResult(one.answer);
            one.promise->finish();
        }
    }

    CaseStore &m_behind;
    bool m_holdDrafts = false;
    QList<Held<void>> m_drafts;
    QList<Held<QString>> m_numbers;
    QList<Held<CaseRecord>> m_commits;
};

} // namespace yichuang::test
