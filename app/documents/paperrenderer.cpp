// SPDX-License-Identifier: Apache-2.0
#include "documents/paperrenderer.h"

#include <QBuffer>
#include <QJsonArray>
#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>
#include <QRegularExpression>

#include "documents/barsymbol.h"
#include "documents/fieldcheck.h"
#include "documents/filledtemplate.h"
#include "documents/paperfont.h"
#include "documents/paperpages.h"
#include "documents/templatecatalogue.h"

namespace yichuang {

namespace {

constexpr int devicePixelsPerInch = 600;
constexpr double sheetSquareSide = 42; // mm; three pixels a module in a picture of 75 dpi
constexpr double sheetSquareGap = 6;   // mm

bool isCodeText(const QString &text, int longest)
{
    static const QRegularExpression printable(QStringLiteral("\\A[\\x21-\\x7e]+\\z"));
    return text.size() <= longest && printable.match(text).hasMatch();
}

Result<> checkCodes(const Paper &paper)
{
    if (!isCodeText(paper.number, 40))
        return failure(ErrorCode::Invalid, QStringLiteral("number: must be 1 to 40 printable ASCII characters"));
    if (!isCodeText(paper.checkToken, 64))
        return failure(ErrorCode::Invalid, QStringLiteral("checkToken: must be 1 to 64 printable ASCII characters"));
    if (paper.copyNo < 1)
        return failure(ErrorCode::Invalid, QStringLiteral("copyNo: must count from 1"));
    return {};
}

QJsonValue drawableValue(const QJsonValue &value)
{
    if (value.isString())
        return drawableText(value.toString());
    if (value.isArray()) {
        QJsonArray rows = value.toArray();
        for (qsizetype i = 0; i < rows.size(); ++i)
            rows.replace(i, drawableValue(rows.at(i)));
        return rows;
    }
    if (!value.isObject())
        return value;
    QJsonObject members = value.toObject();
    for (auto member = members.begin(); member != members.end(); ++member)
        member.value() = drawableValue(member.value());
    return members;
}

QJsonObject valuesOf(const Paper &paper, const PaperTemplate &form)
{
    QJsonObject values = printedValues(paper.fields, form.fields);
    values.insert(QStringLiteral("title"), paper.title.isEmpty() ? form.title : paper.title);
    values.insert(QStringLiteral("number"), paper.number);
    values.insert(QStringLiteral("copyNo"), QString::number(paper.copyNo));
    values.insert(QStringLiteral("isReprint"), paper.copyNo > 1);
    return drawableValue(values).toObject();
}

Result<QString> filledPart(const QString &fileName, const QJsonObject &values)
{
    const auto text = templatePart(fileName);
    return text ? filledTemplate(*text, values) : text;
}

/// @param code what the square says
Result<PaperParts> partsOf(const Paper &paper, const PaperTemplate &form, const QJsonObject &values, const QString &code)
{
    const auto styleSheet = templatePart(QStringLiteral("paper.css"));
    const auto letterhead = filledPart(QStringLiteral("letterhead.html"), values);
    const auto heading = filledPart(QStringLiteral("heading.html"), values);
    const auto body = filledTemplate(form.body, values);
    for (const auto *part : {&styleSheet, &letterhead, &heading, &body}) {
        if (!*part)
            return failure(part->error());
    }
    const auto bars = BarSymbol::code128(paper.number);
    const auto square = BarSymbol::qr(code);
    for (const auto *symbol : {&bars, &square}) {
        if (!*symbol)
            return failure(symbol->error());
    }
    const auto footer = [values](int page, int pageCount) {
        QJsonObject numbered = values;
        numbered.insert(QStringLiteral("page"), QString::number(page));
        numbered.insert(QStringLiteral("pageCount"), QString::number(pageCount));
        return filledPart(QStringLiteral("footer.html"), numbered);
    };
    return PaperParts{*styleSheet, *letterhead, *heading, *body, footer, *bars, *square};
}

/// The papers that the file holds: one, or a sheet for each row of a list, which says what its own square does. A scanner
/// reads that one, and has to do so from a sheet that lies askew.
Result<QList<PaperParts>> papersOf(const Paper &paper, const PaperTemplate &form)
{
    const QJsonObject values = valuesOf(paper, form);
    QList<PaperParts> papers;
    if (form.sheets.isEmpty()) {
        const auto parts = partsOf(paper, form, values, paper.codeText());
        if (!parts)
            return failure(parts.error());
        return QList<PaperParts>{*parts};
    }
    for (const QJsonValue &row : values.value(form.sheets).toArray()) {
        QJsonObject own = values;
        const QJsonObject members = row.toObject();
        for (auto member = members.begin(); member != members.end(); ++member)
            own.insert(member.key(), member.value());
        auto parts = partsOf(paper, form, own, members.value(u"code").toString());
        if (!parts)
            return failure(parts.error());
        parts->squareSide = sheetSquareSide;
        parts->squareGap = sheetSquareGap;
        papers.append(*parts);
    }
    return papers;
}

/// The document's properties name the kind of paper and its number, never a person.
void setUp(QPdfWriter &writer, const Paper &paper, const PaperTemplate &form)
{
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setResolution(devicePixelsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageOrientation(form.landscape ? QPageLayout::Landscape : QPageLayout::Portrait);
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setTitle(QStringLiteral("%1 %2").arg(form.title, paper.number));
    writer.setCreator(QStringLiteral("Yichuang"));
}

} // namespace

Result<QByteArray> renderPaper(const Paper &paper)
{
    if (const auto checked = checkCodes(paper); !checked)
        return failure(checked.error());
    const auto form = paperTemplate(paper.kind);
    if (!form)
        return failure(form.error());
    if (const auto checked = checkFields(paper.fields, form->fields); !checked)
        return failure(checked.error());
    const auto papers = papersOf(paper, *form);
    if (!papers)
        return failure(papers.error());
    QBuffer file;
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorCode::Internal, QStringLiteral("no memory buffer"));
    {
        QPdfWriter writer(&file);
        setUp(writer, paper, *form);
        if (const auto painted = paintPages(*papers, writer); !painted)
            return failure(painted.error());
    }
    return file.data();
}

} // namespace yichuang
