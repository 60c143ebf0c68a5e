// SPDX-License-Identifier: Apache-2.0
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTextBrowser>

#include "desk/look/noticestrip.h"
#include "desk/visit/casedeskpage.h"
#include "desk/visit/checkview.h"
#include "deskbench.h"
#include "support/pagedriver.h"

namespace yichuang::test {

/// From the look before a legal act to the printed paper.
class TestLegalActs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void anIncompleteCaseLeadsToTheGapInstead();
    void theCheckViewShowsWhatWillBeFiled();
    void escapeGoesBackWithoutDoingAnything();
    void enterFilesAndPrints();
    void noActAndNoPartingWhilePagesComeIn();
    void theReceiptShowsTheNumberLarge();
    void aStoreThatRefusesKeepsTheCase();
    void aPrinterThatFailsLeavesTheCaseFiledAndThePaperOrdered();
    void theNextApplicantIsOneKeyAway();
    void aRefusalNeedsAReason();
    void aRefusalIsFiledWithItsReasons();
    void oneNoticeOnlyAfterEverythingWasLookedAt();
    void offlineIsSaidBeforeAndAfter();

private:
    [[nodiscard]] QString label(const QString &name) const { return m_driver->find<QLabel>(name)->text(); }
    [[nodiscard]] CaseRecord filed() const { return m_bench->store.state.cases.first(); }
    void openComplete();

    std::unique_ptr<DeskBench> m_bench;
    std::unique_ptr<CaseDeskPage> m_page;
    std::unique_ptr<PageDriver> m_driver;
};

void TestLegalActs::initTestCase()
{
    dressApplication();
}

void TestLegalActs::init()
{
    m_bench = std::make_unique<DeskBench>();
    // A complete draft, as if it had been parked.
    const CaseRecord draft = sampleCase();
    m_bench->store.state.cases.insert(draft.id, draft);
    m_page = std::make_unique<CaseDeskPage>(m_bench->work());
    m_page->resize(1366, 700);
    m_driver = std::make_unique<PageDriver>(*m_page);
}

void TestLegalActs::cleanup()
{
    m_driver.reset();
    m_page.reset();
    m_bench.reset();
}

void TestLegalActs::openComplete()
{
    QCOMPARE(m_driver->focusName(), QStringLiteral("draftsView"));
    m_driver->key(Qt::Key_Return);
    QVERIFY(m_bench->work().visit.report().complete());
}

void TestLegalActs::anIncompleteCaseLeadsToTheGapInstead()
{
    m_driver->key(Qt::Key_F2);
    m_driver->type(QStringLiteral("310115199003070025"));
    m_driver->key(Qt::Key_F9);
    QCOMPARE(m_driver->focusName(), QStringLiteral("nameEdit"));
    QVERIFY(!m_driver->find<QPushButton>(QStringLiteral("receiveButton"))->isEnabled());
    QVERIFY(label(QStringLiteral("gapLabel")).startsWith(QStringLiteral("✕ 还差 2 项")));
    QCOMPARE(m_bench->work().visit.record().applicant.identity.number, QStringLiteral("310115199003070025"));
}

void TestLegalActs::noActAndNoPartingWhilePagesComeIn()
{
    openComplete();
    const CaseId id = m_bench->work().visit.record().id;
    m_bench->scanner.setStack({});
    m_bench->scanner.hangAfterPages();
    m_bench->work().intake.scan(sampleCase().materials.first().materialId, ScanSource::Feeder);
    QVERIFY(m_bench->work().intake.busy());
    m_driver->key(Qt::Key_F9);
    QVERIFY(m_driver->focusName() != QStringLiteral("confirmButton"));
    m_driver->key(Qt::Key_F6);
    QCOMPARE(m_bench->work().visit.record().id, id); // a page that still comes finds its visit
    m_bench->work().intake.cancel();
    QTRY_VERIFY(!m_bench->work().visit.hasCase());
}

