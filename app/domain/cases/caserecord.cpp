// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/caserecord.h"

#include <algorithm>

namespace yichuang {

void CaseRecord::addHandler(const QString &handlerId)
{
    changedBy = handlerId;
    if (!handlerId.isEmpty() && !handlerIds.contains(handlerId))
        handlerIds.append(handlerId);
}

QStringList CaseRecord::handlers() const
{
    QStringList handlers{clerkId};
    handlers.append(handlerIds);
    for (const CaseMaterial &each : materials) {
        handlers.append(each.findingsAcceptedBy);
        for (const PointDecision &point : each.points)
            handlers.append(point.clerkId);
    }
    if (handOver)
        handlers.append(handOver->clerkId);
    handlers.removeAll(QString());
    handlers.removeDuplicates();
    return handlers;
}

const CaseMaterial *CaseRecord::material(const QString &materialId) const
{
    const auto found = std::find_if(materials.cbegin(), materials.cend(), [&materialId](const CaseMaterial &material) {
        return material.materialId == materialId;
    });
    return found == materials.cend() ? nullptr : &*found;
}

CaseMaterial *CaseRecord::material(const QString &materialId)
{
    const auto found = std::find_if(materials.begin(), materials.end(), [&materialId](const CaseMaterial &material) {
        return material.materialId == materialId;
    });
    return found == materials.end() ? nullptr : &*found;
}

} // namespace yichuang
