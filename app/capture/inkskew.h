// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

namespace yichuang {

/// By how many degrees the ink lies askew, clockwise, within ±7: the angle at which the sums of its rows differ most. Always an
/// answer, 0 for next to no ink. On sparse pages it is wrong by more than a degree one time in nine (CAPTURE §6), so it only
/// lays two scans of one sheet alike, and is never told.
[[nodiscard]] double skewByInk(const cv::Mat &ink);

} // namespace yichuang
