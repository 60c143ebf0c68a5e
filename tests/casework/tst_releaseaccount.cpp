// SPDX-License-Identifier: Apache-2.0
#include "casework/releaseaccount.h"
#include "casework/signin.h"
#include "counterbench.h"
#include "support/samplecase.h"

#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

/// A lock after five wrong passwords, and who takes it away.
class TestReleaseAccount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aSupervisorReleasesWithTheirOwnPassword();
    void whoeverMayNotReleasesNothing_data();
    void whoeverMayNotReleasesNothing();
    void wrongPasswordsOfTheReleaserCountAsTheirs();
    void nobodyReleasesThemselves();
    void onlyAccountsThatAreThereAreReleased();
    void aStoreThatFailsReleasesNothing();
    void theHolderOfTheStoreIsAskedNothing();

private:
    /// "released", or the code of the refusal.
    [[nodiscard]] QString releaseBy(const QString &releaser, const QString &password);
    [[nodiscard]] QString signIn(const QString &password);
    [[nodiscard]] ClerkAccount account() const { return m_bench->store.state.accounts.value(sampleClerk().id); }
    void addAccount(const Clerk &clerk, const QString &password)
    {
        m_bench->store.state.accounts.insert(clerk.id, {clerk, 0, {}, false});
        m_bench->keys.passwords.insert(clerk.id, password);
    }

    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<ReleaseAccount> m_release;
    std::unique_ptr<QSignalSpy> m_released;
    std::unique_ptr<QSignalSpy> m_failed;
};

void TestReleaseAccount::init()
{
    m_bench = std::make_unique<CounterBench>();
    addAccount(sampleClerk(), QStringLiteral("right"));
    addAccount(sampleSupervisor(), QStringLiteral("supervising"));
    for (int nth = 1; nth <= 5; ++nth)
        (void)signIn(QStringLiteral("wrong"));
    m_bench->store.state.ledger.clear();
    m_release = std::make_unique<ReleaseAccount>(m_bench->store.clerks, m_bench->keys, m_bench->tries, m_bench->clock,
                                                 sampleCounter());
    m_released = std::make_unique<QSignalSpy>(m_release.get(), &ReleaseAccount::released);
    m_failed = std::make_unique<QSignalSpy>(m_release.get(), &ReleaseAccount::failed);
}

QString TestReleaseAccount::signIn(const QString &password)
{
    SignIn work(m_bench->store.clerks, m_bench->keys, m_bench->tries, m_bench->store.ledger, m_bench->clock, sampleCounter());
    const QSignalSpy in(&work, &SignIn::signedIn);
    const QSignalSpy failed(&work, &SignIn::failed);
    work.signIn(sampleClerk().id, secret(password));
    return in.isEmpty() ? lastCode(failed) : QStringLiteral("in");
}

QString TestReleaseAccount::releaseBy(const QString &releaser, const QString &password)
{
    const auto before = m_released->size();
    m_release->releaseBy(releaser, secret(password), sampleClerk().id);
    return m_released->size() > before ? QStringLiteral("released") : lastCode(*m_failed);
}

void TestReleaseAccount::aSupervisorReleasesWithTheirOwnPassword()
{
    QCOMPARE(signIn(QStringLiteral("right")), QStringLiteral("accountLocked"));
    QCOMPARE(releaseBy(sampleSupervisor().id, QStringLiteral("supervising")), QStringLiteral("released"));
    QCOMPARE(lastOf<Clerk>(*m_released), sampleClerk());
    QCOMPARE(m_bench->ledgerKinds(), QStringList(QStringLiteral("accountReleased")));
    const LedgerEvent &entry = m_bench->store.state.ledger.constLast();
    QCOMPARE(entry.clerkId, sampleSupervisor().id);
    QCOMPARE(entry.clerkName, sampleSupervisor().name);
    QCOMPARE(entry.body.value(u"clerk").toString(), sampleClerk().id);
    QCOMPARE(signIn(QStringLiteral("right")), QStringLiteral("in"));
}

