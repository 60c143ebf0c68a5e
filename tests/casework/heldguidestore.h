// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QList>
#include <QPromise>

#include "ports/guidestore.h"

namespace yichuang::test {

/// Answers load() and search() only when a test says so, and in the order it says.
class HeldGuideStore final : public GuideStore
{
public:
    [[nodiscard]] QFuture<Result<int>> import(const QList<Guide> &, const QList<LedgerEvent> &) override { return {}; }
    [[nodiscard]] QFuture<Result<QList<GuideSummary>>> list() override { return hold(m_searches); }
    [[nodiscard]] QFuture<Result<QList<GuideSummary>>> search(const QString &, int) override { return hold(m_searches); }
    [[nodiscard]] QFuture<Result<Guide>> load(const GuideRef &) override { return hold(m_loads); }
    [[nodiscard]] QFuture<Result<QList<GuideRef>>> versions(const QString &) override { return {}; }

    void answerLoad(qsizetype nth, const Result<Guide> &answer) { give(*m_loads.at(nth), answer); }
    void answerSearch(qsizetype nth, const Result<QList<GuideSummary>> &answer) { give(*m_searches.at(nth), answer); }

private:
    template <typename T>
    using Promises = QList<std::shared_ptr<QPromise<Result<T>>>>;

    template <typename T>
    [[nodiscard]] static QFuture<Result<T>> hold(Promises<T> &promises)
    {
        promises.append(std::make_shared<QPromise<Result<T>>>());
        promises.last()->start();
        return promises.last()->future();
    }
    template <typename T>
    static void give(QPromise<Result<T>> &promise, const Result<T> &answer)
    {
        promise.addResult(answer);
        promise.finish();
    }

    Promises<Guide> m_loads;
    Promises<QList<GuideSummary>> m_searches;
};

} // namespace yichuang::test
