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
    HeldGuideStore();
    ~HeldGuideStore() override;

    [[nodiscard]] QFuture<Result<int>> import(const QList<Guide> &, const QList<LedgerEvent> &) override;
    [[nodiscard]] QFuture<Result<QList<GuideSummary>>> list() override;
    [[nodiscard]] QFuture<Result<QList<GuideSummary>>> search(const QString &, int) override;
    [[nodiscard]] QFuture<Result<Guide>> load(const GuideRef &) override;
    [[nodiscard]] QFuture<Result<QList<GuideRef>>> versions(const QString &) override;

    void answerLoad(qsizetype nth, const Result<Guide> &answer);
    void answerSearch(qsizetype nth, const Result<QList<GuideSummary>> &answer);

private:
    template <typename T>
    using Promises = QList<std::shared_ptr<QPromise<Result<T>>>>;

    Promises<Guide> m_loads;
    Promises<QList<GuideSummary>> m_searches;
};

} // namespace yichuang::test
