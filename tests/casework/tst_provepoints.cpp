// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "casework/provepoints.h"
#include "casework/visit.h"
#include "counterbench.h"
#include "filledvisit.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QString bySeal = QStringLiteral("bySeal");

/// The sample guide, whose lease must bear a seal that a machine looks for.
Guide sealedGuide()
{
    Guide guide = sampleGuide();
    guide.materials[2].sealRequired = true;
    guide.materials[2].points.append({bySeal, QStringLiteral("加盖公章"), Origin::Source, QStringLiteral("seal")});
    return guide;
}

PageFile sealedPage(int nth = 1)
{
    PageFile file = samplePageFile(lease, nth);
    file.findings = {{PageCheck::Blur, Verdict::Ok, 1, 1.4, 1.9}, {PageCheck::Seal, Verdict::Ok, 1, 1, 1}};
    return file;
}

} // namespace

/// What the machine decides of a draft, and what it leaves to people.
class TestProvePoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatTheMachineSawPassesAndIsNoGap();
    void withoutThePageItIsOpenAgain();
    void aPersonOverrulesItForGood();
    void allPassLeavesTheMachinesWordAsItIs();
    void undoBringsBackWhatWasProved();
    void aPersonsDecisionNamesTheVersionOfTheGuide();
    void aLatePageIsProvedUnlessSomebodySaidSomethingBefore();

private:
    [[nodiscard]] const CaseMaterial &held() const { return *m_visit->record().material(lease); }
    [[nodiscard]] PointDecision decision(const QString &pointId) const;
    void handIn(const PageFile &file);

    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<Visit> m_visit;
};

void TestProvePoints::init()
{
    m_visit.reset();
    m_bench = std::make_unique<CounterBench>();
    m_bench->store.state.guides = {sealedGuide()};
    m_visit = std::make_unique<Visit>(m_bench->store.cases, m_bench->store.guides, m_bench->clock, m_bench->session);
}

PointDecision TestProvePoints::decision(const QString &pointId) const
{
    for (const PointDecision &point : held().points) {
        if (point.pointId == pointId)
            return point;
    }
    return {};
}

void TestProvePoints::handIn(const PageFile &file)
{
    m_visit->start();
    m_visit->setApplicant(sampleCase().applicant);
    m_visit->chooseItem(sampleItem);
    answerAll(*m_visit);
    m_visit->addFile(lease, file);
}

void TestProvePoints::whatTheMachineSawPassesAndIsNoGap()
{
    handIn(sealedPage());
    const PointDecision proved = decision(bySeal);
    QCOMPARE(proved.verdict, PointVerdict::Passed);
    QCOMPARE(proved.provedBy, QStringLiteral("seal"));
    QCOMPARE(proved.clerkId, QString());
    QCOMPARE(proved.guideVersion, QString::number(sealedGuide().ref.version));
    QCOMPARE(proved.at, m_bench->clock.now());
    QCOMPARE(held().points.size(), 1); // the other point is for a person
    for (const Gap &gap : m_visit->report().gaps)
        QVERIFY(gap.targetId != bySeal);
}

void TestProvePoints::withoutThePageItIsOpenAgain()
{
    handIn(sealedPage());
    m_visit->addFile(lease, samplePageFile(lease, 2));
    m_visit->removeFile(lease, sealedPage().id);
    QCOMPARE(decision(bySeal).verdict, PointVerdict::Unticked);
    m_visit->addFile(lease, sealedPage(3));
    QCOMPARE(decision(bySeal).provedBy, QStringLiteral("seal"));
}

void TestProvePoints::aPersonOverrulesItForGood()
{
    handIn(sealedPage());
    m_visit->decidePoint(lease, bySeal, PointVerdict::Failed, QStringLiteral("印文不是本单位"));
    m_visit->addFile(lease, sealedPage(2));
    QCOMPARE(decision(bySeal).verdict, PointVerdict::Failed);
    QCOMPARE(decision(bySeal).provedBy, QString());
    QCOMPARE(decision(bySeal).clerkId, sampleClerk().id);
    const QList<Gap> defects = m_visit->report().defects();
    QVERIFY(std::any_of(defects.cbegin(), defects.cend(), [](const Gap &gap) {
        return gap.kind == GapKind::PointFailed && gap.reason == QStringLiteral("印文不是本单位");
    }));
}

void TestProvePoints::allPassLeavesTheMachinesWordAsItIs()
{
    handIn(sealedPage());
    const PointDecision proved = decision(bySeal);
    m_visit->passAllPoints(lease);
    QCOMPARE(decision(bySeal), proved);
    QCOMPARE(decision(QStringLiteral("p1")).clerkId, sampleClerk().id);
}

void TestProvePoints::undoBringsBackWhatWasProved()
{
    handIn(sealedPage());
    const PointDecision proved = decision(bySeal);
    m_visit->decidePoint(lease, bySeal, PointVerdict::NotApplicable);
    m_visit->undo();
    QCOMPARE(decision(bySeal), proved);
    m_visit->undo();
    QVERIFY(held().points.isEmpty());
    m_visit->redo();
    QCOMPARE(decision(bySeal), proved);
}

void TestProvePoints::aPersonsDecisionNamesTheVersionOfTheGuide()
{
    handIn(samplePageFile(lease));
    m_visit->decidePoint(lease, QStringLiteral("p1"), PointVerdict::Passed);
    QCOMPARE(decision(QStringLiteral("p1")).guideVersion, QString::number(sealedGuide().ref.version));
    QCOMPARE(decision(QStringLiteral("p1")).at, m_bench->clock.now());
    QCOMPARE(decision(bySeal).verdict, PointVerdict::Unticked);
    QCOMPARE(versionOf({}), QString());
}

void TestProvePoints::aLatePageIsProvedUnlessSomebodySaidSomethingBefore()
{
    handIn(sealedPage());
    CaseRecord filed = m_visit->record();
    CaseMaterial late;
    late.materialId = lease;
    late.files = {sealedPage(2)};
    QList<CaseMaterial> coming{late};
    const Checklist checklist = m_visit->report().checklist;
    proveLatePoints(coming, filed, sealedGuide(), checklist, {}, m_bench->clock);
    QCOMPARE(coming.first().points.value(0).provedBy, QStringLiteral("seal"));

    m_visit->decidePoint(lease, bySeal, PointVerdict::Failed, QStringLiteral("印文不是本单位"));
    filed = m_visit->record();
    proveLatePoints(coming, filed, sealedGuide(), checklist, {}, m_bench->clock);
    QVERIFY(coming.first().points.isEmpty());
    coming.first().materialId = QStringLiteral("of another guide");
    proveLatePoints(coming, filed, sealedGuide(), checklist, {}, m_bench->clock);
    QVERIFY(coming.first().points.isEmpty());
}

QTEST_GUILESS_MAIN(TestProvePoints)
#include "tst_provepoints.moc"
