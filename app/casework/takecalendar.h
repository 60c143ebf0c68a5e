// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casework/calendarinuse.h"
#include "casework/recalendar.h"

namespace yichuang {

/// Takes a newer calendar of working days while people work: from then on everything is counted by it, and the periods of all
/// cases that are under way are counted again (DOMAIN L18–L20).
class TakeCalendar : public QObject
{
    Q_OBJECT

public:
    TakeCalendar(CalendarInUse &calendar, CaseStore &cases, Ledger &ledger, const Clock &clock, Session session,
                 QObject *parent = nullptr);

    /// taken() with what moved follows, or failed(): Invalid when it covers less than the one in use, which then stays; errors of
    /// the store, after which taking it again does the rest. A second call before the answer is taken afterwards.
    void take(const WorkCalendar &calendar);

Q_SIGNALS:
    void taken(const QList<yichuang::MovedDate> &moved);
    void failed(const yichuang::Error &error);

private:
    void settle();

    CalendarInUse &m_calendar;
    Recalendar m_counting;
    std::optional<WorkCalendar> m_next;
    bool m_busy = false;
};

} // namespace yichuang
