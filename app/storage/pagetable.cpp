// SPDX-License-Identifier: Apache-2.0
#include "storage/pagetable.h"

#include "storage/database.h"
#include "storage/statement.h"

#include <algorithm>

namespace yichuang {

namespace {

/// Small enough that reading one for a few bytes costs nothing, large enough that a page is one or two.
constexpr qint64 pieceBytes = 256 * 1024;

} // namespace

Result<std::optional<PagePlace>> PageTable::find(const CaseId &caseId, const QByteArray &sha256)
{
    Statement statement(m_database, QStringLiteral("SELECT place, size FROM page WHERE case_id = ? AND sha256 = ?"));
    statement.bind(caseId).bind(sha256);
    return readOne(statement, [](const Statement &row) { return PagePlace{row.integer(0), row.integer(1)}; });
}

Result<> PageTable::insert(const CaseId &caseId, const QByteArray &sha256, const QByteArray &bytes)
{
    Statement page(m_database, QStringLiteral("INSERT INTO page(case_id, sha256, size) VALUES(?, ?, ?)"));
    if (const Result<> stored = page.bind(caseId).bind(sha256).bind(qint64(bytes.size())).run(); !stored)
        return stored;
    const qint64 place = page.inserted();
    for (qint64 offset = 0; offset < bytes.size(); offset += pieceBytes) {
        const Result<> stored = Statement(m_database, QStringLiteral("INSERT INTO piece(page, position, bytes)"
                                                                     " VALUES(?, ?, ?)"))
                                    .bind(place)
                                    .bind(offset / pieceBytes)
                                    .bind(bytes.mid(offset, pieceBytes))
                                    .run();
        if (!stored)
            return stored;
    }
    return {};
}

Result<QByteArray> PageTable::read(const PagePlace &place, qint64 offset, qint64 length)
{
    const qint64 end = offset + std::min(length, place.size - offset);
    const qint64 first = offset / pieceBytes;
    Statement statement(m_database, QStringLiteral("SELECT bytes FROM piece WHERE page = ? AND position BETWEEN ? AND ?"
                                                   " ORDER BY position"));
    statement.bind(place.place).bind(first).bind(end == offset ? first - 1 : (end - 1) / pieceBytes);
    QByteArray bytes;
    bytes.reserve(end - offset + pieceBytes);
    for (;;) {
        const Result<bool> found = statement.step();
        if (!found)
            return failure(found.error());
        if (!*found)
            break;
        bytes += statement.bytes(0);
    }
    bytes = bytes.mid(offset - first * pieceBytes, end - offset);
    if (bytes.size() != end - offset)
        return failure(ErrorCode::StorageCorrupt, QStringLiteral("pieces of a page are missing"));
    return bytes;
}

} // namespace yichuang
