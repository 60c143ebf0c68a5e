// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include <QDate>
#include <QHash>
#include <QList>
#include <QMap>
#include <QRect>

#include "domain/guide/guiderules.h"
#include "domain/reading/textline.h"

namespace yichuang {

/// Reads as little of a page as the rules of a guide need, since each letter costs two milliseconds. First the places where
/// labels stand: the beginning of each row and whatever is short. Behind a label that is asked for the row is read on, and read
/// once more in another way where it holds no such thing: a check digit was wrong, or there is no such day. Only when
/// something was not found in this way, all the rest is read from the top down.
class CellReading
{
public:
    /// How much paper around the letters is given to the reader, which then sees them at another size.
    enum class Margin { Narrow, Wide };
    /// Reads one part of the page, in px.
    using Reader = std::function<TextLine(const QRect &part, Margin margin)>;

    /// @param cells as textCells() finds them
    /// @param today no identity number is of somebody who was born after it
    CellReading(const QList<QRect> &cells, const QList<ReadingRule> &rules, QDate today, Reader reader);

    /// What was read, from the top of the page down.
    [[nodiscard]] QList<TextLine> read();

private:
    void readHeads();
    void readRest();
    /// The whole cell, and what stands behind it in its row up to the next label.
    void readRow(qsizetype cell);
    const TextLine &readWhole(qsizetype cell);
    void readAgain(const QList<qsizetype> &row);
    /// A day has no check digit: what is hardly legible counts only when it says the same seen in another way, or is clear then.
    void doubt(const QList<qsizetype> &row);
    [[nodiscard]] QList<ReadingRule> openDays() const;
    void leaveOutFound();
    [[nodiscard]] bool isShort(const QRect &cell) const;
    [[nodiscard]] bool beginsRow(qsizetype cell) const;
    [[nodiscard]] int usualHeight() const;

    const QList<QRect> m_cells;
    const QDate m_today;
    const Reader m_reader;
    QList<ReadingRule> m_open; ///< what nothing was found of yet
    QMap<qsizetype, TextLine> m_lines; ///< by cell
};

} // namespace yichuang
