// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "e2e/canarysearch.h"
#include "e2e/programs.h"
#include "support/fakeclock.h"
#include "support/outcome.h"
#include "support/samplestore.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

// A person who does not exist: the number's check digit is right, its region is an example's.
const QString canaryName = QStringLiteral("龘靐齉爩");
const QString canaryNumber = QStringLiteral("310118194802297337");
const QString canaryPhone = QStringLiteral("13971948022");
const QString canaryAddress = QStringLiteral("上海市青浦区夏阳街道金丝雀弄971号");
const QString canaryAgent = QStringLiteral("麤龗鱻驫");
const QString canaryMark = QStringLiteral("CANARY-MARK-IN-THE-SCAN-971948022");

constexpr int deskLimitMs = 180'000; // between two words of the desk, on a busy machine

constexpr int commandLimitMs = 120'000; // on a busy machine

/// Folders that may know the person: what was handed in, paper, and the departments' side, which the sample hall plays on
/// the same computer and a counter does not have.
const QStringList elsewhere{QStringLiteral("handed-in"), QStringLiteral("papers"), QStringLiteral("printed"),
                            QStringLiteral("gateway")};

} // namespace

/// TRUST S1: after a day on which somebody unmistakable came to the counter, no file that the programs leave on the computer
/// tells of it: not the store, its logs or copies, nor temporary files, settings, caches, logs or memory dumps.
class TestCanary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theSearchFindsEveryForm_data();
    void theSearchFindsEveryForm();
    void aPlainStoreShowsThePerson();
    void theDayIsWorked();
    void theCommandLineSaysNothing();
    void aKilledIntakeLeavesNothing();
    void aDayAtTheDeskLeavesNothing();
    void whatIsHandedToSupportLeavesNothing();
    void aReasonThatNamesThePersonIsCovered();
    void noFileTellsOfThePerson();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_world.filePath(name); }
    [[nodiscard]] QString data() const { return path(QStringLiteral("counter")); }
    CtlAnswer counter(const QStringList &words);
    void log(const QString &name, const QString &text);
    void handIn();
    void expectNoTraces(const QString &folder);

    QTemporaryDir m_world;
    CanarySearch m_search{{canaryName, canaryNumber, canaryPhone, canaryAddress, canaryAgent, canaryMark}};
    std::unique_ptr<GatewayProgram> m_gateway;
    QString m_request;
    QString m_case;
};

void TestCanary::initTestCase()
{
    QVERIFY(m_world.isValid());
    // Whatever a program keeps of its own lies in here.
    for (const char *place : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME",
                              "XDG_RUNTIME_DIR", "TMPDIR", "YICHUANG_STATE"}) {
        const QString folder = path(QStringLiteral("home-") + QString::fromLatin1(place));
        QVERIFY(QDir().mkpath(folder));
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv(place, folder.toUtf8());
    }
    QVERIFY(QDir().mkpath(path(QStringLiteral("logs"))));
    QVERIFY(QDir().mkpath(path(QStringLiteral("dumps"))));
    QVERIFY(QDir::setCurrent(path(QStringLiteral("dumps")))); // where the kernel would put one
    handIn();
}

/// The example case of a natural person, with this person in it and the mark in its papers.
void TestCanary::handIn()
{
    const QString folder = path(QStringLiteral("handed-in"));
    QVERIFY(QDir().mkpath(folder));
    const QString examples = QStringLiteral(YICHUANG_SOURCE_DIR "/tests/data/intake/");
    for (const QString &name : {QStringLiteral("application-form.pdf"), QStringLiteral("kinship-proof.pdf")}) {
        QFile example(examples + name);
        QVERIFY(example.open(QIODevice::ReadOnly));
        const QByteArray mark = "\n% " + canaryMark.toLatin1() + "\n%%EOF\n";
        QVERIFY(writeFile(QDir(folder).filePath(name), example.readAll() + mark));
    }
    QFile example(examples + QStringLiteral("residence-permit.json"));
    QVERIFY(example.open(QIODevice::ReadOnly));
    QJsonObject request = QJsonDocument::fromJson(example.readAll()).object();
    QJsonObject applicant = request.value(u"applicant").toObject();
    applicant.insert(QStringLiteral("identity"), QJsonObject{{QStringLiteral("name"), canaryName},
                                                             {QStringLiteral("number"), canaryNumber},
                                                             {QStringLiteral("phone"), canaryPhone},
                                                             {QStringLiteral("address"), canaryAddress}});
    request.insert(QStringLiteral("applicant"), applicant);
    m_request = QDir(folder).filePath(QStringLiteral("request.json"));
    QVERIFY(writeFile(m_request, QJsonDocument(request).toJson()));
}

