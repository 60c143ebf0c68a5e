// SPDX-License-Identifier: Apache-2.0
#include <QSignalSpy>
#include <QTest>

#include "casework/devicetest.h"
#include "counterbench.h"
#include "support/fakeselfcheck.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

StoreFinding room(FindingKind kind, FindingWeight weight)
{
    StoreFinding finding;
    finding.kind = kind;
    finding.weight = weight;
    return finding;
}

} // namespace

/// The self-test of the devices: each part with a verdict, none of them able to hold up the others.
class TestDeviceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyPartIsLookedAtInOrder();
    void theStripIsSmallAndGoesNowhere();
    void aScannerWithoutAGlassSaysThatItsFeederIsEmpty();
    void scannersInTroubleAreTold_data();
    void scannersInTroubleAreTold();
    void withoutAScannerTheRestIsLookedAt();
    void aDriverThatFailsIsBad();
    void noCameraIsNoFault();
    void aPrinterThatDoesNotAnswerIsBad();
    void theDiskIsJudgedByItsRoomOnly_data();
    void theDiskIsJudgedByItsRoomOnly();
    void thirtySecondsAreTheMost();
    void aScannerThatHangsIsTimedOutAndTheRestIsLookedAt();
    void afterAHangTheNextTestBeginsAnew();
    void stoppingLeavesTheRestOut();
    void aSecondRunBeginsAnew();
    void theLedgerKnowsTheCounts();
    void theReportIsPrintedAsItWasRead();
    void aReportOfNothingIsRefused();
    void aPrinterThatFailsIsTold();

private:
    void runToTheEnd();
    [[nodiscard]] DeviceFinding of(DevicePart part) const { return m_test->findings().at(static_cast<int>(part)); }

    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<FakeSelfCheck> m_selfCheck;
    std::unique_ptr<DeviceTest> m_test;
};

void TestDeviceTest::init()
{
    m_test.reset();
    m_bench = std::make_unique<CounterBench>();
    m_bench->camera.plugIn();
    m_selfCheck = std::make_unique<FakeSelfCheck>();
    m_test = std::make_unique<DeviceTest>(m_bench->ports(), *m_selfCheck, m_bench->session);
}

void TestDeviceTest::runToTheEnd()
{
    const QSignalSpy ended(m_test.get(), &DeviceTest::ended);
    m_test->run();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(m_test->findings().size(), DeviceTest::parts());
    QVERIFY(!m_test->running());
}

void TestDeviceTest::everyPartIsLookedAtInOrder()
{
    const QSignalSpy began(m_test.get(), &DeviceTest::began);
    const QSignalSpy found(m_test.get(), &DeviceTest::found);
    runToTheEnd();
    QCOMPARE(began.size(), 5);
    QCOMPARE(found.size(), 5);
    for (int part = 0; part < 5; ++part) {
        QCOMPARE(static_cast<int>(m_test->findings().at(part).part), part);
        QCOMPARE(m_test->findings().at(part).verdict, DeviceVerdict::Good);
        QVERIFY(m_test->findings().at(part).ms >= 0);
    }
    QCOMPARE(of(DevicePart::ScannerFound).device, QStringLiteral("Scripted scanner"));
    QCOMPARE(of(DevicePart::Camera).device, QStringLiteral("Fake camera"));
    QCOMPARE(of(DevicePart::Printer).device, QStringLiteral("recording printer"));
}

void TestDeviceTest::theStripIsSmallAndGoesNowhere()
{
    runToTheEnd();
    QCOMPARE(m_bench->scanner.requests().size(), 1);
    const ScanRequest request = m_bench->scanner.requests().first();
    QCOMPARE(request.source, ScanSource::Flatbed);
    QVERIFY(request.area.height() <= 20);
    QVERIFY(m_bench->store.state.pages.isEmpty());
}

void TestDeviceTest::aScannerWithoutAGlassSaysThatItsFeederIsEmpty()
{
    m_bench->scanner.setStack({}, Error{ErrorCode::DeviceMissing, {}});
    connect(&m_bench->scanner, &Scanner::failed, this,
            [this] { m_bench->scanner.setStack({}, Error{ErrorCode::DeviceNoPaper, {}}); });
    runToTheEnd();
    QCOMPARE(m_bench->scanner.requests().size(), 2);
    QCOMPARE(m_bench->scanner.requests().last().source, ScanSource::Feeder);
    QCOMPARE(of(DevicePart::ScannerScans).verdict, DeviceVerdict::Good);
    QCOMPARE(of(DevicePart::ScannerScans).why, std::optional(ErrorCode::DeviceNoPaper));
}

