// SPDX-License-Identifier: Apache-2.0
#include "domain/logic/jsonlogiccomparisons.h"

#include <compare>
#include <optional>

namespace yichuang {

namespace {

using Order = std::partial_ordering;

std::strong_ordering orderOfTexts(const QString &left, const QString &right)
{
    return QString::compare(left, right) <=> 0;
}

/// How two values stand to each other. Unordered where the suite wants every comparison to be simply false: null beside
/// a text. Texts are compared as texts, everything else as numbers; what has no number is an error.
Result<Order> orderOf(const QJsonValue &left, const QJsonValue &right)
{
    if (left.isString() && right.isString())
        return Order(orderOfTexts(left.toString(), right.toString()));
    if ((left.isNull() && right.isString()) || (left.isString() && right.isNull()))
        return Order::unordered;
    const auto leftNumber = numberOf(left);
    if (!leftNumber)
        return failure(leftNumber.error());
    const auto rightNumber = numberOf(right);
    if (!rightNumber)
        return failure(rightNumber.error());
    return *leftNumber <=> *rightNumber;
}

Result<bool> identical(const QJsonValue &left, const QJsonValue &right)
{
    return left == right;
}

Result<bool> different(const QJsonValue &left, const QJsonValue &right)
{
    return left != right;
}

template <bool (*accepts)(Order)>
Result<bool> ordered(const QJsonValue &left, const QJsonValue &right)
{
    const auto order = orderOf(left, right);
    if (!order)
        return failure(order.error());
    return accepts(*order);
}

/// Holds when the relation holds between all neighbours; later operands are not evaluated after the first failure.
template <Result<bool> (*relation)(const QJsonValue &, const QJsonValue &)>
Result<QJsonValue> chain(const JsonLogicCall &call)
{
    QJsonArray operands = call.written();
    if (!call.operand().isArray()) {
        const auto spread = call.values();
        if (!spread)
            return failure(spread.error());
        operands = *spread;
    }
    if (operands.size() < 2)
        return invalidArguments();
    std::optional<QJsonValue> previous;
    for (const QJsonValue operand : std::as_const(operands)) {
        // Elements of a list that was read from the data are values already and must not be taken for rules.
        const auto current = call.operand().isArray() ? call.value(operand) : Result<QJsonValue>(operand);
        if (!current)
            return failure(current.error());
        if (previous) {
            const auto holds = relation(*previous, *current);
            if (!holds)
                return failure(holds.error());
            if (!*holds)
                return QJsonValue(false);
        }
        previous = *current;
    }
    return QJsonValue(true);
}

bool isEqual(Order order)
{
    return order == 0;
}

bool isUnequal(Order order)
{
    return order != 0;
}

bool isLess(Order order)
{
    return order < 0;
}

bool isLessOrEqual(Order order)
{
    return order <= 0;
}

bool isGreater(Order order)
{
    return order > 0;
}

bool isGreaterOrEqual(Order order)
{
    return order >= 0;
}

} // namespace

JsonLogicOperators comparisonOperators()
{
    return {
        {QStringLiteral("=="), chain<ordered<isEqual>>},
        {QStringLiteral("!="), chain<ordered<isUnequal>>},
        {QStringLiteral("==="), chain<identical>},
        {QStringLiteral("!=="), chain<different>},
        {QStringLiteral("<"), chain<ordered<isLess>>},
        {QStringLiteral("<="), chain<ordered<isLessOrEqual>>},
        {QStringLiteral(">"), chain<ordered<isGreater>>},
        {QStringLiteral(">="), chain<ordered<isGreaterOrEqual>>},
    };
}

} // namespace yichuang
