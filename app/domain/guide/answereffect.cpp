// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/answereffect.h"

#include <QSet>

#include "domain/guide/outcomemodel.h"

namespace yichuang {

namespace {

using Kind = OutcomeElement::Kind;

constexpr int outlookEffort = 2'000;

/// What there may be of one kind, and what there will be, whatever is still answered.
struct Outlook
{
    QSet<QString> possible;
    QSet<QString> certain;
};

/// Looks ahead from what is settled.
class LookAhead
{
public:
    LookAhead(const Guide &guide, const QJsonObject &known)
        : m_clauses(outlookEffort), m_model(guide, m_clauses, known),
          m_elements(modelledOutcome(guide, m_model, m_clauses).value_or(QList<OutcomeElement>()))
    {
        for (qsizetype i = 0; i < m_elements.size(); ++i) {
            const Literal holds = m_elements.at(i).holds;
            find(i, holds, m_canHold);
            find(i, -holds, m_canFail);
        }
    }

    [[nodiscard]] Outlook of(Kind kind) const
    {
        Outlook outlook;
        for (qsizetype i = 0; i < m_elements.size(); ++i) {
            if (m_elements.at(i).kind != kind)
                continue;
            if (m_canHold.contains(i))
                outlook.possible.insert(m_elements.at(i).id);
            if (!m_canFail.contains(i))
                outlook.certain.insert(m_elements.at(i).id);
        }
        return outlook;
    }

private:
    /// Notes that the statement can come true; every case the solver finds tells about all the others as well.
    void find(qsizetype element, Literal statement, QSet<qsizetype> &found)
    {
        if (found.contains(element) || statement == Clauses::never())
            return;
        const Verdict verdict = statement == Clauses::always() ? Verdict::Undecided : m_clauses.test({statement});
        if (verdict != Verdict::Impossible)
            found.insert(element);
        if (verdict != Verdict::Possible)
            return;
        for (qsizetype i = 0; i < m_elements.size(); ++i)
            (m_clauses.holds(m_elements.at(i).holds) ? m_canHold : m_canFail).insert(i);
    }

    Clauses m_clauses;
    AnswerModel m_model;
    const QList<OutcomeElement> m_elements;
    QSet<qsizetype> m_canHold;
    QSet<qsizetype> m_canFail;
};

template <typename Element>
void compare(const QList<Element> &elements, QString Element::*id, QString Element::*name, const Outlook &before,
             const Outlook &after, QStringList &added, QStringList &removed)
{
    for (const Element &element : elements) {
        const QString &key = element.*id;
        if (after.certain.contains(key) && !before.certain.contains(key))
            added.append(element.*name);
        if (before.possible.contains(key) && !after.possible.contains(key))
            removed.append(element.*name);
    }
}

QStringList textsWithout(const QList<Question> &questions, const QList<Question> &others)
{
    QStringList texts;
    for (const Question &question : questions) {
        if (!others.contains(question))
            texts.append(question.text);
    }
    return texts;
}

} // namespace

AnswerEffect answerEffect(const Guide &guide, const QJsonObject &before, const QJsonObject &after,
                          const ApplicantFacts &applicant)
{
    AnswerEffect effect;
    const auto first = resolveChecklist(guide, before, applicant);
    const auto second = resolveChecklist(guide, after, applicant);
    if (!first || !second)
        return effect;
    effect.questionsAdded = textsWithout(second->questions, first->questions);
    effect.questionsRemoved = textsWithout(first->questions, second->questions);
    const LookAhead from(guide, conditionData(first->answers, applicant));
    const LookAhead to(guide, conditionData(second->answers, applicant));
    compare(guide.materials, &MaterialRule::id, &MaterialRule::name, from.of(Kind::Material), to.of(Kind::Material),
            effect.materialsAdded, effect.materialsRemoved);
    compare(guide.form, &FormField::key, &FormField::label, from.of(Kind::Field), to.of(Kind::Field), effect.fieldsAdded,
            effect.fieldsRemoved);
    return effect;
}

} // namespace yichuang
