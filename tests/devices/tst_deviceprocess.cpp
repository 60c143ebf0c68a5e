// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include "devices/devicecodec.h"
#include "devices/deviceprocess.h"
#include "support/verify.h"

using namespace yichuang;

namespace {

using Answer = std::optional<Result<DeviceFrame>>;

/// Keeps the last thing that was said, and how often something was.
struct Ear
{
    Answer last;
    int words = 0;

    [[nodiscard]] DeviceProcess::Listener listener()
    {
        return [this](const Result<DeviceFrame> &answer) {
            last = answer;
            ++words;
        };
    }
    [[nodiscard]] bool hasHeardTheEnd() const { return last && (!*last || isLast(**last)); }
};

DeviceFrame wish(const QByteArray &payload = {})
{
    return {{{QStringLiteral("do"), QStringLiteral("anything")}}, payload};
}

} // namespace

#define QTRY_HEARD(ear) QTRY_VERIFY_WITH_TIMEOUT((ear).hasHeardTheEnd(), 30000)

/// Shell scripts stand in for the device process, so that it can misbehave in every way.
class TestDeviceProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anAnswerArrives();
    void wordsInBetweenArriveToo();
    void theSandboxIsReported();
    void aProgramThatIsNotThereFailsEveryRequest();
    void misbehaviourIsADeviceFailure_data();
    void misbehaviourIsADeviceFailure();
    void silenceIsATimeOut_data();
    void silenceIsATimeOut();
    void theRequestAfterACrashMeetsANewProcess();
    void requestsThatWaitSurviveTheCrashOfOneBefore();
    void aCancelledRequestThatHangsIsKilled();
    void aCancelledRequestThatWaitsIsNeverSent();
    void anotherDocumentMeetsAnotherProcess();
    void theSameDocumentKeepsItsProcess();
    void aDocumentThatIsKeptIsSentOnce();
    void theVerdictIsHeardWhileTheProcessStillTidies_data();
    void theVerdictIsHeardWhileTheProcessStillTidies();
    void theNextRequestWaitsUntilTheProcessIsReady();
    void aProcessThatNeverGetsReadyIsReplaced();
    void aProcessThatEndsInsteadOfGettingReadyIsReplaced();
    void aWordWhileTidyingIsMisbehaviour();
    void readyWithoutTidyingIsMisbehaviour();
    void destructionAnswersEveryRequest();

private:
    /// A program that says hello, then runs these lines; $runs tells how often it was started.
    [[nodiscard]] DeviceProgram script(const QByteArray &lines);
    void write(const QString &name, const QByteArray &bytes);
    [[nodiscard]] int runs();

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDeviceProcess::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    write(QStringLiteral("hello"),
          encodeFrame({{{QStringLiteral("hello"), deviceProtocolVersion},
                        {QStringLiteral("sandbox"), QJsonArray{QStringLiteral("wall")}}},
                       {}}));
    write(QStringLiteral("word"), encodeFrame({{{QStringLiteral("id"), 1}}, "word"}));
    write(QStringLiteral("ready"), encodeFrame(readyFrame(1)));
    write(QStringLiteral("good"), encodeFrame(tidyingAfter(lastFrame(1, {}, "answer"))));
    write(QStringLiteral("bad"), encodeFrame(tidyingAfter(errorFrame(1, {ErrorCode::DeviceNoPaper, {}}))));
    for (int id = 1; id <= 3; ++id)
        write(QStringLiteral("answer%1").arg(id), encodeFrame(lastFrame(id, {}, "answer")));
}

