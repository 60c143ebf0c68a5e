// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "domain/terms/workcalendar.h"

namespace yichuang {

/// The calendar of working days that this counter counts by. A newer one may come while people work (DOMAIN L18–L20): whoever
/// counts asks here, and what is shown is shown anew.
class CalendarInUse : public QObject
{
    Q_OBJECT

public:
    explicit CalendarInUse(WorkCalendar calendar, QObject *parent = nullptr);

    [[nodiscard]] const WorkCalendar &now() const { return m_calendar; }
    operator const WorkCalendar &() const { return m_calendar; }
    /// From here on everything is counted by it; changed() follows unless it is the same.
    void take(const WorkCalendar &calendar);

Q_SIGNALS:
    void changed();

private:
    WorkCalendar m_calendar;
};

/// A calendar that ends sooner, or begins later, would forget what is published.
[[nodiscard]] bool coversLess(const WorkCalendar &calendar, const WorkCalendar &present);

} // namespace yichuang
