// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <QBuffer>
#include <QImageReader>

#include "capture/jpegcodec.h"
#include "plaincolours.h"
#include "support/samplefiles.h"
#include "support/verify.h"

using namespace yichuang;

namespace {

Pixels ramp(Pixels::Format format, int width = 64, int height = 40)
{
    Pixels pixels{width, height, format, {}};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            pixels.bytes.append(pixels.bytesPerPixel(), static_cast<char>(2 * x + y));
    }
    return pixels;
}

/// Reds from dark to bright.
Pixels coloured(int width, int height)
{
    Pixels pixels{width, height, Pixels::Format::Rgb888, {}};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            pixels.bytes.append(static_cast<char>(100 + 2 * x)).append(static_cast<char>(y)).append(static_cast<char>(y));
    }
    return pixels;
}

/// As JFIF mixes it (ITU-T T.871).
int brightnessAt(const Pixels &picture, int x, int y)
{
    const qsizetype at = 3 * (qsizetype(y) * picture.width + x);
    const auto channel = [&](qsizetype nth) { return double(uchar(picture.bytes.at(at + nth))); };
    return qRound(0.299 * channel(0) + 0.587 * channel(1) + 0.114 * channel(2));
}

/// As some converters write it, and as the library neither minds nor names: the version of the header is from the future.
QByteArray ofJfif2(QByteArray jpeg)
{
    const qsizetype version = jpeg.indexOf(QByteArrayView("JFIF\0", 5)) + 5;
    jpeg[version] = 2;
    return jpeg;
}

/// As some baseline files have it: the parameters of the scan, which only progressive ones need, are all zero.
QByteArray ofEmptyScanParameters(QByteArray jpeg)
{
    const qsizetype scan = jpeg.indexOf("\xFF\xDA") + 2;
    const qsizetype behind = scan + (uchar(jpeg.at(scan)) << 8 | uchar(jpeg.at(scan + 1)));
    jpeg.replace(behind - 3, 3, QByteArray(3, '\0'));
    return jpeg;
}

/// A sample of brightness a pixel, and one of tint for three: from red above to blue below, 24 × 16 px.
QByteArray ofRareSampling()
{
    return QByteArray::fromBase64(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7"
        "gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8"
        "fHx8fHx8fHz/wAARCAAQABgDATEAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQF/8QAFRABAQAAAAAAAAAAAAAAAAAAABP/"
        "xAAWAQEBAQAAAAAAAAAAAAAAAAAGAQX/xAAVEQEBAAAAAAAAAAAAAAAAAAAAFP/aAAwDAQACEQMRAD8AxqFCiTEdCWhQoRTMGh//"
        "2Q==");
}

QImage readByQt(const QByteArray &jpeg)
{
    return QImage::fromData(jpeg, "jpeg");
}

} // namespace

class TestJpegCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPictureComesBackNearlyEqual_data();
    void aPictureComesBackNearlyEqual();
    void theResolutionIsWrittenForOtherPrograms();
    void withoutAResolutionNoneIsWritten();
    void picturesThatDoNotFitTheirBytesAreRefused_data();
    void picturesThatDoNotFitTheirBytesAreRefused();
    void aQualityOutOfRangeIsRefused();
    void shrinkingDecodesAFraction_data();
    void shrinkingDecodesAFraction();
    void anotherShrinkIsRefused();
    void theHeaderIsKnownWithoutDecoding();
    void whatIsNoJpegIsMalformed_data();
    void whatIsNoJpegIsMalformed();
    void aCutOffFileIsMalformed_data();
    void aCutOffFileIsMalformed();
    void bytesBehindTheEndAreHarmless();
    void anOddityIsHarmless_data();
    void anOddityIsHarmless();
    void anOddityHidesNoCut_data();
    void anOddityHidesNoCut();
    void nothingIsMadeUpBehindAnOddity();
    void aTintOfARareSizeIsRead();
    void rareCodingsAreUnsupported_data();
    void rareCodingsAreUnsupported();
    void thePlanesHoldThePicture_data();
    void thePlanesHoldThePicture();
    void aGrayFileHasNoTint();
    void aFileWithoutBrightnessHasNoPlanes();
    void brokenFilesHaveNoPlanes();
};

