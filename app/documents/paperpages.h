// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include <QList>
#include <QString>

#include "core/error.h"
#include "documents/barsymbol.h"

class QPdfWriter;

namespace yichuang {

/// What stands on the pages of one paper, as rich-text HTML. Every page carries codes, letterhead, heading and footer,
/// so that a page that got lost can be put back; the body runs over as many pages as it needs. Its last table holds the
/// signatures and is kept on one page.
struct PaperParts
{
    QString styleSheet;
    QString letterhead; ///< between the two codes
    QString heading;    ///< below them, over the whole width
    QString body;
    std::function<Result<QString>(int page, int pageCount)> footer; ///< pages count from 1
    BarSymbol numberBars;                                           ///< left top
    BarSymbol codeSquare;                                           ///< right top
    double squareSide = 20;                                         ///< of the code there, in millimetres
    double squareGap = 3;                                           ///< kept empty around it, in millimetres
};

/// Lays the papers out on A4 and paints them one behind the other, their pages counted through. Invalid: codes or header
/// do not fit the page; DeviceFailed: the writer refuses.
[[nodiscard]] Result<> paintPages(const QList<PaperParts> &papers, QPdfWriter &writer);

} // namespace yichuang
