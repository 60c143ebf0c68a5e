// SPDX-License-Identifier: Apache-2.0
#include "documents/bodypages.h"

#include <algorithm>

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

namespace yichuang {

namespace {

constexpr int shortParagraph = 3; // lines

/// What is not divided, from top to bottom of the text.
struct Piece
{
    double top = 0;
    double bottom = 0;
    bool withNext = false; ///< never the last of a page
    QTextTable *table = nullptr;
    int row = -1;          ///< the first one of the piece
};

class Pieces
{
public:
    explicit Pieces(QTextDocument &document) : m_layout(*document.documentLayout())
    {
        for (auto place = document.rootFrame()->begin(); !place.atEnd(); ++place) {
            if (QTextFrame *frame = place.currentFrame())
                add(*frame);
            else
                add(place.currentBlock());
        }
    }

    [[nodiscard]] const QList<Piece> &all() const { return m_pieces; }
    /// The lower edge of the table's head.
    [[nodiscard]] double headBottom(QTextTable &table) const
    {
        return boundary(table, table.format().headerRowCount());
    }
    /// A place between two lines of the row, as low as possible and above the limit.
    [[nodiscard]] double tearAbove(const Piece &piece, double limit) const
    {
        double cut = limit;
        for (int column = 0; column < piece.table->columns(); ++column) {
            const QTextTableCell cell = piece.table->cellAt(piece.row, column);
            for (QTextBlock block = cell.firstCursorPosition().block(); block.isValid(); block = block.next()) {
                for (const QRectF &line : linesOf(block)) {
                    if (line.top() < cut && line.bottom() > cut)
                        cut = line.top();
                }
                if (block == cell.lastCursorPosition().block())
                    break;
            }
        }
        return cut;
    }

private:
    [[nodiscard]] QList<QRectF> linesOf(const QTextBlock &block) const
    {
        QList<QRectF> lines;
        const QTextLayout &layout = *block.layout();
        const QPointF origin = m_layout.blockBoundingRect(block).topLeft() - layout.boundingRect().topLeft();
        for (int i = 0; i < layout.lineCount(); ++i)
            lines.append(layout.lineAt(i).rect().translated(origin));
        return lines;
    }

    void add(const QTextBlock &block)
    {
        const QList<QRectF> lines = linesOf(block);
        if (block.text().trimmed().isEmpty() || lines.isEmpty())
            return;
        // No line of a paragraph stands alone: the first two and the last two stay together.
        const qsizetype last = lines.size() - 1;
        if (last < shortParagraph)
            return m_pieces.append({lines.at(0).top(), lines.at(last).bottom()});
        m_pieces.append({lines.at(0).top(), lines.at(1).bottom()});
        for (qsizetype line = 2; line < last - 1; ++line)
            m_pieces.append({lines.at(line).top(), lines.at(line).bottom()});
        m_pieces.append({lines.at(last - 1).top(), lines.at(last).bottom()});
    }

    void add(QTextFrame &frame)
    {
        auto *table = qobject_cast<QTextTable *>(&frame);
        const QRectF area = m_layout.frameBoundingRect(&frame);
        const bool framed = table && frame.frameFormat().border() > 0;
        // What leads into a table goes with it, and signatures do not stand alone.
        if (!m_pieces.isEmpty() && !m_pieces.constLast().table)
            m_pieces.last().withNext = true;
        if (!framed) {
            m_pieces.append({area.top(), area.bottom()});
            return;
        }
        // The head goes with the first row below it.
        const int heads = table->format().headerRowCount();
        for (int row = 0; row < table->rows(); ++row) {
            const double bottom = row + 1 < table->rows() ? boundary(*table, row + 1) : area.bottom();
            if (row > 0 && row <= heads)
                m_pieces.last().bottom = bottom;
            else
                m_pieces.append({row == 0 ? area.top() : boundary(*table, row), bottom, false, table, row});
        }
    }

    /// Where a row begins: in the middle of the line above it.
    [[nodiscard]] double boundary(QTextTable &table, int row) const
    {
        const QRectF whole = m_layout.frameBoundingRect(&table);
        if (row <= 0 || row >= table.rows())
            return row <= 0 ? whole.top() : whole.bottom();
        double above = whole.top();
        double below = whole.bottom();
        for (int column = 0; column < table.columns(); ++column) {
            above = std::max(above, areaOf(table.cellAt(row - 1, column).lastCursorPosition().block()).bottom());
            below = std::min(below, areaOf(table.cellAt(row, column).firstCursorPosition().block()).top());
        }
        return (above + below) / 2;
    }

    [[nodiscard]] QRectF areaOf(const QTextBlock &block) const { return m_layout.blockBoundingRect(block); }

    QAbstractTextDocumentLayout &m_layout;
    QList<Piece> m_pieces;
};

/// Text in the middle of a row that is divided would be divided too.
void alignHighRows(const QList<Piece> &pieces, double pageHeight)
{
    for (const Piece &piece : pieces) {
        if (!piece.table || piece.bottom - piece.top < pageHeight)
            continue;
        for (int column = 0; column < piece.table->columns(); ++column) {
            QTextTableCell cell = piece.table->cellAt(piece.row, column);
            QTextCharFormat format = cell.format();
            format.setVerticalAlignment(QTextCharFormat::AlignTop);
            cell.setFormat(format);
        }
    }
}

} // namespace

QList<BodyPage> bodyPages(QTextDocument &document, double pageHeight, double hairline)
{
    alignHighRows(Pieces(document).all(), pageHeight);
    const Pieces pieces(document);
    QList<Piece> left = pieces.all();
    const double width = document.size().width();
    QList<BodyPage> pages;
    while (!left.isEmpty()) {
        const Piece first = left.constFirst();
        BodyPage page;
        if (first.table && first.row > 0 && first.table->format().headerRowCount() > 0) {
            const double top = document.documentLayout()->frameBoundingRect(first.table).top();
            page.header = QRectF(0, top - hairline, width, pieces.headBottom(*first.table) - top + hairline * 3 / 2);
        }
        const double top = pages.isEmpty() ? 0 : first.top - (first.table ? hairline / 2 : 0);
        const double limit = top + pageHeight - page.header.height() - hairline;
        qsizetype taken = 0;
        while (taken < left.size() && left.at(taken).bottom <= limit)
            ++taken;
        while (taken > 1 && taken < left.size() && left.at(taken - 1).withNext)
            --taken;
        if (taken == 0) {
            page.torn = first.table != nullptr;
            const double cut = first.table ? pieces.tearAbove(first, limit) : limit;
            page.part = QRectF(0, top, width, std::max(cut, top + hairline) - top);
            left.first().top = page.part.bottom();
        } else {
            const Piece &last = left.at(taken - 1);
            page.part = QRectF(0, top, width, last.bottom + (last.table ? hairline / 2 : 0) - top);
            left.remove(0, taken);
        }
        pages.append(page);
    }
    if (pages.isEmpty())
        pages.append({QRectF(0, 0, width, pageHeight), {}, false});
    return pages;
}

} // namespace yichuang
