// SPDX-License-Identifier: Apache-2.0
#include "casework/paperwords.h"

#include "domain/checks/promiserules.h"

namespace yichuang {

namespace {

QString coverLabel(CoverKind kind)
{
    switch (kind) {
    case CoverKind::ELicence: return QStringLiteral("电子证照");
    case CoverKind::DataResource: return QStringLiteral("数据资源");
    case CoverKind::IndustryCertificate: return QStringLiteral("行业综合许可证");
    }
    return {};
}

} // namespace

QString sourceLabel(const MaterialRule *rule, const CaseMaterial &material)
{
    if (material.obtained == Obtained::Fetched && material.cover)
        return QStringLiteral("%1（免于提交，已调取）").arg(coverLabel(material.cover->kind));
    if (material.obtained == Obtained::ToBeFetched)
        return QStringLiteral("%1（免于提交，待调取）")
            .arg(coverLabel(rule && rule->eLicenceType.isEmpty() ? CoverKind::DataResource : CoverKind::ELicence));
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
    return {gap.materialId, materialName, faultLabel(gap)};
}

QString fieldOfDefect(const Guide &guide, const Defect &defect)
{
    for (const GapKind kind : {GapKind::FieldMissing, GapKind::FieldInvalid}) {
        for (const FormField &field : guide.form) {
            if (isSameDefect(defect, defectWords(Gap{kind, Station::Form, {}, field.key, field.label, {}}, {})))
                return field.key;
        }
    }
    return {};
}

QString standingLabel(NoticeStanding standing, const MaterialRule &rule)
{
    switch (standing) {
    case NoticeStanding::Exempt: return QStringLiteral("✓ 免交");
    case NoticeStanding::Here: return QStringLiteral("已提交");
    case NoticeStanding::OneOf: return QStringLiteral("同组任选其一提交");
    case NoticeStanding::Optional: return QStringLiteral("选交");
    case NoticeStanding::ToBring: break;
    }
    if (mayPromise(rule))
        return QStringLiteral("需提交，可容缺后补");
    return rule.commitment ? QStringLiteral("需提交，可告知承诺") : QStringLiteral("需提交");
}

QString groupLabel(const NoticeGroup &group)
{
    if (group.common)
        return QStringLiteral("共用材料（各事项只需提交一套）");
    if (group.components.size() == 1)
        return group.components.constFirst();
    return group.components.join(QStringLiteral("、")) + QStringLiteral("（只需提交一套）");
}

QString limitLabel(const TimeLimit &limit)
{
    const QString unit = limit.unit == DayUnit::WorkingDays ? QStringLiteral("%1个工作日") : QStringLiteral("%1日");
    const QString text = limit.days == 0 ? QStringLiteral("当场办结") : unit.arg(limit.days);
    return limit.explanation.trimmed().isEmpty() ? text : QStringLiteral("%1（%2）").arg(text, limit.explanation);
}

QString channelsLabel(const GuideService &service)
{
    QStringList names;
    for (const QString &type : service.handleTypes) {
        if (type == u"window")
            names.append(QStringLiteral("窗口办理"));
        else if (type == u"online")
            names.append(QStringLiteral("网上办理"));
        else if (type == u"post")
            names.append(QStringLiteral("邮寄办理"));
    }
    return names.join(QStringLiteral("、"));
}

} // namespace yichuang
