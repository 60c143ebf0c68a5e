// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <QElapsedTimer>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

#include "domain/guide/answerspace.h"
#include "domain/guide/answerwords.h"
#include "domain/guide/checklist.h"
#include "domain/guide/conditionreads.h"
#include "domain/guide/situationlint.h"
#include "domain/logic/jsonlogic.h"
#include "support/madeguides.h"
#include "support/sampleguide.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

QStringList told(const QList<GuideFinding> &findings)
{
    QStringList result;
    for (const GuideFinding &finding : findings)
        result.append(finding.rule + QLatin1Char(' ') + finding.detail);
    return result;
}

QStringList rulesOf(const QList<GuideFinding> &findings)
{
    QStringList rules;
    for (const GuideFinding &finding : findings)
        rules.append(finding.rule);
    return rules;
}

QStringList holding(const Guide &guide, const QJsonObject &data)
{
    QStringList ids;
    for (const Situation &situation : guide.situations) {
        const auto holds = jsonLogicHolds(situation.condition, data);
        if (holds && *holds)
            ids.append(situation.id);
    }
    return ids;
}

/// What trying every set of answers says: pairs that overlap, situations that hold, and "gap".
QSet<QString> triedOut(const Guide &guide)
{
    QSet<QString> facts;
    for (const ApplicantFacts &applicant : possibleApplicants(guide)) {
        const auto visited = visitAnswers(guide, applicant, answerSpaceLimit, [&](const QJsonObject &answers) {
            const QStringList ids = holding(guide, conditionData(answers, applicant));
            if (ids.isEmpty())
                facts.insert(QStringLiteral("gap"));
            for (qsizetype i = 0; i < ids.size(); ++i) {
                facts.insert(ids.at(i));
                for (const QString &other : ids.mid(i + 1))
                    facts.insert(ids.at(i) + QStringLiteral(", ") + other);
            }
            return true;
        });
        if (!visited)
            facts.insert(QStringLiteral("not walked"));
    }
    return facts;
}

/// The same facts, from the findings.
QSet<QString> proven(const Guide &guide, const QList<GuideFinding> &findings)
{
    QSet<QString> facts;
    for (const Situation &situation : guide.situations)
        facts.insert(situation.id);
    for (const GuideFinding &finding : findings) {
        if (finding.rule == u"situationGap")
            facts.insert(QStringLiteral("gap"));
        else if (finding.rule == u"situationOverlap")
            facts.insert(finding.detail);
        else if (finding.rule == u"situationNeverHolds")
            facts.remove(finding.detail);
        else if (finding.rule == u"situationsUndecided" || finding.rule == u"conditionFails")
            facts.insert(finding.rule);
    }
    return facts;
}

} // namespace

/// Situations are decided by proof, not by trying: over spaces that nobody could walk.
class TestSituationLint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void proofAndTrialAgree();
    void everyCounterExampleCanBeAnsweredAndShowsTheFault();
    void aCleanGuideOfFiftySituationsIsProvenClean();
    void aPlantedOverlapIsFoundAmongFifty();
    void aPlantedGapIsFoundAmongFifty();
    void aCounterExampleIsToldInWords();
    void wordsTellOnlyWhatMatters();
    void aQuestionNotAskedHasNoAnswer();
    void aConditionFailsOnlyWhereItIsReached();
    void whatIsNotDecidedIsSaid();
    void tooLittleEffortIsSaidAndNotTakenForSound();
    void overlapsAreNotToldWithoutEnd();
    void aComponentNobodyNeedsIsFound();
    void whatAConditionReads_data();
    void whatAConditionReads();
};

void TestSituationLint::proofAndTrialAgree()
{
    QRandomGenerator random(20260401);
    int faulty = 0;
    for (int i = 0; i < 150; ++i) {
        const Guide guide = someGuide(random);
        const QSet<QString> expected = triedOut(guide);
        QCOMPARE(proven(guide, lintSituations(guide)), expected);
        faulty += expected.contains(QStringLiteral("gap")) ? 1 : 0;
    }
    QVERIFY(faulty > 20 && faulty < 150); // both kinds were tried
}

