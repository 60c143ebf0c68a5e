// SPDX-License-Identifier: Apache-2.0
#include "desk/words/coverwords.h"

#include "core/clock.h"
#include "domain/checks/coverrules.h"
#include "domain/identifiers/masking.h"

#include <QJsonArray>

namespace yichuang {

namespace {

QString momentText(const QDateTime &moment)
{
    return atCounter(moment).toString(QStringLiteral("MM-dd HH:mm"));
}

QString namesIn(const QJsonValue &names)
{
    QStringList all;
    for (const QJsonValue name : names.toArray())
        all.append(name.toString());
    return all.join(QStringLiteral("、"));
}

} // namespace

QString CoverWords::cover(const Cover &cover)
{
    QStringList parts{tr("%1, fetched %2").arg(cover.source, momentText(cover.fetchedAt))};
    if (cover.kind == CoverKind::IndustryCertificate)
        parts.append(tr("listed in %1").arg(cover.title));
    if (!cover.number.isEmpty())
        parts.append(tr("number %1").arg(maskedNumber(cover.number)));
    parts.append(cover.validUntil.isValid() ? tr("valid until %1").arg(cover.validUntil.toString(Qt::ISODate))
                                            : tr("valid for good"));
    return parts.join(QStringLiteral(" · "));
}

CoverWords::Standing CoverWords::ofDraft(const MaterialRule &rule, const CaseMaterial &material, Line line,
                                         const std::optional<Person> &holder)
{
    if (!mayBeCovered(rule))
        return {};
    if (material.obtained == Obtained::Fetched && material.cover)
        return {Tone::Exempt, tr("Exempt, fetched: %1").arg(cover(*material.cover))};
    if (material.noneFoundAt.isValid())
        return {Tone::Quiet, tr("Looked for on %1 and not there: the paper may be asked for.").arg(momentText(material.noneFoundAt))};
    if (lacksPaperReason(rule, material))
        return {Tone::Warn, tr("Exempt: say why the paper is taken all the same. Press M.")};
    if (material.obtained == Obtained::Submitted)
        return {Tone::Warn, tr("Paper asked for: %1").arg(material.askedBecause)};
    if (material.obtained != Obtained::ToBeFetched)
        return {};
    if (!holder && isOfAnother(rule))
        return {Tone::Warn, tr("Exempt, but it is another person's: press H and say whose, so that it can be fetched.")};
    switch (line) {
    case Line::Offline: return {Tone::Exempt, tr("Offline, to be fetched: made up for by itself when the line is back.")};
    case Line::Asking: return {Tone::Exempt, tr("Being fetched …")};
    case Line::Online: break;
    }
    return {Tone::Exempt, tr("To be fetched: no answer yet, or found under another name only. Check the name and the number.")};
}

QString CoverWords::ofEvent(const LedgerEvent &event, const QString &reason)
{
    const QString material = event.body.value(u"material").toString();
    if (event.kind == u"paperAsked")
        return tr("Paper of “%1” asked for in spite of the exemption: %2").arg(material, reason);
    if (event.kind == u"paperNotAsked")
        return tr("Paper of “%1” not asked for any more").arg(material);
    if (event.kind != u"coversAnswered")
        return {};
    const QString found = namesIn(event.body.value(u"found"));
    const QString none = namesIn(event.body.value(u"none"));
    QStringList parts;
    if (!found.isEmpty())
        parts.append(tr("fetched: %1").arg(found));
    if (!none.isEmpty())
        parts.append(tr("not there: %1").arg(none));
    if (parts.isEmpty())
        parts.append(tr("nothing that fits"));
    return tr("Asked the city for %1; %2").arg(namesIn(event.body.value(u"entries")), parts.join(QStringLiteral("; ")));
}

CoverWords::Standing CoverWords::ofFiled(const CaseMaterial &material)
{
    if (material.obtained == Obtained::Fetched && material.cover)
        return {Tone::Exempt, tr("Exempt, fetched: %1").arg(cover(*material.cover))};
    if (material.obtained == Obtained::ToBeFetched && material.noneFoundAt.isValid())
        return {Tone::Warn, tr("To be fetched, but looked for on %1 and not there. A person has to see to it; no paper was "
                               "asked for.").arg(momentText(material.noneFoundAt))};
    if (material.obtained == Obtained::ToBeFetched)
        return {Tone::Exempt, tr("To be fetched; made up for by itself when the city answers.")};
    if (!material.askedBecause.isEmpty())
        return {Tone::Warn, tr("Paper asked for: %1").arg(material.askedBecause)};
    if (material.noneFoundAt.isValid())
        return {Tone::Quiet, tr("Looked for on %1 and not there; the paper was taken.").arg(momentText(material.noneFoundAt))};
    return {};
}

} // namespace yichuang
