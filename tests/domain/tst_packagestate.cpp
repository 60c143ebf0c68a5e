// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "domain/cases/packagestate.h"
#include "support/samplecase.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

/// "RECEIVED ACCEPTED": one component for each state, called c1, c2 and so on.
QList<CaseComponent> componentsIn(const QString &states)
{
    QList<CaseComponent> components;
    for (const QString &code : states.split(u' ', Qt::SkipEmptyParts)) {
        CaseComponent component;
        component.id = QStringLiteral("c%1").arg(components.size() + 1);
        component.state = caseStateFromCode(code).value();
        components.append(component);
    }
    return components;
}

CaseResult resultOf(const QString &componentId)
{
    CaseResult result;
    result.id = QStringLiteral("r-") + componentId;
    result.componentId = componentId;
    return result;
}

QStringList idsOf(const QList<CaseResult> &results)
{
    QStringList ids;
    for (const CaseResult &result : results)
        ids.append(result.id);
    return ids;
}

} // namespace

/// Where a package stands, by where its items stand, and what of it may be handed out.
class TestPackageState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPackageStandsWhereItsItemsLetIt_data();
    void aPackageStandsWhereItsItemsLetIt();
    void anItemIsDoneOnceItIsDecidedOrEnded_data();
    void anItemIsDoneOnceItIsDecidedOrEnded();
    void anItemWaitsForPredecessorsThatAreNotDecided();
    void nothingOfAPackageThatIsReleasedTogetherGoesOutBeforeTheLastDecision();
    void otherwiseEachResultGoesOutWhenItsItemIsCertifiedAndOnce();
    void theOneCertificateOfAPackageWaitsForThePackage();
    void theResultsOfASingleItemGoOutWhenTheCaseIsReady();
};

void TestPackageState::aPackageStandsWhereItsItemsLetIt_data()
{
    QTest::addColumn<QString>("components");
    QTest::addColumn<QString>("package");
    const auto row = [](const char *name, const QString &components, const QString &package) {
        QTest::newRow(name) << components << package;
    };
    row("no items", {}, QStringLiteral("DRAFT"));
    row("all received", QStringLiteral("RECEIVED RECEIVED"), QStringLiteral("RECEIVED"));
    row("one is behind", QStringLiteral("ACCEPTED RECEIVED"), QStringLiteral("RECEIVED"));
    row("one waits for the applicant", QStringLiteral("ACCEPTED CORRECTION"), QStringLiteral("CORRECTION"));
    row("all accepted", QStringLiteral("ACCEPTED REVIEW_2"), QStringLiteral("ACCEPTED"));
    row("levels of review", QStringLiteral("REVIEW_3 REVIEW_1"), QStringLiteral("REVIEW_1"));
    row("one refused at the counter", QStringLiteral("NOT_ACCEPTED ACCEPTED"), QStringLiteral("ACCEPTED"));
    row("one withdrawn", QStringLiteral("WITHDRAWN CERTIFIED"), QStringLiteral("CERTIFIED"));
    row("one decided, one not", QStringLiteral("DECIDED_YES ACCEPTED"), QStringLiteral("ACCEPTED"));
    row("one denied, one not decided", QStringLiteral("DECIDED_NO REVIEW_1"), QStringLiteral("REVIEW_1"));
    row("one pauses", QStringLiteral("SUSPENDED REVIEW_1"), QStringLiteral("REVIEW_1"));
    row("all that are open pause", QStringLiteral("SUSPENDED DECIDED_YES"), QStringLiteral("SUSPENDED"));
    row("extended", QStringLiteral("EXTENDED EXTENDED"), QStringLiteral("EXTENDED"));
    row("all granted", QStringLiteral("DECIDED_YES DECIDED_YES"), QStringLiteral("DECIDED_YES"));
    row("all denied", QStringLiteral("DECIDED_NO DECIDED_NO"), QStringLiteral("DECIDED_NO"));
    row("one granted, one denied", QStringLiteral("DECIDED_NO DECIDED_YES"), QStringLiteral("DECIDED_YES"));
    row("denied does not hold the certificate up", QStringLiteral("DECIDED_NO CERTIFIED"), QStringLiteral("CERTIFIED"));
    row("denied, and the rest is delivered", QStringLiteral("DECIDED_NO DELIVERED"), QStringLiteral("NOTIFIED"));
    row("one certificate is missing", QStringLiteral("CERTIFIED DECIDED_YES"), QStringLiteral("DECIDED_YES"));
    row("one was handed out", QStringLiteral("DELIVERED CERTIFIED"), QStringLiteral("CERTIFIED"));
    row("all were handed out", QStringLiteral("DELIVERED DELIVERED"), QStringLiteral("DELIVERED"));
    row("archived", QStringLiteral("ARCHIVED ARCHIVED"), QStringLiteral("ARCHIVED"));
    row("all refused", QStringLiteral("NOT_ACCEPTED NOT_ACCEPTED"), QStringLiteral("NOT_ACCEPTED"));
    row("all withdrawn", QStringLiteral("WITHDRAWN WITHDRAWN"), QStringLiteral("WITHDRAWN"));
    row("ended in different ways", QStringLiteral("WITHDRAWN TERMINATED"), QStringLiteral("NOT_ACCEPTED"));
}

