// SPDX-License-Identifier: Apache-2.0
#include "casework/closedcase.h"
#include "ctlbench.h"

using namespace yichuang;
using namespace yichuang::test;

/// yichuangctl retention due, purge, hold, release
class TestRetentionCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsDueIsListed();
    void aPurgeAnswersAndLeavesACertificate();
    void oneCaseIsPurgedByItsNumber();
    void aCaseThatIsKeptIsRefused();
    void nothingDueIsSaid();
    void aHoldStopsThePurgeAndIsReleased();
    void aHoldNeedsAReason();
    void theListPurgesAgainWhatABackupBroughtBack();
    void aListThatIsNoneIsRefused();
    void theWrongRoleIsRefused();

private:
    [[nodiscard]] CtlOutcome runAs(const Clerk &clerk, const QStringList &words)
    {
        m_bench->ports.session.clerk = clerk;
        return m_bench->run(words);
    }
    static QStringList words(const char *line) { return QString::fromUtf8(line).split(QLatin1Char(' ')); }

    std::unique_ptr<CtlBench> m_bench;
    CaseRecord m_case;
};

void TestRetentionCommands::init()
{
    m_bench = std::make_unique<CtlBench>();
    m_case = closeCase(m_bench->counter);
    m_bench->counter.clock.setNow(sampleMoment().addDays(400));
}

void TestRetentionCommands::whatIsDueIsListed()
{
    const CtlOutcome due = runAs(sampleAdministrator, words("retention due"));
    QCOMPARE(due.exitCode, 0);
    const QJsonObject row = due.json().value(u"cases").toArray().first().toObject();
    QCOMPARE(row.value(u"number").toString(), m_case.number);
    QCOMPARE(row.value(u"answer").toString(), QStringLiteral("due"));
    QVERIFY(!row.value(u"basis").toString().isEmpty());
    QVERIFY(!due.out.contains(m_case.applicant.identity.name));

    m_bench->counter.clock.setNow(sampleMoment());
    QVERIFY(runAs(sampleAdministrator, words("retention due")).json().value(u"cases").toArray().isEmpty());
    QCOMPARE(runAs(sampleAdministrator, words("retention due --all")).json().value(u"cases").toArray().size(), 1);
}

void TestRetentionCommands::aPurgeAnswersAndLeavesACertificate()
{
    const CtlOutcome purged = runAs(sampleAdministrator, words("retention purge"));
    QCOMPARE(purged.exitCode, 0);
    QCOMPARE(purged.json().value(u"purged").toArray(), QJsonArray{m_case.number});
    QVERIFY(m_bench->counter.store.state.isPurged(m_case.id));
    QVERIFY(QFile::exists(m_bench->folder.filePath(QStringLiteral("papers/purge-%1.pdf").arg(m_case.number))));
}

void TestRetentionCommands::oneCaseIsPurgedByItsNumber()
{
    const CaseRecord other = closeCase(m_bench->counter, 2);
    QCOMPARE(runAs(sampleAdministrator, words("retention purge --case L2")).exitCode, 0);
    QVERIFY(m_bench->counter.store.state.isPurged(other.id));
    QVERIFY(!m_bench->counter.store.state.isPurged(m_case.id));
    QCOMPARE(runAs(sampleAdministrator, words("retention purge --case L9")).errorCode(), QStringLiteral("notFound"));
}

void TestRetentionCommands::aCaseThatIsKeptIsRefused()
{
    m_bench->counter.clock.setNow(sampleMoment());
    const CtlOutcome refused = runAs(sampleAdministrator, words("retention purge --case L1"));
    QCOMPARE(refused.exitCode, 3);
    QCOMPARE(refused.errorCode(), QStringLiteral("wrongState"));
}

void TestRetentionCommands::nothingDueIsSaid()
{
    m_bench->counter.clock.setNow(sampleMoment());
    m_bench->ports.session.clerk = sampleAdministrator;
    const CtlOutcome outcome = m_bench->run(words("retention purge"), false);
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.out.trimmed(), QStringLiteral("nothing is due"));
}

void TestRetentionCommands::aHoldStopsThePurgeAndIsReleased()
{
    QCOMPARE(runAs(sampleSupervisor(), words("retention hold L1 --because 行政复议")).exitCode, 0);
    QVERIFY(runAs(sampleAdministrator, words("retention purge")).json().value(u"purged").toArray().isEmpty());
    QCOMPARE(runAs(sampleAdministrator, words("retention purge --case L1")).errorCode(), QStringLiteral("onHold"));
    QCOMPARE(runAs(sampleAdministrator, words("retention due")).json().value(u"cases").toArray().first().toObject()
                 .value(u"answer").toString(),
             QStringLiteral("onHold"));
    const CtlOutcome released = runAs(sampleSupervisor(), words("retention release L1 --because 已审结"));
    QCOMPARE(released.exitCode, 0);
    QCOMPARE(released.json().value(u"onHold").toBool(true), false);
    QCOMPARE(runAs(sampleAdministrator, words("retention purge --case L1")).exitCode, 0);
}

void TestRetentionCommands::aHoldNeedsAReason()
{
    QCOMPARE(runAs(sampleSupervisor(), words("retention hold L1")).errorCode(), QStringLiteral("empty"));
    QCOMPARE(runAs(sampleSupervisor(), words("retention release L1")).errorCode(), QStringLiteral("empty"));
}

void TestRetentionCommands::theListPurgesAgainWhatABackupBroughtBack()
{
    QCOMPARE(runAs(sampleAdministrator, words("retention purge")).exitCode, 0);
    const CtlOutcome listed = runAs(sampleAdministrator, words("retention list"));
    QCOMPARE(listed.json().value(u"purges").toArray().size(), 1);
    const QString file = m_bench->fileWith(QStringLiteral("purges.json"), listed.out.toUtf8());
    MemoryState &state = m_bench->counter.store.state;
    state.purges.clear();
    state.cases.insert(m_case.id, m_case);
    const CtlOutcome again = runAs(sampleAdministrator, {QStringLiteral("retention"), QStringLiteral("again"), file});
    QCOMPARE(again.json().value(u"purged").toInt(), 1);
    QVERIFY(state.isPurged(m_case.id));
    QCOMPARE(state.cases.value(m_case.id).applicant.identity, Person());
}

void TestRetentionCommands::aListThatIsNoneIsRefused()
{
    const QString file = m_bench->fileWith(QStringLiteral("bad.json"), R"({"purges":[{"case":"x"}]})");
    const CtlOutcome refused = runAs(sampleAdministrator, {QStringLiteral("retention"), QStringLiteral("again"), file});
    QCOMPARE(refused.exitCode, 3);
    QVERIFY(!refused.errorCode().isEmpty());
}

void TestRetentionCommands::theWrongRoleIsRefused()
{
    for (const char *line : {"retention due", "retention purge", "retention list", "retention purge --case L1"})
        QCOMPARE(runAs(sampleSupervisor(), words(line)).errorCode(), QStringLiteral("notAllowed"));
    for (const char *line : {"retention hold L1 --because x", "retention release L1 --because x"})
        QCOMPARE(runAs(sampleAdministrator, words(line)).errorCode(), QStringLiteral("notAllowed"));
    QVERIFY(m_bench->counter.store.state.ledger.isEmpty());
}

QTEST_MAIN(TestRetentionCommands)
#include "tst_retentioncommands.moc"
