// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <QJsonArray>
#include <QTest>

#include "domain/guide/guideelements.h"
#include "domain/guide/guidejson.h"
#include "domain/guide/guidelint.h"
#include "domain/guide/guideschema.h"
#include "domain/guide/lintwords.h"
#include "support/sampleguide.h"
#include "support/verify.h"

using namespace yichuang;
using test::answerIs;
using test::sampleGuide;

namespace {

using Change = void (*)(Guide &);

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

/// A guide that breaks none of the fifteen rules, and says everything they ask about.
Guide wellWrittenGuide()
{
    Guide guide = sampleGuide();
    guide.taskType = text("01");
    guide.process = {text("申请"), text("受理"), text("审核"), text("审批"), text("办结"), text("送达")};
    guide.result.sample = text("样本.pdf");
    guide.materials.last().supplementWithin = TimeLimit{5, DayUnit::WorkingDays, {}};
    guide.legalBasis = {text("《示例办法》（2021年修订）第三条")};
    GuideLaw &law = guide.law;
    law.useLevels = {text("4")};
    law.powerSource = text("1");
    GuideService &service = guide.service;
    service.departmentCode = text("11310000000000000X");
    service.departmentType = text("1");
    service.reviewType = text("staged");
    service.visits = 1;
    service.visitReason = text("需要当面核验身份");
    service.online = true;
    service.onlineDepth = text("3");
    service.handleTypes = {text("window"), text("online")};
    service.inHall = service.byAppointment = service.atTerminals = service.byExpress = true;
    service.paidOnline = false;
    service.place = text("示例路1号");
    service.hours = text("工作日9:00—17:00");
    service.consultation = {text("（021）59999078")};
    service.complaint = {text("021-12345678"), text("12345")};
    service.personTopics = {text("010")};
    service.organisationTopics = {text("020")};
    service.commonQuestions = {{text("要带什么？"), text("身份证。")}};
    return guide;
}

void chargeFee(Guide &guide)
{
    guide.feeCharged = true;
    guide.feeText = text("每本10元");
    guide.law.feeBasis = text("示例价费〔2020〕1号");
    guide.law.fees = {{text("工本费"), text("10元"), text("示例价费〔2020〕1号"), false, {}}};
    guide.service.paidOnline = true;
}

QStringList told(const QList<GuideFinding> &findings)
{
    QStringList result;
    for (const GuideFinding &finding : findings)
        result.append(finding.rule + QLatin1Char(' ') + finding.pointer);
    return result;
}

} // namespace

Q_DECLARE_METATYPE(Change)

/// The rules of DOMAIN §2.5 and its additions, each with a guide that breaks it and nothing else.
class TestElementLint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWellWrittenGuideHasNoFindingAtAll();
    void theWellWrittenGuideFollowsTheFormat();
    void aGuideThatChargesCanBeWellWrittenToo();
    void everyRuleIsBrokenByOneChange_data();
    void everyRuleIsBrokenByOneChange();
    void whatIsNotStatedIsNotJudged();
    void everyMissingElementIsNamed();
    void everyFindingHasWordsOwnerAndRemedy();
    void theGuideSaysWhoseAnElementIs();
    void elementsAreCalledByTheirNames_data();
    void elementsAreCalledByTheirNames();
    void elementsAreListedOnce();
    void landLinesAreToldFromHotlines_data();
    void landLinesAreToldFromHotlines();
};

void TestElementLint::aWellWrittenGuideHasNoFindingAtAll()
{
    QCOMPARE(told(lintGuide(wellWrittenGuide())), QStringList());
}

void TestElementLint::theWellWrittenGuideFollowsTheFormat()
{
    QVERIFY_OK(validateGuide(guideToJson(wellWrittenGuide())));
}

void TestElementLint::aGuideThatChargesCanBeWellWrittenToo()
{
    Guide guide = wellWrittenGuide();
    chargeFee(guide);
    QCOMPARE(told(lintGuide(guide)), QStringList());
}

