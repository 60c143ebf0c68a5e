// SPDX-License-Identifier: Apache-2.0
#include "casework/heldguidestore.h"

namespace yichuang::test {
namespace {

template <typename T>
QFuture<Result<T>> hold(QList<std::shared_ptr<QPromise<Result<T>>>> &promises)
{
    promises.append(std::make_shared<QPromise<Result<T>>>());
    promises.last()->start();
    return promises.last()->future();
}

template <typename T>
void give(QPromise<Result<T>> &promise, const Result<T> &answer)
{
    promise.addResult(answer);
    promise.finish();
}

} // namespace

HeldGuideStore::HeldGuideStore() = default;
HeldGuideStore::~HeldGuideStore() = default;

QFuture<Result<int>> HeldGuideStore::import(const QList<Guide> &, const QList<LedgerEvent> &)
{
    return {};
}

QFuture<Result<QList<GuideSummary>>> HeldGuideStore::list()
{
    return hold(m_searches);
}

QFuture<Result<QList<GuideSummary>>> HeldGuideStore::search(const QString &, int)
{
    return hold(m_searches);
}

QFuture<Result<Guide>> HeldGuideStore::load(const GuideRef &)
{
    return hold(m_loads);
}

QFuture<Result<QList<GuideRef>>> HeldGuideStore::versions(const QString &)
{
    return {};
}

void HeldGuideStore::answerLoad(qsizetype nth, const Result<Guide> &answer)
{
    give(*m_loads.at(nth), answer);
}

void HeldGuideStore::answerSearch(qsizetype nth, const Result<QList<GuideSummary>> &answer)
{
    give(*m_searches.at(nth), answer);
}

} // namespace yichuang::test
