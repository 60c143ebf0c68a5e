// SPDX-License-Identifier: Apache-2.0
#include "casework/folderintake.h"

#include <utility>

#include <QFileInfo>

#include "core/whenanswered.h"

namespace yichuang {

FolderIntake::FolderIntake(WatchedFolder &folder, PageIntake &intake, std::function<QString()> material, QObject *parent)
    : QObject(parent), m_folder(folder), m_intake(intake), m_material(std::move(material))
{
    connect(&m_folder, &WatchedFolder::arrived, this, [this](const QString &path) {
        m_waiting.append(path);
        goOn();
    });
    connect(&m_folder, &WatchedFolder::looked, this, &FolderIntake::goOn);
    connect(&m_intake, &PageIntake::fileRefused, this, [this](const QString &, const Error &error) {
        // A case that was left meanwhile says nothing against the file.
        m_refused = !m_current.isEmpty() && error.code != ErrorCode::PasswordNeeded && error.code != ErrorCode::Cancelled;
    });
    connect(&m_intake, &PageIntake::finished, this, [this](const QString &, int kept) { ended(kept > 0); });
    connect(&m_intake, &PageIntake::failed, this, [this] { ended(false); });
    // Queued: whoever waits for the end of the pages that came in hears of it first.
    connect(&m_intake, &PageIntake::busyChanged, this, &FolderIntake::goOn, Qt::QueuedConnection);
}

void FolderIntake::goOn()
{
    const QString material = m_material();
    if (!m_folder.isWatching() || m_waiting.isEmpty() || !m_current.isEmpty() || m_intake.busy() || material.isEmpty())
        return;
    m_current = m_waiting.takeFirst();
    m_refused = false;
    m_intake.importFiles(material, {m_current});
}

void FolderIntake::ended(bool kept)
{
    const QString path = std::exchange(m_current, QString());
    if (path.isEmpty())
        return;
    if (!kept && !m_refused)
        return; // stopped by the clerk, not saved, or its password is asked for: the file stays where it is
    whenAnswered(this, m_folder.putAway(path, kept), [this, path](const Result<> &away) {
        if (!away)
            Q_EMIT notPutAway(QFileInfo(path).fileName());
    });
}

} // namespace yichuang
