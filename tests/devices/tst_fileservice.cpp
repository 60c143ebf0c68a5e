// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <algorithm>

#include <sys/resource.h>
#include <unistd.h>

#include <QRandomGenerator>

#include "capture/pagechecks.h"
#include "devices/devicecodec.h"
#include "devices/documentopener.h"
#include "devices/filelooks.h"
#include "devices/fileservice.h"
#include "devices/framechannel.h"
#include "devices/pixelsimage.h"
#include "devices/warmup.h"
#include "hostilefiles.h"
#include "support/samplefiles.h"
#include "support/verify.h"

using namespace yichuang;

namespace {

/// The sample JPEG with an EXIF block that says how the camera was held (EXIF 2.3, tag 274).
QByteArray turnedJpeg(char orientation)
{
    const QByteArray upright = test::sampleJpeg();
    QByteArray exif("Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", 24);
    exif.append(orientation).append(7, '\0');
    QByteArray marker("\xFF\xE1", 2);
    marker.append('\0').append(static_cast<char>(exif.size() + 2));
    return upright.left(2) + marker + exif + upright.mid(2);
}

uchar levelAt(const Pixels &pixels, double x, double y)
{
    const auto column = static_cast<qsizetype>(x * pixels.width);
    const auto row = static_cast<qsizetype>(y * pixels.height);
    return static_cast<uchar>(pixels.bytes.at((row * pixels.width + column) * pixels.bytesPerPixel()));
}

/// 1 when the page has findings of its own, as far as it is asked here: whether something is written on it.
int looksAt(const FileInspection &inspection, int page)
{
    return int(std::count_if(inspection.findings.cbegin(), inspection.findings.cend(), [page](const PageFinding &finding) {
        return finding.page == page && finding.check == PageCheck::Blank;
    }));
}

bool unseenIn(const FileInspection &inspection, int page)
{
    return std::any_of(inspection.findings.cbegin(), inspection.findings.cend(), [page](const PageFinding &finding) {
        return finding.page == page && finding.check == PageCheck::Unseen;
    });
}

/// A service in this process, asked as the desk asks it. The seconds it allows each request to compute are not left to the
/// other tests, whose time would be limited by them.
struct Exchange
{
    explicit Exchange(const LookingTime &time) : service(time)
    {
        [&] { QCOMPARE(::pipe(answers), 0); }();
        [&] { QCOMPARE(::getrlimit(RLIMIT_CPU, &before), 0); }();
    }
    ~Exchange()
    {
        ::close(answers[0]);
        ::close(answers[1]);
        ::setrlimit(RLIMIT_CPU, &before);
    }
    Q_DISABLE_COPY_MOVE(Exchange)

    /// An answer must fit into the pipe.
    DeviceFrame ask(const DeviceFrame &request)
    {
        FrameChannel channel(-1, answers[1]);
        FrameChannel desk(answers[0], -1);
        service.handle(1, request, channel);
        const auto answer = desk.receive(5'000);
        return answer && answer->has_value() ? **answer : DeviceFrame{};
    }

    FileService service;
    int answers[2] = {-1, -1};
    rlimit before = {};
};

} // namespace

class TestFileService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSparsePdfIsNotRefusedAsBlurred();
    void initTestCase() { warmUpDecoders(); }
    void goodFilesAreKnownByTheirContent_data();
    void goodFilesAreKnownByTheirContent();
    void everyCheckedPageHasItsFindings();
    void pagesOfATiffAreAllThere();
    void aDrawnPageIsNotJudgedByItsResolution();
    void everyPageOfAThickFileIsLookedAtOrSaysThatItWasNot();
    void withoutTimeTheFirstPageIsLookedAt();
    void theNextRequestGoesOnWhereTheLastOneStopped();
    void aRequestThatSaysForHowLongEndsSooner();
    void aSliceThatIsNotThereIsNotFound();
    void hostileFilesAreRefused_data();
    void hostileFilesAreRefused();
    void noCutOfAFileIsDangerous_data();
    void noCutOfAFileIsDangerous();
    void noDamageOfAFileIsDangerous_data() { noCutOfAFileIsDangerous_data(); }
    void noDamageOfAFileIsDangerous();
    void aPageFitsTheAskedSquare_data();
    void aPageFitsTheAskedSquare();
    void aSmallPictureIsNotEnlarged();
    void aPageThatIsNotThereIsNotFound();
    void aFoolishEdgeIsRefused();
    void aPhotographIsShownUpright_data();
    void aPhotographIsShownUpright();
    void aPhotographIsLookedAtAsItIsShown_data();
    void aPhotographIsLookedAtAsItIsShown();
    void whatIsTransparentIsPaper();
};

