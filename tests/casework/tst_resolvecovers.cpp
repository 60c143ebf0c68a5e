// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "casework/counterwork.h"
#include "casework/resolvecovers.h"
#include "core/jsonfields.h"
#include "counterbench.h"
#include "domain/cases/casesummary.h"
#include "support/samplecase.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QString permit = QStringLiteral("居住证");

} // namespace

/// What was to be fetched when a case was filed, and what becomes of it when the line is back.
class TestResolveCovers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void whatIsFoundGoesToCaseHistoryAndCity();
    void whatIsNotThereWaitsForAPerson();
    void whatWasAnsweredIsNotAskedAgain();
    void anErrorChangesNothingAndEndsTheRound();
    void aRefusalConcernsOneCaseAlone();
    void nobodyBecomesAHandlerByIt();
    void theLineComingBackBeginsARound();
    void aRoundThatIsAskedForTwiceComesTwice();
    void aCaseThatIsDecidedIsLeftAlone();
    void aPaperOfSomebodyElseIsNotAskedAbout();
    void whatIsFoundForADraftIsKeptAndTold();
    void whatTheCityDoesNotHaveIsNotFoundForADraft();
    void anErrorLeavesADraftAlone();
    void theDraftThatIsOpenIsLeftToTheDesk();
    void aDraftThatIsTakenUpWhileTheCityIsAskedKeepsWhatIsTyped();
    void aDraftThatWasSavedMeanwhileStaysAsItWasSaved();
    void aDraftWithoutASituationIsNotAskedAbout();
    void aDraftKeepsItsPast();
    void theDeskTakesUpWhatWasFoundMeanwhile();

private:
    CaseId file(int nth);
    CaseId putAside(int nth);
    void run();
    [[nodiscard]] const CaseMaterial &leaseOf(const CaseId &id) const;

    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<ResolveCovers> m_resolve;
};

void TestResolveCovers::init()
{
    m_resolve.reset();
    m_bench = std::make_unique<CounterBench>();
    m_bench->store.state.guides.first().materials[2].eLicenceType = permit;
    const CounterPorts ports = m_bench->ports();
    m_resolve = std::make_unique<ResolveCovers>(
        ResolveCovers::Ports{ports.cases, ports.guides, ports.covers, ports.envelopes, ports.clock, ports.counter, nullptr});
}

/// A case that was filed offline: its lease is to be fetched.
CaseId TestResolveCovers::file(int nth)
{
    CaseRecord record = sampleCase(nth);
    record.state = CaseState::Received;
    record.number = QStringLiteral("number %1").arg(nth);
    record.revision = 1;
    record.guide = sampleGuide().ref;
    record.materials[1].files.clear();
    record.materials[1].points.clear();
    record.materials[1].obtained = Obtained::ToBeFetched;
    m_bench->store.state.cases.insert(record.id, record);
    return record.id;
}

/// A draft that was parked offline: its lease is to be fetched, its identity card is covered already.
CaseId TestResolveCovers::putAside(int nth)
{
    CaseRecord record = sampleCase(nth);
    record.materials[1].files.clear();
    record.materials[1].points.clear();
    record.materials[1].obtained = Obtained::ToBeFetched;
    record.materials[0].cover = Cover{};
    record.materials[0].cover->entry = QStringLiteral("居民身份证");
    record.materials[0].cover->holder = record.applicant.identity.name;
    m_bench->store.state.cases.insert(record.id, record);
    return record.id;
}

void TestResolveCovers::run()
{
    QSignalSpy finished(m_resolve.get(), &ResolveCovers::finished);
    m_resolve->run();
    QTRY_COMPARE(finished.size(), 1);
}

const CaseMaterial &TestResolveCovers::leaseOf(const CaseId &id) const
{
    return m_bench->store.state.cases.constFind(id)->materials.at(1);
}

