// SPDX-License-Identifier: Apache-2.0
#include "casework/watchedfolder.h"

#include <algorithm>
#include <utility>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "core/whenanswered.h"

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

Result<> moved(const QString &path, const QString &folder, const QString &place)
{
    const QDir target(QDir(folder).filePath(place));
    if (!target.mkpath(QStringLiteral(".")) || !QFile::rename(path, freeName(target, QFileInfo(path))))
        return failure(ErrorCode::StorageUnavailable, QStringLiteral("the folder of the scanner"));
    return {};
}

} // namespace

WatchedFolder::WatchedFolder(TaskRunner &tasks, const QString &folder, QObject *parent)
    : WatchedFolder(tasks, folder, Pace{}, parent)
{
}

WatchedFolder::WatchedFolder(TaskRunner &tasks, const QString &folder, const Pace &pace, QObject *parent)
    : QObject(parent), m_tasks(tasks), m_folder(folder)
{
    // No notices from the system: network shares, where scanners put their files, send none.
    m_clock.setInterval(pace.betweenLooks);
    m_patience.setInterval(pace.patience);
    m_patience.setSingleShot(true);
    connect(&m_clock, &QTimer::timeout, this, &WatchedFolder::look);
    connect(&m_patience, &QTimer::timeout, this, [this] { lose({ErrorCode::TimedOut, QStringLiteral("the folder of the scanner")}); });
}

WatchedFolder::Listing WatchedFolder::filesIn(const QString &folder)
{
    const QDir dir(folder);
    if (!dir.isReadable())
        return failure(ErrorCode::StorageUnavailable, QStringLiteral("the folder of the scanner"));
    QList<Found> files;
    // Oldest first: the order in which they were scanned. Hidden ones are a program's own.
    const QFileInfoList found = dir.entryInfoList(QDir::Files | QDir::NoSymLinks, QDir::Time | QDir::Reversed);
    for (const QFileInfo &file : found)
        files.append({file.filePath(), file.size(), file.lastModified()});
    return files;
}

void WatchedFolder::begin()
{
    ++m_watch;
    m_first = true;
    m_lost = false;
    m_lying.clear();
    m_seen.clear();
    resume();
    if (m_looking)
        m_patience.start(); // for whoever sits there now
    look();
}

void WatchedFolder::resume()
{
    if (!m_folder.isEmpty())
        m_clock.start();
}

void WatchedFolder::end()
{
    m_clock.stop();
    m_patience.stop();
}

void WatchedFolder::look()
{
    if (m_folder.isEmpty() || m_looking)
        return;
    m_looking = true;
    m_patience.start();
    whenAnswered(this, m_tasks.run([folder = m_folder] { return filesIn(folder); }), [this, watch = m_watch](const Listing &found) {
        m_looking = false;
        m_patience.stop();
        if (!isWatching())
            return;
        if (watch == m_watch)
            hear(found);
        else
            look(); // begun anew meanwhile
    });
}

void WatchedFolder::hear(const Listing &listing)
{
    if (!listing)
        return lose(listing.error());
    if (std::exchange(m_lost, false))
        Q_EMIT foundAgain();
    forgetWhatIsGone(*listing);
    if (std::exchange(m_first, false)) {
        for (const Found &file : *listing)
            m_lying.append(file.path);
        Q_EMIT begun();
    }
    for (const Found &file : *listing) {
        if (!m_lying.contains(file.path))
            tellOf(file);
    }
    Q_EMIT looked();
}

void WatchedFolder::forgetWhatIsGone(const QList<Found> &files)
{
    const auto isGone = [&files](const QString &path) {
        return std::none_of(files.cbegin(), files.cend(), [&path](const Found &file) { return file.path == path; });
    };
    m_lying.removeIf(isGone);
    m_seen.removeIf([&isGone](const QHash<QString, Sight>::iterator &sight) { return isGone(sight.key()); });
}

void WatchedFolder::tellOf(const Found &file)
{
    const Sight before = m_seen.value(file.path);
    if (before.told)
        return;
    const bool still = file.size > 0 && before.size == file.size && before.changed == file.changed;
    m_seen.insert(file.path, {file.size, file.changed, still});
    if (still)
        Q_EMIT arrived(file.path);
}

void WatchedFolder::lose(const Error &error)
{
    if (isWatching() && !std::exchange(m_lost, true))
        Q_EMIT lost(error);
}

QFuture<Result<>> WatchedFolder::putAway(const QString &path, bool kept)
{
    const QString place = kept ? QStringLiteral("done") : QStringLiteral("refused");
    const QFuture<Result<>> away = m_tasks.run([path, folder = m_folder, place] { return moved(path, folder, place); });
    whenAnswered(this, away, [this, path](const Result<> &result) {
        if (result)
            m_seen.remove(path); // the next one may have the same name
    });
    return away;
}

} // namespace yichuang
