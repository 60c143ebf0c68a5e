// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/answerspace.h"

#include "domain/logic/jsonlogic.h"

namespace yichuang {

namespace {

/// A walk through the questions in order: each option that can be chosen opens a branch.
class AnswerWalk
{
public:
    AnswerWalk(const Guide &guide, const ApplicantFacts &applicant, int limit, const AnswerVisitor &visit)
        : m_guide(guide), m_applicant(applicant), m_limit(limit), m_visit(visit)
    {
    }

    [[nodiscard]] int visited() const { return m_visited; }

    /// Goes on with the question at `index`; false when the visitor has seen enough.
    [[nodiscard]] Result<bool> from(qsizetype index, const QJsonObject &answers)
    {
        if (index == m_guide.questions.size())
            return complete(answers);
        const Question &question = m_guide.questions.at(index);
        const auto asked = jsonLogicHolds(question.askWhen, conditionData(answers, m_applicant));
        if (!asked)
            return failure(ErrorCode::Invalid, question.id + QStringLiteral(": ") + asked.error().detail);
        if (!*asked)
            return from(index + 1, answers);
        for (const QuestionOption &option : question.options) {
            QJsonObject longer = answers;
            longer.insert(question.id, option.id);
            const auto goOn = from(index + 1, longer);
            if (!goOn || !*goOn)
                return goOn;
        }
        return true;
    }

private:
    [[nodiscard]] Result<bool> complete(const QJsonObject &answers)
    {
        if (m_visited == m_limit)
            return failure(ErrorCode::TooLarge, QStringLiteral("more than %1 sets of answers").arg(m_limit));
        ++m_visited;
        return m_visit(answers);
    }

    const Guide &m_guide;
    ApplicantFacts m_applicant;
    int m_limit;
    const AnswerVisitor &m_visit;
    int m_visited = 0;
};

} // namespace

QList<ApplicantFacts> possibleApplicants(const Guide &guide)
{
    QList<ApplicantFacts> applicants;
    if (guide.isForPersons())
        applicants << ApplicantFacts{false, false} << ApplicantFacts{false, true};
    if (guide.isForOrganisations())
        applicants << ApplicantFacts{true, false} << ApplicantFacts{true, true};
    return applicants;
}

Result<int> visitAnswers(const Guide &guide, const ApplicantFacts &applicant, int limit, const AnswerVisitor &visit)
{
    AnswerWalk walk(guide, applicant, limit, visit);
    const auto ended = walk.from(0, {});
    if (!ended)
        return failure(ended.error());
    return walk.visited();
}

} // namespace yichuang
