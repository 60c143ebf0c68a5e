// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/possiblesituations.h"

#include "domain/guide/outcomemodel.h"

namespace yichuang {

namespace {

constexpr int possibleEffort = 2'000;

} // namespace

QList<Situation> possibleSituations(const Guide &guide, const QJsonObject &answers, const ApplicantFacts &applicant)
{
    const Result<Checklist> list = resolveChecklist(guide, answers, applicant);
    if (!list)
        return guide.situations;
    Clauses clauses(possibleEffort);
    AnswerModel model(guide, clauses, conditionData(list->answers, applicant));
    const Result<QList<OutcomeElement>> outcome = modelledOutcome(guide, model, clauses);
    if (!outcome)
        return guide.situations;
    QList<Situation> possible;
    for (const OutcomeElement &element : *outcome) {
        const bool is = element.kind == OutcomeElement::Kind::Situation;
        if (!is || element.holds == Clauses::never() || clauses.test({element.holds}) == Verdict::Impossible)
            continue;
        for (const Situation &situation : guide.situations) {
            if (situation.id == element.id)
                possible.append(situation);
        }
    }
    return possible;
}

} // namespace yichuang
