// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

#include "capture/jpegcodec.h"
#include "domain/cases/pagefinding.h"
#include "domain/cases/pixels.h"

namespace yichuang {

/// A page as the checks look at it. The thresholds of CAPTURE §6 were measured on 300-dpi pages and their copies at 150 and
/// 75 dpi.
struct PageView
{
    cv::Mat whole;       ///< full size, RGB or grey as it came
    cv::Mat middleGray;  ///< in grey at 150 dpi or up to twice as much; that of `whole` when it has less
    cv::Mat smallGray;   ///< at 75 dpi
    cv::Mat ink;         ///< of `sheet`: how many levels each pixel is darker than the paper around it
    cv::Mat colour;      ///< of `sheet`: RGB, smoothed over 5 px; empty for a grey page
    double shrink = 1;      ///< page pixels to one of the small copy, at least 1
    double beyondSheet = 0; ///< share of the picture that is not paper, 0 to 1; 0 when no sheet was made out
    cv::Rect sheet; ///< the paper inside the small copy, without a dark scanner bed and a margin of 2 %

    /// Where this part of the small copy is on the page.
    [[nodiscard]] PageArea areaOf(const cv::Rect &small) const;
    /// This part of the small copy in grey at full size; empty outside the page.
    [[nodiscard]] cv::Mat grayOf(const cv::Rect &small) const;
};

/// `page` must outlive the view, which shares its bytes.
/// @param dpi of the page
[[nodiscard]] PageView viewOf(const Pixels &page, double dpi);
[[nodiscard]] PageView viewOf(const JpegPlanes &page, double dpi);

/// How many levels each pixel of a 75-dpi picture is darker than the paper around it, whatever its tint and shading.
[[nodiscard]] cv::Mat inkUnderPaper(const cv::Mat &smallGray);

} // namespace yichuang
