// SPDX-License-Identifier: Apache-2.0
#include "domain/logic/jsonlogic.h"

#include <QJsonObject>

#include "domain/logic/jsonlogicaccess.h"
#include "domain/logic/jsonlogicarrays.h"
#include "domain/logic/jsonlogiccomparisons.h"
#include "domain/logic/jsonlogiccontrol.h"
#include "domain/logic/jsonlogicnumbers.h"
#include "domain/logic/jsonlogictexts.h"

namespace yichuang {

namespace {

JsonLogicOperators allOperators()
{
    JsonLogicOperators operators;
    for (const JsonLogicOperators &group : {numberOperators(), comparisonOperators(), controlOperators(),
                                            accessOperators(), arrayOperators(), textOperators()})
        operators.insert(group);
    return operators;
}

const JsonLogicOperators &operators()
{
    static const JsonLogicOperators table = allOperators();
    return table;
}

/// An object with exactly one key is an operation; every other one is plain data.
bool isOperation(const QJsonValue &rule)
{
    return rule.isObject() && rule.toObject().size() == 1;
}

Unexpected<Error> tooDeep()
{
    return failure(ErrorCode::TooLarge, QStringLiteral("the rule is nested too deeply"));
}

Unexpected<Error> unknownOperator(const QString &name)
{
    return failure(ErrorCode::Unsupported, QStringLiteral("unknown operator \"%1\"").arg(name));
}

Result<QJsonValue> evaluate(const QJsonValue &rule, const QJsonValue &data, int depth)
{
    if (depth > jsonLogicDepthLimit)
        return tooDeep();
    if (rule.isArray()) {
        QJsonArray values;
        for (const QJsonValue element : rule.toArray()) {
            const auto value = evaluate(element, data, depth + 1);
            if (!value)
                return value;
            values.append(*value);
        }
        return QJsonValue(values);
    }
    if (!isOperation(rule))
        return rule.isUndefined() ? QJsonValue() : rule;
    const QJsonObject operation = rule.toObject();
    const JsonLogicOperator apply = operators().value(operation.constBegin().key(), nullptr);
    if (!apply)
        return unknownOperator(operation.constBegin().key());
    return apply(JsonLogicCall(operation.constBegin().value(), data, evaluate, depth + 1));
}

Result<> check(const QJsonValue &rule, int depth)
{
    if (depth > jsonLogicDepthLimit)
        return tooDeep();
    if (isOperation(rule)) {
        const QJsonObject operation = rule.toObject();
        if (!operators().contains(operation.constBegin().key()))
            return unknownOperator(operation.constBegin().key());
        return check(operation.constBegin().value(), depth + 1);
    }
    for (const QJsonValue element : rule.toArray()) {
        const auto checked = check(element, depth + 1);
        if (!checked)
            return checked;
    }
    return {};
}

void collectVariables(const QJsonValue &rule, QStringList &paths)
{
    for (const QJsonValue element : rule.toArray())
        collectVariables(element, paths);
    if (!isOperation(rule))
        return;
    const QJsonObject operation = rule.toObject();
    const QJsonValue operand = operation.constBegin().value();
    const QJsonValue path = operand.isArray() ? operand.toArray().at(0) : operand;
    if (operation.constBegin().key() == QStringLiteral("var") && path.isString() && !paths.contains(path.toString()))
        paths.append(path.toString());
    collectVariables(operand, paths);
}

} // namespace

Result<QJsonValue> applyJsonLogic(const QJsonValue &rule, const QJsonValue &data)
{
    return evaluate(rule, data, 0);
}

Result<bool> jsonLogicHolds(const QJsonValue &rule, const QJsonValue &data)
{
    if (rule.isNull() || rule.isUndefined())
        return true;
    const auto value = applyJsonLogic(rule, data);
    if (!value)
        return failure(value.error());
    return isTruthy(*value);
}

Result<> checkJsonLogic(const QJsonValue &rule)
{
    return check(rule, 0);
}

QStringList jsonLogicVariables(const QJsonValue &rule)
{
    QStringList paths;
    collectVariables(rule, paths);
    return paths;
}

} // namespace yichuang
