// SPDX-License-Identifier: Apache-2.0
#include "casework/recalendar.h"

#include "counterbench.h"
#include "support/samplecase.h"

#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

namespace {

/// Through 2027, with the Spring Festival of that year.
WorkCalendar newer()
{
    return WorkCalendar::fromJson(parseJsonObject(R"({"coverage": {"from": "2022-01-01", "to": "2027-12-31"},
        "off": {"2027-01-01": "元旦", "2027-02-08": "春节", "2027-02-09": "春节"}, "work": {}})")
                                      .value_or(QJsonObject()))
        .value_or(WorkCalendar());
}

/// Accepted at the end of the calendar: 5 working days promised.
CaseRecord lateInTheYear(CounterBench &bench, CaseState state, const QString &number)
{
    CaseRecord record = sampleCase();
    record.id = CaseId::create(1'800'000'000'000 + bench.store.state.cases.size());
    record.state = state;
    record.number = number;
    record.receivedAt = QDateTime(QDate(2026, 12, 30), QTime(2, 0), Qt::UTC);
    CaseTiming timing;
    timing.receivedOn = QDate(2026, 12, 30);
    timing.acceptedOn = timing.receivedOn;
    timing.promised = TimeLimit{5, DayUnit::WorkingDays, {}};
    timing.statutory = TimeLimit{20, DayUnit::WorkingDays, {}};
    // By a calendar without 2027, so that New Year's Day counts.
    record.deadlines = caseDeadlines(bench.calendar, timing, timing.receivedOn);
    bench.store.state.cases.insert(record.id, record);
    return record;
}

/// One of its cases cannot be read.
class PartlyDamagedStore final : public CaseStore
{
public:
    explicit PartlyDamagedStore(CaseStore &inner) : m_inner(inner) {}

    CaseId damaged;

    QFuture<Result<CaseRecord>> load(const CaseId &id) override
    {
        return id == damaged ? readyFuture<Result<CaseRecord>>(failure(ErrorCode::StorageCorrupt)) : m_inner.load(id);
    }
    QFuture<Result<CaseRecord>> commit(const CaseChange &change) override { return m_inner.commit(change); }
    QFuture<Result<QList<CaseSummary>>> list(const CaseFilter &filter) override { return m_inner.list(filter); }
    QFuture<Result<>> saveDraft(const DraftSave &save) override { return m_inner.saveDraft(save); }
    QFuture<Result<>> discardDraft(const CaseId &id, const LedgerEvent &event) override { return m_inner.discardDraft(id, event); }
    QFuture<Result<QList<DraftMoment>>> past(const CaseId &id) override { return m_inner.past(id); }
    QFuture<Result<>> keepJotting(const CaseJotting &jotting) override { return m_inner.keepJotting(jotting); }
    QFuture<Result<QJsonObject>> jotting(const CaseId &id, const QString &place, const QString &clerkId) override
    {
        return m_inner.jotting(id, place, clerkId);
    }
    QFuture<Result<QString>> reserveNumber(const CaseId &id, const QDate &day) override { return m_inner.reserveNumber(id, day); }
    QFuture<Result<DayCounts>> counts(const QDate &day) override { return m_inner.counts(day); }

private:
    CaseStore &m_inner;
};

} // namespace

/// A new calendar counts what is under way again, and says what moved.
class TestRecalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void datesThatMoveAreStoredAndListed();
    void theSameCalendarAgainMovesNothing();
    void whatIsOverOrADraftStays_data();
    void whatIsOverOrADraftStays();
    void nobodyBecomesAHandlerByIt();
    void aConfirmedDateIsListedToo();
    void aStoreThatFailsSaysSo();
    void aCaseThatCannotBeReadKeepsNobodyElsesDates();
    void theNoticeAtSignInTellsWhatIsNew();
    void theNoticeEndsAtTheLastVisit();
};

