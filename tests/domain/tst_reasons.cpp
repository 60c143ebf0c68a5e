// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/reasons.h"

#include "domain/guide/checklist.h"
#include "support/madeguides.h"
#include "support/sampleguide.h"
#include "support/verify.h"

#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

namespace {

QJsonObject renting()
{
    return conditionData({{QStringLiteral("dwelling"), QStringLiteral("rented")},
                          {QStringLiteral("filed"), QStringLiteral("yes")}}, {false, true});
}

const FormField &leaseTerm(const Guide &guide)
{
    return *std::find_if(guide.form.cbegin(), guide.form.cend(),
                         [](const FormField &field) { return field.key == u"leaseTerm"; });
}

} // namespace

/// Every material, field, fee and date says by which rule, on what basis and in which version of the guide it is asked for.
class TestReasons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMaterialNamesTheAnswersThatMadeIt();
    void whatIsAlwaysAskedNamesNoAnswer();
    void onlyWhatIsReadOfTheApplicantIsTold();
    void aFieldNamesItsBasisOrTheItems();
    void whatWasComposedBorrowsNoAuthority();
    void aFeeRestsOnItsOwnBasisFirst();
    void aLimitRestsOnTheItem();
};

void TestReasons::aMaterialNamesTheAnswersThatMadeIt()
{
    const Guide guide = sampleGuide();
    const Why why = whyOf(guide, *guide.material(QStringLiteral("lease")), renting());
    QCOMPARE(why.ruleId, QStringLiteral("lease"));
    QCOMPARE(why.conditionText, QStringLiteral("按情形提交"));
    QCOMPARE(why.basis, QStringLiteral("《示例办法》第三条"));
    QCOMPARE(why.guide, guide.ref);
    QCOMPARE(why.answered, QStringLiteral("“您现在住的是哪一类住房？”答“租赁住房”"));
}

void TestReasons::whatIsAlwaysAskedNamesNoAnswer()
{
    const Guide guide = sampleGuide();
    QVERIFY(whyOf(guide, guide.materials.constFirst(), renting()).answered.isEmpty());
}

void TestReasons::onlyWhatIsReadOfTheApplicantIsTold()
{
    const Guide guide = sampleGuide();
    const Why why = whyOf(guide, *guide.material(QStringLiteral("authorisation")), renting());
    QCOMPARE(why.answered, QStringLiteral("自然人，由代理人办理"));
}

void TestReasons::aFieldNamesItsBasisOrTheItems()
{
    Guide guide = sampleGuide();
    FormField field = leaseTerm(guide);
    field.origin = Origin::Source;
    field.basis.clear();
    const Why why = whyOf(guide, field, renting());
    QCOMPARE(why.ruleId, QStringLiteral("leaseTerm"));
    QCOMPARE(why.basis, QStringLiteral("《示例办法》"));
    QVERIFY(why.answered.contains(QStringLiteral("租赁住房")));
    field.basis = QStringLiteral("《示例办法》第九条");
    QCOMPARE(whyOf(guide, field, renting()).basis, field.basis);
}

void TestReasons::whatWasComposedBorrowsNoAuthority()
{
    const Guide guide = sampleGuide();
    FormField field = leaseTerm(guide);
    field.origin = Origin::Composed;
    field.basis.clear();
    QVERIFY(whyOf(guide, field, renting()).basis.isEmpty());
}

void TestReasons::aFeeRestsOnItsOwnBasisFirst()
{
    Guide guide = sampleGuide();
    guide.law.feeBasis = QStringLiteral("《收费办法》");
    QCOMPARE(whyOfFees(guide).basis, QStringLiteral("《收费办法》"));
    GuideFee fee;
    fee.basis = QStringLiteral("《收费标准》第二条");
    QCOMPARE(whyOf(guide, fee).basis, fee.basis);
    QCOMPARE(whyOf(guide, fee).guide, guide.ref);
}

void TestReasons::aLimitRestsOnTheItem()
{
    Guide guide = sampleGuide();
    guide.promised = TimeLimit{5, DayUnit::WorkingDays, QStringLiteral("自受理之日起")};
    const Why promised = whyOf(guide, LimitKind::Promised);
    QCOMPARE(promised.ruleId, QStringLiteral("promiseDay"));
    QCOMPARE(promised.conditionText, QStringLiteral("自受理之日起"));
    QCOMPARE(promised.basis, QStringLiteral("《示例办法》"));
    guide.statutory.reset();
    QCOMPARE(whyOf(guide, LimitKind::Statutory).ruleId, QStringLiteral("lawDay"));
}

QTEST_APPLESS_MAIN(TestReasons)
#include "tst_reasons.moc"
