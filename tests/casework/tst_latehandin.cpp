// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "casework/latejotting.h"
#include "casework/latematerials.h"
#include "casework/sortpages.h"
#include "casework/takecorrections.h"
#include "counterbench.h"
#include "slowcasestore.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QString lease = QStringLiteral("lease");

/// A case whose notice named the lease.
CaseRecord waiting()
{
    CaseRecord record = sampleCase();
    record.state = CaseState::Correction;
    record.number = QStringLiteral("L310118072603100001X");
    record.receivedAt = sampleMoment();
    record.material(lease)->files.clear();
    record.material(lease)->points.clear();
    record.deadlines.correctionDue = DueDate{QDate(2026, 3, 17), false};
    record.defects = {{lease, QStringLiteral("房屋租赁合同"), QStringLiteral("未提交，请补交")},
                      {{}, QStringLiteral("申请表单"), QStringLiteral("“姓名”未填写")}};
    return record;
}

CaseRecord another()
{
    static const CaseId id = CaseId::create(sampleMoment().toMSecsSinceEpoch() + 1);
    CaseRecord record = waiting();
    record.id = id;
    record.number = QStringLiteral("L310118072603100002Y");
    return record;
}

} // namespace

/// From F9 to the answer of the store what came late stands still, and a page that comes all the same is never lost.
class TestLateHandIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whileTheChangeIsStoredNothingIsChanged();
    void whileDocumentsAreMadeNothingIsChanged();
    void afterItThingsChangeAgain();
    void nothingIsTickedOffMeanwhile();
    void aPageThatComesMeanwhileIsKeptForLater();
    void aPageThatComesMeanwhileIsCalledKeptWhenItIs();
    void aPageThatComesMeanwhileStaysWhenTheStoreRefuses();
    void aPageThatComesMeanwhileStaysWhenNobodyWaits();
    void aPageThatComesMeanwhileStaysWhenTheCaseIsLeft();
    void aPageThatComesMeanwhileStaysWhenTheDeskIsClosed();
    void whatIsStoredAfterItWasLeftConcernsNoOtherCase();
    void correctionsGoOnAfterACaseThatWasLeft();
    void whatWasNotSavedYetIsSavedWhenItIsLeft();

private:
    void open(const CaseRecord &record = waiting());
    [[nodiscard]] PageFile page(int nth) const;
    [[nodiscard]] CaseChange change() const
    {
        return lateMaterialChange(m_late->record(), m_late->late(), m_bench->envelopes, m_bench->session, m_bench->clock.now());
    }
    /// Each way to change something, and how often it was refused.
    int tryToChange();
    [[nodiscard]] QList<PageFileId> here() const;
    [[nodiscard]] QList<PageFileId> kept(const CaseId &id) const;
    [[nodiscard]] QList<PageFileId> inTheCase() const;

    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<SlowCaseStore> m_cases;
    std::unique_ptr<LateMaterials> m_late;
    std::unique_ptr<TakeCorrections> m_corrections;
};

void TestLateHandIn::init()
{
    m_corrections.reset();
    m_late.reset();
    m_cases.reset();
    m_bench = std::make_unique<CounterBench>();
    m_bench->clock.setNow(sampleMoment().addDays(2));
    m_cases = std::make_unique<SlowCaseStore>(m_bench->store.cases);
    for (const CaseRecord &record : {waiting(), another()}) {
        m_bench->store.state.cases.insert(record.id, record);
        m_bench->store.state.numbers.insert(record.id, record.number);
    }
    CounterBench &bench = *m_bench;
    m_late = std::make_unique<LateMaterials>(*m_cases, bench.store.guides, bench.envelopes, bench.clock, bench.calendar, bench.session);
    m_corrections = std::make_unique<TakeCorrections>(*m_late, *m_cases, bench.store.printOrders, bench.envelopes, bench.clock,
                                                      bench.calendar, bench.session);
    open();
}

void TestLateHandIn::open(const CaseRecord &record)
{
    m_late->open(record.id);
    QCOMPARE(m_late->caseId(), record.id);
    QVERIFY(m_late->takePage(lease, page(7)) > 0);
    m_late->passAllPoints(lease);
}

PageFile TestLateHandIn::page(int nth) const
{
    PageFile file = samplePageFile(lease, nth);
    file.takenAt = m_bench->clock.now();
    m_bench->store.state.pages[m_late->caseId()].insert(file.sha256, samplePageBytes(lease));
    return file;
}

