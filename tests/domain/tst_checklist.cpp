// SPDX-License-Identifier: Apache-2.0
#include <QJsonArray>
#include <QTest>

#include "domain/guide/checklist.h"
#include "support/sampleguide.h"
#include "support/verify.h"

using namespace yichuang;
using test::answerIs;
using test::sampleGuide;

namespace {

QJsonObject answers(std::initializer_list<std::pair<QString, QJsonValue>> pairs)
{
    return QJsonObject(pairs);
}

QStringList materialIds(const Checklist &list)
{
    QStringList ids;
    for (const MaterialDemand &demand : list.materials)
        ids.append(demand.rule.id);
    return ids;
}

QStringList questionIds(const Checklist &list)
{
    QStringList ids;
    for (const Question &question : list.questions)
        ids.append(question.id);
    return ids;
}

const QString dwelling = QStringLiteral("dwelling");
const QString filed = QStringLiteral("filed");
const QString own = QStringLiteral("own");
const QString rented = QStringLiteral("rented");
const QString yes = QStringLiteral("yes");

} // namespace

class TestChecklist : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAnswersTheFirstQuestionIsOpen();
    void anAnswerOpensTheQuestionBehindIt();
    void nothingIsDemandedWhileAQuestionIsOpen();
    void answersSettleSituationMaterialsAndForm();
    void anAgentBringsThePowerOfAttorney();
    void everyDemandSaysWhy();
    void answersToQuestionsNoLongerAskedAreIgnored();
    void anUnknownOptionLeavesTheQuestionOpen_data();
    void anUnknownOptionLeavesTheQuestionOpen();
    void aGuideWithoutQuestionsIsSettledAtOnce();
    void conditionsKnowPersonFromOrganisation();
    void aGapBetweenSituationsIsAnError();
    void anOverlapNamesTheSituations();
    void aConditionThatFailsNamesItsElement_data();
    void aConditionThatFailsNamesItsElement();
    void theSameInputGivesTheSameList();
};

void TestChecklist::withoutAnswersTheFirstQuestionIsOpen()
{
    const auto list = resolveChecklist(sampleGuide(), {}, {});
    QVERIFY_OK(list);
    QCOMPARE(questionIds(*list), QStringList{dwelling});
    QCOMPARE(list->openQuestions, QStringList{dwelling});
    QVERIFY(!list->isSettled());
}

void TestChecklist::anAnswerOpensTheQuestionBehindIt()
{
    const auto list = resolveChecklist(sampleGuide(), answers({{dwelling, rented}}), {});
    QVERIFY_OK(list);
    QCOMPARE(questionIds(*list), QStringList({dwelling, filed}));
    QCOMPARE(list->openQuestions, QStringList{filed});
}

void TestChecklist::nothingIsDemandedWhileAQuestionIsOpen()
{
    const auto list = resolveChecklist(sampleGuide(), answers({{dwelling, rented}}), {});
    QVERIFY_OK(list);
    QVERIFY(list->materials.isEmpty());
    QVERIFY(list->form.isEmpty());
    QVERIFY(list->situationId.isEmpty());
}

void TestChecklist::answersSettleSituationMaterialsAndForm()
{
    const auto list = resolveChecklist(sampleGuide(), answers({{dwelling, rented}, {filed, yes}}), {});
    QVERIFY_OK(list);
    QVERIFY(list->isSettled());
    QCOMPARE(list->situationId, QStringLiteral("rentedFiled"));
    QCOMPARE(list->situationName, QStringLiteral("租赁住房，已备案"));
    QCOMPARE(materialIds(*list), QStringList({QStringLiteral("identity"), QStringLiteral("lease")}));
    QCOMPARE(list->form.size(), 2);
    QVERIFY(list->material(QStringLiteral("lease")));
    QVERIFY(!list->material(QStringLiteral("deed")));

    const auto other = resolveChecklist(sampleGuide(), answers({{dwelling, own}}), {});
    QVERIFY_OK(other);
    QCOMPARE(materialIds(*other), QStringList({QStringLiteral("identity"), QStringLiteral("deed")}));
    QCOMPARE(other->form.size(), 1);
}

void TestChecklist::anAgentBringsThePowerOfAttorney()
{
    const auto list = resolveChecklist(sampleGuide(), answers({{dwelling, own}}), {false, true});
    QVERIFY_OK(list);
    QCOMPARE(materialIds(*list).last(), QStringLiteral("authorisation"));
}

void TestChecklist::everyDemandSaysWhy()
{
    Guide guide = sampleGuide();
    guide.materials.first().basis.clear();
    const auto list = resolveChecklist(guide, answers({{dwelling, own}}), {});
    QVERIFY_OK(list);
    const Why &always = list->materials.at(0).why;
    QCOMPARE(always, (Why{QStringLiteral("identity"), QString(), QStringLiteral("《示例办法》"), guide.ref}));
    const Why &conditional = list->materials.at(1).why;
    QCOMPARE(conditional.conditionText, QStringLiteral("按情形提交"));
    QCOMPARE(conditional.basis, QStringLiteral("《示例办法》第三条"));
    QCOMPARE(conditional.guide.version, 3);
}

