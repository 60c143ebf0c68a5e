// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "root/scannersettingjson.h"

using namespace yichuang;

class TestScannerSettingJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settingsSurviveTheWay_data();
    void settingsSurviveTheWay();
    void onlyTheScannerHasToBeSaid();
    void foolishSettingsAreRefused_data();
    void foolishSettingsAreRefused();
};

void TestScannerSettingJson::settingsSurviveTheWay_data()
{
    QTest::addColumn<ScanSource>("source");
    QTest::newRow("either") << ScanSource::Automatic;
    QTest::newRow("glass") << ScanSource::Flatbed;
    QTest::newRow("feeder") << ScanSource::Feeder;
}

void TestScannerSettingJson::settingsSurviveTheWay()
{
    QFETCH(ScanSource, source);
    const ScannerSetting setting{QStringLiteral("FUJITSU fi-7160"), {source, true, 200, false}};
    JsonFields fields(scannerSettingToJson(setting));
    QCOMPARE(scannerSettingFromJson(fields), setting);
    QVERIFY(fields.ok());
}

void TestScannerSettingJson::onlyTheScannerHasToBeSaid()
{
    JsonFields fields({{QStringLiteral("scanner"), QStringLiteral("x")}});
    QCOMPARE(scannerSettingFromJson(fields), (ScannerSetting{QStringLiteral("x"), {}}));
    QVERIFY(fields.ok());
}

void TestScannerSettingJson::foolishSettingsAreRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("no scanner") << QStringLiteral("scanner") << QJsonValue();
    QTest::newRow("source unknown") << QStringLiteral("source") << QJsonValue(QStringLiteral("camera"));
    QTest::newRow("too coarse") << QStringLiteral("dpi") << QJsonValue(74);
    QTest::newRow("too fine") << QStringLiteral("dpi") << QJsonValue(601);
    QTest::newRow("sides as text") << QStringLiteral("bothSides") << QJsonValue(QStringLiteral("yes"));
    QTest::newRow("colour as number") << QStringLiteral("colour") << QJsonValue(1);
}

void TestScannerSettingJson::foolishSettingsAreRefused()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QJsonObject object = scannerSettingToJson({QStringLiteral("x"), {}});
    object.insert(key, value);
    JsonFields fields(object);
    (void)scannerSettingFromJson(fields);
    QVERIFY(!fields.ok());
    QVERIFY(fields.error().detail.contains(key));
}

QTEST_APPLESS_MAIN(TestScannerSettingJson)
#include "tst_scannersettingjson.moc"
