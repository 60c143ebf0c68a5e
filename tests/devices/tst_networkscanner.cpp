// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <memory>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include "devices/processscanner.h"
#include "ownpages.h"
#include "scanoutcome.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

constexpr int shadeStep = 40;
constexpr int sheets = 5;
constexpr int glassShade = 20;
constexpr int patience = 60'000; // a busy machine starts Python and the device process slowly

int shadeOfSheet(int nth)
{
    return shadeStep * nth;
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

/// A scanner without a driver of its own on the network: the real chain from HTTP over sane-airscan and libsane through the
/// device process, with pages of our own. The mock listens on this computer only.
class TestNetworkScanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void itIsListed();
    void theFeederGivesEveryPageInOrder();
    void theGlassGivesOnePage();
    void automaticSeesWhetherTheFeederHoldsPaper_data();
    void automaticSeesWhetherTheFeederHoldsPaper();
    void bothSidesAreAskedForByTheDevicesOwnName();
    void withoutADuplexFeederThePageSaysSo();
    void troubleKeepsThePagesBeforeIt_data();
    void troubleKeepsThePagesBeforeIt();
    void aScannerThatVanishedIsMissing();

private:
    /// Starts the mock and points sane-airscan at it, and at nothing else on the network.
    void plugIn(const QString &fault = {});
    [[nodiscard]] ScanRequest wish(ScanSource source) const;
    /// Its end, with the pages that came.
    [[nodiscard]] std::unique_ptr<ScanOutcome> scanned(const ScanRequest &request);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_mock;
    std::unique_ptr<ProcessScanner> m_scanner;
    DeviceProgram m_program;
};

void TestNetworkScanner::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("pages/glass")));
    for (int nth = 1; nth <= sheets; ++nth) {
        const QByteArray page = *encodeJpeg(shadedPage(shadeOfSheet(nth)), 90, 75);
        QVERIFY(writeFile(m_folder->filePath(QStringLiteral("pages/%1.jpg").arg(nth)), page));
    }
    QVERIFY(writeFile(m_folder->filePath(QStringLiteral("pages/glass/1.jpg")), *encodeJpeg(shadedPage(glassShade), 90, 75)));
    m_program = {};
    m_program.path = QStringLiteral(YICHUANG_BINARY_DIR "/yichuang-device");
    m_program.environment.insert(QStringLiteral("SANE_CONFIG_DIR"), m_folder->path());
    m_program.patience.list = patience;
    m_program.patience.scan = patience;
}

void TestNetworkScanner::cleanup()
{
    m_scanner.reset();
    if (m_mock) {
        m_mock->kill();
        m_mock->waitForFinished();
    }
    m_mock.reset();
    m_folder.reset();
}

void TestNetworkScanner::plugIn(const QString &fault)
{
    m_mock = std::make_unique<QProcess>();
    m_mock->start(QStringLiteral("python3"), {QStringLiteral(YICHUANG_SOURCE_DIR "/tests/devices/esclmock.py"),
                                              m_folder->filePath(QStringLiteral("pages")), fault});
    QTRY_VERIFY_WITH_TIMEOUT(m_mock->canReadLine() || m_mock->state() == QProcess::NotRunning, patience);
    const QByteArray port = m_mock->readLine().trimmed();
    QVERIFY2(port.toInt() > 0, m_mock->readAllStandardError().constData());
    QVERIFY(writeFile(m_folder->filePath(QStringLiteral("dll.conf")), "airscan\n"));
    QVERIFY(writeFile(m_folder->filePath(QStringLiteral("airscan.conf")),
                      "[devices]\n\"Mock\" = http://127.0.0.1:" + port + "/eSCL\n[options]\ndiscovery = disable\n"));
    m_scanner = std::make_unique<ProcessScanner>(m_program);
}

ScanRequest TestNetworkScanner::wish(ScanSource source) const
{
    auto listing = m_scanner->list();
    if (!QTest::qWaitFor([&] { return listing.isFinished(); }, patience) || !listing.result() || listing.result()->isEmpty())
        return {};
    return {listing.result()->first().name, source, 75, true};
}

std::unique_ptr<ScanOutcome> TestNetworkScanner::scanned(const ScanRequest &request)
{
    auto outcome = std::make_unique<ScanOutcome>(*m_scanner);
    m_scanner->scan(request);
    if (!QTest::qWaitFor([&] { return outcome->ends() == 1; }, patience))
        qWarning("the scan has no end");
    return outcome;
}

