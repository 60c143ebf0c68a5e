// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "root/sitesettings.h"
#include "support/verify.h"

using namespace yichuang;

namespace {

SiteSettings settings()
{
    SiteSettings made;
    made.counter = Counter{QStringLiteral("某某中心"), QStringLiteral("310118"), QStringLiteral("07"), QStringLiteral("021-59260000"), true};
    made.gateway = QUrl(QStringLiteral("https://gateway.example:8443"));
    made.printQueue = QStringLiteral("office");
    made.lockMinutes = 12;
    made.scanFolder = QStringLiteral("/srv/scans/07");
    made.scanners = {{QStringLiteral("FUJITSU fi-7160"), {ScanSource::Feeder, true, 200, false}}, {QStringLiteral("test:0"), {}}};
    made.retention = RetentionRule{1, 30, QStringLiteral("本中心保存规定")};
    return made;
}

bool write(const QString &folder, const QByteArray &bytes)
{
    QFile file(folder + QStringLiteral("/site.json"));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

class TestSiteSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasSavedIsLoaded();
    void aFolderWithoutSettingsSaysSo();
    void freshSettingsAreWhole();
    void aFolderWithoutSettingsIsGivenFreshOnes();
    void aWrongFieldIsNamed_data();
    void aWrongFieldIsNamed();
    void aBrokenFileIsNamed();
    void aFolderThatCannotBeWrittenIsReported();
    void aFolderOfSomebodyElseIsNamed_data();
    void aFolderOfSomebodyElseIsNamed();
};

void TestSiteSettings::whatWasSavedIsLoaded()
{
    QTemporaryDir folder;
    QVERIFY_OK(saveSiteSettings(folder.path(), settings()));
    const auto loaded = loadSiteSettings(folder.path());
    QVERIFY_OK(loaded);
    QCOMPARE(*loaded, settings());
}

void TestSiteSettings::aFolderWithoutSettingsSaysSo()
{
    QTemporaryDir folder;
    QVERIFY_ERROR(loadSiteSettings(folder.path()), ErrorCode::NotFound);
}

void TestSiteSettings::freshSettingsAreWhole()
{
    QTemporaryDir folder;
    QVERIFY_OK(saveSiteSettings(folder.path(), freshSiteSettings()));
    QVERIFY_OK(loadSiteSettings(folder.path()));
}

void TestSiteSettings::aFolderWithoutSettingsIsGivenFreshOnes()
{
    QTemporaryDir folder;
    const QString fresh = folder.filePath(QStringLiteral("new/counter"));
    const auto made = loadOrCreateSiteSettings(fresh);
    QVERIFY_OK(made);
    QCOMPARE(*made, freshSiteSettings());
    QVERIFY_OK(saveSiteSettings(fresh, settings()));
    QCOMPARE(*loadOrCreateSiteSettings(fresh), settings());
    QVERIFY(write(fresh, "{"));
    QVERIFY_ERROR(loadOrCreateSiteSettings(fresh), ErrorCode::SettingsBroken);
}

void TestSiteSettings::aWrongFieldIsNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("pointer");
    QTest::newRow("no hall") << QByteArray(R"({"centreCode":"310118","counterNo":"07","gateway":"http://localhost"})")
                             << QStringLiteral("/hallName");
    QTest::newRow("short centre") << QByteArray(R"({"hallName":"a","centreCode":"3101","counterNo":"07","gateway":"http://localhost"})")
                                  << QStringLiteral("/centreCode");
    QTest::newRow("letters") << QByteArray(R"({"hallName":"a","centreCode":"310118","counterNo":"A7","gateway":"http://localhost"})")
                             << QStringLiteral("/counterNo");
    QTest::newRow("in clear over the network")
        << QByteArray(R"({"hallName":"a","centreCode":"310118","counterNo":"07","gateway":"http://10.0.0.5"})")
        << QStringLiteral("/gateway");
    QTest::newRow("never locks")
        << QByteArray(R"({"hallName":"a","centreCode":"310118","counterNo":"07","gateway":"http://localhost","lockMinutes":0})")
        << QStringLiteral("/lockMinutes");
    QTest::newRow("a scanner finer than any")
        << QByteArray(R"({"hallName":"a","centreCode":"310118","counterNo":"07","gateway":"http://localhost",)"
                      R"("scanners":[{"scanner":"x"},{"scanner":"y","dpi":9600}]})")
        << QStringLiteral("/scanners/1/dpi");
    QTest::newRow("a period that rests on nothing")
        << QByteArray(R"({"hallName":"a","centreCode":"310118","counterNo":"07","gateway":"http://localhost","retention":{"days":9}})")
        << QStringLiteral("/retention/basis");
    QTest::newRow("a file") << QByteArray(R"({"hallName":"a","centreCode":"310118","counterNo":"07","gateway":"file:///a"})")
                            << QStringLiteral("/gateway");
}

void TestSiteSettings::aWrongFieldIsNamed()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, pointer);
    QTemporaryDir folder;
    QVERIFY(write(folder.path(), json));
    const auto loaded = loadSiteSettings(folder.path());
    QVERIFY_ERROR(loaded, ErrorCode::SettingsBroken);
    QVERIFY2(loaded.error().detail.contains(QStringLiteral("site.json: ") + pointer), qPrintable(loaded.error().detail));
}

void TestSiteSettings::aBrokenFileIsNamed()
{
    QTemporaryDir folder;
    QVERIFY(write(folder.path(), "{\"hallName\":"));
    const auto loaded = loadSiteSettings(folder.path());
    QVERIFY_ERROR(loaded, ErrorCode::SettingsBroken);
    QVERIFY(loaded.error().detail.contains(folder.filePath(QStringLiteral("site.json"))));
}

void TestSiteSettings::aFolderThatCannotBeWrittenIsReported()
{
    QVERIFY_ERROR(saveSiteSettings(QStringLiteral("/proc/no-such-folder"), settings()), ErrorCode::StorageUnavailable);
}

void TestSiteSettings::aFolderOfSomebodyElseIsNamed_data()
{
    QTest::addColumn<QString>("place");
    QTest::newRow("no folder") << QStringLiteral("/dev/null");
    QTest::newRow("in what is no folder") << QStringLiteral("/dev/null/counter");
    QTest::newRow("where none can be made") << QStringLiteral("/proc/counter");
}

void TestSiteSettings::aFolderOfSomebodyElseIsNamed()
{
    QFETCH(const QString, place);
    const auto loaded = loadOrCreateSiteSettings(place);
    QVERIFY_ERROR(loaded, ErrorCode::NoAccess);
    QVERIFY2(loaded.error().detail.startsWith(place), qPrintable(loaded.error().detail));
}

QTEST_APPLESS_MAIN(TestSiteSettings)
#include "tst_sitesettings.moc"
