// SPDX-License-Identifier: Apache-2.0
#include <functional>

#include <QTest>

#include "casework/visit.h"
#include "counterbench.h"
#include "filledvisit.h"
#include "heldguidestore.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

using Step = std::function<void(Visit &)>;

/// A guide with a material and a point of the same ids, in which the licence covers the identity card.
Guide otherGuide()
{
    Guide guide = sampleGuide();
    guide.ref = {QStringLiteral("other"), 1};
    guide.taskName = QStringLiteral("其他事项");
    guide.materials[0].mustSurrenderOriginal = false;
    guide.materials[2].points[0].text = QStringLiteral("租期不少于一年");
    return guide;
}

} // namespace

Q_DECLARE_METATYPE(Step)

/// The visit at the counter: changes, undo, saving by itself, parking and what comes late.
class TestVisit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aNewVisitKnowsWhoOpenedItWhereAndWhen();
    void aFilledVisitIsComplete();
    void numbersAreNormalised();
    void everyChangeIsSavedByItself();
    void undoTakesBackOneChange_data();
    void undoTakesBackOneChange();
    void sixtyChangesCanBeUndone();
    void undoKeepsTheClerksPlace();
    void whatChangesNothingIsNoStep();
    void nothingHappensWithoutACase();
    void aParkedVisitComesBackWhole();
    void aFiledCaseIsNotResumed();
    void aDraftThatIsGoneIsReported();
    void aLateGuideIsIgnoredAfterAnotherVisitBegan();
    void onlyTheGuideChosenLastCounts();
    void aLateDraftDoesNotReplaceAVisitThatBeganMeanwhile();
    void anUnknownItemLeavesTheDraftAsItIs();
    void aFailingStoreLosesNothing();
    void aDiscardedVisitIsGone();
    void aDiscardThatFailsKeepsTheDraftAndItsChanges();
    void anotherItemKeepsPagesButNobodysVerdicts();
    void anotherItemDoesNotKeepTheSituationOfTheFirst();
    void aCoveredMaterialWithoutItsPageIsToBeFetchedAgain();
    void everybodyWhoChangedTheDraftIsRemembered();
    void aTypedValueStaysWhenTheApplicantChanges();

private:
    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<Visit> m_visit;
};

void TestVisit::init()
{
    m_visit.reset();
    m_bench = std::make_unique<CounterBench>();
    m_visit = std::make_unique<Visit>(m_bench->store.cases, m_bench->store.guides, m_bench->clock, m_bench->session);
}

void TestVisit::aNewVisitKnowsWhoOpenedItWhereAndWhen()
{
    QVERIFY(!m_visit->hasCase());
    const QSignalSpy changed(m_visit.get(), &Visit::changed);
    m_visit->start();
    QCOMPARE(changed.size(), 1);
    const CaseRecord &record = m_visit->record();
    QVERIFY(!record.id.isNull());
    QCOMPARE(record.clerkId, sampleClerk().id);
    QCOMPARE(record.clerkName, sampleClerk().name);
    QCOMPARE(record.counterNo, QStringLiteral("07"));
    QCOMPARE(record.openedAt, m_bench->clock.now());
    QCOMPARE(record.state, CaseState::Draft);
    QVERIFY(!m_visit->guide());
    QVERIFY(!m_visit->canUndo());
}

void TestVisit::aFilledVisitIsComplete()
{
    fill(*m_visit);
    QCOMPARE(m_visit->report().gaps, QList<Gap>());
    QCOMPARE(m_visit->record().situationId, QStringLiteral("rentedFiled"));
    QCOMPARE(m_visit->record().itemName, sampleGuide().taskName);
    QCOMPARE(m_visit->record().department, sampleGuide().department);
    QCOMPARE(m_visit->record().form.value(QStringLiteral("applicantName")).value, QStringLiteral("赵样本"));
}

void TestVisit::numbersAreNormalised()
{
    m_visit->start();
    Applicant applicant = sampleCase().applicant;
    applicant.identity.number = QStringLiteral("310115 19900307 0025");
    m_visit->setApplicant(applicant);
    QCOMPARE(m_visit->record().applicant.identity.number, QStringLiteral("310115199003070025"));
    Agent agent = *sampleCase().agent;
    agent.identity.number = QStringLiteral("310101-19850612-1039");
    m_visit->setAgent(agent);
    QCOMPARE(m_visit->record().agent->identity.number, QStringLiteral("310101198506121039"));
}

void TestVisit::everyChangeIsSavedByItself()
{
    const QSignalSpy saved(m_visit.get(), &Visit::saved);
    fill(*m_visit);
    QTRY_VERIFY(!saved.isEmpty());
    QCOMPARE(m_bench->store.state.cases.value(m_visit->record().id), m_visit->record());
    m_visit->setPlace({QStringLiteral("form"), {}, QStringLiteral("leaseTerm"), QStringLiteral("一"), 1});
    QTRY_COMPARE(m_bench->store.state.cases.value(m_visit->record().id).place.typed, QStringLiteral("一"));
}

