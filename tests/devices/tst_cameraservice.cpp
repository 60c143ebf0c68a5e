// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <QJsonArray>
#include <QTemporaryDir>

#include "capture/jpegcodec.h"
#include "capture/pagechecks.h"
#include "devices/cameracodec.h"
#include "devices/cameraservice.h"
#include "devices/foldercamera.h"
#include "support/deskframe.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

using Thing = FrameRecipe::Thing;

namespace {

DeskFrame frameOf(Thing thing, quint32 seed = 2)
{
    FrameRecipe recipe;
    recipe.thing = thing;
    recipe.seed = seed;
    return deskFrame(recipe);
}

QSize sizeOf(const ScannedPage &page)
{
    const auto header = jpegHeader(page.bytes);
    return header ? QSize(header->width, header->height) : QSize();
}

bool hasShape(const ScannedPage &page, double shape)
{
    const QSize size = sizeOf(page);
    return qAbs(double(size.width()) / size.height() / shape - 1) < 0.01;
}

void putFile(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray grayJpeg(int width, int height)
{
    Pixels gray{width, height, Pixels::Format::Gray8, {}};
    gray.bytes = QByteArray(qsizetype(width) * height, '\x60');
    return encodeJpeg(gray, 80, 0).value_or(QByteArray());
}

} // namespace

/// What becomes of a picture of the camera, without a process around it.
class TestCameraService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aSheetIsCutOutAndSaysItsDpi();
    void withoutAnOutlineTheWholePictureIsTaken();
    void aCardIsTakenAtItsTrueSize();
    void withoutACardNothingIsTaken_data();
    void withoutACardNothingIsTaken();
    void cornersOfAPersonCount();
    void cornersOfNoSheetAreRefused();
    void bothSidesBecomeOnePage();
    void whatIsNoSideOfACardIsRefused_data();
    void whatIsNoSideOfACardIsRefused();
    void aFolderIsACamera();
    void anEmptyFolderIsNone();
    void aFolderThatGoesAwayIsPulledOut();
    void aFileThatIsNoPictureIsAFault();
    void framesCrossTheBorder();
    void brokenFramesAreRefused_data();
    void brokenFramesAreRefused();
    void wishesCrossTheBorder_data();
    void wishesCrossTheBorder();
    void brokenWishesAreRefused();
};

void TestCameraService::initTestCase()
{
    prepareChecks();
}

void TestCameraService::aSheetIsCutOutAndSaysItsDpi()
{
    const auto taken = cameraPageOf(frameOf(Thing::Sheet).picture, {});
    QVERIFY_OK(taken);
    QVERIFY(taken->outlineFound);
    QCOMPARE(taken->page.mediaType, QStringLiteral("image/jpeg"));
    QVERIFY2(taken->page.dpi > 70 && taken->page.dpi < 100, qPrintable(QString::number(taken->page.dpi))); // two megapixels
    QVERIFY(hasShape(taken->page, 210.0 / 297));
    QCOMPARE(taken->page.bytes.mid(14, 2), QByteArray::fromHex(QByteArray::number(taken->page.dpi, 16).rightJustified(4, '0')));
}

void TestCameraService::withoutAnOutlineTheWholePictureIsTaken()
{
    const auto taken = cameraPageOf(frameOf(Thing::SheetCutOff).picture, {});
    QVERIFY_OK(taken);
    QVERIFY(!taken->outlineFound);
    QCOMPARE(taken->page.dpi, 0);
    QCOMPARE(sizeOf(taken->page), QSize(1632, 1224));
}

void TestCameraService::aCardIsTakenAtItsTrueSize()
{
    const auto taken = cameraPageOf(frameOf(Thing::CardFront).picture, {true, {}});
    QVERIFY_OK(taken);
    QVERIFY(hasShape(taken->page, 85.6 / 53.98));
    QCOMPARE(sizeOf(taken->page).width(), qRound(85.6 / 25.4 * taken->page.dpi));
}

void TestCameraService::withoutACardNothingIsTaken_data()
{
    QTest::addColumn<Thing>("thing");
    QTest::newRow("nothing there") << Thing::Nothing;
    QTest::newRow("a sheet") << Thing::Sheet;
}

