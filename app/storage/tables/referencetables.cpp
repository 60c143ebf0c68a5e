// SPDX-License-Identifier: Apache-2.0
#include "storage/tables/referencetables.h"

#include "storage/database/database.h"
#include "storage/database/statement.h"

namespace yichuang {

namespace {

ReferenceTitle readTitle(const Statement &row)
{
    return {row.text(0), row.text(1), row.text(2), row.number(3)};
}

} // namespace

Result<std::optional<ReferenceTables::Row>> ReferenceTables::find(const QString &id)
{
    Statement statement(m_database, QStringLiteral("SELECT id, name, source, nodes, content FROM reference_list WHERE id = ?"));
    statement.bind(id);
    return readOne(statement, [](const Statement &row) { return Row{readTitle(row), row.bytes(4)}; });
}

Result<bool> ReferenceTables::put(const ReferenceList &list)
{
    const ReferenceTitle &title = list.title();
    const auto known = find(title.id);
    if (!known)
        return failure(known.error());
    const QByteArray content = list.packed();
    if (*known && (*known)->title == title && (*known)->content == content)
        return false;
    const Result<> stored =
        Statement(m_database, QStringLiteral("INSERT INTO reference_list(id, name, source, nodes, content) VALUES(?, ?, ?, ?, ?)"
                                             " ON CONFLICT(id) DO UPDATE SET name = excluded.name, source = excluded.source,"
                                             " nodes = excluded.nodes, content = excluded.content"))
            .bind(title.id)
            .bind(title.name)
            .bind(title.source)
            .bind(title.size)
            .bind(content)
            .run();
    if (!stored)
        return failure(stored.error());
    return true;
}

Result<QList<ReferenceTitle>> ReferenceTables::titles()
{
    Statement statement(m_database, QStringLiteral("SELECT id, name, source, nodes FROM reference_list ORDER BY id"));
    return readAll(statement, readTitle);
}

Result<SharedReferenceList> ReferenceTables::load(const QString &id)
{
    const auto row = find(id);
    if (!row)
        return failure(row.error());
    if (!*row)
        return failure(ErrorCode::NotFound, QStringLiteral("code list %1").arg(id));
    Result<ReferenceList> list = ReferenceList::unpacked((*row)->title, (*row)->content);
    if (!list)
        return failure(ErrorCode::StorageCorrupt, list.error().detail);
    return std::make_shared<const ReferenceList>(std::move(*list));
}

} // namespace yichuang
