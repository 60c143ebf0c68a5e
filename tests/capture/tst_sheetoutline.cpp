// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <algorithm>
#include <cmath>

#include <QRandomGenerator>

#include "capture/pagechecks.h"
#include "capture/sheetoutline.h"
#include "support/deskframe.h"

using namespace yichuang;
using namespace yichuang::test;

using Thing = FrameRecipe::Thing;

Q_DECLARE_METATYPE(yichuang::test::FrameRecipe)

namespace {

/// The distance from the corner that is most off to the truth, in px of a picture 3264 px wide (CAPTURE §6).
double worstCorner(const QList<QPointF> &found, const DeskFrame &frame)
{
    double worst = 0;
    for (const QPointF truth : frame.corners) {
        double nearest = 1e9;
        for (const QPointF corner : found)
            nearest = std::min(nearest, std::hypot((corner.x() - truth.x()) * 3264, (corner.y() - truth.y()) * 2448));
        worst = std::max(worst, nearest);
    }
    return worst;
}

double p95(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() * 95 / 100);
}

} // namespace

class TestSheetOutline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everySheetIsFound_data();
    void everySheetIsFound();
    void aCardIsFound_data();
    void aCardIsFound();
    void thereIsNoOutlineWithoutASheet_data();
    void thereIsNoOutlineWithoutASheet();
    void cornersComeFromTheUpperLeftClockwise();
    void cornersOfAPersonAreOrdered_data();
    void cornersOfAPersonAreOrdered();
    void cornersOfNoSheetAreRefused_data();
    void cornersOfNoSheetAreRefused();
    void aBrokenPictureHasNoOutline_data();
    void aBrokenPictureHasNoOutline();
    void aStripHasNoOutline();
};

void TestSheetOutline::initTestCase()
{
    prepareChecks();
}

void TestSheetOutline::everySheetIsFound_data()
{
    QTest::addColumn<Desk>("desk");
    QTest::addColumn<double>("allowed"); // px of 3264, CAPTURE §6
    QTest::newRow("dark") << Desk::Dark << 5.0;
    QTest::newRow("wood") << Desk::Wood << 5.0;
    QTest::newRow("green") << Desk::Green << 5.0;
    QTest::newRow("light") << Desk::Light << 16.0;
}

/// 20 of each desk, half of them of fixed seeds and half drawn afresh and printed; YICHUANG_SEED repeats a run.
void TestSheetOutline::everySheetIsFound()
{
    QFETCH(Desk, desk);
    QFETCH(double, allowed);
    const QString wish = qEnvironmentVariable("YICHUANG_SEED");
    const quint32 fresh = wish.isEmpty() ? quint32(QRandomGenerator::system()->bounded(1, 1'000'000)) : wish.toUInt();
    qInfo("YICHUANG_SEED=%u", fresh);
    QList<double> errors;
    for (quint32 index = 0; index < 20; ++index) {
        FrameRecipe recipe;
        recipe.desk = desk;
        recipe.seed = index % 2 == 0 ? index : fresh + index;
        const DeskFrame frame = deskFrame(recipe);
        const auto found = sheetOutline(frame.picture);
        QVERIFY2(found, qPrintable(QStringLiteral("seed %1").arg(recipe.seed)));
        errors.append(worstCorner(*found, frame));
    }
    qInfo("worst corner: p95 %.1f, most %.1f px of 3264", p95(errors), *std::max_element(errors.begin(), errors.end()));
    QVERIFY2(p95(errors) <= allowed, qPrintable(QString::number(p95(errors))));
}

void TestSheetOutline::aCardIsFound_data()
{
    QTest::addColumn<FrameRecipe>("recipe");
    for (const Desk desk : {Desk::Dark, Desk::Wood, Desk::Green}) {
        for (const quint32 seed : {1U, 2U, 3U}) {
            FrameRecipe recipe;
            recipe.desk = desk;
            recipe.thing = seed == 2 ? Thing::CardBack : Thing::CardFront;
            recipe.seed = seed;
            QTest::addRow("desk %d, seed %u", int(desk), seed) << recipe;
        }
    }
}

void TestSheetOutline::aCardIsFound()
{
    QFETCH(FrameRecipe, recipe);
    const DeskFrame frame = deskFrame(recipe);
    const auto found = sheetOutline(frame.picture);
    QVERIFY(found);
    QVERIFY2(worstCorner(*found, frame) < 12, qPrintable(QString::number(worstCorner(*found, frame))));
}

