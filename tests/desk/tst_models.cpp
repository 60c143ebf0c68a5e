// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QTest>

#include "desk/cases/materialconclusion.h"
#include "desk/cases/materialtablemodel.h"
#include "desk/cases/reviewpointmodel.h"
#include "desk/look/deskroles.h"
#include "desk/papers/thumbnailmodel.h"
#include "desk/visit/gaplistmodel.h"
#include "desk/visit/guidelistmodel.h"
#include "desk/visit/placekeeper.h"
#include "desk/visit/printorderlistmodel.h"
#include "desk/visit/questionlistmodel.h"
#include "desk/visit/stationlistmodel.h"
#include "desk/visit/visitlistmodel.h"
#include "desk/window/keylistmodel.h"
#include "deskbench.h"

namespace yichuang::test {

/// Every model of the intake desk keeps Qt's rules while it is filled, changed and emptied, and says the right words.
class TestModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dressApplication(); }

    void materialsKeepTheirRowsWhileTheyChange();
    void aConclusionFollowsFromWhatIsThere_data();
    void aConclusionFollowsFromWhatIsThere();
    void countersCountEachMaterialOnce();
    void pointsSayTheirVerdictAndReason();
    void theNextUntickedPointIsFoundGoingRound();
    void stationsSayHowFarTheyAre();
    void aStationIsFoundByItsCode();
    void questionsShowTheirAnswers();
    void gapsAreSentences();
    void foundItemsShowTheirEverydayName();
    void visitsAreMasked();
    void papersSayWhetherTheyFailed();
    void pagesOfAllFilesStandInARow();
    void everyKeyHasAMeaning();
};

namespace {

CheckReport sampleReport(const CaseRecord &record)
{
    static const Guide guide = sampleGuide();
    return checkCase(&guide, record, QDate(2026, 3, 10));
}

QString textOf(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

MaterialDemand demandOf(Necessity necessity)
{
    MaterialDemand demand;
    demand.rule.id = QStringLiteral("m");
    demand.rule.necessity = necessity;
    demand.rule.points = {{QStringLiteral("p1"), QStringLiteral("清楚"), Origin::Source}};
    return demand;
}

CaseMaterial handedIn(PointVerdict verdict, Verdict finding = Verdict::Ok)
{
    CaseMaterial material;
    material.materialId = QStringLiteral("m");
    PageFile file;
    file.findings = {{PageCheck::Blur, finding, 1, 4, 3}};
    material.files = {file};
    if (verdict != PointVerdict::Unticked)
        material.points = {{QStringLiteral("p1"), verdict, {}, {}, {}}};
    return material;
}

} // namespace

void TestModels::materialsKeepTheirRowsWhileTheyChange()
{
    MaterialTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    CaseRecord record = sampleCase();
    const CheckReport report = sampleReport(record);
    model.show(report.checklist, record);
    QCOMPARE(model.rowCount(), 3);
    QPersistentModelIndex mark(model.index(1, 0));
    record.materials[1].points.clear();
    model.show(report.checklist, record);
    QVERIFY(mark.isValid());
    QCOMPARE(textOf(model, 1, int(MaterialTableModel::Column::Conclusion)), QStringLiteral("● 核验中"));
    QVERIFY(model.isOpen(1));
    QVERIFY(!model.isOpen(0));
    QCOMPARE(textOf(model, 0, int(MaterialTableModel::Column::Requirement)), QStringLiteral("验原件收复印件"));
    model.show(Checklist(), CaseRecord());
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.demandAt(0), nullptr);
}

void TestModels::aConclusionFollowsFromWhatIsThere_data()
{
    QTest::addColumn<int>("necessity");
    QTest::addColumn<bool>("there");
    QTest::addColumn<int>("verdict");
    QTest::addColumn<int>("finding");
    QTest::addColumn<int>("tone");
    const auto row = [](const char *name, Necessity necessity, bool there, PointVerdict verdict, Verdict finding, Tone tone) {
        QTest::newRow(name) << int(necessity) << there << int(verdict) << int(finding) << int(tone);
    };
    row("nothing", Necessity::Required, false, PointVerdict::Unticked, Verdict::Ok, Tone::Quiet);
    row("nothing, may follow", Necessity::SupplementLater, false, PointVerdict::Unticked, Verdict::Ok, Tone::Warn);
    row("pages alone", Necessity::Required, true, PointVerdict::Unticked, Verdict::Ok, Tone::Working);
    row("passed", Necessity::Required, true, PointVerdict::Passed, Verdict::Ok, Tone::Good);
    row("not applicable", Necessity::Required, true, PointVerdict::NotApplicable, Verdict::Ok, Tone::Good);
    row("failed", Necessity::Required, true, PointVerdict::Failed, Verdict::Ok, Tone::Bad);
    row("a page to look at", Necessity::Required, true, PointVerdict::Passed, Verdict::Fail, Tone::Warn);
    row("a page to ask about", Necessity::Required, true, PointVerdict::Passed, Verdict::Ask, Tone::Good);
}

