// SPDX-License-Identifier: Apache-2.0
#include "casework/counterbench.h"
#include "core/durablefile.h"
#include "root/calendarwatch.h"
#include "root/sitecalendar.h"
#include "support/samplecase.h"

#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

namespace {

QByteArray through(int year)
{
    return QStringLiteral(R"({"coverage": {"from": "2022-01-01", "to": "%1-12-31"}, "off": {}, "work": {}})").arg(year).toUtf8();
}

WorkCalendar calendarOf(const QByteArray &bytes)
{
    return WorkCalendar::fromJson(parseJsonObject(bytes).value_or(QJsonObject())).value_or(WorkCalendar());
}

} // namespace

/// A running counter takes the calendar that is put into its folder.
class TestCalendarWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aNewerCalendarIsTakenWhileItRuns();
    void whatWasPutThereBeforeTheStartIsTakenAtTheStart();
    void whatCannotBeReadIsLeftAside();
    void whatAmendsTheSameYearsIsTaken();
    void aCountThatFailedIsDoneAgain();
    void aCountThatWasStoppedIsDoneAtTheNextStart();
    void whatCameWithANewerProgramIsCountedBy();
    void aCounterWithoutACaseTellsNobodyOfItsFirstCalendar();

private:
    void addCase();
    [[nodiscard]] qsizetype timesTaken() const { return m_bench->ledgerKinds().count(QStringLiteral("calendarTaken")); }
    [[nodiscard]] bool isProvisional() const
    {
        return m_bench->store.state.cases.first().deadlines.promisedDue->provisional;
    }
    void watchAnew() { m_watch = std::make_unique<CalendarWatch>(m_folder->path(), m_bench->calendar, m_bench->ports()); }
    void put(const QByteArray &bytes)
    {
        const Result<> kept = writeDurably(calendarFileOf(m_folder->path()), bytes);
        QVERIFY(kept.has_value());
    }
    [[nodiscard]] QDate coveredTo() const { return m_bench->calendar.now().coveredTo(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<CalendarWatch> m_watch;
};

void TestCalendarWatch::init()
{
    m_watch.reset();
    m_bench = std::make_unique<CounterBench>();
    m_folder = std::make_unique<QTemporaryDir>();
    watchAnew();
}

/// Accepted at the end of the calendar that the program brings: 5 working days promised.
void TestCalendarWatch::addCase()
{
    CaseRecord record = sampleCase();
    record.state = CaseState::Accepted;
    record.number = QStringLiteral("L1");
    record.receivedAt = QDateTime(QDate(2026, 12, 30), QTime(2, 0), Qt::UTC);
    CaseTiming timing;
    timing.receivedOn = QDate(2026, 12, 30);
    timing.acceptedOn = timing.receivedOn;
    timing.promised = TimeLimit{5, DayUnit::WorkingDays, {}};
    record.deadlines = caseDeadlines(m_bench->calendar, timing, timing.receivedOn);
    m_bench->store.state.cases.insert(record.id, record);
}

void TestCalendarWatch::aNewerCalendarIsTakenWhileItRuns()
{
    const QSignalSpy taken(m_watch.get(), &CalendarWatch::taken);
    m_watch->start();
    QCOMPARE(coveredTo(), QDate(2026, 12, 31));
    put(through(2028));
    QTRY_COMPARE_WITH_TIMEOUT(coveredTo(), QDate(2028, 12, 31), 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(taken.size(), 1, 30'000);
    QVERIFY(m_bench->ledgerKinds().contains(QStringLiteral("calendarTaken")));
    // One more, of which nothing is forgotten.
    put(through(2029));
    QTRY_COMPARE_WITH_TIMEOUT(coveredTo(), QDate(2029, 12, 31), 30'000);
}

void TestCalendarWatch::whatWasPutThereBeforeTheStartIsTakenAtTheStart()
{
    put(through(2027));
    m_watch->start();
    QTRY_COMPARE_WITH_TIMEOUT(coveredTo(), QDate(2027, 12, 31), 30'000);
}

void TestCalendarWatch::whatCannotBeReadIsLeftAside()
{
    m_watch->start();
    put("holidays");
    put(through(2025));
    put(through(2028)); // so that the two before were surely seen
    QTRY_COMPARE_WITH_TIMEOUT(coveredTo(), QDate(2028, 12, 31), 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(timesTaken(), 1, 30'000);
    put("holidays");
    put(through(2029));
    QTRY_COMPARE_WITH_TIMEOUT(coveredTo(), QDate(2029, 12, 31), 30'000);
}

void TestCalendarWatch::whatAmendsTheSameYearsIsTaken()
{
    const int year = coveredTo().year();
    m_watch->start();
    put(through(year));
    const WorkCalendar amended = calendarOf(through(year));
    QVERIFY(amended != bundledCalendar().value_or(WorkCalendar()));
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->calendar.now() == amended, 30'000);
    QVERIFY(siteCalendar(m_folder->path()).value_or(WorkCalendar()) == amended);
    put(through(year - 1));
    QVERIFY(siteCalendar(m_folder->path()).value_or(WorkCalendar()) == bundledCalendar().value_or(WorkCalendar()));
}

void TestCalendarWatch::aCountThatFailedIsDoneAgain()
{
    addCase();
    QVERIFY(isProvisional());
    m_watch->tryAgainAfter(std::chrono::milliseconds(20));
    // The disk is full between the calendar and the first case.
    connect(&m_bench->calendar, &CalendarInUse::changed, m_watch.get(), [this] { m_bench->breakStore(ErrorCode::StorageFull); });
    const QSignalSpy taken(m_watch.get(), &CalendarWatch::taken);
    put(through(2028));
    m_watch->start();
    QCOMPARE(coveredTo(), QDate(2028, 12, 31));
    QCOMPARE(timesTaken(), 0);
    QVERIFY(isProvisional());
    m_bench->mendStore();
    QTRY_COMPARE_WITH_TIMEOUT(taken.size(), 1, 30'000);
    QVERIFY(!isProvisional());
    QCOMPARE(timesTaken(), 1);
}

void TestCalendarWatch::aCountThatWasStoppedIsDoneAtTheNextStart()
{
    addCase();
    put(through(2028));
    // As the next start finds it: what is counted from now on is counted by it, the case was not.
    m_bench->calendar.take(calendarOf(through(2028)));
    m_bench->clock.setNow(QDateTime::currentDateTimeUtc().addDays(1));
    const QSignalSpy taken(m_watch.get(), &CalendarWatch::taken);
    m_watch->start();
    QTRY_COMPARE_WITH_TIMEOUT(taken.size(), 1, 30'000);
    QVERIFY(!isProvisional());
    QCOMPARE(timesTaken(), 1);
    // Once is enough. Without a case the count would be over before start() is.
    m_bench->store.state.cases.clear();
    watchAnew();
    m_watch->start();
    QCOMPARE(timesTaken(), 1);
    // A store that was put back does not know of it.
    m_bench->store.state.ledger.clear();
    addCase();
    watchAnew();
    m_watch->start();
    QTRY_COMPARE_WITH_TIMEOUT(timesTaken(), 1, 30'000);
}

void TestCalendarWatch::whatCameWithANewerProgramIsCountedBy()
{
    // The program of last year counts, and is replaced by one that brings the next calendar.
    m_bench->calendar.take(calendarOf(through(2025)));
    addCase();
    QVERIFY(isProvisional());
    m_watch->start();
    QTRY_COMPARE_WITH_TIMEOUT(timesTaken(), 1, 30'000);
    m_bench->calendar.take(calendarOf(through(2028)));
    watchAnew();
    const QSignalSpy taken(m_watch.get(), &CalendarWatch::taken);
    m_watch->start();
    QTRY_COMPARE_WITH_TIMEOUT(taken.size(), 1, 30'000);
    QVERIFY(!isProvisional());
    QVERIFY(m_bench->ledgerKinds().contains(QStringLiteral("dueMoved")));
    // Once is enough.
    m_bench->store.state.cases.clear();
    watchAnew();
    m_watch->start();
    QCOMPARE(timesTaken(), 2);
}

void TestCalendarWatch::aCounterWithoutACaseTellsNobodyOfItsFirstCalendar()
{
    m_watch->start();
    QCOMPARE(timesTaken(), 0);
    // What it takes in from now on is counted by it from the beginning.
    QVERIFY(QFile::exists(m_folder->filePath(QStringLiteral("calendar.counted"))));
}

QTEST_MAIN(TestCalendarWatch)
#include "tst_calendarwatch.moc"
