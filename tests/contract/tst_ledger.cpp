// SPDX-License-Identifier: Apache-2.0
#include "contract/storesundertest.h"
#include "core/digest.h"
#include "support/fakecountersigner.h"
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
    void whatWasSaidComesBackAndLiesBesideTheChain();
    void theChainCanBeComputedByAnybody();
    void entriesOfTheCounterHaveNoCase();
    void anEntryNeedsAKind();
    void theStoreSaysWhatACaseWasBeforeAndAfter();
    void whatAPersonTypesIsNoEntryButTheActKnowsIt();
    void theStoreJudgesTheClock();
    void aReportKeepsTheDepartmentsMoment();
    void aPersonsEntriesOfADay();
    void theHeadIsTheLastEntry();
    void aCheckpointIsKeptOnlyOfNewEntries();
    void aCheckpointOfAnotherKeyIsFound();
    void aSignerThatFailsLeavesNoCheckpoint();
    void everyFiledCaseIsWhatItsLastEntrySays();

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
    FakeCounterSigner m_signer;
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
    QCOMPARE(history->at(1).clock, ClockConfidence::FreeRunning);
}

void TestLedger::whatWasSaidComesBackAndLiesBesideTheChain()
{
    const CaseRecord draft = sampleCase();
    QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(draft)));
    LedgerEvent event = sampleEvent(draft, QStringLiteral("entryDisputed"));
    event.said = {{QStringLiteral("reason"), QStringLiteral("李某某的投诉")}};
    QVERIFY_OK(outcomeOf(m_stores->ledger().append(event)));
    QVERIFY_OK(outcomeOf(m_stores->ledger().append(sampleEvent(draft, QStringLiteral("draftParked")))));
    const LedgerEvent told = outcomeOf(m_stores->ledger().history(draft.id))->constFirst();
    QCOMPARE(told.said, event.said);
    QCOMPARE(told.saidDigest.size(), 32);
    QVERIFY(!told.isForgotten());
    QVERIFY(!ledgerBytes(told).contains(QStringLiteral("李某某").toUtf8()));
    QCOMPARE(outcomeOf(m_stores->ledger().before(0, 2))->constLast().said, event.said);
    QVERIFY(outcomeOf(m_stores->ledger().history(draft.id))->constLast().saidDigest.isEmpty());
    QVERIFY(outcomeOf(m_stores->ledger().verify())->holds());
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

void TestLedger::theStoreSaysWhatACaseWasBeforeAndAfter()
{
    const CaseRecord draft = sampleCase();
    DraftSave save(draft);
    save.events = {sampleEvent(draft, QStringLiteral("draftOpened"))};
    QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(save)));
    const auto filed = m_stores->file();
    QVERIFY_OK(filed);
    QVERIFY_OK(record(samplePrintOrder(*filed).id, PrintState::Printed));
    const auto history = outcomeOf(m_stores->ledger().history(draft.id));
    QVERIFY_OK(history);
    QCOMPARE(history->size(), 3);
    QVERIFY(history->at(0).before.isEmpty());
    QCOMPARE(history->at(0).after, caseDigest(draft));
    QCOMPARE(history->at(1).before, caseDigest(draft));
    QCOMPARE(history->at(1).after, caseDigest(*filed));
    QCOMPARE(history->at(2).before, caseDigest(*filed));
    QCOMPARE(history->at(2).after, caseDigest(*filed));
    const CaseRecord other = sampleCase(2);
    QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(other)));
    QVERIFY_OK(outcomeOf(m_stores->cases().discardDraft(other.id, sampleEvent(other, QStringLiteral("draftDiscarded")))));
    const LedgerEvent discarded = outcomeOf(m_stores->ledger().history(other.id))->constFirst();
    QCOMPARE(discarded.before, caseDigest(other));
    QVERIFY(discarded.after.isEmpty());
}

void TestLedger::whatAPersonTypesIsNoEntryButTheActKnowsIt()
{
    CaseRecord draft = sampleCase();
    QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(draft)));
    draft.form.insert(QStringLiteral("leaseTerm"), {QStringLiteral("2"), QStringLiteral("typed")});
    QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(draft)));
    QCOMPARE(outcomeOf(m_stores->ledger().verify())->entries, 0);
    const auto number = outcomeOf(m_stores->cases().reserveNumber(draft.id, QDate(2026, 3, 10)));
    QVERIFY_OK(outcomeOf(m_stores->cases().commit(sampleFiling(draft, *number))));
    QCOMPARE(outcomeOf(m_stores->ledger().history(draft.id))->constFirst().before, caseDigest(draft));
}

