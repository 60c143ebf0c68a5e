// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <QBuffer>
#include <QCryptographicHash>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSet>

#include "capture/jpegcodec.h"
#include "capture/pdfassembly.h"
#include "capture/pdfidentifier.h"
#include "support/documentfiles.h"
#include "support/samplefiles.h"
#include "support/verify.h"

using namespace yichuang;

namespace {

const PdfParticulars sampleParticulars{QStringLiteral("营业执照 <副本> & 章程"), QStringLiteral("SL20260315000123/m1"),
                                       {QCryptographicHash::hash("one", QCryptographicHash::Sha256)}};

struct Written
{
    QByteArray bytes;
    Result<WrittenPdf> result = failure(ErrorCode::Internal);
};

Written write(PdfAssembly &assembly)
{
    Written written;
    QBuffer buffer(&written.bytes);
    buffer.open(QIODevice::ReadWrite);
    written.result = assembly.write(buffer);
    return written;
}

PdfAssembly::Fetch giving(const QByteArray &bytes)
{
    return [bytes] { return bytes; };
}

Pixels pictureOf(const QImage &image)
{
    const QImage rgb = image.convertToFormat(QImage::Format_RGB888);
    Pixels pixels{rgb.width(), rgb.height(), Pixels::Format::Rgb888, {}};
    for (int row = 0; row < rgb.height(); ++row)
        pixels.bytes.append(reinterpret_cast<const char *>(rgb.constScanLine(row)), qsizetype(rgb.width()) * 3);
    return pixels;
}

/// A page with a black corner at the upper left, so that it can be seen which way up it is.
QByteArray corneredJpeg(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.fillRect(0, 0, width / 3, height / 3, Qt::black);
    painter.end();
    return test::encoded(image, "jpeg");
}

/// Where the drawn page is dark: "ul", "ur", "ll", "lr".
QString darkCorner(const QImage &page)
{
    const int inset = page.width() / 10;
    const QList<std::pair<QString, QPoint>> corners{
        {QStringLiteral("ul"), {inset, inset}},
        {QStringLiteral("ur"), {page.width() - inset, inset}},
        {QStringLiteral("ll"), {inset, page.height() - inset}},
        {QStringLiteral("lr"), {page.width() - inset, page.height() - inset}}};
    for (const auto &[name, point] : corners) {
        if (qGray(page.pixel(point)) < 128)
            return name;
    }
    return QStringLiteral("none");
}

} // namespace

class TestPdfAssembly : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aJpegGoesInByteByByte();
    void picturesAloneMakeAnArchivalDocument_data();
    void picturesAloneMakeAnArchivalDocument();
    void itPassesTheSyntaxCheck();
    void itSaysWhatItIsAndWhatItIsMadeOf();
    void thePaperHasItsSize_data();
    void thePaperHasItsSize();
    void aTurnedPageIsTurned_data();
    void aTurnedPageIsTurned();
    void thatItTurnsLeavesTheBytesAlone();
    void aDrawnPictureIsKeptWithoutLoss();
    void pagesOfAForeignPdfAreCopied();
    void aForeignPageMakesItNoArchive();
    void whatWasFilledInStaysToBeSeen();
    void brokenPartsAreRefused_data();
    void brokenPartsAreRefused();
    void aPageThatIsNotThereIsNotFound();
    void anEncryptedPdfNeedsItsPassword();
    void aPdfThatForbidsItIsNotCopied();
    void nothingMakesNoDocument();
    void aSourceThatChangesMeanwhileIsNoticed();
    void aFullDiskIsNoticed();
    void theSamePagesGiveTheSameBytes();
    void otherPagesGiveAnotherIdentifier_data();
    void otherPagesGiveAnotherIdentifier();
    void anIdentifierIsWrittenOnlyWhereLibqpdfLeftOne();
};

void TestPdfAssembly::aJpegGoesInByteByByte()
{
    const QByteArray colour = test::sampleJpeg(1200);
    const QByteArray gray = test::encoded(test::samplePage({.dpi = 100}).convertToFormat(QImage::Format_Grayscale8), "jpeg");
    PdfAssembly assembly(sampleParticulars);
    QVERIFY_OK(assembly.addJpeg(giving(colour), 0, {}));
    QVERIFY_OK(assembly.addJpeg(giving(gray), 0, {}));
    const Written written = write(assembly);
    QVERIFY_OK(written.result);
    QCOMPARE(written.result->pageCount, 2);
    QVERIFY(written.bytes.contains(colour));
    QVERIFY(written.bytes.contains(gray));
    QVERIFY(written.bytes.contains("/DeviceGray"));
}

