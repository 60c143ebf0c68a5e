// SPDX-License-Identifier: Apache-2.0
#include "ctlbench.h"

using namespace yichuang;
using namespace yichuang::test;

/// The ledger on the command line, and who may read a case there.
class TestAuditCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aLedgerThatHoldsIsSaidToHold();
    void whatDoesNotHoldIsNamed_data();
    void whatDoesNotHoldIsNamed();
    void aHeadThatWasWrittenDownIsCompared_data();
    void aHeadThatWasWrittenDownIsCompared();
    void aHeadThatIsNoneIsWrongUse();
    void theHeadCanBeAskedFor();
    void onlyTheAuditorVerifies_data();
    void onlyTheAuditorVerifies();
    void casesAreReadByWhoMaySeeThem_data();
    void casesAreReadByWhoMaySeeThem();

private:
    [[nodiscard]] static QStringList line(const QString &words) { return words.split(u' '); }
    [[nodiscard]] MemoryState &state() { return m_bench->counter.store.state; }
    void signInAs(Role role);

    std::unique_ptr<CtlBench> m_bench;
    QString m_head;
};

void TestAuditCommands::init()
{
    m_bench = std::make_unique<CtlBench>();
    for (int i = 0; i < 3; ++i)
        state().append(sampleEvent(sampleCase(), QStringLiteral("printed")));
    (void)m_bench->counter.store.ledger.checkpoint(m_bench->counter.signer, 1);
    m_head = LedgerHead{3, state().ledger.constLast().hash}.shortForm();
}

void TestAuditCommands::signInAs(Role role)
{
    m_bench->ports.session.clerk.role = role;
    m_bench->ports.openedBy = OpenedBy::Clerk;
}

void TestAuditCommands::aLedgerThatHoldsIsSaidToHold()
{
    const CtlOutcome outcome = m_bench->run(line(QStringLiteral("audit verify")));
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.json().value(u"holds").toBool(), true);
    QCOMPARE(outcome.json().value(u"entries").toInt(), 3);
    QCOMPARE(outcome.json().value(u"checkpoints").toInt(), 1);
    QCOMPARE(outcome.json().value(u"shortHead").toString(), m_head);
    QCOMPARE(outcome.json().value(u"givenHead").toString(), QStringLiteral("notAsked"));
    QVERIFY(m_bench->run(line(QStringLiteral("audit verify")), false).out.contains(m_head));
}

void TestAuditCommands::whatDoesNotHoldIsNamed_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("key");
    QTest::newRow("an entry") << "entry" << "firstBroken";
    QTest::newRow("a checkpoint") << "checkpoint" << "brokenCheckpoint";
    QTest::newRow("a case") << "case" << "alteredCases";
}

void TestAuditCommands::whatDoesNotHoldIsNamed()
{
    QFETCH(const QString, what);
    QFETCH(const QString, key);
    CaseRecord filed = sampleCase();
    filed.state = CaseState::Received;
    if (what == u"entry")
        state().ledger[1].clerkId = QStringLiteral("0999");
    else if (what == u"checkpoint")
        state().checkpoints[0].signature = QByteArrayLiteral("x");
    else
        state().cases.insert(filed.id, filed);
    const CtlOutcome outcome = m_bench->run(line(QStringLiteral("audit verify")));
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.json().value(u"holds").toBool(), false);
    const QJsonValue named = outcome.json().value(key);
    QVERIFY(named.toInt() != 0 || named.toArray().size() == 1);
}

void TestAuditCommands::aHeadThatWasWrittenDownIsCompared_data()
{
    QTest::addColumn<QString>("change"); ///< in place of the right head
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("right") << "" << "holds" << 0;
    QTest::newRow("of another ledger") << "3-0000-0000-0000" << "differs" << 1;
    QTest::newRow("beyond the end") << "4-0000-0000-0000" << "missing" << 1;
}

void TestAuditCommands::aHeadThatWasWrittenDownIsCompared()
{
    QFETCH(const QString, change);
    QFETCH(const QString, verdict);
    QFETCH(const int, exitCode);
    const QString given = change.isEmpty() ? m_head : change;
    const CtlOutcome outcome = m_bench->run(line(QStringLiteral("audit verify --head ") + given));
    QCOMPARE(outcome.exitCode, exitCode);
    QCOMPARE(outcome.json().value(u"givenHead").toString(), verdict);
}

void TestAuditCommands::aHeadThatIsNoneIsWrongUse()
{
    QCOMPARE(m_bench->run(line(QStringLiteral("audit verify --head abc"))).exitCode, 2);
    QCOMPARE(m_bench->run(line(QStringLiteral("audit verify --head"))).exitCode, 2);
}

void TestAuditCommands::theHeadCanBeAskedFor()
{
    const CtlOutcome outcome = m_bench->run(line(QStringLiteral("audit head")));
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.json().value(u"shortHead").toString(), m_head);
    QCOMPARE(outcome.json().value(u"head").toString(), QString::fromLatin1(state().ledger.constLast().hash.toHex()));
}

void TestAuditCommands::onlyTheAuditorVerifies_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("clerk") << Role::Clerk << false;
    QTest::newRow("supervisor") << Role::Supervisor << false;
    QTest::newRow("administrator") << Role::Administrator << false;
    QTest::newRow("auditor") << Role::Auditor << true;
}

void TestAuditCommands::onlyTheAuditorVerifies()
{
    QFETCH(const Role, role);
    QFETCH(const bool, allowed);
    signInAs(role);
    const CtlOutcome outcome = m_bench->run(line(QStringLiteral("audit verify")));
    QCOMPARE(outcome.exitCode == 0, allowed);
    QCOMPARE(outcome.errorCode(), allowed ? QString() : QStringLiteral("notAllowed"));
}

void TestAuditCommands::casesAreReadByWhoMaySeeThem_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("clerk") << Role::Clerk << true;
    QTest::newRow("supervisor") << Role::Supervisor << true;
    QTest::newRow("administrator") << Role::Administrator << false;
    QTest::newRow("auditor") << Role::Auditor << true;
}

void TestAuditCommands::casesAreReadByWhoMaySeeThem()
{
    QFETCH(const Role, role);
    QFETCH(const bool, allowed);
    signInAs(role);
    state().cases.insert(sampleCase().id, sampleCase());
    const QString id = sampleCase().id.toString();
    for (const QString &words : QStringList{QStringLiteral("case list"), QStringLiteral("case show ") + id,
                                            QStringLiteral("case history ") + id}) {
        const CtlOutcome outcome = m_bench->run(line(words));
        QVERIFY2((outcome.exitCode == 0) == allowed, qPrintable(words));
        QCOMPARE(outcome.errorCode(), allowed ? QString() : QStringLiteral("notAllowed"));
        QVERIFY(!outcome.out.contains(sampleCase().applicant.identity.number));
    }
}

QTEST_GUILESS_MAIN(TestAuditCommands)
#include "tst_auditcommands.moc"
