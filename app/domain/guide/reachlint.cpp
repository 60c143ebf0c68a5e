// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/reachlint.h"

#include <algorithm>

#include "domain/guide/answermodel.h"
#include "domain/guide/questionreach.h"

namespace yichuang {

namespace {

constexpr int effort = 20'000;

/// The material that "material.<id>.<reading>" names; null for what names none of the guide.
const MaterialRule *comparedWith(const Guide &guide, const ReadingRule &reading)
{
    const QStringList parts = reading.equals.split(u'.');
    return parts.size() == 3 && parts.first() == u"material" ? guide.material(parts.at(1)) : nullptr;
}

/// Proven; of what cannot be decided nothing is said.
bool neverTogether(const MaterialRule &left, const MaterialRule &right, AnswerModel &model, Clauses &clauses)
{
    if (left.condition.isNull() || right.condition.isNull())
        return false;
    const Result<ConditionOutcome> one = model.outcome(left.condition);
    const Result<ConditionOutcome> other = model.outcome(right.condition);
    return one && other && clauses.test({one->holds, other->holds}) == Verdict::Impossible;
}

bool comparesMaterials(const Guide &guide)
{
    return std::any_of(guide.materials.cbegin(), guide.materials.cend(), [&guide](const MaterialRule &material) {
        return std::any_of(material.reads.cbegin(), material.reads.cend(),
                           [&guide](const ReadingRule &reading) { return comparedWith(guide, reading); });
    });
}

QList<GuideFinding> lintComparisons(const Guide &guide)
{
    QList<GuideFinding> findings;
    if (!comparesMaterials(guide))
        return findings;
    Clauses clauses(effort);
    AnswerModel model(guide, clauses);
    for (qsizetype i = 0; i < guide.materials.size(); ++i) {
        const MaterialRule &material = guide.materials.at(i);
        for (qsizetype j = 0; j < material.reads.size(); ++j) {
            const MaterialRule *other = comparedWith(guide, material.reads.at(j));
            if (!other || !neverTogether(material, *other, model, clauses))
                continue;
            findings.append({QStringLiteral("comparisonNeverMade"), QStringLiteral("/materials/%1/reads/%2/equals").arg(i).arg(j),
                             ElementOwner::Substantive, FindingSeverity::Warning, QStringLiteral("compareWithAsked"), material.id, {},
                             material.name + QStringLiteral(" — ") + other->name});
        }
    }
    return findings;
}

} // namespace

QList<GuideFinding> lintReach(const Guide &guide, const QStringList &toldAlready)
{
    QList<GuideFinding> findings = lintComparisons(guide);
    QuestionReach reach(guide, {});
    for (qsizetype i = 0; i < guide.questions.size(); ++i) {
        const Question &question = guide.questions.at(i);
        const QString pointer = QStringLiteral("/questions/%1").arg(i);
        if (toldAlready.contains(pointer) || reach.canMatter(question.id))
            continue;
        findings.append({QStringLiteral("questionNeverMatters"), pointer, ElementOwner::Substantive, FindingSeverity::Warning,
                         QStringLiteral("dropQuestion"), question.id, {}, question.text});
    }
    return findings;
}

} // namespace yichuang
