// SPDX-License-Identifier: Apache-2.0
#include "gateway/sqlitetransaction.h"

namespace yichuang::gateway {

// Uploads, blobs, accesses, feeds and deliveries; the cases are in sqlitetransaction.cpp.

namespace {

UploadRow uploadOf(const SqliteConnection::Rows &rows)
{
    UploadRow row;
    row.id = rows.text(0);
    row.caseId = rows.text(1);
    row.sha256 = rows.text(2);
    row.length = rows.integer(3);
    row.offset = rows.integer(4);
    row.type = rows.text(5);
    row.metadata = rows.bytes(6);
    row.expiresMs = rows.integer(7);
    row.done = rows.integer(8) != 0;
    return row;
}

QList<UploadRow> uploadsOf(SqliteConnection::Rows &&rows)
{
    QList<UploadRow> found;
    while (rows.next())
        found.append(uploadOf(rows));
    return found;
}

DeliveryRow deliveryOf(const SqliteConnection::Rows &rows)
{
    return {rows.integer(0), rows.text(1), rows.text(2), rows.integer(3), rows.integer(4)};
}

} // namespace

std::optional<UploadRow> SqliteTransaction::findUpload(const QString &id)
{
    auto rows = m_connection.query("SELECT * FROM upload WHERE id=?", {id});
    return rows.next() ? std::optional(uploadOf(rows)) : std::nullopt;
}

void SqliteTransaction::putUpload(const UploadRow &row)
{
    m_connection.run("INSERT OR REPLACE INTO upload VALUES(?,?,?,?,?,?,?,?,?)",
                     {row.id, row.caseId, row.sha256, row.length, row.offset, row.type, row.metadata, row.expiresMs,
                      qint64(row.done)});
}

void SqliteTransaction::removeUpload(const QString &id)
{
    m_connection.run("DELETE FROM upload WHERE id=?", {id});
}

QList<UploadRow> SqliteTransaction::openUploads(const QString &caseId)
{
    return uploadsOf(m_connection.query("SELECT * FROM upload WHERE case_id=? AND done=0 ORDER BY id", {caseId}));
}

QList<UploadRow> SqliteTransaction::expiredUploads(qint64 nowMs)
{
    return uploadsOf(m_connection.query("SELECT * FROM upload WHERE expires_ms<=? ORDER BY expires_ms", {nowMs}));
}

std::optional<BlobRow> SqliteTransaction::findBlob(const QString &sha256, const QString &caseId)
{
    auto rows = m_connection.query("SELECT case_id, sha256, size, type FROM blob WHERE sha256=?1"
                                   " AND (?2='' OR case_id=?2) ORDER BY case_id LIMIT 1",
                                   {sha256, caseId});
    if (!rows.next())
        return std::nullopt;
    return BlobRow{rows.text(0), rows.text(1), rows.integer(2), rows.text(3)};
}

void SqliteTransaction::putBlob(const BlobRow &row)
{
    m_connection.run("INSERT OR REPLACE INTO blob VALUES(?,?,?,?)", {row.sha256, row.caseId, row.size, row.type});
}

void SqliteTransaction::addCoverAccess(const CoverAccessRow &row)
{
    m_connection.run("INSERT INTO cover_access(hall, counter, clerk, case_id, holder_key, purpose, entries, found, at_ms)"
                     " VALUES(?,?,?,?,?,?,?,?,?)",
                     {row.hall, row.counter, row.clerk, row.caseId, row.holderKey, row.purpose, row.entries,
                      qint64(row.found), row.atMs});
}

QList<CoverAccessRow> SqliteTransaction::coverAccesses(const QString &holderKey)
{
    QList<CoverAccessRow> found;
    auto rows = m_connection.query("SELECT hall, counter, clerk, case_id, holder_key, purpose, entries, found, at_ms"
                                   " FROM cover_access WHERE holder_key=? ORDER BY seq",
                                   {holderKey});
    while (rows.next())
        found.append({rows.text(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4), rows.text(5), rows.text(6),
                      int(rows.integer(7)), rows.integer(8)});
    return found;
}

void SqliteTransaction::addChange(const FeedRow &row)
{
    m_connection.run("INSERT INTO feed(feed, hall, type, ref, rev, doc) VALUES(?,?,?,?,?,?)",
                     {row.feed, row.hall, row.type, row.ref, row.rev, row.doc});
}

QList<FeedRow> SqliteTransaction::changes(const QString &feed, const QString &hall, qint64 after, int limit)
{
    QList<FeedRow> found;
    auto rows = m_connection.query("SELECT seq, feed, hall, type, ref, rev, doc FROM feed WHERE feed=? AND"
                                   " hall IN (?,'') AND seq>? ORDER BY seq LIMIT ?",
                                   {feed, hall, after, qint64(limit)});
    while (rows.next())
        found.append({rows.integer(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4), rows.integer(5),
                      rows.bytes(6)});
    return found;
}

qint64 SqliteTransaction::lastChange()
{
    auto rows = m_connection.query("SELECT seq FROM sqlite_sequence WHERE name='feed'");
    return rows.next() ? rows.integer(0) : 0;
}

void SqliteTransaction::deliver(const DeliveryRow &row)
{
    m_connection.run("DELETE FROM delivery WHERE case_id=?", {row.caseId});
    m_connection.run("INSERT INTO delivery(case_id, department, rev, at_ms) VALUES(?,?,?,?)",
                     {row.caseId, row.department, row.rev, row.atMs});
}

std::optional<DeliveryRow> SqliteTransaction::findDelivery(const QString &caseId)
{
    auto rows = m_connection.query("SELECT seq, case_id, department, rev, at_ms FROM delivery WHERE case_id=?",
                                   {caseId});
    return rows.next() ? std::optional(deliveryOf(rows)) : std::nullopt;
}

QList<DeliveryRow> SqliteTransaction::deliveries(const QString &department, qint64 after, int limit)
{
    QList<DeliveryRow> found;
    auto rows = m_connection.query("SELECT seq, case_id, department, rev, at_ms FROM delivery WHERE department=?"
                                   " AND seq>? ORDER BY seq LIMIT ?",
                                   {department, after, qint64(limit)});
    while (rows.next())
        found.append(deliveryOf(rows));
    return found;
}

} // namespace yichuang::gateway
