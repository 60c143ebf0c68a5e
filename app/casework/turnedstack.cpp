// SPDX-License-Identifier: Apache-2.0
#include "casework/turnedstack.h"

#include <algorithm>

namespace yichuang {

bool TurnedStack::concerns(const QString &materialId) const
{
    return m_phase != Phase::None
        && (m_materialId == materialId
            || std::any_of(m_fronts.cbegin(), m_fronts.cend(),
                           [&materialId](const Front &front) { return front.materialId == materialId; }));
}

void TurnedStack::expectFronts(const QString &materialId)
{
    if (m_phase == Phase::Fronts && concerns(materialId))
        return;
    forget();
    m_phase = Phase::Fronts;
    m_materialId = materialId;
}

std::optional<TurnedStack::Front> TurnedStack::addBack()
{
    const int front = fronts() - ++m_backs;
    return front >= 0 ? std::optional(m_fronts.at(front)) : std::nullopt;
}

} // namespace yichuang
