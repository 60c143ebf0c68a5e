// SPDX-License-Identifier: Apache-2.0
#include "domain/search/searchranks.h"

#include <algorithm>

namespace yichuang {

void SearchRanks::note(quint32 item, MatchKind kind, int fit, int rest)
{
    quint32 &known = m_ranks[item];
    if (known == none)
        m_found.push_back(item);
    known = std::min(known, quint32(kind) << 16 | quint32(std::clamp(fit, 0, 255)) << 8
                                | quint32(std::clamp(rest, 0, 255)));
}

size_t SearchRanks::countTo(MatchKind worst) const
{
    return size_t(std::count_if(m_found.cbegin(), m_found.cend(), [this, worst](quint32 item) {
        return MatchKind(m_ranks[item] >> 16) <= worst;
    }));
}

} // namespace yichuang
