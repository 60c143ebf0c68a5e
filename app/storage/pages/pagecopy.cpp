// SPDX-License-Identifier: Apache-2.0
#include "storage/pages/pagecopy.h"

#include "storage/database/database.h"
#include "storage/database/statement.h"
#include "storage/database/transaction.h"

#include <QSet>

namespace yichuang {

namespace {

/// Pages of one transaction: few enough that a cut costs little, many enough that syncing does not.
constexpr qsizetype pagesAtOnce = 16;

struct Piece
{
    qint64 position = 0;
    QByteArray bytes;
};

Result<QSet<QByteArray>> keysOf(Database &month)
{
    Statement statement(month, QStringLiteral("SELECT case_id, sha256 FROM page"));
    const auto keys = readAll(statement, [](const Statement &row) { return QByteArray(row.bytes(0) + row.bytes(1)); });
    if (!keys)
        return failure(keys.error());
    return QSet<QByteArray>(keys->cbegin(), keys->cend());
}

Result<QList<qint64>> missingPlaces(Database &from, Database &to)
{
    const Result<QSet<QByteArray>> present = keysOf(to);
    if (!present)
        return failure(present.error());
    Statement statement(from, QStringLiteral("SELECT place, case_id, sha256 FROM page ORDER BY place"));
    const auto places = readAll(statement, [&present](const Statement &row) {
        return present->contains(QByteArray(row.bytes(1) + row.bytes(2))) ? qint64(0) : row.integer(0);
    });
    if (!places)
        return failure(places.error());
    QList<qint64> missing = *places;
    missing.removeAll(0);
    return missing;
}

} // namespace

Result<qint64> countPages(Database &month)
{
    const Result<QString> count = month.value(QStringLiteral("SELECT count(*) FROM page"));
    if (!count)
        return failure(count.error());
    return count->toLongLong();
}

Result<qint64> PageCopy::run(const Step &step)
{
    const Result<QList<qint64>> missing = missingPlaces(m_from, m_to);
    if (!missing)
        return failure(missing.error());
    for (qsizetype first = 0; first < missing->size(); first += pagesAtOnce) {
        const QList<qint64> some = missing->mid(first, pagesAtOnce);
        const Result<> copied = inTransaction(m_to, [&]() -> Result<> {
            for (const qint64 place : some) {
                if (const Result<> done = copy(place); !done)
                    return done;
            }
            return {};
        });
        if (!copied)
            return failure(copied.error());
        if (!step(first + some.size(), missing->size()))
            return failure(ErrorCode::Cancelled);
    }
    return missing->size();
}

Result<> PageCopy::copy(qint64 place)
{
    Statement page(m_from, QStringLiteral("SELECT case_id, sha256, size FROM page WHERE place = ?"));
    page.bind(place);
    Statement added(m_to, QStringLiteral("INSERT INTO page(case_id, sha256, size) VALUES(?, ?, ?)"));
    const auto bound = readOne(page, [&added](const Statement &row) {
        added.bind(row.bytes(0)).bind(row.bytes(1)).bind(row.integer(2));
        return true;
    });
    if (!bound)
        return failure(bound.error());
    if (!*bound)
        return {}; // swept since it was listed
    if (const Result<> done = added.run(); !done)
        return done;
    const qint64 there = added.inserted();
    Statement pieces(m_from, QStringLiteral("SELECT position, bytes FROM piece WHERE page = ? ORDER BY position"));
    pieces.bind(place);
    const auto all = readAll(pieces, [](const Statement &row) { return Piece{row.integer(0), row.bytes(1)}; });
    if (!all)
        return failure(all.error());
    for (const Piece &piece : *all) {
        const Result<> done = Statement(m_to, QStringLiteral("INSERT INTO piece(page, position, bytes) VALUES(?, ?, ?)"))
                                  .bind(there)
                                  .bind(piece.position)
                                  .bind(piece.bytes)
                                  .run();
        if (!done)
            return done;
    }
    return {};
}

} // namespace yichuang
