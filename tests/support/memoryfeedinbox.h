// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/feedinbox.h"
#include "support/memorystate.h"

namespace yichuang::test {

class MemoryFeedInbox final : public FeedInbox
{
public:
    explicit MemoryFeedInbox(MemoryState &state) : m_state(state) {}

    [[nodiscard]] QFuture<Result<QString>> cursor(const QString &feed) override;
    [[nodiscard]] QFuture<Result<QString>> epoch(const QString &feed) override;
    [[nodiscard]] QFuture<Result<QList<CaseId>>> apply(const FeedPage &page) override;
    [[nodiscard]] QFuture<Result<>> raiseNumbers(const QString &last) override;
    [[nodiscard]] QFuture<Result<QList<ResultArrival>>> missingResults() override;

private:
    [[nodiscard]] bool apply(const StatusChange &change);
    [[nodiscard]] bool apply(const ResultArrival &arrival);
    void apply(const CorrectionReport &report);
    void note(const CaseId &id, const QString &kind, const QJsonObject &body);
    [[nodiscard]] bool store(const CaseRecord &before, const FeedEffect &effect);

    MemoryState &m_state;
};

} // namespace yichuang::test
