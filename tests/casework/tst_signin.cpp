// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "casework/passwordproof.h"
#include "casework/signin.h"
#include "counterbench.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

constexpr qint64 minuteMs = 60'000;

/// Slots that can be listed, but whose file is gone when one is to be opened.
class StumblingSlots final : public KeySlots
{
public:
    template <typename T = void>
    [[nodiscard]] static QFuture<Result<T>> stumble()
    {
        return readyFuture<Result<T>>(failure(ErrorCode::StorageUnavailable));
    }
    [[nodiscard]] QFuture<Result<QList<KeySlot>>> list() override { return readyFuture<Result<QList<KeySlot>>>(QList<KeySlot>()); }
    [[nodiscard]] QFuture<Result<SharedSecret>> open(const QString &, const SharedSecret &) override { return stumble<SharedSecret>(); }
    [[nodiscard]] QFuture<Result<>> setPassword(const QString &, const SharedSecret &) override { return stumble(); }
    [[nodiscard]] QFuture<Result<>> remove(const QString &) override { return stumble(); }
    [[nodiscard]] QFuture<Result<>> addMachine() override { return stumble(); }
    [[nodiscard]] QFuture<Result<>> removeMachine() override { return stumble(); }
    [[nodiscard]] QFuture<Result<SharedSecret>> renewRecovery() override { return stumble<SharedSecret>(); }
    [[nodiscard]] QFuture<Result<SharedSecret>> takeRecoveryNote() override { return stumble<SharedSecret>(); }
    [[nodiscard]] bool hasRecoveryNote() const override { return false; }
};

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
    void aLockIsWrittenDownWithItsEnd();
    void ofAnUnknownNumberOnlyTheTryIsWrittenDown();
    void countAndEntryAreOneChange();
    void anUnknownNameIsStretchedAndAnsweredLikeAWrongPassword();
    void theFifthWrongTryLocks();
    void aSuccessBeginsTheCountAnew();
    void theLockSurvivesARestartAndHoldsAgainstTheRightPassword();
    void theLockEndsAfterFifteenMinutesAndTheCountBeginsAnew();
    void aStoreThatFailsLetsNobodyIn();
    void whoeverIsRefusedMayTryAgainAtOnce();
    void anOldCopyOfTheStoreDoesNotResetTheCount();
    void anOldCounterDoesNotResetTheStoresCount();
    void aTryIsCountedBeforeItIsJudged();
    void aClockSetBackDoesNotShortenTheLock();
    void numbersThatNobodyHasLockAsWell();
    void aNumberThatNobodyHasIsNeverWrittenDown();
    void aRemovedAccountIsRefusedAlthoughItsSlotOpens();
    void aSlotWithoutAccountLetsNobodyIn();
    void slotsThatCannotBeReadCountAgainstNobody();
    void whoOpenedTheStoreIsAdmittedWithoutAskingAgain();
    void whoOpenedTheStoreIsHeldUpByItsLock();

private:
    [[nodiscard]] QString tryOnce(const QString &clerkId, const QString &password);

    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<SignIn> m_signIn;
    void restart()
    {
        m_signIn = std::make_unique<SignIn>(m_bench->store.clerks, m_bench->keys, m_bench->tries,
                                            m_bench->store.ledger, m_bench->clock, sampleCounter());
    }
};

void TestSignIn::init()
{
    m_signIn.reset();
    m_bench = std::make_unique<CounterBench>();
    m_bench->store.state.accounts.insert(sampleClerk().id, {sampleClerk(), 0, {}, false});
    m_bench->keys.passwords.insert(sampleClerk().id, QStringLiteral("right"));
    restart();
}

/// "in", or the code of the refusal.
QString TestSignIn::tryOnce(const QString &clerkId, const QString &password)
{
    const QSignalSpy in(m_signIn.get(), &SignIn::signedIn);
    const QSignalSpy refused(m_signIn.get(), &SignIn::failed);
    m_signIn->signIn(clerkId, secret(password));
    if (in.size() + refused.size() != 1)
        return QStringLiteral("%1 answers").arg(in.size() + refused.size());
    return in.isEmpty() ? lastCode(refused) : QStringLiteral("in");
}

