// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/conditionlint.h"

#include <QSet>

#include "domain/logic/jsonlogic.h"

namespace yichuang {

namespace {

QString answerPath(const Question &question)
{
    return QStringLiteral("answers.") + question.id;
}

/// Collects findings while it goes through the guide; `m_known` grows with the questions, because a question may depend
/// on earlier ones only.
class ConditionLint
{
public:
    explicit ConditionLint(const Guide &guide) : m_guide(guide)
    {
        m_known = {QStringLiteral("applicant.kind"), QStringLiteral("applicant.hasAgent")};
    }

    QList<GuideFinding> findings()
    {
        for (qsizetype i = 0; i < m_guide.questions.size(); ++i) {
            check(m_guide.questions.at(i).askWhen, QStringLiteral("/questions/%1/askWhen").arg(i));
            m_known.insert(answerPath(m_guide.questions.at(i)));
        }
        for (qsizetype i = 0; i < m_guide.situations.size(); ++i)
            check(m_guide.situations.at(i).condition, QStringLiteral("/situations/%1/condition").arg(i));
        for (qsizetype i = 0; i < m_guide.materials.size(); ++i)
            checkMaterial(m_guide.materials.at(i), i);
        for (qsizetype i = 0; i < m_guide.package.components.size(); ++i)
            check(m_guide.package.components.at(i).condition, QStringLiteral("/components/%1/condition").arg(i));
        for (qsizetype i = 0; i < m_guide.form.size(); ++i)
            check(m_guide.form.at(i).askWhen, QStringLiteral("/form/%1/askWhen").arg(i));
        checkEffects();
        return m_findings;
    }

private:
    void check(const QJsonValue &rule, const QString &pointer, ElementOwner owner = ElementOwner::Substantive)
    {
        if (const auto readable = checkJsonLogic(rule); !readable) {
            m_findings.append({QStringLiteral("conditionUnreadable"), pointer, owner, FindingSeverity::Error,
                               QStringLiteral("rewriteCondition"), readable.error().detail, {}});
            return;
        }
        for (const QString &path : jsonLogicVariables(rule)) {
            m_read.insert(path);
            if (!m_known.contains(path))
                m_findings.append({QStringLiteral("unknownVariable"), pointer, owner, FindingSeverity::Error,
                                   QStringLiteral("rewriteCondition"), path, {}});
        }
    }

    void checkMaterial(const MaterialRule &rule, qsizetype index)
    {
        const QString pointer = QStringLiteral("/materials/%1").arg(index);
        check(rule.condition, pointer + QStringLiteral("/condition"), rule.owner);
        if (!rule.condition.isNull() && rule.conditionText.trimmed().isEmpty())
            m_findings.append({QStringLiteral("conditionTextMissing"), pointer + QStringLiteral("/conditionText"),
                               rule.owner, FindingSeverity::Error, QStringLiteral("writeConditionText"), rule.id, {}});
    }

    void checkEffects()
    {
        for (qsizetype i = 0; i < m_guide.questions.size(); ++i) {
            if (!m_read.contains(answerPath(m_guide.questions.at(i))))
                m_findings.append({QStringLiteral("questionWithoutEffect"), QStringLiteral("/questions/%1").arg(i),
                                   ElementOwner::Substantive, FindingSeverity::Warning,
                                   QStringLiteral("dropQuestion"), m_guide.questions.at(i).id, {}});
        }
    }

    const Guide &m_guide;
    QSet<QString> m_known;
    QSet<QString> m_read;
    QList<GuideFinding> m_findings;
};

} // namespace

QList<GuideFinding> lintConditions(const Guide &guide)
{
    return ConditionLint(guide).findings();
}

} // namespace yichuang
