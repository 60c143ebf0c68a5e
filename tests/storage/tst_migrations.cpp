// SPDX-License-Identifier: Apache-2.0
#include "storage/database/database.h"
#include "storage/database/migrator.h"
#include "storage/database/statementfaults.h"
#include "storage/nthfault.h"
#include "support/samplestore.h"
#include "support/verify.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <unistd.h>

using namespace yichuang;
using namespace yichuang::test;

namespace {

constexpr int finalVersion = 3;

/// Three steps of an invented schema: tables with a reference, a table remade under rows that refer to it, a trigger.
const QList<QByteArray> steps{
    "CREATE TABLE visit(id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;\n\n"
    "CREATE TABLE page(id INTEGER PRIMARY KEY, visit INTEGER NOT NULL REFERENCES visit(id)) STRICT;\n\n"
    "INSERT INTO visit VALUES(1, 'first'), (2, 'second');\n\n"
    "INSERT INTO page VALUES(10, 1), (11, 2);\n",
    "CREATE TABLE visit_new(id INTEGER PRIMARY KEY, name TEXT NOT NULL, counter TEXT NOT NULL) STRICT;\n\n"
    "INSERT INTO visit_new SELECT id, name, '07' FROM visit;\n\n"
    "DROP TABLE visit;\n\n"
    "ALTER TABLE visit_new RENAME TO visit;\n",
    "ALTER TABLE page ADD COLUMN size INTEGER NOT NULL DEFAULT 0;\n\n"
    "UPDATE page SET size = id * 100;\n\n"
    "CREATE TRIGGER page_is_kept BEFORE DELETE ON page\nBEGIN\n    SELECT RAISE(ABORT, 'notAllowed: kept');\nEND;\n"};

/// What a store of each version answers, whatever way it came to be so.
const QStringList contents{
    QString(), QStringLiteral("10:1:first 11:2:second"), QStringLiteral("10:1:first:07 11:2:second:07"),
    QStringLiteral("10:1000:first:07 11:1100:second:07")};

QString contentOf(Database &database, int version)
{
    const QStringList sql{
        QString(),
        QStringLiteral("SELECT group_concat(page.id || ':' || visit || ':' || name, ' ') FROM page JOIN visit ON visit.id = visit"),
        QStringLiteral("SELECT group_concat(page.id || ':' || visit || ':' || name || ':' || counter, ' ') FROM page"
                       " JOIN visit ON visit.id = visit"),
        QStringLiteral("SELECT group_concat(page.id || ':' || size || ':' || name || ':' || counter, ' ') FROM page"
                       " JOIN visit ON visit.id = visit")};
    const Result<QString> content = version == 0 ? Result<QString>(QString()) : database.value(sql.at(version));
    return content ? *content : content.error().detail;
}

bool writeSteps(const QString &folder, int count)
{
    if (!QDir().mkpath(folder))
        return false;
    for (int i = 0; i < count; ++i) {
        QFile file(QStringLiteral("%1/%2_step.sql").arg(folder).arg(i + 1, 4, 10, QLatin1Char('0')));
        if (!file.open(QIODevice::WriteOnly) || file.write(steps.at(i)) != steps.at(i).size())
            return false;
    }
    return true;
}

const StoreCipher &cipher()
{
    static const StoreCipher key = sampleCipher();
    return key;
}

DatabaseSpec specOf(const QString &path, const QString &ladder, StatementFaults *faults = nullptr)
{
    DatabaseSpec spec;
    spec.path = path;
    spec.applicationId = 7;
    spec.migrations = ladder;
    spec.cipher = &cipher();
    spec.faults = faults;
    return spec;
}

/// Ends this very process at the n-th statement, as a power cut would: nothing is closed, nothing flushed.
class KillAt final : public StatementFaults
{
public:
    explicit KillAt(int nth) : m_left(nth) {}
    std::optional<Error> before(const QString &) override
    {
        if (--m_left == 0)
            ::kill(::getpid(), SIGKILL);
        return std::nullopt;
    }
    std::optional<Error> after(const QString &) override { return std::nullopt; }

private:
    int m_left;
};

/// The child: climbs the ladder and is killed on the way, or tells that it arrived.
int climbAndDie(const QStringList &arguments)
{
    KillAt fault(arguments.at(4).toInt());
    return openUpToDate(specOf(arguments.at(2), arguments.at(3), &fault)) ? 0 : 1;
}

} // namespace

