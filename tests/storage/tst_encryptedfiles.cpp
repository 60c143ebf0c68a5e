// SPDX-License-Identifier: Apache-2.0
#include "storage/database/database.h"
#include "storage/database/migrator.h"
#include "storage/database/statement.h"
#include "storage/database/transaction.h"
#include "storage/rawdatabase.h"
#include "support/fakeclock.h"
#include "support/outcome.h"
#include "support/samplecase.h"
#include "support/samplestore.h"
#include "support/verify.h"

#include <QDir>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QByteArray canary = QByteArrayLiteral("canary-of-Zhang-Sanfeng-310104199003070016");

void addProfiles()
{
    QTest::addColumn<CipherProfile>("profile");
    QTest::newRow("guomi") << CipherProfile::Guomi;
    QTest::newRow("aegis") << CipherProfile::Aegis;
}

/// The files of a directory that hold these bytes.
QStringList filesHolding(const QString &directory, const QByteArray &bytes)
{
    QStringList found;
    for (const QFileInfo &info : QDir(directory).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
            found.append(info.fileName());
    }
    return found;
}

bool flip(const QString &path, qint64 at)
{
    QFile file(path);
    char byte = 0;
    return file.open(QIODevice::ReadWrite) && file.seek(at) && file.getChar(&byte) && file.seek(at)
        && file.putChar(static_cast<char>(byte ^ 1));
}

} // namespace

/// A store's files as whoever finds them sees them: with another key, without one, changed.
class TestEncryptedFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void whatWasWrittenIsReadAgain_data() { addProfiles(); }
    void whatWasWrittenIsReadAgain();
    void anotherKeyIsRejected_data() { addProfiles(); }
    void anotherKeyIsRejected();
    void withoutKeyItStaysLocked_data() { addProfiles(); }
    void withoutKeyItStaysLocked();
    void theOtherProfileIsRejected_data() { addProfiles(); }
    void theOtherProfileIsRejected();
    void aPlainFileIsNotTakenForAStore();
    void nothingReadableIsInAnyFile_data();
    void nothingReadableIsInAnyFile();
    void theCopyBeforeAMigrationIsEncrypted_data() { addProfiles(); }
    void theCopyBeforeAMigrationIsEncrypted();
    void aChangedByteIsNoticedAndTheRestGoesOn_data() { addProfiles(); }
    void aChangedByteIsNoticedAndTheRestGoesOn();
    void aPageOfTheLogThatChangedIsNotRead();
    void twoPagesThatWereExchangedAreNoticed();
    void aFreePageThatChangedIsNoticed();
    void filesOfOneStoreHaveSaltsOfTheirOwn();
    void everyWritingOfAPageLooksDifferent();
    void aStoreLeavesNothingReadable_data();
    void aStoreLeavesNothingReadable();
    void aStoreKeepsItsKeyForTheNextMonth();

private:
    [[nodiscard]] DatabaseSpec spec(const StoreCipher &cipher, const QString &name = QStringLiteral("a.db")) const;
    /// Opens the file and fills it with rows that take a page each; the canary is in all of them.
    [[nodiscard]] Result<std::unique_ptr<Database>> filled(const DatabaseSpec &spec, int rows) const;
    [[nodiscard]] QString path(const QString &name = QStringLiteral("a.db")) const { return m_directory->filePath(name); }

    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_scripts;
    std::unique_ptr<QTemporaryDir> m_directory;
};

void TestEncryptedFiles::init()
{
    m_scripts = std::make_unique<QTemporaryDir>();
    m_directory = std::make_unique<QTemporaryDir>();
    QFile script(m_scripts->filePath(QStringLiteral("0001_a.sql")));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("CREATE TABLE a(id INTEGER PRIMARY KEY, b BLOB);\n");
}

DatabaseSpec TestEncryptedFiles::spec(const StoreCipher &cipher, const QString &name) const
{
    DatabaseSpec spec;
    spec.path = path(name);
    spec.applicationId = 7;
    spec.migrations = m_scripts->path();
    spec.cipher = &cipher;
    return spec;
}

Result<std::unique_ptr<Database>> TestEncryptedFiles::filled(const DatabaseSpec &spec, int rows) const
{
    Result<std::unique_ptr<Database>> database = openUpToDate(spec);
    if (!database)
        return database;
    const Result<> done = inTransaction(**database, [&]() -> Result<> {
        for (int row = 1; row <= rows; ++row) {
            Statement insert(**database, QStringLiteral("INSERT OR REPLACE INTO a VALUES(?, ?)"));
            if (const Result<> one = insert.bind(row).bind(canary.repeated(60)).run(); !one)
                return one;
        }
        return {};
    });
    return done ? std::move(database) : Result<std::unique_ptr<Database>>(failure(done.error()));
}

