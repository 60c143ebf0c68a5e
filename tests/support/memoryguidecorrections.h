// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/guidecorrections.h"
#include "support/memorystate.h"

namespace yichuang::test {

class MemoryGuideCorrections final : public GuideCorrections
{
public:
    explicit MemoryGuideCorrections(MemoryState &state) : m_state(state) {}

    [[nodiscard]] QFuture<Result<>> raise(const GuideCorrection &correction, const OutboxEntry &entry,
                                          const LedgerEvent &event) override;
    [[nodiscard]] QFuture<Result<QList<KeptCorrection>>> list(const QString &clerkId, int limit) override;
    [[nodiscard]] QFuture<Result<>> keepWriting(const QString &clerkId, const QJsonObject &fields) override;
    [[nodiscard]] QFuture<Result<QJsonObject>> writing(const QString &clerkId) override;

private:
    [[nodiscard]] bool wasSent(const QString &id) const;

    MemoryState &m_state;
};

} // namespace yichuang::test
