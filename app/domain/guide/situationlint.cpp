// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/situationlint.h"

#include <optional>

#include "domain/guide/answermodel.h"
#include "domain/guide/answerwords.h"
#include "domain/guide/conditionreads.h"

namespace yichuang {

namespace {

/// A situation, material or component with what its condition comes to.
struct Ruled
{
    QString id;
    QString pointer;
    QJsonValue rule;
    std::optional<ConditionOutcome> outcome; ///< none: it could not be understood
};

class SituationLint
{
public:
    SituationLint(const Guide &guide, int effort) : m_guide(guide), m_clauses(effort), m_model(guide, m_clauses) {}

    QList<GuideFinding> findings()
    {
        lintQuestions();
        const QList<Ruled> situations = ruled(m_guide.situations, &Situation::condition, QStringLiteral("/situations"));
        const QList<Ruled> materials = ruled(m_guide.materials, &MaterialRule::condition, QStringLiteral("/materials"));
        const QList<Ruled> components =
            ruled(m_guide.package.components, &PackageComponent::condition, QStringLiteral("/components"));
        lintOverlaps(situations);
        lintGap(situations, QStringLiteral("situationGap"), QStringLiteral("/situations"),
                QStringLiteral("coverAnswers"), QStringLiteral("no situation holds"));
        lintGap(materials, QStringLiteral("emptyList"), QStringLiteral("/materials"), QStringLiteral("nameMaterials"),
                QStringLiteral("no material is asked for"));
        warnAboutUnused(situations, QStringLiteral("situationNeverHolds"), QStringLiteral("dropSituation"));
        warnAboutUnused(materials, QStringLiteral("materialNeverAsked"), QStringLiteral("dropMaterial"));
        warnAboutUnused(components, QStringLiteral("componentNeverNeeded"), QStringLiteral("dropComponent"));
        return m_findings;
    }

private:
    void lintQuestions()
    {
        for (qsizetype i = 0; i < m_guide.questions.size(); ++i) {
            const Question &question = m_guide.questions.at(i);
            const Ruled asked = understood({question.id, QStringLiteral("/questions/%1").arg(i), question.askWhen, {}},
                                           m_model.questions().at(i));
            if (!asked.outcome)
                continue;
            m_sound.append(-asked.outcome->fails);
            if (test({asked.outcome->holds}) == Verdict::Impossible)
                report(QStringLiteral("questionNeverAsked"), asked.pointer, QStringLiteral("dropQuestion"), asked.id,
                       FindingSeverity::Warning);
        }
    }

    template <typename Element>
    QList<Ruled> ruled(const QList<Element> &elements, QJsonValue Element::*condition, const QString &pointer)
    {
        QList<Ruled> result;
        for (qsizetype i = 0; i < elements.size(); ++i) {
            const QJsonValue &rule = elements.at(i).*condition;
            result.append(understood({elements.at(i).id, pointer + QLatin1Char('/') + QString::number(i), rule, {}},
                                     m_model.outcome(rule)));
        }
        return result;
    }

    /// Tells when a condition cannot be understood, and when it cannot be applied.
    Ruled understood(Ruled element, const Result<ConditionOutcome> &outcome)
    {
        if (!outcome) {
            m_undecided = true;
            report(QStringLiteral("situationsUndecided"), element.pointer, QStringLiteral("splitCondition"),
                   outcome.error().detail, FindingSeverity::Error);
            return element;
        }
        element.outcome = *outcome;
        if (outcome->fails != Clauses::never() && test({outcome->fails}) == Verdict::Possible)
            reportFound(QStringLiteral("conditionFails"), element.pointer, QStringLiteral("rewriteCondition"),
                        element.id, {element});
        return element;
    }

