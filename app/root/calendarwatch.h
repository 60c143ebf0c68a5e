// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QTimer>

#include <chrono>

#include "casework/counterports.h"
#include "casework/takecalendar.h"

namespace yichuang {

/// Looks whether a newer calendar of working days was put into the folder of a running counter, and has it taken. The file is the
/// one that `yichuangctl calendar import` keeps; what cannot be read, or covers less, is left aside as at the start.
///
/// By which calendar everything was counted to the end, and where the ledger stood then, is kept in the folder. So a calendar that
/// came with a newer program is counted by at its first start, and a count that did not reach the last case is done again: later,
/// and at the next start; as is one that a restored store knows nothing of.
class CalendarWatch : public QObject
{
    Q_OBJECT

public:
    CalendarWatch(QString dataFolder, CalendarInUse &calendar, const CounterPorts &ports, QObject *parent = nullptr);

    void start();
    /// How long after a count that failed it is tried again; five minutes unless told.
    void tryAgainAfter(std::chrono::milliseconds pause) { m_again.setInterval(pause); }

Q_SIGNALS:
    void taken(const QList<yichuang::MovedDate> &moved);

private:
    void look();
    /// Takes the calendar in use again unless everything was counted by it.
    void finishWhatWasBegun();
    void finishUnlessCounted(qint64 entries);
    /// A counter without a case has nothing to count, and nobody to tell.
    void takeUnlessEmpty();
    void keepCounted();
    void takeAgainLater(const Error &error);

    const QString m_dataFolder;
    CalendarInUse &m_calendar;
    CaseStore &m_cases;
    Ledger &m_ledger;
    TakeCalendar m_taking;
    QFileSystemWatcher m_watcher;
    QDateTime m_seen; ///< when the file that was read last was written
    QTimer m_soon; ///< a folder tells of every file that comes and goes
    QTimer m_again; ///< what was not counted to the end
};

} // namespace yichuang
