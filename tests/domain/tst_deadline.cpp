// SPDX-License-Identifier: Apache-2.0
#include "domain/terms/deadline.h"
#include "support/testvectors.h"
#include "support/verify.h"

using namespace yichuang;

class TestDeadline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSharedVectorsHold();
    void workingDaysSkipHolidays_data();
    void workingDaysSkipHolidays();
    void calendarDaysMoveOffADayOff_data();
    void calendarDaysMoveOffADayOff();
    void aSuspensionDoesNotCount();
    void anOpenSuspensionStopsTheCount();
    void overlappingSuspensionsCountOnce();
    void beyondTheCalendarADateIsProvisional();
    void aSenselessPeriodHasNoDate_data();
    void aSenselessPeriodHasNoDate();
    void theAnswerIsDueInFiveWorkingDays();
    void silenceIsAcceptance_data();
    void silenceIsAcceptance();
    void deemedAcceptanceCountsFromReceipt();
    void theEarlierLimitDecides();
    void theRulesOfTheGuideAreFrozen();
    void anExtensionLengthensBothLimits();
    void correctionAndDeliveryHaveTheirOwnPeriods();
    void nearnessFollowsTheShareLeft_data();
    void nearnessFollowsTheShareLeft();
};

namespace {

WorkCalendar bundled()
{
    const auto calendar = bundledCalendar();
    return calendar ? *calendar : WorkCalendar();
}

QDate due(const QString &start, int days)
{
    return dueAfter(bundled(), QDate::fromString(start, Qt::ISODate), days, DayUnit::WorkingDays).date;
}

TimeLimit working(int days)
{
    return {days, DayUnit::WorkingDays, {}};
}

/// Received on Monday 2026-11-02; the answer is due on Monday 2026-11-09.
CaseTiming receivedInNovember()
{
    CaseTiming timing;
    timing.receivedOn = QDate(2026, 11, 2);
    timing.promised = working(10);
    timing.statutory = working(20);
    return timing;
}

} // namespace

void TestDeadline::theSharedVectorsHold()
{
    const QJsonArray plain = test::testVectors().value(QStringLiteral("working_days")).toArray();
    const QJsonArray suspended = test::testVectors().value(QStringLiteral("working_days_suspended")).toArray();
    QVERIFY(!plain.isEmpty() && !suspended.isEmpty());
    for (const auto &vector : plain) {
        QCOMPARE(due(vector[QStringLiteral("start")].toString(), vector[QStringLiteral("add")].toInt()),
                 QDate::fromString(vector[QStringLiteral("due")].toString(), Qt::ISODate));
    }
    for (const auto &vector : suspended) {
        const auto day = [&vector](const char *key) {
            return QDate::fromString(vector[QString::fromLatin1(key)].toString(), Qt::ISODate);
        };
        const int days = vector[QStringLiteral("promised")].toInt();
        const QList<Suspension> stop{{day("suspend_from"), day("suspend_to")}};
        QCOMPARE(dueAfter(bundled(), day("accepted"), days, DayUnit::WorkingDays, stop).date, day("due"));
        QCOMPARE(dueAfter(bundled(), day("accepted"), days, DayUnit::WorkingDays).date, day("due_without"));
    }
}

void TestDeadline::workingDaysSkipHolidays_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *start, int days, const char *expected) {
        QTest::addRow("%s + %d", start, days) << QString::fromLatin1(start) << days << QString::fromLatin1(expected);
    };
    // DOMAIN §3.3, worked out by hand from the notices
    row("2022-01-28", 5, "2022-02-09");
    row("2022-09-30", 5, "2022-10-12");
    row("2023-01-20", 5, "2023-02-01");
    row("2023-09-28", 5, "2023-10-11");
    row("2024-02-08", 5, "2024-02-21");
    row("2024-04-03", 3, "2024-04-09");
    row("2024-09-13", 1, "2024-09-14");
    row("2025-01-27", 5, "2025-02-10");
    row("2025-04-30", 10, "2025-05-19");
    row("2026-02-13", 5, "2026-02-27");
    row("2026-09-18", 5, "2026-09-24");
    row("2026-09-24", 20, "2026-10-29");
    row("2026-02-13", 45, "2026-04-24");
    row("2026-11-20", 0, "2026-11-20");
    row("2026-11-20", 1, "2026-11-23");
}

