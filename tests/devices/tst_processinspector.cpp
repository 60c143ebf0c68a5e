// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <algorithm>
#include <csignal>

#include <QCoreApplication>
#include <QFile>

#include "devices/processinspector.h"
#include "hostilefiles.h"
#include "support/samplefiles.h"
#include "support/verify.h"

using namespace yichuang;

namespace {

constexpr int thickFile = 30; // pages; a busy machine does not look at them in one go

int pagesWith(const FileInspection &inspection, PageCheck check)
{
    return int(std::count_if(inspection.findings.cbegin(), inspection.findings.cend(),
                             [check](const PageFinding &finding) { return finding.check == check; }));
}

/// Of each page that was looked at is said whether something is written on it.
int seenPages(const FileInspection &inspection)
{
    return pagesWith(inspection, PageCheck::Blank);
}

int unseenPages(const FileInspection &inspection)
{
    return pagesWith(inspection, PageCheck::Unseen);
}

} // namespace

/// The real device process behind its real walls.
class TestProcessInspector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyKindIsReadBehindTheWalls_data();
    void everyKindIsReadBehindTheWalls();
    void theWallsAreReported();
    void theWallsAreToldWithoutADocument();
    void theProcessCannotBeLookedInto();
    void hostileFilesAreRefused_data();
    void hostileFilesAreRefused();
    void aForeignFontIsDrawnBehindTheWalls();
    void theLargestAllowedPictureFitsIntoTheMemory();
    void askedTooMuchIsRefusedWithoutAsking();
    void aProcessThatDiesIsAWordAboutItsFileAndTheNextRequestWorks();
    void requestsAreAnsweredInTheirOrder();
    void twoScansOfASheetAreAlike();
    void bytesThatAreNoPrintAreRefusedByTheProcess();
    void everyDocumentHasAProcessOfItsOwn();
    void aDocumentStaysOpenFromPageToPage();
    void aPageComesAlsoAfterItsProcessWasEnded();
    void aThickFileIsLookedAtInSlices();
    void whenTimeIsUpTheRestSaysThatNobodyLooked();
    void aFileThatIsGivenUpIsLetGoOfAtOnce();
    void aFileThatIsGivenUpInTheQueueIsNotRead();
    void aProgramThatIsNotThereIsADeviceFailure();
    void whatIsOpenAtTheEndIsAnswered();

private:
    DeviceProgram m_program;
};

void TestProcessInspector::init()
{
    m_program = {};
    m_program.path = QStringLiteral(YICHUANG_BINARY_DIR "/yichuang-device");
}

void TestProcessInspector::everyKindIsReadBehindTheWalls_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("mediaType");
    QTest::newRow("JPEG") << test::sampleJpeg() << QStringLiteral("image/jpeg");
    QTest::newRow("JPEG, whatever it was called") << test::sampleJpeg(300) << QStringLiteral("image/jpeg");
    QTest::newRow("PNG") << test::samplePng() << QStringLiteral("image/png");
    QTest::newRow("TIFF") << test::sampleTiff(2) << QStringLiteral("image/tiff");
    QTest::newRow("PDF") << test::samplePdf(3) << QStringLiteral("application/pdf");
}

void TestProcessInspector::everyKindIsReadBehindTheWalls()
{
    QFETCH(QByteArray, bytes);
    ProcessInspector inspector(m_program);
    auto inspection = inspector.inspect(bytes);
    auto picture = inspector.render(bytes, 1, 120);
    QWAIT_FUTURE(inspection);
    QWAIT_FUTURE(picture);
    QVERIFY_OK(inspection.result());
    QTEST(inspection.result()->mediaType, "mediaType");
    QVERIFY(!inspection.result()->findings.isEmpty());
    QVERIFY_OK(picture.result());
    QCOMPARE(picture.result()->height, 120);
}

void TestProcessInspector::theWallsAreReported()
{
    ProcessInspector inspector(m_program);
    auto inspection = inspector.inspect(test::sampleJpeg());
    QWAIT_FUTURE(inspection);
    const QStringList walls = inspector.process().sandbox();
    for (const QString &wall : {QStringLiteral("noDump"), QStringLiteral("noNewRights"), QStringLiteral("limits")})
        QVERIFY2(walls.contains(wall), qPrintable(walls.join(u' ')));
}

