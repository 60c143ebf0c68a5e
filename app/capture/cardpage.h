// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "capture/sheetwarp.h"

namespace yichuang {

/// Front and back of a card (ISO/IEC 7810 ID-1) below each other on a white A4 page, both at their true size, as a copying
/// machine would put them there. The page has the dpi of the more coarsely seen side, and 300 at most.
/// Invalid for a picture whose size and bytes differ, Malformed for one that has not the shape of a card.
[[nodiscard]] Result<StraightSheet> cardPage(const Pixels &front, const Pixels &back);

} // namespace yichuang
