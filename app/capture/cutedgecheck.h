// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "capture/pageview.h"

namespace yichuang {

/// Marks that run off the picture: ink of at least 55 levels that stands on paper and touches the outermost pixels, in pieces
/// shorter than 20 mm along the edge. What is longer is a shadow or the scanner's bed. Places count in the small copy.
[[nodiscard]] std::vector<cv::Rect> marksCutOff(const PageView &view);

} // namespace yichuang
