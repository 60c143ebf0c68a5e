// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <csignal>
#include <functional>
#include <memory>

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "capture/jpegcodec.h"
#include "devices/processscanner.h"
#include "scanoutcome.h"
#include "support/verify.h"

using namespace yichuang;

namespace {

ScanRequest wish(ScanSource source = ScanSource::Flatbed, int dpi = 75)
{
    return {QStringLiteral("test:0"), source, dpi, true};
}

bool happens(const std::function<bool()> &event)
{
    return QTest::qWaitFor(event, 20000);
}

/// Plays a scan to its end, with something that happens meanwhile. SANE's test backend cancels its reader thread
/// asynchronously, at times inside malloc, and then waits for it for ever, in sane_read() too: one page in some 20,000.
/// Such a round says nothing about us and is played again.
std::unique_ptr<test::ScanOutcome> played(Scanner &scanner, const ScanRequest &request,
                                const std::function<void(test::ScanOutcome &)> &meanwhile = nullptr)
{
    constexpr int rounds = 10;
    std::unique_ptr<test::ScanOutcome> outcome;
    for (int round = 0; round < rounds; ++round) {
        outcome = std::make_unique<test::ScanOutcome>(scanner);
        scanner.scan(request);
        if (meanwhile)
            meanwhile(*outcome);
        const bool ended = happens([&] { return outcome->ends() == 1; });
        if (!ended || outcome->failed.isEmpty() || outcome->code() != errorCodeName(ErrorCode::TimedOut))
            break;
    }
    return outcome;
}

} // namespace

#define QTRY_ENDED(outcome) QTRY_COMPARE_WITH_TIMEOUT((outcome).ends(), 1, 20000)

/// The real device process with SANE's own `test` backend: real library, real pipes, scripted trouble.
class TestProcessScanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theScannerIsListed();
    void noBackendMeansAnEmptyList();
    void theGlassGivesOneSheetOfA4_data();
    void theGlassGivesOneSheetOfA4();
    void theFeederGivesTenPagesOneByOne();
    void automaticBeginsWithTheFeeder();
    void aStripIsAllThatIsScannedOfIt();
    void theDeviceRoundsTheResolution();
    void oddDevicesGiveTheSamePage_data();
    void oddDevicesGiveTheSamePage();
    void aPageOfUnknownHeightIsAPage();
    void troubleIsCalledByItsName_data();
    void troubleIsCalledByItsName();
    void aScannerThatIsNotThereIsMissing();
    void aSecondScanMeanwhileIsBusy();
    void callingOffKeepsThePages();
    void callingOffAHungDriverKillsIt();
    void aSilentScannerIsATimeOut();
    void aCrashInMidScanKeepsThePages();
    void aScannerThatIsDestroyedTellsNothing();

private:
    /// The demo's configuration of SANE's test backend with these lines added; the last line of a key counts.
    void configure(const QByteArray &lines = {});

    std::unique_ptr<QTemporaryDir> m_config;
    DeviceProgram m_program;
};

void TestProcessScanner::init()
{
    m_program = {};
    m_program.path = QStringLiteral(YICHUANG_BINARY_DIR "/yichuang-device");
    m_config = std::make_unique<QTemporaryDir>();
    m_program.environment.insert(QStringLiteral("SANE_CONFIG_DIR"), m_config->path());
    // SANE's test backend now and then hangs in sane_cancel(); nothing here may depend on its getting out again.
    m_program.patience.tidy = 1'000;
    m_program.patience.cancel = 1'000;
    m_program.patience.scan = 1'800;
    configure();
}

void TestProcessScanner::configure(const QByteArray &lines)
{
    const QString source = QStringLiteral(YICHUANG_SOURCE_DIR "/resources/sane/");
    QFile::copy(source + QStringLiteral("dll.conf"), m_config->filePath(QStringLiteral("dll.conf")));
    QFile demo(source + QStringLiteral("test.conf"));
    QVERIFY(demo.open(QIODevice::ReadOnly));
    QFile file(m_config->filePath(QStringLiteral("test.conf")));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(demo.readAll() + '\n' + lines + '\n');
}

