// SPDX-License-Identifier: Apache-2.0
#include "core/digest.h"
#include "storage/filledstore.h"
#include "storage/nthfault.h"
#include "storage/rawdatabase.h"
#include "support/fakeclock.h"
#include "support/fakecountersigner.h"
#include "support/outcome.h"
#include "support/samplecase.h"
#include "support/sampleguide.h"
#include "support/samplestore.h"
#include "support/verify.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace yichuang;
using namespace yichuang::test;

namespace {

/// Asks a store something with one statement after the other failing. A store that cannot read says so: neither a part of
/// the answer nor an empty one is ever given for the whole. (A question that also writes may find out that it was done.)
using Questioning = std::function<void(Store &, NthFault &)>;

template <typename Ask>
Questioning asking(Ask ask)
{
    return [ask](Store &store, NthFault &fault) {
        const auto calm = outcomeOf(ask(store));
        QVERIFY_OK(calm);
        for (const auto moment : {NthFault::Moment::Before, NthFault::Moment::After}) {
            int reached = 0;
            for (bool fired = true; fired; reached += fired ? 1 : 0) {
                fault.arm(reached + 1, moment);
                const auto answer = outcomeOf(ask(store));
                fired = fault.fired();
                fault.disarm();
                if (fired && !answer)
                    QVERIFY_ERROR(answer, ErrorCode::StorageUnavailable);
                else
                    QVERIFY2(answer && *answer == *calm, fault.firedAt().toUtf8().constData());
            }
            QVERIFY2(reached > 0, "it asks the file nothing");
        }
    };
}

QDateTime longAfter()
{
    return sampleMoment().addYears(1);
}

CaseFilter everyCondition()
{
    CaseFilter filter;
    filter.states = {CaseState::Received, CaseState::Accepted};
    filter.receivedOn = atCounter(sampleMoment()).date();
    filter.clerkId = sampleClerk().id;
    filter.review = ReviewState::Pending;
    filter.unsentOnly = true;
    filter.text = sampleCase(3).applicant.identity.name;
    return filter;
}

/// What a verdict or a report has no comparison of its own for.
auto accountOf(Store &store)
{
    return store.clerks().account(sampleSupervisor().id).then([](const Result<ClerkAccount> &account) -> Result<QString> {
        return account ? Result<QString>(account->clerk.name) : Result<QString>(failure(account.error()));
    });
}

auto namesOf(Store &store)
{
    return store.clerks().list().then([](const Result<QList<Clerk>> &clerks) -> Result<qsizetype> {
        return clerks ? Result<qsizetype>(clerks->size()) : Result<qsizetype>(failure(clerks.error()));
    });
}

auto verdictOf(QFuture<Result<LedgerVerdict>> asked)
{
    return asked.then([](const Result<LedgerVerdict> &verdict) -> Result<QByteArray> {
        if (!verdict)
            return failure(verdict.error());
        return QByteArray::number(verdict->entries) + (verdict->holds() ? " hold " : " broken ") + verdict->head.toHex();
    });
}

auto roomOf(Store &store)
{
    return store.diskRoom().look().then([](const Result<RoomReport> &room) -> Result<bool> {
        return room ? Result<bool>(room->casesThatFit >= 0) : Result<bool>(failure(room.error()));
    });
}

const FakeCounterSigner &signer()
{
    static const FakeCounterSigner counter;
    return counter;
}

} // namespace

Q_DECLARE_METATYPE(Questioning)

/// Questions to a store whose disk fails: once, at each statement.
class TestQuestions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_store.reset(); }

    void aStoreThatCannotReadSaysSo_data();
    void aStoreThatCannotReadSaysSo();
    void aCheckThatCannotReadSetsNoCaseApart();

private:
    [[nodiscard]] Result<> fill();

    FakeClock m_clock;
    NthFault m_fault;
    QTemporaryDir m_directory;
    std::unique_ptr<Store> m_store;
    QStringList m_held; ///< everything in the case file before the first question
};

