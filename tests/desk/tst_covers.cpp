// SPDX-License-Identifier: Apache-2.0
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

#include "desk/cases/caseattention.h"
#include "desk/cases/casehistorymodel.h"
#include "desk/cases/materialconclusion.h"
#include "desk/visit/casedeskpage.h"
#include "desk/visit/filingsummary.h"
#include "desk/words/coverwords.h"
#include "deskbench.h"
#include "support/pagedriver.h"
#include "support/samplecase.h"
#include "typedvisit.h"

namespace yichuang::test {

namespace {

const QString permit = QStringLiteral("居住证");
const QString lease = QStringLiteral("lease");

MaterialRule leaseRule()
{
    MaterialRule rule = sampleGuide().materials.at(2);
    rule.eLicenceType = permit;
    return rule;
}

Guide coveredGuide()
{
    Guide guide = sampleGuide();
    guide.materials[2] = leaseRule();
    guide.materials.removeFirst(); // the identity card: its original is handed in by law
    return guide;
}

Cover sampleCover()
{
    Cover cover;
    cover.entry = permit;
    cover.title = permit;
    cover.number = QStringLiteral("310115199003070025");
    cover.holder = QStringLiteral("赵样本");
    cover.source = QStringLiteral("示例证照库");
    cover.fetchedAt = sampleMoment();
    cover.validUntil = QDate(2031, 5, 6);
    return cover;
}

CaseMaterial leaseMaterial(Obtained obtained)
{
    CaseMaterial material;
    material.materialId = lease;
    material.name = leaseRule().name;
    material.obtained = obtained;
    return material;
}

} // namespace

/// The two exemptions at the desk: what the panel says of them, and how a paper is asked for all the same, by keys alone.
class TestCovers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void aCoverThatIsFoundIsShownWithSourceAndTime();
    void whileItIsBeingFetchedItSaysSo();
    void offlineItSaysThatItIsMadeUpFor();
    void whatIsNotThereIsSaidAndMayBeScanned();
    void theReasonForThePaperIsAskedByKey();
    void escapeLeavesTheExemptionAlone();
    void mTakesTheDemandBack();
    void aScannedPageWithoutAReasonIsAGapThatEnterLeadsTo();
    void theReasonThatIsTypedSurvivesACrash();
    void theCheckViewCountsWhatIsExempt();
    void aFiledCaseSaysWhereItStands_data();
    void aFiledCaseSaysWhereItStands();
    void aCoverThatIsNotThereNeedsAPerson();
    void theHistorySaysWhatWasLookedFor();

private:
    void reachMaterials();
    [[nodiscard]] const CaseMaterial &leaseOf() const { return *m_bench->work().visit.record().material(lease); }
    [[nodiscard]] QString label(const QString &name) const { return m_driver->find<QLabel>(name)->text(); }
    [[nodiscard]] bool hasGap(GapKind kind) const;

    std::unique_ptr<DeskBench> m_bench;
    std::unique_ptr<CaseDeskPage> m_page;
    std::unique_ptr<PageDriver> m_driver;
};

void TestCovers::initTestCase()
{
    dressApplication();
}

void TestCovers::init()
{
    m_bench = std::make_unique<DeskBench>(QList{coveredGuide()});
    m_page = std::make_unique<CaseDeskPage>(m_bench->work());
    m_page->resize(1366, 700);
    m_driver = std::make_unique<PageDriver>(*m_page);
    m_driver->key(Qt::Key_F2);
}

void TestCovers::cleanup()
{
    m_driver.reset();
    m_page.reset();
    m_bench.reset();
}

void TestCovers::reachMaterials()
{
    typeAnswers(*m_driver);
    QTRY_VERIFY(!m_bench->work().fetchCovers.isBusy());
    if (m_driver->focusName() == u"materialsView")
        return;
    m_driver->key(Qt::Key_4, Qt::AltModifier); // everything asked for is exempt, so that the caret went on
    QCOMPARE(m_driver->focusName(), QStringLiteral("materialsView"));
}