void TestDeadline::workingDaysSkipHolidays()
{
    QFETCH(QString, start);
    QFETCH(int, days);
    QFETCH(QString, expected);
    QCOMPARE(due(start, days).toString(Qt::ISODate), expected);
}

void TestDeadline::calendarDaysMoveOffADayOff_data()
{
    QTest::addColumn<QDate>("start");
    QTest::addColumn<int>("days");
    QTest::addColumn<QDate>("expected");
    QTest::newRow("ends on a Friday") << QDate(2026, 11, 10) << 10 << QDate(2026, 11, 20);
    QTest::newRow("ends on a Saturday") << QDate(2026, 11, 10) << 11 << QDate(2026, 11, 23);
    QTest::newRow("ends in the holiday") << QDate(2026, 9, 21) << 10 << QDate(2026, 10, 8);
    QTest::newRow("ends on a worked Saturday") << QDate(2026, 9, 30) << 10 << QDate(2026, 10, 10);
}

void TestDeadline::calendarDaysMoveOffADayOff()
{
    QFETCH(QDate, start);
    QFETCH(int, days);
    QFETCH(QDate, expected);
    const DueDate found = dueAfter(bundled(), start, days, DayUnit::CalendarDays);
    QCOMPARE(found.date, expected);
    QVERIFY(!found.provisional);
}

void TestDeadline::aSuspensionDoesNotCount()
{
    const QDate start(2026, 11, 2);
    const auto suspended = [&start](QDate from, QDate to, DayUnit unit) {
        return dueAfter(bundled(), start, 5, unit, {{from, to}}).date;
    };
    const auto days = DayUnit::WorkingDays;
    QCOMPARE(suspended(QDate(2026, 11, 4), QDate(2026, 11, 4), days), QDate(2026, 11, 10));
    QCOMPARE(suspended(QDate(2026, 11, 7), QDate(2026, 11, 8), days), QDate(2026, 11, 9));
    QCOMPARE(suspended(QDate(2026, 11, 10), QDate(2026, 11, 30), days), QDate(2026, 11, 9));
    QCOMPARE(suspended(QDate(2026, 11, 9), QDate(2026, 11, 10), days), QDate(2026, 11, 11));
    QCOMPARE(suspended(QDate(2026, 11, 4), QDate(2026, 11, 4), DayUnit::CalendarDays), QDate(2026, 11, 9));
    QCOMPARE(suspended(QDate(2026, 11, 6), QDate(2026, 11, 4), days), QDate(2026, 11, 9));
}

void TestDeadline::anOpenSuspensionStopsTheCount()
{
    const QList<Suspension> open{{QDate(2026, 11, 9), QDate()}};
    const DueDate stopped = dueAfter(bundled(), QDate(2026, 11, 2), 5, DayUnit::WorkingDays, open);
    QVERIFY(!stopped.date.isValid());
    QVERIFY(!stopped.provisional);
    QCOMPARE(dueAfter(bundled(), QDate(2026, 11, 2), 4, DayUnit::WorkingDays, open).date, QDate(2026, 11, 6));
}

void TestDeadline::overlappingSuspensionsCountOnce()
{
    const QList<Suspension> twice{{QDate(2026, 11, 3), QDate(2026, 11, 4)}, {QDate(2026, 11, 4), QDate(2026, 11, 5)}};
    QCOMPARE(dueAfter(bundled(), QDate(2026, 11, 2), 1, DayUnit::WorkingDays, twice).date, QDate(2026, 11, 6));
}

void TestDeadline::beyondTheCalendarADateIsProvisional()
{
    const auto found = [](QDate start, int days, DayUnit unit) { return dueAfter(bundled(), start, days, unit); };
    QVERIFY(!found(QDate(2026, 12, 30), 1, DayUnit::WorkingDays).provisional);
    const DueDate later = found(QDate(2026, 12, 30), 2, DayUnit::WorkingDays);
    QCOMPARE(later.date, QDate(2027, 1, 1));
    QVERIFY(later.provisional);
    QVERIFY(found(QDate(2026, 12, 30), 2, DayUnit::CalendarDays).provisional);
    QVERIFY(found(QDate(2021, 12, 30), 3, DayUnit::WorkingDays).provisional);
    QVERIFY(!found(QDate(2021, 12, 31), 1, DayUnit::WorkingDays).provisional);
}

