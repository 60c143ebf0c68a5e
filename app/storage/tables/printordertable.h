// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/error.h"
#include "domain/exchange/casechange.h"

namespace yichuang {

class Database;

/// Rows of print_order: the papers as they were frozen when the act was done, and how often each was printed.
class PrintOrderTable
{
public:
    explicit PrintOrderTable(Database &database) : m_database(database) {}

    [[nodiscard]] Result<> append(const QList<PrintOrder> &orders);
    /// Those that are not there yet: a draft is saved again when nobody knows whether it was.
    [[nodiscard]] Result<> appendNew(const QList<PrintOrder> &orders);
    [[nodiscard]] Result<std::optional<PrintOrder>> find(const PrintOrderId &id);
    [[nodiscard]] Result<QList<PrintOrder>> ofCase(const CaseId &id);
    /// Never printed, oldest first.
    [[nodiscard]] Result<QList<PrintOrder>> open();
    /// A printing raises the number of copies.
    [[nodiscard]] Result<> setOutcome(const PrintOrderId &id, PrintState outcome);

private:
    Database &m_database;
};

} // namespace yichuang
