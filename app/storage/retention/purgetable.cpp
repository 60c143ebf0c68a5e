// SPDX-License-Identifier: Apache-2.0
#include "storage/retention/purgetable.h"

#include "storage/database/database.h"
#include "storage/database/statement.h"

namespace yichuang {

namespace {

QString select(const char *rest)
{
    return QStringLiteral("SELECT case_id, number, item_name, state, basis, kept_from, kept_until, clerk_id, clerk_name,"
                          " at_ms, case_sha256, pages_sha256, pages FROM purge %1")
        .arg(QLatin1String(rest));
}

PurgeRecord readPurge(const Statement &row)
{
    PurgeRecord record;
    record.caseId = row.id<CaseId>(0);
    record.number = row.text(1);
    record.itemName = row.text(2);
    record.state = caseStateFromCode(row.text(3)).value_or(CaseState::Archived);
    record.basis = row.text(4);
    record.keptFrom = row.day(5);
    record.keptUntil = row.day(6);
    record.clerkId = row.text(7);
    record.clerkName = row.text(8);
    record.at = row.moment(9);
    record.caseDigest = row.bytes(10);
    record.pagesDigest = row.bytes(11);
    record.pages = row.number(12);
    return record;
}

} // namespace

Result<std::optional<PurgeRecord>> PurgeTable::find(const CaseId &id)
{
    Statement statement(m_database, select("WHERE case_id = ?"));
    statement.bind(id);
    return readOne(statement, readPurge);
}

Result<QList<PurgeRecord>> PurgeTable::list()
{
    Statement statement(m_database, select("ORDER BY at_ms, rowid"));
    return readAll(statement, readPurge);
}

Result<> PurgeTable::begin(const PurgeRecord &record, bool repeated)
{
    return Statement(m_database,
                     QStringLiteral("INSERT INTO purge(case_id, number, item_name, state, basis, kept_from, kept_until,"
                                    " clerk_id, clerk_name, at_ms, case_sha256, pages_sha256, pages, repeated)"
                                    " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"))
        .bind(record.caseId)
        .bind(record.number)
        .bind(record.itemName)
        .bind(caseStateCode(record.state))
        .bind(record.basis)
        .bind(record.keptFrom)
        .bind(record.keptUntil)
        .bind(record.clerkId)
        .bind(record.clerkName)
        .bind(record.at)
        .bind(record.caseDigest)
        .bind(record.pagesDigest)
        .bind(record.pages)
        .bind(repeated)
        .run();
}

Result<> PurgeTable::close(const CaseId &id)
{
    return Statement(m_database, QStringLiteral("UPDATE purge SET emptied = 1 WHERE case_id = ?")).bind(id).run();
}

Result<QList<CaseId>> PurgeTable::uncleared()
{
    Statement statement(m_database, QStringLiteral("SELECT case_id FROM purge WHERE cleared_ms IS NULL ORDER BY at_ms"));
    return readAll(statement, [](const Statement &row) { return row.id<CaseId>(0); });
}

Result<> PurgeTable::setCleared(const QList<CaseId> &ids, const QDateTime &at)
{
    for (const CaseId &id : ids) {
        const Result<> stored =
            Statement(m_database, QStringLiteral("UPDATE purge SET cleared_ms = ? WHERE case_id = ?")).bind(at).bind(id).run();
        if (!stored)
            return stored;
    }
    return {};
}

} // namespace yichuang
