// SPDX-License-Identifier: Apache-2.0
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "desk/look/noticestrip.h"
#include "desk/visit/applicantstrip.h"
#include "desk/visit/casedeskpage.h"
#include "desk/visit/noticeflow.h"
#include "desk/visit/startpanel.h"
#include "desk/visit/visitpage.h"
#include "deskbench.h"
#include "domain/cases/noticecode.h"
#include "support/pagedriver.h"

namespace yichuang::test {

/// An applicant is told what to bring and comes again: the desk finds the first visit, goes on from it, and says when the same
/// application is open already. All by keys.
class TestSecondVisit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dressApplication(); }
    void init();
    void cleanup();
    void f8TellsWhatToBringWhileNothingWasHandedIn();
    void theSheetsComeWithTheNoticeWhereTheCounterIsSetSo();
    void sheetsThatAreNotPrintedDoNotHideThatTheNoticeIs();
    void whatIsPrintedForOneVisitIsNotToldInAnother();
    void sheetsThatFailAreToldInAnotherVisitAsThoseOfTheOneBefore();
    void sheetsOnTheirWayAreToldOfWhenTheyAreAskedForAgain();
    void onceSomethingCameF8IsTheCorrectionNotice();
    void aPrinterThatFailsLeavesThePaperOnTheStartPage();
    void whoWasToldIsRecognisedByTheNumberAlone();
    void whoeverGoesOnWithoutItLosesNothing();
    void aScannedNoticeOpensItsVisit();
    void aNoticeOfAnotherCounterIsToldSo();
    void aNewerGuideIsOffered();
    void theSameApplicationIsWarnedOfAtOnce();
    void whatIsOpenElsewhereIsNamedToo();

private:
    void openPage();
    /// A visit of the sample applicant, up to where the situation is known.
    void reachMaterials();
    void typeApplicant();
    /// F8 at a counter that prints separator sheets with the notice.
    void tellWithSheets();
    /// The sheets of the visit are on their way to the printer when the next applicant comes.
    void leaveWhileSheetsAreComing();
    [[nodiscard]] QString said() const { return m_page->findChild<VisitPage *>()->findChild<NoticeStrip *>()->text(); }
    [[nodiscard]] const CaseRecord &record() const { return m_bench->work().visit.record(); }
    [[nodiscard]] ApplicantStrip *strip() const { return m_page->findChild<ApplicantStrip *>(); }
    [[nodiscard]] qsizetype drafts() const { return m_bench->store.state.cases.size(); }

    std::unique_ptr<DeskBench> m_bench;
    std::unique_ptr<CaseDeskPage> m_page;
    std::unique_ptr<PageDriver> m_driver;
};

void TestSecondVisit::init()
{
    m_bench = std::make_unique<DeskBench>();
    openPage();
}

void TestSecondVisit::cleanup()
{
    m_driver.reset();
    m_page.reset();
    m_bench.reset();
}

void TestSecondVisit::openPage()
{
    m_page = std::make_unique<CaseDeskPage>(m_bench->work());
    m_page->resize(1366, 700);
    m_driver = std::make_unique<PageDriver>(*m_page);
}

void TestSecondVisit::typeApplicant()
{
    m_driver->key(Qt::Key_F2);
    m_driver->type(sampleCase().applicant.identity.number);
    m_driver->key(Qt::Key_Return);
}

void TestSecondVisit::reachMaterials()
{
    typeApplicant();
    m_driver->type(sampleCase().applicant.identity.name);
    m_driver->key(Qt::Key_Return);
    m_driver->keys(QStringLiteral("zsdj"));
    m_driver->key(Qt::Key_Return);
    m_driver->keys(QStringLiteral("21"));
    QCOMPARE(record().situationId, QStringLiteral("rentedFiled"));
}

void TestSecondVisit::f8TellsWhatToBringWhileNothingWasHandedIn()
{
    reachMaterials();
    auto *button = m_driver->find<QPushButton>(QStringLiteral("correctButton"));
    QVERIFY(button->isEnabled());
    m_driver->key(Qt::Key_F8);
    QTRY_COMPARE(m_bench->printer.jobs().size(), 1);
    QCOMPARE(record().state, CaseState::Draft);
    QVERIFY(record().notice);
    QCOMPARE(m_bench->papers.papers().constLast().kind, PaperKind::OneTimeNotice);
    // The visit goes on where it was.
    QVERIFY(m_driver->sees(QStringLiteral("materialsView")));
}