/// The ladder of schema versions, cut off everywhere.
class TestMigrations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void everyVersionClimbsToTheNewest_data();
    void everyVersionClimbsToTheNewest();
    void aFailureAtAnyStatementLeavesAVersionThatWorks();
    void aProcessKilledAtAnyStatementLeavesAVersionThatWorks();
    void aStepThatLeavesStraysIsTakenBack();
    void theOldStoreGoesOnWithTheOldProgram();
    void aNewerStoreIsRefusedUntouched();
    void stepsWithoutANumberAreRefused();
    void theNewestThreeBackupsAreKept();

private:
    /// A store of that version, made by the program of its time.
    [[nodiscard]] bool makeStore(int version) const;
    [[nodiscard]] QString stepsTo(int version) const { return m_directory->filePath(QStringLiteral("steps%1").arg(version)); }
    [[nodiscard]] QString file() const { return m_directory->filePath(QStringLiteral("ladder.db")); }
    void removeStore() const;
    void expectWorkingVersion(int from, const QByteArray &where);

    std::unique_ptr<QTemporaryDir> m_directory;
};

void TestMigrations::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    for (int version = 1; version <= finalVersion; ++version)
        QVERIFY(writeSteps(stepsTo(version), version));
}

bool TestMigrations::makeStore(int version) const
{
    removeStore();
    return version == 0 || openUpToDate(specOf(file(), stepsTo(version))).has_value();
}

void TestMigrations::removeStore() const
{
    const QDir directory(m_directory->path());
    for (const QString &name : directory.entryList({QStringLiteral("ladder.db*")}, QDir::Files))
        QFile::remove(directory.filePath(name));
}

/// Whatever happened: the file is of one version, whole, and climbs on; the backup is the version it began with.
void TestMigrations::expectWorkingVersion(int from, const QByteArray &where)
{
    {
        const auto database = Database::open(specOf(file(), stepsTo(finalVersion)));
        QVERIFY_OK(database);
        const int version = (*database)->value(QStringLiteral("PRAGMA user_version"))->toInt();
        QVERIFY2(version >= from && version <= finalVersion, where.constData());
        const QString content = contentOf(**database, version);
        QVERIFY2(content == contents.at(version), QByteArray(where + ": " + content.toUtf8()).constData());
        QCOMPARE(*(*database)->quickCheck(), QString());
        if (version > from && from > 0) {
            const auto backup = Database::open(specOf(QStringLiteral("%1.v%2.backup").arg(file()).arg(from), stepsTo(from)));
            QVERIFY_OK(backup);
            QCOMPARE(contentOf(**backup, from), contents.at(from));
        }
    }
    const auto climbed = openUpToDate(specOf(file(), stepsTo(finalVersion)));
    QVERIFY_OK(climbed);
    QCOMPARE(contentOf(**climbed, finalVersion), contents.at(finalVersion));
}

void TestMigrations::everyVersionClimbsToTheNewest_data()
{
    QTest::addColumn<int>("from");
    QTest::newRow("new file") << 0;
    QTest::newRow("version 1") << 1;
    QTest::newRow("version 2") << 2;
    QTest::newRow("version 3") << 3;
}

void TestMigrations::everyVersionClimbsToTheNewest()
{
    QFETCH(const int, from);
    QVERIFY(makeStore(from));
    const auto climbed = openUpToDate(specOf(file(), stepsTo(finalVersion)));
    QVERIFY_OK(climbed);
    QCOMPARE(contentOf(**climbed, finalVersion), contents.at(finalVersion));
    QCOMPARE(*(*climbed)->value(QStringLiteral("PRAGMA foreign_keys")), QStringLiteral("1"));
    QCOMPARE(QFile::exists(QStringLiteral("%1.v%2.backup").arg(file()).arg(from)), from > 0 && from < finalVersion);
}

