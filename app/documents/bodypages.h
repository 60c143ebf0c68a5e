// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QRectF>

class QTextDocument;

namespace yichuang {

/// What of a text stands on one page.
struct BodyPage
{
    QRectF part;
    QRectF header;     ///< of a table that goes on from the page before: its head, which is printed again above; else null
    bool torn = false; ///< the page ends within a row that is higher than a page: the table has no line at its foot there
};

/// Divides a text into pages: between rows of its framed tables, never within one that fits a page, and not between what
/// leads into a table ("下列材料…：") and its first row. Paragraphs of three lines are not divided either, and no line of
/// one stands alone. The closing table, which holds the signatures, stands on one page, below the paragraph before it.
/// Qt itself breaks a table between any two lines.
///
/// @param document without pages, as high as its text; rows higher than a page are aligned at their top
/// @param pageHeight,hairline in pixels of the document's device
[[nodiscard]] QList<BodyPage> bodyPages(QTextDocument &document, double pageHeight, double hairline);

} // namespace yichuang
