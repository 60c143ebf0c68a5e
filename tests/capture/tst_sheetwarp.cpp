// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <algorithm>
#include <cmath>

#include "capture/cardpage.h"
#include "capture/pagechecks.h"
#include "capture/sheetoutline.h"
#include "capture/sheetwarp.h"
#include "capture/yuyvpicture.h"
#include "support/deskframe.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

using Thing = FrameRecipe::Thing;

namespace {

Pixels filled(int width, int height, char level, Pixels::Format format = Pixels::Format::Rgb888)
{
    Pixels picture{width, height, format, {}};
    picture.bytes = QByteArray(qsizetype(width) * height * picture.bytesPerPixel(), level);
    return picture;
}

int levelAt(const Pixels &picture, double x, double y)
{
    const auto column = qsizetype(x * picture.width);
    const auto row = qsizetype(y * picture.height);
    return uchar(picture.bytes.at((row * picture.width + column) * picture.bytesPerPixel()));
}

DeskFrame eightMegapixels(Thing thing, quint32 seed)
{
    FrameRecipe recipe;
    recipe.thing = thing;
    recipe.seed = seed;
    recipe.size = {3264, 2448};
    return deskFrame(recipe);
}

const QList<QPointF> wholePicture{{0, 0}, {1, 0}, {1, 1}, {0, 1}};

} // namespace

class TestSheetWarp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void a4UnderEightMegapixelsHas180Dpi();
    void thePageIsStraight();
    void theShapeTellsThePaper_data();
    void theShapeTellsThePaper();
    void noPixelsAreMadeUp_data();
    void noPixelsAreMadeUp();
    void paperOfNoKnownShapeHasNoDpi();
    void whatTheCornersEncloseIsAllThatIsLeft();
    void cornersOfNoSheetAreRefused();
    void bothSidesOfACardAreOnOnePageAtTrueSize_data();
    void bothSidesOfACardAreOnOnePageAtTrueSize();
    void aSheetIsNoCard();
    void yuyvBecomesColour_data();
    void yuyvBecomesColour();
    void brokenYuyvIsRefused_data();
    void brokenYuyvIsRefused();
};

void TestSheetWarp::initTestCase()
{
    prepareChecks();
}

void TestSheetWarp::a4UnderEightMegapixelsHas180Dpi()
{
    const DeskFrame frame = eightMegapixels(Thing::Sheet, 3);
    const PaperFormat format = formatWithin(frame.corners, 3264, 2448);
    QCOMPARE(format, PaperFormat::A4);
    const auto sheet = straightened(frame.picture, frame.corners, format);
    QVERIFY_OK(sheet);
    QVERIFY2(sheet->dpi >= 150 && sheet->dpi <= 195, qPrintable(QString::number(sheet->dpi)));
    QCOMPARE(sheet->picture.width, int(std::lround(210 / 25.4 * sheet->dpi)));
    QCOMPARE(sheet->picture.height, int(std::lround(297 / 25.4 * sheet->dpi)));
    QCOMPARE(sheet->picture.bytes.size(), qsizetype(sheet->picture.width) * sheet->picture.height * 3);
}

/// The whole way: found, put straight, and then looked at as any page is.
void TestSheetWarp::thePageIsStraight()
{
    const DeskFrame frame = eightMegapixels(Thing::Sheet, 5);
    const auto corners = sheetOutline(frame.picture);
    QVERIFY(corners);
    const auto sheet = straightened(frame.picture, *corners, PaperFormat::A4);
    QVERIFY_OK(sheet);
    const auto findings = checkPage(sheet->picture, 1, sheet->dpi);
    QVERIFY_OK(findings);
    for (const PageFinding &finding : *findings) {
        if (finding.check == PageCheck::Skew || finding.check == PageCheck::Border)
            QCOMPARE(finding.verdict, Verdict::Ok);
    }
    QVERIFY(levelAt(sheet->picture, 0.01, 0.01) > 150); // paper, not desk, in the corners
    QVERIFY(levelAt(sheet->picture, 0.99, 0.99) > 150);
}

