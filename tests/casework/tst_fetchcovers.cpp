// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "casework/askforpaper.h"
#include "casework/fetchcovers.h"
#include "filledvisit.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QString permit = QStringLiteral("居住证");

} // namespace

/// The covers of the open visit: asked for at once, once, and never in the way.
class TestFetchCovers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aSettledChecklistIsAskedAboutAtOnce();
    void nothingIsAskedBeforeTheChecklistIsSettled();
    void nothingIsAskedTwice();
    void whatTheLibraryDoesNotHaveMayBeAskedForAndTheHistorySaysSo();
    void anErrorMakesNoPaperDemand();
    void afterTheLineCameBackItIsAskedAgain();
    void offlineNothingIsAsked();
    void undoTakesBackWhatTheClerkDidAndNotTheAnswer();
    void anotherNumberIsAnotherPerson();
    void aNameThatWasMendedIsAskedAboutAgain();
    void anAnswerToAVisitThatIsOverIsDropped();
    void whatWasFetchedComesBackWithTheDraft();
    void paperNeedsAReasonThatTheLedgerKeeps();
    void aReasonTakenBackIsToldToo();
    void withoutItsPageACoveredMaterialIsFetchedAgain();

private:
    void settle(const QString &name = sampleCase().applicant.identity.name);
    [[nodiscard]] const CaseMaterial &leaseOf() const { return *m_visit->record().material(lease); }
    [[nodiscard]] LedgerEvent lastTold(const QString &kind) const;
    void wait() { QTRY_VERIFY(!m_fetch->isBusy()); }

    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<Visit> m_visit;
    std::unique_ptr<FetchCovers> m_fetch;
};

void TestFetchCovers::init()
{
    m_fetch.reset();
    m_visit.reset();
    m_bench = std::make_unique<CounterBench>();
    m_bench->store.state.guides.first().materials[2].eLicenceType = permit;
    m_visit = std::make_unique<Visit>(m_bench->store.cases, m_bench->store.guides, m_bench->clock, m_bench->session);
    m_fetch = std::make_unique<FetchCovers>(*m_visit, m_bench->covers, m_bench->clock);
}

void TestFetchCovers::settle(const QString &name)
{
    m_visit->start();
    Applicant applicant = sampleCase().applicant;
    applicant.identity.name = name;
    m_visit->setApplicant(applicant);
    m_visit->chooseItem(sampleItem);
    answerAll(*m_visit);
}

LedgerEvent TestFetchCovers::lastTold(const QString &kind) const
{
    for (auto event = m_bench->store.state.ledger.crbegin(); event != m_bench->store.state.ledger.crend(); ++event) {
        if (event->kind == kind)
            return *event;
    }
    return {};
}

void TestFetchCovers::aSettledChecklistIsAskedAboutAtOnce()
{
    m_bench->covers.put(permit, sampleCase().applicant.identity.name);
    settle();
    // Nothing waits for it.
    QCOMPARE(leaseOf().obtained, Obtained::ToBeFetched);
    wait();
    QCOMPARE(leaseOf().obtained, Obtained::Fetched);
    QCOMPARE(leaseOf().cover->purpose, sampleGuide().taskName);
    QCOMPARE(leaseOf().cover->clerkId, sampleClerk().id);
    QCOMPARE(m_bench->covers.asked.size(), 1);
    QCOMPARE(m_bench->covers.asked.first().entries, (QList<CoverEntry>{{CoverKind::ELicence, permit}}));
    QTRY_COMPARE(lastTold(QStringLiteral("coversAnswered")).body.value(u"found").toArray().size(), 1);
}

void TestFetchCovers::nothingIsAskedBeforeTheChecklistIsSettled()
{
    m_bench->covers.connectEmpty();
    m_visit->start();
    m_visit->setApplicant(sampleCase().applicant);
    m_visit->chooseItem(sampleItem);
    m_visit->answer(QStringLiteral("dwelling"), QStringLiteral("rented"));
    wait();
    QVERIFY(m_bench->covers.asked.isEmpty());
}