bool TestCovers::hasGap(GapKind kind) const
{
    const QList<Gap> &gaps = m_bench->work().visit.report().gaps;
    return std::any_of(gaps.cbegin(), gaps.cend(), [kind](const Gap &gap) { return gap.kind == kind && gap.materialId == lease; });
}

void TestCovers::aCoverThatIsFoundIsShownWithSourceAndTime()
{
    m_bench->covers.put(permit, QStringLiteral("赵样本"), QDate(2031, 5, 6));
    reachMaterials();
    QCOMPARE(leaseOf().obtained, Obtained::Fetched);
    const QString said = label(QStringLiteral("coverLabel"));
    QVERIFY2(said.startsWith(QStringLiteral("⚡ 免交·已调取")), qPrintable(said));
    QVERIFY(said.contains(QStringLiteral("示例证照库")) && said.contains(QStringLiteral("2031-05-06")));
}

void TestCovers::whileItIsBeingFetchedItSaysSo()
{
    m_bench->covers.held = true;
    typeToMaterials(*m_driver);
    QTRY_COMPARE(m_bench->covers.asked.size(), 1);
    QVERIFY2(label(QStringLiteral("coverLabel")).contains(QStringLiteral("正在调取")), qPrintable(label(QStringLiteral("coverLabel"))));
    m_bench->covers.put(permit, QStringLiteral("赵样本"));
    m_bench->covers.release();
    QTRY_VERIFY(label(QStringLiteral("coverLabel")).contains(QStringLiteral("已调取")));
}

void TestCovers::offlineItSaysThatItIsMadeUpFor()
{
    m_bench->work().fetchCovers.setOnline(false);
    reachMaterials();
    QVERIFY2(label(QStringLiteral("coverLabel")).contains(QStringLiteral("离线")), qPrintable(label(QStringLiteral("coverLabel"))));
    QVERIFY(m_bench->covers.asked.isEmpty());
    m_bench->covers.put(permit, QStringLiteral("赵样本"));
    m_bench->work().fetchCovers.setOnline(true);
    QTRY_VERIFY(label(QStringLiteral("coverLabel")).contains(QStringLiteral("已调取")));
}

void TestCovers::whatIsNotThereIsSaidAndMayBeScanned()
{
    m_bench->covers.connectEmpty();
    reachMaterials();
    QVERIFY(hasGap(GapKind::MaterialMissing));
    QVERIFY2(label(QStringLiteral("coverLabel")).contains(QStringLiteral("未查到")), qPrintable(label(QStringLiteral("coverLabel"))));
    m_driver->key(Qt::Key_F3);
    QTRY_COMPARE(m_driver->focusName(), QStringLiteral("pointsView"));
    QCOMPARE(leaseOf().files.size(), 1);
    QVERIFY(!hasGap(GapKind::PaperReasonMissing));
}

void TestCovers::theReasonForThePaperIsAskedByKey()
{
    m_bench->covers.put(permit, QStringLiteral("赵样本"));
    reachMaterials();
    m_driver->keys(QStringLiteral("m"));
    QCOMPARE(m_driver->focusName(), QStringLiteral("reasonEdit"));
    m_driver->type(QStringLiteral("照片无法辨认"));
    QCOMPARE(leaseOf().obtained, Obtained::Fetched); // not before it is said why
    m_driver->key(Qt::Key_Return);
    QCOMPARE(leaseOf().obtained, Obtained::Submitted);
    QCOMPARE(leaseOf().askedBecause, QStringLiteral("照片无法辨认"));
    QVERIFY(leaseOf().cover);
    QVERIFY(hasGap(GapKind::MaterialMissing));
    QCOMPARE(m_driver->focusName(), QStringLiteral("materialsView"));
    QVERIFY(label(QStringLiteral("coverLabel")).contains(QStringLiteral("照片无法辨认")));
}

