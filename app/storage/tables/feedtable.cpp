// SPDX-License-Identifier: Apache-2.0
#include "storage/tables/feedtable.h"

#include "storage/database/database.h"
#include "storage/database/statement.h"

namespace yichuang {

Result<QString> FeedTable::cursor(const QString &feed)
{
    Statement statement(m_database, QStringLiteral("SELECT cursor FROM feed_cursor WHERE feed = ?"));
    statement.bind(feed);
    const auto row = readOne(statement, [](const Statement &found) { return found.text(0); });
    if (!row)
        return failure(row.error());
    return row->value_or(QString());
}

Result<QString> FeedTable::epoch(const QString &feed)
{
    Statement statement(m_database, QStringLiteral("SELECT epoch FROM feed_cursor WHERE feed = ?"));
    statement.bind(feed);
    const auto row = readOne(statement, [](const Statement &found) { return found.text(0); });
    if (!row)
        return failure(row.error());
    return row->value_or(QString());
}

Result<QStringList> FeedTable::epochs()
{
    Statement statement(m_database, QStringLiteral("SELECT epoch FROM feed_cursor WHERE epoch <> '' ORDER BY feed"));
    return readAll(statement, [](const Statement &row) { return row.text(0); });
}

Result<> FeedTable::setCursor(const FeedPage &page)
{
    return Statement(m_database, QStringLiteral("INSERT INTO feed_cursor(feed, epoch, cursor) VALUES(?, ?, ?)"
                                                " ON CONFLICT(feed) DO UPDATE SET epoch = excluded.epoch,"
                                                " cursor = excluded.cursor"))
        .bind(page.feed)
        .bind(page.epoch)
        .bind(page.cursor)
        .run();
}

Result<bool> FeedTable::isNew(const StatusChange &change)
{
    Statement statement(m_database, QStringLiteral("INSERT INTO feed_report(case_id, component_id, state, at_ms)"
                                                   " VALUES(?, ?, ?, ?)"
                                                   " ON CONFLICT DO NOTHING"));
    statement.bind(change.caseId).bind(change.componentId).bind(caseStateCode(change.state)).bind(change.at.toMSecsSinceEpoch());
    if (const Result<> done = statement.run(); !done)
        return failure(done.error());
    return statement.changed() > 0;
}

Result<> FeedTable::putResult(const ResultArrival &arrival)
{
    const CaseResult &result = arrival.result;
    return Statement(m_database, QStringLiteral("INSERT INTO case_result(id, case_id, name, number, sha256, size,"
                                                " media_type) VALUES(?, ?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET"
                                                " name = excluded.name, number = excluded.number,"
                                                " sha256 = excluded.sha256, size = excluded.size,"
                                                " media_type = excluded.media_type"))
        .bind(result.id)
        .bind(arrival.caseId)
        .bind(result.name)
        .bind(result.number)
        .bind(result.sha256)
        .bind(result.size)
        .bind(result.mediaType)
        .run();
}

Result<QList<ResultArrival>> FeedTable::results()
{
    Statement statement(m_database, QStringLiteral("SELECT case_id, id, name, number, sha256, size, media_type"
                                                   " FROM case_result ORDER BY id"));
    return readAll(statement, [](const Statement &row) {
        return ResultArrival{row.id<CaseId>(0), {row.text(1), row.text(2), row.text(3), row.bytes(4), row.integer(5), row.text(6)}};
    });
}

} // namespace yichuang
