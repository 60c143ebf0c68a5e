// SPDX-License-Identifier: Apache-2.0
#include "storage/tables/numbertable.h"

#include "domain/cases/casenumber.h"
#include "storage/database/database.h"
#include "storage/database/statement.h"

namespace yichuang {

Result<QString> NumberTable::find(const CaseId &id)
{
    Statement statement(m_database, QStringLiteral("SELECT number FROM case_number WHERE case_id = ?"));
    statement.bind(id);
    const auto row = readOne(statement, [](const Statement &found) { return found.text(0); });
    if (!row)
        return failure(row.error());
    return row->value_or(QString());
}

Result<int> NumberTable::next(const Counter &counter, QDate day)
{
    Statement statement(m_database, QStringLiteral("SELECT coalesce(max(serial), 0) + 1 FROM ("
                                                   "SELECT serial FROM case_number WHERE centre = ? AND counter_no = ?"
                                                   " AND day = ? UNION ALL SELECT serial FROM number_floor"
                                                   " WHERE centre = ? AND counter_no = ? AND until_day >= ?)"));
    statement.bind(counter.centreCode).bind(counter.counterNo).bind(day);
    statement.bind(counter.centreCode).bind(counter.counterNo).bind(day);
    const auto row = readOne(statement, [](const Statement &found) { return found.number(0); });
    if (!row)
        return failure(row.error());
    return row->value_or(1);
}

Result<int> NumberTable::highest(const Counter &counter, QDate since)
{
    Statement statement(m_database, QStringLiteral("SELECT coalesce(max(serial), 0) FROM ("
                                                   "SELECT serial FROM case_number WHERE centre = ? AND counter_no = ?"
                                                   " AND day >= ? UNION ALL SELECT serial FROM number_floor"
                                                   " WHERE centre = ? AND counter_no = ? AND until_day >= ?)"));
    statement.bind(counter.centreCode).bind(counter.counterNo).bind(since);
    statement.bind(counter.centreCode).bind(counter.counterNo).bind(since);
    const auto row = readOne(statement, [](const Statement &found) { return found.number(0); });
    if (!row)
        return failure(row.error());
    return row->value_or(0);
}

Result<> NumberTable::raise(const Counter &counter, QDate untilDay, int serial)
{
    return Statement(m_database, QStringLiteral("INSERT OR IGNORE INTO number_floor(centre, counter_no, until_day, serial)"
                                                " VALUES(?, ?, ?, ?)"))
        .bind(counter.centreCode)
        .bind(counter.counterNo)
        .bind(untilDay)
        .bind(serial)
        .run();
}

Result<QString> NumberTable::reserve(const CaseId &id, const Counter &counter, QDate day)
{
    const Result<QString> known = find(id);
    if (!known || !known->isEmpty())
        return known;
    const Result<int> serial = next(counter, day);
    if (!serial)
        return failure(serial.error());
    const Result<QString> number = formatCaseNumber(counter.centreCode, counter.counterNo, day, *serial);
    if (!number)
        return number;
    const Result<> stored = Statement(m_database, QStringLiteral("INSERT INTO case_number(number, case_id, centre,"
                                                                 " counter_no, day, serial) VALUES(?, ?, ?, ?, ?, ?)"))
                                .bind(*number)
                                .bind(id)
                                .bind(counter.centreCode)
                                .bind(counter.counterNo)
                                .bind(day)
                                .bind(*serial)
                                .run();
    if (!stored)
        return failure(stored.error());
    return number;
}

} // namespace yichuang
