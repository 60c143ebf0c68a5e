// SPDX-License-Identifier: Apache-2.0
#include "ctlbench.h"

#include "support/samplecase.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

/// Letters of authority from the command line, and the decision they are for.
class TestLetterCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aLetterIsGrantedShownAndRevoked();
    void whatIsNotWholeIsRefusedWithASentence_data();
    void whatIsNotWholeIsRefusedWithASentence();
    void nobodyGrantsThemselves();
    void onlyAnAdministratorGrantsAndRevokes_data();
    void onlyAnAdministratorGrantsAndRevokes();
    void aCaseIsDecidedByALetterFromEndToEnd();
    void aDecisionNeedsAPersonAndAnAnswer();
    void aRoleIsChangedWithItsEntry();
    void nobodyChangesTheirOwnRole();

private:
    /// "--x=y" in one word each, so that values may hold blanks.
    [[nodiscard]] QStringList grantWords(const QString &number = QStringLiteral("授1")) const
    {
        return {QStringLiteral("clerk"), QStringLiteral("letter"), QStringLiteral("grant"), number, sampleSupervisor().id,
                QStringLiteral("--department"), sampleCase().department, QStringLiteral("--from"), QStringLiteral("2026-01-01"),
                QStringLiteral("--until"), QStringLiteral("2026-12-31"), QStringLiteral("--scan"), QStringLiteral("档-17")};
    }
    [[nodiscard]] CtlOutcome run(const char *words) { return m_bench->run(QString::fromUtf8(words).split(u' ')); }
    void signInAs(const Clerk &clerk)
    {
        m_bench->ports.openedBy = OpenedBy::Clerk;
        m_bench->ports.session.clerk = clerk;
    }
    [[nodiscard]] MemoryState &state() { return m_bench->counter.store.state; }

    std::unique_ptr<CtlBench> m_bench;
    const Clerk m_administrator{QStringLiteral("9001"), QStringLiteral("管理员"), Role::Administrator};
};

void TestLetterCommands::init()
{
    m_bench = std::make_unique<CtlBench>();
    for (const Clerk &clerk : {sampleClerk(), sampleSupervisor(), m_administrator})
        state().accounts.insert(clerk.id, ClerkAccount{clerk, 0, {}, false});
    signInAs(m_administrator);
}

