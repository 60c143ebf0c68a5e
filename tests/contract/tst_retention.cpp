// SPDX-License-Identifier: Apache-2.0
#include "contract/storesundertest.h"
#include "core/digest.h"
#include "support/outcome.h"
#include "support/verify.h"

#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

namespace {

constexpr auto administratorId = "9001";

LegalHold sampleHold(const CaseId &id)
{
    return {id, QStringLiteral("行政复议尚未审结"), sampleSupervisor().id, sampleSupervisor().name, sampleMoment()};
}

} // namespace

/// The contract of RetentionStore.
class TestRetention : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { StoresUnderTest::addRows(); }
    void init();
    void cleanup() { m_stores.reset(); }

    void factsFollowTheCase();
    void onlyWhatIsClosedIsLookedAt();
    void nothingUnacknowledgedIsPurged();
    void aPurgeLeavesNumberStatesAndHistory();
    void aPurgeLeavesNothingOfThePerson();
    void aPurgedPageIsGoneAndTakesNoOther();
    void aPurgeHappensOnce();
    void aCaseThatChangedSinceIsNotPurged();
    void aPurgedCaseNeverChanges();
    void aPurgedCaseIsListedAndCounted();
    void aHoldStopsThePurge();
    void aHoldIsReleasedOnce();
    void onlyFiledCasesAreHeld();
    void aVoidNumberNeedsNoAcknowledgement();
    void clearingAnswersEachPurgeOnce();
    void whatCameBackIsPurgedAgain();
    void aDraftThatCameBackIsPurgedAgain();

private:
    /// Filed, pages stored, sent back to the applicant: closed, but not acknowledged.
    CaseRecord closed();
    void acknowledgeAll();
    PurgeRecord looked(const CaseId &id);
    Result<> purge(const CaseId &id);
    Result<> purge(const PurgeRecord &record);
    RetentionFacts facts(const CaseId &id) { return outcomeOf(m_stores->retention().factsOf(id)).value_or(RetentionFacts()); }
    LedgerEvent eventOf(const CaseId &id, const QString &kind, const QString &clerkId = QString());

    FakeClock m_clock;
    std::unique_ptr<StoresUnderTest> m_stores;
};

void TestRetention::init()
{
    m_clock.setNow(sampleMoment());
    m_stores = std::make_unique<StoresUnderTest>(m_clock);
    QVERIFY(m_stores->isOpen());
}

CaseRecord TestRetention::closed()
{
    for (const CaseMaterial &material : sampleCase().materials) {
        if (!outcomeOf(m_stores->pages().put(sampleCase().id, samplePageBytes(material.materialId))))
            qWarning("a page cannot be stored");
    }
    const Result<CaseRecord> filed = m_stores->file();
    const Result<CaseRecord> moved = filed ? m_stores->move(*filed, {CaseState::Returned}) : filed;
    if (!moved)
        qWarning() << errorCodeName(moved.error().code) << moved.error().detail;
    return moved.value_or(CaseRecord());
}

void TestRetention::acknowledgeAll()
{
    for (const OutboxEntry &entry : m_stores->waiting()) {
        if (!outcomeOf(m_stores->outbox().markSending(entry.sequence)) || !m_stores->acknowledge(entry))
            qWarning("an entry cannot be acknowledged");
    }
}

LedgerEvent TestRetention::eventOf(const CaseId &id, const QString &kind, const QString &clerkId)
{
    LedgerEvent event;
    event.caseId = id;
    event.kind = kind;
    event.clerkId = clerkId.isEmpty() ? QString::fromLatin1(administratorId) : clerkId;
    event.clerkName = QStringLiteral("管理员");
    event.counterNo = QStringLiteral("07");
    event.at = m_clock.now();
    return event;
}

PurgeRecord TestRetention::looked(const CaseId &id)
{
    PurgeRecord record = outcomeOf(m_stores->retention().look(id)).value_or(PurgeRecord());
    record.basis = QStringLiteral("《个人信息保护法》第四十七条");
    record.keptFrom = QDate(2026, 3, 10);
    record.keptUntil = QDate(2026, 9, 10);
    record.clerkId = QString::fromLatin1(administratorId);
    record.clerkName = QStringLiteral("管理员");
    record.at = m_clock.now().toUTC();
    return record;
}

