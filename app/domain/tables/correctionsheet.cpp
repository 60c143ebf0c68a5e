// SPDX-License-Identifier: Apache-2.0
#include "domain/tables/correctionsheet.h"

#include "domain/guide/guideelements.h"
#include "domain/tables/csvtable.h"

namespace yichuang {

namespace {

/// What begins like a formula is written so that no spreadsheet program takes it for one.
QString harmless(const QString &cell)
{
    static const QString starts = QStringLiteral("=+-@\t\r");
    return !cell.isEmpty() && starts.contains(cell.front()) ? QString(u'\'' + cell) : cell;
}

} // namespace

QString correctionStateLabel(CorrectionState state)
{
    switch (state) {
    case CorrectionState::Raised: return QStringLiteral("提出");
    case CorrectionState::Answered: return QStringLiteral("响应");
    case CorrectionState::Rectified: return QStringLiteral("整改");
    case CorrectionState::FedBack: return QStringLiteral("反馈");
    }
    return {};
}

QString correctionSourceLabel(CorrectionSource source)
{
    switch (source) {
    case CorrectionSource::SelfCheck: return QStringLiteral("窗口自查");
    case CorrectionSource::Rating: return QStringLiteral("好差评");
    case CorrectionSource::Testing: return QStringLiteral("大数据中心测试");
    case CorrectionSource::PublicHunt: return QStringLiteral("千万市民来找茬");
    }
    return {};
}

QByteArray correctionSheet(const QList<GuideCorrection> &corrections)
{
    QList<QStringList> lines{{QStringLiteral("序号"), QStringLiteral("事项名称"), QStringLiteral("版本"), QStringLiteral("要素"),
                              QStringLiteral("要素归属"), QStringLiteral("现行内容"), QStringLiteral("修改建议"),
                              QStringLiteral("理由"), QStringLiteral("来源"), QStringLiteral("状态"), QStringLiteral("答复")}};
    for (const GuideCorrection &one : corrections) {
        QStringList line{QString::number(lines.size())};
        for (const QString &cell :
             {one.taskName, QString::number(one.guide.version), one.elementLabel, ownerLabel(one.owner), one.current, one.suggested,
              one.reason, correctionSourceLabel(one.source), correctionStateLabel(one.state), one.answer})
            line.append(harmless(cell));
        lines.append(line);
    }
    return csvFile(lines);
}

} // namespace yichuang
