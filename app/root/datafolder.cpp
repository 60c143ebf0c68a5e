// SPDX-License-Identifier: Apache-2.0
#include "root/datafolder.h"

#include <cerrno>

#include <QDir>
#include <QFileInfo>

#include <unistd.h>

namespace yichuang {

namespace {

Unexpected<Error> noAccess(const QString &dataFolder)
{
    const QFileInfo place(dataFolder);
    if (place.exists() && !place.isDir())
        return failure(ErrorCode::NoAccess, QStringLiteral("%1 is no folder").arg(dataFolder));
    if (place.exists())
        return failure(ErrorCode::NoAccess, QStringLiteral("%1, which belongs to %2").arg(dataFolder, place.owner()));
    return failure(ErrorCode::NoAccess, QStringLiteral("%1 cannot be made there").arg(dataFolder));
}

} // namespace

Result<> requireDataFolder(const QString &dataFolder)
{
    errno = 0;
    if (!QDir().mkpath(dataFolder))
        return errno == ENOSPC ? failure(ErrorCode::StorageFull, dataFolder) : noAccess(dataFolder);
    const QByteArray path = QFile::encodeName(dataFolder);
    if (!QFileInfo(dataFolder).isDir() || ::access(path.constData(), R_OK | W_OK | X_OK) != 0)
        return noAccess(dataFolder);
    return {};
}

} // namespace yichuang
