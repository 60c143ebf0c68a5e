// SPDX-License-Identifier: Apache-2.0
#include "ctlbench.h"

#include "support/samplecase.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

/// Agreements with the departments from the command line.
class TestAuthorisationCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anAgreementIsGrantedListedAndRevoked();
    void allDepartmentsOfTheCatalogueAtOnce();
    void withoutACatalogueThereAreNoDepartments();
    void whatIsNotWholeIsRefused_data();
    void whatIsNotWholeIsRefused();
    void onlyAnAdministratorEntersAgreements();
    void aStoreWithoutAgreementsSaysSo();

private:
    [[nodiscard]] CtlOutcome run(const QString &words) { return m_bench->run(words.split(u' ')); }
    [[nodiscard]] QString grantWords(const QString &clerks = QStringLiteral("all"), const QString &more = {}) const
    {
        return QStringLiteral("clerk authorise grant %1 --department %2 --agreement 协1 --confirmation 确1 --until 2026-12-31%3")
            .arg(clerks, sampleCase().department, more);
    }
    void signInAs(const Clerk &clerk)
    {
        m_bench->ports.openedBy = OpenedBy::Clerk;
        m_bench->ports.session.clerk = clerk;
    }
    [[nodiscard]] MemoryState &state() { return m_bench->counter.store.state; }

    std::unique_ptr<CtlBench> m_bench;
    const Clerk m_administrator{QStringLiteral("9001"), QStringLiteral("管理员"), Role::Administrator};
};

void TestAuthorisationCommands::init()
{
    m_bench = std::make_unique<CtlBench>();
    state().everybodyIsAuthorised = false;
    for (const Clerk &clerk : {sampleClerk(), m_administrator})
        state().accounts.insert(clerk.id, ClerkAccount{clerk, 0, {}, false});
    signInAs(m_administrator);
}

void TestAuthorisationCommands::anAgreementIsGrantedListedAndRevoked()
{
    const CtlOutcome granted = run(grantWords(sampleClerk().id, QStringLiteral(" --acts takeIn,issue --items a,b --from 2026-02-01")));
    QVERIFY2(granted.exitCode == 0, qPrintable(granted.err));
    const Authorisation held = state().authorisations.first();
    QCOMPARE(held.clerkIds, QStringList{sampleClerk().id});
    QCOMPARE(held.acts, QList<AuthorisedAct>({AuthorisedAct::TakeIn, AuthorisedAct::Issue}));
    QCOMPARE(held.guideIds, QStringList({QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(held.validFrom, QDate(2026, 2, 1));
    QCOMPARE(held.grantedBy, m_administrator.id);
    const QJsonArray listed = run(QStringLiteral("clerk authorise list")).json().value(u"authorisations").toArray();
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed.first().toObject().value(u"standing").toString(), QStringLiteral("valid"));
    QCOMPARE(run(QStringLiteral("clerk authorise list --department 别处")).json().value(u"authorisations").toArray().size(), 0);
    QCOMPARE(run(QStringLiteral("clerk authorise revoke 协1")).exitCode, 0);
    QCOMPARE(run(QStringLiteral("clerk authorise revoke 协1")).errorCode(), QStringLiteral("wrongState"));
    QCOMPARE(run(QStringLiteral("clerk authorise revoke 协9")).errorCode(), QStringLiteral("notFound"));
    const QJsonArray after = run(QStringLiteral("clerk authorise list")).json().value(u"authorisations").toArray();
    QCOMPARE(after.first().toObject().value(u"standing").toString(), QStringLiteral("revoked"));
    QCOMPARE(m_bench->counter.ledgerKinds(), QStringList({QStringLiteral("authorised"), QStringLiteral("authorisationRevoked")}));
}

void TestAuthorisationCommands::allDepartmentsOfTheCatalogueAtOnce()
{
    Guide other = sampleGuide();
    other.ref.id = QStringLiteral("other");
    other.department = QStringLiteral("另一部门");
    state().guides.append(other);
    const CtlOutcome granted =
        run(QStringLiteral("clerk authorise grant all --department all --agreement 协1 --confirmation 确1 --until 2026-12-31"));
    QVERIFY2(granted.exitCode == 0, qPrintable(granted.err));
    QCOMPARE(state().authorisations.size(), 2);
    QCOMPARE(state().authorisations.first().acts, allAuthorisedActs());
    QVERIFY(state().authorisations.first().clerkIds.isEmpty());
    QCOMPARE(m_bench->counter.ledgerKinds().size(), 1);
}

void TestAuthorisationCommands::withoutACatalogueThereAreNoDepartments()
{
    state().guides.clear();
    const CtlOutcome refused =
        run(QStringLiteral("clerk authorise grant all --department all --agreement 协1 --confirmation 确1 --until 2026-12-31"));
    QCOMPARE(refused.exitCode, 3);
    QCOMPARE(refused.errorCode(), QStringLiteral("empty"));
}

void TestAuthorisationCommands::whatIsNotWholeIsRefused_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("code");
    QTest::newRow("no last day") << "clerk authorise grant all --department D --agreement A --confirmation C" << "invalid";
    QTest::newRow("no agreement") << "clerk authorise grant all --department D --confirmation C --until 2026-12-31" << "invalid";
    QTest::newRow("no confirmation") << "clerk authorise grant all --department D --agreement A --until 2026-12-31" << "invalid";
    QTest::newRow("no department") << "clerk authorise grant all --agreement A --confirmation C --until 2026-12-31" << "invalid";
    QTest::newRow("over") << "clerk authorise grant all --department D --agreement A --confirmation C --until 2026-03-09" << "invalid";
    QTest::newRow("an act there is not")
        << "clerk authorise grant all --department D --agreement A --confirmation C --until 2026-12-31 --acts decide" << "wrongUse";
    QTest::newRow("somebody without an account")
        << "clerk authorise grant 9999 --department D --agreement A --confirmation C --until 2026-12-31" << "notFound";
    QTest::newRow("oneself")
        << "clerk authorise grant 9001 --department D --agreement A --confirmation C --until 2026-12-31" << "notAllowed";
}

void TestAuthorisationCommands::whatIsNotWholeIsRefused()
{
    QFETCH(const QString, words);
    QFETCH(const QString, code);
    const CtlOutcome refused = run(words);
    QCOMPARE(refused.errorCode(), code);
    QCOMPARE(refused.exitCode, code == u"wrongUse" ? 2 : 3);
    QVERIFY(state().authorisations.isEmpty());
    QVERIFY(m_bench->counter.ledgerKinds().isEmpty());
}

void TestAuthorisationCommands::onlyAnAdministratorEntersAgreements()
{
    for (const Role role : {Role::Clerk, Role::Supervisor, Role::Auditor}) {
        signInAs({QStringLiteral("0500"), QStringLiteral("某人"), role});
        QCOMPARE(run(grantWords()).errorCode(), QStringLiteral("notAllowed"));
        QCOMPARE(run(QStringLiteral("clerk authorise revoke 协1")).errorCode(), QStringLiteral("notAllowed"));
    }
    QVERIFY(state().authorisations.isEmpty());
}

void TestAuthorisationCommands::aStoreWithoutAgreementsSaysSo()
{
    const CtlOutcome outcome = m_bench->run({QStringLiteral("clerk"), QStringLiteral("authorise"), QStringLiteral("list")}, false);
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.out.contains(QStringLiteral("No agreement is on file")));
}

QTEST_GUILESS_MAIN(TestAuthorisationCommands)
#include "tst_authorisationcommands.moc"
