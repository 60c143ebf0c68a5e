// SPDX-License-Identifier: Apache-2.0
#include "domain/logic/jsonlogictexts.h"

#include <algorithm>

namespace yichuang {

namespace {

Result<QJsonValue> concatenated(const JsonLogicCall &call)
{
    const auto values = call.values();
    if (!values)
        return failure(values.error());
    QString text;
    for (const QJsonValue value : *values)
        text += textOf(value);
    return QJsonValue(text);
}

/// [text, from, length]: negative counts from the end, as in every JsonLogic engine.
Result<QJsonValue> substring(const JsonLogicCall &call)
{
    const auto values = call.values();
    if (!values)
        return failure(values.error());
    if (values->size() < 2 || values->size() > 3 || !values->at(1).isDouble())
        return invalidArguments();
    const QString text = textOf(values->at(0));
    const qsizetype size = text.size();
    const auto from = qsizetype(values->at(1).toInt());
    const qsizetype begin = std::clamp(from < 0 ? size + from : from, qsizetype(0), size);
    if (values->size() == 2)
        return QJsonValue(text.mid(begin));
    if (!values->at(2).isDouble())
        return invalidArguments();
    const auto length = qsizetype(values->at(2).toInt());
    const qsizetype end = length < 0 ? size + length : begin + length;
    return QJsonValue(text.mid(begin, std::max(end - begin, qsizetype(0))));
}

/// [needle, list or text]
Result<QJsonValue> contained(const JsonLogicCall &call)
{
    const auto values = call.values();
    if (!values)
        return failure(values.error());
    if (values->size() < 2)
        return invalidArguments();
    const QJsonValue needle = values->at(0);
    const QJsonValue haystack = values->at(1);
    if (haystack.isString())
        return QJsonValue(haystack.toString().contains(textOf(needle)));
    return QJsonValue(haystack.toArray().contains(needle));
}

} // namespace

JsonLogicOperators textOperators()
{
    return {
        {QStringLiteral("cat"), concatenated},
        {QStringLiteral("substr"), substring},
        {QStringLiteral("in"), contained},
    };
}

} // namespace yichuang
