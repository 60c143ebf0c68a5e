// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "casework/sortpages.h"
#include "counterbench.h"
#include "filledvisit.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QString identity = QStringLiteral("identity");
const QString p1 = QStringLiteral("p1");

PageFile fileOf(const QString &material, int pages)
{
    PageFile file = samplePageFile(material, 9);
    file.pageCount = pages;
    return file;
}

PageFile sheet(const QString &material, int nth, const QString &origin)
{
    PageFile file = samplePageFile(material, nth);
    file.origin = origin;
    return file;
}

PageFile blankPage(const QString &material, int nth, const QString &origin)
{
    PageFile file = sheet(material, nth, origin);
    file.findings = {{PageCheck::Blank, Verdict::Ask, 1, 0, 1}};
    return file;
}

} // namespace

/// Sorting the pages of the visit: what is decided anew, and that each step can be taken back.
class TestSortPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void turningLeavesWhatWasDecided();
    void aMoveOpensThePointsOfBothMaterials();
    void aNewOrderLeavesWhatWasDecided();
    void aPageUsedForASecondMaterialIsSubmittedThere();
    void anAcceptanceEndsWhereFailedPagesCome();
    void anAcceptanceEndsWhereOnePageTooManyComes();
    void anAcceptanceEndsWhenTheLastFailedPageGoes();
    void aMaterialWithoutPagesStandsAsBefore();
    void removingOnePageLeavesTheOthers();
    void aFileIsDividedAndJoinedAgain();
    void blankScansArePutAsideInOneStep();
    void aMaterialOfBlankPagesAloneKeepsThem();
    void whatIsNotThereIsNoStep();
    void undoAndRedoAreTheIdentity();
    void fiftyStepsAreTakenBackAfterARestart();

private:
    [[nodiscard]] const CaseMaterial &held(const QString &id) const { return *m_visit->record().material(id); }
    void makeVisit()
    {
        m_sort.reset();
        m_visit = std::make_unique<Visit>(m_bench->store.cases, m_bench->store.guides, m_bench->clock, m_bench->session);
        m_sort = std::make_unique<SortPages>(*m_visit, m_bench->clock);
    }

    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<Visit> m_visit;
    std::unique_ptr<SortPages> m_sort;
};

void TestSortPages::init()
{
    m_sort.reset();
    m_visit.reset();
    m_bench = std::make_unique<CounterBench>();
    makeVisit();
    fill(*m_visit);
    m_visit->addFile(lease, fileOf(lease, 3));
    m_visit->passAllPoints(lease);
}

void TestSortPages::turningLeavesWhatWasDecided()
{
    QVERIFY_OK(m_sort->turn({lease, 2, 1}, 1));
    QCOMPARE(held(lease).files.at(1).turned, 90);
    QCOMPARE(held(lease).pageCount(), 4);
    QCOMPARE(held(lease).verdictOf(p1), PointVerdict::Passed);
    QCOMPARE(*m_visit->undoable(), (DraftDeed{DraftAct::PagesTurned, held(lease).name, 2}));
}

void TestSortPages::aMoveOpensThePointsOfBothMaterials()
{
    QVERIFY_OK(m_sort->move({lease, 3, 2}, identity, 1));
    QCOMPARE(held(identity).pageCount(), 3);
    QCOMPARE(held(lease).pageCount(), 2);
    QCOMPARE(held(identity).verdictOf(p1), PointVerdict::Unticked);
    QCOMPARE(held(lease).verdictOf(p1), PointVerdict::Unticked);
    QCOMPARE(*m_visit->undoable(), (DraftDeed{DraftAct::PagesMoved, held(identity).name, 1}));
}

void TestSortPages::aNewOrderLeavesWhatWasDecided()
{
    QVERIFY_OK(m_sort->move({lease, 1, 1}, lease, 5));
    QCOMPARE(held(lease).files.last().id, samplePageFile(lease).id);
    QCOMPARE(held(lease).verdictOf(p1), PointVerdict::Passed);
    QCOMPARE(m_visit->undoable()->page, 4);
}

