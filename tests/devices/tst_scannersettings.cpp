// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "devices/scannersettings.h"

using namespace yichuang;

class TestScannerSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutSettingsTheListStaysAsItIs();
    void thePreferredOneComesFirstWithItsProfile_data();
    void thePreferredOneComesFirstWithItsProfile();
    void settingsOfAbsentScannersArePassedOver();
};

static const QList<ScannerInfo> listed{{QStringLiteral("fujitsu:libusb:001:004"), QStringLiteral("FUJITSU fi-7160")},
                                       {QStringLiteral("airscan:e0:Canon"), QStringLiteral("eSCL Canon MF643")}};

void TestScannerSettings::withoutSettingsTheListStaysAsItIs()
{
    QCOMPARE(withProfiles(listed, {}), listed);
    QCOMPARE(withProfiles({}, {{QStringLiteral("x"), {}}}), QList<ScannerInfo>());
}

void TestScannerSettings::thePreferredOneComesFirstWithItsProfile_data()
{
    QTest::addColumn<QString>("scanner");
    QTest::newRow("by name") << QStringLiteral("airscan:e0:Canon");
    QTest::newRow("by maker and model") << QStringLiteral("eSCL Canon MF643");
}

void TestScannerSettings::thePreferredOneComesFirstWithItsProfile()
{
    QFETCH(QString, scanner);
    const ScannerProfile profile{ScanSource::Feeder, true, 200, false};
    const auto ordered = withProfiles(listed, {{scanner, profile}});
    QCOMPARE(ordered.size(), 2);
    QCOMPARE(ordered.at(0).label, QStringLiteral("eSCL Canon MF643"));
    QCOMPARE(ordered.at(0).profile, profile);
    QCOMPARE(ordered.at(1), listed.at(0)); // as a scanner is when nobody said anything of it
}

void TestScannerSettings::settingsOfAbsentScannersArePassedOver()
{
    const ScannerProfile gray{ScanSource::Flatbed, false, 150, false};
    const auto ordered = withProfiles(listed, {{QStringLiteral("pulled out"), {}}, {QStringLiteral("FUJITSU fi-7160"), gray}});
    QCOMPARE(ordered.size(), 2);
    QCOMPARE(ordered.at(0).profile, gray);
}

QTEST_APPLESS_MAIN(TestScannerSettings)
#include "tst_scannersettings.moc"
