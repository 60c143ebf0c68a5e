// SPDX-License-Identifier: Apache-2.0
#include "storage/database/applicationids.h"
#include "storage/database/database.h"
#include "storage/database/migrator.h"
#include "storage/database/statement.h"
#include "storage/database/transaction.h"
#include "storage/rawdatabase.h"
#include "storage/store.h"
#include "support/fakeclock.h"
#include "support/outcome.h"
#include "support/samplecase.h"
#include "support/samplestore.h"
#include "support/verify.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

/// How the files of a store are opened, kept and left.
class TestDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void theSettingsThatPromisesRestOnAreOn_data();
    void theSettingsThatPromisesRestOnAreOn();
    void filesAreClosedToOthers();
    void twoHoldersAreRefused();
    void anotherProcessIsRefused();
    void aNewerSchemaIsRefusedUntouched();
    void aFileOfAnotherProgramIsRefused_data();
    void aFileOfAnotherProgramIsRefused();
    void aFileThatIsNoDatabaseIsRefused();
    void aDamagedFileIsRefusedAfterAnUncleanEnd();
    void aDirectoryThatCannotBeMadeIsRefused();
    void whatWasCommittedSurvivesAPowerCut();
    void whatWasOnTheWireIsReadyAfterARestart();
    void numbersGoOnAfterARestart();
    void scriptsAreCutAtBlankLines();
    void aLadderIsClimbedOnceWithABackup();
    void aStepThatFailsLeavesTheVersionBefore();
    void nullTextsAreStoredAsEmptyOnes();
    void aReadOnlyConnectionCannotWrite();

private:
    [[nodiscard]] Result<std::unique_ptr<Store>> open() const;
    [[nodiscard]] QString file() const { return m_path + QStringLiteral("/cases.db"); }
    [[nodiscard]] DatabaseSpec ladder(const QString &folder) const;

    FakeClock m_clock;
    StoreCipher m_cipher = sampleCipher();
    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_path;
};

void TestDatabase::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_path = m_directory->filePath(QStringLiteral("store"));
}

Result<std::unique_ptr<Store>> TestDatabase::open() const
{
    return Store::open(sampleStore(m_path, m_clock));
}

void TestDatabase::theSettingsThatPromisesRestOnAreOn_data()
{
    QTest::addColumn<QString>("pragma");
    QTest::addColumn<QString>("value");
    QTest::newRow("log") << QStringLiteral("journal_mode") << QStringLiteral("wal");
    QTest::newRow("every commit is synced") << QStringLiteral("synchronous") << QStringLiteral("2");
    QTest::newRow("references") << QStringLiteral("foreign_keys") << QStringLiteral("1");
    QTest::newRow("deleted is overwritten") << QStringLiteral("secure_delete") << QStringLiteral("1");
    QTest::newRow("pages are kept decrypted") << QStringLiteral("cache_size") << QStringLiteral("-65536");
    QTest::newRow("nothing in temporary files") << QStringLiteral("temp_store") << QStringLiteral("2");
    QTest::newRow("waits for locks") << QStringLiteral("busy_timeout") << QStringLiteral("5000");
    QTest::newRow("whose file") << QStringLiteral("application_id") << QString::number(caseStoreApplicationId);
}

void TestDatabase::theSettingsThatPromisesRestOnAreOn()
{
    QFETCH(const QString, pragma);
    QFETCH(const QString, value);
    QVERIFY_OK(open());
    DatabaseSpec spec;
    spec.path = file();
    spec.applicationId = caseStoreApplicationId;
    spec.migrations = QStringLiteral(":/yichuang/storage/migrations/case");
    spec.cipher = &m_cipher;
    const auto database = openUpToDate(spec);
    QVERIFY_OK(database);
    QCOMPARE(*(*database)->value(QStringLiteral("PRAGMA ") + pragma), value);
    QVERIFY_OK((*database)->reopen());
    QCOMPARE(*(*database)->value(QStringLiteral("PRAGMA ") + pragma), value);
}

