// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/checklist.h"

#include <algorithm>

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

/// Walks the questions in order, so that a condition sees only answers that count.
Result<> resolveQuestions(Checklist &list, const Guide &guide, const QJsonObject &given,
                          const ApplicantFacts &applicant)
{
    for (const Question &question : guide.questions) {
        const auto asked = jsonLogicHolds(question.askWhen, conditionData(list.answers, applicant));
        if (!asked)
            return inElement(question.id, asked.error());
        if (!*asked)
            continue;
        list.questions.append(question);
        const QString option = given.value(question.id).toString();
        if (hasOption(question, option))
            list.answers.insert(question.id, option);
        else
            list.openQuestions.append(question.id);
    }
    for (const QString &id : given.keys()) {
        if (!list.answers.contains(id))
            list.staleAnswers.append(id);
    }
    return {};
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

Why whyOf(const MaterialRule &rule, const Guide &guide)
{
    // What was composed for a sample must not borrow the authority of the item's legal basis.
    const bool borrows = rule.basis.isEmpty() && rule.origin == Origin::Source;
    const QString basis = borrows ? guide.legalBasis.join(QStringLiteral("；")) : rule.basis;
    return {rule.id, rule.conditionText, basis, guide.ref};
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
    if (const auto resolved = resolveQuestions(list, guide, answers, applicant); !resolved)
        return failure(resolved.error());
    if (!list.openQuestions.isEmpty())
        return list;

    const QJsonObject data = conditionData(list.answers, applicant);
    const auto situation = theOneSituation(guide, data);
    if (!situation)
        return failure(situation.error());
    const auto materials = holding(guide.materials, &MaterialRule::condition, &MaterialRule::id, data);
    if (!materials)
        return failure(materials.error());
    auto form = holding(guide.form, &FormField::askWhen, &FormField::key, data);
    if (!form)
        return failure(form.error());

    list.situationId = situation->id;
    list.situationName = situation->name;
    for (const MaterialRule &rule : *materials)
        list.materials.append({rule, whyOf(rule, guide)});
    list.form = *std::move(form);
    return list;
}

} // namespace yichuang
