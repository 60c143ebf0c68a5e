// SPDX-License-Identifier: Apache-2.0
#include "domain/checks/noticerules.h"

#include <algorithm>

#include "domain/checks/coverrules.h"

namespace yichuang {

namespace {

bool isHere(const CaseRecord &record, const QString &materialId)
{
    const CaseMaterial *material = record.material(materialId);
    return material && !material->files.isEmpty();
}

/// Something stands for it that is not paper, or will.
bool stands(const MaterialRule &rule, const CaseRecord &record)
{
    const CaseMaterial *material = record.material(rule.id);
    return isExempt(rule, material) || (material && material->obtained == Obtained::Committed);
}

NoticeStanding standingOf(const MaterialRule &rule, const Checklist &checklist, const CaseRecord &record)
{
    if (isHere(record, rule.id))
        return NoticeStanding::Here;
    if (stands(rule, record))
        return NoticeStanding::Exempt;
    if (rule.necessity == Necessity::Optional)
        return NoticeStanding::Optional;
    if (rule.oneOfGroup.isEmpty())
        return NoticeStanding::ToBring;
    const auto does = [&](const MaterialDemand &other) {
        return other.rule.oneOfGroup == rule.oneOfGroup
            && (isHere(record, other.rule.id) || stands(other.rule, record));
    };
    // Whoever brought one of them need not bring another.
    return std::any_of(checklist.materials.cbegin(), checklist.materials.cend(), does) ? NoticeStanding::Optional
                                                                                       : NoticeStanding::OneOf;
}

/// The components that apply, without those that were refused at the counter.
QList<PackageComponent> takenOf(const Checklist &checklist, const CaseRecord &record)
{
    QList<PackageComponent> taken = checklist.components;
    taken.removeIf([&record](const PackageComponent &component) {
        return std::any_of(record.components.cbegin(), record.components.cend(), [&component](const CaseComponent &held) {
            return held.id == component.id && held.state == CaseState::NotAccepted;
        });
    });
    return taken;
}

/// Names of the components that a material serves, among those.
QStringList componentsOf(const MaterialRule &rule, const QList<PackageComponent> &taken)
{
    QStringList names;
    for (const PackageComponent &component : taken) {
        if (rule.components.isEmpty() || rule.components.contains(component.id))
            names.append(component.name);
    }
    return names;
}

bool isToBring(NoticeStanding standing)
{
    return standing == NoticeStanding::ToBring || standing == NoticeStanding::OneOf;
}

} // namespace

bool canTell(const Checklist &checklist)
{
    return checklist.isSettled();
}

QList<NoticeGroup> noticeGroups(const Guide &guide, const Checklist &checklist, const CaseRecord &record)
{
    QList<NoticeGroup> groups;
    const QList<PackageComponent> taken = takenOf(checklist, record);
    const bool package = guide.kind != GuideKind::Single && taken.size() > 1;
    for (const MaterialDemand &demand : checklist.materials) {
        const QStringList components = package ? componentsOf(demand.rule, taken) : QStringList();
        auto group = std::find_if(groups.begin(), groups.end(),
                                  [&components](const NoticeGroup &known) { return known.components == components; });
        if (group == groups.end()) {
            groups.append({components, components.size() == taken.size() || !package, {}});
            group = groups.end() - 1;
        }
        group->lines.append({demand.rule, standingOf(demand.rule, checklist, record)});
    }
    std::stable_partition(groups.begin(), groups.end(), [](const NoticeGroup &group) { return group.common; });
    return groups;
}

QStringList stillToBring(const Guide &guide, const Checklist &checklist, const CaseRecord &record)
{
    QStringList ids;
    for (const NoticeGroup &group : noticeGroups(guide, checklist, record)) {
        for (const NoticeLine &line : group.lines) {
            if (isToBring(line.standing))
                ids.append(line.rule.id);
        }
    }
    return ids;
}

bool canTellTheRest(const CaseRecord &record, const QStringList &left)
{
    if (!record.notice || record.notice->guideVersion != record.guide.version)
        return false;
    const QStringList &told = record.notice->materialIds;
    return left.size() < told.size()
        && std::all_of(left.cbegin(), left.cend(), [&told](const QString &id) { return told.contains(id); });
}

bool isSameDefect(const Defect &left, const Defect &right)
{
    return left.materialId == right.materialId && left.material == right.material && left.text == right.text;
}

Result<> canNotify(const CaseRecord &record, const QList<Defect> &defects)
{
    if (record.defects.isEmpty() && record.state == CaseState::Draft)
        return {};
    const auto wasNamed = [&record](const Defect &defect) {
        return std::any_of(record.defects.cbegin(), record.defects.cend(),
                           [&defect](const Defect &named) { return isSameDefect(named, defect); });
    };
    if (!record.defects.isEmpty() && std::all_of(defects.cbegin(), defects.cend(), wasNamed))
        return {};
    return failure(ErrorCode::SecondNotice, QStringLiteral("%1 defects were named").arg(record.defects.size()));
}

bool allCorrected(const QList<Defect> &defects)
{
    return !defects.isEmpty() && std::all_of(defects.cbegin(), defects.cend(),
                                             [](const Defect &defect) { return defect.correctedAt.isValid(); });
}

} // namespace yichuang
