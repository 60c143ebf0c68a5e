// SPDX-License-Identifier: Apache-2.0
#include "casework/paperwords.h"

#include "domain/checks/promiserules.h"

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

QString takenLabel(const MaterialRule *rule, const CaseMaterial &material)
{
    if (material.files.isEmpty())
        return acceptanceLabel(AcceptanceMode::Electronic);
    if (rule && rule->mustSurrenderOriginal)
        return QStringLiteral("收回原件");
    return acceptanceLabel(rule ? rule->acceptance : AcceptanceMode::Unstated);
}

QString piecesLabel(const CaseMaterial &material)
{
    QStringList pieces;
    const int originals = material.originals - material.originalsReturned;
    if (originals > 0)
        pieces.append(QStringLiteral("原件%1份").arg(originals));
    if (material.copies > 0)
        pieces.append(QStringLiteral("复印件%1份").arg(material.copies));
    return pieces.join(u'、');
}

QString promiseLabel(Obtained obtained)
{
    return obtained == Obtained::Committed ? QStringLiteral("告知承诺") : QStringLiteral("容缺后补");
}

namespace {

QString printedDay(const QString &isoDay)
{
    return QDate::fromString(isoDay, Qt::ISODate).toString(QStringLiteral("yyyy年M月d日"));
}

/// What is wrong with a material that is there; the gap's reason says by what date or count.
QString materialFault(const Gap &gap)
{
    switch (gap.kind) {
    case GapKind::MaterialMissing: return QStringLiteral("未提交，请补交");
    case GapKind::OneOfMissing: return QStringLiteral("请提交下列材料之一：%1").arg(gap.subject);
    case GapKind::MaterialExpired: return QStringLiteral("有效期已于%1届满，请更换").arg(printedDay(gap.reason));
    case GapKind::MaterialTooOld: return QStringLiteral("出具日期为%1，已超过规定的时间，请重新出具").arg(printedDay(gap.reason));
    case GapKind::ExpiresTooSoon:
        return QStringLiteral("有效期至%1，早于办理期限届满之日，请提交届时仍然有效的材料").arg(printedDay(gap.reason));
    case GapKind::PiecesMissing: {
        const PiecesCounted counted = piecesCounted(gap.reason);
        return QStringLiteral("份数不足：应交原件%1份、复印件%2份，实交原件%3份、复印件%4份，请补齐")
            .arg(counted.originalsAsked).arg(counted.copiesAsked).arg(counted.originals).arg(counted.copies);
    }
    default: return gap.reason;
    }
}

} // namespace

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
    const QString text = unit.arg(limit.days);
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