void TestSituationLint::everyCounterExampleCanBeAnsweredAndShowsTheFault()
{
    QRandomGenerator random(7);
    int shown = 0;
    for (int i = 0; i < 60; ++i) {
        const Guide guide = someGuide(random);
        for (const GuideFinding &finding : lintSituations(guide)) {
            if (finding.severity != FindingSeverity::Error)
                continue;
            ++shown;
            const QJsonObject applicant = finding.counterExample.value(QStringLiteral("applicant")).toObject();
            const ApplicantFacts facts{applicant.value(QStringLiteral("kind")) == QStringLiteral("organisation"),
                                       applicant.value(QStringLiteral("hasAgent")).toBool()};
            const QJsonObject answers = finding.counterExample.value(QStringLiteral("answers")).toObject();
            const auto list = resolveChecklist(guide, answers, facts);
            QVERIFY_ERROR(list, ErrorCode::Invalid);
            QCOMPARE(finding.counterExample, conditionData(answers, facts));
            const bool isGap = finding.rule == u"situationGap";
            QVERIFY2(list.error().detail.startsWith(isGap ? QStringLiteral("no situation") : QStringLiteral("several")),
                     qPrintable(list.error().detail + finding.rule));
        }
    }
    QVERIFY(shown > 20);
}

void TestSituationLint::aCleanGuideOfFiftySituationsIsProvenClean()
{
    const Guide guide = guideWithTree(20, 50);
    QCOMPARE(guide.situations.size(), 50);
    QElapsedTimer clock;
    clock.start();
    const QList<GuideFinding> findings = lintSituations(guide);
    const qint64 spent = clock.elapsed();
    qInfo("20 questions of 4 answers, 50 situations: %lld ms", spent);
    QCOMPARE(told(findings), QStringList());
}

void TestSituationLint::aPlantedOverlapIsFoundAmongFifty()
{
    Guide guide = guideWithTree(20, 49);
    // It overlaps with the leaf it was made from, in one answer to a question that no leaf of that branch reads.
    QJsonArray narrow = guide.situations.at(17).condition.toObject().value(QStringLiteral("and")).toArray();
    narrow.append(answerIs(questionId(19), QStringLiteral("d")));
    narrow.append(answerIs(questionId(18), QStringLiteral("c")));
    guide.situations.append({QStringLiteral("planted"), QStringLiteral("埋下的"), all(narrow), Origin::Composed});
    const QList<GuideFinding> findings = lintSituations(guide);
    QCOMPARE(told(findings), QStringList(QStringLiteral("situationOverlap s17, planted")));
    QCOMPARE(holding(guide, findings.first().counterExample),
             QStringList({QStringLiteral("s17"), QStringLiteral("planted")}));
}

void TestSituationLint::aPlantedGapIsFoundAmongFifty()
{
    Guide guide = guideWithTree(20, 50);
    // One leaf forgets agents of organisations who answer d to the last question: one set of answers in 4^20.
    QJsonArray narrow = guide.situations.at(30).condition.toObject().value(QStringLiteral("and")).toArray();
    const QJsonArray forgotten{answerIs(questionId(19), QStringLiteral("d")),
                               answerIs(questionId(18), QStringLiteral("a")), var(QStringLiteral("applicant.hasAgent"))};
    narrow.append(rule(QStringLiteral("!"), QJsonArray{all(forgotten)}));
    guide.situations[30].condition = all(narrow);
    const QList<GuideFinding> findings = lintSituations(guide);
    QCOMPARE(rulesOf(findings), QStringList(QStringLiteral("situationGap")));
    const QJsonObject found = findings.first().counterExample;
    QCOMPARE(holding(guide, found), QStringList());
    QCOMPARE(found.value(QStringLiteral("answers")).toObject().size(), 20);
    QVERIFY(found.value(QStringLiteral("applicant")).toObject().value(QStringLiteral("hasAgent")).toBool());
}

