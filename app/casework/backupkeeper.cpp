// SPDX-License-Identifier: Apache-2.0
#include "casework/backupkeeper.h"

#include "core/whenanswered.h"

namespace yichuang {

BackupKeeper::BackupKeeper(Backups &backups, const Clock &clock, QString place, BackupPace pace, QObject *parent)
    : QObject(parent), m_backups(backups), m_clock(clock), m_pace(pace)
{
    m_standing.place = std::move(place);
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &BackupKeeper::backUp);
    connect(&m_mark, &QTimer::timeout, this, &BackupKeeper::note);
}

void BackupKeeper::start()
{
    if (m_standing.place.isEmpty())
        return;
    m_next.start(m_pace.soon);
    m_mark.start(m_pace.mark);
}

void BackupKeeper::soon()
{
    const bool sooner = !m_next.isActive() || m_next.remainingTime() > m_pace.soon;
    if (!m_standing.place.isEmpty() && !m_standing.running && sooner)
        m_next.start(m_pace.soon);
}

void BackupKeeper::backUp()
{
    if (m_standing.place.isEmpty() || m_standing.running)
        return;
    m_standing.running = true;
    m_next.stop();
    Q_EMIT changed();
    whenAnswered(this, m_backups.create(m_standing.place), [this](const Result<BackupReport> &report) {
        m_standing.running = false;
        m_standing.trouble = report ? std::nullopt : std::optional(report.error());
        if (report)
            m_standing.lastGood = m_clock.now();
        m_next.start(report ? m_pace.every : m_pace.afterTrouble);
        Q_EMIT changed();
    });
}

void BackupKeeper::cancel()
{
    if (m_standing.running)
        m_backups.cancel();
}

void BackupKeeper::note()
{
    // What fails here is told by the next copy; a mark that is a minute old is made up for by the gap a restore leaves.
    if (!m_standing.running)
        whenAnswered(this, m_backups.note(m_standing.place), [](const Result<> &) {});
}

} // namespace yichuang