void TestFetchCovers::nothingIsAskedTwice()
{
    m_bench->covers.put(permit, QStringLiteral("别人"));
    settle();
    wait();
    m_visit->setField(QStringLiteral("leaseTerm"), QStringLiteral("1"));
    m_visit->answer(QStringLiteral("filed"), QStringLiteral("no"));
    m_visit->answer(QStringLiteral("filed"), QStringLiteral("yes"));
    wait();
    QCOMPARE(m_bench->covers.asked.size(), 1);
    QCOMPARE(leaseOf().obtained, Obtained::ToBeFetched);
}

void TestFetchCovers::whatTheLibraryDoesNotHaveMayBeAskedForAndTheHistorySaysSo()
{
    m_bench->covers.connectEmpty();
    settle();
    wait();
    QCOMPARE(leaseOf().obtained, Obtained::Submitted);
    QVERIFY(leaseOf().noneFoundAt.isValid());
    QCOMPARE(m_visit->report().gaps.value(1).kind, GapKind::MaterialMissing);
    m_visit->addFile(lease, samplePageFile(lease));
    m_visit->passAllPoints(lease);
    m_visit->addFile(QStringLiteral("identity"), samplePageFile(QStringLiteral("identity")));
    m_visit->passAllPoints(QStringLiteral("identity"));
    QVERIFY(m_visit->report().complete());
    QTRY_COMPARE(lastTold(QStringLiteral("coversAnswered")).body.value(u"none").toArray().size(), 1);
}

void TestFetchCovers::anErrorMakesNoPaperDemand()
{
    settle();
    wait();
    QCOMPARE(m_bench->covers.asked.size(), 1);
    QCOMPARE(leaseOf().obtained, Obtained::ToBeFetched);
    QVERIFY(!leaseOf().noneFoundAt.isValid());
    QCOMPARE(m_visit->report().gaps.size(), 1); // the identity card, whose original is handed in by law
    m_visit->setField(QStringLiteral("leaseTerm"), QStringLiteral("1"));
    wait();
    QCOMPARE(m_bench->covers.asked.size(), 1);
}

void TestFetchCovers::afterTheLineCameBackItIsAskedAgain()
{
    settle();
    wait();
    m_fetch->setOnline(false);
    m_bench->covers.put(permit, sampleCase().applicant.identity.name);
    m_fetch->setOnline(true);
    wait();
    QCOMPARE(leaseOf().obtained, Obtained::Fetched);
}

void TestFetchCovers::offlineNothingIsAsked()
{
    m_bench->covers.connectEmpty();
    m_fetch->setOnline(false);
    settle();
    wait();
    QVERIFY(m_bench->covers.asked.isEmpty());
    QCOMPARE(leaseOf().obtained, Obtained::ToBeFetched);
}

void TestFetchCovers::undoTakesBackWhatTheClerkDidAndNotTheAnswer()
{
    m_bench->covers.put(permit, sampleCase().applicant.identity.name);
    settle();
    wait();
    m_visit->setField(QStringLiteral("leaseTerm"), QStringLiteral("1"));
    m_visit->undo();
    m_visit->undo(); // the answer to the second question
    m_visit->redo();
    QCOMPARE(leaseOf().obtained, Obtained::Fetched);
    demandPaper(*m_visit, lease, QStringLiteral("证照照片无法辨认"));
    QCOMPARE(leaseOf().obtained, Obtained::Submitted);
    m_visit->undo();
    QCOMPARE(leaseOf().obtained, Obtained::Fetched);
    QVERIFY(leaseOf().askedBecause.isEmpty());
    QCOMPARE(m_bench->covers.asked.size(), 1);
}

void TestFetchCovers::anotherNumberIsAnotherPerson()
{
    m_bench->covers.put(permit, sampleCase().applicant.identity.name);
    settle();
    wait();
    m_bench->covers.holdings.clear();
    Applicant other = m_visit->record().applicant;
    other.identity.number = QStringLiteral("310101198506121039");
    m_visit->setApplicant(other);
    QCOMPARE(leaseOf().obtained, Obtained::ToBeFetched);
    wait();
    QCOMPARE(m_bench->covers.asked.size(), 2);
    QVERIFY(leaseOf().noneFoundAt.isValid());
    m_visit->undo();
    QCOMPARE(leaseOf().obtained, Obtained::Fetched);
}

