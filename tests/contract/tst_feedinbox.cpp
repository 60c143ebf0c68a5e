// SPDX-License-Identifier: Apache-2.0
#include "contract/storesundertest.h"
#include "core/digest.h"
#include "domain/cases/casenumber.h"
#include "support/outcome.h"
#include "support/samplecase.h"
#include "support/samplepackage.h"
#include "support/verify.h"

#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

namespace {

FeedPage pageOf(const QList<StatusChange> &statuses, const QString &cursor = QStringLiteral("c1"))
{
    FeedPage page;
    page.feed = QStringLiteral("cases");
    page.epoch = QStringLiteral("e1");
    page.cursor = cursor;
    page.statuses = statuses;
    return page;
}

CaseResult sampleResult()
{
    const QByteArray bytes = QByteArrayLiteral("a certificate");
    return {QStringLiteral("result-1"), QStringLiteral("住所登记证"), QStringLiteral("证2026001"), sha256(bytes),
            bytes.size(), QStringLiteral("application/pdf")};
}

FeedPage resultPage(const CaseId &id)
{
    FeedPage page = pageOf({});
    page.feed = QStringLiteral("results");
    page.results = {{id, sampleResult()}};
    return page;
}

} // namespace

/// The contract of FeedInbox.
class TestFeedInbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { StoresUnderTest::addRows(); }
    void init();
    void cleanup() { m_stores.reset(); }

    void aFeedBeginsWithoutACursor();
    void cursorsAreKeptPerFeed();
    void aReportMovesTheCase();
    void missingStepsAreWalkedAndWrittenDown();
    void theSamePageAgainChangesNothing();
    void whatCannotBeReachedIsNotedOnce();
    void anOlderReportThatComesAgainIsHarmless();
    void aDraftIsNeverMoved();
    void unknownCasesArePassedOver();
    void anItemOfAPackageMovesByItself();
    void anApplicationTakenInTwiceIsKeptWithTheCase();
    void aSuspendedCaseReturnsWhereItCameFrom();
    void aReadingFromBeforeTheReportConflicts();
    void aResultIsAttachedOnce();
    void missingResultsAreThoseNotInThePageStore();
    void aBadResultIsNotedAndTheRestIsKept();
    void aBadResultOfAnUnknownCaseIsPassedOver();
    void anotherGatewayIsNotedOnce();
    void aReportedAcceptanceBeginsTheLimits();
    void aCaseWithAResultCanBeFoundForCollection();
    void numbersGoOnAboveWhatTheGatewayHas();
    void numbersThatWereGivenHereRaiseNothing_data();
    void numbersThatWereGivenHereRaiseNothing();
    void aNumberOfSomebodyElseIsRefused_data();
    void aNumberOfSomebodyElseIsRefused();

private:
    [[nodiscard]] Result<QList<CaseId>> apply(const FeedPage &page);
    [[nodiscard]] CaseRecord loaded();
    [[nodiscard]] QStringList kinds();
    /// The serial that a fresh case gets today.
    [[nodiscard]] int nextSerial(int nth);
    [[nodiscard]] QString numberOf(QDate day, int serial) const;

    FakeClock m_clock;
    std::unique_ptr<StoresUnderTest> m_stores;
    CaseId m_id;
};

void TestFeedInbox::init()
{
    m_stores = std::make_unique<StoresUnderTest>(m_clock);
    QVERIFY(m_stores->isOpen());
    const auto filed = m_stores->file();
    QVERIFY_OK(filed);
    m_id = filed->id;
}

Result<QList<CaseId>> TestFeedInbox::apply(const FeedPage &page)
{
    return outcomeOf(m_stores->feedInbox().apply(page));
}

CaseRecord TestFeedInbox::loaded()
{
    return outcomeOf(m_stores->cases().load(m_id)).value_or(CaseRecord());
}

QStringList TestFeedInbox::kinds()
{
    QStringList kinds;
    for (const LedgerEvent &event : outcomeOf(m_stores->ledger().history(m_id)).value_or(QList<LedgerEvent>()))
        kinds.append(event.kind);
    return kinds;
}

void TestFeedInbox::aFeedBeginsWithoutACursor()
{
    const auto cursor = outcomeOf(m_stores->feedInbox().cursor(QStringLiteral("cases")));
    QVERIFY_OK(cursor);
    QVERIFY(cursor->isEmpty());
}