void TestJpegCodec::aPictureComesBackNearlyEqual_data()
{
    QTest::addColumn<bool>("gray");
    QTest::newRow("gray") << true;
    QTest::newRow("colour") << false;
}

void TestJpegCodec::aPictureComesBackNearlyEqual()
{
    QFETCH(bool, gray);
    const Pixels picture = ramp(gray ? Pixels::Format::Gray8 : Pixels::Format::Rgb888);
    const auto jpeg = encodeJpeg(picture, 95, 300);
    QVERIFY_OK(jpeg);
    const auto decoded = decodeJpeg(*jpeg);
    QVERIFY_OK(decoded);
    QCOMPARE(decoded->format, picture.format);
    QCOMPARE(decoded->width, picture.width);
    QCOMPARE(decoded->bytes.size(), picture.bytes.size());
    for (qsizetype i = 0; i < picture.bytes.size(); ++i)
        QVERIFY(qAbs(int(uchar(decoded->bytes.at(i))) - int(uchar(picture.bytes.at(i)))) <= 6);
}

void TestJpegCodec::theResolutionIsWrittenForOtherPrograms()
{
    const auto jpeg = encodeJpeg(ramp(Pixels::Format::Gray8), 85, 300);
    QVERIFY_OK(jpeg);
    QCOMPARE(qRound(readByQt(*jpeg).dotsPerMeterX() * 0.0254), 300);
    QCOMPARE(qRound(readByQt(*jpeg).dotsPerMeterY() * 0.0254), 300);
}

void TestJpegCodec::withoutAResolutionNoneIsWritten()
{
    const auto jpeg = encodeJpeg(ramp(Pixels::Format::Rgb888), 85, 0);
    QVERIFY_OK(jpeg);
    QCOMPARE(int(jpeg->at(13)), 0); // JFIF: only the shape of a pixel is given
}

void TestJpegCodec::picturesThatDoNotFitTheirBytesAreRefused_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("bytes");
    QTest::newRow("null") << 0 << 0 << 0;
    QTest::newRow("one byte short") << 10 << 10 << 99;
    QTest::newRow("one byte more") << 10 << 10 << 101;
    QTest::newRow("negative twice") << -10 << -10 << 100;
    QTest::newRow("larger than 32 bits") << 65536 << 65536 << 0;
}

void TestJpegCodec::picturesThatDoNotFitTheirBytesAreRefused()
{
    QFETCH(int, width);
    QFETCH(int, height);
    QFETCH(int, bytes);
    QVERIFY_ERROR(encodeJpeg({width, height, Pixels::Format::Gray8, QByteArray(bytes, 'x')}, 85, 300),
                  ErrorCode::Invalid);
}

void TestJpegCodec::aQualityOutOfRangeIsRefused()
{
    QVERIFY_ERROR(encodeJpeg(ramp(Pixels::Format::Gray8), 0, 300), ErrorCode::Invalid);
    QVERIFY_ERROR(encodeJpeg(ramp(Pixels::Format::Gray8), 101, 300), ErrorCode::Invalid);
}

void TestJpegCodec::shrinkingDecodesAFraction_data()
{
    QTest::addColumn<int>("shrink");
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::newRow("whole") << 1 << 61 << 43;
    QTest::newRow("half, rounded up") << 2 << 31 << 22;
    QTest::newRow("quarter") << 4 << 16 << 11;
    QTest::newRow("eighth") << 8 << 8 << 6;
}

void TestJpegCodec::shrinkingDecodesAFraction()
{
    QFETCH(int, shrink);
    const auto jpeg = encodeJpeg(ramp(Pixels::Format::Rgb888, 61, 43), 90, 0);
    QVERIFY_OK(jpeg);
    const auto decoded = decodeJpeg(*jpeg, shrink);
    QVERIFY_OK(decoded);
    QTEST(decoded->width, "width");
    QTEST(decoded->height, "height");
    QCOMPARE(decoded->bytes.size(), qsizetype(decoded->width) * decoded->height * 3);
}

void TestJpegCodec::anotherShrinkIsRefused()
{
    QVERIFY_ERROR(decodeJpeg(test::sampleJpeg(), 3), ErrorCode::Invalid);
    QVERIFY_ERROR(decodeJpeg(test::sampleJpeg(), 0), ErrorCode::Invalid);
}

