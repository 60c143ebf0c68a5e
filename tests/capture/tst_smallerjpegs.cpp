// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <QImage>

#include "capture/jpegcodec.h"
#include "capture/smallerjpegs.h"
#include "support/samplefiles.h"
#include "support/verify.h"

using namespace yichuang;

namespace {

/// Page 1 or 2 at 300 dpi, made once: a page takes a second.
QByteArray scan(int nth)
{
    static const QList<QByteArray> scans{
        test::encoded(test::samplePage({.dpi = 300, .seal = true, .seed = 1}), "jpeg", 92),
        test::encoded(test::samplePage({.dpi = 300, .seal = true, .seed = 2}), "jpeg", 92)};
    return scans.at(nth - 1);
}

qint64 sizeOf(const QList<QByteArray> &jpegs)
{
    qint64 size = 0;
    for (const QByteArray &jpeg : jpegs)
        size += jpeg.size();
    return size;
}

QImage gray(const QImage &image, QSize size)
{
    return image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).convertToFormat(QImage::Format_Grayscale8);
}

/// How alike two pictures are, 1 for the same (normalised correlation over all pixels).
double likeness(const QImage &one, const QImage &other)
{
    const QSize size = other.size();
    const QImage left = gray(one, size);
    const QImage right = gray(other, size);
    double sums[5] = {};
    const double count = double(size.width()) * size.height();
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            const double a = left.constScanLine(y)[x];
            const double b = right.constScanLine(y)[x];
            sums[0] += a;
            sums[1] += b;
            sums[2] += a * a;
            sums[3] += b * b;
            sums[4] += a * b;
        }
    }
    const double covariance = sums[4] / count - sums[0] / count * sums[1] / count;
    const double spreads = (sums[2] / count - sums[0] * sums[0] / count / count)
                           * (sums[3] / count - sums[1] * sums[1] / count / count);
    return covariance / std::sqrt(spreads);
}

void nothing() { }

} // namespace

class TestSmallerJpegs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatFitsIsNotTouched();
    void aSmallCutKeepsTheSize();
    void theBudgetIsMet_data();
    void theBudgetIsMet();
    void belowTheFloorNothingGoes();
    void aPageThatIsSmallStaysAsItIs();
    void everyPictureIsTold();
    void aBrokenPictureIsMalformed();
};

void TestSmallerJpegs::whatFitsIsNotTouched()
{
    const QList<QByteArray> jpegs{test::sampleJpeg(1200), test::sampleJpeg(1300)};
    QCOMPARE(*smallerJpegs(jpegs, sizeOf(jpegs), nothing), jpegs);
    QVERIFY(smallerJpegs({}, 0, nothing)->isEmpty());
}

void TestSmallerJpegs::aSmallCutKeepsTheSize()
{
    const QList<QByteArray> jpegs{scan(1)};
    const auto smaller = smallerJpegs(jpegs, sizeOf(jpegs) * 8 / 10, nothing);
    QVERIFY_OK(smaller);
    QCOMPARE(jpegHeader(smaller->first())->width, jpegHeader(jpegs.first())->width);
}

void TestSmallerJpegs::theBudgetIsMet_data()
{
    QTest::addColumn<int>("percent");
    QTest::newRow("half") << 50;
    QTest::newRow("a quarter") << 25;
    QTest::newRow("a sixth") << 16;
}

void TestSmallerJpegs::theBudgetIsMet()
{
    QFETCH(int, percent);
    const QList<QByteArray> jpegs{scan(1), scan(2)};
    const qint64 most = sizeOf(jpegs) * percent / 100;
    const auto smaller = smallerJpegs(jpegs, most, nothing);
    QVERIFY_OK(smaller);
    QCOMPARE(smaller->size(), jpegs.size());
    QVERIFY2(sizeOf(*smaller) <= most, qPrintable(QString::number(sizeOf(*smaller) * 100 / sizeOf(jpegs))));
}

void TestSmallerJpegs::belowTheFloorNothingGoes()
{
    const QByteArray original = scan(2);
    const auto smaller = smallerJpegs({original}, 1, nothing);
    QVERIFY_OK(smaller);
    const QImage small = QImage::fromData(smaller->first(), "jpeg");
    const QImage large = QImage::fromData(original, "jpeg");
    QCOMPARE(small.height(), qRound(297 / 25.4 * 150));
    // The strokes of the print are still where they were, as sharp as 150 dpi let them be.
    QVERIFY2(likeness(large, small) > 0.97, qPrintable(QString::number(likeness(large, small))));
}

void TestSmallerJpegs::aPageThatIsSmallStaysAsItIs()
{
    const auto tiny = encodeJpeg({64, 90, Pixels::Format::Gray8, QByteArray(64 * 90, 'x')}, 40, 0);
    QVERIFY_OK(tiny);
    const auto smaller = smallerJpegs({scan(1), *tiny}, 1, nothing);
    QVERIFY_OK(smaller);
    QCOMPARE(smaller->at(1), *tiny);
}

void TestSmallerJpegs::everyPictureIsTold()
{
    int told = 0;
    QVERIFY_OK(smallerJpegs({scan(1), scan(2)}, 1, [&told] { ++told; }));
    QCOMPARE(told, 2);
}

void TestSmallerJpegs::aBrokenPictureIsMalformed()
{
    const QByteArray good = test::sampleJpeg();
    QVERIFY_ERROR(smallerJpegs({good, good.left(good.size() / 2)}, 1, nothing), ErrorCode::Malformed);
}

QTEST_MAIN(TestSmallerJpegs)
#include "tst_smallerjpegs.moc"
