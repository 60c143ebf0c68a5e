// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QRectF>

#include "domain/cases/pagefinding.h"

namespace yichuang {

/// The same part of a page after the page was turned clockwise by 0, 90, 180 or 270 degrees.
[[nodiscard]] PageArea turnedArea(const PageArea &area, int degrees);

/// Where the part lies in a picture of the page, in px of that picture; the whole of it for a whole page.
[[nodiscard]] QRectF placeOf(const PageArea &area, const QSizeF &picture);

/// The part, with a little of what is around it, as a small picture no larger than `most`; null for a whole page.
[[nodiscard]] QImage stripOf(const QImage &picture, const PageArea &area, const QSize &most);

} // namespace yichuang
