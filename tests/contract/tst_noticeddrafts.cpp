// SPDX-License-Identifier: Apache-2.0
#include "contract/storesundertest.h"
#include "support/outcome.h"
#include "support/verify.h"

#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

namespace {

/// The sample draft whose applicant was told what to bring, with the paper that says so.
DraftSave noticedSave(int nth = 1)
{
    CaseRecord draft = sampleCase(nth);
    draft.notice = OneTimeNotice{sampleMoment(), sampleClerk().id, 3, {QStringLiteral("lease")}};
    DraftSave save(draft);
    save.prints = {samplePrintOrder(draft, PaperKind::OneTimeNotice)};
    save.events = {sampleEvent(draft, QStringLiteral("oneTimeNoticeGiven"))};
    return save;
}

} // namespace

/// What both stores promise of a draft whose applicant was told what to bring: its paper is kept with it and goes with it.
class TestNoticedDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { StoresUnderTest::addRows(); }
    void init();
    void cleanup() { m_stores.reset(); }

    void theNoticeAndItsPaperComeBackExactly();
    void savedAgainThePaperIsThereOnce();
    void theListSaysWhoWasTold();
    void aPaperComesOnlyWithASaveThatCounts();
    void discardingTakesThePaperAlong();
    void filedThePaperStays();
    void aSecondNoticeIsNotStored();

private:
    FakeClock m_clock;
    std::unique_ptr<StoresUnderTest> m_stores;
};

void TestNoticedDrafts::init()
{
    m_stores = std::make_unique<StoresUnderTest>(m_clock);
    QVERIFY(m_stores->isOpen());
}

void TestNoticedDrafts::theNoticeAndItsPaperComeBackExactly()
{
    const DraftSave save = noticedSave();
    QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(save)));
    QCOMPARE(outcomeOf(m_stores->cases().load(save.draft.id))->notice, save.draft.notice);
    QCOMPARE(outcomeOf(m_stores->printOrders().ofCase(save.draft.id)).value_or(QList<PrintOrder>()), save.prints);
    QCOMPARE(outcomeOf(m_stores->printOrders().open())->size(), 1);
    // A draft is saved, not committed: its revision and its past stay what they are.
    QCOMPARE(outcomeOf(m_stores->cases().load(save.draft.id))->revision, 0);
}

void TestNoticedDrafts::savedAgainThePaperIsThereOnce()
{
    QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(noticedSave())));
    QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(noticedSave())));
    QCOMPARE(outcomeOf(m_stores->printOrders().ofCase(sampleCase().id))->size(), 1);
}

void TestNoticedDrafts::theListSaysWhoWasTold()
{
    QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(noticedSave(1))));
    QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(sampleCase(2))));
    QVERIFY_OK(m_stores->file(3));
    const auto list = outcomeOf(m_stores->cases().list({}));
    QVERIFY_OK(list);
    for (const CaseSummary &summary : *list)
        QCOMPARE(summary.noticed, summary.id == sampleCase(1).id);
}

void TestNoticedDrafts::aPaperComesOnlyWithASaveThatCounts()
{
    DraftSave save = noticedSave();
    save.draft.state = CaseState::Received;
    QVERIFY_ERROR(outcomeOf(m_stores->cases().saveDraft(save)), ErrorCode::WrongState);
    QVERIFY(outcomeOf(m_stores->printOrders().open())->isEmpty());
}

void TestNoticedDrafts::discardingTakesThePaperAlong()
{
    const DraftSave save = noticedSave();
    QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(save)));
    QVERIFY_OK(outcomeOf(
        m_stores->cases().discardDraft(save.draft.id, sampleEvent(save.draft, QStringLiteral("draftDiscarded")))));
    QVERIFY_ERROR(outcomeOf(m_stores->printOrders().load(save.prints.constFirst().id)), ErrorCode::NotFound);
    const auto history = outcomeOf(m_stores->ledger().history(save.draft.id));
    QVERIFY_OK(history);
    QCOMPARE(history->size(), 2); // that it was told stays told
}

void TestNoticedDrafts::filedThePaperStays()
{
    QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(noticedSave())));
    const auto number = outcomeOf(m_stores->cases().reserveNumber(sampleCase().id, m_clock.today()));
    QVERIFY_OK(number);
    QVERIFY_OK(outcomeOf(m_stores->cases().commit(sampleFiling(noticedSave().draft, *number))));
    const auto orders = outcomeOf(m_stores->printOrders().ofCase(sampleCase().id));
    QVERIFY_OK(orders);
    QCOMPARE(orders->size(), 2);
    QVERIFY_ERROR(outcomeOf(m_stores->cases().discardDraft(sampleCase().id, sampleEvent(sampleCase(), QStringLiteral("x")))),
                  ErrorCode::WrongState);
}

void TestNoticedDrafts::aSecondNoticeIsNotStored()
{
    const auto filed = m_stores->file();
    QVERIFY_OK(filed);
    CaseRecord noticed = *filed;
    noticed.defects = {{QStringLiteral("lease"), QStringLiteral("房屋租赁合同"), QStringLiteral("缺少签章")}};
    const auto corrected = m_stores->move(noticed, {CaseState::Correction});
    QVERIFY_OK(corrected);
    CaseChange change;
    change.after = *corrected;
    change.after.defects.append({QStringLiteral("lease"), QStringLiteral("房屋租赁合同"), QStringLiteral("已过期")});
    QVERIFY_ERROR(outcomeOf(m_stores->cases().commit(change)), ErrorCode::SecondNotice);
    change.after.defects.removeLast();
    change.after.defects.first().correctedAt = sampleMoment();
    const auto cured = outcomeOf(m_stores->cases().commit(change));
    QVERIFY_OK(cured);
    QCOMPARE(outcomeOf(m_stores->cases().load(cured->id))->defects, change.after.defects);
}

QTEST_GUILESS_MAIN(TestNoticedDrafts)
#include "tst_noticeddrafts.moc"
