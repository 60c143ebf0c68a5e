// SPDX-License-Identifier: Apache-2.0
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include "desk/look/noticestrip.h"
#include "desk/visit/casedeskpage.h"
#include "desk/visit/visitpage.h"
#include "deskbench.h"
#include "support/pagedriver.h"
#include "support/samplefiles.h"
#include "typedvisit.h"

namespace yichuang::test {

/// What a clerk does during a visit, by keys alone.
class TestVisit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void aWrongCheckDigitIsToldUnderTheField();
    void aNumberThatIsBeingTypedIsNotBlamed();
    void aCreditCodeMakesTheApplicantAnOrganisation();
    void enterLeadsToTheNextMissingThing();
    void tabGoesThroughTheFieldsInOrder();
    void anUnknownItemIsSaidSo();
    void aDigitAnswersAndTheNextQuestionComes();
    void theMaterialsSayWhyTheyAreAskedFor();
    void lettersAreLettersInATextField();
    void aFailNeedsAReason();
    void allPassOnlyAfterEveryPageWasShown();
    void aMaterialWithoutLicenceCannotBeExempted();
    void enterInTheListOfGapsLeadsToThePlace();
    void undoTakesBackTheLastStep();
    void undoWorksFromAnEmptyTextField();
    void aRemovedFileComesBack();
    void aScannerErrorIsASentenceAndThePageStays();
    void aBlurredPageNeedsAWord();
    void aFileSeenNowhereNeedsAWord();
    void aMissingSealNeedsAWord();
    void filesCanBeDropped();
    void theFormTakesOverWhatIsKnown();

private:
    void reachMaterials();
    void scanOne();
    [[nodiscard]] const CaseRecord &record() const { return m_bench->work().visit.record(); }
    [[nodiscard]] QString label(const QString &name) const { return m_driver->find<QLabel>(name)->text(); }

    std::unique_ptr<DeskBench> m_bench;
    std::unique_ptr<CaseDeskPage> m_page;
    std::unique_ptr<PageDriver> m_driver;
};

void TestVisit::initTestCase()
{
    dressApplication();
}

void TestVisit::init()
{
    m_bench = std::make_unique<DeskBench>();
    m_page = std::make_unique<CaseDeskPage>(m_bench->work());
    m_page->resize(1366, 700);
    m_driver = std::make_unique<PageDriver>(*m_page);
    m_driver->key(Qt::Key_F2);
}

void TestVisit::cleanup()
{
    m_driver.reset();
    m_page.reset();
    m_bench.reset();
}

void TestVisit::reachMaterials()
{
    typeAnswers(*m_driver);
    QCOMPARE(m_driver->focusName(), QStringLiteral("materialsView"));
}

void TestVisit::scanOne()
{
    m_driver->key(Qt::Key_F3);
    QTRY_COMPARE(m_driver->focusName(), QStringLiteral("pointsView"));
}

void TestVisit::aWrongCheckDigitIsToldUnderTheField()
{
    m_driver->type(QStringLiteral("310115199003070024"));
    QCOMPARE(label(QStringLiteral("numberVerdictLabel")), QStringLiteral("✕ 校验码不符，请再核对号码"));
    m_driver->key(Qt::Key_Backspace);
    m_driver->type(QStringLiteral("5"));
    QVERIFY(label(QStringLiteral("numberVerdictLabel")).startsWith(QStringLiteral("✓ 号码有效")));
}

void TestVisit::aNumberThatIsBeingTypedIsNotBlamed()
{
    m_driver->type(QStringLiteral("31011"));
    QCOMPARE(label(QStringLiteral("numberVerdictLabel")), QStringLiteral("已输入 5 位"));
    m_driver->key(Qt::Key_Tab);
    QVERIFY(label(QStringLiteral("numberVerdictLabel")).startsWith(u'✕'));
}