void TestSignIn::theRightPasswordLetsIn()
{
    const QSignalSpy in(m_signIn.get(), &SignIn::signedIn);
    m_signIn->signIn(QStringLiteral("0107"), secret(QStringLiteral("right")));
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

void TestSignIn::aLockIsWrittenDownWithItsEnd()
{
    for (int nth = 1; nth <= 5; ++nth)
        (void)tryOnce(QStringLiteral("0107"), QStringLiteral("wrong"));
    QStringList kinds(5, QStringLiteral("signInRefused"));
    kinds.append(QStringLiteral("accountLocked"));
    QCOMPARE(m_bench->ledgerKinds(), kinds);
    const QList<LedgerEvent> &ledger = m_bench->store.state.ledger;
    QCOMPARE(ledger.at(4).body.value(u"try").toInt(), 5);
    const QString end = m_bench->store.state.accounts.value(QStringLiteral("0107")).lockedUntil.toUTC().toString(Qt::ISODate);
    QCOMPARE(ledger.last().body.value(u"until").toString(), end);
    // Whoever stays locked out changes nothing, and nothing is written.
    (void)tryOnce(QStringLiteral("0107"), QStringLiteral("right"));
    QCOMPARE(m_bench->ledgerKinds(), kinds);
}

void TestSignIn::ofAnUnknownNumberOnlyTheTryIsWrittenDown()
{
    // People type their password where the number belongs.
    QCOMPARE(tryOnce(QStringLiteral("my secret word"), QStringLiteral("0107")), QStringLiteral("wrongCredentials"));
    QCOMPARE(m_bench->ledgerKinds(), QStringList(QStringLiteral("signInRefused")));
    const LedgerEvent &entry = m_bench->store.state.ledger.constLast();
    QVERIFY(entry.clerkId.isEmpty() && entry.clerkName.isEmpty());
    QVERIFY(!canonicalJson(entry.body).contains("secret"));
}

void TestSignIn::countAndEntryAreOneChange()
{
    m_bench->breakStore(ErrorCode::StorageFull);
    (void)tryOnce(QStringLiteral("0107"), QStringLiteral("wrong"));
    m_bench->mendStore();
    QVERIFY(m_bench->ledgerKinds().isEmpty());
    QCOMPARE(m_bench->store.state.accounts.value(QStringLiteral("0107")).failedTries, 0);
}

void TestSignIn::anUnknownNameIsStretchedAndAnsweredLikeAWrongPassword()
{
    for (const QString &name : {QStringLiteral("9999"), QString()}) {
        m_bench->keys.tried.clear();
        QCOMPARE(tryOnce(name, QStringLiteral("right")), QStringLiteral("wrongCredentials"));
        QCOMPARE(m_bench->keys.tried, QStringList(name));
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
            m_signIn->signIn(QStringLiteral("0107"), secret(QStringLiteral("right")));
    });
    m_signIn->signIn(QStringLiteral("0107"), secret(QStringLiteral("wrong")));
    QCOMPARE(answers, 2);
}

void TestSignIn::anOldCopyOfTheStoreDoesNotResetTheCount()
{
    const auto old = m_bench->store.state.accounts;
    for (int nth = 1; nth <= 4; ++nth)
        (void)tryOnce(QStringLiteral("0107"), QStringLiteral("wrong"));
    m_bench->store.state.accounts = old;
    restart();
    QCOMPARE(tryOnce(QStringLiteral("0107"), QStringLiteral("wrong")), QStringLiteral("accountLocked"));
    m_bench->store.state.accounts = old;
    QCOMPARE(tryOnce(QStringLiteral("0107"), QStringLiteral("right")), QStringLiteral("accountLocked"));
}

void TestSignIn::anOldCounterDoesNotResetTheStoresCount()
{
    for (int nth = 1; nth <= 4; ++nth)
        (void)tryOnce(QStringLiteral("0107"), QStringLiteral("wrong"));
    m_bench->tries.counts.clear();
    restart();
    QCOMPARE(tryOnce(QStringLiteral("0107"), QStringLiteral("wrong")), QStringLiteral("accountLocked"));
    m_bench->tries.counts.clear();
    QCOMPARE(tryOnce(QStringLiteral("0107"), QStringLiteral("right")), QStringLiteral("accountLocked"));
}

void TestSignIn::aTryIsCountedBeforeItIsJudged()
{
    m_bench->tries.fault = Error{ErrorCode::StorageFull, {}};
    QCOMPARE(tryOnce(QStringLiteral("0107"), QStringLiteral("right")), QStringLiteral("storageFull"));
    QVERIFY(m_bench->keys.tried.isEmpty());
    m_bench->tries.fault.reset();
    QCOMPARE(tryOnce(QStringLiteral("0107"), QStringLiteral("right")), QStringLiteral("in"));
    QCOMPARE(m_bench->tries.counts.value(QStringLiteral("0107")).failed, 0);
}

