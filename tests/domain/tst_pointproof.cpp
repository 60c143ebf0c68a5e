// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "domain/checks/pointproof.h"
#include "domain/guide/proofbase.h"
#include "support/samplecase.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QDate today(2026, 3, 10);
const MaterialDays days{today, QDate(2026, 3, 26)};
const ProofGround ground{{}, {}, days};
const ProofStamp stamp{QStringLiteral("3"), QDateTime(today, QTime(9, 0), Qt::UTC)};

PageFinding found(PageCheck check, Verdict verdict = Verdict::Ok, int page = 1)
{
    return {check, verdict, page, 1, 1};
}

/// A lease that asks for everything a machine can look for; one point for each.
MaterialRule lease()
{
    MaterialRule rule;
    rule.id = QStringLiteral("lease");
    rule.name = QStringLiteral("租赁合同");
    rule.sealRequired = true;
    rule.signatureRequired = true;
    rule.mustOutlastDecision = true;
    rule.reads = {{QStringLiteral("lessor"), ReadField::Name, QStringLiteral("出租人"), {}}};
    for (const char *base : {"seal", "signature", "validity", "pages", "reading:lessor", ""}) {
        const QString proof = QString::fromLatin1(base);
        rule.points.append({QStringLiteral("by-") + proof, QStringLiteral("要点"), Origin::Source, proof});
    }
    return rule;
}

/// One page on which everything was found in order.
CaseMaterial goodLease()
{
    CaseMaterial material;
    material.materialId = QStringLiteral("lease");
    PageFile file = samplePageFile(QStringLiteral("lease"));
    file.findings = {found(PageCheck::Blank), found(PageCheck::Blur), found(PageCheck::Seal), found(PageCheck::Signature)};
    material.files = {file};
    material.validUntil = QDate(2027, 1, 1);
    MaterialReading reading;
    reading.ruleId = QStringLiteral("lessor");
    reading.text = QStringLiteral("张三");
    reading.sha256 = file.sha256;
    reading.state = ReadingState::Confirmed;
    material.readings = {reading};
    return material;
}

QStringList provedPoints(const CaseMaterial &material)
{
    QStringList proved;
    for (const PointDecision &decision : material.points) {
        if (!decision.provedBy.isEmpty())
            proved.append(decision.provedBy);
    }
    return proved;
}

QStringList settled(CaseMaterial material, const MaterialRule &rule = lease())
{
    settleProofs(material, rule, ground, stamp);
    return provedPoints(material);
}

/// All but the signature: a machine cannot tell one from other handwriting.
const QStringList everything{QStringLiteral("seal"), QStringLiteral("validity"), QStringLiteral("pages"),
                             QStringLiteral("reading:lessor")};

using Spoil = std::function<void(CaseMaterial &)>;

} // namespace

Q_DECLARE_METATYPE(Spoil)

/// What a machine may say of review points, and what it never may.
class TestPointProof : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsInOrderPassesAndIsSignedByNobody();
    void whatIsNotHeldIsNotProved_data();
    void whatIsNotHeldIsNotProved();
    void nothingIsProvedWithoutABaseInTheGuide();
    void nothingIsProvedOfAPaperThatIsNotThere();
    void aPersonsWordStays_data();
    void aPersonsWordStays();
    void whatWasProvedIsTakenBackWhenItGoes();
    void anotherVersionOfTheGuideProvesAnew();
    void settlingTwiceChangesNothing();
    void aReadingMustAgreeWithItsOtherSide();
    void aSealOnAnyPageIsASealOnThePaper();
    void pagesThatWereSplitOffDoNotCount();
};

void TestPointProof::whatIsInOrderPassesAndIsSignedByNobody()
{
    CaseMaterial material = goodLease();
    settleProofs(material, lease(), ground, stamp);
    QCOMPARE(provedPoints(material), everything);
    for (const PointDecision &decision : std::as_const(material.points)) {
        QCOMPARE(decision.verdict, PointVerdict::Passed);
        QCOMPARE(decision.clerkId, QString());
        QCOMPARE(decision.at, stamp.at);
        QCOMPARE(decision.guideVersion, stamp.guideVersion);
    }
    QCOMPARE(material.verdictOf(QStringLiteral("by-")), PointVerdict::Unticked);
}

