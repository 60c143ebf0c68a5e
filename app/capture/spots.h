// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include <opencv2/core.hpp>

namespace yichuang {

/// A connected set of pixels.
struct Spot
{
    cv::Rect place;
    int area = 0; ///< px
};

/// All spots of a mask, also those that touch at a corner only.
[[nodiscard]] std::vector<Spot> spotsOf(const cv::Mat &mask);

[[nodiscard]] bool touchesEdge(const cv::Rect &place, const cv::Size &picture);

} // namespace yichuang
