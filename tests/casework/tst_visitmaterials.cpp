// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <QTest>

#include "casework/visit.h"
#include "counterbench.h"
#include "filledvisit.h"

using namespace yichuang;
using namespace yichuang::test;

/// What was said of the pages of a material, when pages come and go.
class TestVisitMaterials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aNewFailedPageIsNotCoveredByAnOldReason();
    void aFileSeenNowhereWantsAReasonOfItsOwn();
    void tooManyPagesAreAcceptedWithAReasonThatIsOfTheseAlone();
    void aFurtherPageIsLookedAtBeforeItsPointsPass();
    void aPageTakenAwayLeavesThePointsAsTheyWere();
    void passAllTicksOnlyWhatIsUnticked();
    void aTelephoneFirstToldInTheFormIsTheApplicants();
    void aTelephoneThatIsNoneIsPutRightOnceForFormAndApplicant();

private:
    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<Visit> m_visit;
};

void TestVisitMaterials::init()
{
    m_visit.reset();
    m_bench = std::make_unique<CounterBench>();
    m_visit = std::make_unique<Visit>(m_bench->store.cases, m_bench->store.guides, m_bench->clock, m_bench->session);
}

void TestVisitMaterials::aNewFailedPageIsNotCoveredByAnOldReason()
{
    PageFile failed = samplePageFile(lease, 2);
    failed.findings = {{PageCheck::Blank, Verdict::Fail, 1, 3, 20}};
    fill(*m_visit);
    m_visit->acceptFindings(lease, QStringLiteral("  可辨认 "));
    QCOMPARE(m_visit->record().material(lease)->findingsAcceptedBecause, QStringLiteral("可辨认"));
    QCOMPARE(m_visit->record().material(lease)->findingsAcceptedBy, sampleClerk().id);
    m_visit->addFile(lease, samplePageFile(lease, 3));
    QVERIFY(!m_visit->record().material(lease)->findingsAcceptedBecause.isEmpty());
    m_visit->addFile(lease, failed);
    QCOMPARE(m_visit->report().gaps.value(0).kind, GapKind::FindingOpen);
    QCOMPARE(m_visit->record().material(lease)->findingsAcceptedBy, QString());
    m_visit->acceptFindings(lease, QStringLiteral(" "));
    QCOMPARE(m_visit->record().material(lease)->findingsAcceptedBy, QString());
}

void TestVisitMaterials::aFileSeenNowhereWantsAReasonOfItsOwn()
{
    PageFile ofd = samplePageFile(lease, 2);
    ofd.mediaType = QStringLiteral("application/ofd");
    ofd.pageCount = 0;
    fill(*m_visit);
    m_visit->acceptFindings(lease, QStringLiteral("可辨认"));
    m_visit->addFile(lease, ofd);
    QCOMPARE(m_visit->record().material(lease)->findingsAcceptedBecause, QString()); // it was said of other pages
    m_visit->passAllPoints(lease);
    QCOMPARE(m_visit->report().gaps.size(), 1);
    QCOMPARE(m_visit->report().gaps.first().kind, GapKind::FileUnseen);
    m_visit->acceptFindings(lease, QStringLiteral("在市级电子证照系统核验"));
    QVERIFY(m_visit->report().complete());
    m_visit->undo();
    QVERIFY(!m_visit->report().complete());
}

void TestVisitMaterials::tooManyPagesAreAcceptedWithAReasonThatIsOfTheseAlone()
{
    const QString identity = QStringLiteral("identity"); // of which the guide allows two pages
    const auto reason = [&] { return m_visit->record().material(identity)->findingsAcceptedBecause; };
    fill(*m_visit);
    m_visit->acceptFindings(identity, QStringLiteral("可辨认"));
    m_visit->addFile(identity, samplePageFile(identity, 2));
    QCOMPARE(reason(), QStringLiteral("可辨认"));
    m_visit->addFile(identity, samplePageFile(identity, 3));
    QCOMPARE(reason(), QString()); // it was said of fewer
    m_visit->passAllPoints(identity);
    QCOMPARE(m_visit->report().gaps.size(), 1);
    QCOMPARE(m_visit->report().gaps.first().kind, GapKind::TooManyPages);
    m_visit->acceptFindings(identity, QStringLiteral("新旧两证一并提交"));
    QVERIFY(m_visit->report().complete());
    m_visit->addFile(identity, samplePageFile(identity, 4));
    QCOMPARE(reason(), QString());
}