void TestSecondVisit::tellWithSheets()
{
    m_driver.reset();
    m_page.reset();
    m_bench = std::make_unique<DeskBench>();
    m_bench->counter.separatorsWithNotice = true;
    openPage();
    reachMaterials();
    m_driver->key(Qt::Key_F8);
    QTRY_COMPARE(m_bench->printer.jobs().size(), 2);
}

void TestSecondVisit::theSheetsComeWithTheNoticeWhereTheCounterIsSetSo()
{
    tellWithSheets();
    const QList<Paper> papers = m_bench->papers.papers();
    QCOMPARE(papers.at(papers.size() - 2).kind, PaperKind::OneTimeNotice);
    QCOMPARE(papers.constLast().kind, PaperKind::SeparatorSheets);
    QTRY_VERIFY2(said().contains(QStringLiteral("一次性告知单已打印")) && said().contains(QStringLiteral("分隔页")), qPrintable(said()));
    // What is told later is the rest, and the stack has its sheets.
    m_bench->work().visit.addFile(QStringLiteral("lease"), samplePageFile(QStringLiteral("lease")));
    m_driver->key(Qt::Key_F8, Qt::ShiftModifier);
    QTRY_COMPARE(m_bench->printer.jobs().size(), 3);
    QTRY_VERIFY(said().contains(QStringLiteral("Ctrl+F8")));
    QCOMPARE(m_bench->papers.papers().constLast().kind, PaperKind::OneTimeNotice);
}

void TestSecondVisit::sheetsThatAreNotPrintedDoNotHideThatTheNoticeIs()
{
    tellWithSheets();
    connect(m_page->findChild<NoticeFlow *>(), &NoticeFlow::said, this, [this](Tone tone) {
        if (tone == Tone::Working && m_bench->printer.jobs().size() == 3) // the notice is printed
            m_bench->printer.failWith({ErrorCode::DeviceNoPaper, {}});
    });
    m_driver->key(Qt::Key_F8);
    QTRY_VERIFY2(said().contains(QStringLiteral("未打印")) && said().contains(QStringLiteral("Ctrl+F8")), qPrintable(said()));
    QCOMPARE(m_bench->printer.jobs().size(), 3);
}

void TestSecondVisit::leaveWhileSheetsAreComing()
{
    tellWithSheets();
    QTRY_VERIFY2(said().contains(QStringLiteral("分隔页")), qPrintable(said()));
    m_bench->printer.hold();
    m_driver->key(Qt::Key_F8, Qt::ControlModifier);
    QTRY_COMPARE(m_bench->printer.jobs().size(), 3);
    const CaseId before = record().id;
    m_driver->key(Qt::Key_F2);
    QTRY_VERIFY(m_bench->work().visit.hasCase() && record().id != before);
}

void TestSecondVisit::whatIsPrintedForOneVisitIsNotToldInAnother()
{
    leaveWhileSheetsAreComing();
    const QSignalSpy told(m_page->findChild<NoticeFlow *>(), &NoticeFlow::said);
    const QSignalSpy ended(&m_bench->work().separators, &PrintSeparators::printed);
    m_bench->printer.letGo();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(told.size(), 0);
    QVERIFY2(!said().contains(QStringLiteral("分隔页")), qPrintable(said()));
}

void TestSecondVisit::sheetsThatFailAreToldInAnotherVisitAsThoseOfTheOneBefore()
{
    leaveWhileSheetsAreComing();
    m_bench->printer.failWith({ErrorCode::DeviceNoPaper, {}});
    m_bench->printer.letGo();
    QTRY_VERIFY2(said().contains(QStringLiteral("上一位")) && said().contains(QStringLiteral("Ctrl+F8")), qPrintable(said()));
}

