// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "capture/pageview.h"

namespace yichuang {

/// Spots on the sheet that are at least 12 levels more saturated than the sheet itself and 40 px large at 75 dpi: they rescue
/// faint seals that are no ink (CAPTURE §6). Places count within the sheet; none for a grey page.
[[nodiscard]] std::vector<cv::Rect> colourMarks(const PageView &view);

/// What looks like a red seal (红章): red, as wide as high or nearly so, 10 to 65 mm across, not a solid area. Places count
/// within the small copy, the largest first; none for a grey page, which cannot show one.
[[nodiscard]] std::vector<cv::Rect> redSeals(const PageView &view);

} // namespace yichuang
