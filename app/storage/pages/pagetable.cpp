// SPDX-License-Identifier: Apache-2.0
#include "storage/pages/pagetable.h"

#include "storage/database/database.h"
#include "storage/database/statement.h"

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

Result<> PageTable::insert(const PieceOwner &owner, const PieceCipher &cipher, const QByteArray &bytes)
{
    Statement page(m_database, QStringLiteral("INSERT INTO page(case_id, sha256, size) VALUES(?, ?, ?)"));
    if (const Result<> stored = page.bind(owner.caseId).bind(owner.sha256).bind(owner.size).run(); !stored)
        return stored;
    const qint64 place = page.inserted();
    for (qint64 offset = 0; offset < bytes.size(); offset += pieceBytes) {
        const qint64 position = offset / pieceBytes;
        const Result<QByteArray> sealed = cipher.seal(position, bytes.mid(offset, pieceBytes));
        if (!sealed)
            return failure(sealed.error());
        const Result<> stored = Statement(m_database, QStringLiteral("INSERT INTO piece(page, position, bytes)"
                                                                     " VALUES(?, ?, ?)"))
                                    .bind(place)
                                    .bind(position)
                                    .bind(*sealed)
                                    .run();
        if (!stored)
            return stored;
    }
    return {};
}

Result<QByteArray> PageTable::read(const PagePlace &place, const PieceCipher &cipher, qint64 offset, qint64 length)
{
    const qint64 end = offset + std::min(length, place.size - offset);
    const qint64 first = offset / pieceBytes;
    Statement statement(m_database, QStringLiteral("SELECT position, bytes FROM piece WHERE page = ?"
                                                   " AND position BETWEEN ? AND ? ORDER BY position"));
    statement.bind(place.place).bind(first).bind(end == offset ? first - 1 : (end - 1) / pieceBytes);
    QByteArray bytes;
    bytes.reserve(end - offset + pieceBytes);
    for (;;) {
        const Result<bool> found = statement.step();
        if (!found)
            return failure(found.error());
        if (!*found)
            break;
        const qint64 position = statement.integer(0);
        const qint64 size = std::min(pieceBytes, place.size - position * pieceBytes);
        const Result<QByteArray> piece = cipher.unseal(position, statement.bytes(1), size);
        if (!piece)
            return piece;
        bytes += *piece;
    }
    bytes = bytes.mid(offset - first * pieceBytes, end - offset);
    if (bytes.size() != end - offset)
        return failure(ErrorCode::StorageCorrupt, QStringLiteral("pieces of a page are missing"));
    return bytes;
}

Result<> PageTable::remove(const PagePlace &place)
{
    const Result<> pieces =
        Statement(m_database, QStringLiteral("DELETE FROM piece WHERE page = ?")).bind(place.place).run();
    if (!pieces)
        return pieces;
    return Statement(m_database, QStringLiteral("DELETE FROM page WHERE place = ?")).bind(place.place).run();
}

Result<> PageTable::removeAll(const CaseId &caseId)
{
    const Result<> pieces = Statement(m_database, QStringLiteral("DELETE FROM piece WHERE page IN"
                                                                 " (SELECT place FROM page WHERE case_id = ?)"))
                                .bind(caseId)
                                .run();
    if (!pieces)
        return pieces;
    return Statement(m_database, QStringLiteral("DELETE FROM page WHERE case_id = ?")).bind(caseId).run();
}

} // namespace yichuang
