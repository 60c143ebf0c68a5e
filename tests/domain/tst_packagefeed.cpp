// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "domain/cases/casejson.h"
#include "domain/cases/packagestate.h"
#include "domain/exchange/packagefeed.h"
#include "support/samplepackage.h"
#include "support/samplecase.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

using enum CaseState;

namespace {

const QString food = QStringLiteral("food");
const QString sign = QStringLiteral("sign");
const QString fire = QStringLiteral("fire");

CaseRecord filed(CaseState state)
{
    CaseRecord record = samplePackageCase();
    record.state = state;
    record.receivedAt = sampleMoment();
    for (CaseComponent &component : record.components)
        component.state = state;
    record.deadlines.promised = TimeLimit{5, DayUnit::WorkingDays, {}};
    return record;
}

StatusChange report(const CaseRecord &record, const QString &component, CaseState state, const QString &text = {})
{
    StatusChange change;
    change.caseId = record.id;
    change.componentId = component;
    change.state = state;
    change.at = sampleMoment().addDays(1);
    change.text = text;
    return change;
}

FeedEffect apply(const CaseRecord &record, const StatusChange &change, std::optional<CaseState> before = std::nullopt)
{
    return applyReport(record, before, change, bundledCalendar().value_or(WorkCalendar()));
}

QStringList kindsOf(const FeedEffect &effect)
{
    QStringList kinds;
    for (const LedgerEvent &event : effect.events)
        kinds.append(event.kind);
    return kinds;
}

} // namespace

/// What reports of departments do to the items of a package, and to the package.
class TestPackageFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneItemMovesAndThePackageWaitsForTheOthers();
    void thePackageFollowsWhenTheLastItemCame();
    void theFirstStepOfThePackageBeginsItsPeriods();
    void anItemThatIsDeniedDoesNotSinkTheRest();
    void whatFitsNoItemOrNoWayMovesNothing_data();
    void whatFitsNoItemOrNoWayMovesNothing();
    void theSameReportAgainIsNoNews();
    void aPackagePausesWithItsLastItemAndGoesOnWhereItStood();
    void aReportOfTheWholeMovesTheItemsThatCanCome();
    void aSingleItemIsAnyCase();
    void aResultOfAnItemKeepsThatItWasHandedOut();
    void aPackageComesBackFromItsDocument();
};

void TestPackageFeed::oneItemMovesAndThePackageWaitsForTheOthers()
{
    const CaseRecord record = filed(Received);
    const FeedEffect effect = apply(record, report(record, sign, Accepted, QStringLiteral("已受理")));
    QVERIFY(effect.changed);
    QCOMPARE(effect.after.state, Received);
    QVERIFY(effect.steps.isEmpty());
    QCOMPARE(kindsOf(effect), QStringList{QStringLiteral("componentReported")});
    QCOMPARE(effect.events.constFirst().body.value(u"component").toString(), sign);
    QCOMPARE(effect.events.constFirst().said.value(u"text").toString(), QStringLiteral("已受理"));
    const CaseComponent *moved = componentOf(effect.after, sign);
    QCOMPARE(moved->state, Accepted);
    QCOMPARE(moved->at, sampleMoment().addDays(1));
    QCOMPARE(componentOf(effect.after, food)->state, Received);
}

void TestPackageFeed::thePackageFollowsWhenTheLastItemCame()
{
    CaseRecord record = filed(Received);
    record = apply(record, report(record, food, Accepted)).after;
    record = apply(record, report(record, sign, Accepted)).after;
    const FeedEffect last = apply(record, report(record, fire, Accepted));
    QCOMPARE(last.after.state, Accepted);
    QCOMPARE(last.steps, QList<CaseState>{Accepted});
    QCOMPARE(kindsOf(last), (QStringList{QStringLiteral("componentReported"), QStringLiteral("statusInferred")}));
}

void TestPackageFeed::theFirstStepOfThePackageBeginsItsPeriods()
{
    CaseRecord record = filed(Received);
    for (const QString &id : {food, sign, fire})
        record = apply(record, report(record, id, Accepted)).after;
    QVERIFY(record.acceptedAt);
    QVERIFY(record.deadlines.promisedDue);
}

void TestPackageFeed::anItemThatIsDeniedDoesNotSinkTheRest()
{
    CaseRecord record = filed(Accepted);
    record = apply(record, report(record, sign, DecidedNo)).after;
    QCOMPARE(record.state, Accepted);
    record = apply(record, report(record, food, DecidedYes)).after;
    record = apply(record, report(record, fire, DecidedYes)).after;
    QCOMPARE(record.state, DecidedYes);
    QCOMPARE(componentOf(record, sign)->state, DecidedNo);
}