void TestJpegCodec::theHeaderIsKnownWithoutDecoding()
{
    const QByteArray jpeg = test::encoded(QImage(30, 20, QImage::Format_Grayscale8), "jpeg");
    const auto header = jpegHeader(jpeg);
    QVERIFY_OK(header);
    QCOMPARE(header->width, 30);
    QCOMPARE(header->height, 20);
    QVERIFY(header->gray);
    QVERIFY(!header->fourInks);
}

void TestJpegCodec::whatIsNoJpegIsMalformed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("no picture at all");
    QTest::newRow("start mark only") << QByteArray("\xFF\xD8\xFF", 3);
    QTest::newRow("PNG") << test::samplePng(100);
}

void TestJpegCodec::whatIsNoJpegIsMalformed()
{
    QFETCH(QByteArray, bytes);
    QVERIFY_ERROR(jpegHeader(bytes), ErrorCode::Malformed);
    QVERIFY_ERROR(decodeJpeg(bytes), ErrorCode::Malformed);
}

void TestJpegCodec::aCutOffFileIsMalformed_data()
{
    QTest::addColumn<int>("percent");
    for (const int percent : {5, 30, 60, 90, 99})
        QTest::addRow("%d %%", percent) << percent;
}

void TestJpegCodec::aCutOffFileIsMalformed()
{
    QFETCH(int, percent);
    const QByteArray jpeg = test::sampleJpeg();
    QVERIFY_ERROR(decodeJpeg(jpeg.left(jpeg.size() * percent / 100)), ErrorCode::Malformed);
}

void TestJpegCodec::bytesBehindTheEndAreHarmless()
{
    // Telephones append a short film to the photograph.
    QVERIFY_OK(decodeJpeg(test::sampleJpeg() + QByteArray("ftypmp42 and more")));
}

void TestJpegCodec::anOddityIsHarmless_data()
{
    QTest::addColumn<QByteArray>("odd");
    QTest::newRow("header from the future") << ofJfif2(test::sampleJpeg());
    QTest::newRow("scan without parameters") << ofEmptyScanParameters(test::sampleJpeg());
}

void TestJpegCodec::anOddityIsHarmless()
{
    QFETCH(const QByteArray, odd);
    const QByteArray jpeg = test::sampleJpeg();
    QVERIFY(odd != jpeg);
    const auto header = jpegHeader(odd);
    QVERIFY_OK(header);
    QCOMPARE(header->width, jpegHeader(jpeg)->width);
    const auto decoded = decodeJpeg(odd);
    QVERIFY_OK(decoded);
    QCOMPARE(*decoded, *decodeJpeg(jpeg));
    QVERIFY_OK(decodePlanes(odd));
}

void TestJpegCodec::anOddityHidesNoCut_data()
{
    aCutOffFileIsMalformed_data();
}

void TestJpegCodec::anOddityHidesNoCut()
{
    QFETCH(int, percent);
    const QByteArray jpeg = ofJfif2(test::sampleJpeg());
    const QByteArray cut = jpeg.left(jpeg.size() * percent / 100);
    QVERIFY_ERROR(decodeJpeg(cut), ErrorCode::Malformed);
    QVERIFY_ERROR(decodePlanes(cut), ErrorCode::Malformed);
}

/// An error that ends the decoding leaves memory that nobody wrote; it must not be taken for the oddity before it.
void TestJpegCodec::nothingIsMadeUpBehindAnOddity()
{
    QByteArray jpeg = ofJfif2(*encodeJpeg(coloured(64, 48), 95, 0));
    const qsizetype end = jpeg.lastIndexOf("\xFF\xD9");
    jpeg.replace(end - 40, 2, "\xFF\xD8"); // a second picture begins within the first
    QVERIFY_ERROR(decodeJpeg(jpeg), ErrorCode::Malformed);
    QVERIFY_ERROR(decodePlanes(jpeg), ErrorCode::Malformed);
}

void TestJpegCodec::aTintOfARareSizeIsRead()
{
    const QByteArray jpeg = ofRareSampling();
    const auto header = jpegHeader(jpeg);
    QVERIFY_OK(header);
    QCOMPARE(header->width, 24);
    QVERIFY(!header->gray && !header->fourInks);
    const auto decoded = decodeJpeg(jpeg);
    QVERIFY_OK(decoded);
    QVERIFY(uchar(decoded->bytes.at(0)) > 200); // red
    QVERIFY(uchar(decoded->bytes.back()) > 200); // blue
    QVERIFY_ERROR(decodePlanes(jpeg), ErrorCode::Unsupported);
}

