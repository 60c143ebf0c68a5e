// SPDX-License-Identifier: Apache-2.0
#include "storage/tables/materialfiletable.h"

#include "storage/database/database.h"
#include "storage/database/statement.h"

namespace yichuang {

Result<> MaterialFileTable::replace(const CaseRecord &record)
{
    const Result<> removed = Statement(m_database, QStringLiteral("DELETE FROM page_file WHERE case_id = ? AND kind = 'page'"))
                                 .bind(record.id)
                                 .run();
    if (!removed)
        return removed;
    int position = 0;
    for (const CaseMaterial &material : record.materials) {
        for (const SentFile &file : heldFiles(record.id, material)) {
            if (const Result<> stored = put(record.id, material.materialId, position++, file); !stored)
                return stored;
        }
    }
    return {};
}

Result<> MaterialFileTable::removeAll(const CaseId &id)
{
    return Statement(m_database, QStringLiteral("DELETE FROM page_file WHERE case_id = ?")).bind(id).run();
}

Result<> MaterialFileTable::put(const CaseId &id, const QString &materialId, int position, const SentFile &file)
{
    // The same document may be stored again with every change of its case; a page comes once.
    return Statement(m_database, QStringLiteral("INSERT INTO page_file(id, case_id, material_id, position, sha256, size,"
                                                " media_type, page_count, kind) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)%1")
                                     .arg(file.isDocument ? QLatin1String(" ON CONFLICT(id) DO NOTHING") : QLatin1String()))
        .bind(file.id)
        .bind(id)
        .bind(materialId)
        .bind(position)
        .bind(file.sha256)
        .bind(file.size)
        .bind(file.mediaType)
        .bind(file.pageCount)
        .bind(file.isDocument ? QStringLiteral("document") : QStringLiteral("page"))
        .run();
}

Result<QList<NamedPage>> MaterialFileTable::named()
{
    Statement statement(m_database, QStringLiteral("SELECT DISTINCT case_id, sha256 FROM page_file"));
    return readAll(statement, [](const Statement &row) { return NamedPage{row.id<CaseId>(0), row.bytes(1)}; });
}

} // namespace yichuang
