// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/questionreach.h"

#include "domain/guide/outcomemodel.h"

namespace yichuang {

/// Two ways through one guide.
class QuestionReach::TwoWays
{
public:
    TwoWays(const Guide &guide, const QJsonObject &known, int effort)
        : m_clauses(effort), m_one(guide, m_clauses, known), m_other(guide, m_clauses, known)
    {
        const auto one = modelledOutcome(guide, m_one, m_clauses);
        const auto other = modelledOutcome(guide, m_other, m_clauses);
        m_understood = one && other;
        if (!m_understood)
            return;
        for (qsizetype i = 0; i < one->size(); ++i) {
            if (one->at(i).kind != OutcomeElement::Kind::Question)
                addDifference(one->at(i).holds, other->at(i).holds);
        }
        for (const QString &path : m_one.paths())
            addAgreement(path);
    }

    /// Whether the answer to a question can make a difference.
    [[nodiscard]] bool canMatter(const QString &questionId)
    {
        if (!m_understood)
            return true;
        if (m_differences.isEmpty())
            return false;
        QList<Literal> agreed;
        for (auto path = m_agreements.cbegin(); path != m_agreements.cend(); ++path) {
            if (path.key() != QStringLiteral("answers.") + questionId)
                agreed.append(path.value());
        }
        return m_clauses.test(agreed, m_differences) != Verdict::Impossible;
    }

private:
    void addDifference(Literal one, Literal other)
    {
        if (one == other) // both settled in the same way
            return;
        const Literal differs = m_clauses.fresh();
        m_clauses.require({-differs, one, other});
        m_clauses.require({-differs, -one, -other});
        m_differences.append(differs);
    }

    /// That both ways do not contradict each other there. What only one of them asks is answered by that one alone.
    void addAgreement(const QString &path)
    {
        const Literal agrees = m_clauses.fresh();
        for (const AnswerModel::Value &one : m_one.valuesOf(path)) {
            for (const AnswerModel::Value &other : m_other.valuesOf(path)) {
                if (!one.value.isUndefined() && !other.value.isUndefined() && one.value != other.value)
                    m_clauses.require({-agrees, -one.chosen, -other.chosen});
            }
        }
        m_agreements.insert(path, agrees);
    }

    Clauses m_clauses;
    AnswerModel m_one;
    AnswerModel m_other;
    bool m_understood = false;
    QList<Literal> m_differences;
    QHash<QString, Literal> m_agreements; ///< by path
};

QuestionReach::QuestionReach(const Guide &guide, QJsonObject known, int effort)
    : m_guide(guide), m_known(std::move(known)), m_effort(effort)
{
}

QuestionReach::~QuestionReach() = default;

bool QuestionReach::canMatter(const QString &questionId)
{
    if (!m_ways)
        m_ways = std::make_unique<TwoWays>(m_guide, m_known, m_effort);
    return m_ways->canMatter(questionId);
}

} // namespace yichuang
