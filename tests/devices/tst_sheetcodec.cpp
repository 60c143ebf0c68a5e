// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <QJsonArray>

#include "devices/devicecodec.h"
#include "devices/sheetcodec.h"
#include "devices/sheetcomparison.h"
#include "support/verify.h"

using namespace yichuang;

class TestSheetCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsSurviveTheWay();
    void lengthsThatLieAreRefused_data();
    void lengthsThatLieAreRefused();
    void likenessesSurviveTheWay();
    void foreignLikenessesAreRefused_data();
    void foreignLikenessesAreRefused();
    void aComparisonOfNothingIsRefused();
    void anEmptyPrintIsLikeNone();
};

void TestSheetCodec::printsSurviveTheWay()
{
    const QList<QByteArray> prints{"one", QByteArray(), "three"};
    DeviceFrame frame;
    putPrints(frame, prints);
    const auto back = printsOf(frame);
    QVERIFY_OK(back);
    QCOMPARE(*back, prints);
    const auto none = printsOf({});
    QVERIFY_OK(none);
    QVERIFY(none->isEmpty());
}

void TestSheetCodec::lengthsThatLieAreRefused_data()
{
    QTest::addColumn<QJsonArray>("lengths");
    QTest::newRow("too long") << QJsonArray{4, 3};
    QTest::newRow("too short") << QJsonArray{2};
    QTest::newRow("negative") << QJsonArray{-1, 7};
    QTest::newRow("no number") << QJsonArray{QStringLiteral("six")};
    QTest::newRow("huge") << QJsonArray{9.2e18, 6};
    QTest::newRow("none") << QJsonArray{};
}

void TestSheetCodec::lengthsThatLieAreRefused()
{
    QFETCH(QJsonArray, lengths);
    QVERIFY_ERROR(printsOf({{{QStringLiteral("prints"), lengths}}, "sixsix"}), ErrorCode::Invalid);
}

void TestSheetCodec::likenessesSurviveTheWay()
{
    const QList<SheetLikeness> likenesses{{0.991, 0.93}, {-0.2, 0}};
    const DeviceFrame frame = likenessFrame(7, likenesses);
    QVERIFY(isLast(frame));
    const auto back = likenessesOf(frame, 2);
    QVERIFY_OK(back);
    QCOMPARE(*back, likenesses);
}

void TestSheetCodec::foreignLikenessesAreRefused_data()
{
    QTest::addColumn<QJsonArray>("likenesses");
    QTest::newRow("too few") << QJsonArray{};
    QTest::newRow("too many") << QJsonArray{QJsonArray{0.5, 0.5}, QJsonArray{0.5, 0.5}};
    QTest::newRow("no pair") << QJsonArray{QJsonArray{0.5}};
    QTest::newRow("no correlation") << QJsonArray{QJsonArray{0.5, 3}};
    QTest::newRow("no number") << QJsonArray{QJsonArray{QStringLiteral("alike"), 0.9}};
}

void TestSheetCodec::foreignLikenessesAreRefused()
{
    QFETCH(QJsonArray, likenesses);
    QVERIFY_ERROR(likenessesOf({{{QStringLiteral("likenesses"), likenesses}}, {}}, 1), ErrorCode::Invalid);
}

void TestSheetCodec::aComparisonOfNothingIsRefused()
{
    const auto error = errorOf(answerCompare(1, {}));
    QVERIFY(error.has_value());
    QCOMPARE(error->code, ErrorCode::Invalid);
    QVERIFY(errorOf(answerCompare(1, compareRequest("no print", {"none either"}))).has_value());
}

void TestSheetCodec::anEmptyPrintIsLikeNone()
{
    const auto likenesses = likenessesOf(answerCompare(1, compareRequest({}, {QByteArray(), QByteArray()})), 2);
    QVERIFY_OK(likenesses);
    QVERIFY(!likenesses->first().sameSheet());
}

QTEST_APPLESS_MAIN(TestSheetCodec)
#include "tst_sheetcodec.moc"