int TestLateHandIn::tryToChange()
{
    const QSignalSpy refused(m_late.get(), &LateMaterials::refused);
    SortPages sort(*m_late, m_bench->clock);
    m_late->removePage(lease, page(7).id);
    m_late->change(lease, [](CaseMaterial &material) { material.originals = 9; });
    m_late->decidePoint(lease, QStringLiteral("p1"), PointVerdict::Failed, QStringLiteral("看不清"));
    m_late->passAllPoints(lease);
    m_late->acceptFindings(lease, QStringLiteral("原件如此"));
    static_cast<void>(sort.turn({lease, 1, 1}, 1));
    m_late->undo();
    return int(refused.size());
}

QList<PageFileId> TestLateHandIn::here() const
{
    QList<PageFileId> ids;
    for (const CaseMaterial &material : m_late->late()) {
        for (const PageFile &file : material.files)
            ids.append(file.id);
    }
    return ids;
}

QList<PageFileId> TestLateHandIn::kept(const CaseId &id) const
{
    const QJsonObject fields = m_bench->store.state.jottings.value(std::tuple(id, latePlace(), m_bench->session.clerk.id));
    QList<PageFileId> ids;
    for (const CaseMaterial &material : lateJottingOf(fields, m_bench->store.state.cases.value(id), m_bench->clock.now()).materials) {
        for (const PageFile &file : material.files)
            ids.append(file.id);
    }
    return ids;
}

QList<PageFileId> TestLateHandIn::inTheCase() const
{
    QList<PageFileId> ids;
    for (const PageFile &file : m_bench->store.state.cases.value(waiting().id).material(lease)->files)
        ids.append(file.id);
    return ids;
}

void TestLateHandIn::whileTheChangeIsStoredNothingIsChanged()
{
    const QList<CaseMaterial> before = m_late->late();
    m_late->handIn(change());
    QVERIFY(m_late->isHandingIn());
    QCOMPARE(tryToChange(), 7);
    QCOMPARE(m_late->late(), before);
    const QSignalSpy handedIn(m_late.get(), &LateMaterials::handedIn);
    m_cases->answerCommits();
    QTRY_COMPARE(handedIn.size(), 1);
    QCOMPARE(inTheCase(), QList{page(7).id});
}

void TestLateHandIn::whileDocumentsAreMadeNothingIsChanged()
{
    m_bench->documents.holds = true;
    m_late->bindWith(m_bench->documents, m_bench->store.pages);
    const QList<CaseMaterial> before = m_late->late();
    m_late->whenBound([] {});
    QVERIFY(m_late->isHandingIn());
    QCOMPARE(tryToChange(), 7);
    QCOMPARE(m_late->late(), before);
    QVERIFY(m_late->stopBinding());
    QVERIFY(!m_late->isHandingIn());
}

void TestLateHandIn::afterItThingsChangeAgain()
{
    m_late->handIn(change());
    m_cases->answerCommits();
    QTRY_VERIFY(!m_late->isHandingIn());
    QVERIFY(m_late->mayChange());
    QVERIFY(m_late->takePage(lease, page(8)) > 0);
    QCOMPARE(here(), QList{page(8).id});
}

void TestLateHandIn::nothingIsTickedOffMeanwhile()
{
    const QSignalSpy refused(m_late.get(), &LateMaterials::refused);
    m_corrections->tick(0, true);
    m_corrections->handIn();
    QCOMPARE(m_cases->commits(), 1);
    m_corrections->tick(0, false);
    m_corrections->setField(1, QStringLiteral("赵样本"));
    m_corrections->refuse({QStringLiteral("仍不符合")});
    QCOMPARE(refused.size(), 3);
    QVERIFY(m_corrections->isCorrected(0));
    QVERIFY(!m_corrections->isCorrected(1));
    m_cases->answerCommits();
    QTRY_VERIFY(!m_late->isHandingIn());
    m_corrections->setField(1, QStringLiteral("赵样本"));
    QVERIFY(m_corrections->isCorrected(1));
}

void TestLateHandIn::aPageThatComesMeanwhileIsKeptForLater()
{
    const QSignalSpy handedIn(m_late.get(), &LateMaterials::handedIn);
    m_late->handIn(change());
    const int noted = m_late->takePage(lease, page(8));
    m_late->saveNow();
    QVERIFY(m_late->durable() < noted); // nobody may call it kept yet
    m_cases->answerCommits();
    QTRY_COMPARE(handedIn.size(), 1);
    QCOMPARE(inTheCase(), QList{page(7).id});
    QCOMPARE(here(), QList{page(8).id});
    QVERIFY(m_late->durable() >= noted);
    m_late->close();
    m_late->open(waiting().id);
    QCOMPARE(here(), QList{page(8).id});
}

