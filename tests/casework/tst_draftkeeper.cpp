// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "casework/draftkeeper.h"
#include "counterbench.h"

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
    void aFlushThatFailsIsToldAgainAndSettlesLater();
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
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, 1000);
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

void TestDraftKeeper::aFlushThatFailsIsToldAgainAndSettlesLater()
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
    QTRY_COMPARE(settled.size(), 1);
    QVERIFY(m_bench->store.state.cases.contains(sampleCase().id));
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