void TestRecalendar::datesThatMoveAreStoredAndListed()
{
    CounterBench bench;
    const CaseRecord before = lateInTheYear(bench, CaseState::Accepted, QStringLiteral("L1"));
    QVERIFY(before.deadlines.promisedDue->provisional);
    Recalendar counting(bench.store.cases, bench.store.ledger, bench.clock, bench.session);
    const QSignalSpy done(&counting, &Recalendar::recounted);
    counting.recount(newer());
    QTRY_COMPARE(done.size(), 1);
    const auto moved = lastOf<QList<MovedDate>>(done);
    QCOMPARE(moved.size(), 3); // notice, promised and statutory
    const CaseRecord after = bench.store.state.cases.value(before.id);
    QCOMPARE(after.deadlines.promisedDue, std::optional(DueDate{before.deadlines.promisedDue->date.addDays(1), false}));
    QCOMPARE(moved.at(1).number, QStringLiteral("L1"));
    QCOMPARE(moved.at(1).period, QStringLiteral("promised"));
    QCOMPARE(moved.at(1).before, *before.deadlines.promisedDue);
    QCOMPARE(moved.at(1).after, *after.deadlines.promisedDue);
    QCOMPARE(bench.ledgerKinds(), QStringList({QStringLiteral("dueMoved"), QStringLiteral("calendarTaken")}));
    const QJsonObject told = bench.store.state.ledger.constFirst().body;
    QCOMPARE(told.value(u"dates").toObject().value(u"promised").toObject().value(u"to").toObject().value(u"date").toString(),
             after.deadlines.promisedDue->date.toString(Qt::ISODate));
    QCOMPARE(told.value(u"calendarTo").toString(), QStringLiteral("2027-12-31"));
}

void TestRecalendar::theSameCalendarAgainMovesNothing()
{
    CounterBench bench;
    lateInTheYear(bench, CaseState::Accepted, QStringLiteral("L1"));
    Recalendar counting(bench.store.cases, bench.store.ledger, bench.clock, bench.session);
    const QSignalSpy done(&counting, &Recalendar::recounted);
    counting.recount(newer());
    QTRY_COMPARE(done.size(), 1);
    counting.recount(newer());
    QTRY_COMPARE(done.size(), 2);
    QVERIFY(lastOf<QList<MovedDate>>(done).isEmpty());
    QCOMPARE(bench.ledgerKinds().count(QStringLiteral("dueMoved")), 1);
}

void TestRecalendar::whatIsOverOrADraftStays_data()
{
    QTest::addColumn<CaseState>("state");
    QTest::newRow("draft") << CaseState::Draft;
    QTest::newRow("archived") << CaseState::Archived;
    QTest::newRow("withdrawn") << CaseState::Withdrawn;
    QTest::newRow("not accepted") << CaseState::NotAccepted;
}

void TestRecalendar::whatIsOverOrADraftStays()
{
    QFETCH(const CaseState, state);
    CounterBench bench;
    const CaseRecord before = lateInTheYear(bench, state, QStringLiteral("L1"));
    Recalendar counting(bench.store.cases, bench.store.ledger, bench.clock, bench.session);
    const QSignalSpy done(&counting, &Recalendar::recounted);
    counting.recount(newer());
    QTRY_COMPARE(done.size(), 1);
    QVERIFY(lastOf<QList<MovedDate>>(done).isEmpty());
    QCOMPARE(bench.store.state.cases.value(before.id), before);
}

void TestRecalendar::nobodyBecomesAHandlerByIt()
{
    CounterBench bench;
    const CaseRecord before = lateInTheYear(bench, CaseState::ReviewHandle, QStringLiteral("L1"));
    Recalendar counting(bench.store.cases, bench.store.ledger, bench.clock, bench.supervisor);
    const QSignalSpy done(&counting, &Recalendar::recounted);
    counting.recount(newer());
    QTRY_COMPARE(done.size(), 1);
    const CaseRecord after = bench.store.state.cases.value(before.id);
    QCOMPARE(after.handlers(), before.handlers());
    QVERIFY(after.changedBy.isEmpty());
    QCOMPARE(bench.store.state.ledger.constFirst().clerkId, bench.supervisor.clerk.id);
}

void TestRecalendar::aConfirmedDateIsListedToo()
{
    CounterBench bench;
    const CaseRecord before = lateInTheYear(bench, CaseState::Accepted, QStringLiteral("L1"));
    // A calendar that says of 2027 no more than its weekends.
    const auto plain = WorkCalendar::fromJson(
        parseJsonObject(R"({"coverage": {"from": "2022-01-01", "to": "2027-12-31"}, "off": {}, "work": {}})").value_or(QJsonObject()));
    Recalendar counting(bench.store.cases, bench.store.ledger, bench.clock, bench.session);
    const QSignalSpy done(&counting, &Recalendar::recounted);
    counting.recount(plain.value_or(WorkCalendar()));
    QTRY_COMPARE(done.size(), 1);
    const auto moved = lastOf<QList<MovedDate>>(done);
    QVERIFY(!moved.isEmpty());
    for (const MovedDate &date : moved)
        QVERIFY(date.isOnlyConfirmed() && date.before.provisional && !date.after.provisional);
    QCOMPARE(moved.constFirst().before, before.deadlines.noticeDue);
}