void TestDatabase::filesAreClosedToOthers()
{
    const auto store = open();
    QVERIFY_OK(store);
    QVERIFY_OK(outcomeOf((*store)->pages().put(sampleCase().id, QByteArrayLiteral("page"))));
    QVERIFY_OK(outcomeOf((*store)->cases().saveDraft(sampleCase())));
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFileInfo(m_path).permissions() & others, QFile::Permissions());
    const QFileInfoList files = QDir(m_path).entryInfoList(QDir::Files);
    QVERIFY(files.size() >= 6);
    for (const QFileInfo &info : files)
        QVERIFY2((info.permissions() & others) == 0, qPrintable(info.fileName()));
}

void TestDatabase::twoHoldersAreRefused()
{
    {
        const auto first = open();
        QVERIFY_OK(first);
        QVERIFY_ERROR(open(), ErrorCode::StorageInUse);
    }
    QVERIFY_OK(open());
}

void TestDatabase::anotherProcessIsRefused()
{
    QVERIFY(QDir().mkpath(m_path));
    QProcess holder;
    holder.start(QStringLiteral("flock"), {m_path + QStringLiteral("/store.lock"), QStringLiteral("sh"),
                                           QStringLiteral("-c"), QStringLiteral("echo held; read line")});
    if (!holder.waitForStarted())
        QSKIP("flock(1) is not installed");
    QVERIFY(holder.waitForReadyRead());
    QVERIFY_ERROR(open(), ErrorCode::StorageInUse);
    holder.kill();
    QVERIFY(holder.waitForFinished());
    QTRY_VERIFY(open().has_value());
}

void TestDatabase::aNewerSchemaIsRefusedUntouched()
{
    QVERIFY_OK(open());
    {
        RawDatabase raw(file());
        QVERIFY(raw.run(QStringLiteral("PRAGMA user_version = 99")).isEmpty());
    }
    QVERIFY_ERROR(open(), ErrorCode::StorageTooNew);
    QCOMPARE(RawDatabase(file()).value(QStringLiteral("PRAGMA user_version")).toInt(), 99);
}

void TestDatabase::aFileOfAnotherProgramIsRefused_data()
{
    QTest::addColumn<CipherProfile>("profile");
    QTest::newRow("plain") << CipherProfile::Plain;
    QTest::newRow("with our key") << CipherProfile::Guomi;
}

void TestDatabase::aFileOfAnotherProgramIsRefused()
{
    QVERIFY(QDir().mkpath(m_path));
    QFETCH(const CipherProfile, profile);
    QCOMPARE(RawDatabase(file(), profile).run(QStringLiteral("CREATE TABLE mine(a)")), QString());
    QVERIFY_ERROR(open(), ErrorCode::StorageCorrupt);
    QCOMPARE(RawDatabase(file(), profile).value(QStringLiteral("SELECT count(*) FROM mine")).toInt(), 0);
}

void TestDatabase::aFileThatIsNoDatabaseIsRefused()
{
    QVERIFY(QDir().mkpath(m_path));
    QFile other(file());
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write(QByteArray(8192, 'x'));
    other.close();
    QVERIFY_ERROR(open(), ErrorCode::KeyRejected);
}