void TestVisit::aCreditCodeMakesTheApplicantAnOrganisation()
{
    m_driver->type(QStringLiteral("92310118MA1JM2Q82G"));
    m_driver->key(Qt::Key_Return);
    QVERIFY(record().applicant.organisation);
    QCOMPARE(record().applicant.identity.numberKind, IdentifierKind::CreditCode);
    QVERIFY(m_driver->sees(QStringLiteral("legalRepresentativeEdit")));
}

void TestVisit::enterLeadsToTheNextMissingThing()
{
    m_driver->type(QStringLiteral("310115199003070025"));
    m_driver->key(Qt::Key_Return);
    QCOMPARE(m_driver->focusName(), QStringLiteral("nameEdit"));
    m_driver->type(QStringLiteral("赵样本"));
    m_driver->key(Qt::Key_Return);
    QCOMPARE(m_driver->focusName(), QStringLiteral("itemSearchEdit"));
}

void TestVisit::tabGoesThroughTheFieldsInOrder()
{
    QStringList visited{m_driver->focusName()};
    for (int step = 0; step < 5; ++step) {
        m_driver->key(Qt::Key_Tab);
        visited.append(m_driver->focusName());
    }
    const QStringList expected{QStringLiteral("numberEdit"),  QStringLiteral("nameEdit"),
                               QStringLiteral("phoneEdit"),   QStringLiteral("addressEdit"),
                               QStringLiteral("identityCheckCombo"), QStringLiteral("agentCheck")};
    QCOMPARE(visited, expected);
}

void TestVisit::anUnknownItemIsSaidSo()
{
    typeApplicant(*m_driver);
    m_driver->type(QStringLiteral("qqqq"));
    QVERIFY(label(QStringLiteral("answerLabel")).contains(QStringLiteral("没有与“qqqq”相符的事项")));
    m_driver->key(Qt::Key_Return);
    QVERIFY(!m_bench->work().visit.guide());
    QCOMPARE(m_driver->focusName(), QStringLiteral("itemSearchEdit"));
}

void TestVisit::aDigitAnswersAndTheNextQuestionComes()
{
    typeItem(*m_driver);
    QVERIFY(label(QStringLiteral("questionLabel")).startsWith(QStringLiteral("您现在住的是哪一类住房")));
    m_driver->keys(QStringLiteral("9")); // no such answer
    QVERIFY(record().answers.isEmpty());
    m_driver->keys(QStringLiteral("2"));
    QVERIFY(label(QStringLiteral("questionLabel")).startsWith(QStringLiteral("租赁合同备案了吗")));
    m_driver->keys(QStringLiteral("1"));
    QCOMPARE(record().situationName, QStringLiteral("租赁住房，已备案"));
}

void TestVisit::theMaterialsSayWhyTheyAreAskedFor()
{
    reachMaterials();
    m_driver->keys(QStringLiteral("j"));
    QVERIFY(label(QStringLiteral("whyLabel")).contains(QStringLiteral("《示例办法》第三条")));
    QVERIFY(label(QStringLiteral("whyLabel")).contains(QStringLiteral("按情形提交")));
}

void TestVisit::lettersAreLettersInATextField()
{
    reachMaterials();
    scanOne();
    m_driver->keys(QStringLiteral("x"));
    QCOMPARE(m_driver->focusName(), QStringLiteral("reasonEdit"));
    m_driver->type(QStringLiteral("x n a 1 m"));
    QCOMPARE(m_driver->find<QLineEdit>(QStringLiteral("reasonEdit"))->text(), QStringLiteral("x n a 1 m"));
    m_driver->key(Qt::Key_Escape);
    QCOMPARE(m_driver->focusName(), QStringLiteral("pointsView"));
}

void TestVisit::aFailNeedsAReason()
{
    reachMaterials();
    scanOne();
    m_driver->keys(QStringLiteral("x"));
    const CaseMaterial *material = record().material(QStringLiteral("identity"));
    QCOMPARE(material->verdictOf(QStringLiteral("p1")), PointVerdict::Failed);
    QCOMPARE(m_bench->work().visit.report().gaps.first().kind, GapKind::PointReasonMissing);
    m_driver->type(QStringLiteral("已过期"));
    m_driver->key(Qt::Key_Return);
    QCOMPARE(record().material(QStringLiteral("identity"))->reasonOf(QStringLiteral("p1")), QStringLiteral("已过期"));
}

