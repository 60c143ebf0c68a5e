// SPDX-License-Identifier: Apache-2.0
#include "ctlbench.h"

using namespace yichuang;
using namespace yichuang::test;

/// The commands that need no store: numbers, periods, rules.
class TestRuleCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreJudged_data();
    void numbersAreJudged();
    void periodsAreCounted_data();
    void periodsAreCounted();
    void aDayBeyondTheCalendarIsProvisional();
    void rulesAreApplied_data();
    void rulesAreApplied();
    void whatCannotBeReadFails_data();
    void whatCannotBeReadFails();
};

void TestRuleCommands::numbersAreJudged_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("number");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("text");
    QTest::newRow("resident") << "resident" << "310115 19900307 0025" << 0 << "valid 310115199003070025";
    QTest::newRow("wrong check digit") << "resident" << "310115199003070026" << 1 << "invalid 310115199003070026 wrongCheckDigit";
    QTest::newRow("credit code") << "uscc" << "91350100m000100y43" << 0 << "valid 91350100M000100Y43";
    QTest::newRow("nothing") << "resident" << "" << 1 << "invalid  empty";
}

void TestRuleCommands::numbersAreJudged()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, number);
    QFETCH(const int, exitCode);
    QFETCH(const QString, text);
    CtlBench bench;
    const QStringList words{QStringLiteral("identifier"), QStringLiteral("check"), kind, number};
    const CtlOutcome plain = bench.run(words, false);
    QCOMPARE(plain.out.trimmed(), text);
    QCOMPARE(plain.exitCode, exitCode);
    const CtlOutcome json = bench.run(words);
    QCOMPARE(json.exitCode, exitCode);
    QCOMPARE(json.json().value(u"valid").toBool(), exitCode == 0);
    QCOMPARE(json.json().value(u"verdict").toString(), text.section(u' ', 0, 0));
    QCOMPARE(json.json().value(u"reasons").toArray().isEmpty(), exitCode == 0);
}

void TestRuleCommands::periodsAreCounted_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("due");
    // Tuesday 10 March 2026; the first holiday after it is 清明 on 5 April.
    QTest::newRow("five working days") << "2026-03-10 5" << "2026-03-17";
    QTest::newRow("no days") << "2026-03-10 0" << "2026-03-10";
    QTest::newRow("calendar days") << "2026-03-10 3 --unit calendar" << "2026-03-13";
    QTest::newRow("calendar days ending on a Sunday") << "2026-03-10 5 --unit calendar" << "2026-03-16";
    QTest::newRow("two days stopped") << "2026-03-10 5 --suspend 2026-03-12..2026-03-13" << "2026-03-19";
    QTest::newRow("stopped twice") << "2026-03-10 5 --suspend 2026-03-12..2026-03-12,2026-03-16..2026-03-16" << "2026-03-19";
}

void TestRuleCommands::periodsAreCounted()
{
    QFETCH(const QString, arguments);
    QFETCH(const QString, due);
    CtlBench bench;
    const QStringList words = QStringList(QStringLiteral("deadline")) + arguments.split(u' ');
    QCOMPARE(bench.run(words, false).out.trimmed(), due);
    const CtlOutcome json = bench.run(words);
    QCOMPARE(json.exitCode, 0);
    const QJsonObject expected{{QStringLiteral("due"), due}, {QStringLiteral("provisional"), false}, {QStringLiteral("covered"), true}};
    QCOMPARE(json.json(), expected);
}

void TestRuleCommands::aDayBeyondTheCalendarIsProvisional()
{
    CtlBench bench;
    const QStringList words{QStringLiteral("deadline"), QStringLiteral("2049-03-10"), QStringLiteral("5")};
    QVERIFY(bench.run(words).json().value(u"provisional").toBool());
    QVERIFY(bench.run(words, false).out.contains(QStringLiteral("(provisional")));
}

void TestRuleCommands::rulesAreApplied_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("text");
    QTest::newRow("comparison") << QByteArray(R"({"==": [{"var": "a"}, 1]})") << QByteArray(R"({"a": 1})") << "true";
    QTest::newRow("bare value") << QByteArray("7") << QByteArray("null") << "7";
    QTest::newRow("text") << QByteArray(R"({"cat": ["一", "窗"]})") << QByteArray("{}") << "\"一窗\"";
    QTest::newRow("list") << QByteArray("[1, 2]") << QByteArray("{}") << "[1,2]";
}

void TestRuleCommands::rulesAreApplied()
{
    QFETCH(const QByteArray, rule);
    QFETCH(const QByteArray, data);
    QFETCH(const QString, text);
    CtlBench bench;
    const QStringList words{QStringLiteral("logic"), QStringLiteral("apply"), bench.fileWith(QStringLiteral("rule.json"), rule),
                            bench.fileWith(QStringLiteral("data.json"), data)};
    const CtlOutcome plain = bench.run(words, false);
    QCOMPARE(plain.out.trimmed(), text);
    QCOMPARE(plain.exitCode, 0);
    QVERIFY(bench.run(words).json().contains(u"result"));
}

void TestRuleCommands::whatCannotBeReadFails_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QString>("code");
    QTest::newRow("no such file") << QByteArray() << "notFound";
    QTest::newRow("no JSON") << QByteArray("{") << "malformed";
    QTest::newRow("two values") << QByteArray("1, 2") << "malformed";
    QTest::newRow("unknown operator") << QByteArray(R"({"explode": []})") << "unsupported";
}

void TestRuleCommands::whatCannotBeReadFails()
{
    QFETCH(const QByteArray, rule);
    QFETCH(const QString, code);
    CtlBench bench;
    const QString path = rule.isEmpty() ? bench.folder.filePath(QStringLiteral("gone.json"))
                                        : bench.fileWith(QStringLiteral("rule.json"), rule);
    const CtlOutcome outcome = bench.run({QStringLiteral("logic"), QStringLiteral("apply"), path,
                                          bench.fileWith(QStringLiteral("data.json"), QByteArrayLiteral("{}"))});
    QCOMPARE(outcome.exitCode, 3);
    QCOMPARE(outcome.errorCode(), code);
}

QTEST_MAIN(TestRuleCommands)
#include "tst_rulecommands.moc"
