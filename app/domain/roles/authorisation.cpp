// SPDX-License-Identifier: Apache-2.0
#include "domain/roles/authorisation.h"

#include <algorithm>
#include <array>
#include <utility>

namespace yichuang {

namespace {

constexpr std::array<std::pair<AuthorisedAct, QStringView>, 3> actNames{{
    {AuthorisedAct::TakeIn, u"takeIn"},
    {AuthorisedAct::Issue, u"issue"},
    {AuthorisedAct::Consult, u"consult"},
}};

bool runsOn(const Authorisation &held, QDate day)
{
    const bool runs = day.isValid() && held.validFrom.isValid() && held.validUntil.isValid() && held.validFrom <= day
        && day <= held.validUntil;
    return runs && (!held.revokedOn.isValid() || day < held.revokedOn);
}

/// Why one agreement with anybody does not cover it.
std::optional<AuthorisationLack> lackOf(const Authorisation &held, const ActForDepartment &wanted)
{
    using enum AuthorisationLack;
    if (held.department.isEmpty() || held.department != wanted.department)
        return NoDepartment;
    const bool names = held.guideIds.contains(wanted.guideId)
        || (!wanted.packageId.isEmpty() && held.guideIds.contains(wanted.packageId));
    if (!held.guideIds.isEmpty() && !names)
        return NotTheItem;
    if (!runsOn(held, wanted.day))
        return NotThatDay;
    if (wanted.clerkId.isEmpty() || (!held.clerkIds.isEmpty() && !held.clerkIds.contains(wanted.clerkId)))
        return NotThisClerk;
    return held.acts.contains(wanted.act) ? std::nullopt : std::optional(NotThisAct);
}

/// What an agreement lacks, as a sentence; empty when it is whole.
QString incompleteness(const Authorisation &authorisation, QDate today)
{
    if (authorisation.number.trimmed().isEmpty())
        return QStringLiteral("an agreement has a number");
    if (authorisation.department.trimmed().isEmpty())
        return QStringLiteral("an agreement names the department whose items are handled");
    if (authorisation.confirmation.trimmed().isEmpty())
        return QStringLiteral("an agreement goes with the number of the confirmation of items");
    if (authorisation.acts.isEmpty())
        return QStringLiteral("an agreement says which acts it hands over");
    if (authorisation.clerkIds.contains(QString()) || authorisation.guideIds.contains(QString()))
        return QStringLiteral("a clerk and an item of an agreement have ids");
    if (!authorisation.validFrom.isValid() || !authorisation.validUntil.isValid()
        || authorisation.validUntil < authorisation.validFrom)
        return QStringLiteral("an agreement has a first and a last day, in that order");
    if (authorisation.validUntil < today)
        return QStringLiteral("the agreement expired on %1").arg(authorisation.validUntil.toString(Qt::ISODate));
    return {};
}

} // namespace

std::optional<AuthorisationLack> lackOf(const QList<Authorisation> &authorisations, const ActForDepartment &wanted)
{
    std::optional<AuthorisationLack> nearest = AuthorisationLack::NoneOnFile;
    for (const Authorisation &held : authorisations) {
        const std::optional<AuthorisationLack> lack = lackOf(held, wanted);
        if (!lack)
            return std::nullopt;
        nearest = std::max(*nearest, *lack);
    }
    return nearest;
}

Result<> checkAuthorised(const QList<Authorisation> &authorisations, const ActForDepartment &wanted)
{
    const std::optional<AuthorisationLack> lack = lackOf(authorisations, wanted);
    if (!lack)
        return {};
    return failure(ErrorCode::NotAuthorised, QStringLiteral("%1 of %2: %3").arg(authorisedActName(wanted.act), wanted.guideId,
                                                                               authorisationLackName(*lack)));
}

Result<> checkAuthorised(const QList<Authorisation> &authorisations, const QList<ActForDepartment> &wanted)
{
    for (const ActForDepartment &act : wanted) {
        if (const Result<> allowed = checkAuthorised(authorisations, act); !allowed)
            return failure(allowed.error().code,
                           QStringLiteral("%1, for %2").arg(allowed.error().detail, act.department));
    }
    return {};
}

Result<> checkAuthorisation(const Authorisation &authorisation, QDate today)
{
    if (const QString lack = incompleteness(authorisation, today); !lack.isEmpty())
        return failure(ErrorCode::Invalid, lack);
    if (authorisation.grantedBy.isEmpty() || authorisation.clerkIds.contains(authorisation.grantedBy))
        return failure(ErrorCode::NotAllowed, QStringLiteral("nobody enters an agreement for themselves"));
    return {};
}

QList<AuthorisedAct> allAuthorisedActs()
{
    QList<AuthorisedAct> acts;
    for (const auto &entry : actNames)
        acts.append(entry.first);
    return acts;
}

QString authorisedActName(AuthorisedAct act)
{
    for (const auto &[candidate, name] : actNames) {
        if (candidate == act)
            return name.toString();
    }
    return {};
}

std::optional<AuthorisedAct> authorisedActFromName(const QString &name)
{
    for (const auto &[act, candidate] : actNames) {
        if (candidate == name)
            return act;
    }
    return std::nullopt;
}

QString authorisationLackName(AuthorisationLack lack)
{
    switch (lack) {
    case AuthorisationLack::NoneOnFile: return QStringLiteral("noneOnFile");
    case AuthorisationLack::NoDepartment: return QStringLiteral("noDepartment");
    case AuthorisationLack::NotTheItem: return QStringLiteral("notTheItem");
    case AuthorisationLack::NotThatDay: return QStringLiteral("notThatDay");
    case AuthorisationLack::NotThisClerk: return QStringLiteral("notThisClerk");
    case AuthorisationLack::NotThisAct: return QStringLiteral("notThisAct");
    }
    return {};
}

} // namespace yichuang
