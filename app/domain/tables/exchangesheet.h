// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

#include "domain/tables/csvtable.h"
#include "domain/tables/exchangetables.h"

namespace yichuang {

/// Something wrong in a delivery, and where.
struct ExchangeFinding
{
    QString file;
    int line = 0;    ///< 0: the file as a whole
    QString column;  ///< empty: the row as a whole
    QString problem;
    bool operator==(const ExchangeFinding &) const = default;

    /// "up_task_general_basic.csv, line 3, promise_day: must be a whole number".
    [[nodiscard]] QString words() const;
};

/// One table of a delivery, with its columns by name.
class ExchangeSheet
{
public:
    /// What is wrong goes to `findings`; then there is no sheet.
    [[nodiscard]] static std::optional<ExchangeSheet> read(ExchangeTable table, const ExchangeFile &file,
                                                           QList<ExchangeFinding> &findings);

    [[nodiscard]] ExchangeTable table() const { return m_table; }
    [[nodiscard]] const QList<CsvRow> &rows() const { return m_rows; }
    /// Empty where the table has no such column.
    [[nodiscard]] QString cell(const CsvRow &row, QStringView column) const;
    [[nodiscard]] ExchangeFinding finding(const CsvRow &row, QStringView column, const QString &problem) const;
    /// The elements of a row under their keys; what cannot be read goes to `findings`.
    [[nodiscard]] QJsonObject elements(const CsvRow &row, QList<ExchangeFinding> &findings) const;

private:
    ExchangeTable m_table = ExchangeTable::Basic;
    QString m_file;
    QHash<QString, qsizetype> m_columns;
    QList<CsvRow> m_rows;
};

} // namespace yichuang
