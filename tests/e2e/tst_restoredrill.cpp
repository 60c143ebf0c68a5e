// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

namespace {

const QString ctlProgram = QStringLiteral(YICHUANG_BINARY_DIR "/yichuangctl");
const QString engine = QStringLiteral(YICHUANG_BINARY_DIR "/../lib/yichuang/libsqlite3.so.0");
const QString nobody = QStringLiteral("65534"); ///< the number of the account without rights of its own

/// Hands a folder over to the other account.
bool handOver(const QString &path)
{
    return QProcess::execute(QStringLiteral("chown"), {QStringLiteral("-R"), nobody + QLatin1Char(':') + nobody, path}) == 0;
}

/// What one run of the command line answered.
struct Answer
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    [[nodiscard]] QString errorCode() const
    {
        return QJsonDocument::fromJson(err).object().value(u"error").toObject().value(u"code").toString();
    }
};

} // namespace

/// TRUST R18 with the program that is shipped: backed up, lost, brought back on another account, and opened there with what
/// a person knows.
class TestRestoreDrill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLostCounterIsBroughtBackOnAnotherAccount();
    void anotherUserOfTheSystemOpensWhatWasBroughtBack_data();
    void anotherUserOfTheSystemOpensWhatWasBroughtBack();
    void aRestoreSaysWhatStandsInItsWay();

private:
    [[nodiscard]] Answer run(const QString &account, const QStringList &words, const QByteArray &input = {}) const;
    /// Lays program and engine where another user can read them: the folder they were built in is often its owner's alone.
    [[nodiscard]] bool layOutProgram() const;
    /// The same as another user of the system, who has nothing but what the first one handed over.
    [[nodiscard]] Answer runAsNobody(const QStringList &words, const QByteArray &input = {}) const;
    [[nodiscard]] static Answer finish(QProcess &program, const QByteArray &input);
    [[nodiscard]] static QProcessEnvironment environmentOf(const QString &home);
    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    QTemporaryDir m_folder;
};

Answer TestRestoreDrill::run(const QString &account, const QStringList &words, const QByteArray &input) const
{
    const QString home = m_folder.filePath(account);
    QDir().mkpath(home);
    QProcess program;
    program.setProcessEnvironment(environmentOf(home));
    program.start(ctlProgram, QStringList(words) << QStringLiteral("--json"));
    return finish(program, input);
}

bool TestRestoreDrill::layOutProgram() const
{
    const QDir programs(path("programs"));
    return programs.exists()
        || (programs.mkpath(QStringLiteral(".")) && QFile::copy(ctlProgram, programs.filePath(QStringLiteral("yichuangctl")))
            && QFile::copy(engine, programs.filePath(QStringLiteral("libsqlite3.so.0"))));
}

Answer TestRestoreDrill::runAsNobody(const QStringList &words, const QByteArray &input) const
{
    QProcess program;
    QProcessEnvironment environment = environmentOf(path("nobody"));
    environment.insert(QStringLiteral("LD_LIBRARY_PATH"), path("programs"));
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral("setpriv"),
                  QStringList{QStringLiteral("--reuid"), nobody, QStringLiteral("--regid"), nobody, QStringLiteral("--clear-groups"),
                              path("programs/yichuangctl")} + words + QStringList{QStringLiteral("--json")});
    return finish(program, input);
}