void TestVisitMaterials::aFurtherPageIsLookedAtBeforeItsPointsPass()
{
    Guide guide = sampleGuide();
    for (const QString &id : {QStringLiteral("p2"), QStringLiteral("p3")})
        guide.materials[2].points.append({id, id, Origin::Source});
    m_bench->store.state.guides = {guide};
    fill(*m_visit);
    m_visit->decidePoint(lease, QStringLiteral("p2"), PointVerdict::Failed, QStringLiteral("已过期"));
    m_visit->decidePoint(lease, QStringLiteral("p3"), PointVerdict::NotApplicable);
    m_visit->addFile(lease, samplePageFile(lease, 2));
    const CaseMaterial *material = m_visit->record().material(lease);
    QCOMPARE(material->verdictOf(QStringLiteral("p1")), PointVerdict::Unticked);
    QCOMPARE(material->verdictOf(QStringLiteral("p2")), PointVerdict::Failed);
    QCOMPARE(material->verdictOf(QStringLiteral("p3")), PointVerdict::NotApplicable);
    // Other materials were looked at whole.
    QCOMPARE(m_visit->record().material(QStringLiteral("identity"))->verdictOf(QStringLiteral("p1")), PointVerdict::Passed);
}

void TestVisitMaterials::aPageTakenAwayLeavesThePointsAsTheyWere()
{
    fill(*m_visit);
    const QList<PointDecision> points = m_visit->record().material(lease)->points;
    QVERIFY(!points.isEmpty());
    m_visit->removeFile(lease, samplePageFile(lease).id);
    QCOMPARE(m_visit->record().material(lease)->points, points);
}

void TestVisitMaterials::passAllTicksOnlyWhatIsUnticked()
{
    fill(*m_visit);
    m_visit->decidePoint(lease, QStringLiteral("p1"), PointVerdict::Failed, QStringLiteral(" 已过期 "));
    m_visit->passAllPoints(lease);
    const CaseMaterial *material = m_visit->record().material(lease);
    QCOMPARE(material->points.size(), 1);
    QCOMPARE(material->points.first(), (PointDecision{QStringLiteral("p1"), PointVerdict::Failed, QStringLiteral("已过期"),
                                                      sampleClerk().id, m_bench->clock.now(), QStringLiteral("3"), {}}));
}

void TestVisitMaterials::aTelephoneFirstToldInTheFormIsTheApplicants()
{
    FormField phone;
    phone.key = QStringLiteral("phone");
    phone.prefill = QStringLiteral("applicant.phone");
    m_bench->store.state.guides.first().form.append(phone);
    fill(*m_visit);
    Applicant silent = m_visit->record().applicant;
    silent.identity.phone.clear();
    m_visit->setApplicant(silent);
    m_visit->setField(phone.key, QStringLiteral(" 13800001111 "));
    QCOMPARE(m_visit->record().applicant.identity.phone, QStringLiteral("13800001111"));
    QCOMPARE(m_visit->record().form.value(phone.key).source, phone.prefill);
    // One that was told is not overridden: the form may name another on purpose.
    m_visit->setField(phone.key, QStringLiteral("13800002222"));
    QCOMPARE(m_visit->record().applicant.identity.phone, QStringLiteral("13800001111"));
    QCOMPARE(m_visit->record().form.value(phone.key).value, QStringLiteral("13800002222"));
    QCOMPARE(m_visit->record().form.value(phone.key).source, QStringLiteral("typed"));
}

void TestVisitMaterials::aTelephoneThatIsNoneIsPutRightOnceForFormAndApplicant()
{
    FormField phone;
    phone.key = QStringLiteral("phone");
    phone.kind = FieldKind::Phone;
    phone.prefill = QStringLiteral("applicant.phone");
    m_bench->store.state.guides.first().form.append(phone);
    fill(*m_visit);
    Applicant silent = m_visit->record().applicant;
    silent.identity.phone.clear();
    m_visit->setApplicant(silent);
    m_visit->setField(phone.key, QStringLiteral("1380000"));
    m_visit->setField(phone.key, QStringLiteral("13800001111"));
    QCOMPARE(m_visit->record().applicant.identity.phone, QStringLiteral("13800001111"));
    QCOMPARE(m_visit->record().form.value(phone.key).value, QStringLiteral("13800001111"));
    QCOMPARE(m_visit->record().form.value(phone.key).source, phone.prefill);
    const QList<Gap> gaps = m_visit->report().gaps;
    QVERIFY(std::none_of(gaps.cbegin(), gaps.cend(), [](const Gap &gap) { return gap.kind == GapKind::PhoneInvalid; }));
}

QTEST_GUILESS_MAIN(TestVisitMaterials)
#include "tst_visitmaterials.moc"
