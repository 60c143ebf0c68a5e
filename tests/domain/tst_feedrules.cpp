// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/casesummary.h"
#include "domain/exchange/changerules.h"
#include "domain/exchange/feedrules.h"
#include "support/samplecase.h"
#include "support/verify.h"

#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

using enum CaseState;

namespace {

WorkCalendar calendar()
{
    return bundledCalendar().value_or(WorkCalendar());
}

/// Received on Tuesday 2026-03-10; the answer is due on Tuesday 2026-03-17.
CaseRecord received()
{
    CaseRecord record = sampleCase();
    record.state = Received;
    record.receivedAt = sampleMoment();
    CaseTiming timing;
    timing.receivedOn = QDate(2026, 3, 10);
    timing.promised = TimeLimit{5, DayUnit::WorkingDays, {}};
    timing.statutory = TimeLimit{20, DayUnit::WorkingDays, {}};
    timing.correctionDays = 3;
    record.deadlines = caseDeadlines(calendar(), timing, timing.receivedOn);
    return record;
}

CaseDeadlines afterReport(CaseRecord record, CaseState from, CaseState to, int daysLater)
{
    record.state = from;
    return applyStatus(record, std::nullopt, {record.id, to, sampleMoment().addDays(daysLater), {}}, calendar())
        .after.deadlines;
}

} // namespace

/// The rules that every store asks: what a report does, what may be committed, which period runs. The contract suites
/// hold the stores to them; here are the corners.
class TestFeedRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anApplicationThatStandsOpenElsewhereIsToldOnce();
    void whatIsOverHasNoTwin_data();
    void whatIsOverHasNoTwin();
    void whatAPersonGaveAReasonForIsNoTwin();
    void theShortestWayIsWalked_data();
    void theShortestWayIsWalked();
    void noLegalStatementIsInvented_data();
    void noLegalStatementIsInvented();
    void everyWayIsMadeOfAllowedMoves();
    void onlyTheReportedStepIsWrittenAsReported();
    void anInferredAcceptanceHasNoDay();
    void aReturnFromAPauseIsNoAcceptance();
    void theSameStateIsNoNews();
    void theWordsStandAtTheLastStep();
    void anAcceptanceKeepsItsFirstTime();
    void aPauseIsLeftOnlyToWhereItBegan();
    void aResultIsReplacedByItsNewForm();
    void aPeriodRunsOnlyInItsState_data();
    void aPeriodRunsOnlyInItsState();
    void aReportedAcceptanceBeginsBothLimits();
    void aLateAnswerCountsFromTheReceipt();
    void aLateCorrectionStillCountsFromTheReceipt();
    void aReportedCorrectionBeginsItsPeriod();
    void aReportedDecisionBeginsTheDelivery();
    void anInferredAcceptanceBeginsNoPeriod();
    void silenceCountsAsAcceptance_data();
    void silenceCountsAsAcceptance();
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
    row(Received, Certified, {Accepted, DecidedYes, Certified});
    row(ReviewCheck, Certified, {DecidedYes, Certified});
    row(DecidedYes, Archived, {Certified, Notified, Delivered, Archived});
    row(DecidedNo, Delivered, {Notified, Delivered});
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

void TestFeedRules::noLegalStatementIsInvented_data()
{
    QTest::addColumn<CaseState>("from");
    QTest::addColumn<CaseState>("to");
    const auto row = [](CaseState from, CaseState to) {
        QTest::addRow("%s to %s", qPrintable(caseStateCode(from)), qPrintable(caseStateCode(to))) << from << to;
    };
    // Both decisions lead to a notification, and an application can end with or without having been accepted.
    row(Received, Notified);
    row(Accepted, Notified);
    row(Accepted, Delivered);
    row(ReviewDecide, Archived);
    row(Received, Terminated);
}

void TestFeedRules::noLegalStatementIsInvented()
{
    QFETCH(const CaseState, from);
    QFETCH(const CaseState, to);
    CaseRecord record = sampleCase();
    record.state = from;
    const FeedEffect effect = applyStatus(record, std::nullopt, {record.id, to, sampleMoment(), {}}, calendar());
    QVERIFY(effect.steps.isEmpty());
    QVERIFY(!effect.changed);
    QCOMPARE(effect.after, record);
    QCOMPARE(effect.events.size(), 1);
    QCOMPARE(effect.events.constFirst().kind, QStringLiteral("statusIgnored"));
}

void TestFeedRules::onlyTheReportedStepIsWrittenAsReported()
{
    CaseRecord record = sampleCase();
    record.state = Received;
    const FeedEffect effect = applyStatus(record, Draft, {record.id, Certified, sampleMoment(), {}}, calendar());
    QStringList kinds;
    for (const LedgerEvent &event : effect.events)
        kinds.append(event.kind);
    QCOMPARE(kinds, (QStringList{QStringLiteral("statusInferred"), QStringLiteral("statusInferred"),
                                 QStringLiteral("statusReported")}));
    QCOMPARE(effect.events.constLast().body.value(u"to").toString(), QStringLiteral("CERTIFIED"));
}

