// SPDX-License-Identifier: Apache-2.0
#include "storage/tables/casetable.h"

#include "core/clock.h"
#include "core/digest.h"
#include "core/jsonfields.h"
#include "domain/cases/casecodes.h"
#include "domain/cases/casejson.h"
#include "domain/cases/casesummary.h"
#include "domain/cases/packagestate.h"
#include "storage/database/database.h"
#include "storage/database/statement.h"

namespace yichuang {

namespace {

/// Binds all columns but the id, in the order of both statements below.
void bindColumns(Statement &statement, const CaseRecord &record)
{
    const QDateTime received = record.receivedAt.value_or(QDateTime());
    const CoverCounts covers = coverCounts(record);
    statement.bind(record.revision)
        .bind(caseStateCode(record.state))
        .bindOptional(record.number)
        .bindOptional(record.platformNumber)
        .bind(record.counterNo)
        .bind(record.clerkId)
        .bind(record.clerkName)
        .bind(record.itemName)
        .bind(record.applicant.identity.name)
        .bind(record.applicant.organisation)
        .bind(identityTail(record))
        .bindOptional(record.applicant.identity.number)
        .bind(record.openedAt)
        .bind(received)
        .bind(received.isValid() ? atCounter(received).date() : QDate())
        .bind(record.deadlines.noticeDue.date)
        .bind(record.deadlines.promisedDue.value_or(DueDate{}).date)
        .bind(runningDue(record))
        .bind(awaitedDue(record))
        .bind(covers.open)
        .bind(covers.missing)
        .bind(record.components.size())
        .bind(doneComponents(record))
        .bind(isTwin(record))
        .bind(codeOf(reviewStateCodes, record.review.state))
        .bind(record.review.reviewerId)
        .bind(!record.results.isEmpty())
        .bind(record.changedBy)
        .bind(atCounter(record.changedAt).date())
        .bind(QString::fromUtf8(canonicalJson(caseToJson(record))));
}

Result<CaseRecord> readCase(const Statement &row)
{
    const Result<QJsonObject> document = parseJsonObject(row.text(0).toUtf8());
    if (!document)
        return failure(ErrorCode::CaseDamaged, document.error().detail);
    Result<CaseRecord> record = caseFromJson(*document);
    if (!record)
        return failure(ErrorCode::CaseDamaged, record.error().detail);
    return record;
}

} // namespace

Result<std::optional<std::pair<CaseState, int>>> CaseTable::standing(const CaseId &id)
{
    Statement statement(m_database, QStringLiteral("SELECT state, revision FROM case_file WHERE id = ?"));
    statement.bind(id);
    return readOne(statement, [](const Statement &row) {
        return std::pair(caseStateFromCode(row.text(0)).value_or(CaseState::Draft), row.number(1));
    });
}

Result<std::optional<CaseRecord>> CaseTable::find(const CaseId &id)
{
    Statement statement(m_database, QStringLiteral("SELECT content FROM case_file WHERE id = ?"));
    statement.bind(id);
    const auto row = readOne(statement, readCase);
    if (!row)
        return failure(row.error());
    if (!*row)
        return std::optional<CaseRecord>();
    const Result<CaseRecord> &record = **row;
    if (!record)
        return failure(record.error());
    return std::optional(*record);
}

Result<QByteArray> CaseTable::digest(const CaseId &id)
{
    Statement statement(m_database, QStringLiteral("SELECT CAST(content AS BLOB) FROM case_file WHERE id = ?"));
    statement.bind(id);
    const auto digest = readOne(statement, [](const Statement &row) { return sha256(row.bytes(0)); });
    if (!digest)
        return failure(digest.error());
    return digest->value_or(QByteArray());
}

Result<> CaseTable::addHandlers(const CaseRecord &record)
{
    for (const QString &clerkId : record.handlers()) {
        const Result<> added = Statement(m_database, QStringLiteral("INSERT OR IGNORE INTO case_handler VALUES(?, ?)"))
                                   .bind(record.id)
                                   .bind(clerkId)
                                   .run();
        if (!added)
            return added;
    }
    return {};
}

Result<> CaseTable::touch(const CaseId &id, const QString &clerkId)
{
    return Statement(m_database, QStringLiteral("UPDATE case_file SET changed_by = ? WHERE id = ?"))
        .bind(clerkId)
        .bind(id)
        .run();
}

Result<std::optional<CaseState>> CaseTable::stateBefore(const CaseId &id)
{
    Statement statement(m_database, QStringLiteral("SELECT from_state FROM case_move WHERE case_id = ?"
                                                   " ORDER BY sequence DESC LIMIT 1"));
    statement.bind(id);
    const auto row = readOne(statement, [](const Statement &found) { return found.text(0); });
    if (!row)
        return failure(row.error());
    return *row ? caseStateFromCode(**row) : std::optional<CaseState>();
}

Result<> CaseTable::insert(const CaseRecord &draft)
{
    Statement statement(
        m_database,
        QStringLiteral("INSERT INTO case_file(revision, state, number, platform_number, counter_no, clerk_id, clerk_name,"
                       " item_name, applicant_name, organisation, identity_tail, applicant_number, opened_ms, received_ms,"
                       " received_day, notice_due, promised_due, running_due, awaited_due, covers_open, covers_missing,"
                       " items, items_done, twin, review, reviewer_id, has_result, changed_by, changed_day, content, id)"
                       " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    bindColumns(statement, draft);
    return statement.bind(draft.id).run();
}

Result<> CaseTable::update(const CaseRecord &record)
{
    Statement statement(
        m_database,
        QStringLiteral("UPDATE case_file SET revision = ?, state = ?, number = ?, platform_number = ?, counter_no = ?,"
                       " clerk_id = ?, clerk_name = ?, item_name = ?, applicant_name = ?, organisation = ?,"
                       " identity_tail = ?, applicant_number = ?, opened_ms = ?, received_ms = ?, received_day = ?,"
                       " notice_due = ?, promised_due = ?, running_due = ?, awaited_due = ?, covers_open = ?,"
                       " covers_missing = ?, items = ?, items_done = ?, twin = ?, review = ?, reviewer_id = ?, has_result = ?, changed_by = ?, changed_day = ?,"
                       " content = ? WHERE id = ?"));
    bindColumns(statement, record);
    return statement.bind(record.id).run();
}

Result<> CaseTable::move(const CaseRecord &after, CaseState from, CaseState to, const QDateTime &at)
{
    // The number comes with the first move, because no filed case may stand without one even between two statements.
    const Result<> moved =
        Statement(m_database, QStringLiteral("UPDATE case_file SET state = ?, number = ?, changed_by = ?, changed_day = ?"
                                             " WHERE id = ?"))
            .bind(caseStateCode(to))
            .bindOptional(after.number)
            .bind(after.changedBy)
            .bind(atCounter(after.changedAt).date())
            .bind(after.id)
            .run();
    if (!moved)
        return moved;
    return Statement(m_database, QStringLiteral("INSERT INTO case_move(case_id, from_state, to_state, at_ms, day)"
                                                " VALUES(?, ?, ?, ?, ?)"))
        .bind(after.id)
        .bind(caseStateCode(from))
        .bind(caseStateCode(to))
        .bind(at)
        .bind(atCounter(at).date())
        .run();
}

Result<> CaseTable::remove(const CaseId &id)
{
    return Statement(m_database, QStringLiteral("DELETE FROM case_file WHERE id = ?")).bind(id).run();
}

} // namespace yichuang
