// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/terms/deadline.h"

namespace yichuang {

/// Days of a period that did not count, one after another and for one reason.
struct UncountedDays
{
    enum class Reason {
        Weekend,
        Holiday,    ///< a named day off, a weekend inside it too
        Suspension, ///< a special procedure (行政许可法 45)
    };
    Reason reason = Reason::Weekend;
    QDate from;
    QDate to;     ///< inclusive
    QString name; ///< of the holiday
    bool operator==(const UncountedDays &) const = default;
};

/// How a period came to its last day, for whoever asks.
struct Counting
{
    QDate event; ///< its own day does not count (DOMAIN §3.3)
    int days = 0;
    DayUnit unit = DayUnit::WorkingDays;
    QList<UncountedDays> uncounted; ///< between the event and the last day, in order
    bool moved = false;             ///< in calendar days it ended on a day off, and moved to the next working day
    DueDate due;
    bool operator==(const Counting &) const = default;
};

/// Counts as dueAfter() does and says how. While a suspension is open its days are told up to `today`.
[[nodiscard]] Counting countingOf(const WorkCalendar &calendar, QDate event, int days, DayUnit unit,
                                  const QList<Suspension> &suspensions, QDate today);

} // namespace yichuang
