// SPDX-License-Identifier: Apache-2.0
#include "documents/filledtemplate.h"

#include <exception>

#include <kainjow/mustache.hpp>

#include <QDateTime>
#include <QJsonArray>

#include "core/clock.h"

namespace yichuang {

namespace {

namespace mustache = kainjow::mustache;

QJsonArray printedRows(const QJsonArray &rows, const QList<PaperField> &columns)
{
    QJsonArray printed;
    for (const QJsonValue &row : rows) {
        QJsonObject values = printedValues(row.toObject(), columns);
        values.insert(QStringLiteral("position"), QString::number(printed.size() + 1));
        values.insert(QStringLiteral("more"), printed.size() + 1 < rows.size());
        printed.append(values);
    }
    return printed;
}

QJsonValue printedValue(const QJsonValue &value, const PaperField &field)
{
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Masked:
    case FieldType::LastFour: return value.toString().trimmed();
    case FieldType::Boolean: return value.toBool();
    case FieldType::Integer: return QString::number(value.toInteger());
    case FieldType::Date: return printedDate(QDate::fromString(value.toString(), Qt::ISODate));
    case FieldType::Moment: return printedMoment(QDateTime::fromString(value.toString(), Qt::ISODateWithMs));
    case FieldType::List: return printedRows(value.toArray(), field.columns);
    }
    return {};
}

bool saysSomething(const QJsonValue &value)
{
    return value.isBool() || (value.isString() && !value.toString().isEmpty())
        || (value.isArray() && !value.toArray().isEmpty());
}

QString nameOfPresence(const QString &list)
{
    return QStringLiteral("has") + list.left(1).toUpper() + list.mid(1);
}

std::string escapedForHtml(const std::string &text)
{
    QString escaped = QString::fromStdString(text).toHtmlEscaped();
    escaped.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    for (QChar &character : escaped) {
        if (character != QLatin1Char('\n') && character.category() == QChar::Other_Control)
            character = QLatin1Char(' ');
    }
    return escaped.replace(QLatin1Char('\n'), QStringLiteral("<br/>")).toStdString();
}

mustache::data mustacheData(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool();
    if (value.isString())
        return value.toString().toStdString();
    if (value.isArray()) {
        mustache::data list(mustache::data::type::list);
        for (const QJsonValue &element : value.toArray())
            list.push_back(mustacheData(element));
        return list;
    }
    mustache::data object(mustache::data::type::object);
    const QJsonObject members = value.toObject();
    for (auto member = members.begin(); member != members.end(); ++member)
        object.set(member.key().toStdString(), mustacheData(member.value()));
    return object;
}

} // namespace

QString printedDate(const QDate &date)
{
    return QStringLiteral("%1年%2月%3日").arg(date.year()).arg(date.month()).arg(date.day());
}

QString printedMoment(const QDateTime &moment)
{
    const QDateTime local = atCounter(moment);
    return printedDate(local.date()) + QLatin1Char(' ') + local.time().toString(QStringLiteral("HH:mm"));
}

QJsonObject printedValues(const QJsonObject &values, const QList<PaperField> &fields)
{
    QJsonObject printed;
    for (const PaperField &field : fields) {
        const QJsonValue value = values.value(field.name);
        if (value.isUndefined() || value.isNull())
            continue;
        const QJsonValue shown = printedValue(value, field);
        if (!saysSomething(shown))
            continue;
        printed.insert(field.name, shown);
        if (field.type == FieldType::List)
            printed.insert(nameOfPresence(field.name), true);
    }
    return printed;
}

Result<QString> filledTemplate(const QString &text, const QJsonObject &values)
{
    try {
        mustache::mustache sheet(text.toStdString());
        sheet.set_custom_escape(escapedForHtml);
        std::string filled = sheet.render(mustacheData(values));
        if (!sheet.is_valid())
            return failure(ErrorCode::Invalid, QString::fromStdString(sheet.error_message()));
        return QString::fromStdString(filled);
    } catch (const std::exception &problem) {
        return failure(ErrorCode::Internal, QString::fromUtf8(problem.what()));
    }
}

} // namespace yichuang
