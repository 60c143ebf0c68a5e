// SPDX-License-Identifier: Apache-2.0
#include "casework/purgecertificate.h"

#include <algorithm>

namespace yichuang {

RemainingCopies remainingCopies(const QList<BackupGeneration> &generations)
{
    RemainingCopies copies{true, true, {}, {}};
    for (const BackupGeneration &generation : generations) {
        copies.generations.append(generation.name);
        copies.until = copies.until.isValid() ? std::max(copies.until, generation.goesOn) : generation.goesOn;
    }
    return copies;
}

Paper purgeCertificate(const PurgeRecord &record, const Session &session, const RemainingCopies &copies)
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
                    {QStringLiteral("pages"), record.pages},
                    {QStringLiteral("copiesUnknown"), copies.isPlaceSet && !copies.isKnown}};
    if (!copies.generations.isEmpty()) {
        paper.fields.insert(QStringLiteral("copies"), copies.generations.join(QStringLiteral("、")));
        paper.fields.insert(QStringLiteral("copiesUntil"), copies.until.toString(Qt::ISODate));
    }
    return paper;
}

} // namespace yichuang
