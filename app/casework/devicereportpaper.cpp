// SPDX-License-Identifier: Apache-2.0
#include "casework/devicereportpaper.h"

#include <QJsonArray>

#include "core/clock.h"

namespace yichuang {

namespace {

QString orDash(const QString &text)
{
    return text.trimmed().isEmpty() ? QStringLiteral("—") : text;
}

} // namespace

Paper deviceReportPaper(const QList<DeviceReportRow> &rows, bool inOrder, const Session &session, const QDateTime &testedAt,
                        const QDateTime &printedAt)
{
    QJsonArray parts;
    for (const DeviceReportRow &row : rows) {
        parts.append(QJsonObject{{QStringLiteral("no"), parts.size() + 1},
                                 {QStringLiteral("part"), orDash(row.part)},
                                 {QStringLiteral("device"), orDash(row.device)},
                                 {QStringLiteral("verdict"), orDash(row.verdict)},
                                 {QStringLiteral("seconds"), orDash(row.seconds)}});
    }
    Paper paper;
    paper.kind = PaperKind::DeviceReport;
    paper.number = QStringLiteral("D") + session.counter.counterNo + atCounter(testedAt).toString(QStringLiteral("yyyyMMddHHmm"));
    // A scan at a counter finds no case behind it.
    paper.checkToken = QStringLiteral("devices");
    paper.fields = {{QStringLiteral("hallName"), orDash(session.counter.hallName)},
                    {QStringLiteral("counterNo"), orDash(session.counter.counterNo)},
                    {QStringLiteral("clerkName"), orDash(session.clerk.name)},
                    {QStringLiteral("clerkNo"), orDash(session.clerk.id)},
                    {QStringLiteral("itemName"), QStringLiteral("设备自检")},
                    {QStringLiteral("numberLabel"), QStringLiteral("自检单编号")},
                    {QStringLiteral("printedAt"), printedAt.toUTC().toString(Qt::ISODate)},
                    {QStringLiteral("testedAt"), testedAt.toUTC().toString(Qt::ISODate)},
                    {QStringLiteral("inOrder"), inOrder},
                    {QStringLiteral("parts"), parts}};
    return paper;
}

} // namespace yichuang
