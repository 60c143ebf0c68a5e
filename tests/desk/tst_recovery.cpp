// SPDX-License-Identifier: Apache-2.0
#include <QLineEdit>
#include <QTableView>
#include <QTest>

#include "desk/look/noticestrip.h"
#include "desk/visit/casedeskpage.h"
#include "desk/visit/visitpage.h"
#include "deskbench.h"
#include "support/pagedriver.h"

namespace yichuang::test {

/// Nothing typed is lost (promise 2): parking, a crash, and a disk that refuses.
class TestRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dressApplication(); }
    void aCrashComesBackToTheSameFieldWithTheTypedTextAndTheCaret();
    void aCrashComesBackToTheSameMaterial();
    void aParkedVisitIsListedAndOpensWithOneKey();
    void aNewVisitParksTheOneThatIsOpen();
    void anEmptyVisitLeavesNoDraft();
    void aDiskThatRefusesIsToldWhileTheInputStays();
    void whatWasSaidOfTheDiskIsTakenBackOnceItIsSaved();
    void namesInTheListAreMasked();
};

namespace {

QString noticeOf(const CaseDeskPage &page)
{
    return page.findChild<VisitPage *>()->findChild<NoticeStrip *>()->text();
}

CaseRecord storedDraft(const DeskBench &bench)
{
    return bench.store.state.cases.isEmpty() ? CaseRecord() : bench.store.state.cases.first();
}

} // namespace

void TestRecovery::aCrashComesBackToTheSameFieldWithTheTypedTextAndTheCaret()
{
    DeskBench bench;
    {
        CaseDeskPage page(bench.work());
        PageDriver driver(page);
        driver.key(Qt::Key_F2);
        driver.type(QStringLiteral("310115199003070025"));
        driver.key(Qt::Key_Return);
        driver.type(QStringLiteral("赵样本人"));
        driver.key(Qt::Key_Left);
        QTRY_COMPARE(storedDraft(bench).place.typed, QStringLiteral("赵样本人"));
        QTRY_COMPARE(storedDraft(bench).place.caret, 3);
        QVERIFY(storedDraft(bench).applicant.identity.name.isEmpty()); // typed, but not handed over yet
    }
    bench.restart();
    CaseDeskPage page(bench.work());
    PageDriver driver(page);
    QCOMPARE(driver.focusName(), QStringLiteral("draftsView"));
    driver.key(Qt::Key_Return);
    QCOMPARE(driver.focusName(), QStringLiteral("nameEdit"));
    auto *name = driver.find<QLineEdit>(QStringLiteral("nameEdit"));
    QCOMPARE(name->text(), QStringLiteral("赵样本人"));
    QCOMPARE(name->cursorPosition(), 3);
    QVERIFY(noticeOf(page).contains(QStringLiteral("已恢复到 09:00:00")));
    driver.key(Qt::Key_Return);
    QCOMPARE(bench.work().visit.record().applicant.identity.name, QStringLiteral("赵样本人"));
}

void TestRecovery::aCrashComesBackToTheSameMaterial()
{
    DeskBench bench;
    CaseRecord draft = sampleCase();
    draft.place = {QStringLiteral("materials"), QStringLiteral("lease"),
                   QStringLiteral("stationsStack/MaterialsPanel/materialsView"), {}, 0};
    bench.store.state.cases.insert(draft.id, draft);
    CaseDeskPage page(bench.work());
    PageDriver driver(page);
    driver.key(Qt::Key_Return);
    QVERIFY(driver.sees(QStringLiteral("materialsView")));
    const QTableView *materials = driver.find<QTableView>(QStringLiteral("materialsView"));
    QCOMPARE(materials->currentIndex().row(), 1);
}

void TestRecovery::aParkedVisitIsListedAndOpensWithOneKey()
{
    DeskBench bench;
    CaseDeskPage page(bench.work());
    PageDriver driver(page);
    driver.key(Qt::Key_F2);
    driver.type(QStringLiteral("310115199003070025"));
    driver.key(Qt::Key_F6);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("draftsView"));
    QVERIFY(!bench.work().visit.hasCase());
    driver.key(Qt::Key_Return);
    QCOMPARE(bench.work().visit.record().applicant.identity.number, QStringLiteral("310115199003070025"));
}

void TestRecovery::aNewVisitParksTheOneThatIsOpen()
{
    DeskBench bench;
    CaseDeskPage page(bench.work());
    PageDriver driver(page);
    driver.key(Qt::Key_F2);
    driver.type(QStringLiteral("310115199003070025"));
    driver.key(Qt::Key_F2);
    QTRY_VERIFY(bench.work().visit.hasCase() && bench.work().visit.record().applicant.isNull());
    QCOMPARE(bench.store.state.cases.size(), 1);
    QCOMPARE(storedDraft(bench).applicant.identity.number, QStringLiteral("310115199003070025"));
    QCOMPARE(driver.focusName(), QStringLiteral("numberEdit"));
    QVERIFY(driver.find<QLineEdit>(QStringLiteral("numberEdit"))->text().isEmpty());
}

void TestRecovery::anEmptyVisitLeavesNoDraft()
{
    DeskBench bench;
    CaseDeskPage page(bench.work());
    PageDriver driver(page);
    QCOMPARE(driver.focusName(), QStringLiteral("newVisitButton"));
    driver.key(Qt::Key_Return);
    QVERIFY(bench.work().visit.hasCase());
}

void TestRecovery::aDiskThatRefusesIsToldWhileTheInputStays()
{
    DeskBench bench;
    CaseDeskPage page(bench.work());
    PageDriver driver(page);
    driver.key(Qt::Key_F2);
    bench.store.state.fault = Error{ErrorCode::StorageFull, {}};
    driver.type(QStringLiteral("310115199003070025"));
    driver.key(Qt::Key_F6);
    QTRY_VERIFY(noticeOf(page).contains(QStringLiteral("磁盘已满")));
    QVERIFY(bench.work().visit.hasCase());
    QCOMPARE(driver.find<QLineEdit>(QStringLiteral("numberEdit"))->text(), QStringLiteral("310115199003070025"));
}

void TestRecovery::whatWasSaidOfTheDiskIsTakenBackOnceItIsSaved()
{
    DeskBench bench;
    CaseDeskPage page(bench.work());
    PageDriver driver(page);
    driver.key(Qt::Key_F2);
    bench.store.state.fault = Error{ErrorCode::StorageFull, {}};
    driver.type(QStringLiteral("310115"));
    QTRY_VERIFY(noticeOf(page).contains(QStringLiteral("磁盘已满")));
    bench.store.state.fault.reset();
    QTRY_VERIFY(!noticeOf(page).contains(QStringLiteral("磁盘已满")));
    QVERIFY(noticeOf(page).contains(QStringLiteral("已重新保存")));
}

void TestRecovery::namesInTheListAreMasked()
{
    DeskBench bench;
    const CaseRecord draft = sampleCase();
    bench.store.state.cases.insert(draft.id, draft);
    CaseDeskPage page(bench.work());
    PageDriver driver(page);
    const QTableView *drafts = driver.find<QTableView>(QStringLiteral("draftsView"));
    QCOMPARE(drafts->model()->index(0, 0).data().toString(), QStringLiteral("赵**"));
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestRecovery)
#include "tst_recovery.moc"