void TestResolveCovers::whatIsFoundGoesToCaseHistoryAndCity()
{
    const CaseId id = file(1);
    m_bench->covers.put(permit, sampleCase().applicant.identity.name);
    const QSignalSpy resolved(m_resolve.get(), &ResolveCovers::resolved);
    run();
    QCOMPARE(resolved.size(), 1);
    QCOMPARE(leaseOf(id).obtained, Obtained::Fetched);
    QCOMPARE(leaseOf(id).cover->number, QStringLiteral("No. 7"));
    const LedgerEvent told = m_bench->store.state.ledger.last();
    QCOMPARE(told.kind, QStringLiteral("coversAnswered"));
    QVERIFY(told.clerkId.isEmpty());
    QCOMPARE(told.body.value(u"found").toArray().size(), 1);
    const OutboxEntry entry = m_bench->store.state.outbox.last();
    QCOMPARE(entry.kind, OutboxKind::EventPut);
    const QJsonObject event = parseJsonObject(entry.payload).value_or(QJsonObject());
    QCOMPARE(event.value(u"kind").toString(), QStringLiteral("covers"));
    const QJsonObject line = event.value(u"body").toObject().value(u"materials").toArray().first().toObject();
    QCOMPARE(line.value(u"material").toString(), QStringLiteral("lease"));
    QCOMPARE(line.value(u"cover").toObject().value(u"number").toString(), QStringLiteral("No. 7"));
}

void TestResolveCovers::whatIsNotThereWaitsForAPerson()
{
    const CaseId id = file(1);
    m_bench->covers.connectEmpty();
    run();
    QCOMPARE(leaseOf(id).obtained, Obtained::ToBeFetched); // nothing becomes a paper demand by itself
    QVERIFY(leaseOf(id).noneFoundAt.isValid());
    QCOMPARE(summaryOf(m_bench->store.state.cases.value(id), 0).coversMissing, 1);
    QCOMPARE(m_bench->store.state.ledger.last().body.value(u"none").toArray().size(), 1);
    const QJsonObject event = parseJsonObject(m_bench->store.state.outbox.last().payload).value_or(QJsonObject());
    const QJsonObject line = event.value(u"body").toObject().value(u"materials").toArray().first().toObject();
    QVERIFY(!line.contains(u"cover"));
}

void TestResolveCovers::whatWasAnsweredIsNotAskedAgain()
{
    file(1);
    m_bench->covers.connectEmpty();
    run();
    run();
    QCOMPARE(m_bench->covers.asked.size(), 1);
    QCOMPARE(m_bench->store.state.outbox.size(), 1);
}

void TestResolveCovers::anErrorChangesNothingAndEndsTheRound()
{
    const CaseId id = file(1);
    file(2);
    const CaseRecord before = m_bench->store.state.cases.value(id);
    run();
    QCOMPARE(m_bench->covers.asked.size(), 1);
    QCOMPARE(m_bench->store.state.cases.value(id), before);
    QVERIFY(m_bench->store.state.ledger.isEmpty());
    m_bench->covers.connectEmpty();
    run();
    QCOMPARE(m_bench->covers.asked.size(), 3);
}

void TestResolveCovers::aRefusalConcernsOneCaseAlone()
{
    file(1);
    file(2);
    m_bench->covers.fault = Error{ErrorCode::ServerRejected, {}};
    run();
    QCOMPARE(m_bench->covers.asked.size(), 2);
}

void TestResolveCovers::nobodyBecomesAHandlerByIt()
{
    const CaseId id = file(1);
    const QStringList before = m_bench->store.state.cases.value(id).handlers();
    m_bench->covers.put(permit, sampleCase().applicant.identity.name);
    run();
    QCOMPARE(m_bench->store.state.cases.value(id).handlers(), before);
    QVERIFY(m_bench->store.state.cases.value(id).changedBy.isEmpty());
}

void TestResolveCovers::theLineComingBackBeginsARound()
{
    const CaseId id = file(1);
    m_bench->covers.put(permit, sampleCase().applicant.identity.name);
    m_resolve->setOnline(false);
    m_resolve->run();
    QVERIFY(m_bench->covers.asked.isEmpty());
    m_resolve->setOnline(true);
    QTRY_COMPARE(leaseOf(id).obtained, Obtained::Fetched);
}

