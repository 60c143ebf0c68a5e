// SPDX-License-Identifier: Apache-2.0
#include <QImage>
#include <QPainter>
#include <QTest>

#include "documents/barsymbol.h"
#include "support/verify.h"

using namespace yichuang;

class TestBarSymbol : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQrCodeHasItsThreeCorners();
    void barsBeginAndEndDark();
    void aTextThatIsNoCodeIsRefused_data();
    void aTextThatIsNoCodeIsRefused();
    void modulesAreWholeAndLeaveTheLightEdgeFree_data();
    void modulesAreWholeAndLeaveTheLightEdgeFree();
    void whatIsPaintedIsWhatIsEncoded();
};

void TestBarSymbol::aQrCodeHasItsThreeCorners()
{
    const auto symbol = BarSymbol::qr(u"YC1:L310101032603100012X:7Q2mK9xT"_qs);
    QVERIFY_OK(symbol);
    QCOMPARE(symbol->rows(), symbol->columns());
    const int last = symbol->columns() - 1;
    for (int i = 0; i < 7; ++i) {
        QVERIFY(symbol->isDark(i, 0));
        QVERIFY(symbol->isDark(last - i, 0));
        QVERIFY(symbol->isDark(0, last - i));
    }
    QVERIFY(!symbol->isDark(7, 7));
}

void TestBarSymbol::barsBeginAndEndDark()
{
    const auto symbol = BarSymbol::code128(u"L310101032603100012X"_qs);
    QVERIFY_OK(symbol);
    QCOMPARE(symbol->rows(), 1);
    QVERIFY(symbol->isDark(0, 0));
    QVERIFY(symbol->isDark(symbol->columns() - 1, 0));
    QCOMPARE((symbol->columns() - 13) % 11, 0);
}

void TestBarSymbol::aTextThatIsNoCodeIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("outside Latin-1") << u"办件编码"_qs;
    QTest::newRow("too long") << QString(500, QLatin1Char('A'));
}

void TestBarSymbol::aTextThatIsNoCodeIsRefused()
{
    QFETCH(QString, text);
    QVERIFY_ERROR(BarSymbol::code128(text), ErrorCode::Invalid);
}

void TestBarSymbol::modulesAreWholeAndLeaveTheLightEdgeFree_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("empty");
    QTest::addColumn<int>("modulesWide");
    // "A" in QR is 21 modules wide with a light edge of four.
    QTest::newRow("exact") << QSize(63, 63) << 12 << 3;
    QTest::newRow("one pixel short") << QSize(62, 63) << 12 << 2;
    QTest::newRow("low") << QSize(63, 42) << 12 << 2;
    QTest::newRow("edge decides") << QSize(630, 630) << 11 << 2;
    QTest::newRow("no edge") << QSize(630, 630) << 3 << 0;
    QTest::newRow("no room") << QSize(20, 20) << 100 << 0;
}

void TestBarSymbol::modulesAreWholeAndLeaveTheLightEdgeFree()
{
    QFETCH(QSize, size);
    QFETCH(int, empty);
    QFETCH(int, modulesWide);
    const auto symbol = BarSymbol::qr(u"A"_qs);
    QVERIFY_OK(symbol);
    QCOMPARE(symbol->columns(), 21);
    QCOMPARE(symbol->moduleWidthIn(QRect(QPoint(5, 5), size), empty), modulesWide);
}

void TestBarSymbol::whatIsPaintedIsWhatIsEncoded()
{
    const auto symbol = BarSymbol::qr(u"YC1:A:B"_qs);
    QVERIFY_OK(symbol);
    QImage image(100, 100, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    symbol->paint(painter, QRect(10, 10, 80, 80), 3, Qt::AlignRight);
    painter.end();
    const int left = 90 - 3 * symbol->columns();
    for (int row = 0; row < symbol->rows(); ++row) {
        for (int column = 0; column < symbol->columns(); ++column) {
            const bool painted = image.pixelColor(left + column * 3 + 1, 10 + row * 3 + 1) == QColor(Qt::black);
            QCOMPARE(painted, symbol->isDark(column, row));
        }
    }
    QCOMPARE(image.pixelColor(left - 1, 11), QColor(Qt::white));
}

QTEST_GUILESS_MAIN(TestBarSymbol)
#include "tst_barsymbol.moc"
