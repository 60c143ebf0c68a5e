// SPDX-License-Identifier: Apache-2.0
#include "casework/counterbench.h"
#include "core/durablefile.h"
#include "root/calendarwatch.h"
#include "root/sitecalendar.h"

#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

namespace {

QByteArray through(int year)
{
    return QStringLiteral(R"({"coverage": {"from": "2022-01-01", "to": "%1-12-31"}, "off": {}, "work": {}})").arg(year).toUtf8();
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

private:
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
    m_watch = std::make_unique<CalendarWatch>(m_folder->path(), m_bench->calendar, m_bench->ports());
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
    QCOMPARE(m_bench->ledgerKinds().count(QStringLiteral("calendarTaken")), 1);
    put("holidays");
    put(through(2029));
    QTRY_COMPARE_WITH_TIMEOUT(coveredTo(), QDate(2029, 12, 31), 30'000);
}

QTEST_MAIN(TestCalendarWatch)
#include "tst_calendarwatch.moc"
