// SPDX-License-Identifier: Apache-2.0
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include "core/digest.h"
#include "desk/cases/correctionview.h"
#include "desk/cases/queuepage.h"
#include "desk/look/askstrip.h"
#include "desk/look/noticestrip.h"
#include "desk/papers/pageviewer.h"
#include "filedbench.h"
#include "support/pagedriver.h"
#include "support/samplefiles.h"

namespace yichuang::test {

namespace {

FileInspection blurredPage()
{
    FileInspection blurred = FakeInspector::goodPages(QStringLiteral("image/jpeg"), 1);
    blurred.findings = {{PageCheck::Blur, Verdict::Fail, 1, 0, 1}};
    return blurred;
}

} // namespace

/// A case that waits for corrections, from the queue to its acceptance, by keys.
class TestCorrections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dressApplication(); }
    void init();
    void cleanup();
    void aCaseThatWaitsOpensByKey();
    void anotherCaseDoesNot();
    void nothingIsTickedOffBeforeItCame();
    void partByPartToTheAcceptance();
    void pagesThatCameArePutInOrder();
    void aLockedFileIsAskedItsPassword();
    void theGuideSaysHowALineIsScanned();
    void aPageThatFailedIsAcceptedWithAReason();
    void aFileSeenNowhereNeedsAWord();
    void aReasonIsLeftByEsc();
    void aPointFailsWithAReason();
    void aPointDoesNotApply();
    void whereThereIsNoPointItIsSaid();
    void aValueThatIsTypedIsKept();
    void aRefusalThatIsTypedStaysWithItsCase();
    void whilePagesComeInNothingIsDecided();
    void anotherCaseIsNotOpenedWhilePagesComeIn();
    void anotherCaseIsNotOpenedWhileOneIsHandedIn();
    void aDateThatTheGuideMindsIsTyped();
    void whatIsStillWrongIsRefused();
    void theNoticeIsPrintedAgain();
    void nothingInteractiveIsUnnamed();

private:
    CaseRecord waitForCorrections();
    void open();
    /// Opens it, brings one page that the machine says this of for the first line, and lets its review points pass.
    void bring(const FileInspection &inspection);
    [[nodiscard]] QString gapsSaid() const { return m_driver->find<QLabel>(QStringLiteral("correctionGapsLabel"))->text(); }
    [[nodiscard]] CaseMaterial lease() const { return *stored().material(QStringLiteral("lease")); }
    [[nodiscard]] CorrectionView *view() const { return m_page->findChild<CorrectionView *>(); }
    [[nodiscard]] CaseRecord stored() const { return m_bench->store.state.cases.value(m_id); }
    [[nodiscard]] QString said() const { return view()->findChild<NoticeStrip *>()->text(); }

    std::unique_ptr<FiledBench> m_bench;
    std::unique_ptr<QueuePage> m_page;
    std::unique_ptr<PageDriver> m_driver;
    CaseId m_id;
};

void TestCorrections::init()
{
    m_bench = std::make_unique<FiledBench>(Session{sampleClerk(), sampleCounter()});
}

void TestCorrections::cleanup()
{
    m_driver.reset();
    m_page.reset();
    m_bench.reset();
}

CaseRecord TestCorrections::waitForCorrections()
{
    CaseRecord record = m_bench->receive(1);
    record.materials[1].files.clear();
    record.materials[1].points.clear();
    record.defects = {{QStringLiteral("lease"), QStringLiteral("房屋租赁合同"), QStringLiteral("未提交，请补交")},
                      {{}, QStringLiteral("申请表单"), QStringLiteral("“姓名”未填写")}};
    record.deadlines.correctionDue = DueDate{QDate(2026, 3, 17), false};
    m_bench->put(record);
    const CaseRecord moved = m_bench->moveTo(record, {CaseState::Correction});
    m_id = moved.id;
    return moved;
}