void TestCameraService::withoutACardNothingIsTaken()
{
    QFETCH(Thing, thing);
    QVERIFY_ERROR(cameraPageOf(frameOf(thing).picture, {true, {}}), ErrorCode::NotFound);
}

void TestCameraService::cornersOfAPersonCount()
{
    const DeskFrame frame = frameOf(Thing::SheetCutOff);
    const QList<QPointF> square{{0.25, 0.25}, {0.625, 0.25}, {0.625, 0.75}, {0.25, 0.75}};
    const auto taken = cameraPageOf(frame.picture, {false, square});
    QVERIFY_OK(taken);
    QVERIFY(taken->outlineFound);
    QCOMPARE(sizeOf(taken->page), QSize(612, 612));
    const auto card = cameraPageOf(frame.picture, {true, square});
    QVERIFY_OK(card);
    QVERIFY(hasShape(card->page, 53.98 / 85.6) || hasShape(card->page, 85.6 / 53.98));
}

void TestCameraService::cornersOfNoSheetAreRefused()
{
    const QList<QPointF> line{{0.1, 0.1}, {0.2, 0.2}, {0.3, 0.3}, {0.4, 0.4}};
    QVERIFY_ERROR(cameraPageOf(frameOf(Thing::Sheet).picture, {false, line}), ErrorCode::Invalid);
}

void TestCameraService::bothSidesBecomeOnePage()
{
    const auto front = cameraPageOf(frameOf(Thing::CardFront, 3).picture, {true, {}});
    const auto back = cameraPageOf(frameOf(Thing::CardBack, 4).picture, {true, {}});
    QVERIFY_OK(front);
    QVERIFY_OK(back);
    const auto page = joinedCard(front->page.bytes, back->page.bytes);
    QVERIFY_OK(page);
    QVERIFY(hasShape(*page, 210.0 / 297));
    QVERIFY(qAbs(page->dpi - qMin(front->page.dpi, back->page.dpi)) <= 1);
}

void TestCameraService::whatIsNoSideOfACardIsRefused_data()
{
    QTest::addColumn<QByteArray>("side");
    QTest::newRow("a sheet") << grayJpeg(595, 842);
    QTest::newRow("no picture") << QByteArray("%PDF-1.4");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("cut off") << grayJpeg(674, 425).left(300);
}

void TestCameraService::whatIsNoSideOfACardIsRefused()
{
    QFETCH(QByteArray, side);
    QVERIFY_ERROR(joinedCard(grayJpeg(674, 425), side), ErrorCode::Malformed);
    QVERIFY_ERROR(joinedCard(side, grayJpeg(674, 425)), ErrorCode::Malformed);
}

void TestCameraService::aFolderIsACamera()
{
    QTemporaryDir folder;
    putFile(folder, QStringLiteral("1.jpg"), grayJpeg(1600, 1200));
    putFile(folder, QStringLiteral("2.jpg"), grayJpeg(800, 600));
    putFile(folder, QStringLiteral("notes.txt"), "no picture");
    FolderCamera bus(folder.path());
    QCOMPARE(bus.list().size(), 1);
    const auto source = bus.open(bus.list().first().name);
    QVERIFY_OK(source);
    QCOMPARE((*source)->look()->width, 800); // shrunk by two
    QCOMPARE((*source)->look()->width, 800);
    QCOMPARE((*source)->take()->width, 1600);
    QCOMPARE((*source)->take()->width, 800);
    QCOMPARE((*source)->take()->width, 1600); // from the beginning
}

void TestCameraService::anEmptyFolderIsNone()
{
    QTemporaryDir folder;
    FolderCamera bus(folder.path());
    QCOMPARE(bus.list(), QList<CameraInfo>());
    QVERIFY_ERROR(bus.open(QStringLiteral("folder")), ErrorCode::DeviceMissing);
}

