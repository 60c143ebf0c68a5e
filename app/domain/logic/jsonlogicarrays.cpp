// SPDX-License-Identifier: Apache-2.0
#include "domain/logic/jsonlogicarrays.h"

#include <QJsonObject>

namespace yichuang {

namespace {

/// The list that the first operand names; anything else, null above all, counts as empty.
Result<QJsonArray> listOf(const JsonLogicCall &call)
{
    if (!call.operand().isArray() || call.written().size() < 2)
        return invalidArguments();
    const auto list = call.first();
    if (!list)
        return failure(list.error());
    return list->toArray();
}

Result<QJsonValue> mapped(const JsonLogicCall &call)
{
    const auto list = listOf(call);
    if (!list)
        return failure(list.error());
    QJsonArray result;
    for (const QJsonValue element : *list) {
        const auto value = call.valueIn(call.written().at(1), element);
        if (!value)
            return failure(value.error());
        result.append(*value);
    }
    return QJsonValue(result);
}

Result<QJsonArray> matching(const JsonLogicCall &call, const QJsonArray &list)
{
    QJsonArray result;
    for (const QJsonValue element : list) {
        const auto holds = call.valueIn(call.written().at(1), element);
        if (!holds)
            return failure(holds.error());
        if (isTruthy(*holds))
            result.append(element);
    }
    return result;
}

Result<QJsonValue> filtered(const JsonLogicCall &call)
{
    const auto list = listOf(call);
    if (!list)
        return failure(list.error());
    const auto matches = matching(call, *list);
    if (!matches)
        return failure(matches.error());
    return QJsonValue(*matches);
}

enum class Quantity { All, Some, None };

/// An empty list holds for "none" only.
template <Quantity quantity>
Result<QJsonValue> quantified(const JsonLogicCall &call)
{
    const auto list = listOf(call);
    if (!list)
        return failure(list.error());
    const auto matches = matching(call, *list);
    if (!matches)
        return failure(matches.error());
    if (quantity == Quantity::None)
        return QJsonValue(matches->isEmpty());
    const bool enough = quantity == Quantity::Some || matches->size() == list->size();
    return QJsonValue(!matches->isEmpty() && enough);
}

/// [list, rule over {current, accumulator}, beginning]
Result<QJsonValue> reduced(const JsonLogicCall &call)
{
    const auto list = listOf(call);
    if (!list)
        return failure(list.error());
    const QJsonArray operands = call.written();
    auto accumulator = operands.size() > 2 ? call.value(operands.at(2)) : Result<QJsonValue>(QJsonValue());
    for (const QJsonValue element : *list) {
        if (!accumulator)
            return accumulator;
        const QJsonObject scope{{QStringLiteral("current"), element}, {QStringLiteral("accumulator"), *accumulator}};
        accumulator = call.valueIn(operands.at(1), scope);
    }
    return accumulator;
}

Result<QJsonValue> merged(const JsonLogicCall &call)
{
    const auto values = call.values();
    if (!values)
        return failure(values.error());
    QJsonArray result;
    for (const QJsonValue value : *values) {
        const QJsonArray elements = value.isArray() ? value.toArray() : QJsonArray{value};
        for (const QJsonValue element : elements)
            result.append(element);
    }
    return QJsonValue(result);
}

} // namespace

JsonLogicOperators arrayOperators()
{
    return {
        {QStringLiteral("map"), mapped},
        {QStringLiteral("filter"), filtered},
        {QStringLiteral("reduce"), reduced},
        {QStringLiteral("all"), quantified<Quantity::All>},
        {QStringLiteral("some"), quantified<Quantity::Some>},
        {QStringLiteral("none"), quantified<Quantity::None>},
        {QStringLiteral("merge"), merged},
    };
}

} // namespace yichuang
