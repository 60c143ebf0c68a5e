// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "support/fakeclock.h"
#include "sync/circuitbreaker.h"
#include "sync/line.h"
#include "sync/piecesize.h"
#include "sync/retrypolicy.h"
#include "sync/sendplan.h"
#include "sync/synchealth.h"
#include "sync/trymemory.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

constexpr double almostOne = 0.999999;

LinkError linkError(ErrorCode code, int status = 0, int retryAfterS = 0)
{
    return {{code, {}}, status, retryAfterS};
}

CaseId caseNumbered(uint number)
{
    return CaseId(QUuid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0));
}

OutboxEntry entry(qint64 sequence, OutboxLane lane, uint caseNumber)
{
    OutboxEntry entry;
    entry.sequence = sequence;
    entry.lane = lane;
    entry.caseId = caseNumbered(caseNumber);
    return entry;
}

QList<qint64> sequences(const QList<OutboxEntry> &entries)
{
    QList<qint64> numbers;
    for (const OutboxEntry &one : entries)
        numbers << one.sequence;
    return numbers;
}

LinkResult<GatewayHello> helloWithOffset(qint64 offsetMs)
{
    GatewayHello hello;
    hello.clockOffsetMs = offsetMs;
    return hello;
}

} // namespace

class TestPolicies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfFailureHasItsConsequence_data();
    void everyKindOfFailureHasItsConsequence();
    void waitsGrowUpToACapAndAreJittered_data();
    void waitsGrowUpToACapAndAreJittered();
    void whatTheGatewayAskedForIsAFloor();
    void aPoisonedEntryIsTriedEverySixHours();
    void anIllGatewayPoisonsNobody();
    void aFullGatewayPausesOnlyTheScans();
    void theBreakerOpensAfterFiveFailuresInARow();
    void anAnswerInBetweenKeepsTheBreakerClosed();
    void probesComeRarerAndRarer_data();
    void probesComeRarerAndRarer();
    void aLateFailureIsNotAProbe();
    void piecesFollowTheSpeedOfTheLine();
    void piecesObeyTheGatewaysLimit();
    void metadataGoBeforeScans();
    void oneCaseSendsOneThingAtATime();
    void aRestingLaneHoldsNobodyElseBack();
    void theWorstThingIsShown_data();
    void theWorstThingIsShown();
    void othersPassOnlyIfSomethingPassedSince();
    void theMemoryKnowsWhatFallsDueNext();
    void theSkewIsTheMedianOfFiveProbes();
    void afterAnOutageCountersComeBackSpreadOut();
    void afterAShortHiccupNobodyWaits();
    void aRefusedCounterRestsAndAsksAgain();
};

void TestPolicies::everyKindOfFailureHasItsConsequence_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<OutboxState>("state");
    QTest::addColumn<bool>("counts");
    QTest::addColumn<bool>("transport");
    const auto row = [](ErrorCode code, OutboxState state, bool counts, bool transport) {
        QTest::newRow(qPrintable(errorCodeName(code))) << code << state << counts << transport;
    };
    row(ErrorCode::ServerUnreachable, OutboxState::Backoff, false, true);
    row(ErrorCode::ServerForeign, OutboxState::Backoff, false, true);
    row(ErrorCode::TimedOut, OutboxState::Backoff, false, true);
    row(ErrorCode::ServerFailed, OutboxState::Backoff, false, true);
    row(ErrorCode::ServerBusy, OutboxState::Backoff, false, false);
    row(ErrorCode::NotSignedIn, OutboxState::Ready, false, false);
    row(ErrorCode::UpdateNeeded, OutboxState::Backoff, false, false);
    row(ErrorCode::Cancelled, OutboxState::Ready, false, false);
    row(ErrorCode::StorageUnavailable, OutboxState::Backoff, false, false);
    row(ErrorCode::StorageCorrupt, OutboxState::Attention, true, false);
    row(ErrorCode::ServerRejected, OutboxState::Attention, true, false);
    row(ErrorCode::Conflict, OutboxState::Attention, true, false);
    row(ErrorCode::TooLarge, OutboxState::Attention, true, false);
    row(ErrorCode::NotAllowed, OutboxState::Attention, true, false);
    row(ErrorCode::Internal, OutboxState::Attention, true, false);
}

