// SPDX-License-Identifier: Apache-2.0
#include "casework/formedits.h"

#include <algorithm>

#include "casework/draftedits.h"
#include "casework/visit.h"
#include "domain/cases/packagestate.h"
#include "domain/checks/formclaims.h"
#include "domain/checks/packagecheck.h"

namespace yichuang {

namespace {

void setValue(Visit &visit, const QString &key, const FormValue &value)
{
    CaseRecord next = visit.record();
    next.form.insert(key, value);
    visit.change(next, {DraftAct::Field, labelOf(visit.report().checklist.form, key), 0});
}

} // namespace

void takeClaim(Visit &visit, const QString &key, const QString &source)
{
    const FormValue value = visit.record().form.value(key);
    for (const FormClaim &claim : value.claims) {
        if (claim.source == source)
            return setValue(visit, key, taken(value, claim));
    }
}

void keepValue(Visit &visit, const QString &key, const QString &because)
{
    FormValue value = visit.record().form.value(key);
    if (contradictions(value).isEmpty())
        return;
    value.keptBecause = because.trimmed();
    setValue(visit, key, value);
}

void takeProposals(Visit &visit)
{
    CaseRecord next = visit.record();
    for (FormValue &value : next.form) {
        const auto proposal = std::find_if(value.claims.cbegin(), value.claims.cend(), [](const FormClaim &claim) {
            return claim.source.startsWith(earlierSource);
        });
        if (value.value.isEmpty() && proposal != value.claims.cend())
            value = taken(value, *proposal);
    }
    visit.change(next, {DraftAct::Field, {}, 0});
}

void decideComponent(Visit &visit, const QString &componentId, const QString &because)
{
    CaseRecord next = visit.record();
    if (!refuseComponent(next, componentId, because))
        return;
    visit.change(next, {DraftAct::Component, componentOf(next, componentId)->name, 0});
}

} // namespace yichuang