void TestRecalendar::aStoreThatFailsSaysSo()
{
    CounterBench bench;
    const CaseRecord before = lateInTheYear(bench, CaseState::Accepted, QStringLiteral("L1"));
    Recalendar counting(bench.store.cases, bench.store.ledger, bench.clock, bench.session);
    const QSignalSpy done(&counting, &Recalendar::recounted);
    const QSignalSpy failed(&counting, &Recalendar::failed);
    bench.breakStore(ErrorCode::StorageFull);
    counting.recount(newer());
    QTRY_COMPARE(lastCode(failed), QStringLiteral("storageFull"));
    QVERIFY(done.isEmpty());
    bench.mendStore();
    QCOMPARE(bench.store.state.cases.value(before.id), before);
}

void TestRecalendar::aCaseThatCannotBeReadKeepsNobodyElsesDates()
{
    CounterBench bench;
    PartlyDamagedStore cases(bench.store.cases);
    QList<CaseId> ids;
    for (const char *number : {"L1", "L2", "L3"})
        ids.append(lateInTheYear(bench, CaseState::Accepted, QString::fromLatin1(number)).id);
    cases.damaged = ids.at(1);
    Recalendar counting(cases, bench.store.ledger, bench.clock, bench.session);
    const QSignalSpy done(&counting, &Recalendar::recounted);
    const QSignalSpy failed(&counting, &Recalendar::failed);
    counting.recount(newer());
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(lastCode(failed), QStringLiteral("storageCorrupt"));
    QVERIFY(lastOf<Error>(failed).detail.startsWith(QStringLiteral("1 cases")));
    for (const CaseId &id : std::as_const(ids))
        QCOMPARE(bench.store.state.cases.value(id).deadlines.promisedDue->provisional, id == cases.damaged);
    QCOMPARE(bench.ledgerKinds().count(QStringLiteral("dueMoved")), 2);
    // It is told as taken when the last was counted, and what moved before is told until then.
    QVERIFY(!bench.ledgerKinds().contains(QStringLiteral("calendarTaken")));
    QCOMPARE(calendarNews(bench.store.state.ledger, sampleClerk().id).coveredTo, QDate(2027, 12, 31));
    cases.damaged = {};
    counting.recount(newer());
    QTRY_COMPARE(done.size(), 1);
    QVERIFY(!bench.store.state.cases.value(ids.at(1)).deadlines.promisedDue->provisional);
    QVERIFY(bench.ledgerKinds().contains(QStringLiteral("calendarTaken")));
}

void TestRecalendar::theNoticeAtSignInTellsWhatIsNew()
{
    CounterBench bench;
    lateInTheYear(bench, CaseState::Accepted, QStringLiteral("L1"));
    lateInTheYear(bench, CaseState::Received, QStringLiteral("L2"));
    Recalendar counting(bench.store.cases, bench.store.ledger, bench.clock, bench.session);
    const QSignalSpy done(&counting, &Recalendar::recounted);
    counting.recount(newer());
    QTRY_COMPARE(done.size(), 1);
    QList<LedgerEvent> newestFirst = bench.store.state.ledger;
    std::reverse(newestFirst.begin(), newestFirst.end());
    const CalendarNews news = calendarNews(newestFirst, sampleClerk().id);
    QCOMPARE(news.coveredTo, QDate(2027, 12, 31));
    QCOMPARE(news.cases, 2);
    QCOMPARE(news.numbers.size(), 2);
    QVERIFY(news.numbers.contains(QStringLiteral("L1")));
}

void TestRecalendar::theNoticeEndsAtTheLastVisit()
{
    const auto event = [](const QString &kind, const QString &clerk) {
        LedgerEvent told;
        told.kind = kind;
        told.clerkId = clerk;
        return told;
    };
    const QString signedIn = QStringLiteral("signedIn");
    const QString moved = QStringLiteral("dueMoved");
    const QList<LedgerEvent> events{event(signedIn, QStringLiteral("1")), event(moved, QStringLiteral("9")),
                                    event(signedIn, QStringLiteral("2")), event(signedIn, QStringLiteral("1")),
                                    event(moved, QStringLiteral("9"))};
    QCOMPARE(calendarNews(events, QStringLiteral("1")).cases, 1);
    QCOMPARE(calendarNews(events, QStringLiteral("2")).cases, 2);
    QCOMPARE(calendarNews({}, QStringLiteral("1")).cases, 0);
}

QTEST_GUILESS_MAIN(TestRecalendar)
#include "tst_recalendar.moc"