void TestCovers::escapeLeavesTheExemptionAlone()
{
    m_bench->covers.put(permit, QStringLiteral("赵样本"));
    reachMaterials();
    m_driver->keys(QStringLiteral("m"));
    m_driver->key(Qt::Key_Escape);
    QCOMPARE(leaseOf().obtained, Obtained::Fetched);
    QCOMPARE(m_driver->focusName(), QStringLiteral("materialsView"));
    m_driver->keys(QStringLiteral("m"));
    m_driver->key(Qt::Key_Return); // nothing was said
    QCOMPARE(leaseOf().obtained, Obtained::Fetched);
}

void TestCovers::mTakesTheDemandBack()
{
    reachMaterials(); // nobody answers
    m_driver->keys(QStringLiteral("m"));
    m_driver->type(QStringLiteral("急用"));
    m_driver->key(Qt::Key_Return);
    QCOMPARE(leaseOf().obtained, Obtained::Submitted);
    m_driver->keys(QStringLiteral("m"));
    QCOMPARE(leaseOf().obtained, Obtained::ToBeFetched);
    QVERIFY(leaseOf().askedBecause.isEmpty());
    m_driver->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(leaseOf().askedBecause, QStringLiteral("急用"));
}

void TestCovers::aScannedPageWithoutAReasonIsAGapThatEnterLeadsTo()
{
    m_bench->covers.put(permit, QStringLiteral("赵样本"));
    reachMaterials();
    m_driver->key(Qt::Key_F3);
    QTRY_COMPARE(m_driver->focusName(), QStringLiteral("pointsView"));
    QVERIFY(hasGap(GapKind::PaperReasonMissing));
    m_driver->key(Qt::Key_F4);
    m_driver->key(Qt::Key_Home);
    for (const Gap &gap : m_bench->work().visit.report().gaps) {
        if (gap.kind == GapKind::PaperReasonMissing)
            break;
        m_driver->key(Qt::Key_Down);
    }
    m_driver->key(Qt::Key_Return);
    QCOMPARE(m_driver->focusName(), QStringLiteral("reasonEdit"));
    m_driver->type(QStringLiteral("申请人自愿提交"));
    m_driver->key(Qt::Key_Return);
    QVERIFY(!hasGap(GapKind::PaperReasonMissing));
}

void TestCovers::theReasonThatIsTypedSurvivesACrash()
{
    reachMaterials();
    m_driver->keys(QStringLiteral("m"));
    m_driver->type(QStringLiteral("急"));
    const CaseId id = m_bench->work().visit.record().id;
    QTRY_COMPARE(m_bench->store.state.cases.value(id).place.typed, QStringLiteral("急"));
    m_driver.reset();
    m_page.reset();
    m_bench->restart();
    m_page = std::make_unique<CaseDeskPage>(m_bench->work());
    m_page->resize(1366, 700);
    m_driver = std::make_unique<PageDriver>(*m_page);
    m_page->openDraft(id);
    QTRY_COMPARE(m_driver->focusName(), QStringLiteral("reasonEdit"));
    QCOMPARE(m_driver->find<QLineEdit>(QStringLiteral("reasonEdit"))->text(), QStringLiteral("急"));
    m_driver->type(QStringLiteral("用"));
    m_driver->key(Qt::Key_Return);
    QCOMPARE(leaseOf().askedBecause, QStringLiteral("急用"));
}

void TestCovers::theCheckViewCountsWhatIsExempt()
{
    CaseRecord record = sampleCase();
    record.materials[1] = leaseMaterial(Obtained::Fetched);
    record.materials[1].cover = sampleCover();
    const QString html = filingSummary(record, coveredGuide(), IntakeAct::Receive, false);
    QVERIFY(html.contains(QStringLiteral("免交 1 份")));
    QVERIFY(html.contains(QStringLiteral("示例证照库")));
    QVERIFY(!html.contains(sampleCover().number));
    record.materials[1].obtained = Obtained::Submitted;
    record.materials[1].askedBecause = QStringLiteral("<b>照片无法辨认</b>");
    const QString asked = filingSummary(record, coveredGuide(), IntakeAct::Receive, false);
    QVERIFY(asked.contains(QStringLiteral("&lt;b&gt;照片无法辨认")));
    QVERIFY(!asked.contains(QStringLiteral("免交 1 份")));
}

