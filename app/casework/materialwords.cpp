// SPDX-License-Identifier: Apache-2.0
#include "casework/materialwords.h"

#include <QDate>
#include <QStringList>

#include "domain/checks/materialcheck.h"

namespace yichuang {

namespace {

QString printedDay(const QString &isoDay)
{
    return QDate::fromString(isoDay, Qt::ISODate).toString(QStringLiteral("yyyy年M月d日"));
}

QString tooFew(const PiecesCounted &pieces)
{
    return QStringLiteral("份数不足：应交原件%1份、复印件%2份，实交原件%3份、复印件%4份，请补齐")
        .arg(pieces.asked.originals)
        .arg(pieces.asked.copies)
        .arg(pieces.held.originals)
        .arg(pieces.held.copies);
}

} // namespace

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

QString faultLabel(const Gap &gap)
{
    if (gap.kind == GapKind::MaterialMissing)
        return QStringLiteral("未提交，请补交");
    if (gap.kind == GapKind::OneOfMissing)
        return QStringLiteral("请提交下列材料之一：%1").arg(gap.subject);
    if (gap.kind == GapKind::PiecesMissing)
        return tooFew(gap.pieces);
    if (gap.kind == GapKind::MaterialExpired)
        return QStringLiteral("有效期已于%1届满，请更换").arg(printedDay(gap.reason));
    if (gap.kind == GapKind::MaterialTooOld)
        return QStringLiteral("出具日期为%1，已超过规定的时间，请重新出具").arg(printedDay(gap.reason));
    if (gap.kind == GapKind::ExpiresTooSoon)
        return QStringLiteral("有效期至%1，早于办理期限届满之日，请提交届时仍然有效的材料").arg(printedDay(gap.reason));
    if (gap.kind == GapKind::ReadingConflict)
        return QStringLiteral("所载内容与申请信息或者其他材料不一致（%1），请核实后更正").arg(gap.reason);
    return gap.reason;
}

} // namespace yichuang
