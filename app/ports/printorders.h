// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>
#include <QList>

#include "core/error.h"
#include "domain/exchange/casechange.h"

namespace yichuang {

/// The print ledger: what was ordered to be printed, and what became of it.
class PrintOrders
{
public:
    PrintOrders() = default;
    Q_DISABLE_COPY_MOVE(PrintOrders)
    virtual ~PrintOrders();

    /// NotFound.
    [[nodiscard]] virtual QFuture<Result<PrintOrder>> load(const PrintOrderId &id) = 0;
    [[nodiscard]] virtual QFuture<Result<QList<PrintOrder>>> ofCase(const CaseId &id) = 0;
    /// Ordered or failed, never printed: shown until a person has dealt with them.
    [[nodiscard]] virtual QFuture<Result<QList<PrintOrder>>> open() = 0;
    /// Records the outcome of one printing, with a ledger entry by that clerk.
    [[nodiscard]] virtual QFuture<Result<>> record(const PrintOrderId &id, PrintState outcome, const LedgerEvent &event) = 0;
};

} // namespace yichuang
