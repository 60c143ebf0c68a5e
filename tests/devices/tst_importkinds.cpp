// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "devices/documentopener.h"
#include "devices/fileservice.h"
#include "devices/filelimits.h"
#include "devices/ofdfile.h"
#include "devices/processinspector.h"
#include "devices/warmup.h"
#include "support/documentfiles.h"
#include "support/samplefiles.h"
#include "support/verify.h"

using namespace yichuang;

namespace {

QByteArray sampleOfd()
{
    return test::zipped("OFD.xml", test::ofdRoot());
}

QByteArray sampleWebp()
{
    return test::encoded(test::samplePage({.dpi = 60}), "webp");
}

} // namespace

/// What is handed in besides the usual kinds: WebP, OFD, files with a password, very long ones, ones with a wrong name.
class TestImportKinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { warmUpDecoders(); }
    void aWebpPictureIsAPage();
    void anOfdIsKnownAndHasNoPages();
    void whatIsNoOfdIsNotTakenForOne_data();
    void whatIsNoOfdIsNotTakenForOne();
    void noCutOfAnOfdIsDangerous();
    void anOfdCannotBeShown();
    void aPdfWithAPasswordSaysSo();
    void aPdfThatEverybodyMayOpenIsRead();
    void theLongestPdfIsReadAndALongerOneRefused();
    void aJpegCalledPdfIsAJpeg();
    void allOfItHoldsBehindTheWalls();
};

void TestImportKinds::aWebpPictureIsAPage()
{
    const auto inspection = inspectFile(sampleWebp());
    QVERIFY_OK(inspection);
    QCOMPARE(inspection->mediaType, QStringLiteral("image/webp"));
    QCOMPARE(inspection->pageCount, 1);
    QVERIFY(!inspection->findings.isEmpty());
    const auto picture = renderFile(sampleWebp(), 1, 100);
    QVERIFY_OK(picture);
    QCOMPARE(picture->height, 100);
    const QByteArray webp = sampleWebp();
    QVERIFY_ERROR(inspectFile(webp.left(webp.size() / 2)), ErrorCode::Malformed);
}

void TestImportKinds::anOfdIsKnownAndHasNoPages()
{
    QVERIFY(isOfd(sampleOfd()));
    const auto inspection = inspectFile(sampleOfd());
    QVERIFY_OK(inspection);
    QCOMPARE(inspection->mediaType, QStringLiteral("application/ofd"));
    QCOMPARE(inspection->pageCount, 0);
    QVERIFY(inspection->pages.isEmpty());
    QVERIFY(inspection->findings.isEmpty());
}

void TestImportKinds::whatIsNoOfdIsNotTakenForOne_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("another archive") << test::zipped("word/document.xml", test::ofdRoot());
    QTest::newRow("OFD.xml that is none") << test::zipped("OFD.xml", "<html/>");
    QTest::newRow("OFD.xml in a folder") << test::zipped("a/OFD.xml", test::ofdRoot());
    QTest::newRow("the words, and no archive") << QByteArray("PK\x03\x04 OFD.xml ") + test::ofdRoot();
    QTest::newRow("an empty archive") << QByteArray("PK\x05\x06") + QByteArray(18, '\0');
}

void TestImportKinds::whatIsNoOfdIsNotTakenForOne()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!isOfd(bytes));
    QVERIFY_ERROR(inspectFile(bytes), ErrorCode::Unsupported);
}

void TestImportKinds::noCutOfAnOfdIsDangerous()
{
    const QByteArray whole = sampleOfd();
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY(!isOfd(whole.left(size)));
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray damaged = whole;
        damaged[at] = static_cast<char>(~damaged.at(at));
        (void)isOfd(damaged); // whatever it says, it comes back
    }
}

void TestImportKinds::anOfdCannotBeShown()
{
    QVERIFY_ERROR(renderFile(sampleOfd(), 1, 100), ErrorCode::Unsupported);
}

void TestImportKinds::aPdfWithAPasswordSaysSo()
{
    QVERIFY_ERROR(inspectFile(test::encryptedPdf(test::samplePdf(), "secret")), ErrorCode::PasswordNeeded);
    QVERIFY_ERROR(renderFile(test::encryptedPdf(test::samplePdf(), "secret"), 1, 100), ErrorCode::PasswordNeeded);
}

void TestImportKinds::aPdfThatEverybodyMayOpenIsRead()
{
    const auto inspection = inspectFile(test::encryptedPdf(test::samplePdf(2), {}, false));
    QVERIFY_OK(inspection);
    QCOMPARE(inspection->pageCount, 2);
}

void TestImportKinds::theLongestPdfIsReadAndALongerOneRefused()
{
    const auto inspection = inspectFile(test::samplePdf(FileLimits::pages));
    QVERIFY_OK(inspection);
    QCOMPARE(inspection->pageCount, FileLimits::pages);
    QVERIFY_ERROR(inspectFile(test::samplePdf(FileLimits::pages + 1)), ErrorCode::TooLarge);
}

void TestImportKinds::aJpegCalledPdfIsAJpeg()
{
    // No name comes here at all: the kind is in the bytes.
    QCOMPARE(mediaTypeOf(test::turnedJpeg(6)), QStringLiteral("image/jpeg"));
}

void TestImportKinds::allOfItHoldsBehindTheWalls()
{
    DeviceProgram program;
    program.path = QStringLiteral(YICHUANG_BINARY_DIR "/yichuang-device");
    program.patience.inspect = 60'000; // a busy machine is no fault
    ProcessInspector inspector(program);
    auto webp = inspector.inspect(sampleWebp());
    auto ofd = inspector.inspect(sampleOfd());
    auto shown = inspector.render(sampleOfd(), 1, 100);
    auto locked = inspector.inspect(test::encryptedPdf(test::samplePdf(), "secret"));
    QTRY_VERIFY_WITH_TIMEOUT(webp.isFinished() && ofd.isFinished() && shown.isFinished() && locked.isFinished(), 120'000);
    QVERIFY_OK(webp.result());
    QCOMPARE(webp.result()->mediaType, QStringLiteral("image/webp"));
    QVERIFY_OK(ofd.result());
    QCOMPARE(ofd.result()->pageCount, 0);
    QVERIFY_ERROR(shown.result(), ErrorCode::Unsupported);
    QVERIFY_ERROR(locked.result(), ErrorCode::PasswordNeeded);
}

QTEST_MAIN(TestImportKinds)
#include "tst_importkinds.moc"
