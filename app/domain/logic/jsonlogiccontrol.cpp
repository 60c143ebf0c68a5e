// SPDX-License-Identifier: Apache-2.0
#include "domain/logic/jsonlogiccontrol.h"

namespace yichuang {

namespace {

Result<QJsonValue> negation(const JsonLogicCall &call)
{
    const auto value = call.first();
    if (!value)
        return failure(value.error());
    return QJsonValue(!isTruthy(*value));
}

Result<QJsonValue> truth(const JsonLogicCall &call)
{
    const auto value = call.first();
    if (!value)
        return failure(value.error());
    return QJsonValue(isTruthy(*value));
}

/// The first operand that decides, or the last one; null without operands.
Result<QJsonValue> decided(const JsonLogicCall &call, bool deciding)
{
    if (!call.operand().isArray())
        return invalidArguments();
    QJsonValue last;
    for (const QJsonValue operand : call.written()) {
        const auto value = call.value(operand);
        if (!value)
            return failure(value.error());
        last = *value;
        if (isTruthy(last) == deciding)
            break;
    }
    return last;
}

Result<QJsonValue> conjunction(const JsonLogicCall &call)
{
    return decided(call, false);
}

Result<QJsonValue> disjunction(const JsonLogicCall &call)
{
    return decided(call, true);
}

/// condition, value, condition, value, …, otherwise.
Result<QJsonValue> choice(const JsonLogicCall &call)
{
    if (!call.operand().isArray())
        return invalidArguments();
    const QJsonArray operands = call.written();
    qsizetype i = 0;
    for (; i + 1 < operands.size(); i += 2) {
        const auto condition = call.value(operands.at(i));
        if (!condition)
            return failure(condition.error());
        if (isTruthy(*condition))
            return call.value(operands.at(i + 1));
    }
    return i < operands.size() ? call.value(operands.at(i)) : Result<QJsonValue>(QJsonValue());
}

Result<QJsonValue> refusal(const JsonLogicCall &call)
{
    const auto reason = call.first();
    if (!reason)
        return failure(reason.error());
    return failure(ErrorCode::Invalid, textOf(*reason));
}

} // namespace

JsonLogicOperators controlOperators()
{
    return {
        {QStringLiteral("!"), negation},   {QStringLiteral("!!"), truth}, {QStringLiteral("and"), conjunction},
        {QStringLiteral("or"), disjunction}, {QStringLiteral("if"), choice}, {QStringLiteral("?:"), choice},
        {QStringLiteral("throw"), refusal},
    };
}

} // namespace yichuang