void TestVisit::undoTakesBackOneChange_data()
{
    QTest::addColumn<Step>("step");
    const auto row = [](const char *name, const Step &step) { QTest::newRow(name) << step; };
    row("applicant", [](Visit &visit) { visit.setApplicant({}); });
    row("agent", [](Visit &visit) { visit.setAgent(sampleCase().agent); });
    row("item", [](Visit &visit) { visit.chooseItem(QStringLiteral("other")); });
    row("answer", [](Visit &visit) { visit.answer(QStringLiteral("dwelling"), QStringLiteral("own")); });
    row("obtained", [](Visit &visit) { visit.setObtained(QStringLiteral("deed"), Obtained::Submitted); });
    row("page", [](Visit &visit) { visit.addFile(lease, samplePageFile(lease, 2)); });
    row("page away", [](Visit &visit) { visit.removeFile(lease, samplePageFile(lease).id); });
    row("point", [](Visit &visit) { visit.decidePoint(lease, QStringLiteral("p1"), PointVerdict::Failed, QStringLiteral("已过期")); });
    row("point unticked", [](Visit &visit) { visit.decidePoint(lease, QStringLiteral("p1"), PointVerdict::Unticked); });
    row("finding", [](Visit &visit) { visit.acceptFindings(lease, QStringLiteral("可辨认")); });
    row("field", [](Visit &visit) { visit.setField(QStringLiteral("leaseTerm"), QStringLiteral("1")); });
}

void TestVisit::undoTakesBackOneChange()
{
    QFETCH(const Step, step);
    Guide covered = sampleGuide();
    covered.materials[1].condition = QJsonValue();
    covered.materials[1].eLicenceType = QStringLiteral("不动产权证书");
    m_bench->store.state.guides = {covered, otherGuide()};
    fill(*m_visit);
    const CaseRecord before = m_visit->record();
    const QList<Gap> gaps = m_visit->report().gaps;
    const Guide guide = *m_visit->guide();
    m_bench->clock.advanceMs(5000);
    step(*m_visit);
    QVERIFY(m_visit->record() != before);
    m_visit->undo();
    QCOMPARE(m_visit->record(), before);
    QCOMPARE(m_visit->report().gaps, gaps);
    QCOMPARE(*m_visit->guide(), guide);
    QTRY_COMPARE(m_bench->store.state.cases.value(before.id), before);
}

void TestVisit::sixtyChangesCanBeUndone()
{
    fill(*m_visit);
    const CaseRecord before = m_visit->record();
    for (int nth = 1; nth <= 60; ++nth)
        m_visit->setField(QStringLiteral("leaseTerm"), QString::number(nth));
    for (int nth = 60; nth >= 1; --nth) {
        QCOMPARE(m_visit->record().form.value(QStringLiteral("leaseTerm")).value, QString::number(nth));
        m_visit->undo();
    }
    QCOMPARE(m_visit->record(), before);
}

void TestVisit::undoKeepsTheClerksPlace()
{
    fill(*m_visit);
    m_visit->setField(QStringLiteral("leaseTerm"), QStringLiteral("1"));
    const DraftPlace place{QStringLiteral("form"), {}, QStringLiteral("leaseTerm"), {}, 1};
    m_visit->setPlace(place);
    m_visit->undo();
    QCOMPARE(m_visit->record().place, place);
}

void TestVisit::whatChangesNothingIsNoStep()
{
    m_visit->start();
    const QSignalSpy changed(m_visit.get(), &Visit::changed);
    m_visit->setApplicant({});
    m_visit->setAgent(std::nullopt);
    m_visit->addFile(QStringLiteral("no such material"), samplePageFile(lease));
    m_visit->passAllPoints(QStringLiteral("no such material"));
    m_visit->undo();
    QVERIFY(changed.isEmpty());
    QVERIFY(!m_visit->canUndo());
}

void TestVisit::nothingHappensWithoutACase()
{
    const QSignalSpy changed(m_visit.get(), &Visit::changed);
    const QSignalSpy parked(m_visit.get(), &Visit::parked);
    m_visit->setApplicant(sampleCase().applicant);
    m_visit->chooseItem(sampleItem);
    m_visit->setPlace({QStringLiteral("form"), {}, {}, {}, 0});
    m_visit->park();
    m_visit->discard();
    QVERIFY(changed.isEmpty());
    QVERIFY(parked.isEmpty());
    QVERIFY(m_bench->store.state.cases.isEmpty());
}

