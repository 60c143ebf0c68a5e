// SPDX-License-Identifier: Apache-2.0
#include "casework/paperdemand.h"

#include "casework/draftedits.h"
#include "casework/ledgerentry.h"

#include <QJsonArray>

namespace yichuang {

namespace {

QString coverStanding(const CaseMaterial &material)
{
    if (material.cover)
        return QStringLiteral("covered");
    return material.noneFoundAt.isValid() ? QStringLiteral("none") : QStringLiteral("unknown");
}

} // namespace

QList<LedgerEvent> paperDemandEntries(const CaseRecord &before, const CaseRecord &after, const Session &session,
                                      const QDateTime &at)
{
    QList<LedgerEvent> entries;
    for (const QString &id : paperDemandsChanged(before, after)) {
        const CaseMaterial &material = *after.material(id);
        const bool asked = !material.askedBecause.isEmpty();
        const QJsonObject said = asked ? QJsonObject{{QStringLiteral("reason"), material.askedBecause}} : QJsonObject();
        entries.append(ledgerEntry(asked ? QStringLiteral("paperAsked") : QStringLiteral("paperNotAsked"), after.id, session, at,
                                   {{QStringLiteral("material"), material.name},
                                    {QStringLiteral("cover"), coverStanding(material)}},
                                   said));
    }
    return entries;
}

QJsonObject coverNews(const CaseRecord &before, const CaseRecord &after, const QList<CoverAnswer> &answers)
{
    QJsonArray entries;
    for (const CoverAnswer &answer : answers)
        entries.append(answer.entry.entry);
    QJsonArray found;
    QJsonArray none;
    for (const CaseMaterial &material : after.materials) {
        const CaseMaterial *held = before.material(material.materialId);
        if (material.cover && !(held && held->cover))
            found.append(material.name);
        if (material.noneFoundAt.isValid() && !(held && held->noneFoundAt.isValid()))
            none.append(material.name);
    }
    return {{QStringLiteral("entries"), entries}, {QStringLiteral("found"), found}, {QStringLiteral("none"), none}};
}

} // namespace yichuang