void TestPackageState::aPackageStandsWhereItsItemsLetIt()
{
    QFETCH(QString, components);
    QFETCH(QString, package);
    QCOMPARE(caseStateCode(packageState(componentsIn(components))), package);
}

void TestPackageState::anItemIsDoneOnceItIsDecidedOrEnded_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("done");
    QTest::addColumn<bool>("dropped");
    for (const CaseState state : allCaseStates()) {
        const QString code = caseStateCode(state);
        const bool dropped = QStringList{QStringLiteral("RETURNED"), QStringLiteral("NOT_ACCEPTED"), QStringLiteral("WITHDRAWN"),
                                         QStringLiteral("TERMINATED"), QStringLiteral("VOID")}
                                 .contains(code);
        const bool decided = QStringList{QStringLiteral("DECIDED_YES"), QStringLiteral("DECIDED_NO"), QStringLiteral("CERTIFIED"),
                                         QStringLiteral("NOTIFIED"), QStringLiteral("DELIVERED"), QStringLiteral("ARCHIVED")}
                                 .contains(code);
        QTest::newRow(qPrintable(code)) << code << (dropped || decided) << dropped;
    }
}

void TestPackageState::anItemIsDoneOnceItIsDecidedOrEnded()
{
    QFETCH(QString, state);
    const CaseComponent component = componentsIn(state).constFirst();
    QTEST(isDone(component), "done");
    QTEST(isDropped(component), "dropped");
}

void TestPackageState::anItemWaitsForPredecessorsThatAreNotDecided()
{
    QList<CaseComponent> all = componentsIn(QStringLiteral("ACCEPTED DECIDED_NO NOT_ACCEPTED ACCEPTED"));
    all[3].after = {QStringLiteral("c1"), QStringLiteral("c2"), QStringLiteral("c3")};
    const QList<CaseComponent> waited = awaited(all.at(3), all);
    QCOMPARE(waited.size(), 1);
    QCOMPARE(waited.constFirst().id, QStringLiteral("c1"));
    QVERIFY(awaited(all.at(0), all).isEmpty());
}

void TestPackageState::nothingOfAPackageThatIsReleasedTogetherGoesOutBeforeTheLastDecision()
{
    CaseRecord record = sampleCase();
    record.releasedTogether = true;
    record.components = componentsIn(QStringLiteral("CERTIFIED REVIEW_1 NOT_ACCEPTED"));
    record.state = packageState(record.components);
    record.results = {resultOf(QStringLiteral("c1"))};
    QVERIFY(resultsToHandOut(record).isEmpty());
    record.components[1].state = CaseState::DecidedNo;
    QCOMPARE(idsOf(resultsToHandOut(record)), QStringList{QStringLiteral("r-c1")});
}

void TestPackageState::otherwiseEachResultGoesOutWhenItsItemIsCertifiedAndOnce()
{
    CaseRecord record = sampleCase();
    record.components = componentsIn(QStringLiteral("CERTIFIED REVIEW_1 NOTIFIED"));
    record.state = packageState(record.components);
    record.results = {resultOf(QStringLiteral("c1")), resultOf(QStringLiteral("c2")), resultOf(QStringLiteral("c3"))};
    QCOMPARE(idsOf(resultsToHandOut(record)), (QStringList{QStringLiteral("r-c1"), QStringLiteral("r-c3")}));
    record.results[0].handedOutAt = sampleMoment();
    QCOMPARE(idsOf(resultsToHandOut(record)), QStringList{QStringLiteral("r-c3")});
}

void TestPackageState::theOneCertificateOfAPackageWaitsForThePackage()
{
    CaseRecord record = sampleCase();
    record.components = componentsIn(QStringLiteral("CERTIFIED DECIDED_YES"));
    record.state = packageState(record.components);
    record.results = {resultOf({})};
    QVERIFY(resultsToHandOut(record).isEmpty());
    record.components[1].state = CaseState::Certified;
    record.state = packageState(record.components);
    QCOMPARE(resultsToHandOut(record).size(), 1);
}

void TestPackageState::theResultsOfASingleItemGoOutWhenTheCaseIsReady()
{
    CaseRecord record = sampleCase();
    record.results = {resultOf({})};
    record.state = CaseState::DecidedYes;
    QVERIFY(resultsToHandOut(record).isEmpty());
    record.state = CaseState::Notified;
    QCOMPARE(resultsToHandOut(record).size(), 1);
    record.state = CaseState::Delivered;
    QVERIFY(resultsToHandOut(record).isEmpty());
}

QTEST_GUILESS_MAIN(TestPackageState)
#include "tst_packagestate.moc"
