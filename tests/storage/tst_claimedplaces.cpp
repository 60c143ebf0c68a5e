// SPDX-License-Identifier: Apache-2.0
#include "storage/filedcase.h"
#include "storage/safety/claimedplaces.h"
#include "support/fakeclock.h"
#include "support/outcome.h"
#include "support/samplestore.h"
#include "support/verify.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

/// A share that is not mounted is an empty folder: copies made into it would fill this very disk and help nobody.
class TestClaimedPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void aPlaceThatLostItsCopiesIsRefused_data();
    void aPlaceThatLostItsCopiesIsRefused();
    void aPlaceThatIsBackIsTakenAgain();
    void anotherFolderIsANewPlace();
    void aPlaceIsKnownByItsWholePath();
    void aPlaceIsWrittenDownOnce();
    void aListThatCannotBeReadKnowsNoPlace_data();
    void aListThatCannotBeReadKnowsNoPlace();
    void aListThatCannotBeWrittenIsTold();

private:
    [[nodiscard]] QString folder(const QString &name) const { return m_directory->filePath(name); }
    [[nodiscard]] QString place() const { return folder(QStringLiteral("share/place")); }
    [[nodiscard]] auto open() const { return Store::open(sampleStore(folder(QStringLiteral("store")), m_clock)); }
    [[nodiscard]] static Result<BackupReport> backUp(Store &store, const QString &to)
    {
        return outcomeOf(store.backups().create(to));
    }

    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
};

void TestClaimedPlaces::aPlaceThatLostItsCopiesIsRefused_data()
{
    QTest::addColumn<bool>("folderIsThere");
    QTest::newRow("the empty folder of a share") << true;
    QTest::newRow("the folder is gone too") << false;
}

void TestClaimedPlaces::aPlaceThatLostItsCopiesIsRefused()
{
    QFETCH(const bool, folderIsThere);
    const auto store = open();
    QVERIFY_OK(store);
    QVERIFY(QDir().mkpath(folder(QStringLiteral("share"))));
    QVERIFY_OK(backUp(**store, place()));
    QVERIFY(QDir(place()).removeRecursively());
    if (folderIsThere)
        QVERIFY(QDir().mkpath(place()));
    const auto refused = backUp(**store, place());
    QVERIFY_ERROR(refused, ErrorCode::BackupFailed);
    QVERIFY(refused.error().detail.contains(QStringLiteral("connect the share")));
    QCOMPARE(QDir(place()).exists(), folderIsThere);
    QVERIFY(QDir(place()).isEmpty());
}

void TestClaimedPlaces::aPlaceThatIsBackIsTakenAgain()
{
    const auto store = open();
    QVERIFY_OK(store);
    QVERIFY(QDir().mkpath(folder(QStringLiteral("share"))));
    QVERIFY_OK(backUp(**store, place()));
    QVERIFY(QDir().rename(place(), folder(QStringLiteral("taken away"))));
    QVERIFY_ERROR(backUp(**store, place()), ErrorCode::BackupFailed);
    QVERIFY(QDir().rename(folder(QStringLiteral("taken away")), place()));
    QVERIFY_OK(fileCase(**store, 1, QDate(2026, 3, 10)));
    const auto made = backUp(**store, place());
    QVERIFY_OK(made);
    QCOMPARE(made->cases, 1);
}

void TestClaimedPlaces::anotherFolderIsANewPlace()
{
    const auto store = open();
    QVERIFY_OK(store);
    QVERIFY_OK(backUp(**store, folder(QStringLiteral("first"))));
    QVERIFY(QDir(folder(QStringLiteral("first"))).removeRecursively());
    QVERIFY_OK(backUp(**store, folder(QStringLiteral("second"))));
    QVERIFY_ERROR(backUp(**store, folder(QStringLiteral("first"))), ErrorCode::BackupFailed);
}

void TestClaimedPlaces::aPlaceIsKnownByItsWholePath()
{
    const ClaimedPlaces claimed(m_directory->path());
    QVERIFY(!claimed.has(place()));
    QVERIFY_OK(claimed.add(place()));
    QVERIFY(claimed.has(place()));
    QVERIFY(claimed.has(place() + QLatin1Char('/')));
    QVERIFY(claimed.has(folder(QStringLiteral("share/../share/./place"))));
    QVERIFY(!claimed.has(folder(QStringLiteral("share"))));
}

void TestClaimedPlaces::aPlaceIsWrittenDownOnce()
{
    const ClaimedPlaces claimed(m_directory->path());
    QVERIFY_OK(claimed.add(folder(QStringLiteral("a"))));
    QVERIFY_OK(claimed.add(folder(QStringLiteral("b"))));
    QFile file(folder(QStringLiteral("backup-places.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray twoPlaces = file.readAll();
    QVERIFY(twoPlaces.contains("/a\"") && twoPlaces.contains("/b\""));
    QVERIFY_OK(claimed.add(folder(QStringLiteral("a/"))));
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), twoPlaces);
}

void TestClaimedPlaces::aListThatCannotBeReadKnowsNoPlace_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("torn") << QByteArray(R"({"format": 1, "places": ["/mnt)");
    QTest::newRow("a list") << QByteArray(R"(["/mnt/share"])");
    QTest::newRow("no list within") << QByteArray(R"({"format": 1, "places": "/mnt/share"})");
    QTest::newRow("numbers") << QByteArray(R"({"format": 1, "places": [1, {}]})");
}

void TestClaimedPlaces::aListThatCannotBeReadKnowsNoPlace()
{
    QFETCH(const QByteArray, content);
    QFile file(folder(QStringLiteral("backup-places.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
    file.close();
    const ClaimedPlaces claimed(m_directory->path());
    QVERIFY(!claimed.has(QStringLiteral("/mnt/share")));
    QVERIFY_OK(claimed.add(QStringLiteral("/mnt/share")));
    QVERIFY(claimed.has(QStringLiteral("/mnt/share")));
}

void TestClaimedPlaces::aListThatCannotBeWrittenIsTold()
{
    const ClaimedPlaces claimed(folder(QStringLiteral("not there")));
    QVERIFY_ERROR(claimed.add(place()), ErrorCode::StorageUnavailable);
    QVERIFY(!claimed.has(place()));
}

QTEST_GUILESS_MAIN(TestClaimedPlaces)
#include "tst_claimedplaces.moc"