QProcessEnvironment TestRestoreDrill::environmentOf(const QString &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home);
    for (const char *name : {"XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "YICHUANG_PASSWORD_FILE"})
        environment.remove(QString::fromLatin1(name));
    return environment;
}

Answer TestRestoreDrill::finish(QProcess &program, const QByteArray &input)
{
    program.write(input);
    program.closeWriteChannel();
    if (!program.waitForFinished(120'000))
        return {};
    return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
}

void TestRestoreDrill::aLostCounterIsBroughtBackOnAnotherAccount()
{
    const QString old = QStringLiteral("oldaccount");
    const QStringList data{QStringLiteral("--data"), path("data")};
    const QStringList restored{QStringLiteral("--data"), path("restored")};
    const QByteArray password = "a password of the drill\n";
    QVERIFY(QDir().mkpath(path("second")));
    QCOMPARE(run(old, QStringList{QStringLiteral("store"), QStringLiteral("create")} + data).exitCode, 0);
    QCOMPARE(run(old, QStringList{QStringLiteral("clerk"), QStringLiteral("add"), QStringLiteral("0107"), QStringLiteral("测试员")} + data,
                 password + password).exitCode, 0);
    const Answer made = run(old, QStringList{QStringLiteral("backup"), QStringLiteral("create"), path("second/counter")} + data);
    QCOMPARE(made.err, QByteArray());
    QCOMPARE(made.exitCode, 0);
    QCOMPARE(run(old, QStringList{QStringLiteral("backup"), QStringLiteral("verify"), path("second/counter")} + data).exitCode, 0);
    QVERIFY(QDir(path("data")).removeRecursively());
    QVERIFY(QDir(path("oldaccount")).removeRecursively());

    const QString other = QStringLiteral("otheraccount");
    const Answer back = run(other, QStringList{QStringLiteral("backup"), QStringLiteral("restore"), path("second/counter")} + restored);
    QCOMPARE(back.err, QByteArray());
    QCOMPARE(back.exitCode, 0);
    QCOMPARE(back.json().value(u"ledgerHead"), made.json().value(u"ledgerHead"));
    // The key of the old account stayed there: the files alone open nothing here.
    const Answer locked = run(other, QStringList{QStringLiteral("store"), QStringLiteral("check")} + restored);
    QCOMPARE(locked.exitCode, 3);
    QCOMPARE(locked.errorCode(), QStringLiteral("storageLocked"));
    const Answer checked = run(other, QStringList{QStringLiteral("store"), QStringLiteral("check"), QStringLiteral("--clerk"),
                                                  QStringLiteral("0107")} + restored, password);
    QCOMPARE(checked.err, QByteArray());
    QCOMPARE(checked.exitCode, 0);
    QVERIFY(checked.json().value(u"ledgerEntries").toInt() > made.json().value(u"ledgerEntries").toInt());
    QVERIFY(checked.out.contains("restored from a backup"));
}

void TestRestoreDrill::anotherUserOfTheSystemOpensWhatWasBroughtBack_data()
{
    QTest::addColumn<bool>("byRecoveryKey");
    QTest::newRow("with a clerk's password") << false;
    QTest::newRow("with the recovery key") << true;
}

void TestRestoreDrill::anotherUserOfTheSystemOpensWhatWasBroughtBack()
{
    QFETCH(const bool, byRecoveryKey);
    if (::geteuid() != 0)
        QSKIP("only root may become another user of the system");
    QTemporaryDir handedOver;
    QVERIFY(QFile::setPermissions(handedOver.path(), QFileInfo(handedOver.path()).permissions() | QFile::ExeOther));
    QVERIFY(QDir().mkpath(path("nobody")) && handOver(path("nobody")));
    QVERIFY(QFile::setPermissions(m_folder.path(), QFileInfo(m_folder.path()).permissions() | QFile::ExeOther));
    QVERIFY(layOutProgram());
    constexpr int wrongUse = 2; // what it answers when it is asked for nothing
    if (runAsNobody({}).exitCode != wrongUse)
        QSKIP("programs in the folder for temporary files may not be run");

    const QString owner = QStringLiteral("owner%1").arg(int(byRecoveryKey));
    const QStringList data{QStringLiteral("--data"), m_folder.filePath(owner + QStringLiteral("-data"))};
    const QString place = handedOver.filePath(QStringLiteral("counter"));
    const QStringList restored{QStringLiteral("--data"), handedOver.filePath(QStringLiteral("new/data"))};
    const QByteArray password = "a password of the drill\n";
    const Answer created = run(owner, QStringList{QStringLiteral("store"), QStringLiteral("create")} + data);
    QCOMPARE(created.exitCode, 0);
    const QByteArray recovery = created.json().value(u"recoveryKey").toString().toUtf8() + '\n';
    QVERIFY(recovery.size() > 10);
    QCOMPARE(run(owner, QStringList{QStringLiteral("clerk"), QStringLiteral("add"), QStringLiteral("0107"), QStringLiteral("测试员")} + data,
                 password + password).exitCode, 0);
    const Answer made = run(owner, QStringList{QStringLiteral("backup"), QStringLiteral("create"), place} + data);
    QCOMPARE(made.exitCode, 0);

    // What root's counter wrote is nobody's to read until it is handed over.
    QVERIFY(QDir().mkpath(handedOver.filePath(QStringLiteral("new"))) && handOver(handedOver.filePath(QStringLiteral("new"))));
    const QStringList bringBack = QStringList{QStringLiteral("backup"), QStringLiteral("restore"), place} + restored;
    QCOMPARE(runAsNobody(bringBack).exitCode, 3);
    QVERIFY(!QFileInfo::exists(restored.constLast()));
    QVERIFY(handOver(place));
    const Answer back = runAsNobody(bringBack);
    QCOMPARE(back.err, QByteArray());
    QCOMPARE(back.exitCode, 0);
    QCOMPARE(back.json().value(u"ledgerHead"), made.json().value(u"ledgerHead"));
    QCOMPARE(QFileInfo(restored.constLast() + QStringLiteral("/cases.db")).ownerId(), nobody.toUInt());

    const QStringList check{QStringLiteral("store"), QStringLiteral("check")};
    QCOMPARE(runAsNobody(check + restored).errorCode(), QStringLiteral("storageLocked"));
    const QStringList who = byRecoveryKey ? QStringList{QStringLiteral("--recovery")}
                                          : QStringList{QStringLiteral("--clerk"), QStringLiteral("0107")};
    const Answer checked = runAsNobody(check + who + restored, byRecoveryKey ? recovery : password);
    QCOMPARE(checked.err, QByteArray());
    QCOMPARE(checked.exitCode, 0);
    QVERIFY(checked.out.contains("restored from a backup"));
}

void TestRestoreDrill::aRestoreSaysWhatStandsInItsWay()
{
    const QString account = QStringLiteral("someaccount");
    const Answer empty = run(account, {QStringLiteral("backup"), QStringLiteral("restore"), path("nothing"), QStringLiteral("--data"), path("new")});
    QCOMPARE(empty.exitCode, 3);
    QCOMPARE(empty.errorCode(), QStringLiteral("notFound"));
    QVERIFY(!QFileInfo::exists(path("new")));
    QCOMPARE(run(account, {QStringLiteral("backup"), QStringLiteral("restore"), path("nothing")}).exitCode, 2);
}

QTEST_GUILESS_MAIN(TestRestoreDrill)
#include "tst_restoredrill.moc"