void TestEncryptedFiles::whatWasWrittenIsReadAgain()
{
    QFETCH(const CipherProfile, profile);
    const StoreCipher cipher = sampleCipher(profile);
    QVERIFY_OK(filled(spec(cipher), 100));
    const auto again = openUpToDate(spec(cipher));
    QVERIFY_OK(again);
    QCOMPARE(*(*again)->value(QStringLiteral("SELECT sum(length(b)) FROM a")), QString::number(100 * canary.size() * 60));
    QCOMPARE(*(*again)->quickCheck(), QString());
    QVERIFY_OK((*again)->reopen());
    QCOMPARE(*(*again)->value(QStringLiteral("SELECT count(*) FROM a")), QStringLiteral("100"));
}

void TestEncryptedFiles::anotherKeyIsRejected()
{
    QFETCH(const CipherProfile, profile);
    StoreCipher cipher = sampleCipher(profile);
    QVERIFY_OK(filled(spec(cipher), 10));
    cipher.dataKey.writable()[31] ^= 1;
    QVERIFY_ERROR(openUpToDate(spec(cipher)), ErrorCode::KeyRejected);
    cipher.dataKey = SecretBytes::ofSize(16);
    QVERIFY_ERROR(openUpToDate(spec(cipher)), ErrorCode::KeyRejected);
    QVERIFY_OK(openUpToDate(spec(sampleCipher(profile))));
}

void TestEncryptedFiles::withoutKeyItStaysLocked()
{
    QFETCH(const CipherProfile, profile);
    StoreCipher cipher = sampleCipher(profile);
    QVERIFY_OK(filled(spec(cipher), 10));
    const StoreCipher plain = sampleCipher(CipherProfile::Plain);
    QVERIFY_ERROR(openUpToDate(spec(plain)), ErrorCode::StorageLocked);
    cipher.dataKey = {};
    QVERIFY_ERROR(openUpToDate(spec(cipher)), ErrorCode::StorageLocked);
    DatabaseSpec none = spec(cipher);
    none.cipher = nullptr;
    QVERIFY_ERROR(openUpToDate(none), ErrorCode::StorageLocked);
}

void TestEncryptedFiles::theOtherProfileIsRejected()
{
    QFETCH(const CipherProfile, profile);
    const StoreCipher cipher = sampleCipher(profile);
    const StoreCipher other = sampleCipher(profile == CipherProfile::Guomi ? CipherProfile::Aegis : CipherProfile::Guomi);
    QVERIFY_OK(filled(spec(cipher), 10));
    QVERIFY_ERROR(openUpToDate(spec(other)), ErrorCode::KeyRejected);
    QVERIFY_OK(openUpToDate(spec(cipher)));
}

void TestEncryptedFiles::aPlainFileIsNotTakenForAStore()
{
    const StoreCipher plain = sampleCipher(CipherProfile::Plain);
    const StoreCipher guomi = sampleCipher();
    QVERIFY_OK(filled(spec(plain), 10));
    QVERIFY_ERROR(openUpToDate(spec(guomi)), ErrorCode::StorageCorrupt);
    QVERIFY_OK(openUpToDate(spec(plain)));
}

void TestEncryptedFiles::nothingReadableIsInAnyFile_data()
{
    addProfiles();
    QTest::newRow("plain, to see that the search finds") << CipherProfile::Plain;
}

void TestEncryptedFiles::nothingReadableIsInAnyFile()
{
    QFETCH(const CipherProfile, profile);
    const bool isPlain = profile == CipherProfile::Plain;
    const StoreCipher cipher = sampleCipher(profile);
    {
        const auto database = filled(spec(cipher), 20);
        QVERIFY_OK(database);
        QVERIFY(QFileInfo(path() + QStringLiteral("-wal")).size() > 20 * 2048);
        QCOMPARE(!filesHolding(m_directory->path(), canary).isEmpty(), isPlain);
        QCOMPARE(!filesHolding(m_directory->path(), QByteArrayLiteral("CREATE TABLE")).isEmpty(), isPlain);
        QVERIFY_OK((*database)->execute(QStringLiteral("DELETE FROM a WHERE id > 10")));
    }
    QCOMPARE(!filesHolding(m_directory->path(), canary).isEmpty(), isPlain);
    QCOMPARE(!filesHolding(m_directory->path(), QByteArrayLiteral("SQLite format 3")).isEmpty(), isPlain);
}

