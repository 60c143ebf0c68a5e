// SPDX-License-Identifier: Apache-2.0
#include "core/digest.h"
#include "core/jsonfields.h"
#include "domain/guide/guidejson.h"
#include "gateway/gateway.h"
#include "rest/restgatewaylink.h"
#include "support/immediatetaskrunner.h"
#include "support/outcome.h"
#include "support/samplestore.h"
#include "support/verify.h"
#include "sync/guidefollower.h"
#include "sync/syncengine.h"

#include <QDir>
#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

/// Guides and corrections between a store, HTTP and the real gateway: a version that is published there reaches the counter, and
/// a correction comes back answered.
class TestGuideSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("yichuang.gateway=false")); }
    void init();
    void cleanup();

    void aVersionPublishedAtTheGatewayReachesTheCounter();
    void aCorrectionComesBackAnswered();

private:
    static constexpr int patienceMs = 60'000;

    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] bool startGateway();
    [[nodiscard]] static Guide soundGuide()
    {
        QFile file(QStringLiteral(YICHUANG_SOURCE_DIR "/resources/guides/residence-permit-new.json"));
        return file.open(QIODevice::ReadOnly) ? guideFromJson(*parseJsonObject(file.readAll())).value_or(Guide()) : Guide();
    }
    [[nodiscard]] bool lay(const Guide &guide)
    {
        QFile file(path(QStringLiteral("guides/%1-%2.json").arg(guide.ref.id).arg(guide.ref.version)));
        const QByteArray document = canonicalJson(guideToJson(guide));
        return file.open(QIODevice::WriteOnly) && file.write(document) == document.size();
    }
    [[nodiscard]] GuideFollower::Ports ports()
    {
        return {m_store->guides(), m_store->feedInbox(), *m_link, m_clock, m_tasks, QStringLiteral("07")};
    }

    SystemClock m_clock;
    ImmediateTaskRunner m_tasks;
    SystemAlarm m_alarm;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Gateway> m_gateway;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<RestGatewayLink> m_link;
};

void TestGuideSync::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("guides")));
    auto store = Store::open(sampleStore(path(QStringLiteral("counter")), m_clock));
    QVERIFY_OK(store);
    m_store = std::move(*store);
    QVERIFY(lay(soundGuide()));
    QVERIFY(startGateway());
}

void TestGuideSync::cleanup()
{
    m_link.reset();
    m_store.reset();
    m_gateway.reset();
}

bool TestGuideSync::startGateway()
{
    m_link.reset();
    m_gateway.reset();
    GatewayOptions options;
    options.dataDir = path(QStringLiteral("gateway"));
    options.guidesFolder = path(QStringLiteral("guides"));
    options.simulateDepartments = true;
    options.decideAfterMs = 10;
    auto gateway = Gateway::start(options);
    if (!gateway)
        return false;
    m_gateway = std::move(*gateway);
    RestOptions rest;
    rest.base = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_gateway->port()));
    rest.hall = sampleCounter().centreCode;
    rest.counterNo = sampleCounter().counterNo;
    rest.clientVersion = QStringLiteral("1.0.0");
    m_link = std::make_unique<RestGatewayLink>(rest, m_clock);
    return true;
}

void TestGuideSync::aVersionPublishedAtTheGatewayReachesTheCounter()
{
    {
        GuideFollower follower(ports());
        const QSignalSpy looked(&follower, &GuideFollower::looked);
        follower.lookNow();
        QTRY_COMPARE_WITH_TIMEOUT(looked.size(), 1, patienceMs);
        QCOMPARE(follower.standing().behind, 0);
    }
    QCOMPARE(outcomeOf(m_store->guides().load({soundGuide().ref.id, 0}))->ref.version, soundGuide().ref.version);
    Guide next = soundGuide();
    ++next.ref.version;
    next.plainName = QStringLiteral("换了个说法");
    QVERIFY(lay(next));
    QVERIFY(startGateway());
    GuideFollower follower(ports());
    const QSignalSpy imported(&follower, &GuideFollower::imported);
    follower.lookNow();
    QTRY_COMPARE_WITH_TIMEOUT(imported.size(), 1, patienceMs);
    QCOMPARE(*outcomeOf(m_store->guides().load({next.ref.id, 0})), next);
    QCOMPARE(*outcomeOf(m_store->guides().load(soundGuide().ref)), soundGuide());
}

void TestGuideSync::aCorrectionComesBackAnswered()
{
    QVERIFY_OK(outcomeOf(m_store->guides().import({soundGuide()})));
    GuideCorrection correction = correctionOf(soundGuide(), QStringLiteral("/promiseDay"));
    correction.id = newUuidV7(1).toString(QUuid::WithoutBraces);
    correction.suggested = QStringLiteral("五个工作日");
    correction.reason = QStringLiteral("与实际不一致");
    correction.clerkId = QStringLiteral("0107");
    correction.raisedAt = QDateTime::fromMSecsSinceEpoch(m_clock.now().toMSecsSinceEpoch(), Qt::UTC);
    OutboxEntry entry;
    entry.kind = OutboxKind::GuideCorrectionPut;
    entry.idempotencyKey = correction.id;
    entry.subjectId = correction.id;
    entry.payload = canonicalJson(correctionToJson(correction));
    entry.payloadSha256 = sha256(entry.payload);
    entry.traceId = correction.id;
    entry.createdAt = correction.raisedAt;
    QVERIFY_OK(outcomeOf(m_store->guideCorrections().raise(correction, entry, sampleTold())));

    SyncEngine engine({m_store->outbox(), m_store->feedInbox(), m_store->pages(), *m_link, m_clock, m_alarm}, {});
    engine.start();
    GuideFollower follower(ports());
    const auto kept = [this] { return outcomeOf(m_store->guideCorrections().list({}, 1))->constFirst(); };
    QTRY_VERIFY_WITH_TIMEOUT(kept().sent, patienceMs);
    const auto isClosed = [&] {
        follower.lookNow();
        return kept().correction.state == CorrectionState::FedBack;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isClosed(), patienceMs);
    QVERIFY(!kept().correction.answer.isEmpty());
    QVERIFY(outcomeOf(m_store->outbox().list(false, 10))->isEmpty());
}

QTEST_GUILESS_MAIN(TestGuideSync)
#include "tst_guidesync.moc"
