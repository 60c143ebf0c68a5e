// SPDX-License-Identifier: Apache-2.0
#include "casework/latechange.h"

#include <QJsonArray>

#include "casework/draftedits.h"
#include "casework/ledgerentry.h"
#include "casework/outboxentries.h"
#include "domain/cases/sentfile.h"

namespace yichuang {

namespace {

void addTo(CaseMaterial &held, const CaseMaterial &late)
{
    held.files += late.files;
    held.obtained = Obtained::Submitted;
    held.originals += late.originals;
    held.copies += late.copies;
    held.originalsReturned += late.originalsReturned;
    if (late.issuedOn.isValid())
        held.issuedOn = late.issuedOn;
    if (late.validUntil.isValid())
        held.validUntil = late.validUntil;
    for (const PointDecision &point : late.points)
        decidePoint(held, point);
    if (!late.findingsAcceptedBecause.isEmpty()) {
        held.findingsAcceptedBecause = late.findingsAcceptedBecause;
        held.findingsAcceptedBy = late.findingsAcceptedBy;
    }
    if (late.document)
        held.document = late.document;
}

QJsonArray coded(const QList<ReasonSubject> &subjects)
{
    QJsonArray codes;
    for (const ReasonSubject &subject : subjects) {
        QJsonObject one{{QStringLiteral("check"), subject.code}};
        if (subject.page > 0)
            one.insert(QStringLiteral("page"), subject.page);
        codes.append(one);
    }
    return codes;
}

/// Codes alone; what was said of each follows in the same order in ledgerSaid().
QJsonObject ledgerBody(const QList<CaseMaterial> &late, const QList<ReasonedMaterial> &reasoned)
{
    QJsonArray ids;
    qsizetype files = 0;
    for (const CaseMaterial &material : late) {
        ids.append(material.materialId);
        files += material.files.size();
    }
    QJsonObject body{{QStringLiteral("materials"), ids}, {QStringLiteral("files"), files}};
    QJsonArray accepted;
    for (const ReasonedMaterial &one : reasoned)
        accepted.append(QJsonObject{{QStringLiteral("material"), one.materialId}, {QStringLiteral("about"), coded(one.subjects)}});
    if (!accepted.isEmpty())
        body.insert(QStringLiteral("accepted"), accepted);
    return body;
}

QJsonObject ledgerSaid(const QList<ReasonedMaterial> &reasoned)
{
    QJsonArray reasons;
    for (const ReasonedMaterial &one : reasoned)
        reasons.append(QJsonObject{{QStringLiteral("text"), one.because}});
    return reasons.isEmpty() ? QJsonObject() : QJsonObject{{QStringLiteral("reasons"), reasons}};
}

} // namespace

CaseRecord withLateMaterials(CaseRecord record, const QList<CaseMaterial> &late, const QDateTime &at)
{
    for (const CaseMaterial &material : late) {
        if (!record.material(material.materialId)) {
            CaseMaterial line;
            line.materialId = material.materialId;
            line.name = material.name;
            record.materials.append(line);
        }
        CaseMaterial &held = *record.material(material.materialId);
        addTo(held, material);
        if (held.promise && !held.promise->keptAt)
            held.promise->keptAt = at;
    }
    record.changedAt = at;
    return record;
}

CaseChange lateMaterialChange(const CaseRecord &record, const QList<CaseMaterial> &late, const Envelopes &envelopes,
                              const Session &session, const QDateTime &at, const QJsonObject &told,
                              const QList<ReasonedMaterial> &reasoned)
{
    CaseChange change;
    change.after = withLateMaterials(record, late, at);
    change.after.addHandler(session.clerk.id);
    change.events = {ledgerEntry(QStringLiteral("materialsAdded"), record.id, session, at, ledgerBody(late, reasoned),
                                 ledgerSaid(reasoned))};

    QList<CaseMaterial> sent;
    // The city hears how the material stands, and gets what it does not have yet.
    for (const CaseMaterial &material : late)
        sent.append(sentAnew(record.material(material.materialId), *change.after.material(material.materialId)));
    const QString eventId = newUuidV7(at.toMSecsSinceEpoch()).toString(QUuid::WithoutBraces);
    const QByteArray envelope = envelopes.ofSupplement(eventId, change.after, sent, at, session.clerk.id, told);
    change.outbox = {entryForEvent(change.after, eventId, envelope, OutboxLane::Metadata, at)};
    change.outbox += entriesForFiles(change.after, sent, at);
    return change;
}

} // namespace yichuang