void TestVisit::allPassOnlyAfterEveryPageWasShown()
{
    m_bench->scanner.setStack({sampleJpeg(600), sampleJpeg(610)});
    reachMaterials();
    scanOne();
    m_driver->keys(QStringLiteral("a"));
    QCOMPARE(record().material(QStringLiteral("identity"))->verdictOf(QStringLiteral("p1")), PointVerdict::Unticked);
    QVERIFY(m_page->findChild<VisitPage *>()->findChild<NoticeStrip *>()->text().contains(QStringLiteral("看完每一页")));
    m_driver->keys(QStringLiteral("a")); // it was shown by the first A
    QCOMPARE(record().material(QStringLiteral("identity"))->verdictOf(QStringLiteral("p1")), PointVerdict::Passed);
}

void TestVisit::aMaterialWithoutLicenceCannotBeExempted()
{
    reachMaterials();
    m_driver->keys(QStringLiteral("jm"));
    QCOMPARE(record().material(QStringLiteral("lease"))->obtained, Obtained::Submitted);
    QVERIFY(m_page->findChild<VisitPage *>()->findChild<NoticeStrip *>()->text().contains(QStringLiteral("不能免交")));
}

void TestVisit::enterInTheListOfGapsLeadsToThePlace()
{
    m_driver->key(Qt::Key_F4);
    QCOMPARE(m_driver->focusName(), QStringLiteral("gapsView"));
    m_driver->key(Qt::Key_End);
    m_driver->key(Qt::Key_Return);
    QCOMPARE(m_driver->focusName(), QStringLiteral("itemSearchEdit"));
}

void TestVisit::undoTakesBackTheLastStep()
{
    typeItem(*m_driver);
    m_driver->keys(QStringLiteral("1"));
    QCOMPARE(record().situationName, QStringLiteral("自购住房"));
    m_driver->key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(record().answers.isEmpty());
}

void TestVisit::undoWorksFromAnEmptyTextField()
{
    typeApplicant(*m_driver);
    QCOMPARE(m_driver->focusName(), QStringLiteral("itemSearchEdit"));
    m_driver->key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(record().applicant.identity.name.isEmpty());
    QCOMPARE(record().applicant.identity.number, QStringLiteral("310115199003070025"));
}

void TestVisit::aRemovedFileComesBack()
{
    reachMaterials();
    scanOne();
    m_driver->key(Qt::Key_Delete);
    QVERIFY(record().material(QStringLiteral("identity"))->files.isEmpty());
    m_driver->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(record().material(QStringLiteral("identity"))->files.size(), 1);
}

void TestVisit::aScannerErrorIsASentenceAndThePageStays()
{
    m_bench->scanner.setStack({sampleJpeg()}, Error{ErrorCode::DeviceJammed, {}});
    reachMaterials();
    m_driver->key(Qt::Key_F3);
    QTRY_VERIFY(m_page->findChild<VisitPage *>()->findChild<NoticeStrip *>()->text().contains(QStringLiteral("卡纸")));
    QCOMPARE(record().material(QStringLiteral("identity"))->files.size(), 1);
    QVERIFY(!m_bench->work().intake.busy());
}

void TestVisit::aBlurredPageNeedsAWord()
{
    FileInspection blurred = FakeInspector::goodPages(QStringLiteral("image/jpeg"), 1);
    blurred.findings = {{PageCheck::Blur, Verdict::Fail, 1, 4.1, 3.0}};
    m_bench->inspector.queueInspection(blurred);
    reachMaterials();
    scanOne();
    m_driver->key(Qt::Key_Space);
    QVERIFY(m_driver->sees(QStringLiteral("usePagesButton")));
    m_driver->find(QStringLiteral("materialsView"))->setFocus();
    m_driver->keys(QStringLiteral("k"));
    m_driver->keys(QStringLiteral("u"));
    m_driver->type(QStringLiteral("章是清楚的"));
    m_driver->key(Qt::Key_Return);
    QCOMPARE(record().material(QStringLiteral("identity"))->findingsAcceptedBecause, QStringLiteral("章是清楚的"));
}