void TestPdfAssembly::picturesAloneMakeAnArchivalDocument_data()
{
    QTest::addColumn<QString>("title");
    QTest::newRow("with a title") << sampleParticulars.title;
    QTest::newRow("without one") << QString();
}

void TestPdfAssembly::picturesAloneMakeAnArchivalDocument()
{
    QFETCH(QString, title);
    PdfParticulars particulars = sampleParticulars;
    particulars.title = title;
    PdfAssembly assembly(particulars);
    QVERIFY_OK(assembly.addJpeg(giving(test::sampleJpeg(1200)), 0, {true, 90}));
    QVERIFY_OK(assembly.addPicture(pictureOf(test::samplePage({.dpi = 60})), 0, 180));
    QVERIFY_OK(assembly.addPicture({2, 1, Pixels::Format::Gray8, QByteArray("\0\xFF", 2)}, 0, 0));
    const Written written = write(assembly);
    QVERIFY_OK(written.result);
    QVERIFY(written.result->archival);
    const test::Preflight verdict = test::preflight(written.bytes);
    if (!verdict.ran)
        QSKIP("Java or PDFBox is missing: default-jre-headless, libpdfbox2-java, libactivation-java, libjaxb-api-java");
    QVERIFY2(verdict.valid, qPrintable(verdict.words));
}

void TestPdfAssembly::itPassesTheSyntaxCheck()
{
    PdfAssembly assembly(sampleParticulars);
    QVERIFY_OK(assembly.addJpeg(giving(test::sampleJpeg()), 0, {}));
    QVERIFY_OK(assembly.addPdf(test::samplePdf(3), 2, 2, 90));
    const Written written = write(assembly);
    QVERIFY_OK(written.result);
    QString words;
    QVERIFY2(test::passesQpdfCheck(written.bytes, &words), qPrintable(words));
}

void TestPdfAssembly::itSaysWhatItIsAndWhatItIsMadeOf()
{
    PdfAssembly assembly(sampleParticulars);
    QVERIFY_OK(assembly.addJpeg(giving(test::sampleJpeg()), 0, {}));
    const Written written = write(assembly);
    QVERIFY(written.bytes.contains("<dc:identifier>SL20260315000123/m1</dc:identifier>"));
    QVERIFY(written.bytes.contains(QStringLiteral("营业执照 &lt;副本&gt; &amp; 章程").toUtf8()));
    const QByteArray source = "sha256:" + sampleParticulars.sources.first().toHex();
    QVERIFY(written.bytes.contains(source));
    QVERIFY(written.bytes.contains("<pdfaid:part>1</pdfaid:part>"));
}

void TestPdfAssembly::thePaperHasItsSize_data()
{
    QTest::addColumn<QSize>("pixels");
    QTest::addColumn<double>("dpi");
    QTest::addColumn<QByteArray>("box");
    QTest::newRow("A4, by its shape") << QSize(1240, 1754) << 0.0 << QByteArray("0.0000 0.0000 595.2 841.9");
    QTest::newRow("A5, by its density") << QSize(874, 1240) << 150.0 << QByteArray("0.0000 0.0000 419.5 595.2");
    QTest::newRow("a card") << QSize(1011, 638) << 0.0 << QByteArray("0.0000 0.0000 242.6 153.1");
    QTest::newRow("a square fits on A4") << QSize(500, 500) << 0.0 << QByteArray("0.0000 0.0000 595.2 595.2");
}

void TestPdfAssembly::thePaperHasItsSize()
{
    QFETCH(QSize, pixels);
    QFETCH(double, dpi);
    QFETCH(QByteArray, box);
    PdfAssembly assembly(sampleParticulars);
    QVERIFY_OK(assembly.addJpeg(giving(corneredJpeg(pixels.width(), pixels.height())), dpi, {}));
    const Written written = write(assembly);
    const qsizetype at = written.bytes.indexOf("/MediaBox [ ") + 12;
    const QList<QByteArray> found = written.bytes.mid(at, written.bytes.indexOf(" ]", at) - at).split(' ');
    const QList<QByteArray> expected = box.split(' ');
    QCOMPARE(found.size(), 4);
    for (qsizetype side = 0; side < 4; ++side)
        QVERIFY2(std::abs(found.at(side).toDouble() - expected.at(side).toDouble()) < 1, found.join(' ').constData());
}