void TestDeviceProcess::write(const QString &name, const QByteArray &bytes)
{
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

DeviceProgram TestDeviceProcess::script(const QByteArray &lines)
{
    write(QStringLiteral("device"), "#!/bin/sh\ncd " + m_folder->path().toUtf8()
                                        + "\necho x >> runs\nruns=$(wc -l < runs)\n" + lines + "\n");
    QFile::setPermissions(m_folder->filePath(QStringLiteral("device")), QFile::ReadOwner | QFile::ExeOwner);
    DeviceProgram program;
    program.path = m_folder->filePath(QStringLiteral("device"));
    return program;
}

int TestDeviceProcess::runs()
{
    QFile file(m_folder->filePath(QStringLiteral("runs")));
    return file.open(QIODevice::ReadOnly) ? static_cast<int>(file.size() / 2) : 0;
}

void TestDeviceProcess::anAnswerArrives()
{
    DeviceProcess process(script("cat hello answer1; exec sleep 60"), QStringLiteral("role"),
                          ProcessLifetime::Lasting);
    Ear ear;
    QCOMPARE(process.ask(wish(), 10000, ear.listener()), 1);
    QCOMPARE(ear.words, 0); // never inside ask()
    QTRY_HEARD(ear);
    QVERIFY_OK(*ear.last);
    QCOMPARE((*ear.last)->payload, QByteArray("answer"));
    QCOMPARE(ear.words, 1);
}

void TestDeviceProcess::wordsInBetweenArriveToo()
{
    DeviceProcess process(script("cat hello word word answer1; exec sleep 60"), QStringLiteral("role"),
                          ProcessLifetime::Lasting);
    Ear ear;
    process.ask(wish(), 10000, ear.listener());
    QTRY_HEARD(ear);
    QCOMPARE(ear.words, 3);
}

void TestDeviceProcess::theSandboxIsReported()
{
    DeviceProcess process(script("cat hello answer1; exec sleep 60"), QStringLiteral("role"),
                          ProcessLifetime::Lasting);
    QVERIFY(process.sandbox().isEmpty());
    Ear ear;
    process.ask(wish(), 10000, ear.listener());
    QTRY_HEARD(ear);
    QCOMPARE(process.sandbox(), QStringList(QStringLiteral("wall")));
    QVERIFY(process.processId() > 0);
}

void TestDeviceProcess::aProgramThatIsNotThereFailsEveryRequest()
{
    DeviceProgram program;
    program.path = QStringLiteral("/nowhere/yichuang-device");
    DeviceProcess process(program, QStringLiteral("role"), ProcessLifetime::Lasting);
    Ear first;
    Ear second;
    process.ask(wish(), 10000, first.listener());
    process.ask(wish(), 10000, second.listener());
    QTRY_HEARD(first);
    QTRY_HEARD(second);
    QVERIFY_ERROR(*first.last, ErrorCode::DeviceFailed);
    QVERIFY_ERROR(*second.last, ErrorCode::DeviceFailed);
}

void TestDeviceProcess::misbehaviourIsADeviceFailure_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::newRow("ends at once") << QByteArray("exit 3");
    QTest::newRow("ends after hello") << QByteArray("cat hello; exit 0");
    QTest::newRow("kills itself") << QByteArray("cat hello; kill -SEGV $$");
    QTest::newRow("ends in mid-answer") << QByteArray("cat hello; head -c 9 answer1; exit 0");
    QTest::newRow("text instead of hello") << QByteArray("echo Hello, world; exec sleep 60");
    QTest::newRow("text after hello") << QByteArray("cat hello; echo Hello, world; exec sleep 60");
    QTest::newRow("an answer instead of hello") << QByteArray("cat answer1; exec sleep 60");
    QTest::newRow("an answer to another request") << QByteArray("cat hello answer2; exec sleep 60");
    QTest::newRow("an endless frame") << QByteArray("cat hello; exec yes yyyyyyy");
}

void TestDeviceProcess::misbehaviourIsADeviceFailure()
{
    QFETCH(QByteArray, lines);
    DeviceProcess process(script(lines), QStringLiteral("role"), ProcessLifetime::Lasting);
    Ear ear;
    process.ask(wish(), 10000, ear.listener());
    QTRY_HEARD(ear);
    QVERIFY_ERROR(*ear.last, ErrorCode::DeviceFailed);
    QCOMPARE(ear.words, 1);
    QTRY_COMPARE(process.processId(), 0);
}

void TestDeviceProcess::silenceIsATimeOut_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::newRow("from the beginning") << QByteArray("exec sleep 60");
    QTest::newRow("after hello") << QByteArray("cat hello; exec sleep 60");
    QTest::newRow("after a word") << QByteArray("cat hello word; exec sleep 60");
    QTest::newRow("in mid-frame") << QByteArray("cat hello; head -c 9 answer1; exec sleep 60");
}

void TestDeviceProcess::silenceIsATimeOut()
{
    QFETCH(QByteArray, lines);
    DeviceProcess process(script(lines), QStringLiteral("role"), ProcessLifetime::Lasting);
    Ear ear;
    process.ask(wish(), 150, ear.listener());
    QTRY_HEARD(ear);
    QVERIFY_ERROR(*ear.last, ErrorCode::TimedOut);
    QTRY_COMPARE(process.processId(), 0);
}

void TestDeviceProcess::theRequestAfterACrashMeetsANewProcess()
{
    DeviceProcess process(script("cat hello; test $runs = 1 && exit 1; cat answer2; exec sleep 60"),
                          QStringLiteral("role"), ProcessLifetime::Lasting);
    Ear first;
    process.ask(wish(), 10000, first.listener());
    QTRY_HEARD(first);
    QVERIFY_ERROR(*first.last, ErrorCode::DeviceFailed);
    Ear second;
    process.ask(wish(), 10000, second.listener());
    QTRY_HEARD(second);
    QVERIFY_OK(*second.last);
    QCOMPARE(runs(), 2);
}