void TestCorrections::open()
{
    m_page = std::make_unique<QueuePage>(m_bench->acting);
    m_page->resize(1366, 700);
    m_driver = std::make_unique<PageDriver>(*m_page);
    QTRY_COMPARE(m_driver->find<QTableView>(QStringLiteral("casesView"))->model()->rowCount(), 1);
    m_driver->find<QTableView>(QStringLiteral("casesView"))->setFocus();
    m_driver->key(Qt::Key_T, Qt::ControlModifier);
}

void TestCorrections::aCaseThatWaitsOpensByKey()
{
    waitForCorrections();
    open();
    QTRY_VERIFY(m_driver->sees(QStringLiteral("linesView")));
    QCOMPARE(m_driver->focusName(), QStringLiteral("linesView"));
    QTRY_COMPARE(m_driver->find<QTableView>(QStringLiteral("linesView"))->model()->rowCount(), 2);
    m_driver->key(Qt::Key_Escape);
    QVERIFY(m_driver->sees(QStringLiteral("casesView")));
}

void TestCorrections::anotherCaseDoesNot()
{
    m_id = m_bench->receive(1).id;
    open();
    QVERIFY(!m_driver->sees(QStringLiteral("linesView")));
    QVERIFY(!m_driver->find<QPushButton>(QStringLiteral("correctionsButton"))->isEnabled());
}

void TestCorrections::nothingIsTickedOffBeforeItCame()
{
    waitForCorrections();
    open();
    QTRY_COMPARE(m_driver->find<QTableView>(QStringLiteral("linesView"))->currentIndex().row(), 0);
    m_driver->key(Qt::Key_Space);
    QVERIFY(!said().isEmpty());
    m_driver->key(Qt::Key_F9);
    QVERIFY(m_bench->store.state.outbox.size() > 0);
    QVERIFY(!stored().defects.constFirst().correctedAt.isValid());
}

void TestCorrections::partByPartToTheAcceptance()
{
    waitForCorrections();
    open();
    QTRY_COMPARE(m_driver->find<QTableView>(QStringLiteral("linesView"))->currentIndex().row(), 0);
    m_bench->scanner.setStack({sampleJpeg(600)});
    m_driver->key(Qt::Key_F3);
    QTRY_VERIFY(m_driver->find<QTableView>(QStringLiteral("pointsView"))->model()->rowCount() > 0);
    QTRY_VERIFY(!m_bench->store.state.jottings.isEmpty()); // a crash loses no page
    m_driver->find<QTableView>(QStringLiteral("linesView"))->setFocus();
    m_driver->key(Qt::Key_A);
    m_driver->key(Qt::Key_Space);
    m_driver->key(Qt::Key_F9);
    QTRY_VERIFY(stored().defects.constFirst().correctedAt.isValid());
    QTRY_COMPARE(m_bench->printer.jobs().size(), 1);
    QCOMPARE(m_bench->papers.papers().constLast().kind, PaperKind::CorrectionsReceipt);
    QVERIFY(!stored().correctedAt);

    m_driver->find<QTableView>(QStringLiteral("linesView"))->selectRow(1);
    m_driver->key(Qt::Key_Space);
    QCOMPARE(m_driver->focusName(), QStringLiteral("valueEdit"));
    m_driver->find<QLineEdit>(QStringLiteral("valueEdit"))->clear();
    m_driver->type(QStringLiteral("赵样本"));
    m_driver->key(Qt::Key_Return);
    m_driver->key(Qt::Key_F9);
    QTRY_VERIFY(stored().correctedAt.has_value());
    QTRY_COMPARE(m_bench->printer.jobs().size(), 2);

    m_driver->key(Qt::Key_F9);
    QTRY_VERIFY(!view()->findChild<AskStrip *>()->isHidden());
    m_driver->find<QPushButton>(QStringLiteral("yesButton"))->setFocus();
    m_driver->key(Qt::Key_Return);
    QTRY_COMPARE(stored().state, CaseState::Accepted);
    QTRY_COMPARE(m_bench->printer.jobs().size(), 3);
    QCOMPARE(m_bench->papers.papers().constLast().kind, PaperKind::AcceptanceVoucher);
}

