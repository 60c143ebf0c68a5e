// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "root/demohall.h"
#include "support/verify.h"

using namespace yichuang;

class TestDemoHall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFreshFolderBecomesASampleHall();
    void aFolderOfDemoModeIsOpenedAgain();
    void aRealCountersFolderIsLeftAlone();
    void aStoreWithoutSettingsIsLeftAlone();
};

void TestDemoHall::aFreshFolderBecomesASampleHall()
{
    QTemporaryDir folder;
    const auto hall = DemoHall::prepare(folder.path());
    QVERIFY_OK(hall);
    QVERIFY((*hall)->gateway().port() != 0);
    const auto site = loadSiteSettings(folder.path());
    QVERIFY_OK(site);
    QVERIFY(site->demo);
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("sane/test.conf"))));
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("camera/1-sheet.jpg"))));
}

void TestDemoHall::aFolderOfDemoModeIsOpenedAgain()
{
    QTemporaryDir folder;
    QVERIFY_OK(DemoHall::prepare(folder.path()));
    QVERIFY_OK(DemoHall::prepare(folder.path()));
}

void TestDemoHall::aRealCountersFolderIsLeftAlone()
{
    // Its queue would be acknowledged by played departments and never reach the city.
    QTemporaryDir folder;
    QVERIFY_OK(saveSiteSettings(folder.path(), freshSiteSettings()));
    QVERIFY_ERROR(DemoHall::prepare(folder.path()), ErrorCode::CounterFolder);
    QCOMPARE(*loadSiteSettings(folder.path()), freshSiteSettings());
}

void TestDemoHall::aStoreWithoutSettingsIsLeftAlone()
{
    QTemporaryDir folder;
    QFile store(folder.filePath(QStringLiteral("cases.db")));
    QVERIFY(store.open(QIODevice::WriteOnly));
    QVERIFY_ERROR(DemoHall::prepare(folder.path()), ErrorCode::CounterFolder);
}

QTEST_GUILESS_MAIN(TestDemoHall)
#include "tst_demohall.moc"
