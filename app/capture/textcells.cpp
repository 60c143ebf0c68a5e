// SPDX-License-Identifier: Apache-2.0
#include "capture/textcells.h"

#include <algorithm>
#include <array>

namespace yichuang {

namespace {

// All lengths are px of the page at half its size, about 75 dpi, which is enough to see where something stands.
constexpr int reduction = 2;
constexpr int highest = 55;
constexpr int lowest = 5;
constexpr double cellGap = 1.6;   ///< of the height of the row
constexpr double spacedOut = 4.0; ///< the same, between characters that stand alone

struct Blob
{
    int left = 0;
    int top = 0;
    int right = 0; ///< behind it
    int bottom = 0;

    [[nodiscard]] int width() const { return right - left; }
    [[nodiscard]] int height() const { return bottom - top; }
};

struct Row
{
    int top = 0;
    int bottom = 0;
    QList<Blob> blobs;

    [[nodiscard]] int height() const { return bottom - top; }
};

/// Paper of any tint becomes white, so that one threshold tells the ink.
Pix inkOf(PIX *page)
{
    constexpr int darkest = 150; // of 200, which the paper becomes
    const Pix half(pixScaleAreaMap2(page));
    const Pix even(half ? pixBackgroundNormSimple(half.get(), nullptr, nullptr) : nullptr);
    return Pix(half ? pixThresholdToBinary(even ? even.get() : half.get(), darkest) : nullptr);
}

/// Without the lines of tables and frames, which would join everything.
Pix withoutRules(const Pix &ink)
{
    const Pix across(pixMorphSequence(ink.get(), "o40.1", 0));
    const Pix down(pixMorphSequence(ink.get(), "o1.32", 0));
    const Pix first(across ? pixSubtract(nullptr, ink.get(), across.get()) : nullptr);
    return Pix(first && down ? pixSubtract(nullptr, first.get(), down.get()) : nullptr);
}

/// Letters that nearly touch, taken together.
QList<Blob> blobsOf(const Pix &ink)
{
    QList<Blob> blobs;
    const Pix letters = withoutRules(ink);
    const Pix joined(letters ? pixMorphSequence(letters.get(), "c10.2", 0) : nullptr);
    BOXA *boxes = joined ? pixConnCompBB(joined.get(), 8) : nullptr;
    for (int i = 0; boxes && i < boxaGetCount(boxes); ++i) {
        l_int32 x = 0;
        l_int32 y = 0;
        l_int32 width = 0;
        l_int32 height = 0;
        boxaGetBoxGeometry(boxes, i, &x, &y, &width, &height);
        const bool ruleLeft = height > 4 * width; // of a frame that was not quite straight
        if (height <= highest && !ruleLeft && (width > 1 || height > 1))
            blobs.append({x, y, x + width, y + height});
    }
    boxaDestroy(&boxes);
    return blobs;
}

/// It stands in the row and is no larger kind of print; strokes and full stops are part of it.
bool belongsTo(const Row &row, const Blob &blob)
{
    const int common = std::min(row.bottom, blob.bottom) - std::max(row.top, blob.top);
    const bool alike = 20 * blob.height() >= 9 * row.height();
    const bool within = common >= blob.height() && row.height() <= highest / 2;
    return (alike || within) && 2 * common >= std::min(row.height(), blob.height());
}

QList<Row> rowsOf(QList<Blob> blobs)
{
    std::sort(blobs.begin(), blobs.end(), [](const Blob &one, const Blob &other) { return one.height() > other.height(); });
    QList<Row> rows;
    for (const Blob &blob : std::as_const(blobs)) {
        const auto row = std::find_if(rows.begin(), rows.end(), [&blob](const Row &held) { return belongsTo(held, blob); });
        if (row != rows.end())
            row->blobs.append(blob);
        else if (blob.height() >= lowest)
            rows.append({blob.top, blob.bottom, {blob}});
    }
    return rows;
}

bool isCharacter(const Blob &blob, const Row &row)
{
    return 10 * blob.width() <= 13 * row.height() && 2 * blob.height() > row.height();
}

/// The least part of the box that holds all ink, in px of the page: the reader is particular about the height of a line.
QRect tightened(PIX *page, const QRect &box)
{
    constexpr int slack = reduction;
    const QRect room = box.adjusted(-slack, -slack, slack, slack) & QRect(0, 0, pixGetWidth(page), pixGetHeight(page));
    std::array<int, 256> levels{};
    const auto levelAt = [page](int x, int y) { return int(GET_DATA_BYTE(pixGetData(page) + y * pixGetWpl(page), x)); };
    for (int y = room.top(); y <= room.bottom(); ++y) {
        for (int x = room.left(); x <= room.right(); ++x)
            ++levels.at(size_t(levelAt(x, y)));
    }
    int paper = 255;
    for (int lighter = 0; paper > 0 && 5 * lighter < room.width() * room.height(); --paper)
        lighter += levels.at(size_t(paper));
    QRect ink;
    for (int y = room.top(); y <= room.bottom(); ++y) {
        for (int x = room.left(); x <= room.right(); ++x) {
            if (4 * levelAt(x, y) < 3 * paper)
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink.isEmpty() ? box : ink;
}

void appendCell(const Blob &cell, QList<QRect> &cells)
{
    if (cell.height() >= lowest && 2 * cell.width() >= cell.height())
        cells.append(QRect(reduction * cell.left, reduction * cell.top, reduction * cell.width(), reduction * cell.height()));
}

void appendCells(Row row, QList<QRect> &cells)
{
    std::sort(row.blobs.begin(), row.blobs.end(), [](const Blob &one, const Blob &other) { return one.left < other.left; });
    Blob cell = row.blobs.first();
    Blob last = cell;
    for (const Blob &next : row.blobs.mid(1)) {
        const int gap = next.left - cell.right;
        const bool alone = isCharacter(last, row) && isCharacter(next, row);
        if (gap > (alone ? spacedOut : cellGap) * row.height()) {
            appendCell(cell, cells);
            cell = next;
        } else {
            cell = {cell.left, std::min(cell.top, next.top), std::max(cell.right, next.right), std::max(cell.bottom, next.bottom)};
        }
        last = next;
    }
    appendCell(cell, cells);
}

} // namespace

QList<QRect> textCells(PIX *page)
{
    QList<QRect> cells;
    const Pix ink = inkOf(page);
    if (!ink)
        return cells;
    for (const Row &row : rowsOf(blobsOf(ink)))
        appendCells(row, cells);
    for (QRect &cell : cells)
        cell = tightened(page, cell);
    std::sort(cells.begin(), cells.end(), [](const QRect &one, const QRect &other) {
        return one.top() != other.top() ? one.top() < other.top() : one.left() < other.left();
    });
    return cells;
}

} // namespace yichuang
