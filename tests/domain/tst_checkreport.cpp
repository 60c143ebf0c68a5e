// SPDX-License-Identifier: Apache-2.0
#include <functional>

#include <QTest>

#include "domain/checks/checkreport.h"
#include "domain/checks/formclaims.h"
#include "support/samplecase.h"
#include "support/sampleguide.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QDate today(2026, 3, 10);

/// Something that is spoilt in the complete sample case or its guide.
using Spoil = std::function<void(CaseRecord &, Guide &)>;

PageFile failedPage(const QString &materialId)
{
    PageFile file = samplePageFile(materialId);
    file.findings = {{PageCheck::Blank, Verdict::Fail, 1, 3, 20}};
    return file;
}

Checklist checklistOf(const Guide &guide, const CaseRecord &record)
{
    return resolveChecklist(guide, record.answers, {record.applicant.organisation, record.agent.has_value()})
        .value_or(Checklist{});
}

QStringList idsOf(const QList<CaseMaterial> &materials)
{
    QStringList ids;
    for (const CaseMaterial &material : materials)
        ids.append(material.materialId);
    return ids;
}

} // namespace

Q_DECLARE_METATYPE(Spoil)

namespace {

void gapRow(const char *name, GapKind kind, Station station, const char *place, const Spoil &spoil)
{
    QTest::newRow(name) << spoil << kind << station << QString::fromLatin1(place);
}

void addApplicantRows()
{
    gapRow("no name", GapKind::ApplicantNameMissing, Station::Applicant, "/name", [](CaseRecord &record, Guide &guide) {
        record.applicant.identity.name = QStringLiteral(" ");
        guide.form.clear();
    });
    gapRow("no number", GapKind::ApplicantNumberMissing, Station::Applicant, "/number",
        [](CaseRecord &record, Guide &) { record.applicant.identity.number.clear(); });
    gapRow("number with a wrong check digit", GapKind::ApplicantNumberInvalid, Station::Applicant, "/number",
        [](CaseRecord &record, Guide &) { record.applicant.identity.number = QStringLiteral("310115199003070026"); });
    gapRow("organisation without representative", GapKind::LegalRepresentativeMissing, Station::Applicant,
        "/legalRepresentative", [](CaseRecord &record, Guide &) {
            record.applicant.organisation = true;
            record.applicant.identity.numberKind = IdentifierKind::CreditCode;
            record.applicant.identity.number = QStringLiteral("91350100M000100Y43");
        });
    gapRow("wrong phone", GapKind::PhoneInvalid, Station::Applicant, "/phone",
        [](CaseRecord &record, Guide &) { record.applicant.identity.phone = QStringLiteral("123"); });
    gapRow("agent without name", GapKind::AgentNameMissing, Station::Applicant, "/agentName",
        [](CaseRecord &record, Guide &) { record.agent->identity.name.clear(); });
    gapRow("agent without number", GapKind::AgentNumberInvalid, Station::Applicant, "/agentNumber",
        [](CaseRecord &record, Guide &) { record.agent->identity.number.clear(); });
    gapRow("wrong phone of the agent", GapKind::AgentPhoneInvalid, Station::Applicant, "/agentPhone",
        [](CaseRecord &record, Guide &) { record.agent->identity.phone = QStringLiteral("123"); });
    gapRow("agent without authority", GapKind::PowerOfAttorneyMissing, Station::Applicant, "/powerOfAttorney",
        [](CaseRecord &record, Guide &) { record.agent->powerOfAttorney = QStringLiteral("  "); });
}

void addItemRows()
{
    gapRow("item for organisations only", GapKind::ItemNotForApplicant, Station::Item, "/",
        [](CaseRecord &, Guide &guide) { guide.serverTypes = {QStringLiteral("2")}; });
    gapRow("question open", GapKind::QuestionOpen, Station::Questions, "/filed",
        [](CaseRecord &record, Guide &) { record.answers.remove(QStringLiteral("filed")); });
    gapRow("two situations hold", GapKind::SituationUnclear, Station::Questions, "/",
        [](CaseRecord &, Guide &guide) { guide.situations.append({QStringLiteral("all"), {}, QJsonValue(), {}}); });
    gapRow("no situation holds", GapKind::SituationUnclear, Station::Questions, "/",
        [](CaseRecord &, Guide &guide) { guide.situations.clear(); });
}

void addMaterialRows()
{
    gapRow("material missing", GapKind::MaterialMissing, Station::Materials, "lease/",
        [](CaseRecord &record, Guide &) { record.materials.removeAt(1); });
    gapRow("material without pages", GapKind::MaterialMissing, Station::Materials, "lease/",
        [](CaseRecord &record, Guide &) { record.materials[1].files.clear(); });
    gapRow("one page too many", GapKind::TooManyPages, Station::Materials, "identity/",
        [](CaseRecord &record, Guide &) { record.materials[0].files[0].pageCount = 3; });
    gapRow("page failed a check", GapKind::FindingOpen, Station::Materials, "lease/",
        [](CaseRecord &record, Guide &) { record.materials[1].files = {failedPage(QStringLiteral("lease"))}; });
    gapRow("a file that can be seen nowhere", GapKind::FileUnseen, Station::Materials, "lease/",
        [](CaseRecord &record, Guide &) { record.materials[1].files[0].pageCount = 0; });
    gapRow("point not looked at", GapKind::PointUnticked, Station::Materials, "lease/p1",
        [](CaseRecord &record, Guide &) { record.materials[1].points.clear(); });
    gapRow("point failed", GapKind::PointFailed, Station::Materials, "lease/p1", [](CaseRecord &record, Guide &) {
        record.materials[1].points[0].verdict = PointVerdict::Failed;
        record.materials[1].points[0].reason = QStringLiteral("已过期");
    });
    gapRow("point failed without a reason", GapKind::PointReasonMissing, Station::Materials, "lease/p1",
        [](CaseRecord &record, Guide &) { record.materials[1].points[0].verdict = PointVerdict::Failed; });
    gapRow("field empty", GapKind::FieldMissing, Station::Form, "/applicantName",
        [](CaseRecord &record, Guide &) { record.form.remove(QStringLiteral("applicantName")); });
    gapRow("field no option", GapKind::FieldInvalid, Station::Form, "/leaseTerm",
        [](CaseRecord &record, Guide &) { record.form[QStringLiteral("leaseTerm")].value = QStringLiteral("3"); });
}

} // namespace

