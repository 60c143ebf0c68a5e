// SPDX-License-Identifier: Apache-2.0
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include "citycases.h"
#include "gateway/gateway.h"
#include "rest/restgatewaylink.h"
#include "support/chaosproxy.h"
#include "sync/simstores.h"
#include "sync/syncengine.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {
constexpr int drainTimeoutMs = 60'000;
}

/// The engine, HTTP and the real gateway together, in real time, over a line that a test spoils.
class TestSyncGateway : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("yichuang.gateway=false")); }
    void init();
    void cleanup();
    void fiveHundredCasesDrain();
    void departmentsAnswerAndResultsArrive();
    void aCutUploadGoesOnWhereItStopped();
    void aSpoiledLineLosesAndDoublesNothing_data();
    void aSpoiledLineLosesAndDoublesNothing();
    void aGatewayThatComesBackIsFoundAgain();

private:
    void startGateway(bool simulateDepartments);
    void startEngine(quint16 port);
    void enqueue(int cases, const QList<qint64> &fileSizes);
    [[nodiscard]] bool drained() const { return m_outbox->unacknowledged() == 0; }
    [[nodiscard]] QSet<QString> platformNumbers() const;

    SystemClock m_clock;
    SimDisk m_disk;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Gateway> m_gateway;
    std::unique_ptr<ChaosProxy> m_proxy;
    std::unique_ptr<SimOutbox> m_outbox;
    std::unique_ptr<SimPages> m_pages;
    std::unique_ptr<SimInbox> m_inbox;
    std::unique_ptr<SystemAlarm> m_alarm;
    std::unique_ptr<RestGatewayLink> m_link;
    std::unique_ptr<SyncEngine> m_engine;
};

void TestSyncGateway::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_outbox = std::make_unique<SimOutbox>(m_disk);
    m_pages = std::make_unique<SimPages>(m_disk);
    m_inbox = std::make_unique<SimInbox>(m_disk, *m_pages);
    m_alarm = std::make_unique<SystemAlarm>();
}

void TestSyncGateway::cleanup()
{
    m_engine.reset();
    m_link.reset();
    m_proxy.reset();
    m_gateway.reset();
}

void TestSyncGateway::startGateway(bool simulateDepartments)
{
    GatewayOptions options;
    options.dataDir = m_folder->path();
    options.simulateDepartments = simulateDepartments;
    options.decideAfterMs = 20;
    auto gateway = Gateway::start(options);
    QVERIFY(gateway.has_value());
    m_gateway = std::move(*gateway);
    if (m_proxy)
        m_proxy->setTarget(m_gateway->port());
    else
        m_proxy = std::make_unique<ChaosProxy>(m_gateway->port());
}

void TestSyncGateway::startEngine(quint16 port)
{
    RestOptions options;
    options.base = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port));
    options.hall = cityHall;
    options.counterNo = cityCounter;
    options.metadataTimeoutMs = 2'000;
    options.pieceTimeoutMs = 2'000;
    m_link = std::make_unique<RestGatewayLink>(options, m_clock);
    SyncEngine::Options engine;
    engine.feedWaitS = 1;
    m_engine = std::make_unique<SyncEngine>(
        SyncEngine::Ports{*m_outbox, *m_inbox, *m_pages, *m_link, m_clock, *m_alarm}, engine);
    m_engine->start();
}

void TestSyncGateway::enqueue(int cases, const QList<qint64> &fileSizes)
{
    for (int i = 0; i < cases; ++i) {
        const CityCase made = cityCase(m_clock, fileSizes);
        for (const QByteArray &file : made.files)
            m_pages->add(made.entries.constFirst().caseId, file);
        for (const OutboxEntry &entry : made.entries)
            m_outbox->add(entry);
    }
}

QSet<QString> TestSyncGateway::platformNumbers() const
{
    QSet<QString> numbers;
    for (const OutboxEntry &row : m_outbox->rows()) {
        if (row.kind == OutboxKind::CasePut)
            numbers.insert(m_outbox->acknowledgement(row.sequence).platformNumber);
    }
    return numbers;
}