void TestElementLint::everyRuleIsBrokenByOneChange_data()
{
    QTest::addColumn<QString>("number"); // of DOMAIN §2.5; + for an addition
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("finding");
    int count = 0;
    const auto row = [&count](const char *number, const char *finding, Change change) {
        QTest::addRow("%d: rule %s, %s", ++count, number, finding) << QString::fromLatin1(number) << change << QString::fromLatin1(finding);
    };
    row("1", "projectTypeMismatch /projectType", [](Guide &guide) {
        guide.promised->days = 0;
        guide.service.reviewType = text("atOnce");
    });
    row("1", "reviewTypeMismatch /reviewType", [](Guide &guide) {
        guide.promised->days = 0;
        guide.projectType = text("1");
    });
    row("2", "projectTypeMismatch /projectType", [](Guide &guide) { guide.projectType = text("1"); });
    row("2", "reviewTypeMismatch /reviewType", [](Guide &guide) { guide.service.reviewType = text("atOnce"); });
    row("3", "resultKindMismatch /resultType", [](Guide &guide) { guide.result.kind = text("出文办结"); });
    row("4", "resultKindMismatch /resultType", [](Guide &guide) { guide.result.name = text("《批准公文》"); });
    row("5", "resultKindMismatch /resultType", [](Guide &guide) { guide.result.name = text("关于设立的批复"); });
    row("6", "visitReasonMissing /limitSceneExplain", [](Guide &guide) { guide.service.visitReason.clear(); });
    row("6", "visitReasonMissing /limitSceneExplain", [](Guide &guide) { guide.service.visitReason = text("无"); });
    row("7", "visitReasonUnneeded /limitSceneExplain", [](Guide &guide) { guide.service.visits = 0; });
    row("8", "postMissing /handleType", [](Guide &guide) {
        guide.service.visits = 0;
        guide.service.visitReason = text("无");
        guide.service.online = false;
    });
    row("9", "visitsDespiteDepth /limitSceneNum", [](Guide &guide) { guide.service.onlineDepth = text("4"); });
    row("10", "feeTextMissing /feeStand", [](Guide &guide) {
        chargeFee(guide);
        guide.feeText.clear();
        guide.law.fees.first().standard.clear();
    });
    row("10", "feeBasisMissing /feeBasis", [](Guide &guide) {
        chargeFee(guide);
        guide.law.feeBasis.clear();
        guide.law.fees.first().basis.clear();
    });
    row("10", "feeItemsMissing /fees", [](Guide &guide) {
        chargeFee(guide);
        guide.law.fees.clear();
    });
    row("11", "sameContact /superviseWay", [](Guide &guide) { guide.service.complaint = guide.service.consultation; });
    row("11", "areaCodeMissing /linkWay", [](Guide &guide) { guide.service.consultation = {text("59999078")}; });
    row("11", "areaCodeMissing /superviseWay", [](Guide &guide) { guide.service.complaint = {text("电话：69989023")}; });
    row("12", "topicMismatch /corpTopicType", [](Guide &guide) { guide.service.organisationTopics.clear(); });
    row("12", "topicMismatch /userTopicType", [](Guide &guide) { guide.serverTypes = {text("2")}; });
    row("13", "commonQuestionMissing /commonQuestions", [](Guide &guide) { guide.service.commonQuestions.clear(); });
    row("13", "processTooShort /handleFlow", [](Guide &guide) { guide.process = guide.process.first(4); });
    row("14", "resultSampleMissing /resultGuid", [](Guide &guide) { guide.result.sample.clear(); });
    row("14", "resultSampleMissing /furtherResults/0/resultGuid",
        [](Guide &guide) { guide.furtherResults = {{text("副本"), text("出证办结"), {}}}; });
    row("15", "paymentWithoutFee /isPayOnline", [](Guide &guide) { guide.service.paidOnline = true; });
    row("+", "promisedOverStatutory /promiseDay", [](Guide &guide) { guide.promised->days = 21; });
    row("+", "situationGap /situations", [](Guide &guide) { guide.situations.removeLast(); });
    row("+", "situationOverlap /situations", [](Guide &guide) {
        guide.situations[1].condition = answerIs(text("dwelling"), text("rented"));
    });
    row("+", "conditionMissing /materials/0/condition",
        [](Guide &guide) { guide.materials[0].conditionText = text("外地居民提交"); });
    row("+", "conditionTextMissing /materials/1/conditionText",
        [](Guide &guide) { guide.materials[1].conditionText.clear(); });
    row("+", "catchAllMaterial /materials/0/materialName", [](Guide &guide) { guide.materials[0].name = text("其他材料"); });
    row("+", "unknownElementOwner /owners/promisedDay",
        [](Guide &guide) { guide.owners.insert(text("promisedDay"), ElementOwner::Procedural); });
    row("+", "lawDateMissing /byLaw/1", [](Guide &guide) { guide.legalBasis.append(text("《无日期办法》第一条")); });
    row("+", "pointsMissing /materials/1/acceptStand", [](Guide &guide) { guide.materials[1].points.clear(); });
    row("+", "loneGroup /materials/1/oneOfGroup", [](Guide &guide) { guide.materials[1].oneOfGroup = text("home"); });
    row("+", "commitmentNotAllowed /materials/1/commitment",
        [](Guide &guide) { guide.materials[1].commitment = MaterialCommitment{text("承诺属实"), {}, {}}; });
    row("+", "supplementMismatch /materials/1/supplementDay",
        [](Guide &guide) { guide.materials[1].supplementWithin = TimeLimit{5, DayUnit::WorkingDays, {}}; });
    row("+", "supplementTermMissing /materials/3/supplementDay",
        [](Guide &guide) { guide.materials[3].supplementWithin.reset(); });
    row("+", "proofWithoutBase /materials/1/acceptStand/0/provedBy",
        [](Guide &guide) { guide.materials[1].points[0].provedBy = text("seal"); });
    row("+", "proofWithoutBase /materials/0/acceptStand/0/provedBy",
        [](Guide &guide) { guide.materials[0].points[0].provedBy = text("reading:nowhere"); });
    row("+", "packageEmpty /components", [](Guide &guide) { guide.kind = GuideKind::OneThing; });
    row("+", "packageUnexpected /components",
        [](Guide &guide) { guide.package.components = {{text("a"), text("甲"), {}, {}, {}, QJsonValue(), {}}}; });
    row("+", "unknownComponent /materials/0/components", [](Guide &guide) { guide.materials[0].components = {text("b")}; });
    row("+", "unknownComponent /form/1/components", [](Guide &guide) { guide.form[1].components = {text("b")}; });
    row("+", "componentWithoutMaterial /components/1", [](Guide &guide) {
        guide.kind = GuideKind::OneThing;
        guide.package.components = {{text("a"), text("甲"), {}, {}, {}, QJsonValue(), {}},
                                    {text("b"), text("乙"), {}, {}, {}, QJsonValue(), {}}};
        for (MaterialRule &rule : guide.materials)
            rule.components = {text("a")};
    });
    row("+", "elementMissing /taskCode", [](Guide &guide) { guide.taskCode.clear(); });
}

