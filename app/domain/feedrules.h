// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "domain/feedchange.h"
#include "domain/ledgerevent.h"

namespace yichuang {

/// What a report of the department does to a case.
struct FeedEffect
{
    CaseRecord after;
    QList<CaseState> steps;    ///< in order; empty when the case does not move
    QList<LedgerEvent> events; ///< one for each step, or one "statusIgnored"; empty when nothing is new
    bool changed = false;      ///< `after` differs from the case
};

/// The shortest way of DOMAIN §3.2 from a state to the reported one: departments report where a case stands, not every
/// move. It passes through no pause, and leaves one only to where the case came from. Empty when there is no way.
[[nodiscard]] QList<CaseState> reportedSteps(std::optional<CaseState> before, CaseState from, CaseState reported);

/// The department moved a case. A draft was never handed in, so nothing can be reported of it; what cannot be reached is
/// noted and moves nothing.
[[nodiscard]] FeedEffect applyStatus(const CaseRecord &record, std::optional<CaseState> before,
                                     const StatusChange &change);

/// A result came back; the same result again changes nothing.
[[nodiscard]] FeedEffect applyResult(const CaseRecord &record, const CaseResult &result, const QDateTime &now);

} // namespace yichuang