void TestSheetWarp::theShapeTellsThePaper_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<PaperFormat>("format");
    QTest::newRow("A4 upright") << QSize(2100, 2970) << PaperFormat::A4;
    QTest::newRow("A4 across") << QSize(2970, 2100) << PaperFormat::A4;
    QTest::newRow("A4 seen aslant") << QSize(2100, 2850) << PaperFormat::A4;
    QTest::newRow("card") << QSize(856, 540) << PaperFormat::IdCard;
    QTest::newRow("card upright") << QSize(540, 856) << PaperFormat::IdCard;
    QTest::newRow("square") << QSize(1000, 1000) << PaperFormat::Unknown;
    QTest::newRow("receipt") << QSize(600, 2000) << PaperFormat::Unknown;
}

void TestSheetWarp::theShapeTellsThePaper()
{
    QFETCH(QSize, size);
    QFETCH(PaperFormat, format);
    QCOMPARE(formatWithin(wholePicture, size.width(), size.height()), format);
}

void TestSheetWarp::noPixelsAreMadeUp_data()
{
    QTest::addColumn<PaperFormat>("format");
    QTest::newRow("A4") << PaperFormat::A4;
    QTest::newRow("card") << PaperFormat::IdCard;
    QTest::newRow("no known shape") << PaperFormat::Unknown;
}

void TestSheetWarp::noPixelsAreMadeUp()
{
    QFETCH(PaperFormat, format);
    const Pixels picture = filled(800, 600, '\x40');
    const QList<QPointF> aslant{{0.2, 0.1}, {0.7, 0.12}, {0.8, 0.9}, {0.1, 0.88}};
    const auto sheet = straightened(picture, aslant, format);
    QVERIFY_OK(sheet);
    QVERIFY(sheet->picture.width <= 401); // the upper edge, the shorter one, is 400 px long
    QVERIFY(sheet->picture.height <= 480);
}

void TestSheetWarp::paperOfNoKnownShapeHasNoDpi()
{
    const auto sheet = straightened(filled(300, 900, '\x40', Pixels::Format::Gray8), wholePicture, PaperFormat::Unknown);
    QVERIFY_OK(sheet);
    QCOMPARE(sheet->dpi, 0);
    QCOMPARE(sheet->picture, filled(300, 900, '\x40', Pixels::Format::Gray8));
}

void TestSheetWarp::whatTheCornersEncloseIsAllThatIsLeft()
{
    Pixels picture = filled(400, 400, '\x00', Pixels::Format::Gray8);
    for (int y = 100; y < 300; ++y)
        std::fill_n(picture.bytes.begin() + y * 400 + 100, 200, '\xff');
    const auto sheet = straightened(picture, {{0.25, 0.25}, {0.75, 0.25}, {0.75, 0.75}, {0.25, 0.75}},
                                    PaperFormat::Unknown);
    QVERIFY_OK(sheet);
    QCOMPARE(sheet->picture, filled(200, 200, '\xff', Pixels::Format::Gray8));
}

void TestSheetWarp::cornersOfNoSheetAreRefused()
{
    const Pixels picture = filled(400, 400, '\x00');
    QVERIFY_ERROR(straightened(picture, {}, PaperFormat::A4), ErrorCode::Invalid);
    QVERIFY_ERROR(straightened(picture, {{0.1, 0.1}, {0.9, 0.1}, {0.3, 0.2}, {0.1, 0.9}}, PaperFormat::A4),
                  ErrorCode::Invalid);
    QVERIFY_ERROR(straightened(Pixels{400, 400, Pixels::Format::Rgb888, "short"}, wholePicture, PaperFormat::A4),
                  ErrorCode::Invalid);
    QVERIFY_ERROR(straightened(filled(20, 400, '\x00'), {{0.1, 0}, {0.7, 0}, {0.7, 1}, {0.1, 1}}, PaperFormat::A4),
                  ErrorCode::Invalid);
}