void TestProcessScanner::theScannerIsListed()
{
    ProcessScanner scanner(m_program);
    auto listing = scanner.list();
    QWAIT_FUTURE(listing);
    QVERIFY_OK(listing.result());
    QCOMPARE(*listing.result(),
             (QList<ScannerInfo>{{QStringLiteral("test:0"), QStringLiteral("Noname frontend-tester")}}));
    QVERIFY(scanner.process().sandbox().contains(QStringLiteral("noDump")));
}

void TestProcessScanner::noBackendMeansAnEmptyList()
{
    QFile file(m_config->filePath(QStringLiteral("dll.conf")));
    QFile::setPermissions(file.fileName(), QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("# none\n");
    file.close();
    ProcessScanner scanner(m_program);
    auto listing = scanner.list();
    QWAIT_FUTURE(listing);
    QVERIFY_OK(listing.result());
    QVERIFY(listing.result()->isEmpty());
}

void TestProcessScanner::theGlassGivesOneSheetOfA4_data()
{
    QTest::addColumn<bool>("colour");
    QTest::newRow("colour") << true;
    QTest::newRow("grey") << false;
}

void TestProcessScanner::theGlassGivesOneSheetOfA4()
{
    QFETCH(bool, colour);
    ProcessScanner scanner(m_program);
    ScanRequest request = wish(ScanSource::Flatbed, 150);
    request.colour = colour;
    const auto outcome = played(scanner, request);
    QCOMPARE(outcome->ends(), 1);
    QCOMPARE(outcome->finished.size(), 1);
    QCOMPARE(outcome->finished.first().first().toInt(), 1);
    QCOMPARE(outcome->pages.size(), 1);
    const ScannedPage page = outcome->page(0);
    QCOMPARE(page.dpi, 150);
    QCOMPARE(page.mediaType, QStringLiteral("image/jpeg"));
    const auto header = jpegHeader(page.bytes);
    QVERIFY_OK(header);
    QVERIFY(qAbs(header->width - 1240) <= 6); // the backend's millimetres are whole
    QVERIFY(qAbs(header->height - 1754) <= 6);
    QCOMPARE(header->gray, !colour);
}

void TestProcessScanner::theFeederGivesTenPagesOneByOne()
{
    ProcessScanner scanner(m_program);
    const auto outcome = played(scanner, wish(ScanSource::Feeder));
    QCOMPARE(outcome->ends(), 1);
    QCOMPARE(outcome->finished.size(), 1);
    QCOMPARE(outcome->finished.first().first().toInt(), 10);
    QCOMPARE(outcome->pages.size(), 10);
    for (int i = 0; i < 10; ++i)
        QVERIFY_OK(decodeJpeg(outcome->page(i).bytes));
}

void TestProcessScanner::automaticBeginsWithTheFeeder()
{
    ProcessScanner scanner(m_program);
    const auto outcome = played(scanner, wish(ScanSource::Automatic));
    QCOMPARE(outcome->code(), QStringLiteral("finished"));
    QCOMPARE(outcome->pages.size(), 10);
    QCOMPARE(outcome->page(0).source, ScanSource::Feeder);
}

void TestProcessScanner::aStripIsAllThatIsScannedOfIt()
{
    ProcessScanner scanner(m_program);
    ScanRequest request = wish();
    request.area = {100, 15};
    const auto outcome = played(scanner, request);
    QCOMPARE(outcome->pages.size(), 1);
    const auto header = jpegHeader(outcome->page(0).bytes);
    QVERIFY_OK(header);
    QVERIFY(qAbs(header->width - 295) <= 4);
    QVERIFY(qAbs(header->height - 44) <= 4);
}

void TestProcessScanner::theDeviceRoundsTheResolution()
{
    configure("resolution_quant 40.0");
    ProcessScanner scanner(m_program);
    const auto outcome = played(scanner, wish(ScanSource::Flatbed, 100));
    QCOMPARE(outcome->ends(), 1);
    const ScannedPage page = outcome->page(0);
    QVERIFY(page.dpi != 100);
    QCOMPARE((page.dpi - 50) % 40, 0); // counted from resolution_min
    QVERIFY(qAbs(jpegHeader(page.bytes)->width - page.dpi * 210 / 25.4) <= 4);
}

void TestProcessScanner::oddDevicesGiveTheSamePage_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("three frames") << QByteArray("three-pass true");
    QTest::newRow("parameters that lie before the start") << QByteArray("fuzzy-parameters true");
    QTest::newRow("few bytes at a time") << QByteArray("read-limit true\nread-limit-size 170");
    QTest::newRow("padded lines") << QByteArray("ppl-loss 3");
    QTest::newRow("picture of 16 bits by default") << QByteArray("depth 16");
}