void TestNetworkScanner::itIsListed()
{
    plugIn();
    auto listing = m_scanner->list();
    QTRY_VERIFY_WITH_TIMEOUT(listing.isFinished(), patience);
    QVERIFY_OK(listing.result());
    QCOMPARE(listing.result()->size(), 1);
    QVERIFY(listing.result()->first().name.startsWith(QStringLiteral("airscan:")));
    QVERIFY(listing.result()->first().label.contains(QStringLiteral("Mock")));
}

void TestNetworkScanner::theFeederGivesEveryPageInOrder()
{
    plugIn();
    const auto outcome = scanned(wish(ScanSource::Feeder));
    QCOMPARE(outcome->code(), QStringLiteral("finished"));
    QCOMPARE(outcome->pages.size(), sheets);
    for (int nth = 1; nth <= sheets; ++nth) {
        const ScannedPage page = outcome->page(nth - 1);
        QVERIFY2(hasShade(page.bytes, shadeOfSheet(nth)), qPrintable(QString::number(shadeOf(page.bytes))));
        QCOMPARE(page.source, ScanSource::Feeder);
        QCOMPARE(page.dpi, 75);
    }
}

void TestNetworkScanner::theGlassGivesOnePage()
{
    plugIn();
    const auto outcome = scanned(wish(ScanSource::Flatbed));
    QCOMPARE(outcome->code(), QStringLiteral("finished"));
    QCOMPARE(outcome->pages.size(), 1);
    QVERIFY(hasShade(outcome->page(0).bytes, glassShade));
}

void TestNetworkScanner::automaticSeesWhetherTheFeederHoldsPaper_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<ScanSource>("source");
    QTest::addColumn<int>("pages");
    QTest::newRow("paper") << QString() << ScanSource::Feeder << sheets;
    QTest::newRow("no paper") << QStringLiteral("empty") << ScanSource::Flatbed << 1;
}

void TestNetworkScanner::automaticSeesWhetherTheFeederHoldsPaper()
{
    QFETCH(QString, fault);
    QFETCH(ScanSource, source);
    plugIn(fault);
    const auto outcome = scanned(wish(ScanSource::Automatic));
    QCOMPARE(outcome->code(), QStringLiteral("finished"));
    QTEST(int(outcome->pages.size()), "pages");
    QCOMPARE(outcome->page(0).source, source);
}

void TestNetworkScanner::bothSidesAreAskedForByTheDevicesOwnName()
{
    plugIn(QStringLiteral("duplex"));
    ScanRequest request = wish(ScanSource::Feeder);
    request.bothSides = true;
    const auto outcome = scanned(request);
    QCOMPARE(outcome->code(), QStringLiteral("finished"));
    QCOMPARE(outcome->pages.size(), sheets);
    QVERIFY(outcome->page(0).bothSides);
}

void TestNetworkScanner::withoutADuplexFeederThePageSaysSo()
{
    plugIn();
    ScanRequest request = wish(ScanSource::Feeder);
    request.bothSides = true;
    const auto outcome = scanned(request);
    QCOMPARE(outcome->pages.size(), sheets);
    QVERIFY(!outcome->page(0).bothSides);
}

void TestNetworkScanner::troubleKeepsThePagesBeforeIt_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("pages");
    const auto row = [](const char *fault, ErrorCode code, int pages) {
        QTest::newRow(fault) << QString::fromLatin1(fault) << errorCodeName(code) << pages;
    };
    row("jam@3", ErrorCode::DeviceJammed, 2);
    row("drop@3", ErrorCode::DeviceFailed, 2);
    row("busy", ErrorCode::DeviceBusy, 0);
    row("cover", ErrorCode::DeviceCoverOpen, 0);
    row("empty", ErrorCode::DeviceNoPaper, 0);
}

void TestNetworkScanner::troubleKeepsThePagesBeforeIt()
{
    QFETCH(QString, fault);
    QFETCH(int, pages);
    plugIn(fault);
    const auto outcome = scanned(wish(ScanSource::Feeder));
    QTEST(outcome->code(), "code");
    QCOMPARE(outcome->pages.size(), pages);
    for (int nth = 1; nth <= pages; ++nth)
        QVERIFY(hasShade(outcome->page(nth - 1).bytes, shadeOfSheet(nth)));
}

void TestNetworkScanner::aScannerThatVanishedIsMissing()
{
    plugIn();
    const ScanRequest request = wish(ScanSource::Feeder);
    QVERIFY(!request.scanner.isEmpty());
    m_mock->kill();
    QVERIFY(m_mock->waitForFinished());
    const auto outcome = scanned(request);
    QCOMPARE(outcome->code(), errorCodeName(ErrorCode::DeviceMissing));
    QVERIFY(outcome->pages.isEmpty());
}

QTEST_GUILESS_MAIN(TestNetworkScanner)
#include "tst_networkscanner.moc"
