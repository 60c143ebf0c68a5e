// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "capture/pageview.h"

namespace yichuang {

/// Places that look written by hand: strokes that run slantwise and in curves as often as straight, at least 8 × 5 mm large and
/// not red. Print, tables, bars and photographs do not. Places count within the small copy, the largest first.
///
/// It was measured on drawn scribbles only. A seal on a grey page may be taken for writing, and small neat writing for print: it
/// answers whether a person should look for a signature, and never whether a paper is signed.
[[nodiscard]] std::vector<cv::Rect> handwriting(const PageView &view);

} // namespace yichuang
