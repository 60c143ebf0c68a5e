// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/outcomemodel.h"

#include <QHash>

#include <optional>

namespace yichuang {

namespace {

using Kind = OutcomeElement::Kind;

class OutcomeReader
{
public:
    OutcomeReader(const Guide &guide, AnswerModel &model, Clauses &clauses)
        : m_guide(guide), m_model(model), m_clauses(clauses)
    {
    }

    Result<QList<OutcomeElement>> read()
    {
        for (qsizetype i = 0; i < m_guide.questions.size(); ++i)
            add(Kind::Question, m_guide.questions.at(i).id, m_model.questions().at(i), Clauses::always());
        for (const PackageComponent &component : m_guide.package.components) {
            const Result<ConditionOutcome> applies = m_model.outcome(component.condition);
            add(Kind::Component, component.id, applies, Clauses::always());
            m_components.insert(component.id, applies ? applies->holds : Clauses::always());
        }
        for (const Situation &situation : m_guide.situations)
            add(Kind::Situation, situation.id, m_model.outcome(situation.condition), Clauses::always());
        for (const MaterialRule &rule : m_guide.materials)
            add(Kind::Material, rule.id, m_model.outcome(rule.condition), wanted(rule.components));
        for (const FormField &field : m_guide.form)
            add(Kind::Field, field.key, m_model.outcome(field.askWhen), wanted(field.components));
        if (m_error)
            return failure(*m_error);
        return m_elements;
    }

private:
    void add(Kind kind, const QString &id, const Result<ConditionOutcome> &outcome, Literal wanted)
    {
        if (!outcome) {
            m_error = outcome.error();
            return;
        }
        m_elements.append({kind, id, m_clauses.all({outcome->holds, wanted})});
        if (outcome->fails != Clauses::never())
            m_elements.append({Kind::Failure, id, outcome->fails});
    }

    /// That one of these items of the package applies; what names none serves all.
    [[nodiscard]] Literal wanted(const QStringList &components)
    {
        if (components.isEmpty() || m_components.isEmpty())
            return Clauses::always();
        QList<Literal> oneOf;
        for (const QString &id : components)
            oneOf.append(m_components.value(id, Clauses::never()));
        return m_clauses.any(oneOf);
    }

    const Guide &m_guide;
    AnswerModel &m_model;
    Clauses &m_clauses;
    QHash<QString, Literal> m_components;
    QList<OutcomeElement> m_elements;
    std::optional<Error> m_error;
};

} // namespace

Result<QList<OutcomeElement>> modelledOutcome(const Guide &guide, AnswerModel &model, Clauses &clauses)
{
    return OutcomeReader(guide, model, clauses).read();
}

} // namespace yichuang
