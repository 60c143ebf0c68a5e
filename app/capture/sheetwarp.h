// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QPointF>

#include "capture/paperformat.h"
#include "core/error.h"
#include "domain/cases/pixels.h"

namespace yichuang {

/// A sheet cut out of a picture and put straight.
struct StraightSheet
{
    Pixels picture;
    PaperFormat format = PaperFormat::Unknown;
    int dpi = 0; ///< 0 when the format is Unknown
};

/// The paper that these corners enclose, by its shape alone: A4 (whose shape the other A formats share), IdCard or Unknown.
/// @param width,height of the picture, px
/// @param corners      as sheetOutline() gives them
[[nodiscard]] PaperFormat formatWithin(const QList<QPointF> &corners, int width, int height);

/// Cuts the sheet out and puts it straight, upright as it lies. No pixels are made up: the sheet gets the dpi of its most coarsely
/// seen side, rounded down, about 180 for A4 under 8 megapixels (CAPTURE §6).
/// @param format what it is known to be; Unknown keeps the size in px
/// Invalid for a picture whose size and bytes differ and for corners that enclose no sheet.
[[nodiscard]] Result<StraightSheet> straightened(const Pixels &picture, const QList<QPointF> &corners, PaperFormat format);

} // namespace yichuang