void TestReleaseAccount::whoeverMayNotReleasesNothing_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("answer");
    QTest::newRow("clerk") << "clerk" << "notAllowed";
    QTest::newRow("supervisor") << "supervisor" << "released";
    QTest::newRow("administrator") << "administrator" << "released";
    QTest::newRow("auditor") << "auditor" << "notAllowed";
}

void TestReleaseAccount::whoeverMayNotReleasesNothing()
{
    QFETCH(const QString, role);
    QFETCH(const QString, answer);
    addAccount({QStringLiteral("0500"), QStringLiteral("某人"), *roleFromName(role)}, QStringLiteral("good"));
    QCOMPARE(releaseBy(QStringLiteral("0500"), QStringLiteral("good")), answer);
    QCOMPARE(account().lockedUntil.isValid(), answer != u"released");
    QCOMPARE(m_bench->ledgerKinds().isEmpty(), answer != u"released");
}

void TestReleaseAccount::wrongPasswordsOfTheReleaserCountAsTheirs()
{
    for (int nth = 1; nth <= 4; ++nth)
        QCOMPARE(releaseBy(sampleSupervisor().id, QStringLiteral("wrong")), QStringLiteral("wrongCredentials"));
    QCOMPARE(releaseBy(sampleSupervisor().id, QStringLiteral("wrong")), QStringLiteral("accountLocked"));
    QCOMPARE(releaseBy(sampleSupervisor().id, QStringLiteral("supervising")), QStringLiteral("accountLocked"));
    QVERIFY(account().lockedUntil.isValid());
}

void TestReleaseAccount::nobodyReleasesThemselves()
{
    const Session own{{sampleClerk().id, sampleClerk().name, Role::Supervisor}, sampleCounter()};
    m_release->release(sampleClerk().id, own);
    QCOMPARE(lastCode(*m_failed), QStringLiteral("notAllowed"));
    QVERIFY(account().lockedUntil.isValid());
}

void TestReleaseAccount::onlyAccountsThatAreThereAreReleased()
{
    m_release->release(QStringLiteral("9999"), m_bench->supervisor);
    QCOMPARE(lastCode(*m_failed), QStringLiteral("notFound"));
    m_bench->store.state.accounts[sampleClerk().id].removed = true;
    m_release->release(sampleClerk().id, m_bench->supervisor);
    QCOMPARE(m_failed->size(), 2);
    QCOMPARE(lastCode(*m_failed), QStringLiteral("notFound"));
    // A supervisor who was removed opens a slot that is left over.
    m_bench->store.state.accounts[sampleClerk().id].removed = false;
    m_bench->store.state.accounts[sampleSupervisor().id].removed = true;
    QCOMPARE(releaseBy(sampleSupervisor().id, QStringLiteral("supervising")), QStringLiteral("wrongCredentials"));
    QVERIFY(m_bench->ledgerKinds().isEmpty());
}

void TestReleaseAccount::aStoreThatFailsReleasesNothing()
{
    m_bench->breakStore(ErrorCode::StorageFull);
    QCOMPARE(releaseBy(sampleSupervisor().id, QStringLiteral("supervising")), QStringLiteral("storageFull"));
    m_bench->mendStore();
    QCOMPARE(releaseBy(sampleSupervisor().id, QStringLiteral("supervising")), QStringLiteral("released"));
}

void TestReleaseAccount::theHolderOfTheStoreIsAskedNothing()
{
    m_release->releaseByHolder(sampleClerk().id, {{QStringLiteral("root"), QStringLiteral("root"), Role::Clerk}, sampleCounter()});
    QCOMPARE(m_released->size(), 1);
    QCOMPARE(m_bench->store.state.ledger.constLast().clerkId, QStringLiteral("root"));
}

QTEST_GUILESS_MAIN(TestReleaseAccount)
#include "tst_releaseaccount.moc"