void TestSortPages::aPageUsedForASecondMaterialIsSubmittedThere()
{
    m_visit->setObtained(identity, Obtained::ToBeFetched);
    QVERIFY_OK(m_sort->useAgain({lease, 1, 1}, identity, 2));
    QCOMPARE(held(identity).obtained, Obtained::Submitted);
    QCOMPARE(held(identity).files.last().sha256, held(lease).files.first().sha256);
    QVERIFY(held(identity).files.last().id != held(lease).files.first().id);
    QCOMPARE(held(identity).verdictOf(p1), PointVerdict::Unticked);
    QCOMPARE(held(lease).verdictOf(p1), PointVerdict::Passed);
    QCOMPARE(m_visit->undoable()->act, DraftAct::PagesUsedAgain);
}

void TestSortPages::anAcceptanceEndsWhereFailedPagesCome()
{
    PageFile failed = samplePageFile(lease, 4);
    failed.findings = {{PageCheck::Blur, Verdict::Fail, 1, 4, 3}};
    m_visit->addFile(lease, failed);
    m_visit->acceptFindings(identity, QStringLiteral("可辨认"));
    QVERIFY_OK(m_sort->move({lease, 1, 1}, identity, 1));
    QVERIFY(!held(identity).findingsAcceptedBecause.isEmpty() || !held(identity).findingsAcceptedBy.isEmpty());
    QVERIFY_OK(m_sort->move({lease, 4, 1}, identity, 1));
    QCOMPARE(held(identity).findingsAcceptedBecause, QString());
    QCOMPARE(held(identity).findingsAcceptedBy, QString());
}

void TestSortPages::anAcceptanceEndsWhereOnePageTooManyComes()
{
    m_visit->acceptFindings(identity, QStringLiteral("可辨认"));
    QVERIFY_OK(m_sort->move({lease, 1, 1}, identity, 1)); // the second of two that the guide allows
    QCOMPARE(held(identity).findingsAcceptedBecause, QStringLiteral("可辨认"));
    QVERIFY_OK(m_sort->useAgain({lease, 1, 1}, identity, 2));
    QCOMPARE(held(identity).findingsAcceptedBecause, QString());
}

void TestSortPages::anAcceptanceEndsWhenTheLastFailedPageGoes()
{
    PageFile failed = samplePageFile(lease, 4);
    failed.pageCount = 2;
    failed.findings = {{PageCheck::Blur, Verdict::Fail, 1, 4, 3}, {PageCheck::Blur, Verdict::Fail, 2, 4, 3}};
    m_visit->addFile(lease, failed);
    m_visit->acceptFindings(lease, QStringLiteral("可辨认"));
    QVERIFY_OK(m_sort->remove({lease, 5, 1}));
    QCOMPARE(held(lease).findingsAcceptedBecause, QStringLiteral("可辨认"));
    QVERIFY_OK(m_sort->remove({lease, 5, 1}));
    QCOMPARE(held(lease).findingsAcceptedBecause, QString());
}

void TestSortPages::aMaterialWithoutPagesStandsAsBefore()
{
    const Obtained before = sampleCase().material(lease)->obtained;
    QVERIFY_OK(m_sort->remove({lease, 1, 4}));
    QVERIFY(held(lease).files.isEmpty());
    QCOMPARE(held(lease).obtained, before);
    QCOMPARE(held(lease).verdictOf(p1), PointVerdict::Unticked);
}

void TestSortPages::removingOnePageLeavesTheOthers()
{
    QVERIFY_OK(m_sort->remove({lease, 3, 1}));
    QCOMPARE(held(lease).pageCount(), 3);
    QCOMPARE(held(lease).files.last().firstPage, 3);
    QCOMPARE(*m_visit->undoable(), (DraftDeed{DraftAct::PageRemoved, held(lease).name, 3}));
    m_visit->undo();
    QCOMPARE(held(lease).files.last(), fileOf(lease, 3));
}

void TestSortPages::aFileIsDividedAndJoinedAgain()
{
    const QList<PageFile> before = held(lease).files;
    QVERIFY_OK(m_sort->divideOrJoin(lease, 3));
    QCOMPARE(held(lease).files.size(), 3);
    QVERIFY_OK(m_sort->divideOrJoin(lease, 3));
    QCOMPARE(held(lease).files, before);
    QVERIFY_ERROR(m_sort->divideOrJoin(lease, 1), ErrorCode::Invalid);
    QVERIFY_ERROR(m_sort->divideOrJoin(QStringLiteral("none"), 1), ErrorCode::NotFound);
}

