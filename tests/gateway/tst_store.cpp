// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "gateway/blobstore.h"
#include "gateway/sqliteconnection.h"
#include "gateway/sqlitestore.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::gateway;

/// What the store promises to the routes, whichever database is below.
class TestStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void commitsAreDurable();
    void aRefusedTransactionLeavesNothing();
    void aFailingStatementUndoesEverything();
    void afterAFailureTheStoreGoesOn();
    void readingWritesNothing();
    void theBellRingsAfterACommit();
    void serialsHaveNoGapsAmongCommits();
    void aCaseKeepsItsPlatformNumber();
    void manifestsOfSeveralSourcesAddUp();
    void aNewerSchemaIsRefused();
    void aDamagedFileIsRefused();
    void aPartIsCutToItsOffset();
    void aPartThatIsTooShortIsReported();
    void keepingReplacesWhatIsThere();

private:
    [[nodiscard]] static CaseRow sampleCase(const QString &id, const QString &number);
    void open();

    std::unique_ptr<QTemporaryDir> m_folder;
    Bell m_bell;
    std::unique_ptr<SqliteStore> m_store;
};

void TestStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    open();
}

void TestStore::cleanup()
{
    m_store.reset();
}

void TestStore::open()
{
    m_store.reset();
    auto opened = SqliteStore::open(m_folder->path(), m_bell);
    QVERIFY_OK(opened);
    m_store = std::move(*opened);
}

CaseRow TestStore::sampleCase(const QString &id, const QString &number)
{
    CaseRow row;
    row.id = id.leftJustified(36, QLatin1Char('0'));
    row.hall = QStringLiteral("H1");
    row.counter = QStringLiteral("1");
    row.rev = 1;
    row.digest = QString(64, QLatin1Char('a'));
    row.state = QStringLiteral("RECEIVED");
    row.platformNo = number;
    row.body = "{}";
    return row;
}

void TestStore::commitsAreDurable()
{
    // The pragmas of a file are seen by another connection; synchronous is each connection's own.
    auto connection = SqliteConnection::open(m_folder->filePath(QStringLiteral("other.db")));
    QVERIFY_OK(connection);
    auto mode = (*connection)->query("PRAGMA journal_mode");
    QVERIFY(mode.next());
    QCOMPARE(mode.text(0), QStringLiteral("wal"));
    auto synchronous = (*connection)->query("PRAGMA synchronous");
    QVERIFY(synchronous.next());
    QCOMPARE(synchronous.integer(0), 2); // FULL
}

void TestStore::aRefusedTransactionLeavesNothing()
{
    const CaseRow row = sampleCase(QStringLiteral("a"), QStringLiteral("1"));
    QVERIFY_OK(m_store->write([&](StoreTransaction &transaction) {
        transaction.putCase(row);
        return false;
    }));
    QVERIFY_OK(m_store->read([&](StoreTransaction &transaction) { QVERIFY(!transaction.findCase(row.id)); }));
}

void TestStore::aFailingStatementUndoesEverything()
{
    const CaseRow good = sampleCase(QStringLiteral("a"), QStringLiteral("1"));
    CaseRow bad = sampleCase(QStringLiteral("b"), QStringLiteral("2"));
    bad.rev = 0;
    QVERIFY_ERROR(m_store->write([&](StoreTransaction &transaction) {
        transaction.putCase(good);
        transaction.putCase(bad);
        return true;
    }),
                  ErrorCode::Conflict);
    QVERIFY_OK(m_store->read([&](StoreTransaction &transaction) { QVERIFY(!transaction.findCase(good.id)); }));
}

void TestStore::afterAFailureTheStoreGoesOn()
{
    CaseRow row = sampleCase(QStringLiteral("a"), QStringLiteral("1"));
    const auto put = [&](StoreTransaction &transaction) {
        transaction.putCase(row);
        return true;
    };
    row.digest.clear();
    QVERIFY_ERROR(m_store->write(put), ErrorCode::Conflict);
    row.digest = QString(64, QLatin1Char('a'));
    QVERIFY_OK(m_store->write(put));
}

void TestStore::readingWritesNothing()
{
    const CaseRow row = sampleCase(QStringLiteral("a"), QStringLiteral("1"));
    QVERIFY_OK(m_store->read([&](StoreTransaction &transaction) { transaction.putCase(row); }));
    QVERIFY_OK(m_store->read([&](StoreTransaction &transaction) { QVERIFY(!transaction.findCase(row.id)); }));
}

void TestStore::theBellRingsAfterACommit()
{
    int rings = 0;
    const int subscription = m_bell.subscribe([&rings] { ++rings; });
    QVERIFY_OK(m_store->write([](StoreTransaction &) { return true; }));
    QCOMPARE(rings, 1);
    QVERIFY_OK(m_store->read([](StoreTransaction &) {}));
    QCOMPARE(rings, 1);
    m_bell.unsubscribe(subscription);
    QVERIFY_OK(m_store->write([](StoreTransaction &) { return true; }));
    QCOMPARE(rings, 1);
}

