// SPDX-License-Identifier: Apache-2.0
#include "desk/cases/caseattention.h"

#include "core/clock.h"
#include "domain/cases/casesummary.h"

namespace yichuang {

QDate CaseAttention::due(const CaseSummary &summary)
{
    return summary.due;
}

bool CaseAttention::dueBy(const CaseSummary &summary, QDate day)
{
    const QDate last = due(summary);
    return last.isValid() && last <= day;
}

QString CaseAttention::reason(const CaseSummary &summary, QDate today)
{
    const QDate last = due(summary);
    if (deemedAccepted(summary, today))
        return tr("Deemed accepted");
    if (last.isValid() && last < today)
        return tr("Overdue");
    if (last.isValid() && last == today)
        return summary.unsent > 0 ? tr("Due today, not sent") : tr("Due today");
    if (summary.promiseDue.isValid() && summary.promiseDue < today)
        return tr("Promised, not here");
    if (summary.twin)
        return tr("Open elsewhere too");
    if (summary.coversMissing > 0)
        return tr("Not in the library");
    if (summary.state == CaseState::NotAccepted)
        return tr("Not accepted");
    if (summary.state == CaseState::Correction)
        return tr("Correction notice");
    if (summary.review == ReviewState::Returned)
        return tr("Returned by review");
    return {};
}

Tone CaseAttention::reasonTone(const CaseSummary &summary, QDate today)
{
    return dueBy(summary, today.addDays(-1)) ? Tone::Bad : Tone::Warn;
}

Tone CaseAttention::promiseTone(const QDateTime &madeAt, QDate due, QDate today, const WorkCalendar &calendar)
{
    switch (nearnessOf(calendar, atCounter(madeAt).date(), due, today)) {
    case Nearness::Ample: return Tone::Quiet;
    case Nearness::Half:
    case Nearness::Fifth: return Tone::Warn;
    case Nearness::Overdue: return Tone::Bad;
    }
    return Tone::Quiet;
}

Tone CaseAttention::tone(CaseState state)
{
    switch (state) {
    case CaseState::Draft:
    case CaseState::Delivered:
    case CaseState::Archived:
    case CaseState::Withdrawn:
    case CaseState::Void:
        return Tone::Quiet;
    case CaseState::Received:
    case CaseState::Accepted:
    case CaseState::ReviewHandle:
    case CaseState::ReviewCheck:
    case CaseState::ReviewDecide:
        return Tone::Working;
    case CaseState::Correction:
    case CaseState::Suspended:
    case CaseState::Extended:
        return Tone::Warn;
    case CaseState::Returned:
    case CaseState::NotAccepted:
    case CaseState::DecidedNo:
    case CaseState::Terminated:
        return Tone::Bad;
    case CaseState::DecidedYes:
    case CaseState::Certified:
    case CaseState::Notified:
        return Tone::Good;
    }
    return Tone::Plain;
}

bool CaseAttention::awaitsReview(const CaseSummary &summary, const QString &readerId)
{
    return summary.state != CaseState::Draft && summary.state != CaseState::Void
           && summary.review == ReviewState::Pending && summary.clerkId != readerId;
}

QList<CaseState> CaseAttention::openStates()
{
    QList<CaseState> states;
    for (const CaseState state : filedStates()) {
        if (!isFinal(state) && state != CaseState::Delivered)
            states.append(state);
    }
    return states;
}

QList<CaseState> CaseAttention::filedStates()
{
    QList<CaseState> states = allCaseStates();
    states.removeAll(CaseState::Draft);
    states.removeAll(CaseState::Void);
    return states;
}

} // namespace yichuang