void TestFeedInbox::cursorsAreKeptPerFeed()
{
    QVERIFY_OK(apply(pageOf({}, QStringLiteral("c1"))));
    QVERIFY_OK(apply(pageOf({}, QStringLiteral("c2"))));
    QCOMPARE(*outcomeOf(m_stores->feedInbox().cursor(QStringLiteral("cases"))), QStringLiteral("c2"));
    QVERIFY(outcomeOf(m_stores->feedInbox().cursor(QStringLiteral("results")))->isEmpty());
}

void TestFeedInbox::aReportMovesTheCase()
{
    const QDateTime at = sampleMoment().addSecs(3600);
    const auto changed = apply(pageOf({{m_id, CaseState::Accepted, at, QStringLiteral("受理")}}));
    QVERIFY_OK(changed);
    QCOMPARE(*changed, QList<CaseId>{m_id});
    QCOMPARE(loaded().state, CaseState::Accepted);
    QCOMPARE(loaded().acceptedAt, std::optional(at));
    QCOMPARE(loaded().revision, 2);
    QCOMPARE(kinds(), (QStringList{QStringLiteral("received"), QStringLiteral("statusReported")}));
}

void TestFeedInbox::missingStepsAreWalkedAndWrittenDown()
{
    QVERIFY_OK(apply(pageOf({{m_id, CaseState::DecidedYes, sampleMoment(), QString()}})));
    QCOMPARE(loaded().state, CaseState::DecidedYes);
    QVERIFY(!loaded().acceptedAt.has_value());
    const auto history = outcomeOf(m_stores->ledger().history(m_id));
    QCOMPARE(history->size(), 3);
    QCOMPARE(history->at(1).kind, QStringLiteral("statusInferred"));
    QCOMPARE(history->at(1).body.value(u"to").toString(), QStringLiteral("ACCEPTED"));
    QCOMPARE(history->at(2).kind, QStringLiteral("statusReported"));
    QCOMPARE(history->at(2).body.value(u"from").toString(), QStringLiteral("ACCEPTED"));
    QCOMPARE(history->at(2).body.value(u"to").toString(), QStringLiteral("DECIDED_YES"));
    QCOMPARE(outcomeOf(m_stores->cases().counts(QDate(2026, 3, 10)))->accepted, 1);
}

void TestFeedInbox::theSamePageAgainChangesNothing()
{
    const FeedPage page = pageOf({{m_id, CaseState::Accepted, sampleMoment(), QString()}});
    QVERIFY_OK(apply(page));
    const CaseRecord before = loaded();
    const auto again = apply(page);
    QVERIFY_OK(again);
    QVERIFY(again->isEmpty());
    QCOMPARE(loaded(), before);
    QCOMPARE(kinds().size(), 2);
}

void TestFeedInbox::whatCannotBeReachedIsNotedOnce()
{
    QVERIFY_OK(apply(pageOf({{m_id, CaseState::Returned, sampleMoment(), QString()}})));
    const FeedPage impossible = pageOf({{m_id, CaseState::Accepted, sampleMoment(), QString()}});
    for (int i = 0; i < 2; ++i) {
        const auto changed = apply(impossible);
        QVERIFY_OK(changed);
        QVERIFY(changed->isEmpty());
    }
    QCOMPARE(loaded().state, CaseState::Returned);
    QCOMPARE(kinds().count(QStringLiteral("statusIgnored")), 1);
}

void TestFeedInbox::anOlderReportThatComesAgainIsHarmless()
{
    const StatusChange handled{m_id, CaseState::ReviewHandle, sampleMoment(), QString()};
    const StatusChange checked{m_id, CaseState::ReviewCheck, sampleMoment().addSecs(60), QString()};
    QVERIFY_OK(apply(pageOf({handled, checked})));
    QVERIFY_OK(apply(pageOf({handled})));
    QCOMPARE(loaded().state, CaseState::ReviewCheck);
    QCOMPARE(kinds().count(QStringLiteral("statusReported")), 2);
}

void TestFeedInbox::aDraftIsNeverMoved()
{
    const CaseRecord draft = sampleCase(2);
    QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(draft)));
    QVERIFY_OK(apply(pageOf({{draft.id, CaseState::Accepted, sampleMoment(), QString()}})));
    QCOMPARE(outcomeOf(m_stores->cases().load(draft.id))->state, CaseState::Draft);
}