/// What the rules say about a case: each gap alone, what a correction needs, and how a draft follows its checklist.
class TestCheckReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSampleCaseIsComplete();
    void eachGapIsReportedAlone_data();
    void eachGapIsReportedAlone();
    void withoutAnItemOnlyTheApplicantAndTheItemAreAskedFor();
    void openQuestionsHideMaterialsAndForm();
    void anOptionalMaterialMayBeMissingButWhatIsThereIsLookedAt();
    void aReasonWhyAPageWillDoClosesItsFinding();
    void aLicenceStandsForAPaperOnlyWhereItCoversIt_data();
    void aLicenceStandsForAPaperOnlyWhereItCoversIt();
    void pagesOfACoveredMaterialAreLookedAtAllTheSame();
    void aCorrectionNeedsADefectAndNothingUnlookedAt_data();
    void aCorrectionNeedsADefectAndNothingUnlookedAt();
    void theNoticeListsAllDefects();
    void coveredMaterialsBeginAsToBeFetched();
    void alignedMaterialsStandInTheOrderOfTheGuide();
    void aMaterialNoLongerAskedForKeepsItsPagesBehind();
    void anAlignedMaterialBearsTheNameOfThisGuide();
    void aMaterialThatNoLicenceCoversIsNeverLeftToBeFetched();
    void prefilledFieldsFollowTheApplicant();
    void typedValuesAreNeverOverwritten();
    void aFieldThatIsFilledFromElsewhereNowForgetsItsOldSource();
};

void TestCheckReport::theSampleCaseIsComplete()
{
    const Guide guide = sampleGuide();
    const CheckReport report = checkCase(&guide, sampleCase(), today);
    QCOMPARE(report.gaps, QList<Gap>());
    QVERIFY(report.complete());
    QVERIFY(!report.readyForCorrection());
    QVERIFY(report.defects().isEmpty());
}

void TestCheckReport::eachGapIsReportedAlone_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<GapKind>("kind");
    QTest::addColumn<Station>("station");
    QTest::addColumn<QString>("place");
    addApplicantRows();
    addItemRows();
    addMaterialRows();
}

