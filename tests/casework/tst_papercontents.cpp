// SPDX-License-Identifier: Apache-2.0
#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

#include "casework/decidecase.h"
#include "casework/papercontents.h"
#include "casework/paperwords.h"
#include "counterbench.h"
#include "documents/fieldcheck.h"
#include "documents/templatecatalogue.h"
#include "domain/guide/answerspace.h"
#include "domain/guide/guidejson.h"
#include "support/guidefiles.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

/// A case under a guide as an act would file it: with every page, or to be corrected, with none and an empty form.
CaseRecord filedCase(const Guide &guide, IntakeAct act, CounterBench &bench)
{
    CaseRecord draft = sampleCase();
    draft.guide = guide.ref;
    draft.itemName = guide.taskName;
    draft.department = guide.department;
    const ApplicantFacts facts = possibleApplicants(guide).value(0);
    if (facts.organisation) {
        draft.applicant.organisation = true;
        draft.applicant.identity.numberKind = IdentifierKind::CreditCode;
        draft.applicant.identity.number = QStringLiteral("91350100M000100Y43");
    }
    (void)visitAnswers(guide, facts, 1, [&draft](const QJsonObject &answers) {
        draft.answers = answers;
        return false;
    });
    draft.agent.reset();
    draft.materials.clear();
    const CheckReport settled = checkCase(&guide, draft, bench.clock.today());
    draft.situationName = settled.checklist.situationName;
    alignMaterials(draft, settled.checklist);
    for (CaseMaterial &material : draft.materials) {
        if (act != IntakeAct::Correct)
            material.files = {samplePageFile(material.materialId)};
    }
    draft.form.clear();
    const DecideCase decide({bench.store.cases, bench.intakeRegister, bench.store.authorisations, bench.store.guides, bench.store.guideReadings,
                       bench.envelopes, bench.clock}, bench.calendar,
                            bench.tokenKey);
    CaseRecord filed = decide.preview(draft, guide, checkCase(&guide, draft, bench.clock.today()), act);
    filed.number = QStringLiteral("L31011807260310000012");
    filed.checkToken = QStringLiteral("ABCDEFGH");
    return filed;
}

QString faultOf(const Paper &paper)
{
    const Result<PaperTemplate> form = paperTemplate(paper.kind);
    if (!form)
        return form.error().detail;
    const Result<> checked = checkFields(paper.fields, form->fields);
    return checked ? QString() : paperKindName(paper.kind) + QStringLiteral(": ") + checked.error().detail;
}

void addGuideRows()
{
    QTest::addColumn<QString>("path");
    for (const QString &path : jsonFilesIn(QStringLiteral("resources/guides")))
        QTest::newRow(qPrintable(QFileInfo(path).baseName())) << path;
}

} // namespace

/// What papers say, held against the templates that print them.
class TestPaperContents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPaperOfEveryGuideFillsItsTemplate_data() { addGuideRows(); }
    void everyPaperOfEveryGuideFillsItsTemplate();
    void theSlipFillsItsTemplate_data();
    void theSlipFillsItsTemplate();
    void theNumberOfAPersonIsCoveredAndACreditCodeIsNot();
    void aLimitIsSaidAsItsGuideMeansIt();
    void materialsSayWhereTheyComeFromAndHowTheyWereTaken();
    void nothingThatNobodyHandedInIsAcknowledged();
    void aVoucherWithoutAnyMaterialCanBePrinted();
    void aRefusalListsWhatIsHandedBack();
    void aPeriodOverUnpublishedHolidaysSaysSo_data();
    void aPeriodOverUnpublishedHolidaysSaysSo();
    void anEmptyFieldIsLeftOut();
    void aPlatformNumberEndsTheProvisionalMark();
    void theDaysAreThoseAtTheCounter();
    void correctionDaysComeFromTheGuideOrAreTheUsualOnes();
    void everyWayOfTakingHasItsOfficialWord();
};

void TestPaperContents::everyPaperOfEveryGuideFillsItsTemplate()
{
    QFETCH(const QString, path);
    const auto document = documentOf(path);
    QVERIFY_OK(document);
    const auto guide = guideFromJson(*document);
    QVERIFY_OK(guide);
    CounterBench bench;
    const QDateTime at = bench.clock.now();
    const auto filed = [&](IntakeAct act) { return filedCase(*guide, act, bench); };
    QCOMPARE(faultOf(intakeVoucher(filed(IntakeAct::Receive), *guide, bench.session, at)), QString());
    QCOMPARE(faultOf(correctionNotice(filed(IntakeAct::Correct), *guide, bench.session, at)), QString());
    QCOMPARE(faultOf(nonAcceptanceNotice(filed(IntakeAct::Refuse), *guide, bench.session, at, {QStringLiteral("理由")}, {})),
             QString());
    if (guide->flags.acceptOnIntake)
        QCOMPARE(faultOf(acceptanceVoucher(filed(IntakeAct::Accept), *guide, bench.session, at)), QString());
}

