// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QFuture>
#include <QHash>
#include <QList>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include "core/error.h"
#include "core/taskrunner.h"

namespace yichuang {

/// A folder into which a scanner of its own puts files. A file is told of once it has stopped growing: when two looks, some
/// time apart, find it the same. What lay there before the watch began is never told of: it may be somebody else's.
///
/// It may lie on a share that does not answer, so that nothing of it is touched on this thread: one look is under way at a
/// time, and while it is, the next ones wait.
class WatchedFolder : public QObject
{
    Q_OBJECT

public:
    /// How long the folder is looked at, in ms.
    struct Pace
    {
        int betweenLooks = 2'000; ///< a file must stay the same for so long
        int patience = 10'000;    ///< a look that takes longer hangs
    };

    explicit WatchedFolder(TaskRunner &tasks, const QString &folder = {}, QObject *parent = nullptr);
    WatchedFolder(TaskRunner &tasks, const QString &folder, const Pace &pace, QObject *parent = nullptr);

    /// Another folder from the next begin() on; empty: none.
    void setFolder(const QString &folder) { m_folder = folder; }

    /// Begins the watch, or begins it anew: what the first look finds counts as lying there; begun() follows it.
    void begin();
    void end();
    /// Goes on with the watch that was ended, as if it had not been.
    void resume();
    [[nodiscard]] bool isWatching() const { return m_clock.isActive(); }
    /// How many files lay there when the watch began and still did at the last look.
    [[nodiscard]] int leftLying() const { return static_cast<int>(m_lying.size()); }
    /// Looks once, besides the looks that the clock brings.
    void look();
    /// Moves a file that was dealt with into the sub-folder "done", or "refused"; it never replaces one that is there.
    /// StorageUnavailable: the folder cannot be written; the file stays and is not told of again.
    [[nodiscard]] QFuture<Result<>> putAway(const QString &path, bool kept);

Q_SIGNALS:
    void begun(); ///< leftLying() is known
    void arrived(const QString &path);
    void looked();
    /// Nothing comes in from it for now: TimedOut when it does not answer, StorageUnavailable when it cannot be read. Told once,
    /// until it answers again.
    void lost(const yichuang::Error &error);
    void foundAgain();

private:
    /// What a look found of a file.
    struct Found
    {
        QString path;
        qint64 size = 0;
        QDateTime changed;
    };
    struct Sight
    {
        qint64 size = 0;
        QDateTime changed;
        bool told = false;
    };
    using Listing = Result<QList<Found>>;
    [[nodiscard]] static Listing filesIn(const QString &folder);
    void hear(const Listing &listing);
    void forgetWhatIsGone(const QList<Found> &files);
    void tellOf(const Found &file);
    void lose(const Error &error);

    TaskRunner &m_tasks;
    QString m_folder;
    QTimer m_clock;
    QTimer m_patience;
    QStringList m_lying;
    QHash<QString, Sight> m_seen;
    int m_watch = 0;       ///< counts the watches: what was seen for an older one is nobody's business
    bool m_first = true;   ///< the watch has seen nothing yet
    bool m_looking = false;
    bool m_lost = false;
};

} // namespace yichuang
