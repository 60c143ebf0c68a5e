// SPDX-License-Identifier: Apache-2.0
#include "casework/provepoints.h"

#include <algorithm>

#include "domain/checks/pointproof.h"

namespace yichuang {

namespace {

bool wasDecidedByAPerson(const CaseMaterial *material, const QString &pointId)
{
    return material && std::any_of(material->points.cbegin(), material->points.cend(), [&](const PointDecision &point) {
        return point.pointId == pointId && point.provedBy.isEmpty();
    });
}

} // namespace

QString versionOf(const GuideRef &guide)
{
    return guide.isNull() ? QString() : QString::number(guide.version);
}

void provePoints(CaseRecord &draft, const Guide &guide, const Checklist &checklist, const WorkCalendar &calendar,
                 const Clock &clock)
{
    const ProofGround ground{draft, checklist, materialDays(guide, clock.today(), calendar)};
    const ProofStamp stamp{versionOf(guide.ref), clock.now()};
    for (CaseMaterial &material : draft.materials) {
        if (const MaterialDemand *demand = checklist.material(material.materialId))
            settleProofs(material, demand->rule, ground, stamp);
    }
}

void proveLatePoints(QList<CaseMaterial> &late, const CaseRecord &filed, const Guide &guide, const Checklist &checklist,
                     const WorkCalendar &calendar, const Clock &clock)
{
    const ProofGround ground{filed, checklist, materialDays(guide, clock.today(), calendar)};
    const ProofStamp stamp{versionOf(guide.ref), clock.now()};
    for (CaseMaterial &material : late) {
        const MaterialDemand *demand = checklist.material(material.materialId);
        if (!demand)
            continue;
        MaterialRule rule = demand->rule;
        rule.points.removeIf([held = filed.material(material.materialId)](const ReviewPoint &point) {
            return wasDecidedByAPerson(held, point.id);
        });
        settleProofs(material, rule, ground, stamp);
    }
}

} // namespace yichuang
