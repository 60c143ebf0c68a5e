// SPDX-License-Identifier: Apache-2.0
#include "domain/terms/counting.h"
#include "support/testvectors.h"
#include "support/verify.h"

#include <QRandomGenerator>

using namespace yichuang;

namespace {

WorkCalendar bundled()
{
    return bundledCalendar().value_or(WorkCalendar());
}

int daysOf(const QList<UncountedDays> &uncounted)
{
    int days = 0;
    for (const UncountedDays &each : uncounted)
        days += int(each.from.daysTo(each.to)) + 1;
    return days;
}

} // namespace

/// How a period was counted adds up to the date that dueAfter() gives, and a new calendar moves what it should.
class TestCounting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itAlwaysAddsUp();
    void weekendsAndHolidaysAreToldApart();
    void calendarDaysSkipOnlyWhatIsSuspended();
    void aPeriodThatEndsOnADayOffSaysThatItMoved();
    void anOpenSuspensionIsToldUpToToday();
    void aSenselessPeriodTellsNothing();
    void anotherCalendarMovesTheSamePeriods();
    void whatHasNoEventStays();
};

void TestCounting::itAlwaysAddsUp()
{
    QRandomGenerator random(33);
    for (int i = 0; i < 400; ++i) {
        const QDate event = QDate(2025, 1, 1).addDays(random.bounded(500));
        const int days = 1 + int(random.bounded(40));
        const QDate stop = event.addDays(random.bounded(30));
        const QList<Suspension> suspensions{{stop, stop.addDays(random.bounded(10))}};
        const Counting counting = countingOf(bundled(), event, days, DayUnit::WorkingDays, suspensions, event);
        QCOMPARE(counting.due, dueAfter(bundled(), event, days, DayUnit::WorkingDays, suspensions));
        QCOMPARE(daysOf(counting.uncounted) + days, int(event.daysTo(counting.due.date)));
        QVERIFY(!counting.moved);
    }
}

void TestCounting::weekendsAndHolidaysAreToldApart()
{
    using Reason = UncountedDays::Reason;
    const Counting counting = countingOf(bundled(), QDate(2026, 9, 18), 5, DayUnit::WorkingDays, {}, QDate(2026, 9, 18));
    QCOMPARE(counting.due.date, QDate(2026, 9, 24));
    QCOMPARE(counting.uncounted,
             (QList<UncountedDays>{{Reason::Weekend, QDate(2026, 9, 19), QDate(2026, 9, 19), {}}})); // Sunday 20 works
    const Counting autumn = countingOf(bundled(), QDate(2026, 9, 24), 5, DayUnit::WorkingDays, {}, QDate(2026, 9, 24));
    QCOMPARE(autumn.uncounted.at(0).name, QStringLiteral("中秋"));
    QCOMPARE(autumn.uncounted.at(1).name, QStringLiteral("国庆节"));
    QCOMPARE(autumn.uncounted.at(1).to, QDate(2026, 10, 7));
}

void TestCounting::calendarDaysSkipOnlyWhatIsSuspended()
{
    const QDate start(2026, 9, 24);
    const QList<Suspension> stop{{start.addDays(2), start.addDays(3)}};
    const Counting counting = countingOf(bundled(), start, 20, DayUnit::CalendarDays, stop, start);
    QCOMPARE(counting.uncounted.size(), 1);
    QCOMPARE(counting.uncounted.constFirst().reason, UncountedDays::Reason::Suspension);
    QVERIFY(!counting.moved);
}

void TestCounting::aPeriodThatEndsOnADayOffSaysThatItMoved()
{
    const Counting counting = countingOf(bundled(), QDate(2026, 9, 24), 7, DayUnit::CalendarDays, {}, QDate(2026, 9, 24));
    QCOMPARE(counting.due.date, QDate(2026, 10, 8));
    QVERIFY(counting.moved);
}

void TestCounting::anOpenSuspensionIsToldUpToToday()
{
    const QDate start(2026, 11, 2);
    const QList<Suspension> open{{start.addDays(2), {}}};
    const Counting counting = countingOf(bundled(), start, 5, DayUnit::WorkingDays, open, start.addDays(6));
    QVERIFY(!counting.due.date.isValid());
    QCOMPARE(counting.uncounted.size(), 1);
    QCOMPARE(counting.uncounted.constFirst().to, start.addDays(6));
}

void TestCounting::aSenselessPeriodTellsNothing()
{
    QVERIFY(countingOf(bundled(), {}, 5, DayUnit::WorkingDays, {}, {}).uncounted.isEmpty());
    QVERIFY(countingOf(bundled(), QDate(2026, 1, 1), -1, DayUnit::WorkingDays, {}, {}).uncounted.isEmpty());
}

void TestCounting::anotherCalendarMovesTheSamePeriods()
{
    CaseTiming timing;
    timing.receivedOn = QDate(2026, 12, 28);
    timing.acceptedOn = timing.receivedOn;
    timing.promised = TimeLimit{5, DayUnit::WorkingDays, {}};
    const CaseDeadlines before = caseDeadlines(bundled(), timing, timing.receivedOn);
    QVERIFY(before.promisedDue->provisional);
    const auto newer = WorkCalendar::fromJson(
        {{QStringLiteral("coverage"), QJsonObject{{QStringLiteral("from"), QStringLiteral("2026-01-01")},
                                                  {QStringLiteral("to"), QStringLiteral("2027-12-31")}}},
         {QStringLiteral("off"), QJsonObject{{QStringLiteral("2027-01-01"), QStringLiteral("元旦")}}},
         {QStringLiteral("work"), QJsonObject{}}});
    QVERIFY_OK(newer);
    const CaseDeadlines after = recounted(*newer, before, timing.receivedOn);
    QCOMPARE(after.promisedDue, std::optional(DueDate{QDate(2027, 1, 5), false}));
    QCOMPARE(recounted(*newer, after, timing.receivedOn), after);
    QCOMPARE(recounted(bundled(), after, timing.receivedOn), before);
}

void TestCounting::whatHasNoEventStays()
{
    CaseDeadlines old;
    old.noticeDue = {QDate(2026, 3, 17), false};
    old.correctionDue = DueDate{QDate(2026, 3, 20), false};
    old.promisedDue = DueDate{QDate(2026, 4, 1), true};
    old.decideDue = old.promisedDue;
    old.deliverDue = DueDate{QDate(2026, 5, 1), false};
    old.deemedAcceptedOn = QDate(2026, 3, 10);
    QCOMPARE(recounted(bundled(), old, {}), old);
}

QTEST_APPLESS_MAIN(TestCounting)
#include "tst_counting.moc"
