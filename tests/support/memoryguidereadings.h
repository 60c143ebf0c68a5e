// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/guidereadings.h"
#include "support/memorystate.h"

namespace yichuang::test {

class MemoryGuideReadings final : public GuideReadings
{
public:
    explicit MemoryGuideReadings(MemoryState &state) : m_state(state) {}

    [[nodiscard]] QFuture<Result<>> begin(const QString &clerkId, QDate day) override;
    [[nodiscard]] QFuture<Result<QList<GuideNews>>> news(const QString &clerkId, QDate day) override;
    [[nodiscard]] QFuture<Result<>> confirm(const GuideReading &reading, const LedgerEvent &event) override;
    [[nodiscard]] QFuture<Result<QList<GuideReading>>> readings(const QString &clerkId) override;

private:
    [[nodiscard]] int known(const QString &clerkId, const QString &guideId) const;

    MemoryState &m_state;
};

} // namespace yichuang::test
