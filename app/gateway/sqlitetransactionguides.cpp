// SPDX-License-Identifier: Apache-2.0
// What the gateway keeps of guides and their corrections.
#include "gateway/sqlitetransaction.h"

namespace yichuang::gateway {

namespace {

template <typename Rows>
CorrectionRow correctionOf(const Rows &rows)
{
    return {rows.text(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4), rows.bytes(5), rows.integer(6)};
}

} // namespace

std::optional<GuideRow> SqliteTransaction::findGuide(const QString &id, int version)
{
    auto rows = m_connection.query("SELECT id, version, sha256, body, at_ms FROM guide WHERE id=? AND version=?",
                                   {id, qint64(version)});
    if (!rows.next())
        return std::nullopt;
    return GuideRow{rows.text(0), int(rows.integer(1)), rows.text(2), rows.bytes(3), rows.integer(4)};
}

void SqliteTransaction::addGuide(const GuideRow &row)
{
    m_connection.run("INSERT INTO guide VALUES(?,?,?,?,?)", {row.id, qint64(row.version), row.sha256, row.body, row.atMs});
}

std::optional<CorrectionRow> SqliteTransaction::findCorrection(const QString &id)
{
    auto rows = m_connection.query("SELECT id, hall, digest, receipt, state, body, at_ms FROM correction WHERE id=?", {id});
    return rows.next() ? std::optional(correctionOf(rows)) : std::nullopt;
}

void SqliteTransaction::putCorrection(const CorrectionRow &row)
{
    m_connection.run("INSERT INTO correction VALUES(?,?,?,?,?,?,?) ON CONFLICT(id) DO UPDATE SET state=excluded.state",
                     {row.id, row.hall, row.digest, row.receipt, row.state, row.body, row.atMs});
}

QList<CorrectionRow> SqliteTransaction::openCorrections(int limit)
{
    QList<CorrectionRow> found;
    auto rows = m_connection.query("SELECT id, hall, digest, receipt, state, body, at_ms FROM correction"
                                   " WHERE state<>'fedBack' ORDER BY at_ms, id LIMIT ?",
                                   {qint64(limit)});
    while (rows.next())
        found.append(correctionOf(rows));
    return found;
}

} // namespace yichuang::gateway
