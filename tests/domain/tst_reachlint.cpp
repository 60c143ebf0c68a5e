// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/guidelint.h"
#include "domain/guide/lintwords.h"
#include "domain/guide/reachlint.h"
#include "support/sampleguide.h"

#include <algorithm>

#include <QJsonArray>
#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QString colour = QStringLiteral("colour");

/// The sample guide with one more question.
Guide withQuestion()
{
    Guide guide = sampleGuide();
    Question question;
    question.id = colour;
    question.text = QStringLiteral("门是什么颜色？");
    question.options = {{QStringLiteral("red"), QStringLiteral("红")}, {QStringLiteral("green"), QStringLiteral("绿")}};
    guide.questions.append(question);
    return guide;
}

/// Holds for every answer.
QJsonValue either()
{
    return QJsonObject{{QStringLiteral("or"), QJsonArray{answerIs(colour, QStringLiteral("red")), answerIs(colour, QStringLiteral("green"))}}};
}

/// A guide whose last question is read in vain.
Guide readInVain()
{
    Guide guide = withQuestion();
    guide.form.first().askWhen = either();
    return guide;
}

/// Those of the rule, by what they are about.
QStringList mattersNot(const Guide &guide)
{
    QStringList questions;
    for (const GuideFinding &finding : lintGuide(guide)) {
        if (finding.rule == u"questionNeverMatters")
            questions.append(finding.detail);
    }
    return questions;
}

} // namespace

/// Questions whose answer changes nothing, whatever else is answered.
class TestReachLint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGuideWhoseQuestionsMatterHasNoFinding();
    void aQuestionThatConditionsReadInVainIsTold();
    void aQuestionThatMattersOnceIsNot();
    void whatNothingReadsHasAFindingOfItsOwn();
    void aComparisonOfWhatIsNeverAskedTogetherIsTold();
    void theFindingHasWords();
};

void TestReachLint::aGuideWhoseQuestionsMatterHasNoFinding()
{
    QVERIFY(lintReach(sampleGuide(), {}).isEmpty());
    QVERIFY(mattersNot(sampleGuide()).isEmpty());
}

void TestReachLint::aQuestionThatConditionsReadInVainIsTold()
{
    const Guide guide = readInVain();
    const QList<GuideFinding> findings = lintReach(guide, {});
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().detail, colour);
    QCOMPARE(findings.first().pointer, QStringLiteral("/questions/%1").arg(guide.questions.size() - 1));
    QCOMPARE(findings.first().severity, FindingSeverity::Warning);
    QCOMPARE(findings.first().example, QStringLiteral("门是什么颜色？"));
    QCOMPARE(mattersNot(guide), hasErrors(lintGuide(guide)) ? QStringList() : QStringList{colour});
}

void TestReachLint::aQuestionThatMattersOnceIsNot()
{
    Guide guide = readInVain();
    QVERIFY(guide.form.size() > 1);
    guide.form.last().askWhen = answerIs(colour, QStringLiteral("red"));
    QVERIFY(lintReach(guide, {}).isEmpty());
}

void TestReachLint::whatNothingReadsHasAFindingOfItsOwn()
{
    const Guide guide = withQuestion();
    const QList<GuideFinding> findings = lintGuide(guide);
    QVERIFY(std::any_of(findings.cbegin(), findings.cend(),
                        [](const GuideFinding &finding) { return finding.rule == u"questionWithoutEffect"; }));
    QVERIFY(mattersNot(guide).isEmpty());
    QVERIFY(lintReach(guide, {QStringLiteral("/questions/%1").arg(guide.questions.size() - 1)}).isEmpty());
}

void TestReachLint::aComparisonOfWhatIsNeverAskedTogetherIsTold()
{
    Guide guide = sampleGuide();
    ReadingRule lessor;
    lessor.id = QStringLiteral("lessor");
    lessor.field = ReadField::Name;
    lessor.equals = QStringLiteral("material.deed.owner"); // asked for an own dwelling, the lease for a rented one
    guide.materials[2].reads = {lessor};
    const QList<GuideFinding> findings = lintReach(guide, {});
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().rule, QStringLiteral("comparisonNeverMade"));
    QCOMPARE(findings.first().pointer, QStringLiteral("/materials/2/reads/0/equals"));
    QVERIFY(findings.first().example.contains(guide.materials.at(1).name));
    // With one that is always asked for, or one that may be asked for beside it, it is made.
    for (const QString &other : {QStringLiteral("material.identity.name"), QStringLiteral("material.authorisation.name"),
                                 QStringLiteral("applicant.name"), QStringLiteral("material.nothing.name")}) {
        guide.materials[2].reads.first().equals = other;
        QVERIFY(lintReach(guide, {}).isEmpty());
    }
}

void TestReachLint::theFindingHasWords()
{
    for (const QString &rule : {QStringLiteral("questionNeverMatters"), QStringLiteral("comparisonNeverMade")}) {
        const LintWords words = lintWords(rule);
        QVERIFY(!words.problem.isEmpty());
        QVERIFY(!words.suggestion.isEmpty());
        QVERIFY(!words.dimension.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestReachLint)
#include "tst_reachlint.moc"
