// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <QJsonArray>
#include <QTest>

#include "domain/guide/answerspace.h"
#include "domain/guide/checklist.h"
#include "domain/guide/guidelint.h"
#include "domain/guide/lintwords.h"
#include "domain/guide/situationlint.h"
#include "support/sampleguide.h"
#include "support/verify.h"

using namespace yichuang;
using test::answerIs;
using test::sampleGuide;

namespace {

using Change = void (*)(Guide &);

QStringList rulesOf(const QList<GuideFinding> &findings)
{
    QStringList rules;
    for (const GuideFinding &finding : findings)
        rules.append(finding.rule);
    return rules;
}

/// Without what the guide merely does not say.
QStringList faultsOf(const QList<GuideFinding> &findings)
{
    QStringList rules;
    for (const GuideFinding &finding : findings) {
        const bool isGap = finding.severity == FindingSeverity::Warning
                           && lintWords(finding.rule).dimension == u"completeness";
        if (!isGap && finding.rule != u"lawDateMissing")
            rules.append(finding.rule);
    }
    return rules;
}

QJsonValue applicantIs(const QString &kind)
{
    const QJsonArray sides{QJsonObject{{QStringLiteral("var"), QStringLiteral("applicant.kind")}}, kind};
    return QJsonObject{{QStringLiteral("=="), sides}};
}

/// A guide with `count` questions of four options each: 4^count sets of answers.
Guide guideWithQuestions(int count)
{
    Guide guide = sampleGuide();
    guide.questions.clear();
    for (int i = 0; i < count; ++i) {
        Question question;
        question.id = QStringLiteral("q%1").arg(i);
        question.options = {{QStringLiteral("a"), {}}, {QStringLiteral("b"), {}}, {QStringLiteral("c"), {}},
                            {QStringLiteral("d"), {}}};
        guide.questions.append(question);
    }
    guide.situations = {{QStringLiteral("any"), QStringLiteral("一般情形"), QJsonValue(), Origin::Composed}};
    guide.materials = guide.materials.first(1);
    guide.form.clear();
    return guide;
}

} // namespace

Q_DECLARE_METATYPE(Change)

class TestGuideLint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSoundGuideHasNoFindings();
    void aFaultIsFoundAtItsPlace_data();
    void aFaultIsFoundAtItsPlace();
    void anOverlapShowsTheAnswers();
    void theCounterExampleReallyFails();
    void aGapForOrganisationsOnlyIsFound();
    void everyFaultIsToldOnce();
    void warningsDoNotForbidPublishing();
    void unreadableConditionsAreNotWalked();
    void applicantsFollowTheGuide();
    void theAnswerSpaceSkipsQuestionsThatAreNotAsked();
};

void TestGuideLint::aSoundGuideHasNoFindings()
{
    QCOMPARE(faultsOf(lintGuide(sampleGuide())), QStringList());
}

