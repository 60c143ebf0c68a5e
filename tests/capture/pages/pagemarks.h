// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QPainter>

#include "random.h"

namespace yichuang::test {

/// One of the fonts for Chinese that are installed.
[[nodiscard]] QFont printFont(Random &random, double points, bool bold = false);
/// A round red seal with a star and letters around it.
void drawSeal(QPainter &painter, QPointF centre, double radius, Random &random);
/// So many scribbled characters.
void drawScrawl(QPainter &painter, const QRectF &place, int characters, const QColor &colour, double stroke, Random &random);
enum class Symbology { Qr, Code128 };
/// Modules on whole pixels, as many as fit into `place`; answers the part that is covered.
QRectF drawCode(QPainter &painter, Symbology symbology, const QString &text, const QRectF &place);

} // namespace yichuang::test