void TestPaperContents::theSlipFillsItsTemplate_data()
{
    QTest::addColumn<bool>("agent");
    QTest::addColumn<QString>("resultNumber");
    QTest::newRow("applicant") << false << "登 001";
    QTest::newRow("agent") << true << "登 001";
    QTest::newRow("result without a number") << false << "";
}

void TestPaperContents::theSlipFillsItsTemplate()
{
    QFETCH(const bool, agent);
    QFETCH(const QString, resultNumber);
    const CounterBench bench;
    CaseRecord record = sampleCase();
    record.results = {{QStringLiteral("r"), QStringLiteral("住所登记证"), resultNumber, {}, 1, {}}};
    record.handOver = HandOver{record.applicant.identity, agent, agent ? QStringLiteral("配偶") : QString(),
                               QStringLiteral("核对身份证"), QStringLiteral("0107"), bench.clock.now()};
    QCOMPARE(faultOf(collectionSlip(record, sampleGuide(), bench.session, bench.clock.now())), QString());
}

void TestPaperContents::theNumberOfAPersonIsCoveredAndACreditCodeIsNot()
{
    const CounterBench bench;
    CaseRecord record = sampleCase();
    const auto shown = [&] {
        return intakeVoucher(record, sampleGuide(), bench.session, bench.clock.now()).fields.value(u"applicantNumberMasked").toString();
    };
    QVERIFY(shown().contains(u'*'));
    QVERIFY(!shown().contains(QStringLiteral("19900307")));
    record.applicant.organisation = true;
    record.applicant.identity.number = QStringLiteral("91350100M000100Y43");
    QCOMPARE(shown(), QStringLiteral("91350100M000100Y43"));
}

void TestPaperContents::materialsSayWhereTheyComeFromAndHowTheyWereTaken()
{
    const CounterBench bench;
    CaseRecord record = sampleCase();
    record.materials[1].obtained = Obtained::ToBeFetched;
    record.materials[1].files.clear();
    const QJsonArray rows =
        intakeVoucher(record, sampleGuide(), bench.session, bench.clock.now()).fields.value(u"materials").toArray();
    QCOMPARE(rows.size(), 3);
    const QJsonObject identity{{QStringLiteral("no"), 1}, {QStringLiteral("name"), QStringLiteral("居民身份证")},
                               {QStringLiteral("source"), QStringLiteral("政府部门核发")}, {QStringLiteral("copies"), 2},
                               {QStringLiteral("form"), QStringLiteral("收回原件")}, {QStringLiteral("pages"), 1}};
    QCOMPARE(rows.at(0).toObject(), identity);
    QCOMPARE(rows.at(1).toObject().value(u"form").toString(), QStringLiteral("电子件"));
    QCOMPARE(rows.at(1).toObject().value(u"source").toString(), QStringLiteral("数据资源（免于提交，待调取）"));
    QVERIFY(!rows.at(1).toObject().contains(u"pages"));
    QCOMPARE(rows.at(2).toObject().value(u"source").toString(), QStringLiteral("申请人自备"));
}

void TestPaperContents::nothingThatNobodyHandedInIsAcknowledged()
{
    const CounterBench bench;
    CaseRecord record = sampleCase();
    record.materials[1].files.clear();
    for (const auto &voucher : {intakeVoucher, acceptanceVoucher}) {
        const QJsonArray rows =
            voucher(record, sampleGuide(), bench.session, bench.clock.now()).fields.value(u"materials").toArray();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(1).toObject().value(u"name").toString(), record.materials.at(2).name);
        QCOMPARE(rows.at(1).toObject().value(u"no").toInt(), 2);
    }
}

void TestPaperContents::aVoucherWithoutAnyMaterialCanBePrinted()
{
    const CounterBench bench;
    CaseRecord record = sampleCase();
    record.materials.clear();
    QCOMPARE(faultOf(intakeVoucher(record, sampleGuide(), bench.session, bench.clock.now())), QString());
    QCOMPARE(faultOf(acceptanceVoucher(record, sampleGuide(), bench.session, bench.clock.now())), QString());
}

void TestPaperContents::aRefusalListsWhatIsHandedBack()
{
    const CounterBench bench;
    CaseRecord record = sampleCase();
    record.materials[0].files.clear();
    record.materials[0].obtained = Obtained::ToBeFetched;
    record.materials[1].files.clear();
    const Paper paper =
        nonAcceptanceNotice(record, sampleGuide(), bench.session, bench.clock.now(), {QStringLiteral("理由")}, {});
    QCOMPARE(faultOf(paper), QString());
    const QJsonArray rows = paper.fields.value(u"materials").toArray();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().toObject().value(u"name").toString(), record.materials.at(2).name);
}

