// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

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
    void aRestoreSaysWhatStandsInItsWay();

private:
    [[nodiscard]] Answer run(const QString &account, const QStringList &words, const QByteArray &input = {}) const;
    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    QTemporaryDir m_folder;
};

Answer TestRestoreDrill::run(const QString &account, const QStringList &words, const QByteArray &input) const
{
    const QString home = m_folder.filePath(account);
    QDir().mkpath(home);
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home);
    for (const char *name : {"XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "YICHUANG_PASSWORD_FILE"})
        environment.remove(QString::fromLatin1(name));
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(YICHUANG_BINARY_DIR "/yichuangctl"), QStringList(words) << QStringLiteral("--json"));
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