void TestCovers::aFiledCaseSaysWhereItStands_data()
{
    QTest::addColumn<CaseMaterial>("material");
    QTest::addColumn<QString>("says");
    QTest::addColumn<int>("tone");
    CaseMaterial fetched = leaseMaterial(Obtained::Fetched);
    fetched.cover = sampleCover();
    QTest::newRow("fetched") << fetched << QStringLiteral("已调取") << int(Tone::Exempt);
    QTest::newRow("to be fetched") << leaseMaterial(Obtained::ToBeFetched) << QStringLiteral("待调取") << int(Tone::Exempt);
    CaseMaterial none = leaseMaterial(Obtained::ToBeFetched);
    none.noneFoundAt = sampleMoment();
    QTest::newRow("not there") << none << QStringLiteral("未查到") << int(Tone::Warn);
    CaseMaterial asked = leaseMaterial(Obtained::Submitted);
    asked.askedBecause = QStringLiteral("急用");
    QTest::newRow("asked for") << asked << QStringLiteral("急用") << int(Tone::Warn);
    QTest::newRow("a usual paper") << leaseMaterial(Obtained::Submitted) << QString() << int(Tone::Quiet);
}

void TestCovers::aFiledCaseSaysWhereItStands()
{
    QFETCH(const CaseMaterial, material);
    QFETCH(const QString, says);
    const CoverWords::Standing standing = CoverWords::ofFiled(material);
    QVERIFY2(standing.text.contains(says), qPrintable(standing.text));
    QTEST(int(standing.tone), "tone");
    QCOMPARE(standing.text.isEmpty(), says.isEmpty());
}

void TestCovers::aCoverThatIsNotThereNeedsAPerson()
{
    CaseMaterial none = leaseMaterial(Obtained::ToBeFetched);
    MaterialDemand demand;
    demand.rule = leaseRule();
    QCOMPARE(conclusionOf(demand, &none), (Conclusion{Tone::Exempt, QStringLiteral("免交·待调取")}));
    const CaseMaterial fetched = leaseMaterial(Obtained::Fetched);
    QCOMPARE(conclusionOf(demand, &fetched), (Conclusion{Tone::Exempt, QStringLiteral("免交·已调取")}));
    none.noneFoundAt = sampleMoment();
    QCOMPARE(conclusionOf(demand, &none).tone, Tone::Warn);
    CaseSummary summary;
    summary.state = CaseState::Received;
    QVERIFY(CaseAttention::reason(summary, QDate(2026, 3, 10)).isEmpty());
    summary.coversMissing = 1;
    QVERIFY(!CaseAttention::reason(summary, QDate(2026, 3, 10)).isEmpty());
}

void TestCovers::theHistorySaysWhatWasLookedFor()
{
    LedgerEvent answered;
    answered.kind = QStringLiteral("coversAnswered");
    answered.body = {{QStringLiteral("entries"), QJsonArray{permit}},
                     {QStringLiteral("found"), QJsonArray()},
                     {QStringLiteral("none"), QJsonArray{leaseRule().name}}};
    LedgerEvent asked;
    asked.kind = QStringLiteral("paperAsked");
    asked.body = {{QStringLiteral("material"), leaseRule().name}};
    asked.said = {{QStringLiteral("reason"), QStringLiteral("急用")}};
    LedgerEvent fits = answered;
    fits.body.remove(QStringLiteral("none"));
    CaseHistoryModel model;
    model.show({answered, asked, fits});
    const auto words = [&model](int row) { return model.index(row, int(CaseHistoryModel::Column::What)).data().toString(); };
    QVERIFY2(words(0).contains(permit) && words(0).contains(leaseRule().name), qPrintable(words(0)));
    QVERIFY2(words(1).contains(QStringLiteral("急用")), qPrintable(words(1)));
    QVERIFY(words(2).contains(permit));
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestCovers)
#include "tst_covers.moc"
