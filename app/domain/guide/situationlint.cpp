// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/situationlint.h"

#include <QSet>

#include "domain/guide/answerspace.h"
#include "domain/logic/jsonlogic.h"

namespace yichuang {

namespace {

class SituationLint
{
public:
    SituationLint(const Guide &guide, int limit) : m_guide(guide), m_limit(limit) {}

    QList<GuideFinding> findings()
    {
        for (const ApplicantFacts &applicant : possibleApplicants(m_guide)) {
            if (!walk(applicant))
                return m_findings;
        }
        warnAboutUnused();
        return m_findings;
    }

private:
    [[nodiscard]] bool walk(const ApplicantFacts &applicant)
    {
        const auto visited = visitAnswers(m_guide, applicant, m_limit - m_visited, [&](const QJsonObject &answers) {
            return tryAnswers(answers, conditionData(answers, applicant));
        });
        if (visited) {
            m_visited += *visited;
            return !m_stopped;
        }
        const bool tooLarge = visited.error().code == ErrorCode::TooLarge;
        report(tooLarge ? QStringLiteral("answerSpaceTooLarge") : QStringLiteral("conditionFails"),
               QStringLiteral("/questions"),
               tooLarge ? QStringLiteral("askFewerQuestions") : QStringLiteral("rewriteCondition"),
               visited.error().detail, {});
        return false;
    }

    /// False when a condition cannot be applied: every further set of answers would tell the same.
    [[nodiscard]] bool tryAnswers(const QJsonObject &answers, const QJsonObject &data)
    {
        for (const QString &id : answers.keys())
            m_asked.insert(id);
        const QStringList situations = holding(m_guide.situations, &Situation::condition, &Situation::id,
                                               QStringLiteral("/situations"), data);
        const QStringList materials = holding(m_guide.materials, &MaterialRule::condition, &MaterialRule::id,
                                              QStringLiteral("/materials"), data);
        if (m_stopped)
            return false;
        if (situations.isEmpty())
            report(QStringLiteral("situationGap"), QStringLiteral("/situations"), QStringLiteral("coverAnswers"),
                   QStringLiteral("no situation holds"), data);
        if (situations.size() > 1)
            report(QStringLiteral("situationOverlap"), QStringLiteral("/situations"),
                   QStringLiteral("separateSituations"), situations.join(QStringLiteral(", ")), data);
        if (materials.isEmpty())
            report(QStringLiteral("emptyList"), QStringLiteral("/materials"), QStringLiteral("nameMaterials"),
                   QStringLiteral("no material is asked for"), data);
        return true;
    }

    template <typename Element>
    QStringList holding(const QList<Element> &elements, QJsonValue Element::*condition, QString Element::*id,
                        const QString &pointer, const QJsonObject &data)
    {
        QStringList ids;
        for (qsizetype i = 0; i < elements.size() && !m_stopped; ++i) {
            const auto holds = jsonLogicHolds(elements.at(i).*condition, data);
            const QString place = pointer + QLatin1Char('/') + QString::number(i);
            if (!holds) {
                m_stopped = true;
                report(QStringLiteral("conditionFails"), place, QStringLiteral("rewriteCondition"),
                       holds.error().detail, data);
            } else if (*holds) {
                ids.append(elements.at(i).*id);
                m_used.insert(place);
            }
        }
        return ids;
    }

    void report(const QString &rule, const QString &pointer, const QString &remedy, const QString &detail,
                const QJsonObject &data)
    {
        const QString fault = rule + QLatin1Char(' ') + detail;
        if (m_reported.contains(fault))
            return;
        m_reported.insert(fault);
        m_findings.append(
            {rule, pointer, ElementOwner::Substantive, FindingSeverity::Error, remedy, detail, data});
    }

    void warn(const QString &rule, const QString &pointer, const QString &remedy, const QString &id)
    {
        m_findings.append({rule, pointer, ElementOwner::Substantive, FindingSeverity::Warning, remedy, id, {}});
    }

    void warnAboutUnused()
    {
        for (qsizetype i = 0; i < m_guide.questions.size(); ++i) {
            if (!m_asked.contains(m_guide.questions.at(i).id))
                warn(QStringLiteral("questionNeverAsked"), QStringLiteral("/questions/%1").arg(i),
                     QStringLiteral("dropQuestion"), m_guide.questions.at(i).id);
        }
        for (qsizetype i = 0; i < m_guide.situations.size(); ++i) {
            const QString place = QStringLiteral("/situations/%1").arg(i);
            if (!m_used.contains(place))
                warn(QStringLiteral("situationNeverHolds"), place, QStringLiteral("dropSituation"),
                     m_guide.situations.at(i).id);
        }
        for (qsizetype i = 0; i < m_guide.materials.size(); ++i) {
            const QString place = QStringLiteral("/materials/%1").arg(i);
            if (!m_used.contains(place))
                warn(QStringLiteral("materialNeverAsked"), place, QStringLiteral("dropMaterial"),
                     m_guide.materials.at(i).id);
        }
    }

    const Guide &m_guide;
    int m_limit;
    int m_visited = 0;
    bool m_stopped = false;
    QSet<QString> m_asked;    ///< question ids
    QSet<QString> m_used;     ///< pointers of situations and materials that came into play
    QSet<QString> m_reported; ///< rule and detail
    QList<GuideFinding> m_findings;
};

} // namespace

QList<GuideFinding> lintSituations(const Guide &guide, int limit)
{
    return SituationLint(guide, limit).findings();
}

} // namespace yichuang