void TestFileService::goodFilesAreKnownByTheirContent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("mediaType");
    QTest::addColumn<int>("pages");
    QTest::addColumn<QSize>("size");
    QTest::newRow("JPEG") << test::sampleJpeg(700) << QStringLiteral("image/jpeg") << 1 << QSize(495, 700);
    QTest::newRow("PNG") << test::samplePng(700) << QStringLiteral("image/png") << 1 << QSize(495, 700);
    QTest::newRow("TIFF") << test::sampleTiff(3) << QStringLiteral("image/tiff") << 3 << QSize(210, 297);
    QTest::newRow("PDF at 150 dpi") << test::samplePdf(2) << QStringLiteral("application/pdf") << 2
                                    << QSize(1240, 1754);
}

void TestFileService::goodFilesAreKnownByTheirContent()
{
    QFETCH(QByteArray, bytes);
    const auto inspection = inspectFile(bytes);
    QVERIFY_OK(inspection);
    QTEST(inspection->mediaType, "mediaType");
    QTEST(inspection->pageCount, "pages");
    QCOMPARE(inspection->pages.size(), inspection->pageCount);
    QFETCH(QSize, size);
    QVERIFY(qAbs(inspection->pages.first().width - size.width()) <= 1);
    QVERIFY(qAbs(inspection->pages.first().height - size.height()) <= 1);
}

void TestFileService::everyCheckedPageHasItsFindings()
{
    const auto inspection = inspectFile(test::sampleJpeg(1000));
    QVERIFY_OK(inspection);
    QList<PageCheck> checks;
    for (const PageFinding &finding : inspection->findings)
        checks.append(finding.check);
    QCOMPARE(checks, (QList{PageCheck::Blank, PageCheck::Border, PageCheck::CutEdge, PageCheck::Blur, PageCheck::Skew,
                            PageCheck::Seal, PageCheck::Signature, PageCheck::Resolution}));
    QCOMPARE(inspection->sheetPrints.size(), 1);
    QCOMPARE(inspection->findings.last().verdict, Verdict::Fail); // 86 dpi on A4
    QVERIFY(qAbs(inspection->pages.first().dpi - 85.5) < 1);
}

void TestFileService::pagesOfATiffAreAllThere()
{
    const auto inspection = inspectFile(test::sampleTiff(5));
    QVERIFY_OK(inspection);
    QCOMPARE(inspection->findings.last().page, 5);
    QVERIFY_OK(renderFile(test::sampleTiff(5), 5, 100));
}

void TestFileService::aSparsePdfIsNotRefusedAsBlurred()
{
    // One line on a page gives the measure little to go by: drawn letters were taken for blurred ones.
    for (int number = 100; number < 120; ++number) {
        const QByteArray text = "BT /F1 14 Tf 72 760 Td (Synthetic document " + QByteArray::number(number) + ") Tj ET";
        const QByteArray pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                               "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                               "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                               "/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
                               "4 0 obj<</Length " + QByteArray::number(text.size()) + ">>stream\n" + text
                               + "\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
                                 "trailer<</Size 6/Root 1 0 R>>\n%%EOF\n";
        const auto inspection = inspectFile(pdf);
        QVERIFY_OK(inspection);
        for (const PageFinding &finding : inspection->findings)
            QVERIFY2(finding.verdict != Verdict::Fail, qPrintable(QString::number(number)));
    }
}

void TestFileService::aDrawnPageIsNotJudgedByItsResolution()
{
    const auto inspection = inspectFile(test::samplePdf());
    QVERIFY_OK(inspection);
    QCOMPARE(inspection->pages.first().dpi, 150.0);
    for (const PageFinding &finding : inspection->findings)
        QVERIFY(finding.check != PageCheck::Resolution);
}

void TestFileService::everyPageOfAThickFileIsLookedAtOrSaysThatItWasNot()
{
    const auto inspection = inspectFile(test::sampleTiff(102));
    QVERIFY_OK(inspection);
    QCOMPARE(inspection->pages.size(), 102);
    QCOMPARE(inspection->sheetPrints.size(), 102);
    // How far it comes is the machine's matter.
    for (int page = 1; page <= 102; ++page)
        QCOMPARE(looksAt(*inspection, page), unseenIn(*inspection, page) ? 0 : 1);
}

