// SPDX-License-Identifier: Apache-2.0
#include "casework/promisepapers.h"

#include "casework/materialwords.h"
#include "casework/paperfields.h"
#include "core/clock.h"
#include "domain/checks/materialcheck.h"
#include "domain/checks/promiserules.h"

namespace yichuang {

namespace {

bool isOpenAs(const CaseMaterial &material, Obtained obtained)
{
    return material.obtained == obtained && material.promise && material.promise->isOpen();
}

QList<CaseMaterial> openAs(const CaseRecord &record, Obtained obtained)
{
    QList<CaseMaterial> materials = record.materials;
    materials.removeIf([obtained](const CaseMaterial &material) { return !isOpenAs(material, obtained); });
    return materials;
}

void insertDay(QJsonObject &row, const QString &key, QDate day)
{
    if (day.isValid())
        row.insert(key, day.toString(Qt::ISODate));
}

QJsonArray textRows(const QStringList &texts)
{
    QJsonArray rows;
    for (const QString &text : texts) {
        if (!text.trimmed().isEmpty())
            rows.append(QJsonObject{{QStringLiteral("text"), text}});
    }
    return rows;
}

QJsonObject numberedRow(const QJsonArray &rows, const CaseMaterial &material)
{
    QJsonObject row{{QStringLiteral("no"), rows.size() + 1}, {QStringLiteral("name"), material.name}};
    insertDay(row, QStringLiteral("dueOn"), material.promise ? material.promise->due : QDate());
    return row;
}

Paper supplementPromise(const CaseRecord &record, const QList<CaseMaterial> &promised, const Guide &guide,
                        const Session &session, const QDateTime &at)
{
    QJsonObject fields = filingFields(record, session, at);
    QJsonArray rows;
    for (const CaseMaterial &material : promised) {
        QJsonObject row = numberedRow(rows, material);
        const MaterialRule *rule = guide.material(material.materialId);
        if (rule && rule->supplementWithin)
            insertUnlessEmpty(row, QStringLiteral("explanation"), rule->supplementWithin->explanation);
        rows.append(row);
    }
    fields.insert(QStringLiteral("materials"), rows);
    return paperOf(PaperKind::SupplementPromise, record, fields);
}

QJsonArray namesOfRest(const CaseRecord &record)
{
    QJsonArray rows;
    for (const CaseMaterial &material : record.materials) {
        if (material.isTakenIn())
            rows.append(QJsonObject{{QStringLiteral("text"), material.name}});
    }
    return rows;
}

Paper commitmentLetter(const CaseRecord &record, const QList<CaseMaterial> &committed, const Guide &guide,
                       const Session &session, const QDateTime &at)
{
    QJsonObject fields = filingFields(record, session, at);
    QJsonArray rows;
    for (const CaseMaterial &material : committed) {
        const MaterialRule *rule = guide.material(material.materialId);
        const MaterialCommitment commitment =
            rule ? rule->commitment.value_or(MaterialCommitment{}) : MaterialCommitment{};
        QJsonObject row = numberedRow(rows, material);
        row.insert(QStringLiteral("text"), commitment.text);
        insertUnlessEmpty(row, QStringLiteral("basis"), commitment.basis);
        insertUnlessEmpty(row, QStringLiteral("consequence"), commitment.consequence);
        rows.append(row);
    }
    fields.insert(QStringLiteral("bases"), textRows(guide.legalBasis));
    fields.insert(QStringLiteral("conditions"), textRows(guide.acceptConditions));
    fields.insert(QStringLiteral("materials"), namesOfRest(record));
    fields.insert(QStringLiteral("commitments"), rows);
    return paperOf(PaperKind::CommitmentLetter, record, fields);
}

} // namespace

void settleFiledMaterials(CaseRecord &filed, const Checklist &checklist, const WorkCalendar &calendar, const QDateTime &at)
{
    for (CaseMaterial &material : filed.materials) {
        const MaterialDemand *demand = checklist.material(material.materialId);
        if (!demand)
            continue;
        const Pieces pieces = piecesOf(demand->rule, material);
        material.originals = pieces.originals;
        material.copies = pieces.copies;
        material.originalsReturned = pieces.returned;
        if (!material.promise || !material.promise->isOpen())
            continue;
        material.promise->due = promiseDue(calendar, demand->rule, material.obtained, atCounter(at).date()).date;
        material.promise->madeAt = at;
    }
}

QList<Paper> promisePapers(const CaseRecord &record, const Guide &guide, const Session &session, const QDateTime &at)
{
    QList<Paper> papers;
    if (const QList<CaseMaterial> promised = openAs(record, Obtained::Promised); !promised.isEmpty())
        papers.append(supplementPromise(record, promised, guide, session, at));
    if (const QList<CaseMaterial> committed = openAs(record, Obtained::Committed); !committed.isEmpty())
        papers.append(commitmentLetter(record, committed, guide, session, at));
    return papers;
}

QJsonArray promisedRows(const CaseRecord &record)
{
    QJsonArray rows;
    for (const Obtained obtained : {Obtained::Promised, Obtained::Committed}) {
        for (const CaseMaterial &material : openAs(record, obtained)) {
            QJsonObject row = numberedRow(rows, material);
            row.insert(QStringLiteral("way"), promiseLabel(obtained));
            rows.append(row);
        }
    }
    return rows;
}

QJsonArray returnedRows(const CaseRecord &record)
{
    QJsonArray rows;
    for (const CaseMaterial &material : record.materials) {
        if (material.originalsReturned > 0)
            rows.append(QJsonObject{{QStringLiteral("name"), material.name},
                                    {QStringLiteral("originals"), material.originalsReturned}});
    }
    return rows;
}

QList<CaseMaterial> stillToSurrender(const CaseRecord &record, const Guide &guide)
{
    QList<CaseMaterial> materials = record.materials;
    materials.removeIf([&guide](const CaseMaterial &material) {
        const MaterialRule *rule = guide.material(material.materialId);
        // Of what is promised and not there yet nothing was taken, whatever was counted.
        const bool isTaken = material.originals > material.originalsReturned && !(material.promise && material.promise->isOpen());
        return !rule || !rule->mustSurrenderOriginal || isTaken;
    });
    return materials;
}

QJsonArray keptRows(const CaseRecord &record, const Guide &guide, KeptOriginals which)
{
    QJsonArray rows;
    for (const CaseMaterial &material : record.materials) {
        const MaterialRule *rule = guide.material(material.materialId);
        const bool surrendered = rule && rule->mustSurrenderOriginal;
        const int kept = material.files.isEmpty() ? 0 : material.originals - material.originalsReturned;
        if (kept > 0 && surrendered == (which == KeptOriginals::Surrendered))
            rows.append(QJsonObject{{QStringLiteral("name"), material.name}, {QStringLiteral("originals"), kept}});
    }
    return rows;
}

} // namespace yichuang
