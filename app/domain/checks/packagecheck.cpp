// SPDX-License-Identifier: Apache-2.0
#include "domain/checks/packagecheck.h"

#include <algorithm>

#include "domain/cases/packagestate.h"

namespace yichuang {

namespace {

bool isRefused(const CaseComponent &component)
{
    return component.state == CaseState::NotAccepted;
}

/// Serves nothing that is taken in, but something of the package.
bool isForRefusedOnly(const QStringList &components, const CaseRecord &record)
{
    return !components.isEmpty() && !record.components.isEmpty() && servedBy(components, record) == 0;
}

} // namespace

void alignComponents(CaseRecord &draft, const Guide &guide, const Checklist &checklist)
{
    QList<CaseComponent> aligned;
    for (const PackageComponent &item : checklist.components) {
        const CaseComponent *held = componentOf(draft, item.id);
        CaseComponent component = held ? *held : CaseComponent{};
        component.id = item.id;
        component.name = item.name;
        component.department = item.department.isEmpty() ? guide.department : item.department;
        component.guideId = item.guideId;
        component.after.clear();
        // What does not apply is waited for by nobody.
        for (const QString &id : item.after) {
            if (std::any_of(checklist.components.cbegin(), checklist.components.cend(),
                            [&id](const PackageComponent &other) { return other.id == id; }))
                component.after.append(id);
        }
        aligned.append(component);
    }
    draft.components = aligned;
    draft.certificate = aligned.isEmpty() ? QString() : guide.package.certificate;
    draft.releasedTogether = !aligned.isEmpty() && guide.package.releasedTogether;
}

bool refuseComponent(CaseRecord &draft, const QString &componentId, const QString &because)
{
    CaseComponent *component = componentOf(draft, componentId);
    if (!component)
        return false;
    const CaseComponent before = *component;
    component->text = because.trimmed();
    component->state = component->text.isEmpty() ? CaseState::Draft : CaseState::NotAccepted;
    return *component != before;
}

QStringList takenComponents(const CaseRecord &record)
{
    QStringList taken;
    for (const CaseComponent &component : record.components) {
        if (!isRefused(component))
            taken.append(component.id);
    }
    return taken;
}

bool allRefused(const CaseRecord &record)
{
    return !record.components.isEmpty()
           && std::all_of(record.components.cbegin(), record.components.cend(), isRefused);
}

void leaveOutRefused(Checklist &checklist, const CaseRecord &record)
{
    checklist.materials.removeIf(
        [&record](const MaterialDemand &demand) { return isForRefusedOnly(demand.rule.components, record); });
    checklist.form.removeIf([&record](const FormField &field) { return isForRefusedOnly(field.components, record); });
}

QList<CaseMaterial> materialsOnlyOf(const QString &componentId, const CaseRecord &draft, const Guide &guide)
{
    const QStringList taken = takenComponents(draft);
    QList<CaseMaterial> exclusive = draft.materials;
    exclusive.removeIf([&](const CaseMaterial &material) {
        const MaterialRule *rule = guide.material(material.materialId);
        return !rule || !rule->components.contains(componentId)
               || std::any_of(rule->components.cbegin(), rule->components.cend(),
                              [&taken](const QString &id) { return taken.contains(id); });
    });
    return exclusive;
}

int servedBy(const QStringList &components, const CaseRecord &record)
{
    if (record.components.isEmpty())
        return 1;
    const QStringList taken = takenComponents(record);
    if (components.isEmpty())
        return int(taken.size());
    return int(std::count_if(taken.cbegin(), taken.cend(), [&components](const QString &id) { return components.contains(id); }));
}

PackageSavings packageSavings(const Checklist &checklist, const CaseRecord &record)
{
    PackageSavings savings;
    for (const MaterialDemand &demand : checklist.materials)
        savings.materials += std::max(0, servedBy(demand.rule.components, record) - 1);
    for (const FormField &field : checklist.form)
        savings.fields += std::max(0, servedBy(field.components, record) - 1);
    return savings;
}

} // namespace yichuang