void TestPointProof::whatIsNotHeldIsNotProved_data()
{
    QTest::addColumn<QString>("lost");
    QTest::addColumn<Spoil>("spoil");
    const auto row = [](const char *name, const char *lost, const Spoil &spoil) {
        QTest::newRow(name) << QString::fromLatin1(lost) << spoil;
    };
    row("no seal seen", "seal", [](CaseMaterial &m) { m.files[0].findings.removeAt(2); });
    row("measured, and none there", "seal", [](CaseMaterial &m) { m.files[0].findings[2].measured = 0; });
    row("a seal to be looked at", "seal", [](CaseMaterial &m) { m.files[0].findings[2].verdict = Verdict::Ask; });
    row("handwriting", "signature", [](CaseMaterial &m) { m.files[0].findings[3].measured = 3; });
    row("no day", "validity", [](CaseMaterial &m) { m.validUntil = {}; });
    row("expired", "validity", [](CaseMaterial &m) { m.validUntil = today.addDays(-1); });
    row("expires too soon", "validity", [](CaseMaterial &m) { m.validUntil = days.decisionDue.addDays(-1); });
    row("a blurred page", "pages", [](CaseMaterial &m) { m.files[0].findings[1].verdict = Verdict::Fail; });
    row("a page to be looked at", "pages", [](CaseMaterial &m) { m.files[0].findings[0].verdict = Verdict::Ask; });
    row("a page nobody measured", "pages", [](CaseMaterial &m) { m.files[0].pageCount = 2; });
    row("a kind without pages", "pages", [](CaseMaterial &m) {
        PageFile ofd = samplePageFile(QStringLiteral("ofd"));
        ofd.pageCount = 0;
        m.files.append(ofd);
    });
    row("nobody confirmed", "reading:lessor",
        [](CaseMaterial &m) { m.readings[0].state = ReadingState::Unconfirmed; });
    row("refused", "reading:lessor", [](CaseMaterial &m) { m.readings[0].state = ReadingState::Refused; });
    row("read from another page", "reading:lessor", [](CaseMaterial &m) { m.readings[0].page = 2; });
    row("read from a file that is gone", "reading:lessor", [](CaseMaterial &m) { m.readings[0].sha256 = "another"; });
}

void TestPointProof::whatIsNotHeldIsNotProved()
{
    QFETCH(QString, lost);
    QFETCH(Spoil, spoil);
    CaseMaterial material = goodLease();
    spoil(material);
    const QStringList proved = settled(material);
    QVERIFY2(!proved.contains(lost), qPrintable(proved.join(u' ')));
}

void TestPointProof::nothingIsProvedWithoutABaseInTheGuide()
{
    MaterialRule rule = lease();
    rule.sealRequired = false;
    rule.signatureRequired = false;
    rule.mustOutlastDecision = false;
    rule.reads.clear();
    QCOMPARE(settled(goodLease(), rule), QStringList{QStringLiteral("pages")});
    for (const ReviewPoint &point : std::as_const(rule.points))
        QCOMPARE(hasProofBase(point, rule), point.provedBy == u"pages");
    rule.points = {{QStringLiteral("p"), QStringLiteral("要点"), Origin::Source, QStringLiteral("magic")}};
    QCOMPARE(settled(goodLease(), rule), QStringList());
}

void TestPointProof::nothingIsProvedOfAPaperThatIsNotThere()
{
    CaseMaterial material = goodLease();
    material.files.clear();
    QCOMPARE(settled(material), QStringList());
}

void TestPointProof::aPersonsWordStays_data()
{
    QTest::addColumn<PointVerdict>("verdict");
    QTest::newRow("passed") << PointVerdict::Passed;
    QTest::newRow("failed") << PointVerdict::Failed;
    QTest::newRow("not applicable") << PointVerdict::NotApplicable;
}

