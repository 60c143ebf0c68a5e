// SPDX-License-Identifier: Apache-2.0
#include "domain/tables/referencesheet.h"

#include "domain/tables/csvtable.h"

namespace yichuang {

namespace {

/// Where the columns of a sheet stand; -1 for one that is not there.
struct Columns
{
    qsizetype code = -1;
    qsizetype name = -1;
    qsizetype parent = -1;
};

qsizetype columnOf(const QStringList &head, const QString &english, const QString &chinese)
{
    for (qsizetype i = 0; i < head.size(); ++i) {
        const QString cell = head.at(i).trimmed();
        if (cell.compare(english, Qt::CaseInsensitive) == 0 || cell == chinese)
            return i;
    }
    return -1;
}

Columns columnsOf(const QStringList &head)
{
    return {columnOf(head, QStringLiteral("code"), QStringLiteral("代码")),
            columnOf(head, QStringLiteral("name"), QStringLiteral("名称")),
            columnOf(head, QStringLiteral("parent"), QStringLiteral("上级代码"))};
}

} // namespace

Result<ReferenceList> readReferenceSheet(const QByteArray &bytes, const ReferenceTitle &title)
{
    const Result<QString> text = tableText(bytes);
    if (!text)
        return failure(text.error());
    const Result<QList<CsvRow>> table = parseCsv(*text);
    if (!table)
        return failure(table.error());
    if (table->isEmpty())
        return failure(ErrorCode::Empty, QStringLiteral("nothing stands in the table"));
    const Columns columns = columnsOf(table->constFirst().cells);
    if (columns.code < 0 || columns.name < 0)
        return failure(ErrorCode::Invalid, QStringLiteral("line 1: the columns code (代码) and name (名称) are needed"));
    QList<ReferenceRow> rows;
    rows.reserve(table->size() - 1);
    for (qsizetype i = 1; i < table->size(); ++i) {
        const CsvRow &row = table->at(i);
        rows.append({row.cells.value(columns.code).trimmed(), row.cells.value(columns.name).trimmed(),
                     columns.parent < 0 ? QString() : row.cells.value(columns.parent).trimmed(), row.line});
    }
    return ReferenceList::make(title, rows);
}

} // namespace yichuang