void TestElementLint::everyRuleIsBrokenByOneChange()
{
    QFETCH(Change, change);
    QFETCH(QString, finding);
    Guide guide = wellWrittenGuide();
    change(guide);
    const QStringList found = told(lintGuide(guide));
    QVERIFY2(found.contains(finding), qPrintable(found.join(QStringLiteral("; "))));
    // A rule says nothing about what another one is for.
    QVERIFY2(found.size() == 1, qPrintable(found.join(QStringLiteral("; "))));
}

void TestElementLint::whatIsNotStatedIsNotJudged()
{
    Guide guide = sampleGuide();
    guide.promised.reset();
    guide.result = {};
    const QStringList found = told(lintGuide(guide));
    for (const char *rule : {"reviewTypeMismatch", "projectTypeMismatch", "visitReasonMissing", "visitReasonUnneeded",
                             "postMissing", "visitsDespiteDepth", "sameContact", "topicMismatch", "paymentWithoutFee",
                             "resultKindMismatch", "resultSampleMissing"})
        QVERIFY2(found.filter(QString::fromLatin1(rule)).isEmpty(), rule);
}

void TestElementLint::everyMissingElementIsNamed()
{
    const QStringList found = told(lintGuide(sampleGuide())).filter(QStringLiteral("elementMissing"));
    for (const char *key : {"useLevel", "powerSource", "deptCode", "limitSceneNum", "isPayOnline", "linkWay"})
        QVERIFY2(found.contains(QStringLiteral("elementMissing /") + QString::fromLatin1(key)), key);
    QVERIFY(!found.contains(QStringLiteral("elementMissing /taskName")));
    QVERIFY(!found.contains(QStringLiteral("elementMissing /isFee"))); // false is an answer
}

