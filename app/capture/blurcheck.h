// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "capture/pageview.h"

namespace yichuang {

struct EdgeWidth
{
    double px = 0;  ///< page pixels, at 300 dpi where the page has more, that half of an edge from dark to bright takes
    cv::Rect place; ///< of the tile that shows it, in the small copy
};

/// How soft the steepest edges are: the range of a tile over twice the slope of its steepest edges, median of the eight tiles that
/// hold most edges, the worse of the two directions. CAPTURE §6 takes the 99.5th percentile of the gradient for that slope, which
/// on a page with little on it belongs to no edge. Here the tops of the edges alone are looked at, where they rise by much and
/// stand across the direction; tests/capture/tst_pageerrors.cpp prints what comes of it. No value when the page holds too little
/// to tell.
[[nodiscard]] std::optional<EdgeWidth> edgeWidth(const PageView &view);

} // namespace yichuang
