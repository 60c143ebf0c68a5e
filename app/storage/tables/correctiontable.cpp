// SPDX-License-Identifier: Apache-2.0
#include "storage/tables/correctiontable.h"

#include <QJsonDocument>

#include "core/jsonfields.h"
#include "storage/database/database.h"
#include "storage/database/statement.h"

namespace yichuang {

namespace {

QString documentOf(const GuideCorrection &correction)
{
    return QString::fromUtf8(canonicalJson(correctionToJson(correction)));
}

Result<GuideCorrection> correctionFrom(const QString &document)
{
    const Result<QJsonObject> json = parseJsonObject(document.toUtf8());
    const Result<GuideCorrection> read = json ? correctionFromJson(*json) : failure(json.error());
    if (!read)
        return failure(ErrorCode::StorageCorrupt, read.error().detail);
    return read;
}

} // namespace

Result<> CorrectionTable::add(const GuideCorrection &correction)
{
    const auto present = find(correction.id);
    if (!present)
        return failure(present.error());
    if (*present)
        return failure(ErrorCode::Conflict, QStringLiteral("the correction was raised before"));
    Statement guide(m_database, QStringLiteral("SELECT 1 FROM guide WHERE id = ? AND version = ?"));
    guide.bind(correction.guide.id).bind(correction.guide.version);
    const Result<bool> isKnown = guide.step();
    if (!isKnown)
        return failure(isKnown.error());
    if (!*isKnown)
        return failure(ErrorCode::NotFound, correction.guide.id);
    return Statement(m_database, QStringLiteral("INSERT INTO guide_correction(id, clerk_id, guide_id, version, content)"
                                                " VALUES(?, ?, ?, ?, ?)"))
        .bind(correction.id)
        .bind(correction.clerkId)
        .bind(correction.guide.id)
        .bind(correction.guide.version)
        .bind(documentOf(correction))
        .run();
}

Result<std::optional<GuideCorrection>> CorrectionTable::find(const QString &id)
{
    Statement statement(m_database, QStringLiteral("SELECT content FROM guide_correction WHERE id = ?"));
    statement.bind(id);
    const auto content = readOne(statement, [](const Statement &row) { return row.text(0); });
    if (!content)
        return failure(content.error());
    if (!*content)
        return std::optional<GuideCorrection>();
    const Result<GuideCorrection> correction = correctionFrom(**content);
    if (!correction)
        return failure(correction.error());
    return std::optional(*correction);
}

Result<bool> CorrectionTable::report(const CorrectionReport &report)
{
    const auto stored = find(report.correctionId);
    if (!stored)
        return failure(stored.error());
    const std::optional<GuideCorrection> next = *stored ? corrected(**stored, report) : std::nullopt;
    if (!next)
        return false;
    const Result<> written = Statement(m_database, QStringLiteral("UPDATE guide_correction SET content = ? WHERE id = ?"))
                                 .bind(documentOf(*next))
                                 .bind(next->id)
                                 .run();
    if (!written)
        return failure(written.error());
    return true;
}

Result<QList<KeptCorrection>> CorrectionTable::list(const QString &clerkId, int limit)
{
    Statement statement(m_database,
                        QStringLiteral("SELECT content, EXISTS(SELECT 1 FROM outbox WHERE kind = 'guideCorrectionPut'"
                                       "   AND subject_id = guide_correction.id AND state = 'acknowledged')"
                                       " FROM guide_correction WHERE ? = '' OR clerk_id = ?"
                                       " ORDER BY sequence DESC LIMIT ?"));
    statement.bind(clerkId).bind(clerkId).bind(limit);
    const auto rows = readAll(statement, [](const Statement &row) { return std::pair(row.text(0), row.flag(1)); });
    if (!rows)
        return failure(rows.error());
    QList<KeptCorrection> kept;
    for (const auto &[document, sent] : *rows) {
        const Result<GuideCorrection> correction = correctionFrom(document);
        if (!correction)
            return failure(correction.error());
        kept.append({*correction, sent});
    }
    return kept;
}

Result<> CorrectionTable::keepWriting(const QString &clerkId, const QJsonObject &fields)
{
    if (fields.isEmpty())
        return Statement(m_database, QStringLiteral("DELETE FROM correction_writing WHERE clerk_id = ?")).bind(clerkId).run();
    return Statement(m_database, QStringLiteral("INSERT INTO correction_writing(clerk_id, content) VALUES(?, ?)"
                                                " ON CONFLICT(clerk_id) DO UPDATE SET content = excluded.content"))
        .bind(clerkId)
        .bind(QString::fromUtf8(canonicalJson(fields)))
        .run();
}

Result<QJsonObject> CorrectionTable::writing(const QString &clerkId)
{
    Statement statement(m_database, QStringLiteral("SELECT content FROM correction_writing WHERE clerk_id = ?"));
    statement.bind(clerkId);
    const auto content = readOne(statement, [](const Statement &row) { return row.text(0); });
    if (!content)
        return failure(content.error());
    return QJsonDocument::fromJson(content->value_or(QString()).toUtf8()).object();
}

} // namespace yichuang