void TestLegalActs::theCheckViewShowsWhatWillBeFiled()
{
    openComplete();
    m_driver->key(Qt::Key_F9);
    QCOMPARE(m_driver->focusName(), QStringLiteral("confirmButton"));
    QCOMPARE(m_driver->find<QPushButton>(QStringLiteral("confirmButton"))->text(), QStringLiteral("受理并打印回执  Enter"));
    const QString summary = m_driver->find<QTextBrowser>(QStringLiteral("summaryBrowser"))->toPlainText();
    for (const QString &part : {QStringLiteral("赵样本"), QStringLiteral("住所登记"), QStringLiteral("租赁住房，已备案"),
                                QStringLiteral("房屋租赁合同"), QStringLiteral("受理凭证"), QStringLiteral("钱示例")})
        QVERIFY2(summary.contains(part), qPrintable(part));
    const QStringList personal{QStringLiteral("310115199003070025"), QStringLiteral("310101198506121039"),
                               QStringLiteral("13800000001"), QStringLiteral("13800000002"), QStringLiteral("示例路1号")};
    for (const QString &text : personal)
        QVERIFY2(!summary.contains(text), qPrintable(text)); // masked
    QVERIFY(summary.contains(QStringLiteral("138****0001")));
}

void TestLegalActs::escapeGoesBackWithoutDoingAnything()
{
    openComplete();
    const QString before = m_driver->focusName();
    m_driver->key(Qt::Key_F9);
    m_driver->key(Qt::Key_Escape);
    QCOMPARE(filed().state, CaseState::Draft);
    QVERIFY(m_driver->sees(QStringLiteral("gapsView")));
    QCOMPARE(m_driver->focusName(), before);
}

void TestLegalActs::enterFilesAndPrints()
{
    openComplete();
    m_driver->key(Qt::Key_F9);
    m_driver->key(Qt::Key_Return);
    QTRY_COMPARE(m_bench->printer.jobs().size(), 1);
    QCOMPARE(filed().state, CaseState::Accepted);
    QVERIFY(!m_bench->work().visit.hasCase());
    QTRY_VERIFY(label(QStringLiteral("printLabel")).contains(QStringLiteral("已打印")));
}

void TestLegalActs::theReceiptShowsTheNumberLarge()
{
    openComplete();
    m_driver->key(Qt::Key_F9);
    m_driver->key(Qt::Key_Return);
    QTRY_VERIFY(m_driver->sees(QStringLiteral("numberLabel")));
    QCOMPARE(label(QStringLiteral("numberLabel")).remove(u' '), filed().number);
    QVERIFY(m_driver->find<QLabel>(QStringLiteral("numberLabel"))->font().pointSize() >= 24);
    QVERIFY(label(QStringLiteral("factsLabel")).contains(QStringLiteral("赵**")));
}

void TestLegalActs::aStoreThatRefusesKeepsTheCase()
{
    openComplete();
    m_driver->key(Qt::Key_F9);
    m_bench->store.state.fault = Error{ErrorCode::StorageFull, {}};
    m_driver->key(Qt::Key_Return);
    const auto *view = m_page->findChild<CheckView *>();
    QTRY_VERIFY(view->findChild<NoticeStrip *>()->text().contains(QStringLiteral("磁盘已满")));
    QVERIFY(m_bench->work().visit.hasCase());
    QVERIFY(m_bench->printer.jobs().isEmpty());
    m_bench->store.state.fault.reset();
    m_driver->key(Qt::Key_Return);
    QTRY_COMPARE(m_bench->printer.jobs().size(), 1);
}

void TestLegalActs::aPrinterThatFailsLeavesTheCaseFiledAndThePaperOrdered()
{
    m_bench->printer.failWith({ErrorCode::DeviceNoPaper, {}});
    openComplete();
    m_driver->key(Qt::Key_F9);
    m_driver->key(Qt::Key_Return);
    QTRY_VERIFY(label(QStringLiteral("printLabel")).contains(QStringLiteral("没有纸")));
    QCOMPARE(filed().state, CaseState::Accepted);
    QCOMPARE(m_driver->focusName(), QStringLiteral("printButton"));
    m_bench->printer.workAgain();
    m_driver->key(Qt::Key_Return);
    QTRY_COMPARE(m_bench->printer.jobs().size(), 1);
}

