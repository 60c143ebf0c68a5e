// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

namespace yichuang::test {

/// What a program can ask of a disk, as far as it matters after a power cut.
enum class DiskAct {
    Make,       ///< a file gets a name
    Remove,     ///< a name goes
    Rename,
    Write,
    Cut,        ///< a file gets another length
    Sync,       ///< all of one file is on the disk from here on
    SyncFolder, ///< all names are
    Promise,    ///< no act of the disk: the program told somebody that a thing is kept
};

/// One of them. Files are numbered in the order in which they were first seen, because a name may be used again.
struct DiskOp
{
    DiskAct act = DiskAct::Write;
    int file = 0;
    QByteArray name; ///< of Make, Remove and Rename, inside the folder
    QByteArray to;   ///< of Rename
    qint64 offset = 0; ///< of a Write; the length of a Cut; which promise
    QByteArray bytes;  ///< of a Write
};

/// Files and their names. Bytes that no name leads to are lost.
struct Disk
{
    QMap<QByteArray, int> names;
    QMap<int, QByteArray> files;

    /// Does an act. `length` ≥ 0 does only so many bytes of a write, from its beginning: a torn write.
    void apply(const DiskOp &op, qsizetype length = -1);
    /// The files of a folder as they are now, without locks and shared indexes, which mean nothing after a power cut.
    [[nodiscard]] static Disk ofFolder(const QString &folder);
    /// The bytes under a name; null when there is none.
    [[nodiscard]] QByteArray bytes(const QByteArray &name) const;
};

/// Whether a file matters after a power cut.
[[nodiscard]] bool isDurable(const QByteArray &name);

/// A disk as it was, and everything that was asked of it since.
struct DiskLog
{
    Disk before;
    QList<DiskOp> ops;
};

} // namespace yichuang::test
