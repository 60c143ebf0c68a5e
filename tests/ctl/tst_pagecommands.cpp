// SPDX-License-Identifier: Apache-2.0
#include "ctl/pagecommands.h"
#include "ctlbench.h"
#include "support/fakedocumentmaker.h"
#include "support/fakeinspector.h"
#include "support/samplefiles.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

/// The two commands on fakes; they need no store.
struct PageBench
{
    QTemporaryDir folder;
    FakeInspector inspector;
    FakeDocumentMaker documents;

    /// The next file has one page with this finding.
    void queue(const PageFinding &finding)
    {
        FileInspection inspection = FakeInspector::goodPages(QStringLiteral("image/jpeg"), 1);
        inspection.findings = {finding};
        inspector.queueInspection(inspection);
    }
    [[nodiscard]] CtlOutcome run(const QStringList &words, bool json = true)
    {
        CtlOutcome outcome;
        QTextStream out(&outcome.out);
        QTextStream err(&outcome.err);
        Reply reply(json, out, err);
        QObject::connect(&reply, &Reply::finished, &reply, [&outcome](int exitCode) { outcome.exitCode = exitCode; });
        const QList<Command> commands = pageCommands(inspector, documents);
        const Command *command = findCommand(commands, words);
        const Result<Arguments> arguments = readArguments(*command, words);
        if (arguments)
            command->run(*arguments, nullptr, reply);
        else
            reply.wrongUse(arguments.error().detail);
        (void)QTest::qWaitFor([&outcome] { return outcome.exitCode >= 0; }, 10'000);
        return outcome;
    }
    [[nodiscard]] QString fileWith(const QString &name, const QByteArray &bytes) const
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    [[nodiscard]] QByteArray bytesOf(const QString &name) const
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

} // namespace

class TestPageCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFindingIsSaidWithItsMeasure();
    void aPageThatFailsAnswersNo();
    void aFileThatCannotBeOpenedAnswersNo();
    void aFileOfTooManyPagesIsToBeSplit();
    void aFileThatIsNotThereFails();
    void withoutAReaderNothingIsSaidOfTheFile();
    void theDocumentIsWritten();
    void theWishIsPassedOn();
    void aFileWithoutPagesMakesNoDocument();
    void whatCannotBeMadeLeavesTheOldFile();
    void wrongUseIsSaid_data();
    void wrongUseIsSaid();
};

void TestPageCommands::everyFindingIsSaidWithItsMeasure()
{
    PageBench bench;
    bench.queue({PageCheck::Blur, Verdict::Ask, 1, 2.25, 1.9});
    bench.queue({PageCheck::Blur, Verdict::Ask, 1, 2.25, 1.9});
    const QString path = bench.fileWith(QStringLiteral("a.jpg"), "one");
    const CtlOutcome outcome = bench.run({QStringLiteral("page"), QStringLiteral("check"), path});
    QCOMPARE(outcome.exitCode, 0);
    const QJsonObject file = outcome.json().value(u"files").toArray().at(0).toObject();
    QCOMPARE(file.value(u"file").toString(), path);
    const QJsonObject page = file.value(u"pages").toArray().at(0).toObject();
    QCOMPARE(page.value(u"page").toInt(), 1);
    const QJsonObject finding = page.value(u"findings").toArray().at(0).toObject();
    QCOMPARE(finding.value(u"check").toString(), QStringLiteral("blur"));
    QCOMPARE(finding.value(u"verdict").toString(), QStringLiteral("ask"));
    QCOMPARE(finding.value(u"measured").toDouble(), 2.25);
    QCOMPARE(finding.value(u"threshold").toDouble(), 1.9);
    const QString text = bench.run({QStringLiteral("page"), QStringLiteral("check"), path}, false).out;
    QVERIFY2(text.contains(QStringLiteral("page 1 blur: ask (measured 2.25, threshold 1.9)")), qPrintable(text));
}

void TestPageCommands::aPageThatFailsAnswersNo()
{
    PageBench bench;
    bench.queue({PageCheck::Resolution, Verdict::Fail, 1, 72, 150});
    const QString path = bench.fileWith(QStringLiteral("a.jpg"), "one");
    const CtlOutcome outcome = bench.run({QStringLiteral("page"), QStringLiteral("check"), path, path});
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.json().value(u"files").toArray().size(), 2);
}

void TestPageCommands::aFileThatCannotBeOpenedAnswersNo()
{
    PageBench bench;
    bench.inspector.queueInspection(failure(Error{ErrorCode::Malformed, {}}));
    const CtlOutcome outcome = bench.run({QStringLiteral("page"), QStringLiteral("check"),
                                          bench.fileWith(QStringLiteral("a.pdf"), "one")});
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.json().value(u"files").toArray().at(0).toObject().value(u"error").toString(), QStringLiteral("malformed"));
}

void TestPageCommands::aFileOfTooManyPagesIsToBeSplit()
{
    PageBench bench;
    const QString path = bench.fileWith(QStringLiteral("a.pdf"), "201 pages");
    const QString out = bench.folder.filePath(QStringLiteral("out.pdf"));
    for (const QStringList &words : {QStringList{QStringLiteral("page"), QStringLiteral("check"), path},
                                     QStringList{QStringLiteral("page"), QStringLiteral("pdf"), out, path}}) {
        bench.inspector.queueInspection(failure(Error{ErrorCode::TooLarge, QStringLiteral("pages")}));
        const CtlOutcome outcome = bench.run(words, false);
        QVERIFY(outcome.exitCode > 0);
        const QString told = outcome.out + outcome.err;
        QVERIFY2(told.contains(QStringLiteral("200 pages")) && told.contains(QStringLiteral("split")), qPrintable(told));
    }
    QVERIFY(!QFile::exists(out));
}