void TestSituationLint::aCounterExampleIsToldInWords()
{
    Guide guide = plainGuide(1, 2);
    guide.serverTypes = {QStringLiteral("1")};
    guide.situations.first().condition =
        rule(QStringLiteral("or"), QJsonArray{answerIs(questionId(0), QStringLiteral("a")),
                                             rule(QStringLiteral("!"), QJsonArray{var(QStringLiteral("applicant.hasAgent"))})});
    const QList<GuideFinding> findings = lintSituations(guide);
    QCOMPARE(rulesOf(findings), QStringList(QStringLiteral("situationGap")));
    QCOMPARE(findings.first().example, QStringLiteral("自然人，由代理人办理；“问题0？”答“答案1”"));
}

void TestSituationLint::wordsTellOnlyWhatMatters()
{
    Guide guide = plainGuide(6, 2);
    guide.situations.append({QStringLiteral("more"), QStringLiteral("更多"), answerIs(questionId(4), QStringLiteral("b")),
                             Origin::Composed});
    const QList<GuideFinding> findings = lintSituations(guide);
    QCOMPARE(rulesOf(findings), QStringList(QStringLiteral("situationOverlap")));
    QVERIFY2(findings.first().example.endsWith(QStringLiteral("；“问题4？”答“答案1”")), qPrintable(findings.first().example));
    QCOMPARE(findings.first().example.count(QStringLiteral("答“")), 1);
    QCOMPARE(answersInWords(guide, findings.first().counterExample).count(QStringLiteral("答“")), 6);
}

void TestSituationLint::aQuestionNotAskedHasNoAnswer()
{
    Guide guide = plainGuide(2, 2);
    guide.questions[1].askWhen = answerIs(questionId(0), QStringLiteral("a"));
    guide.situations = {
        {QStringLiteral("asked"), {}, var(QStringLiteral("answers.q1")), Origin::Composed},
        {QStringLiteral("notAsked"), {}, answerIs(questionId(0), QStringLiteral("b")), Origin::Composed},
    };
    QCOMPARE(told(lintSituations(guide)), QStringList());

    guide.situations[0].condition = answerIs(questionId(1), QStringLiteral("a"));
    QCOMPARE(rulesOf(lintSituations(guide)), QStringList(QStringLiteral("situationGap")));
}

void TestSituationLint::aConditionFailsOnlyWhereItIsReached()
{
    const QJsonObject fails = rule(QStringLiteral("<"), QJsonArray{1, QStringLiteral("A")});
    Guide guide = plainGuide(1, 2);
    guide.materials.first().condition =
        rule(QStringLiteral("or"), QJsonArray{answerIs(questionId(0), QStringLiteral("a")), fails});
    QList<GuideFinding> findings = lintSituations(guide);
    QCOMPARE(rulesOf(findings), QStringList(QStringLiteral("conditionFails")));
    const QJsonObject answers = findings.first().counterExample.value(QStringLiteral("answers")).toObject();
    QCOMPARE(answers.value(QStringLiteral("q0")).toString(), QStringLiteral("b"));

    guide.materials.first().condition =
        rule(QStringLiteral("if"), QJsonArray{var(QStringLiteral("answers.q0")), true, fails});
    QCOMPARE(told(lintSituations(guide)), QStringList()); // q0 is always answered
}

void TestSituationLint::whatIsNotDecidedIsSaid()
{
    Guide guide = guideWithTree(20, 10);
    const QJsonObject computed = var(QStringLiteral("answers"));
    guide.situations[3].condition = rule(QStringLiteral("!"), QJsonArray{computed});
    const QList<GuideFinding> findings = lintSituations(guide);
    QCOMPARE(findings.first().rule, QStringLiteral("situationsUndecided"));
    QCOMPARE(findings.first().pointer, QStringLiteral("/situations/3"));
    QCOMPARE(findings.first().severity, FindingSeverity::Error);
    QVERIFY(!rulesOf(findings).contains(QStringLiteral("situationGap")));

    // With few answers, going through all of them is nothing.
    Guide small = plainGuide(2, 2);
    small.situations.first().condition = computed;
    QCOMPARE(told(lintSituations(small)), QStringList());
}

