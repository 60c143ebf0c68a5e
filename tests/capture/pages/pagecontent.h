// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPainter>

#include "generatedpage.h"
#include "random.h"

namespace yichuang::test {

/// Draws what `page.kind` says on a sheet of GeneratedPage's size, and notes in `page` what was drawn. `qrPlace` and `barsPlace`
/// are where codes went.
struct CodePlaces
{
    QRectF qr;
    QRectF bars;
};
[[nodiscard]] CodePlaces drawContent(QPainter &painter, GeneratedPage &page, Random &random);

/// Paragraphs as print has them, to the bottom of `place`.
void drawParagraphs(QPainter &painter, const QRectF &place, double points, Random &random);

} // namespace yichuang::test
