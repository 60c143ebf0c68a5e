// SPDX-License-Identifier: Apache-2.0
#include "storage/tables/ledgertable.h"

#include <limits>

#include "core/digest.h"
#include "core/jsonfields.h"
#include "storage/database/database.h"
#include "storage/database/statement.h"
#include "storage/tables/casetable.h"
#include "storage/tables/saidtable.h"

namespace yichuang {

namespace {

struct Row
{
    QByteArray record;
    QByteArray hash;
    QByteArray said; ///< empty: nothing was said, or it is gone
};

/// Entries with what was said beside them.
QString select(const char *rest)
{
    return QStringLiteral("SELECT CAST(record AS BLOB), hash, CAST(content AS BLOB) FROM ledger LEFT JOIN ledger_said"
                          " USING(sequence) ")
        + QLatin1String(rest);
}

Result<LedgerEvent> eventOf(const Row &row)
{
    Result<LedgerEvent> event = ledgerEventFromBytes(row.record);
    if (!event || row.said.isEmpty())
        return event;
    const Result<QJsonObject> said = parseJsonObject(row.said);
    if (!said)
        return failure(said.error());
    event->said = *said;
    return event;
}

Result<QList<LedgerEvent>> readEvents(Statement &statement)
{
    const auto rows = readAll(statement, [](const Statement &row) { return Row{row.bytes(0), row.bytes(1), row.bytes(2)}; });
    if (!rows)
        return failure(rows.error());
    QList<LedgerEvent> events;
    for (const Row &row : *rows) {
        Result<LedgerEvent> event = eventOf(row);
        if (!event)
            return failure(ErrorCode::StorageCorrupt, event.error().detail);
        event->hash = row.hash;
        events.append(*event);
    }
    return events;
}

QString momentText(const QDateTime &moment)
{
    return moment.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime momentOf(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

Result<std::optional<ClockTrace>> lastOfClock(Database &database)
{
    Statement statement(database, QStringLiteral("SELECT sequence, at, clock FROM ledger WHERE clock <> 'reported'"
                                                 " ORDER BY sequence DESC LIMIT 1"));
    return readOne(statement, [](const Statement &row) {
        return ClockTrace{row.integer(0), momentOf(row.text(1)),
                          clockConfidenceFromCode(row.text(2)).value_or(ClockConfidence::FreeRunning)};
    });
}

Result<std::optional<ClockComparison>> lastComparison(Database &database)
{
    Statement statement(database, QStringLiteral("SELECT sequence, at, json_extract(record, '$.body.offsetMs') FROM ledger"
                                                 " WHERE kind = 'clockCompared' ORDER BY sequence DESC LIMIT 1"));
    return readOne(statement, [](const Statement &row) {
        return ClockComparison{row.integer(0), momentOf(row.text(1)), row.integer(2)};
    });
}

} // namespace

Result<> LedgerTable::append(const LedgerEvent &event)
{
    if (event.caseId.isNull())
        return write(event);
    const Result<QByteArray> digest = CaseTable(m_database).digest(event.caseId);
    if (!digest)
        return failure(digest.error());
    return append({event}, *digest);
}

Result<> LedgerTable::append(const QList<LedgerEvent> &events)
{
    for (const LedgerEvent &event : events) {
        if (const Result<> appended = append(event); !appended)
            return appended;
    }
    return {};
}

Result<> LedgerTable::append(const QList<LedgerEvent> &events, const QByteArray &before)
{
    for (LedgerEvent event : events) {
        const Result<QByteArray> after = CaseTable(m_database).digest(event.caseId);
        if (!after)
            return failure(after.error());
        event.before = before;
        event.after = *after;
        if (const Result<> written = write(event); !written)
            return written;
    }
    return {};
}

Result<> LedgerTable::write(LedgerEvent event)
{
    if (event.kind.isEmpty())
        return failure(ErrorCode::Invalid, QStringLiteral("a ledger entry needs a kind"));
    const Result<LedgerHead> last = head();
    if (!last)
        return failure(last.error());
    const Result<ClockConfidence> confidence = confidenceOf(event);
    if (!confidence)
        return failure(confidence.error());
    event.sequence = last->sequence + 1;
    event.clock = *confidence;
    SaidTable said(m_database);
    const QByteArray salt = said.seal(event);
    const QByteArray record = ledgerBytes(event);
    const Result<> written = Statement(m_database, QStringLiteral("INSERT INTO ledger(sequence, record, hash) VALUES(?, ?, ?)"))
                                 .bind(event.sequence)
                                 .bind(QString::fromUtf8(record))
                                 .bind(sha256(QByteArray(last->hash + record)))
                                 .run();
    return written ? said.add(event, salt) : written;
}

Result<ClockConfidence> LedgerTable::confidenceOf(const LedgerEvent &event)
{
    if (event.clock == ClockConfidence::Reported)
        return ClockConfidence::Reported;
    if (event.kind == clockComparedKind)
        return clockConfidence(event.body.value(u"offsetMs").toInteger());
    const auto before = lastOfClock(m_database);
    if (!before)
        return failure(before.error());
    const auto compared = lastComparison(m_database);
    if (!compared)
        return failure(compared.error());
    return clockConfidence(event.at, *before, *compared);
}

Result<QList<LedgerEvent>> LedgerTable::ofCase(const CaseId &id)
{
    Statement statement(m_database, select("WHERE case_key = ? ORDER BY sequence"));
    statement.bind(id.toString());
    return readEvents(statement);
}

Result<QList<LedgerEvent>> LedgerTable::ofPerson(const QString &clerkId, const QDateTime &from, const QDateTime &until)
{
    Statement statement(m_database, select("WHERE clerk_id = ? AND at >= ? AND at < ? ORDER BY sequence"));
    statement.bind(clerkId).bind(momentText(from)).bind(momentText(until));
    return readEvents(statement);
}

Result<QList<LedgerEvent>> LedgerTable::before(qint64 sequence, int limit)
{
    Statement statement(m_database, select("WHERE sequence < ? ORDER BY sequence DESC LIMIT ?"));
    statement.bind(sequence > 0 ? sequence : std::numeric_limits<qint64>::max()).bind(qint64(limit));
    return readEvents(statement);
}

Result<LedgerHead> LedgerTable::head()
{
    Statement statement(m_database, QStringLiteral("SELECT sequence, hash FROM ledger ORDER BY sequence DESC LIMIT 1"));
    const auto last =
        readOne(statement, [](const Statement &row) { return LedgerHead{row.integer(0), row.bytes(1)}; });
    if (!last)
        return failure(last.error());
    return last->value_or(LedgerHead{});
}

Result<QByteArray> LedgerTable::lastDigestOf(const CaseId &id)
{
    Statement statement(m_database, QStringLiteral("SELECT CAST(record AS BLOB) FROM ledger WHERE case_key = ?"
                                                   " ORDER BY sequence DESC LIMIT 1"));
    statement.bind(id.toString());
    const auto record = readOne(statement, [](const Statement &row) { return row.bytes(0); });
    if (!record)
        return failure(record.error());
    const Result<LedgerEvent> event = ledgerEventFromBytes(record->value_or(QByteArray()));
    return event ? event->after : QByteArray();
}

Result<QByteArray> LedgerTable::hashOf(qint64 sequence)
{
    Statement statement(m_database, QStringLiteral("SELECT hash FROM ledger WHERE sequence = ?"));
    statement.bind(sequence);
    const auto hash = readOne(statement, [](const Statement &row) { return row.bytes(0); });
    if (!hash)
        return failure(hash.error());
    if (!*hash)
        return failure(ErrorCode::NotFound, QStringLiteral("ledger entry %1").arg(sequence));
    return **hash;
}

} // namespace yichuang
