// SPDX-License-Identifier: Apache-2.0
#include "domain/terms/workcalendar.h"

#include "core/bundledjson.h"
#include "core/jsonfields.h"

namespace yichuang {

namespace {

QDate isoDate(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}

bool isWeekend(QDate day)
{
    return day.dayOfWeek() >= Qt::Saturday;
}

/// Reads {"yyyy-MM-dd": "name"}; every day must lie in the coverage.
QHash<QDate, QString> namedDays(JsonFields &fields, QStringView key, const WorkCalendar &coverage)
{
    QHash<QDate, QString> days;
    const QJsonObject object = fields.object(key);
    for (auto entry = object.constBegin(); entry != object.constEnd(); ++entry) {
        const QDate day = isoDate(entry.key());
        if (!day.isValid() || !coverage.covers(day))
            fields.reject(key, QStringLiteral("%1 is no day of the coverage").arg(entry.key()));
        else if (!entry.value().isString() || entry.value().toString().isEmpty())
            fields.reject(key, QStringLiteral("%1 has no name").arg(entry.key()));
        else
            days.insert(day, entry.value().toString());
    }
    return days;
}

} // namespace

Result<WorkCalendar> WorkCalendar::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    JsonFields coverage(fields.object(u"coverage"), fields.pointerTo(u"coverage"));
    WorkCalendar calendar;
    calendar.m_from = isoDate(coverage.text(u"from"));
    calendar.m_to = isoDate(coverage.text(u"to"));
    if (!calendar.m_from.isValid() || !calendar.m_to.isValid() || calendar.m_to < calendar.m_from)
        coverage.reject(u"to", QStringLiteral("must be a date not before \"from\""));
    fields.adopt(coverage);
    if (!fields.ok())
        return failure(fields.error());

    calendar.m_off = namedDays(fields, u"off", calendar);
    const auto work = namedDays(fields, u"work", calendar);
    for (auto day = work.keyBegin(); day != work.keyEnd(); ++day) {
        if (!isWeekend(*day) || calendar.m_off.contains(*day))
            fields.reject(u"work", QStringLiteral("%1 is no day off that could be worked").arg(day->toString(Qt::ISODate)));
        calendar.m_work.insert(*day);
    }
    if (!fields.ok())
        return failure(fields.error());
    return calendar;
}

bool WorkCalendar::isWorkingDay(QDate day) const
{
    return day.isValid() && (m_work.contains(day) || (!m_off.contains(day) && !isWeekend(day)));
}

bool WorkCalendar::covers(QDate day) const
{
    return m_from.isValid() && day.isValid() && m_from <= day && day <= m_to;
}

QString WorkCalendar::holidayName(QDate day) const
{
    return m_off.value(day);
}

QDate WorkCalendar::workingDayOnOrAfter(QDate day) const
{
    while (day.isValid() && !isWorkingDay(day))
        day = day.addDays(1);
    return day;
}

int WorkCalendar::workingDaysBetween(QDate after, QDate upTo) const
{
    int count = 0;
    if (!after.isValid() || !upTo.isValid())
        return count;
    for (QDate day = after.addDays(1); day <= upTo; day = day.addDays(1))
        count += isWorkingDay(day) ? 1 : 0;
    return count;
}

Result<WorkCalendar> bundledCalendar()
{
    const auto object = bundledJson(QStringLiteral("calendar/workdays.json"));
    if (!object)
        return failure(object.error());
    return WorkCalendar::fromJson(*object);
}

} // namespace yichuang
