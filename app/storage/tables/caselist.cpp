// SPDX-License-Identifier: Apache-2.0
#include "storage/tables/caselist.h"

#include "domain/cases/casecodes.h"
#include "storage/database/database.h"
#include "storage/database/statement.h"

#include <QStringList>

namespace yichuang {

namespace {

/// The newest cases by whose size the next ones are judged.
constexpr int casesToJudgeBy = 100;

constexpr auto unsentCount = "(SELECT count(*) FROM outbox WHERE outbox.case_id = case_file.id"
                             " AND outbox.state <> 'acknowledged')";

/// Only drafts are looked into, of which there are few.
constexpr auto wasNoticed = "CASE WHEN state = 'DRAFT' THEN json_extract(content, '$.notice') IS NOT NULL ELSE 0 END";

/// The conditions of a filter, in the order in which bindFilter() gives their values.
QStringList conditionsOf(const CaseFilter &filter)
{
    QStringList conditions;
    if (!filter.states.isEmpty()) {
        const QStringList marks(filter.states.size(), QStringLiteral("?"));
        conditions.append(QStringLiteral("state IN (%1)").arg(marks.join(QStringLiteral(", "))));
    }
    if (filter.receivedOn)
        conditions.append(QStringLiteral("received_day = ?"));
    if (!filter.clerkId.isEmpty())
        conditions.append(QStringLiteral("clerk_id = ?"));
    if (filter.review)
        conditions.append(QStringLiteral("review = ?"));
    if (filter.unsentOnly)
        conditions.append(QStringLiteral("id IN (SELECT case_id FROM outbox WHERE outbox.state <> 'acknowledged')"));
    if (filter.withResultOnly)
        conditions.append(QStringLiteral("has_result = 1"));
    if (filter.promisesOnly)
        conditions.append(QStringLiteral("awaited_due IS NOT NULL"));
    if (filter.twinsOnly)
        conditions.append(QStringLiteral("twin = 1"));
    if (filter.coversOpenOnly)
        conditions.append(QStringLiteral("covers_open > 0"));
    if (!filter.applicantNumber.isEmpty())
        conditions.append(QStringLiteral("applicant_number = ?"));
    if (!filter.guideId.isEmpty())
        conditions.append(QStringLiteral("json_extract(content, '$.guideId') = ?"));
    if (!filter.situationId.isEmpty())
        conditions.append(QStringLiteral("json_extract(content, '$.situationId') = ?"));
    if (!filter.text.trimmed().isEmpty())
        conditions.append(QStringLiteral("(instr(number, ?) OR instr(platform_number, ?) OR instr(applicant_name, ?)"
                                         " OR identity_tail = ?)"));
    return conditions;
}

void bindFilter(Statement &statement, const CaseFilter &filter)
{
    for (const CaseState state : filter.states)
        statement.bind(caseStateCode(state));
    if (filter.receivedOn)
        statement.bind(*filter.receivedOn);
    if (!filter.clerkId.isEmpty())
        statement.bind(filter.clerkId);
    if (filter.review)
        statement.bind(codeOf(reviewStateCodes, *filter.review));
    for (const QString &exact : {filter.applicantNumber, filter.guideId, filter.situationId}) {
        if (!exact.isEmpty())
            statement.bind(exact);
    }
    const QString text = filter.text.trimmed();
    if (!text.isEmpty())
        statement.bind(text.toUpper()).bind(text).bind(text).bind(text.toUpper());
    statement.bind(filter.limit);
}

CaseSummary readSummary(const Statement &row)
{
    CaseSummary summary;
    summary.id = row.id<CaseId>(0);
    summary.state = caseStateFromCode(row.text(1)).value_or(CaseState::Draft);
    summary.number = row.text(2);
    summary.platformNumber = row.text(3);
    summary.counterNo = row.text(4);
    summary.clerkId = row.text(5);
    summary.clerkName = row.text(6);
    summary.itemName = row.text(7);
    summary.applicantName = row.text(8);
    summary.organisation = row.flag(9);
    summary.openedAt = row.moment(10);
    summary.receivedAt = row.moment(11);
    summary.noticeDue = row.day(12);
    summary.promisedDue = row.day(13);
    summary.due = row.day(14);
    summary.review = valueOf(reviewStateCodes, row.text(15)).value_or(ReviewState::Pending);
    summary.hasResult = row.flag(16);
    summary.unsent = row.number(17);
    summary.noticed = row.flag(18);
    summary.promiseDue = row.day(19);
    summary.coversOpen = row.number(20);
    summary.coversMissing = row.number(21);
    summary.components = row.number(22);
    summary.componentsDone = row.number(23);
    summary.twin = row.flag(24);
    return summary;
}

} // namespace

Result<QList<CaseSummary>> CaseList::list(const CaseFilter &filter)
{
    QString sql = QStringLiteral("SELECT id, state, number, platform_number, counter_no, clerk_id, clerk_name, item_name,"
                                 " applicant_name, organisation, opened_ms, received_ms, notice_due, promised_due,"
                                 " running_due, review, has_result, %1, %2, awaited_due, covers_open, covers_missing,"
                                 " items, items_done, twin FROM case_file")
                      .arg(QLatin1String(unsentCount), QLatin1String(wasNoticed));
    const QStringList conditions = conditionsOf(filter);
    if (!conditions.isEmpty())
        sql += QStringLiteral(" WHERE ") + conditions.join(QStringLiteral(" AND "));
    sql += QStringLiteral(" ORDER BY opened_ms DESC, id DESC LIMIT ?");
    Statement statement(m_database, sql);
    bindFilter(statement, filter);
    return readAll(statement, readSummary);
}

Result<qint64> CaseList::usualBytes()
{
    Statement statement(m_database, QStringLiteral("SELECT avg(length(content) + coalesce((SELECT sum(size) FROM page_file"
                                                   " WHERE page_file.case_id = newest.id), 0)) FROM (SELECT id, content"
                                                   " FROM case_file WHERE received_ms IS NOT NULL"
                                                   " ORDER BY opened_ms DESC LIMIT ?) AS newest"));
    statement.bind(casesToJudgeBy);
    const auto row = readOne(statement, [](const Statement &found) { return found.integer(0); });
    if (!row)
        return failure(row.error());
    return row->value_or(0);
}

Result<DayCounts> CaseList::counts(QDate day)
{
    Statement statement(
        m_database,
        QStringLiteral("SELECT count(DISTINCT case_id) FILTER (WHERE to_state = 'RECEIVED'),"
                       " count(DISTINCT case_id) FILTER (WHERE to_state = 'ACCEPTED' AND from_state <> 'SUSPENDED'),"
                       " count(DISTINCT case_id) FILTER (WHERE to_state = 'CORRECTION'),"
                       " count(DISTINCT case_id) FILTER (WHERE to_state = 'NOT_ACCEPTED'),"
                       " count(DISTINCT case_id) FILTER (WHERE to_state = 'DELIVERED'),"
                       " (SELECT count(DISTINCT case_id) FROM outbox WHERE state <> 'acknowledged'),"
                       " (SELECT count(*) FROM case_file WHERE running_due < ?)"
                       " FROM case_move WHERE day = ?"));
    statement.bind(day).bind(day);
    const auto row = readOne(statement, [](const Statement &found) {
        return DayCounts{found.number(0), found.number(1), found.number(2), found.number(3),
                         found.number(4), found.number(5), found.number(6)};
    });
    if (!row)
        return failure(row.error());
    return row->value_or(DayCounts{});
}

} // namespace yichuang
