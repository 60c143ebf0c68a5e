// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QString>

#include "core/error.h"

namespace yichuang {

/// The State Council's calendar of working days (DOMAIN §7). A day is worked when it is a named weekend working day, or
/// Monday to Friday and no named day off. Outside the covered years only the weekday decides, and covers() says so.
/// Closures of one hall (typhoon, repairs) do not belong here: they do not change statutory periods.
class WorkCalendar
{
public:
    /// Covers nothing: Monday to Friday.
    WorkCalendar() = default;

    /// {"coverage":{"from","to"}, "off":{"yyyy-MM-dd":"name"}, "work":{…}}. Invalid names the first wrong entry: no
    /// date, outside the coverage, listed as both, or a "work" day that is a weekday anyway.
    [[nodiscard]] static Result<WorkCalendar> fromJson(const QJsonObject &object);

    [[nodiscard]] bool isWorkingDay(QDate day) const;
    /// Whether the holidays of that day have been published.
    [[nodiscard]] bool covers(QDate day) const;
    /// The name of the holiday the day is off for (春节); empty on other days.
    [[nodiscard]] QString holidayName(QDate day) const;
    /// The covered days, both inclusive; null dates when nothing is covered.
    [[nodiscard]] QDate coveredFrom() const { return m_from; }
    [[nodiscard]] QDate coveredTo() const { return m_to; }

    /// The day itself when it is worked, else the next one that is.
    [[nodiscard]] QDate workingDayOnOrAfter(QDate day) const;
    /// Working days in (after, upTo]; 0 when upTo is not later.
    [[nodiscard]] int workingDaysBetween(QDate after, QDate upTo) const;

    bool operator==(const WorkCalendar &) const = default;

private:
    QDate m_from;
    QDate m_to;
    QHash<QDate, QString> m_off;
    QSet<QDate> m_work;
};

/// The calendar that came with the program; a newer one may arrive as data.
[[nodiscard]] Result<WorkCalendar> bundledCalendar();

} // namespace yichuang
