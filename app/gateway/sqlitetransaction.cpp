// SPDX-License-Identifier: Apache-2.0
#include "gateway/sqlitetransaction.h"

namespace yichuang::gateway {

// Keys, cases, manifests and documents; the files and the feeds are in sqlitetransactionfiles.cpp.

namespace {


CaseRow caseOf(const SqliteConnection::Rows &rows)
{
    CaseRow row;
    row.id = rows.text(0);
    row.hall = rows.text(1);
    row.counter = rows.text(2);
    row.localNo = rows.text(3);
    row.rev = rows.integer(4);
    row.digest = rows.text(5);
    row.state = rows.text(6);
    row.laterState = rows.text(7);
    row.platformNo = rows.text(8);
    row.receipt = rows.text(9);
    row.complete = rows.integer(10) != 0;
    row.body = rows.bytes(11);
    row.intakeKey = rows.text(12);
    row.receivedMs = rows.integer(13);
    return row;
}

DocumentRow documentOf(const SqliteConnection::Rows &rows)
{
    return {rows.text(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4), rows.text(5), rows.bytes(6),
            rows.integer(7)};
}

} // namespace

std::optional<KeyRow> SqliteTransaction::findKey(const QString &scope, const QString &key)
{
    auto rows = m_connection.query("SELECT fingerprint, status, body, at_ms FROM idempotency WHERE scope=? AND key=?",
                                   {scope, key});
    if (!rows.next())
        return std::nullopt;
    return KeyRow{scope, key, rows.bytes(0), int(rows.integer(1)), rows.bytes(2), rows.integer(3)};
}

void SqliteTransaction::addKey(const KeyRow &row)
{
    m_connection.run("INSERT INTO idempotency VALUES(?,?,?,?,?,?)",
                     {row.scope, row.key, row.fingerprint, qint64(row.status), row.body, row.atMs});
}

std::optional<CaseRow> SqliteTransaction::findCase(const QString &id)
{
    auto rows = m_connection.query("SELECT id, hall, counter, local_no, rev, digest, state, later_state, platform_no, receipt,"
                                   " complete, body, intake_key, received_ms FROM case_doc WHERE id=?",
                                   {id});
    return rows.next() ? std::optional(caseOf(rows)) : std::nullopt;
}

QList<CaseRow> SqliteTransaction::casesOfIntake(const QString &intakeKey)
{
    QList<CaseRow> found;
    auto rows = m_connection.query("SELECT id, hall, counter, local_no, rev, digest, state, later_state, platform_no, receipt,"
                                   " complete, body, intake_key, received_ms FROM case_doc WHERE intake_key=?"
                                   " AND intake_key<>'' ORDER BY received_ms, id",
                                   {intakeKey});
    while (rows.next())
        found.append(caseOf(rows));
    return found;
}

void SqliteTransaction::putCase(const CaseRow &row)
{
    m_connection.run("INSERT INTO case_doc VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT(id) DO UPDATE SET"
                     " counter=excluded.counter, local_no=excluded.local_no, rev=excluded.rev, digest=excluded.digest,"
                     " state=excluded.state, later_state=excluded.later_state, receipt=excluded.receipt,"
                     " complete=excluded.complete, body=excluded.body, intake_key=excluded.intake_key,"
                     " received_ms=excluded.received_ms",
                     {row.id, row.hall, row.counter, row.localNo, row.rev, row.digest, row.state, row.laterState,
                      row.platformNo, row.receipt, qint64(row.complete), row.body, row.intakeKey, row.receivedMs});
}

QString SqliteTransaction::lastLocalNo(const QString &hall, const QString &counter)
{
    auto rows = m_connection.query("SELECT coalesce(max(local_no), '') FROM case_doc WHERE hall=? AND counter=?",
                                   {hall, counter});
    return rows.next() ? rows.text(0) : QString();
}

qint64 SqliteTransaction::nextSerial(int year)
{
    auto rows = m_connection.query("INSERT INTO serial VALUES(?, 1) ON CONFLICT(year) DO UPDATE SET last=last+1"
                                   " RETURNING last",
                                   {qint64(year)});
    const qint64 serial = rows.next() ? rows.integer(0) : 0;
    // The row is written for certain only when the statement has run to its end.
    while (rows.next()) { }
    return serial;
}

void SqliteTransaction::setManifest(const QString &caseId, const QString &source, const QList<ManifestRow> &rows)
{
    m_connection.run("DELETE FROM manifest WHERE case_id=? AND source=?", {caseId, source});
    for (const ManifestRow &row : rows)
        m_connection.run("INSERT OR IGNORE INTO manifest VALUES(?,?,?,?)", {caseId, row.sha256, row.size, source});
}

QList<ManifestRow> SqliteTransaction::manifest(const QString &caseId)
{
    QList<ManifestRow> found;
    auto rows = m_connection.query("SELECT sha256, size, min(source) FROM manifest WHERE case_id=? GROUP BY sha256",
                                   {caseId});
    while (rows.next())
        found.append({rows.text(0), rows.integer(1), rows.text(2)});
    return found;
}

QStringList SqliteTransaction::missing(const QString &caseId)
{
    QStringList found;
    auto rows = m_connection.query("SELECT DISTINCT sha256 FROM manifest AS m WHERE case_id=? AND NOT EXISTS"
                                   " (SELECT 1 FROM blob AS b WHERE b.sha256=m.sha256 AND b.case_id=m.case_id)"
                                   " ORDER BY sha256",
                                   {caseId});
    while (rows.next())
        found.append(rows.text(0));
    return found;
}

std::optional<DocumentRow> SqliteTransaction::findDocument(const QString &id)
{
    auto rows = m_connection.query("SELECT id, case_id, kind, subject, digest, receipt, body, at_ms FROM document"
                                   " WHERE id=?",
                                   {id});
    return rows.next() ? std::optional(documentOf(rows)) : std::nullopt;
}

QList<DocumentRow> SqliteTransaction::documents(const QString &caseId)
{
    QList<DocumentRow> found;
    auto rows = m_connection.query("SELECT id, case_id, kind, subject, digest, receipt, body, at_ms FROM document"
                                   " WHERE case_id=? ORDER BY seq",
                                   {caseId});
    while (rows.next())
        found.append(documentOf(rows));
    return found;
}

void SqliteTransaction::addDocument(const DocumentRow &row)
{
    m_connection.run("INSERT INTO document(id, case_id, kind, subject, digest, receipt, body, at_ms)"
                     " VALUES(?,?,?,?,?,?,?,?)",
                     {row.id, row.caseId, row.kind, row.subject, row.digest, row.receipt, row.body, row.atMs});
}

} // namespace yichuang::gateway
