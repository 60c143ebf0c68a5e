// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QList>
#include <QString>

#include "crash/diskop.h"

namespace yichuang::test {

/// A call that can fail.
enum class DiskCall { Open, Write, Sync, Cut, Remove, Rename, MakeFolder };

[[nodiscard]] const char *diskCallName(DiskCall call);

/// Which call fails, and how.
struct DiskFault
{
    int nth = 0;          ///< counted from 1 over all calls of every kind on watched files
    int error = 0;        ///< errno
    bool forEver = false; ///< and every call after it
};

/// Sits between this program and the kernel for the files of one folder: writes down what is asked of the disk, or makes a
/// call fail. It is one layer below a VFS of SQLite, and therefore sees what a VFS cannot: the directory's own fsync, files
/// that Qt makes, and the bytes as they are after encryption. The calls of libsqlite3 and of Qt end here because the
/// dynamic linker looks into the program first; nothing in the product knows of it.
///
/// One at a time. Syncs are answered without being done: the disk is a model here.
class DiskTap
{
public:
    /// Watches the files directly inside the folder from now on.
    explicit DiskTap(const QString &folder);
    ~DiskTap();
    Q_DISABLE_COPY_MOVE(DiskTap)

    /// Forgets what was counted and lets the n-th call from now on fail.
    void arm(const DiskFault &fault);
    void disarm();
    /// Calls since arm().
    [[nodiscard]] int calls() const;
    /// What failed first, "write cases.db-wal"; empty when nothing did.
    [[nodiscard]] QByteArray failed() const;

    /// Writes into the log that a thing was promised.
    void promise(int number);
    /// A disk without this rule: names reach it only when it likes. For a control.
    void forgetFolderSyncs();
    [[nodiscard]] DiskLog log() const;
};

} // namespace yichuang::test