void TestVisit::aParkedVisitComesBackWhole()
{
    fill(*m_visit);
    m_visit->setPlace({QStringLiteral("materials"), lease, QStringLiteral("reason"), QStringLiteral("半句"), 2});
    const CaseRecord before = m_visit->record();
    const QSignalSpy parked(m_visit.get(), &Visit::parked);
    m_visit->park();
    QCOMPARE(lastOf<CaseId>(parked), before.id);
    QVERIFY(!m_visit->hasCase());
    const QSignalSpy loaded(m_visit.get(), &Visit::loaded);
    m_visit->resume(before.id);
    QCOMPARE(loaded.size(), 1);
    QCOMPARE(m_visit->record(), before);
    QCOMPARE(*m_visit->guide(), sampleGuide());
    QVERIFY(m_visit->report().complete());
    QVERIFY(m_visit->canUndo());
}

void TestVisit::aFiledCaseIsNotResumed()
{
    CaseRecord filed = sampleCase();
    filed.state = CaseState::Received;
    m_bench->store.state.cases.insert(filed.id, filed);
    const QSignalSpy failed(m_visit.get(), &Visit::failed);
    m_visit->resume(filed.id);
    QCOMPARE(lastCode(failed), QStringLiteral("wrongState"));
    QVERIFY(!m_visit->hasCase());
}

void TestVisit::aDraftThatIsGoneIsReported()
{
    fill(*m_visit);
    const CaseRecord before = m_visit->record();
    const QSignalSpy failed(m_visit.get(), &Visit::failed);
    m_visit->resume(CaseId::create(1));
    QCOMPARE(lastCode(failed), QStringLiteral("notFound"));
    QCOMPARE(m_visit->record(), before);
}

void TestVisit::aLateGuideIsIgnoredAfterAnotherVisitBegan()
{
    HeldGuideStore guides;
    Visit visit(m_bench->store.cases, guides, m_bench->clock, m_bench->session);
    visit.start();
    visit.chooseItem(sampleItem);
    visit.start();
    const CaseRecord second = visit.record();
    guides.answerLoad(0, sampleGuide());
    QCoreApplication::sendPostedEvents();
    QCOMPARE(visit.record(), second);
    QVERIFY(!visit.guide());
    visit.chooseItem(sampleItem);
    guides.answerLoad(1, sampleGuide());
    QTRY_VERIFY(visit.guide());
}

void TestVisit::onlyTheGuideChosenLastCounts()
{
    HeldGuideStore guides;
    Visit visit(m_bench->store.cases, guides, m_bench->clock, m_bench->session);
    visit.start();
    visit.chooseItem(sampleItem);
    visit.chooseItem(QStringLiteral("other"));
    guides.answerLoad(1, otherGuide());
    guides.answerLoad(0, sampleGuide());
    QTRY_COMPARE(visit.record().guide.id, QStringLiteral("other"));
    QCoreApplication::sendPostedEvents();
    QCOMPARE(visit.record().guide.id, QStringLiteral("other"));
}

void TestVisit::aLateDraftDoesNotReplaceAVisitThatBeganMeanwhile()
{
    const CaseRecord draft = sampleCase();
    m_bench->store.state.cases.insert(draft.id, draft);
    HeldGuideStore guides;
    Visit visit(m_bench->store.cases, guides, m_bench->clock, m_bench->session);
    visit.resume(draft.id);
    visit.start();
    const CaseId begun = visit.record().id;
    guides.answerLoad(0, sampleGuide());
    QCoreApplication::sendPostedEvents();
    QCOMPARE(visit.record().id, begun);
    // The last of two wishes is the one that counts.
    visit.resume(draft.id);
    visit.resume(draft.id);
    guides.answerLoad(2, sampleGuide());
    QTRY_COMPARE(visit.record().id, draft.id);
}

void TestVisit::anUnknownItemLeavesTheDraftAsItIs()
{
    fill(*m_visit);
    const CaseRecord before = m_visit->record();
    const QSignalSpy failed(m_visit.get(), &Visit::failed);
    m_visit->chooseItem(QStringLiteral("no such item"));
    QCOMPARE(lastCode(failed), QStringLiteral("notFound"));
    QCOMPARE(m_visit->record(), before);
}

void TestVisit::aFailingStoreLosesNothing()
{
    fill(*m_visit);
    m_bench->breakStore();
    const QSignalSpy failed(m_visit.get(), &Visit::failed);
    m_visit->setField(QStringLiteral("leaseTerm"), QStringLiteral("2"));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(m_visit->record().form.value(QStringLiteral("leaseTerm")).value, QStringLiteral("2"));
    m_bench->mendStore();
    QTRY_COMPARE(m_bench->store.state.cases.value(m_visit->record().id), m_visit->record());
    QCOMPARE(failed.size(), 1);
}