void TestSecondVisit::sheetsOnTheirWayAreToldOfWhenTheyAreAskedForAgain()
{
    reachMaterials();
    m_bench->printer.hold();
    m_driver->key(Qt::Key_F8, Qt::ControlModifier);
    QTRY_COMPARE(m_bench->printer.jobs().size(), 1);
    m_driver->key(Qt::Key_F8, Qt::ControlModifier);
    QVERIFY2(said().contains(QStringLiteral("正在打印")), qPrintable(said()));
    m_bench->printer.letGo();
    QTRY_VERIFY2(said().contains(QStringLiteral("分隔页")) && !said().contains(QStringLiteral("正在打印")), qPrintable(said()));
    QCOMPARE(m_bench->printer.jobs().size(), 1);
}

void TestSecondVisit::onceSomethingCameF8IsTheCorrectionNotice()
{
    reachMaterials();
    const QString before = m_driver->find<QPushButton>(QStringLiteral("correctButton"))->text();
    m_bench->work().visit.addFile(QStringLiteral("lease"), samplePageFile(QStringLiteral("lease")));
    m_bench->work().visit.decidePoint(QStringLiteral("lease"), QStringLiteral("p1"), PointVerdict::Failed, QStringLiteral("已过期"));
    QVERIFY(m_driver->find<QPushButton>(QStringLiteral("correctButton"))->text() != before);
    m_driver->key(Qt::Key_F8, Qt::ShiftModifier);
    QTRY_COMPARE(m_bench->printer.jobs().size(), 1);
    QCOMPARE(m_bench->papers.papers().constLast().kind, PaperKind::OneTimeNotice);
    QCOMPARE(record().state, CaseState::Draft);
}

void TestSecondVisit::aPrinterThatFailsLeavesThePaperOnTheStartPage()
{
    m_bench->printer.failWith({ErrorCode::PrinterUnavailable, {}});
    reachMaterials();
    m_driver->key(Qt::Key_F8);
    QTRY_COMPARE(m_bench->store.state.prints.size(), 1);
    QTRY_COMPARE(m_bench->store.state.prints.constFirst().state, PrintState::Failed);
    m_driver->key(Qt::Key_F6);
    QTRY_VERIFY(m_driver->sees(QStringLiteral("papersView")));
}

void TestSecondVisit::whoWasToldIsRecognisedByTheNumberAlone()
{
    reachMaterials();
    m_driver->key(Qt::Key_F8);
    QTRY_VERIFY(record().notice);
    const CaseId first = record().id;
    m_driver->key(Qt::Key_F6);
    QTRY_VERIFY(!m_bench->work().visit.hasCase());

    const int keysBefore = m_driver->keysPressed();
    typeApplicant();
    QTRY_COMPARE(m_driver->focusName(), QStringLiteral("actionButton"));
    m_driver->key(Qt::Key_Return);
    QTRY_COMPARE(record().id, first);
    QCOMPARE(record().answers, sampleCase().answers);
    QCOMPARE(m_driver->keysPressed() - keysBefore, 3); // F2, Enter, Enter
    // The visit that had only just begun is gone, and nothing of it is left behind.
    QCOMPARE(drafts(), 1);
    // What came meanwhile is not asked for again.
    m_bench->work().visit.addFile(QStringLiteral("lease"), samplePageFile(QStringLiteral("lease")));
    m_driver->key(Qt::Key_F8, Qt::ShiftModifier);
    QTRY_COMPARE(m_bench->printer.jobs().size(), 2);
    QVERIFY(m_bench->papers.papers().constLast().fields.value(u"rest").toBool());
}

void TestSecondVisit::whoeverGoesOnWithoutItLosesNothing()
{
    reachMaterials();
    m_driver->key(Qt::Key_F8);
    QTRY_VERIFY(record().notice);
    const CaseId first = record().id;
    m_driver->key(Qt::Key_F6);
    QTRY_VERIFY(!m_bench->work().visit.hasCase());
    typeApplicant();
    QTRY_COMPARE(m_driver->focusName(), QStringLiteral("actionButton"));
    m_driver->key(Qt::Key_Escape);
    QVERIFY(strip()->isHidden());
    QTRY_VERIFY(m_driver->focusName() != u"actionButton");
    QVERIFY(record().id != first);
    m_driver->type(sampleCase().applicant.identity.name);
    m_driver->key(Qt::Key_Return);
    QTRY_COMPARE(record().applicant.identity.name, sampleCase().applicant.identity.name);
    QVERIFY(m_bench->store.state.cases.contains(first));
}

