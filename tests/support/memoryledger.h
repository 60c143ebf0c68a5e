// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/ledger.h"
#include "support/memorystate.h"

namespace yichuang::test {

class MemoryLedger final : public Ledger
{
public:
    explicit MemoryLedger(MemoryState &state) : m_state(state) {}

    [[nodiscard]] QFuture<Result<>> append(const LedgerEvent &event) override;
    [[nodiscard]] QFuture<Result<QList<LedgerEvent>>> history(const CaseId &id) override;
    [[nodiscard]] QFuture<Result<LedgerVerdict>> verify() override;

private:
    MemoryState &m_state;
};

} // namespace yichuang::test
