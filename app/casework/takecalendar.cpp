// SPDX-License-Identifier: Apache-2.0
#include "casework/takecalendar.h"

namespace yichuang {

TakeCalendar::TakeCalendar(CalendarInUse &calendar, CaseStore &cases, Ledger &ledger, const Clock &clock, Session session,
                           QObject *parent)
    : QObject(parent), m_calendar(calendar), m_counting(cases, ledger, clock, std::move(session))
{
    connect(&m_counting, &Recalendar::recounted, this, [this](const QList<MovedDate> &moved) {
        settle();
        Q_EMIT taken(moved);
    });
    connect(&m_counting, &Recalendar::failed, this, [this](const Error &error) {
        settle();
        Q_EMIT failed(error);
    });
}

void TakeCalendar::take(const WorkCalendar &calendar)
{
    if (m_busy) {
        m_next = calendar;
        return;
    }
    if (coversLess(calendar, m_calendar)) {
        Q_EMIT failed({ErrorCode::Invalid, QStringLiteral("the calendar covers less than the one in use")});
        return;
    }
    m_busy = true;
    m_calendar.take(calendar);
    m_counting.recount(calendar);
}

void TakeCalendar::settle()
{
    m_busy = false;
    if (const auto next = std::exchange(m_next, std::nullopt))
        QMetaObject::invokeMethod(this, [this, calendar = *next] { take(calendar); }, Qt::QueuedConnection);
}

} // namespace yichuang
