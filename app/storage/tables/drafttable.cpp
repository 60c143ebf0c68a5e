// SPDX-License-Identifier: Apache-2.0
#include "storage/tables/drafttable.h"

#include "core/jsonfields.h"
#include "domain/cases/casecodes.h"
#include "domain/cases/casejson.h"
#include "domain/cases/sentfile.h"
#include "storage/database/database.h"
#include "storage/database/statement.h"

namespace yichuang {

namespace {

// A draft of twenty pages is some ten kilobytes of JSON; its level costs a fraction of a millisecond.
constexpr int compressionLevel = 1;

QByteArray packed(const CaseRecord &record)
{
    return qCompress(canonicalJson(caseToJson(record)), compressionLevel);
}

Result<DraftMoment> readMoment(const Statement &row)
{
    const Result<QJsonObject> document = parseJsonObject(qUncompress(row.bytes(4)));
    if (!document)
        return failure(ErrorCode::StorageCorrupt, document.error().detail);
    const Result<CaseRecord> record = caseFromJson(*document);
    const auto act = valueOf(draftActCodes, row.text(1));
    if (!record || !act)
        return failure(ErrorCode::StorageCorrupt, record ? QStringLiteral("unknown act") : record.error().detail);
    return DraftMoment{row.number(0), DraftDeed{*act, row.text(2), row.number(3)}, *record};
}

} // namespace

Result<> DraftTable::store(const DraftSave &save)
{
    const CaseId &id = save.draft.id;
    const Result<> dropped =
        Statement(m_database, QStringLiteral("DELETE FROM draft_moment WHERE case_id = ? AND (number < ? OR number > ?)"))
            .bind(id)
            .bind(save.oldest)
            .bind(save.newest)
            .run();
    if (!dropped)
        return dropped;
    for (const DraftMoment &moment : save.moments) {
        if (moment.number < save.oldest || moment.number > save.newest)
            continue;
        if (const Result<> stored = put(id, moment); !stored)
            return stored;
        if (const Result<> named = namePages(id, moment.record); !named)
            return named;
    }
    return namePages(id, save.draft);
}

Result<> DraftTable::put(const CaseId &id, const DraftMoment &moment)
{
    return Statement(m_database, QStringLiteral("INSERT OR REPLACE INTO draft_moment(case_id, number, act, subject, page,"
                                                " content) VALUES(?, ?, ?, ?, ?, ?)"))
        .bind(id)
        .bind(moment.number)
        .bind(codeOf(draftActCodes, moment.next.act))
        .bind(moment.next.subject)
        .bind(moment.next.page)
        .bind(packed(moment.record))
        .run();
}

Result<> DraftTable::namePages(const CaseId &id, const CaseRecord &record)
{
    for (const CaseMaterial &material : record.materials) {
        for (const SentFile &file : heldFiles(id, material)) {
            const Result<> named =
                Statement(m_database, QStringLiteral("INSERT OR IGNORE INTO draft_page(case_id, sha256) VALUES(?, ?)"))
                    .bind(id)
                    .bind(file.sha256)
                    .run();
            if (!named)
                return named;
        }
    }
    return {};
}

Result<QList<DraftMoment>> DraftTable::past(const CaseId &id)
{
    Statement statement(m_database, QStringLiteral("SELECT number, act, subject, page, content FROM draft_moment"
                                                   " WHERE case_id = ? ORDER BY number"));
    statement.bind(id);
    const auto rows = readAll(statement, readMoment);
    if (!rows)
        return failure(rows.error());
    QList<DraftMoment> moments;
    for (const Result<DraftMoment> &moment : *rows) {
        if (!moment)
            return failure(moment.error());
        moments.append(*moment);
    }
    return moments;
}

} // namespace yichuang
