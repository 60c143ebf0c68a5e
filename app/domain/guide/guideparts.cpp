// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/guideparts.h"

#include "domain/guide/guidefields.h"

namespace yichuang {

namespace {

Origin originField(JsonFields &fields)
{
    return codeField(fields, u"origin", originCodes, Origin::Composed);
}

QList<QuestionOption> optionsFromJson(JsonFields &owner)
{
    QList<QuestionOption> options;
    QSet<QString> taken;
    for (JsonFields fields : owner.eachOr(u"options")) {
        options.append({idField(fields, u"id", taken), wordField(fields, u"text")});
        owner.adopt(fields);
    }
    return options;
}

QJsonArray optionsToJson(const QList<QuestionOption> &options)
{
    QJsonArray array;
    for (const QuestionOption &option : options)
        array.append(QJsonObject{{QStringLiteral("id"), option.id}, {QStringLiteral("text"), option.text}});
    return array;
}

QList<ReviewPoint> pointsFromJson(JsonFields &material)
{
    QList<ReviewPoint> points;
    QSet<QString> taken;
    for (JsonFields fields : material.each(u"acceptStand")) {
        points.append({idField(fields, u"id", taken), wordField(fields, u"text"), originField(fields)});
        material.adopt(fields);
    }
    return points;
}

QJsonArray pointsToJson(const QList<ReviewPoint> &points)
{
    QJsonArray array;
    for (const ReviewPoint &point : points)
        array.append(QJsonObject{{QStringLiteral("id"), point.id},
                                 {QStringLiteral("text"), point.text},
                                 {QStringLiteral("origin"), codeOf(originCodes, point.origin)}});
    return array;
}

MaterialRule materialFromJson(JsonFields &fields, QSet<QString> &taken)
{
    MaterialRule rule;
    rule.id = idField(fields, u"id", taken);
    rule.name = wordField(fields, u"materialName");
    rule.necessity = codeField(fields, u"isNeed", necessityCodes, Necessity::Required);
    rule.acceptance = codeField(fields, u"acceptanceMode", acceptanceCodes, AcceptanceMode::Unstated);
    rule.copies = countField(fields, u"pageNum", 1, 1);
    rule.sourceChannel = fields.textOr(u"sourceExplain");
    rule.fillNote = fields.textOr(u"fillExplain");
    rule.condition = ruleField(fields, u"condition");
    rule.conditionText = fields.textOr(u"conditionText");
    rule.basis = fields.textOr(u"byLaw");
    rule.eLicenceType = fields.textOr(u"eLicenceType");
    rule.mustSurrenderOriginal = fields.booleanOr(u"mustSurrenderOriginal", false);
    rule.maxPages = countField(fields, u"maxPages", 0);
    rule.points = pointsFromJson(fields);
    rule.owner = codeField(fields, u"owner", ownerCodes, ElementOwner::Substantive);
    rule.origin = originField(fields);
    return rule;
}

QJsonObject materialToJson(const MaterialRule &rule)
{
    QJsonObject object{
        {QStringLiteral("id"), rule.id},
        {QStringLiteral("materialName"), rule.name},
        {QStringLiteral("isNeed"), codeOf(necessityCodes, rule.necessity)},
        {QStringLiteral("acceptanceMode"), codeOf(acceptanceCodes, rule.acceptance)},
        {QStringLiteral("acceptStand"), pointsToJson(rule.points)},
        {QStringLiteral("owner"), codeOf(ownerCodes, rule.owner)},
        {QStringLiteral("origin"), codeOf(originCodes, rule.origin)},
    };
    putCount(object, QStringLiteral("pageNum"), rule.copies, 1);
    putText(object, QStringLiteral("sourceExplain"), rule.sourceChannel);
    putText(object, QStringLiteral("fillExplain"), rule.fillNote);
    putRule(object, QStringLiteral("condition"), rule.condition);
    putText(object, QStringLiteral("conditionText"), rule.conditionText);
    putText(object, QStringLiteral("byLaw"), rule.basis);
    putText(object, QStringLiteral("eLicenceType"), rule.eLicenceType);
    putFlag(object, QStringLiteral("mustSurrenderOriginal"), rule.mustSurrenderOriginal);
    putCount(object, QStringLiteral("maxPages"), rule.maxPages, 0);
    return object;
}

FormField fieldFromJson(JsonFields &fields, QSet<QString> &taken)
{
    FormField field;
    field.key = idField(fields, u"key", taken);
    field.label = wordField(fields, u"label");
    field.kind = codeField(fields, u"kind", fieldKindCodes, FieldKind::Text);
    field.required = fields.boolean(u"required");
    field.options = optionsFromJson(fields);
    field.askWhen = ruleField(fields, u"askWhen");
    field.prefill = fields.textOr(u"prefill");
    field.origin = originField(fields);
    if (field.kind == FieldKind::Choice && field.options.isEmpty())
        fields.reject(u"options", QStringLiteral("a choice needs options"));
    return field;
}

} // namespace

QList<Question> questionsFromJson(JsonFields &guide)
{
    QList<Question> questions;
    QSet<QString> taken;
    for (JsonFields fields : guide.each(u"questions")) {
        Question question;
        question.id = idField(fields, u"id", taken);
        question.text = wordField(fields, u"text");
        question.options = optionsFromJson(fields);
        question.askWhen = ruleField(fields, u"askWhen");
        question.origin = originField(fields);
        if (question.options.size() < 2)
            fields.reject(u"options", QStringLiteral("a question needs at least two options"));
        guide.adopt(fields);
        questions.append(question);
    }
    return questions;
}

QList<Situation> situationsFromJson(JsonFields &guide)
{
    QList<Situation> situations;
    QSet<QString> taken;
    for (JsonFields fields : guide.each(u"situations")) {
        situations.append({idField(fields, u"id", taken), wordField(fields, u"conditionName"),
                           ruleField(fields, u"condition"), originField(fields)});
        guide.adopt(fields);
    }
    return situations;
}

QList<MaterialRule> materialsFromJson(JsonFields &guide)
{
    QList<MaterialRule> materials;
    QSet<QString> taken;
    for (JsonFields fields : guide.each(u"materials")) {
        materials.append(materialFromJson(fields, taken));
        guide.adopt(fields);
    }
    return materials;
}

QList<FormField> formFromJson(JsonFields &guide)
{
    QList<FormField> form;
    QSet<QString> taken;
    for (JsonFields fields : guide.each(u"form")) {
        form.append(fieldFromJson(fields, taken));
        guide.adopt(fields);
    }
    return form;
}

QJsonArray questionsToJson(const QList<Question> &questions)
{
    QJsonArray array;
    for (const Question &question : questions) {
        QJsonObject object{{QStringLiteral("id"), question.id},
                           {QStringLiteral("text"), question.text},
                           {QStringLiteral("options"), optionsToJson(question.options)},
                           {QStringLiteral("origin"), codeOf(originCodes, question.origin)}};
        putRule(object, QStringLiteral("askWhen"), question.askWhen);
        array.append(object);
    }
    return array;
}

QJsonArray situationsToJson(const QList<Situation> &situations)
{
    QJsonArray array;
    for (const Situation &situation : situations) {
        QJsonObject object{{QStringLiteral("id"), situation.id},
                           {QStringLiteral("conditionName"), situation.name},
                           {QStringLiteral("origin"), codeOf(originCodes, situation.origin)}};
        putRule(object, QStringLiteral("condition"), situation.condition);
        array.append(object);
    }
    return array;
}

QJsonArray materialsToJson(const QList<MaterialRule> &materials)
{
    QJsonArray array;
    for (const MaterialRule &rule : materials)
        array.append(materialToJson(rule));
    return array;
}

QJsonArray formToJson(const QList<FormField> &form)
{
    QJsonArray array;
    for (const FormField &field : form) {
        QJsonObject object{{QStringLiteral("key"), field.key},
                           {QStringLiteral("label"), field.label},
                           {QStringLiteral("kind"), codeOf(fieldKindCodes, field.kind)},
                           {QStringLiteral("required"), field.required},
                           {QStringLiteral("origin"), codeOf(originCodes, field.origin)}};
        if (!field.options.isEmpty())
            object.insert(QStringLiteral("options"), optionsToJson(field.options));
        putRule(object, QStringLiteral("askWhen"), field.askWhen);
        putText(object, QStringLiteral("prefill"), field.prefill);
        array.append(object);
    }
    return array;
}

RetentionRule retentionRuleFromJson(JsonFields &fields)
{
    RetentionRule rule{countField(fields, u"years", 0), countField(fields, u"days", 0), wordField(fields, u"basis")};
    if (fields.ok() && rule.years == 0 && rule.days == 0)
        fields.reject(u"days", QStringLiteral("a period has a year or a day at least"));
    return rule;
}

QJsonObject retentionRuleToJson(const RetentionRule &rule)
{
    QJsonObject object{{QStringLiteral("basis"), rule.basis}};
    putCount(object, QStringLiteral("years"), rule.years, 0);
    putCount(object, QStringLiteral("days"), rule.days, 0);
    return object;
}

} // namespace yichuang
