// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QList>
#include <QPointF>

#include "domain/cases/pixels.h"

namespace yichuang {

/// The four corners of the sheet that lies on a desk, from the upper left clockwise, 0 to 1 of the picture's width and height;
/// none when nothing was made out that is one: an empty desk, a sheet that the picture cuts off, a patch of glare.
///
/// The colour of the desk is what the rim of the picture shows most (distance in Lab); the largest thing that differs from it
/// is a sheet when four straight lines, fitted to its sides, enclose it. Corners alone are rounded and dog-eared (CAPTURE §6).
/// It takes 2 % of the picture at least, which a card under a camera for A3 does.
[[nodiscard]] std::optional<QList<QPointF>> sheetOutline(const Pixels &picture);

/// Four corners in the order of sheetOutline(), whatever order a person put them in; none when they are not the corners of
/// something that can be put straight.
[[nodiscard]] std::optional<QList<QPointF>> orderedCorners(const QList<QPointF> &corners);

} // namespace yichuang
