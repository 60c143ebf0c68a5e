// SPDX-License-Identifier: Apache-2.0
#include "domain/exchange/periodrules.h"

#include "domain/cases/casejson.h"
#include "domain/cases/duereasons.h"
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

/// Eleven in the morning at the counter.
QDateTime morningOf(QDate day)
{
    return QDateTime(day, QTime(3, 0), Qt::UTC);
}

/// Received and accepted on Monday 2026-04-27: 20 working days promised, 40 by law.
CaseRecord accepted()
{
    CaseRecord record = sampleCase();
    record.state = Accepted;
    record.receivedAt = morningOf(QDate(2026, 4, 27));
    CaseTiming timing;
    timing.receivedOn = QDate(2026, 4, 27);
    timing.acceptedOn = timing.receivedOn;
    timing.promised = TimeLimit{20, DayUnit::WorkingDays, {}};
    timing.statutory = TimeLimit{40, DayUnit::WorkingDays, {}};
    timing.correctionDays = 3;
    record.deadlines = caseDeadlines(calendar(), timing, timing.receivedOn);
    return record;
}

struct Report
{
    CaseState state;
    QDate day;
    int days = 0;
};

/// The case after the department reported all of it, and the kinds of what was written down.
struct Reported
{
    CaseRecord record;
    QStringList kinds;
};

Reported afterAll(CaseRecord record, const QList<Report> &reports)
{
    Reported result{std::move(record), {}};
    std::optional<CaseState> before = Received;
    for (const Report &report : reports) {
        const FeedEffect effect = applyStatus(
            result.record, before, {result.record.id, report.state, morningOf(report.day), {}, {}, report.days}, calendar());
        before = effect.steps.size() > 1 ? effect.steps.at(effect.steps.size() - 2) : result.record.state;
        result.record = effect.after;
        for (const LedgerEvent &event : effect.events)
            result.kinds.append(event.kind);
    }
    return result;
}

QDate promised(const Reported &reported)
{
    return reported.record.deadlines.promisedDue->date;
}

QDate may(int day)
{
    return QDate(2026, 5, day);
}

} // namespace

/// What the department reports of special procedures and extensions moves the dates of a case, and nothing else does.
class TestPeriodRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theVectorOfASuspension();
    void anOpenSuspensionLeavesNoDate();
    void bothLimitsAreMoved();
    void aSuspensionOfNoDaysMovesNothing();
    void aSecondSuspensionAddsUp();
    void anInferredEndOfASuspensionEndsIt();
    void anExtensionLengthensBothLimitsOnce();
    void aSecondExtensionMovesNothingAndIsNoted();
    void anExtensionWithoutDaysIsNoted_data();
    void anExtensionWithoutDaysIsNoted();
    void anExtensionAndASuspensionTogether();
    void anAcceptanceAfterCorrectionsCountsFromTheDayTheyCame();
    void nothingIsSuspendedBeforeItBegan();
    void theEventsSurviveTheDocument();
    void eachDateSaysHowItWasCounted();
    void aDateCountedFromSilenceSaysSo();
    void aDraftHasNoDates();
};

void TestPeriodRules::theVectorOfASuspension()
{
    QCOMPARE(accepted().deadlines.promisedDue->date, may(27));
    const Reported reported = afterAll(accepted(), {{Suspended, may(6)}, {Accepted, may(13)}});
    QCOMPARE(promised(reported), QDate(2026, 6, 4));
    QCOMPARE(reported.kinds, QStringList(2, QStringLiteral("statusReported")));
}

void TestPeriodRules::anOpenSuspensionLeavesNoDate()
{
    const Reported reported = afterAll(accepted(), {{Suspended, may(6)}});
    QVERIFY(reported.record.deadlines.promisedDue);
    QVERIFY(!promised(reported).isValid());
    QVERIFY(!reported.record.deadlines.decideDue->date.isValid());
}

