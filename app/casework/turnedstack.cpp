// SPDX-License-Identifier: Apache-2.0
#include "casework/turnedstack.h"

namespace yichuang {

void TurnedStack::expectFronts(const QString &materialId)
{
    if (m_phase == Phase::Fronts && m_materialId == materialId)
        return;
    forget();
    m_phase = Phase::Fronts;
    m_materialId = materialId;
}

PageFileId TurnedStack::addBack()
{
    const int front = fronts() - ++m_backs;
    return front >= 0 ? m_fronts.at(front) : PageFileId();
}

} // namespace yichuang