void TestCheckReport::eachGapIsReportedAlone()
{
    QFETCH(const Spoil, spoil);
    CaseRecord record = sampleCase();
    Guide guide = sampleGuide();
    spoil(record, guide);
    const CheckReport report = checkCase(&guide, record, today);
    QCOMPARE(report.gaps.size(), 1);
    const Gap &gap = report.gaps.first();
    QTEST(gap.kind, "kind");
    QTEST(gap.station, "station");
    QTEST(QString(gap.materialId + u'/' + gap.targetId), "place");
    QVERIFY(!report.complete());
}

void TestCheckReport::withoutAnItemOnlyTheApplicantAndTheItemAreAskedFor()
{
    const CheckReport report = checkCase(nullptr, CaseRecord{}, today);
    QList<GapKind> kinds;
    for (const Gap &gap : report.gaps)
        kinds.append(gap.kind);
    QCOMPARE(kinds, QList<GapKind>({GapKind::ApplicantNumberMissing, GapKind::ApplicantNameMissing, GapKind::ItemMissing}));
    QVERIFY(!report.checklist.isSettled());
    QVERIFY(!report.readyForCorrection());
}

void TestCheckReport::openQuestionsHideMaterialsAndForm()
{
    const Guide guide = sampleGuide();
    CaseRecord record = sampleCase();
    record.answers = {};
    record.materials.clear();
    record.form.clear();
    const CheckReport report = checkCase(&guide, record, today);
    QCOMPARE(report.gaps.size(), 1);
    QCOMPARE(report.gaps.first().targetId, QStringLiteral("dwelling"));
    QCOMPARE(report.gaps.first().subject, guide.questions.first().text);
}

void TestCheckReport::anOptionalMaterialMayBeMissingButWhatIsThereIsLookedAt()
{
    Guide guide = sampleGuide();
    guide.materials.last().necessity = Necessity::Optional;
    CaseRecord record = sampleCase();
    CaseMaterial authorisation = record.materials.takeLast();
    QVERIFY(checkCase(&guide, record, today).complete());
    authorisation.points.clear();
    record.materials.append(authorisation);
    QCOMPARE(checkCase(&guide, record, today).gaps.value(0).kind, GapKind::PointUnticked);
}

void TestCheckReport::aReasonWhyAPageWillDoClosesItsFinding()
{
    const Guide guide = sampleGuide();
    CaseRecord record = sampleCase();
    record.materials[1].files = {failedPage(QStringLiteral("lease"))};
    record.materials[1].findingsAcceptedBecause = QStringLiteral("背面本来就是空白");
    QVERIFY(checkCase(&guide, record, today).complete());
}

void TestCheckReport::aLicenceStandsForAPaperOnlyWhereItCoversIt_data()
{
    QTest::addColumn<QString>("licence");
    QTest::addColumn<bool>("surrender");
    QTest::addColumn<Obtained>("obtained");
    QTest::addColumn<bool>("complete");
    const QString licence = QStringLiteral("居住证");
    QTest::newRow("covered") << licence << false << Obtained::ToBeFetched << true;
    // A clerk cannot make a paper demand of it without saying why (R42).
    QTest::newRow("covered, asked for on paper") << licence << false << Obtained::Submitted << false;
    QTest::newRow("covered, original taken back by law") << licence << true << Obtained::ToBeFetched << false;
    QTest::newRow("not covered") << QString() << false << Obtained::ToBeFetched << false;
}

void TestCheckReport::aLicenceStandsForAPaperOnlyWhereItCoversIt()
{
    QFETCH(const QString, licence);
    QFETCH(const bool, surrender);
    QFETCH(const Obtained, obtained);
    Guide guide = sampleGuide();
    guide.materials[2].eLicenceType = licence;
    guide.materials[2].mustSurrenderOriginal = surrender;
    CaseRecord record = sampleCase();
    record.materials[1].files.clear();
    record.materials[1].obtained = obtained;
    QTEST(checkCase(&guide, record, today).complete(), "complete");
    record.materials.removeAt(1);
    QCOMPARE(checkCase(&guide, record, today).complete(), !licence.isEmpty() && !surrender);
}

void TestCheckReport::pagesOfACoveredMaterialAreLookedAtAllTheSame()
{
    Guide guide = sampleGuide();
    guide.materials[2].eLicenceType = QStringLiteral("居住证");
    CaseRecord record = sampleCase();
    record.materials[1].obtained = Obtained::ToBeFetched;
    record.materials[1].points.clear();
    QCOMPARE(checkCase(&guide, record, today).gaps.value(0).kind, GapKind::PointUnticked);
}

