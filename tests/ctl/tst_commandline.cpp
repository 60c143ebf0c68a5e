// SPDX-License-Identifier: Apache-2.0
#include "ctlbench.h"

#include <QRegularExpression>

using namespace yichuang;
using namespace yichuang::test;

/// Which command is meant, what it takes, and how answers look.
class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theUsageNamesEveryCommandOnce();
    void theFirstWordsNameTheCommand_data();
    void theFirstWordsNameTheCommand();
    void argumentsAreSplitByPlaceAndName();
    void wrongArgumentsEndWithTwo_data();
    void wrongArgumentsEndWithTwo();
    void anAnswerIsTextOrJson_data();
    void anAnswerIsTextOrJson();
    void aFailureIsASentenceOrJson();
    void aFailureIsOneLineWithoutKeysOrSql_data();
    void aFailureIsOneLineWithoutKeysOrSql();
    void anEmptyAnswerSaysNone();
    void anUnknownCommandIsNamed();
    void wrongUseIsASentenceOrJson();
    void onlyTheFirstAnswerIsPrinted();
};

void TestCommandLine::theUsageNamesEveryCommandOnce()
{
    const QList<Command> commands = allCommands();
    const QStringList lines = usageText(commands).split(u'\n');
    QCOMPARE(lines.size(), commands.size() + 1);
    QSet<QString> names;
    for (qsizetype nth = 0; nth < commands.size(); ++nth) {
        const Command &command = commands.at(nth);
        QCOMPARE(lines.at(nth + 1), QString(QStringLiteral("  ") + QString(command.name + u' ' + command.usage).trimmed()));
        QVERIFY(command.run);
        for (const QString &named : command.named)
            QVERIFY2(command.usage.contains(QStringLiteral("--") + QString(named).remove(u'=')), qPrintable(command.name));
        // "PATH…" and "[ID…]" stand for further places; "ID,ID…" is one place with a list in it.
        static const QRegularExpression furtherPlaces(QStringLiteral("(^|[ \\[])[A-Z]+…"));
        QCOMPARE(command.takesMore, command.usage.contains(furtherPlaces));
        names.insert(command.name);
    }
    QCOMPARE(names.size(), commands.size());
}

void TestCommandLine::theFirstWordsNameTheCommand_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *line, const char *name) {
        QTest::newRow(line) << QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts) << QString::fromLatin1(name);
    };
    row("guide search x", "guide search");
    row("deadline 2026-03-10 5", "deadline");
    row("guide", "");
    row("search guide", "");
    row("Guide search x", "");
    row("", "");
}

void TestCommandLine::theFirstWordsNameTheCommand()
{
    QFETCH(const QStringList, words);
    QFETCH(const QString, name);
    const QList<Command> commands = allCommands();
    const Command *command = findCommand(commands, words);
    QCOMPARE(command ? command->name : QString(), name);
}

void TestCommandLine::argumentsAreSplitByPlaceAndName()
{
    const QList<Command> commands = allCommands();
    const QStringList words{QStringLiteral("sync"), QStringLiteral("run"), QStringLiteral("--for"), QStringLiteral("5"), QStringLiteral("--once")};
    const Result<Arguments> arguments = readArguments(*findCommand(commands, words), words);
    QVERIFY(arguments);
    QVERIFY(arguments->places.isEmpty());
    const QMap<QString, QString> named{{QStringLiteral("for"), QStringLiteral("5")}, {QStringLiteral("once"), {}}};
    QCOMPARE(arguments->named, named);
}

void TestCommandLine::wrongArgumentsEndWithTwo_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"nonsense", "guide", "guide lint", "guide search", "guide search x --limit", "guide search x --limit 0",
                             "guide search x --limit many", "guide show", "guide show a b", "guide show a --version new",
                             "guide checklist sample-residence", "guide list everything", "case show", "case list --colour red",
                             "case list --state ASLEEP", "queue list --every", "sync run --for", "sync run --for soon", "sync run --for 0",
                             "sync run --for 9999999", "sync run once", "identifier check resident", "identifier check library 1",
                             "deadline 2026-03-10", "deadline yesterday 5", "deadline 2026-03-10 -1", "deadline 2026-03-10 five",
                             "deadline 2026-03-10 99999999", "deadline 2026-03-10 5 --unit moons",
                             "deadline 2026-03-10 5 --suspend 2026-03-12", "deadline 2026-03-10 5 --suspend 2026-03-13..2026-03-12",
                             "deadline 2026-03-10 5 --suspend 2026-03-12..never"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void TestCommandLine::wrongArgumentsEndWithTwo()
{
    QFETCH(const QString, line);
    CtlBench bench;
    const CtlOutcome outcome = bench.run(line.split(u' '));
    QCOMPARE(outcome.exitCode, 2);
    QCOMPARE(outcome.out, QString());
    QCOMPARE(outcome.errorCode(), QStringLiteral("wrongUse"));
}

