// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <QJsonArray>

#include "devices/devicecodec.h"
#include "support/fakeinspector.h"
#include "support/verify.h"

using namespace yichuang;

class TestDeviceCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorSurvivesTheWay();
    void anErrorOfAnotherVersionIsADeviceFailure();
    void anAnswerWithoutErrorIsNone();
    void tidyingIsSaidOfALastFrameOnly();
    void scannersSurviveTheWay();
    void aScannerWithoutANameIsRefused();
    void scanRequestsSurviveTheWay_data();
    void scanRequestsSurviveTheWay();
    void aFoolishScanRequestIsRefused_data();
    void aFoolishScanRequestIsRefused();
    void pagesSurviveTheWay();
    void aPageThatSaysTooLittleIsRefused();
    void inspectionsSurviveTheWay();
    void aForeignInspectionIsRefused_data();
    void aForeignInspectionIsRefused();
    void picturesSurviveTheWay();
    void aPictureWhoseBytesDoNotFitIsRefused_data();
    void aPictureWhoseBytesDoNotFitIsRefused();
};

void TestDeviceCodec::everyErrorSurvivesTheWay()
{
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
        const Error error{static_cast<ErrorCode>(code), QStringLiteral("why")};
        const DeviceFrame frame = errorFrame(3, error);
        QVERIFY(isLast(frame));
        QCOMPARE(frame.header.value(u"id").toInt(), 3);
        QVERIFY(errorOf(frame) == error);
    }
}

void TestDeviceCodec::anErrorOfAnotherVersionIsADeviceFailure()
{
    const auto error = errorOf(lastFrame(1, {{QStringLiteral("error"), QStringLiteral("lampBroken")}}));
    QVERIFY(error.has_value());
    QCOMPARE(errorCodeName(error->code), errorCodeName(ErrorCode::DeviceFailed));
    QVERIFY(errorOf(lastFrame(1, {{QStringLiteral("error"), 5}})).has_value());
}

void TestDeviceCodec::anAnswerWithoutErrorIsNone()
{
    QVERIFY(!errorOf(lastFrame(1, {})).has_value());
    QVERIFY(!isLast({}));
}

void TestDeviceCodec::tidyingIsSaidOfALastFrameOnly()
{
    const DeviceFrame verdict = tidyingAfter(errorFrame(3, {ErrorCode::DeviceNoPaper, {}}));
    QVERIFY(isTidying(verdict) && isLast(verdict) && errorOf(verdict).has_value());
    QVERIFY(!isTidying(lastFrame(3, {})));
    QVERIFY(!isTidying(tidyingAfter({})));
    QVERIFY(isReady(readyFrame(3)) && !isLast(readyFrame(3)));
    QVERIFY(!isReady(verdict));
}

void TestDeviceCodec::scannersSurviveTheWay()
{
    const QList<ScannerInfo> scanners{{QStringLiteral("test:0"), QStringLiteral("Maker Model")},
                                      {QStringLiteral("airscan:e0:窗口"), QStringLiteral("窗口 3")}};
    const auto back = scannersFromJson(scannersToJson(scanners));
    QVERIFY_OK(back);
    QCOMPARE(*back, scanners);
    QVERIFY(scannersFromJson(scannersToJson({}))->isEmpty());
}

void TestDeviceCodec::aScannerWithoutANameIsRefused()
{
    const QJsonObject nameless{{QStringLiteral("label"), QStringLiteral("x")}};
    QVERIFY_ERROR(scannersFromJson({{QStringLiteral("scanners"), QJsonArray{nameless}}}), ErrorCode::Invalid);
    QVERIFY_ERROR(scannersFromJson({}), ErrorCode::Invalid);
}

void TestDeviceCodec::scanRequestsSurviveTheWay_data()
{
    QTest::addColumn<int>("source");
    QTest::addColumn<bool>("colour");
    QTest::newRow("glass, colour") << static_cast<int>(ScanSource::Flatbed) << true;
    QTest::newRow("feeder, grey") << static_cast<int>(ScanSource::Feeder) << false;
    QTest::newRow("either, colour") << static_cast<int>(ScanSource::Automatic) << true;
}

void TestDeviceCodec::scanRequestsSurviveTheWay()
{
    QFETCH(int, source);
    QFETCH(bool, colour);
    const auto back = scanRequestFromJson(scanRequestToJson(
        {QStringLiteral("test:0"), static_cast<ScanSource>(source), 200, colour, !colour, {148.5, 10}}));
    QVERIFY_OK(back);
    QCOMPARE(back->scanner, QStringLiteral("test:0"));
    QCOMPARE(static_cast<int>(back->source), source);
    QCOMPARE(back->dpi, 200);
    QCOMPARE(back->colour, colour);
    QCOMPARE(back->bothSides, !colour);
    QCOMPARE(back->area, QSizeF(148.5, 10));
}

