// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "domain/cases/caserecord.h"
#include "domain/roles/clerk.h"

namespace yichuang {

class Database;

/// Rows of case_number: provisional numbers (DOMAIN §3.5), a series per centre, counter and day, each for one case.
/// A restored store goes on above the floor that the restore laid (number_floor).
class NumberTable
{
public:
    explicit NumberTable(Database &database) : m_database(database) {}

    /// Empty when none was reserved.
    [[nodiscard]] Result<QString> find(const CaseId &id);
    /// The number of the case, or the next one of that day. Invalid when the day's series is used up.
    [[nodiscard]] Result<QString> reserve(const CaseId &id, const Counter &counter, QDate day);
    /// The serial that would be given next on that day.
    [[nodiscard]] Result<int> next(const Counter &counter, QDate day);
    /// No serial of this counter up to `serial` is given any more until the end of that day.
    [[nodiscard]] Result<> raise(const Counter &counter, QDate untilDay, int serial);
    /// The greatest serial of this counter on that day or a later one, floors included; 0 when there is none.
    [[nodiscard]] Result<int> highest(const Counter &counter, QDate since);

private:
    Database &m_database;
};

} // namespace yichuang