void TestVisit::aDiscardedVisitIsGone()
{
    for (const bool saved : {false, true}) {
        fill(*m_visit);
        const CaseId id = m_visit->record().id;
        if (saved)
            QTRY_VERIFY(m_bench->store.state.cases.contains(id));
        const QSignalSpy discarded(m_visit.get(), &Visit::discarded);
        m_visit->discard();
        QCOMPARE(discarded.size(), 1);
        QVERIFY(!m_visit->hasCase());
        QVERIFY(!m_bench->store.state.cases.contains(id));
    }
}

void TestVisit::aDiscardThatFailsKeepsTheDraftAndItsChanges()
{
    fill(*m_visit);
    m_bench->breakStore();
    const QSignalSpy failed(m_visit.get(), &Visit::failed);
    m_visit->discard();
    QCOMPARE(failed.size(), 1);
    QVERIFY(m_visit->hasCase());
    m_bench->mendStore();
    QTRY_COMPARE(m_bench->store.state.cases.value(m_visit->record().id), m_visit->record());
}

void TestVisit::anotherItemKeepsPagesButNobodysVerdicts()
{
    m_bench->store.state.guides.append(otherGuide());
    fill(*m_visit);
    m_visit->chooseItem(QStringLiteral("other"));
    const CaseMaterial *material = m_visit->record().material(lease);
    QVERIFY(material);
    QCOMPARE(material->files.size(), 1);
    QCOMPARE(material->verdictOf(QStringLiteral("p1")), PointVerdict::Unticked);
    QVERIFY(!m_visit->report().complete());
}

void TestVisit::anotherItemDoesNotKeepTheSituationOfTheFirst()
{
    Guide asks = otherGuide();
    asks.questions[0].id = QStringLiteral("another question");
    m_bench->store.state.guides.append(asks);
    fill(*m_visit);
    QVERIFY(!m_visit->record().situationName.isEmpty());
    m_visit->chooseItem(QStringLiteral("other"));
    QCOMPARE(m_visit->record().situationId, QString());
    QCOMPARE(m_visit->record().situationName, QString());
}

void TestVisit::aCoveredMaterialWithoutItsPageIsToBeFetchedAgain()
{
    m_bench->store.state.guides = {otherGuide()};
    const QString identity = QStringLiteral("identity");
    m_visit->start();
    m_visit->chooseItem(QStringLiteral("other"));
    answerAll(*m_visit);
    QCOMPARE(m_visit->record().material(identity)->obtained, Obtained::ToBeFetched);
    m_visit->addFile(identity, samplePageFile(identity));
    QCOMPARE(m_visit->record().material(identity)->obtained, Obtained::Submitted);
    m_visit->removeFile(identity, samplePageFile(identity).id);
    QCOMPARE(m_visit->record().material(identity)->obtained, Obtained::ToBeFetched);
    m_visit->setObtained(identity, Obtained::Submitted);
    m_visit->removeFile(identity, samplePageFile(identity).id);
    QCOMPARE(m_visit->record().material(identity)->obtained, Obtained::Submitted);
}

void TestVisit::everybodyWhoChangedTheDraftIsRemembered()
{
    fill(*m_visit);
    QCOMPARE(m_visit->record().handlerIds, QStringList(sampleClerk().id));
    const CaseId id = m_visit->record().id;
    m_visit->park();
    Visit second(m_bench->store.cases, m_bench->store.guides, m_bench->clock, m_bench->supervisor);
    second.resume(id);
    second.setPlace({QStringLiteral("form"), {}, {}, {}, 0});
    QCOMPARE(second.record().handlerIds, QStringList(sampleClerk().id));
    second.setField(QStringLiteral("leaseTerm"), QStringLiteral("1"));
    const QStringList both{sampleClerk().id, sampleSupervisor().id};
    QCOMPARE(second.record().handlerIds, both);
    second.undo();
    QCOMPARE(second.record().handlerIds, both);
}

void TestVisit::aTypedValueStaysWhenTheApplicantChanges()
{
    fill(*m_visit);
    Applicant applicant = m_visit->record().applicant;
    applicant.identity.name = QStringLiteral("周更正");
    m_visit->setApplicant(applicant);
    QCOMPARE(m_visit->record().form.value(QStringLiteral("applicantName")).value, QStringLiteral("周更正"));
    m_visit->setField(QStringLiteral("applicantName"), QStringLiteral("手写"));
    applicant.identity.name = QStringLiteral("再更正");
    m_visit->setApplicant(applicant);
    QCOMPARE(m_visit->record().form.value(QStringLiteral("applicantName")).value, QStringLiteral("手写"));
}

QTEST_GUILESS_MAIN(TestVisit)
#include "tst_visit.moc"
