// SPDX-License-Identifier: Apache-2.0
#include "support/guidefiles.h"

#include <QDir>
#include <QFile>

#include "core/jsonfields.h"

namespace yichuang::test {

QStringList jsonFilesIn(const QString &folder)
{
    const QDir dir(QStringLiteral(YICHUANG_SOURCE_DIR "/") + folder);
    QStringList paths;
    for (const QString &name : dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        paths.append(dir.filePath(name));
    return paths;
}

Result<QJsonObject> documentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, path);
    return parseJsonObject(file.readAll());
}

} // namespace yichuang::test
