// SPDX-License-Identifier: Apache-2.0
#include "domain/tables/exchangesheet.h"

#include "domain/tables/exchangecell.h"

namespace yichuang {

namespace {

/// task_name, taskName and TASK_NAME are one column.
QString plainName(const QString &column)
{
    return column.trimmed().toLower().remove(QLatin1Char('_'));
}

QStringList neededColumns(ExchangeTable table)
{
    switch (table) {
    case ExchangeTable::Basic:
        return {QStringLiteral("row_guid"),  QStringLiteral("task_name"),   QStringLiteral("task_code"),
                QStringLiteral("task_version"), QStringLiteral("server_type"), QStringLiteral("dept_name"),
                QStringLiteral("is_fee")};
    case ExchangeTable::Extend: return {QStringLiteral("task_guid")};
    case ExchangeTable::Material:
        return {QStringLiteral("row_guid"), QStringLiteral("task_guid"), QStringLiteral("material_name")};
    case ExchangeTable::Fee: return {QStringLiteral("task_guid"), QStringLiteral("fee_name")};
    case ExchangeTable::CommonQuestion:
        return {QStringLiteral("task_guid"), QStringLiteral("question"), QStringLiteral("answer")};
    case ExchangeTable::Situation:
        return {QStringLiteral("row_guid"), QStringLiteral("task_guid"), QStringLiteral("condition_name")};
    case ExchangeTable::SituationMaterial: return {QStringLiteral("condition_guid"), QStringLiteral("material_guid")};
    }
    return {};
}

} // namespace

QString ExchangeFinding::words() const
{
    QStringList place;
    if (!file.isEmpty())
        place.append(file);
    if (line > 0)
        place.append(QStringLiteral("line %1").arg(line));
    if (!column.isEmpty())
        place.append(column);
    return place.join(QStringLiteral(", ")) + QStringLiteral(": ") + problem;
}

std::optional<ExchangeSheet> ExchangeSheet::read(ExchangeTable table, const ExchangeFile &file,
                                                 QList<ExchangeFinding> &findings)
{
    const Result<QString> text = tableText(file.bytes);
    const Result<QList<CsvRow>> rows = text ? parseCsv(*text) : Result<QList<CsvRow>>(failure(text.error()));
    if (!rows || rows->isEmpty()) {
        findings.append({file.name, 0, {}, rows ? QStringLiteral("there is no header") : rows.error().detail});
        return std::nullopt;
    }
    ExchangeSheet sheet;
    sheet.m_table = table;
    sheet.m_file = file.name;
    const QStringList header = rows->first().cells;
    for (qsizetype i = 0; i < header.size(); ++i)
        sheet.m_columns.insert(plainName(header.at(i)), i);
    const qsizetype before = findings.size();
    for (const QString &column : neededColumns(table)) {
        if (!sheet.m_columns.contains(plainName(column)))
            findings.append({file.name, rows->first().line, column, QStringLiteral("the column is missing")});
    }
    sheet.m_rows = rows->mid(1);
    for (const CsvRow &row : sheet.m_rows) {
        if (row.cells.size() != header.size())
            findings.append({file.name, row.line, {},
                             QStringLiteral("%1 cells where the header has %2").arg(row.cells.size()).arg(header.size())});
    }
    if (findings.size() != before)
        return std::nullopt;
    return sheet;
}

QString ExchangeSheet::cell(const CsvRow &row, QStringView column) const
{
    const qsizetype index = m_columns.value(plainName(column.toString()), -1);
    return index < 0 ? QString() : row.cells.at(index).trimmed();
}

ExchangeFinding ExchangeSheet::finding(const CsvRow &row, QStringView column, const QString &problem) const
{
    return {m_file, row.line, column.toString(), problem};
}

QJsonObject ExchangeSheet::elements(const CsvRow &row, QList<ExchangeFinding> &findings) const
{
    QJsonObject result;
    for (const ExchangeColumn &column : exchangeColumns(m_table)) {
        const Result<QJsonValue> value = cellValue(column.kind, cell(row, column.column));
        if (!value)
            findings.append(finding(row, column.column, value.error().detail));
        else if (!value->isUndefined())
            result.insert(column.key, *value);
    }
    return result;
}

} // namespace yichuang