void TestSortPages::blankScansArePutAsideInOneStep()
{
    const QString scanned = QStringLiteral("scanner:test:0");
    m_visit->addFile(identity, blankPage(identity, 20, scanned));
    m_visit->addFile(identity, sheet(identity, 21, scanned));
    m_visit->addFile(identity, blankPage(identity, 22, scanned));
    m_visit->addFile(identity, blankPage(identity, 23, QStringLiteral("contract.pdf"))); // an imported file is left whole
    m_visit->addFile(lease, blankPage(lease, 24, scanned));
    m_visit->passAllPoints(identity);
    const CaseRecord before = m_visit->record();
    const qsizetype files = held(identity).files.size();
    const Result<int> aside = m_sort->putBlanksAside({identity, lease, QStringLiteral("gone")});
    QVERIFY_OK(aside);
    QCOMPARE(*aside, 3);
    QCOMPARE(held(identity).files.size(), files - 2);
    QCOMPARE(held(identity).verdictOf(p1), PointVerdict::Unticked); // nobody has looked at the material as it is now
    QCOMPARE(m_visit->undoable()->act, DraftAct::BlanksPutAside);
    m_visit->undo();
    QCOMPARE(held(identity), *before.material(identity));
    QCOMPARE(held(lease), *before.material(lease));
}

void TestSortPages::aMaterialOfBlankPagesAloneKeepsThem()
{
    for (const QString &id : {identity, lease}) {
        const QList<PageFile> files = held(id).files;
        for (const PageFile &file : files)
            m_visit->removeFile(id, file.id);
    }
    m_visit->addFile(identity, blankPage(identity, 20, QStringLiteral("scanner:test:0")));
    QVERIFY_ERROR(m_sort->putBlanksAside({identity, lease}), ErrorCode::Empty);
    QCOMPARE(held(identity).files.size(), 1);
}

void TestSortPages::whatIsNotThereIsNoStep()
{
    const int noted = m_visit->noted();
    const CaseRecord before = m_visit->record();
    QVERIFY_ERROR(m_sort->turn({lease, 5, 1}, 1), ErrorCode::Invalid);
    QVERIFY_ERROR(m_sort->move({lease, 1, 1}, QStringLiteral("none"), 1), ErrorCode::NotFound);
    QVERIFY_ERROR(m_sort->useAgain({QStringLiteral("none"), 1, 1}, lease, 1), ErrorCode::NotFound);
    QVERIFY_ERROR(m_sort->remove({lease, 1, 0}), ErrorCode::Invalid);
    QVERIFY_OK(m_sort->turn({lease, 1, 1}, 4));
    QVERIFY_OK(m_sort->move({lease, 2, 1}, lease, 3));
    QCOMPARE(m_visit->record(), before);
    QCOMPARE(m_visit->noted(), noted);
}

void TestSortPages::undoAndRedoAreTheIdentity()
{
    const QList<CaseMaterial> before = m_visit->record().materials;
    QVERIFY_OK(m_sort->turn({lease, 2, 2}, -1));
    QVERIFY_OK(m_sort->move({lease, 3, 1}, identity, 2));
    QVERIFY_OK(m_sort->useAgain({identity, 1, 2}, lease, 1));
    QVERIFY_OK(m_sort->remove({lease, 1, 1}));
    const QList<CaseMaterial> after = m_visit->record().materials;
    for (int step = 0; step < 4; ++step)
        m_visit->undo();
    QCOMPARE(m_visit->record().materials, before);
    for (int step = 0; step < 4; ++step)
        m_visit->redo();
    QCOMPARE(m_visit->record().materials, after);
}

void TestSortPages::fiftyStepsAreTakenBackAfterARestart()
{
    const QList<CaseMaterial> before = m_visit->record().materials;
    for (int step = 0; step < 50; ++step)
        QVERIFY_OK(m_sort->move({lease, 1, 1}, lease, 4));
    const CaseId id = m_visit->record().id;
    m_visit->saveNow();
    QTRY_COMPARE(m_visit->durable(), m_visit->noted());
    makeVisit();
    m_visit->resume(id);
    QTRY_VERIFY(m_visit->hasCase());
    for (int step = 0; step < 50; ++step)
        m_visit->undo();
    QCOMPARE(m_visit->record().materials, before);
}

QTEST_GUILESS_MAIN(TestSortPages)
#include "tst_sortpages.moc"