void TestPolicies::everyKindOfFailureHasItsConsequence()
{
    QFETCH(const ErrorCode, code);
    QFETCH(const bool, transport);
    FailedTry tried;
    tried.code = code;
    const RetryDecision decision = decideRetry(tried, 0.5);
    QTEST(decision.state, "state");
    QTEST(decision.countsAsAttempt, "counts");
    QCOMPARE(isTransportFailure(Error{code, {}}), transport);
    QCOMPARE(decision.allLanesWaitMs > 0, code == ErrorCode::NotSignedIn);
}

void TestPolicies::waitsGrowUpToACapAndAreJittered_data()
{
    QTest::addColumn<OutboxLane>("lane");
    QTest::addColumn<int>("failures");
    QTest::addColumn<qint64>("ceilingMs");
    QTest::newRow("first") << OutboxLane::Metadata << 0 << qint64(1'000);
    QTest::newRow("fourth") << OutboxLane::Metadata << 3 << qint64(8'000);
    QTest::newRow("capped") << OutboxLane::Metadata << 9 << qint64(300'000);
    QTest::newRow("far beyond") << OutboxLane::Metadata << 1'000 << qint64(300'000);
    QTest::newRow("negative") << OutboxLane::Urgent << -3 << qint64(1'000);
    QTest::newRow("scan, first") << OutboxLane::Bulk << 0 << qint64(5'000);
    QTest::newRow("scan, capped") << OutboxLane::Bulk << 20 << qint64(900'000);
}

void TestPolicies::waitsGrowUpToACapAndAreJittered()
{
    QFETCH(const OutboxLane, lane);
    QFETCH(const int, failures);
    QFETCH(const qint64, ceilingMs);
    QCOMPARE(backoffMs(lane, failures, 0.0), qint64(0));
    QCOMPARE(backoffMs(lane, failures, 0.5), ceilingMs / 2);
    const qint64 longest = backoffMs(lane, failures, almostOne);
    QVERIFY(longest < ceilingMs && longest > ceilingMs - 10);
}

void TestPolicies::whatTheGatewayAskedForIsAFloor()
{
    FailedTry tried;
    tried.code = ErrorCode::ServerBusy;
    tried.status = 429;
    tried.retryAfterS = 40;
    QCOMPARE(decideRetry(tried, 0.0).waitMs, qint64(40'000));
    QVERIFY(decideRetry(tried, almostOne).waitMs > 40'000);
    QCOMPARE(decideRetry(tried, 0.0).laneWaitMs, qint64(40'000));
    tried.retryAfterS = 10'000'000;
    QCOMPARE(decideRetry(tried, 0.0).waitMs, longestWaitMs);
    // "Still being processed" concerns this entry alone.
    tried.status = 409;
    tried.retryAfterS = 1;
    QCOMPARE(decideRetry(tried, 0.0).laneWaitMs, qint64(0));
    QCOMPARE(decideRetry(tried, 0.0).waitMs, qint64(1'000));
}

void TestPolicies::aPoisonedEntryIsTriedEverySixHours()
{
    FailedTry tried;
    tried.code = ErrorCode::ServerFailed;
    tried.status = 500;
    tried.othersPass = true;
    tried.attempts = poisonAttempts - 2;
    QVERIFY(decideRetry(tried, almostOne).waitMs <= 300'000);
    QVERIFY(decideRetry(tried, 0.5).countsAsAttempt);
    tried.attempts = poisonAttempts - 1;
    QCOMPARE(decideRetry(tried, 0.5).waitMs, poisonWaitMs);
    QCOMPARE(decideRetry(tried, 0.5).state, OutboxState::Backoff);
}

void TestPolicies::anIllGatewayPoisonsNobody()
{
    FailedTry tried;
    tried.code = ErrorCode::ServerFailed;
    tried.status = 500;
    tried.failuresInRow = 100;
    QVERIFY(!decideRetry(tried, 0.5).countsAsAttempt);
    QVERIFY(decideRetry(tried, almostOne).waitMs <= 300'000);
}

void TestPolicies::aFullGatewayPausesOnlyTheScans()
{
    FailedTry tried;
    tried.code = ErrorCode::ServerFailed;
    tried.status = 507;
    tried.lane = OutboxLane::Bulk;
    const RetryDecision decision = decideRetry(tried, 0.5);
    QCOMPARE(decision.bulkWaitMs, qint64(15 * 60 * 1000));
    QCOMPARE(decision.laneWaitMs, qint64(0));
    QCOMPARE(decision.allLanesWaitMs, qint64(0));
    QVERIFY(!decision.countsAsAttempt);
}

void TestPolicies::theBreakerOpensAfterFiveFailuresInARow()
{
    FakeClock clock;
    CircuitBreaker breaker(clock);
    QVERIFY(!breaker.isClosed()); // nothing is known yet
    QCOMPARE(breaker.msUntilProbe(), qint64(0));
    breaker.succeeded();
    for (int i = 1; i < CircuitBreaker::failuresToOpen; ++i) {
        breaker.failed(0.5);
        QVERIFY(breaker.isClosed());
    }
    breaker.failed(0.5);
    QVERIFY(!breaker.isClosed());
    QVERIFY(breaker.msUntilProbe() > 0);
    breaker.probeNow();
    QCOMPARE(breaker.msUntilProbe(), qint64(0));
}

void TestPolicies::anAnswerInBetweenKeepsTheBreakerClosed()
{
    FakeClock clock;
    CircuitBreaker breaker(clock);
    breaker.succeeded();
    for (int i = 0; i < 40; ++i) {
        breaker.failed(0.5);
        if (i % 4 == 3)
            breaker.succeeded();
        QVERIFY(breaker.isClosed());
    }
}

void TestPolicies::probesComeRarerAndRarer_data()
{
    QTest::addColumn<int>("failedProbes");
    QTest::addColumn<qint64>("leastMs");
    QTest::addColumn<qint64>("mostMs");
    QTest::newRow("first") << 1 << qint64(2'500) << qint64(5'000);
    QTest::newRow("second") << 2 << qint64(5'000) << qint64(10'000);
    QTest::newRow("fourth") << 4 << qint64(20'000) << qint64(40'000);
    QTest::newRow("capped") << 9 << qint64(60'000) << qint64(120'000);
    QTest::newRow("after a week") << 10'000 << qint64(60'000) << qint64(120'000);
}

void TestPolicies::probesComeRarerAndRarer()
{
    QFETCH(const int, failedProbes);
    FakeClock clock;
    CircuitBreaker least(clock);
    CircuitBreaker most(clock);
    for (int i = 0; i < failedProbes; ++i) {
        least.probeFailed(0.0);
        most.probeFailed(1.0);
    }
    QTEST(least.msUntilProbe(), "leastMs");
    QTEST(most.msUntilProbe(), "mostMs");
}

void TestPolicies::aLateFailureIsNotAProbe()
{
    FakeClock clock;
    CircuitBreaker breaker(clock);
    breaker.probeFailed(1.0);
    const qint64 wait = breaker.msUntilProbe();
    for (int i = 0; i < 20; ++i)
        breaker.failed(1.0);
    QCOMPARE(breaker.msUntilProbe(), wait);
}

void TestPolicies::piecesFollowTheSpeedOfTheLine()
{
    PieceSize size;
    const qint64 first = size.bytes();
    size.arrived(first, 200);
    QCOMPARE(size.bytes(), first * 2);
    size.arrived(1'000, 1); // the short end of a file says nothing
    QCOMPARE(size.bytes(), first * 2);
    size.arrived(size.bytes(), 3'000);
    QCOMPARE(size.bytes(), first * 2);
    for (int i = 0; i < 10; ++i)
        size.arrived(size.bytes(), 100);
    QCOMPARE(size.bytes(), PieceSize::largest);
    for (int i = 0; i < 10; ++i)
        size.arrived(size.bytes(), 20'000);
    QCOMPARE(size.bytes(), PieceSize::smallest);
    size.lost();
    QCOMPARE(size.bytes(), PieceSize::smallest);
}

void TestPolicies::piecesObeyTheGatewaysLimit()
{
    PieceSize size;
    size.limitTo(100);
    QCOMPARE(size.bytes(), qint64(100));
    size.arrived(100, 1);
    QCOMPARE(size.bytes(), qint64(100));
    size.limitTo(0);
    QCOMPARE(size.bytes(), qint64(1));
    size.limitTo(1LL << 40);
    QVERIFY(size.bytes() <= PieceSize::largest);
}

void TestPolicies::metadataGoBeforeScans()
{
    const QList<OutboxEntry> due{entry(1, OutboxLane::Bulk, 1), entry(2, OutboxLane::Metadata, 2),
                                 entry(3, OutboxLane::Urgent, 3), entry(4, OutboxLane::Metadata, 4)};
    SendRoom room{2, 1, false, false, {}};
    QCOMPARE(sequences(planSends(due, room)), QList<qint64>({3, 2}));
    QVERIFY(bulkMustYield(due, room));
    room.metadata = 3;
    QCOMPARE(sequences(planSends(due, room)), QList<qint64>({3, 2, 4, 1}));
    QVERIFY(planSends({}, room).isEmpty());
    QVERIFY(!bulkMustYield({due.first()}, room));
}

void TestPolicies::oneCaseSendsOneThingAtATime()
{
    const QList<OutboxEntry> due{entry(1, OutboxLane::Metadata, 1), entry(2, OutboxLane::Metadata, 1),
                                 entry(3, OutboxLane::Metadata, 2)};
    QCOMPARE(sequences(planSends(due, {5, 1, false, false, {}})), QList<qint64>({1, 3}));
    QCOMPARE(sequences(planSends(due, {5, 1, false, false, {caseNumbered(1)}})), QList<qint64>({3}));
}

void TestPolicies::aRestingLaneHoldsNobodyElseBack()
{
    const QList<OutboxEntry> due{entry(1, OutboxLane::Metadata, 1), entry(2, OutboxLane::Bulk, 2)};
    QCOMPARE(sequences(planSends(due, {2, 1, true, false, {}})), QList<qint64>({2}));
    QVERIFY(!bulkMustYield(due, {2, 1, true, false, {}}));
    QCOMPARE(sequences(planSends(due, {2, 1, false, true, {}})), QList<qint64>({1}));
    QVERIFY(planSends(due, {2, 1, true, true, {}}).isEmpty());
}

void TestPolicies::theWorstThingIsShown_data()
{
    QTest::addColumn<HealthSigns>("signs");
    QTest::addColumn<SyncState>("state");
    HealthSigns signs;
    QTest::newRow("at the start") << signs << SyncState::Starting;
    signs.asked = true;
    signs.unreachableSince = QDateTime(QDate(2026, 3, 10), QTime(1, 0), Qt::UTC);
    QTest::newRow("no line") << signs << SyncState::Offline;
    signs.counts.attention = 2;
    QTest::newRow("no line, and attention") << signs << SyncState::Offline;
    signs.reachable = true;
    QTest::newRow("a line, and nothing counted yet") << signs << SyncState::Starting;
    signs.counted = true;
    QTest::newRow("attention") << signs << SyncState::NeedsAttention;
    signs.signInRefused = true;
    QTest::newRow("refused") << signs << SyncState::SignInNeeded;
    signs.tooOld = true;
    QTest::newRow("too old") << signs << SyncState::UpdateNeeded;
    signs.storeFailed = true;
    QTest::newRow("store") << signs << SyncState::StoreFailed;
    HealthSigns well;
    well.asked = well.reachable = well.counted = true;
    well.counts.waiting = 7;
    QTest::newRow("well") << well << SyncState::Online;
}

void TestPolicies::theWorstThingIsShown()
{
    QFETCH(const HealthSigns, signs);
    const SyncHealth health = deriveHealth(signs);
    QTEST(health.state, "state");
    QCOMPARE(health.offlineSince.isValid(), health.state == SyncState::Offline);
    QCOMPARE(health.waiting, signs.counts.waiting);
    QCOMPARE(health.attention, signs.counts.attention);
}

void TestPolicies::othersPassOnlyIfSomethingPassedSince()
{
    TryMemory memory;
    const OutboxEntry one = entry(1, OutboxLane::Metadata, 1);
    const LinkError error = linkError(ErrorCode::ServerFailed, 500);
    QVERIFY(!memory.failed(one, error).othersPass);
    QVERIFY(!memory.failed(one, error).othersPass);
    memory.acknowledged(2);
    const FailedTry third = memory.failed(one, error);
    QVERIFY(third.othersPass);
    QCOMPARE(third.failuresInRow, 2);
    QVERIFY(!memory.failed(one, error).othersPass);
    memory.acknowledged(1);
    QCOMPARE(memory.failed(one, error).failuresInRow, 0);
}

void TestPolicies::theMemoryKnowsWhatFallsDueNext()
{
    TryMemory memory;
    QCOMPARE(memory.nextDueMs(0), std::numeric_limits<qint64>::max());
    memory.waits(1, 500);
    memory.waits(2, 300);
    QCOMPARE(memory.nextDueMs(0), qint64(300));
    QCOMPARE(memory.nextDueMs(300), qint64(500));
    memory.acknowledged(1);
    QCOMPARE(memory.nextDueMs(300), std::numeric_limits<qint64>::max());
}

void TestPolicies::theSkewIsTheMedianOfFiveProbes()
{
    FakeClock clock;
    Line line(clock, 1);
    for (const qint64 offset : {9'000'000, 100, 110, 120, 130, 5'000'000})
        line.probeEnded(helloWithOffset(offset));
    HealthSigns signs;
    line.describe(signs);
    QCOMPARE(signs.clockSkewMs, qint64(120));
    QVERIFY(signs.asked && signs.reachable);
}

void TestPolicies::afterAnOutageCountersComeBackSpreadOut()
{
    qint64 shortest = std::numeric_limits<qint64>::max();
    qint64 longest = 0;
    for (quint32 seed = 0; seed < 200; ++seed) {
        FakeClock clock;
        Line line(clock, seed);
        line.probeEnded(Unexpected<LinkError>(linkError(ErrorCode::ServerUnreachable)));
        clock.advanceMs(3'600'000);
        line.probeEnded(helloWithOffset(0));
        QVERIFY(line.isOpenForTalk());
        QVERIFY(!line.mayDrain(OutboxLane::Urgent));
        QCOMPARE(line.atOnce(2), 1);
        shortest = std::min(shortest, line.msUntilChange());
        longest = std::max(longest, line.msUntilChange());
        clock.advanceMs(line.msUntilChange());
        QVERIFY(line.mayDrain(OutboxLane::Urgent));
        line.succeeded();
        QCOMPARE(line.atOnce(2), 2);
    }
    QVERIFY(shortest < 10'000);
    QVERIFY(longest > 100'000 && longest <= Line::longestCalmMs);
}

void TestPolicies::afterAShortHiccupNobodyWaits()
{
    FakeClock clock;
    Line line(clock, 1);
    line.probeEnded(Unexpected<LinkError>(linkError(ErrorCode::ServerUnreachable)));
    clock.advanceMs(Line::shortestOutageMs - 1);
    line.probeEnded(helloWithOffset(0));
    QVERIFY(line.mayDrain(OutboxLane::Urgent));
    QCOMPARE(line.atOnce(2), 2);
}

void TestPolicies::aRefusedCounterRestsAndAsksAgain()
{
    FakeClock clock;
    Line line(clock, 1);
    line.probeEnded(Unexpected<LinkError>(linkError(ErrorCode::NotSignedIn, 401)));
    QVERIFY(!line.isOpenForTalk());
    QVERIFY(!line.needsProbe());
    clock.advanceMs(line.msUntilChange());
    QVERIFY(line.needsProbe());
    line.probeEnded(helloWithOffset(0));
    QVERIFY(line.isOpenForTalk());
    line.failed(linkError(ErrorCode::NotSignedIn, 401));
    line.restAll(60'000);
    QVERIFY(!line.needsProbe());
    line.hurry();
    QVERIFY(line.needsProbe());
}

QTEST_GUILESS_MAIN(TestPolicies)
#include "tst_policies.moc"