void TestProcessInspector::theWallsAreToldWithoutADocument()
{
    ProcessInspector inspector(m_program);
    auto walls = inspector.walls();
    auto inspection = inspector.inspect(test::sampleJpeg());
    QWAIT_FUTURE(walls);
    QVERIFY_OK(walls.result());
    QVERIFY(walls.result()->contains(QStringLiteral("limits")));
    QWAIT_FUTURE(inspection);
    QVERIFY_OK(inspection.result());
    m_program.path = QStringLiteral("/nowhere/yichuang-device");
    ProcessInspector missing(m_program);
    auto none = missing.walls();
    QWAIT_FUTURE(none);
    QVERIFY_ERROR(none.result(), ErrorCode::DeviceFailed);
}

void TestProcessInspector::theProcessCannotBeLookedInto()
{
    ProcessInspector inspector(m_program);
    auto inspection = inspector.inspect(test::sampleJpeg());
    QWAIT_FUTURE(inspection);
    QFile limits(QStringLiteral("/proc/%1/limits").arg(inspector.process().processId()));
    QVERIFY(limits.open(QIODevice::ReadOnly));
    const QByteArray text = limits.readAll();
    QVERIFY2(text.contains("Max core file size        0 "), text.constData());
    QFile status(QStringLiteral("/proc/%1/status").arg(inspector.process().processId()));
    QVERIFY(status.open(QIODevice::ReadOnly));
    const QByteArray rights = status.readAll();
    QVERIFY(rights.contains("NoNewPrivs:\t1"));
    if (inspector.process().sandbox().contains(QStringLiteral("seccomp")))
        QVERIFY2(rights.contains("Seccomp:\t2"), rights.constData()); // what is claimed is so
}

void TestProcessInspector::hostileFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    for (const test::HostileFile &file : test::hostileFiles())
        QTest::newRow(file.name.constData()) << file.bytes << static_cast<int>(file.code);
}

void TestProcessInspector::hostileFilesAreRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    ProcessInspector inspector(m_program);
    auto inspection = inspector.inspect(bytes);
    auto picture = inspector.render(bytes, 1, 100);
    QWAIT_FUTURE(inspection);
    QWAIT_FUTURE(picture);
    QVERIFY_ERROR(inspection.result(), static_cast<ErrorCode>(code));
    QVERIFY_ERROR(picture.result(), static_cast<ErrorCode>(code));
}