void TestCanary::log(const QString &name, const QString &text)
{
    QFile file(path(QStringLiteral("logs/") + name));
    QVERIFY(file.open(QIODevice::Append));
    file.write(text.toUtf8());
}

void TestCanary::expectNoTraces(const QString &folder)
{
    const QStringList traces = m_search.tracesIn(folder, elsewhere);
    QVERIFY2(traces.isEmpty(), qPrintable(traces.join(u'\n')));
}

/// Runs a command with what it says kept like a journal would keep it.
CtlAnswer TestCanary::counter(const QStringList &words)
{
    const CtlAnswer answer = ctl(data(), words);
    log(QStringLiteral("ctl.log"), answer.errors);
    log(QStringLiteral("answers.log"), QString::fromUtf8(QJsonDocument(answer.json).toJson()));
    return answer;
}

void TestCanary::theSearchFindsEveryForm_data()
{
    QTest::addColumn<QByteArray>("bytes");
    int form = 0;
    for (const QByteArray &bytes : formsOf(canaryName + canaryAddress))
        QTest::addRow("form %d", ++form) << bytes;
    for (int before = 0; before < 3; ++before)
        QTest::addRow("base64 behind %d bytes", before) << QByteArray(QByteArray(before, 'x') + canaryNumber.toLatin1() + "yz").toBase64();
}

