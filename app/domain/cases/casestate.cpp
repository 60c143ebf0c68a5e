// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/casestate.h"

#include <algorithm>
#include <array>

namespace yichuang {

namespace {

using enum CaseState;

constexpr std::array<std::pair<CaseState, QStringView>, 20> codes{{
    {Draft, u"DRAFT"},           {Received, u"RECEIVED"},
    {Returned, u"RETURNED"},     {Correction, u"CORRECTION"},
    {Accepted, u"ACCEPTED"},     {NotAccepted, u"NOT_ACCEPTED"},
    {ReviewHandle, u"REVIEW_1"}, {ReviewCheck, u"REVIEW_2"},
    {ReviewDecide, u"REVIEW_3"}, {Suspended, u"SUSPENDED"},
    {Extended, u"EXTENDED"},     {DecidedYes, u"DECIDED_YES"},
    {DecidedNo, u"DECIDED_NO"},  {Certified, u"CERTIFIED"},
    {Notified, u"NOTIFIED"},     {Delivered, u"DELIVERED"},
    {Withdrawn, u"WITHDRAWN"},   {Terminated, u"TERMINATED"},
    {Archived, u"ARCHIVED"},     {Void, u"VOID"},
}};

constexpr std::pair<CaseState, CaseState> moves[] = {
    {Draft, Received},
    {Draft, Void},
    {Received, Correction},
    {Received, Accepted},
    {Received, NotAccepted},
    {Received, Returned},
    {Received, Withdrawn},
    {Correction, Accepted},
    {Correction, NotAccepted},
    {Correction, Terminated},
    {Correction, Withdrawn},
    {Accepted, ReviewHandle},
    {Accepted, DecidedYes},
    {Accepted, DecidedNo},
    {Accepted, Suspended},
    {Accepted, Withdrawn},
    {Accepted, Terminated},
    {ReviewHandle, ReviewCheck},
    {ReviewHandle, DecidedYes},
    {ReviewHandle, DecidedNo},
    {ReviewHandle, Suspended},
    {ReviewHandle, Extended},
    {ReviewCheck, ReviewDecide},
    {ReviewCheck, ReviewHandle},
    {ReviewCheck, DecidedYes},
    {ReviewCheck, DecidedNo},
    {ReviewCheck, Suspended},
    {ReviewCheck, Extended},
    {ReviewDecide, ReviewCheck},
    {ReviewDecide, DecidedYes},
    {ReviewDecide, DecidedNo},
    {ReviewDecide, Suspended},
    {ReviewDecide, Extended},
    {Suspended, Accepted},
    {Suspended, ReviewHandle},
    {Suspended, ReviewCheck},
    {Suspended, ReviewDecide},
    {Extended, ReviewHandle},
    {Extended, ReviewCheck},
    {Extended, ReviewDecide},
    {DecidedYes, Certified},
    {DecidedNo, Notified},
    {Certified, Notified},
    {Notified, Delivered},
    {Delivered, Archived},
};

} // namespace

QString caseStateCode(CaseState state)
{
    for (const auto &[candidate, code] : codes) {
        if (candidate == state)
            return code.toString();
    }
    return {};
}

std::optional<CaseState> caseStateFromCode(const QString &code)
{
    for (const auto &[state, candidate] : codes) {
        if (candidate == code)
            return state;
    }
    return std::nullopt;
}

QList<CaseState> allCaseStates()
{
    QList<CaseState> states;
    for (const auto &entry : codes)
        states.append(entry.first);
    return states;
}

QList<std::pair<CaseState, CaseState>> allowedMoves()
{
    return QList<std::pair<CaseState, CaseState>>(std::begin(moves), std::end(moves));
}

QList<CaseState> movesFrom(CaseState from)
{
    QList<CaseState> targets;
    for (const auto &[start, target] : moves) {
        if (start == from)
            targets.append(target);
    }
    return targets;
}

bool moveAllowed(CaseState from, CaseState to)
{
    return std::find(std::begin(moves), std::end(moves), std::pair(from, to)) != std::end(moves);
}

bool moveAllowed(CaseState before, CaseState from, CaseState to)
{
    const bool mustReturn = from == Suspended || from == Extended;
    return moveAllowed(from, to) && (!mustReturn || to == before);
}

bool isFinal(CaseState state)
{
    return movesFrom(state).isEmpty();
}

} // namespace yichuang
