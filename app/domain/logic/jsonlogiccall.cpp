// SPDX-License-Identifier: Apache-2.0
#include "domain/logic/jsonlogiccall.h"

#include <cmath>

#include <QJsonObject>
#include <QLocale>
#include <QStringList>

namespace yichuang {

JsonLogicCall::JsonLogicCall(QJsonValue operand, QJsonValue data, Evaluate evaluate, int depth)
    : m_operand(std::move(operand)), m_data(std::move(data)), m_evaluate(evaluate), m_depth(depth)
{
}

QJsonArray JsonLogicCall::written() const
{
    return m_operand.isArray() ? m_operand.toArray() : QJsonArray{m_operand};
}

Result<QJsonValue> JsonLogicCall::value(const QJsonValue &rule) const
{
    return valueIn(rule, m_data);
}

Result<QJsonValue> JsonLogicCall::valueIn(const QJsonValue &rule, const QJsonValue &data) const
{
    return m_evaluate(rule, data, m_depth);
}

Result<QJsonValue> JsonLogicCall::first() const
{
    const QJsonArray operands = written();
    return operands.isEmpty() ? Result<QJsonValue>(QJsonValue()) : value(operands.first());
}

Result<QJsonArray> JsonLogicCall::values() const
{
    QJsonArray result;
    for (const QJsonValue operand : written()) {
        const auto evaluated = value(operand);
        if (!evaluated)
            return failure(evaluated.error());
        if (!m_operand.isArray() && evaluated->isArray())
            return evaluated->toArray();
        result.append(*evaluated);
    }
    return result;
}

Unexpected<Error> invalidArguments()
{
    return failure(ErrorCode::Invalid, QStringLiteral("Invalid Arguments"));
}

Unexpected<Error> notANumber()
{
    return failure(ErrorCode::Invalid, QStringLiteral("NaN"));
}

bool isTruthy(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool: return value.toBool();
    case QJsonValue::Double: return value.toDouble() != 0;
    case QJsonValue::String: return !value.toString().isEmpty();
    case QJsonValue::Array: return !value.toArray().isEmpty();
    case QJsonValue::Object: return !value.toObject().isEmpty();
    case QJsonValue::Null:
    case QJsonValue::Undefined: break;
    }
    return false;
}

Result<double> numberOf(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return 0.0;
    if (value.isBool())
        return value.toBool() ? 1.0 : 0.0;
    if (value.isDouble())
        return value.toDouble();
    if (!value.isString())
        return notANumber();
    const QString text = value.toString().trimmed();
    if (text.isEmpty())
        return 0.0;
    bool ok = false;
    const double number = text.toDouble(&ok);
    if (!ok || !std::isfinite(number))
        return notANumber();
    return number;
}

namespace {

QString numberText(double number)
{
    // Whole numbers are written without an exponent, as every other JsonLogic engine writes them.
    constexpr double exactWholeNumbers = 9007199254740992.0;
    if (number == std::floor(number) && std::abs(number) < exactWholeNumbers)
        return QString::number(qint64(number));
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

} // namespace

QString textOf(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    if (value.isDouble())
        return numberText(value.toDouble());
    if (!value.isArray())
        return value.toString();
    QStringList texts;
    for (const QJsonValue element : value.toArray())
        texts.append(textOf(element));
    return texts.join(QLatin1Char(','));
}

} // namespace yichuang
