// SPDX-License-Identifier: Apache-2.0
#include "ctl/jsonfile.h"

#include <cstdio>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace yichuang {

namespace {

Result<QByteArray> readBytes(const QString &path)
{
    QFile file;
    if (path == u"-") {
        if (!file.open(stdin, QIODevice::ReadOnly))
            return failure(ErrorCode::NotFound, QStringLiteral("standard input"));
        return file.readAll();
    }
    file.setFileName(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, path + QStringLiteral(": ") + file.errorString());
    return file.readAll();
}

} // namespace

Result<QJsonValue> readJsonFile(const QString &path)
{
    const Result<QByteArray> bytes = readBytes(path);
    if (!bytes)
        return failure(bytes.error());
    // A rule may be a bare value, which a JSON document of Qt cannot be: it is read as the one element of a list.
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson('[' + *bytes + ']', &problem);
    if (problem.error != QJsonParseError::NoError || document.array().size() != 1)
        return failure(ErrorCode::Malformed, QStringLiteral("%1 is not JSON: %2").arg(path, problem.errorString()));
    return document.array().first();
}

Result<QJsonObject> readJsonObjectFile(const QString &path)
{
    const Result<QJsonValue> value = readJsonFile(path);
    if (!value)
        return failure(value.error());
    if (!value->isObject())
        return failure(ErrorCode::Malformed, path + QStringLiteral(" holds no JSON object"));
    return value->toObject();
}

} // namespace yichuang
