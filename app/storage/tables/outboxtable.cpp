// SPDX-License-Identifier: Apache-2.0
#include "storage/tables/outboxtable.h"

#include "storage/database/database.h"
#include "storage/database/statement.h"
#include "storage/tables/outboxcodes.h"

namespace yichuang {

namespace {

constexpr auto selected = "SELECT sequence, idempotency_key, kind, lane, case_id, case_sequence, subject_id, payload,"
                          " payload_sha256, file_size, media_type, trace_id, created_ms, state, attempts, next_due_ms,"
                          " last_status, last_error, last_detail FROM outbox ";

ErrorCode errorCodeFromName(const QString &name)
{
    for (int code = 0; code <= int(ErrorCode::Internal); ++code) {
        if (errorCodeName(ErrorCode(code)) == name)
            return ErrorCode(code);
    }
    return ErrorCode::Internal;
}

OutboxEntry readEntry(const Statement &row)
{
    OutboxEntry entry;
    entry.sequence = row.integer(0);
    entry.idempotencyKey = row.text(1);
    entry.kind = valueOf(outboxKindCodes, row.text(2)).value_or(OutboxKind::CasePut);
    entry.lane = OutboxLane(row.number(3));
    entry.caseId = row.id<CaseId>(4);
    entry.caseSequence = row.number(5);
    entry.subjectId = row.text(6);
    entry.payload = row.bytes(7);
    entry.payloadSha256 = row.bytes(8);
    entry.fileSize = row.integer(9);
    entry.mediaType = row.text(10);
    entry.traceId = row.text(11);
    entry.createdAt = row.moment(12);
    entry.state = valueOf(outboxStateCodes, row.text(13)).value_or(OutboxState::Ready);
    entry.attempts = row.number(14);
    entry.nextDue = row.moment(15);
    entry.lastStatus = row.number(16);
    entry.lastError = errorCodeFromName(row.text(17));
    entry.lastDetail = row.text(18);
    return entry;
}

} // namespace

Result<int> OutboxTable::nextCaseSequence(const CaseId &id)
{
    Statement statement(m_database,
                        QStringLiteral("SELECT coalesce(max(case_sequence), 0) + 1 FROM outbox WHERE case_id = ?"));
    statement.bind(id);
    const auto row = readOne(statement, [](const Statement &found) { return found.number(0); });
    if (!row)
        return failure(row.error());
    return row->value_or(1);
}

Result<> OutboxTable::append(const CaseId &id, const QList<OutboxEntry> &entries)
{
    if (entries.isEmpty())
        return {};
    const Result<int> first = nextCaseSequence(id);
    if (!first)
        return failure(first.error());
    int place = *first;
    for (OutboxEntry entry : entries) {
        entry.caseSequence = place++;
        if (const Result<> stored = insert(entry); !stored)
            return stored;
    }
    return {};
}

Result<> OutboxTable::insert(const OutboxEntry &entry)
{
    return Statement(m_database, QStringLiteral("INSERT INTO outbox(idempotency_key, kind, lane, case_id, case_sequence,"
                                                " subject_id, payload, payload_sha256, file_size, media_type, trace_id,"
                                                " created_ms, next_due_ms) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"))
        .bind(entry.idempotencyKey)
        .bind(codeOf(outboxKindCodes, entry.kind))
        .bind(int(entry.lane))
        .bind(entry.caseId)
        .bind(entry.caseSequence)
        .bind(entry.subjectId)
        .bind(entry.payload)
        .bind(entry.payloadSha256)
        .bind(entry.fileSize)
        .bind(entry.mediaType)
        .bind(entry.traceId)
        .bind(entry.createdAt)
        .bind(entry.nextDue)
        .run();
}

// SQLite reads only the open entries, of an index of their own, where a question names its condition: hence the seemingly
// needless "state <> 'acknowledged'" here and in recallSending(), and the "+" of list(), without which it goes by the number.
Result<QList<OutboxEntry>> OutboxTable::due(const QDateTime &now, int limit)
{
    Statement statement(
        m_database,
        QLatin1String(selected)
            + QStringLiteral("AS due WHERE state IN ('ready', 'backoff') AND state <> 'acknowledged'"
                             " AND coalesce(next_due_ms, 0) <= ?"
                             " AND NOT EXISTS(SELECT 1 FROM outbox AS other WHERE other.case_id = due.case_id"
                             "   AND other.state <> 'acknowledged'"
                             "   AND (other.case_sequence < due.case_sequence OR other.state = 'attention'))"
                             " AND (kind <> 'materialPut' OR EXISTS(SELECT 1 FROM outbox AS told"
                             "   WHERE told.case_id = due.case_id AND told.kind = 'casePut'"
                             "   AND told.state = 'acknowledged'))"
                             " AND NOT EXISTS(SELECT 1 FROM damaged_case WHERE damaged_case.case_id = due.case_id)"
                             " ORDER BY lane, sequence LIMIT ?"));
    statement.bind(now).bind(limit);
    return readAll(statement, readEntry);
}

Result<std::optional<OutboxEntry>> OutboxTable::find(qint64 sequence)
{
    Statement statement(m_database, QLatin1String(selected) + QStringLiteral("WHERE sequence = ?"));
    statement.bind(sequence);
    return readOne(statement, readEntry);
}

Result<QList<OutboxEntry>> OutboxTable::list(bool all, int limit)
{
    const QString rest = all ? QStringLiteral("ORDER BY sequence DESC LIMIT ?")
                             : QStringLiteral("WHERE state <> 'acknowledged' ORDER BY +sequence LIMIT ?");
    Statement statement(m_database, QLatin1String(selected) + rest);
    statement.bind(limit);
    return readAll(statement, readEntry);
}

Result<OutboxCounts> OutboxTable::counts()
{
    Statement statement(m_database,
                        QStringLiteral("SELECT count(*) FILTER (WHERE state IN ('ready', 'backoff')),"
                                       " count(*) FILTER (WHERE state = 'sending'),"
                                       " count(*) FILTER (WHERE state = 'attention'),"
                                       " min(created_ms) FILTER (WHERE state IN ('ready', 'backoff'))"
                                       " FROM outbox WHERE state <> 'acknowledged'"));
    const auto row = readOne(statement, [](const Statement &found) {
        return OutboxCounts{found.number(0), found.number(1), found.number(2), found.moment(3)};
    });
    if (!row)
        return failure(row.error());
    return row->value_or(OutboxCounts{});
}

Result<> OutboxTable::setState(qint64 sequence, OutboxState state)
{
    return Statement(m_database, QStringLiteral("UPDATE outbox SET state = ? WHERE sequence = ?"))
        .bind(codeOf(outboxStateCodes, state))
        .bind(sequence)
        .run();
}

Result<> OutboxTable::setDue(qint64 sequence)
{
    return Statement(m_database,
                     QStringLiteral("UPDATE outbox SET state = 'ready', next_due_ms = NULL WHERE sequence = ?"))
        .bind(sequence)
        .run();
}

Result<> OutboxTable::setFailure(qint64 sequence, const OutboxFailure &problem)
{
    return Statement(m_database,
                     QStringLiteral("UPDATE outbox SET state = ?, next_due_ms = ?, attempts = attempts + ?,"
                                    " last_status = ?, last_error = ?, last_detail = ? WHERE sequence = ?"))
        .bind(codeOf(outboxStateCodes, problem.state))
        .bind(problem.nextDue)
        .bind(problem.countsAsAttempt ? 1 : 0)
        .bind(problem.status)
        .bind(errorCodeName(problem.error.code))
        .bind(problem.error.detail)
        .bind(sequence)
        .run();
}

Result<> OutboxTable::setAcknowledged(qint64 sequence, const QString &receipt, const QDateTime &at)
{
    return Statement(m_database, QStringLiteral("UPDATE outbox SET state = 'acknowledged', receipt = ?,"
                                                " acknowledged_ms = ? WHERE sequence = ?"))
        .bind(receipt)
        .bind(at)
        .bind(sequence)
        .run();
}

Result<> OutboxTable::recallSending()
{
    return Statement(m_database, QStringLiteral("UPDATE outbox SET state = 'ready'"
                                                " WHERE state = 'sending' AND state <> 'acknowledged'"))
        .run();
}

} // namespace yichuang
