// SPDX-License-Identifier: Apache-2.0
#include "root/calendarwatch.h"

#include "core/log.h"
#include "core/whenanswered.h"
#include "root/sitecalendar.h"

#include <QFileInfo>

namespace yichuang {

namespace {

constexpr int settledMs = 500;
constexpr auto usualPause = std::chrono::minutes(5);
constexpr int entriesLookedAt = 500;

/// Whether a calendar that was put there at that moment was counted by to the end, as the last entries of the ledger say. Where
/// they do not reach back to it, it was: whoever is interrupted finds it among the first things that were done.
bool isCountedToTheEnd(const QList<LedgerEvent> &newestFirst, const QDateTime &putThere, const WorkCalendar &calendar)
{
    const QString coveredTo = calendar.coveredTo().toString(Qt::ISODate);
    for (const LedgerEvent &event : newestFirst) {
        if (event.at < putThere)
            return false;
        if (event.kind == u"calendarTaken")
            return event.body.value(u"to").toString() == coveredTo;
        if (event.kind == u"dueMoved")
            return false;
    }
    return newestFirst.size() == entriesLookedAt;
}

} // namespace

CalendarWatch::CalendarWatch(QString dataFolder, CalendarInUse &calendar, const CounterPorts &ports, QObject *parent)
    : QObject(parent),
      m_dataFolder(std::move(dataFolder)),
      m_calendar(calendar),
      m_ledger(ports.ledger),
      m_taking(calendar, ports.cases, ports.ledger, ports.clock, Session{{}, ports.counter})
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(settledMs);
    connect(&m_soon, &QTimer::timeout, this, &CalendarWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
    m_again.setSingleShot(true);
    m_again.setInterval(usualPause);
    connect(&m_again, &QTimer::timeout, this, [this] { m_taking.take(m_calendar); });
    connect(&m_taking, &TakeCalendar::taken, &m_again, &QTimer::stop);
    connect(&m_taking, &TakeCalendar::taken, this, &CalendarWatch::taken);
    connect(&m_taking, &TakeCalendar::failed, this, &CalendarWatch::takeAgainLater);
}

void CalendarWatch::start()
{
    m_watcher.addPath(m_dataFolder);
    const WorkCalendar before = m_calendar;
    look();
    if (m_calendar.now() == before)
        finishWhatWasBegun();
}

void CalendarWatch::finishWhatWasBegun()
{
    // Of a calendar that came with the program nothing says since when it is there.
    if (!m_seen.isValid())
        return;
    whenAnswered(this, m_ledger.before(0, entriesLookedAt), [this](const Result<QList<LedgerEvent>> &newestFirst) {
        if (!newestFirst)
            qCWarning(logStorage) << "whether the calendar was taken:" << errorCodeName(newestFirst.error().code);
        else if (!isCountedToTheEnd(*newestFirst, m_seen, m_calendar))
            m_taking.take(m_calendar);
    });
}

void CalendarWatch::takeAgainLater(const Error &error)
{
    qCWarning(logStorage) << "the newer calendar:" << errorCodeName(error.code) << error.detail;
    m_again.start();
}

void CalendarWatch::look()
{
    // The folder tells of every file of the store as well.
    const QDateTime written = QFileInfo(calendarFileOf(m_dataFolder)).lastModified();
    if (!written.isValid() || written == m_seen)
        return;
    m_seen = written;
    const Result<WorkCalendar> calendar = siteCalendar(m_dataFolder);
    if (calendar && *calendar != m_calendar.now() && !coversLess(*calendar, m_calendar))
        m_taking.take(*calendar);
}

} // namespace yichuang