void TestEncryptedFiles::theCopyBeforeAMigrationIsEncrypted()
{
    QFETCH(const CipherProfile, profile);
    const StoreCipher cipher = sampleCipher(profile);
    QVERIFY_OK(filled(spec(cipher), 10));
    QFile script(m_scripts->filePath(QStringLiteral("0002_b.sql")));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("ALTER TABLE a ADD COLUMN c;\n");
    script.close();
    QVERIFY_OK(openUpToDate(spec(cipher)));
    const QString backup = QStringLiteral("a.db.v1.backup");
    QVERIFY(QFile::exists(path(backup)));
    QCOMPARE(filesHolding(m_directory->path(), canary), QStringList());
    RawDatabase raw(path(backup), profile);
    QCOMPARE(raw.value(QStringLiteral("SELECT count(*) FROM a")).toInt(), 10);
}

void TestEncryptedFiles::aChangedByteIsNoticedAndTheRestGoesOn()
{
    QFETCH(const CipherProfile, profile);
    const StoreCipher cipher = sampleCipher(profile);
    QVERIFY_OK(filled(spec(cipher), 20));
    // A row takes a page; the last page of the file is one of the later ones.
    QVERIFY(flip(path(), QFileInfo(path()).size() - 3000));
    const auto database = openUpToDate(spec(cipher));
    QVERIFY_OK(database);
    QVERIFY_ERROR((*database)->value(QStringLiteral("SELECT sum(length(b)) FROM a")), ErrorCode::StorageCorrupt);
    QCOMPARE(*(*database)->value(QStringLiteral("SELECT length(b) FROM a WHERE id = 1")), QString::number(canary.size() * 60));
    const Result<QString> checked = (*database)->quickCheck();
    QVERIFY(!checked || !checked->isEmpty());
    QVERIFY_OK((*database)->execute(QStringLiteral("UPDATE a SET b = 'x' WHERE id = 1")));
    QCOMPARE(*(*database)->value(QStringLiteral("SELECT b FROM a WHERE id = 1")), QStringLiteral("x"));
}

void TestEncryptedFiles::aPageOfTheLogThatChangedIsNotRead()
{
    const StoreCipher cipher = sampleCipher();
    const QString copy = QStringLiteral("copy.db");
    {
        const auto database = filled(spec(cipher), 20);
        QVERIFY_OK(database);
        QVERIFY(QFile::copy(path(), path(copy)));
        QVERIFY(QFile::copy(path() + QStringLiteral("-wal"), path(copy) + QStringLiteral("-wal")));
    }
    QVERIFY(flip(path(copy) + QStringLiteral("-wal"), QFileInfo(path(copy) + QStringLiteral("-wal")).size() - 2000));
    const auto found = openUpToDate(spec(cipher, copy));
    QVERIFY_OK(found);
    // The log's own sums end it before the changed frame: that is a commit that is gone, never one half read.
    QCOMPARE(*(*found)->value(QStringLiteral("SELECT count(*) FROM a")), QStringLiteral("0"));
}

void TestEncryptedFiles::twoPagesThatWereExchangedAreNoticed()
{
    const StoreCipher cipher = sampleCipher();
    QVERIFY_OK(filled(spec(cipher), 20));
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 last = file.size() / 4096 - 1;
    QVERIFY(file.seek((last - 1) * 4096));
    const QByteArray one = file.read(4096);
    const QByteArray two = file.read(4096);
    QVERIFY(file.seek((last - 1) * 4096));
    QCOMPARE(file.write(two + one), 8192);
    file.close();
    const auto database = openUpToDate(spec(cipher));
    QVERIFY_OK(database);
    QVERIFY_ERROR((*database)->value(QStringLiteral("SELECT sum(length(b)) FROM a")), ErrorCode::StorageCorrupt);
}

void TestEncryptedFiles::aFreePageThatChangedIsNoticed()
{
    const StoreCipher cipher = sampleCipher();
    {
        const auto database = filled(spec(cipher), 40);
        QVERIFY_OK(database);
        QVERIFY_OK((*database)->execute(QStringLiteral("DELETE FROM a WHERE id > 20")));
        QVERIFY((*database)->value(QStringLiteral("PRAGMA freelist_count"))->toInt() > 10);
        QCOMPARE(*(*database)->quickCheck(), QString());
    }
    QVERIFY(flip(path(), QFileInfo(path()).size() - 1));
    const auto database = openUpToDate(spec(cipher));
    QVERIFY_OK(database);
    QCOMPARE(*(*database)->quickCheck(), QStringLiteral("a free page is damaged"));
}