void TestVisit::aFileSeenNowhereNeedsAWord()
{
    m_bench->inspector.queueInspection(FakeInspector::goodPages(QStringLiteral("application/ofd"), 0));
    m_bench->inspector.setPicture(Result<Pixels>(failure(ErrorCode::Unsupported)));
    reachMaterials();
    scanOne();
    m_driver->keys(QStringLiteral("a"));
    const auto gaps = [this] { return m_bench->work().visit.report().gaps; };
    QCOMPARE(gaps().first().kind, GapKind::FileUnseen);
    m_driver->key(Qt::Key_F4);
    m_driver->key(Qt::Key_Return);
    QCOMPARE(m_driver->focusName(), QStringLiteral("reasonEdit"));
    QVERIFY(label(QStringLiteral("reasonLabel")).contains(QStringLiteral("查看")));
    m_driver->type(QStringLiteral("在电子证照系统核验"));
    m_driver->key(Qt::Key_Return);
    QCOMPARE(record().materials.first().findingsAcceptedBecause, QStringLiteral("在电子证照系统核验"));
    QVERIFY(gaps().first().kind != GapKind::FileUnseen);
}

/// It fails by the rule of the guide, and by no finding of the page alone.
void TestVisit::aMissingSealNeedsAWord()
{
    m_bench->store.state.guides.first().materials.first().sealRequired = true;
    m_bench->store.state.guides.first().materials.first().acceptance = AcceptanceMode::Original;
    FileInspection unsealed = FakeInspector::goodPages(QStringLiteral("image/jpeg"), 1);
    unsealed.findings = {{PageCheck::Seal, Verdict::Ok, 1, 0, 1}};
    m_bench->inspector.queueInspection(unsealed);
    reachMaterials();
    scanOne();
    QVERIFY(m_driver->sees(QStringLiteral("usePagesButton")));
    m_driver->keys(QStringLiteral("u"));
    QCOMPARE(m_driver->focusName(), QStringLiteral("reasonEdit"));
    m_driver->type(QStringLiteral("钢印，无颜色"));
    m_driver->key(Qt::Key_Return);
    QCOMPARE(record().materials.first().findingsAcceptedBecause, QStringLiteral("钢印，无颜色"));
}

void TestVisit::filesCanBeDropped()
{
    reachMaterials();
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("证件.jpg")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(sampleJpeg());
    file.close();
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(file.fileName())});
    // Qt gives a drop to whoever took the drag that came before it.
    QDragEnterEvent drag(QPoint(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_page->findChild<VisitPage *>(), &drag);
    QVERIFY(drag.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_page->findChild<VisitPage *>(), &drop);
    QTRY_COMPARE(record().material(QStringLiteral("identity"))->files.size(), 1);
    QCOMPARE(record().material(QStringLiteral("identity"))->files.first().origin, QStringLiteral("证件.jpg"));
}

void TestVisit::theFormTakesOverWhatIsKnown()
{
    reachMaterials();
    m_driver->key(Qt::Key_5, Qt::AltModifier);
    QCOMPARE(m_driver->focusName(), QStringLiteral("applicantNameEdit"));
    QCOMPARE(m_driver->find<QLineEdit>(QStringLiteral("applicantNameEdit"))->text(), QStringLiteral("赵样本"));
    QCOMPARE(label(QStringLiteral("applicantNameSourceLabel")), QStringLiteral("来自申请人信息"));
    m_driver->type(QStringLiteral("（曾用名）"));
    m_driver->key(Qt::Key_Return);
    QCOMPARE(record().form.value(QStringLiteral("applicantName")).source, QStringLiteral("typed"));
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestVisit)
#include "tst_visit.moc"
