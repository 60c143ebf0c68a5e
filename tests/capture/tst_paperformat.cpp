// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "capture/paperformat.h"

using namespace yichuang;

class TestPaperFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theShapeAndTheDeviceTellThePaper_data();
    void theShapeAndTheDeviceTellThePaper();
    void resolutionIsPixelsOverPaper_data();
    void resolutionIsPixelsOverPaper();
    void unknownPaperCountsByItsArea();
};

Q_DECLARE_METATYPE(yichuang::PaperFormat)

void TestPaperFormat::theShapeAndTheDeviceTellThePaper_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<double>("dpiHint");
    QTest::addColumn<PaperFormat>("format");
    QTest::newRow("A4 scan") << 2480 << 3508 << 300.0 << PaperFormat::A4;
    QTest::newRow("A4 across") << 3508 << 2480 << 300.0 << PaperFormat::A4;
    QTest::newRow("A4, a few mm cut off") << 2480 << 3450 << 300.0 << PaperFormat::A4;
    QTest::newRow("A shape without a hint is taken for A4") << 1748 << 2480 << 0.0 << PaperFormat::A4;
    QTest::newRow("A5 when the device says 300 dpi") << 1748 << 2480 << 300.0 << PaperFormat::A5;
    QTest::newRow("card") << 1011 << 638 << 300.0 << PaperFormat::IdCard;
    QTest::newRow("card without a hint") << 638 << 1011 << 0.0 << PaperFormat::IdCard;
    QTest::newRow("photograph 3:2") << 3000 << 2000 << 0.0 << PaperFormat::Unknown;
    QTest::newRow("camera 4:3") << 4032 << 3024 << 0.0 << PaperFormat::Unknown;
    QTest::newRow("A shape of no known size") << 2480 << 3508 << 1000.0 << PaperFormat::Unknown;
    QTest::newRow("nothing") << 0 << 0 << 0.0 << PaperFormat::Unknown;
    QTest::newRow("no height") << 100 << 0 << 0.0 << PaperFormat::Unknown;
}

void TestPaperFormat::theShapeAndTheDeviceTellThePaper()
{
    QFETCH(int, width);
    QFETCH(int, height);
    QFETCH(double, dpiHint);
    QFETCH(PaperFormat, format);
    QCOMPARE(paperFormatOf(width, height, dpiHint), format);
}

void TestPaperFormat::resolutionIsPixelsOverPaper_data()
{
    QTest::addColumn<PaperFormat>("format");
    QTest::addColumn<int>("longSide");
    QTest::addColumn<double>("dpi");
    QTest::newRow("A4") << PaperFormat::A4 << 3508 << 300.0;
    QTest::newRow("A5") << PaperFormat::A5 << 2480 << 300.0;
    QTest::newRow("card") << PaperFormat::IdCard << 1011 << 300.0;
    QTest::newRow("unknown") << PaperFormat::Unknown << 3508 << 0.0;
}

void TestPaperFormat::resolutionIsPixelsOverPaper()
{
    QFETCH(PaperFormat, format);
    QFETCH(int, longSide);
    QFETCH(double, dpi);
    QVERIFY(std::abs(dpiOf(format, longSide, 10) - dpi) < 0.5);
    QVERIFY(std::abs(dpiOf(format, 10, longSide) - dpi) < 0.5);
}

void TestPaperFormat::unknownPaperCountsByItsArea()
{
    QVERIFY(qAbs(dpiByArea(2480, 3508) - 300) < 0.1);
    QVERIFY(qAbs(dpiByArea(3508, 2480) - 300) < 0.1);
    QVERIFY(qAbs(dpiByArea(1240, 7016) - 300) < 0.1); // half as wide and twice as long
    QCOMPARE(dpiByArea(0, 100), 0.0);
}

QTEST_APPLESS_MAIN(TestPaperFormat)
#include "tst_paperformat.moc"