void TestLedger::theStoreJudgesTheClock()
{
    const auto append = [this](const QString &kind, int seconds, const QJsonObject &body = {}) {
        LedgerEvent event = sampleEvent(sampleCase(), kind);
        event.at = sampleMoment().addSecs(seconds);
        event.body = body;
        return outcomeOf(m_stores->ledger().append(event));
    };
    const QJsonObject near{{QStringLiteral("offsetMs"), 40}};
    const QJsonObject far{{QStringLiteral("offsetMs"), -300'000}};
    QVERIFY_OK(append(QStringLiteral("a"), 0));
    QVERIFY_OK(append(clockComparedKind.toString(), 1, near));
    QVERIFY_OK(append(QStringLiteral("b"), 2));
    QVERIFY_OK(append(QStringLiteral("c"), -60));
    QVERIFY_OK(append(QStringLiteral("d"), 3));
    QVERIFY_OK(append(clockComparedKind.toString(), 4, far));
    QVERIFY_OK(append(QStringLiteral("e"), 5));
    const auto history = outcomeOf(m_stores->ledger().history(sampleCase().id));
    QVERIFY_OK(history);
    QStringList confidences;
    for (const LedgerEvent &event : *history)
        confidences.append(clockConfidenceCode(event.clock));
    QCOMPARE(confidences.join(u' '), QStringLiteral("freeRunning synced synced setBack setBack differs differs"));
}

void TestLedger::aReportKeepsTheDepartmentsMoment()
{
    QVERIFY_OK(outcomeOf(m_stores->ledger().append(sampleEvent(sampleCase(), QStringLiteral("a")))));
    LedgerEvent report = sampleEvent(sampleCase(), QStringLiteral("statusReported"));
    report.at = sampleMoment().addDays(-3);
    report.clock = ClockConfidence::Reported;
    QVERIFY_OK(outcomeOf(m_stores->ledger().append(report)));
    QVERIFY_OK(outcomeOf(m_stores->ledger().append(sampleEvent(sampleCase(), QStringLiteral("b")))));
    const auto history = outcomeOf(m_stores->ledger().history(sampleCase().id));
    QCOMPARE(history->at(1).clock, ClockConfidence::Reported);
    QCOMPARE(history->at(1).at, report.at);
    QCOMPARE(history->at(2).clock, ClockConfidence::FreeRunning);
}

void TestLedger::aPersonsEntriesOfADay()
{
    const QDateTime from = sampleMoment();
    const QDateTime until = from.addDays(1);
    for (const qint64 ms : {qint64(-1), qint64(0), from.msecsTo(until) - 1, from.msecsTo(until)}) {
        LedgerEvent event = sampleEvent(sampleCase(), QStringLiteral("at %1").arg(ms));
        event.at = from.addMSecs(ms);
        QVERIFY_OK(outcomeOf(m_stores->ledger().append(event)));
        event.clerkId = sampleSupervisor().id;
        QVERIFY_OK(outcomeOf(m_stores->ledger().append(event)));
    }
    const auto entries = outcomeOf(m_stores->ledger().ofPerson(sampleClerk().id, from, until));
    QVERIFY_OK(entries);
    QCOMPARE(entries->size(), 2);
    QCOMPARE(entries->at(0).at, from);
    QCOMPARE(entries->at(1).at, until.addMSecs(-1));
    QVERIFY(entries->at(0).sequence < entries->at(1).sequence);
    QVERIFY(outcomeOf(m_stores->ledger().ofPerson(QStringLiteral("0999"), from, until))->isEmpty());
    QVERIFY(outcomeOf(m_stores->ledger().ofPerson(sampleClerk().id, until, from))->isEmpty());
}

void TestLedger::theHeadIsTheLastEntry()
{
    QCOMPARE(*outcomeOf(m_stores->ledger().head()), LedgerHead());
    QVERIFY_ERROR(outcomeOf(m_stores->ledger().hashOf(0)), ErrorCode::NotFound);
    for (int i = 0; i < 3; ++i)
        QVERIFY_OK(outcomeOf(m_stores->ledger().append(sampleEvent(sampleCase(), QStringLiteral("a")))));
    const auto history = outcomeOf(m_stores->ledger().history(sampleCase().id));
    const auto head = outcomeOf(m_stores->ledger().head());
    QCOMPARE(head->sequence, 3);
    QCOMPARE(head->hash, history->constLast().hash);
    QCOMPARE(*outcomeOf(m_stores->ledger().hashOf(2)), history->at(1).hash);
    QVERIFY_ERROR(outcomeOf(m_stores->ledger().hashOf(4)), ErrorCode::NotFound);
}

void TestLedger::aCheckpointIsKeptOnlyOfNewEntries()
{
    const auto checkpoints = [this] { return outcomeOf(m_stores->ledger().verify(m_signer))->checkpoints; };
    QVERIFY_OK(outcomeOf(m_stores->ledger().checkpoint(m_signer, 0)));
    QCOMPARE(checkpoints(), 0);
    for (int i = 0; i < 3; ++i)
        QVERIFY_OK(outcomeOf(m_stores->ledger().append(sampleEvent(sampleCase(), QStringLiteral("a")))));
    const auto early = outcomeOf(m_stores->ledger().checkpoint(m_signer, 4));
    QCOMPARE(early->sequence, 3);
    QCOMPARE(checkpoints(), 0);
    const auto head = outcomeOf(m_stores->ledger().checkpoint(m_signer, 3));
    QCOMPARE(*head, *outcomeOf(m_stores->ledger().head()));
    QCOMPARE(checkpoints(), 1);
    QVERIFY_OK(outcomeOf(m_stores->ledger().checkpoint(m_signer, 0)));
    QCOMPARE(checkpoints(), 1);
    QVERIFY(outcomeOf(m_stores->ledger().verify(m_signer))->holds());
}

void TestLedger::aCheckpointOfAnotherKeyIsFound()
{
    QVERIFY_OK(outcomeOf(m_stores->ledger().append(sampleEvent(sampleCase(), QStringLiteral("a")))));
    FakeCounterSigner other;
    other.name = QByteArrayLiteral("counter 08");
    QVERIFY_OK(outcomeOf(m_stores->ledger().checkpoint(other, 1)));
    QCOMPARE(outcomeOf(m_stores->ledger().verify())->brokenCheckpoint, 0);
    QCOMPARE(outcomeOf(m_stores->ledger().verify(other))->brokenCheckpoint, 0);
    QCOMPARE(outcomeOf(m_stores->ledger().verify(m_signer))->brokenCheckpoint, 1);
}

void TestLedger::aSignerThatFailsLeavesNoCheckpoint()
{
    QVERIFY_OK(outcomeOf(m_stores->ledger().append(sampleEvent(sampleCase(), QStringLiteral("a")))));
    FakeCounterSigner broken;
    broken.fault = Error{ErrorCode::Internal, {}};
    QVERIFY_ERROR(outcomeOf(m_stores->ledger().checkpoint(broken, 1)), ErrorCode::Internal);
    QCOMPARE(outcomeOf(m_stores->ledger().verify())->checkpoints, 0);
}

void TestLedger::everyFiledCaseIsWhatItsLastEntrySays()
{
    const auto filed = m_stores->file();
    QVERIFY_OK(filed);
    QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(sampleCase(2))));
    const auto waiting = m_stores->waiting();
    QVERIFY_OK(m_stores->acknowledge(waiting.constFirst(), QStringLiteral("751122026000001")));
    QCOMPARE(outcomeOf(m_stores->ledger().history(filed->id))->constLast().kind, QStringLiteral("platformNumberGiven"));
    const auto verdict = outcomeOf(m_stores->ledger().verify());
    QVERIFY(verdict->altered.isEmpty());
    QVERIFY(verdict->holds());
    // A change that tells nothing of itself is told all the same.
    CaseChange silent;
    silent.after = *outcomeOf(m_stores->cases().load(filed->id));
    silent.after.changedBy = sampleSupervisor().id;
    QVERIFY_OK(outcomeOf(m_stores->cases().commit(silent)));
    const LedgerEvent told = outcomeOf(m_stores->ledger().history(filed->id))->constLast();
    QCOMPARE(told.kind, QStringLiteral("changed"));
    QCOMPARE(told.clerkId, sampleSupervisor().id);
    QVERIFY(outcomeOf(m_stores->ledger().verify())->holds());
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
    const ClerkAccount account{sampleSupervisor(), 3, sampleMoment()};
    QVERIFY_OK(outcomeOf(m_stores->clerks().save(account, {sampleTold()})));
    const auto loaded = outcomeOf(m_stores->clerks().account(account.clerk.id));
    QVERIFY_OK(loaded);
    QCOMPARE(loaded->clerk, account.clerk);
    QCOMPARE(loaded->failedTries, 3);
    QCOMPARE(loaded->lockedUntil, sampleMoment());
}