void TestLateHandIn::aPageThatComesMeanwhileIsCalledKeptWhenItIs()
{
    m_late->handIn(change());
    const PageFileId id = page(8).id;
    const int noted = m_late->takePage(lease, page(8));
    bool tooEarly = false;
    connect(m_late.get(), &LateMaterials::saved, this, [&] {
        tooEarly = tooEarly || (m_late->durable() >= noted && !kept(waiting().id).contains(id));
    });
    m_cases->answerCommits();
    QTRY_VERIFY(!m_late->isHandingIn());
    QVERIFY(m_late->durable() >= noted);
    QVERIFY(!tooEarly);
    m_late->disconnect(this);
}

void TestLateHandIn::aPageThatComesMeanwhileStaysWhenTheStoreRefuses()
{
    const QSignalSpy failed(m_late.get(), &LateMaterials::failed);
    m_bench->breakStore(ErrorCode::StorageFull);
    m_late->handIn(change());
    m_bench->mendStore();
    const int noted = m_late->takePage(lease, page(8));
    m_cases->answerCommits();
    QTRY_COMPARE(lastCode(failed), QStringLiteral("storageFull"));
    QCOMPARE(here(), (QList{page(7).id, page(8).id}));
    QVERIFY(m_late->durable() >= noted);
}

void TestLateHandIn::aPageThatComesMeanwhileStaysWhenNobodyWaits()
{
    m_bench->documents.holds = true;
    m_late->bindWith(m_bench->documents, m_bench->store.pages);
    m_late->whenBound([] {});
    QVERIFY(m_late->takePage(lease, page(8)) > 0);
    QCOMPARE(here(), QList{page(7).id});
    m_late->stopBinding();
    QCOMPARE(here(), (QList{page(7).id, page(8).id}));
    QCOMPARE(kept(waiting().id), here());
}

void TestLateHandIn::aPageThatComesMeanwhileStaysWhenTheCaseIsLeft()
{
    m_late->handIn(change());
    QVERIFY(m_late->takePage(lease, page(8)) > 0);
    m_late->close();
    m_cases->answerCommits();
    QTRY_VERIFY(!m_late->isHandingIn());
    m_late->open(waiting().id);
    QCOMPARE(inTheCase(), QList{page(7).id});
    QCOMPARE(here(), QList{page(8).id}); // what was handed in is in the case, and comes no second time
}

void TestLateHandIn::aPageThatComesMeanwhileStaysWhenTheDeskIsClosed()
{
    m_late->handIn(change());
    const PageFileId id = page(8).id;
    QVERIFY(m_late->takePage(lease, page(8)) > 0);
    m_corrections.reset();
    m_late.reset();
    QCOMPARE(kept(waiting().id), QList{id});
}

void TestLateHandIn::whatIsStoredAfterItWasLeftConcernsNoOtherCase()
{
    const QSignalSpy handedIn(m_late.get(), &LateMaterials::handedIn);
    m_late->handIn(change());
    m_late->open(another().id);
    QVERIFY(m_late->takePage(lease, page(9)) > 0);
    m_cases->answerCommits();
    QTRY_VERIFY(!m_late->isHandingIn());
    QCOMPARE(m_late->record().id, another().id);
    QCOMPARE(here(), QList{page(9).id});
    QCOMPARE(kept(another().id), here());
    QVERIFY(handedIn.isEmpty());
}

void TestLateHandIn::correctionsGoOnAfterACaseThatWasLeft()
{
    m_bench->documents.holds = true;
    m_late->bindWith(m_bench->documents, m_bench->store.pages);
    m_corrections->tick(0, true);
    m_corrections->handIn();
    QVERIFY(m_late->isHandingIn());
    m_late->close();
    m_bench->documents.holds = false;
    open(another());
    m_corrections->tick(0, true);
    const QSignalSpy handedIn(m_corrections.get(), &TakeCorrections::handedIn);
    m_corrections->handIn();
    m_cases->answerCommits();
    QTRY_COMPARE(handedIn.size(), 1);
}

void TestLateHandIn::whatWasNotSavedYetIsSavedWhenItIsLeft()
{
    m_late->saveNow();
    QVERIFY(m_late->takePage(lease, page(8)) > 0);
    m_late->close();
    QCOMPARE(kept(waiting().id), (QList{page(7).id, page(8).id}));
    m_late->open(waiting().id);
    QVERIFY(m_late->takePage(lease, page(9)) > 0);
    m_corrections.reset();
    m_late.reset(); // the desk is closed
    QCOMPARE(kept(waiting().id).size(), 3);
}

QTEST_GUILESS_MAIN(TestLateHandIn)
#include "tst_latehandin.moc"