void TestPaperContents::aPeriodOverUnpublishedHolidaysSaysSo_data()
{
    QTest::addColumn<bool>("provisional");
    QTest::newRow("published") << false;
    QTest::newRow("not published yet") << true;
}

void TestPaperContents::aPeriodOverUnpublishedHolidaysSaysSo()
{
    QFETCH(const bool, provisional);
    const CounterBench bench;
    CaseRecord record = sampleCase();
    const DueDate due{QDate(2027, 1, 5), provisional};
    record.deadlines.noticeDue = due;
    record.deadlines.correctionDue = due;
    record.deadlines.promisedDue = due;
    const QDateTime at = bench.clock.now();
    QTEST(intakeVoucher(record, sampleGuide(), bench.session, at).fields.value(u"noticeDueProvisional").toBool(), "provisional");
    QTEST(correctionNotice(record, sampleGuide(), bench.session, at).fields.value(u"promisedDueProvisional").toBool(), "provisional");
    QTEST(acceptanceVoucher(record, sampleGuide(), bench.session, at).fields.value(u"promisedDueProvisional").toBool(), "provisional");
}

void TestPaperContents::anEmptyFieldIsLeftOut()
{
    const CounterBench bench;
    CaseRecord record = sampleCase();
    record.agent.reset();
    record.applicant.identity.phone = QStringLiteral(" ");
    record.sample = true;
    const QJsonObject fields = intakeVoucher(record, sampleGuide(), bench.session, bench.clock.now()).fields;
    QVERIFY(!fields.contains(u"agentName"));
    QVERIFY(!fields.contains(u"phone"));
    QVERIFY(fields.value(u"sample").toBool());
    QVERIFY(collectionSlip(record, sampleGuide(), bench.session, bench.clock.now()).fields.value(u"sample").toBool());
    QCOMPARE(fields.value(u"guideVersion").toString(), QStringLiteral("3"));
}

void TestPaperContents::aPlatformNumberEndsTheProvisionalMark()
{
    const CounterBench bench;
    CaseRecord record = sampleCase();
    const auto provisional = [&] {
        return collectionSlip(record, sampleGuide(), bench.session, bench.clock.now()).fields.value(u"provisional").toBool();
    };
    QVERIFY(provisional());
    record.platformNumber = QStringLiteral("SH1");
    QVERIFY(!provisional());
}

void TestPaperContents::theDaysAreThoseAtTheCounter()
{
    CounterBench bench;
    // Half past midnight at the counter is still the day before in UTC.
    bench.clock.setNow(QDateTime(QDate(2026, 3, 10), QTime(16, 30), Qt::UTC));
    CaseRecord record = sampleCase();
    record.receivedAt = bench.clock.now();
    const QJsonObject fields = intakeVoucher(record, sampleGuide(), bench.session, bench.clock.now()).fields;
    QCOMPARE(fields.value(u"receivedOn").toString(), QStringLiteral("2026-03-11"));
    QCOMPARE(fields.value(u"printedAt").toString(), QStringLiteral("2026-03-10T16:30:00Z"));
}

void TestPaperContents::correctionDaysComeFromTheGuideOrAreTheUsualOnes()
{
    Guide guide = sampleGuide();
    QCOMPARE(correctionDaysOf(guide), 5);
    for (const int unstated : {0, -1}) {
        guide.correctionDays = unstated;
        QCOMPARE(correctionDaysOf(guide), usualCorrectionDays);
    }
}

void TestPaperContents::everyWayOfTakingHasItsOfficialWord()
{
    QSet<QString> words;
    for (const AcceptanceMode mode : {AcceptanceMode::Original, AcceptanceMode::CheckOriginalKeepCopy, AcceptanceMode::OriginalAndCopy,
                                      AcceptanceMode::Copy, AcceptanceMode::Electronic, AcceptanceMode::Unstated})
        words.insert(acceptanceLabel(mode));
    QCOMPARE(words.size(), 6);
    QVERIFY(!words.contains(QString()));
}

void TestPaperContents::aLimitIsSaidAsItsGuideMeansIt()
{
    QCOMPARE(limitLabel({12, DayUnit::WorkingDays, {}}), QStringLiteral("12个工作日"));
    QCOMPARE(limitLabel({30, DayUnit::CalendarDays, {}}), QStringLiteral("30日"));
    QCOMPARE(limitLabel({0, DayUnit::WorkingDays, {}}), QStringLiteral("当场办结"));
    QCOMPARE(limitLabel({0, DayUnit::WorkingDays, QStringLiteral("材料齐全的")}), QStringLiteral("当场办结（材料齐全的）"));
}

QTEST_GUILESS_MAIN(TestPaperContents)
#include "tst_papercontents.moc"
