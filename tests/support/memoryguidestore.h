// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/guidestore.h"
#include "support/memorystate.h"

namespace yichuang::test {

/// Searches with the index that the real store uses.
class MemoryGuideStore final : public GuideStore
{
public:
    explicit MemoryGuideStore(MemoryState &state) : m_state(state) {}

    [[nodiscard]] QFuture<Result<int>> import(const QList<Guide> &guides, const QList<LedgerEvent> &events) override;
    using GuideStore::import;
    [[nodiscard]] QFuture<Result<QList<GuideSummary>>> list() override;
    [[nodiscard]] QFuture<Result<QList<GuideSummary>>> search(const QString &typed, int limit) override;
    [[nodiscard]] QFuture<Result<Guide>> load(const GuideRef &ref) override;
    [[nodiscard]] QFuture<Result<QList<GuideRef>>> versions(const QString &id) override;

    /// How often a search for blanks asked it to get ready.
    [[nodiscard]] int madeReady() const { return m_madeReady; }

private:
    [[nodiscard]] QList<Guide> newest() const;

    MemoryState &m_state;
    int m_madeReady = 0;
};

} // namespace yichuang::test