void TestLegalActs::theNextApplicantIsOneKeyAway()
{
    openComplete();
    m_driver->key(Qt::Key_F9);
    m_driver->key(Qt::Key_Return);
    QTRY_COMPARE(m_driver->focusName(), QStringLiteral("nextButton"));
    m_driver->key(Qt::Key_Return);
    QCOMPARE(m_driver->focusName(), QStringLiteral("numberEdit"));
    QVERIFY(m_bench->work().visit.record().applicant.isNull());
}

void TestLegalActs::aRefusalNeedsAReason()
{
    openComplete();
    m_driver->key(Qt::Key_F10);
    QCOMPARE(m_driver->focusName(), QStringLiteral("reasonsEdit"));
    m_driver->find<QPushButton>(QStringLiteral("confirmButton"))->setFocus();
    m_driver->key(Qt::Key_Return);
    QCOMPARE(m_driver->focusName(), QStringLiteral("reasonsEdit"));
    QVERIFY(label(QStringLiteral("refusalLabel")).startsWith(u'✕'));
    QCOMPARE(filed().state, CaseState::Draft);
}

void TestLegalActs::aRefusalIsFiledWithItsReasons()
{
    openComplete();
    m_driver->key(Qt::Key_F10);
    m_driver->type(QStringLiteral("不属于本机关职权范围"));
    m_driver->key(Qt::Key_Tab);
    m_driver->type(QStringLiteral("市登记局"));
    m_driver->key(Qt::Key_Return);
    QCOMPARE(m_driver->focusName(), QStringLiteral("confirmButton"));
    m_driver->key(Qt::Key_Return);
    QTRY_COMPARE(filed().state, CaseState::NotAccepted);
    QTRY_COMPARE(m_bench->papers.papers().isEmpty(), false);
    const QByteArray paper = FakePaperMaker::bytesOf(m_bench->papers.papers().first());
    QVERIFY(paper.contains("不属于本机关职权范围"));
    QVERIFY(paper.contains("市登记局"));
}

void TestLegalActs::oneNoticeOnlyAfterEverythingWasLookedAt()
{
    openComplete();
    m_driver->key(Qt::Key_F8);
    QCOMPARE(filed().state, CaseState::Draft);
    QVERIFY(!m_driver->sees(QStringLiteral("confirmButton")));
    m_bench->work().visit.decidePoint(QStringLiteral("lease"), QStringLiteral("p1"), PointVerdict::Unticked);
    m_bench->work().visit.decidePoint(QStringLiteral("identity"), QStringLiteral("p1"), PointVerdict::Failed,
                                      QStringLiteral("已过期"));
    m_driver->key(Qt::Key_F8);
    QVERIFY(!m_driver->sees(QStringLiteral("confirmButton")));
    m_bench->work().visit.decidePoint(QStringLiteral("lease"), QStringLiteral("p1"), PointVerdict::Passed);
    m_driver->key(Qt::Key_F8);
    QVERIFY(m_driver->find<QTextBrowser>(QStringLiteral("summaryBrowser"))->toPlainText().contains(QStringLiteral("已过期")));
    m_driver->key(Qt::Key_Return);
    QTRY_COMPARE(filed().state, CaseState::Correction);
}

void TestLegalActs::offlineIsSaidBeforeAndAfter()
{
    m_page->setOffline(true);
    openComplete();
    m_driver->key(Qt::Key_F9);
    QVERIFY(m_driver->find<QTextBrowser>(QStringLiteral("summaryBrowser"))->toPlainText().contains(QStringLiteral("离线收件")));
    m_driver->key(Qt::Key_Return);
    QTRY_VERIFY(m_driver->sees(QStringLiteral("factsLabel")));
    QVERIFY(filed().takenOffline);
    QVERIFY(label(QStringLiteral("factsLabel")).contains(QStringLiteral("离线收件")));
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestLegalActs)
#include "tst_legalacts.moc"