void TestLedger::anAccountIsReplaced()
{
    ClerkAccount account{sampleClerk(), 5, sampleMoment()};
    QVERIFY_OK(outcomeOf(m_stores->clerks().save(account, {sampleTold()})));
    account = {sampleClerk(), 0, {}};
    account.clerk.role = Role::Auditor;
    QVERIFY_OK(outcomeOf(m_stores->clerks().save(account, {sampleTold()})));
    const auto loaded = outcomeOf(m_stores->clerks().account(account.clerk.id));
    QCOMPARE(loaded->clerk.role, Role::Auditor);
    QVERIFY(!loaded->lockedUntil.isValid());
}

void TestLedger::unknownAccountsAreNotFound()
{
    QVERIFY_ERROR(outcomeOf(m_stores->clerks().account(QStringLiteral("0000"))), ErrorCode::NotFound);
    QVERIFY_ERROR(outcomeOf(m_stores->clerks().save({}, {sampleTold()})), ErrorCode::Invalid);
}

void TestLedger::accountsAreListedById()
{
    QVERIFY_OK(outcomeOf(m_stores->clerks().save({sampleSupervisor(), 0, {}}, {sampleTold()})));
    QVERIFY_OK(outcomeOf(m_stores->clerks().save({sampleClerk(), 0, {}}, {sampleTold()})));
    QCOMPARE(*outcomeOf(m_stores->clerks().list()), (QList<Clerk>{sampleClerk(), sampleSupervisor()}));
}

QTEST_GUILESS_MAIN(TestLedger)
#include "tst_ledger.moc"