void TestPackageFeed::whatFitsNoItemOrNoWayMovesNothing_data()
{
    QTest::addColumn<QString>("component");
    QTest::addColumn<CaseState>("state");
    QTest::newRow("no such item") << QStringLiteral("water") << Accepted;
    QTest::newRow("no way back") << food << Received;
    QTest::newRow("no way there") << food << Archived;
}

void TestPackageFeed::whatFitsNoItemOrNoWayMovesNothing()
{
    QFETCH(QString, component);
    QFETCH(CaseState, state);
    const CaseRecord record = filed(Accepted);
    const FeedEffect effect = apply(record, report(record, component, state));
    QVERIFY(!effect.changed);
    QCOMPARE(kindsOf(effect), QStringList{QStringLiteral("statusIgnored")});
    QVERIFY(effect.steps.isEmpty());
    QCOMPARE(effect.after.state, Accepted);
}

void TestPackageFeed::theSameReportAgainIsNoNews()
{
    CaseRecord record = filed(Received);
    record = apply(record, report(record, food, Accepted)).after;
    const FeedEffect again = apply(record, report(record, food, Accepted));
    QVERIFY(!again.changed);
    QVERIFY(again.events.isEmpty());
}

void TestPackageFeed::aPackagePausesWithItsLastItemAndGoesOnWhereItStood()
{
    CaseRecord record = filed(Accepted);
    record = apply(record, report(record, sign, DecidedYes)).after;
    record = apply(record, report(record, food, Suspended)).after;
    QCOMPARE(record.state, Accepted);
    record = apply(record, report(record, fire, Suspended)).after;
    QCOMPARE(record.state, Suspended);
    const FeedEffect on = apply(record, report(record, fire, Accepted), Accepted);
    QCOMPARE(on.after.state, Accepted);
    QCOMPARE(on.steps, QList<CaseState>{Accepted});
}

void TestPackageFeed::aReportOfTheWholeMovesTheItemsThatCanCome()
{
    CaseRecord record = filed(Received);
    record.components[1].state = NotAccepted;
    const FeedEffect effect = apply(record, report(record, {}, Accepted));
    QCOMPARE(effect.after.state, Accepted);
    QCOMPARE(componentOf(effect.after, food)->state, Accepted);
    QCOMPARE(componentOf(effect.after, sign)->state, NotAccepted);
}

void TestPackageFeed::aSingleItemIsAnyCase()
{
    CaseRecord record = sampleCase();
    record.state = Received;
    record.receivedAt = sampleMoment();
    const StatusChange change = report(record, {}, Accepted);
    const FeedEffect one = apply(record, change);
    const FeedEffect other = applyStatus(record, std::nullopt, change, bundledCalendar().value_or(WorkCalendar()));
    QCOMPARE(one.after, other.after);
    QCOMPARE(one.steps, other.steps);
    QVERIFY(!apply(record, report(record, food, Accepted)).changed);
}

void TestPackageFeed::aResultOfAnItemKeepsThatItWasHandedOut()
{
    CaseRecord record = filed(Certified);
    CaseResult result;
    result.id = QStringLiteral("r1");
    result.componentId = food;
    result.sha256 = QByteArray(32, 'a');
    record = applyResult(record, result, sampleMoment()).after;
    record.results[0].handedOutAt = sampleMoment();
    QVERIFY(!applyResult(record, result, sampleMoment()).changed);
    result.sha256 = QByteArray(32, 'b');
    const FeedEffect anew = applyResult(record, result, sampleMoment());
    QVERIFY(anew.changed);
    QVERIFY(!anew.after.results.constFirst().handedOutAt.isValid());
}

void TestPackageFeed::aPackageComesBackFromItsDocument()
{
    CaseRecord record = filed(Accepted);
    record.components[1].state = NotAccepted;
    record.components[1].text = QStringLiteral("不予设置");
    record.components[1].at = sampleMoment();
    record.certificate = QStringLiteral("行业综合许可证");
    CaseResult result;
    result.id = QStringLiteral("r1");
    result.componentId = food;
    result.permits = {{QStringLiteral("食品经营许可"), QStringLiteral("P-1"), QDate(2030, 1, 1)}, {QStringLiteral("排水许可"), {}, {}}};
    result.handedOutAt = sampleMoment();
    record.results = {result};
    const Result<CaseRecord> back = caseFromJson(caseToJson(record));
    QVERIFY_OK(back);
    QCOMPARE(*back, record);
}

QTEST_GUILESS_MAIN(TestPackageFeed)
#include "tst_packagefeed.moc"