void TestDatabase::aDamagedFileIsRefusedAfterAnUncleanEnd()
{
    const QString copy = m_directory->filePath(QStringLiteral("copy"));
    {
        const auto store = open();
        QVERIFY_OK(store);
        for (int nth = 1; nth <= 50; ++nth)
            QVERIFY_OK(outcomeOf((*store)->cases().saveDraft(sampleCase(nth))));
    }
    {
        const auto store = open();
        QVERIFY_OK(store);
        QVERIFY_OK(outcomeOf((*store)->cases().saveDraft(sampleCase(51))));
        QVERIFY(copyDirectory(m_path, copy));
    }
    QFile damaged(copy + QStringLiteral("/cases.db"));
    QVERIFY(damaged.open(QIODevice::ReadWrite));
    QVERIFY(damaged.size() > 100'000);
    for (qint64 page = 20; page * 4096 < damaged.size(); ++page) {
        damaged.seek(page * 4096);
        damaged.write(QByteArray(64, '\xff'));
    }
    damaged.close();
    m_path = copy;
    QVERIFY_ERROR(open(), ErrorCode::StorageCorrupt);
}

void TestDatabase::aDirectoryThatCannotBeMadeIsRefused()
{
    QFile inTheWay(m_path);
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    QVERIFY_ERROR(open(), ErrorCode::StorageUnavailable);
}

void TestDatabase::whatWasCommittedSurvivesAPowerCut()
{
    const QString copy = m_directory->filePath(QStringLiteral("copy"));
    const auto store = open();
    QVERIFY_OK(store);
    const QByteArray page = samplePageBytes(QStringLiteral("identity"));
    QVERIFY_OK(outcomeOf((*store)->pages().put(sampleCase().id, page)));
    const auto number = outcomeOf((*store)->cases().reserveNumber(sampleCase().id, QDate(2026, 3, 10)));
    QVERIFY_OK(number);
    const auto filed = outcomeOf((*store)->cases().commit(sampleFiling(sampleCase(), *number)));
    QVERIFY_OK(filed);
    QVERIFY(copyDirectory(m_path, copy));

    const auto after = Store::open(sampleStore(copy, m_clock));
    QVERIFY_OK(after);
    QCOMPARE(*outcomeOf((*after)->cases().load(filed->id)), *filed);
    QCOMPARE(outcomeOf((*after)->outbox().counts())->waiting, 4);
    QCOMPARE(outcomeOf((*after)->printOrders().open())->size(), 1);
    QCOMPARE(*outcomeOf((*after)->pages().get(sampleCase().id, sampleCase().materials.first().files.first().sha256)), page);
}

void TestDatabase::whatWasOnTheWireIsReadyAfterARestart()
{
    QString key;
    {
        const auto store = open();
        QVERIFY_OK(store);
        const auto number = outcomeOf((*store)->cases().reserveNumber(sampleCase().id, QDate(2026, 3, 10)));
        QVERIFY_OK(outcomeOf((*store)->cases().commit(sampleFiling(sampleCase(), *number))));
        QVERIFY_OK(outcomeOf((*store)->outbox().markSending(1)));
        key = outcomeOf((*store)->outbox().list(false, 1))->constFirst().idempotencyKey;
    }
    const auto store = open();
    QVERIFY_OK(store);
    const auto due = outcomeOf((*store)->outbox().due(sampleMoment(), 10));
    QVERIFY_OK(due);
    QCOMPARE(due->size(), 1);
    QCOMPARE(due->constFirst().state, OutboxState::Ready);
    QCOMPARE(due->constFirst().idempotencyKey, key);
}

void TestDatabase::numbersGoOnAfterARestart()
{
    QString first;
    {
        const auto store = open();
        QVERIFY_OK(store);
        first = *outcomeOf((*store)->cases().reserveNumber(sampleCase(1).id, QDate(2026, 3, 10)));
    }
    const auto store = open();
    QVERIFY_OK(store);
    QCOMPARE(*outcomeOf((*store)->cases().reserveNumber(sampleCase(1).id, QDate(2026, 3, 10))), first);
    QVERIFY(*outcomeOf((*store)->cases().reserveNumber(sampleCase(2).id, QDate(2026, 3, 10))) != first);
}

void TestDatabase::scriptsAreCutAtBlankLines()
{
    const QStringList statements = statementsOf("-- head\n\nCREATE TABLE a(b);\n-- inside\n\n\nCREATE TRIGGER t\nBEGIN\n"
                                                "  SELECT 1;\nEND;\n\n-- tail\n");
    QCOMPARE(statements.size(), 2);
    QCOMPARE(statements.at(0), QStringLiteral("CREATE TABLE a(b);"));
    QVERIFY(statements.at(1).endsWith(QStringLiteral("END;")));
    QVERIFY(statementsOf({}).isEmpty());
}

DatabaseSpec TestDatabase::ladder(const QString &folder) const
{
    DatabaseSpec spec;
    spec.path = m_directory->filePath(QStringLiteral("ladder.db"));
    spec.applicationId = 7;
    spec.migrations = m_directory->filePath(folder);
    spec.cipher = &m_cipher;
    return spec;
}

namespace {

bool writeScript(const QString &path, const QByteArray &sql)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) && file.write(sql) == sql.size();
}

} // namespace