void TestFeedRules::anInferredAcceptanceHasNoDay()
{
    CaseRecord record = sampleCase();
    record.state = Received;
    QVERIFY(!applyStatus(record, Draft, {record.id, DecidedYes, sampleMoment(), {}}, calendar()).after.acceptedAt);
    QCOMPARE(applyStatus(record, Draft, {record.id, Accepted, sampleMoment(), {}}, calendar()).after.acceptedAt,
             std::optional(sampleMoment()));
}

void TestFeedRules::aReturnFromAPauseIsNoAcceptance()
{
    CaseRecord record = sampleCase();
    record.state = Suspended;
    QVERIFY(!applyStatus(record, Accepted, {record.id, Accepted, sampleMoment(), {}}, calendar()).after.acceptedAt);
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
    const FeedEffect effect =
        applyStatus(sampleCase(), std::nullopt, {sampleCase().id, Draft, sampleMoment(), {}}, calendar());
    QVERIFY(!effect.changed);
    QVERIFY(effect.events.isEmpty());
}

void TestFeedRules::theWordsStandAtTheLastStep()
{
    CaseRecord record = sampleCase();
    record.state = Received;
    const FeedEffect effect =
        applyStatus(record, Draft, {record.id, DecidedYes, sampleMoment(), QStringLiteral("准予许可")}, calendar());
    QCOMPARE(effect.events.size(), 2);
    QVERIFY(effect.events.first().said.isEmpty());
    QCOMPARE(effect.events.last().said.value(u"text").toString(), QStringLiteral("准予许可"));
    QVERIFY(!effect.events.last().body.contains(u"text"));
    QCOMPARE(effect.events.last().counterNo, record.counterNo);
    QVERIFY(effect.events.last().clerkId.isEmpty());
}

