// SPDX-License-Identifier: Apache-2.0
#include "casework/slowcasestore.h"

#include <utility>

namespace yichuang::test {
namespace {

template <typename T>
QFuture<Result<T>> hold(QList<HeldAnswer<T>> &held, const QFuture<Result<T>> &answer)
{
    held.append({std::make_shared<QPromise<Result<T>>>(), answer.result()});
    held.last().promise->start();
    return held.last().promise->future();
}

template <typename T>
void give(QList<HeldAnswer<T>> &held)
{
    for (const HeldAnswer<T> &one : std::exchange(held, {})) {
        one.promise->addResult(one.answer);
        one.promise->finish();
    }
}

} // namespace

SlowCaseStore::SlowCaseStore(CaseStore &behind) : m_behind(behind)
{
}

SlowCaseStore::~SlowCaseStore() = default;

QFuture<Result<>> SlowCaseStore::saveDraft(const DraftSave &save)
{
    return m_holdDrafts ? hold(m_drafts, m_behind.saveDraft(save)) : m_behind.saveDraft(save);
}

QFuture<Result<QString>> SlowCaseStore::reserveNumber(const CaseId &id, const QDate &day)
{
    return hold(m_numbers, m_behind.reserveNumber(id, day));
}

QFuture<Result<CaseRecord>> SlowCaseStore::commit(const CaseChange &change)
{
    return hold(m_commits, m_behind.commit(change));
}

void SlowCaseStore::answerDrafts()
{
    give(m_drafts);
}

void SlowCaseStore::answerNumbers()
{
    give(m_numbers);
}

void SlowCaseStore::answerCommits()
{
    give(m_commits);
}

} // namespace yichuang::test
