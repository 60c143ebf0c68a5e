// SPDX-License-Identifier: Apache-2.0
#include "documents/paperpages.h"

#include <memory>
#include <vector>

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QPalette>
#include <QPdfWriter>
#include <QTextDocument>
#include <QTextOption>

#include "documents/bodypages.h"
#include "documents/paperfont.h"

namespace yichuang {

namespace {

// Millimetres on A4.
constexpr double sideMargin = 20;
constexpr double topMargin = 13;
constexpr double bottomMargin = 12;
constexpr double barsWidth = 58;
constexpr double barsHeight = 12;
constexpr double gap = 3;

/// The text areas of a page in device pixels of the writer.
struct Frame
{
    QRect page;
    QRect bars;
    QRect square;
    QRect letterhead;
    QRect heading;
    QRect body;
    QRect footer;
};

int pixels(const QPdfWriter &writer, double millimetres)
{
    return int(millimetres * writer.resolution() / 25.4);
}

std::unique_ptr<QTextDocument> sheet(const QString &html, const QString &styleSheet, QSizeF size, QPdfWriter &writer)
{
    auto document = std::make_unique<QTextDocument>();
    document->documentLayout()->setPaintDevice(&writer);
    document->setDocumentMargin(0);
    document->setDefaultFont(paperFont());
    document->setDefaultStyleSheet(styleSheet);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document->setDefaultTextOption(option);
    document->setHtml(html);
    document->setPageSize(size);
    return document;
}

/// A sheet of one page, as high as its text.
std::unique_ptr<QTextDocument> strip(const QString &html, const QString &styleSheet, int width, QPdfWriter &writer)
{
    return sheet(html, styleSheet, QSizeF(width, -1), writer);
}

int heightOf(const QTextDocument &document)
{
    return qCeil(document.size().height());
}

/// Paints what of a document lies in `part` so that it comes to lie in `place`. The colours are ours: those of the
/// desktop would print white on white for a clerk with a dark screen.
void paintPart(QPainter &painter, const QTextDocument &document, const QRectF &part, QPoint place)
{
    painter.save();
    painter.translate(place - part.topLeft());
    painter.setClipRect(part);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = QPalette(Qt::black, Qt::white, Qt::white, Qt::black, Qt::gray, Qt::black, Qt::white);
    // Of a paragraph that began on the page before, Qt also writes that page's last line: hidden by the painter's clip,
    // but twice in the text layer.
    context.clip = part;
    document.documentLayout()->draw(&painter, context);
    painter.restore();
}

double hairlineOf(const QPaintDevice &device)
{
    return device.logicalDpiY() / 96.0;
}

/// The line that a table lacks where it goes on over the page. All framed tables are as wide as the page; their columns end
/// one border in from either side.
void closeTable(QPainter &painter, double width, QPointF place)
{
    const double hairline = hairlineOf(*painter.device());
    painter.fillRect(QRectF(place + QPointF(hairline, 0), QSizeF(width - 2 * hairline, hairline)), Qt::black);
}

/// One page of the text, below the head of a table that goes on. The line between the two is the same.
void paintBody(QPainter &painter, const QTextDocument &document, const BodyPage &page, QPoint place)
{
    if (!page.header.isNull()) {
        paintPart(painter, document, page.header, place);
        closeTable(painter, page.header.width(), place);
        place.ry() += qRound(page.header.height() - hairlineOf(*painter.device()));
    }
    paintPart(painter, document, page.part, place);
    if (page.torn)
        closeTable(painter, page.part.width(), place + QPointF(0, page.part.height() - hairlineOf(*painter.device())));
}

void paintStrip(QPainter &painter, const QTextDocument &document, const QRect &area)
{
    paintPart(painter, document, QRectF(QPointF(0, 0), QSizeF(area.size())), area.topLeft());
}

Frame framed(const QPdfWriter &writer, const PaperParts &parts, int letterheadHeight, int headingHeight, int footerHeight)
{
    const auto px = [&writer](double millimetres) { return pixels(writer, millimetres); };
    Frame frame;
    frame.page = QRect(0, 0, writer.width(), writer.height())
                     .adjusted(px(sideMargin), px(topMargin), -px(sideMargin), -px(bottomMargin));
    frame.bars = QRect(frame.page.topLeft(), QSize(px(barsWidth), px(barsHeight)));
    frame.square = QRect(0, frame.page.top(), px(parts.squareSide), px(parts.squareSide));
    frame.square.moveRight(frame.page.right());
    frame.letterhead = QRect(frame.bars.right() + px(gap), frame.page.top(),
                             frame.square.left() - frame.bars.right() - px(gap) - px(parts.squareGap), letterheadHeight);
    const int below = qMax(frame.square.bottom() + px(parts.squareGap), frame.letterhead.bottom() + px(gap));
    frame.heading = QRect(frame.page.left(), below, frame.page.width(), headingHeight);
    frame.footer = QRect(frame.page.left(), frame.page.bottom() - footerHeight, frame.page.width(), footerHeight);
    frame.body = QRect(QPoint(frame.page.left(), frame.heading.bottom() + px(gap)),
                       QPoint(frame.page.right(), frame.footer.top() - px(gap)));
    return frame;
}

/// How wide the modules of the two codes are on this page.
struct ModuleWidths
{
    int bars = 0;
    int square = 0;
};

ModuleWidths moduleWidths(const PaperParts &parts, const Frame &frame, const QPdfWriter &writer)
{
    return {parts.numberBars.moduleWidthIn(frame.bars, pixels(writer, gap)),
            parts.codeSquare.moduleWidthIn(frame.square, pixels(writer, parts.squareGap))};
}

/// The documents of all parts, and the frame that holds them.
struct Sheets
{
    std::unique_ptr<QTextDocument> letterhead;
    std::unique_ptr<QTextDocument> heading;
    std::unique_ptr<QTextDocument> body;
    QList<BodyPage> pages;
    Frame frame;
    ModuleWidths modules;
};

Result<Sheets> laidOut(const PaperParts &parts, QPdfWriter &writer)
{
    const auto footer = parts.footer(1, 1);
    if (!footer)
        return failure(footer.error());
    const Frame blank = framed(writer, parts, 0, 0, 0);
    Sheets sheets;
    sheets.letterhead = strip(parts.letterhead, parts.styleSheet, blank.letterhead.width(), writer);
    sheets.heading = strip(parts.heading, parts.styleSheet, blank.heading.width(), writer);
    const auto foot = strip(*footer, parts.styleSheet, blank.footer.width(), writer);
    sheets.frame = framed(writer, parts, heightOf(*sheets.letterhead), heightOf(*sheets.heading), heightOf(*foot));
    if (sheets.frame.body.height() < writer.height() / 3)
        return failure(ErrorCode::Invalid, QStringLiteral("the header leaves no room for the body"));
    sheets.body = strip(parts.body, parts.styleSheet, sheets.frame.body.width(), writer);
    sheets.pages = bodyPages(*sheets.body, sheets.frame.body.height(), hairlineOf(writer));
    sheets.modules = moduleWidths(parts, sheets.frame, writer);
    if (sheets.modules.bars < 1 || sheets.modules.square < 1)
        return failure(ErrorCode::Invalid, QStringLiteral("a code does not fit its place"));
    return sheets;
}

void paintCodes(QPainter &painter, const PaperParts &parts, const Frame &frame, ModuleWidths widths)
{
    parts.numberBars.paint(painter, frame.bars, widths.bars);
    parts.codeSquare.paint(painter, frame.square, widths.square, Qt::AlignRight);
}

/// Where a page stands in the whole file, from 1.
struct PageNumber
{
    int page = 1;
    int pageCount = 1;
};

/// Paints one page of a paper. @param nth of this paper, from 0
Result<> paintPage(QPainter &painter, const PaperParts &parts, const Sheets &sheets, int nth, PageNumber number,
                   QPdfWriter &writer)
{
    const auto footer = parts.footer(number.page, number.pageCount);
    if (!footer)
        return failure(footer.error());
    const Frame &frame = sheets.frame;
    paintCodes(painter, parts, frame, sheets.modules);
    paintStrip(painter, *sheets.letterhead, frame.letterhead);
    paintStrip(painter, *sheets.heading, frame.heading);
    paintBody(painter, *sheets.body, sheets.pages.at(nth), frame.body.topLeft());
    paintStrip(painter, *strip(*footer, parts.styleSheet, frame.footer.width(), writer), frame.footer);
    return {};
}

} // namespace

Result<> paintPages(const QList<PaperParts> &papers, QPdfWriter &writer)
{
    std::vector<Sheets> laid;
    PageNumber number{0, 0};
    for (const PaperParts &parts : papers) {
        auto sheets = laidOut(parts, writer);
        if (!sheets)
            return failure(sheets.error());
        number.pageCount += int(sheets->pages.size());
        laid.push_back(std::move(*sheets));
    }
    QPainter painter;
    if (!painter.begin(&writer))
        return failure(ErrorCode::DeviceFailed, QStringLiteral("the PDF writer does not begin"));
    for (std::size_t paper = 0; paper < laid.size(); ++paper) {
        for (int nth = 0; nth < laid.at(paper).pages.size(); ++nth) {
            if (number.page++ > 0 && !writer.newPage())
                return failure(ErrorCode::DeviceFailed, QStringLiteral("the PDF writer gives no further page"));
            const auto painted = paintPage(painter, papers.at(qsizetype(paper)), laid.at(paper), nth, number, writer);
            if (!painted)
                return painted;
        }
    }
    if (!painter.end())
        return failure(ErrorCode::DeviceFailed, QStringLiteral("the PDF writer does not end"));
    return {};
}

} // namespace yichuang
