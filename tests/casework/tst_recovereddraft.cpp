// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "casework/counterwork.h"
#include "counterbench.h"
#include "filledvisit.h"

using namespace yichuang;
using namespace yichuang::test;

/// A draft that comes back after an interruption is looked at by a person before anything is decided about it, and drafts
/// that are given up are accounted for.
class TestRecoveredDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aParkedDraftIsNotARecoveredOne();
    void aDraftThatWasOpenIsARecoveredOne();
    void noActIsLawfulBeforeEveryStationWasLookedAt_data();
    void noActIsLawfulBeforeEveryStationWasLookedAt();
    void whatWasLookedAtIsInTheLedger();
    void whatWasNotLookedAtIsAskedForAfterParkingToo();
    void anotherInterruptionAsksForEverythingAgain();
    void onlyStationsWithContentAreAskedFor();
    void undoDoesNotLookAtAnything();
    void parkingThatFailsLeavesTheDraftOpen();
    void anUntouchedVisitLeavesNoDraft();
    void aRefusalThatWasBegunComesBack();
    void discardingIsInTheLedger();
    void onlyADraftIsDiscarded();
    void anAuditorDiscardsNothing();
    void aDiscardThatFailsIsToldAndNothingIsGone();

private:
    [[nodiscard]] Visit &visit() { return m_work->visit; }
    /// As after a kill: nothing is parked.
    void restart()
    {
        const CaseRecord record = visit().record();
        visit().saveNow();
        QTRY_COMPARE(m_bench->store.state.cases.value(record.id), record);
        m_work = std::make_unique<CounterWork>(m_bench->ports(), m_bench->session);
        visit().resume(record.id);
        QCOMPARE(visit().record().id, record.id);
    }

    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<CounterWork> m_work;
};

void TestRecoveredDraft::init()
{
    m_work.reset();
    m_bench = std::make_unique<CounterBench>();
    m_work = std::make_unique<CounterWork>(m_bench->ports(), m_bench->session);
}

void TestRecoveredDraft::aParkedDraftIsNotARecoveredOne()
{
    fill(visit());
    const CaseId id = visit().record().id;
    visit().park();
    QVERIFY(!m_bench->store.state.cases.value(id).draft.open);
    visit().resume(id);
    QVERIFY(visit().report().complete());
    QVERIFY(!visit().record().draft.recoveredAt.isValid());
    visit().saveNow();
    QCOMPARE(m_bench->ledgerKinds(),
             (QStringList{QStringLiteral("draftOpened"), QStringLiteral("draftParked"), QStringLiteral("draftResumed")}));
}

void TestRecoveredDraft::aDraftThatWasOpenIsARecoveredOne()
{
    fill(visit());
    restart();
    QCOMPARE(visit().record().draft.recoveredAt, m_bench->clock.now());
    const QList<Station> all{Station::Applicant, Station::Item, Station::Questions, Station::Materials, Station::Form};
    QCOMPARE(visit().record().draft.unseen, all);
    QCOMPARE(visit().report().gaps.size(), all.size());
    for (const Gap &gap : visit().report().gaps)
        QCOMPARE(gap.kind, GapKind::NotLookedAt);
    visit().saveNow();
    QCOMPARE(m_bench->ledgerKinds(), (QStringList{QStringLiteral("draftOpened"), QStringLiteral("draftRecovered")}));
}

void TestRecoveredDraft::noActIsLawfulBeforeEveryStationWasLookedAt_data()
{
    QTest::addColumn<int>("act");
    QTest::newRow("accept") << int(IntakeAct::Accept);
    QTest::newRow("refuse") << int(IntakeAct::Refuse);
    QTest::newRow("correct") << int(IntakeAct::Correct);
}