void TestCameraService::aFolderThatGoesAwayIsPulledOut()
{
    QTemporaryDir folder;
    putFile(folder, QStringLiteral("1.jpg"), grayJpeg(800, 600));
    FolderCamera bus(folder.path());
    const auto source = bus.open(QStringLiteral("folder"));
    QVERIFY_OK(source);
    QVERIFY(folder.remove());
    QVERIFY_ERROR((*source)->look(), ErrorCode::DeviceMissing);
    QVERIFY_ERROR((*source)->take(), ErrorCode::DeviceMissing);
}

void TestCameraService::aFileThatIsNoPictureIsAFault()
{
    QTemporaryDir folder;
    putFile(folder, QStringLiteral("1.jpg"), "no picture");
    FolderCamera bus(folder.path());
    const auto source = bus.open(QStringLiteral("folder"));
    QVERIFY_OK(source);
    QVERIFY_ERROR((*source)->look(), ErrorCode::DeviceFailed);
}

void TestCameraService::framesCrossTheBorder()
{
    CameraFrame frame;
    frame.picture = Pixels{2, 1, Pixels::Format::Rgb888, "abcdef"};
    const auto bare = cameraFrameFrom(cameraFrameToFrame(3, frame));
    QVERIFY_OK(bare);
    QCOMPARE(bare->picture, frame.picture);
    QVERIFY(bare->outline.isEmpty());
    frame.outline = {{0.1, 0.2}, {0.9, 0.2}, {0.9, 0.8}, {0.1, 0.8}};
    const DeviceFrame sent = cameraFrameToFrame(3, frame);
    QCOMPARE(sent.header.value(u"id").toInt(), 3);
    const auto outlined = cameraFrameFrom(sent);
    QVERIFY_OK(outlined);
    QCOMPARE(outlined->outline, frame.outline);
}

void TestCameraService::brokenFramesAreRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("wider than its bytes") << QStringLiteral("width") << QJsonValue(7);
    QTest::newRow("three corners") << QStringLiteral("outline") << QJsonValue(QJsonArray{1, 2, 3, 4, 5, 6});
    QTest::newRow("corners of words") << QStringLiteral("outline") << QJsonValue(QJsonArray{1, 2, 3, 4, 5, 6, 7, QStringLiteral("x")});
}

void TestCameraService::brokenFramesAreRefused()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    CameraFrame frame;
    frame.picture = Pixels{2, 1, Pixels::Format::Rgb888, "abcdef"};
    DeviceFrame sent = cameraFrameToFrame(3, frame);
    sent.header.insert(key, value);
    QVERIFY(!cameraFrameFrom(sent));
}

void TestCameraService::wishesCrossTheBorder_data()
{
    QTest::addColumn<bool>("card");
    QTest::addColumn<QList<QPointF>>("corners");
    QTest::newRow("a sheet") << false << QList<QPointF>{};
    QTest::newRow("a card with corners") << true << QList<QPointF>{{0, 0}, {1, 0}, {1, 1}, {0, 0.5}};
}

void TestCameraService::wishesCrossTheBorder()
{
    QFETCH(bool, card);
    QFETCH(QList<QPointF>, corners);
    const auto wish = cameraWishFromJson(cameraWishToJson({card, corners}));
    QVERIFY_OK(wish);
    QCOMPARE(wish->card, card);
    QCOMPARE(wish->corners, corners);
}

void TestCameraService::brokenWishesAreRefused()
{
    QJsonObject wish = cameraWishToJson({false, {{0, 0}, {1, 0}, {1, 1}, {0, 1}}});
    wish.insert(u"corners", QJsonArray{1, 2});
    QVERIFY(!cameraWishFromJson(wish));
    QVERIFY(!cameraWishFromJson({}));
    QVERIFY(!camerasFromJson({{QStringLiteral("cameras"), QJsonArray{QJsonObject()}}}));
    const QList<CameraInfo> cameras{{QStringLiteral("/dev/video0"), QStringLiteral("高拍仪 V1")}};
    QCOMPARE(camerasFromJson(camerasToJson(cameras)).value_or(QList<CameraInfo>()), cameras);
}

QTEST_GUILESS_MAIN(TestCameraService)
#include "tst_cameraservice.moc"
