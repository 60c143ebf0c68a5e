// SPDX-License-Identifier: Apache-2.0
#include "casework/counterwork.h"
#include "casework/takecalendar.h"
#include "counterbench.h"
#include "support/samplecase.h"

#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

namespace {

/// Through that year, with New Year's Day off.
WorkCalendar through(int year)
{
    const QString text = QStringLiteral(R"({"coverage": {"from": "2022-01-01", "to": "%1-12-31"}, "off": {"%1-01-01": "元旦"}, "work": {}})");
    return WorkCalendar::fromJson(parseJsonObject(text.arg(year).toUtf8()).value_or(QJsonObject())).value_or(WorkCalendar());
}

/// Accepted at the end of the calendar: 5 working days promised.
void addCase(CounterBench &bench)
{
    CaseRecord record = sampleCase();
    record.state = CaseState::Accepted;
    record.number = QStringLiteral("L1");
    record.receivedAt = QDateTime(QDate(2026, 12, 30), QTime(2, 0), Qt::UTC);
    CaseTiming timing;
    timing.receivedOn = QDate(2026, 12, 30);
    timing.acceptedOn = timing.receivedOn;
    timing.promised = TimeLimit{5, DayUnit::WorkingDays, {}};
    record.deadlines = caseDeadlines(bench.calendar, timing, timing.receivedOn);
    bench.store.state.cases.insert(record.id, record);
}

/// A draft with a material that is good until that day.
CaseId addParked(CounterBench &bench, const QString &materialId, QDate validUntil)
{
    CaseRecord draft = sampleCase();
    draft.material(materialId)->validUntil = validUntil;
    bench.store.state.cases.insert(draft.id, draft);
    return draft.id;
}

} // namespace

/// A newer calendar that comes while people work.
class TestTakeCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsCountedFromThenOnIsCountedByIt();
    void anOpenVisitIsCheckedByItAtOnce();
    void whatIsUnderWayIsCountedAgainAndListed();
    void aCalendarThatCoversLessIsLeftAside();
    void anotherOneMeanwhileIsTakenAfterwards();
    void whoIsQuickerIsCountedAgain();
};

void TestTakeCalendar::whatIsCountedFromThenOnIsCountedByIt()
{
    CounterBench bench;
    bench.clock.setNow(QDateTime(QDate(2026, 12, 30), QTime(2, 0), Qt::UTC));
    CounterWork work(bench.ports(), bench.session);
    const auto promised = [&] {
        const Guide guide = sampleGuide();
        const CaseRecord draft = sampleCase();
        const CheckReport report = checkCase(&guide, draft, bench.clock.today(), bench.calendar);
        return work.decide.preview(draft, guide, report, IntakeAct::Accept).deadlines.promisedDue.value_or(DueDate{});
    };
    QVERIFY(promised().provisional);
    bench.calendar.take(through(2027));
    QVERIFY(!promised().provisional);
}

void TestTakeCalendar::anOpenVisitIsCheckedByItAtOnce()
{
    CounterBench bench;
    bench.clock.setNow(QDateTime(QDate(2026, 12, 30), QTime(2, 0), Qt::UTC));
    Guide &guide = bench.store.state.guides.first();
    guide.promised = TimeLimit{5, DayUnit::WorkingDays, {}};
    guide.statutory.reset();
    MaterialRule &rule = guide.materials[2];
    rule.mustOutlastDecision = true;
    CounterWork work(bench.ports(), bench.session);
    work.visit.resume(addParked(bench, rule.id, QDate(2027, 1, 6)));
    QTRY_VERIFY(work.visit.hasCase());
    const auto expires = [&] {
        const QList<Gap> gaps = work.visit.report().gaps;
        return std::any_of(gaps.cbegin(), gaps.cend(), [](const Gap &gap) { return gap.kind == GapKind::ExpiresTooSoon; });
    };
    QVERIFY(!expires());
    // The first of January is not worked, so that it would be decided a day later.
    const QSignalSpy changed(&work.visit, &Visit::changed);
    bench.calendar.take(through(2027));
    QVERIFY(expires());
    QVERIFY(!changed.isEmpty());
}

void TestTakeCalendar::whatIsUnderWayIsCountedAgainAndListed()
{
    CounterBench bench;
    addCase(bench);
    TakeCalendar taking(bench.calendar, bench.store.cases, bench.store.ledger, bench.clock, bench.session);
    const QSignalSpy taken(&taking, &TakeCalendar::taken);
    taking.take(through(2027));
    QTRY_COMPARE(taken.size(), 1);
    QVERIFY(bench.calendar.now() == through(2027));
    const auto moved = taken.constFirst().constFirst().value<QList<MovedDate>>();
    QVERIFY(!moved.isEmpty());
    QCOMPARE(moved.constFirst().number, QStringLiteral("L1"));
    QCOMPARE(bench.ledgerKinds(), QStringList({QStringLiteral("dueMoved"), QStringLiteral("calendarTaken")}));
}

void TestTakeCalendar::aCalendarThatCoversLessIsLeftAside()
{
    CounterBench bench;
    addCase(bench);
    TakeCalendar taking(bench.calendar, bench.store.cases, bench.store.ledger, bench.clock, bench.session);
    const QSignalSpy failed(&taking, &TakeCalendar::failed);
    const WorkCalendar before = bench.calendar;
    taking.take(through(2025));
    QCOMPARE(lastCode(failed), QStringLiteral("invalid"));
    QVERIFY(bench.calendar.now() == before);
    QVERIFY(bench.ledgerKinds().isEmpty());
}

void TestTakeCalendar::anotherOneMeanwhileIsTakenAfterwards()
{
    CounterBench bench;
    addCase(bench);
    TakeCalendar taking(bench.calendar, bench.store.cases, bench.store.ledger, bench.clock, bench.session);
    const QSignalSpy taken(&taking, &TakeCalendar::taken);
    taking.take(through(2027));
    taking.take(through(2028));
    QTRY_COMPARE(taken.size(), 2);
    QVERIFY(bench.calendar.now() == through(2028));
}

void TestTakeCalendar::whoIsQuickerIsCountedAgain()
{
    CounterBench bench;
    addCase(bench);
    const CaseId id = bench.store.state.cases.firstKey();
    TakeCalendar taking(bench.calendar, bench.store.cases, bench.store.ledger, bench.clock, bench.session);
    const QSignalSpy taken(&taking, &TakeCalendar::taken);
    taking.take(through(2027));
    // The case was read; it changes before it is counted.
    ++bench.store.state.cases[id].revision;
    QTRY_COMPARE(taken.size(), 1);
    QVERIFY(!taken.constFirst().constFirst().value<QList<MovedDate>>().isEmpty());
    QVERIFY(bench.ledgerKinds().contains(QStringLiteral("dueMoved")));
}

QTEST_MAIN(TestTakeCalendar)
#include "tst_takecalendar.moc"