void TestDatabase::aLadderIsClimbedOnceWithABackup()
{
    const DatabaseSpec spec = ladder(QStringLiteral("steps"));
    QVERIFY(writeScript(spec.migrations + QStringLiteral("/0001_a.sql"), "CREATE TABLE a(x);\n\nINSERT INTO a VALUES(1);\n"));
    {
        const auto first = openUpToDate(spec);
        QVERIFY_OK(first);
        QCOMPARE(*(*first)->value(QStringLiteral("SELECT count(*) FROM a")), QStringLiteral("1"));
    }
    const QString backup = spec.path + QStringLiteral(".v1.backup");
    QVERIFY(!QFile::exists(backup));
    QVERIFY(writeScript(spec.migrations + QStringLiteral("/0002_b.sql"), "ALTER TABLE a ADD COLUMN y;\n"));
    for (int i = 0; i < 2; ++i) {
        const auto second = openUpToDate(spec);
        QVERIFY_OK(second);
        QCOMPARE(*(*second)->value(QStringLiteral("PRAGMA user_version")), QStringLiteral("2"));
        QCOMPARE(*(*second)->value(QStringLiteral("SELECT count(y IS NULL) FROM a")), QStringLiteral("1"));
    }
    QCOMPARE(RawDatabase(backup).value(QStringLiteral("PRAGMA user_version")).toInt(), 1);
    QCOMPARE(RawDatabase(backup).value(QStringLiteral("SELECT x FROM a")).toInt(), 1);
}

void TestDatabase::aStepThatFailsLeavesTheVersionBefore()
{
    const DatabaseSpec spec = ladder(QStringLiteral("broken"));
    QVERIFY(writeScript(spec.migrations + QStringLiteral("/0001_a.sql"), "CREATE TABLE a(x);\n"));
    QVERIFY_OK(openUpToDate(spec));
    QVERIFY(writeScript(spec.migrations + QStringLiteral("/0002_b.sql"), "CREATE TABLE b(x);\n\nCREATE TABLE a(x);\n"));
    QVERIFY_ERROR(openUpToDate(spec), ErrorCode::Internal);
    RawDatabase raw(spec.path);
    QCOMPARE(raw.value(QStringLiteral("PRAGMA user_version")).toInt(), 1);
    QVERIFY(!raw.value(QStringLiteral("SELECT 1 FROM sqlite_schema WHERE name = 'b'")).isValid());
}

void TestDatabase::nullTextsAreStoredAsEmptyOnes()
{
    const DatabaseSpec spec = ladder(QStringLiteral("texts"));
    QVERIFY(writeScript(spec.migrations + QStringLiteral("/0001_a.sql"),
                        "CREATE TABLE a(t TEXT NOT NULL, b BLOB NOT NULL, o TEXT) STRICT;\n"));
    const auto database = openUpToDate(spec);
    QVERIFY_OK(database);
    QVERIFY_OK(Statement(**database, QStringLiteral("INSERT INTO a VALUES(?, ?, ?)"))
                   .bind(QString())
                   .bind(QByteArray())
                   .bindOptional(QString())
                   .run());
    QCOMPARE(*(*database)->value(QStringLiteral("SELECT typeof(t) || typeof(b) || typeof(o) FROM a")),
             QStringLiteral("textblobnull"));
}

void TestDatabase::aReadOnlyConnectionCannotWrite()
{
    const DatabaseSpec spec = ladder(QStringLiteral("full"));
    QVERIFY(writeScript(spec.migrations + QStringLiteral("/0001_a.sql"), "CREATE TABLE a(x BLOB);\n"));
    const auto database = openUpToDate(spec);
    QVERIFY_OK(database);
    QVERIFY_OK((*database)->value(QStringLiteral("PRAGMA query_only = 1")));
    QVERIFY_ERROR((*database)->execute(QStringLiteral("INSERT INTO a VALUES(1)")), ErrorCode::StorageUnavailable);
    QVERIFY_OK((*database)->value(QStringLiteral("PRAGMA query_only = 0")));
    QVERIFY_OK((*database)->value(QStringLiteral("PRAGMA max_page_count = 8")));
    const Result<> full = inTransaction(**database, [&] {
        return (*database)->execute(QStringLiteral("INSERT INTO a VALUES(zeroblob(100000))"));
    });
    QVERIFY_ERROR(full, ErrorCode::StorageFull);
    QCOMPARE(*(*database)->value(QStringLiteral("SELECT count(*) FROM a")), QStringLiteral("0"));
    QVERIFY_OK(inTransaction(**database, [&] { return (*database)->execute(QStringLiteral("INSERT INTO a VALUES(1)")); }));
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
