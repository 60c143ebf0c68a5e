// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/error.h"
#include "domain/roles/qualification.h"

namespace yichuang {

class Database;

/// Rows of qualification and qualification_withdrawal: neither is ever changed or removed.
class QualificationTable
{
public:
    explicit QualificationTable(Database &database) : m_database(database) {}

    /// Conflict when the number was registered before.
    [[nodiscard]] Result<> add(const Qualification &qualification);
    /// NotFound; WrongState when it was withdrawn before; Invalid without a day.
    [[nodiscard]] Result<> withdraw(const QString &number, QDate day);
    [[nodiscard]] Result<std::optional<Qualification>> find(const QString &number);
    /// By number.
    [[nodiscard]] Result<QList<Qualification>> list();

private:
    Database &m_database;
};

} // namespace yichuang