void TestCheckReport::aCorrectionNeedsADefectAndNothingUnlookedAt_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<bool>("ready");
    const Spoil missing = [](CaseRecord &record, Guide &) { record.materials[1].files.clear(); };
    const auto missingAnd = [missing](const Spoil &other) -> Spoil {
        return [missing, other](CaseRecord &record, Guide &guide) {
            missing(record, guide);
            other(record, guide);
        };
    };
    QTest::newRow("nothing is wrong") << Spoil([](CaseRecord &, Guide &) {}) << false;
    QTest::newRow("a material is missing") << missing << true;
    QTest::newRow("and a form field") << missingAnd([](CaseRecord &record, Guide &) { record.form.clear(); }) << true;
    QTest::newRow("only a form field") << Spoil([](CaseRecord &record, Guide &) { record.form.clear(); }) << true;
    QTest::newRow("and a point is unticked")
        << missingAnd([](CaseRecord &record, Guide &) { record.materials[0].points.clear(); }) << false;
    QTest::newRow("and a reason is missing") << missingAnd([](CaseRecord &record, Guide &) {
        record.materials[0].points[0].verdict = PointVerdict::Failed;
    }) << false;
    QTest::newRow("and a page failed") << missingAnd([](CaseRecord &record, Guide &) {
        record.materials[0].files = {failedPage(QStringLiteral("identity"))};
    }) << false;
    QTest::newRow("and the applicant is unknown")
        << missingAnd([](CaseRecord &record, Guide &) { record.applicant.identity.number.clear(); }) << false;
    QTest::newRow("and the item is for others")
        << missingAnd([](CaseRecord &, Guide &guide) { guide.serverTypes = {QStringLiteral("2")}; }) << false;
    QTest::newRow("and a question is open")
        << missingAnd([](CaseRecord &record, Guide &) { record.answers = {}; }) << false;
}

void TestCheckReport::aCorrectionNeedsADefectAndNothingUnlookedAt()
{
    QFETCH(const Spoil, spoil);
    CaseRecord record = sampleCase();
    Guide guide = sampleGuide();
    spoil(record, guide);
    QTEST(checkCase(&guide, record, today).readyForCorrection(), "ready");
}

void TestCheckReport::theNoticeListsAllDefects()
{
    Guide guide = sampleGuide();
    guide.materials[2].points.append({QStringLiteral("p2"), QStringLiteral("双方签字"), Origin::Source});
    CaseRecord record = sampleCase();
    record.materials[0].files.clear();
    record.materials[1].points = {
        {QStringLiteral("p1"), PointVerdict::Failed, QStringLiteral("已过期"), {}, {}},
        {QStringLiteral("p2"), PointVerdict::Failed, QStringLiteral("缺乙方签字"), {}, {}},
    };
    record.form = {{QStringLiteral("leaseTerm"), {QStringLiteral("3"), QStringLiteral("typed")}}};
    const QString contract = QStringLiteral("lease");
    const QList<Gap> expected{
        {GapKind::MaterialMissing, Station::Materials, QStringLiteral("identity"), {}, QStringLiteral("居民身份证"), {}},
        {GapKind::PointFailed, Station::Materials, contract, QStringLiteral("p1"), QStringLiteral("在有效期内"), QStringLiteral("已过期")},
        {GapKind::PointFailed, Station::Materials, contract, QStringLiteral("p2"), QStringLiteral("双方签字"), QStringLiteral("缺乙方签字")},
        {GapKind::FieldMissing, Station::Form, {}, QStringLiteral("applicantName"), QStringLiteral("姓名"), {}},
        {GapKind::FieldInvalid, Station::Form, {}, QStringLiteral("leaseTerm"), QStringLiteral("租期"), {}},
    };
    QCOMPARE(checkCase(&guide, record, today).defects(), expected);
}

void TestCheckReport::coveredMaterialsBeginAsToBeFetched()
{
    Guide guide = sampleGuide();
    guide.materials[2].eLicenceType = QStringLiteral("居住证");
    CaseRecord draft = sampleCase();
    draft.materials.clear();
    alignMaterials(draft, checklistOf(guide, draft));
    QCOMPARE(draft.material(QStringLiteral("lease"))->obtained, Obtained::ToBeFetched);
    // The identity card has a licence, but its original must be handed over by law (R47).
    QCOMPARE(draft.material(QStringLiteral("identity"))->obtained, Obtained::Submitted);
    QCOMPARE(draft.material(QStringLiteral("authorisation"))->obtained, Obtained::Submitted);
}

