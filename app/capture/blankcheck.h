// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "capture/pageview.h"

namespace yichuang {

/// The marks on the sheet: ink at least 28 levels under the paper around it and 14 px large, plus, on a colour page,
/// spots at least 12 levels more saturated than the sheet and 40 px large (faint seals), all at 75 dpi.
/// Punch holes, the edge and a crease across the sheet do not count. Measured in CAPTURE §6: no page with content of 330
/// taken for blank, 4 of 240 in the hard set (light pencil, light grey line).
[[nodiscard]] int countMarks(const PageView &view);

} // namespace yichuang
