// SPDX-License-Identifier: Apache-2.0
#include "core/jsonfields.h"

#include <cmath>

#include <QJsonDocument>

namespace yichuang {

namespace {

QString typeName(QJsonValue::Type type)
{
    switch (type) {
    case QJsonValue::Null: return QStringLiteral("null");
    case QJsonValue::Bool: return QStringLiteral("a boolean");
    case QJsonValue::Double: return QStringLiteral("a number");
    case QJsonValue::String: return QStringLiteral("a text");
    case QJsonValue::Array: return QStringLiteral("an array");
    case QJsonValue::Object: return QStringLiteral("an object");
    case QJsonValue::Undefined: return QStringLiteral("nothing");
    }
    return QStringLiteral("nothing");
}

} // namespace

JsonFields::JsonFields(QJsonObject object, QString pointer)
    : m_object(std::move(object)), m_pointer(std::move(pointer))
{
}

QString JsonFields::pointerTo(QStringView key) const
{
    return m_pointer + QLatin1Char('/') + key;
}

bool JsonFields::has(QStringView key) const
{
    const QJsonValue found = value(key);
    return !found.isUndefined() && !found.isNull();
}

QJsonValue JsonFields::value(QStringView key) const
{
    return m_object.value(key);
}

void JsonFields::reject(QStringView key, const QString &why)
{
    if (!m_error)
        m_error = Error{ErrorCode::Invalid, pointerTo(key) + QStringLiteral(": ") + why};
}

QJsonValue JsonFields::required(QStringView key, QJsonValue::Type type)
{
    const QJsonValue found = value(key);
    if (found.type() == type)
        return found;
    reject(key, QStringLiteral("must be %1, is %2").arg(typeName(type), typeName(found.type())));
    return {};
}

QJsonValue JsonFields::optional(QStringView key, QJsonValue::Type type)
{
    return has(key) ? required(key, type) : QJsonValue(QJsonValue::Undefined);
}

QString JsonFields::text(QStringView key)
{
    return required(key, QJsonValue::String).toString();
}

qint64 JsonFields::integer(QStringView key)
{
    // Beyond 2^53 a JSON number no longer names one whole number.
    constexpr double largest = 9007199254740992.0;
    const double number = required(key, QJsonValue::Double).toDouble();
    if (number != std::floor(number) || std::abs(number) > largest) {
        reject(key, QStringLiteral("must be a whole number"));
        return 0;
    }
    return qint64(number);
}

bool JsonFields::boolean(QStringView key)
{
    return required(key, QJsonValue::Bool).toBool();
}

QJsonObject JsonFields::object(QStringView key)
{
    return required(key, QJsonValue::Object).toObject();
}

QJsonArray JsonFields::array(QStringView key)
{
    return required(key, QJsonValue::Array).toArray();
}

QStringList JsonFields::texts(QStringView key)
{
    return textsOf(key, array(key));
}

QString JsonFields::textOr(QStringView key, const QString &fallback)
{
    return has(key) ? text(key) : fallback;
}

qint64 JsonFields::integerOr(QStringView key, qint64 fallback)
{
    return has(key) ? integer(key) : fallback;
}

bool JsonFields::booleanOr(QStringView key, bool fallback)
{
    return has(key) ? boolean(key) : fallback;
}

QJsonObject JsonFields::objectOr(QStringView key)
{
    return optional(key, QJsonValue::Object).toObject();
}

QJsonArray JsonFields::arrayOr(QStringView key)
{
    return optional(key, QJsonValue::Array).toArray();
}

QStringList JsonFields::textsOr(QStringView key)
{
    return textsOf(key, arrayOr(key));
}

QStringList JsonFields::textsOf(QStringView key, const QJsonArray &elements)
{
    QStringList result;
    for (const QJsonValue element : elements) {
        if (!element.isString())
            reject(key, QStringLiteral("must hold texts only"));
        result.append(element.toString());
    }
    return result;
}

QList<JsonFields> JsonFields::each(QStringView key)
{
    return readersOf(key, array(key));
}

QList<JsonFields> JsonFields::eachOr(QStringView key)
{
    return readersOf(key, arrayOr(key));
}

QList<JsonFields> JsonFields::readersOf(QStringView key, const QJsonArray &elements)
{
    QList<JsonFields> readers;
    for (qsizetype i = 0; i < elements.size(); ++i) {
        if (!elements.at(i).isObject())
            reject(key, QStringLiteral("element %1 must be an object").arg(i));
        readers.append(JsonFields(elements.at(i).toObject(), pointerTo(key) + QLatin1Char('/') + QString::number(i)));
    }
    return readers;
}

void JsonFields::adopt(const JsonFields &nested)
{
    if (!m_error && nested.m_error)
        m_error = nested.m_error;
}

Result<QJsonObject> parseJsonObject(const QByteArray &bytes)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError)
        return failure(ErrorCode::Malformed,
                       QStringLiteral("not JSON at byte %1: %2").arg(problem.offset).arg(problem.errorString()));
    if (!document.isObject())
        return failure(ErrorCode::Malformed, QStringLiteral("the JSON document is not an object"));
    return document.object();
}

QByteArray canonicalJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace yichuang
