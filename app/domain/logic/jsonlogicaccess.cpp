// SPDX-License-Identifier: Apache-2.0
#include "domain/logic/jsonlogicaccess.h"

#include <QJsonObject>
#include <QStringList>

namespace yichuang {

namespace {

QJsonValue step(const QJsonValue &from, const QString &key)
{
    if (from.isObject())
        return from.toObject().value(key);
    bool isIndex = false;
    const int index = key.toInt(&isIndex);
    if (!from.isArray() || !isIndex || index < 0)
        return {};
    return from.toArray().at(index);
}

QJsonValue lookUp(const QJsonValue &data, const QStringList &path)
{
    QJsonValue found = data;
    for (const QString &key : path)
        found = step(found, key);
    return found.isUndefined() ? QJsonValue() : found;
}

/// "a.b.1" as steps; the empty path is the data itself.
QStringList pathOf(const QJsonValue &path)
{
    const QString text = textOf(path);
    return text.isEmpty() ? QStringList() : text.split(QLatin1Char('.'));
}

Result<QJsonValue> variable(const JsonLogicCall &call)
{
    const auto path = call.first();
    if (!path)
        return failure(path.error());
    const QJsonValue found = lookUp(call.data(), pathOf(*path));
    const QJsonArray operands = call.written();
    if (found.isNull() && operands.size() > 1)
        return call.value(operands.at(1));
    return found;
}

/// Like var, with one operand per step, so that keys may hold dots.
Result<QJsonValue> valueAt(const JsonLogicCall &call)
{
    const auto keys = call.values();
    if (!keys)
        return failure(keys.error());
    QStringList path;
    for (const QJsonValue key : *keys) {
        if (key.isArray() || key.isObject())
            return invalidArguments();
        path.append(textOf(key));
    }
    return lookUp(call.data(), path);
}

QJsonArray absent(const QJsonValue &data, const QJsonArray &paths)
{
    QJsonArray result;
    for (const QJsonValue path : paths) {
        const QJsonValue found = lookUp(data, pathOf(path));
        if (found.isNull() || found == QJsonValue(QString()))
            result.append(path);
    }
    return result;
}

Result<QJsonValue> missing(const JsonLogicCall &call)
{
    const auto paths = call.values();
    if (!paths)
        return failure(paths.error());
    const bool nested = !paths->isEmpty() && paths->first().isArray();
    return QJsonValue(absent(call.data(), nested ? paths->first().toArray() : *paths));
}

/// [how many are needed, paths]: what is missing, unless enough of them are there.
Result<QJsonValue> missingSome(const JsonLogicCall &call)
{
    const auto operands = call.values();
    if (!operands)
        return failure(operands.error());
    if (operands->size() != 2 || !operands->at(0).isDouble() || !operands->at(1).isArray())
        return invalidArguments();
    const QJsonArray paths = operands->at(1).toArray();
    const QJsonArray lacking = absent(call.data(), paths);
    const bool enough = double(paths.size() - lacking.size()) >= operands->at(0).toDouble();
    return QJsonValue(enough ? QJsonArray() : lacking);
}

} // namespace

JsonLogicOperators accessOperators()
{
    return {
        {QStringLiteral("var"), variable},
        {QStringLiteral("val"), valueAt},
        {QStringLiteral("missing"), missing},
        {QStringLiteral("missing_some"), missingSome},
    };
}

} // namespace yichuang