void TestLetterCommands::aLetterIsGrantedShownAndRevoked()
{
    QStringList words = grantWords();
    words << QStringLiteral("--items") << QStringLiteral("a,b");
    QCOMPARE(m_bench->run(words).exitCode, 0);
    const QJsonArray letters = run("clerk letter show").json().value(u"letters").toArray();
    QCOMPARE(letters.size(), 1);
    const QJsonObject shown = letters.first().toObject();
    QCOMPARE(shown.value(u"letter").toString(), QStringLiteral("授1"));
    QCOMPARE(shown.value(u"items").toArray(), QJsonArray({QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(shown.value(u"scan").toString(), QStringLiteral("档-17"));
    QCOMPARE(shown.value(u"grantedBy").toString(), m_administrator.id);
    QCOMPARE(shown.value(u"standing").toString(), QStringLiteral("valid"));
    QVERIFY(run("clerk letter show --clerk 0107").json().value(u"letters").toArray().isEmpty());

    QCOMPARE(run("clerk letter revoke 授1").exitCode, 0);
    const QJsonObject after = run("clerk letter show").json().value(u"letters").toArray().first().toObject();
    QCOMPARE(after.value(u"standing").toString(), QStringLiteral("revoked"));
    QCOMPARE(run("clerk letter revoke 授1").errorCode(), QStringLiteral("wrongState"));
    QCOMPARE(run("clerk letter revoke 授9").errorCode(), QStringLiteral("notFound"));
    QCOMPARE(m_bench->counter.ledgerKinds(), QStringList({QStringLiteral("letterGranted"), QStringLiteral("letterRevoked")}));
    QCOMPARE(state().ledger.first().clerkId, m_administrator.id);
}

void TestLetterCommands::whatIsNotWholeIsRefusedWithASentence_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("expired") << "--until" << "2026-03-09" << "the letter expired on 2026-03-09";
    QTest::newRow("no day") << "--from" << "soon" << "a letter has a first and a last day, in that order";
    QTest::newRow("no paper") << "--scan" << " " << "a letter says where its signed paper is filed";
    QTest::newRow("no department") << "--department" << " " << "a letter names the department whose cases may be decided";
}

void TestLetterCommands::whatIsNotWholeIsRefusedWithASentence()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    QFETCH(const QString, sentence);
    QStringList words = grantWords();
    words.replace(words.indexOf(name) + 1, value);
    const CtlOutcome outcome = m_bench->run(words);
    QCOMPARE(outcome.errorCode(), QStringLiteral("invalid"));
    QVERIFY2(outcome.err.contains(sentence), qPrintable(outcome.err));
    QVERIFY(state().letters.isEmpty());
    QVERIFY(m_bench->counter.ledgerKinds().isEmpty());
}

void TestLetterCommands::nobodyGrantsThemselves()
{
    signInAs({sampleSupervisor().id, sampleSupervisor().name, Role::Administrator});
    const CtlOutcome outcome = m_bench->run(grantWords());
    QCOMPARE(outcome.errorCode(), QStringLiteral("notAllowed"));
    QVERIFY(outcome.err.contains(QStringLiteral("nobody enters a letter for themselves")));
    QVERIFY(state().letters.isEmpty());
}

void TestLetterCommands::onlyAnAdministratorGrantsAndRevokes_data()
{
    QTest::addColumn<QString>("role");
    for (const Role role : {Role::Clerk, Role::Supervisor, Role::Auditor})
        QTest::newRow(qPrintable(roleName(role))) << roleName(role);
}

void TestLetterCommands::onlyAnAdministratorGrantsAndRevokes()
{
    QFETCH(const QString, role);
    QCOMPARE(m_bench->run(grantWords()).exitCode, 0);
    signInAs({QStringLiteral("0500"), QStringLiteral("某人"), *roleFromName(role)});
    QCOMPARE(m_bench->run(grantWords(QStringLiteral("授2"))).errorCode(), QStringLiteral("notAllowed"));
    QCOMPARE(run("clerk letter revoke 授1").errorCode(), QStringLiteral("notAllowed"));
    QCOMPARE(run("clerk role 0107 supervisor").errorCode(), QStringLiteral("notAllowed"));
    QCOMPARE(m_bench->counter.ledgerKinds(), QStringList(QStringLiteral("letterGranted")));
}

void TestLetterCommands::aCaseIsDecidedByALetterFromEndToEnd()
{
    CaseRecord record = sampleCase();
    record.state = CaseState::Accepted;
    record.number = QStringLiteral("L1");
    state().cases.insert(record.id, record);
    const QString id = record.id.toString();
    const QStringList decide{QStringLiteral("case"), QStringLiteral("decide"), QStringLiteral("L1"), QStringLiteral("--yes")};

    signInAs(sampleSupervisor());
    QCOMPARE(m_bench->run(decide).errorCode(), QStringLiteral("notAllowed"));
    signInAs(m_administrator);
    QCOMPARE(m_bench->run(grantWords()).exitCode, 0);
    QCOMPARE(run("clerk letter revoke 授1").exitCode, 0);
    signInAs(sampleSupervisor());
    QCOMPARE(m_bench->run(decide).errorCode(), QStringLiteral("notAllowed"));
    signInAs(m_administrator);
    QCOMPARE(m_bench->run(grantWords(QStringLiteral("授2"))).exitCode, 0);
    // Whoever took the case in decides it by no letter.
    signInAs(sampleClerk());
    QCOMPARE(m_bench->run(decide).errorCode(), QStringLiteral("notAllowed"));
    QCOMPARE(state().cases.value(record.id).state, CaseState::Accepted);

    signInAs(sampleSupervisor());
    const CtlOutcome outcome = m_bench->run(decide);
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.json().value(u"state").toString(), QStringLiteral("DECIDED_YES"));
    const LedgerEvent &entry = state().ledger.constLast();
    QCOMPARE(entry.kind, QStringLiteral("decidedByLetter"));
    QCOMPARE(entry.clerkId, sampleSupervisor().id);
    QCOMPARE(entry.body.value(u"letter").toString(), QStringLiteral("授2"));
    QCOMPARE(m_bench->run({QStringLiteral("case"), QStringLiteral("decide"), id, QStringLiteral("--yes")}).errorCode(),
             QStringLiteral("wrongState"));
}

void TestLetterCommands::aDecisionNeedsAPersonAndAnAnswer()
{
    QCOMPARE(run("case decide L1").exitCode, 2);
    QCOMPARE(run("case decide L1 --yes --no").exitCode, 2);
    QCOMPARE(run("case decide L1 --yes").errorCode(), QStringLiteral("notFound"));
    m_bench->ports.openedBy = OpenedBy::Machine;
    QCOMPARE(run("case decide L1 --yes").errorCode(), QStringLiteral("notAllowed"));
}

void TestLetterCommands::aRoleIsChangedWithItsEntry()
{
    QCOMPARE(run("clerk role 0107 supervisor").exitCode, 0);
    QCOMPARE(state().accounts.value(QStringLiteral("0107")).clerk.role, Role::Supervisor);
    QCOMPARE(m_bench->counter.ledgerKinds(), QStringList(QStringLiteral("clerkRoleChanged")));
    QCOMPARE(state().ledger.first().body.value(u"before").toString(), QStringLiteral("clerk"));
    QCOMPARE(state().ledger.first().body.value(u"role").toString(), QStringLiteral("supervisor"));
    QCOMPARE(run("clerk role 0107 king").exitCode, 2);
    QCOMPARE(run("clerk role 9999 clerk").errorCode(), QStringLiteral("notFound"));
}

void TestLetterCommands::nobodyChangesTheirOwnRole()
{
    QCOMPARE(run("clerk role 9001 auditor").errorCode(), QStringLiteral("notAllowed"));
    QCOMPARE(state().accounts.value(QStringLiteral("9001")).clerk.role, Role::Administrator);
}

QTEST_GUILESS_MAIN(TestLetterCommands)
#include "tst_lettercommands.moc"
