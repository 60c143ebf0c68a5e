// SPDX-License-Identifier: Apache-2.0
#include "contract/storesundertest.h"
#include "core/digest.h"
#include "support/outcome.h"
#include "support/verify.h"

#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

/// The contracts of Ledger, PrintOrders and ClerkStore.
class TestLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { StoresUnderTest::addRows(); }
    void init();
    void cleanup() { m_stores.reset(); }

    void anEmptyLedgerHolds();
    void entriesComeBackInOrderWithTheirHashes();
    void theChainCanBeComputedByAnybody();
    void entriesOfTheCounterHaveNoCase();
    void anEntryNeedsAKind();

    void anOrderComesBackExactly();
    void anOrderIsOpenUntilItWasPrinted();
    void aFailedReprintIsNotOpen();
    void everyPrintingIsInTheLedger();
    void unknownOrdersAreNotFound();
    void anOutcomeIsPrintedOrFailed();

    void anAccountComesBackExactly();
    void anAccountIsReplaced();
    void unknownAccountsAreNotFound();
    void accountsAreListedById();

private:
    [[nodiscard]] Result<> record(const PrintOrderId &id, PrintState outcome);

    FakeClock m_clock;
    std::unique_ptr<StoresUnderTest> m_stores;
};

void TestLedger::init()
{
    m_stores = std::make_unique<StoresUnderTest>(m_clock);
    QVERIFY(m_stores->isOpen());
}

Result<> TestLedger::record(const PrintOrderId &id, PrintState outcome)
{
    return outcomeOf(m_stores->printOrders().record(id, outcome, sampleEvent(sampleCase(), QStringLiteral("printed"))));
}

void TestLedger::anEmptyLedgerHolds()
{
    const auto verdict = outcomeOf(m_stores->ledger().verify());
    QVERIFY_OK(verdict);
    QCOMPARE(verdict->entries, 0);
    QCOMPARE(verdict->firstBroken, 0);
    QVERIFY(verdict->head.isEmpty());
    QVERIFY(outcomeOf(m_stores->ledger().history(sampleCase().id))->isEmpty());
}

void TestLedger::entriesComeBackInOrderWithTheirHashes()
{
    for (const QString &kind : {QStringLiteral("draftOpened"), QStringLiteral("received")})
        QVERIFY_OK(outcomeOf(m_stores->ledger().append(sampleEvent(sampleCase(), kind))));
    QVERIFY_OK(outcomeOf(m_stores->ledger().append(sampleEvent(sampleCase(2), QStringLiteral("draftOpened")))));
    const auto history = outcomeOf(m_stores->ledger().history(sampleCase().id));
    QVERIFY_OK(history);
    QCOMPARE(history->size(), 2);
    LedgerEvent expected = sampleEvent(sampleCase(), QStringLiteral("received"));
    expected.sequence = 2;
    expected.hash = history->at(1).hash;
    QCOMPARE(history->at(1), expected);
}

void TestLedger::theChainCanBeComputedByAnybody()
{
    QByteArray head;
    for (int nth = 1; nth <= 5; ++nth) {
        LedgerEvent event = sampleEvent(sampleCase(nth), QStringLiteral("draftOpened"));
        event.at = sampleMoment().addMSecs(nth);
        QVERIFY_OK(outcomeOf(m_stores->ledger().append(event)));
        event.sequence = nth;
        head = sha256(QByteArray(head + ledgerBytes(event)));
    }
    const auto verdict = outcomeOf(m_stores->ledger().verify());
    QVERIFY_OK(verdict);
    QCOMPARE(verdict->entries, 5);
    QCOMPARE(verdict->firstBroken, 0);
    QCOMPARE(verdict->head, head);
}

void TestLedger::entriesOfTheCounterHaveNoCase()
{
    LedgerEvent event = sampleEvent(sampleCase(), QStringLiteral("signedIn"));
    event.caseId = {};
    QVERIFY_OK(outcomeOf(m_stores->ledger().append(event)));
    QCOMPARE(outcomeOf(m_stores->ledger().verify())->entries, 1);
    QCOMPARE(outcomeOf(m_stores->ledger().verify())->firstBroken, 0);
    QVERIFY(outcomeOf(m_stores->ledger().history(sampleCase().id))->isEmpty());
}

void TestLedger::anEntryNeedsAKind()
{
    QVERIFY_ERROR(outcomeOf(m_stores->ledger().append(sampleEvent(sampleCase(), QString()))), ErrorCode::Invalid);
    QCOMPARE(outcomeOf(m_stores->ledger().verify())->entries, 0);
}

void TestLedger::anOrderComesBackExactly()
{
    const auto filed = m_stores->file();
    QVERIFY_OK(filed);
    const PrintOrder expected = samplePrintOrder(*filed);
    const auto loaded = outcomeOf(m_stores->printOrders().load(expected.id));
    QVERIFY_OK(loaded);
    QCOMPARE(*loaded, expected);
}

