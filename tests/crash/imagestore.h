// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>

#include "crash/diskop.h"

namespace yichuang::test {

/// What SQLite makes of a database that a power cut left behind.
struct Recovered
{
    /// Stands for all pages as the next program will read them: two states with the same digest are the same database.
    QByteArray digest;
    QString problem; ///< what SQLite says when it cannot be read; else empty
};

/// Lets SQLite itself recover a database from its file, its log and its journal, all in memory: through a VFS that serves
/// the image, with nothing written to any file system. The image is left as recovery leaves it: the log written back.
[[nodiscard]] Recovered recover(Disk &disk, const QByteArray &name);

/// The digest of everything a disk would be after recovery: all its databases. A problem names the first that is none.
[[nodiscard]] Recovered recoverAll(Disk &disk);

} // namespace yichuang::test
