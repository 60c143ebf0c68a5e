// SPDX-License-Identifier: Apache-2.0
#include "casework/papercontents.h"

#include <QJsonArray>

#include "casework/paperfields.h"
#include "casework/promisepapers.h"
#include "domain/identifiers/masking.h"

namespace yichuang {

namespace {

/// What was taken in; a material that nobody handed in is not acknowledged.
QList<CaseMaterial> takenIn(const CaseRecord &record)
{
    QList<CaseMaterial> materials = record.materials;
    materials.removeIf([](const CaseMaterial &material) { return !material.isTakenIn(); });
    return materials;
}

/// What was taken in, and beside it what was promised and what was given back at once.
void insertMaterials(QJsonObject &fields, const CaseRecord &record, const Guide &guide)
{
    fields.insert(QStringLiteral("materials"), materialRows(takenIn(record), guide));
    fields.insert(QStringLiteral("promised"), promisedRows(record));
    fields.insert(QStringLiteral("returned"), returnedRows(record));
    fields.insert(QStringLiteral("kept"), keptRows(record, guide, KeptOriginals::Passed));
    fields.insert(QStringLiteral("surrendered"), keptRows(record, guide, KeptOriginals::Surrendered));
    if (!record.components.isEmpty())
        fields.insert(QStringLiteral("components"), componentRows(record));
}

/// What was taken with the application, and what is taken now, of which no page was scanned.
QJsonArray surrenderedRows(const CaseRecord &record, const Guide &guide, const QStringList &takenBack)
{
    QJsonArray rows = keptRows(record, guide, KeptOriginals::Surrendered);
    for (const CaseMaterial &material : record.materials) {
        if (takenBack.contains(material.materialId) && material.files.isEmpty())
            rows.append(QJsonObject{{QStringLiteral("name"), material.name}, {QStringLiteral("originals"), 1}});
    }
    return rows;
}

/// What the applicant gets back: paper, and not what would have been fetched.
QList<CaseMaterial> handedIn(const CaseRecord &record)
{
    QList<CaseMaterial> materials = record.materials;
    materials.removeIf([](const CaseMaterial &material) { return material.files.isEmpty(); });
    return materials;
}

} // namespace

int correctionDaysOf(const Guide &guide)
{
    return guide.correctionDays > 0 ? guide.correctionDays : usualCorrectionDays;
}

Paper intakeVoucher(const CaseRecord &record, const Guide &guide, const Session &session, const QDateTime &at)
{
    QJsonObject fields = filingFields(record, session, at);
    fields.insert(QStringLiteral("noticeDays"), noticeWorkingDays);
    insertMaterials(fields, record, guide);
    insertDue(fields, QStringLiteral("noticeDueOn"), record.deadlines.noticeDue);
    fields.insert(QStringLiteral("noticeDueProvisional"), record.deadlines.noticeDue.provisional);
    return paperOf(PaperKind::IntakeVoucher, record, fields);
}

Paper acceptanceVoucher(const CaseRecord &record, const Guide &guide, const Session &session, const QDateTime &at)
{
    QJsonObject fields = filingFields(record, session, at);
    fields.insert(QStringLiteral("acceptedOn"), dayText(record.acceptedAt.value_or(at)));
    fields.insert(QStringLiteral("afterCorrection"), record.correctedAt.has_value());
    insertMaterials(fields, record, guide);
    const auto promised = record.deadlines.promisedDue ? record.deadlines.promisedDue : record.deadlines.decideDue;
    insertDue(fields, QStringLiteral("promisedDueOn"), promised);
    fields.insert(QStringLiteral("promisedDueProvisional"), promised && promised->provisional);
    insertDue(fields, QStringLiteral("statutoryDueOn"), record.deadlines.statutoryDue);
    return paperOf(PaperKind::AcceptanceVoucher, record, fields);
}

Paper correctionNotice(const CaseRecord &record, const Guide &guide, const Session &session, const QDateTime &at)
{
    QJsonObject fields = filingFields(record, session, at);
    QJsonArray defects;
    for (const Defect &defect : record.defects) {
        defects.append(QJsonObject{
            {QStringLiteral("no"), defects.size() + 1},
            {QStringLiteral("material"), defect.material},
            {QStringLiteral("text"), defect.text},
        });
    }
    fields.insert(QStringLiteral("issuedOn"), dayText(at));
    fields.insert(QStringLiteral("defects"), defects);
    fields.insert(QStringLiteral("correctionDays"), correctionDaysOf(guide));
    const auto due = record.deadlines.correctionDue;
    insertDue(fields, QStringLiteral("correctionDueOn"), due);
    fields.insert(QStringLiteral("promisedDueProvisional"), due && due->provisional);
    return paperOf(PaperKind::CorrectionNotice, record, fields);
}

Paper nonAcceptanceNotice(const CaseRecord &record, const Guide &guide, const Session &session, const QDateTime &at,
                          const QStringList &reasons, const QString &competentBody)
{
    QJsonObject fields = filingFields(record, session, at);
    QJsonArray rows;
    for (const QString &reason : reasons)
        rows.append(QJsonObject{{QStringLiteral("text"), reason}});
    fields.insert(QStringLiteral("issuedOn"), dayText(at));
    fields.insert(QStringLiteral("reasons"), rows);
    fields.insert(QStringLiteral("materials"), materialRows(handedIn(record), guide));
    insertUnlessEmpty(fields, QStringLiteral("competentBody"), competentBody);
    return paperOf(PaperKind::NonAcceptance, record, fields);
}

Paper correctionsReceipt(const CaseRecord &record, const QList<CaseMaterial> &late, const Session &session, const QDateTime &at)
{
    QJsonObject fields = filingFields(record, session, at);
    QJsonArray corrections;
    QJsonArray open;
    for (const Defect &defect : record.defects) {
        QJsonObject row{{QStringLiteral("material"), defect.material}, {QStringLiteral("text"), defect.text}};
        if (!defect.correctedAt.isValid())
            open.append(row);
        if (defect.correctedAt != at)
            continue;
        row.insert(QStringLiteral("no"), corrections.size() + 1);
        for (const CaseMaterial &material : late) {
            if (material.materialId == defect.materialId && !material.files.isEmpty())
                row.insert(QStringLiteral("pages"), material.pageCount());
        }
        corrections.append(row);
    }
    fields.insert(QStringLiteral("handedInOn"), dayText(at));
    fields.insert(QStringLiteral("complete"), record.correctedAt.has_value());
    fields.insert(QStringLiteral("corrections"), corrections);
    fields.insert(QStringLiteral("open"), open);
    if (record.deadlines.correctionNoticedOn.isValid())
        fields.insert(QStringLiteral("noticedOn"), record.deadlines.correctionNoticedOn.toString(Qt::ISODate));
    insertDue(fields, QStringLiteral("correctionDueOn"), record.deadlines.correctionDue);
    return paperOf(PaperKind::CorrectionsReceipt, record, fields);
}

Paper collectionSlip(const CaseRecord &record, const Guide &guide, const Session &session, const QDateTime &at,
                     const QStringList &takenBack)
{
    QJsonObject fields = commonFields(record, session, at);
    QJsonArray results;
    for (const CaseResult &result : record.results) {
        // Of a package only what goes now.
        if (result.handedOutAt.isValid() && result.handedOutAt != at)
            continue;
        // Not every result bears a number, and the slip must be printable all the same.
        const QString number = result.number.trimmed().isEmpty() ? QStringLiteral("—") : result.number;
        results.append(QJsonObject{{QStringLiteral("name"), result.name},
                                   {QStringLiteral("number"), number},
                                   {QStringLiteral("copies"), 1}});
        for (const ListedPermit &permit : result.permits)
            results.append(QJsonObject{{QStringLiteral("name"), QStringLiteral("— %1").arg(permit.name)},
                                       {QStringLiteral("number"), permit.number.isEmpty() ? QStringLiteral("—") : permit.number},
                                       {QStringLiteral("copies"), 1}});
    }
    const HandOver handOver = record.handOver.value_or(HandOver{});
    fields.insert(QStringLiteral("results"), results);
    fields.insert(QStringLiteral("collectorName"), handOver.collector.name);
    fields.insert(QStringLiteral("collectorNumberLast4"), lastFour(handOver.collector.number));
    fields.insert(QStringLiteral("collectorIsAgent"), handOver.isAgent);
    insertUnlessEmpty(fields, QStringLiteral("relation"), handOver.relation);
    fields.insert(QStringLiteral("verification"), handOver.verification);
    fields.insert(QStringLiteral("handedOverAt"), momentText(at));
    fields.insert(QStringLiteral("surrendered"), surrenderedRows(record, guide, takenBack));
    fields.insert(QStringLiteral("returned"), returnedRows(record));
    return paperOf(PaperKind::CollectionSlip, record, fields);
}

} // namespace yichuang