void TestPeriodRules::bothLimitsAreMoved()
{
    const CaseDeadlines before = accepted().deadlines;
    const CaseDeadlines after = afterAll(accepted(), {{Suspended, may(6)}, {Accepted, may(13)}}).record.deadlines;
    QVERIFY(after.statutoryDue->date > before.statutoryDue->date);
    QCOMPARE(after.decideDue, after.promisedDue);
    QCOMPARE(after.noticeDue, before.noticeDue);
}

void TestPeriodRules::aSuspensionOfNoDaysMovesNothing()
{
    const Reported reported = afterAll(accepted(), {{Suspended, may(6)}, {Accepted, may(6)}});
    QCOMPARE(reported.record.deadlines, accepted().deadlines);
}

void TestPeriodRules::aSecondSuspensionAddsUp()
{
    const Reported once = afterAll(accepted(), {{Suspended, may(6)}, {Accepted, may(13)}});
    const Reported twice = afterAll(once.record, {{Suspended, may(18)}, {Accepted, may(19)}});
    QCOMPARE(promised(twice), promised(once).addDays(1));
    QCOMPARE(twice.record.deadlines.suspensions.size(), 2);
}

void TestPeriodRules::anInferredEndOfASuspensionEndsIt()
{
    const Reported reported = afterAll(accepted(), {{Suspended, may(6)}, {DecidedYes, may(13)}});
    QCOMPARE(reported.record.state, DecidedYes);
    QCOMPARE(reported.record.deadlines.suspensions.size(), 1);
    QVERIFY(reported.record.deadlines.suspensions.constFirst().to.isValid());
    QCOMPARE(reported.record.deadlines.decidedOn, may(13));
}

void TestPeriodRules::anExtensionLengthensBothLimitsOnce()
{
    const Reported reported = afterAll(accepted(), {{ReviewHandle, may(6)}, {Extended, may(7), 10}});
    QCOMPARE(promised(reported), QDate(2026, 6, 10));
    QCOMPARE(reported.record.deadlines.extensionDays, 10);
    QVERIFY(reported.record.deadlines.statutoryDue->date > accepted().deadlines.statutoryDue->date);
}

void TestPeriodRules::aSecondExtensionMovesNothingAndIsNoted()
{
    const Reported once = afterAll(accepted(), {{Extended, may(7), 10}, {ReviewHandle, may(8)}});
    const Reported twice = afterAll(once.record, {{Extended, may(11), 15}});
    QCOMPARE(twice.record.state, Extended);
    QCOMPARE(twice.record.deadlines, once.record.deadlines);
    QVERIFY(twice.kinds.contains(QStringLiteral("secondExtension")));
}

void TestPeriodRules::anExtensionWithoutDaysIsNoted_data()
{
    QTest::addColumn<int>("days");
    QTest::newRow("not stated") << 0;
    QTest::newRow("fewer than none") << -3;
    QTest::newRow("longer than is counted") << longestPeriodDays + 1;
}

void TestPeriodRules::anExtensionWithoutDaysIsNoted()
{
    QFETCH(const int, days);
    const Reported reported = afterAll(accepted(), {{Extended, may(7), days}});
    QCOMPARE(reported.record.deadlines, accepted().deadlines);
    QCOMPARE(reported.kinds.last(), QStringLiteral("extensionWithoutDays"));
}

void TestPeriodRules::anExtensionAndASuspensionTogether()
{
    const Reported stopped = afterAll(accepted(), {{Suspended, may(6)}, {Accepted, may(13)}});
    const Reported both = afterAll(stopped.record, {{Extended, may(14), 10}});
    QCOMPARE(promised(both), QDate(2026, 6, 18));
}

void TestPeriodRules::anAcceptanceAfterCorrectionsCountsFromTheDayTheyCame()
{
    CaseRecord record = accepted();
    record.state = Correction;
    record.acceptedAt.reset();
    record.correctedAt = morningOf(may(8));
    const Reported reported = afterAll(record, {{Accepted, may(12)}});
    QCOMPARE(reported.record.deadlines.acceptedOn, may(8));
}

