// SPDX-License-Identifier: Apache-2.0
#include "casework/formedits.h"

#include <algorithm>

#include "casework/visit.h"
#include "domain/cases/packagestate.h"
#include "domain/checks/applicantcheck.h"
#include "domain/checks/formclaims.h"
#include "domain/checks/packagecheck.h"

namespace yichuang {

namespace {

const FormField *fieldOf(const QList<FormField> &form, const QString &key)
{
    const auto found =
        std::find_if(form.cbegin(), form.cend(), [&key](const FormField &field) { return field.key == key; });
    return found == form.cend() ? nullptr : &*found;
}

void setValue(Visit &visit, const QString &key, const FormValue &value)
{
    CaseRecord next = visit.record();
    next.form.insert(key, value);
    visit.change(next, {DraftAct::Field, labelOf(visit.report().checklist.form, key), 0});
}

} // namespace

QString labelOf(const QList<FormField> &form, const QString &key)
{
    const FormField *field = fieldOf(form, key);
    return field ? field->label : key;
}

CaseRecord withTyped(const CaseRecord &draft, const QList<FormField> &form, const QString &key, const QString &value,
                     const QDateTime &at)
{
    CaseRecord next = draft;
    FormValue entry = typedOver(draft.form.value(key), value, at);
    const FormField *field = fieldOf(form, key);
    if (field && particular(draft, field->prefill).isEmpty()
        && setContactParticular(next, field->prefill, value.trimmed())) {
        entry.value = value.trimmed();
        entry.source = field->prefill;
    }
    next.form.insert(key, entry);
    return next;
}

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