void TestCommandLine::anAnswerIsTextOrJson_data()
{
    QTest::addColumn<bool>("json");
    QTest::addColumn<bool>("yes");
    QTest::addColumn<QString>("out");
    QTest::newRow("text") << false << true << "plain words\n";
    QTest::newRow("JSON") << true << true << "{\"key\":1}\n";
    QTest::newRow("no as text") << false << false << "plain words\n";
    QTest::newRow("no as JSON") << true << false << "{\"key\":1}\n";
}

void TestCommandLine::anAnswerIsTextOrJson()
{
    QFETCH(const bool, json);
    QFETCH(const bool, yes);
    QString out;
    QString err;
    QTextStream outStream(&out);
    QTextStream errStream(&err);
    Reply reply(json, outStream, errStream);
    const QSignalSpy finished(&reply, &Reply::finished);
    const QJsonObject object{{QStringLiteral("key"), 1}};
    yes ? reply.answer(object, QStringLiteral("plain words")) : reply.answerNo(object, QStringLiteral("plain words"));
    QTEST(out, "out");
    QCOMPARE(err, QString());
    QCOMPARE(lastOf<int>(finished), yes ? 0 : 1);
}

void TestCommandLine::aFailureIsASentenceOrJson()
{
    CtlBench bench;
    bench.counter.breakStore(ErrorCode::StorageFull);
    const CtlOutcome json = bench.run({QStringLiteral("guide"), QStringLiteral("list")});
    QCOMPARE(json.exitCode, 3);
    QCOMPARE(json.errorCode(), QStringLiteral("storageFull"));
    const CtlOutcome text = bench.run({QStringLiteral("guide"), QStringLiteral("list")}, false);
    QCOMPARE(text.err, QStringLiteral("The disk of this computer is full.\n"));
    QCOMPARE(text.out, QString());
}

void TestCommandLine::aFailureIsOneLineWithoutKeysOrSql_data()
{
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("said");
    QTest::newRow("nothing more") << QString() << QStringLiteral("Nothing was found.");
    QTest::newRow("which argument") << QStringLiteral("a.json") << QStringLiteral("Nothing was found: a.json.");
    QTest::newRow("several lines") << QStringLiteral("one\n  two") << QStringLiteral("Nothing was found: one two.");
    QTest::newRow("a statement") << QStringLiteral("SQLite 5 (database is locked) in: SELECT 1") << QStringLiteral("Nothing was found.");
    QTest::newRow("a rule of ours") << QStringLiteral("SQLite 1811 (notAllowed: this person takes in no case) in: INSERT INTO case_file")
                                    << QStringLiteral("Nothing was found: this person takes in no case.");
}

void TestCommandLine::aFailureIsOneLineWithoutKeysOrSql()
{
    QFETCH(const QString, detail);
    QFETCH(const QString, said);
    for (const bool json : {false, true}) {
        QString out;
        QString err;
        QTextStream outStream(&out);
        QTextStream errStream(&err);
        Reply reply(json, outStream, errStream);
        reply.fail({ErrorCode::NotFound, detail});
        QCOMPARE(err.count(u'\n'), 1);
        QVERIFY2(!err.contains(QStringLiteral("SQLite")) && !err.contains(QStringLiteral("Ctrl+")), qPrintable(err));
        if (!json)
            QCOMPARE(err.trimmed(), said);
    }
}

void TestCommandLine::anEmptyAnswerSaysNone()
{
    const CtlOutcome outcome = CtlBench().run({QStringLiteral("case"), QStringLiteral("list")}, false);
    QCOMPARE(outcome.out, QStringLiteral("none\n"));
}

void TestCommandLine::anUnknownCommandIsNamed()
{
    const CtlOutcome outcome = CtlBench().run({QStringLiteral("case"), QStringLiteral("burn"), QStringLiteral("all")}, false);
    QCOMPARE(outcome.exitCode, 2);
    QCOMPARE(outcome.err, QStringLiteral("There is no command \"case burn\"; yichuangctl --help lists all of them.\n"));
}

void TestCommandLine::wrongUseIsASentenceOrJson()
{
    CtlBench bench;
    const CtlOutcome text = bench.run({QStringLiteral("guide"), QStringLiteral("lint")}, false);
    QVERIFY2(text.err.startsWith(QStringLiteral("usage: yichuangctl guide lint PATH…")), qPrintable(text.err));
    QCOMPARE(text.err.count(u'\n'), 1);
}

void TestCommandLine::onlyTheFirstAnswerIsPrinted()
{
    QString out;
    QString err;
    QTextStream outStream(&out);
    QTextStream errStream(&err);
    Reply reply(false, outStream, errStream);
    const QSignalSpy finished(&reply, &Reply::finished);
    reply.answer({}, QStringLiteral("first"));
    reply.answerNo({}, QStringLiteral("second"));
    reply.fail({ErrorCode::Internal, {}});
    reply.wrongUse(QStringLiteral("third"));
    QCOMPARE(out, QStringLiteral("first\n"));
    QCOMPARE(err, QString());
    QCOMPARE(finished.size(), 1);
}

QTEST_MAIN(TestCommandLine)
#include "tst_commandline.moc"