void TestSheetWarp::bothSidesOfACardAreOnOnePageAtTrueSize_data()
{
    QTest::addColumn<QSize>("front");
    QTest::addColumn<QSize>("back");
    QTest::addColumn<int>("dpi");
    QTest::newRow("alike") << QSize(674, 425) << QSize(674, 425) << 200;
    QTest::newRow("the back more coarsely") << QSize(674, 425) << QSize(505, 319) << 150;
    QTest::newRow("the back upright") << QSize(674, 425) << QSize(425, 674) << 200;
    QTest::newRow("finer than is needed") << QSize(2000, 1261) << QSize(2000, 1261) << 300;
}

void TestSheetWarp::bothSidesOfACardAreOnOnePageAtTrueSize()
{
    QFETCH(QSize, front);
    QFETCH(QSize, back);
    QFETCH(int, dpi);
    const auto page = cardPage(filled(front.width(), front.height(), '\x20'),
                               filled(back.width(), back.height(), '\x60', Pixels::Format::Gray8));
    QVERIFY_OK(page);
    QCOMPARE(page->dpi, dpi);
    QCOMPARE(page->picture.width, int(std::lround(210 / 25.4 * dpi)));
    QCOMPARE(levelAt(page->picture, 0.5, 0.3), 0x20);
    QCOMPARE(levelAt(page->picture, 0.5, 0.6), 0x60);
    QCOMPARE(levelAt(page->picture, 0.5, 0.05), 0xff);
    const auto row = qsizetype(0.3 * page->picture.height);
    const QByteArray line = page->picture.bytes.mid(row * page->picture.width * 3, page->picture.width * 3);
    const double wide = double(line.count('\x20')) / 3 / dpi * 25.4;
    QVERIFY2(std::abs(wide - 85.6) < 0.3, qPrintable(QString::number(wide)));
}

void TestSheetWarp::aSheetIsNoCard()
{
    const Pixels card = filled(674, 425, '\x20');
    QVERIFY_ERROR(cardPage(card, filled(595, 842, '\x20')), ErrorCode::Malformed);
    QVERIFY_ERROR(cardPage(filled(842, 595, '\x20'), card), ErrorCode::Malformed);
    QVERIFY_ERROR(cardPage(card, Pixels{}), ErrorCode::Invalid);
}

void TestSheetWarp::yuyvBecomesColour_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("colour");
    QTest::newRow("black") << QByteArray("\x10\x80\x10\x80", 4) << QByteArray(6, '\0');
    QTest::newRow("white") << QByteArray("\xeb\x80\xeb\x80", 4) << QByteArray(6, '\xff');
    QTest::newRow("red") << QByteArray("\x51\x5a\x51\xf0", 4) << QByteArray("\xfe\x00\x00\xfe\x00\x00", 6);
}

void TestSheetWarp::yuyvBecomesColour()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, colour);
    const auto picture = pictureOfYuyv(bytes + "pad!" + bytes, 2, 2, 8);
    QVERIFY_OK(picture);
    QCOMPARE(picture->width, 2);
    const QByteArray both = colour + colour;
    for (qsizetype at = 0; at < both.size(); ++at)
        QVERIFY(std::abs(int(uchar(picture->bytes.at(at))) - int(uchar(both.at(at)))) <= 2);
}

void TestSheetWarp::brokenYuyvIsRefused_data()
{
    QTest::addColumn<int>("bytes");
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("line");
    QTest::newRow("a byte short") << 31 << 8 << 16;
    QTest::newRow("odd width") << 32 << 7 << 16;
    QTest::newRow("lines shorter than the pixels") << 32 << 8 << 12;
    QTest::newRow("no width") << 32 << 0 << 16;
}

void TestSheetWarp::brokenYuyvIsRefused()
{
    QFETCH(int, bytes);
    QFETCH(int, width);
    QFETCH(int, line);
    QVERIFY_ERROR(pictureOfYuyv(QByteArray(bytes, '\0'), width, 2, line), ErrorCode::Malformed);
}

QTEST_APPLESS_MAIN(TestSheetWarp)
#include "tst_sheetwarp.moc"
