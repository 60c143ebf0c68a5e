// SPDX-License-Identifier: Apache-2.0
#include "storage/tables/jottingtable.h"

#include "core/jsonfields.h"
#include "storage/database/database.h"
#include "storage/database/statement.h"
#include "storage/tables/casetable.h"

namespace yichuang {

Result<> JottingTable::keep(const CaseJotting &jotting)
{
    if (jotting.fields.isEmpty()) {
        return Statement(m_database, QStringLiteral("DELETE FROM case_jotting WHERE case_id = ? AND place = ? AND clerk_id = ?"))
            .bind(jotting.caseId)
            .bind(jotting.place)
            .bind(jotting.clerkId)
            .run();
    }
    const auto standing = CaseTable(m_database).standing(jotting.caseId);
    if (!standing)
        return failure(standing.error());
    if (!*standing)
        return failure(ErrorCode::NotFound, QStringLiteral("case ") + jotting.caseId.toString());
    return Statement(m_database, QStringLiteral("INSERT OR REPLACE INTO case_jotting(case_id, place, clerk_id, content)"
                                                " VALUES(?, ?, ?, ?)"))
        .bind(jotting.caseId)
        .bind(jotting.place)
        .bind(jotting.clerkId)
        .bind(QString::fromUtf8(canonicalJson(jotting.fields)))
        .run();
}

Result<QJsonObject> JottingTable::find(const CaseId &id, const QString &place, const QString &clerkId)
{
    Statement statement(m_database, QStringLiteral("SELECT content FROM case_jotting WHERE case_id = ? AND place = ?"
                                                   " AND clerk_id = ?"));
    statement.bind(id).bind(place).bind(clerkId);
    const auto row = readOne(statement, [](const Statement &found) { return found.text(0); });
    if (!row)
        return failure(row.error());
    if (!*row)
        return QJsonObject();
    const Result<QJsonObject> fields = parseJsonObject((*row)->toUtf8());
    return fields ? fields : failure(ErrorCode::StorageCorrupt, fields.error().detail);
}

} // namespace yichuang