void TestDeviceTest::scannersInTroubleAreTold_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<DeviceVerdict>("verdict");
    QTest::newRow("busy") << ErrorCode::DeviceBusy << DeviceVerdict::Warning;
    QTest::newRow("jammed") << ErrorCode::DeviceJammed << DeviceVerdict::Bad;
    QTest::newRow("cover open") << ErrorCode::DeviceCoverOpen << DeviceVerdict::Bad;
    QTest::newRow("failed") << ErrorCode::DeviceFailed << DeviceVerdict::Bad;
    QTest::newRow("hung") << ErrorCode::TimedOut << DeviceVerdict::Bad;
}

void TestDeviceTest::scannersInTroubleAreTold()
{
    QFETCH(ErrorCode, code);
    m_bench->scanner.setStack({}, Error{code, {}});
    runToTheEnd();
    QTEST(of(DevicePart::ScannerScans).verdict, "verdict");
    QCOMPARE(of(DevicePart::ScannerScans).why, std::optional(code));
    QCOMPARE(of(DevicePart::Printer).verdict, DeviceVerdict::Good);
}

void TestDeviceTest::withoutAScannerTheRestIsLookedAt()
{
    m_bench->scanner.setScanners(QList<ScannerInfo>());
    runToTheEnd();
    QCOMPARE(of(DevicePart::ScannerFound).verdict, DeviceVerdict::Warning);
    QCOMPARE(of(DevicePart::ScannerFound).why, std::optional(ErrorCode::DeviceMissing));
    QCOMPARE(of(DevicePart::ScannerScans).verdict, DeviceVerdict::Absent);
    QVERIFY(m_bench->scanner.requests().isEmpty());
    QCOMPARE(of(DevicePart::Disk).verdict, DeviceVerdict::Good);
}

void TestDeviceTest::aDriverThatFailsIsBad()
{
    m_bench->scanner.setScanners(failure(ErrorCode::DeviceFailed));
    runToTheEnd();
    QCOMPARE(of(DevicePart::ScannerFound).verdict, DeviceVerdict::Bad);
}

void TestDeviceTest::noCameraIsNoFault()
{
    m_bench->camera.cameras.clear();
    runToTheEnd();
    QCOMPARE(of(DevicePart::Camera).verdict, DeviceVerdict::Absent);
}

void TestDeviceTest::aPrinterThatDoesNotAnswerIsBad()
{
    m_bench->printer.failWith({ErrorCode::PrinterUnavailable, {}});
    runToTheEnd();
    QCOMPARE(of(DevicePart::Printer).verdict, DeviceVerdict::Bad);
    QCOMPARE(of(DevicePart::Printer).why, std::optional(ErrorCode::PrinterUnavailable));
}

void TestDeviceTest::theDiskIsJudgedByItsRoomOnly_data()
{
    QTest::addColumn<FindingKind>("kind");
    QTest::addColumn<FindingWeight>("weight");
    QTest::addColumn<DeviceVerdict>("verdict");
    QTest::newRow("enough") << FindingKind::RoomEnough << FindingWeight::Well << DeviceVerdict::Good;
    QTest::newRow("low") << FindingKind::RoomLow << FindingWeight::Warning << DeviceVerdict::Warning;
    QTest::newRow("nearly full") << FindingKind::RoomNearlyFull << FindingWeight::Trouble << DeviceVerdict::Bad;
    QTest::newRow("no recovery slot") << FindingKind::NoRecoverySlot << FindingWeight::Warning << DeviceVerdict::Good;
}

void TestDeviceTest::theDiskIsJudgedByItsRoomOnly()
{
    QFETCH(FindingKind, kind);
    QFETCH(FindingWeight, weight);
    m_selfCheck->answer = SelfCheckReport{m_bench->clock.now(), {room(kind, weight)}};
    runToTheEnd();
    QTEST(of(DevicePart::Disk).verdict, "verdict");
}