void TestSheetOutline::thereIsNoOutlineWithoutASheet_data()
{
    QTest::addColumn<FrameRecipe>("recipe");
    for (const Desk desk : {Desk::Dark, Desk::Wood, Desk::Green, Desk::Light}) {
        for (const quint32 seed : {1U, 2U, 3U, 4U}) {
            FrameRecipe recipe;
            recipe.desk = desk;
            recipe.seed = seed;
            recipe.thing = Thing::Nothing;
            QTest::addRow("empty desk %d, seed %u", int(desk), seed) << recipe;
            recipe.glare = true;
            QTest::addRow("a lamp on desk %d, seed %u", int(desk), seed) << recipe;
            recipe.glare = false;
            recipe.thing = Thing::SheetCutOff;
            QTest::addRow("a sheet beyond the picture, desk %d, seed %u", int(desk), seed) << recipe;
        }
    }
}

void TestSheetOutline::thereIsNoOutlineWithoutASheet()
{
    QFETCH(FrameRecipe, recipe);
    QVERIFY(!sheetOutline(deskFrame(recipe).picture));
}

void TestSheetOutline::cornersComeFromTheUpperLeftClockwise()
{
    const DeskFrame frame = deskFrame({});
    const auto found = sheetOutline(frame.picture);
    QVERIFY(found);
    for (int corner = 0; corner < 4; ++corner) {
        QVERIFY(std::abs(found->at(corner).x() - frame.corners.at(corner).x()) < 0.01);
        QVERIFY(std::abs(found->at(corner).y() - frame.corners.at(corner).y()) < 0.01);
    }
}

void TestSheetOutline::cornersOfAPersonAreOrdered_data()
{
    QTest::addColumn<QList<int>>("order");
    QTest::newRow("as they should be") << QList<int>{0, 1, 2, 3};
    QTest::newRow("counter-clockwise") << QList<int>{0, 3, 2, 1};
    QTest::newRow("crossed over") << QList<int>{0, 2, 1, 3};
    QTest::newRow("begun elsewhere") << QList<int>{2, 3, 0, 1};
}

void TestSheetOutline::cornersOfAPersonAreOrdered()
{
    QFETCH(QList<int>, order);
    const QList<QPointF> sheet{{0.1, 0.2}, {0.8, 0.15}, {0.9, 0.9}, {0.15, 0.8}};
    QList<QPointF> given;
    for (const int index : order)
        given.append(sheet.at(index));
    QCOMPARE(orderedCorners(given), std::optional(sheet));
}

void TestSheetOutline::cornersOfNoSheetAreRefused_data()
{
    QTest::addColumn<QList<QPointF>>("corners");
    QTest::newRow("none") << QList<QPointF>{};
    QTest::newRow("three") << QList<QPointF>{{0.1, 0.1}, {0.9, 0.1}, {0.9, 0.9}};
    QTest::newRow("five") << QList<QPointF>{{0.1, 0.1}, {0.9, 0.1}, {0.9, 0.9}, {0.1, 0.9}, {0.1, 0.5}};
    QTest::newRow("an arrow") << QList<QPointF>{{0.1, 0.1}, {0.9, 0.1}, {0.3, 0.2}, {0.1, 0.9}};
    QTest::newRow("all in one place") << QList<QPointF>{{0.5, 0.5}, {0.5, 0.5}, {0.5, 0.5}, {0.5, 0.5}};
    QTest::newRow("far outside") << QList<QPointF>{{-3, 0.1}, {0.9, 0.1}, {0.9, 0.9}, {0.1, 0.9}};
    QTest::newRow("nowhere") << QList<QPointF>{{qQNaN(), 0.1}, {0.9, 0.1}, {0.9, 0.9}, {0.1, 0.9}};
}

void TestSheetOutline::cornersOfNoSheetAreRefused()
{
    QFETCH(QList<QPointF>, corners);
    QVERIFY(!orderedCorners(corners));
}

void TestSheetOutline::aBrokenPictureHasNoOutline_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("bytes");
    QTest::newRow("nothing") << 0 << 0;
    QTest::newRow("too few bytes") << 100 << 999;
    QTest::newRow("smaller than the rim") << 10 << 10 * 100 * 3;
}

void TestSheetOutline::aBrokenPictureHasNoOutline()
{
    QFETCH(int, width);
    QFETCH(int, bytes);
    const Pixels picture{width, 100, Pixels::Format::Rgb888, QByteArray(bytes, '\x7f')};
    QVERIFY(!sheetOutline(picture));
}

void TestSheetOutline::aStripHasNoOutline()
{
    for (const int width : {900, 4'000, 40'000}) { // 18, 3 and no lines are left of it
        const Pixels strip{width, 20, Pixels::Format::Gray8, QByteArray(qsizetype(20) * width, '\x7f')};
        QVERIFY(!sheetOutline(strip));
    }
}

QTEST_APPLESS_MAIN(TestSheetOutline)
#include "tst_sheetoutline.moc"
