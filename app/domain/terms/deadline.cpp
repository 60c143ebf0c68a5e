// SPDX-License-Identifier: Apache-2.0
#include "domain/terms/deadline.h"

#include <algorithm>

namespace yichuang {

namespace {

bool isSuspended(QDate day, const QList<Suspension> &suspensions)
{
    return std::any_of(suspensions.cbegin(), suspensions.cend(), [day](const Suspension &suspension) {
        return suspension.from.isValid() && suspension.from <= day
            && (!suspension.to.isValid() || day <= suspension.to);
    });
}

/// Whether a suspension without an end has begun by that day, so that no later day is ever counted.
bool isStoppedForGood(QDate day, const QList<Suspension> &suspensions)
{
    return std::any_of(suspensions.cbegin(), suspensions.cend(), [day](const Suspension &suspension) {
        return suspension.from.isValid() && suspension.from <= day && !suspension.to.isValid();
    });
}

/// The day on which the last of `days` counted days falls; null when an open suspension comes first.
QDate lastCountedDay(const WorkCalendar &calendar, QDate start, int days, DayUnit unit,
                     const QList<Suspension> &suspensions)
{
    QDate day = start;
    for (int counted = 0; counted < days;) {
        day = day.addDays(1);
        if (isStoppedForGood(day, suspensions))
            return {};
        const bool counts = unit == DayUnit::CalendarDays || calendar.isWorkingDay(day);
        if (counts && !isSuspended(day, suspensions))
            ++counted;
    }
    return day;
}

/// The day of the first answer in writing, wherever it was recorded.
QDate firstAnswer(const CaseTiming &timing)
{
    QDate first;
    for (const QDate day : {timing.answeredOn, timing.correctionNoticedOn, timing.acceptedOn}) {
        if (day.isValid() && (!first.isValid() || day < first))
            first = day;
    }
    return first;
}

bool isDeemedAccepted(const CaseTiming &timing, const DueDate &noticeDue, QDate today)
{
    if (!noticeDue.date.isValid())
        return false;
    const QDate answered = firstAnswer(timing);
    return (answered.isValid() ? answered : today) > noticeDue.date;
}

std::optional<DueDate> limitDue(const WorkCalendar &calendar, QDate start, const std::optional<TimeLimit> &limit,
                                const CaseTiming &timing)
{
    if (!limit || !start.isValid())
        return std::nullopt;
    return dueAfter(calendar, start, limit->days + std::max(timing.extensionDays, 0), limit->unit, timing.suspensions);
}

std::optional<DueDate> earlier(const std::optional<DueDate> &a, const std::optional<DueDate> &b)
{
    if (!a || !b)
        return a ? a : b;
    // A null date is a stopped count; a limit that ran out before the stop still stands.
    if (!a->date.isValid() || !b->date.isValid())
        return a->date.isValid() ? a : b;
    return a->date <= b->date ? a : b;
}

} // namespace

DueDate dueAfter(const WorkCalendar &calendar, QDate start, int days, DayUnit unit,
                 const QList<Suspension> &suspensions)
{
    if (!start.isValid() || days < 0 || days > longestPeriodDays)
        return {};
    if (days == 0)
        return {start, false};
    const QDate last = lastCountedDay(calendar, start, days, unit, suspensions);
    if (!last.isValid())
        return {};
    if (unit == DayUnit::WorkingDays)
        return {last, !calendar.covers(start.addDays(1)) || !calendar.covers(last)};
    const QDate moved = calendar.workingDayOnOrAfter(last);
    return {moved, !calendar.covers(last) || !calendar.covers(moved)};
}

CaseDeadlines caseDeadlines(const WorkCalendar &calendar, const CaseTiming &timing, QDate today)
{
    CaseDeadlines deadlines;
    deadlines.promised = timing.promised;
    deadlines.statutory = timing.statutory;
    deadlines.correctionDays = timing.correctionDays;
    deadlines.noticeDue = dueAfter(calendar, timing.receivedOn, noticeWorkingDays, DayUnit::WorkingDays);
    if (timing.correctionNoticedOn.isValid() && timing.correctionDays > 0) {
        deadlines.correctionDue =
            dueAfter(calendar, timing.correctionNoticedOn, timing.correctionDays, DayUnit::WorkingDays);
    }
    if (isDeemedAccepted(timing, deadlines.noticeDue, today))
        deadlines.deemedAcceptedOn = timing.receivedOn;
    const QDate accepted = deadlines.deemedAcceptedOn.value_or(timing.acceptedOn);
    deadlines.promisedDue = limitDue(calendar, accepted, timing.promised, timing);
    deadlines.statutoryDue = limitDue(calendar, accepted, timing.statutory, timing);
    deadlines.decideDue = earlier(deadlines.promisedDue, deadlines.statutoryDue);
    if (timing.decidedOn.isValid())
        deadlines.deliverDue = dueAfter(calendar, timing.decidedOn, timing.deliveryDays, DayUnit::WorkingDays);
    deadlines.suspensions = timing.suspensions;
    deadlines.extensionDays = timing.extensionDays;
    deadlines.acceptedOn = accepted;
    deadlines.correctionNoticedOn = timing.correctionNoticedOn;
    deadlines.decidedOn = timing.decidedOn;
    return deadlines;
}

CaseDeadlines recounted(const WorkCalendar &calendar, const CaseDeadlines &deadlines, QDate receivedOn)
{
    CaseTiming timing;
    timing.receivedOn = receivedOn;
    timing.correctionNoticedOn = deadlines.correctionNoticedOn;
    timing.acceptedOn = deadlines.acceptedOn;
    timing.decidedOn = deadlines.decidedOn;
    timing.correctionDays = deadlines.correctionDays;
    timing.promised = deadlines.promised;
    timing.statutory = deadlines.statutory;
    timing.extensionDays = deadlines.extensionDays;
    timing.suspensions = deadlines.suspensions;
    // Answered at once: what silence came to is in `deadlines` already.
    timing.answeredOn = receivedOn;
    CaseDeadlines again = caseDeadlines(calendar, timing, receivedOn);
    if (!receivedOn.isValid())
        again.noticeDue = deadlines.noticeDue;
    if (!timing.correctionNoticedOn.isValid())
        again.correctionDue = deadlines.correctionDue;
    if (!timing.acceptedOn.isValid()) {
        again.promisedDue = deadlines.promisedDue;
        again.statutoryDue = deadlines.statutoryDue;
        again.decideDue = deadlines.decideDue;
    }
    if (!timing.decidedOn.isValid())
        again.deliverDue = deadlines.deliverDue;
    again.deemedAcceptedOn = deadlines.deemedAcceptedOn;
    return again;
}

Nearness nearnessOf(const WorkCalendar &calendar, QDate start, QDate due, QDate today)
{
    if (today > due)
        return Nearness::Overdue;
    const int whole = calendar.workingDaysBetween(start, due);
    const int left = calendar.workingDaysBetween(today, due);
    if (left * 5 <= whole)
        return Nearness::Fifth;
    return left * 2 <= whole ? Nearness::Half : Nearness::Ample;
}

} // namespace yichuang
