// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QObject>
#include <QTimer>

#include "core/clock.h"
#include "ports/backups.h"

namespace yichuang {

/// How the backup of this counter stands.
struct BackupStanding
{
    QString place;                ///< empty: none is set, nothing is backed up
    bool running = false;
    QDateTime lastGood;           ///< of this run of the program; invalid when there was none yet
    std::optional<Error> trouble; ///< why the last try failed
};

/// How often, in milliseconds.
struct BackupPace
{
    int every = 15 * 60 * 1000;
    int afterTrouble = 2 * 60 * 1000;
    int soon = 60 * 1000;
    int mark = 60 * 1000;
};

/// Keeps the second copy fresh (TRUST A3, R18): at the start, then every quarter of an hour and soon after whatever asks
/// for it; in between the place is told each minute which number was given last. A place that is gone is tried again and
/// again, and holds nothing up.
class BackupKeeper : public QObject
{
    Q_OBJECT

public:
    /// @param place empty: nothing is ever done
    BackupKeeper(Backups &backups, const Clock &clock, QString place, BackupPace pace = {}, QObject *parent = nullptr);

    /// From here on by itself.
    void start();
    /// One more copy within a minute: after what must not be lost with this computer.
    void soon();
    /// At once, unless one is being made.
    void backUp();
    void cancel();

    [[nodiscard]] const BackupStanding &standing() const { return m_standing; }
    [[nodiscard]] BackupProgress progress() const { return m_backups.progress(); }

Q_SIGNALS:
    void changed(); ///< standing() is different

private:
    void note();

    Backups &m_backups;
    const Clock &m_clock;
    BackupPace m_pace;
    BackupStanding m_standing;
    QTimer m_next;
    QTimer m_mark;
};

} // namespace yichuang
