// SPDX-License-Identifier: Apache-2.0
#include "documents/paperfield.h"

#include <QHash>

#include "core/jsonfields.h"

namespace yichuang {

namespace {

std::optional<FieldType> fieldTypeFromName(const QString &name)
{
    static const QHash<QString, FieldType> types{
        {QStringLiteral("text"), FieldType::Text},       {QStringLiteral("integer"), FieldType::Integer},
        {QStringLiteral("boolean"), FieldType::Boolean}, {QStringLiteral("date"), FieldType::Date},
        {QStringLiteral("moment"), FieldType::Moment},   {QStringLiteral("masked"), FieldType::Masked},
        {QStringLiteral("last4"), FieldType::LastFour},  {QStringLiteral("list"), FieldType::List},
    };
    const auto found = types.constFind(name);
    return found == types.cend() ? std::nullopt : std::optional(*found);
}

PaperField fieldFromJson(JsonFields &json, bool required)
{
    PaperField field;
    field.name = json.text(u"name");
    field.required = required;
    field.requiredWhen = json.textOr(u"requiredWhen");
    const auto type = fieldTypeFromName(json.text(u"type"));
    if (!type) {
        json.reject(u"type", QStringLiteral("is no type of field"));
        return field;
    }
    field.type = *type;
    if (field.type != FieldType::List)
        return field;
    const auto columns = paperFieldsFromJson(json, u"columns", u"optionalColumns");
    if (columns)
        field.columns = *columns;
    return field;
}

} // namespace

Result<QList<PaperField>> paperFieldsFromJson(JsonFields &description, QStringView requiredKey, QStringView optionalKey)
{
    QList<PaperField> fields;
    for (JsonFields &json : description.each(requiredKey)) {
        fields.append(fieldFromJson(json, true));
        description.adopt(json);
    }
    for (JsonFields &json : description.eachOr(optionalKey)) {
        fields.append(fieldFromJson(json, false));
        description.adopt(json);
    }
    if (!description.ok())
        return failure(description.error());
    return fields;
}

} // namespace yichuang
