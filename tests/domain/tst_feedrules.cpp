// SPDX-License-Identifier: Apache-2.0
#include "domain/casesummary.h"
#include "domain/changerules.h"
#include "domain/feedrules.h"
#include "support/samplecase.h"
#include "support/verify.h"

#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

using enum CaseState;

/// The rules that every store asks: what a report does, what may be committed, which period runs. The contract suites
/// hold the stores to them; here are the corners.
class TestFeedRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theShortestWayIsWalked_data();
    void theShortestWayIsWalked();
    void everyWayIsMadeOfAllowedMoves();
    void theSameStateIsNoNews();
    void theWordsStandAtTheLastStep();
    void anAcceptanceKeepsItsFirstTime();
    void aPauseIsLeftOnlyToWhereItBegan();
    void aResultIsReplacedByItsNewForm();
    void aPeriodRunsOnlyInItsState_data();
    void aPeriodRunsOnlyInItsState();
};

void TestFeedRules::theShortestWayIsWalked_data()
{
    QTest::addColumn<CaseState>("from");
    QTest::addColumn<CaseState>("to");
    QTest::addColumn<QList<CaseState>>("steps");
    const auto row = [](CaseState from, CaseState to, const QList<CaseState> &steps) {
        QTest::addRow("%s to %s", qPrintable(caseStateCode(from)), qPrintable(caseStateCode(to))) << from << to << steps;
    };
    row(Received, Accepted, {Accepted});
    row(Received, DecidedYes, {Accepted, DecidedYes});
    row(Received, ReviewDecide, {Accepted, ReviewHandle, ReviewCheck, ReviewDecide});
    row(Correction, DecidedNo, {Accepted, DecidedNo});
    row(Received, Notified, {Accepted, DecidedNo, Notified});
    row(Received, Archived, {Accepted, DecidedNo, Notified, Delivered, Archived});
    row(ReviewCheck, ReviewHandle, {ReviewHandle});
    row(Draft, Received, {});
    row(Draft, Accepted, {});
    row(Accepted, Received, {});
    row(Archived, Accepted, {});
    row(Withdrawn, DecidedYes, {});
    row(Accepted, Accepted, {});
}

void TestFeedRules::theShortestWayIsWalked()
{
    QFETCH(const CaseState, from);
    QFETCH(const CaseState, to);
    QFETCH(const QList<CaseState>, steps);
    QCOMPARE(reportedSteps(std::nullopt, from, to), steps);
}

void TestFeedRules::everyWayIsMadeOfAllowedMoves()
{
    for (const CaseState from : allCaseStates()) {
        for (const CaseState to : allCaseStates()) {
            CaseState at = from;
            for (const CaseState step : reportedSteps(std::nullopt, from, to)) {
                QVERIFY(moveAllowed(at, step));
                at = step;
            }
            QVERIFY(at == from || at == to);
        }
    }
}

void TestFeedRules::theSameStateIsNoNews()
{
    const FeedEffect effect = applyStatus(sampleCase(), std::nullopt, {sampleCase().id, Draft, sampleMoment(), {}});
    QVERIFY(!effect.changed);
    QVERIFY(effect.events.isEmpty());
}

void TestFeedRules::theWordsStandAtTheLastStep()
{
    CaseRecord record = sampleCase();
    record.state = Received;
    const FeedEffect effect =
        applyStatus(record, Draft, {record.id, DecidedYes, sampleMoment(), QStringLiteral("准予许可")});
    QCOMPARE(effect.events.size(), 2);
    QVERIFY(!effect.events.first().body.contains(u"text"));
    QCOMPARE(effect.events.last().body.value(u"text").toString(), QStringLiteral("准予许可"));
    QCOMPARE(effect.events.last().counterNo, record.counterNo);
    QVERIFY(effect.events.last().clerkId.isEmpty());
}

void TestFeedRules::anAcceptanceKeepsItsFirstTime()
{
    CaseRecord record = sampleCase();
    record.state = Suspended;
    record.acceptedAt = sampleMoment();
    const FeedEffect effect = applyStatus(record, Accepted, {record.id, Accepted, sampleMoment().addDays(9), {}});
    QCOMPARE(effect.after.state, Accepted);
    QCOMPARE(effect.after.acceptedAt, std::optional(sampleMoment()));
}

void TestFeedRules::aPauseIsLeftOnlyToWhereItBegan()
{
    QCOMPARE(reportedSteps(ReviewCheck, Suspended, ReviewCheck), QList<CaseState>{ReviewCheck});
    QCOMPARE(reportedSteps(ReviewCheck, Suspended, ReviewHandle), (QList<CaseState>{ReviewCheck, ReviewHandle}));
    QCOMPARE(reportedSteps(Accepted, Suspended, DecidedYes), (QList<CaseState>{Accepted, DecidedYes}));
    QVERIFY(reportedSteps(Received, Suspended, DecidedYes).isEmpty());
}

void TestFeedRules::aResultIsReplacedByItsNewForm()
{
    CaseResult result{QStringLiteral("r"), QStringLiteral("证"), QStringLiteral("1"), QByteArray(32, 'a'), 1, {}};
    CaseRecord record = applyResult(sampleCase(), result, sampleMoment()).after;
    QVERIFY(!applyResult(record, result, sampleMoment()).changed);
    result.sha256 = QByteArray(32, 'b');
    const FeedEffect effect = applyResult(record, result, sampleMoment());
    QVERIFY(effect.changed);
    QCOMPARE(effect.after.results, QList<CaseResult>{result});
}

void TestFeedRules::aPeriodRunsOnlyInItsState_data()
{
    QTest::addColumn<CaseState>("state");
    QTest::addColumn<QDate>("due");
    const QDate notice(2026, 3, 17);
    const QDate correction(2026, 4, 1);
    const QDate promised(2026, 5, 1);
    for (const CaseState state : allCaseStates()) {
        QDate due;
        if (state == Received)
            due = notice;
        else if (state == Correction)
            due = correction;
        else if (QList<CaseState>{Accepted, ReviewHandle, ReviewCheck, ReviewDecide, Extended}.contains(state))
            due = promised;
        QTest::newRow(qPrintable(caseStateCode(state))) << state << due;
    }
}

void TestFeedRules::aPeriodRunsOnlyInItsState()
{
    QFETCH(const CaseState, state);
    QFETCH(const QDate, due);
    CaseRecord record = sampleCase();
    record.state = state;
    record.deadlines.noticeDue = {QDate(2026, 3, 17), false};
    record.deadlines.correctionDue = DueDate{QDate(2026, 4, 1), false};
    record.deadlines.promisedDue = DueDate{QDate(2026, 5, 1), false};
    QCOMPARE(runningDue(record), due);
    record.deadlines = {};
    QVERIFY(!runningDue(record).isValid());
}

QTEST_GUILESS_MAIN(TestFeedRules)
#include "tst_feedrules.moc"
