// SPDX-License-Identifier: Apache-2.0
#include "casework/purgecertificate.h"

namespace yichuang {

Paper purgeCertificate(const PurgeRecord &record, const Session &session)
{
    const QString at = record.at.toUTC().toString(Qt::ISODate);
    Paper paper;
    paper.kind = PaperKind::PurgeCertificate;
    paper.number = record.number;
    // Proves nothing to whoever scans it at a counter: there is no case to be found behind it any more.
    paper.checkToken = QStringLiteral("purged");
    paper.fields = {{QStringLiteral("hallName"), session.counter.hallName},
                    {QStringLiteral("counterNo"), session.counter.counterNo},
                    {QStringLiteral("clerkName"), record.clerkName},
                    {QStringLiteral("clerkNo"), record.clerkId},
                    {QStringLiteral("itemName"), record.itemName},
                    {QStringLiteral("printedAt"), at},
                    {QStringLiteral("basis"), record.basis},
                    {QStringLiteral("keptFrom"), record.keptFrom.toString(Qt::ISODate)},
                    {QStringLiteral("keptUntil"), record.keptUntil.toString(Qt::ISODate)},
                    {QStringLiteral("purgedAt"), at},
                    {QStringLiteral("caseDigest"), QString::fromLatin1(record.caseDigest.toHex())},
                    {QStringLiteral("pagesDigest"), QString::fromLatin1(record.pagesDigest.toHex())},
                    {QStringLiteral("pages"), record.pages}};
    return paper;
}

} // namespace yichuang
