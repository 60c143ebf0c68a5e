// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "casework/latematerials.h"
#include "casework/sortpages.h"
#include "counterbench.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QString identity = QStringLiteral("identity");
const QString lease = QStringLiteral("lease");
const QString p1 = QStringLiteral("p1");

/// A case that waits for corrections, so that pages of every material may come.
CaseRecord waiting()
{
    CaseRecord record = sampleCase();
    record.state = CaseState::Correction;
    record.number = QStringLiteral("L310118072603100001X");
    record.receivedAt = sampleMoment();
    return record;
}

/// One that nothing here can show.
PageFile fileSeenNowhere(int nth)
{
    PageFile ofd = samplePageFile(lease, nth);
    ofd.mediaType = QStringLiteral("application/ofd");
    ofd.pageCount = 0;
    return ofd;
}

} // namespace

/// Pages that came late for a filed case are put in order like those of a visit, and each step is taken back.
class TestLateShelf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyMaterialHasALine();
    void aPageIsTurnedAndTurnedBack();
    void aPageGoesToAnotherMaterial();
    void aPageTakenOutComesBack();
    void aFileSeenNowhereWaitsForAReason();
    void aReasonSaidOfOtherFilesIsDropped();
    void whatIsInOrderIsKept();
    void whatWasDoneBeforeTheCaseWasOpenedStays();
    void whatWasHandedInIsTakenBackNoMore();

private:
    void open();
    [[nodiscard]] const CaseMaterial *held(const QString &id) const;

    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<LateMaterials> m_late;
    std::unique_ptr<SortPages> m_sort;
};

void TestLateShelf::init()
{
    m_sort.reset();
    m_late.reset();
    m_bench = std::make_unique<CounterBench>();
    m_bench->clock.setNow(sampleMoment().addDays(2));
    m_bench->store.state.cases.insert(waiting().id, waiting());
    m_bench->store.state.numbers.insert(waiting().id, waiting().number);
    open();
    PageFile file = samplePageFile(lease, 7);
    file.takenAt = m_bench->clock.now();
    file.pageCount = 2;
    QVERIFY(m_late->takePage(lease, file) > 0);
    m_late->saveNow();
}

void TestLateShelf::open()
{
    CounterBench &bench = *m_bench;
    m_late = std::make_unique<LateMaterials>(bench.store.cases, bench.store.guides, bench.envelopes, bench.clock, bench.calendar,
                                             bench.session);
    m_sort = std::make_unique<SortPages>(*m_late, bench.clock);
    m_late->open(waiting().id);
    QCOMPARE(m_late->caseId(), waiting().id);
}

/// Null when nothing is there.
const CaseMaterial *TestLateShelf::held(const QString &id) const
{
    for (const CaseMaterial &material : m_late->late()) {
        if (material.materialId == id)
            return &material;
    }
    return nullptr;
}

void TestLateShelf::everyMaterialHasALine()
{
    QCOMPARE(m_late->shelf().id, waiting().id);
    QVERIFY(m_late->shelf().material(identity)->files.isEmpty()); // the page that was filed is not among them
    QCOMPARE(m_late->shelf().material(lease)->files.size(), 1);
    QCOMPARE(m_late->rule(lease)->id, lease);
    QVERIFY(!m_late->rule(QStringLiteral("gone")));
}

void TestLateShelf::aPageIsTurnedAndTurnedBack()
{
    m_late->passAllPoints(lease);
    QVERIFY_OK(m_sort->turn({lease, 2, 1}, 1));
    QCOMPARE(held(lease)->files.size(), 2);
    QCOMPARE(held(lease)->files.last().turned, 90);
    QCOMPARE(held(lease)->verdictOf(p1), PointVerdict::Passed);
    m_late->undo();
    QCOMPARE(held(lease)->files.size(), 1);
    QCOMPARE(held(lease)->files.first().turned, 0);
    QVERIFY_ERROR(m_sort->turn({lease, 3, 1}, 1), ErrorCode::Invalid);
    QVERIFY_ERROR(m_sort->turn({QStringLiteral("gone"), 1, 1}, 1), ErrorCode::NotFound);
}