void TestModels::aConclusionFollowsFromWhatIsThere()
{
    QFETCH(int, necessity);
    QFETCH(bool, there);
    QFETCH(int, verdict);
    QFETCH(int, finding);
    const CaseMaterial material = handedIn(static_cast<PointVerdict>(verdict), static_cast<Verdict>(finding));
    const Conclusion conclusion = conclusionOf(demandOf(static_cast<Necessity>(necessity)), there ? &material : nullptr);
    QTEST(int(conclusion.tone), "tone");
    QVERIFY(!conclusion.word.isEmpty());
}

void TestModels::countersCountEachMaterialOnce()
{
    CaseRecord record = sampleCase();
    const Checklist checklist = sampleReport(record).checklist;
    QCOMPARE(countMaterials(checklist, record), (MaterialCounts{3, 0, 0, 0, 0}));
    record.materials[0].points[0].verdict = PointVerdict::Failed;
    record.materials[1].obtained = Obtained::ToBeFetched;
    record.materials[2].points.clear();
    QCOMPARE(countMaterials(checklist, record), (MaterialCounts{0, 1, 1, 1}));
}

void TestModels::pointsSayTheirVerdictAndReason()
{
    ReviewPointModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    CaseMaterial material = handedIn(PointVerdict::Failed);
    material.points[0].reason = QStringLiteral("已过期");
    model.show({{QStringLiteral("p1"), QStringLiteral("在有效期内"), Origin::Composed}}, &material);
    QCOMPARE(textOf(model, 0, 1), QStringLiteral("在有效期内 ※ —— 原因：已过期"));
    QCOMPARE(textOf(model, 0, 2), QStringLiteral("✕ 不合格"));
    model.show({}, nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestModels::theNextUntickedPointIsFoundGoingRound()
{
    ReviewPointModel model;
    CaseMaterial material = handedIn(PointVerdict::Unticked);
    material.points = {{QStringLiteral("p2"), PointVerdict::Passed, {}, {}, {}}};
    const auto point = [](const char *id) { return ReviewPoint{QString::fromLatin1(id), QString(), Origin::Source}; };
    model.show({point("p1"), point("p2"), point("p3")}, &material);
    QCOMPARE(model.nextUnticked(1), 2);
    QCOMPARE(model.nextUnticked(3), 0);
    material.points.append({QStringLiteral("p1"), PointVerdict::Passed, {}, {}, {}});
    material.points.append({QStringLiteral("p3"), PointVerdict::Passed, {}, {}, {}});
    model.show({point("p1"), point("p2"), point("p3")}, &material);
    QCOMPARE(model.nextUnticked(0), -1);
}

void TestModels::stationsSayHowFarTheyAre()
{
    StationListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    CaseRecord record;
    model.show(checkCase(nullptr, record, QDate(2026, 3, 10)), record);
    QCOMPARE(textOf(model, 0, 0), QStringLiteral("● 申请人 · 差 2 项"));
    QCOMPARE(textOf(model, 3, 0), QStringLiteral("— 材料"));
    record = sampleCase();
    model.show(sampleReport(record), record);
    QCOMPARE(textOf(model, 0, 0), QStringLiteral("✓ 申请人"));
    QCOMPARE(textOf(model, 4, 0), QStringLiteral("✓ 表单"));
}

void TestModels::aStationIsFoundByItsCode()
{
    for (const Station station : StationListModel::stations())
        QCOMPARE(StationListModel::fromCode(StationListModel::code(station)), station);
    QCOMPARE(StationListModel::fromCode(QStringLiteral("nowhere")), Station::Applicant);
}

void TestModels::questionsShowTheirAnswers()
{
    QuestionListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    CaseRecord record = sampleCase();
    model.show(sampleReport(record).checklist);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.firstOpen(), -1);
    QVERIFY(textOf(model, 0, 2).startsWith(QStringLiteral("✓ ")));
    record.answers = {};
    model.show(sampleReport(record).checklist);
    QCOMPARE(model.firstOpen(), 0);
    QCOMPARE(model.chosenOption(0), -1);
    QCOMPARE(textOf(model, 0, 2), QStringLiteral("● 待回答"));
}

void TestModels::gapsAreSentences()
{
    GapListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show(checkCase(nullptr, CaseRecord(), QDate(2026, 3, 10)).gaps);
    QCOMPARE(model.rowCount(), 3);
    for (int row = 0; row < model.rowCount(); ++row)
        QVERIFY(textOf(model, row, 0).contains(u'：'));
}

void TestModels::foundItemsShowTheirEverydayName()
{
    GuideListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    GuideSummary summary;
    summary.ref = {QStringLiteral("id"), 1};
    summary.taskName = QStringLiteral("住所登记");
    model.show({summary});
    QCOMPARE(textOf(model, 0, 0), QStringLiteral("住所登记"));
    summary.plainName = QStringLiteral("登记住在哪里");
    model.show({summary});
    QCOMPARE(textOf(model, 0, 0), QStringLiteral("住所登记（登记住在哪里）"));
    QCOMPARE(model.guideAt(0), QStringLiteral("id"));
    QCOMPARE(model.guideAt(1), QString());
}

void TestModels::visitsAreMasked()
{
    VisitListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    CaseSummary summary;
    summary.id = sampleCase().id;
    summary.applicantName = QStringLiteral("赵样本");
    summary.openedAt = sampleMoment();
    model.show({summary, CaseSummary()}, sampleMoment().date());
    QCOMPARE(textOf(model, 0, 0), QStringLiteral("赵**"));
    QCOMPARE(textOf(model, 0, 3), QStringLiteral("03-10 09:00"));
    model.show({summary, CaseSummary()}, sampleMoment().date().addDays(3));
    QCOMPARE(textOf(model, 0, 3), QStringLiteral("03-10 09:00 · 3 天前"));
    QCOMPARE(textOf(model, 1, 0), QStringLiteral("尚无申请人"));
    QVERIFY(model.caseAt(7).isNull());
}

void TestModels::papersSayWhetherTheyFailed()
{
    PrintOrderListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    PrintOrder order;
    order.paper.kind = PaperKind::CorrectionNotice;
    model.show({order});
    QCOMPARE(textOf(model, 0, 0), QStringLiteral("一次性补正告知书"));
    QCOMPARE(textOf(model, 0, 2), QStringLiteral("◷ 未打印"));
    order.state = PrintState::Failed;
    model.show({order});
    QCOMPARE(textOf(model, 0, 2), QStringLiteral("✕ 打印失败"));
}

void TestModels::pagesOfAllFilesStandInARow()
{
    ThumbnailModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    PageFile first = samplePageFile(QStringLiteral("a"));
    first.pageCount = 2;
    const PageFile second = samplePageFile(QStringLiteral("b"));
    model.show(sampleCase().id, {first, second});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.rowOf(second.id), 2);
    QCOMPARE(model.pages().at(1).address.page, 2);
    // A view asks for the size before the picture is there, and never again.
    QVERIFY(model.index(1).data(Qt::SizeHintRole).toSize().height() >= 60);
    QImage picture(4, 4, QImage::Format_RGB32);
    picture.fill(Qt::white);
    model.setPicture(model.pages().at(1).address, picture);
    QVERIFY(!model.index(1).data(Qt::DecorationRole).value<QPixmap>().isNull());
}

void TestModels::everyKeyHasAMeaning()
{
    KeyListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE_GE(model.rowCount(), 25);
    for (int row = 0; row < model.rowCount(); ++row) {
        QVERIFY(!textOf(model, row, 0).isEmpty());
        QVERIFY(!textOf(model, row, 1).isEmpty());
        // Nothing on a paper is said to be missing without a reason.
        QVERIFY(textOf(model, row, 0) != QStringLiteral("L") || textOf(model, row, 1).contains(QStringLiteral("填写材料上没有的原因")));
    }
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestModels)
#include "tst_models.moc"
