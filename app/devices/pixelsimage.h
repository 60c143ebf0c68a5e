// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>

#include "domain/cases/pixels.h"

namespace yichuang {

/// Grey stays grey, everything else becomes RGB; what is transparent is painted on white, as paper would show it.
[[nodiscard]] Pixels pixelsOf(const QImage &image);
/// Shares the bytes of `pixels`, which must outlive the image.
[[nodiscard]] QImage imageOver(const Pixels &pixels);
/// The picture shrunk to fit into a square of `edge` px; a smaller one stays as it is.
[[nodiscard]] Pixels scaledInto(const Pixels &pixels, int edge);
/// The size that fits into a square of `edge` px, never larger than `size`.
[[nodiscard]] QSize fitted(QSize size, int edge);

} // namespace yichuang
