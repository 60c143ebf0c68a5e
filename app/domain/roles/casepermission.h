// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QList>

#include "domain/cases/casestate.h"
#include "domain/roles/permission.h"

namespace yichuang {

/// Who changes a case, as far as its life cycle is concerned. Administrators and auditors never do.
enum class Mover {
    Clerk,
    Supervisor,
    ChiefRepresentative, ///< 首席事务代表: a clerk or supervisor within the scope of a letter (DOMAIN R65, R66)
    Department,          ///< a report of the department, which no person at the counter makes
};

/// The one permission × state table. An act on a case is done by a role that has it, and while the case stands where the
/// act has a meaning; an act that is not about a case is not asked for its state. Asked in casework, below the interface.
[[nodiscard]] bool may(Role role, Act act, CaseState state);

/// Whether a case may be moved so by that mover. Says nothing of moves that DOMAIN §3.2 does not have; a move of the
/// department is whatever that table has, but a draft was never handed in.
[[nodiscard]] bool mayMove(Mover mover, CaseState from, CaseState to);
/// Whether a case that stays where it is may be changed: a draft filled in, a review noted, a result taken over.
[[nodiscard]] bool mayChange(Mover mover, CaseState state);

/// What somebody of that role is to the life cycle; none for who never touches a case.
[[nodiscard]] std::optional<Mover> moverOf(Role role);

[[nodiscard]] QList<Mover> allMovers();
/// "clerk", "supervisor", "chiefRepresentative", "department".
[[nodiscard]] QString moverName(Mover mover);

} // namespace yichuang