void TestGuideLint::aFaultIsFoundAtItsPlace_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<bool>("isError");
    int number = 0;
    const auto row = [&number](const char *rule, Change change, const QString &pointer, bool isError = true) {
        QTest::addRow("%d %s", ++number, rule) << change << QString::fromLatin1(rule) << pointer << isError;
    };
    row("pointsMissing", [](Guide &guide) { guide.materials[1].points.clear(); },
        QStringLiteral("/materials/1/acceptStand"));
    row("catchAllMaterial", [](Guide &guide) { guide.materials[2].name = QStringLiteral("其他材料"); },
        QStringLiteral("/materials/2/materialName"));
    row("catchAllMaterial", [](Guide &guide) { guide.materials[0].name = QStringLiteral("需要提供的其他相关文件"); },
        QStringLiteral("/materials/0/materialName"));
    row("promisedOverStatutory", [](Guide &guide) { guide.promised->days = 21; }, QStringLiteral("/promiseDay"));
    row("promisedOverStatutory", [](Guide &guide) { guide.statutory = TimeLimit{11, DayUnit::CalendarDays, {}}; },
        QStringLiteral("/promiseDay"));
    row("projectTypeMismatch", [](Guide &guide) { guide.promised->days = 0; }, QStringLiteral("/projectType"), false);
    row("resultKindMismatch", [](Guide &guide) { guide.result.kind = QStringLiteral("出文办结"); },
        QStringLiteral("/resultType"), false);
    row("feeTextMissing",
        [](Guide &guide) {
            guide.feeCharged = true;
            guide.feeText.clear();
        },
        QStringLiteral("/feeStand"));
    row("conditionTextMissing", [](Guide &guide) { guide.materials[1].conditionText.clear(); },
        QStringLiteral("/materials/1/conditionText"));
    row("conditionUnreadable",
        [](Guide &guide) { guide.form[1].askWhen = QJsonObject{{QStringLiteral("eval"), true}}; },
        QStringLiteral("/form/1/askWhen"));
    row("unknownVariable",
        [](Guide &guide) { guide.materials[1].condition = answerIs(QStringLiteral("dweling"), QStringLiteral("own")); },
        QStringLiteral("/materials/1/condition"));
    row("unknownVariable",
        [](Guide &guide) { guide.questions[0].askWhen = answerIs(QStringLiteral("filed"), QStringLiteral("yes")); },
        QStringLiteral("/questions/0/askWhen"));
    row("questionWithoutEffect",
        [](Guide &guide) {
            Question idle = guide.questions.first();
            idle.id = QStringLiteral("idle");
            guide.questions.append(idle);
        },
        QStringLiteral("/questions/2"), false);
    row("situationGap", [](Guide &guide) { guide.situations.removeLast(); }, QStringLiteral("/situations"));
    row("situationOverlap", [](Guide &guide) { guide.situations.first().condition = QJsonValue(); },
        QStringLiteral("/situations"));
    row("emptyList", [](Guide &guide) { guide.materials = guide.materials.mid(3); }, QStringLiteral("/materials"));
    row("situationNeverHolds",
        [](Guide &guide) {
            guide.situations.append({QStringLiteral("tent"), QStringLiteral("帐篷"),
                                     answerIs(QStringLiteral("dwelling"), QStringLiteral("tent")), Origin::Source});
        },
        QStringLiteral("/situations/3"), false);
    row("materialNeverAsked",
        [](Guide &guide) {
            guide.materials[1].condition = answerIs(QStringLiteral("dwelling"), QStringLiteral("tent"));
        },
        QStringLiteral("/materials/1"), false);
    row("questionNeverAsked",
        [](Guide &guide) {
            guide.questions[1].askWhen = answerIs(QStringLiteral("dwelling"), QStringLiteral("tent"));
            guide.situations[1].condition = answerIs(QStringLiteral("dwelling"), QStringLiteral("rented"));
        },
        QStringLiteral("/questions/1"), false);
    row("conditionFails",
        [](Guide &guide) {
            const QJsonArray sides{1, QStringLiteral("A")};
            guide.materials[1].condition = QJsonObject{{QStringLiteral("<"), sides}};
        },
        QStringLiteral("/materials/1"));
}

void TestGuideLint::aFaultIsFoundAtItsPlace()
{
    QFETCH(Change, change);
    QFETCH(QString, rule);
    QFETCH(QString, pointer);
    QFETCH(bool, isError);
    Guide guide = sampleGuide();
    change(guide);
    const QList<GuideFinding> findings = lintGuide(guide);
    const auto found = std::find_if(findings.cbegin(), findings.cend(), [&](const GuideFinding &finding) {
        return finding.rule == rule && finding.pointer == pointer;
    });
    QVERIFY2(found != findings.cend(), qPrintable(rulesOf(findings).join(QLatin1Char(' '))));
    QCOMPARE(found->severity == FindingSeverity::Error, isError);
    QVERIFY(!found->remedy.isEmpty());
}

void TestGuideLint::anOverlapShowsTheAnswers()
{
    Guide guide = sampleGuide();
    guide.situations.first().condition = QJsonValue();
    const QList<GuideFinding> findings = lintSituations(guide);
    QCOMPARE(rulesOf(findings), QStringList({QStringLiteral("situationOverlap"), QStringLiteral("situationOverlap")}));
    QCOMPARE(findings.first().detail, QStringLiteral("own, rentedFiled"));
    const QJsonObject answers = findings.first().counterExample.value(QStringLiteral("answers")).toObject();
    QCOMPARE(answers.value(QStringLiteral("dwelling")).toString(), QStringLiteral("rented"));
    QCOMPARE(answers.value(QStringLiteral("filed")).toString(), QStringLiteral("yes"));
}