void TestCorrections::pagesThatCameArePutInOrder()
{
    waitForCorrections();
    open();
    QTRY_COMPARE(m_driver->find<QTableView>(QStringLiteral("linesView"))->currentIndex().row(), 0);
    m_bench->scanner.setStack({sampleJpeg(601), sampleJpeg(602), sampleJpeg(603)});
    const auto *viewer = view()->findChild<PageViewer *>();
    m_driver->key(Qt::Key_F3, Qt::ShiftModifier);
    QTRY_COMPARE(viewer->pageCount(), 3);
    QTRY_VERIFY(said().contains(QStringLiteral("审核要点")));
    m_driver->find<QTableView>(QStringLiteral("linesView"))->setFocus();
    m_driver->key(Qt::Key_Right);
    QCOMPARE(viewer->currentPlace(), 2);
    m_driver->key(Qt::Key_R);
    QVERIFY2(said().contains(QStringLiteral("Ctrl+Z")), qPrintable(said()));
    m_driver->key(Qt::Key_Left, Qt::AltModifier); // 602 601 603
    QCOMPARE(viewer->currentPlace(), 1);
    m_driver->key(Qt::Key_Right);
    m_driver->key(Qt::Key_Delete); // 602 603
    QCOMPARE(viewer->pageCount(), 2);
    m_driver->key(Qt::Key_Z, Qt::ControlModifier); // 602 601 603
    QCOMPARE(viewer->pageCount(), 3);
    m_driver->key(Qt::Key_X, Qt::ControlModifier);
    m_driver->key(Qt::Key_Right);
    m_driver->key(Qt::Key_V, Qt::ControlModifier); // 602 603 601
    m_driver->key(Qt::Key_A);
    m_driver->key(Qt::Key_Space);
    m_driver->key(Qt::Key_F9);
    QTRY_VERIFY(stored().defects.constFirst().correctedAt.isValid());
    QStringList order;
    for (const PageFile &file : stored().material(QStringLiteral("lease"))->files) {
        for (int nth = 1; nth <= 3; ++nth) {
            if (file.sha256 == sha256(sampleJpeg(600 + nth)))
                order.append(QStringLiteral("%1+%2").arg(nth).arg(file.turned));
        }
    }
    QCOMPARE(order.join(u' '), QStringLiteral("2+90 3+0 1+0"));
    QGuiApplication::clipboard()->clear();
}