void TestDeviceCodec::aFoolishScanRequestIsRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("source unknown") << QStringLiteral("source") << QJsonValue(QStringLiteral("camera"));
    QTest::newRow("no resolution") << QStringLiteral("dpi") << QJsonValue(0);
    QTest::newRow("negative resolution") << QStringLiteral("dpi") << QJsonValue(-300);
    QTest::newRow("resolution beyond 32 bits") << QStringLiteral("dpi") << QJsonValue(4294967596.0);
    QTest::newRow("colour as text") << QStringLiteral("colour") << QJsonValue(QStringLiteral("yes"));
    QTest::newRow("sides unsaid") << QStringLiteral("bothSides") << QJsonValue();
    QTest::newRow("no width") << QStringLiteral("widthMm") << QJsonValue(0);
    QTest::newRow("negative height") << QStringLiteral("heightMm") << QJsonValue(-297);
    QTest::newRow("scanner missing") << QStringLiteral("scanner") << QJsonValue();
}

void TestDeviceCodec::aFoolishScanRequestIsRefused()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QJsonObject object = scanRequestToJson({QStringLiteral("test:0"), ScanSource::Flatbed, 300, true});
    object.insert(key, value);
    QVERIFY_ERROR(scanRequestFromJson(object), ErrorCode::Invalid);
}

void TestDeviceCodec::pagesSurviveTheWay()
{
    const ScannedPage page{"bytes", QStringLiteral("image/jpeg"), 240, ScanSource::Feeder, true};
    const auto back = pageFromFrame({pageToJson(page), page.bytes});
    QVERIFY_OK(back);
    QCOMPARE(back->bytes, page.bytes);
    QCOMPARE(back->mediaType, page.mediaType);
    QCOMPARE(back->dpi, 240);
    QCOMPARE(back->source, ScanSource::Feeder);
    QVERIFY(back->bothSides);
}

void TestDeviceCodec::aPageThatSaysTooLittleIsRefused()
{
    for (const QString &key : {QStringLiteral("dpi"), QStringLiteral("source"), QStringLiteral("bothSides")}) {
        QJsonObject header = pageToJson({});
        header.remove(key);
        QVERIFY_ERROR(pageFromFrame({header, "bytes"}), ErrorCode::Invalid);
    }
}

void TestDeviceCodec::inspectionsSurviveTheWay()
{
    FileInspection inspection = test::FakeInspector::goodPages(QStringLiteral("application/pdf"), 3);
    inspection.findings[1].verdict = Verdict::Ask;
    inspection.findings[2].verdict = Verdict::Fail;
    inspection.findings[2].measured = 149.25;
    inspection.findings.append({PageCheck::Code, Verdict::Ok, 1, 90, 0, {10, 20, 300, 400}, QStringLiteral("SL 一窗")});
    const auto back = inspectionFromJson(inspectionToJson(inspection));
    QVERIFY_OK(back);
    QCOMPARE(*back, inspection);
}

void TestDeviceCodec::aForeignInspectionIsRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("no kind") << QStringLiteral("mediaType") << QJsonValue();
    QTest::newRow("more pages than sizes") << QStringLiteral("pageCount") << QJsonValue(2);
    QTest::newRow("pages as number") << QStringLiteral("pages") << QJsonValue(1);
    QTest::newRow("page without size") << QStringLiteral("pages") << QJsonValue(QJsonArray{QJsonObject()});
    QTest::newRow("finding without check") << QStringLiteral("findings") << QJsonValue(QJsonArray{QJsonObject()});
}

void TestDeviceCodec::aForeignInspectionIsRefused()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QJsonObject object = inspectionToJson(test::FakeInspector::goodPages(QStringLiteral("image/png"), 1));
    object.insert(key, value);
    QVERIFY_ERROR(inspectionFromJson(object), ErrorCode::Invalid);
}

void TestDeviceCodec::picturesSurviveTheWay()
{
    const Pixels picture{3, 2, Pixels::Format::Rgb888, QByteArray("abcdefghijklmnopqr")};
    const auto back = pixelsFromFrame(lastFrame(1, pixelsToJson(picture), picture.bytes));
    QVERIFY_OK(back);
    QCOMPARE(*back, picture);
}

void TestDeviceCodec::aPictureWhoseBytesDoNotFitIsRefused_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("bytes");
    QTest::newRow("too few") << 3 << 2 << 17;
    QTest::newRow("too many") << 3 << 2 << 19;
    QTest::newRow("none") << 0 << 0 << 0;
    QTest::newRow("negative") << -3 << -2 << 18;
    QTest::newRow("size beyond 32 bits") << 0x7fffffff << 0x7fffffff << 3;
}

void TestDeviceCodec::aPictureWhoseBytesDoNotFitIsRefused()
{
    QFETCH(int, width);
    QFETCH(int, height);
    QFETCH(int, bytes);
    const Pixels claimed{width, height, Pixels::Format::Rgb888, {}};
    QVERIFY_ERROR(pixelsFromFrame(lastFrame(1, pixelsToJson(claimed), QByteArray(bytes, 'x'))), ErrorCode::Invalid);
}

QTEST_APPLESS_MAIN(TestDeviceCodec)
#include "tst_devicecodec.moc"
