// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

namespace yichuang {

/// How far the colour of each pixel is from the desk's, in Lab, 0 to 255. The desk is what the rim of the picture shows, with the
/// light falling unevenly on it; what is darker than the desk counts a third, since a sheet throws a shadow.
/// @param lab 8 bit, larger than 16 px each way
[[nodiscard]] cv::Mat distanceFromDesk(const cv::Mat &lab);

} // namespace yichuang
