// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

#include "domain/cases/pixels.h"

namespace yichuang {

/// A page as the checks look at it. The thresholds of CAPTURE §6 were measured on 300-dpi pages and their 75-dpi copies;
/// `shrink` says how many page pixels make one of the small copy.
struct PageView
{
    cv::Mat gray;       ///< full size, 8 bit
    cv::Mat smallGray;  ///< at 75 dpi
    cv::Mat smallColour; ///< at 75 dpi, RGB; empty for a grey page
    double shrink = 1;
    double beyondSheet = 0; ///< share of the picture that is not paper, 0 to 1; 0 when no sheet was made out
    cv::Rect sheet; ///< the paper inside the small copy, without a dark scanner bed and a margin of 2 %
};

/// `page` must outlive the view of a grey page, which shares its bytes.
/// @param dpi of the page
[[nodiscard]] PageView viewOf(const Pixels &page, double dpi);

} // namespace yichuang
