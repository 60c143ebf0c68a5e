// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "casework/draftkeeper.h"
#include "counterbench.h"
#include "slowcasestore.h"

using namespace yichuang;
using namespace yichuang::test;

/// Drafts save themselves.
class TestDraftKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aDraftIsSavedByItself();
    void onlyTheNewestOfManyChangesIsSaved();
    void flushSavesAtOnceAndSettles();
    void flushSettlesAlsoWhenNothingWaits();
    void aFailureIsToldOnceAndSavingGoesOnByItself();
    void aFlushThatFailsIsToldAndLetsNobodyLeaveLater();
    void whatIsInAHurryIsSavedAtOnce();
    void aHurryDuringASaveIsSavedRightAfterIt();
    void aNoteIsDurableOnceItsOwnSaveIs();
    void momentsAndEventsOfManyNotesGoTogether();
    void momentsOfASaveThatFailedAreNotLost();
    void momentsThatWereTakenBackAreNotSaved();
    void whatWasForgottenIsNeverSaved();

private:
    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<DraftKeeper> m_keeper;
};

void TestDraftKeeper::init()
{
    m_keeper.reset();
    m_bench = std::make_unique<CounterBench>();
    m_keeper = std::make_unique<DraftKeeper>(m_bench->store.cases, m_bench->clock);
}

void TestDraftKeeper::aDraftIsSavedByItself()
{
    const QSignalSpy saved(m_keeper.get(), &DraftKeeper::saved);
    m_keeper->note(sampleCase());
    QVERIFY(saved.isEmpty());
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(lastOf<QDateTime>(saved), m_bench->clock.now());
    QVERIFY(m_bench->store.state.cases.contains(sampleCase().id));
}

void TestDraftKeeper::onlyTheNewestOfManyChangesIsSaved()
{
    const QSignalSpy saved(m_keeper.get(), &DraftKeeper::saved);
    CaseRecord draft = sampleCase();
    for (int nth = 0; nth < 20; ++nth) {
        draft.itemName = QString::number(nth);
        m_keeper->note(draft);
    }
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(m_bench->store.state.cases.value(draft.id).itemName, QStringLiteral("19"));
}

void TestDraftKeeper::flushSavesAtOnceAndSettles()
{
    const QSignalSpy settled(m_keeper.get(), &DraftKeeper::settled);
    m_keeper->note(sampleCase());
    m_keeper->flush();
    QCOMPARE(settled.size(), 1);
    QVERIFY(m_bench->store.state.cases.contains(sampleCase().id));
}

void TestDraftKeeper::flushSettlesAlsoWhenNothingWaits()
{
    const QSignalSpy settled(m_keeper.get(), &DraftKeeper::settled);
    m_keeper->flush();
    QCOMPARE(settled.size(), 1);
}

void TestDraftKeeper::aFailureIsToldOnceAndSavingGoesOnByItself()
{
    const QSignalSpy failed(m_keeper.get(), &DraftKeeper::failed);
    const QSignalSpy saved(m_keeper.get(), &DraftKeeper::saved);
    m_bench->breakStore(ErrorCode::StorageFull);
    m_keeper->note(sampleCase());
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(lastCode(failed), QStringLiteral("storageFull"));
    CaseRecord newer = sampleCase();
    newer.itemName = QStringLiteral("newer");
    m_keeper->note(newer);
    m_bench->mendStore();
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(m_bench->store.state.cases.value(newer.id).itemName, QStringLiteral("newer"));
}

void TestDraftKeeper::aFlushThatFailsIsToldAndLetsNobodyLeaveLater()
{
    const QSignalSpy failed(m_keeper.get(), &DraftKeeper::failed);
    const QSignalSpy settled(m_keeper.get(), &DraftKeeper::settled);
    m_bench->breakStore();
    m_keeper->note(sampleCase());
    m_keeper->flush();
    QCOMPARE(failed.size(), 1);
    m_keeper->flush();
    QCOMPARE(failed.size(), 2);
    QVERIFY(settled.isEmpty());
    m_bench->mendStore();
    const QSignalSpy saved(m_keeper.get(), &DraftKeeper::saved);
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(m_bench->store.state.cases.contains(sampleCase().id));
    QVERIFY(settled.isEmpty()); // by now the clerk may have gone on typing
    m_keeper->flush();
    QCOMPARE(settled.size(), 1);
}

