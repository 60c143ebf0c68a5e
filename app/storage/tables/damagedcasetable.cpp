// SPDX-License-Identifier: Apache-2.0
#include "storage/tables/damagedcasetable.h"

#include "storage/database/database.h"
#include "storage/database/statement.h"

namespace yichuang {

Result<> DamagedCaseTable::requireWhole(const CaseId &id)
{
    Statement statement(m_database, QStringLiteral("SELECT reason FROM damaged_case WHERE case_id = ?"));
    statement.bind(id);
    const auto row = readOne(statement, [](const Statement &found) { return found.text(0); });
    if (!row)
        return failure(row.error());
    if (*row)
        return failure(ErrorCode::CaseDamaged, QStringLiteral("%1: %2").arg(id.toString(), **row));
    return {};
}

Result<QList<CaseId>> DamagedCaseTable::list()
{
    Statement statement(m_database, QStringLiteral("SELECT case_id FROM damaged_case ORDER BY found_ms, case_id"));
    return readAll(statement, [](const Statement &row) { return row.id<CaseId>(0); });
}

Result<QStringList> DamagedCaseTable::names()
{
    Statement statement(m_database, QStringLiteral("SELECT damaged_case.case_id, case_file.number FROM damaged_case"
                                                   " LEFT JOIN case_file ON case_file.id = damaged_case.case_id"
                                                   " ORDER BY found_ms, case_id"));
    const auto names = readAll(statement, [](const Statement &row) {
        return row.isNull(1) ? row.id<CaseId>(0).toString() : row.text(1);
    });
    if (!names)
        return failure(names.error());
    return QStringList(*names);
}

Result<> DamagedCaseTable::add(const CaseId &id, DamageReason reason, const QDateTime &at)
{
    const QString word = reason == DamageReason::Document ? QStringLiteral("document") : QStringLiteral("page");
    return Statement(m_database, QStringLiteral("INSERT OR IGNORE INTO damaged_case(case_id, reason, found_ms)"
                                                " VALUES(?, ?, ?)"))
        .bind(id)
        .bind(word)
        .bind(at)
        .run();
}

Result<> DamagedCaseTable::remove(const CaseId &id)
{
    return Statement(m_database, QStringLiteral("DELETE FROM damaged_case WHERE case_id = ?")).bind(id).run();
}

} // namespace yichuang