void TestSecondVisit::aScannedNoticeOpensItsVisit()
{
    reachMaterials();
    m_driver->key(Qt::Key_F8);
    QTRY_VERIFY(record().notice);
    const CaseId first = record().id;
    m_driver->key(Qt::Key_F6);
    QTRY_VERIFY(!m_bench->work().visit.hasCase());
    m_page->takeUpNotice(first);
    QTRY_COMPARE(record().id, first);
    // What has become a case is shown as one.
    m_driver->key(Qt::Key_F6);
    QTRY_VERIFY(!m_bench->work().visit.hasCase());
    m_bench->store.state.cases[first].state = CaseState::Received;
    const QSignalSpy chosen(m_page.get(), &CaseDeskPage::caseChosen);
    m_page->takeUpNotice(first);
    QTRY_COMPARE(chosen.size(), 1);
}

void TestSecondVisit::aNoticeOfAnotherCounterIsToldSo()
{
    m_page->takeUpNotice(sampleCase(9).id);
    QVERIFY(!m_bench->work().visit.hasCase());
    QTRY_VERIFY(!m_page->findChild<StartPanel *>()->findChild<NoticeStrip *>()->text().isEmpty());
}

void TestSecondVisit::aNewerGuideIsOffered()
{
    reachMaterials();
    m_driver->key(Qt::Key_F8);
    QTRY_VERIFY(record().notice);
    const CaseId first = record().id;
    m_driver->key(Qt::Key_F6);
    QTRY_VERIFY(!m_bench->work().visit.hasCase());
    Guide newer = sampleGuide();
    newer.ref.version = 4;
    m_bench->store.state.guides.append(newer);
    m_page->takeUpNotice(first);
    QTRY_COMPARE(record().id, first);
    QCOMPARE(record().guide.version, 3);
    QTRY_VERIFY(!strip()->isHidden());
    QVERIFY(strip()->text().contains(u'4'));
    strip()->focusAction();
    m_driver->key(Qt::Key_Return);
    QTRY_COMPARE(record().guide.version, 4);
    QCOMPARE(record().answers, sampleCase().answers);
    QVERIFY(record().notice); // what was told was told
}

void TestSecondVisit::theSameApplicationIsWarnedOfAtOnce()
{
    CaseRecord open = sampleCase(5);
    open.state = CaseState::Accepted;
    open.number = QStringLiteral("L310118072603100005X");
    open.receivedAt = sampleMoment();
    open.draft = {};
    m_bench->store.state.cases.insert(open.id, open);
    reachMaterials();
    QTRY_VERIFY(!strip()->isHidden());
    QVERIFY(strip()->text().contains(u"07"));
    QVERIFY(strip()->text().contains(u"2026-03-10"));
    const QSignalSpy chosen(m_page.get(), &CaseDeskPage::caseChosen);
    QTRY_COMPARE(m_driver->focusName(), QStringLiteral("actionButton"));
    m_driver->key(Qt::Key_Return);
    QTRY_COMPARE(chosen.size(), 1);
    QCOMPARE(chosen.constFirst().constFirst().value<CaseId>(), open.id);
}

void TestSecondVisit::whatIsOpenElsewhereIsNamedToo()
{
    m_bench->intakeRegister.answer = QList{OpenIntake{QStringLiteral("01930000-0000-7000-8000-00000000000a"),
                                                      QStringLiteral("751122026000009"), QStringLiteral("310101"),
                                                      QStringLiteral("A2"), QDate(2026, 3, 9), CaseState::Received}};
    reachMaterials();
    QTRY_VERIFY(!strip()->isHidden());
    QVERIFY(strip()->text().contains(u"310101"));
    // There is nothing here to open; another answer takes the warning back.
    m_bench->intakeRegister.answer = QList<OpenIntake>();
    m_bench->work().visit.answer(QStringLiteral("dwelling"), QStringLiteral("own"));
    QTRY_VERIFY(strip()->isHidden());
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestSecondVisit)
#include "tst_secondvisit.moc"
