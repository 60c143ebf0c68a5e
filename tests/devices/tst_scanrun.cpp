// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "capture/jpegcodec.h"
#include "devices/scanrun.h"
#include "scripteddevice.h"
#include "support/verify.h"

using namespace yichuang;
using test::ScriptedDevice;

namespace {

ScanRequest from(ScanSource source)
{
    ScanRequest request;
    request.source = source;
    return request;
}

} // namespace

class TestScanRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void oneSheetOnTheGlassIsOnePage();
    void theFeederIsEmptiedAndThatIsNoError();
    void anEmptyFeederIsReported();
    void trouble_data();
    void trouble();
    void theVerdictIsToldBeforeTheDriverTidiesUp_data() { trouble_data(); }
    void theVerdictIsToldBeforeTheDriverTidiesUp();
    void aPageThatIsTornOffIsNotTheEndOfTheStack();
    void aPageOfNothingIsAnError();
    void threeColourFramesAreOnePage();
    void callingOffStopsBetweenTwoPieces();
    void callingOffAfterAPageKeepsIt();
    void aFeederThatNeverEndsIsStopped();
    void automaticTakesWhatTheFeederHolds();
    void automaticGoesToTheGlassWithoutASheet_data();
    void automaticGoesToTheGlassWithoutASheet();
    void automaticTellsWhatTheFeederReports_data();
    void automaticTellsWhatTheFeederReports();
    void anEmptyFeederWithoutAGlassIsReported();
    void aSourceThatIsNotThereIsMissing_data();
    void aSourceThatIsNotThereIsMissing();
    void aPageSaysWhereItCameFrom();

private:
    [[nodiscard]] ScanListener listener();

    QList<ScannedPage> m_pages;
    int m_callOffAfter = -1; ///< questions
};

void TestScanRun::init()
{
    m_pages.clear();
    m_callOffAfter = -1;
}

ScanListener TestScanRun::listener()
{
    return {[this](const ScannedPage &page) { m_pages.append(page); },
            [this] { return m_callOffAfter < 0 || m_callOffAfter-- > 0; }, nullptr};
}

void TestScanRun::oneSheetOnTheGlassIsOnePage()
{
    ScriptedDevice device;
    device.addPage('\x40');
    device.addPage('\x40');
    const auto pages = scanPages(device, from(ScanSource::Flatbed), listener());
    QVERIFY_OK(pages);
    QCOMPARE(*pages, 1);
    QCOMPARE(m_pages.size(), 1);
    QCOMPARE(m_pages.first().dpi, 150);
    QCOMPARE(device.cancels(), 1);
    const auto picture = decodeJpeg(m_pages.first().bytes);
    QVERIFY_OK(picture);
    QCOMPARE(picture->width, 4);
    QCOMPARE(picture->height, 3);
    QVERIFY(qAbs(int(uchar(picture->bytes.at(5))) - 0x40) <= 2);
}

void TestScanRun::theFeederIsEmptiedAndThatIsNoError()
{
    ScriptedDevice device;
    for (int i = 0; i < 3; ++i)
        device.addPage();
    const auto pages = scanPages(device, from(ScanSource::Feeder), listener());
    QVERIFY_OK(pages);
    QCOMPARE(*pages, 3);
    QCOMPARE(m_pages.size(), 3);
}

void TestScanRun::anEmptyFeederIsReported()
{
    ScriptedDevice device;
    QVERIFY_ERROR(scanPages(device, from(ScanSource::Feeder), listener()), ErrorCode::DeviceNoPaper);
    QCOMPARE(device.cancels(), 1);
}

void TestScanRun::trouble_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("goodPages");
    QTest::addColumn<bool>("whileReading");
    for (const ErrorCode code : {ErrorCode::DeviceJammed, ErrorCode::DeviceCoverOpen, ErrorCode::DeviceBusy,
                                 ErrorCode::DeviceFailed, ErrorCode::Cancelled}) {
        for (const int pages : {0, 7}) {
            for (const bool whileReading : {false, true})
                QTest::addRow("%s after %d pages, %s", qPrintable(errorCodeName(code)), pages,
                              whileReading ? "while reading" : "at the start")
                    << static_cast<int>(code) << pages << whileReading;
        }
    }
}