Result<> TestRetention::purge(const PurgeRecord &record)
{
    PrintOrder certificate = samplePrintOrder(sampleCase(), PaperKind::PurgeCertificate);
    certificate.caseId = record.caseId;
    certificate.id = PrintOrderId::create(42);
    certificate.paper.fields = {{QStringLiteral("itemName"), record.itemName}};
    return outcomeOf(m_stores->retention().purge(record, eventOf(record.caseId, QStringLiteral("purged")), certificate));
}

Result<> TestRetention::purge(const CaseId &id)
{
    return purge(looked(id));
}

void TestRetention::factsFollowTheCase()
{
    QVERIFY_ERROR(outcomeOf(m_stores->retention().factsOf(sampleCase().id)), ErrorCode::NotFound);
    const auto filed = m_stores->file();
    QVERIFY_OK(filed);
    QCOMPARE(facts(filed->id).state, CaseState::Received);
    QCOMPARE(facts(filed->id).owed, 4);
    QCOMPARE(facts(filed->id).acknowledged, 0);
    QVERIFY(!facts(filed->id).closedAt.isValid());
    QVERIFY(!facts(filed->id).acknowledgedAt.isValid());

    m_clock.setNow(sampleMoment().addDays(3));
    QVERIFY_OK(m_stores->move(*filed, {CaseState::Returned}));
    m_clock.setNow(sampleMoment().addDays(5));
    acknowledgeAll();
    const RetentionFacts after = facts(filed->id);
    QCOMPARE(after.state, CaseState::Returned);
    QCOMPARE(after.number, filed->number);
    QCOMPARE(after.itemName, filed->itemName);
    QCOMPARE(after.guide, filed->guide);
    QCOMPARE(after.acknowledged, 4);
    QCOMPARE(atCounter(after.closedAt).date(), atCounter(sampleMoment()).date().addDays(3));
    QCOMPARE(atCounter(after.acknowledgedAt).date(), atCounter(sampleMoment()).date().addDays(5));
    QVERIFY(!after.onHold);
    QVERIFY(!after.isPurged);
    QCOMPARE(outcomeOf(m_stores->retention().facts())->size(), 1);
}

void TestRetention::onlyWhatIsClosedIsLookedAt()
{
    QVERIFY_ERROR(outcomeOf(m_stores->retention().look(sampleCase().id)), ErrorCode::NotFound);
    const auto filed = m_stores->file();
    QVERIFY_OK(filed);
    QVERIFY_ERROR(outcomeOf(m_stores->retention().look(filed->id)), ErrorCode::WrongState);
}

void TestRetention::nothingUnacknowledgedIsPurged()
{
    const CaseRecord record = closed();
    QVERIFY_ERROR(purge(record.id), ErrorCode::WrongState);
    const QList<OutboxEntry> waiting = m_stores->waiting();
    for (const OutboxEntry &entry : waiting.mid(0, waiting.size() - 1)) {
        QVERIFY_OK(outcomeOf(m_stores->outbox().markSending(entry.sequence)));
        QVERIFY_OK(m_stores->acknowledge(entry));
    }
    QVERIFY_ERROR(purge(record.id), ErrorCode::WrongState);
    QCOMPARE(outcomeOf(m_stores->cases().load(record.id))->applicant, record.applicant);
    acknowledgeAll();
    QVERIFY_OK(purge(record.id));
}

