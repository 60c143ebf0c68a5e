// SPDX-License-Identifier: Apache-2.0
#include "devices/restartpause.h"

#include <algorithm>

namespace yichuang {

int RestartPause::ms() const
{
    constexpr int freeEnds = 3;
    constexpr int firstMs = 250;
    constexpr int mostDoublings = 4;
    if (m_ends <= freeEnds)
        return 0;
    return firstMs << std::min(m_ends - freeEnds - 1, mostDoublings);
}

} // namespace yichuang