void TestPdfAssembly::aTurnedPageIsTurned_data()
{
    QTest::addColumn<bool>("mirrored");
    QTest::addColumn<int>("degrees");
    QTest::addColumn<QString>("corner");
    QTest::newRow("upright") << false << 0 << QStringLiteral("ul");
    QTest::newRow("90 degrees clockwise") << false << 90 << QStringLiteral("ur");
    QTest::newRow("on its head") << false << 180 << QStringLiteral("lr");
    QTest::newRow("270 degrees") << false << 270 << QStringLiteral("ll");
    QTest::newRow("mirrored") << true << 0 << QStringLiteral("ur");
    QTest::newRow("mirrored, then turned") << true << 90 << QStringLiteral("lr");
}

void TestPdfAssembly::aTurnedPageIsTurned()
{
    QFETCH(bool, mirrored);
    QFETCH(int, degrees);
    PdfAssembly assembly(sampleParticulars);
    QVERIFY_OK(assembly.addJpeg(giving(corneredJpeg(420, 594)), 0, {mirrored, degrees}));
    const Written written = write(assembly);
    QVERIFY_OK(written.result);
    const QImage page = QImage::fromData(test::drawnPage(written.bytes, 1, 40), "png");
    QVERIFY(!page.isNull());
    QCOMPARE(page.width() > page.height(), degrees % 180 != 0);
    QTEST(darkCorner(page), "corner");
}

void TestPdfAssembly::thatItTurnsLeavesTheBytesAlone()
{
    const QByteArray jpeg = test::turnedJpeg(6);
    PdfAssembly assembly(sampleParticulars);
    QVERIFY_OK(assembly.addJpeg(giving(jpeg), 0, {false, 270}));
    const Written written = write(assembly);
    QVERIFY(written.bytes.contains(jpeg));
    QVERIFY(written.bytes.contains("/Rotate 270"));
}

