// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "domain/cases/caserecord.h"
#include "ports/casestore.h"

namespace yichuang {

class Database;

/// What lists and the day report ask of the case table; never reads a case's document.
class CaseList
{
public:
    explicit CaseList(Database &database) : m_database(database) {}

    /// Newest first.
    [[nodiscard]] Result<QList<CaseSummary>> list(const CaseFilter &filter);
    /// Bytes of a usual case with its pages, by the newest filed ones; 0 when there is none.
    [[nodiscard]] Result<qint64> usualBytes();
    [[nodiscard]] Result<DayCounts> counts(QDate day);

private:
    Database &m_database;
};

} // namespace yichuang
