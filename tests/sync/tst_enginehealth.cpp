// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "simworld.h"

using namespace yichuang;
using namespace yichuang::test;

/// What the engine says of itself while things go wrong around it.
class TestEngineHealth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void healthTellsTheTruth();
    void nothingIsSaidToBeSentBeforeItIsCounted();
    void aFeedThatCannotBeKeptIsNoHealth();
    void anotherGatewayIsTold();
    void anotherGatewayIsToldForGood();
    void aGatewayWithoutAnEpochSaysNothing();
    void theGatewaysNumbersAreKeptAtTheFirstHello();
    void numbersThatCannotBeKeptStopNothing();
};

void TestEngineHealth::healthTellsTheTruth()
{
    SimWorld world;
    world.gateway.setClockOffsetMs(-180'000);
    world.addCase();
    world.addCase();
    world.gateway.setFaults([](int) { return LineFault{LineFault::LostBefore, 0, {}}; });
    world.startEngine();
    QCOMPARE(world.engine()->health().state, SyncState::Starting);
    const QDateTime began = world.clock.now();
    QVERIFY(world.runUntil([&] { return world.engine()->health().state == SyncState::Offline; }));
    QCOMPARE(world.engine()->health().offlineSince, began);
    QVERIFY(world.runUntil([&] { return world.engine()->health().waiting == 2; }));
    QCOMPARE(world.engine()->health().oldestWaiting, began);
    QVERIFY(!world.engine()->health().lastSuccess.isValid());
    QCOMPARE(*world.engine()->health().lastError, ErrorCode::ServerUnreachable);
    world.gateway.setFaults({});
    QVERIFY(world.drain());
    QVERIFY(world.runUntil([&] { return world.engine()->health().waiting == 0; }));
    const SyncHealth health = world.engine()->health();
    QCOMPARE(health.state, SyncState::Online);
    QVERIFY(!health.offlineSince.isValid() && health.lastSuccess.isValid() && !health.lastError);
    QCOMPARE(health.clockSkewMs, qint64(-180'000));
    QVERIFY(qAbs(health.clockSkewMs) > clockSkewWarningMs);
}

// A gateway may answer sooner than a busy disk: until the disk has, "nothing waits" would be a guess.
void TestEngineHealth::nothingIsSaidToBeSentBeforeItIsCounted()
{
    SimWorld world;
    world.addCase();
    world.outbox.holdNextCount();
    world.startEngine();
    int guesses = 0;
    connect(world.engine(), &SyncEngine::healthChanged, this,
            [&guesses](const SyncHealth &health) { guesses += health.state == SyncState::Online ? 1 : 0; });
    QVERIFY(world.runUntil([&world] { return world.engine()->health().lastSuccess.isValid(); }));
    QCOMPARE(world.engine()->health().state, SyncState::Starting);
    QCOMPARE(guesses, 0);
    world.outbox.letCountGo();
    QVERIFY(world.runUntil([&world] { return world.engine()->health().state == SyncState::Online; }));
    QVERIFY(world.drain());
}

void TestEngineHealth::aFeedThatCannotBeKeptIsNoHealth()
{
    SimWorld world;
    world.disk.fault = [](const QString &operation) {
        return operation == QStringLiteral("apply") ? DiskFault::Refuses : DiskFault::None;
    };
    world.startEngine();
    QVERIFY(world.runUntil([&world] { return world.engine()->health().state == SyncState::StoreFailed; }));
    world.disk.fault = {};
    QVERIFY(world.runUntil([&world] { return world.engine()->health().state == SyncState::Online; }));
}

void TestEngineHealth::anotherGatewayIsTold()
{
    SimWorld world;
    FeedPage earlier;
    earlier.feed = QStringLiteral("cases");
    world.startEngine();
    QVERIFY(world.runUntil([&world] { return world.engine()->health().state == SyncState::Online; }));
    QVERIFY(!world.engine()->health().gatewayReplaced);
    world.killEngine();
    earlier.epoch = QStringLiteral("of a gateway before");
    QVERIFY(world.inbox.apply(earlier).result());
    world.startEngine();
    QVERIFY(world.runUntil([&world] { return world.engine()->health().gatewayReplaced; }));
}

void TestEngineHealth::anotherGatewayIsToldForGood()
{
    const FakeClock clock;
    Line line(clock, 1);
    HealthSigns signs;
    for (const char *epoch : {"a", "a"})
        line.noteEpoch(QString::fromLatin1(epoch));
    line.describe(signs);
    QVERIFY(!signs.gatewayReplaced);
    for (const char *epoch : {"b", "b"})
        line.noteEpoch(QString::fromLatin1(epoch));
    line.describe(signs);
    QVERIFY(signs.gatewayReplaced);
    QVERIFY(deriveHealth(signs).gatewayReplaced);
}

void TestEngineHealth::aGatewayWithoutAnEpochSaysNothing()
{
    const FakeClock clock;
    Line line(clock, 1);
    HealthSigns signs;
    line.noteEpoch(QStringLiteral("a"));
    line.noteEpoch(QString());
    line.noteEpoch(QStringLiteral("a"));
    line.describe(signs);
    QVERIFY(!signs.gatewayReplaced);
}

void TestEngineHealth::theGatewaysNumbersAreKeptAtTheFirstHello()
{
    SimWorld world;
    const auto online = [&world] { return world.engine()->health().state == SyncState::Online; };
    world.startEngine();
    QVERIFY(world.runUntil(online));
    QCOMPARE(world.inbox.numbers(), QStringList());
    world.killEngine();
    world.gateway.setLastNumber(QStringLiteral("L31010503260310004X"));
    world.startEngine();
    QVERIFY(world.runUntil(online));
    QCOMPARE(world.inbox.numbers(), QStringList{QStringLiteral("L31010503260310004X")});
}

void TestEngineHealth::numbersThatCannotBeKeptStopNothing()
{
    SimWorld world;
    world.disk.fault = [](const QString &operation) {
        return operation == QStringLiteral("raiseNumbers") ? DiskFault::Refuses : DiskFault::None;
    };
    world.gateway.setLastNumber(QStringLiteral("L31010503260310004X"));
    world.addCase();
    world.startEngine();
    QVERIFY(world.drain());
    QVERIFY(world.runUntil([&world] { return world.engine()->health().state == SyncState::Online; }));
    QCOMPARE(world.inbox.numbers(), QStringList());
}

QTEST_GUILESS_MAIN(TestEngineHealth)
#include "tst_enginehealth.moc"