void TestElementLint::everyFindingHasWordsOwnerAndRemedy()
{
    QList<GuideFinding> findings = lintGuide(sampleGuide());
    Guide guide = sampleGuide();
    guide.situations.removeLast();
    guide.materials[0].name = text("其他材料");
    guide.promised->days = 99;
    findings += lintGuide(guide);
    for (const GuideFinding &finding : findings) {
        const LintWords words = lintWords(finding.rule);
        QVERIFY2(!words.problem.isEmpty() && !words.suggestion.isEmpty(), qPrintable(finding.rule));
        QVERIFY2(!finding.remedy.isEmpty(), qPrintable(finding.rule));
        QVERIFY(QStringList({text("completeness"), text("accuracy"), text("conformity")}).contains(words.dimension));
        QCOMPARE(finding.owner, elementOwner(guide, finding.pointer));
    }
    for (const QString &rule : lintRules())
        QVERIFY2(!lintWords(rule).suggestion.isEmpty(), qPrintable(rule));
    QCOMPARE(lintWords(text("noSuchRule")), LintWords());
    QCOMPARE(dimensionLabel(text("completeness")), text("完整性"));
}

void TestElementLint::theGuideSaysWhoseAnElementIs()
{
    Guide guide = sampleGuide();
    QCOMPARE(elementOwner(guide, text("/promiseDay")), ElementOwner::Procedural);
    QCOMPARE(elementOwner(guide, text("/anticipateDay")), ElementOwner::Substantive);
    QCOMPARE(elementOwner(guide, text("/materials/0/acceptStand")), ElementOwner::Procedural); // the material says so
    QCOMPARE(elementOwner(guide, text("/materials/1")), ElementOwner::Substantive);
    QCOMPARE(elementOwner(guide, text("/materials/99")), ElementOwner::Substantive);
    guide.owners.insert(text("promiseDay"), ElementOwner::Substantive);
    QCOMPARE(elementOwner(guide, text("/promiseDay")), ElementOwner::Substantive);
    QCOMPARE(ownerLabel(ElementOwner::Procedural), text("程序性"));
}

void TestElementLint::elementsAreCalledByTheirNames_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("label");
    QTest::newRow("element") << text("/promiseDay") << text("承诺办结时限");
    QTest::newRow("material") << text("/materials/1") << text("申请材料“不动产权证书”");
    QTest::newRow("in a material") << text("/materials/1/acceptStand") << text("申请材料“不动产权证书”的受理标准");
    QTest::newRow("question") << text("/questions/1/askWhen") << text("问题“租赁合同备案了吗？”的出现条件");
    QTest::newRow("field") << text("/form/0/label") << text("表单“姓名”");
    QTest::newRow("beyond the end") << text("/situations/9") << text("情形第10项");
    QTest::newRow("a law") << text("/byLaw/0") << text("设定依据第1项");
    QTest::newRow("unknown") << text("/nothing") << text("nothing");
}

void TestElementLint::elementsAreCalledByTheirNames()
{
    QFETCH(QString, pointer);
    QFETCH(QString, label);
    QCOMPARE(elementLabel(sampleGuide(), pointer), label);
}

void TestElementLint::elementsAreListedOnce()
{
    QStringList keys;
    for (const GuideElement &element : guideElements())
        keys.append(element.key.toString());
    QCOMPARE(keys.removeDuplicates(), 0);
    QVERIFY(!guideElement(u"noSuchElement"));
    // What a guide writes down has an element, but for what only the program needs.
    const QStringList own{text("id"), text("version"), text("publishedOn"), text("kind"), text("taskNameEnglish"),
                          text("provenance")};
    for (const QString &key : guideToJson(wellWrittenGuide()).keys())
        QVERIFY2(own.contains(key) || guideElement(key), qPrintable(key));
}

void TestElementLint::landLinesAreToldFromHotlines_data()
{
    QTest::addColumn<QString>("way");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("hotline") << text("12345") << false;
    QTest::newRow("six digits") << text("民政热线 962200") << false;
    QTest::newRow("mobile") << text("13900000000") << false;
    QTest::newRow("with code") << text("021-59999078") << false;
    QTest::newRow("in brackets") << text("（021）59999078") << false;
    QTest::newRow("run together") << text("02159999078") << false;
    QTest::newRow("without code") << text("59999078") << true;
    QTest::newRow("without code, in words") << text("电话：59999078（工作日）") << true;
}

void TestElementLint::landLinesAreToldFromHotlines()
{
    QFETCH(QString, way);
    QFETCH(bool, isFound);
    Guide guide = wellWrittenGuide();
    guide.service.consultation = {way};
    QCOMPARE(told(lintGuide(guide)).contains(text("areaCodeMissing /linkWay")), isFound);
}

QTEST_APPLESS_MAIN(TestElementLint)
#include "tst_elementlint.moc"
