// SPDX-License-Identifier: Apache-2.0
#include "domain/roles/permission.h"

namespace yichuang {

namespace {

constexpr unsigned clerk = 1U << unsigned(Role::Clerk);
constexpr unsigned supervisor = 1U << unsigned(Role::Supervisor);
constexpr unsigned administrator = 1U << unsigned(Role::Administrator);
constexpr unsigned auditor = 1U << unsigned(Role::Auditor);

struct Grant
{
    Act act;
    QStringView name;
    unsigned roles;
};

constexpr Grant grants[] = {
    {Act::TakeIn, u"takeIn", clerk | supervisor},
    {Act::AddMaterial, u"addMaterial", clerk | supervisor},
    {Act::Issue, u"issue", clerk | supervisor},
    {Act::Review, u"review", supervisor},
    {Act::HandOver, u"handOver", clerk | supervisor},
    {Act::CloseDay, u"closeDay", clerk | supervisor},
    {Act::VoidNumber, u"voidNumber", clerk | supervisor},
    {Act::SeeCaseContent, u"seeCaseContent", clerk | supervisor | auditor},
    {Act::RevealPersonalText, u"revealPersonalText", clerk | supervisor},
    {Act::Export, u"export", supervisor},
    {Act::ReleaseQueue, u"releaseQueue", supervisor},
    {Act::Override, u"override", supervisor},
    {Act::UnlockAccount, u"unlockAccount", supervisor | administrator},
    {Act::ManageGuides, u"manageGuides", administrator},
    {Act::ManageStaff, u"manageStaff", administrator},
    {Act::ManageSite, u"manageSite", administrator},
    {Act::BackUp, u"backUp", administrator},
    {Act::Purge, u"purge", administrator},
    {Act::Hold, u"hold", supervisor},
    {Act::ReadAudit, u"readAudit", auditor},
    {Act::CorrectGuide, u"correctGuide", clerk | supervisor | administrator},
    {Act::ReadOwnRecord, u"readOwnRecord", clerk | supervisor | administrator | auditor},
};

} // namespace

bool may(Role role, Act act)
{
    for (const Grant &grant : grants) {
        if (grant.act == act)
            return (grant.roles & (1U << unsigned(role))) != 0;
    }
    return false;
}

QList<Role> allRoles()
{
    return {Role::Clerk, Role::Supervisor, Role::Administrator, Role::Auditor};
}

QList<Act> allActs()
{
    QList<Act> acts;
    for (const Grant &grant : grants)
        acts.append(grant.act);
    return acts;
}

QString roleName(Role role)
{
    switch (role) {
    case Role::Clerk: return QStringLiteral("clerk");
    case Role::Supervisor: return QStringLiteral("supervisor");
    case Role::Administrator: return QStringLiteral("administrator");
    case Role::Auditor: return QStringLiteral("auditor");
    }
    return {};
}

std::optional<Role> roleFromName(const QString &name)
{
    for (const Role role : allRoles()) {
        if (roleName(role) == name)
            return role;
    }
    return std::nullopt;
}

QString actName(Act act)
{
    for (const Grant &grant : grants) {
        if (grant.act == act)
            return grant.name.toString();
    }
    return {};
}

bool mayReview(const QString &reviewerId, const QList<QString> &handlerIds)
{
    return !reviewerId.isEmpty() && !handlerIds.isEmpty() && !handlerIds.contains(QString())
        && !handlerIds.contains(reviewerId);
}

} // namespace yichuang
