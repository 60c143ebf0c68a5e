// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/printorders.h"
#include "support/memorystate.h"

namespace yichuang::test {

class MemoryPrintOrders final : public PrintOrders
{
public:
    explicit MemoryPrintOrders(MemoryState &state) : m_state(state) {}

    [[nodiscard]] QFuture<Result<PrintOrder>> load(const PrintOrderId &id) override;
    [[nodiscard]] QFuture<Result<QList<PrintOrder>>> ofCase(const CaseId &id) override;
    [[nodiscard]] QFuture<Result<QList<PrintOrder>>> open() override;
    [[nodiscard]] QFuture<Result<>> record(const PrintOrderId &id, PrintState outcome,
                                           const LedgerEvent &event) override;

private:
    MemoryState &m_state;
};

} // namespace yichuang::test
