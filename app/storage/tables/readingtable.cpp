// SPDX-License-Identifier: Apache-2.0
#include "storage/tables/readingtable.h"

#include "storage/database/database.h"
#include "storage/database/statement.h"

namespace yichuang {

Result<> ReadingTable::begin(const QString &clerkId, QDate day)
{
    return Statement(m_database, QStringLiteral("INSERT OR IGNORE INTO guide_beginning(clerk_id, place, day)"
                                                " SELECT ?, max(place), ? FROM guide HAVING max(place) IS NOT NULL"))
        .bind(clerkId)
        .bind(day)
        .run();
}

Result<QList<GuideNews>> ReadingTable::news(const QString &clerkId, QDate day)
{
    // What is known of an item is what was read last, or what was offered when the clerk began.
    Statement statement(
        m_database,
        QStringLiteral("WITH asked AS (SELECT ? AS clerk, ? AS day),"
                       " begun AS (SELECT place, guide_beginning.day FROM guide_beginning, asked WHERE clerk_id = asked.clerk),"
                       " item AS (SELECT offered.id, max(offered.version) AS version FROM guide AS offered, asked"
                       "   WHERE published = 1 AND (offered_from IS NULL OR offered_from <= asked.day)"
                       "     AND (offered_until IS NULL OR offered_until > asked.day) GROUP BY offered.id),"
                       " standing AS (SELECT item.id, item.version, max("
                       "   coalesce((SELECT max(version) FROM guide_reading AS reading"
                       "     WHERE reading.clerk_id = asked.clerk AND reading.guide_id = item.id), 0),"
                       "   coalesce((SELECT max(version) FROM guide AS old WHERE old.id = item.id AND old.place <= begun.place"
                       "     AND old.published = 1 AND (old.offered_from IS NULL OR old.offered_from <= begun.day)"
                       "     AND (old.offered_until IS NULL OR old.offered_until > begun.day)), 0)) AS known"
                       "   FROM item, begun, asked)"
                       " SELECT standing.id, standing.version, standing.known, guide.task_name, guide.department"
                       " FROM standing JOIN guide ON guide.id = standing.id AND guide.version = standing.version"
                       " WHERE standing.known < standing.version AND guide.classified = 0"
                       " ORDER BY guide.task_name, standing.id"));
    statement.bind(clerkId).bind(day);
    return readAll(statement, [](const Statement &row) {
        return GuideNews{{row.text(0), row.number(1)}, row.number(2), row.text(3), row.text(4)};
    });
}

Result<bool> ReadingTable::add(const GuideReading &reading)
{
    Statement known(m_database, QStringLiteral("SELECT 1 FROM guide WHERE id = ? AND version = ?"));
    known.bind(reading.guide.id).bind(reading.guide.version);
    const Result<bool> isKnown = known.step();
    if (!isKnown)
        return failure(isKnown.error());
    if (!*isKnown)
        return failure(ErrorCode::NotFound, QStringLiteral("%1 version %2").arg(reading.guide.id).arg(reading.guide.version));
    Statement statement(m_database, QStringLiteral("INSERT OR IGNORE INTO guide_reading(clerk_id, guide_id, version, at_ms)"
                                                   " VALUES(?, ?, ?, ?)"));
    statement.bind(reading.clerkId).bind(reading.guide.id).bind(reading.guide.version).bind(reading.at);
    if (const Result<> stored = statement.run(); !stored)
        return failure(stored.error());
    return statement.changed() > 0;
}

Result<QList<GuideReading>> ReadingTable::list(const QString &clerkId)
{
    Statement statement(m_database, QStringLiteral("SELECT clerk_id, guide_id, version, at_ms FROM guide_reading"
                                                   " WHERE clerk_id = ? ORDER BY sequence"));
    statement.bind(clerkId);
    return readAll(statement, [](const Statement &row) {
        return GuideReading{row.text(0), {row.text(1), row.number(2)}, row.moment(3)};
    });
}

} // namespace yichuang
