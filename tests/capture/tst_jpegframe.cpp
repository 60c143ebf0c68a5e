// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "capture/jpegcodec.h"
#include "capture/jpegframe.h"
#include "support/documentfiles.h"
#include "support/samplefiles.h"
#include "support/verify.h"

using namespace yichuang;

namespace {

/// A segment with its marker and length.
QByteArray segment(char marker, const QByteArray &content)
{
    const auto length = static_cast<int>(content.size() + 2);
    QByteArray bytes("\xFF", 1);
    return bytes.append(marker).append(static_cast<char>(length >> 8)).append(static_cast<char>(length & 0xFF)) + content;
}

/// Nothing but the markers of a picture.
QByteArray skeleton(const QByteArray &before, char frameMarker, int colours, const QByteArray &names)
{
    QByteArray frame("\x08\x00\x10\x00\x20", 5);
    frame.append(static_cast<char>(colours));
    for (const char name : names)
        frame.append(name).append("\x11\x00", 2);
    return QByteArray("\xFF\xD8", 2) + before + segment(frameMarker, frame) + segment('\xDA', QByteArray(6, '\0'))
           + QByteArray("picture\xFF\xD9", 9);
}

QByteArray adobe(char transform)
{
    return segment('\xEE', QByteArray("Adobe\0\x64\0\0\0\0", 11) + transform);
}

} // namespace

class TestJpegFrame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRealFileIsUnderstood();
    void theDensityIsRead();
    void onlyCommonCodingsFitIntoAPdf_data();
    void onlyCommonCodingsFitIntoAPdf();
    void whoStoresRgbSaysSo_data();
    void whoStoresRgbSaysSo();
    void noCutIsDangerous();
    void fillBytesBetweenMarkersAreSkipped();
};

void TestJpegFrame::aRealFileIsUnderstood()
{
    const auto frame = jpegFrame(test::turnedJpeg(6, 700));
    QVERIFY_OK(frame);
    QCOMPARE(frame->width, 495);
    QCOMPARE(frame->height, 700);
    QCOMPARE(frame->colours, 3);
    QVERIFY(frame->fitsPdf());
    QVERIFY(!frame->storesRgb);
}

void TestJpegFrame::theDensityIsRead()
{
    const auto jpeg = encodeJpeg({8, 8, Pixels::Format::Gray8, QByteArray(64, 'x')}, 85, 300);
    QVERIFY_OK(jpeg);
    QCOMPARE(jpegFrame(*jpeg)->dpi, 300.0);
    QByteArray metric = *jpeg;
    metric[13] = 2;
    QCOMPARE(jpegFrame(metric)->dpi, 762.0);
    metric[13] = 0;
    QCOMPARE(jpegFrame(metric)->dpi, 0.0);
}

void TestJpegFrame::onlyCommonCodingsFitIntoAPdf_data()
{
    QTest::addColumn<char>("marker");
    QTest::addColumn<int>("colours");
    QTest::addColumn<bool>("fits");
    QTest::newRow("baseline") << '\xC0' << 3 << true;
    QTest::newRow("progressive") << '\xC2' << 3 << true;
    QTest::newRow("grey") << '\xC0' << 1 << true;
    QTest::newRow("lossless") << '\xC3' << 3 << false;
    QTest::newRow("arithmetic") << '\xC9' << 3 << false;
    QTest::newRow("four inks") << '\xC0' << 4 << false;
    QTest::newRow("two colours") << '\xC0' << 2 << false;
}

void TestJpegFrame::onlyCommonCodingsFitIntoAPdf()
{
    QFETCH(char, marker);
    QFETCH(int, colours);
    const auto frame = jpegFrame(skeleton({}, marker, colours, QByteArray("\1\2\3\4", 4).left(colours)));
    QVERIFY_OK(frame);
    QTEST(frame->fitsPdf(), "fits");
    QCOMPARE(frame->width, 32);
    QCOMPARE(frame->height, 16);
}

void TestJpegFrame::whoStoresRgbSaysSo_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("names");
    QTest::addColumn<bool>("rgb");
    const QByteArray jfif = segment('\xE0', QByteArray("JFIF\0\1\1\0\0\1\0\1\0\0", 14));
    QTest::newRow("numbered components") << QByteArray() << QByteArray("\1\2\3") << false;
    QTest::newRow("components called R, G, B") << QByteArray() << QByteArray("RGB") << true;
    QTest::newRow("Adobe says RGB") << adobe(0) << QByteArray("\1\2\3") << true;
    QTest::newRow("Adobe says YCbCr") << adobe(1) << QByteArray("RGB") << false;
    QTest::newRow("JFIF is always YCbCr") << jfif << QByteArray("RGB") << false;
}

void TestJpegFrame::whoStoresRgbSaysSo()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, names);
    const auto frame = jpegFrame(skeleton(before, '\xC0', 3, names));
    QVERIFY_OK(frame);
    QTEST(frame->storesRgb, "rgb");
}

void TestJpegFrame::noCutIsDangerous()
{
    const QByteArray whole = skeleton(adobe(0), '\xC0', 3, "RGB");
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY_ERROR(jpegFrame(whole.left(size)), ErrorCode::Malformed);
    QVERIFY_OK(jpegFrame(whole));
}

void TestJpegFrame::fillBytesBetweenMarkersAreSkipped()
{
    const QByteArray whole = skeleton({}, '\xC0', 3, "RGB");
    QVERIFY_OK(jpegFrame(whole.left(2) + QByteArray(5, '\xFF') + whole.mid(2)));
    QVERIFY_ERROR(jpegFrame(whole.left(2) + 'x' + whole.mid(2)), ErrorCode::Malformed);
}

QTEST_MAIN(TestJpegFrame)
#include "tst_jpegframe.moc"
