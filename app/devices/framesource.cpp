// SPDX-License-Identifier: Apache-2.0
#include "devices/framesource.h"

namespace yichuang {

int shrinkForLooking(int width)
{
    constexpr int leastWidth = 600; // px
    int shrink = 8;
    while (shrink > 1 && width / shrink < leastWidth)
        shrink /= 2;
    return shrink;
}

} // namespace yichuang