void TestRecoveredDraft::noActIsLawfulBeforeEveryStationWasLookedAt()
{
    QFETCH(const int, act);
    const auto wanted = static_cast<IntakeAct>(act);
    fill(visit());
    if (wanted == IntakeAct::Correct)
        visit().decidePoint(lease, QStringLiteral("p1"), PointVerdict::Failed, QStringLiteral("已过期"));
    restart();
    const Refusal refusal{{QStringLiteral("不属于本机关职权范围")}, {}};
    const QSignalSpy failed(&m_work->decide, &DecideCase::failed);
    const QSignalSpy filed(&m_work->decide, &DecideCase::filed);
    const QList<Station> unseen = visit().record().draft.unseen;
    for (const Station station : unseen) {
        m_work->decide.decide(visit().record(), *visit().guide(), wanted, m_bench->session, false, refusal);
        QCOMPARE(lastCode(failed), QStringLiteral("incomplete"));
        visit().lookedAt(station);
    }
    QCOMPARE(failed.size(), unseen.size());
    m_work->decide.decide(visit().record(), *visit().guide(), wanted, m_bench->session, false, refusal);
    QCOMPARE(filed.size(), 1);
    QCOMPARE(lastOf<CaseRecord>(filed).draft, DraftStanding());
}

void TestRecoveredDraft::whatWasLookedAtIsInTheLedger()
{
    fill(visit());
    restart();
    visit().lookedAt(Station::Materials);
    visit().lookedAt(Station::Materials);
    visit().saveNow();
    const QStringList kinds{QStringLiteral("draftOpened"), QStringLiteral("draftRecovered"), QStringLiteral("draftLookedAt")};
    QCOMPARE(m_bench->ledgerKinds(), kinds);
    const LedgerEvent event = m_bench->store.state.ledger.last();
    QCOMPARE(event.body.value(u"station").toString(), QStringLiteral("materials"));
    QCOMPARE(event.clerkId, sampleClerk().id);
    QCOMPARE(event.caseId, visit().record().id);
}

void TestRecoveredDraft::whatWasNotLookedAtIsAskedForAfterParkingToo()
{
    fill(visit());
    restart();
    visit().lookedAt(Station::Applicant);
    const CaseId id = visit().record().id;
    visit().park();
    visit().resume(id);
    const QList<Station> left{Station::Item, Station::Questions, Station::Materials, Station::Form};
    QCOMPARE(visit().record().draft.unseen, left);
    QVERIFY(!visit().report().complete());
}

void TestRecoveredDraft::anotherInterruptionAsksForEverythingAgain()
{
    fill(visit());
    restart();
    visit().lookedAt(Station::Applicant);
    restart();
    QCOMPARE(visit().record().draft.unseen.size(), 5);
}

void TestRecoveredDraft::onlyStationsWithContentAreAskedFor()
{
    visit().start();
    visit().setApplicant(sampleCase().applicant);
    restart();
    QCOMPARE(visit().record().draft.unseen, QList<Station>{Station::Applicant});
}

void TestRecoveredDraft::undoDoesNotLookAtAnything()
{
    fill(visit());
    restart();
    const QList<Station> unseen = visit().record().draft.unseen;
    visit().undo();
    QCOMPARE(visit().record().draft.unseen, unseen);
    visit().lookedAt(Station::Form);
    visit().redo();
    QVERIFY(!visit().record().draft.unseen.contains(Station::Form));
}

void TestRecoveredDraft::parkingThatFailsLeavesTheDraftOpen()
{
    fill(visit());
    const CaseId id = visit().record().id;
    const QSignalSpy parked(&visit(), &Visit::parked);
    m_bench->breakStore();
    visit().park();
    QVERIFY(visit().hasCase());
    m_bench->mendStore();
    QTRY_VERIFY(m_bench->store.state.cases.value(id).draft.open);
    QVERIFY(parked.isEmpty());
    visit().park();
    QCOMPARE(parked.size(), 1);
    QVERIFY(!m_bench->store.state.cases.value(id).draft.open);
}

void TestRecoveredDraft::anUntouchedVisitLeavesNoDraft()
{
    visit().start();
    visit().setPlace({QStringLiteral("applicant"), {}, QStringLiteral("numberEdit"), {}, 0});
    const QSignalSpy parked(&visit(), &Visit::parked);
    visit().park();
    QCOMPARE(parked.size(), 1);
    QVERIFY(m_bench->store.state.cases.isEmpty());
    visit().start();
    visit().setPlace({QStringLiteral("applicant"), {}, QStringLiteral("numberEdit"), QStringLiteral("3"), 1});
    visit().park();
    QCOMPARE(m_bench->store.state.cases.size(), 1);
}