void TestResolveCovers::aRoundThatIsAskedForTwiceComesTwice()
{
    file(1);
    m_bench->covers.held = true;
    m_bench->covers.connectEmpty();
    const QSignalSpy finished(m_resolve.get(), &ResolveCovers::finished);
    m_resolve->run();
    QTRY_COMPARE(m_bench->covers.asked.size(), 1);
    m_resolve->run();
    m_resolve->run();
    m_bench->covers.release();
    QTRY_COMPARE(finished.size(), 2);
}

void TestResolveCovers::aCaseThatIsDecidedIsLeftAlone()
{
    const CaseId id = file(1);
    m_bench->store.state.cases[id].state = CaseState::DecidedYes;
    m_bench->covers.connectEmpty();
    run();
    QVERIFY(m_bench->covers.asked.isEmpty());
}

void TestResolveCovers::aPaperOfSomebodyElseIsNotAskedAbout()
{
    file(1);
    m_bench->store.state.guides.first().materials[2].holder = QStringLiteral("other");
    m_bench->covers.connectEmpty();
    run();
    QVERIFY(m_bench->covers.asked.isEmpty());
}

void TestResolveCovers::whatIsFoundForADraftIsKeptAndTold()
{
    const CaseId id = putAside(1);
    const CaseRecord before = m_bench->store.state.cases.value(id);
    m_bench->covers.put(permit, before.applicant.identity.name);
    const QSignalSpy resolved(m_resolve.get(), &ResolveCovers::resolved);
    run();
    QCOMPARE(resolved.size(), 1);
    QCOMPARE(leaseOf(id).obtained, Obtained::Fetched);
    const Cover cover = leaseOf(id).cover.value_or(Cover{});
    QVERIFY(!cover.source.isEmpty());
    QVERIFY(cover.fetchedAt.isValid());
    QCOMPARE(cover.purpose, before.itemName);
    CaseRecord after = m_bench->store.state.cases.value(id);
    QCOMPARE(after.handlers(), before.handlers());
    QCOMPARE(after.draft, before.draft);
    QCOMPARE(after.changedAt, before.changedAt); // how long it is kept does not begin anew
    QCOMPARE(m_bench->ledgerKinds(), QStringList(QStringLiteral("coversAnswered")));
    QVERIFY(m_bench->store.state.outbox.isEmpty());
}

void TestResolveCovers::whatTheCityDoesNotHaveIsNotFoundForADraft()
{
    const CaseId id = putAside(1);
    m_bench->covers.connectEmpty();
    run();
    QVERIFY(leaseOf(id).noneFoundAt.isValid());
    QVERIFY(!leaseOf(id).cover);
    QCOMPARE(m_bench->store.state.ledger.last().body.value(u"none").toArray().size(), 1);
    run();
    QCOMPARE(m_bench->covers.asked.size(), 1);
}

void TestResolveCovers::anErrorLeavesADraftAlone()
{
    const CaseId id = putAside(1);
    const CaseRecord before = m_bench->store.state.cases.value(id);
    run();
    QCOMPARE(m_bench->covers.asked.size(), 1);
    QCOMPARE(m_bench->store.state.cases.value(id), before);
    QVERIFY(m_bench->store.state.ledger.isEmpty());
}

void TestResolveCovers::theDraftThatIsOpenIsLeftToTheDesk()
{
    const CaseId id = putAside(1);
    const CounterPorts ports = m_bench->ports();
    CounterWork work(ports, m_bench->session);
    work.fetchCovers.setOnline(false);
    work.visit.resume(id);
    QTRY_VERIFY(work.visit.hasCase());
    const CaseRecord before = m_bench->store.state.cases.value(id);
    m_bench->covers.connectEmpty();
    const QSignalSpy finished(&work.resolveCovers, &ResolveCovers::finished);
    work.resolveCovers.run();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(m_bench->covers.asked.isEmpty());
    QCOMPARE(m_bench->store.state.cases.value(id), before);
}

