// SPDX-License-Identifier: Apache-2.0
#include "storage/rawdatabase.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <link.h>
#include <sqlite3.h>

using namespace yichuang;
using namespace yichuang::test;

namespace {

struct Answer
{
    int code = -1;
    QString said;
};

/// installer/engine/fetch with a folder for its download and a registry of the test's own.
Answer fetch(const QString &into, const QString &registry)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("NPM_CONFIG_REGISTRY"), registry);
    // Where npm is installed it is asked as well, and would wait more than a minute for a registry that is not there.
    environment.insert(QStringLiteral("npm_config_fetch_retries"), QStringLiteral("0"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(YICHUANG_SOURCE_DIR "/installer/engine/fetch"), {into});
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardError()).simplified()};
}

QString pinnedVersion()
{
    QFile lock(QStringLiteral(YICHUANG_SOURCE_DIR "/installer/engine/package-lock.json"));
    if (!lock.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject packages = QJsonDocument::fromJson(lock.readAll()).object().value(u"packages").toObject();
    return packages.value(u"node_modules/better-sqlite3-multiple-ciphers").toObject().value(u"version").toString();
}

} // namespace

/// The library that Qt's stock driver reaches is ours, and comes from the pinned source only.
class TestEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDriverReachesOurLibrary();
    void itIsTheOnlyOneLoaded();
    void itIsBuiltWithWhatIsNeeded_data();
    void itIsBuiltWithWhatIsNeeded();
    void extensionsCannotBeLoaded();
    void theProgramsLoadIt_data();
    void theProgramsLoadIt();
    void theLockNamesNoAddress();
    void whatIsThereIsNotFetchedAgain();
    void anotherArchiveIsRefused();
    void aRegistryOutOfReachIsSaid();
};

void TestEngine::theDriverReachesOurLibrary()
{
    QTemporaryDir directory;
    RawDatabase raw(directory.filePath(QStringLiteral("a.db")), CipherProfile::Plain);
    QCOMPARE(raw.value(QStringLiteral("SELECT sqlite_version()")).toString(), QStringLiteral("3.53.2"));
    QCOMPARE(raw.value(QStringLiteral("SELECT sqlite3mc_version()")).toString(),
             QStringLiteral("SQLite3 Multiple Ciphers 2.3.5"));
    QCOMPARE(QString::fromLatin1(sqlite3_libversion()), QStringLiteral("3.53.2"));
}

void TestEngine::itIsTheOnlyOneLoaded()
{
    QTemporaryDir directory;
    const RawDatabase driverIsLoaded(directory.filePath(QStringLiteral("a.db")), CipherProfile::Plain);
    QStringList libraries;
    dl_iterate_phdr(
        [](dl_phdr_info *info, std::size_t, void *list) {
            const QString path = QString::fromUtf8(info->dlpi_name);
            if (path.contains(u"libsqlite3"))
                static_cast<QStringList *>(list)->append(QFileInfo(path).canonicalFilePath());
            return 0;
        },
        &libraries);
    QCOMPARE(libraries, QStringList{QFileInfo(QStringLiteral(YICHUANG_ENGINE)).canonicalFilePath()});
}

void TestEngine::itIsBuiltWithWhatIsNeeded_data()
{
    QTest::addColumn<QString>("option");
    for (const char *option : {"ENABLE_COLUMN_METADATA", "ENABLE_UNLOCK_NOTIFY", "ENABLE_FTS5", "ENABLE_RTREE",
                               "THREADSAFE=1", "DEFAULT_SYNCHRONOUS=2", "DEFAULT_WAL_SYNCHRONOUS=2", "SECURE_DELETE",
                               "OMIT_LOAD_EXTENSION", "TEMP_STORE=2"})
        QTest::newRow(option) << QString::fromLatin1(option);
}

void TestEngine::itIsBuiltWithWhatIsNeeded()
{
    QFETCH(const QString, option);
    QVERIFY(sqlite3_compileoption_used(option.toLatin1().constData()) == 1);
}

void TestEngine::extensionsCannotBeLoaded()
{
    QTemporaryDir directory;
    RawDatabase raw(directory.filePath(QStringLiteral("a.db")), CipherProfile::Plain);
    QVERIFY(raw.run(QStringLiteral("SELECT load_extension('nothing')")).contains(u"no such function"));
    QVERIFY(raw.run(QStringLiteral("SELECT \"not a name\"")).contains(u"no such column"));
}

void TestEngine::theProgramsLoadIt_data()
{
    QTest::addColumn<QString>("program");
    for (const char *program : {"yichuang", "yichuangctl", "yichuang-gateway"})
        QTest::newRow(program) << QString::fromLatin1(program);
}

void TestEngine::theProgramsLoadIt()
{
    QFETCH(const QString, program);
    const QString path = QStringLiteral(YICHUANG_BINARY_DIR "/") + program;
    if (!QFile::exists(path))
        QSKIP("the program is not built here");
    QProcess ldd;
    ldd.start(QStringLiteral("ldd"), {path});
    QVERIFY(ldd.waitForFinished());
    const QString loaded = QString::fromUtf8(ldd.readAllStandardOutput());
    QVERIFY2(loaded.contains(QStringLiteral("libsqlite3.so.0 => ") + QFileInfo(QStringLiteral(YICHUANG_ENGINE)).path()),
             qPrintable(loaded.mid(loaded.indexOf(u"libsqlite3"), 100)));
}

void TestEngine::theLockNamesNoAddress()
{
    QFile lock(QStringLiteral(YICHUANG_SOURCE_DIR "/installer/engine/package-lock.json"));
    QVERIFY(lock.open(QIODevice::ReadOnly));
    const QByteArray text = lock.readAll();
    QVERIFY(text.contains("\"integrity\": \"sha512-"));
    QVERIFY(!text.contains("resolved") && !text.contains("://"));
}

void TestEngine::whatIsThereIsNotFetchedAgain()
{
    QTemporaryDir folder;
    QVERIFY(!pinnedVersion().isEmpty());
    QVERIFY(QDir(folder.path()).mkdir(pinnedVersion()));
    const Answer answer = fetch(folder.path(), QStringLiteral("http://127.0.0.1:9"));
    QCOMPARE(answer.code, 0);
    QCOMPARE(answer.said, QString());
}

void TestEngine::anotherArchiveIsRefused()
{
    QTemporaryDir folder;
    const QString package = QStringLiteral("better-sqlite3-multiple-ciphers");
    const QString shelf = folder.filePath(QStringLiteral("registry/") + package + QStringLiteral("/-"));
    QVERIFY(QDir().mkpath(shelf));
    QFile archive(QStringLiteral("%1/%2-%3.tgz").arg(shelf, package, pinnedVersion()));
    QVERIFY(archive.open(QIODevice::WriteOnly));
    archive.write("not what was pinned");
    archive.close();
    const QString into = folder.filePath(QStringLiteral("engine"));
    const Answer answer = fetch(into, QStringLiteral("file://") + folder.filePath(QStringLiteral("registry")));
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.said.contains(u"is not the pinned engine"), qPrintable(answer.said));
    QVERIFY(!QFile::exists(into));
}

void TestEngine::aRegistryOutOfReachIsSaid()
{
    QTemporaryDir folder;
    const Answer answer = fetch(folder.filePath(QStringLiteral("engine")), QStringLiteral("file:///nowhere"));
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.said.contains(u"could not be fetched from file:///nowhere"), qPrintable(answer.said));
    QVERIFY(answer.said.contains(u"NPM_CONFIG_REGISTRY"));
}

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