void TestRetention::aPurgeLeavesNumberStatesAndHistory()
{
    const CaseRecord record = closed();
    acknowledgeAll();
    const qsizetype before = outcomeOf(m_stores->ledger().history(record.id))->size();
    const PurgeRecord looked = this->looked(record.id);
    QCOMPARE(looked.number, record.number);
    QCOMPARE(looked.itemName, record.itemName);
    QCOMPARE(looked.state, CaseState::Returned);
    QCOMPARE(looked.pages, 3);
    QCOMPARE(looked.caseDigest, caseDigest(*outcomeOf(m_stores->cases().load(record.id))));
    QVERIFY_OK(purge(looked));

    const auto rest = outcomeOf(m_stores->cases().load(record.id));
    QVERIFY_OK(rest);
    QCOMPARE(rest->number, record.number);
    QCOMPARE(rest->state, CaseState::Returned);
    QCOMPARE(rest->itemName, record.itemName);
    QCOMPARE(rest->clerkId, record.clerkId);
    const auto history = outcomeOf(m_stores->ledger().history(record.id));
    QCOMPARE(history->size(), before + 1);
    QCOMPARE(history->constLast().kind, QStringLiteral("purged"));
    QCOMPARE(history->constLast().before, looked.caseDigest);
    QCOMPARE(history->constLast().after, caseDigest(*rest));
    QCOMPARE(*outcomeOf(m_stores->retention().purges()), QList<PurgeRecord>{looked});
    QVERIFY(facts(record.id).isPurged);
    QVERIFY(outcomeOf(m_stores->retention().facts())->isEmpty());
}

void TestRetention::aPurgeLeavesNothingOfThePerson()
{
    const CaseRecord record = closed();
    acknowledgeAll();
    QVERIFY_OK(purge(record.id));
    const CaseRecord rest = *outcomeOf(m_stores->cases().load(record.id));
    QCOMPARE(rest.applicant.identity, Person());
    QVERIFY(!rest.agent);
    QVERIFY(rest.form.isEmpty());
    QVERIFY(rest.answers.isEmpty());
    QVERIFY(rest.materials.isEmpty());
    QVERIFY(rest.results.isEmpty());
    const auto told = outcomeOf(m_stores->outbox().list(true, 100));
    QCOMPARE(told->size(), 4);
    for (const OutboxEntry &entry : *told) {
        QVERIFY(entry.payload.isEmpty());
        QVERIFY(!entry.payloadSha256.isEmpty());
    }
    const auto papers = outcomeOf(m_stores->printOrders().ofCase(record.id));
    QCOMPARE(papers->size(), 2);
    QVERIFY(papers->constFirst().paper.fields.isEmpty());
    QVERIFY(!papers->constLast().paper.fields.isEmpty());
    // Its receipt was never printed and never will be; the certificate is.
    const auto open = outcomeOf(m_stores->printOrders().open());
    QCOMPARE(open->size(), 1);
    QCOMPARE(open->constFirst().paper.kind, PaperKind::PurgeCertificate);
}

void TestRetention::aPurgedPageIsGoneAndTakesNoOther()
{
    const CaseRecord record = closed();
    acknowledgeAll();
    const QByteArray digest = record.materials.constFirst().files.constFirst().sha256;
    QVERIFY_OK(outcomeOf(m_stores->pages().get(record.id, digest)));
    QVERIFY_OK(purge(record.id));
    QVERIFY_ERROR(outcomeOf(m_stores->pages().get(record.id, digest)), ErrorCode::NotFound);
    QVERIFY_ERROR(outcomeOf(m_stores->pages().read(record.id, digest, 0, 1)), ErrorCode::NotFound);
    QVERIFY_ERROR(outcomeOf(m_stores->pages().put(record.id, QByteArrayLiteral("late"))), ErrorCode::WrongState);
    QVERIFY_OK(outcomeOf(m_stores->retention().clearPurged()));
    QVERIFY_ERROR(outcomeOf(m_stores->pages().get(record.id, digest)), ErrorCode::NotFound);
}

void TestRetention::aPurgeHappensOnce()
{
    const CaseRecord record = closed();
    acknowledgeAll();
    const PurgeRecord looked = this->looked(record.id);
    QVERIFY_OK(purge(looked));
    QVERIFY_ERROR(purge(looked), ErrorCode::WrongState);
    QVERIFY_ERROR(outcomeOf(m_stores->retention().look(record.id)), ErrorCode::WrongState);
    QCOMPARE(outcomeOf(m_stores->retention().purges())->size(), 1);
}