void TestFeedRules::anAcceptanceKeepsItsFirstTime()
{
    CaseRecord record = sampleCase();
    record.state = Suspended;
    record.acceptedAt = sampleMoment();
    const FeedEffect effect =
        applyStatus(record, Accepted, {record.id, Accepted, sampleMoment().addDays(9), {}}, calendar());
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
    const QDate decide(2026, 4, 20);
    const QDate deliver(2026, 5, 9);
    for (const CaseState state : allCaseStates()) {
        QDate due;
        if (state == Received)
            due = notice;
        else if (state == Correction)
            due = correction;
        else if (QList<CaseState>{Accepted, ReviewHandle, ReviewCheck, ReviewDecide, Extended}.contains(state))
            due = decide;
        else if (QList<CaseState>{DecidedYes, DecidedNo, Certified, Notified}.contains(state))
            due = deliver;
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
    record.deadlines.decideDue = DueDate{QDate(2026, 4, 20), false};
    record.deadlines.deliverDue = DueDate{QDate(2026, 5, 9), false};
    QCOMPARE(runningDue(record), due);
    QCOMPARE(summaryOf(record, 0).due, due);
    record.deadlines = {};
    QVERIFY(!runningDue(record).isValid());
}

void TestFeedRules::aReportedAcceptanceBeginsBothLimits()
{
    const CaseDeadlines deadlines = afterReport(received(), Received, Accepted, 2);
    QCOMPARE(deadlines.promisedDue->date, QDate(2026, 3, 19));
    QCOMPARE(deadlines.statutoryDue->date, QDate(2026, 4, 10));
    QCOMPARE(deadlines.decideDue, deadlines.promisedDue);
    QVERIFY(!deadlines.deemedAcceptedOn);
    QCOMPARE(deadlines.noticeDue, received().deadlines.noticeDue);
}

void TestFeedRules::aLateAnswerCountsFromTheReceipt()
{
    QCOMPARE(received().deadlines.noticeDue.date, QDate(2026, 3, 17));
    QVERIFY(!afterReport(received(), Received, Accepted, 7).deemedAcceptedOn);
    const CaseDeadlines late = afterReport(received(), Received, Accepted, 8);
    QCOMPARE(late.deemedAcceptedOn, std::optional(QDate(2026, 3, 10)));
    QCOMPARE(late.promisedDue->date, QDate(2026, 3, 17));
}

void TestFeedRules::aLateCorrectionStillCountsFromTheReceipt()
{
    CaseRecord record = received();
    record.deadlines = afterReport(record, Received, Correction, 8);
    QCOMPARE(record.deadlines.deemedAcceptedOn, std::optional(QDate(2026, 3, 10)));
    QCOMPARE(afterReport(record, Correction, Accepted, 10).promisedDue->date, QDate(2026, 3, 17));
}

void TestFeedRules::aReportedCorrectionBeginsItsPeriod()
{
    CaseRecord record = received();
    record.deadlines = afterReport(record, Received, Correction, 1);
    QCOMPARE(record.deadlines.correctionDue->date, QDate(2026, 3, 16));
    QVERIFY(!record.deadlines.promisedDue);
    // After a correction the limits count from the day of the acceptance, however late (DOMAIN L24).
    const CaseDeadlines accepted = afterReport(record, Correction, Accepted, 10);
    QCOMPARE(accepted.promisedDue->date, QDate(2026, 3, 27));
    QVERIFY(!accepted.deemedAcceptedOn);
}

void TestFeedRules::aReportedDecisionBeginsTheDelivery()
{
    for (const CaseState decision : {DecidedYes, DecidedNo}) {
        const CaseDeadlines deadlines = afterReport(received(), Accepted, decision, 3);
        QCOMPARE(deadlines.deliverDue->date, QDate(2026, 3, 27));
    }
    QVERIFY(!afterReport(received(), Accepted, ReviewHandle, 3).deliverDue);
}

void TestFeedRules::anInferredAcceptanceBeginsNoPeriod()
{
    const CaseDeadlines deadlines = afterReport(received(), Received, Certified, 3);
    QCOMPARE(deadlines, received().deadlines);
}

void TestFeedRules::silenceCountsAsAcceptance_data()
{
    QTest::addColumn<CaseState>("state");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<bool>("deemed");
    QTest::newRow("last day") << Received << QDate(2026, 3, 17) << false;
    QTest::newRow("day after") << Received << QDate(2026, 3, 18) << true;
    QTest::newRow("answered") << Correction << QDate(2026, 3, 18) << false;
    QTest::newRow("draft") << Draft << QDate(2026, 3, 18) << false;
}

void TestFeedRules::silenceCountsAsAcceptance()
{
    QFETCH(const CaseState, state);
    QFETCH(const QDate, today);
    CaseRecord record = received();
    record.state = state;
    QTEST(deemedAccepted(record, today), "deemed");
    QTEST(deemedAccepted(summaryOf(record, 0), today), "deemed");
    record.deadlines = {};
    QVERIFY(!deemedAccepted(record, today));
}

void TestFeedRules::anApplicationThatStandsOpenElsewhereIsToldOnce()
{
    const CaseRecord record = received();
    const OpenIntake other{QStringLiteral("other-case"), QStringLiteral("751122026000007"), QStringLiteral("H2"), QStringLiteral("03"),
                           QDate(2026, 3, 9), Accepted};
    OpenIntake itself = other;
    itself.caseId = record.id.toString();
    const TwinReport report{record.id, {other, itself}, sampleMoment()};
    const FeedEffect told = applyTwin(record, report);
    QVERIFY(told.changed);
    QVERIFY(told.steps.isEmpty());
    QCOMPARE(told.after.state, Received);
    QCOMPARE(told.after.twins, QList<OpenIntake>{other});
    QCOMPARE(told.events.size(), 1);
    QCOMPARE(told.events.first().kind, QStringLiteral("takenInTwice"));
    QCOMPARE(told.events.first().body.value(u"other").toString(), other.number);
    QCOMPARE(told.events.first().body.value(u"hall").toString(), other.hall);
    QVERIFY(summaryOf(told.after, 0).twin);
    const FeedEffect again = applyTwin(told.after, report);
    QVERIFY(!again.changed);
    QVERIFY(again.events.isEmpty());
    QCOMPARE(again.after, told.after);
}

void TestFeedRules::whatIsOverHasNoTwin_data()
{
    QTest::addColumn<CaseState>("state");
    QTest::newRow("a draft") << Draft;
    QTest::newRow("withdrawn") << Withdrawn;
    QTest::newRow("not accepted") << NotAccepted;
    QTest::newRow("handed out") << Delivered;
}

void TestFeedRules::whatIsOverHasNoTwin()
{
    QFETCH(const CaseState, state);
    CaseRecord record = received();
    record.state = state;
    const OpenIntake other{QStringLiteral("other-case"), QStringLiteral("7"), QStringLiteral("H2"), QStringLiteral("03"), QDate(2026, 3, 9), Accepted};
    QVERIFY(!applyTwin(record, {record.id, {other}, sampleMoment()}).changed);
    record.twins = {other}; // found while it stood open
    QVERIFY(!isTwin(record));
    QVERIFY(!summaryOf(record, 0).twin);
}

void TestFeedRules::whatAPersonGaveAReasonForIsNoTwin()
{
    CaseRecord record = received();
    record.twins = {{QStringLiteral("other-case"), QStringLiteral("7"), QStringLiteral("H2"), QStringLiteral("03"), QDate(2026, 3, 9), Accepted}};
    QVERIFY(isTwin(record));
    record.anotherBecause = QStringLiteral("第二家门店");
    QVERIFY(!isTwin(record));
    QVERIFY(!summaryOf(record, 0).twin);
}

QTEST_GUILESS_MAIN(TestFeedRules)
#include "tst_feedrules.moc"