void TestProcessInspector::aForeignFontIsDrawnBehindTheWalls()
{
    const QByteArray pdf("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                         "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                         "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 6 0 R"
                         "/Resources<</Font<</F 4 0 R>>>>>>endobj\n"
                         "4 0 obj<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H"
                         "/DescendantFonts[5 0 R]>>endobj\n"
                         "5 0 obj<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light"
                         "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>>>endobj\n"
                         "6 0 obj<</Length 45>>stream\nBT /F 60 Tf 20 80 Td <7A9753E3> Tj ET        \n"
                         "endstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    ProcessInspector inspector(m_program);
    auto picture = inspector.render(pdf, 1, 200);
    QWAIT_FUTURE(picture);
    QVERIFY_OK(picture.result());
    int dark = 0;
    const Result<Pixels> drawn = picture.result(); // outlives the loop
    for (const char level : drawn->bytes)
        dark += static_cast<uchar>(level) < 100 ? 1 : 0;
    QVERIFY2(dark > 600, qPrintable(QString::number(dark))); // 窗口 in 60 points, not an empty page
}

void TestProcessInspector::theLargestAllowedPictureFitsIntoTheMemory()
{
    QImage image(7700, 7700, QImage::Format_RGBA64); // 59 Mpixel of eight bytes, the most that PNG has
    image.fill(QColor(200, 200, 190, 128));
    const QByteArray png = test::encoded(image, "png", 70); // lightly packed, which is quick
    image = {};
    m_program.patience.inspect = 60'000; // two seconds, on an idle machine
    ProcessInspector inspector(m_program);
    auto inspection = inspector.inspect(png);
    QTRY_VERIFY_WITH_TIMEOUT(inspection.isFinished(), 70'000);
    QVERIFY_OK(inspection.result());
    QCOMPARE(inspection.result()->pages.first().width, 7700);
}

void TestProcessInspector::askedTooMuchIsRefusedWithoutAsking()
{
    ProcessInspector inspector(m_program);
    QVERIFY_ERROR(inspector.inspect({}).result(), ErrorCode::Empty);
    QVERIFY_ERROR(inspector.inspect(QByteArray(60'000'000, 'x')).result(), ErrorCode::TooLarge);
    QVERIFY_ERROR(inspector.render(test::sampleJpeg(), 1, 0).result(), ErrorCode::Invalid);
    QVERIFY_ERROR(inspector.render(test::sampleJpeg(), 1, 5000).result(), ErrorCode::Invalid);
    QCOMPARE(inspector.process().processId(), 0);
}

void TestProcessInspector::aProcessThatDiesIsAWordAboutItsFileAndTheNextRequestWorks()
{
    ProcessInspector inspector(m_program);
    const QByteArray pdf = test::samplePdf(20); // about half a second of drawing
    auto warm = inspector.inspect(pdf);
    QWAIT_FUTURE(warm);
    auto killed = inspector.inspect(pdf);
    auto next = inspector.inspect(test::sampleJpeg());
    QCoreApplication::sendPostedEvents(); // the request leaves
    const auto process = static_cast<pid_t>(inspector.process().processId());
    QVERIFY(process > 0); // 0 would be everybody in this test's group
    ::kill(process, SIGKILL);
    QWAIT_FUTURE(killed);
    QVERIFY_ERROR(killed.result(), ErrorCode::Malformed);
    QWAIT_FUTURE(next);
    QVERIFY_OK(next.result());
}

void TestProcessInspector::requestsAreAnsweredInTheirOrder()
{
    ProcessInspector inspector(m_program);
    const QByteArray pdf = test::samplePdf(3);
    QList<QFuture<Result<Pixels>>> pictures;
    for (int page = 1; page <= 4; ++page)
        pictures.append(inspector.render(pdf, page, 40));
    for (auto &picture : pictures)
        QWAIT_FUTURE(picture);
    for (int page = 0; page < 3; ++page)
        QVERIFY_OK(pictures[page].result());
    QVERIFY_ERROR(pictures[3].result(), ErrorCode::NotFound);
}

void TestProcessInspector::twoScansOfASheetAreAlike()
{
    ProcessInspector inspector(m_program);
    auto inspection = inspector.inspect(test::sampleJpeg(1200));
    QWAIT_FUTURE(inspection);
    QVERIFY_OK(inspection.result());
    const QList<QByteArray> prints = inspection.result()->sheetPrints;
    QCOMPARE(prints.size(), 1);
    QVERIFY(!prints.first().isEmpty());
    auto likenesses = inspector.compare(prints.first(), {QByteArray(), prints.first()});
    QWAIT_FUTURE(likenesses);
    QVERIFY_OK(likenesses.result());
    QCOMPARE(likenesses.result()->size(), 2);
    QVERIFY(!likenesses.result()->first().sameSheet());
    QVERIFY(likenesses.result()->last().sameSheet());
}

void TestProcessInspector::bytesThatAreNoPrintAreRefusedByTheProcess()
{
    ProcessInspector inspector(m_program);
    auto likenesses = inspector.compare("no print", {"none either"});
    QWAIT_FUTURE(likenesses);
    QVERIFY_ERROR(likenesses.result(), ErrorCode::Invalid);
}

void TestProcessInspector::everyDocumentHasAProcessOfItsOwn()
{
    ProcessInspector inspector(m_program);
    const auto processFor = [&](const QByteArray &document) {
        auto inspection = inspector.inspect(document);
        return QTest::qWaitFor([&] { return inspection.isFinished(); }, 20000) ? inspector.process().processId() : 0;
    };
    const QByteArray jpeg = test::sampleJpeg();
    const qint64 first = processFor(jpeg);
    QVERIFY(first != 0);
    QCOMPARE(processFor(jpeg), first);
    QVERIFY(processFor(test::samplePng()) != first);
}

void TestProcessInspector::aDocumentStaysOpenFromPageToPage()
{
    ProcessInspector inspector(m_program);
    const auto processOfPage = [&](const QByteArray &document, int page) {
        auto picture = inspector.render(document, page, 120);
        return QTest::qWaitFor([&] { return picture.isFinished(); }, 60000) && picture.result()
                   ? inspector.drawing().processId()
                   : 0;
    };
    const QByteArray pdf = test::samplePdf(3);
    const qint64 first = processOfPage(pdf, 1);
    QVERIFY(first != 0);
    auto inspection = inspector.inspect(test::samplePng());
    QCOMPARE(processOfPage(pdf, 2), first);
    QWAIT_FUTURE(inspection);
    QCOMPARE(processOfPage(pdf, 3), first);
    auto beyond = inspector.render(pdf, 4, 120);
    QWAIT_FUTURE(beyond);
    QVERIFY_ERROR(beyond.result(), ErrorCode::NotFound);
    // What is no document is not the one before either.
    auto none = inspector.render("no document at all", 1, 120);
    QWAIT_FUTURE(none);
    QVERIFY(!none.result());
    QVERIFY(inspector.drawing().processId() != first);
    auto again = inspector.render("no document at all", 1, 120);
    QWAIT_FUTURE(again);
    QCOMPARE(again.result().error().code, none.result().error().code);
}

void TestProcessInspector::aPageComesAlsoAfterItsProcessWasEnded()
{
    ProcessInspector inspector(m_program);
    const QByteArray pdf = test::samplePdf(2);
    auto before = inspector.render(pdf, 1, 120);
    QWAIT_FUTURE(before);
    QVERIFY_OK(before.result());
    const qint64 process = inspector.drawing().processId();
    QCOMPARE(::kill(static_cast<pid_t>(process), SIGKILL), 0);
    QTRY_VERIFY_WITH_TIMEOUT(inspector.drawing().processId() != process, 30000);
    auto after = inspector.render(pdf, 2, 120);
    QWAIT_FUTURE(after);
    QVERIFY_OK(after.result());
}

void TestProcessInspector::aThickFileIsLookedAtInSlices()
{
    m_program.patience.inspect = 120'000; // a busy machine
    m_program.patience.inspectAll = 600'000;
    ProcessInspector inspector(m_program);
    auto inspection = inspector.inspect(test::samplePdf(thickFile));
    QTRY_VERIFY_WITH_TIMEOUT(inspection.isFinished(), 280'000);
    QVERIFY_OK(inspection.result());
    QCOMPARE(inspection.result()->pageCount, thickFile);
    QCOMPARE(seenPages(*inspection.result()) + unseenPages(*inspection.result()), thickFile);
    QVERIFY(seenPages(*inspection.result()) > 0); // all of them, where ten take less than five seconds
}

void TestProcessInspector::whenTimeIsUpTheRestSaysThatNobodyLooked()
{
    m_program.patience.inspect = 120'000;
    m_program.patience.inspectAll = 0; // one slice, however far it comes
    ProcessInspector inspector(m_program);
    auto inspection = inspector.inspect(test::samplePdf(thickFile));
    QTRY_VERIFY_WITH_TIMEOUT(inspection.isFinished(), 200'000);
    QVERIFY_OK(inspection.result());
    QVERIFY(seenPages(*inspection.result()) > 0);
    QCOMPARE(seenPages(*inspection.result()) + unseenPages(*inspection.result()), thickFile);
}

void TestProcessInspector::aFileThatIsGivenUpIsLetGoOfAtOnce()
{
    constexpr int longerThanAnyTest = 3'600'000; // ms
    m_program.patience.inspect = longerThanAnyTest;
    m_program.patience.inspectAll = longerThanAnyTest;
    ProcessInspector inspector(m_program);
    auto hanging = inspector.inspect(test::samplePdf(thickFile));
    QTRY_VERIFY(inspector.process().processId() != 0);
    // However far it got: a process that stands still never answers.
    QCOMPARE(::kill(pid_t(inspector.process().processId()), SIGSTOP), 0);
    hanging.cancel();
    QWAIT_FUTURE(hanging);
    auto next = inspector.inspect(test::sampleJpeg());
    QWAIT_FUTURE(next);
    QVERIFY_OK(next.result());
}

void TestProcessInspector::aFileThatIsGivenUpInTheQueueIsNotRead()
{
    ProcessInspector inspector(m_program);
    auto first = inspector.inspect(test::sampleJpeg(300));
    auto second = inspector.inspect(test::sampleJpeg(301));
    second.cancel();
    QWAIT_FUTURE(first);
    QWAIT_FUTURE(second);
    QVERIFY_OK(first.result());
    QCOMPARE(second.resultCount(), 0);
}

void TestProcessInspector::aProgramThatIsNotThereIsADeviceFailure()
{
    m_program.path = QStringLiteral("/nowhere/yichuang-device");
    ProcessInspector inspector(m_program);
    auto inspection = inspector.inspect(test::sampleJpeg());
    QWAIT_FUTURE(inspection);
    QVERIFY_ERROR(inspection.result(), ErrorCode::DeviceFailed);
}

void TestProcessInspector::whatIsOpenAtTheEndIsAnswered()
{
    auto inspector = std::make_unique<ProcessInspector>(m_program);
    auto inspection = inspector->inspect(test::samplePdf(20));
    inspector.reset();
    QVERIFY(inspection.isFinished());
    QVERIFY_ERROR(inspection.result(), ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestProcessInspector)
#include "tst_processinspector.moc"
