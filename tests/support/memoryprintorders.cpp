// SPDX-License-Identifier: Apache-2.0
#include "support/memoryprintorders.h"

#include <algorithm>

namespace yichuang::test {

QFuture<Result<PrintOrder>> MemoryPrintOrders::load(const PrintOrderId &id)
{
    return m_state.run([&]() -> Result<PrintOrder> {
        for (const PrintOrder &order : std::as_const(m_state.prints)) {
            if (order.id == id)
                return order;
        }
        return failure(ErrorCode::NotFound);
    });
}

QFuture<Result<QList<PrintOrder>>> MemoryPrintOrders::ofCase(const CaseId &id)
{
    return m_state.run([&]() -> Result<QList<PrintOrder>> {
        QList<PrintOrder> found;
        std::copy_if(m_state.prints.cbegin(), m_state.prints.cend(), std::back_inserter(found),
                     [&id](const PrintOrder &order) { return order.caseId == id; });
        return found;
    });
}

QFuture<Result<QList<PrintOrder>>> MemoryPrintOrders::open()
{
    return m_state.run([&]() -> Result<QList<PrintOrder>> {
        QList<PrintOrder> found;
        std::copy_if(m_state.prints.cbegin(), m_state.prints.cend(), std::back_inserter(found),
                     [](const PrintOrder &order) { return order.copies == 0 && !order.paper.fields.isEmpty(); });
        return found;
    });
}

QFuture<Result<>> MemoryPrintOrders::record(const PrintOrderId &id, PrintState outcome, const LedgerEvent &event)
{
    return m_state.run([&]() -> Result<> {
        if (outcome == PrintState::Ordered || event.kind.isEmpty())
            return failure(ErrorCode::Invalid);
        const auto order = std::find_if(m_state.prints.begin(), m_state.prints.end(),
                                        [&id](const PrintOrder &other) { return other.id == id; });
        if (order == m_state.prints.end())
            return failure(ErrorCode::NotFound);
        order->state = outcome;
        order->copies += outcome == PrintState::Printed ? 1 : 0;
        m_state.append(event);
        return {};
    });
}

} // namespace yichuang::test