void TestSignIn::aClockSetBackDoesNotShortenTheLock()
{
    // An hour early: the lock begins at the latest moment that was seen, not at what the clock says.
    (void)tryOnce(QStringLiteral("0107"), QStringLiteral("wrong"));
    m_bench->clock.advanceMs(-60 * minuteMs);
    for (int nth = 2; nth <= 5; ++nth)
        (void)tryOnce(QStringLiteral("0107"), QStringLiteral("wrong"));
    m_bench->store.state.accounts[QStringLiteral("0107")].lockedUntil = {};
    m_bench->clock.advanceMs(60 * minuteMs);
    QCOMPARE(tryOnce(QStringLiteral("0107"), QStringLiteral("right")), QStringLiteral("accountLocked"));
    m_bench->clock.advanceMs(15 * minuteMs);
    QCOMPARE(tryOnce(QStringLiteral("0107"), QStringLiteral("right")), QStringLiteral("in"));
}

void TestSignIn::numbersThatNobodyHasLockAsWell()
{
    for (int nth = 1; nth <= 4; ++nth)
        QCOMPARE(tryOnce(QStringLiteral("9999"), QStringLiteral("wrong")), QStringLiteral("wrongCredentials"));
    QCOMPARE(tryOnce(QStringLiteral("9999"), QStringLiteral("wrong")), QStringLiteral("accountLocked"));
    QCOMPARE(tryOnce(QStringLiteral("9999"), QStringLiteral("wrong")), QStringLiteral("accountLocked"));
    QCOMPARE(tryOnce(QStringLiteral("9998"), QStringLiteral("wrong")), QStringLiteral("wrongCredentials"));
    QCOMPARE(m_bench->tries.counts.keys(), QStringList(QString()));
}

void TestSignIn::aNumberThatNobodyHasIsNeverWrittenDown()
{
    StumblingSlots stumbling;
    PasswordProof proof(stumbling, m_bench->tries, m_bench->clock);
    const QSignalSpy refused(&proof, &PasswordProof::refused);
    proof.ask(QStringLiteral("a-password-typed-as-number"), secret(QStringLiteral("x")));
    QCOMPARE(refused.size(), 1);
    QCOMPARE(m_bench->tries.counts.keys(), QStringList(QString()));
}

void TestSignIn::aRemovedAccountIsRefusedAlthoughItsSlotOpens()
{
    // As with an old copy of the slots beside the store of today.
    m_bench->store.state.accounts[QStringLiteral("0107")].removed = true;
    QCOMPARE(tryOnce(QStringLiteral("0107"), QStringLiteral("right")), QStringLiteral("wrongCredentials"));
    QCOMPARE(m_bench->ledgerKinds(), QStringList(QStringLiteral("signInRefused")));
}

void TestSignIn::aSlotWithoutAccountLetsNobodyIn()
{
    m_bench->store.state.accounts.clear();
    QCOMPARE(tryOnce(QStringLiteral("0107"), QStringLiteral("right")), QStringLiteral("wrongCredentials"));
    QVERIFY(m_bench->store.state.accounts.isEmpty());
}

void TestSignIn::slotsThatCannotBeReadCountAgainstNobody()
{
    m_bench->keys.fault = Error{ErrorCode::Malformed, {}};
    for (int nth = 1; nth <= 6; ++nth)
        QCOMPARE(tryOnce(QStringLiteral("0107"), QStringLiteral("right")), QStringLiteral("malformed"));
    m_bench->keys.fault.reset();
    QCOMPARE(tryOnce(QStringLiteral("0107"), QStringLiteral("right")), QStringLiteral("in"));
}

void TestSignIn::whoOpenedTheStoreIsAdmittedWithoutAskingAgain()
{
    const QSignalSpy in(m_signIn.get(), &SignIn::signedIn);
    m_signIn->admit(QStringLiteral("0107"));
    QCOMPARE(lastOf<Session>(in), m_bench->session);
    QVERIFY(m_bench->keys.tried.isEmpty());
    QCOMPARE(m_bench->ledgerKinds(), QStringList(QStringLiteral("signedIn")));
}

void TestSignIn::whoOpenedTheStoreIsHeldUpByItsLock()
{
    m_bench->store.state.accounts[QStringLiteral("0107")].lockedUntil = m_bench->clock.now().addSecs(60);
    const QSignalSpy refused(m_signIn.get(), &SignIn::failed);
    m_signIn->admit(QStringLiteral("0107"));
    QCOMPARE(lastCode(refused), QStringLiteral("accountLocked"));
    m_signIn->admit(QStringLiteral("9999"));
    QCOMPARE(lastCode(refused), QStringLiteral("wrongCredentials"));
}

QTEST_GUILESS_MAIN(TestSignIn)
#include "tst_signin.moc"