void TestDeviceProcess::requestsThatWaitSurviveTheCrashOfOneBefore()
{
    DeviceProcess process(script("cat hello; test $runs = 1 && exec sleep 60; cat answer2 answer3; exec sleep 60"),
                          QStringLiteral("role"), ProcessLifetime::Lasting);
    Ear hung;
    Ear second;
    process.ask(wish(), 2000, hung.listener());
    process.ask(wish(), 10000, second.listener());
    QTRY_HEARD(hung);
    QTRY_HEARD(second);
    QVERIFY_ERROR(*hung.last, ErrorCode::TimedOut);
    QVERIFY_OK(*second.last);
}

void TestDeviceProcess::aCancelledRequestThatHangsIsKilled()
{
    DeviceProcess process(script("cat hello word; exec sleep 60"), QStringLiteral("role"), ProcessLifetime::Lasting);
    Ear ear;
    const int id = process.ask(wish(), 60000, ear.listener());
    QTRY_COMPARE(ear.words, 1);
    process.cancel(id, 50);
    QTRY_HEARD(ear);
    QVERIFY_ERROR(*ear.last, ErrorCode::Cancelled);
}

void TestDeviceProcess::aCancelledRequestThatWaitsIsNeverSent()
{
    DeviceProcess process(script("cat hello; exec sleep 60"), QStringLiteral("role"), ProcessLifetime::Lasting);
    Ear first;
    Ear second;
    process.ask(wish(), 200, first.listener());
    const int id = process.ask(wish(), 10000, second.listener());
    process.cancel(id, 10000);
    process.cancel(4711, 0); // unknown: ignored
    QTRY_HEARD(second);
    QVERIFY_ERROR(*first.last, ErrorCode::TimedOut);
    QVERIFY_ERROR(*second.last, ErrorCode::Cancelled);
    QCOMPARE(runs(), 1);
}

void TestDeviceProcess::anotherDocumentMeetsAnotherProcess()
{
    DeviceProcess process(script("cat hello answer$runs; exec sleep 60"), QStringLiteral("role"),
                          ProcessLifetime::PerDocument);
    Ear first;
    Ear second;
    process.ask(wish("first document"), 10000, first.listener());
    process.ask(wish("second document"), 10000, second.listener());
    QTRY_HEARD(first);
    QTRY_HEARD(second);
    QVERIFY_OK(*first.last);
    QVERIFY_OK(*second.last);
    QCOMPARE(runs(), 2);
}

void TestDeviceProcess::theSameDocumentKeepsItsProcess()
{
    DeviceProcess process(script("cat hello; read -r one; cat answer1; read -r two; cat answer2; exec sleep 60"),
                          QStringLiteral("role"), ProcessLifetime::PerDocument);
    Ear first;
    process.ask(wish("a document\n"), 10000, first.listener());
    QTRY_HEARD(first);
    Ear second;
    process.ask(wish("a document\n"), 10000, second.listener());
    QTRY_HEARD(second);
    QCOMPARE(runs(), 1);
}

void TestDeviceProcess::aDocumentThatIsKeptIsSentOnce()
{
    // What the second request says of itself is written down: the lengths of its header and of its payload.
    DeviceProcess process(script("cat hello; read -r one; cat answer1; head -c 8 > lengths; cat answer2; exec sleep 60"),
                          QStringLiteral("role"), ProcessLifetime::PerDocument);
    DeviceFrame request = wish("a document\n");
    request.header.insert(u"keep", true);
    Ear first;
    process.ask(request, 30000, first.listener());
    QTRY_HEARD(first);
    Ear second;
    process.ask(request, 30000, second.listener());
    QTRY_HEARD(second);
    QVERIFY_OK(*second.last);
    QCOMPARE(runs(), 1);
    QFile lengths(m_folder->filePath(QStringLiteral("lengths")));
    QVERIFY(lengths.open(QIODevice::ReadOnly));
    QCOMPARE(lengths.readAll().mid(4), QByteArray(4, '\0'));
}

void TestDeviceProcess::theVerdictIsHeardWhileTheProcessStillTidies_data()
{
    QTest::addColumn<QByteArray>("verdict");
    QTest::addColumn<bool>("success");
    QTest::newRow("a result") << QByteArray("good") << true;
    QTest::newRow("an error") << QByteArray("bad") << false;
}

