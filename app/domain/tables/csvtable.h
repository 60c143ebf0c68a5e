// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include "core/error.h"

namespace yichuang {

struct CsvRow
{
    int line = 0; ///< where it begins, from 1
    QStringList cells;
    bool operator==(const CsvRow &) const = default;
};

/// The bytes of a table as text: UTF-8, with or without a mark, or else GB18030, which the spreadsheet programs of most
/// offices write. Invalid when it is neither.
[[nodiscard]] Result<QString> tableText(const QByteArray &bytes);

/// Rows of comma-separated values (RFC 4180): a quoted cell may hold commas, quotes and line breaks. Empty lines are passed
/// over. Invalid names the line of a quote that is out of place or never closed. Read by libcsv.
[[nodiscard]] Result<QList<CsvRow>> parseCsv(const QString &text);

/// One line, with CR LF, every cell quoted that needs it.
[[nodiscard]] QString csvLine(const QStringList &cells);

/// A whole file: the mark that lets spreadsheet programs know it for UTF-8, then the lines.
[[nodiscard]] QByteArray csvFile(const QList<QStringList> &lines);

} // namespace yichuang
