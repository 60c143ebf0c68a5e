// SPDX-License-Identifier: Apache-2.0
#include "storage/database/database.h"
#include "storage/database/savepoint.h"
#include "storage/database/statement.h"
#include "storage/database/transaction.h"
#include "storage/rawdatabase.h"
#include "support/samplestore.h"
#include "support/verify.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

/// One statement: what SQLite says is told under the right name, and an answer that breaks off is no answer.
class TestStatement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_database.reset(); }

    void everyRefusalHasItsCode_data();
    void everyRefusalHasItsCode();
    void aLockedFileIsUnavailableUntilItIsFree();
    void rowsThatBreakOffAreNoAnswer();
    void aSchemaThatCannotBeReadOpensNothing();
    void aConnectionThatCannotBeRevivedRefuses();
    void aRollbackThatFailsEndsTheTransactionAllTheSame();
    void aSavepointIsUndoneAlone();
    void whatIsMissingIsStoredAsNothing();

private:
    [[nodiscard]] DatabaseSpec spec() const;
    [[nodiscard]] QString path() const { return m_directory->filePath(QStringLiteral("statements.db")); }
    [[nodiscard]] Result<> execute(const QString &sql) { return m_database->execute(sql); }
    [[nodiscard]] QString value(const QString &sql) { return m_database->value(sql).value_or(QStringLiteral("refused")); }

    StoreCipher m_cipher = sampleCipher();
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Database> m_database;
};

DatabaseSpec TestStatement::spec() const
{
    DatabaseSpec spec;
    spec.path = path();
    spec.applicationId = 5;
    spec.cipher = &m_cipher;
    return spec;
}

void TestStatement::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    auto database = Database::open(spec());
    QVERIFY_OK(database);
    m_database = std::move(*database);
    QVERIFY_OK(execute(QStringLiteral("CREATE TABLE word(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE CHECK(text <> '')) STRICT")));
    QVERIFY_OK(execute(QStringLiteral("CREATE TRIGGER word_is_judged BEFORE INSERT ON word BEGIN"
                                      " SELECT CASE NEW.text WHEN 'wrong' THEN RAISE(ABORT, 'wrongState: told')"
                                      " WHEN 'mine' THEN RAISE(ABORT, 'notAllowed: told')"
                                      " WHEN 'old' THEN RAISE(ABORT, 'conflict: told')"
                                      " WHEN 'kept' THEN RAISE(ABORT, 'onHold: told')"
                                      " WHEN 'odd' THEN RAISE(ABORT, 'comet: told') END; END")));
    QVERIFY_OK(execute(QStringLiteral("INSERT INTO word VALUES(1, 'first')")));
}

void TestStatement::everyRefusalHasItsCode_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, const char *sql, ErrorCode code) {
        QTest::newRow(name) << QString::fromLatin1(sql) << code;
    };
    row("no SQL", "SELEKT", ErrorCode::Internal);
    row("no such table", "SELECT * FROM nothing", ErrorCode::Internal);
    row("key that exists", "INSERT INTO word VALUES(1, 'second')", ErrorCode::Conflict);
    row("word that exists", "INSERT INTO word VALUES(2, 'first')", ErrorCode::Conflict);
    row("check", "INSERT INTO word VALUES(2, '')", ErrorCode::Internal);
    row("nothing where something must be", "INSERT INTO word VALUES(2, NULL)", ErrorCode::Internal);
    row("text where a number must be", "INSERT INTO word VALUES('two', 'second')", ErrorCode::Internal);
    row("wrong state", "INSERT INTO word VALUES(2, 'wrong')", ErrorCode::WrongState);
    row("not allowed", "INSERT INTO word VALUES(2, 'mine')", ErrorCode::NotAllowed);
    row("conflict", "INSERT INTO word VALUES(2, 'old')", ErrorCode::Conflict);
    row("on hold", "INSERT INTO word VALUES(2, 'kept')", ErrorCode::OnHold);
    row("a code nobody knows", "INSERT INTO word VALUES(2, 'odd')", ErrorCode::Internal);
    row("too large", "INSERT INTO word VALUES(2, hex(zeroblob(2000000000)))", ErrorCode::TooLarge);
    row("a file that cannot be opened", "ATTACH '/nowhere/at/all.db' AS other", ErrorCode::StorageUnavailable);
}

void TestStatement::everyRefusalHasItsCode()
{
    QFETCH(const QString, sql);
    QFETCH(const ErrorCode, code);
    const Result<> refused = execute(sql);
    QVERIFY_ERROR(refused, code);
    QVERIFY(refused.error().detail.contains(sql.left(6)));
    QCOMPARE(value(QStringLiteral("SELECT group_concat(id || text) FROM word")), QStringLiteral("1first"));
    QVERIFY_OK(execute(QStringLiteral("INSERT INTO word VALUES(2, 'second')")));
}

void TestStatement::aLockedFileIsUnavailableUntilItIsFree()
{
    QVERIFY_OK(m_database->value(QStringLiteral("PRAGMA busy_timeout = 1")));
    const auto write = [this] {
        return inTransaction(*m_database, [this] { return execute(QStringLiteral("INSERT INTO word VALUES(2, 'second')")); });
    };
    {
        RawDatabase other(path());
        QCOMPARE(other.run(QStringLiteral("BEGIN IMMEDIATE")), QString());
        QVERIFY_ERROR(write(), ErrorCode::StorageUnavailable);
        QCOMPARE(value(QStringLiteral("SELECT count(*) FROM word")), QStringLiteral("1"));
        QCOMPARE(other.run(QStringLiteral("ROLLBACK")), QString());
    }
    QVERIFY_OK(write());
    QCOMPARE(value(QStringLiteral("SELECT count(*) FROM word")), QStringLiteral("2"));
}