void TestDraftKeeper::whatIsInAHurryIsSavedAtOnce()
{
    const QSignalSpy saved(m_keeper.get(), &DraftKeeper::saved);
    const QSignalSpy settled(m_keeper.get(), &DraftKeeper::settled);
    m_keeper->note(sampleCase());
    m_keeper->hurry();
    QCOMPARE(saved.size(), 1);
    QVERIFY(settled.isEmpty());
}

void TestDraftKeeper::aHurryDuringASaveIsSavedRightAfterIt()
{
    SlowCaseStore slow(m_bench->store.cases);
    slow.holdDrafts();
    DraftKeeper keeper(slow, m_bench->clock);
    const QSignalSpy saved(&keeper, &DraftKeeper::saved);
    keeper.note(sampleCase());
    keeper.hurry();
    keeper.note(sampleCase());
    keeper.hurry();
    QCOMPARE(slow.drafts(), 1);
    slow.answerDrafts();
    QTRY_COMPARE(slow.drafts(), 1); // the second one, without the usual wait
    slow.answerDrafts();
    QTRY_COMPARE(saved.size(), 2);
}

void TestDraftKeeper::aNoteIsDurableOnceItsOwnSaveIs()
{
    SlowCaseStore slow(m_bench->store.cases);
    slow.holdDrafts();
    DraftKeeper keeper(slow, m_bench->clock);
    QCOMPARE(keeper.note(sampleCase()), 1);
    keeper.hurry();
    QCOMPARE(keeper.note(sampleCase()), 2);
    QCOMPARE(keeper.durable(), 0);
    slow.answerDrafts();
    QTRY_COMPARE(keeper.durable(), 1);
    QTRY_COMPARE(slow.drafts(), 1);
    slow.answerDrafts();
    QTRY_COMPARE(keeper.durable(), 2);
}

namespace {

DraftSave saveWith(int moment, const QString &event)
{
    DraftSave save(sampleCase());
    save.moments = {DraftMoment{moment, {DraftAct::Field, QString::number(moment), 0}, sampleCase()}};
    save.newest = moment;
    save.events = {sampleEvent(sampleCase(), event)};
    return save;
}

} // namespace

void TestDraftKeeper::momentsAndEventsOfManyNotesGoTogether()
{
    m_keeper->note(saveWith(0, QStringLiteral("first")));
    m_keeper->note(saveWith(1, QStringLiteral("second")));
    DraftSave again = saveWith(1, QStringLiteral("third"));
    again.moments[0].next.subject = QStringLiteral("newer");
    m_keeper->note(again);
    m_keeper->flush();
    const QMap<int, DraftMoment> past = m_bench->store.state.pasts.value(sampleCase().id);
    QCOMPARE(past.keys(), (QList<int>{0, 1}));
    QCOMPARE(past.value(1).next.subject, QStringLiteral("newer"));
    QCOMPARE(m_bench->ledgerKinds(), (QStringList{QStringLiteral("first"), QStringLiteral("second"), QStringLiteral("third")}));
}

void TestDraftKeeper::momentsOfASaveThatFailedAreNotLost()
{
    m_bench->breakStore();
    m_keeper->note(saveWith(0, QStringLiteral("first")));
    m_keeper->hurry();
    m_keeper->note(saveWith(1, QStringLiteral("second")));
    m_bench->mendStore();
    m_keeper->flush();
    QCOMPARE(m_bench->store.state.pasts.value(sampleCase().id).keys(), (QList<int>{0, 1}));
    QCOMPARE(m_bench->ledgerKinds(), (QStringList{QStringLiteral("first"), QStringLiteral("second")}));
}

void TestDraftKeeper::momentsThatWereTakenBackAreNotSaved()
{
    m_keeper->note(saveWith(0, QStringLiteral("first")));
    m_keeper->note(saveWith(1, QStringLiteral("second")));
    DraftSave back(sampleCase());
    back.newest = 0;
    m_keeper->note(back);
    m_keeper->flush();
    QCOMPARE(m_bench->store.state.pasts.value(sampleCase().id).keys(), QList<int>{0});
}

void TestDraftKeeper::whatWasForgottenIsNeverSaved()
{
    const QSignalSpy settled(m_keeper.get(), &DraftKeeper::settled);
    m_keeper->note(sampleCase());
    m_keeper->forget();
    m_keeper->flush();
    QCOMPARE(settled.size(), 1);
    QVERIFY(m_bench->store.state.cases.isEmpty());
}

QTEST_GUILESS_MAIN(TestDraftKeeper)
#include "tst_draftkeeper.moc"
