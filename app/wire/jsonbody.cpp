// SPDX-License-Identifier: Apache-2.0
#include "wire/jsonbody.h"

#include <algorithm>

#include <QUuid>

namespace yichuang::wire {

Result<QJsonObject> parseJsonBody(const QByteArray &bytes)
{
    if (bytes.size() > maximumJsonBytes)
        return failure(ErrorCode::TooLarge, QStringLiteral("JSON of %1 bytes").arg(bytes.size()));
    return parseJsonObject(bytes);
}

bool isUuidText(QStringView text)
{
    const QUuid uuid = QUuid::fromString(text);
    return !uuid.isNull() && uuid.toString(QUuid::WithoutBraces) == text;
}

bool isSha256Text(QStringView text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](QChar digit) {
               return (digit >= u'0' && digit <= u'9') || (digit >= u'a' && digit <= u'f');
           });
}

QString readUuid(JsonFields &fields, QStringView key)
{
    const QString text = fields.text(key);
    if (isUuidText(text))
        return text;
    fields.reject(key, QStringLiteral("must be a lower-case UUID"));
    return {};
}

QString readSha256(JsonFields &fields, QStringView key)
{
    const QString text = fields.text(key);
    if (isSha256Text(text))
        return text;
    fields.reject(key, QStringLiteral("must be 64 lower-case hexadecimal digits"));
    return {};
}

QDateTime readMoment(JsonFields &fields, QStringView key)
{
    const QDateTime moment = QDateTime::fromString(fields.text(key), Qt::ISODateWithMs);
    if (moment.isValid() && moment.timeSpec() != Qt::LocalTime)
        return moment.toUTC();
    fields.reject(key, QStringLiteral("must be an ISO 8601 moment with its offset"));
    return {};
}

QString readFilled(JsonFields &fields, QStringView key)
{
    const QString text = fields.text(key);
    if (text.isEmpty())
        fields.reject(key, QStringLiteral("must not be empty"));
    return text;
}

qint64 readAtLeast(JsonFields &fields, QStringView key, qint64 least)
{
    const qint64 number = fields.integer(key);
    if (number < least)
        fields.reject(key, QStringLiteral("must be at least %1").arg(least));
    return number;
}

void requireSchema(JsonFields &fields, QLatin1String schema)
{
    if (fields.text(u"schema") != schema)
        fields.reject(u"schema", QStringLiteral("must be ") + schema);
}

QString momentText(const QDateTime &moment)
{
    return moment.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace yichuang::wire
