// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <QCryptographicHash>
#include <QImage>

#include "capture/jpegcodec.h"
#include "devices/documentassembly.h"
#include "devices/documentcodec.h"
#include "devices/warmup.h"
#include "support/documentfiles.h"
#include "support/samplefiles.h"
#include "support/verify.h"

using namespace yichuang;

namespace {

Result<MadeDocument> assemble(const QList<DocumentPart> &parts, int mostKilobytes = 0)
{
    return assembleDocument({parts, QStringLiteral("租赁合同"), QStringLiteral("c1/m2"), mostKilobytes}, [] {});
}

QByteArray noisyScan(quint32 seed)
{
    return test::encoded(test::samplePage({.dpi = 200, .seed = seed}), "jpeg", 92);
}

} // namespace

class TestDocumentAssembly : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { warmUpDecoders(); }
    void everyKindBecomesPages();
    void aPictureAloneIsArchival_data();
    void aPictureAloneIsArchival();
    void aJpegStaysAsItIs();
    void howTheCameraWasHeldCounts_data();
    void howTheCameraWasHeldCounts();
    void everyStoredFileIsNamedOnce();
    void aLargeDocumentIsMadeSmaller();
    void whatIsMadeSmallerKeepsItsPaper();
    void aDocumentThatFitsIsNotTouched();
    void aWholePdfStaysAsItWasGiven();
    void aForeignPdfIsNeverMadeSmaller();
    void whatCannotGoInIsRefused_data();
    void whatCannotGoInIsRefused();
    void aWishTravels();
    void lostPartsAreNoticed();
};

void TestDocumentAssembly::everyKindBecomesPages()
{
    const auto made = assemble({{test::sampleJpeg(), 1, 1, 0},
                                {test::samplePng(), 1, 1, 90},
                                {test::sampleTiff(4), 2, 3, 0},
                                {test::samplePdf(5), 3, 2, 180}});
    QVERIFY_OK(made);
    QCOMPARE(made->pageCount, 7);
    QVERIFY(!made->archival);
    QVERIFY(!made->madeSmaller);
    QString words;
    QVERIFY2(test::passesQpdfCheck(made->bytes, &words), qPrintable(words));
}

void TestDocumentAssembly::aPictureAloneIsArchival_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("JPEG") << test::sampleJpeg();
    QTest::newRow("PNG") << test::samplePng();
    QTest::newRow("TIFF") << test::sampleTiff(1);
    QTest::newRow("WebP") << test::encoded(test::samplePage({.dpi = 40}), "webp");
}

void TestDocumentAssembly::aPictureAloneIsArchival()
{
    QFETCH(QByteArray, bytes);
    const auto made = assemble({{bytes, 1, 1, 0}});
    QVERIFY_OK(made);
    QVERIFY(made->archival);
    const test::Preflight verdict = test::preflight(made->bytes);
    if (!verdict.ran)
        QSKIP("Java or PDFBox is missing: default-jre-headless, libpdfbox2-java, libactivation-java, libjaxb-api-java");
    QVERIFY2(verdict.valid, qPrintable(verdict.words));
}

void TestDocumentAssembly::aJpegStaysAsItIs()
{
    const QByteArray jpeg = test::sampleJpeg(1000);
    const auto made = assemble({{jpeg, 1, 1, 270}});
    QVERIFY_OK(made);
    QVERIFY(made->bytes.contains(jpeg));
    QVERIFY(made->bytes.contains("/Rotate 270"));
}

void TestDocumentAssembly::howTheCameraWasHeldCounts_data()
{
    QTest::addColumn<char>("orientation");
    QTest::addColumn<int>("turned");
    QTest::addColumn<bool>("lying");
    QTest::newRow("upright") << '\1' << 0 << false;
    QTest::newRow("on its head") << '\3' << 0 << false;
    QTest::newRow("on its right side") << '\6' << 0 << true;
    QTest::newRow("on its left side") << '\x8' << 0 << true;
    QTest::newRow("mirrored on its side") << '\5' << 0 << true;
    QTest::newRow("on its side, turned by the clerk") << '\6' << 90 << false;
}