void TestFetchCovers::aNameThatWasMendedIsAskedAboutAgain()
{
    m_bench->covers.put(permit, sampleCase().applicant.identity.name);
    settle(QStringLiteral("赵样"));
    wait();
    QCOMPARE(leaseOf().obtained, Obtained::ToBeFetched);
    m_visit->setApplicant(sampleCase().applicant);
    QCOMPARE(leaseOf().obtained, Obtained::Fetched);
}

void TestFetchCovers::anAnswerToAVisitThatIsOverIsDropped()
{
    m_bench->covers.put(permit, sampleCase().applicant.identity.name);
    m_bench->covers.held = true;
    settle();
    QTRY_COMPARE(m_bench->covers.asked.size(), 1);
    m_visit->release();
    m_visit->start();
    m_bench->covers.release();
    wait();
    QVERIFY(m_visit->record().materials.isEmpty());
}

void TestFetchCovers::whatWasFetchedComesBackWithTheDraft()
{
    m_bench->covers.put(permit, sampleCase().applicant.identity.name);
    settle();
    wait();
    const CaseId id = m_visit->record().id;
    const QSignalSpy parked(m_visit.get(), &Visit::parked);
    m_visit->park();
    QTRY_COMPARE(parked.size(), 1);
    m_visit->resume(id);
    QTRY_VERIFY(m_visit->hasCase());
    QCOMPARE(leaseOf().obtained, Obtained::Fetched);
    wait();
    QCOMPARE(m_bench->covers.asked.size(), 1);
}

void TestFetchCovers::paperNeedsAReasonThatTheLedgerKeeps()
{
    m_bench->covers.put(permit, sampleCase().applicant.identity.name);
    settle();
    wait();
    demandPaper(*m_visit, lease, {});
    const auto hasGap = [this](GapKind kind) {
        const QList<Gap> &gaps = m_visit->report().gaps;
        return std::any_of(gaps.cbegin(), gaps.cend(), [kind](const Gap &gap) { return gap.kind == kind && gap.materialId == lease; });
    };
    QVERIFY(hasGap(GapKind::PaperReasonMissing) && !hasGap(GapKind::MaterialMissing));
    demandPaper(*m_visit, lease, QStringLiteral(" 证照照片无法辨认 "));
    QVERIFY(!hasGap(GapKind::PaperReasonMissing) && hasGap(GapKind::MaterialMissing));
    QCOMPARE(leaseOf().askedBecause, QStringLiteral("证照照片无法辨认"));
    QTRY_COMPARE(lastTold(QStringLiteral("paperAsked")).said.value(u"reason").toString(), QStringLiteral("证照照片无法辨认"));
    QCOMPARE(lastTold(QStringLiteral("paperAsked")).body.value(u"cover").toString(), QStringLiteral("covered"));
    QCOMPARE(lastTold(QStringLiteral("paperAsked")).clerkId, sampleClerk().id);
}

void TestFetchCovers::aReasonTakenBackIsToldToo()
{
    m_bench->covers.put(permit, sampleCase().applicant.identity.name);
    settle();
    wait();
    demandPaper(*m_visit, lease, QStringLiteral("证照照片无法辨认"));
    leaveToCover(*m_visit, lease);
    QCOMPARE(leaseOf().obtained, Obtained::Fetched);
    QTRY_VERIFY(!lastTold(QStringLiteral("paperNotAsked")).kind.isEmpty());
    QVERIFY(lastTold(QStringLiteral("paperNotAsked")).said.isEmpty());
}

void TestFetchCovers::withoutItsPageACoveredMaterialIsFetchedAgain()
{
    m_bench->covers.put(permit, sampleCase().applicant.identity.name);
    settle();
    wait();
    const PageFile page = samplePageFile(lease);
    m_visit->addFile(lease, page);
    QCOMPARE(leaseOf().obtained, Obtained::Submitted);
    m_visit->removeFile(lease, page.id);
    QCOMPARE(leaseOf().obtained, Obtained::Fetched);
}

QTEST_GUILESS_MAIN(TestFetchCovers)
#include "tst_fetchcovers.moc"
