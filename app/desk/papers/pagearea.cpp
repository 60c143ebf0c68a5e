// SPDX-License-Identifier: Apache-2.0
#include "desk/papers/pagearea.h"

namespace yichuang {

namespace {
constexpr double whole = 1000;   // thousandths of the page
constexpr double stripMargin = 8; // the same
} // namespace

PageArea turnedArea(const PageArea &area, int degrees)
{
    if (area.isWhole())
        return area;
    const int right = int(whole) - area.left - area.width;
    const int bottom = int(whole) - area.top - area.height;
    switch ((degrees % 360 + 360) % 360) {
    case 90: return {bottom, area.left, area.height, area.width};
    case 180: return {right, bottom, area.width, area.height};
    case 270: return {area.top, right, area.height, area.width};
    default: return area;
    }
}

QRectF placeOf(const PageArea &area, const QSizeF &picture)
{
    if (area.isWhole())
        return {QPointF(), picture};
    const QRectF place(area.left * picture.width() / whole, area.top * picture.height() / whole,
                       area.width * picture.width() / whole, area.height * picture.height() / whole);
    return place & QRectF(QPointF(), picture); // a measure may lie by a hair
}

QImage stripOf(const QImage &picture, const PageArea &area, const QSize &most)
{
    if (picture.isNull() || area.isWhole())
        return {};
    const double around = stripMargin * picture.width() / whole;
    const QRectF place = placeOf(area, picture.size()).adjusted(-around, -around, around, around);
    const QImage part = picture.copy((place & QRectF(picture.rect())).toAlignedRect() & picture.rect());
    if (part.isNull() || (part.width() <= most.width() && part.height() <= most.height()))
        return part;
    return part.scaled(most, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

} // namespace yichuang
