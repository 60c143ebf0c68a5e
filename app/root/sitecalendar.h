// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "core/error.h"
#include "domain/terms/workcalendar.h"

namespace yichuang {

/// Where a counter keeps a calendar that came after the program: "calendar.json", of the shape of
/// resources/calendar/workdays.json.
[[nodiscard]] QString calendarFileOf(const QString &dataFolder);

/// The calendar of working days a counter counts by: the one in its data folder where that reaches as far as the one the
/// program brings, or further. One that cannot be read is left aside and said in the log; dates beyond the other are then provisional,
/// and say so.
[[nodiscard]] Result<WorkCalendar> siteCalendar(const QString &dataFolder);

} // namespace yichuang