void TestRetention::aCaseThatChangedSinceIsNotPurged()
{
    const CaseRecord record = closed();
    acknowledgeAll();
    PurgeRecord looked = this->looked(record.id);
    looked.caseDigest = sha256("another document");
    QVERIFY_ERROR(purge(looked), ErrorCode::Conflict);
    QCOMPARE(outcomeOf(m_stores->cases().load(record.id))->applicant, record.applicant);
    QVERIFY(outcomeOf(m_stores->retention().purges())->isEmpty());
}

void TestRetention::aPurgedCaseNeverChanges()
{
    const CaseRecord record = closed();
    acknowledgeAll();
    QVERIFY_OK(purge(record.id));
    CaseRecord rest = *outcomeOf(m_stores->cases().load(record.id));
    rest.applicant = record.applicant;
    CaseChange change;
    change.after = rest;
    change.events = {eventOf(record.id, QStringLiteral("changed"))};
    QVERIFY_ERROR(outcomeOf(m_stores->cases().commit(change)), ErrorCode::WrongState);
}

void TestRetention::aPurgedCaseIsListedAndCounted()
{
    const CaseRecord record = closed();
    acknowledgeAll();
    const auto before = outcomeOf(m_stores->cases().counts(QDate(2026, 3, 10)));
    QVERIFY_OK(purge(record.id));
    const auto listed = outcomeOf(m_stores->cases().list({}));
    QVERIFY_OK(listed);
    QCOMPARE(listed->size(), 1);
    QCOMPARE(listed->constFirst().number, record.number);
    QVERIFY(listed->constFirst().applicantName.isEmpty());
    QCOMPARE(outcomeOf(m_stores->cases().counts(QDate(2026, 3, 10)))->received, before->received);
    CaseFilter byName;
    byName.text = record.applicant.identity.name;
    QVERIFY(outcomeOf(m_stores->cases().list(byName))->isEmpty());
}

void TestRetention::aHoldStopsThePurge()
{
    const CaseRecord record = closed();
    acknowledgeAll();
    const LegalHold hold = sampleHold(record.id);
    QVERIFY_OK(outcomeOf(m_stores->retention().hold(hold, eventOf(record.id, QStringLiteral("held"), hold.clerkId))));
    QCOMPARE(*outcomeOf(m_stores->retention().holdOf(record.id)), std::optional(hold));
    QVERIFY(facts(record.id).onHold);
    QVERIFY_ERROR(purge(record.id), ErrorCode::OnHold);
    QVERIFY_OK(outcomeOf(m_stores->retention().release(record.id, eventOf(record.id, QStringLiteral("released"), hold.clerkId))));
    QVERIFY_OK(purge(record.id));
    QStringList kinds;
    const auto history = outcomeOf(m_stores->ledger().history(record.id));
    for (const LedgerEvent &event : *history)
        kinds.append(event.kind);
    QCOMPARE(kinds.mid(kinds.size() - 3),
             QStringList({QStringLiteral("held"), QStringLiteral("released"), QStringLiteral("purged")}));
}

void TestRetention::aHoldIsReleasedOnce()
{
    const CaseRecord record = closed();
    const LegalHold hold = sampleHold(record.id);
    const LedgerEvent event = eventOf(record.id, QStringLiteral("held"), hold.clerkId);
    QVERIFY_ERROR(outcomeOf(m_stores->retention().release(record.id, event)), ErrorCode::NotFound);
    QVERIFY_OK(outcomeOf(m_stores->retention().hold(hold, event)));
    QVERIFY_ERROR(outcomeOf(m_stores->retention().hold(hold, event)), ErrorCode::Conflict);
    QVERIFY_OK(outcomeOf(m_stores->retention().release(record.id, event)));
    QVERIFY_ERROR(outcomeOf(m_stores->retention().release(record.id, event)), ErrorCode::NotFound);
    QVERIFY(!outcomeOf(m_stores->retention().holdOf(record.id))->has_value());
    QVERIFY_OK(outcomeOf(m_stores->retention().hold(hold, event)));
}