void TestCorrections::aLockedFileIsAskedItsPassword()
{
    waitForCorrections();
    open();
    QTRY_COMPARE(m_driver->find<QTableView>(QStringLiteral("linesView"))->currentIndex().row(), 0);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("合同.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("locked") > 0);
    file.close();
    m_bench->inspector.queueInspection(failure(ErrorCode::PasswordNeeded));
    view()->importFiles({file.fileName()});
    QTRY_VERIFY(m_driver->sees(QStringLiteral("filePasswordEdit")));
    m_driver->key(Qt::Key_Escape);
    QVERIFY(!m_driver->sees(QStringLiteral("filePasswordEdit")));
    QVERIFY(m_driver->sees(QStringLiteral("linesView"))); // Esc is the strip's alone
}

void TestCorrections::theGuideSaysHowALineIsScanned()
{
    for (MaterialRule &rule : m_bench->store.state.guides.first().materials)
        rule.scan = ScanProfile{200, false, false, false};
    waitForCorrections();
    open();
    QTRY_COMPARE(m_driver->find<QTableView>(QStringLiteral("linesView"))->currentIndex().row(), 0);
    m_bench->scanner.setStack({sampleJpeg(600)});
    m_driver->key(Qt::Key_F3);
    QTRY_VERIFY(!m_bench->scanner.requests().isEmpty());
    QCOMPARE(m_bench->scanner.requests().last().dpi, 200);
}

void TestCorrections::bring(const FileInspection &inspection)
{
    waitForCorrections();
    open();
    QTRY_COMPARE(m_driver->find<QTableView>(QStringLiteral("linesView"))->currentIndex().row(), 0);
    m_bench->inspector.queueInspection(inspection);
    m_bench->scanner.setStack({sampleJpeg(600)});
    m_driver->key(Qt::Key_F3, Qt::ShiftModifier);
    QTRY_VERIFY(m_driver->sees(QStringLiteral("latePagesList")));
    QTRY_VERIFY(said().contains(QStringLiteral("审核要点")));
    m_driver->find<QTableView>(QStringLiteral("linesView"))->setFocus();
    m_driver->key(Qt::Key_A);
    m_driver->key(Qt::Key_Space);
}

void TestCorrections::aPageThatFailedIsAcceptedWithAReason()
{
    bring(blurredPage());
    QVERIFY2(gapsSaid().endsWith(QStringLiteral("  U")), qPrintable(gapsSaid()));
    m_driver->key(Qt::Key_F9);
    QVERIFY2(said().endsWith(QStringLiteral("  U")), qPrintable(said())); // not only that something is missing
    m_driver->key(Qt::Key_U);
    QCOMPARE(m_driver->focusName(), QStringLiteral("lateReasonEdit"));
    m_driver->type(QStringLiteral("原件字迹如此"));
    m_driver->key(Qt::Key_Return);
    QCOMPARE(m_driver->focusName(), QStringLiteral("linesView"));
    QVERIFY(!m_driver->sees(QStringLiteral("correctionGapsLabel")));
    QVERIFY2(said().contains(QStringLiteral("Ctrl+Z")), qPrintable(said()));
    m_driver->key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(m_driver->sees(QStringLiteral("correctionGapsLabel")));
    m_driver->key(Qt::Key_U);
    m_driver->type(QStringLiteral("原件如此"));
    m_driver->key(Qt::Key_Return);
    m_driver->key(Qt::Key_F9);
    QTRY_VERIFY(stored().defects.constFirst().correctedAt.isValid());
    QCOMPARE(lease().findingsAcceptedBecause, QStringLiteral("原件如此"));
    QCOMPARE(lease().findingsAcceptedBy, sampleClerk().id);
}

void TestCorrections::aFileSeenNowhereNeedsAWord()
{
    m_bench->inspector.setPicture(Result<Pixels>(failure(ErrorCode::Unsupported)));
    bring(FakeInspector::goodPages(QStringLiteral("application/ofd"), 0));
    QVERIFY(m_driver->find<QLineEdit>(QStringLiteral("lateReasonEdit"))->placeholderText().contains(QStringLiteral("查看")));
    m_driver->key(Qt::Key_U);
    m_driver->type(QStringLiteral("在电子证照系统核验"));
    m_driver->key(Qt::Key_Return);
    m_driver->key(Qt::Key_F9);
    QTRY_VERIFY(stored().defects.constFirst().correctedAt.isValid());
    QCOMPARE(lease().findingsAcceptedBecause, QStringLiteral("在电子证照系统核验"));
}

void TestCorrections::aReasonIsLeftByEsc()
{
    bring(blurredPage());
    m_driver->key(Qt::Key_U);
    m_driver->type(QStringLiteral("原件"));
    m_driver->key(Qt::Key_Escape);
    QCOMPARE(m_driver->focusName(), QStringLiteral("linesView"));
    QCOMPARE(m_driver->find<QLineEdit>(QStringLiteral("lateReasonEdit"))->text(), QStringLiteral("原件"));
    QVERIFY(m_driver->sees(QStringLiteral("correctionGapsLabel"))); // kept, and not accepted
    m_driver->key(Qt::Key_U);
    m_driver->key(Qt::Key_Delete);
    m_driver->key(Qt::Key_Return); // without a word
    QVERIFY(m_driver->sees(QStringLiteral("correctionGapsLabel")));
    m_driver->find<QListWidget>(QStringLiteral("latePagesList"))->setFocus();
    m_driver->key(Qt::Key_Delete); // it is scanned again instead
    QVERIFY(!m_driver->sees(QStringLiteral("correctionGapsLabel")));
    m_driver->find<QTableView>(QStringLiteral("linesView"))->setFocus();
    m_driver->key(Qt::Key_U);
    QCOMPARE(m_driver->focusName(), QStringLiteral("linesView"));
    m_driver->key(Qt::Key_Escape);
    QVERIFY(m_driver->sees(QStringLiteral("casesView")));
}

void TestCorrections::aPointFailsWithAReason()
{
    bring(FakeInspector::goodPages(QStringLiteral("image/jpeg"), 1));
    m_driver->key(Qt::Key_X);
    QCOMPARE(m_driver->focusName(), QStringLiteral("latePointReasonEdit"));
    QVERIFY2(said().contains(QStringLiteral("行政许可法")), qPrintable(said())); // nothing new can be asked for
    m_driver->type(QStringLiteral("缺少出租方签章"));
    m_driver->key(Qt::Key_Return);
    QCOMPARE(m_driver->focusName(), QStringLiteral("linesView"));
    QVERIFY2(gapsSaid().contains(QStringLiteral("缺少出租方签章")), qPrintable(gapsSaid()));
    m_driver->key(Qt::Key_F9);
    QVERIFY(!stored().defects.constFirst().correctedAt.isValid());
    m_driver->find<QTableView>(QStringLiteral("pointsView"))->setFocus();
    m_driver->key(Qt::Key_Space); // it does pass
    m_driver->key(Qt::Key_F9);
    QTRY_VERIFY(stored().defects.constFirst().correctedAt.isValid());
}

void TestCorrections::aPointDoesNotApply()
{
    bring(FakeInspector::goodPages(QStringLiteral("image/jpeg"), 1));
    m_driver->find<QTableView>(QStringLiteral("pointsView"))->setFocus();
    m_driver->key(Qt::Key_N);
    m_driver->key(Qt::Key_F9);
    QTRY_VERIFY(stored().defects.constFirst().correctedAt.isValid());
    QCOMPARE(lease().points.constFirst().verdict, PointVerdict::NotApplicable);
}

void TestCorrections::whereThereIsNoPointItIsSaid()
{
    waitForCorrections();
    open();
    auto *lines = m_driver->find<QTableView>(QStringLiteral("linesView"));
    QTRY_COMPARE(lines->currentIndex().row(), 0);
    m_driver->key(Qt::Key_X);
    QVERIFY2(said().contains(QStringLiteral("请先收取")), qPrintable(said()));
    lines->selectRow(1);
    m_driver->key(Qt::Key_N);
    QVERIFY2(said().contains(QStringLiteral("不涉及材料")), qPrintable(said()));
    QVERIFY(!m_driver->sees(QStringLiteral("latePointReasonEdit")));
}

void TestCorrections::aValueThatIsTypedIsKept()
{
    waitForCorrections();
    open();
    auto *lines = m_driver->find<QTableView>(QStringLiteral("linesView"));
    QTRY_COMPARE(lines->currentIndex().row(), 0);
    lines->selectRow(1);
    m_driver->key(Qt::Key_Space);
    QCOMPARE(m_driver->focusName(), QStringLiteral("valueEdit"));
    auto *value = m_driver->find<QLineEdit>(QStringLiteral("valueEdit"));
    value->selectAll();
    m_driver->type(QStringLiteral("赵样"));
    m_driver->key(Qt::Key_Escape); // leaves the field
    QCOMPARE(m_driver->focusName(), QStringLiteral("linesView"));
    m_driver->key(Qt::Key_Escape);
    QVERIFY(m_driver->sees(QStringLiteral("casesView")));
    QTRY_VERIFY(!m_bench->store.state.jottings.isEmpty()); // a kill costs it neither
    open();
    QTRY_VERIFY(m_driver->sees(QStringLiteral("linesView")));
    lines = m_driver->find<QTableView>(QStringLiteral("linesView"));
    QTRY_COMPARE(lines->currentIndex().row(), 0);
    lines->selectRow(1);
    QTRY_COMPARE(m_driver->find<QLineEdit>(QStringLiteral("valueEdit"))->text(), QStringLiteral("赵样"));
    QVERIFY(stored().form.value(QStringLiteral("name")).value != QStringLiteral("赵样"));
}

void TestCorrections::aRefusalThatIsTypedStaysWithItsCase()
{
    CaseRecord record = waitForCorrections();
    record.deadlines.correctionDue = DueDate{m_bench->clock.today().addDays(-1), false};
    m_bench->put(record);
    open();
    QTRY_VERIFY(m_driver->sees(QStringLiteral("linesView")));
    QTRY_VERIFY(m_driver->find<QPushButton>(QStringLiteral("refuseButton"))->isEnabled());
    m_driver->key(Qt::Key_F10);
    m_driver->type(QStringLiteral("逾期未补正"));
    m_driver->key(Qt::Key_Escape);
    QVERIFY(!m_driver->sees(QStringLiteral("reasonEdit")));
    CaseRecord other = record;
    other.id = CaseId::create(sampleMoment().toMSecsSinceEpoch() + 5);
    m_bench->put(other);
    view()->open(other.id);
    m_driver->key(Qt::Key_F10);
    QTRY_VERIFY(m_driver->sees(QStringLiteral("reasonEdit")));
    QVERIFY(m_driver->find<QLineEdit>(QStringLiteral("reasonEdit"))->text().isEmpty());
    m_driver->key(Qt::Key_Escape);
    view()->open(record.id);
    m_driver->key(Qt::Key_F10);
    QTRY_COMPARE(m_driver->find<QLineEdit>(QStringLiteral("reasonEdit"))->text(), QStringLiteral("逾期未补正"));
}

void TestCorrections::whilePagesComeInNothingIsDecided()
{
    waitForCorrections();
    open();
    QTRY_COMPARE(m_driver->find<QTableView>(QStringLiteral("linesView"))->currentIndex().row(), 0);
    m_bench->scanner.setStack({sampleJpeg(600)});
    m_bench->scanner.hangAfterPages();
    m_driver->key(Qt::Key_F3, Qt::ShiftModifier);
    QTRY_VERIFY(m_driver->sees(QStringLiteral("latePagesList")));
    m_driver->find<QTableView>(QStringLiteral("linesView"))->setFocus();
    m_driver->key(Qt::Key_A);
    m_driver->key(Qt::Key_Space);
    m_driver->key(Qt::Key_F9);
    QVERIFY2(said().contains(QStringLiteral("全部导入后方可办理")), qPrintable(said()));
    m_driver->key(Qt::Key_Escape);
    QTRY_VERIFY2(said().contains(QStringLiteral("已停止")), qPrintable(said()));
    QVERIFY(m_driver->sees(QStringLiteral("linesView")));
    m_driver->key(Qt::Key_F9);
    QTRY_VERIFY(stored().defects.constFirst().correctedAt.isValid());
}

void TestCorrections::anotherCaseIsNotOpenedWhilePagesComeIn()
{
    const CaseRecord record = waitForCorrections();
    open();
    QTRY_COMPARE(m_driver->find<QTableView>(QStringLiteral("linesView"))->currentIndex().row(), 0);
    m_bench->scanner.setStack({sampleJpeg(600), sampleJpeg(601)});
    m_driver->key(Qt::Key_F3, Qt::ShiftModifier);
    CaseRecord other = record;
    other.id = CaseId::create(sampleMoment().toMSecsSinceEpoch() + 5);
    m_bench->put(other);
    view()->open(other.id);
    QVERIFY2(said().contains(QStringLiteral("仍在导入")), qPrintable(said()));
    QTRY_VERIFY(m_driver->sees(QStringLiteral("latePagesList")));
    QTRY_COMPARE(m_driver->find<QListWidget>(QStringLiteral("latePagesList"))->count(), 2);
}

void TestCorrections::anotherCaseIsNotOpenedWhileOneIsHandedIn()
{
    bring(FakeInspector::goodPages(QStringLiteral("image/jpeg"), 1));
    m_bench->documents.holds = true;
    m_driver->key(Qt::Key_F9);
    QTRY_COMPARE(m_bench->documents.asked.size(), 1);
    CaseRecord other = stored();
    other.id = CaseId::create(sampleMoment().toMSecsSinceEpoch() + 5);
    m_bench->put(other);
    view()->open(other.id);
    QVERIFY2(said().contains(QStringLiteral("正在提交")), qPrintable(said()));
    m_bench->documents.answer(0);
    QTRY_VERIFY(stored().defects.constFirst().correctedAt.isValid());
}

void TestCorrections::aDateThatTheGuideMindsIsTyped()
{
    for (MaterialRule &rule : m_bench->store.state.guides.first().materials)
        rule.maxAgeDays = 60;
    bring(FakeInspector::goodPages(QStringLiteral("image/jpeg"), 1));
    QVERIFY2(gapsSaid().endsWith(QStringLiteral("  D")), qPrintable(gapsSaid()));
    m_driver->key(Qt::Key_D);
    QCOMPARE(m_driver->focusName(), QStringLiteral("lateIssuedEdit"));
    m_driver->type(QStringLiteral("2026-13-01"));
    m_driver->key(Qt::Key_Return); // no such day: it stays to be put right
    QCOMPARE(m_driver->focusName(), QStringLiteral("lateIssuedEdit"));
    QCOMPARE(m_driver->find<QLineEdit>(QStringLiteral("lateIssuedEdit"))->text(), QStringLiteral("2026-13-01"));
    m_driver->find<QLineEdit>(QStringLiteral("lateIssuedEdit"))->selectAll();
    m_driver->type(QStringLiteral("2026-03-01"));
    m_driver->key(Qt::Key_Return);
    QCOMPARE(m_driver->focusName(), QStringLiteral("linesView"));
    m_driver->key(Qt::Key_F9);
    QTRY_VERIFY(stored().defects.constFirst().correctedAt.isValid());
    QCOMPARE(lease().issuedOn, QDate(2026, 3, 1));
}

void TestCorrections::whatIsStillWrongIsRefused()
{
    waitForCorrections();
    m_bench->clock.setNow(sampleMoment().addDays(20)); // the period is over
    m_page = std::make_unique<QueuePage>(m_bench->acting);
    m_driver = std::make_unique<PageDriver>(*m_page);
    view()->open(m_id);
    m_page->show(m_id);
    view()->parentWidget()->setFocus();
    static_cast<QStackedWidget *>(view()->parentWidget())->setCurrentWidget(view());
    view()->setFocus();
    m_driver->key(Qt::Key_F10);
    QTRY_COMPARE(m_driver->focusName(), QStringLiteral("reasonEdit"));
    m_driver->type(QStringLiteral("告知补正后未及时提交"));
    m_driver->key(Qt::Key_Return);
    QTRY_COMPARE(stored().state, CaseState::NotAccepted);
}

void TestCorrections::theNoticeIsPrintedAgain()
{
    const CaseRecord record = waitForCorrections();
    m_bench->store.state.prints.append(samplePrintOrder(record, PaperKind::CorrectionNotice));
    m_bench->store.state.prints.last().copies = 1;
    open();
    QTRY_VERIFY(m_driver->sees(QStringLiteral("linesView")));
    m_driver->key(Qt::Key_F8);
    QTRY_COMPARE(m_bench->printer.jobs().size(), 1);
    QCOMPARE(m_bench->papers.papers().constLast().copyNo, 2); // marked 补打
}

void TestCorrections::nothingInteractiveIsUnnamed()
{
    waitForCorrections();
    open();
    QTRY_VERIFY(m_driver->sees(QStringLiteral("linesView")));
    for (const QWidget *widget : view()->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty())
            || widget->objectName().startsWith(u"qt_");
        QVERIFY2(named || qobject_cast<const QAbstractScrollArea *>(widget->parentWidget()), qPrintable(widget->objectName()));
    }
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestCorrections)
#include "tst_corrections.moc"
