// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QPointF>
#include <QSize>

#include "domain/cases/pixels.h"

namespace yichuang::test {

enum class Desk { Dark, Wood, Green, Light };

/// What a document camera is to see. The same recipe gives the same picture.
struct FrameRecipe
{
    enum class Thing { Nothing, Sheet, SheetCutOff, CardFront, CardBack };

    Desk desk = Desk::Dark;
    Thing thing = Thing::Sheet;
    bool glare = false; ///< of a lamp on the desk, beside the sheet
    quint32 seed = 1;
    QSize size{1632, 1224}; ///< half of an 8-megapixel camera's
};

/// A picture with its truth: where the corners of the sheet really are, from the upper left clockwise, 0 to 1.
struct DeskFrame
{
    Pixels picture;
    QList<QPointF> corners;
};

/// A sheet of print or a card on a desk, a little askew and seen a little aslant, with its shadow, uneven light and noise. After
/// the generator that CAPTURE §6 was measured with.
[[nodiscard]] DeskFrame deskFrame(const FrameRecipe &recipe);

} // namespace yichuang::test
