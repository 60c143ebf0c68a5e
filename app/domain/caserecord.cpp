// SPDX-License-Identifier: Apache-2.0
#include "domain/caserecord.h"

#include <algorithm>

namespace yichuang {

void CaseRecord::addHandler(const QString &handlerId)
{
    if (!handlerId.isEmpty() && !handlerIds.contains(handlerId))
        handlerIds.append(handlerId);
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
