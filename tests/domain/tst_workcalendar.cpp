// SPDX-License-Identifier: Apache-2.0
#include "domain/terms/workcalendar.h"
#include "support/testvectors.h"
#include "support/verify.h"

using namespace yichuang;

class TestWorkCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBundledCalendarCoversFiveYears();
    void everyYearHasTheCountedWorkingDays();
    void aDayIsJudged_data();
    void aDayIsJudged();
    void beyondTheCoverageOnlyTheWeekdayCounts();
    void anEmptyCalendarIsMondayToFriday();
    void theNextWorkingDayIsFound();
    void workingDaysAreCountedWithoutTheFirst();
    void aFaultyDocumentIsRefused_data();
    void aFaultyDocumentIsRefused();
};

namespace {

WorkCalendar bundled()
{
    const auto calendar = bundledCalendar();
    return calendar ? *calendar : WorkCalendar();
}

} // namespace

void TestWorkCalendar::theBundledCalendarCoversFiveYears()
{
    const auto calendar = bundledCalendar();
    QVERIFY_OK(calendar);
    QCOMPARE(calendar->coveredFrom(), QDate(2022, 1, 1));
    QCOMPARE(calendar->coveredTo(), QDate(2026, 12, 31));
    QVERIFY(calendar->covers(QDate(2022, 1, 1)));
    QVERIFY(!calendar->covers(QDate(2021, 12, 31)));
    QVERIFY(calendar->covers(QDate(2026, 12, 31)));
    QVERIFY(!calendar->covers(QDate(2027, 1, 1)));
    QVERIFY(!calendar->covers(QDate()));
}

void TestWorkCalendar::everyYearHasTheCountedWorkingDays()
{
    const QJsonObject years = test::testVectors().value(QStringLiteral("working_days_per_year")).toObject();
    QCOMPARE(years.size(), 5);
    for (auto year = years.constBegin(); year != years.constEnd(); ++year) {
        const QDate newYearsEve(year.key().toInt() - 1, 12, 31);
        QCOMPARE(bundled().workingDaysBetween(newYearsEve, newYearsEve.addYears(1)), year.value().toInt());
    }
}

void TestWorkCalendar::aDayIsJudged_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<bool>("worked");
    QTest::addColumn<QString>("holiday");
    QTest::newRow("plain Friday") << QDate(2026, 11, 20) << true << QString();
    QTest::newRow("plain Saturday") << QDate(2026, 11, 21) << false << QString();
    QTest::newRow("Thursday off") << QDate(2026, 10, 1) << false << QStringLiteral("国庆节");
    QTest::newRow("Saturday worked") << QDate(2026, 10, 10) << true << QString();
    QTest::newRow("Sunday worked") << QDate(2026, 9, 20) << true << QString();
    QTest::newRow("2024-02-09 is worked") << QDate(2024, 2, 9) << true << QString();
    QTest::newRow("2024-09-14 Saturday worked") << QDate(2024, 9, 14) << true << QString();
    QTest::newRow("weekend inside a holiday") << QDate(2026, 2, 21) << false << QStringLiteral("春节");
    QTest::newRow("no day") << QDate() << false << QString();
}

void TestWorkCalendar::aDayIsJudged()
{
    QFETCH(QDate, day);
    QFETCH(bool, worked);
    QFETCH(QString, holiday);
    QCOMPARE(bundled().isWorkingDay(day), worked);
    QCOMPARE(bundled().holidayName(day), holiday);
}

void TestWorkCalendar::beyondTheCoverageOnlyTheWeekdayCounts()
{
    QVERIFY(bundled().isWorkingDay(QDate(2027, 1, 1)));
    QVERIFY(!bundled().isWorkingDay(QDate(2027, 1, 2)));
    QVERIFY(bundled().isWorkingDay(QDate(2021, 10, 1)));
}

void TestWorkCalendar::anEmptyCalendarIsMondayToFriday()
{
    const WorkCalendar empty;
    QVERIFY(empty.isWorkingDay(QDate(2026, 10, 1)));
    QVERIFY(!empty.isWorkingDay(QDate(2026, 10, 10)));
    QVERIFY(!empty.covers(QDate(2026, 10, 1)));
}

void TestWorkCalendar::theNextWorkingDayIsFound()
{
    QCOMPARE(bundled().workingDayOnOrAfter(QDate(2026, 10, 1)), QDate(2026, 10, 8));
    QCOMPARE(bundled().workingDayOnOrAfter(QDate(2026, 10, 8)), QDate(2026, 10, 8));
    QVERIFY(!bundled().workingDayOnOrAfter(QDate()).isValid());
}

void TestWorkCalendar::workingDaysAreCountedWithoutTheFirst()
{
    QCOMPARE(bundled().workingDaysBetween(QDate(2026, 11, 20), QDate(2026, 11, 20)), 0);
    QCOMPARE(bundled().workingDaysBetween(QDate(2026, 11, 20), QDate(2026, 11, 23)), 1);
    QCOMPARE(bundled().workingDaysBetween(QDate(2026, 11, 23), QDate(2026, 11, 20)), 0);
    QCOMPARE(bundled().workingDaysBetween(QDate(), QDate(2026, 11, 20)), 0);
}

void TestWorkCalendar::aFaultyDocumentIsRefused_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const char *document, const char *place) {
        QTest::newRow(name) << QByteArray(document) << QString::fromUtf8(place);
    };
    row("nothing", "{}", "/coverage");
    row("no end", R"({"coverage":{"from":"2026-01-01"},"off":{},"work":{}})", "/coverage/to");
    row("backwards", R"({"coverage":{"from":"2026-02-01","to":"2026-01-01"},"off":{},"work":{}})", "/coverage/to");
    row("no list", R"({"coverage":{"from":"2026-01-01","to":"2026-12-31"},"work":{}})", "/off");
    row("no date", R"({"coverage":{"from":"2026-01-01","to":"2026-12-31"},"off":{"2026-02-30":"x"},"work":{}})", "/off");
    row("other year", R"({"coverage":{"from":"2026-01-01","to":"2026-12-31"},"off":{"2027-01-01":"x"},"work":{}})",
        "/off");
    row("no name", R"({"coverage":{"from":"2026-01-01","to":"2026-12-31"},"off":{"2026-01-01":""},"work":{}})", "/off");
    row("weekday worked", R"({"coverage":{"from":"2026-01-01","to":"2026-12-31"},"off":{},"work":{"2026-01-05":"x"}})",
        "/work");
    row("both",
        R"({"coverage":{"from":"2026-01-01","to":"2026-12-31"},"off":{"2026-01-04":"x"},"work":{"2026-01-04":"x"}})",
        "/work");
}

void TestWorkCalendar::aFaultyDocumentIsRefused()
{
    QFETCH(QByteArray, document);
    QFETCH(QString, place);
    const auto calendar = WorkCalendar::fromJson(QJsonDocument::fromJson(document).object());
    QVERIFY_ERROR(calendar, ErrorCode::Invalid);
    QVERIFY2(calendar.error().detail.startsWith(place), qPrintable(calendar.error().detail));
}

QTEST_APPLESS_MAIN(TestWorkCalendar)
#include "tst_workcalendar.moc"
