// SPDX-License-Identifier: Apache-2.0
#include "support/guidefiles.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

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

QJsonValue changedJson(const QJsonValue &document, QStringList path, const QJsonValue &value)
{
    if (path.isEmpty())
        return value;
    const QString step = path.takeFirst();
    if (document.isArray()) {
        QJsonArray array = document.toArray();
        array.replace(step.toInt(), changedJson(array.at(step.toInt()), path, value));
        return array;
    }
    QJsonObject object = document.toObject();
    object.insert(step, changedJson(object.value(step), path, value));
    return object;
}

} // namespace yichuang::test
