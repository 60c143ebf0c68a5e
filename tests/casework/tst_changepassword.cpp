// SPDX-License-Identifier: Apache-2.0
#include <QSignalSpy>
#include <QTest>

#include "casework/changepassword.h"
#include "support/fakeclock.h"
#include "support/fakekeyslots.h"
#include "support/memorystore.h"
#include "support/samplecase.h"

namespace yichuang::test {

/// A person's own password: who may change it, and what the ledger has before and after.
class TestChangePassword : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aPersonWhoKnowsTheirPasswordGetsAnother();
    void aWrongOneCountsAsATry();
    void whatIsTooShortOrTheSameIsNotTried_data();
    void whatIsTooShortOrTheSameIsNotTried();
    void withoutItsEntryNothingChanges();
    void aSlotThatCannotBeWrittenIsWrittenDown();

private:
    /// Empty when it was changed.
    [[nodiscard]] QString change(const QString &present, const QString &next);
    [[nodiscard]] QString inUse() const { return m_keys.passwords.value(sampleClerk().id); }
    [[nodiscard]] QStringList kinds() const
    {
        QStringList found;
        for (const LedgerEvent &event : m_store->state.ledger)
            found.append(event.kind);
        return found;
    }

    FakeClock m_clock;
    FakeKeySlots m_keys;
    MemoryTryCounter m_tries;
    std::unique_ptr<MemoryStore> m_store;
};

void TestChangePassword::init()
{
    m_store = std::make_unique<MemoryStore>(m_clock);
    m_keys.fault.reset();
    m_keys.passwords = {{sampleClerk().id, QStringLiteral("let me in")}};
    m_tries.counts.clear();
}

QString TestChangePassword::change(const QString &present, const QString &next)
{
    ChangePassword changing(m_keys, m_tries, m_store->ledger, m_clock, Session{sampleClerk(), sampleCounter()});
    QSignalSpy changed(&changing, &ChangePassword::changed);
    QSignalSpy failed(&changing, &ChangePassword::failed);
    changing.change(secret(present), secret(next));
    if (changed.size() + failed.size() != 1)
        return QStringLiteral("no answer, or two");
    return failed.isEmpty() ? QString() : errorCodeName(failed.first().first().value<Error>().code);
}

void TestChangePassword::aPersonWhoKnowsTheirPasswordGetsAnother()
{
    QCOMPARE(change(QStringLiteral("let me in"), QStringLiteral("eight letters")), QString());
    QCOMPARE(inUse(), QStringLiteral("eight letters"));
    QCOMPARE(kinds(), QStringList(QStringLiteral("passwordChanged")));
    QCOMPARE(m_store->state.ledger.constLast().clerkId, sampleClerk().id);
}

void TestChangePassword::aWrongOneCountsAsATry()
{
    for (int nth = 1; nth < triesBeforeLock; ++nth)
        QCOMPARE(change(QStringLiteral("guess"), QStringLiteral("eight letters")), QStringLiteral("wrongCredentials"));
    QCOMPARE(change(QStringLiteral("guess"), QStringLiteral("eight letters")), QStringLiteral("accountLocked"));
    QCOMPARE(change(QStringLiteral("let me in"), QStringLiteral("eight letters")), QStringLiteral("accountLocked"));
    QCOMPARE(inUse(), QStringLiteral("let me in"));
    QVERIFY(kinds().isEmpty());
}

void TestChangePassword::whatIsTooShortOrTheSameIsNotTried_data()
{
    QTest::addColumn<QString>("next");
    QTest::newRow("seven") << QStringLiteral("一二三四五六七");
    QTest::newRow("none") << QString();
    QTest::newRow("the same") << QStringLiteral("let me in");
}

void TestChangePassword::whatIsTooShortOrTheSameIsNotTried()
{
    QFETCH(const QString, next);
    QCOMPARE(change(QStringLiteral("let me in"), next), QStringLiteral("invalid"));
    QVERIFY(m_tries.counts.isEmpty());
    QCOMPARE(change(QStringLiteral("let me in"), QStringLiteral("一二三四五六七八")), QString());
}

void TestChangePassword::withoutItsEntryNothingChanges()
{
    m_store->state.fault = Error{ErrorCode::StorageFull, {}};
    QCOMPARE(change(QStringLiteral("let me in"), QStringLiteral("eight letters")), QStringLiteral("storageFull"));
    QCOMPARE(inUse(), QStringLiteral("let me in"));
}

void TestChangePassword::aSlotThatCannotBeWrittenIsWrittenDown()
{
    // From the moment on at which the password was proven: the slots answer until then.
    struct Full final : KeySlots
    {
        explicit Full(FakeKeySlots &keys) : m_keys(keys) {}
        QFuture<Result<QList<KeySlot>>> list() override { return m_keys.list(); }
        QFuture<Result<SharedSecret>> open(const QString &id, const SharedSecret &password) override { return m_keys.open(id, password); }
        QFuture<Result<>> setPassword(const QString &, const SharedSecret &) override
        {
            return readyFuture<Result<>>(failure(ErrorCode::StorageFull));
        }
        QFuture<Result<>> remove(const QString &id) override { return m_keys.remove(id); }
        QFuture<Result<>> addMachine() override { return m_keys.addMachine(); }
        QFuture<Result<>> removeMachine() override { return m_keys.removeMachine(); }
        QFuture<Result<SharedSecret>> renewRecovery() override { return m_keys.renewRecovery(); }
        QFuture<Result<SharedSecret>> takeRecoveryNote() override { return m_keys.takeRecoveryNote(); }
        bool hasRecoveryNote() const override { return m_keys.hasRecoveryNote(); }
        FakeKeySlots &m_keys;
    } full(m_keys);
    ChangePassword changing(full, m_tries, m_store->ledger, m_clock, Session{sampleClerk(), sampleCounter()});
    QSignalSpy failed(&changing, &ChangePassword::failed);
    changing.change(secret(QStringLiteral("let me in")), secret(QStringLiteral("eight letters")));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(kinds(), QStringList({QStringLiteral("passwordChanged"), QStringLiteral("keyChangeFailed")}));
    QCOMPARE(inUse(), QStringLiteral("let me in"));
}

} // namespace yichuang::test

QTEST_GUILESS_MAIN(yichuang::test::TestChangePassword)
#include "tst_changepassword.moc"