void TestPageCommands::aFileThatIsNotThereFails()
{
    PageBench bench;
    const CtlOutcome outcome = bench.run({QStringLiteral("page"), QStringLiteral("check"), QStringLiteral("/nowhere/a.jpg")});
    QCOMPARE(outcome.exitCode, 3);
    QCOMPARE(outcome.errorCode(), QStringLiteral("notFound"));
}

void TestPageCommands::withoutAReaderNothingIsSaidOfTheFile()
{
    PageBench bench;
    bench.inspector.queueInspection(failure(Error{ErrorCode::DeviceFailed, {}}));
    const CtlOutcome outcome = bench.run({QStringLiteral("page"), QStringLiteral("check"),
                                          bench.fileWith(QStringLiteral("a.jpg"), "one")});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY(outcome.out.isEmpty());
}

void TestPageCommands::theDocumentIsWritten()
{
    PageBench bench;
    const QString out = bench.folder.filePath(QStringLiteral("out.pdf"));
    const CtlOutcome outcome = bench.run({QStringLiteral("page"), QStringLiteral("pdf"), out,
                                          bench.fileWith(QStringLiteral("a.jpg"), "one"),
                                          bench.fileWith(QStringLiteral("b.jpg"), "two")});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.json().value(u"pageCount").toInt(), 2);
    QCOMPARE(outcome.json().value(u"archival").toBool(), true);
    QCOMPARE(outcome.json().value(u"size").toInt(), static_cast<int>(bench.bytesOf(QStringLiteral("out.pdf")).size()));
    QVERIFY(bench.bytesOf(QStringLiteral("out.pdf")).startsWith("document of"));
}

void TestPageCommands::theWishIsPassedOn()
{
    PageBench bench;
    const CtlOutcome outcome = bench.run(
        {QStringLiteral("page"), QStringLiteral("pdf"), bench.folder.filePath(QStringLiteral("out.pdf")),
         bench.fileWith(QStringLiteral("a.jpg"), "one"), QStringLiteral("--title"), QStringLiteral("租赁合同"),
         QStringLiteral("--identifier"), QStringLiteral("c1/m2"), QStringLiteral("--most"), QStringLiteral("900")});
    QCOMPARE(outcome.exitCode, 0);
    const DocumentWish wish = bench.documents.asked.first();
    QCOMPARE(wish.title, QStringLiteral("租赁合同"));
    QCOMPARE(wish.identifier, QStringLiteral("c1/m2"));
    QCOMPARE(wish.mostKilobytes, 900);
    QCOMPARE(wish.parts.first().bytes, QByteArray("one"));
}

void TestPageCommands::aFileWithoutPagesMakesNoDocument()
{
    PageBench bench;
    bench.inspector.queueInspection(failure(Error{ErrorCode::PasswordNeeded, {}}));
    const CtlOutcome outcome = bench.run({QStringLiteral("page"), QStringLiteral("pdf"),
                                          bench.folder.filePath(QStringLiteral("out.pdf")),
                                          bench.fileWith(QStringLiteral("a.pdf"), "one")});
    QCOMPARE(outcome.exitCode, 3);
    QCOMPARE(outcome.errorCode(), QStringLiteral("passwordNeeded"));
    QVERIFY(bench.documents.asked.isEmpty());
}

void TestPageCommands::whatCannotBeMadeLeavesTheOldFile()
{
    PageBench bench;
    const QString out = bench.fileWith(QStringLiteral("out.pdf"), "the old one");
    bench.documents.fault = Error{ErrorCode::TooLarge, {}};
    const CtlOutcome outcome = bench.run({QStringLiteral("page"), QStringLiteral("pdf"), out,
                                          bench.fileWith(QStringLiteral("a.jpg"), "one")});
    QCOMPARE(outcome.exitCode, 3);
    QCOMPARE(outcome.errorCode(), QStringLiteral("tooLarge"));
    QCOMPARE(bench.bytesOf(QStringLiteral("out.pdf")), QByteArray("the old one"));
}

void TestPageCommands::wrongUseIsSaid_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no file") << QStringList{QStringLiteral("page"), QStringLiteral("check")};
    QTest::newRow("no file for the PDF") << QStringList{QStringLiteral("page"), QStringLiteral("pdf"), QStringLiteral("/tmp/x")};
    QTest::newRow("no number") << QStringList{QStringLiteral("page"), QStringLiteral("pdf"), QStringLiteral("/tmp/x"),
                                              QStringLiteral("/tmp/y"), QStringLiteral("--most"), QStringLiteral("many")};
    QTest::newRow("less than nothing") << QStringList{QStringLiteral("page"), QStringLiteral("pdf"), QStringLiteral("/tmp/x"),
                                                      QStringLiteral("/tmp/y"), QStringLiteral("--most"), QStringLiteral("-1")};
}

void TestPageCommands::wrongUseIsSaid()
{
    QFETCH(QStringList, words);
    PageBench bench;
    const CtlOutcome outcome = bench.run(words);
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY(bench.documents.asked.isEmpty());
}

QTEST_MAIN(TestPageCommands)
#include "tst_pagecommands.moc"
