// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QTimer>

#include "casework/counterports.h"
#include "casework/takecalendar.h"

namespace yichuang {

/// Looks whether a newer calendar of working days was put into the folder of a running counter, and has it taken. The file is the
/// one that `yichuangctl calendar import` keeps; what cannot be read, or covers less, is left aside as at the start.
class CalendarWatch : public QObject
{
    Q_OBJECT

public:
    CalendarWatch(QString dataFolder, CalendarInUse &calendar, const CounterPorts &ports, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void taken(const QList<yichuang::MovedDate> &moved);

private:
    void look();

    const QString m_dataFolder;
    CalendarInUse &m_calendar;
    TakeCalendar m_taking;
    QFileSystemWatcher m_watcher;
    QDateTime m_seen; ///< when the file that was read last was written
    QTimer m_soon; ///< a folder tells of every file that comes and goes
};

} // namespace yichuang
