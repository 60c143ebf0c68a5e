// SPDX-License-Identifier: Apache-2.0
#include "ctlbench.h"
#include "support/samplecase.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QByteArray through2027 = R"({"coverage": {"from": "2022-01-01", "to": "2027-12-31"},
    "off": {"2027-01-01": "元旦"}, "work": {}})";

QStringList import(const QString &file)
{
    return {QStringLiteral("calendar"), QStringLiteral("import"), file};
}

/// A counter with a case whose promised date lies beyond its calendar.
void addCase(CtlBench &bench)
{
    CaseRecord record = sampleCase();
    record.state = CaseState::Accepted;
    record.number = QStringLiteral("L1");
    record.receivedAt = QDateTime(QDate(2026, 12, 30), QTime(2, 0), Qt::UTC);
    CaseTiming timing;
    timing.receivedOn = QDate(2026, 12, 30);
    timing.acceptedOn = timing.receivedOn;
    timing.promised = TimeLimit{5, DayUnit::WorkingDays, {}};
    record.deadlines = caseDeadlines(bench.counter.calendar, timing, timing.receivedOn);
    bench.counter.store.state.cases.insert(record.id, record);
}

} // namespace

/// The calendar of working days from the command line.
class TestCalendarCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCoverageIsShown();
    void aNewerCalendarIsKeptAndSaysWhatMoved();
    void anOlderOrBrokenCalendarChangesNothing_data();
    void anOlderOrBrokenCalendarChangesNothing();
    void whereItCannotBeKeptNothingMoves();
    void onlyWhoManagesTheSiteMayDoIt();
};

void TestCalendarCommands::theCoverageIsShown()
{
    CtlBench bench;
    const CtlOutcome shown = bench.run({QStringLiteral("calendar"), QStringLiteral("show")});
    QCOMPARE(shown.exitCode, 0);
    QCOMPARE(shown.json().value(u"coverage").toObject().value(u"to").toString(), QStringLiteral("2026-12-31"));
}

void TestCalendarCommands::aNewerCalendarIsKeptAndSaysWhatMoved()
{
    CtlBench bench;
    addCase(bench);
    bench.ports.calendarFile = bench.folder.filePath(QStringLiteral("calendar.json"));
    const QString file = bench.fileWith(QStringLiteral("new.json"), through2027);
    const CtlOutcome imported = bench.run(import(file));
    QCOMPARE(imported.exitCode, 0);
    const QJsonArray moved = imported.json().value(u"moved").toArray();
    QCOMPARE(moved.size(), 2);
    const QJsonObject promised = moved.at(1).toObject();
    QCOMPARE(promised.value(u"number").toString(), QStringLiteral("L1"));
    QCOMPARE(promised.value(u"period").toString(), QStringLiteral("promised"));
    QVERIFY(promised.value(u"before").toObject().value(u"provisional").toBool());
    QVERIFY(!promised.value(u"after").toObject().value(u"provisional").toBool());
    QVERIFY(QFile::exists(bench.ports.calendarFile));
    // The same again is no news.
    QVERIFY(bench.run(import(file)).json().value(u"moved").toArray().isEmpty());
    QVERIFY(bench.run(import(file), false).out.contains(QStringLiteral("0 dates")));
}

void TestCalendarCommands::anOlderOrBrokenCalendarChangesNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("ends sooner") << QByteArray(R"({"coverage": {"from": "2022-01-01", "to": "2025-12-31"}, "off": {}, "work": {}})")
                                 << QStringLiteral("invalid");
    QTest::newRow("begins later") << QByteArray(R"({"coverage": {"from": "2027-01-01", "to": "2027-12-31"}, "off": {}, "work": {}})")
                                  << QStringLiteral("invalid");
    QTest::newRow("a day outside")
        << QByteArray(R"({"coverage": {"from": "2022-01-01", "to": "2027-12-31"}, "off": {"2030-01-01": "元旦"}, "work": {}})")
        << QStringLiteral("invalid");
    QTest::newRow("no JSON") << QByteArray("holidays") << QStringLiteral("malformed");
}

void TestCalendarCommands::anOlderOrBrokenCalendarChangesNothing()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, code);
    CtlBench bench;
    addCase(bench);
    bench.ports.calendarFile = bench.folder.filePath(QStringLiteral("calendar.json"));
    const auto cases = bench.counter.store.state.cases;
    const CtlOutcome refused = bench.run(import(bench.fileWith(QStringLiteral("new.json"), bytes)));
    QCOMPARE(refused.errorCode(), code);
    QVERIFY(!QFile::exists(bench.ports.calendarFile));
    QVERIFY(bench.counter.store.state.cases == cases);
    QVERIFY(bench.counter.ledgerKinds().isEmpty());
}

void TestCalendarCommands::whereItCannotBeKeptNothingMoves()
{
    CtlBench bench;
    addCase(bench);
    bench.ports.calendarFile = bench.folder.filePath(QStringLiteral("no/such/calendar.json"));
    const CtlOutcome failed = bench.run(import(bench.fileWith(QStringLiteral("new.json"), through2027)));
    QCOMPARE(failed.exitCode, 3);
    QVERIFY(bench.counter.ledgerKinds().isEmpty());
}

void TestCalendarCommands::onlyWhoManagesTheSiteMayDoIt()
{
    CtlBench bench;
    addCase(bench);
    bench.ports.calendarFile = bench.folder.filePath(QStringLiteral("calendar.json"));
    bench.ports.openedBy = OpenedBy::Clerk;
    const QString file = bench.fileWith(QStringLiteral("new.json"), through2027);
    QCOMPARE(bench.run(import(file)).errorCode(), QStringLiteral("notAllowed"));
    QVERIFY(!QFile::exists(bench.ports.calendarFile));
    bench.ports.session.clerk.role = Role::Administrator;
    QCOMPARE(bench.run(import(file)).exitCode, 0);
}

QTEST_MAIN(TestCalendarCommands)
#include "tst_calendarcommands.moc"