void TestMigrations::aFailureAtAnyStatementLeavesAVersionThatWorks()
{
    for (const NthFault::Moment moment : {NthFault::Moment::Before, NthFault::Moment::After}) {
        int reached = 0;
        for (int nth = 1;; ++nth) {
            QVERIFY(makeStore(1));
            NthFault fault;
            fault.arm(nth, moment, nth % 2 == 0 ? ErrorCode::StorageFull : ErrorCode::StorageUnavailable);
            (void)openUpToDate(specOf(file(), stepsTo(finalVersion), &fault));
            if (!fault.fired())
                break;
            ++reached;
            expectWorkingVersion(1, fault.firedAt().toUtf8());
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY2(reached > 25, "the ladder has more statements than were reached");
    }
}

void TestMigrations::aProcessKilledAtAnyStatementLeavesAVersionThatWorks()
{
    for (int nth = 1; nth < 500; ++nth) {
        QVERIFY(makeStore(1));
        QProcess climber;
        climber.start(QCoreApplication::applicationFilePath(),
                      {QStringLiteral("--climb"), file(), stepsTo(finalVersion), QString::number(nth)});
        QVERIFY(climber.waitForFinished(60'000));
        if (climber.exitStatus() == QProcess::NormalExit) {
            QCOMPARE(climber.exitCode(), 0);
            QVERIFY2(nth > 25, "the ladder has more statements than were reached");
            return;
        }
        expectWorkingVersion(1, QByteArray::number(nth));
        if (QTest::currentTestFailed())
            return;
    }
    QFAIL("the climb never ends");
}

void TestMigrations::aStepThatLeavesStraysIsTakenBack()
{
    QVERIFY(makeStore(2));
    const QString bad = stepsTo(finalVersion) + QStringLiteral("/0003_step.sql");
    QVERIFY(QFile::remove(bad));
    QFile script(bad);
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("DELETE FROM visit WHERE id = 2;\n");
    script.close();
    QVERIFY_ERROR(openUpToDate(specOf(file(), stepsTo(finalVersion))), ErrorCode::StorageCorrupt);
    const auto old = openUpToDate(specOf(file(), stepsTo(2)));
    QVERIFY_OK(old);
    QCOMPARE(contentOf(**old, 2), contents.at(2));
}

void TestMigrations::theOldStoreGoesOnWithTheOldProgram()
{
    int nth = 0;
    for (bool inStep = false; !inStep; ++nth) {
        // Looks for the statement that drops the table: from there on the step is half done.
        QVERIFY(nth < 200);
        QVERIFY(makeStore(1));
        NthFault probe;
        probe.arm(nth + 1, NthFault::Moment::Before);
        (void)openUpToDate(specOf(file(), stepsTo(2), &probe));
        QVERIFY(probe.fired());
        inStep = probe.firedAt().startsWith(QStringLiteral("DROP TABLE"));
    }
    QVERIFY(makeStore(1));
    NthFault fault;
    fault.arm(nth, NthFault::Moment::Before, ErrorCode::StorageFull);
    QVERIFY_ERROR(openUpToDate(specOf(file(), stepsTo(2), &fault)), ErrorCode::StorageFull);
    const auto old = openUpToDate(specOf(file(), stepsTo(1)));
    QVERIFY_OK(old);
    QCOMPARE(contentOf(**old, 1), contents.at(1));
    QVERIFY_OK((*old)->execute(QStringLiteral("INSERT INTO visit VALUES(3, 'third')")));
}

void TestMigrations::aNewerStoreIsRefusedUntouched()
{
    QVERIFY(makeStore(3));
    const auto before = QFileInfo(file()).size();
    QVERIFY_ERROR(openUpToDate(specOf(file(), stepsTo(2))), ErrorCode::StorageTooNew);
    QCOMPARE(QFileInfo(file()).size(), before);
    const auto newer = openUpToDate(specOf(file(), stepsTo(3)));
    QVERIFY_OK(newer);
    QCOMPARE(contentOf(**newer, 3), contents.at(3));
}

void TestMigrations::stepsWithoutANumberAreRefused()
{
    QVERIFY(makeStore(1));
    QVERIFY(QFile::remove(stepsTo(finalVersion) + QStringLiteral("/0002_step.sql")));
    QVERIFY_ERROR(openUpToDate(specOf(file(), stepsTo(finalVersion))), ErrorCode::Internal);
}

void TestMigrations::theNewestThreeBackupsAreKept()
{
    const QString many = m_directory->filePath(QStringLiteral("many"));
    QVERIFY(QDir().mkpath(many));
    for (int step = 1; step <= 6; ++step) {
        QFile script(QStringLiteral("%1/%2_more.sql").arg(many).arg(step, 4, 10, QLatin1Char('0')));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write(QStringLiteral("CREATE TABLE more%1(x) ;\n").arg(step).toUtf8());
        script.close();
        QVERIFY_OK(openUpToDate(specOf(file(), many)));
    }
    const auto backup = [this](int version) { return QFile::exists(QStringLiteral("%1.v%2.backup").arg(file()).arg(version)); };
    QVERIFY(!backup(1) && !backup(2));
    QVERIFY(backup(3) && backup(4) && backup(5));
    QVERIFY(QDir(m_directory->path()).entryList({QStringLiteral("*.part")}).isEmpty());
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 5 && arguments.at(1) == QStringLiteral("--climb"))
        return climbAndDie(arguments);
    TestMigrations test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_migrations.moc"
