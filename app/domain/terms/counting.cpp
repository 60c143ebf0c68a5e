// SPDX-License-Identifier: Apache-2.0
#include "domain/terms/counting.h"

#include <algorithm>
#include <optional>

namespace yichuang {

namespace {

using Reason = UncountedDays::Reason;

bool isSuspended(QDate day, const QList<Suspension> &suspensions)
{
    return std::any_of(suspensions.cbegin(), suspensions.cend(), [day](const Suspension &suspension) {
        return suspension.from <= day && (!suspension.to.isValid() || day <= suspension.to);
    });
}

/// Why a day does not count; none when it does.
std::optional<UncountedDays> uncounted(const WorkCalendar &calendar, QDate day, DayUnit unit,
                                       const QList<Suspension> &suspensions)
{
    if (isSuspended(day, suspensions))
        return UncountedDays{Reason::Suspension, day, day, {}};
    if (unit == DayUnit::CalendarDays || calendar.isWorkingDay(day))
        return std::nullopt;
    const QString holiday = calendar.holidayName(day);
    return UncountedDays{holiday.isEmpty() ? Reason::Weekend : Reason::Holiday, day, day, holiday};
}

void append(QList<UncountedDays> &list, const UncountedDays &day)
{
    const bool goesOn = !list.isEmpty() && list.last().reason == day.reason && list.last().name == day.name
        && list.last().to.addDays(1) == day.from;
    if (goesOn)
        list.last().to = day.to;
    else
        list.append(day);
}

} // namespace

Counting countingOf(const WorkCalendar &calendar, QDate event, int days, DayUnit unit,
                    const QList<Suspension> &suspensions, QDate today)
{
    Counting counting{event, days, unit, {}, false, dueAfter(calendar, event, days, unit, suspensions)};
    if (!event.isValid() || days < 0 || days > longestPeriodDays)
        return counting;
    const QDate last = counting.due.date.isValid() ? counting.due.date : today;
    int counted = 0;
    for (QDate day = event.addDays(1); day <= last && counted < days; day = day.addDays(1)) {
        if (const auto left = uncounted(calendar, day, unit, suspensions))
            append(counting.uncounted, *left);
        else
            ++counted;
        counting.moved = counted == days && day < last;
    }
    return counting;
}

} // namespace yichuang