void TestStore::serialsHaveNoGapsAmongCommits()
{
    QList<qint64> serials;
    for (const bool keep : {true, false, true}) {
        QVERIFY_OK(m_store->write([&](StoreTransaction &transaction) {
            const qint64 serial = transaction.nextSerial(2026);
            if (keep)
                serials.append(serial);
            return keep;
        }));
    }
    QCOMPARE(serials, QList<qint64>({1, 2}));
    open();
    QVERIFY_OK(m_store->write([](StoreTransaction &transaction) {
        const bool goesOn = transaction.nextSerial(2026) == 3 && transaction.nextSerial(2027) == 1;
        return goesOn;
    }));
}

void TestStore::aCaseKeepsItsPlatformNumber()
{
    CaseRow row = sampleCase(QStringLiteral("a"), QStringLiteral("1"));
    QVERIFY_OK(m_store->write([&](StoreTransaction &transaction) {
        transaction.putCase(row);
        row.platformNo = QStringLiteral("2");
        transaction.putCase(row);
        return transaction.findCase(row.id)->platformNo == QStringLiteral("1");
    }));
    QVERIFY_ERROR(m_store->write([&](StoreTransaction &transaction) {
        transaction.putCase(sampleCase(QStringLiteral("b"), QStringLiteral("1")));
        return true;
    }),
                  ErrorCode::Conflict);
}

void TestStore::manifestsOfSeveralSourcesAddUp()
{
    const CaseRow row = sampleCase(QStringLiteral("a"), QStringLiteral("1"));
    const QString one(64, QLatin1Char('1'));
    const QString two(64, QLatin1Char('2'));
    QVERIFY_OK(m_store->write([&](StoreTransaction &transaction) {
        transaction.putCase(row);
        transaction.setManifest(row.id, {}, {{one, 5, {}}});
        transaction.setManifest(row.id, QStringLiteral("s1"), {{one, 5, {}}, {two, 6, {}}});
        return true;
    }));
    QVERIFY_OK(m_store->write([&](StoreTransaction &transaction) {
        const bool bothMissing = transaction.missing(row.id) == QStringList({one, two});
        transaction.putBlob({row.id, one, 5, {}});
        transaction.putBlob({QStringLiteral("another case"), two, 6, {}});
        const bool twoMissing = transaction.missing(row.id) == QStringList({two});
        transaction.setManifest(row.id, QStringLiteral("s1"), {});
        return bothMissing && twoMissing && transaction.missing(row.id).isEmpty()
               && transaction.manifest(row.id).size() == 1;
    }));
    QVERIFY_OK(m_store->read([&](StoreTransaction &transaction) { QVERIFY(transaction.missing(row.id).isEmpty()); }));
}

void TestStore::aNewerSchemaIsRefused()
{
    m_store.reset();
    {
        auto connection = SqliteConnection::open(m_folder->filePath(QStringLiteral("gateway.db")));
        QVERIFY_OK(connection);
        (*connection)->script("PRAGMA user_version=99");
        QVERIFY(!(*connection)->error());
    }
    QVERIFY_ERROR(SqliteStore::open(m_folder->path(), m_bell), ErrorCode::StorageTooNew);
}

void TestStore::aDamagedFileIsRefused()
{
    m_store.reset();
    QFile file(m_folder->filePath(QStringLiteral("gateway.db")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(QByteArray(8192, 'x')) > 0);
    file.close();
    QVERIFY_ERROR(SqliteStore::open(m_folder->path(), m_bell), ErrorCode::StorageCorrupt);
}

void TestStore::aPartIsCutToItsOffset()
{
    const QString path = m_folder->filePath(QStringLiteral("part"));
    {
        PartFile part(path);
        QVERIFY_OK(part.open(0));
        QVERIFY_OK(part.append("0123456789"));
        QVERIFY_OK(part.sync());
    }
    PartFile part(path);
    QVERIFY_OK(part.open(4));
    QCOMPARE(part.size(), 4);
    QVERIFY_OK(part.append("x"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("0123x"));
}

void TestStore::aPartThatIsTooShortIsReported()
{
    PartFile part(m_folder->filePath(QStringLiteral("part")));
    QVERIFY_ERROR(part.open(1), ErrorCode::Conflict);
    PartFile nowhere(m_folder->filePath(QStringLiteral("no/part")));
    QVERIFY_ERROR(nowhere.open(0), ErrorCode::StorageUnavailable);
}

void TestStore::keepingReplacesWhatIsThere()
{
    const auto blobs = BlobStore::open(m_folder->path());
    QVERIFY_OK(blobs);
    const QString name(64, QLatin1Char('c'));
    for (const QByteArray &content : {QByteArray("first"), QByteArray("second")}) {
        PartFile part((*blobs)->partPath(QStringLiteral("u")));
        QVERIFY_OK(part.open(0));
        QVERIFY_OK(part.append(content));
        QVERIFY_OK((*blobs)->keep(QStringLiteral("u"), name));
        QFile file((*blobs)->blobPath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }
    QVERIFY_ERROR((*blobs)->keep(QStringLiteral("gone"), name), ErrorCode::StorageUnavailable);
    QVERIFY_ERROR((*blobs)->digestOfPart(QStringLiteral("gone")), ErrorCode::StorageUnavailable);
    QVERIFY_ERROR(BlobStore::open(QStringLiteral("/proc/nowhere")), ErrorCode::StorageUnavailable);
}

QTEST_APPLESS_MAIN(TestStore)
#include "tst_store.moc"