void TestFileService::withoutTimeTheFirstPageIsLookedAt()
{
    const auto inspection = inspectFile(test::sampleTiff(4), {0, 0});
    QVERIFY_OK(inspection);
    QCOMPARE(looksAt(*inspection, 1), 1);
    QVERIFY(!unseenIn(*inspection, 1));
    for (int page = 2; page <= 4; ++page)
        QVERIFY(looksAt(*inspection, page) == 0 && unseenIn(*inspection, page));
    QCOMPARE(inspection->findings.last().verdict, Verdict::Ask);
}

void TestFileService::theNextRequestGoesOnWhereTheLastOneStopped()
{
    Exchange exchange({0, 0});
    const QByteArray tiff = test::sampleTiff(3);
    FileLooks looks;
    QVERIFY_OK(looks.add(exchange.ask(inspectRequest(tiff, 1))));
    QCOMPARE(looks.nextPage(), 2);
    // Its bytes are not sent again.
    while (!looks.isWhole())
        QVERIFY_OK(looks.add(exchange.ask(inspectRequest({}, looks.nextPage()))));
    for (int page = 1; page <= 3; ++page)
        QVERIFY(looksAt(looks.inspection(), page) == 1 && !unseenIn(looks.inspection(), page));
    QCOMPARE(looks.inspection().findings, inspectFile(tiff, {60'000, 60'000})->findings);
}

void TestFileService::aRequestThatSaysForHowLongEndsSooner()
{
    Exchange exchange({60'000, 60'000});
    const QByteArray tiff = test::sampleTiff(102); // no machine looks at so many within a millisecond
    FileLooks looks;
    QVERIFY_OK(looks.add(exchange.ask(inspectRequest(tiff, 1, 1))));
    QVERIFY(looks.nextPage() > 1 && !looks.isWhole());
    const int from = looks.nextPage();
    QVERIFY_OK(looks.add(exchange.ask(inspectRequest({}, from, 1))));
    QVERIFY(looks.nextPage() > from);
}

void TestFileService::aSliceThatIsNotThereIsNotFound()
{
    Exchange exchange({0, 0});
    for (const int from : {0, -1, 4})
        QCOMPARE(errorOf(exchange.ask(inspectRequest(test::sampleTiff(3), from)))->code, ErrorCode::NotFound);
    Exchange fresh({0, 0});
    QCOMPARE(errorOf(fresh.ask(inspectRequest({}, 1)))->code, ErrorCode::Empty);
}

void TestFileService::hostileFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    for (const test::HostileFile &file : test::hostileFiles())
        QTest::newRow(file.name.constData()) << file.bytes << static_cast<int>(file.code);
}

void TestFileService::hostileFilesAreRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    QVERIFY_ERROR(inspectFile(bytes), static_cast<ErrorCode>(code));
    QVERIFY_ERROR(renderFile(bytes, 1, 100), static_cast<ErrorCode>(code));
}

void TestFileService::noCutOfAFileIsDangerous_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("JPEG") << test::sampleJpeg(300);
    QTest::newRow("PNG") << test::samplePng(300);
    QTest::newRow("TIFF") << test::sampleTiff(2);
    QTest::newRow("PDF") << test::samplePdf(2);
}

void TestFileService::noCutOfAFileIsDangerous()
{
    QFETCH(QByteArray, bytes);
    for (int part = 0; part < 40; ++part) {
        // Whatever is said of it, it is said, and a page that is promised can be drawn.
        const QByteArray cut = bytes.left(bytes.size() * part / 40);
        if (const auto inspection = inspectFile(cut))
            QVERIFY_OK(renderFile(cut, inspection->pageCount, 50));
    }
}

void TestFileService::noDamageOfAFileIsDangerous()
{
    QFETCH(QByteArray, bytes);
    QRandomGenerator random(4711);
    for (int round = 0; round < 60; ++round) {
        QByteArray damaged = bytes;
        for (int i = 0; i < 8; ++i)
            damaged[random.bounded(damaged.size())] = static_cast<char>(random.bounded(256));
        const auto inspection = inspectFile(damaged);
        if (inspection)
            QVERIFY(inspection->pageCount > 0 && inspection->pages.size() == inspection->pageCount);
    }
}

void TestFileService::aPageFitsTheAskedSquare_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("edge");
    for (const int edge : {1, 50, 297}) {
        QTest::addRow("JPEG in %d px", edge) << test::sampleJpeg(700) << edge;
        QTest::addRow("PNG in %d px", edge) << test::samplePng(700) << edge;
        QTest::addRow("TIFF in %d px", edge) << test::sampleTiff(1) << edge;
        QTest::addRow("PDF in %d px", edge) << test::samplePdf(1) << edge;
    }
    QTest::newRow("PDF in 2000 px") << test::samplePdf(1) << 2000;
}