void TestDeadline::aSenselessPeriodHasNoDate_data()
{
    QTest::addColumn<QDate>("start");
    QTest::addColumn<int>("days");
    QTest::newRow("no start") << QDate() << 5;
    QTest::newRow("negative") << QDate(2026, 11, 2) << -1;
    QTest::newRow("too long") << QDate(2026, 11, 2) << longestPeriodDays + 1;
    QTest::newRow("far too long") << QDate(2026, 11, 2) << std::numeric_limits<int>::max();
}

void TestDeadline::aSenselessPeriodHasNoDate()
{
    QFETCH(QDate, start);
    QFETCH(int, days);
    QCOMPARE(dueAfter(bundled(), start, days, DayUnit::WorkingDays), DueDate{});
    QCOMPARE(dueAfter(bundled(), start, days, DayUnit::CalendarDays), DueDate{});
}

void TestDeadline::theAnswerIsDueInFiveWorkingDays()
{
    const auto deadlines = caseDeadlines(bundled(), receivedInNovember(), QDate(2026, 11, 3));
    QCOMPARE(deadlines.noticeDue.date, QDate(2026, 11, 9));
    QVERIFY(!deadlines.deemedAcceptedOn);
    QVERIFY(!deadlines.promisedDue && !deadlines.decideDue && !deadlines.correctionDue && !deadlines.deliverDue);
    QCOMPARE(caseDeadlines(bundled(), CaseTiming{}, QDate(2026, 11, 3)), CaseDeadlines{});
}

void TestDeadline::silenceIsAcceptance_data()
{
    QTest::addColumn<QDate>("answered");
    QTest::addColumn<QDate>("accepted");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<bool>("deemed");
    const QDate lastDay(2026, 11, 9);
    QTest::newRow("last day, no answer") << QDate() << QDate() << lastDay << false;
    QTest::newRow("the day after") << QDate() << QDate() << lastDay.addDays(1) << true;
    QTest::newRow("answered on the last day") << lastDay << QDate() << lastDay.addDays(30) << false;
    QTest::newRow("answered too late") << lastDay.addDays(1) << QDate() << lastDay.addDays(1) << true;
    QTest::newRow("accepted in time") << QDate() << lastDay << lastDay.addDays(30) << false;
    QTest::newRow("correction in time, accepted later") << lastDay << lastDay.addDays(20) << lastDay.addDays(30) << false;
}

void TestDeadline::silenceIsAcceptance()
{
    QFETCH(QDate, answered);
    QFETCH(QDate, accepted);
    QFETCH(QDate, today);
    QFETCH(bool, deemed);
    CaseTiming timing = receivedInNovember();
    timing.answeredOn = answered;
    timing.acceptedOn = accepted;
    const auto deadlines = caseDeadlines(bundled(), timing, today);
    QCOMPARE(deadlines.deemedAcceptedOn.has_value(), deemed);
    if (deemed)
        QCOMPARE(*deadlines.deemedAcceptedOn, timing.receivedOn);
}

void TestDeadline::deemedAcceptanceCountsFromReceipt()
{
    CaseTiming timing = receivedInNovember();
    timing.acceptedOn = QDate(2026, 11, 12);
    const auto late = caseDeadlines(bundled(), timing, QDate(2026, 11, 12));
    QCOMPARE(late.promisedDue->date, QDate(2026, 11, 16));
    timing.acceptedOn = QDate(2026, 11, 9);
    const auto inTime = caseDeadlines(bundled(), timing, QDate(2026, 11, 12));
    QCOMPARE(inTime.promisedDue->date, QDate(2026, 11, 23));
}

