// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "capture/pageview.h"

namespace yichuang {

/// How many page pixels an edge needs from dark to bright: range over twice the 99.5th percentile of the gradient,
/// median of the eight tiles that hold most edges, the worse of the two directions (CAPTURE §6). No value when the page
/// holds too little to tell.
[[nodiscard]] std::optional<double> edgeWidth(const PageView &view);

} // namespace yichuang
