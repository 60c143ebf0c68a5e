// SPDX-License-Identifier: Apache-2.0
#include "documents/fieldcheck.h"

#include <cmath>

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>

#include "domain/identifiers/checkdigit.h"

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

bool isResidentNumber(QStringView eighteen)
{
    const QDate born = QDate::fromString(eighteen.mid(6, 8).toString(), QStringLiteral("yyyyMMdd"));
    return born.isValid() && mod11CheckCharacter(eighteen.first(17)) == eighteen.back();
}

bool holdsResidentNumber(const QString &text)
{
    static const QRegularExpression candidate(QStringLiteral("(?=([0-9]{17}[0-9X]))"));
    for (auto match = candidate.globalMatch(compactCode(text)); match.hasNext();) {
        if (isResidentNumber(match.next().captured(1)))
            return true;
    }
    return false;
}

/// A covered number shows ten characters at most (DOMAIN §6.4: 3+4 or 6+4). A number without any asterisk may be that of
/// an organisation, which is public; a person's is recognised when it is a resident number.
bool isCovered(const QString &text)
{
    const auto asterisks = text.count(QLatin1Char('*'));
    return asterisks > 0 ? text.size() - asterisks <= 10 : !text.trimmed().isEmpty() && !holdsResidentNumber(text);
}

bool isEnding(const QString &text)
{
    static const QRegularExpression ending(QStringLiteral("\\A\\S{1,4}\\z"));
    return ending.match(text).hasMatch();
}

bool keepsRule(const QJsonValue &value, FieldType type)
{
    const QString text = value.toString();
    switch (type) {
    case FieldType::Text: return value.isString();
    case FieldType::Integer: return isCount(value);
    case FieldType::Boolean: return value.isBool();
    case FieldType::Date: return isDate(text);
    case FieldType::Moment: return isMoment(text);
    case FieldType::Masked: return isCovered(text);
    case FieldType::LastFour: return isEnding(text);
    case FieldType::List: return value.isArray();
    }
    return false;
}

QString ruleOf(FieldType type)
{
    switch (type) {
    case FieldType::Text: return QStringLiteral("must be a text");
    case FieldType::Integer: return QStringLiteral("must be a whole number from 0 on");
    case FieldType::Boolean: return QStringLiteral("must be true or false");
    case FieldType::Date: return QStringLiteral("must be a date, yyyy-MM-dd");
    case FieldType::Moment: return QStringLiteral("must be an ISO 8601 moment with its offset");
    case FieldType::Masked: return QStringLiteral("must be covered with asterisks");
    case FieldType::LastFour: return QStringLiteral("must be the last four characters");
    case FieldType::List: return QStringLiteral("must be a list");
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
        if (!keepsRule(value, field.type))
            return failure(ErrorCode::Invalid, QStringLiteral("%1: %2").arg(here, ruleOf(field.type)));
        if (field.type != FieldType::List)
            continue;
        if (auto checked = checkRows(value.toArray(), field, here); !checked)
            return checked;
    }
    return {};
}

} // namespace yichuang
