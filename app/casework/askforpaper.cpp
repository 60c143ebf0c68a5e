// SPDX-License-Identifier: Apache-2.0
#include "casework/askforpaper.h"

#include "casework/draftedits.h"

namespace yichuang {

void demandPaper(Visit &visit, const QString &materialId, const QString &because)
{
    visit.changeMaterial(materialId, {DraftAct::Obtained, {}, 0},
                         [&because](CaseMaterial &material) { askForPaper(material, because); });
}

void leaveToCover(Visit &visit, const QString &materialId)
{
    const MaterialDemand *demand = visit.report().checklist.material(materialId);
    if (!demand)
        return;
    // The checklist is made anew by the change, so that the rule is kept for it.
    const MaterialRule rule = demand->rule;
    visit.changeMaterial(materialId, {DraftAct::Obtained, {}, 0},
                         [&rule](CaseMaterial &material) { leaveToCover(material, rule); });
}

} // namespace yichuang
