// SPDX-License-Identifier: Apache-2.0
#include "domain/tables/csvtable.h"

#include <memory>

#include <QStringDecoder>

#include <csv.h>
#include <unicode/ucnv.h>

namespace yichuang {

namespace {

QByteArray utf8Mark()
{
    return QByteArrayLiteral("\xEF\xBB\xBF");
}

struct CloseConverter
{
    void operator()(UConverter *converter) const { ucnv_close(converter); }
};

/// Strict: a byte that GB18030 does not know is an error and not a replacement mark.
Result<QString> fromGb18030(const QByteArray &bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open("GB18030", &status));
    if (U_FAILURE(status))
        return failure(ErrorCode::Internal, QStringLiteral("no GB18030 converter"));
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    QString text(bytes.size() + 1, Qt::Uninitialized);
    const int32_t length = ucnv_toUChars(converter.get(), reinterpret_cast<UChar *>(text.data()), int32_t(text.size()),
                                         bytes.constData(), int32_t(bytes.size()), &status);
    if (U_FAILURE(status))
        return failure(ErrorCode::Invalid, QStringLiteral("neither UTF-8 nor GB18030"));
    text.truncate(length);
    return text;
}

/// What libcsv's callbacks fill; each gets it as a bare pointer.
struct Reading
{
    QList<CsvRow> rows;
    QStringList cells;
    int line = 1;  ///< that is being read
    int begun = 1; ///< where the row began
};

void takeCell(void *cell, size_t length, void *reading)
{
    static_cast<Reading *>(reading)->cells.append(
        QString::fromUtf8(static_cast<const char *>(cell), qsizetype(length)));
}

void takeRow(int, void *reading)
{
    auto *into = static_cast<Reading *>(reading);
    into->rows.append({into->begun, into->cells});
    into->cells.clear();
    into->begun = into->line + 1;
}

struct FreeParser
{
    void operator()(csv_parser *parser) const
    {
        csv_free(parser);
        std::default_delete<csv_parser>()(parser);
    }
};

Unexpected<Error> brokenAt(int line)
{
    return failure(ErrorCode::Invalid, QStringLiteral("line %1: a quotation mark is out of place").arg(line));
}

} // namespace

Result<QString> tableText(const QByteArray &bytes)
{
    const QByteArray unmarked = bytes.startsWith(utf8Mark()) ? bytes.mid(utf8Mark().size()) : bytes;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(unmarked);
    if (!decoder.hasError())
        return text;
    return fromGb18030(bytes);
}

Result<QList<CsvRow>> parseCsv(const QString &text)
{
    auto made = std::make_unique<csv_parser>();
    if (csv_init(made.get(), CSV_STRICT | CSV_STRICT_FINI) != 0)
        return failure(ErrorCode::Internal, QStringLiteral("no table parser"));
    const std::unique_ptr<csv_parser, FreeParser> parser(made.release());
    Reading reading;
    // Line by line, so that a row knows where it stands.
    const QByteArray bytes = text.toUtf8();
    for (qsizetype from = 0; from < bytes.size();) {
        const qsizetype end = bytes.indexOf('\n', from);
        const qsizetype length = (end < 0 ? bytes.size() : end + 1) - from;
        if (csv_parse(parser.get(), bytes.constData() + from, size_t(length), takeCell, takeRow, &reading)
            != size_t(length))
            return brokenAt(reading.line);
        from += length;
        ++reading.line;
        if (reading.cells.isEmpty() && parser->pstate == 0)
            reading.begun = reading.line; // nothing of a next row has been read
    }
    if (csv_fini(parser.get(), takeCell, takeRow, &reading) != 0)
        return brokenAt(reading.begun);
    return reading.rows;
}

QString csvLine(const QStringList &cells)
{
    QStringList written;
    for (const QString &cell : cells) {
        const bool plain = !cell.contains(QLatin1Char(',')) && !cell.contains(QLatin1Char('"'))
                           && !cell.contains(QLatin1Char('\n')) && !cell.contains(QLatin1Char('\r'))
                           && cell == cell.trimmed();
        QString doubled = cell;
        doubled.replace(QLatin1Char('"'), QStringLiteral("\"\""));
        written.append(plain ? cell : QString(QLatin1Char('"') + doubled + QLatin1Char('"')));
    }
    return written.join(QLatin1Char(',')) + QStringLiteral("\r\n");
}

QByteArray csvFile(const QList<QStringList> &lines)
{
    QByteArray file = utf8Mark();
    for (const QStringList &line : lines)
        file += csvLine(line).toUtf8();
    return file;
}

} // namespace yichuang
