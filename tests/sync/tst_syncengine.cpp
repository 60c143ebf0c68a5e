// SPDX-License-Identifier: Apache-2.0
#include <QSignalSpy>
#include <QTest>

#include "simcheck.h"
#include "simworld.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

LineFault faultOf(LineFault::Kind kind)
{
    return {kind, 0, {}};
}

LineFault answering(ErrorCode code, int status, int retryAfterS = 0)
{
    return {LineFault::Answer, 0, {{code, {}}, status, retryAfterS}};
}

/// One case with two scans and an event, and one without.
void addTwoCases(SimWorld &world)
{
    const OutboxEntry first = world.addCase();
    world.addMaterial(first.caseId, 300'000);
    world.addMaterial(first.caseId, 20);
    world.addEvent(first.caseId);
    world.addCase();
}

} // namespace

class TestSyncEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingWaitingGoesOut();
    void theAcknowledgementIsStoredWithTheCase();
    void anIdleEngineOnlyListens();
    void aCommitGoesOutWithoutWaiting();
    void theCallNumberedFails_data();
    void theCallNumberedFails();
    void theEngineDiesAfterStep_data();
    void theEngineDiesAfterStep();
    void theDiskRefusesOperation_data();
    void theDiskRefusesOperation();
    void aRefusedCaseBlocksOnlyItself();
    void aReleasedEntryGoesOutAgain();
    void aPoisonedCaseIsTriedRarelyAndBlocksOnlyItself();
    void theLineIsProbedAndNotStormed();
    void sendNowProbesAtOnce();
    void whatEndedInASetBackClockIsNotForgotten();
    void aBusyGatewayIsLeftAlone();
    void urgentThingsOvertakeAScan();
    void departmentNewsArrivesInPages();
    void anExpiredCursorLeadsToTheBeginning();
    void resultsAreFetchedAndChecked();
    void aResultOfAnEarlierRunIsStillItsCases();
    void stoppingWaitsForWhatIsOut();
    void aStoppedEngineStartsAgain();
};