void TestLedger::anOrderIsOpenUntilItWasPrinted()
{
    const auto filed = m_stores->file();
    QVERIFY_OK(filed);
    const PrintOrderId id = samplePrintOrder(*filed).id;
    QCOMPARE(outcomeOf(m_stores->printOrders().open())->size(), 1);
    QVERIFY_OK(record(id, PrintState::Failed));
    QCOMPARE(outcomeOf(m_stores->printOrders().open())->constFirst().state, PrintState::Failed);
    QVERIFY_OK(record(id, PrintState::Printed));
    QVERIFY(outcomeOf(m_stores->printOrders().open())->isEmpty());
    QCOMPARE(outcomeOf(m_stores->printOrders().load(id))->copies, 1);
}

void TestLedger::aFailedReprintIsNotOpen()
{
    const auto filed = m_stores->file();
    QVERIFY_OK(filed);
    const PrintOrderId id = samplePrintOrder(*filed).id;
    QVERIFY_OK(record(id, PrintState::Printed));
    QVERIFY_OK(record(id, PrintState::Printed));
    QVERIFY_OK(record(id, PrintState::Failed));
    QVERIFY(outcomeOf(m_stores->printOrders().open())->isEmpty());
    const auto order = outcomeOf(m_stores->printOrders().load(id));
    QCOMPARE(order->copies, 2);
    QCOMPARE(order->state, PrintState::Failed);
}

void TestLedger::everyPrintingIsInTheLedger()
{
    const auto filed = m_stores->file();
    QVERIFY_OK(filed);
    QVERIFY_OK(record(samplePrintOrder(*filed).id, PrintState::Printed));
    const auto history = outcomeOf(m_stores->ledger().history(filed->id));
    QCOMPARE(history->size(), 2);
    QCOMPARE(history->constLast().kind, QStringLiteral("printed"));
    QCOMPARE(outcomeOf(m_stores->ledger().verify())->firstBroken, 0);
}

void TestLedger::unknownOrdersAreNotFound()
{
    const PrintOrderId unknown = samplePrintOrder(sampleCase()).id;
    QVERIFY_ERROR(outcomeOf(m_stores->printOrders().load(unknown)), ErrorCode::NotFound);
    QVERIFY_ERROR(record(unknown, PrintState::Printed), ErrorCode::NotFound);
    QVERIFY(outcomeOf(m_stores->printOrders().ofCase(sampleCase().id))->isEmpty());
    QCOMPARE(outcomeOf(m_stores->ledger().verify())->entries, 0);
}

void TestLedger::anOutcomeIsPrintedOrFailed()
{
    const auto filed = m_stores->file();
    QVERIFY_OK(filed);
    QVERIFY_ERROR(record(samplePrintOrder(*filed).id, PrintState::Ordered), ErrorCode::Invalid);
}

void TestLedger::anAccountComesBackExactly()
{
    const ClerkAccount account{sampleSupervisor(), QStringLiteral("$argon2id$sample"), 3, sampleMoment()};
    QVERIFY_OK(outcomeOf(m_stores->clerks().save(account)));
    const auto loaded = outcomeOf(m_stores->clerks().account(account.clerk.id));
    QVERIFY_OK(loaded);
    QCOMPARE(loaded->clerk, account.clerk);
    QCOMPARE(loaded->passwordHash, account.passwordHash);
    QCOMPARE(loaded->failedTries, 3);
    QCOMPARE(loaded->lockedUntil, sampleMoment());
}

void TestLedger::anAccountIsReplaced()
{
    ClerkAccount account{sampleClerk(), QStringLiteral("old"), 5, sampleMoment()};
    QVERIFY_OK(outcomeOf(m_stores->clerks().save(account)));
    account = {sampleClerk(), QStringLiteral("new"), 0, {}};
    account.clerk.role = Role::Auditor;
    QVERIFY_OK(outcomeOf(m_stores->clerks().save(account)));
    const auto loaded = outcomeOf(m_stores->clerks().account(account.clerk.id));
    QCOMPARE(loaded->passwordHash, QStringLiteral("new"));
    QCOMPARE(loaded->clerk.role, Role::Auditor);
    QVERIFY(!loaded->lockedUntil.isValid());
}

void TestLedger::unknownAccountsAreNotFound()
{
    QVERIFY_ERROR(outcomeOf(m_stores->clerks().account(QStringLiteral("0000"))), ErrorCode::NotFound);
    QVERIFY_ERROR(outcomeOf(m_stores->clerks().save({})), ErrorCode::Invalid);
}

void TestLedger::accountsAreListedById()
{
    QVERIFY_OK(outcomeOf(m_stores->clerks().save({sampleSupervisor(), QStringLiteral("h"), 0, {}})));
    QVERIFY_OK(outcomeOf(m_stores->clerks().save({sampleClerk(), QStringLiteral("h"), 0, {}})));
    QCOMPARE(*outcomeOf(m_stores->clerks().list()), (QList<Clerk>{sampleClerk(), sampleSupervisor()}));
}

QTEST_GUILESS_MAIN(TestLedger)
#include "tst_ledger.moc"
