// SPDX-License-Identifier: Apache-2.0
#include "core/digest.h"
#include "gateway/gateway.h"
#include "rest/restgatewaylink.h"
#include "rest/wireenvelopes.h"
#include "storage/safety/backuprestore.h"
#include "support/outcome.h"
#include "support/samplestore.h"
#include "support/verify.h"
#include "sync/syncengine.h"

#include <QDir>
#include <QLoggingCategory>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

/// A counter that comes back with older cases must not give a number twice (SYNC C13): its store, HTTP and the real gateway
/// together.
class TestRestoredNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("yichuang.gateway=false")); }
    void init();
    void cleanup();

    void aBackupBroughtBackGivesNoNumberAgain_data();
    void aBackupBroughtBackGivesNoNumberAgain();
    void aFolderPutBackGivesNoNumberAgainOnceItAsked_data();
    void aFolderPutBackGivesNoNumberAgainOnceItAsked();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] bool open(const QString &folder);
    /// Files a case and answers its number; empty when that fails.
    [[nodiscard]] QString file(int nth);
    /// Sends what waits and hears what the gateway says; false when it does not come to an end.
    [[nodiscard]] bool talk();

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Gateway> m_gateway;
    std::unique_ptr<Store> m_store;
};

void TestRestoredNumbers::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    GatewayOptions options;
    options.dataDir = path(QStringLiteral("gateway"));
    auto gateway = Gateway::start(options);
    QVERIFY(gateway.has_value());
    m_gateway = std::move(*gateway);
}

void TestRestoredNumbers::cleanup()
{
    m_store.reset();
    m_gateway.reset();
}

bool TestRestoredNumbers::open(const QString &folder)
{
    m_store.reset();
    auto store = Store::open(sampleStore(path(folder), m_clock));
    if (!store)
        return false;
    m_store = std::move(*store);
    return true;
}

QString TestRestoredNumbers::file(int nth)
{
    CaseRecord draft = sampleCase(nth);
    draft.materials.resize(1);
    draft.materials.first().files.clear();
    if (!outcomeOf(m_store->cases().saveDraft(draft)))
        return {};
    const auto number = outcomeOf(m_store->cases().reserveNumber(draft.id, m_clock.today()));
    if (!number)
        return {};
    CaseChange filing = sampleFiling(draft, *number);
    CaseRecord sent = filing.after;
    sent.revision = 1;
    OutboxEntry &put = filing.outbox.first();
    put.payload = WireEnvelopes(sampleCounter().centreCode, {}, m_clock).ofCase(sent);
    put.payloadSha256 = sha256(put.payload);
    put.idempotencyKey = newUuidV7(m_clock.now().toMSecsSinceEpoch()).toString(QUuid::WithoutBraces);
    return outcomeOf(m_store->cases().commit(filing)) ? *number : QString();
}

bool TestRestoredNumbers::talk()
{
    RestOptions options;
    options.base = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_gateway->port()));
    options.hall = sampleCounter().centreCode;
    options.counterNo = sampleCounter().counterNo;
    RestGatewayLink link(options, m_clock);
    SystemAlarm alarm;
    SyncEngine::Options pace;
    pace.feedWaitS = 1;
    SyncEngine engine({m_store->outbox(), m_store->feedInbox(), m_store->pages(), link, m_clock, alarm}, pace);
    engine.start();
    return QTest::qWaitFor(
        [&] {
            if (engine.health().state != SyncState::Online)
                return false;
            const auto waiting = outcomeOf(m_store->outbox().list(false, 1));
            return waiting && waiting->isEmpty();
        },
        60'000);
}

void TestRestoredNumbers::aBackupBroughtBackGivesNoNumberAgain_data()
{
    QTest::addColumn<bool>("asks");
    QTest::newRow("after it asked the gateway") << true;
    QTest::newRow("offline, by the gap of the restore") << false;
}

void TestRestoredNumbers::aBackupBroughtBackGivesNoNumberAgain()
{
    QFETCH(const bool, asks);
    QVERIFY(open(QStringLiteral("store")));
    QStringList given{file(1)};
    QVERIFY_OK(outcomeOf(m_store->backups().create(path(QStringLiteral("place")))));
    given << file(2) << file(3);
    QVERIFY(!given.contains(QString()));
    QVERIFY(talk());
    m_store.reset();

    QVERIFY_OK(restoreBackup(path(QStringLiteral("place")), path(QStringLiteral("restored"))));
    QVERIFY(open(QStringLiteral("restored")));
    if (asks)
        QVERIFY(talk());
    const QStringList fresh{file(4), file(5)};
    QVERIFY(!fresh.contains(QString()));
    for (const QString &number : fresh)
        QVERIFY2(!given.contains(number), qPrintable(number));
    QVERIFY(fresh.constFirst() != fresh.constLast());
    QVERIFY(talk());
}

void TestRestoredNumbers::aFolderPutBackGivesNoNumberAgainOnceItAsked_data()
{
    QTest::addColumn<bool>("asks");
    QTest::newRow("after it asked the gateway") << true;
    // What nobody can know: an image of the disk says nothing of its age, and so the first hello matters.
    QTest::newRow("offline the same number comes again") << false;
}

void TestRestoredNumbers::aFolderPutBackGivesNoNumberAgainOnceItAsked()
{
    QFETCH(const bool, asks);
    QVERIFY(open(QStringLiteral("store")));
    QStringList given{file(1)};
    m_store.reset();
    QCOMPARE(QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-a"), path(QStringLiteral("store")),
                                                      path(QStringLiteral("image"))}), 0);
    QVERIFY(open(QStringLiteral("store")));
    given << file(2) << file(3);
    QVERIFY(!given.contains(QString()));
    QVERIFY(talk());

    QVERIFY(open(QStringLiteral("image")));
    if (asks)
        QVERIFY(talk());
    const QString fresh = file(4);
    QVERIFY(!fresh.isEmpty());
    QCOMPARE(given.contains(fresh), !asks);
}

QTEST_GUILESS_MAIN(TestRestoredNumbers)
#include "tst_restorednumbers.moc"