void TestFeedInbox::unknownCasesArePassedOver()
{
    const CaseId unknown = sampleCase(99).id;
    const auto changed = apply(pageOf({{unknown, CaseState::Accepted, sampleMoment(), QString()},
                                       {m_id, CaseState::Accepted, sampleMoment(), QString()}}));
    QVERIFY_OK(changed);
    QCOMPARE(*changed, QList<CaseId>{m_id});
    QVERIFY_OK(apply(resultPage(unknown)));
    QCOMPARE(*outcomeOf(m_stores->feedInbox().cursor(QStringLiteral("cases"))), QStringLiteral("c1"));
}

void TestFeedInbox::anItemOfAPackageMovesByItself()
{
    const CaseRecord draft = samplePackageCase(7);
    QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(draft)));
    const Result<QString> number = outcomeOf(m_stores->cases().reserveNumber(draft.id, QDate(2026, 3, 10)));
    QVERIFY_OK(number);
    CaseChange filing = sampleFiling(draft, *number);
    for (CaseComponent &component : filing.after.components)
        component.state = CaseState::Received;
    QVERIFY_OK(outcomeOf(m_stores->cases().commit(filing)));

    StatusChange change{draft.id, CaseState::Accepted, sampleMoment(), QString()};
    QList<StatusChange> reports;
    for (const CaseComponent &component : draft.components) {
        change.componentId = component.id;
        reports.append(change);
    }
    // The same state at the same moment, of different items.
    QVERIFY_OK(apply(pageOf({reports.at(0), reports.at(1)})));
    CaseRecord record = outcomeOf(m_stores->cases().load(draft.id)).value_or(CaseRecord());
    QCOMPARE(record.state, CaseState::Received);
    QCOMPARE(record.components.at(1).state, CaseState::Accepted);
    QVERIFY_OK(apply(pageOf(reports)));
    record = outcomeOf(m_stores->cases().load(draft.id)).value_or(CaseRecord());
    QCOMPARE(record.state, CaseState::Accepted);

    CaseFilter filter;
    filter.states = {CaseState::Accepted};
    const auto listed = outcomeOf(m_stores->cases().list(filter));
    QVERIFY_OK(listed);
    QCOMPARE(listed->size(), 1);
    QCOMPARE(listed->constFirst().components, 3);
    QCOMPARE(listed->constFirst().componentsDone, 0);
    change.componentId = draft.components.constFirst().id;
    change.state = CaseState::DecidedNo;
    QVERIFY_OK(apply(pageOf({change})));
    QCOMPARE(outcomeOf(m_stores->cases().list(filter))->constFirst().componentsDone, 1);
}

void TestFeedInbox::aSuspendedCaseReturnsWhereItCameFrom()
{
    const auto report = [this](CaseState state, int minute) {
        return apply(pageOf({{m_id, state, sampleMoment().addSecs(60 * minute), QString()}}));
    };
    QVERIFY_OK(report(CaseState::ReviewCheck, 1));
    QVERIFY_OK(report(CaseState::Suspended, 2));
    QVERIFY_OK(report(CaseState::DecidedYes, 3));
    QCOMPARE(loaded().state, CaseState::DecidedYes);
    const auto history = outcomeOf(m_stores->ledger().history(m_id));
    QCOMPARE(history->constLast().body.value(u"from").toString(), QStringLiteral("REVIEW_2"));
}

void TestFeedInbox::aReadingFromBeforeTheReportConflicts()
{
    const CaseRecord read = loaded();
    QVERIFY_OK(apply(pageOf({{m_id, CaseState::Accepted, sampleMoment(), QString()}})));
    QVERIFY_ERROR(m_stores->move(read, {CaseState::NotAccepted}), ErrorCode::Conflict);
}

void TestFeedInbox::aResultIsAttachedOnce()
{
    for (int i = 0; i < 2; ++i)
        QVERIFY_OK(apply(resultPage(m_id)));
    QCOMPARE(loaded().results, QList<CaseResult>{sampleResult()});
    QCOMPARE(kinds().count(QStringLiteral("resultArrived")), 1);
    QCOMPARE(loaded().revision, 2);
}

void TestFeedInbox::missingResultsAreThoseNotInThePageStore()
{
    QVERIFY(outcomeOf(m_stores->feedInbox().missingResults())->isEmpty());
    QVERIFY_OK(apply(resultPage(m_id)));
    QCOMPARE(*outcomeOf(m_stores->feedInbox().missingResults()), (QList<ResultArrival>{{m_id, sampleResult()}}));
    QVERIFY_OK(outcomeOf(m_stores->pages().put(m_id, QByteArrayLiteral("a certificate"))));
    QVERIFY(outcomeOf(m_stores->feedInbox().missingResults())->isEmpty());
}

