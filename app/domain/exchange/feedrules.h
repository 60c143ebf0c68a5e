// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "domain/exchange/feedchange.h"
#include "domain/ledger/ledgerevent.h"
#include "domain/terms/workcalendar.h"

namespace yichuang {

/// What a report of the department does to a case.
struct FeedEffect
{
    CaseRecord after;
    QList<CaseState> steps;    ///< in order; empty when the case does not move
    QList<LedgerEvent> events; ///< "statusInferred" for each step before the reported one, "statusReported"
                               ///< for that, then what it could not do to the periods (takeStep()); or one
                               ///< "statusIgnored"; empty when nothing is new
    bool changed = false;      ///< `after` differs from the case
};

/// The way of DOMAIN §3.2 from a state to the reported one: departments report where a case stands, not every move. A
/// state in between is inferred only when no way leads around it, because each is a statement about somebody's
/// application: CERTIFIED proves DECIDED_YES, but NOTIFIED proves neither decision. The way passes through no pause, and
/// leaves one only to where the case came from. Empty when there is none.
[[nodiscard]] QList<CaseState> reportedSteps(std::optional<CaseState> before, CaseState from, CaseState reported);

/// The department moved a case. A draft was never handed in, so nothing can be reported of it; what cannot be reached is
/// noted and moves nothing. An acceptance has a time only when it was itself reported. A
/// reported acceptance, correction or decision begins its periods on the day it was made, a special procedure stops the
/// count, an extension lengthens it once (periodrules.h). A second extension moves no date: it is noted as "secondExtension".
[[nodiscard]] FeedEffect applyStatus(const CaseRecord &record, std::optional<CaseState> before,
                                     const StatusChange &change, const WorkCalendar &calendar);

/// A result came back; the same result again changes nothing.
[[nodiscard]] FeedEffect applyResult(const CaseRecord &record, const CaseResult &result, const QDateTime &now);

/// The same application stands open elsewhere: told once for each other case as "takenInTwice", and kept with the case for
/// whoever looks at it. It moves nothing; who withdraws which is for people to say. A case that is over is not told.
[[nodiscard]] FeedEffect applyTwin(const CaseRecord &record, const TwinReport &report);

/// The entry that tells what the owner of a guide's element said about a correction; its words are in the correction.
[[nodiscard]] LedgerEvent correctionEvent(const CorrectionReport &report, const QString &counterNo, const QDateTime &now);

} // namespace yichuang