void TestDeviceProcess::theVerdictIsHeardWhileTheProcessStillTidies()
{
    QFETCH(QByteArray, verdict);
    QFETCH(bool, success);
    DeviceProgram program = script("cat hello " + verdict + "; exec sleep 60");
    program.patience.tidy = 60'000;
    DeviceProcess process(program, QStringLiteral("role"), ProcessLifetime::Lasting);
    Ear ear;
    const int id = process.ask(wish(), 60'000, ear.listener());
    QTRY_HEARD(ear);
    QCOMPARE(ear.last->has_value(), success);
    QVERIFY(process.processId() > 0);
    process.cancel(id, 0); // too late to matter
    QCOMPARE(ear.words, 1);
}

void TestDeviceProcess::theNextRequestWaitsUntilTheProcessIsReady()
{
    DeviceProgram program = script("cat hello good; until test -e tidy; do sleep 0.02; done; echo x >> readies\n"
                                   "cat ready answer2; exec sleep 60");
    program.patience.tidy = 60'000;
    DeviceProcess process(program, QStringLiteral("role"), ProcessLifetime::Lasting);
    Ear first;
    Ear second;
    process.ask(wish(), 60'000, first.listener());
    // Its own patience counts from when it is sent, not from when the process before began to tidy up.
    process.ask(wish(), 60'000, second.listener());
    QTRY_HEARD(first);
    QVERIFY_OK(*first.last);
    QCOMPARE(second.words, 0);
    write(QStringLiteral("tidy"), "x");
    QTRY_HEARD(second);
    QVERIFY_OK(*second.last);
    QCOMPARE(first.words, 1);
    QCOMPARE(second.words, 1);
    QCOMPARE(runs(), 1);
}

void TestDeviceProcess::aProcessThatNeverGetsReadyIsReplaced()
{
    DeviceProgram program = script("cat hello; test $runs = 1 && cat bad && exec sleep 60; cat answer2; exec sleep 60");
    program.patience.tidy = 100;
    DeviceProcess process(program, QStringLiteral("role"), ProcessLifetime::Lasting);
    Ear first;
    Ear second;
    process.ask(wish(), 60'000, first.listener());
    process.ask(wish(), 60'000, second.listener());
    QTRY_HEARD(second);
    QVERIFY_ERROR(*first.last, ErrorCode::DeviceNoPaper);
    QVERIFY_OK(*second.last);
    QCOMPARE(first.words, 1); // its verdict stays what it was
    QCOMPARE(second.words, 1);
    QCOMPARE(runs(), 2);
}

void TestDeviceProcess::aProcessThatEndsInsteadOfGettingReadyIsReplaced()
{
    DeviceProgram program = script("cat hello; test $runs = 1 && cat bad && exit 0; cat answer2; exec sleep 60");
    program.patience.tidy = 60'000;
    DeviceProcess process(program, QStringLiteral("role"), ProcessLifetime::Lasting);
    Ear first;
    Ear second;
    process.ask(wish(), 60'000, first.listener());
    process.ask(wish(), 60'000, second.listener());
    QTRY_HEARD(second);
    QVERIFY_ERROR(*first.last, ErrorCode::DeviceNoPaper);
    QVERIFY_OK(*second.last);
    QCOMPARE(first.words + second.words, 2);
    QCOMPARE(runs(), 2);
}

void TestDeviceProcess::aWordWhileTidyingIsMisbehaviour()
{
    DeviceProgram program = script("cat hello; test $runs = 1 && cat good word && exec sleep 60; cat answer2; "
                                   "exec sleep 60");
    program.patience.tidy = 60'000;
    DeviceProcess process(program, QStringLiteral("role"), ProcessLifetime::Lasting);
    Ear first;
    Ear second;
    process.ask(wish(), 60'000, first.listener());
    process.ask(wish(), 60'000, second.listener());
    QTRY_HEARD(second);
    QVERIFY_OK(*first.last);
    QVERIFY_OK(*second.last);
    QCOMPARE(first.words, 1);
    QCOMPARE(runs(), 2);
}

void TestDeviceProcess::readyWithoutTidyingIsMisbehaviour()
{
    DeviceProcess process(script("cat hello answer1 ready; exec sleep 60"), QStringLiteral("role"),
                          ProcessLifetime::Lasting);
    Ear ear;
    process.ask(wish(), 60'000, ear.listener());
    QTRY_HEARD(ear);
    QVERIFY_OK(*ear.last);
    QTRY_COMPARE(process.processId(), 0);
    QCOMPARE(ear.words, 1);
}

void TestDeviceProcess::destructionAnswersEveryRequest()
{
    Ear running;
    Ear waiting;
    {
        DeviceProcess process(script("cat hello word; exec sleep 60"), QStringLiteral("role"),
                              ProcessLifetime::Lasting);
        process.ask(wish(), 60000, running.listener());
        process.ask(wish(), 60000, waiting.listener());
        QTRY_COMPARE(running.words, 1);
    }
    QVERIFY_ERROR(*running.last, ErrorCode::Cancelled);
    QVERIFY_ERROR(*waiting.last, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestDeviceProcess)
#include "tst_deviceprocess.moc"
