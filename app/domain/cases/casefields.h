// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QDateTime>
#include <QUuid>

#include "core/id.h"
#include "domain/guide/guidefields.h"

namespace yichuang {

// Readers and writers of single fields that the parts of the case codec share. What is absent reads as the value a fresh
// case has; what is there must be of its form.

/// An instant as ISO 8601 in UTC with milliseconds; absent is an invalid one.
[[nodiscard]] inline QDateTime momentField(JsonFields &fields, QStringView key)
{
    const QString text = fields.textOr(key);
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!text.isEmpty() && !moment.isValid())
        fields.reject(key, QStringLiteral("must be an instant in ISO 8601"));
    return moment.isValid() ? moment.toUTC() : QDateTime();
}

/// An instant at which something happened; absent: it has not.
[[nodiscard]] inline std::optional<QDateTime> happenedField(JsonFields &fields, QStringView key)
{
    const QDateTime moment = momentField(fields, key);
    return moment.isValid() ? std::optional(moment) : std::nullopt;
}

/// A day as YYYY-MM-DD; absent is a null day.
[[nodiscard]] inline QDate dateField(JsonFields &fields, QStringView key)
{
    const QString text = fields.textOr(key);
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!text.isEmpty() && !date.isValid())
        fields.reject(key, QStringLiteral("must be a day as YYYY-MM-DD"));
    return date;
}

/// Bytes in hexadecimal digits; absent is empty.
[[nodiscard]] inline QByteArray bytesField(JsonFields &fields, QStringView key)
{
    const QByteArray text = fields.textOr(key).toLatin1();
    const QByteArray bytes = QByteArray::fromHex(text);
    if (bytes.toHex() != text)
        fields.reject(key, QStringLiteral("must be lower-case hexadecimal digits"));
    return bytes;
}

/// A UUID; absent is null.
template <typename Tag>
[[nodiscard]] Id<Tag> uuidField(JsonFields &fields, QStringView key)
{
    const QString text = fields.textOr(key);
    const auto id = Id<Tag>::fromString(text);
    if (!text.isEmpty() && id.isNull())
        fields.reject(key, QStringLiteral("must be a UUID"));
    return id;
}

/// A real number; absent is 0.
[[nodiscard]] inline double measureField(JsonFields &fields, QStringView key)
{
    const QJsonValue value = fields.value(key);
    if (fields.has(key) && !value.isDouble())
        fields.reject(key, QStringLiteral("must be a number"));
    return value.toDouble();
}

/// As codeField(); absent gives the fallback.
template <typename Enum, std::size_t count>
[[nodiscard]] Enum codeFieldOr(JsonFields &fields, QStringView key, const std::array<Coded<Enum>, count> &codes,
                               Enum fallback)
{
    return fields.has(key) ? codeField(fields, key, codes, fallback) : fallback;
}

/// What `read` makes of a nested object, with the pointers of its fields; an absent object reads like an empty one.
template <typename Read>
[[nodiscard]] auto nestedField(JsonFields &fields, QStringView key, Read read)
{
    JsonFields nested(fields.objectOr(key), fields.pointerTo(key));
    auto value = read(nested);
    fields.adopt(nested);
    return value;
}

/// What `read` makes of each object of a list.
template <typename Read>
[[nodiscard]] auto listField(JsonFields &fields, QStringView key, Read read)
{
    QList<decltype(read(fields))> values;
    for (JsonFields &element : fields.eachOr(key)) {
        values.append(read(element));
        fields.adopt(element);
    }
    return values;
}

/// What `write` makes of each value; an empty list is left out.
template <typename T, typename Write>
void putList(QJsonObject &object, const QString &key, const QList<T> &values, Write write)
{
    QJsonArray array;
    for (const T &value : values)
        array.append(write(value));
    if (!array.isEmpty())
        object.insert(key, array);
}

inline void putMoment(QJsonObject &object, const QString &key, const QDateTime &moment)
{
    if (moment.isValid())
        object.insert(key, moment.toUTC().toString(Qt::ISODateWithMs));
}

inline void putDate(QJsonObject &object, const QString &key, QDate date)
{
    if (date.isValid())
        object.insert(key, date.toString(Qt::ISODate));
}

inline void putBytes(QJsonObject &object, const QString &key, const QByteArray &bytes)
{
    if (!bytes.isEmpty())
        object.insert(key, QString::fromLatin1(bytes.toHex()));
}

template <typename Tag>
void putId(QJsonObject &object, const QString &key, const Id<Tag> &id)
{
    if (!id.isNull())
        object.insert(key, id.toString());
}

inline void putObject(QJsonObject &object, const QString &key, const QJsonObject &value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

} // namespace yichuang
