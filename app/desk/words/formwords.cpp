// SPDX-License-Identifier: Apache-2.0
#include "desk/words/formwords.h"

#include "core/clock.h"
#include "domain/cases/casenumber.h"
#include "domain/checks/formclaims.h"

namespace yichuang {

namespace {

/// What the licence or the resource is called; the entry of the catalogue where no cover of it is there.
QString titleOf(const QString &entry, const CaseRecord &record)
{
    for (const CaseMaterial &material : record.materials) {
        if (material.cover && material.cover->entry == entry && !material.cover->title.isEmpty())
            return material.cover->title;
    }
    return entry;
}

} // namespace

QString FormWords::source(const QString &source, const CaseRecord &record)
{
    if (source == typedSource)
        return tr("typed here");
    if (source.startsWith(coverSource))
        return titleOf(source.mid(coverSource.size()), record);
    if (source.startsWith(earlierSource))
        return tr("case %1").arg(readableCaseNumber(source.mid(earlierSource.size())));
    return source.startsWith(u"agent") ? tr("from the agent") : tr("from the applicant");
}

QString FormWords::age(const QDateTime &at, QDate today)
{
    if (!at.isValid())
        return {};
    const int days = int(atCounter(at).date().daysTo(today));
    return days <= 0 ? tr("today") : tr("%n day(s) ago", nullptr, days);
}

QString FormWords::provenance(const QString &source, const QDateTime &at, const CaseRecord &record, const AgeLimit &limit)
{
    const QString where = FormWords::source(source, record);
    const QString when = source == typedSource ? QString() : age(at, limit.today);
    if (when.isEmpty())
        return where;
    return isStale(at, limit.today, limit.days) ? tr("%1 · %2, old").arg(where, when) : tr("%1 · %2").arg(where, when);
}

} // namespace yichuang
