// SPDX-License-Identifier: Apache-2.0
#include "casework/calendarinuse.h"

namespace yichuang {

CalendarInUse::CalendarInUse(WorkCalendar calendar, QObject *parent) : QObject(parent), m_calendar(std::move(calendar))
{
}

void CalendarInUse::take(const WorkCalendar &calendar)
{
    if (calendar == m_calendar)
        return;
    m_calendar = calendar;
    Q_EMIT changed();
}

bool coversLess(const WorkCalendar &calendar, const WorkCalendar &present)
{
    return calendar.coveredTo() < present.coveredTo() || calendar.coveredFrom() > present.coveredFrom();
}

} // namespace yichuang