void TestDocumentAssembly::howTheCameraWasHeldCounts()
{
    QFETCH(char, orientation);
    QFETCH(int, turned);
    const QByteArray jpeg = test::turnedJpeg(orientation);
    const auto made = assemble({{jpeg, 1, 1, turned}});
    QVERIFY_OK(made);
    QVERIFY(made->bytes.contains(jpeg));
    const QImage page = QImage::fromData(test::drawnPage(made->bytes, 1, 30), "png");
    QVERIFY(!page.isNull());
    QTEST(page.width() > page.height(), "lying");
}

void TestDocumentAssembly::everyStoredFileIsNamedOnce()
{
    const QByteArray pdf = test::samplePdf(2);
    const auto made = assemble({{pdf, 2, 1, 0}, {test::sampleJpeg(), 1, 1, 0}, {pdf, 1, 1, 0}});
    QVERIFY_OK(made);
    QCOMPARE(made->bytes.count("sha256:"), 2);
    for (const QByteArray &bytes : {pdf, test::sampleJpeg()})
        QVERIFY(made->bytes.contains(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
}

void TestDocumentAssembly::aLargeDocumentIsMadeSmaller()
{
    const QList<DocumentPart> parts{{noisyScan(1), 1, 1, 0}, {noisyScan(2), 1, 1, 90}};
    const auto whole = assemble(parts);
    QVERIFY_OK(whole);
    const int budget = static_cast<int>(whole->bytes.size() / 1024 / 2);
    const auto made = assemble(parts, budget);
    QVERIFY_OK(made);
    QVERIFY(made->madeSmaller);
    QVERIFY(made->archival);
    QCOMPARE(made->pageCount, 2);
    QVERIFY2(made->bytes.size() <= budget * 1024, qPrintable(QString::number(made->bytes.size())));
    QVERIFY(made->bytes.contains("/Rotate 90"));
}

/// A scan says how many pixels lie on an inch; with fewer of them it must not say so still.
void TestDocumentAssembly::whatIsMadeSmallerKeepsItsPaper()
{
    const QImage image = test::samplePage({.dpi = 200, .seed = 5});
    Pixels pixels{image.width(), image.height(), Pixels::Format::Rgb888, {}};
    for (int y = 0; y < image.height(); ++y)
        pixels.bytes.append(reinterpret_cast<const char *>(image.constScanLine(y)), qsizetype(3) * image.width());
    const auto scan = encodeJpeg(pixels, 85, 200);
    QVERIFY_OK(scan);
    const auto made = assemble({{*scan, 1, 1, 0}}, static_cast<int>(scan->size() / 1024 / 8));
    QVERIFY_OK(made);
    QVERIFY(made->madeSmaller);
    QVERIFY(made->bytes.contains("/Width 1240")); // 150 dpi
    const qsizetype box = made->bytes.indexOf("/MediaBox [ ") + 12;
    const QList<QByteArray> sides = made->bytes.mid(box, made->bytes.indexOf(" ]", box) - box).split(' ');
    QCOMPARE(sides.size(), 4);
    QVERIFY2(qAbs(sides.at(2).toDouble() - 595.3) < 1, sides.join(' ').constData()); // points, as wide as A4
}

void TestDocumentAssembly::aDocumentThatFitsIsNotTouched()
{
    const QByteArray jpeg = noisyScan(1);
    const auto made = assemble({{jpeg, 1, 1, 0}}, static_cast<int>(jpeg.size() / 1024) + 50);
    QVERIFY_OK(made);
    QVERIFY(!made->madeSmaller);
    QVERIFY(made->bytes.contains(jpeg));
}

void TestDocumentAssembly::aWholePdfStaysAsItWasGiven()
{
    const QByteArray pdf = test::samplePdf(2);
    const auto whole = assemble({{pdf, 1, 2, 0}});
    QVERIFY_OK(whole);
    QCOMPARE(whole->bytes, pdf);
    QCOMPARE(whole->pageCount, 2);
    QVERIFY(!whole->archival);
    for (const DocumentPart &part : {DocumentPart{pdf, 1, 1, 0}, DocumentPart{pdf, 2, 1, 0}, DocumentPart{pdf, 1, 2, 90}}) {
        const auto made = assemble({part});
        QVERIFY_OK(made);
        QVERIFY(made->bytes != pdf);
        QCOMPARE(made->pageCount, part.pageCount);
    }
}

void TestDocumentAssembly::aForeignPdfIsNeverMadeSmaller()
{
    const auto made = assemble({{test::samplePdf(3), 1, 3, 0}}, 1);
    QVERIFY_OK(made);
    QVERIFY(!made->madeSmaller);
    QVERIFY(made->bytes.size() > 1024); // said by its size
}

void TestDocumentAssembly::whatCannotGoInIsRefused_data()
{
    QTest::addColumn<DocumentPart>("part");
    QTest::addColumn<ErrorCode>("code");
    const QByteArray jpeg = test::sampleJpeg();
    QTest::newRow("no bytes") << DocumentPart{{}, 1, 1, 0} << ErrorCode::Empty;
    QTest::newRow("text") << DocumentPart{"hello", 1, 1, 0} << ErrorCode::Unsupported;
    QTest::newRow("half a JPEG") << DocumentPart{jpeg.left(jpeg.size() / 2), 1, 1, 0} << ErrorCode::Malformed;
    QTest::newRow("a second page of a JPEG") << DocumentPart{jpeg, 2, 1, 0} << ErrorCode::NotFound;
    QTest::newRow("two pages of a JPEG") << DocumentPart{jpeg, 1, 2, 0} << ErrorCode::NotFound;
    QTest::newRow("a fifth page of a TIFF") << DocumentPart{test::sampleTiff(4), 5, 1, 0} << ErrorCode::NotFound;
    QTest::newRow("a third page of a PDF") << DocumentPart{test::samplePdf(2), 3, 1, 0} << ErrorCode::NotFound;
    QTest::newRow("half a PDF") << DocumentPart{test::samplePdf(2).left(300), 1, 1, 0} << ErrorCode::Malformed;
    QTest::newRow("an OFD, which has no pages that could be counted")
        << DocumentPart{test::zipped("OFD.xml", test::ofdRoot()), 1, 0, 0} << ErrorCode::Unsupported;
    QTest::newRow("a locked PDF") << DocumentPart{test::encryptedPdf(test::samplePdf(), "x"), 1, 1, 0}
                                  << ErrorCode::PasswordNeeded;
}

void TestDocumentAssembly::whatCannotGoInIsRefused()
{
    QFETCH(DocumentPart, part);
    QFETCH(ErrorCode, code);
    QVERIFY_ERROR(assemble({{test::sampleJpeg(), 1, 1, 0}, part}), code);
    QVERIFY_ERROR(assemble({}), ErrorCode::Empty);
}

void TestDocumentAssembly::aWishTravels()
{
    const DocumentPart part{"bytes", 3, 2, 270};
    const auto back = documentPartFromFrame(documentPartToFrame(part));
    QVERIFY_OK(back);
    QCOMPARE(back->bytes, part.bytes);
    QCOMPARE(back->firstPage, 3);
    QCOMPARE(back->pageCount, 2);
    QCOMPARE(back->turned, 270);
    QVERIFY_ERROR(documentPartFromFrame(documentPartToFrame({"bytes", 0, 1, 0})), ErrorCode::Invalid);
    QVERIFY_ERROR(documentPartFromFrame(documentPartToFrame({"bytes", 1, -1, 0})), ErrorCode::Invalid);
    QVERIFY_ERROR(documentPartFromFrame(documentPartToFrame({"bytes", 1, 1, 45})), ErrorCode::Invalid);
    DocumentWish wish{{part}, {}, {}, 0};
    QVERIFY_OK(describeWish(assembleFrame({{part}, QStringLiteral("title"), QStringLiteral("id"), 900}).header, wish));
    QCOMPARE(wish.title, QStringLiteral("title"));
    QCOMPARE(wish.identifier, QStringLiteral("id"));
    QCOMPARE(wish.mostKilobytes, 900);
}

void TestDocumentAssembly::lostPartsAreNoticed()
{
    DocumentWish empty;
    QVERIFY_ERROR(describeWish(assembleFrame({{DocumentPart{"bytes", 1, 1, 0}}, {}, {}, 0}).header, empty),
                  ErrorCode::DeviceFailed);
    const MadeDocument made{"%PDF-1.4", 1, true, false};
    QVERIFY_OK(madeDocumentFromJson(madeDocumentToJson(made), made.bytes));
    QVERIFY_ERROR(madeDocumentFromJson(madeDocumentToJson(made), made.bytes.left(5)), ErrorCode::DeviceFailed);
    QVERIFY_ERROR(madeDocumentFromJson({}, made.bytes), ErrorCode::DeviceFailed);
}

QTEST_MAIN(TestDocumentAssembly)
#include "tst_documentassembly.moc"
