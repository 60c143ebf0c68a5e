// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/pagestore.h"
#include "support/memorystate.h"

namespace yichuang::test {

class MemoryPageStore final : public PageStore
{
public:
    explicit MemoryPageStore(MemoryState &state) : m_state(state) {}

    [[nodiscard]] QFuture<Result<QByteArray>> put(const CaseId &caseId, const QByteArray &bytes) override;
    [[nodiscard]] QFuture<Result<QByteArray>> get(const CaseId &caseId, const QByteArray &sha256) override;
    [[nodiscard]] QFuture<Result<QByteArray>> read(const CaseId &caseId, const QByteArray &sha256, qint64 offset,
                                                   qint64 length) override;

private:
    MemoryState &m_state;
};

} // namespace yichuang::test
