// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonValue>
#include <QString>

#include "core/error.h"

namespace yichuang {

class JsonLogicCall;

using JsonLogicOperator = Result<QJsonValue> (*)(const JsonLogicCall &);
using JsonLogicOperators = QHash<QString, JsonLogicOperator>;

/// One operator with its operands, not evaluated yet, so that an operator decides itself which of them it looks at
/// (`and`, `if` and the comparisons stop early).
class JsonLogicCall
{
public:
    using Evaluate = Result<QJsonValue> (*)(const QJsonValue &rule, const QJsonValue &data, int depth);

    JsonLogicCall(QJsonValue operand, QJsonValue data, Evaluate evaluate, int depth);

    [[nodiscard]] const QJsonValue &operand() const { return m_operand; }
    [[nodiscard]] const QJsonValue &data() const { return m_data; }

    /// The operands as they are written; a single one counts as a list of one.
    [[nodiscard]] QJsonArray written() const;
    /// The value of a rule in the call's own data.
    [[nodiscard]] Result<QJsonValue> value(const QJsonValue &rule) const;
    /// The value of a rule in other data, as `map` and `reduce` need it.
    [[nodiscard]] Result<QJsonValue> valueIn(const QJsonValue &rule, const QJsonValue &data) const;
    /// The value of the first operand; null when there is none.
    [[nodiscard]] Result<QJsonValue> first() const;
    /// All operands evaluated. An operand that is not written as a list but evaluates to one stands for its elements:
    /// {"+": {"var": "list"}}.
    [[nodiscard]] Result<QJsonArray> values() const;

private:
    QJsonValue m_operand;
    QJsonValue m_data;
    Evaluate m_evaluate;
    int m_depth;
};

/// "Invalid Arguments": too few operands, or of a kind the operator does not take.
[[nodiscard]] Unexpected<Error> invalidArguments();
/// "NaN": an operand is not a number, or the result is none.
[[nodiscard]] Unexpected<Error> notANumber();

/// Null, false, 0, "", [] and {} do not hold; everything else does.
[[nodiscard]] bool isTruthy(const QJsonValue &value);

/// The number a value counts as: true is 1, null and "" are 0, texts as they read. Arrays, objects and other texts are
/// no numbers.
[[nodiscard]] Result<double> numberOf(const QJsonValue &value);

/// The text a value counts as in `cat`; null is empty.
[[nodiscard]] QString textOf(const QJsonValue &value);

} // namespace yichuang