void TestFeedInbox::aBadResultIsNotedAndTheRestIsKept()
{
    FeedPage page = resultPage(m_id);
    page.statuses = {{m_id, CaseState::Accepted, sampleMoment(), QString()}};
    ResultArrival bad = page.results.constFirst();
    bad.result.sha256.chop(1);
    page.results.prepend(bad);
    QVERIFY_OK(apply(page));
    QCOMPARE(loaded().state, CaseState::Accepted);
    QCOMPARE(loaded().results, QList<CaseResult>{sampleResult()});
    QCOMPARE(*outcomeOf(m_stores->feedInbox().cursor(page.feed)), page.cursor);
    QCOMPARE(kinds().count(QStringLiteral("feedProblem")), 1);
    const auto history = outcomeOf(m_stores->ledger().history(m_id));
    const QJsonObject expected{{QStringLiteral("type"), QStringLiteral("result")},
                               {QStringLiteral("code"), QStringLiteral("invalid")}};
    QCOMPARE(history->at(2).body, expected);
}

void TestFeedInbox::aBadResultOfAnUnknownCaseIsPassedOver()
{
    FeedPage page = resultPage(sampleCase(99).id);
    page.results.first().result.id.clear();
    QVERIFY_OK(apply(page));
    QVERIFY(!kinds().contains(QStringLiteral("feedProblem")));
}

void TestFeedInbox::anotherGatewayIsNotedOnce()
{
    const auto entries = [this] { return outcomeOf(m_stores->ledger().verify()).value_or(LedgerVerdict()).entries; };
    FeedPage results = resultPage(m_id);
    QVERIFY_OK(apply(pageOf({})));
    QVERIFY_OK(apply(results));
    QCOMPARE(*outcomeOf(m_stores->feedInbox().epoch(results.feed)), QStringLiteral("e1"));
    const qint64 before = entries();
    QCOMPARE(before, qint64(kinds().size()));
    FeedPage restored = pageOf({});
    restored.epoch = results.epoch = QStringLiteral("e2");
    QVERIFY_OK(apply(restored));
    QVERIFY_OK(apply(results));
    QVERIFY_OK(apply(restored));
    QCOMPARE(entries(), before + 1);
    QCOMPARE(*outcomeOf(m_stores->feedInbox().epoch(restored.feed)), QStringLiteral("e2"));
}

void TestFeedInbox::aReportedAcceptanceBeginsTheLimits()
{
    CaseRecord record = loaded();
    record.deadlines.promised = TimeLimit{5, DayUnit::WorkingDays, {}};
    CaseChange change;
    change.after = record;
    QVERIFY_OK(outcomeOf(m_stores->cases().commit(change)));
    QVERIFY_OK(apply(pageOf({{m_id, CaseState::Accepted, sampleMoment().addDays(2), QString()}})));
    const QDate due(2026, 3, 19);
    QCOMPARE(loaded().deadlines.promisedDue.value_or(DueDate{}).date, due);
    const auto list = outcomeOf(m_stores->cases().list({}));
    QCOMPARE(list->size(), 1);
    QCOMPARE(list->constFirst().due, due);
}

void TestFeedInbox::aCaseWithAResultCanBeFoundForCollection()
{
    QVERIFY_OK(apply(pageOf({{m_id, CaseState::Certified, sampleMoment(), QString()}})));
    QVERIFY_OK(apply(resultPage(m_id)));
    CaseFilter filter;
    filter.states = {CaseState::Certified, CaseState::Notified};
    filter.withResultOnly = true;
    const auto list = outcomeOf(m_stores->cases().list(filter));
    QVERIFY_OK(list);
    QCOMPARE(list->size(), 1);
    QVERIFY(list->constFirst().hasResult);
}

int TestFeedInbox::nextSerial(int nth)
{
    const auto number = outcomeOf(m_stores->cases().reserveNumber(sampleCase(nth).id, m_clock.today()));
    return number ? checkCaseNumber(*number).value_or(CaseNumberParts()).serial : 0;
}

QString TestFeedInbox::numberOf(QDate day, int serial) const
{
    return formatCaseNumber(sampleCounter().centreCode, sampleCounter().counterNo, day, serial).value_or(QString());
}