void TestSyncEngine::everythingWaitingGoesOut()
{
    SimWorld world;
    addTwoCases(world);
    world.startEngine();
    QVERIFY(world.drain());
    QCOMPARE(brokenPromise(world), QString());
    QCOMPARE(unfinishedBusiness(world, {}), QString());
    QCOMPARE(world.gateway.effects().size(), 5);
    QCOMPARE(world.gateway.bytesReceived(), qint64(300'020));
}

void TestSyncEngine::theAcknowledgementIsStoredWithTheCase()
{
    SimWorld world;
    const OutboxEntry entry = world.addCase();
    world.startEngine();
    QVERIFY(world.drain());
    QCOMPARE(world.outbox.acknowledgement(entry.sequence).platformNumber, QStringLiteral("N1"));
    QCOMPARE(world.outbox.acknowledgement(entry.sequence).digest, entry.payloadSha256);
}

void TestSyncEngine::anIdleEngineOnlyListens()
{
    SimWorld world;
    world.startEngine();
    const qint64 started = world.clock.monotonicMs();
    QVERIFY(!world.runUntil([] { return false; }, 4000, 60'000));
    const qint64 seconds = (world.clock.monotonicMs() - started) / 1000;
    // Two feeds, asked at most once a second although this gateway never holds a call.
    QVERIFY2(world.gateway.calls() <= 2 * seconds + 8, qPrintable(QString::number(world.gateway.calls())));
}

void TestSyncEngine::aCommitGoesOutWithoutWaiting()
{
    SimWorld world;
    world.startEngine();
    QVERIFY(world.runUntil([&world] { return world.engine()->health().state == SyncState::Online; }));
    const qint64 before = world.clock.monotonicMs();
    world.addCase();
    world.engine()->kick();
    QVERIFY(world.drain());
    QCOMPARE(world.clock.monotonicMs(), before);
}

void TestSyncEngine::theCallNumberedFails_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<LineFault::Kind>("kind");
    for (int number = 0; number < 20; ++number) {
        QTest::addRow("%d before", number) << number << LineFault::LostBefore;
        QTest::addRow("%d after", number) << number << LineFault::LostAfter;
        QTest::addRow("%d cut", number) << number << LineFault::Cut;
        QTest::addRow("%d damaged", number) << number << LineFault::Damaged;
        QTest::addRow("%d late", number) << number << LineFault::Late;
    }
}

void TestSyncEngine::theCallNumberedFails()
{
    QFETCH(const int, number);
    QFETCH(const LineFault::Kind, kind);
    SimWorld world;
    addTwoCases(world);
    world.gateway.setFaults([number, kind](int call) {
        return call == number ? LineFault{kind, 7, {}} : LineFault{};
    });
    world.startEngine();
    QVERIFY(world.drain());
    while (world.gateway.lateEffects() > 0)
        world.gateway.actLate(0);
    QCOMPARE(brokenPromise(world), QString());
    QCOMPARE(unfinishedBusiness(world, {}), QString());
}

void TestSyncEngine::theEngineDiesAfterStep_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<bool>("arrived");
    for (int step = 0; step < 40; ++step) {
        QTest::addRow("%d, what was out got lost", step) << step << false;
        QTest::addRow("%d, what was out arrived", step) << step << true;
    }
}

void TestSyncEngine::theEngineDiesAfterStep()
{
    QFETCH(const int, step);
    QFETCH(const bool, arrived);
    SimWorld world;
    addTwoCases(world);
    world.gateway.holdCalls(true);
    world.startEngine();
    for (int i = 0; i < step; ++i) {
        // One half-step at a time: the posted answers of the disk, then either the line or the alarm.
        QCoreApplication::sendPostedEvents();
        if (i % 2 == 0 && world.gateway.held() > 0)
            world.gateway.answer(0);
        else if (world.alarm.isDue())
            world.alarm.ring();
    }
    world.killEngine();
    world.gateway.dropHeld([arrived] { return arrived; });
    world.startEngine();
    QVERIFY(world.drain());
    QCOMPARE(brokenPromise(world), QString());
    QCOMPARE(unfinishedBusiness(world, {}), QString());
}

void TestSyncEngine::theDiskRefusesOperation_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<DiskFault>("fault");
    for (int number = 0; number < 36; ++number) {
        QTest::addRow("%d refused", number) << number << DiskFault::Refuses;
        QTest::addRow("%d done, answer lost", number) << number << DiskFault::ForgetsToAnswer;
    }
}

void TestSyncEngine::theDiskRefusesOperation()
{
    QFETCH(const int, number);
    QFETCH(const DiskFault, fault);
    SimWorld world;
    addTwoCases(world);
    world.disk.fault = [number, fault, count = 0](const QString &) mutable {
        return count++ == number ? fault : DiskFault::None;
    };
    world.startEngine();
    QVERIFY(world.drain());
    QCOMPARE(brokenPromise(world), QString());
    QCOMPARE(unfinishedBusiness(world, {}), QString());
    QVERIFY(world.runUntil([&world] { return world.engine()->health().state == SyncState::Online; }));
}

void TestSyncEngine::aRefusedCaseBlocksOnlyItself()
{
    SimWorld world;
    const OutboxEntry bad = world.addCase();
    const OutboxEntry behind = world.addMaterial(bad.caseId, 20);
    const OutboxEntry good = world.addCase();
    world.gateway.refuse(bad.subjectId, {{ErrorCode::ServerRejected, QStringLiteral("invalid")}, 422, 0});
    world.startEngine();
    QVERIFY(world.runUntil([&] { return world.outbox.row(good.sequence).state == OutboxState::Acknowledged
                                     && world.outbox.row(bad.sequence).state == OutboxState::Attention; }));
    QVERIFY(world.runUntil([&world] { return world.engine()->health().state == SyncState::NeedsAttention; }));
    QCOMPARE(world.engine()->health().attention, 1);
    QCOMPARE(world.outbox.row(bad.sequence).lastStatus, 422);
    QCOMPARE(world.outbox.row(bad.sequence).lastDetail, QStringLiteral("invalid"));
    QCOMPARE(world.outbox.row(behind.sequence).state, OutboxState::Ready);
    QCOMPARE(unfinishedBusiness(world, {bad.subjectId}), QString());
}

void TestSyncEngine::aReleasedEntryGoesOutAgain()
{
    SimWorld world;
    const OutboxEntry entry = world.addCase();
    world.gateway.refuse(entry.subjectId, {{ErrorCode::ServerRejected, {}}, 403, 0});
    world.startEngine();
    QVERIFY(world.runUntil([&] { return world.outbox.row(entry.sequence).state == OutboxState::Attention; }));
    world.engine()->sendNow();
    QVERIFY(!world.drain(50, 60'000)); // what needs a person is not simply tried again
    world.gateway.acceptAgain(entry.subjectId);
    world.engine()->release(entry.sequence);
    QVERIFY(world.drain(50, 60'000));
}

void TestSyncEngine::aPoisonedCaseIsTriedRarelyAndBlocksOnlyItself()
{
    SimWorld world;
    const OutboxEntry bad = world.addCase();
    world.gateway.refuse(bad.subjectId, {{ErrorCode::ServerFailed, {}}, 500, 0});
    world.startEngine();
    for (int i = 0; i < 12; ++i) {
        const OutboxEntry good = world.addCase();
        world.engine()->kick();
        QVERIFY(world.runUntil([&] { return world.outbox.row(good.sequence).state == OutboxState::Acknowledged; }));
        const qint64 until = world.clock.monotonicMs() + 400'000;
        world.runUntil([&] { return world.clock.monotonicMs() > until; });
    }
    const OutboxEntry poisoned = world.outbox.row(bad.sequence);
    QVERIFY(poisoned.attempts >= 8);
    QCOMPARE(poisoned.state, OutboxState::Backoff);
    QVERIFY(world.clock.now().msecsTo(poisoned.nextDue) > 3LL * 3600 * 1000);
    world.gateway.acceptAgain(bad.subjectId);
    QVERIFY(world.drain(100'000, 7LL * 3600 * 1000));
}

void TestSyncEngine::theLineIsProbedAndNotStormed()
{
    SimWorld world;
    for (int i = 0; i < 50; ++i)
        world.addCase();
    world.gateway.setFaults([](int) { return faultOf(LineFault::LostBefore); });
    world.startEngine();
    const qint64 hour = 3'600'000;
    QVERIFY(!world.drain(100'000, hour));
    // After the first probe only probes go out: 5, 10, 20 … 120 s, half of it jitter.
    QVERIFY2(world.gateway.calls() < 70, qPrintable(QString::number(world.gateway.calls())));
    QCOMPARE(world.engine()->health().state, SyncState::Offline);
    for (const OutboxEntry &row : world.outbox.rows())
        QCOMPARE(row.attempts, 0);
    world.gateway.setFaults({});
    const qint64 back = world.clock.monotonicMs();
    QVERIFY(world.drain());
    QVERIFY(world.clock.monotonicMs() - back <= CircuitBreaker::longestProbeMs + Line::longestCalmMs + 1'000);
}

void TestSyncEngine::sendNowProbesAtOnce()
{
    SimWorld world;
    world.addCase();
    world.gateway.setFaults([](int) { return faultOf(LineFault::LostBefore); });
    world.startEngine();
    QVERIFY(!world.drain(1'000, 3'600'000));
    world.gateway.setFaults({});
    world.engine()->sendNow();
    const qint64 before = world.clock.monotonicMs();
    world.settle();
    world.ringNext();
    world.settle();
    QCOMPARE(world.engine()->health().state, SyncState::Online);
    QCOMPARE(world.clock.monotonicMs(), before);
}

void TestSyncEngine::whatEndedInASetBackClockIsNotForgotten()
{
    SimWorld world;
    const OutboxEntry entry = world.addCase();
    world.gateway.refuse(entry.subjectId, {{ErrorCode::ServerFailed, {}}, 500, 0});
    world.startEngine();
    QVERIFY(world.runUntil([&] { return world.outbox.row(entry.sequence).state == OutboxState::Backoff; }));
    world.gateway.acceptAgain(entry.subjectId);
    world.clock.setNow(world.clock.now().addYears(-1));
    QVERIFY(world.drain(2'000, 120'000));
}

void TestSyncEngine::aBusyGatewayIsLeftAlone()
{
    SimWorld world;
    for (int i = 0; i < 20; ++i)
        world.addCase();
    int refusals = 0;
    world.gateway.holdCalls(true);
    world.startEngine();
    world.settle();
    world.ringNext();
    world.gateway.answer(0); // the hello
    for (int i = 0; i < 20; ++i) {
        world.settle();
        if (world.alarm.isDue())
            world.alarm.ring();
        for (int place = world.gateway.held() - 1; place >= 0; --place) {
            if (world.gateway.heldCall(place).name == QStringLiteral("put")) {
                world.gateway.answer(place, answering(ErrorCode::ServerBusy, 429, 30));
                ++refusals;
            }
        }
    }
    QVERIFY(refusals >= 1 && refusals <= 4);
    world.gateway.holdCalls(false);
    world.gateway.dropHeld([] { return false; });
    const qint64 before = world.clock.monotonicMs();
    QVERIFY(world.drain());
    QVERIFY(world.clock.monotonicMs() - before >= 30'000);
}

void TestSyncEngine::urgentThingsOvertakeAScan()
{
    SimWorld world;
    const OutboxEntry first = world.addCase();
    const OutboxEntry other = world.addCase();
    world.gateway.setPatchLimit(1'000);
    world.startEngine();
    QVERIFY(world.drain());
    const OutboxEntry scan = world.addMaterial(first.caseId, 10'000);
    world.engine()->kick();
    QVERIFY(world.runUntil([&] { return world.gateway.bytesReceived() >= 3'000; }));
    const OutboxEntry event = world.addEvent(other.caseId);
    world.engine()->kick();
    const qint64 sentBefore = world.gateway.bytesReceived();
    QVERIFY(world.runUntil([&] { return world.outbox.row(event.sequence).state == OutboxState::Acknowledged; }));
    QVERIFY(world.gateway.bytesReceived() <= sentBefore + 2'000);
    QVERIFY(world.outbox.row(scan.sequence).state != OutboxState::Acknowledged);
    QVERIFY(world.drain());
}

void TestSyncEngine::departmentNewsArrivesInPages()
{
    SimWorld world;
    QList<CaseId> cases;
    for (int i = 0; i < 8; ++i)
        cases << world.addCase().caseId;
    world.startEngine();
    QVERIFY(world.drain());
    QSignalSpy changed(world.engine(), &SyncEngine::casesChanged);
    for (const CaseId &caseId : cases)
        world.gateway.moveCase(caseId, CaseState::Accepted);
    QVERIFY(world.runUntil([&] { return changed.size() == 3; })); // the model's pages hold three changes
    for (const CaseId &caseId : cases)
        QCOMPARE(world.inbox.stateOf(caseId), CaseState::Accepted);
}

void TestSyncEngine::anExpiredCursorLeadsToTheBeginning()
{
    SimWorld world;
    const CaseId caseId = world.addCase().caseId;
    world.startEngine();
    QVERIFY(world.drain());
    world.gateway.moveCase(caseId, CaseState::Accepted);
    QVERIFY(world.runUntil([&] { return world.inbox.stateOf(caseId) == CaseState::Accepted; }));
    world.gateway.restart();
    world.gateway.moveCase(caseId, CaseState::DecidedYes);
    QVERIFY(world.runUntil([&] { return world.inbox.stateOf(caseId) == CaseState::DecidedYes; }));
    QVERIFY(world.runUntil([&] { return world.engine()->health().gatewayReplaced; }));
}

void TestSyncEngine::resultsAreFetchedAndChecked()
{
    SimWorld world;
    const CaseId caseId = world.addCase().caseId;
    world.startEngine();
    QVERIFY(world.drain());
    QSignalSpy arrived(world.engine(), &SyncEngine::resultArrived);
    const CaseResult result = world.gateway.finishResult(caseId, QByteArrayLiteral("%PDF-1.7 licence"));
    QVERIFY(world.runUntil([&] { return world.pages.holds(caseId, result.sha256); }));
    QVERIFY(world.runUntil([&] { return arrived.size() == 1; }));
    QCOMPARE(arrived.first().first().value<CaseId>(), caseId);
}

void TestSyncEngine::aResultOfAnEarlierRunIsStillItsCases()
{
    SimWorld world;
    const CaseId caseId = world.addCase().caseId;
    world.disk.fault = [](const QString &operation) {
        return operation == QStringLiteral("putPage") ? DiskFault::Refuses : DiskFault::None;
    };
    world.startEngine();
    QVERIFY(world.drain());
    const CaseResult result = world.gateway.finishResult(caseId, QByteArrayLiteral("licence"));
    QVERIFY(world.runUntil([&] { return world.inbox.results() == 1; }));
    world.killEngine();
    world.disk.fault = {};
    world.startEngine();
    QSignalSpy arrived(world.engine(), &SyncEngine::resultArrived);
    QVERIFY(world.runUntil([&] { return world.pages.holds(caseId, result.sha256) && !arrived.isEmpty(); }));
    QCOMPARE(arrived.first().first().value<CaseId>(), caseId);
}

void TestSyncEngine::stoppingWaitsForWhatIsOut()
{
    SimWorld world;
    world.addCase();
    const OutboxEntry second = world.addCase();
    world.addCase();
    world.gateway.holdCalls(true);
    world.startEngine();
    QVERIFY(world.runUntil([&] { return world.gateway.held() > 0
                                     && world.gateway.heldCall(0).name == QStringLiteral("put"); }));
    QSignalSpy stopped(world.engine(), &SyncEngine::stopped);
    world.engine()->stop();
    world.runUntil([] { return false; }, 1);
    while (world.gateway.held() > 0) {
        QVERIFY(world.gateway.heldCall(0).name != QStringLiteral("put") || stopped.isEmpty());
        world.gateway.answer(0);
        world.settle();
        world.ringNext();
        world.settle();
    }
    QCOMPARE(stopped.size(), 1);
    QVERIFY(!world.alarm.isSet());
    QVERIFY(world.outbox.row(second.sequence).state != OutboxState::Sending);
    QVERIFY(world.outbox.unacknowledged() >= 1);
}

void TestSyncEngine::aStoppedEngineStartsAgain()
{
    SimWorld world;
    world.startEngine();
    QVERIFY(world.runUntil([&world] { return world.engine()->health().state == SyncState::Online; }));
    QSignalSpy stopped(world.engine(), &SyncEngine::stopped);
    world.engine()->stop();
    QVERIFY(world.runUntil([&] { return stopped.size() == 1; }));
    world.addCase();
    world.engine()->kick();
    QVERIFY(!world.drain(50));
    world.engine()->start();
    QVERIFY(world.drain());
}

QTEST_GUILESS_MAIN(TestSyncEngine)
#include "tst_syncengine.moc"