void TestChecklist::answersToQuestionsNoLongerAskedAreIgnored()
{
    const QJsonObject given = answers({{dwelling, own}, {filed, yes}, {QStringLiteral("old"), yes}});
    const auto list = resolveChecklist(sampleGuide(), given, {});
    QVERIFY_OK(list);
    QCOMPARE(list->situationId, own);
    QCOMPARE(list->staleAnswers, QStringList({filed, QStringLiteral("old")}));
    QCOMPARE(list->answers, answers({{dwelling, own}}));
}

void TestChecklist::anUnknownOptionLeavesTheQuestionOpen_data()
{
    QTest::addColumn<QJsonValue>("answer");
    QTest::newRow("no such option") << QJsonValue(QStringLiteral("tent"));
    QTest::newRow("a number") << QJsonValue(1);
    QTest::newRow("null") << QJsonValue();
    QTest::newRow("empty") << QJsonValue(QString());
}

void TestChecklist::anUnknownOptionLeavesTheQuestionOpen()
{
    QFETCH(QJsonValue, answer);
    const auto list = resolveChecklist(sampleGuide(), answers({{dwelling, answer}}), {});
    QVERIFY_OK(list);
    QCOMPARE(list->openQuestions, QStringList{dwelling});
    QCOMPARE(list->staleAnswers, QStringList{dwelling});
}

void TestChecklist::aGuideWithoutQuestionsIsSettledAtOnce()
{
    Guide guide = sampleGuide();
    guide.questions.clear();
    guide.situations = {{QStringLiteral("any"), QStringLiteral("一般情形"), QJsonValue(), Origin::Composed}};
    const auto list = resolveChecklist(guide, {}, {});
    QVERIFY_OK(list);
    QCOMPARE(list->situationId, QStringLiteral("any"));
}

void TestChecklist::conditionsKnowPersonFromOrganisation()
{
    Guide guide = sampleGuide();
    const QJsonArray sides{QJsonObject{{QStringLiteral("var"), QStringLiteral("applicant.kind")}},
                           QStringLiteral("organisation")};
    guide.materials.first().condition = QJsonObject{{QStringLiteral("=="), sides}};
    const auto person = resolveChecklist(guide, answers({{dwelling, own}}), {false, false});
    const auto organisation = resolveChecklist(guide, answers({{dwelling, own}}), {true, false});
    QVERIFY_OK(person);
    QVERIFY_OK(organisation);
    QVERIFY(!person->material(QStringLiteral("identity")));
    QVERIFY(organisation->material(QStringLiteral("identity")));
}

void TestChecklist::aGapBetweenSituationsIsAnError()
{
    Guide guide = sampleGuide();
    guide.situations.removeFirst();
    const auto list = resolveChecklist(guide, answers({{dwelling, own}}), {});
    QVERIFY_ERROR(list, ErrorCode::Invalid);
    QCOMPARE(list.error().detail, QStringLiteral("no situation holds"));
}

void TestChecklist::anOverlapNamesTheSituations()
{
    Guide guide = sampleGuide();
    guide.situations[1].condition = QJsonValue();
    const auto list = resolveChecklist(guide, answers({{dwelling, own}}), {});
    QVERIFY_ERROR(list, ErrorCode::Invalid);
    QCOMPARE(list.error().detail, QStringLiteral("several situations hold: own, rentedFiled"));
}

void TestChecklist::aConditionThatFailsNamesItsElement_data()
{
    QTest::addColumn<QString>("element");
    QTest::newRow("question") << dwelling;
    QTest::newRow("situation") << QStringLiteral("rentedUnfiled");
    QTest::newRow("material") << QStringLiteral("deed");
    QTest::newRow("field") << QStringLiteral("leaseTerm");
}

void TestChecklist::aConditionThatFailsNamesItsElement()
{
    QFETCH(QString, element);
    const QJsonValue broken = QJsonObject{{QStringLiteral("eval"), QStringLiteral("1")}};
    Guide guide = sampleGuide();
    if (element == dwelling)
        guide.questions[0].askWhen = broken;
    else if (guide.situation(element))
        guide.situations[2].condition = broken;
    else if (guide.material(element))
        guide.materials[1].condition = broken;
    else
        guide.form[1].askWhen = broken;
    const auto list = resolveChecklist(guide, answers({{dwelling, own}}), {});
    QVERIFY_ERROR(list, ErrorCode::Invalid);
    QVERIFY2(list.error().detail.startsWith(element + QLatin1Char(':')), qPrintable(list.error().detail));
}

void TestChecklist::theSameInputGivesTheSameList()
{
    const auto first = resolveChecklist(sampleGuide(), answers({{dwelling, rented}, {filed, yes}}), {true, true});
    const auto second = resolveChecklist(sampleGuide(), answers({{filed, yes}, {dwelling, rented}}), {true, true});
    QVERIFY_OK(first);
    QVERIFY_OK(second);
    QCOMPARE(*first, *second);
}

QTEST_APPLESS_MAIN(TestChecklist)
#include "tst_checklist.moc"
