// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QRect>

#include "capture/leptonicapage.h"

namespace yichuang {

/// Where letters stand on a level page of 150 dpi, in px, from the top down: pieces of lines, parted where a gap is wider than
/// 1.6 of their heights. Characters that stand far apart one by one (名　　称) are one piece. Rules and frames, what is higher
/// than 18 mm and what is lower than 2 mm is left out.
///
/// Looking for the parts of a page, tesseract loses a label now and then, and takes longer.
[[nodiscard]] QList<QRect> textCells(PIX *page);

} // namespace yichuang