    void lintOverlaps(const QList<Ruled> &situations)
    {
        int told = 0;
        for (qsizetype i = 0; i < situations.size() && told < mostOverlaps; ++i) {
            QList<Ruled> others;
            for (const Ruled &other : situations.mid(i + 1)) {
                if (other.outcome && situations.at(i).outcome)
                    others.append(other);
            }
            // One question to the solver rules out all pairs at once, where there is no overlap.
            if (others.isEmpty() || !overlaps(situations.at(i), others))
                continue;
            for (const Ruled &other : others) {
                if (told < mostOverlaps && overlaps(situations.at(i), {other})) {
                    ++told;
                    reportFound(QStringLiteral("situationOverlap"), QStringLiteral("/situations"),
                                QStringLiteral("separateSituations"),
                                situations.at(i).id + QStringLiteral(", ") + other.id, {situations.at(i), other});
                }
            }
        }
    }

    bool overlaps(const Ruled &situation, const QList<Ruled> &others)
    {
        QList<Literal> oneOf;
        for (const Ruled &other : others)
            oneOf.append(other.outcome->holds);
        return test({situation.outcome->holds}, oneOf) == Verdict::Possible;
    }

    /// That there are answers for which none of the elements comes into play.
    void lintGap(const QList<Ruled> &elements, const QString &rule, const QString &pointer, const QString &remedy,
                 const QString &detail)
    {
        QList<Literal> none;
        for (const Ruled &element : elements) {
            if (!element.outcome)
                return; // that nothing can be said has been told already
            none << -element.outcome->holds << -element.outcome->fails;
        }
        if (test(none) == Verdict::Possible)
            reportFound(rule, pointer, remedy, detail, elements);
    }

    void warnAboutUnused(const QList<Ruled> &elements, const QString &rule, const QString &remedy)
    {
        for (const Ruled &element : elements) {
            if (element.outcome && test({element.outcome->holds}) == Verdict::Impossible)
                report(rule, element.pointer, remedy, element.id, FindingSeverity::Warning);
        }
    }

    Verdict test(const QList<Literal> &assumed, const QList<Literal> &oneOf = {})
    {
        const Verdict verdict = m_clauses.test(m_sound + assumed, oneOf);
        if (verdict == Verdict::Undecided && !m_undecided) {
            m_undecided = true;
            report(QStringLiteral("situationsUndecided"), QStringLiteral("/situations"),
                   QStringLiteral("askFewerQuestions"), QStringLiteral("the effort allowed was not enough"),
                   FindingSeverity::Error);
        }
        return verdict;
    }

    void report(const QString &rule, const QString &pointer, const QString &remedy, const QString &detail,
                FindingSeverity severity)
    {
        m_findings.append({rule, pointer, ElementOwner::Substantive, severity, remedy, detail, {}, {}});
    }

    /// With the answers that the last test found; in words only those that the conditions of `about` look at.
    void reportFound(const QString &rule, const QString &pointer, const QString &remedy, const QString &detail,
                     const QList<Ruled> &about)
    {
        const QJsonObject data = m_model.found();
        m_findings.append({rule, pointer, ElementOwner::Substantive, FindingSeverity::Error, remedy, detail, data,
                           answersInWords(m_guide, data, questionsRead(about))});
    }

    [[nodiscard]] QStringList questionsRead(const QList<Ruled> &about) const
    {
        QStringList questions;
        for (const Ruled &element : about) {
            const auto paths = conditionReads(element.rule);
            for (const Question &question : m_guide.questions) {
                if (!paths || paths->contains(QStringLiteral("answers.") + question.id))
                    questions.append(question.id);
            }
        }
        return questions;
    }

    const Guide &m_guide;
    Clauses m_clauses;
    AnswerModel m_model;
    QList<Literal> m_sound;   ///< that no question's condition fails
    bool m_undecided = false; ///< told already
    QList<GuideFinding> m_findings;
};

} // namespace

QList<GuideFinding> lintSituations(const Guide &guide, int effort)
{
    return SituationLint(guide, effort).findings();
}

} // namespace yichuang