void TestFeedInbox::numbersGoOnAboveWhatTheGatewayHas()
{
    const auto entries = [this] { return outcomeOf(m_stores->ledger().verify()).value_or(LedgerVerdict()).entries; };
    const qint64 before = entries();
    QVERIFY_OK(outcomeOf(m_stores->feedInbox().raiseNumbers(numberOf(m_clock.today(), 41))));
    QCOMPARE(nextSerial(20), 42);
    QCOMPARE(nextSerial(21), 43);
    // Told again, as with every hello, it raises nothing and is not written down again.
    QVERIFY_OK(outcomeOf(m_stores->feedInbox().raiseNumbers(numberOf(m_clock.today(), 43))));
    QCOMPARE(nextSerial(22), 44);
    QCOMPARE(entries(), before + 1);
    // The series of the next day begins anew.
    const auto tomorrow = outcomeOf(m_stores->cases().reserveNumber(sampleCase(23).id, m_clock.today().addDays(1)));
    QVERIFY_OK(tomorrow);
    QCOMPARE(checkCaseNumber(*tomorrow)->serial, 1);
}

void TestFeedInbox::numbersThatWereGivenHereRaiseNothing_data()
{
    QTest::addColumn<int>("daysAgo");
    QTest::addColumn<int>("serial");
    QTest::newRow("the last one given here") << 0 << 1;
    QTest::newRow("a greater one of yesterday") << 1 << 900;
}

void TestFeedInbox::numbersThatWereGivenHereRaiseNothing()
{
    QFETCH(const int, daysAgo);
    QFETCH(const int, serial);
    const int before = nextSerial(20);
    QVERIFY_OK(outcomeOf(m_stores->feedInbox().raiseNumbers(numberOf(m_clock.today().addDays(-daysAgo), serial))));
    QCOMPARE(nextSerial(21), before + 1);
}

void TestFeedInbox::aNumberOfSomebodyElseIsRefused_data()
{
    QTest::addColumn<QString>("number");
    const QString own = numberOf(m_clock.today(), 41);
    QTest::newRow("none at all") << QString();
    QTest::newRow("a platform's") << QStringLiteral("751122018600008");
    QTest::newRow("a wrong check character") << own.chopped(1) + (own.endsWith(u'0') ? u'1' : u'0');
    QTest::newRow("another counter") << *formatCaseNumber(sampleCounter().centreCode, QStringLiteral("99"), m_clock.today(), 41);
    QTest::newRow("another centre") << *formatCaseNumber(QStringLiteral("999999"), sampleCounter().counterNo, m_clock.today(), 41);
}

void TestFeedInbox::aNumberOfSomebodyElseIsRefused()
{
    QFETCH(const QString, number);
    const int before = nextSerial(20);
    QVERIFY_ERROR(outcomeOf(m_stores->feedInbox().raiseNumbers(number)), ErrorCode::Invalid);
    QCOMPARE(nextSerial(21), before + 1);
}

void TestFeedInbox::anApplicationTakenInTwiceIsKeptWithTheCase()
{
    FeedPage page = pageOf({});
    const OpenIntake other{QStringLiteral("01930000-0000-7000-8000-00000000000f"), QStringLiteral("751122026000007"), QStringLiteral("H2"),
                           QStringLiteral("03"), QDate(2026, 3, 9), CaseState::Accepted};
    page.twins = {{m_id, {other}, sampleMoment()}, {CaseId::create(7), {other}, sampleMoment()}};
    const CaseRecord before = loaded();
    QCOMPARE(*apply(page), QList<CaseId>{m_id});
    CaseRecord expected = before;
    expected.twins = {other};
    expected.changedBy.clear();
    ++expected.revision;
    QCOMPARE(loaded(), expected);
    QCOMPARE(kinds().count(QStringLiteral("takenInTwice")), 1);
    // Lists find it, and the same again is no news.
    CaseFilter filter;
    filter.twinsOnly = true;
    const auto listed = outcomeOf(m_stores->cases().list(filter));
    QCOMPARE(listed->size(), 1);
    QVERIFY(listed->first().twin);
    page.cursor = QStringLiteral("c2");
    QVERIFY(apply(page)->isEmpty());
    QCOMPARE(kinds().count(QStringLiteral("takenInTwice")), 1);
    // Once it is over, nobody looks for it any more.
    QVERIFY_OK(m_stores->move(loaded(), {CaseState::NotAccepted}));
    QVERIFY(outcomeOf(m_stores->cases().list(filter))->isEmpty());
}

QTEST_GUILESS_MAIN(TestFeedInbox)
#include "tst_feedinbox.moc"
