// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/formjson.h"

#include "domain/cases/casefields.h"

namespace yichuang {

namespace {

FormClaim claimFromJson(JsonFields &fields)
{
    FormClaim claim;
    claim.source = fields.text(u"source");
    claim.value = fields.textOr(u"value");
    claim.at = momentField(fields, u"at");
    claim.authoritative = fields.booleanOr(u"authoritative", false);
    return claim;
}

QJsonObject claimToJson(const FormClaim &claim)
{
    QJsonObject object{{QStringLiteral("source"), claim.source}};
    putText(object, QStringLiteral("value"), claim.value);
    putMoment(object, QStringLiteral("at"), claim.at);
    putFlag(object, QStringLiteral("authoritative"), claim.authoritative);
    return object;
}

FormValue valueFromJson(JsonFields &fields)
{
    FormValue value;
    value.value = fields.textOr(u"value");
    value.source = fields.textOr(u"source");
    value.at = momentField(fields, u"at");
    value.claims = listField(fields, u"claims", claimFromJson);
    value.keptBecause = fields.textOr(u"keptBecause");
    value.words = fields.textOr(u"words");
    return value;
}

QJsonObject valueToJson(const FormValue &value)
{
    QJsonObject object;
    putText(object, QStringLiteral("value"), value.value);
    putText(object, QStringLiteral("source"), value.source);
    putMoment(object, QStringLiteral("at"), value.at);
    putList(object, QStringLiteral("claims"), value.claims, claimToJson);
    putText(object, QStringLiteral("keptBecause"), value.keptBecause);
    putText(object, QStringLiteral("words"), value.words);
    return object;
}

} // namespace

QMap<QString, FormValue> formValuesFromJson(JsonFields &fields, const QJsonObject &object)
{
    QMap<QString, FormValue> form;
    for (auto field = object.begin(); field != object.end(); ++field) {
        JsonFields value(field.value().toObject(), fields.pointerTo(u"form") + QLatin1Char('/') + field.key());
        form.insert(field.key(), valueFromJson(value));
        fields.adopt(value);
    }
    return form;
}

QJsonObject formValuesToJson(const QMap<QString, FormValue> &form)
{
    QJsonObject object;
    for (auto field = form.begin(); field != form.end(); ++field)
        object.insert(field.key(), valueToJson(*field));
    return object;
}

} // namespace yichuang
