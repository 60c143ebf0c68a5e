// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "capture/pageview.h"

namespace yichuang {

/// What stands on a sheet, at 75 dpi. Punch holes, the edge and a crease across the sheet do not count.
struct Marks
{
    int faint = 0;  ///< at least 28 levels under the paper around them and 14 px large; where there are none and no
                    ///< colour, 18 levels and 26 px
    int strong = 0; ///< at least 40 levels and 10 px; no more than `enough` are counted
    int colour = 0; ///< of a colour page: 12 levels more saturated than the sheet and 40 px large, such as faint seals
    cv::Rect place; ///< of all of them, in the small copy

    static constexpr int enough = 2; ///< so many strong marks make a page that nobody takes for blank

    /// CAPTURE §6, and a second look for pale marks that it does without: tests/capture/tst_pageerrors.cpp has the rates.
    [[nodiscard]] bool none() const { return faint == 0 && colour == 0; }
    [[nodiscard]] bool hardlyAny() const { return strong < enough && colour == 0; }
};

[[nodiscard]] Marks marksOn(const PageView &view);

} // namespace yichuang