void TestRetention::onlyFiledCasesAreHeld()
{
    const LedgerEvent event = eventOf(sampleCase().id, QStringLiteral("held"), sampleSupervisor().id);
    QVERIFY_ERROR(outcomeOf(m_stores->retention().hold(sampleHold(sampleCase().id), event)), ErrorCode::NotFound);
    QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(sampleCase())));
    QVERIFY_ERROR(outcomeOf(m_stores->retention().hold(sampleHold(sampleCase().id), event)), ErrorCode::WrongState);
    QVERIFY(outcomeOf(m_stores->ledger().history(sampleCase().id))->isEmpty());
}

void TestRetention::aVoidNumberNeedsNoAcknowledgement()
{
    QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(sampleCase())));
    CaseRecord draft = sampleCase();
    draft.number = *outcomeOf(m_stores->cases().reserveNumber(draft.id, QDate(2026, 3, 10)));
    QVERIFY_OK(m_stores->move(draft, {CaseState::Void}));
    QCOMPARE(facts(draft.id).owed, 0);
    QVERIFY_OK(purge(draft.id));
    QCOMPARE(outcomeOf(m_stores->cases().load(draft.id))->applicant.identity, Person());
}

void TestRetention::clearingAnswersEachPurgeOnce()
{
    QCOMPARE(*outcomeOf(m_stores->retention().clearPurged()), 0);
    const CaseRecord record = closed();
    acknowledgeAll();
    QVERIFY_OK(purge(record.id));
    QCOMPARE(*outcomeOf(m_stores->retention().clearPurged()), 1);
    QCOMPARE(*outcomeOf(m_stores->retention().clearPurged()), 0);
    QVERIFY_OK(outcomeOf(m_stores->cases().load(record.id)));
}

void TestRetention::whatCameBackIsPurgedAgain()
{
    // The counter's list of purges is newer than its store: here the case is open and its queue is full.
    const auto filed = m_stores->file();
    QVERIFY_OK(filed);
    PurgeRecord record;
    record.caseId = filed->id;
    record.number = filed->number;
    record.itemName = filed->itemName;
    record.state = CaseState::Archived;
    record.basis = QStringLiteral("basis");
    record.clerkId = QString::fromLatin1(administratorId);
    record.at = sampleMoment();
    record.caseDigest = sha256("document");
    record.pagesDigest = sha256("pages");
    PurgeRecord ofAnother = record;
    ofAnother.caseId = CaseId::create(77);
    QCOMPARE(*outcomeOf(m_stores->retention().applyPurges({ofAnother, record})), 1);
    QCOMPARE(*outcomeOf(m_stores->retention().applyPurges({ofAnother, record})), 0);

    const CaseRecord rest = *outcomeOf(m_stores->cases().load(filed->id));
    QCOMPARE(rest.state, CaseState::Archived);
    QCOMPARE(rest.applicant.identity, Person());
    QVERIFY(m_stores->waiting().isEmpty());
    QCOMPARE(outcomeOf(m_stores->ledger().history(filed->id))->constLast().kind, QStringLiteral("purgedAgain"));
    QCOMPARE(*outcomeOf(m_stores->retention().purges()), QList<PurgeRecord>{record});
}

void TestRetention::aDraftThatCameBackIsPurgedAgain()
{
    QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(sampleCase())));
    PurgeRecord record;
    record.caseId = sampleCase().id;
    record.number = QStringLiteral("310118-07-20260310-0001");
    record.state = CaseState::Withdrawn;
    record.basis = QStringLiteral("basis");
    record.clerkId = QString::fromLatin1(administratorId);
    record.at = sampleMoment();
    record.caseDigest = sha256("document");
    record.pagesDigest = sha256("pages");
    QCOMPARE(*outcomeOf(m_stores->retention().applyPurges({record})), 1);
    const CaseRecord rest = *outcomeOf(m_stores->cases().load(record.caseId));
    QCOMPARE(rest.state, CaseState::Withdrawn);
    QCOMPARE(rest.number, record.number);
    QCOMPARE(rest.applicant.identity, Person());
}

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
