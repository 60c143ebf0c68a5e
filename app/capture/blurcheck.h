// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "capture/pageview.h"

namespace yichuang {

struct EdgeWidth
{
    double px = 0;  ///< page pixels that an edge needs from dark to bright
    cv::Rect place; ///< of the tile that shows it, in the small copy
};

/// Range over twice the 99.5th percentile of the gradient, median of the eight tiles that hold most edges, the worse of the
/// two directions (CAPTURE §6). No value when the page holds too little to tell.
[[nodiscard]] std::optional<EdgeWidth> edgeWidth(const PageView &view);

} // namespace yichuang