void TestJpegCodec::rareCodingsAreUnsupported_data()
{
    QTest::addColumn<int>("behindMarker");
    QTest::addColumn<char>("octet");
    QTest::newRow("lossless") << 1 << '\xC3';
    QTest::newRow("12 bits a colour") << 4 << '\x0C';
}

void TestJpegCodec::rareCodingsAreUnsupported()
{
    QFETCH(int, behindMarker);
    QFETCH(char, octet);
    QByteArray jpeg = test::sampleJpeg();
    jpeg[jpeg.indexOf("\xFF\xC0") + behindMarker] = octet;
    QVERIFY_ERROR(jpegHeader(jpeg), ErrorCode::Unsupported);
    QVERIFY_ERROR(decodeJpeg(jpeg), ErrorCode::Unsupported);
    QVERIFY_ERROR(decodePlanes(jpeg), ErrorCode::Unsupported);
}

void TestJpegCodec::thePlanesHoldThePicture_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::newRow("even") << 64 << 40;
    QTest::newRow("odd both ways") << 61 << 43;
    QTest::newRow("smaller than a block") << 3 << 5;
    QTest::newRow("one pixel") << 1 << 1;
}

void TestJpegCodec::thePlanesHoldThePicture()
{
    QFETCH(int, width);
    QFETCH(int, height);
    const auto jpeg = encodeJpeg(coloured(width, height), 95, 0);
    QVERIFY_OK(jpeg);
    const auto planes = decodePlanes(*jpeg);
    QVERIFY_OK(planes);
    QCOMPARE(planes->luma.width, width);
    QCOMPARE(planes->luma.height, height);
    QCOMPARE(planes->blue.width, (width + 1) / 2);
    QCOMPARE(planes->red.height, (height + 1) / 2);
    const auto decoded = decodeJpeg(*jpeg);
    QVERIFY_OK(decoded);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const int luma = uchar(planes->luma.bytes.at(qsizetype(y) * planes->luma.stride + x));
            QVERIFY(qAbs(luma - brightnessAt(*decoded, x, y)) <= 2);
        }
    }
    // Of a picture in one red, what counts as blue lies below the middle and what counts as red above it.
    QVERIFY(uchar(planes->blue.bytes.at(0)) < 118);
    QVERIFY(uchar(planes->red.bytes.at(0)) > 138);
}

void TestJpegCodec::aGrayFileHasNoTint()
{
    const auto jpeg = encodeJpeg(ramp(Pixels::Format::Gray8, 61, 43), 95, 0);
    QVERIFY_OK(jpeg);
    const auto planes = decodePlanes(*jpeg);
    QVERIFY_OK(planes);
    QCOMPARE(planes->luma.width, 61);
    QVERIFY(planes->blue.bytes.isEmpty());
    QVERIFY(planes->red.bytes.isEmpty());
    const auto decoded = decodeJpeg(*jpeg);
    for (int y = 0; y < 43; ++y)
        QCOMPARE(planes->luma.bytes.mid(qsizetype(y) * planes->luma.stride, 61), decoded->bytes.mid(qsizetype(y) * 61, 61));
}

void TestJpegCodec::aFileWithoutBrightnessHasNoPlanes()
{
    const QByteArray jpeg = test::withPlainColours(*encodeJpeg(coloured(16, 16), 95, 0));
    QVERIFY_ERROR(decodePlanes(jpeg), ErrorCode::Unsupported);
    QVERIFY_OK(decodeJpeg(jpeg));
}

void TestJpegCodec::brokenFilesHaveNoPlanes()
{
    const QByteArray jpeg = test::sampleJpeg();
    QVERIFY_ERROR(decodePlanes({}), ErrorCode::Malformed);
    QVERIFY_ERROR(decodePlanes(jpeg.left(jpeg.size() * 60 / 100)), ErrorCode::Malformed);
    QVERIFY_OK(decodePlanes(jpeg + QByteArray("ftypmp42 and more")));
}

QTEST_GUILESS_MAIN(TestJpegCodec)
#include "tst_jpegcodec.moc"
