// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <limits>
#include <optional>

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
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

/// The same where an absent word stands for the fallback.
template <typename Enum, std::size_t count>
[[nodiscard]] Enum codeOrFallback(JsonFields &fields, QStringView key, const std::array<Coded<Enum>, count> &codes,
                               Enum fallback)
{
    return fields.has(key) ? codeField(fields, key, codes, fallback) : fallback;
}

[[nodiscard]] inline Origin originField(JsonFields &fields)
{
    return codeField(fields, u"origin", originCodes, Origin::Composed);
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

/// Yes, no, or not stated.
[[nodiscard]] inline std::optional<bool> statedField(JsonFields &fields, QStringView key)
{
    return fields.has(key) ? std::optional(fields.boolean(key)) : std::nullopt;
}

/// A day as YYYY-MM-DD.
[[nodiscard]] inline QDate dayField(JsonFields &fields, QStringView key)
{
    const QDate day = QDate::fromString(fields.text(key), Qt::ISODate);
    if (!day.isValid())
        fields.reject(key, QStringLiteral("must be a day as YYYY-MM-DD"));
    return day;
}

[[nodiscard]] inline QDate dayFieldOr(JsonFields &fields, QStringView key)
{
    return fields.has(key) ? dayField(fields, key) : QDate();
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

inline void putStated(QJsonObject &object, const QString &key, std::optional<bool> flag)
{
    if (flag)
        object.insert(key, *flag);
}

inline void putDay(QJsonObject &object, const QString &key, QDate day)
{
    if (day.isValid())
        object.insert(key, day.toString(Qt::ISODate));
}

inline void putPart(QJsonObject &object, const QString &key, const QJsonObject &part)
{
    if (!part.isEmpty())
        object.insert(key, part);
}

inline void putList(QJsonObject &object, const QString &key, const QJsonArray &list)
{
    if (!list.isEmpty())
        object.insert(key, list);
}

/// A text element of a part of the guide: its key, and where the part keeps it.
template <typename Part>
struct TextElement
{
    QStringView key;
    QString Part::*text;
};

template <typename Part>
struct TextsElement
{
    QStringView key;
    QStringList Part::*texts;
};

template <typename Part>
struct StatedElement
{
    QStringView key;
    std::optional<bool> Part::*flag;
};

template <typename Part, std::size_t count>
void readElements(JsonFields &fields, const std::array<TextElement<Part>, count> &elements, Part &part)
{
    for (const auto &element : elements)
        part.*element.text = fields.textOr(element.key);
}

template <typename Part, std::size_t count>
void readElements(JsonFields &fields, const std::array<TextsElement<Part>, count> &elements, Part &part)
{
    for (const auto &element : elements)
        part.*element.texts = fields.textsOr(element.key);
}

template <typename Part, std::size_t count>
void readElements(JsonFields &fields, const std::array<StatedElement<Part>, count> &elements, Part &part)
{
    for (const auto &element : elements)
        part.*element.flag = statedField(fields, element.key);
}

template <typename Part, std::size_t count>
void putElements(QJsonObject &object, const std::array<TextElement<Part>, count> &elements, const Part &part)
{
    for (const auto &element : elements)
        putText(object, element.key.toString(), part.*element.text);
}

template <typename Part, std::size_t count>
void putElements(QJsonObject &object, const std::array<TextsElement<Part>, count> &elements, const Part &part)
{
    for (const auto &element : elements)
        putTexts(object, element.key.toString(), part.*element.texts);
}

template <typename Part, std::size_t count>
void putElements(QJsonObject &object, const std::array<StatedElement<Part>, count> &elements, const Part &part)
{
    for (const auto &element : elements)
        putStated(object, element.key.toString(), part.*element.flag);
}

} // namespace yichuang