void TestProcessScanner::oddDevicesGiveTheSamePage()
{
    QFETCH(QByteArray, line);
    configure(line);
    ProcessScanner scanner(m_program);
    const auto outcome = played(scanner, wish());
    QCOMPARE(outcome->ends(), 1);
    QVERIFY2(outcome->failed.isEmpty(), outcome->failed.isEmpty() ? "" : test::describe(
                                           outcome->failed.first().first().value<Error>()).constData());
    const auto page = decodeJpeg(outcome->page(0).bytes);
    QVERIFY_OK(page);
    QVERIFY2(qAbs(page->width - 620) <= 4, qPrintable(QString::number(page->width)));
}

void TestProcessScanner::aPageOfUnknownHeightIsAPage()
{
    configure("hand-scanner true"); // 11 cm wide, height -1
    ProcessScanner scanner(m_program);
    const auto outcome = played(scanner, wish());
    QCOMPARE(outcome->ends(), 1);
    QCOMPARE(outcome->finished.size(), 1);
    const auto header = jpegHeader(outcome->page(0).bytes);
    QVERIFY_OK(header);
    QVERIFY(qAbs(header->width - 325) <= 4);
    QVERIFY(header->height > 100);
}

void TestProcessScanner::troubleIsCalledByItsName_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *status, ErrorCode code) {
        QTest::newRow(status) << QByteArray("\"SANE_STATUS_") + status + '"' << errorCodeName(code);
    };
    row("UNSUPPORTED", ErrorCode::DeviceFailed);
    row("CANCELLED", ErrorCode::Cancelled);
    row("DEVICE_BUSY", ErrorCode::DeviceBusy);
    row("INVAL", ErrorCode::DeviceFailed);
    row("EOF", ErrorCode::DeviceFailed); // success without a line
    row("JAMMED", ErrorCode::DeviceJammed);
    row("NO_DOCS", ErrorCode::DeviceNoPaper);
    row("COVER_OPEN", ErrorCode::DeviceCoverOpen);
    row("IO_ERROR", ErrorCode::DeviceFailed);
    row("NO_MEM", ErrorCode::DeviceFailed);
    row("ACCESS_DENIED", ErrorCode::DeviceFailed);
}

void TestProcessScanner::troubleIsCalledByItsName()
{
    QFETCH(QByteArray, status);
    configure("read-status-code " + status);
    ProcessScanner scanner(m_program);
    const auto outcome = played(scanner, wish(ScanSource::Feeder));
    QCOMPARE(outcome->ends(), 1);
    QCOMPARE(outcome->failed.size(), 1);
    QTEST(outcome->code(), "code");
    QVERIFY(outcome->pages.isEmpty());
}

void TestProcessScanner::aScannerThatIsNotThereIsMissing()
{
    m_program.patience.scan = 30'000; // no test backend, which may hang, and a busy machine starts processes slowly
    ProcessScanner scanner(m_program);
    for (const char *name : {"test:7", "nosuchbackend:0", ""}) {
        test::ScanOutcome outcome(scanner);
        ScanRequest request = wish();
        request.scanner = QString::fromLatin1(name);
        if (request.scanner.isEmpty())
            request.scanner = QStringLiteral("nothing");
        scanner.scan(request);
        QTRY_ENDED(outcome);
        QCOMPARE(outcome.code(), errorCodeName(ErrorCode::DeviceMissing));
    }
}

