// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/guideparts.h"

#include "domain/guide/guidefields.h"

namespace yichuang {

namespace {

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
    field.element = fields.textOr(u"element");
    field.basis = fields.textOr(u"byLaw");
    field.owner = codeOrFallback(fields, u"owner", ownerCodes, ElementOwner::Substantive);
    field.components = fields.textsOr(u"components");
    field.maxAgeDays = countField(fields, u"maxAgeDays", 0);
    field.list = fields.textOr(u"list");
    if (field.kind == FieldKind::Reference && field.list.isEmpty())
        fields.reject(u"list", QStringLiteral("a reference needs its list"));
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
        question.topic = fields.textOr(u"topic");
        question.explanation = fields.textOr(u"explanation");
        question.basis = fields.textOr(u"byLaw");
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
                           ruleField(fields, u"condition"), originField(fields), fields.textOr(u"conditionDesc")});
        guide.adopt(fields);
    }
    return situations;
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
        putText(object, QStringLiteral("topic"), question.topic);
        putText(object, QStringLiteral("explanation"), question.explanation);
        putText(object, QStringLiteral("byLaw"), question.basis);
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
        putText(object, QStringLiteral("conditionDesc"), situation.description);
        array.append(object);
    }
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
        putText(object, QStringLiteral("list"), field.list);
        putRule(object, QStringLiteral("askWhen"), field.askWhen);
        putText(object, QStringLiteral("prefill"), field.prefill);
        putText(object, QStringLiteral("element"), field.element);
        putText(object, QStringLiteral("byLaw"), field.basis);
        if (field.owner != ElementOwner::Substantive)
            object.insert(QStringLiteral("owner"), codeOf(ownerCodes, field.owner));
        putTexts(object, QStringLiteral("components"), field.components);
        putCount(object, QStringLiteral("maxAgeDays"), field.maxAgeDays, 0);
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