void TestSituationLint::tooLittleEffortIsSaidAndNotTakenForSound()
{
    // One more person than chairs, and each has to sit: clearly impossible, and hard to prove.
    constexpr int people = 10;
    Guide guide = plainGuide(people, people - 1);
    QJsonArray clashes;
    for (int i = 0; i < people; ++i) {
        for (int j = i + 1; j < people; ++j)
            clashes.append(rule(QStringLiteral("=="), QJsonArray{var(QStringLiteral("answers.") + questionId(i)),
                                                                 var(QStringLiteral("answers.") + questionId(j))}));
    }
    guide.situations.first().condition = rule(QStringLiteral("or"), clashes);
    const QStringList rules = rulesOf(lintSituations(guide, 10));
    QVERIFY2(rules.contains(QStringLiteral("situationsUndecided")), qPrintable(rules.join(QLatin1Char(' '))));
}

void TestSituationLint::overlapsAreNotToldWithoutEnd()
{
    Guide guide = plainGuide(1, 2);
    for (int i = 0; i < 20; ++i)
        guide.situations.append({questionId(i), {}, QJsonValue(), Origin::Composed});
    QCOMPARE(rulesOf(lintSituations(guide)).count(QStringLiteral("situationOverlap")), mostOverlaps);
}

void TestSituationLint::aComponentNobodyNeedsIsFound()
{
    Guide guide = plainGuide(1, 2);
    PackageComponent component;
    component.id = QStringLiteral("tobacco");
    component.condition = answerIs(questionId(0), QStringLiteral("z"));
    guide.package.components = {component};
    const QList<GuideFinding> findings = lintSituations(guide);
    QCOMPARE(told(findings), QStringList(QStringLiteral("componentNeverNeeded tobacco")));
    QCOMPARE(findings.first().pointer, QStringLiteral("/components/0"));
}

void TestSituationLint::whatAConditionReads_data()
{
    QTest::addColumn<QJsonValue>("condition");
    QTest::addColumn<QString>("paths"); // "?" when it cannot be told
    const auto row = [](const char *name, const QJsonValue &condition, const QString &paths) {
        QTest::newRow(name) << condition << paths;
    };
    const QString a = QStringLiteral("answers.a");
    row("nothing", QJsonValue(true), QString());
    row("a variable", var(a), a);
    row("below an answer", var(QStringLiteral("answers.a.b")), a);
    row("elsewhere", var(QStringLiteral("weather.today")), QString());
    row("a default", rule(QStringLiteral("var"), QJsonArray{a, var(QStringLiteral("applicant.kind"))}),
        QStringLiteral("answers.a applicant.kind"));
    row("all answers", var(QStringLiteral("answers")), QStringLiteral("?"));
    row("everything", var(QString()), QStringLiteral("?"));
    row("computed", rule(QStringLiteral("var"), rule(QStringLiteral("cat"), QJsonArray{a})),
        QStringLiteral("?"));
    row("val", rule(QStringLiteral("val"), QJsonArray{QStringLiteral("answers"), QStringLiteral("a")}), a);
    row("val computed", rule(QStringLiteral("val"), QJsonArray{QStringLiteral("answers"), var(a)}), QStringLiteral("?"));
    row("missing", rule(QStringLiteral("missing"), QJsonArray{a}), a);
    row("missing some", rule(QStringLiteral("missing_some"), QJsonArray{1, QJsonArray{a}}), a);
    row("inside a loop",
        rule(QStringLiteral("some"), QJsonArray{QJsonArray{1, 2}, rule(QStringLiteral("=="), QJsonArray{var(QString()), 1})}),
        QString());
    row("the list of a loop", rule(QStringLiteral("map"), QJsonArray{var(a), var(QString())}), a);
}

void TestSituationLint::whatAConditionReads()
{
    QFETCH(QJsonValue, condition);
    QFETCH(QString, paths);
    const auto read = conditionReads(condition);
    QStringList found = read ? read->values() : QStringList(QStringLiteral("?"));
    found.sort();
    QCOMPARE(found.join(QLatin1Char(' ')), paths);
}

QTEST_APPLESS_MAIN(TestSituationLint)
#include "tst_situationlint.moc"
