// SPDX-License-Identifier: Apache-2.0
#include "secrets/statefolder.h"

#include <QDir>

namespace yichuang {

namespace {

QString pathOf(const QString &stateFolder, const QString &storeId, const QString &name)
{
    return QDir(stateFolder).filePath(storeId + QLatin1Char('/') + name);
}

} // namespace

QString usualStateFolder()
{
    const QString named = qEnvironmentVariable("XDG_STATE_HOME");
    // The specification has relative paths ignored.
    const QString base = QDir::isAbsolutePath(named) ? named : QDir::home().filePath(QStringLiteral(".local/state"));
    return QDir(base).filePath(QStringLiteral("yichuang"));
}

QString machineKeyPath(const QString &stateFolder, const QString &storeId)
{
    return pathOf(stateFolder, storeId, QStringLiteral("machine.key"));
}

QString recoveryNotePath(const QString &stateFolder, const QString &storeId)
{
    return pathOf(stateFolder, storeId, QStringLiteral("recovery.txt"));
}

QString tryFilePath(const QString &stateFolder, const QString &storeId)
{
    return pathOf(stateFolder, storeId, QStringLiteral("tries.json"));
}

} // namespace yichuang