void TestDeviceTest::thirtySecondsAreTheMost()
{
    int together = 0;
    for (int part = 0; part < DeviceTest::parts(); ++part) {
        const int patience = DeviceTest::patienceWith(static_cast<DevicePart>(part));
        QVERIFY(patience > 0);
        together += patience;
    }
    QVERIFY2(together <= 30'000, qPrintable(QString::number(together)));
}

void TestDeviceTest::aScannerThatHangsIsTimedOutAndTheRestIsLookedAt()
{
    m_bench->scanner.hangAfterPages();
    const QSignalSpy cancelled(&m_bench->scanner, &Scanner::failed);
    m_test->hurry(20);
    runToTheEnd();
    QCOMPARE(of(DevicePart::ScannerScans).verdict, DeviceVerdict::Bad);
    QCOMPARE(of(DevicePart::ScannerScans).why, std::optional(ErrorCode::TimedOut));
    QCOMPARE(of(DevicePart::ScannerScans).device, QStringLiteral("Scripted scanner"));
    QTRY_COMPARE(cancelled.size(), 1); // it is let go of, and its answer is nobody's finding
    QCOMPARE(m_test->findings().size(), DeviceTest::parts());
    QVERIFY(of(DevicePart::ScannerScans).ms >= 15);
}

void TestDeviceTest::afterAHangTheNextTestBeginsAnew()
{
    m_bench->scanner.hangAfterPages();
    m_test->hurry(20);
    runToTheEnd();
    const QSignalSpy ended(m_test.get(), &DeviceTest::ended);
    m_test->run();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(m_test->findings().size(), DeviceTest::parts());
    QCOMPARE(of(DevicePart::ScannerScans).why, std::optional(ErrorCode::TimedOut));
    QCOMPARE(of(DevicePart::ScannerFound).verdict, DeviceVerdict::Good);
}

void TestDeviceTest::stoppingLeavesTheRestOut()
{
    m_bench->scanner.hangAfterPages();
    const QSignalSpy ended(m_test.get(), &DeviceTest::ended);
    m_test->run();
    QTRY_COMPARE(m_bench->scanner.requests().size(), 1);
    m_test->stop();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(of(DevicePart::ScannerFound).verdict, DeviceVerdict::Good);
    for (const DevicePart part : {DevicePart::ScannerScans, DevicePart::Camera, DevicePart::Printer, DevicePart::Disk})
        QCOMPARE(of(part).verdict, DeviceVerdict::Stopped);
    m_test->stop(); // nothing runs: ignored
    QCOMPARE(ended.size(), 1);
}

void TestDeviceTest::aSecondRunBeginsAnew()
{
    runToTheEnd();
    m_bench->printer.failWith({ErrorCode::PrinterUnavailable, {}});
    runToTheEnd();
    QCOMPARE(of(DevicePart::Printer).verdict, DeviceVerdict::Bad);
}

void TestDeviceTest::theLedgerKnowsTheCounts()
{
    m_bench->camera.cameras.clear();
    m_bench->printer.failWith({ErrorCode::PrinterUnavailable, {}});
    runToTheEnd();
    const LedgerEvent told = m_bench->store.state.ledger.last();
    QCOMPARE(told.kind, QStringLiteral("devicesTested"));
    QVERIFY(told.caseId.isNull());
    QCOMPARE(told.clerkId, m_bench->session.clerk.id);
    QCOMPARE(told.body.value(u"good").toInt(), 3);
    QCOMPARE(told.body.value(u"bad").toInt(), 1);
    QCOMPARE(told.body.value(u"stopped").toInt(), 0);
}

void TestDeviceTest::theReportIsPrintedAsItWasRead()
{
    runToTheEnd();
    const QSignalSpy printed(m_test.get(), &DeviceTest::printed);
    m_test->print({{QStringLiteral("扫描仪"), QStringLiteral("样例"), QStringLiteral("正常"), QStringLiteral("0.8")},
                   {QStringLiteral("摄像头"), {}, QStringLiteral("没有"), QStringLiteral("0.0")}});
    QTRY_COMPARE(printed.size(), 1);
    const Paper paper = m_bench->papers.papers().last();
    QCOMPARE(paper.kind, PaperKind::DeviceReport);
    const QJsonArray parts = paper.fields.value(u"parts").toArray();
    QCOMPARE(parts.size(), 2);
    QCOMPARE(parts.at(0).toObject().value(u"device").toString(), QStringLiteral("样例"));
    QCOMPARE(parts.at(1).toObject().value(u"device").toString(), QStringLiteral("—")); // the template wants a word
    QVERIFY(paper.fields.value(u"inOrder").toBool());
    QCOMPARE(m_bench->printer.jobs().size(), 1);
    QCOMPARE(m_bench->printer.jobs().first().title, paper.number);
}

void TestDeviceTest::aReportOfNothingIsRefused()
{
    const QSignalSpy failed(m_test.get(), &DeviceTest::failed);
    m_test->print({});
    QCOMPARE(lastCode(failed), QStringLiteral("empty"));
    QVERIFY(m_bench->papers.papers().isEmpty());
}

void TestDeviceTest::aPrinterThatFailsIsTold()
{
    runToTheEnd();
    m_bench->printer.failWith({ErrorCode::DeviceNoPaper, {}});
    const QSignalSpy failed(m_test.get(), &DeviceTest::failed);
    const QSignalSpy printed(m_test.get(), &DeviceTest::printed);
    m_test->print({});
    QTRY_COMPARE(lastCode(failed), QStringLiteral("deviceNoPaper"));
    QVERIFY(printed.isEmpty());
}

QTEST_GUILESS_MAIN(TestDeviceTest)
#include "tst_devicetest.moc"