void TestRecoveredDraft::aRefusalThatWasBegunComesBack()
{
    fill(visit());
    visit().setRefusal(QStringLiteral("依法不属于本机关"), QStringLiteral("示例区税务局"));
    restart();
    QCOMPARE(visit().record().draft.refusalReasons, QStringLiteral("依法不属于本机关"));
    QCOMPARE(visit().record().draft.competentBody, QStringLiteral("示例区税务局"));
}

void TestRecoveredDraft::discardingIsInTheLedger()
{
    fill(visit());
    const CaseId id = visit().record().id;
    visit().park();
    const QSignalSpy found(&m_work->discard, &DiscardDraft::found);
    m_work->discard.look(id);
    const CaseRecord draft = lastOf<CaseRecord>(found);
    QCOMPARE(draft.id, id);
    QCOMPARE(DiscardDraft::pagesOf(draft), 2);
    const QSignalSpy discarded(&m_work->discard, &DiscardDraft::discarded);
    m_work->discard.discard(draft);
    QCOMPARE(discarded.size(), 1);
    QVERIFY(!m_bench->store.state.cases.contains(id));
    QVERIFY(!m_bench->store.state.pasts.contains(id));
    QCOMPARE(m_bench->ledgerKinds(), (QStringList{QStringLiteral("draftOpened"), QStringLiteral("draftParked"),
                                                  QStringLiteral("draftDiscarded")}));
    const LedgerEvent event = m_bench->store.state.ledger.last();
    QCOMPARE(event.caseId, id);
    QCOMPARE(event.body.value(u"pages").toInt(), 2);
    // Nothing of the person is told.
    QVERIFY(!QString::fromUtf8(canonicalJson(event.body)).contains(draft.applicant.identity.name));
}

void TestRecoveredDraft::onlyADraftIsDiscarded()
{
    CaseRecord filed = sampleCase();
    filed.state = CaseState::Received;
    m_bench->store.state.cases.insert(filed.id, filed);
    const QSignalSpy failed(&m_work->discard, &DiscardDraft::failed);
    m_work->discard.look(filed.id);
    QCOMPARE(lastCode(failed), QStringLiteral("wrongState"));
    m_work->discard.discard(filed);
    QCOMPARE(lastCode(failed), QStringLiteral("wrongState"));
    QVERIFY(m_bench->store.state.cases.contains(filed.id));
}

void TestRecoveredDraft::anAuditorDiscardsNothing()
{
    const CaseRecord draft = sampleCase();
    m_bench->store.state.cases.insert(draft.id, draft);
    Session auditor = m_bench->session;
    auditor.clerk.role = Role::Auditor;
    DiscardDraft discard(m_bench->store.cases, m_bench->clock, auditor);
    const QSignalSpy failed(&discard, &DiscardDraft::failed);
    discard.discard(draft);
    QCOMPARE(lastCode(failed), QStringLiteral("notAllowed"));
    QVERIFY(m_bench->store.state.cases.contains(draft.id));
}

void TestRecoveredDraft::aDiscardThatFailsIsToldAndNothingIsGone()
{
    const CaseRecord draft = sampleCase();
    m_bench->store.state.cases.insert(draft.id, draft);
    m_bench->breakStore(ErrorCode::StorageFull);
    const QSignalSpy failed(&m_work->discard, &DiscardDraft::failed);
    m_work->discard.look(draft.id);
    m_work->discard.discard(draft);
    QCOMPARE(failed.size(), 2);
    QCOMPARE(lastCode(failed), QStringLiteral("storageFull"));
    QVERIFY(m_bench->store.state.cases.contains(draft.id));
    QVERIFY(m_bench->ledgerKinds().isEmpty());
}

QTEST_GUILESS_MAIN(TestRecoveredDraft)
#include "tst_recovereddraft.moc"
