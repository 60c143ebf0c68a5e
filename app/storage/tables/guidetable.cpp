// SPDX-License-Identifier: Apache-2.0
#include "storage/tables/guidetable.h"

#include "core/jsonfields.h"
#include "domain/guide/guidejson.h"
#include "storage/database/database.h"
#include "storage/database/statement.h"

namespace yichuang {

namespace {

constexpr auto summaryColumns = "guide.id, guide.version, task_name, plain_name, department, catalog_code, sample";

GuideSummary readSummary(const Statement &row)
{
    return {{row.text(0), row.number(1)}, row.text(2), row.text(3), row.text(4), row.text(5), row.flag(6)};
}

QString documentOf(const Guide &guide)
{
    return QString::fromUtf8(canonicalJson(guideToJson(guide)));
}

} // namespace

Result<bool> GuideTable::add(const Guide &guide)
{
    if (guide.ref.id.isEmpty() || guide.ref.version < 1)
        return failure(ErrorCode::Invalid, QStringLiteral("a guide needs an id and a version"));
    const QString document = documentOf(guide);
    const auto stored = content(guide.ref);
    if (!stored)
        return failure(stored.error());
    if (*stored && **stored == document)
        return false;
    if (*stored)
        return failure(ErrorCode::Conflict, QStringLiteral("%1 version %2").arg(guide.ref.id).arg(guide.ref.version));
    if (const Result<> inserted = insert(guide, document); !inserted)
        return failure(inserted.error());
    if (const Result<> indexed = indexNewest(guide.ref.id); !indexed)
        return failure(indexed.error());
    return true;
}

Result<std::optional<QString>> GuideTable::content(const GuideRef &ref)
{
    Statement statement(m_database, QStringLiteral("SELECT content FROM guide WHERE id = ? AND (version = ? OR ? = 0)"
                                                   " ORDER BY version DESC LIMIT 1"));
    statement.bind(ref.id).bind(ref.version).bind(ref.version);
    return readOne(statement, [](const Statement &row) { return row.text(0); });
}

Result<> GuideTable::insert(const Guide &guide, const QString &content)
{
    return Statement(m_database, QStringLiteral("INSERT INTO guide(id, version, task_name, plain_name, department,"
                                                " catalog_code, sample, classified, content)"
                                                " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"))
        .bind(guide.ref.id)
        .bind(guide.ref.version)
        .bind(guide.taskName)
        .bind(guide.plainName)
        .bind(guide.department)
        .bind(guide.catalogCode)
        .bind(guide.provenance.sample)
        .bind(guide.flags.classified)
        .bind(content)
        .run();
}

Result<> GuideTable::indexNewest(const QString &id)
{
    const Result<> cleared =
        Statement(m_database,
                  QStringLiteral("DELETE FROM guide_index WHERE rowid IN (SELECT place FROM guide WHERE id = ?)"))
            .bind(id)
            .run();
    if (!cleared)
        return cleared;
    Statement newest(m_database, QStringLiteral("SELECT %1, place, classified FROM guide WHERE id = ?"
                                                " ORDER BY version DESC LIMIT 1")
                                     .arg(QLatin1String(summaryColumns)));
    newest.bind(id);
    const Result<bool> found = newest.step();
    if (!found)
        return failure(found.error());
    if (!*found || newest.flag(8))
        return {};
    return index(newest.integer(7), readSummary(newest));
}

Result<> GuideTable::index(qint64 place, const GuideSummary &summary)
{
    const SearchKeys keys = searchKeysOf(summary);
    return Statement(m_database, QStringLiteral("INSERT INTO guide_index(rowid, bigrams, pinyin, initials, codes)"
                                                " VALUES(?, ?, ?, ?, ?)"))
        .bind(place)
        .bind(keys.bigrams)
        .bind(keys.pinyin)
        .bind(keys.initials)
        .bind(keys.codes)
        .run();
}

Result<QList<GuideSummary>> GuideTable::list()
{
    Statement statement(m_database, QStringLiteral("SELECT %1 FROM guide WHERE classified = 0 AND version ="
                                                   " (SELECT max(version) FROM guide AS other WHERE other.id = guide.id)"
                                                   " ORDER BY task_name, guide.id")
                                        .arg(QLatin1String(summaryColumns)));
    return readAll(statement, readSummary);
}

Result<QList<GuideSummary>> GuideTable::search(const QString &typed, SearchBreadth breadth, int limit)
{
    const QString query = ftsQueryFor(typed, breadth);
    if (query.isEmpty())
        return QList<GuideSummary>();
    Statement statement(
        m_database,
        QStringLiteral("SELECT %1 FROM guide_index JOIN guide ON guide.place = guide_index.rowid"
                       " WHERE guide_index MATCH ? ORDER BY CASE WHEN ? IN (task_name, plain_name) THEN 0"
                       " WHEN instr(task_name, ?) = 1 THEN 1 WHEN instr(plain_name, ?) = 1 THEN 2 ELSE 3 END,"
                       " bm25(guide_index, 4.0, 3.0, 2.0, 2.0), task_name LIMIT ?")
            .arg(QLatin1String(summaryColumns)));
    const QString name = typed.trimmed();
    statement.bind(query).bind(name).bind(name).bind(name).bind(limit);
    return readAll(statement, readSummary);
}

Result<std::optional<Guide>> GuideTable::find(const GuideRef &ref)
{
    const auto stored = content(ref);
    if (!stored)
        return failure(stored.error());
    if (!*stored)
        return std::optional<Guide>();
    const Result<QJsonObject> document = parseJsonObject((*stored)->toUtf8());
    if (!document)
        return failure(ErrorCode::StorageCorrupt, document.error().detail);
    const Result<Guide> guide = guideFromJson(*document);
    if (!guide)
        return failure(ErrorCode::StorageCorrupt, guide.error().detail);
    return std::optional(*guide);
}

Result<QList<GuideRef>> GuideTable::versions(const QString &id)
{
    Statement statement(m_database, QStringLiteral("SELECT id, version FROM guide WHERE id = ? ORDER BY version"));
    statement.bind(id);
    return readAll(statement, [](const Statement &row) { return GuideRef{row.text(0), row.number(1)}; });
}

} // namespace yichuang