void TestCheckReport::alignedMaterialsStandInTheOrderOfTheGuide()
{
    const Guide guide = sampleGuide();
    CaseRecord draft = sampleCase();
    const CaseRecord before = draft;
    std::reverse(draft.materials.begin(), draft.materials.end());
    alignMaterials(draft, checklistOf(guide, draft));
    QCOMPARE(draft.materials, before.materials);
    alignMaterials(draft, checklistOf(guide, draft));
    QCOMPARE(draft.materials, before.materials);
}

void TestCheckReport::aMaterialNoLongerAskedForKeepsItsPagesBehind()
{
    const Guide guide = sampleGuide();
    CaseRecord draft = sampleCase();
    draft.answers = {{QStringLiteral("dwelling"), QStringLiteral("own")}};
    const CaseMaterial lease = draft.materials.at(1);
    alignMaterials(draft, checklistOf(guide, draft));
    QCOMPARE(idsOf(draft.materials), QStringList({QStringLiteral("identity"), QStringLiteral("deed"),
                                                  QStringLiteral("authorisation"), QStringLiteral("lease")}));
    QCOMPARE(draft.materials.last(), lease);
    draft.materials.last().files.clear();
    alignMaterials(draft, checklistOf(guide, draft));
    QCOMPARE(draft.materials.size(), 3);
}

void TestCheckReport::anAlignedMaterialBearsTheNameOfThisGuide()
{
    const Guide guide = sampleGuide();
    CaseRecord draft = sampleCase();
    draft.materials[0].name = QStringLiteral("另一事项里的名称");
    alignMaterials(draft, checklistOf(guide, draft));
    QCOMPARE(draft.materials.at(0).name, guide.materials.at(0).name);
}

void TestCheckReport::aMaterialThatNoLicenceCoversIsNeverLeftToBeFetched()
{
    const Guide guide = sampleGuide();
    CaseRecord draft = sampleCase();
    draft.materials[1].files.clear();
    draft.materials[1].obtained = Obtained::ToBeFetched;
    alignMaterials(draft, checklistOf(guide, draft));
    QCOMPARE(draft.materials.at(1).obtained, Obtained::Submitted);
}

void TestCheckReport::prefilledFieldsFollowTheApplicant()
{
    const Guide guide = sampleGuide();
    CaseRecord draft = sampleCase();
    draft.form.clear();
    gatherClaims(draft, checklistOf(guide, draft), today);
    QCOMPARE(draft.form.value(QStringLiteral("applicantName")).value, QStringLiteral("赵样本"));
    QCOMPARE(draft.form.value(QStringLiteral("applicantName")).source, QStringLiteral("applicant.name"));
    QVERIFY(!draft.form.contains(QStringLiteral("leaseTerm")));
    draft.applicant.identity.name = QStringLiteral("周更正");
    gatherClaims(draft, checklistOf(guide, draft), today);
    QCOMPARE(draft.form.value(QStringLiteral("applicantName")).value, QStringLiteral("周更正"));
}

void TestCheckReport::typedValuesAreNeverOverwritten()
{
    const Guide guide = sampleGuide();
    CaseRecord draft = sampleCase();
    for (const QString &typed : {QStringLiteral("赵曾用名"), QString()}) {
        const FormValue value{typed, QStringLiteral("typed")};
        draft.form.insert(QStringLiteral("applicantName"), value);
        gatherClaims(draft, checklistOf(guide, draft), today);
        QCOMPARE(draft.form.value(QStringLiteral("applicantName")).value, typed);
        QCOMPARE(draft.form.value(QStringLiteral("applicantName")).source, typedSource);
    }
}

void TestCheckReport::aFieldThatIsFilledFromElsewhereNowForgetsItsOldSource()
{
    Guide guide = sampleGuide();
    guide.form[0].prefill = QStringLiteral("agent.name");
    CaseRecord draft = sampleCase();
    gatherClaims(draft, checklistOf(guide, draft), today);
    QCOMPARE(draft.form.value(QStringLiteral("applicantName")).value, draft.agent->identity.name);
    QCOMPARE(draft.form.value(QStringLiteral("applicantName")).source, QStringLiteral("agent.name"));
}

QTEST_GUILESS_MAIN(TestCheckReport)
#include "tst_checkreport.moc"