void TestProcessScanner::aSecondScanMeanwhileIsBusy()
{
    ProcessScanner scanner(m_program);
    const auto outcome = played(scanner, wish(ScanSource::Feeder), [&](test::ScanOutcome &running) {
        scanner.scan(wish());
        QCOMPARE(running.failed.size(), 1);
        QCOMPARE(running.code(), errorCodeName(ErrorCode::DeviceBusy));
        QVERIFY_ERROR(scanner.list().result(), ErrorCode::DeviceBusy);
        running.failed.clear();
    });
    QCOMPARE(outcome->finished.size(), 1);
    QCOMPARE(outcome->pages.size(), 10); // the first scan was not disturbed
}

void TestProcessScanner::callingOffKeepsThePages()
{
    configure("read-delay true");
    ProcessScanner scanner(m_program);
    const auto outcome = played(scanner, wish(ScanSource::Feeder), [&](test::ScanOutcome &running) {
        happens([&] { return !running.pages.isEmpty() || running.ends() > 0; });
        scanner.cancel();
    });
    QCOMPARE(outcome->failed.size(), 1);
    QCOMPARE(outcome->code(), errorCodeName(ErrorCode::Cancelled));
    QVERIFY(!outcome->pages.isEmpty() && outcome->pages.size() < 10);
    scanner.cancel(); // nothing runs: ignored
    QCOMPARE(played(scanner, wish())->finished.size(), 1);
}

void TestProcessScanner::callingOffAHungDriverKillsIt()
{
    configure("read-delay true\nread-delay-duration 200000");
    m_program.patience.cancel = 20;
    ProcessScanner scanner(m_program);
    test::ScanOutcome outcome(scanner);
    scanner.scan(wish(ScanSource::Feeder));
    QTRY_VERIFY_WITH_TIMEOUT(scanner.process().processId() != 0, 20000);
    scanner.cancel();
    QTRY_ENDED(outcome);
    QCOMPARE(outcome.code(), errorCodeName(ErrorCode::Cancelled));
}

void TestProcessScanner::aSilentScannerIsATimeOut()
{
    configure("read-delay true\nread-delay-duration 200000");
    m_program.patience.scan = 150;
    ProcessScanner scanner(m_program);
    test::ScanOutcome outcome(scanner);
    scanner.scan(wish(ScanSource::Flatbed, 300));
    QTRY_ENDED(outcome);
    QCOMPARE(outcome.code(), errorCodeName(ErrorCode::TimedOut));
    QVERIFY(outcome.pages.isEmpty());
}

void TestProcessScanner::aCrashInMidScanKeepsThePages()
{
    configure("read-delay true");
    ProcessScanner scanner(m_program);
    const auto outcome = played(scanner, wish(ScanSource::Feeder), [&](test::ScanOutcome &running) {
        happens([&] { return running.pages.size() >= 2 || running.ends() > 0; });
        if (const auto process = static_cast<pid_t>(scanner.process().processId()); process > 0)
            ::kill(process, SIGKILL);
    });
    QCOMPARE(outcome->code(), errorCodeName(ErrorCode::DeviceFailed));
    const auto kept = outcome->pages.size();
    QVERIFY(kept >= 2 && kept < 10);
    QVERIFY_OK(decodeJpeg(outcome->page(int(kept) - 1).bytes));
    QCOMPARE(played(scanner, wish())->finished.size(), 1); // with a new process
}

void TestProcessScanner::aScannerThatIsDestroyedTellsNothing()
{
    m_program.patience.scan = 60'000;
    auto scanner = std::make_unique<ProcessScanner>(m_program);
    test::ScanOutcome outcome(*scanner);
    scanner->scan(wish(ScanSource::Feeder));
    happens([&] { return !outcome.pages.isEmpty(); });
    scanner.reset();
    QCOMPARE(outcome.ends(), 0);
}

QTEST_GUILESS_MAIN(TestProcessScanner)
#include "tst_processscanner.moc"
