// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/checklist.h"

#include <algorithm>

#include "domain/guide/oneform.h"
#include "domain/guide/questionreach.h"
#include "domain/logic/jsonlogic.h"

namespace yichuang {

namespace {

bool hasOption(const Question &question, const QString &optionId)
{
    return std::any_of(question.options.cbegin(), question.options.cend(),
                       [&optionId](const QuestionOption &option) { return option.id == optionId; });
}

/// The same error, with the element whose condition failed in front.
Unexpected<Error> inElement(const QString &element, const Error &error)
{
    return failure(ErrorCode::Invalid, element + QStringLiteral(": ") + error.detail);
}

/// The elements of a list whose condition holds.
template <typename Element>
Result<QList<Element>> holding(const QList<Element> &elements, QJsonValue Element::*condition, QString Element::*id,
                               const QJsonObject &data)
{
    QList<Element> result;
    for (const Element &element : elements) {
        const auto holds = jsonLogicHolds(element.*condition, data);
        if (!holds)
            return inElement(element.*id, holds.error());
        if (*holds)
            result.append(element);
    }
    return result;
}

/// The given answers that are options of their questions, asked or not.
QJsonObject validAnswers(const Guide &guide, const QJsonObject &given)
{
    QJsonObject valid;
    for (const Question &question : guide.questions) {
        const QString option = given.value(question.id).toString();
        if (hasOption(question, option))
            valid.insert(question.id, option);
    }
    return valid;
}

/// Walks the questions in order, so that a condition sees only answers that count. Comes to what the conditions behind them
/// see: the answers, and the first option of each question that was left out because all of them lead to the same.
Result<QJsonObject> resolveQuestions(Checklist &list, const Guide &guide, const QJsonObject &given,
                                     const ApplicantFacts &applicant)
{
    const QJsonObject valid = validAnswers(guide, given);
    QuestionReach reach(guide, conditionData(valid, applicant));
    QJsonObject seen;
    for (const Question &question : guide.questions) {
        const auto asked = jsonLogicHolds(question.askWhen, conditionData(seen, applicant));
        if (!asked)
            return inElement(question.id, asked.error());
        if (!*asked)
            continue;
        const QJsonValue option = valid.value(question.id);
        const bool leftOut = option.isUndefined() && !reach.canMatter(question.id);
        if (!leftOut)
            list.questions.append(question);
        if (leftOut)
            seen.insert(question.id, question.options.value(0).id);
        else if (option.isUndefined())
            list.openQuestions.append(question.id);
        else
            seen.insert(question.id, option);
    }
    for (const Question &question : std::as_const(list.questions)) {
        if (seen.contains(question.id))
            list.answers.insert(question.id, seen.value(question.id));
    }
    for (const QString &id : given.keys()) {
        if (!list.answers.contains(id))
            list.staleAnswers.append(id);
    }
    return seen;
}

Result<Situation> theOneSituation(const Guide &guide, const QJsonObject &data)
{
    const auto held = holding(guide.situations, &Situation::condition, &Situation::id, data);
    if (!held)
        return failure(held.error());
    if (held->size() == 1)
        return held->first();
    if (held->isEmpty())
        return failure(ErrorCode::Invalid, QStringLiteral("no situation holds"));
    QStringList ids;
    for (const Situation &situation : *held)
        ids.append(situation.id);
    return failure(ErrorCode::Invalid,
                   QStringLiteral("several situations hold: ") + ids.join(QStringLiteral(", ")));
}

} // namespace

QJsonObject conditionData(const QJsonObject &answers, const ApplicantFacts &applicant)
{
    const QString kind = applicant.organisation ? QStringLiteral("organisation") : QStringLiteral("person");
    return {
        {QStringLiteral("answers"), answers},
        {QStringLiteral("applicant"),
         QJsonObject{{QStringLiteral("kind"), kind}, {QStringLiteral("hasAgent"), applicant.hasAgent}}},
    };
}

const MaterialDemand *Checklist::material(const QString &materialId) const
{
    const auto names = [&materialId](const MaterialDemand &demand) { return demand.rule.id == materialId; };
    const auto found = std::find_if(materials.cbegin(), materials.cend(), names);
    return found == materials.cend() ? nullptr : &*found;
}

Result<Checklist> resolveChecklist(const Guide &guide, const QJsonObject &answers, const ApplicantFacts &applicant)
{
    Checklist list;
    const Result<QJsonObject> seen = resolveQuestions(list, guide, answers, applicant);
    if (!seen)
        return failure(seen.error());
    if (!list.openQuestions.isEmpty())
        return list;

    const QJsonObject data = conditionData(*seen, applicant);
    const auto situation = theOneSituation(guide, data);
    if (!situation)
        return failure(situation.error());
    const auto materials = holding(guide.materials, &MaterialRule::condition, &MaterialRule::id, data);
    if (!materials)
        return failure(materials.error());
    const auto form = holding(guide.form, &FormField::askWhen, &FormField::key, data);
    if (!form)
        return failure(form.error());
    const auto components = holding(guide.package.components, &PackageComponent::condition, &PackageComponent::id, data);
    if (!components)
        return failure(components.error());

    list.situationId = situation->id;
    list.situationName = situation->name;
    list.components = *components;
    for (const MaterialRule &rule : *materials) {
        if (servesAny(rule.components, list.components, guide.package))
            list.materials.append({rule, whyOf(guide, rule, data)});
    }
    QList<FormField> fields = *form;
    fields.removeIf([&list, &guide](const FormField &field) {
        return !servesAny(field.components, list.components, guide.package);
    });
    list.form = oneForm(guide, fields);
    return list;
}

} // namespace yichuang
