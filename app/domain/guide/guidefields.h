// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <limits>

#include <QSet>

#include "core/jsonfields.h"
#include "domain/guide/guidecodes.h"

namespace yichuang {

// Readers and writers of single fields that the parts of the guide codec share.

/// A word of one of the code lists; an unknown word is rejected and the fallback returned.
template <typename Enum, std::size_t count>
[[nodiscard]] Enum codeField(JsonFields &fields, QStringView key, const std::array<Coded<Enum>, count> &codes,
                             Enum fallback)
{
    const QString code = fields.text(key);
    const auto value = valueOf(codes, code);
    if (!value)
        fields.reject(key, QStringLiteral("unknown code \"%1\"").arg(code));
    return value.value_or(fallback);
}

/// A whole number from `least` on that fits an int; absent gives the fallback.
[[nodiscard]] inline int countField(JsonFields &fields, QStringView key, int fallback, int least = 0)
{
    const qint64 number = fields.integerOr(key, fallback);
    if (number < least || number > std::numeric_limits<int>::max()) {
        fields.reject(key, QStringLiteral("must be at least %1").arg(least));
        return fallback;
    }
    return int(number);
}

/// A text that must say something.
[[nodiscard]] inline QString wordField(JsonFields &fields, QStringView key)
{
    const QString text = fields.text(key);
    if (text.trimmed().isEmpty())
        fields.reject(key, QStringLiteral("must not be empty"));
    return text;
}

/// A JsonLogic rule as it stands; absent is null, which always holds.
[[nodiscard]] inline QJsonValue ruleField(const JsonFields &fields, QStringView key)
{
    const QJsonValue rule = fields.value(key);
    return rule.isUndefined() ? QJsonValue(QJsonValue::Null) : rule;
}

/// An id that no earlier element of the same list has.
[[nodiscard]] inline QString idField(JsonFields &fields, QStringView key, QSet<QString> &taken)
{
    const QString id = wordField(fields, key);
    if (taken.contains(id))
        fields.reject(key, QStringLiteral("the id \"%1\" is taken").arg(id));
    taken.insert(id);
    return id;
}

// Writers leave out what equals the value an absent key is read as.

inline void putText(QJsonObject &object, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

inline void putTexts(QJsonObject &object, const QString &key, const QStringList &texts)
{
    if (!texts.isEmpty())
        object.insert(key, QJsonArray::fromStringList(texts));
}

inline void putRule(QJsonObject &object, const QString &key, const QJsonValue &rule)
{
    if (!rule.isNull() && !rule.isUndefined())
        object.insert(key, rule);
}

inline void putCount(QJsonObject &object, const QString &key, int count, int fallback)
{
    if (count != fallback)
        object.insert(key, count);
}

inline void putFlag(QJsonObject &object, const QString &key, bool flag)
{
    if (flag)
        object.insert(key, true);
}

} // namespace yichuang
