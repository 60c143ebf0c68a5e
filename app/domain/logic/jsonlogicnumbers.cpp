// SPDX-License-Identifier: Apache-2.0
#include "domain/logic/jsonlogicnumbers.h"

#include <algorithm>
#include <cmath>

#include <QList>

namespace yichuang {

namespace {

Result<QJsonValue> finite(double number)
{
    if (!std::isfinite(number))
        return notANumber();
    return QJsonValue(number);
}

Result<QList<double>> numbersOf(const JsonLogicCall &call)
{
    const auto values = call.values();
    if (!values)
        return failure(values.error());
    QList<double> numbers;
    for (const QJsonValue value : *values) {
        const auto number = numberOf(value);
        if (!number)
            return failure(number.error());
        numbers.append(*number);
    }
    return numbers;
}

/// Folds the operands from the left, beginning with the first one.
template <typename Step>
Result<QJsonValue> folded(const QList<double> &numbers, Step step)
{
    double result = numbers.first();
    for (qsizetype i = 1; i < numbers.size(); ++i)
        result = step(result, numbers.at(i));
    return finite(result);
}

Result<QJsonValue> plus(const JsonLogicCall &call)
{
    const auto numbers = numbersOf(call);
    if (!numbers)
        return failure(numbers.error());
    return numbers->isEmpty() ? finite(0) : folded(*numbers, [](double a, double b) { return a + b; });
}

Result<QJsonValue> times(const JsonLogicCall &call)
{
    const auto numbers = numbersOf(call);
    if (!numbers)
        return failure(numbers.error());
    return numbers->isEmpty() ? finite(1) : folded(*numbers, [](double a, double b) { return a * b; });
}

Result<QJsonValue> minus(const JsonLogicCall &call)
{
    const auto numbers = numbersOf(call);
    if (!numbers)
        return failure(numbers.error());
    if (numbers->isEmpty())
        return invalidArguments();
    return numbers->size() == 1 ? finite(-numbers->first())
                                : folded(*numbers, [](double a, double b) { return a - b; });
}

Result<QJsonValue> dividedBy(const JsonLogicCall &call)
{
    const auto numbers = numbersOf(call);
    if (!numbers)
        return failure(numbers.error());
    if (numbers->isEmpty())
        return invalidArguments();
    return numbers->size() == 1 ? finite(1 / numbers->first())
                                : folded(*numbers, [](double a, double b) { return a / b; });
}

Result<QJsonValue> modulo(const JsonLogicCall &call)
{
    const auto numbers = numbersOf(call);
    if (!numbers)
        return failure(numbers.error());
    if (numbers->size() < 2)
        return invalidArguments();
    return folded(*numbers, [](double a, double b) { return std::fmod(a, b); });
}

/// max and min take numbers only: nothing is converted.
Result<QJsonValue> extreme(const JsonLogicCall &call, bool greatest)
{
    const auto values = call.values();
    if (!values)
        return failure(values.error());
    if (values->isEmpty())
        return invalidArguments();
    QList<double> numbers;
    for (const QJsonValue value : *values) {
        if (!value.isDouble())
            return invalidArguments();
        numbers.append(value.toDouble());
    }
    const auto [least, most] = std::minmax_element(numbers.cbegin(), numbers.cend());
    return finite(greatest ? *most : *least);
}

Result<QJsonValue> greatest(const JsonLogicCall &call)
{
    return extreme(call, true);
}

Result<QJsonValue> least(const JsonLogicCall &call)
{
    return extreme(call, false);
}

} // namespace

JsonLogicOperators numberOperators()
{
    return {
        {QStringLiteral("+"), plus},     {QStringLiteral("-"), minus},      {QStringLiteral("*"), times},
        {QStringLiteral("/"), dividedBy}, {QStringLiteral("%"), modulo},     {QStringLiteral("max"), greatest},
        {QStringLiteral("min"), least},
    };
}

} // namespace yichuang
