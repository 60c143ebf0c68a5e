// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "domain/caserecord.h"
#include "domain/clerk.h"

namespace yichuang {

class Database;

/// Rows of case_number: provisional numbers (DOMAIN §3.5), a series per centre, counter and day, each for one case.
class NumberTable
{
public:
    explicit NumberTable(Database &database) : m_database(database) {}

    /// Empty when none was reserved.
    [[nodiscard]] Result<QString> find(const CaseId &id);
    /// The number of the case, or the next one of that day. Invalid when the day's series is used up.
    [[nodiscard]] Result<QString> reserve(const CaseId &id, const Counter &counter, QDate day);

private:
    [[nodiscard]] Result<int> nextSerial(const Counter &counter, QDate day);

    Database &m_database;
};

} // namespace yichuang
