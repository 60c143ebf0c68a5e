// SPDX-License-Identifier: Apache-2.0
#include "casework/paperwords.h"

namespace yichuang {

QString acceptanceLabel(AcceptanceMode mode)
{
    switch (mode) {
    case AcceptanceMode::Original: return QStringLiteral("原件");
    case AcceptanceMode::CheckOriginalKeepCopy: return QStringLiteral("验原件收复印件");
    case AcceptanceMode::OriginalAndCopy: return QStringLiteral("原件及复印件");
    case AcceptanceMode::Copy: return QStringLiteral("复印件");
    case AcceptanceMode::Electronic: return QStringLiteral("电子件");
    case AcceptanceMode::Unstated: return QStringLiteral("未注明");
    }
    return {};
}

QString sourceLabel(const MaterialRule *rule, const CaseMaterial &material)
{
    if (material.obtained == Obtained::ToBeFetched)
        return QStringLiteral("电子证照（免于提交，待调取）");
    if (rule && !rule->sourceChannel.isEmpty())
        return rule->sourceChannel;
    return QStringLiteral("申请人自备");
}

Defect defectWords(const Gap &gap, const QString &materialName)
{
    const QString form = QStringLiteral("申请表单");
    if (gap.kind == GapKind::FieldMissing)
        return {{}, form, QStringLiteral("“%1”未填写").arg(gap.subject)};
    if (gap.kind == GapKind::FieldInvalid)
        return {{}, form, QStringLiteral("“%1”填写有误").arg(gap.subject)};
    if (gap.kind == GapKind::MaterialMissing)
        return {gap.materialId, materialName, QStringLiteral("未提交，请补交")};
    return {gap.materialId, materialName, gap.reason};
}

} // namespace yichuang
