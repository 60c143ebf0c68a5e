// SPDX-License-Identifier: Apache-2.0
#include "root/datafolder.h"

#include <cerrno>

#include <QDir>
#include <QFileInfo>
#include <QMap>

#include <unistd.h>

namespace yichuang {

namespace {

/// Why this account cannot work with a folder or a file in it, or that it can.
Result<> requireAccess(const QString &path, int mode)
{
    errno = 0;
    if (::access(QFile::encodeName(path).constData(), mode) == 0)
        return {};
    if (errno == EROFS)
        return failure(ErrorCode::StorageUnavailable, QStringLiteral("%1 can only be read").arg(path));
    return failure(ErrorCode::NoAccess, QStringLiteral("%1, which belongs to %2").arg(path, QFileInfo(path).owner()));
}

Unexpected<Error> notMade(const QString &dataFolder, int reason)
{
    if (reason == ENOSPC)
        return failure(ErrorCode::StorageFull, dataFolder);
    if (QFileInfo::exists(dataFolder))
        return failure(ErrorCode::NoAccess, QStringLiteral("%1 is no folder").arg(dataFolder));
    return failure(ErrorCode::NoAccess, QStringLiteral("%1 cannot be made there").arg(dataFolder));
}

} // namespace

Result<> requireDataFolder(const QString &dataFolder)
{
    errno = 0;
    if (!QDir().mkpath(dataFolder) || !QFileInfo(dataFolder).isDir())
        return notMade(dataFolder, errno);
    if (const Result<> usable = requireAccess(dataFolder, R_OK | W_OK | X_OK); !usable)
        return usable;
    const QDir folder(dataFolder);
    // The settings may be the administrator's, for everybody else to read only.
    const QMap<QString, int> files{{QStringLiteral("cases.db"), R_OK | W_OK},
                                   {QStringLiteral("keys.json"), R_OK | W_OK},
                                   {QStringLiteral("site.json"), R_OK}};
    for (auto file = files.begin(); file != files.end(); ++file) {
        const QString path = folder.filePath(file.key());
        if (const Result<> usable = QFile::exists(path) ? requireAccess(path, file.value()) : Result<>(); !usable)
            return usable;
    }
    return {};
}

} // namespace yichuang