/// A closed case on hold with a result, a draft with a past and a jotting, and one that was filed and waits to be sent.
Result<> TestQuestions::fill()
{
    if (!fillClosedCase(*m_store))
        return failure(ErrorCode::Internal);
    const LegalHold hold{closedCaseId(), QStringLiteral("an appeal"), sampleSupervisor().id, {}, sampleMoment()};
    const Result<> held = outcomeOf(m_store->retention().hold(hold, sampleEvent(sampleCase(), QStringLiteral("held"))));
    if (!held)
        return held;
    for (const CaseRecord &record : {sampleCase(2), sampleCase(3)}) {
        for (const CaseMaterial &material : record.materials) {
            if (const auto put = outcomeOf(m_store->pages().put(record.id, samplePageBytes(material.materialId))); !put)
                return failure(put.error());
        }
    }
    DraftSave save(sampleCase(2));
    save.moments = {DraftMoment{0, {DraftAct::Applicant, {}, 0}, sampleCase(2)}};
    save.newest = 0;
    if (const Result<> saved = outcomeOf(m_store->cases().saveDraft(save)); !saved)
        return saved;
    const CaseJotting jotting{sampleCase(2).id, QStringLiteral("review"), sampleClerk().id, {{QStringLiteral("text"), 1}}};
    if (const Result<> kept = outcomeOf(m_store->cases().keepJotting(jotting)); !kept)
        return kept;
    const auto number = outcomeOf(m_store->cases().reserveNumber(sampleCase(3).id, QDate(2026, 3, 10)));
    const auto filed = outcomeOf(m_store->cases().commit(sampleFiling(sampleCase(3), number.value_or(QString()))));
    if (!filed)
        return failure(filed.error());
    const auto imported = outcomeOf(m_store->guides().import({sampleGuide()}));
    const auto sealed = outcomeOf(m_store->ledger().checkpoint(signer(), 1));
    if (!imported || !sealed)
        return failure(ErrorCode::Internal);
    ClerkAccount account;
    account.clerk = sampleSupervisor();
    return outcomeOf(m_store->clerks().save(account, {sampleTold()}));
}

void TestQuestions::initTestCase()
{
    auto store = Store::open(sampleStore(m_directory.path(), m_clock, &m_fault));
    QVERIFY_OK(store);
    m_store = std::move(*store);
    QVERIFY_OK(fill());
    m_held = dumpOf(m_directory.path());
}