void TestEncryptedFiles::filesOfOneStoreHaveSaltsOfTheirOwn()
{
    const StoreCipher cipher = sampleCipher();
    QSet<QByteArray> salts;
    for (const QString &name : {QStringLiteral("a.db"), QStringLiteral("b.db"), QStringLiteral("c.db")}) {
        QVERIFY_OK(filled(spec(cipher, name), 1));
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        salts.insert(file.read(16));
    }
    QCOMPARE(salts.size(), 3);
    // One file's pages in another's place open with neither: the keys differ with the salts.
    QFile::remove(path(QStringLiteral("b.db")));
    QFile first(path());
    QFile third(path(QStringLiteral("c.db")));
    QVERIFY(first.open(QIODevice::ReadOnly) && third.open(QIODevice::ReadWrite));
    const QByteArray salt = third.read(16);
    third.seek(0);
    third.write(salt + first.readAll().mid(16));
    third.close();
    QVERIFY_ERROR(openUpToDate(spec(cipher, QStringLiteral("c.db"))), ErrorCode::KeyRejected);
}

void TestEncryptedFiles::everyWritingOfAPageLooksDifferent()
{
    const StoreCipher cipher = sampleCipher();
    const auto database = filled(spec(cipher), 1);
    QVERIFY_OK(database);
    QVERIFY_OK((*database)->value(QStringLiteral("PRAGMA wal_autocheckpoint = 0")));
    for (int writing = 0; writing < 500; ++writing)
        QVERIFY_OK((*database)->execute(QStringLiteral("UPDATE a SET b = randomblob(3000) WHERE id = 1")));
    // The log: 32 bytes of heading, then frames of 24 bytes and a page, whose nonce lies before its seal of 32 bytes.
    QFile log(path() + QStringLiteral("-wal"));
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArray bytes = log.readAll();
    QSet<QByteArray> nonces;
    int frames = 0;
    for (qsizetype frame = 32; frame + 24 + 4096 <= bytes.size(); frame += 24 + 4096, ++frames)
        nonces.insert(bytes.mid(frame + 24 + 4096 - 48, 16));
    QVERIFY(frames >= 500);
    QCOMPARE(int(nonces.size()), frames);
}

void TestEncryptedFiles::aStoreLeavesNothingReadable_data()
{
    addProfiles();
    QTest::newRow("plain, to see that the search finds") << CipherProfile::Plain;
}

void TestEncryptedFiles::aStoreLeavesNothingReadable()
{
    QFETCH(const CipherProfile, profile);
    const QByteArray name = sampleCase().applicant.identity.name.toUtf8();
    QVERIFY(name.size() >= 6);
    const QByteArray page = canary.repeated(100);
    StoreOptions options = sampleStore(m_directory->path(), m_clock);
    options.cipher = sampleCipher(profile);
    const auto sought = [&] {
        return QStringList(filesHolding(m_directory->path(), name) + filesHolding(m_directory->path(), canary));
    };
    {
        const auto store = Store::open(options);
        QVERIFY_OK(store);
        QVERIFY_OK(outcomeOf((*store)->pages().put(sampleCase().id, page)));
        QVERIFY_OK(outcomeOf((*store)->cases().saveDraft(sampleCase())));
        QCOMPARE(sought().isEmpty(), profile != CipherProfile::Plain);
    }
    QCOMPARE(sought().isEmpty(), profile != CipherProfile::Plain);
}

void TestEncryptedFiles::aStoreKeepsItsKeyForTheNextMonth()
{
    std::unique_ptr<Store> store;
    {
        StoreOptions options = sampleStore(m_directory->path(), m_clock);
        auto opened = Store::open(options);
        QVERIFY_OK(opened);
        store = std::move(*opened);
    }
    const auto digest = outcomeOf(store->pages().put(sampleCase().id, canary));
    QVERIFY_OK(digest);
    QCOMPARE(*outcomeOf(store->pages().get(sampleCase().id, *digest)), canary);
    QCOMPARE(QDir(m_directory->path()).entryList({QStringLiteral("scans-*.db")}).size(), 1);
}

QTEST_GUILESS_MAIN(TestEncryptedFiles)
#include "tst_encryptedfiles.moc"