void TestScanRun::trouble()
{
    QFETCH(int, code);
    QFETCH(int, goodPages);
    QFETCH(bool, whileReading);
    ScriptedDevice device;
    for (int i = 0; i < goodPages; ++i)
        device.addPage();
    if (whileReading)
        device.add({{}, ScriptedDevice::grayFrame(), {"1234"}, Error{static_cast<ErrorCode>(code), {}}});
    else
        device.addStartError(static_cast<ErrorCode>(code));
    device.addPage();
    QVERIFY_ERROR(scanPages(device, from(ScanSource::Feeder), listener()), static_cast<ErrorCode>(code));
    QCOMPARE(m_pages.size(), goodPages);
    QCOMPARE(device.cancels(), 1);
}

void TestScanRun::theVerdictIsToldBeforeTheDriverTidiesUp()
{
    QFETCH(int, code);
    ScriptedDevice device;
    device.add({{}, ScriptedDevice::grayFrame(), {"1234"}, Error{static_cast<ErrorCode>(code), {}}});
    int verdicts = 0;
    ScanListener ears = listener();
    ears.ended = [&](const Result<int> &pages) {
        ++verdicts;
        QVERIFY_ERROR(pages, static_cast<ErrorCode>(code));
        QCOMPARE(device.cancels(), 0); // a driver may hang in there
    };
    QVERIFY_ERROR(scanPages(device, from(ScanSource::Feeder), ears), static_cast<ErrorCode>(code));
    QCOMPARE(verdicts, 1);
    QCOMPARE(device.cancels(), 1);
}

void TestScanRun::aPageThatIsTornOffIsNotTheEndOfTheStack()
{
    ScriptedDevice device;
    device.addPage();
    device.add({{}, ScriptedDevice::grayFrame(), {"1234"}, Error{ErrorCode::DeviceNoPaper, {}}});
    QVERIFY_ERROR(scanPages(device, from(ScanSource::Feeder), listener()), ErrorCode::DeviceFailed);
    QCOMPARE(m_pages.size(), 1);
}

void TestScanRun::aPageOfNothingIsAnError()
{
    ScriptedDevice device;
    device.addPage();
    device.add({{}, ScriptedDevice::grayFrame(), {}, std::nullopt});
    device.addPage();
    QVERIFY_ERROR(scanPages(device, from(ScanSource::Feeder), listener()), ErrorCode::DeviceFailed);
    QCOMPARE(m_pages.size(), 1);
}

void TestScanRun::threeColourFramesAreOnePage()
{
    ScriptedDevice device;
    ScanFrame plane = ScriptedDevice::grayFrame();
    plane.last = false;
    plane.kind = ScanFrame::Kind::Green;
    device.add({{}, plane, {QByteArray(12, '\x10')}, std::nullopt});
    plane.kind = ScanFrame::Kind::Blue;
    device.add({{}, plane, {QByteArray(12, '\x20')}, std::nullopt});
    plane.kind = ScanFrame::Kind::Red;
    plane.last = true;
    device.add({{}, plane, {QByteArray(12, '\xE0')}, std::nullopt});
    const auto pages = scanPages(device, from(ScanSource::Flatbed), listener());
    QVERIFY_OK(pages);
    const auto picture = decodeJpeg(m_pages.first().bytes);
    QVERIFY_OK(picture);
    QVERIFY(uchar(picture->bytes.at(0)) > 200); // red first
    QVERIFY(uchar(picture->bytes.at(1)) < 60);
}

void TestScanRun::callingOffStopsBetweenTwoPieces()
{
    ScriptedDevice device;
    device.add({{}, ScriptedDevice::grayFrame(), {"1234", "5678", "9abc"}, std::nullopt});
    m_callOffAfter = 1;
    QVERIFY_ERROR(scanPages(device, from(ScanSource::Feeder), listener()), ErrorCode::Cancelled);
    QVERIFY(m_pages.isEmpty());
    QCOMPARE(device.cancels(), 1);
}

void TestScanRun::callingOffAfterAPageKeepsIt()
{
    ScriptedDevice device;
    device.addPage();
    device.addPage();
    m_callOffAfter = 1; // yes to the piece, no after the page
    QVERIFY_ERROR(scanPages(device, from(ScanSource::Feeder), listener()), ErrorCode::Cancelled);
    QCOMPARE(m_pages.size(), 1);
}

void TestScanRun::aFeederThatNeverEndsIsStopped()
{
    ScriptedDevice device;
    for (int i = 0; i < 600; ++i)
        device.addPage();
    const auto pages = scanPages(device, from(ScanSource::Feeder), listener());
    QVERIFY_OK(pages);
    QCOMPARE(*pages, 500);
}