void TestGuideLint::theCounterExampleReallyFails()
{
    Guide guide = sampleGuide();
    guide.situations.removeAt(1);
    const QList<GuideFinding> findings = lintSituations(guide);
    QVERIFY(!findings.isEmpty());
    const QJsonObject answers = findings.first().counterExample.value(QStringLiteral("answers")).toObject();
    QVERIFY_ERROR(resolveChecklist(guide, answers, {}), ErrorCode::Invalid);
}

void TestGuideLint::aGapForOrganisationsOnlyIsFound()
{
    Guide guide = guideWithQuestions(0);
    guide.situations.first().condition = applicantIs(QStringLiteral("person"));
    const QList<GuideFinding> findings = lintSituations(guide);
    QCOMPARE(rulesOf(findings), QStringList{QStringLiteral("situationGap")});
    const QJsonObject applicant = findings.first().counterExample.value(QStringLiteral("applicant")).toObject();
    QCOMPARE(applicant.value(QStringLiteral("kind")).toString(), QStringLiteral("organisation"));

    guide.serverTypes = {QStringLiteral("1")};
    QCOMPARE(rulesOf(lintSituations(guide)), QStringList());
}

void TestGuideLint::everyFaultIsToldOnce()
{
    Guide guide = guideWithQuestions(3);
    guide.situations.first().condition = answerIs(QStringLiteral("q0"), QStringLiteral("none"));
    QCOMPARE(rulesOf(lintSituations(guide)).count(QStringLiteral("situationGap")), 1);
}

void TestGuideLint::warningsDoNotForbidPublishing()
{
    Guide guide = sampleGuide();
    guide.promised->days = 0;
    const QList<GuideFinding> findings = lintGuide(guide);
    QCOMPARE(faultsOf(findings), QStringList{QStringLiteral("projectTypeMismatch")});
    QVERIFY(!hasErrors(findings));
    QCOMPARE(severityName(FindingSeverity::Warning), QStringLiteral("warning"));
}

void TestGuideLint::unreadableConditionsAreNotWalked()
{
    Guide guide = sampleGuide();
    guide.situations.clear();
    guide.materials[1].condition = QJsonObject{{QStringLiteral("eval"), true}};
    const QStringList rules = rulesOf(lintGuide(guide));
    QVERIFY(rules.contains(QStringLiteral("conditionUnreadable")));
    QVERIFY(!rules.contains(QStringLiteral("situationGap")));
}

void TestGuideLint::applicantsFollowTheGuide()
{
    Guide guide = sampleGuide();
    QCOMPARE(possibleApplicants(guide).size(), 4);
    guide.serverTypes = {QStringLiteral("1")};
    QCOMPARE(possibleApplicants(guide), QList<ApplicantFacts>({{false, false}, {false, true}}));
    guide.serverTypes = {QStringLiteral("9")};
    QCOMPARE(possibleApplicants(guide), QList<ApplicantFacts>({{true, false}, {true, true}}));
}

void TestGuideLint::theAnswerSpaceSkipsQuestionsThatAreNotAsked()
{
    QList<QJsonObject> visited;
    const auto count = visitAnswers(sampleGuide(), {}, 10, [&visited](const QJsonObject &answers) {
        visited.append(answers);
        return true;
    });
    QVERIFY_OK(count);
    QCOMPARE(*count, 3); // own; rented and filed; rented and not filed
    QCOMPARE(visited.first().keys(), QStringList{QStringLiteral("dwelling")});
    QVERIFY_ERROR(visitAnswers(sampleGuide(), {}, 2, [](const QJsonObject &) { return true; }), ErrorCode::TooLarge);
}

QTEST_APPLESS_MAIN(TestGuideLint)
#include "tst_guidelint.moc"
