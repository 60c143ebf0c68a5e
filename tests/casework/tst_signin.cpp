// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "casework/signin.h"
#include "counterbench.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

constexpr qint64 minuteMs = 60'000;

} // namespace

/// Signing in at the counter, and what wrong passwords lead to.
class TestSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theRightPasswordLetsIn();
    void blanksAroundTheNumberAreForgiven();
    void aWrongPasswordIsRefusedAndWrittenDown();
    void anUnknownNameIsStretchedAndAnsweredLikeAWrongPassword();
    void theFifthWrongTryLocks();
    void aSuccessBeginsTheCountAnew();
    void theLockSurvivesARestartAndHoldsAgainstTheRightPassword();
    void theLockEndsAfterFifteenMinutesAndTheCountBeginsAnew();
    void aStoreThatFailsLetsNobodyIn();
    void whoeverIsRefusedMayTryAgainAtOnce();

private:
    [[nodiscard]] QString tryOnce(const QString &clerkId, const QString &password);

    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<SignIn> m_signIn;
    void restart()
    {
        m_signIn = std::make_unique<SignIn>(m_bench->store.clerks, m_bench->passwords, m_bench->store.ledger,
                                            m_bench->clock, sampleCounter());
    }
};

void TestSignIn::init()
{
    m_signIn.reset();
    m_bench = std::make_unique<CounterBench>();
    m_bench->store.state.accounts.insert(sampleClerk().id,
                                         {sampleClerk(), PlainPasswords::hashOf(QStringLiteral("right")), 0, {}});
    restart();
}

/// "in", or the code of the refusal.
QString TestSignIn::tryOnce(const QString &clerkId, const QString &password)
{
    const QSignalSpy in(m_signIn.get(), &SignIn::signedIn);
    const QSignalSpy refused(m_signIn.get(), &SignIn::failed);
    m_signIn->signIn(clerkId, password);
    if (in.size() + refused.size() != 1)
        return QStringLiteral("%1 answers").arg(in.size() + refused.size());
    return in.isEmpty() ? lastCode(refused) : QStringLiteral("in");
}

void TestSignIn::theRightPasswordLetsIn()
{
    const QSignalSpy in(m_signIn.get(), &SignIn::signedIn);
    m_signIn->signIn(QStringLiteral("0107"), QStringLiteral("right"));
    QCOMPARE(lastOf<Session>(in), m_bench->session);
    QCOMPARE(m_bench->ledgerKinds(), QStringList(QStringLiteral("signedIn")));
    QCOMPARE(m_bench->store.state.ledger.first().clerkId, QStringLiteral("0107"));
}

void TestSignIn::blanksAroundTheNumberAreForgiven()
{
    QCOMPARE(tryOnce(QStringLiteral(" 0107 "), QStringLiteral("right")), QStringLiteral("in"));
}

void TestSignIn::aWrongPasswordIsRefusedAndWrittenDown()
{
    QCOMPARE(tryOnce(QStringLiteral("0107"), QStringLiteral("wrong")), QStringLiteral("wrongCredentials"));
    QCOMPARE(m_bench->ledgerKinds(), QStringList(QStringLiteral("signInRefused")));
    QCOMPARE(m_bench->store.state.accounts.value(QStringLiteral("0107")).failedTries, 1);
}

void TestSignIn::anUnknownNameIsStretchedAndAnsweredLikeAWrongPassword()
{
    for (const QString &name : {QStringLiteral("9999"), QString()}) {
        m_bench->passwords.stretched.clear();
        QCOMPARE(tryOnce(name, QStringLiteral("right")), QStringLiteral("wrongCredentials"));
        QCOMPARE(m_bench->passwords.stretched.size(), 1);
        QVERIFY(m_bench->passwords.stretched.first().startsWith(QStringLiteral("$argon2id$")));
    }
    QVERIFY(!m_bench->store.state.accounts.contains(QStringLiteral("9999")));
}

void TestSignIn::theFifthWrongTryLocks()
{
    for (int nth = 1; nth <= 4; ++nth)
        QCOMPARE(tryOnce(QStringLiteral("0107"), QStringLiteral("wrong")), QStringLiteral("wrongCredentials"));
    QCOMPARE(tryOnce(QStringLiteral("0107"), QStringLiteral("wrong")), QStringLiteral("accountLocked"));
    QCOMPARE(tryOnce(QStringLiteral("0107"), QStringLiteral("right")), QStringLiteral("accountLocked"));
}

void TestSignIn::aSuccessBeginsTheCountAnew()
{
    for (int round = 1; round <= 2; ++round) {
        for (int nth = 1; nth <= 4; ++nth)
            QCOMPARE(tryOnce(QStringLiteral("0107"), QStringLiteral("wrong")), QStringLiteral("wrongCredentials"));
        QCOMPARE(tryOnce(QStringLiteral("0107"), QStringLiteral("right")), QStringLiteral("in"));
    }
}

void TestSignIn::theLockSurvivesARestartAndHoldsAgainstTheRightPassword()
{
    for (int nth = 1; nth <= 3; ++nth)
        (void)tryOnce(QStringLiteral("0107"), QStringLiteral("wrong"));
    restart();
    (void)tryOnce(QStringLiteral("0107"), QStringLiteral("wrong"));
    QCOMPARE(tryOnce(QStringLiteral("0107"), QStringLiteral("wrong")), QStringLiteral("accountLocked"));
    restart();
    m_bench->clock.advanceMs(15 * minuteMs - 1);
    QCOMPARE(tryOnce(QStringLiteral("0107"), QStringLiteral("right")), QStringLiteral("accountLocked"));
}

void TestSignIn::theLockEndsAfterFifteenMinutesAndTheCountBeginsAnew()
{
    for (int nth = 1; nth <= 5; ++nth)
        (void)tryOnce(QStringLiteral("0107"), QStringLiteral("wrong"));
    m_bench->clock.advanceMs(15 * minuteMs);
    QCOMPARE(tryOnce(QStringLiteral("0107"), QStringLiteral("wrong")), QStringLiteral("wrongCredentials"));
    QCOMPARE(tryOnce(QStringLiteral("0107"), QStringLiteral("right")), QStringLiteral("in"));
}

void TestSignIn::aStoreThatFailsLetsNobodyIn()
{
    m_bench->breakStore();
    QCOMPARE(tryOnce(QStringLiteral("0107"), QStringLiteral("right")), QStringLiteral("storageUnavailable"));
    m_bench->mendStore();
    QCOMPARE(tryOnce(QStringLiteral("0107"), QStringLiteral("right")), QStringLiteral("in"));
}

void TestSignIn::whoeverIsRefusedMayTryAgainAtOnce()
{
    int answers = 0;
    connect(m_signIn.get(), &SignIn::signedIn, this, [&answers] { ++answers; });
    connect(m_signIn.get(), &SignIn::failed, this, [this, &answers] {
        if (++answers == 1)
            m_signIn->signIn(QStringLiteral("0107"), QStringLiteral("right"));
    });
    m_signIn->signIn(QStringLiteral("0107"), QStringLiteral("wrong"));
    QCOMPARE(answers, 2);
}

QTEST_GUILESS_MAIN(TestSignIn)
#include "tst_signin.moc"
