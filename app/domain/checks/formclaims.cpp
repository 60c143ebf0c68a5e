// SPDX-License-Identifier: Apache-2.0
#include "domain/checks/formclaims.h"

#include <algorithm>

#include "core/clock.h"
#include "domain/checks/applicantcheck.h"
#include "domain/checks/coverrules.h"
#include "domain/checks/formcheck.h"

namespace yichuang {

namespace {

bool sameValue(const QString &one, const QString &other)
{
    return one.simplified().compare(other.simplified(), Qt::CaseInsensitive) == 0;
}

bool isRead(IdentityCheck check)
{
    return check == IdentityCheck::CardRead || check == IdentityCheck::SuishenCode;
}

/// Card and code say who somebody is; how to reach them is only what they tell.
bool isAuthoritative(const CaseRecord &record, const QString &prefill)
{
    if (!prefill.endsWith(u".name") && !prefill.endsWith(u".number"))
        return false;
    if (prefill.startsWith(u"applicant."))
        return isRead(record.applicant.checked);
    return prefill.startsWith(u"agent.") && record.agent && isRead(record.agent->checked);
}

/// The value as the field takes it: of a choice the id of its option. Empty when it does not fit.
QString fitting(const FormField &field, const QString &said, QDate today)
{
    QString value = said.trimmed();
    for (const QuestionOption &option : field.options)
        value = option.text == value ? option.id : value;
    QList<Gap> gaps;
    if (!value.isEmpty())
        checkField(field, value, today, gaps);
    return gaps.isEmpty() ? value : QString();
}

void addCovers(const CaseRecord &record, const Checklist &checklist, const FormField &field, QDate today,
               QList<FormClaim> &claims)
{
    if (field.element.isEmpty())
        return;
    for (const MaterialDemand &demand : checklist.materials) {
        const CaseMaterial *material = record.material(demand.rule.id);
        const bool ofApplicant = demand.rule.holder.isEmpty();
        if (!material || !material->cover || !ofApplicant)
            continue;
        const QString value = fitting(field, material->cover->elements.value(field.element), today);
        const QString source = coverSource + material->cover->entry;
        const bool known = std::any_of(claims.cbegin(), claims.cend(),
                                       [&source](const FormClaim &claim) { return claim.source == source; });
        if (!value.isEmpty() && !known)
            claims.append({source, value, material->cover->fetchedAt, true});
    }
}

QList<FormClaim> claimsOf(const CaseRecord &record, const Checklist &checklist, const FormField &field, QDate today)
{
    QList<FormClaim> claims;
    const QString told = field.prefill.isEmpty() ? QString() : particular(record, field.prefill).trimmed();
    if (!told.isEmpty())
        claims.append({field.prefill, told, {}, isAuthoritative(record, field.prefill)});
    addCovers(record, checklist, field, today, claims);
    for (const FormClaim &claim : record.form.value(field.key).claims) {
        if (claim.source.startsWith(earlierSource))
            claims.append(claim);
    }
    return claims;
}

const FormClaim *claimFrom(const QList<FormClaim> &claims, const QString &source)
{
    const auto found = std::find_if(claims.cbegin(), claims.cend(),
                                    [&source](const FormClaim &claim) { return claim.source == source; });
    return found == claims.cend() ? nullptr : &*found;
}

const FormClaim *firstToFill(const QList<FormClaim> &claims)
{
    const auto registered = std::find_if(claims.cbegin(), claims.cend(),
                                         [](const FormClaim &claim) { return claim.authoritative; });
    if (registered != claims.cend())
        return &*registered;
    const auto told = std::find_if(claims.cbegin(), claims.cend(),
                                   [](const FormClaim &claim) { return !claim.source.startsWith(earlierSource); });
    return told == claims.cend() ? nullptr : &*told;
}

QStringList registered(const QList<FormClaim> &claims)
{
    QStringList values;
    for (const FormClaim &claim : claims) {
        if (claim.authoritative)
            values.append(claim.source + u'=' + claim.value);
    }
    return values;
}

void hold(FormValue &value, const FormClaim &claim)
{
    if (value.value != claim.value)
        value.words.clear();
    value.value = claim.value;
    value.source = claim.source;
    value.at = claim.at;
}

/// The value that stands after what is said of it has changed.
void settle(FormValue &value)
{
    const bool typed = value.source == typedSource;
    const FormClaim *source = claimFrom(value.claims, value.source);
    const FormClaim *first = firstToFill(value.claims);
    if (source && !typed)
        hold(value, *source);
    else if (!typed)
        value.value.clear();
    // Whoever emptied a field on purpose said so.
    if (value.value.isEmpty() && !typed && first)
        hold(value, *first);
    else if (value.value.isEmpty() && !typed)
        value = FormValue{{}, {}, {}, value.claims, {}};
    for (const FormClaim &claim : std::as_const(value.claims)) {
        if (claim.authoritative && sameValue(claim.value, value.value) && value.source != claim.source
            && !claimFrom(value.claims, value.source))
            hold(value, claim);
    }
    if (contradictions(value).isEmpty())
        value.keptBecause.clear();
}

} // namespace

int ageLimitOf(const FormField &field)
{
    return field.maxAgeDays > 0 ? field.maxAgeDays : staleAfterDays;
}

bool isStale(const QDateTime &at, QDate today, int afterDays)
{
    return at.isValid() && atCounter(at).date().daysTo(today) > afterDays;
}

void gatherClaims(CaseRecord &draft, const Checklist &checklist, QDate today)
{
    for (const FormField &field : checklist.form) {
        const QList<FormClaim> claims = claimsOf(draft, checklist, field, today);
        if (claims.isEmpty() && !draft.form.contains(field.key))
            continue;
        FormValue &value = draft.form[field.key];
        // A reason was given against what the registers said then.
        if (registered(value.claims) != registered(claims))
            value.keptBecause.clear();
        value.claims = claims;
        settle(value);
        if (value == FormValue{})
            draft.form.remove(field.key);
    }
}

QList<FormClaim> contradictions(const FormValue &value)
{
    QList<FormClaim> differing = value.claims;
    differing.removeIf(
        [&value](const FormClaim &claim) { return !claim.authoritative || sameValue(claim.value, value.value); });
    return differing;
}

bool inConflict(const FormValue &value)
{
    return value.keptBecause.trimmed().isEmpty() && !contradictions(value).isEmpty();
}

QList<FormClaim> choices(const FormValue &value)
{
    QList<FormClaim> chosen;
    QList<FormClaim> all = value.claims;
    std::stable_partition(all.begin(), all.end(), [](const FormClaim &claim) { return claim.authoritative; });
    for (const FormClaim &claim : std::as_const(all)) {
        const bool known = std::any_of(chosen.cbegin(), chosen.cend(),
                                       [&claim](const FormClaim &other) { return sameValue(other.value, claim.value); });
        if (!known && !sameValue(claim.value, value.value))
            chosen.append(claim);
    }
    return chosen;
}

FormValue typedOver(const FormValue &value, const QString &typed, const QDateTime &at)
{
    return {typed, typedSource, at, value.claims, {}};
}

FormValue taken(const FormValue &value, const FormClaim &claim)
{
    return {claim.value, claim.source, claim.at, value.claims, {}};
}

QMap<QString, FormClaim> claimsOfEarlier(const CaseRecord &earlier, const Guide &guideOfEarlier, const GuideRef &now,
                                         const Checklist &checklist, QDate today)
{
    QMap<QString, FormClaim> claims;
    for (const FormField &field : checklist.form) {
        for (const FormField &old : guideOfEarlier.form) {
            const bool sameElement = !field.element.isEmpty() && field.element == old.element;
            const bool sameField = guideOfEarlier.ref.id == now.id && field.key == old.key;
            const FormValue entry = earlier.form.value(old.key);
            const QString value = sameElement || sameField ? fitting(field, entry.value, today) : QString();
            if (value.isEmpty() || claims.contains(field.key))
                continue;
            const QDateTime at = entry.at.isValid() ? entry.at : earlier.receivedAt.value_or(earlier.openedAt);
            claims.insert(field.key, {earlierSource + earlier.number, value, at, false});
        }
    }
    return claims;
}

bool putEarlierClaims(CaseRecord &draft, const QMap<QString, FormClaim> &claims)
{
    const QMap<QString, FormValue> before = draft.form;
    for (FormValue &value : draft.form) {
        // A value that was taken from an earlier case keeps the claim it came from.
        value.claims.removeIf([&value](const FormClaim &claim) {
            return claim.source.startsWith(earlierSource) && claim.source != value.source;
        });
    }
    for (auto claim = claims.begin(); claim != claims.end(); ++claim) {
        FormValue &value = draft.form[claim.key()];
        if (!claimFrom(value.claims, claim->source))
            value.claims.append(*claim);
    }
    return draft.form != before;
}

void keepWhatCounts(FormValue &value)
{
    value.claims.removeIf([](const FormClaim &claim) { return !claim.authoritative; });
}

} // namespace yichuang
