// SPDX-License-Identifier: Apache-2.0
#include "root/calendarwatch.h"

#include "core/log.h"
#include "root/sitecalendar.h"

#include <QFileInfo>

namespace yichuang {

namespace {

constexpr int settledMs = 500;

} // namespace

CalendarWatch::CalendarWatch(QString dataFolder, CalendarInUse &calendar, const CounterPorts &ports, QObject *parent)
    : QObject(parent),
      m_dataFolder(std::move(dataFolder)),
      m_calendar(calendar),
      m_taking(calendar, ports.cases, ports.ledger, ports.clock, Session{{}, ports.counter})
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(settledMs);
    connect(&m_soon, &QTimer::timeout, this, &CalendarWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
    connect(&m_taking, &TakeCalendar::taken, this, &CalendarWatch::taken);
    connect(&m_taking, &TakeCalendar::failed, this, [](const Error &error) {
        qCWarning(logStorage) << "the newer calendar:" << errorCodeName(error.code) << error.detail;
    });
}

void CalendarWatch::start()
{
    m_watcher.addPath(m_dataFolder);
    look();
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
