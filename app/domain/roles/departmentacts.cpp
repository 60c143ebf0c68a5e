// SPDX-License-Identifier: Apache-2.0
#include "domain/roles/departmentacts.h"

#include <algorithm>

#include "domain/cases/packagestate.h"

namespace yichuang {

namespace {

/// Counts an act once; an item without a department of its own is the lead's.
void addAct(QList<ActForDepartment> &acts, const QString &department, const QString &guideId)
{
    ActForDepartment act = acts.constFirst();
    act.packageId = act.guideId;
    act.department = department.isEmpty() ? act.department : department;
    act.guideId = guideId.isEmpty() ? act.guideId : guideId;
    const bool known = std::any_of(acts.cbegin(), acts.cend(), [&act](const ActForDepartment &other) {
        return other.department == act.department && other.guideId == act.guideId;
    });
    if (!known)
        acts.append(act);
}

bool goesOut(const CaseComponent &component, const QList<CaseResult> &going)
{
    return std::any_of(going.cbegin(), going.cend(), [&component](const CaseResult &result) {
        const bool ready = component.state == CaseState::Certified || component.state == CaseState::Notified;
        return result.componentId.isEmpty() ? ready : result.componentId == component.id;
    });
}

} // namespace

QList<ActForDepartment> takingIn(const CaseRecord &record, const QString &clerkId, QDate day)
{
    QList<ActForDepartment> acts{{clerkId, AuthorisedAct::TakeIn, record.department, record.guide.id, day}};
    for (const CaseComponent &component : record.components) {
        if (component.state != CaseState::NotAccepted)
            addAct(acts, component.department, component.guideId);
    }
    return acts;
}

QList<ActForDepartment> handingOut(const CaseRecord &record, const QString &clerkId, QDate day)
{
    QList<ActForDepartment> acts{{clerkId, AuthorisedAct::Issue, record.department, record.guide.id, day}};
    const QList<CaseResult> going = resultsToHandOut(record);
    for (const CaseComponent &component : record.components) {
        if (goesOut(component, going))
            addAct(acts, component.department, component.guideId);
    }
    return acts;
}

QList<ActForDepartment> choosing(const Guide &guide, AuthorisedAct act, const QString &clerkId, QDate day)
{
    QList<ActForDepartment> acts{{clerkId, act, guide.department, guide.ref.id, day}};
    for (const PackageComponent &component : guide.package.components) {
        if (component.condition.isNull() || component.condition.isUndefined())
            addAct(acts, component.department, component.guideId);
    }
    return acts;
}

QStringList departmentsOf(const Guide &guide)
{
    QStringList departments{guide.department};
    for (const PackageComponent &component : guide.package.components)
        departments.append(component.department);
    departments.removeAll(QString());
    departments.removeDuplicates();
    return departments;
}

} // namespace yichuang