void TestPointProof::aPersonsWordStays()
{
    QFETCH(PointVerdict, verdict);
    CaseMaterial material = goodLease();
    const PointDecision word{QStringLiteral("by-seal"), verdict, QStringLiteral("印文不符"), sampleClerk().id,
                             stamp.at.addSecs(-60), QStringLiteral("3"), {}};
    material.points = {word};
    settleProofs(material, lease(), ground, stamp);
    QCOMPARE(material.points.first(), word);
    QCOMPARE(provedPoints(material), everything.mid(1));
    material.files[0].findings.clear();
    settleProofs(material, lease(), ground, stamp);
    QVERIFY(material.points.contains(word));
}

void TestPointProof::whatWasProvedIsTakenBackWhenItGoes()
{
    CaseMaterial material = goodLease();
    settleProofs(material, lease(), ground, stamp);
    material.files[0].findings[2].verdict = Verdict::Ask;
    settleProofs(material, lease(), ground, stamp);
    QVERIFY(!provedPoints(material).contains(QStringLiteral("seal")));
    QCOMPARE(material.verdictOf(QStringLiteral("by-seal")), PointVerdict::Unticked);
    QCOMPARE(material.verdictOf(QStringLiteral("by-validity")), PointVerdict::Passed);
    material.files.clear();
    settleProofs(material, lease(), ground, stamp);
    QVERIFY(material.points.isEmpty());
}

void TestPointProof::anotherVersionOfTheGuideProvesAnew()
{
    CaseMaterial material = goodLease();
    settleProofs(material, lease(), ground, stamp);
    const ProofStamp later{QStringLiteral("4"), stamp.at.addDays(1)};
    settleProofs(material, lease(), ground, later);
    QCOMPARE(material.points.size(), everything.size());
    QCOMPARE(material.points.first().guideVersion, later.guideVersion);
    MaterialRule onlyPeople = lease();
    for (ReviewPoint &point : onlyPeople.points)
        point.provedBy.clear();
    settleProofs(material, onlyPeople, ground, later);
    QVERIFY(material.points.isEmpty());
}

void TestPointProof::settlingTwiceChangesNothing()
{
    CaseMaterial material = goodLease();
    settleProofs(material, lease(), ground, stamp);
    const CaseMaterial once = material;
    settleProofs(material, lease(), ground, {stamp.guideVersion, stamp.at.addSecs(3600)});
    QCOMPARE(material, once);
}

void TestPointProof::aReadingMustAgreeWithItsOtherSide()
{
    MaterialRule rule = lease();
    rule.reads[0].equals = QStringLiteral("applicant.name");
    ProofGround known = ground;
    const auto proved = [&](const QString &applicant) {
        known.record.applicant.identity.name = applicant;
        CaseMaterial material = goodLease();
        settleProofs(material, rule, known, stamp);
        return provedPoints(material).contains(QStringLiteral("reading:lessor"));
    };
    QVERIFY(proved(QStringLiteral("张三")));
    QVERIFY(!proved(QStringLiteral("李四")));
    QVERIFY(!proved({})); // nothing to hold it against
}

void TestPointProof::aSealOnAnyPageIsASealOnThePaper()
{
    CaseMaterial material = goodLease();
    PageFile second = samplePageFile(QStringLiteral("lease"), 2);
    second.findings = {found(PageCheck::Blur), found(PageCheck::Seal)};
    second.findings[1].measured = 0;
    material.files.append(second);
    QCOMPARE(settled(material), everything);
}

void TestPointProof::pagesThatWereSplitOffDoNotCount()
{
    CaseMaterial material = goodLease();
    PageFile &file = material.files.first();
    file.firstPage = 2; // the page with the seal belongs to another material now
    QCOMPARE(settled(material), QStringList{QStringLiteral("validity")});
    for (PageFinding &finding : file.findings)
        finding.page = 2;
    material.readings[0].page = 2;
    QCOMPARE(settled(material), everything);
}

QTEST_APPLESS_MAIN(TestPointProof)
#include "tst_pointproof.moc"
