// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/reachlint.h"

#include "domain/guide/questionreach.h"

namespace yichuang {

QList<GuideFinding> lintReach(const Guide &guide, const QStringList &toldAlready)
{
    QList<GuideFinding> findings;
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