void TestPdfAssembly::aDrawnPictureIsKeptWithoutLoss()
{
    Pixels drawn{100, 100, Pixels::Format::Gray8, QByteArray(10'000, '\xFF')};
    drawn.bytes.replace(0, 5'000, QByteArray(5'000, '\0'));
    PdfAssembly assembly(sampleParticulars);
    QVERIFY_OK(assembly.addPicture(drawn, 0, 0));
    const Written written = write(assembly);
    QVERIFY(written.bytes.contains("/FlateDecode"));
    QVERIFY(!written.bytes.contains("/DCTDecode"));
    QVERIFY(written.bytes.contains(qCompress(drawn.bytes).mid(4)));
    PdfAssembly photo(sampleParticulars);
    QVERIFY_OK(photo.addPicture(pictureOf(test::samplePage({.dpi = 50})), 0, 0));
    QVERIFY(write(photo).bytes.contains("/DCTDecode"));
}

void TestPdfAssembly::pagesOfAForeignPdfAreCopied()
{
    PdfAssembly assembly(sampleParticulars);
    QVERIFY_OK(assembly.addPdf(test::samplePdf(5), 2, 3, 0));
    const Written written = write(assembly);
    QVERIFY_OK(written.result);
    QCOMPARE(written.result->pageCount, 3);
    const QImage page = QImage::fromData(test::drawnPage(written.bytes, 3, 50), "png");
    QCOMPARE(page.size(), QSize(414, 585));
    QVERIFY(qGray(page.pixel(130, 70)) < 128); // the bar of the sample
}

void TestPdfAssembly::aForeignPageMakesItNoArchive()
{
    PdfAssembly assembly(sampleParticulars);
    QVERIFY_OK(assembly.addJpeg(giving(test::sampleJpeg()), 0, {}));
    QVERIFY_OK(assembly.addPdf(test::samplePdf(), 1, 1, 0));
    const Written written = write(assembly);
    QVERIFY_OK(written.result);
    QVERIFY(!written.result->archival);
    QVERIFY(!written.bytes.contains("pdfaid:part>"));
    QVERIFY(written.bytes.contains("sha256:"));
}

void TestPdfAssembly::whatWasFilledInStaysToBeSeen()
{
    const QByteArray form = "%PDF-1.4\n"
                            "1 0 obj<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]>>>>endobj\n"
                            "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 100 100]>>endobj\n"
                            "3 0 obj<</Type/Page/Parent 2 0 R/Annots[4 0 R]>>endobj\n"
                            "4 0 obj<</Type/Annot/Subtype/Widget/FT/Tx/T(name)/V(x)/Rect[0 0 100 100]/F 4/AP<</N 5 0 R>>>>endobj\n"
                            "5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 100 100]/Length 24>>stream\n"
                            "0 0 0 rg 0 0 100 100 re f\nendstream endobj\n"
                            "trailer<</Root 1 0 R>>\n%%EOF\n";
    PdfAssembly assembly(sampleParticulars);
    QVERIFY_OK(assembly.addPdf(form, 1, 1, 0));
    const Written written = write(assembly);
    QVERIFY_OK(written.result);
    const QImage page = QImage::fromData(test::drawnPage(written.bytes, 1, 72), "png");
    QVERIFY(!page.isNull());
    QVERIFY(qGray(page.pixel(50, 50)) < 128);
    QVERIFY(!written.bytes.contains("/Annots [ "));
}

void TestPdfAssembly::brokenPartsAreRefused_data()
{
    QTest::addColumn<QByteArray>("jpeg");
    QTest::addColumn<ErrorCode>("code");
    const QByteArray good = test::sampleJpeg();
    QByteArray arithmetic = good;
    arithmetic[good.indexOf("\xFF\xC0") + 1] = '\xC9';
    QTest::newRow("nothing") << QByteArray() << ErrorCode::Malformed;
    QTest::newRow("no JPEG") << test::samplePng() << ErrorCode::Malformed;
    QTest::newRow("cut off") << good.left(good.size() / 2) << ErrorCode::Malformed;
    QTest::newRow("header only") << good.left(20) << ErrorCode::Malformed;
    QTest::newRow("a coding that no PDF holds") << arithmetic << ErrorCode::Unsupported;
}

void TestPdfAssembly::brokenPartsAreRefused()
{
    QFETCH(QByteArray, jpeg);
    QFETCH(ErrorCode, code);
    PdfAssembly assembly(sampleParticulars);
    QVERIFY_ERROR(assembly.addJpeg(giving(jpeg), 0, {}), code);
    QVERIFY_ERROR(assembly.addPdf("%PDF-1.4 and no more of it", 1, 1, 0), ErrorCode::Malformed);
    QVERIFY_ERROR(write(assembly).result, ErrorCode::Empty); // nothing of them stayed
}

void TestPdfAssembly::aPageThatIsNotThereIsNotFound()
{
    PdfAssembly assembly(sampleParticulars);
    QVERIFY_ERROR(assembly.addPdf(test::samplePdf(2), 3, 1, 0), ErrorCode::NotFound);
    QVERIFY_ERROR(assembly.addPdf(test::samplePdf(2), 0, 1, 0), ErrorCode::NotFound);
    QVERIFY_ERROR(assembly.addPdf(test::samplePdf(2), 2, 2, 0), ErrorCode::NotFound);
    QVERIFY_ERROR(assembly.addPdf(test::samplePdf(2), 2, std::numeric_limits<int>::max(), 0), ErrorCode::NotFound);
}

void TestPdfAssembly::anEncryptedPdfNeedsItsPassword()
{
    PdfAssembly assembly(sampleParticulars);
    QVERIFY_ERROR(assembly.addPdf(test::encryptedPdf(test::samplePdf(), "secret"), 1, 1, 0), ErrorCode::PasswordNeeded);
}

void TestPdfAssembly::aPdfThatForbidsItIsNotCopied()
{
    PdfAssembly assembly(sampleParticulars);
    QVERIFY_ERROR(assembly.addPdf(test::encryptedPdf(test::samplePdf(), {}, false), 1, 1, 0), ErrorCode::Unsupported);
    QVERIFY_OK(assembly.addPdf(test::encryptedPdf(test::samplePdf(), {}, true), 1, 1, 0));
    QVERIFY_OK(write(assembly).result);
}

void TestPdfAssembly::nothingMakesNoDocument()
{
    PdfAssembly assembly(sampleParticulars);
    QVERIFY_ERROR(write(assembly).result, ErrorCode::Empty);
}

void TestPdfAssembly::aSourceThatChangesMeanwhileIsNoticed()
{
    PdfAssembly assembly(sampleParticulars);
    int calls = 0;
    QVERIFY_OK(assembly.addJpeg([&calls] { return ++calls == 1 ? test::sampleJpeg() : QByteArray(); }, 0, {}));
    QVERIFY_ERROR(write(assembly).result, ErrorCode::Internal);
}

void TestPdfAssembly::aFullDiskIsNoticed()
{
    PdfAssembly assembly(sampleParticulars);
    QVERIFY_OK(assembly.addJpeg(giving(test::sampleJpeg()), 0, {}));
    QFile full(QStringLiteral("/dev/full"));
    QVERIFY(full.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
    QVERIFY_ERROR(assembly.write(full), ErrorCode::StorageUnavailable);
}

void TestPdfAssembly::theSamePagesGiveTheSameBytes()
{
    PdfAssembly first(sampleParticulars);
    PdfAssembly second(sampleParticulars);
    for (PdfAssembly *assembly : {&first, &second}) {
        QVERIFY_OK(assembly->addJpeg(giving(test::sampleJpeg()), 0, {}));
        QVERIFY_OK(assembly->addPdf(test::samplePdf(), 1, 1, 0));
    }
    // The sample PDF has the time of its making in it, but not in what is copied.
    QCOMPARE(write(first).bytes.size(), write(second).bytes.size());
}

void TestPdfAssembly::otherPagesGiveAnotherIdentifier_data()
{
    QTest::addColumn<QByteArray>("jpeg");
    QTest::addColumn<PdfParticulars>("particulars");
    QTest::addColumn<int>("degrees");
    const QByteArray jpeg = test::sampleJpeg(1200);
    QByteArray changed = jpeg; // of the same size
    changed[changed.size() / 2] = changed.at(changed.size() / 2) == 'a' ? 'b' : 'a';
    PdfParticulars plain = sampleParticulars;
    plain.sources.clear();
    PdfParticulars other = sampleParticulars;
    other.sources = {QCryptographicHash::hash("two", QCryptographicHash::Sha256)};
    QTest::newRow("as it is") << jpeg << sampleParticulars << 0;
    QTest::newRow("turned") << jpeg << sampleParticulars << 90;
    QTest::newRow("from another source") << jpeg << other << 0;
    QTest::newRow("from no named source") << jpeg << plain << 0;
    QTest::newRow("one byte changed, from no named source") << changed << plain << 0;
    QTest::newRow("larger") << test::sampleJpeg(1300) << sampleParticulars << 0;
}

void TestPdfAssembly::otherPagesGiveAnotherIdentifier()
{
    QFETCH(QByteArray, jpeg);
    QFETCH(PdfParticulars, particulars);
    QFETCH(int, degrees);
    static QSet<QByteArray> seen;
    PdfAssembly assembly(particulars);
    QVERIFY_OK(assembly.addJpeg(giving(jpeg), 0, {false, degrees}));
    const Written written = write(assembly);
    QVERIFY_OK(written.result);
    const QRegularExpression pattern(QStringLiteral("/ID \\[<([0-9a-f]{32})><([0-9a-f]{32})>\\]"));
    const auto match = pattern.match(QString::fromLatin1(written.bytes.right(2000)));
    QVERIFY(match.hasMatch());
    QCOMPARE(match.captured(1), match.captured(2)); // nobody has changed the document yet
    QVERIFY(!match.captured(1).startsWith(u"31415926"));
    const QByteArray identifier = match.captured(1).toLatin1();
    QVERIFY(!seen.contains(identifier));
    seen.insert(identifier);
}

void TestPdfAssembly::anIdentifierIsWrittenOnlyWhereLibqpdfLeftOne()
{
    const QByteArray fixed = "/ID [<31415926535897932384626433832795><31415926535897932384626433832795>]";
    const auto written = [](QByteArray document, const QByteArray &digest) {
        QBuffer buffer(&document);
        buffer.open(QIODevice::ReadWrite);
        const Result<> result = writeIdentifier(buffer, digest);
        return result ? Result<QByteArray>(document) : failure(result.error());
    };
    const QByteArray digest(32, '\xAB');
    const auto whole = written(fixed + " >>", digest);
    QVERIFY_OK(whole);
    QCOMPARE(*whole, "/ID [<" + QByteArray(32, 'x').replace("xx", "ab") + "><" + QByteArray(32, 'x').replace("xx", "ab") + ">] >>");
    QVERIFY_ERROR(written("/ID [<00>]", digest), ErrorCode::Internal);
    QVERIFY_ERROR(written({}, digest), ErrorCode::Internal);
    QVERIFY_ERROR(written(fixed, digest.left(15)), ErrorCode::Internal);
    QVERIFY_ERROR(written(fixed + QByteArray(3000, ' '), digest), ErrorCode::Internal); // not at the end
}

QTEST_MAIN(TestPdfAssembly)
#include "tst_pdfassembly.moc"