void TestLateShelf::aPageGoesToAnotherMaterial()
{
    m_late->passAllPoints(lease);
    QVERIFY_OK(m_sort->move({lease, 1, 1}, identity, 1));
    QCOMPARE(held(identity)->pageCount(), 1);
    QCOMPARE(held(lease)->pageCount(), 1);
    QCOMPARE(held(lease)->verdictOf(p1), PointVerdict::Unticked); // nobody has looked at it as it is now
    QVERIFY_OK(m_sort->move({lease, 1, 1}, identity, 1));
    QVERIFY(!held(lease)); // a material without pages did not come
    m_late->undo();
    m_late->undo();
    QVERIFY(!held(identity));
    QCOMPARE(held(lease)->pageCount(), 2);
}

void TestLateShelf::aPageTakenOutComesBack()
{
    QVERIFY_OK(m_sort->remove({lease, 1, 2}));
    QVERIFY(m_late->late().isEmpty());
    m_late->undo();
    QCOMPARE(held(lease)->pageCount(), 2);
    m_late->undo(); // that it came
    QVERIFY(m_late->late().isEmpty());
    QVERIFY(!m_late->canUndo());
    m_late->undo();
    QVERIFY(m_late->late().isEmpty());
}

void TestLateShelf::aFileSeenNowhereWaitsForAReason()
{
    QVERIFY(m_late->takePage(lease, fileSeenNowhere(8)) > 0);
    m_late->passAllPoints(lease);
    QCOMPARE(m_late->gaps().size(), 1);
    QCOMPARE(m_late->gaps().first().kind, GapKind::FileUnseen);
    m_late->acceptFindings(lease, QStringLiteral(" 在电子证照系统核验 "));
    QVERIFY(m_late->gaps().isEmpty());
    QCOMPARE(held(lease)->findingsAcceptedBecause, QStringLiteral("在电子证照系统核验"));
    QCOMPARE(held(lease)->findingsAcceptedBy, m_bench->session.clerk.id);
    open(); // as after a crash
    QCOMPARE(held(lease)->findingsAcceptedBecause, QStringLiteral("在电子证照系统核验"));
    m_late->acceptFindings(lease, {});
    QCOMPARE(m_late->gaps().size(), 1);
    m_late->undo();
    QVERIFY(m_late->gaps().isEmpty());
}

void TestLateShelf::aReasonSaidOfOtherFilesIsDropped()
{
    QVERIFY(m_late->takePage(lease, fileSeenNowhere(8)) > 0);
    m_late->acceptFindings(lease, QStringLiteral("在电子证照系统核验"));
    QVERIFY(m_late->takePage(lease, samplePageFile(lease, 9)) > 0); // one that can be seen changes nothing
    QVERIFY(!held(lease)->findingsAcceptedBecause.isEmpty());
    QVERIFY(m_late->takePage(lease, fileSeenNowhere(10)) > 0);
    QVERIFY(held(lease)->findingsAcceptedBecause.isEmpty());
    QVERIFY(held(lease)->findingsAcceptedBy.isEmpty());
    m_late->undo();
    QVERIFY(!held(lease)->findingsAcceptedBecause.isEmpty());
}

void TestLateShelf::whatIsInOrderIsKept()
{
    QVERIFY_OK(m_sort->turn({lease, 1, 2}, 2));
    QVERIFY_OK(m_sort->divideOrJoin(lease, 2));
    open(); // as after a crash
    QCOMPARE(held(lease)->files.size(), 2);
    QCOMPARE(held(lease)->files.first().turned, 180);
}

void TestLateShelf::whatWasDoneBeforeTheCaseWasOpenedStays()
{
    open();
    QVERIFY(!m_late->canUndo());
    m_late->undo();
    QCOMPARE(held(lease)->pageCount(), 2);
}

void TestLateShelf::whatWasHandedInIsTakenBackNoMore()
{
    QSignalSpy handedIn(m_late.get(), &LateMaterials::handedIn);
    m_late->passAllPoints(lease);
    m_late->handIn(lateMaterialChange(m_late->record(), m_late->late(), m_bench->envelopes, m_bench->session, m_bench->clock.now()));
    QTRY_COMPARE(handedIn.size(), 1);
    QVERIFY(!m_late->canUndo());
    m_late->undo();
    QVERIFY(m_late->late().isEmpty());
}

QTEST_GUILESS_MAIN(TestLateShelf)
#include "tst_lateshelf.moc"