void TestStatement::rowsThatBreakOffAreNoAnswer()
{
    QVERIFY_OK(execute(QStringLiteral("CREATE TABLE leaf(id INTEGER PRIMARY KEY, bytes BLOB)")));
    QVERIFY_OK(execute(QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)"
                                      " INSERT INTO leaf SELECT i, zeroblob(1000) FROM n")));
    m_database.reset();
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() - 4096 - 100) && file.write("spoiled") == 7);
    file.close();
    auto database = Database::open(spec());
    QVERIFY_OK(database);
    int seen = 0;
    Statement statement(**database, QStringLiteral("SELECT id FROM leaf ORDER BY id"));
    const auto ids = readAll(statement, [&seen](const Statement &row) { return ++seen, row.integer(0); });
    QVERIFY(seen > 0 && seen < 200);
    QVERIFY_ERROR(ids, ErrorCode::StorageCorrupt);
    QVERIFY(!(*database)->quickCheck() || !(*database)->quickCheck()->isEmpty());
}

void TestStatement::aSchemaThatCannotBeReadOpensNothing()
{
    m_database.reset();
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(200) && file.write("spoiled") == 7);
    file.close();
    QVERIFY_ERROR(Database::open(spec()), ErrorCode::KeyRejected);
}

void TestStatement::aConnectionThatCannotBeRevivedRefuses()
{
    const QString aside = path() + QStringLiteral(".aside");
    m_database->close();
    QVERIFY(QFile::rename(path(), aside));
    QVERIFY(QDir().mkdir(path()));
    QVERIFY_ERROR(execute(QStringLiteral("INSERT INTO word VALUES(2, 'second')")), ErrorCode::StorageUnavailable);
    QVERIFY_ERROR(m_database->value(QStringLiteral("SELECT 1")), ErrorCode::StorageUnavailable);
    QVERIFY_ERROR(inTransaction(*m_database, [] { return Result<>(); }), ErrorCode::StorageUnavailable);
    QVERIFY_ERROR(m_database->quickCheck(), ErrorCode::StorageUnavailable);
    QVERIFY(QDir().rmdir(path()) && QFile::rename(aside, path()));
    QVERIFY_OK(execute(QStringLiteral("INSERT INTO word VALUES(2, 'second')")));
    QCOMPARE(value(QStringLiteral("SELECT count(*) FROM word")), QStringLiteral("2"));
}

/// As after a full disk, where SQLite has rolled back by itself: then there is nothing to roll back any more.
void TestStatement::aRollbackThatFailsEndsTheTransactionAllTheSame()
{
    const Result<> refused = inTransaction(*m_database, [this]() -> Result<> {
        if (const Result<> written = execute(QStringLiteral("INSERT INTO word VALUES(2, 'second')")); !written)
            return written;
        if (const Result<> ended = execute(QStringLiteral("ROLLBACK")); !ended)
            return ended;
        return failure(ErrorCode::StorageFull);
    });
    QVERIFY_ERROR(refused, ErrorCode::StorageFull);
    QCOMPARE(value(QStringLiteral("SELECT count(*) FROM word")), QStringLiteral("1"));
    QVERIFY_OK(inTransaction(*m_database, [this] { return execute(QStringLiteral("INSERT INTO word VALUES(2, 'second')")); }));
    QCOMPARE(value(QStringLiteral("SELECT count(*) FROM word")), QStringLiteral("2"));
}

void TestStatement::aSavepointIsUndoneAlone()
{
    const Result<> done = inTransaction(*m_database, [this]() -> Result<> {
        Savepoint kept(*m_database);
        if (!kept.begin() || !execute(QStringLiteral("INSERT INTO word VALUES(2, 'kept for good')")) || !kept.keep())
            return failure(ErrorCode::Internal);
        Savepoint undone(*m_database);
        if (!undone.begin() || !execute(QStringLiteral("INSERT INTO word VALUES(3, 'undone')")))
            return failure(ErrorCode::Internal);
        return undone.undo();
    });
    QVERIFY_OK(done);
    QCOMPARE(value(QStringLiteral("SELECT max(id) FROM word")), QStringLiteral("2"));
    Savepoint none(*m_database);
    QVERIFY_ERROR(none.undo(), ErrorCode::Internal);
    QVERIFY_ERROR(none.keep(), ErrorCode::Internal);
}

void TestStatement::whatIsMissingIsStoredAsNothing()
{
    QVERIFY_OK(execute(QStringLiteral("CREATE TABLE thing(moment INTEGER, day TEXT, id BLOB, flag INTEGER NOT NULL)")));
    QVERIFY_OK(Statement(*m_database, QStringLiteral("INSERT INTO thing VALUES(?, ?, ?, ?)"))
                   .bind(QDateTime())
                   .bind(QDate())
                   .bind(CaseId())
                   .bind(true)
                   .run());
    Statement statement(*m_database, QStringLiteral("SELECT * FROM thing"));
    const Result<bool> found = statement.step();
    QVERIFY(found && *found);
    for (const int column : {0, 1, 2})
        QVERIFY(statement.isNull(column));
    QVERIFY(!statement.moment(0).isValid() && !statement.day(1).isValid());
    QVERIFY(statement.id<CaseId>(2).isNull() && statement.flag(3));
    const Result<bool> more = statement.step();
    QVERIFY(more && !*more);
}

QTEST_GUILESS_MAIN(TestStatement)
#include "tst_statement.moc"
