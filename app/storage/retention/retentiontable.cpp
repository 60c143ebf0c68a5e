// SPDX-License-Identifier: Apache-2.0
#include "storage/retention/retentiontable.h"

#include "storage/database/database.h"
#include "storage/database/statement.h"

namespace yichuang {

namespace {

/// The document is asked for three of its fields, which no list needs a column for.
QString select(const char *rest)
{
    return QStringLiteral("SELECT id, coalesce(number, ''), item_name,"
                          " coalesce(json_extract(content, '$.guideId'), ''),"
                          " coalesce(json_extract(content, '$.guideVersion'), 0), state,"
                          " coalesce(json_extract(content, '$.changedAt'), ''),"
                          " (SELECT max(at_ms) FROM case_move WHERE case_id = case_file.id AND to_state = case_file.state),"
                          " (SELECT count(*) FROM outbox WHERE case_id = case_file.id),"
                          " (SELECT count(*) FROM outbox WHERE case_id = case_file.id AND state = 'acknowledged'),"
                          " (SELECT max(acknowledged_ms) FROM outbox WHERE case_id = case_file.id),"
                          " EXISTS(SELECT 1 FROM legal_hold WHERE case_id = case_file.id AND released_ms IS NULL),"
                          " EXISTS(SELECT 1 FROM purge WHERE case_id = case_file.id)"
                          " FROM case_file %1")
        .arg(QLatin1String(rest));
}

RetentionFacts readFacts(const Statement &row)
{
    RetentionFacts facts;
    facts.caseId = row.id<CaseId>(0);
    facts.number = row.text(1);
    facts.itemName = row.text(2);
    facts.guide = {row.text(3), row.number(4)};
    facts.state = caseStateFromCode(row.text(5)).value_or(CaseState::Draft);
    facts.changedAt = QDateTime::fromString(row.text(6), Qt::ISODateWithMs).toUTC();
    if (isFinal(facts.state))
        facts.closedAt = row.moment(7);
    facts.owed = row.number(8);
    facts.acknowledged = row.number(9);
    facts.acknowledgedAt = row.moment(10);
    facts.onHold = row.flag(11);
    facts.isPurged = row.flag(12);
    return facts;
}

} // namespace

Result<QList<RetentionFacts>> RetentionTable::list()
{
    Statement statement(m_database, select("WHERE id NOT IN (SELECT case_id FROM purge) ORDER BY opened_ms, id"));
    return readAll(statement, readFacts);
}

Result<std::optional<RetentionFacts>> RetentionTable::find(const CaseId &id)
{
    Statement statement(m_database, select("WHERE id = ?"));
    statement.bind(id);
    return readOne(statement, readFacts);
}

} // namespace yichuang