void TestFileService::aPageFitsTheAskedSquare()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, edge);
    const auto pixels = renderFile(bytes, 1, edge);
    QVERIFY_OK(pixels);
    QCOMPARE(pixels->height, edge); // all samples are higher than wide
    QVERIFY(pixels->width >= 1 && pixels->width <= edge);
    QCOMPARE(pixels->bytes.size(), qsizetype(pixels->width) * pixels->height * pixels->bytesPerPixel());
}

void TestFileService::aSmallPictureIsNotEnlarged()
{
    const auto pixels = renderFile(test::sampleJpeg(300), 1, 2000);
    QVERIFY_OK(pixels);
    QCOMPARE(pixels->height, 300);
}

void TestFileService::aPageThatIsNotThereIsNotFound()
{
    for (const int page : {-1, 0, 3})
        QVERIFY_ERROR(renderFile(test::samplePdf(2), page, 100), ErrorCode::NotFound);
}

void TestFileService::aFoolishEdgeIsRefused()
{
    for (const int edge : {-5, 0, 4097, 0x7fffffff})
        QVERIFY_ERROR(renderFile(test::samplePdf(), 1, edge), ErrorCode::Invalid);
}

void TestFileService::aPhotographIsShownUpright_data()
{
    QTest::addColumn<char>("orientation");
    QTest::addColumn<bool>("across");
    QTest::newRow("upright") << '\x01' << false;
    QTest::newRow("upside down") << '\x03' << false;
    QTest::newRow("turned right") << '\x06' << true;
    QTest::newRow("turned left") << '\x08' << true;
}

void TestFileService::aPhotographIsShownUpright()
{
    QFETCH(char, orientation);
    QFETCH(bool, across);
    const QByteArray bytes = turnedJpeg(orientation);
    const auto inspection = inspectFile(bytes);
    QVERIFY_OK(inspection);
    QCOMPARE(inspection->pages.first().width > inspection->pages.first().height, across);
    const auto pixels = renderFile(bytes, 1, 200);
    QVERIFY_OK(pixels);
    QCOMPARE(pixels->width > pixels->height, across);
    const QImage byQt = QImage::fromData(bytes, "jpeg"); // does not turn by itself
    QImage expected = byQt.transformed(
        QTransform().rotate(orientation == '\x03' ? 180 : orientation == '\x06' ? 90 : orientation == '\x08' ? -90 : 0));
    const Pixels whole = *renderFile(bytes, 1, 700);
    expected = expected.convertToFormat(QImage::Format_RGB888);
    QCOMPARE(QSize(whole.width, whole.height), expected.size());
    for (int y = 50; y < expected.height(); y += 100)
        QVERIFY(qAbs(qRed(expected.pixel(60, y)) - qRed(imageOver(whole).pixel(60, y))) < 40);
}

void TestFileService::aPhotographIsLookedAtAsItIsShown_data()
{
    QTest::addColumn<char>("orientation");
    QTest::newRow("held upright") << '\x01';
    QTest::newRow("held on its side") << '\x06';
}

void TestFileService::aPhotographIsLookedAtAsItIsShown()
{
    QFETCH(char, orientation);
    const QByteArray bytes = turnedJpeg(orientation);
    const auto inspection = inspectFile(bytes);
    QVERIFY_OK(inspection);
    const auto document = openDocument(bytes);
    QVERIFY_OK(document);
    const auto shown = checkPage(*(*document)->pixels(0, 0), 1, 0);
    QVERIFY_OK(shown);
    QCOMPARE(inspection->findings.size(), shown->size());
    for (qsizetype i = 0; i < shown->size(); ++i) {
        QCOMPARE(inspection->findings.at(i).check, shown->at(i).check);
        QCOMPARE(inspection->findings.at(i).verdict, shown->at(i).verdict);
        const double expected = shown->at(i).measured;
        QVERIFY(qAbs(inspection->findings.at(i).measured - expected) <= 0.03 * qAbs(expected) + 0.03);
    }
}

void TestFileService::whatIsTransparentIsPaper()
{
    QImage image(40, 40, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    const auto pixels = renderFile(test::encoded(image, "png"), 1, 40);
    QVERIFY_OK(pixels);
    QCOMPARE(int(levelAt(*pixels, 0.5, 0.5)), 255);
}

QTEST_GUILESS_MAIN(TestFileService)
#include "tst_fileservice.moc"