void TestScanRun::automaticTakesWhatTheFeederHolds()
{
    ScriptedDevice device;
    device.addPage();
    device.addPage();
    const auto pages = scanPages(device, from(ScanSource::Automatic), listener());
    QVERIFY_OK(pages);
    QCOMPARE(*pages, 2);
    QCOMPARE(device.sources(), QList{ScanSource::Feeder}); // the glass is not looked at after the last sheet
    QCOMPARE(m_pages.last().source, ScanSource::Feeder);
}

void TestScanRun::automaticGoesToTheGlassWithoutASheet_data()
{
    QTest::addColumn<bool>("hasFeeder");
    QTest::addColumn<bool>("whileReading");
    QTest::newRow("an empty feeder") << true << false;
    QTest::newRow("a feeder that notices late that it is empty") << true << true;
    QTest::newRow("no feeder") << false << false;
}

void TestScanRun::automaticGoesToTheGlassWithoutASheet()
{
    QFETCH(bool, hasFeeder);
    QFETCH(bool, whileReading);
    ScriptedDevice device;
    if (!hasFeeder)
        device.removeFeeder();
    else if (whileReading)
        device.add({{}, ScriptedDevice::grayFrame(), {}, Error{ErrorCode::DeviceNoPaper, {}}});
    else
        device.addStartError(ErrorCode::DeviceNoPaper);
    device.addPage();
    device.addPage(); // the glass gives one, whatever lies behind it
    const auto pages = scanPages(device, from(ScanSource::Automatic), listener());
    QVERIFY_OK(pages);
    QCOMPARE(*pages, 1);
    QCOMPARE(device.sources(), (QList{ScanSource::Feeder, ScanSource::Flatbed}));
    QCOMPARE(m_pages.first().source, ScanSource::Flatbed);
    QCOMPARE(device.cancels(), 2); // once before the change of source
}

void TestScanRun::automaticTellsWhatTheFeederReports_data()
{
    QTest::addColumn<int>("code");
    for (const ErrorCode code : {ErrorCode::DeviceJammed, ErrorCode::DeviceCoverOpen, ErrorCode::DeviceBusy,
                                 ErrorCode::DeviceFailed})
        QTest::newRow(qPrintable(errorCodeName(code))) << static_cast<int>(code);
}

void TestScanRun::automaticTellsWhatTheFeederReports()
{
    QFETCH(int, code);
    ScriptedDevice device;
    device.addStartError(static_cast<ErrorCode>(code));
    device.addPage();
    QVERIFY_ERROR(scanPages(device, from(ScanSource::Automatic), listener()), static_cast<ErrorCode>(code));
    QVERIFY(m_pages.isEmpty());
    QCOMPARE(device.sources(), QList{ScanSource::Feeder});
}

void TestScanRun::anEmptyFeederWithoutAGlassIsReported()
{
    ScriptedDevice device;
    device.removeGlass();
    QVERIFY_ERROR(scanPages(device, from(ScanSource::Automatic), listener()), ErrorCode::DeviceNoPaper);
}

void TestScanRun::aSourceThatIsNotThereIsMissing_data()
{
    QTest::addColumn<ScanSource>("source");
    QTest::newRow("glass") << ScanSource::Flatbed;
    QTest::newRow("feeder") << ScanSource::Feeder;
    QTest::newRow("either") << ScanSource::Automatic;
}

void TestScanRun::aSourceThatIsNotThereIsMissing()
{
    QFETCH(ScanSource, source);
    ScriptedDevice device;
    device.removeGlass();
    device.removeFeeder();
    device.addPage();
    QVERIFY_ERROR(scanPages(device, from(source), listener()), ErrorCode::DeviceMissing);
    QCOMPARE(m_pages.size(), 0);
}

void TestScanRun::aPageSaysWhereItCameFrom()
{
    ScriptedDevice device;
    device.takeBothSides();
    device.addPage();
    QVERIFY_OK(scanPages(device, from(ScanSource::Feeder), listener()));
    QCOMPARE(m_pages.last().source, ScanSource::Feeder);
    QVERIFY(m_pages.last().bothSides);
    device.addPage();
    QVERIFY_OK(scanPages(device, from(ScanSource::Flatbed), listener()));
    QCOMPARE(m_pages.last().source, ScanSource::Flatbed);
    QVERIFY(!m_pages.last().bothSides);
}

QTEST_APPLESS_MAIN(TestScanRun)
#include "tst_scanrun.moc"
