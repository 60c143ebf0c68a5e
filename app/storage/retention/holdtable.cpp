// SPDX-License-Identifier: Apache-2.0
#include "storage/retention/holdtable.h"

#include "storage/database/database.h"
#include "storage/database/statement.h"

namespace yichuang {

Result<std::optional<LegalHold>> HoldTable::find(const CaseId &id)
{
    Statement statement(m_database, QStringLiteral("SELECT case_id, reason, clerk_id, clerk_name, at_ms FROM legal_hold"
                                                   " WHERE case_id = ? AND released_ms IS NULL"));
    statement.bind(id);
    return readOne(statement, [](const Statement &row) {
        return LegalHold{row.id<CaseId>(0), row.text(1), row.text(2), row.text(3), row.moment(4)};
    });
}

Result<> HoldTable::put(const LegalHold &hold)
{
    return Statement(m_database, QStringLiteral("INSERT INTO legal_hold(case_id, reason, clerk_id, clerk_name, at_ms)"
                                                " VALUES(?, ?, ?, ?, ?)"))
        .bind(hold.caseId)
        .bind(hold.reason)
        .bind(hold.clerkId)
        .bind(hold.clerkName)
        .bind(hold.at)
        .run();
}

Result<> HoldTable::release(const CaseId &id, const QString &clerkId, const QDateTime &at)
{
    Statement statement(m_database, QStringLiteral("UPDATE legal_hold SET released_ms = ?, released_by = ?"
                                                   " WHERE case_id = ? AND released_ms IS NULL"));
    if (const Result<> released = statement.bind(at).bind(clerkId).bind(id).run(); !released)
        return released;
    if (statement.changed() == 0)
        return failure(ErrorCode::NotFound, QStringLiteral("no hold stands"));
    return {};
}

} // namespace yichuang