void TestSyncGateway::fiveHundredCasesDrain()
{
    startGateway(false);
    enqueue(500, {});
    QElapsedTimer timer;
    timer.start();
    startEngine(m_gateway->port());
    // A spy's wait runs the event loop without the naps of QTRY_VERIFY, which would be all that is measured.
    QSignalSpy health(m_engine.get(), &SyncEngine::healthChanged);
    while (!drained() && timer.elapsed() < drainTimeoutMs)
        health.wait(100);
    QVERIFY(drained());
    qInfo() << "500 cases in ms" << timer.elapsed();
    const QSet<QString> numbers = platformNumbers();
    QCOMPARE(numbers.size(), 500);
    // The gateway counts its numbers up from 1: the five-hundredth being the last means that no case was taken twice.
    for (const QString &number : numbers)
        QVERIFY(number.right(6).toInt() <= 500);
    QTRY_COMPARE(m_engine->health().state, SyncState::Online);
    QTRY_COMPARE(m_engine->health().waiting, 0);
}

void TestSyncGateway::departmentsAnswerAndResultsArrive()
{
    startGateway(true);
    enqueue(3, {2'000});
    startEngine(m_proxy->port());
    QTRY_VERIFY_WITH_TIMEOUT(drained(), drainTimeoutMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_inbox->results(), 3, drainTimeoutMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_inbox->missingResults().result()->isEmpty(), drainTimeoutMs);
    for (const OutboxEntry &row : m_outbox->rows())
        QTRY_VERIFY_WITH_TIMEOUT(m_inbox->stateOf(row.caseId) != CaseState::Received, drainTimeoutMs);
}

void TestSyncGateway::aCutUploadGoesOnWhereItStopped()
{
    startGateway(false);
    const qint64 size = 3'000'000;
    enqueue(1, {size});
    // Every connection breaks after this many bytes: the 1 MiB piece never gets through in one go.
    m_proxy->always({ChaosPlan::Kind::CutUpstream, 700'000, 0});
    startEngine(m_proxy->port());
    const OutboxEntry file = m_outbox->row(2);
    QTRY_VERIFY_WITH_TIMEOUT(drained(), drainTimeoutMs);
    const auto offset = m_link->uploadOffset(file);
    QTRY_VERIFY(offset.isFinished());
    QCOMPARE(offset.result().value_or(-1), size);
    // Each connection carried at most 700,000 bytes. Had acknowledged bytes been sent again, a file of 3,000,000 would
    // never have got through at all.
    QVERIFY2(m_proxy->connections() < 40, qPrintable(QString::number(m_proxy->connections())));
}

void TestSyncGateway::aSpoiledLineLosesAndDoublesNothing_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 3; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void TestSyncGateway::aSpoiledLineLosesAndDoublesNothing()
{
    QFETCH(const quint32, seed);
    startGateway(false);
    enqueue(12, {30'000, 200});
    using Kind = ChaosPlan::Kind;
    m_proxy->randomly(seed, {{Kind::Pass, 0, 0}, {Kind::Pass, 0, 0}, {Kind::SwallowAnswer, 0, 0}, {Kind::Answer500, 0, 0},
                             {Kind::AnswerPortal, 0, 0}, {Kind::AnswerRedirect, 0, 0}, {Kind::CutUpstream, 900, 0},
                             {Kind::CutUpstream, 20'000, 0}, {Kind::CutDownstream, 300, 0}, {Kind::Delay, 0, 20}});
    startEngine(m_proxy->port());
    // Somebody impatient, so that the test does not wait for the retry table's minutes.
    QTimer impatience;
    connect(&impatience, &QTimer::timeout, m_engine.get(), &SyncEngine::sendNow);
    impatience.start(200);
    QTRY_VERIFY_WITH_TIMEOUT(drained(), drainTimeoutMs);
    QCOMPARE(platformNumbers().size(), 12);
    for (const QString &number : platformNumbers())
        QVERIFY(number.right(6).toInt() <= 12);
}

void TestSyncGateway::aGatewayThatComesBackIsFoundAgain()
{
    startGateway(false);
    startEngine(m_proxy->port());
    QTRY_COMPARE(m_engine->health().state, SyncState::Online);
    m_proxy->breakAll();
    m_gateway.reset();
    enqueue(5, {1'000});
    m_engine->kick();
    QTRY_COMPARE_WITH_TIMEOUT(m_engine->health().state, SyncState::Offline, drainTimeoutMs);
    QCOMPARE(m_engine->health().waiting + m_engine->health().unconfirmed, 10);
    startGateway(false);
    m_engine->sendNow();
    QTRY_VERIFY_WITH_TIMEOUT(drained(), drainTimeoutMs);
    QCOMPARE(platformNumbers().size(), 5);
    QTRY_COMPARE(m_engine->health().state, SyncState::Online);
}

QTEST_GUILESS_MAIN(TestSyncGateway)
#include "tst_syncgateway.moc"
