// SPDX-License-Identifier: Apache-2.0
#include "documents/keeptogether.h"

#include <algorithm>

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include "documents/rowstrut.h"

namespace yichuang {

namespace {

/// The text of one cell, measured.
struct CellText
{
    QTextTableCell cell;
    double height = 0;
    double firstLine = 0;
};

CellText measured(const QTextDocument &document, const QTextTableCell &cell)
{
    const QAbstractTextDocumentLayout *layout = document.documentLayout();
    const QTextBlock first = cell.firstCursorPosition().block();
    const QTextBlock last = cell.lastCursorPosition().block();
    CellText text{cell, layout->blockBoundingRect(last).bottom() - layout->blockBoundingRect(first).top(), 0};
    text.firstLine = first.layout()->lineCount() > 0 ? first.layout()->lineAt(0).height() : text.height;
    return text;
}

/// Where a row gets a line as high as the row itself, which no page break can divide.
struct Strut
{
    QTextCursor place;
    double height = 0;
};

QList<Strut> strutsOf(const QTextDocument &document, const QTextTable &table, double highest)
{
    QList<Strut> struts;
    for (int row = 0; row < table.rows(); ++row) {
        QList<CellText> cells;
        for (int column = 0; column < table.columns(); ++column)
            cells.append(measured(document, table.cellAt(row, column)));
        const auto lower = [](const CellText &one, const CellText &other) { return one.height < other.height; };
        const CellText &lowest = *std::min_element(cells.cbegin(), cells.cend(), lower);
        const double height = std::max_element(cells.cbegin(), cells.cend(), lower)->height;
        // The lines that follow in the same cell come below the strut.
        if (height > lowest.firstLine * 1.5 && height < highest)
            struts.append({lowest.cell.firstCursorPosition(), height - (lowest.height - lowest.firstLine)});
    }
    return struts;
}

QList<QTextTable *> tablesOf(const QTextDocument &document)
{
    QList<QTextTable *> tables;
    for (QTextFrame *frame : document.rootFrame()->childFrames()) {
        if (auto *table = qobject_cast<QTextTable *>(frame))
            tables.append(table);
    }
    return tables;
}

int pageOf(const QTextDocument &document, double height)
{
    return qFloor(height / document.pageSize().height());
}

QRectF areaOf(const QTextDocument &document, int position)
{
    return document.documentLayout()->blockBoundingRect(document.findBlock(position));
}

/// The last table of a paper holds the signatures.
void keepClosingTogether(const QTextDocument &document, QTextTable &closing)
{
    const double top = areaOf(document, closing.firstPosition()).top();
    const double bottom = areaOf(document, closing.lastPosition()).bottom();
    if (pageOf(document, top) == pageOf(document, bottom))
        return;
    QTextTableFormat format = closing.format();
    format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    closing.setFormat(format);
}

/// "下列材料…：" goes with the table below it.
void keepLeadWith(const QTextDocument &document, const QTextTable &table)
{
    const QTextBlock lead = document.findBlock(table.firstPosition()).previous();
    const bool leads = lead.isValid() && !lead.text().trimmed().isEmpty()
                       && document.rootFrame() == QTextCursor(lead).currentFrame();
    if (!leads)
        return;
    const double leadTop = areaOf(document, lead.position()).top();
    if (pageOf(document, leadTop) == pageOf(document, areaOf(document, table.firstPosition()).top()))
        return;
    QTextCursor cursor(lead);
    QTextBlockFormat format = lead.blockFormat();
    format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    cursor.setBlockFormat(format);
}

} // namespace

void keepRowsTogether(QTextDocument &document, double pageHeight)
{
    QList<Strut> struts;
    for (const QTextTable *table : tablesOf(document)) {
        if (table->format().border() > 0)
            struts += strutsOf(document, *table, pageHeight * 2 / 3);
    }
    RowStrut::registerWith(document);
    for (Strut &strut : struts)
        RowStrut::insert(strut.place, strut.height);
}

void keepWithNext(QTextDocument &document)
{
    const QList<QTextTable *> tables = tablesOf(document);
    for (const QTextTable *table : tables)
        keepLeadWith(document, *table);
    if (!tables.isEmpty())
        keepClosingTogether(document, *tables.constLast());
}

} // namespace yichuang
