// SPDX-License-Identifier: Apache-2.0
#include "documents/fieldcheck.h"

#include <cmath>

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>

namespace yichuang {

namespace {

bool isMissing(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || (value.isString() && value.toString().trimmed().isEmpty());
}

bool isCount(const QJsonValue &value)
{
    const double number = value.toDouble(-1);
    return number >= 0 && number <= 1e9 && number == std::floor(number);
}

bool isDate(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate).isValid();
}

bool isMoment(const QString &text)
{
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    return moment.isValid() && moment.timeSpec() != Qt::LocalTime;
}

/// A covered number has an asterisk and shows ten characters at most (DOMAIN §6.4: 3+4 or 6+4). A unified social credit
/// code is public and may be whole; it is told from a resident number by its leading 9 or by a letter before its end.
bool isCovered(const QString &text)
{
    static const QRegularExpression creditCode(
        QStringLiteral("\\A(?:9[0-9A-Z]{17}|(?=[0-9]*[A-Z][0-9A-Z])[0-9A-Z]{18})\\z"));
    const auto shown = text.size() - text.count(QLatin1Char('*'));
    return (text.contains(QLatin1Char('*')) && shown <= 10) || creditCode.match(text).hasMatch();
}

bool isLastFour(const QString &text)
{
    static const QRegularExpression lastFour(QStringLiteral("\\A[0-9A-Z]{4}\\z"));
    return lastFour.match(text).hasMatch();
}

/// The rule that a value breaks; empty when it breaks none.
QString brokenRule(const QJsonValue &value, FieldType type)
{
    const QString text = value.toString();
    switch (type) {
    case FieldType::Text: return value.isString() ? QString() : QStringLiteral("must be a text");
    case FieldType::Integer: return isCount(value) ? QString() : QStringLiteral("must be a whole number from 0 on");
    case FieldType::Boolean: return value.isBool() ? QString() : QStringLiteral("must be true or false");
    case FieldType::Date:
        return isDate(text) ? QString() : QStringLiteral("must be a date, yyyy-MM-dd");
    case FieldType::Moment:
        return isMoment(text) ? QString() : QStringLiteral("must be an ISO 8601 moment with its offset");
    case FieldType::Masked: return isCovered(text) ? QString() : QStringLiteral("must be covered with asterisks");
    case FieldType::LastFour: return isLastFour(text) ? QString() : QStringLiteral("must be the last four characters");
    case FieldType::List: return value.isArray() ? QString() : QStringLiteral("must be a list");
    }
    return {};
}

Result<> checkRows(const QJsonArray &rows, const PaperField &field, const QString &pointer)
{
    if (field.required && rows.isEmpty())
        return failure(ErrorCode::Invalid, pointer + QStringLiteral(": must not be empty"));
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QString rowPointer = QStringLiteral("%1/%2").arg(pointer).arg(i);
        if (!rows.at(i).isObject())
            return failure(ErrorCode::Invalid, rowPointer + QStringLiteral(": must be an object"));
        if (auto checked = checkFields(rows.at(i).toObject(), field.columns, rowPointer); !checked)
            return checked;
    }
    return {};
}

} // namespace

Result<> checkFields(const QJsonObject &values, const QList<PaperField> &fields, const QString &pointer)
{
    for (const PaperField &field : fields) {
        const QJsonValue value = values.value(field.name);
        const QString here = QStringLiteral("%1/%2").arg(pointer, field.name);
        if (isMissing(value)) {
            if (field.required || (!field.requiredWhen.isEmpty() && values.value(field.requiredWhen).toBool()))
                return failure(ErrorCode::Invalid, here + QStringLiteral(": is missing"));
            continue;
        }
        if (const QString rule = brokenRule(value, field.type); !rule.isEmpty())
            return failure(ErrorCode::Invalid, QStringLiteral("%1: %2").arg(here, rule));
        if (field.type != FieldType::List)
            continue;
        if (auto checked = checkRows(value.toArray(), field, here); !checked)
            return checked;
    }
    return {};
}

} // namespace yichuang