void TestQuestions::aStoreThatCannotReadSaysSo_data()
{
    QTest::addColumn<Questioning>("question");
    const auto row = [](const char *name, const Questioning &question) { QTest::newRow(name) << question; };
    const CaseId closed = closedCaseId();
    row("a case", asking([=](Store &store) { return store.cases().load(closed); }));
    row("the past of a draft", asking([](Store &store) { return store.cases().past(sampleCase(2).id); }));
    row("a jotting", asking([](Store &store) {
            return store.cases().jotting(sampleCase(2).id, QStringLiteral("review"), sampleClerk().id);
        }));
    row("the number of a case", asking([](Store &store) {
            return store.cases().reserveNumber(sampleCase(3).id, QDate(2026, 3, 10));
        }));
    row("all cases", asking([](Store &store) { return store.cases().list({}); }));
    row("cases by every condition", asking([](Store &store) { return store.cases().list(everyCondition()); }));
    row("counts of a day", asking([](Store &store) { return store.cases().counts(QDate(2026, 3, 10)); }));
    row("a guide", asking([](Store &store) { return store.guides().load({sampleGuide().ref.id, 0}); }));
    row("the catalogue", asking([](Store &store) { return store.guides().list(); }));
    row("versions of a guide", asking([](Store &store) { return store.guides().versions(sampleGuide().ref.id); }));
    row("a page", asking([=](Store &store) { return store.pages().get(closed, sha256(canaryPage())); }));
    row("a part of a page", asking([=](Store &store) { return store.pages().read(closed, sha256(canaryPage()), 7, 9); }));
    row("the history of a case", asking([=](Store &store) { return store.ledger().history(closed); }));
    row("what a person did", asking([](Store &store) {
            return store.ledger().ofPerson(sampleClerk().id, sampleMoment().addDays(-1), longAfter());
        }));
    row("the newest entries", asking([](Store &store) { return store.ledger().before(0, 5); }));
    row("the head", asking([](Store &store) { return store.ledger().head(); }));
    row("the hash of an entry", asking([](Store &store) { return store.ledger().hashOf(1); }));
    row("the chain", asking([](Store &store) { return verdictOf(store.ledger().verify()); }));
    row("chain and signatures", asking([](Store &store) { return verdictOf(store.ledger().verify(signer())); }));
    row("a head signed before", asking([](Store &store) { return store.ledger().checkpoint(signer(), 1000); }));
    row("an account", asking(accountOf));
    row("all accounts", asking(namesOf));
    row("letters of authority", asking([](Store &store) { return store.clerks().letters(); }));
    row("qualifications", asking([](Store &store) { return store.clerks().qualifications(); }));
    row("a print order", asking([](Store &store) { return store.printOrders().load(samplePrintOrder(sampleCase(3)).id); }));
    row("papers of a case", asking([](Store &store) { return store.printOrders().ofCase(sampleCase(3).id); }));
    row("papers not printed", asking([](Store &store) { return store.printOrders().open(); }));
    row("what is due", asking([](Store &store) { return store.outbox().due(longAfter(), 10); }));
    row("what waits", asking([](Store &store) { return store.outbox().list(false, 10); }));
    row("all that was sent", asking([](Store &store) { return store.outbox().list(true, 100); }));
    row("counts of the outbox", asking([](Store &store) { return store.outbox().counts(); }));
    row("a cursor", asking([](Store &store) { return store.feedInbox().cursor(QStringLiteral("results")); }));
    row("an epoch", asking([](Store &store) { return store.feedInbox().epoch(QStringLiteral("results")); }));
    row("results to fetch", asking([](Store &store) { return store.feedInbox().missingResults(); }));
    row("what is kept how long", asking([](Store &store) { return store.retention().facts(); }));
    row("how long a case is kept", asking([=](Store &store) { return store.retention().factsOf(closed); }));
    row("what a purge would destroy", asking([=](Store &store) { return store.retention().look(closed); }));
    row("purges", asking([](Store &store) { return store.retention().purges(); }));
    row("a hold", asking([=](Store &store) { return store.retention().holdOf(closed); }));
    row("room for cases", asking(roomOf));
}

void TestQuestions::aStoreThatCannotReadSaysSo()
{
    QFETCH(const Questioning, question);
    question(*m_store, m_fault);
    QCOMPARE(dumpOf(m_directory.path()), m_held);
}

/// A disk that does not answer is no damage: after the next start everything may be well.
void TestQuestions::aCheckThatCannotReadSetsNoCaseApart()
{
    for (const auto moment : {NthFault::Moment::Before, NthFault::Moment::After}) {
        bool fired = true;
        for (int nth = 1; fired; ++nth) {
            m_fault.arm(nth, moment);
            const auto report = outcomeOf(m_store->check());
            fired = m_fault.fired();
            m_fault.disarm();
            const QByteArray where = m_fault.firedAt().toUtf8();
            QVERIFY2(!report || (report->unreadable.isEmpty() && report->incomplete.isEmpty()), where.constData());
            QVERIFY2(fired || (report && report->cases == 3), where.constData());
        }
    }
    QCOMPARE(outcomeOf(m_store->cases().load(sampleCase(2).id))->id, sampleCase(2).id);
    QCOMPARE(dumpOf(m_directory.path()), m_held);
}

QTEST_GUILESS_MAIN(TestQuestions)
#include "tst_questions.moc"