void TestDeadline::theRulesOfTheGuideAreFrozen()
{
    CaseTiming timing = receivedInNovember();
    timing.correctionDays = 7;
    const CaseDeadlines frozen = caseDeadlines(bundled(), timing, timing.receivedOn);
    QVERIFY(!frozen.promisedDue);
    QCOMPARE(frozen.promised, std::optional(working(10)));
    QCOMPARE(frozen.statutory, std::optional(working(20)));
    QCOMPARE(frozen.correctionDays, 7);
}

void TestDeadline::theEarlierLimitDecides()
{
    CaseTiming timing = receivedInNovember();
    timing.acceptedOn = timing.receivedOn;
    const auto both = caseDeadlines(bundled(), timing, timing.receivedOn);
    QCOMPARE(both.promisedDue->date, QDate(2026, 11, 16));
    QCOMPARE(both.statutoryDue->date, QDate(2026, 11, 30));
    QCOMPARE(both.decideDue, both.promisedDue);
    timing.promised = working(30);
    const auto promisedLater = caseDeadlines(bundled(), timing, timing.receivedOn);
    QCOMPARE(promisedLater.decideDue, promisedLater.statutoryDue);
    timing.promised.reset();
    QCOMPARE(caseDeadlines(bundled(), timing, timing.receivedOn).decideDue, promisedLater.statutoryDue);
    timing.statutory.reset();
    QVERIFY(!caseDeadlines(bundled(), timing, timing.receivedOn).decideDue);
}

void TestDeadline::anExtensionLengthensBothLimits()
{
    CaseTiming timing = receivedInNovember();
    timing.acceptedOn = timing.receivedOn;
    timing.extensionDays = 10;
    const auto extended = caseDeadlines(bundled(), timing, timing.receivedOn);
    QCOMPARE(extended.promisedDue->date, QDate(2026, 11, 30));
    QCOMPARE(extended.statutoryDue->date, QDate(2026, 12, 14));
    timing.extensionDays = -10;
    QCOMPARE(caseDeadlines(bundled(), timing, timing.receivedOn).promisedDue->date, QDate(2026, 11, 16));
}

void TestDeadline::correctionAndDeliveryHaveTheirOwnPeriods()
{
    CaseTiming timing = receivedInNovember();
    timing.correctionNoticedOn = QDate(2026, 11, 6);
    timing.correctionDays = 3;
    auto deadlines = caseDeadlines(bundled(), timing, QDate(2026, 12, 1));
    QCOMPARE(deadlines.correctionDue->date, QDate(2026, 11, 11));
    QVERIFY(!deadlines.deemedAcceptedOn);
    timing.correctionDays = 0;
    QVERIFY(!caseDeadlines(bundled(), timing, QDate(2026, 12, 1)).correctionDue);
    timing.acceptedOn = QDate(2026, 11, 10);
    timing.decidedOn = QDate(2026, 11, 20);
    deadlines = caseDeadlines(bundled(), timing, QDate(2026, 12, 1));
    QCOMPARE(deadlines.promisedDue->date, QDate(2026, 11, 24));
    QCOMPARE(deadlines.deliverDue->date, QDate(2026, 12, 4));
}

void TestDeadline::nearnessFollowsTheShareLeft_data()
{
    QTest::addColumn<QDate>("today");
    QTest::addColumn<int>("nearness");
    // ten working days, 2026-11-02 to 2026-11-16
    QTest::newRow("six left") << QDate(2026, 11, 6) << int(Nearness::Ample);
    QTest::newRow("five left") << QDate(2026, 11, 9) << int(Nearness::Half);
    QTest::newRow("three left") << QDate(2026, 11, 11) << int(Nearness::Half);
    QTest::newRow("two left") << QDate(2026, 11, 12) << int(Nearness::Fifth);
    QTest::newRow("last day") << QDate(2026, 11, 16) << int(Nearness::Fifth);
    QTest::newRow("passed") << QDate(2026, 11, 17) << int(Nearness::Overdue);
}

void TestDeadline::nearnessFollowsTheShareLeft()
{
    QFETCH(QDate, today);
    QFETCH(int, nearness);
    QCOMPARE(int(nearnessOf(bundled(), QDate(2026, 11, 2), QDate(2026, 11, 16), today)), nearness);
}

QTEST_APPLESS_MAIN(TestDeadline)
#include "tst_deadline.moc"
