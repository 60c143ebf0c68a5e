// SPDX-License-Identifier: Apache-2.0
#include "ctlbench.h"

using namespace yichuang;
using namespace yichuang::test;

/// The commands about code lists: import, list, find.
class TestReferenceCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListIsImportedListedAndSearched();
    void theNameOfTheFileIsTheId();
    void aBadTableIsRefusedByItsLine();
    void whoMayNotManageGuidesImportsNothing();
    void whatIsNotThereIsSaid();
    void wrongUseIsSaid();

private:
    [[nodiscard]] static CtlOutcome run(CtlBench &bench, const QString &line, bool json = true)
    {
        return bench.run(line.split(u' '), json);
    }
};

void TestReferenceCommands::aListIsImportedListedAndSearched()
{
    CtlBench bench;
    const QString path = bench.fileWith(QStringLiteral("t.csv"), QStringLiteral("代码,名称,上级代码\n310000,上海市,\n310118,青浦区,310000\n").toUtf8());
    const CtlOutcome imported = run(bench, QStringLiteral("reference import %1 --id divisions --name 区划 --source 示例").arg(path));
    QCOMPARE(imported.exitCode, 0);
    QCOMPARE(imported.json().value(u"nodes").toInt(), 2);
    QVERIFY(imported.json().value(u"new").toBool());
    const CtlOutcome listed = run(bench, QStringLiteral("reference list"));
    QCOMPARE(listed.json().value(u"lists").toArray().at(0).toObject().value(u"name").toString(), QStringLiteral("区划"));
    const CtlOutcome found = run(bench, QStringLiteral("reference find divisions shs qp"), false);
    QCOMPARE(found.out.trimmed(), QStringLiteral("310118\t上海市 / 青浦区"));
    const CtlOutcome some = run(bench, QStringLiteral("reference find divisions 31 --limit 1"));
    QCOMPARE(some.json().value(u"found").toInt(), 2);
    QCOMPARE(some.json().value(u"codes").toArray().size(), 1);
}

void TestReferenceCommands::theNameOfTheFileIsTheId()
{
    CtlBench bench;
    const QString path = bench.fileWith(QStringLiteral("industries.csv"), "code,name\nA,Farming\n");
    QCOMPARE(run(bench, QStringLiteral("reference import ") + path).json().value(u"id").toString(), QStringLiteral("industries"));
    const CtlOutcome again = run(bench, QStringLiteral("reference import ") + path);
    QCOMPARE(again.exitCode, 0);
    QVERIFY(!again.json().value(u"new").toBool(true));
}

void TestReferenceCommands::aBadTableIsRefusedByItsLine()
{
    CtlBench bench;
    const QString path = bench.fileWith(QStringLiteral("bad.csv"), "code,name,parent\n1,a,\n2,b,9\n");
    const CtlOutcome refused = run(bench, QStringLiteral("reference import ") + path);
    QCOMPARE(refused.exitCode, 3);
    QCOMPARE(refused.errorCode(), QStringLiteral("invalid"));
    QVERIFY2(refused.err.contains(QStringLiteral("line 3: the code above, 9, is not there")), qPrintable(refused.err));
    QCOMPARE(run(bench, QStringLiteral("reference list")).exitCode, 1);
    QCOMPARE(run(bench, QStringLiteral("reference import /nowhere.csv")).errorCode(), QStringLiteral("notFound"));
}

void TestReferenceCommands::whoMayNotManageGuidesImportsNothing()
{
    CtlBench bench;
    bench.ports.openedBy = OpenedBy::Clerk;
    bench.ports.session = bench.counter.session;
    const QString path = bench.fileWith(QStringLiteral("a.csv"), "code,name\n1,a\n");
    QCOMPARE(run(bench, QStringLiteral("reference import ") + path).errorCode(), QStringLiteral("notAllowed"));
    QVERIFY(bench.counter.store.references.lists.isEmpty());
}

void TestReferenceCommands::whatIsNotThereIsSaid()
{
    CtlBench bench;
    QCOMPARE(run(bench, QStringLiteral("reference find none 31")).errorCode(), QStringLiteral("notFound"));
    const QString path = bench.fileWith(QStringLiteral("a.csv"), "code,name\n1,a\n");
    QCOMPARE(run(bench, QStringLiteral("reference import ") + path).exitCode, 0);
    QCOMPARE(run(bench, QStringLiteral("reference find a zzz")).exitCode, 1);
    bench.ports.counter.references = nullptr;
    QCOMPARE(run(bench, QStringLiteral("reference list")).errorCode(), QStringLiteral("unsupported"));
}

void TestReferenceCommands::wrongUseIsSaid()
{
    CtlBench bench;
    QCOMPARE(run(bench, QStringLiteral("reference find a")).exitCode, 2);
    QCOMPARE(run(bench, QStringLiteral("reference find a b --limit 0")).exitCode, 2);
    QCOMPARE(run(bench, QStringLiteral("reference import")).exitCode, 2);
}

QTEST_GUILESS_MAIN(TestReferenceCommands)
#include "tst_referencecommands.moc"
