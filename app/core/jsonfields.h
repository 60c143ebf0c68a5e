// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include "core/error.h"

namespace yichuang {

/// Reads typed fields of a JSON object and remembers the first one that was wrong, with its JSON pointer, so that a codec
/// reads all fields in a row and asks once at the end.
///
///     JsonFields fields(object);
///     guide.id = fields.text(u"id");
///     guide.version = fields.integer(u"version");
///     if (!fields.ok()) return failure(fields.error());
class JsonFields
{
public:
    explicit JsonFields(QJsonObject object, QString pointer = {});

    // required: a missing or mistyped field is an error, and the empty value is returned
    [[nodiscard]] QString text(QStringView key);
    [[nodiscard]] qint64 integer(QStringView key);
    [[nodiscard]] bool boolean(QStringView key);
    [[nodiscard]] QJsonObject object(QStringView key);
    [[nodiscard]] QJsonArray array(QStringView key);
    [[nodiscard]] QStringList texts(QStringView key);

    // optional: null or absent gives the fallback; a wrong type is still an error
    [[nodiscard]] QString textOr(QStringView key, const QString &fallback = {});
    [[nodiscard]] qint64 integerOr(QStringView key, qint64 fallback);
    [[nodiscard]] bool booleanOr(QStringView key, bool fallback);
    [[nodiscard]] QJsonObject objectOr(QStringView key);
    [[nodiscard]] QJsonArray arrayOr(QStringView key);
    [[nodiscard]] QStringList textsOr(QStringView key);
    [[nodiscard]] bool has(QStringView key) const;
    [[nodiscard]] QJsonValue value(QStringView key) const;

    /// The readers of an array of objects, each with its own pointer; an element that is no object is an error.
    [[nodiscard]] QList<JsonFields> each(QStringView key);
    [[nodiscard]] QList<JsonFields> eachOr(QStringView key);
    /// Takes over the error of a reader made by each() or of a nested codec.
    void adopt(const JsonFields &nested);
    /// Reports a value that is well typed but breaks a rule.
    void reject(QStringView key, const QString &why);

    [[nodiscard]] bool ok() const { return !m_error.has_value(); }
    [[nodiscard]] Error error() const { return m_error.value_or(Error{}); }
    [[nodiscard]] QString pointerTo(QStringView key) const;

private:
    [[nodiscard]] QJsonValue required(QStringView key, QJsonValue::Type type);
    [[nodiscard]] QJsonValue optional(QStringView key, QJsonValue::Type type);
    [[nodiscard]] QList<JsonFields> readersOf(QStringView key, const QJsonArray &elements);
    [[nodiscard]] QStringList textsOf(QStringView key, const QJsonArray &elements);

    QJsonObject m_object;
    QString m_pointer;
    std::optional<Error> m_error;
};

/// Parses a document whose root must be an object; the error names the byte offset.
[[nodiscard]] Result<QJsonObject> parseJsonObject(const QByteArray &bytes);

/// Compact UTF-8 with keys in alphabetical order (as QJsonObject keeps them): the one byte form that is hashed.
[[nodiscard]] QByteArray canonicalJson(const QJsonObject &object);

} // namespace yichuang