void TestPeriodRules::nothingIsSuspendedBeforeItBegan()
{
    CaseRecord record = accepted();
    record.deadlines.acceptedOn = {};
    record.deadlines.promisedDue.reset();
    record.deadlines.statutoryDue.reset();
    record.deadlines.decideDue.reset();
    const Reported reported = afterAll(record, {{Suspended, may(6)}, {Accepted, may(13)}});
    QVERIFY(!reported.record.deadlines.promisedDue);
}

void TestPeriodRules::theEventsSurviveTheDocument()
{
    const CaseRecord record = afterAll(accepted(), {{Suspended, may(6)}, {Accepted, may(13)}, {Extended, may(14), 5}}).record;
    const auto again = caseFromJson(caseToJson(record));
    QVERIFY_OK(again);
    QCOMPARE(again->deadlines, record.deadlines);
}

void TestPeriodRules::eachDateSaysHowItWasCounted()
{
    const CaseRecord record = afterAll(accepted(), {{Suspended, may(6)}, {Accepted, may(13)}, {Extended, may(14), 5}}).record;
    const QList<DueReason> reasons = dueReasons(record, calendar(), may(20));
    QStringList periods;
    for (const DueReason &reason : reasons)
        periods.append(reason.period);
    QCOMPARE(periods, QStringList({QStringLiteral("notice"), QStringLiteral("promised"), QStringLiteral("statutory")}));
    const DueReason &promisedDate = reasons.at(1);
    QCOMPARE(promisedDate.counting.due, *record.deadlines.promisedDue);
    QCOMPARE(promisedDate.counting.event, QDate(2026, 4, 27));
    QCOMPARE(promisedDate.counting.days, 25);
    QCOMPARE(promisedDate.extensionDays, 5);
    QCOMPARE(reasons.at(2).counting.due, *record.deadlines.statutoryDue);
    QCOMPARE(reasons.at(0).counting.due, record.deadlines.noticeDue);
    const UncountedDays &holiday = promisedDate.counting.uncounted.at(0);
    QCOMPARE(holiday, (UncountedDays{UncountedDays::Reason::Holiday, may(1), may(5), QStringLiteral("劳动节")}));
    const UncountedDays &stop = promisedDate.counting.uncounted.at(1);
    QCOMPARE(stop, (UncountedDays{UncountedDays::Reason::Suspension, may(7), may(13), {}}));
    for (const DueReason &reason : reasons)
        QVERIFY(!reason.label.isEmpty() && !reason.event.isEmpty() && !reason.basis.isEmpty());
    for (const char *rule : {"workingDays", "eventDay", "moved", "suspension", "extension", "provisional", "deemedAcceptance"})
        QVERIFY2(!countingRule(QString::fromLatin1(rule)).text.isEmpty(), rule);
}

void TestPeriodRules::aDateCountedFromSilenceSaysSo()
{
    CaseRecord record = accepted();
    record.state = Received;
    record.deadlines.acceptedOn = {};
    const CaseRecord late = afterAll(record, {{Accepted, may(20)}}).record;
    const QList<DueReason> reasons = dueReasons(late, calendar(), may(20));
    QVERIFY(reasons.at(1).deemed);
    QVERIFY(!reasons.at(0).deemed);
    QCOMPARE(reasons.at(1).counting.event, QDate(2026, 4, 27));
}

void TestPeriodRules::aDraftHasNoDates()
{
    CaseRecord draft = sampleCase();
    draft.receivedAt.reset();
    draft.deadlines = {};
    QVERIFY(dueReasons(draft, calendar(), may(1)).isEmpty());
}

QTEST_APPLESS_MAIN(TestPeriodRules)
#include "tst_periodrules.moc"
