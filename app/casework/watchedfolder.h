// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include "core/error.h"

namespace yichuang {

/// A folder into which a scanner of its own puts files. A file is told of once it has stopped growing: when two looks, some
/// time apart, find it the same. What lay there before the watch began is never told of: it may be somebody else's.
class WatchedFolder : public QObject
{
    Q_OBJECT

public:
    /// @param betweenLooksMs how long a file must stay the same
    explicit WatchedFolder(const QString &folder = {}, int betweenLooksMs = 2'000, QObject *parent = nullptr);

    /// Another folder from the next begin() on; empty: none.
    void setFolder(const QString &folder) { m_folder = folder; }

    /// Begins the watch, or begins it anew: what is there now counts as lying there.
    void begin();
    void end();
    /// Goes on with the watch that was ended, as if it had not been.
    void resume();
    [[nodiscard]] bool isWatching() const { return m_clock.isActive(); }
    /// How many files lay there when the watch began and still do.
    [[nodiscard]] int leftLying() const;
    /// Looks once, besides the looks that the clock brings.
    void look();
    /// Moves a file that was dealt with into the sub-folder "done", or "refused"; it never replaces one that is there.
    /// StorageUnavailable: the folder cannot be written; the file stays and is not told of again.
    Result<> putAway(const QString &path, bool kept);

Q_SIGNALS:
    void arrived(const QString &path);
    void looked();

private:
    /// What a look found of a file.
    struct Sight
    {
        qint64 size = 0;
        QDateTime changed;
        bool told = false;
    };
    [[nodiscard]] QStringList files() const;

    QString m_folder;
    QTimer m_clock;
    QStringList m_lying;
    QHash<QString, Sight> m_seen;
};

} // namespace yichuang
