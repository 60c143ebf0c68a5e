// SPDX-License-Identifier: Apache-2.0
#include "casework/watchedfolder.h"

#include <algorithm>

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace yichuang {

namespace {

/// "name.pdf", or "name-2.pdf" where that is taken.
QString freeName(const QDir &folder, const QFileInfo &file)
{
    QString name = file.fileName();
    for (int copy = 2; folder.exists(name); ++copy)
        name = QStringLiteral("%1-%2.%3").arg(file.completeBaseName()).arg(copy).arg(file.suffix());
    return folder.filePath(name);
}

} // namespace

WatchedFolder::WatchedFolder(const QString &folder, int betweenLooksMs, QObject *parent) : QObject(parent), m_folder(folder)
{
    // No notices from the system: network shares, where scanners put their files, send none.
    m_clock.setInterval(betweenLooksMs);
    connect(&m_clock, &QTimer::timeout, this, &WatchedFolder::look);
}

QStringList WatchedFolder::files() const
{
    QStringList paths;
    if (m_folder.isEmpty())
        return paths;
    // Oldest first: the order in which they were scanned. Hidden ones are a program's own.
    const QFileInfoList found = QDir(m_folder).entryInfoList(QDir::Files | QDir::NoSymLinks, QDir::Time | QDir::Reversed);
    for (const QFileInfo &file : found)
        paths.append(file.filePath());
    return paths;
}

void WatchedFolder::begin()
{
    m_lying = files();
    m_seen.clear();
    resume();
}

void WatchedFolder::resume()
{
    if (!m_folder.isEmpty())
        m_clock.start();
}

void WatchedFolder::end()
{
    m_clock.stop();
}

int WatchedFolder::leftLying() const
{
    return static_cast<int>(std::count_if(m_lying.cbegin(), m_lying.cend(), [](const QString &path) { return QFile::exists(path); }));
}

void WatchedFolder::look()
{
    for (const QString &path : files()) {
        if (m_lying.contains(path))
            continue;
        const QFileInfo file(path);
        const Sight now{file.size(), file.lastModified(), false};
        const Sight before = m_seen.value(path);
        if (before.told)
            continue;
        const bool still = now.size > 0 && before.size == now.size && before.changed == now.changed;
        m_seen.insert(path, {now.size, now.changed, still});
        if (still)
            Q_EMIT arrived(path);
    }
    Q_EMIT looked();
}

Result<> WatchedFolder::putAway(const QString &path, bool kept)
{
    const QDir folder(m_folder);
    const QString place = kept ? QStringLiteral("done") : QStringLiteral("refused");
    if (!folder.mkpath(place) || !QFile::rename(path, freeName(QDir(folder.filePath(place)), QFileInfo(path))))
        return failure(ErrorCode::StorageUnavailable, QStringLiteral("the folder of the scanner"));
    m_seen.remove(path); // the next one may have the same name
    return {};
}

} // namespace yichuang