void TestCanary::theSearchFindsEveryForm()
{
    QFETCH(QByteArray, bytes);
    QTemporaryDir folder;
    const CanarySearch search({canaryName + canaryAddress, canaryNumber});
    QVERIFY(writeFile(folder.filePath(QStringLiteral("a")), QByteArray(1000, 'a')));
    QVERIFY(search.tracesIn(folder.path()).isEmpty());
    QVERIFY(writeFile(folder.filePath(QStringLiteral(".b")), QByteArray(70'001, 'b') + bytes + "c"));
    QCOMPARE(search.tracesIn(folder.path()).size(), 1);
    QCOMPARE(search.files(), 2);
}

void TestCanary::aPlainStoreShowsThePerson()
{
    QTemporaryDir folder;
    FakeClock clock;
    StoreOptions options = sampleStore(folder.path(), clock);
    options.cipher = sampleCipher(CipherProfile::Plain);
    CaseRecord record = sampleCase();
    record.applicant.identity = {canaryName, IdentifierKind::ResidentNumber, canaryNumber, canaryPhone, canaryAddress};
    {
        const auto store = Store::open(options);
        QVERIFY_OK(store);
        QVERIFY_OK(outcomeOf((*store)->pages().put(record.id, canaryMark.toLatin1().repeated(50))));
        QVERIFY_OK(outcomeOf((*store)->cases().saveDraft(record)));
    }
    const QStringList traces = m_search.tracesIn(folder.path());
    // The scan is not among them: even there it lies under the key of its case.
    for (const QString &text : {canaryName, canaryNumber, canaryPhone, canaryAddress})
        QVERIFY2(!traces.filter(text).isEmpty(), qPrintable(text));
}

void TestCanary::theDayIsWorked()
{
    m_gateway = std::make_unique<GatewayProgram>(path(QStringLiteral("gateway")));
    QVERIFY(m_gateway->start({QStringLiteral("--simulate-departments"), QStringLiteral("--decide-after-ms"), QStringLiteral("50")}));
    QVERIFY(writeSite(data(), m_gateway->port()));
    const CtlAnswer imported = counter({QStringLiteral("guide"), QStringLiteral("import"),
                                        QStringLiteral(YICHUANG_SOURCE_DIR "/resources/guides")});
    QVERIFY2(imported.exitCode == 0, qPrintable(imported.errors));
    const CtlAnswer authorised = authoriseEverybody(data());
    QVERIFY2(authorised.exitCode == 0, qPrintable(authorised.errors));
    const CtlAnswer filed = counter({QStringLiteral("case"), QStringLiteral("intake"), m_request});
    QVERIFY2(filed.exitCode == 0, qPrintable(filed.errors));
    m_case = filed.json.value(u"id").toString();
    const CtlAnswer sent = counter({QStringLiteral("sync"), QStringLiteral("run"), QStringLiteral("--once"),
                                    QStringLiteral("--for"), QStringLiteral("60")});
    QVERIFY2(sent.exitCode == 0, qPrintable(sent.errors));
    // The person did come: the departments know, and have the scan.
    const QStringList known = m_search.tracesIn(path(QStringLiteral("gateway")));
    for (const QString &text : {canaryName, canaryMark})
        QVERIFY2(!known.filter(text).isEmpty(), qPrintable(known.join(u'\n')));
    m_gateway->kill();
    // And once more offline; the same application is not taken in twice, so that it is somebody else of that name.
    const QString other = describedForAnother(m_request, QFileInfo(m_request).path(), 1);
    QCOMPARE(counter({QStringLiteral("case"), QStringLiteral("intake"), other}).exitCode, 0);
}

void TestCanary::theCommandLineSaysNothing()
{
    const QList<QStringList> questions{{QStringLiteral("case"), QStringLiteral("list")},
                                       {QStringLiteral("case"), QStringLiteral("show"), m_case},
                                       {QStringLiteral("case"), QStringLiteral("history"), m_case},
                                       {QStringLiteral("queue"), QStringLiteral("list"), QStringLiteral("--all")},
                                       {QStringLiteral("store"), QStringLiteral("check")},
                                       {QStringLiteral("audit"), QStringLiteral("verify")}};
    for (const QStringList &words : questions)
        QVERIFY2(counter(words).exitCode == 0, qPrintable(words.join(u' ')));
    expectNoTraces(path(QStringLiteral("logs")));
}

void TestCanary::aKilledIntakeLeavesNothing()
{
    // In the middle of decoding, storing or printing: whatever lies about then was not tidied up.
    for (const int afterMs : {120, 300, 600, 900}) {
        const QString request = describedForAnother(m_request, QFileInfo(m_request).path(), afterMs);
        const auto process = startCtl(data(), {QStringLiteral("case"), QStringLiteral("intake"), request});
        QVERIFY(process->waitForStarted());
        if (!process->waitForFinished(afterMs)) {
            process->kill();
            QVERIFY(process->waitForFinished());
        }
        log(QStringLiteral("killed.log"), QString::fromUtf8(process->readAllStandardError()));
    }
}

/// The same person at the real windows: typed, imported, filed, looked for, copied, and half typed again.
void TestCanary::aDayAtTheDeskLeavesNothing()
{
    const QString brought = path(QStringLiteral("handed-in/") + canaryName);
    QVERIFY(QDir().mkpath(brought));
    const QString paper = QDir(brought).filePath(QStringLiteral("application-form.pdf"));
    QVERIFY(QFile::copy(path(QStringLiteral("handed-in/application-form.pdf")), paper));
    QProcess desk;
    QProcessEnvironment offscreen = QProcessEnvironment::systemEnvironment();
    offscreen.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    desk.setProcessEnvironment(offscreen);
    desk.start(QStringLiteral(YICHUANG_BINARY_DIR "/yichuang-tour"),
               {QStringLiteral("--canary"), QStringList{canaryName, canaryNumber, canaryPhone, canaryAddress}.join(u'|'),
                QStringLiteral("--paper"), paper, path(QStringLiteral("desk"))});
    QVERIFY(desk.waitForStarted());
    QByteArray said;
    while (!said.contains("The day is over.") && desk.waitForReadyRead(deskLimitMs))
        said += desk.readAllStandardOutput();
    const bool toTheEnd = said.contains("The day is over. \n") && desk.state() == QProcess::Running;
    desk.kill();
    QVERIFY(desk.waitForFinished());
    const QByteArray logged = desk.readAllStandardError();
    QVERIFY2(toTheEnd, QByteArray(said + logged).constData());
    log(QStringLiteral("desk.log"), QString::fromUtf8(logged));
    QVERIFY(!QDir(path(QStringLiteral("desk/printed"))).isEmpty());
    QVERIFY(!m_search.tracesIn(path(QStringLiteral("desk/gateway"))).isEmpty());
    expectNoTraces(m_world.path());
}

void TestCanary::whatIsHandedToSupportLeavesNothing()
{
    const QString journal = path(QStringLiteral("handed-in/journal"));
    QVERIFY(writeFile(journal, QStringLiteral("%1 %2 %3 for %4\n").arg(canaryName, canaryNumber, canaryPhone, canaryAgent).toUtf8()));
    const QString out = path(QStringLiteral("logs/bundle.json"));
    const CtlAnswer answer = counter({QStringLiteral("support"), QStringLiteral("bundle"), out, QStringLiteral("--log"), journal});
    QVERIFY2(answer.exitCode == 0, qPrintable(answer.errors));
    QVERIFY(QFile::exists(out));
}

/// A supervisor types the person's name into a reason: whoever asks without signing in sees that there was one.
void TestCanary::aReasonThatNamesThePersonIsCovered()
{
    const auto told = [this](const QStringList &words, const QByteArray &input) {
        const auto process = startCtl(data(), words);
        if (!process->waitForStarted())
            return QByteArray("not started");
        process->write(input);
        process->closeWriteChannel();
        const bool ended = process->waitForFinished(commandLimitMs);
        log(QStringLiteral("answers.log"), QString::fromUtf8(process->readAllStandardOutput()));
        const QByteArray errors = process->readAllStandardError();
        return ended && process->exitCode() == 0 ? QByteArray() : QByteArray("failed: " + errors);
    };
    const QByteArray password = "a-long-password\n";
    const QString supervisor = QStringLiteral("0200");
    QCOMPARE(told({QStringLiteral("clerk"), QStringLiteral("add"), supervisor, QStringLiteral("周"), QStringLiteral("--role"),
                   QStringLiteral("supervisor")}, password), QByteArray());
    QCOMPARE(told({QStringLiteral("--clerk"), supervisor, QStringLiteral("retention"), QStringLiteral("hold"), m_case,
                   QStringLiteral("--because"), canaryName + QStringLiteral(" 的投诉")}, password), QByteArray());
    const CtlAnswer history = counter({QStringLiteral("case"), QStringLiteral("history"), m_case});
    const QJsonObject last = history.json.value(u"events").toArray().last().toObject();
    QCOMPARE(last.value(u"kind").toString(), QStringLiteral("held"));
    QCOMPARE(last.value(u"said").toObject().value(u"reason").toString(), QStringLiteral("***"));
    expectNoTraces(path(QStringLiteral("logs")));
}

void TestCanary::noFileTellsOfThePerson()
{
    QVERIFY(!m_case.isEmpty()); // otherwise the search proves nothing
    expectNoTraces(m_world.path());
    QVERIFY(m_search.files() > 5);
    qInfo("%d files, %lld bytes", m_search.files(), static_cast<long long>(m_search.bytes()));
    QVERIFY(QDir(path(QStringLiteral("dumps"))).isEmpty());
}

QTEST_GUILESS_MAIN(TestCanary)
#include "tst_canary.moc"