void TestResolveCovers::aDraftThatIsTakenUpWhileTheCityIsAskedKeepsWhatIsTyped()
{
    const CaseId id = putAside(1);
    const CounterPorts ports = m_bench->ports();
    CounterWork work(ports, m_bench->session);
    work.fetchCovers.setOnline(false);
    m_bench->covers.connectEmpty();
    m_bench->covers.held = true;
    const QSignalSpy finished(&work.resolveCovers, &ResolveCovers::finished);
    work.resolveCovers.run();
    QTRY_COMPARE(m_bench->covers.asked.size(), 1);
    work.visit.resume(id);
    QTRY_VERIFY(work.visit.hasCase());
    work.visit.setField(QStringLiteral("leaseTerm"), QStringLiteral("3"));
    m_bench->covers.release();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!leaseOf(id).noneFoundAt.isValid());
    const QSignalSpy parked(&work.visit, &Visit::parked);
    work.visit.park();
    QTRY_COMPARE(parked.size(), 1);
    QCOMPARE(m_bench->store.state.cases.value(id).form.value(QStringLiteral("leaseTerm")).value, QStringLiteral("3"));
}

void TestResolveCovers::aDraftThatWasSavedMeanwhileStaysAsItWasSaved()
{
    // Taken up, changed and put aside again before the city answers: nothing is open any more, and nothing is lost.
    const CaseId id = putAside(1);
    m_bench->covers.connectEmpty();
    m_bench->covers.held = true;
    const QSignalSpy finished(m_resolve.get(), &ResolveCovers::finished);
    m_resolve->run();
    QTRY_COMPARE(m_bench->covers.asked.size(), 1);
    m_bench->store.state.cases[id].form[QStringLiteral("leaseTerm")].value = QStringLiteral("3");
    m_bench->covers.held = false;
    m_bench->covers.release();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(m_bench->store.state.cases.value(id).form.value(QStringLiteral("leaseTerm")).value, QStringLiteral("3"));
    QVERIFY(!leaseOf(id).noneFoundAt.isValid());
    QVERIFY(m_bench->store.state.ledger.isEmpty());
    run();
    QVERIFY(leaseOf(id).noneFoundAt.isValid());
    QCOMPARE(m_bench->store.state.cases.value(id).form.value(QStringLiteral("leaseTerm")).value, QStringLiteral("3"));
}

void TestResolveCovers::aDraftWithoutASituationIsNotAskedAbout()
{
    const CaseId id = putAside(1);
    m_bench->store.state.cases[id].answers = {};
    m_bench->covers.connectEmpty();
    run();
    QVERIFY(m_bench->covers.asked.isEmpty());
}

void TestResolveCovers::aDraftKeepsItsPast()
{
    const CaseId id = putAside(1);
    DraftMoment moment;
    moment.number = 4;
    moment.record = m_bench->store.state.cases.value(id);
    m_bench->store.state.pasts[id].insert(4, moment);
    m_bench->covers.connectEmpty();
    run();
    QVERIFY(leaseOf(id).noneFoundAt.isValid());
    QCOMPARE(m_bench->store.state.pasts.value(id).size(), 1);
}

void TestResolveCovers::theDeskTakesUpWhatWasFoundMeanwhile()
{
    const CaseId id = putAside(1);
    m_bench->covers.put(permit, sampleCase().applicant.identity.name);
    run();
    CounterWork work(m_bench->ports(), m_bench->session);
    work.fetchCovers.setOnline(false);
    work.visit.resume(id);
    QTRY_VERIFY(work.visit.hasCase());
    QCOMPARE(work.visit.record().material(QStringLiteral("lease"))->obtained, Obtained::Fetched);
    QVERIFY(!work.visit.record().draft.recoveredAt.isValid());
}

QTEST_GUILESS_MAIN(TestResolveCovers)
#include "tst_resolvecovers.moc"
