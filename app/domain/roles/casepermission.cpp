// SPDX-License-Identifier: Apache-2.0
#include "domain/roles/casepermission.h"

#include <algorithm>
#include <array>
#include <utility>

namespace yichuang {

namespace {

using enum CaseState;

constexpr unsigned bit(CaseState state)
{
    return 1U << unsigned(state);
}

constexpr unsigned everywhere = ~0U;
constexpr unsigned filed = everywhere & ~bit(Draft) & ~bit(Void);
constexpr unsigned open = filed & ~bit(Archived);
constexpr unsigned closed = bit(Archived) | bit(Returned) | bit(NotAccepted) | bit(Withdrawn) | bit(Terminated) | bit(Void);

struct Scope
{
    Act act;
    unsigned states;
};

/// Acts on a case, and where it stands when they are done.
constexpr Scope scopes[] = {
    {Act::TakeIn, bit(Draft)},
    {Act::AddMaterial, filed & ~closed},
    {Act::Issue, bit(Certified) | bit(Notified)},
    {Act::Review, open},
    {Act::HandOver, open},
    {Act::VoidNumber, bit(Draft)},
    {Act::SeeCaseContent, everywhere},
    {Act::RevealPersonalText, everywhere},
    {Act::Export, filed},
    {Act::ReleaseQueue, filed},
    {Act::Purge, closed},
    {Act::Hold, everywhere & ~bit(Draft)},
};

constexpr unsigned clerk = 1U << unsigned(Mover::Clerk);
constexpr unsigned supervisor = 1U << unsigned(Mover::Supervisor);
constexpr unsigned chief = 1U << unsigned(Mover::ChiefRepresentative);
constexpr unsigned counter = clerk | supervisor;

struct MoveGrant
{
    CaseState from;
    CaseState to;
    unsigned movers;
};

/// The moves of DOMAIN §3.2 that are made at the counter; all others come from the department only.
constexpr MoveGrant moveGrants[] = {
    {Draft, Received, counter},
    {Draft, Void, counter},
    {Received, Correction, counter},
    {Received, Accepted, counter},
    {Received, NotAccepted, counter},
    {Received, Returned, counter},
    {Received, Withdrawn, counter},
    {Correction, Accepted, counter},
    {Correction, NotAccepted, counter},
    {Correction, Withdrawn, counter},
    {Accepted, Withdrawn, counter},
    {Accepted, DecidedYes, chief},
    {Accepted, DecidedNo, chief},
    {ReviewHandle, DecidedYes, chief},
    {ReviewHandle, DecidedNo, chief},
    {ReviewCheck, DecidedYes, chief},
    {ReviewCheck, DecidedNo, chief},
    {ReviewDecide, DecidedYes, chief},
    {ReviewDecide, DecidedNo, chief},
    {Certified, Notified, counter},
    {Notified, Delivered, counter},
    {Delivered, Archived, supervisor},
};

constexpr std::array<std::pair<Mover, QStringView>, 4> moverNames{{
    {Mover::Clerk, u"clerk"},
    {Mover::Supervisor, u"supervisor"},
    {Mover::ChiefRepresentative, u"chiefRepresentative"},
    {Mover::Department, u"department"},
}};

} // namespace

bool may(Role role, Act act, CaseState state)
{
    if (!may(role, act))
        return false;
    const auto scope = std::find_if(std::begin(scopes), std::end(scopes),
                                    [act](const Scope &candidate) { return candidate.act == act; });
    return scope == std::end(scopes) || (scope->states & bit(state)) != 0;
}

bool mayMove(Mover mover, CaseState from, CaseState to)
{
    if (mover == Mover::Department)
        return from != Draft && moveAllowed(from, to);
    return std::any_of(std::begin(moveGrants), std::end(moveGrants), [=](const MoveGrant &grant) {
        return grant.from == from && grant.to == to && (grant.movers & (1U << unsigned(mover))) != 0;
    });
}

bool mayChange(Mover mover, CaseState state)
{
    switch (mover) {
    case Mover::Clerk:
    case Mover::Supervisor: return state != Archived && state != Void;
    case Mover::ChiefRepresentative: return false;
    case Mover::Department: return state != Draft && state != Void;
    }
    return false;
}

std::optional<Mover> moverOf(Role role)
{
    switch (role) {
    case Role::Clerk: return Mover::Clerk;
    case Role::Supervisor: return Mover::Supervisor;
    case Role::Administrator:
    case Role::Auditor: break;
    }
    return std::nullopt;
}

QList<Mover> allMovers()
{
    QList<Mover> movers;
    for (const auto &entry : moverNames)
        movers.append(entry.first);
    return movers;
}

QString moverName(Mover mover)
{
    for (const auto &[candidate, name] : moverNames) {
        if (candidate == mover)
            return name.toString();
    }
    return {};
}

} // namespace yichuang
