// SPDX-License-Identifier: Apache-2.0
#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

#include "desk/cases/queuepage.h"
#include "filedbench.h"
#include "support/pagedriver.h"

namespace yichuang::test {

class TestQueuePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void todaysCasesAreThereAndTheFirstIsMarked();
    void chipsAndTextRestrictTheList();
    void searchTakesTheTextOfAReceipt();
    void enterOpensTheCaseAndEscComesBackToTheSameRow();
    void theCaseViewMasksAndTellsMaterialsAndHistory();
    void pagesTurnWithTheKeys();
    void aPaperIsShownAndPrintedAgain();
    void aPaperThatFailsStaysAndSaysWhatToPress();
    void aStoreThatFailsIsToldAndTheListStays();
    void refreshShowsWhatCameMeanwhile();
    void nothingInteractiveIsUnnamed();
};

namespace {

int rowsOf(const PageDriver &driver, const QString &name)
{
    return driver.find<QTableView>(name)->model()->rowCount();
}

QString allText(const QWidget &root)
{
    QString text;
    for (const QLabel *label : root.findChildren<QLabel *>()) {
        if (label->isVisible())
            text += label->text() + u'\n';
    }
    for (const QTableView *view : root.findChildren<QTableView *>()) {
        if (!view->isVisible())
            continue;
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            for (int column = 0; column < view->model()->columnCount(); ++column)
                text += view->model()->index(row, column).data().toString() + u'\n';
        }
    }
    return text;
}

} // namespace

void TestQueuePage::todaysCasesAreThereAndTheFirstIsMarked()
{
    FiledBench bench;
    bench.receive(1);
    bench.receive(2);
    QueuePage page(bench.acting);
    PageDriver driver(page);
    QTRY_COMPARE(rowsOf(driver, QStringLiteral("casesView")), 2);
    QCOMPARE(driver.find<QTableView>(QStringLiteral("casesView"))->currentIndex().row(), 0);
    QVERIFY(allText(page).contains(QStringLiteral("received 2")));
    QVERIFY(!allText(page).contains(QStringLiteral("赵样本")));
}

void TestQueuePage::chipsAndTextRestrictTheList()
{
    FiledBench bench;
    const CaseRecord first = bench.receive(1);
    bench.moveTo(bench.receive(2), {CaseState::Accepted});
    CaseRecord old = bench.receive(3);
    old.receivedAt = sampleMoment().addDays(-1);
    bench.put(old);
    QueuePage page(bench.acting);
    PageDriver driver(page);
    QTRY_COMPARE(rowsOf(driver, QStringLiteral("casesView")), 2);
    driver.find<QAbstractButton>(QStringLiteral("acceptedButton"))->click();
    QTRY_COMPARE(rowsOf(driver, QStringLiteral("casesView")), 1);
    driver.find<QAbstractButton>(QStringLiteral("openButton"))->click();
    QTRY_COMPARE(rowsOf(driver, QStringLiteral("casesView")), 3);
    driver.key(Qt::Key_F, Qt::ControlModifier);
    driver.type(first.number);
    QTRY_COMPARE(rowsOf(driver, QStringLiteral("casesView")), 1);
    driver.key(Qt::Key_Return);
    QCOMPARE(driver.focusName(), QStringLiteral("casesView"));
    page.search(QStringLiteral("nothing like it"));
    QTRY_VERIFY(driver.sees(QStringLiteral("emptyLabel")));
}

void TestQueuePage::searchTakesTheTextOfAReceipt()
{
    FiledBench bench;
    bench.receive(1);
    const CaseRecord wanted = bench.receive(2);
    QueuePage page(bench.acting);
    PageDriver driver(page);
    page.search(bench.codeOf(wanted));
    QTRY_COMPARE(rowsOf(driver, QStringLiteral("casesView")), 1);
    QCOMPARE(driver.find<QLineEdit>(QStringLiteral("filterEdit"))->text(), wanted.number);
    QCOMPARE(driver.focusName(), QStringLiteral("casesView"));
}

void TestQueuePage::enterOpensTheCaseAndEscComesBackToTheSameRow()
{
    FiledBench bench;
    bench.receive(1);
    bench.receive(2);
    QueuePage page(bench.acting);
    PageDriver driver(page);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("casesView"));
    driver.key(Qt::Key_Down);
    driver.key(Qt::Key_Return);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("materialsView"));
    driver.key(Qt::Key_Escape);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("casesView"));
    QCOMPARE(driver.find<QTableView>(QStringLiteral("casesView"))->currentIndex().row(), 1);
}

void TestQueuePage::theCaseViewMasksAndTellsMaterialsAndHistory()
{
    FiledBench bench;
    bench.receive(1);
    QueuePage page(bench.acting);
    PageDriver driver(page);
    driver.key(Qt::Key_Return);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("materialsView"));
    QTRY_COMPARE(rowsOf(driver, QStringLiteral("historyView")), 1);
    const QString text = allText(page);
    QVERIFY(text.contains(QStringLiteral("赵**")));
    QVERIFY(!text.contains(QStringLiteral("赵样本")));
    QVERIFY(!text.contains(QStringLiteral("310115199003070025")));
    QVERIFY(text.contains(QStringLiteral("居民身份证")));
    QVERIFY(text.contains(QStringLiteral("2026-03-17")));
    QVERIFY(rowsOf(driver, QStringLiteral("pointsView")) > 0);
}

void TestQueuePage::pagesTurnWithTheKeys()
{
    FiledBench bench;
    CaseRecord record = bench.receive(1);
    record.materials.first().files.first().pageCount = 2;
    bench.put(record);
    QueuePage page(bench.acting);
    PageDriver driver(page);
    driver.key(Qt::Key_Return);
    QTRY_COMPARE(driver.find<QLabel>(QStringLiteral("pageLabel"))->text(), QStringLiteral("Page 1 of 2"));
    driver.key(Qt::Key_Right);
    QTRY_COMPARE(driver.find<QLabel>(QStringLiteral("pageLabel"))->text(), QStringLiteral("Page 2 of 2"));
    driver.key(Qt::Key_Right);
    QCOMPARE(driver.find<QLabel>(QStringLiteral("pageLabel"))->text(), QStringLiteral("Page 2 of 2"));
}

void TestQueuePage::aPaperIsShownAndPrintedAgain()
{
    FiledBench bench;
    bench.receive(1);
    QueuePage page(bench.acting);
    PageDriver driver(page);
    driver.key(Qt::Key_P, Qt::ControlModifier);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("papersView"));
    QCOMPARE(rowsOf(driver, QStringLiteral("papersView")), 1);
    QVERIFY(allText(page).contains(QStringLiteral("Not printed")));
    driver.key(Qt::Key_P, Qt::ControlModifier);
    QTRY_COMPARE(bench.printer.jobs().size(), 1);
    driver.key(Qt::Key_P, Qt::ControlModifier);
    QTRY_COMPARE(bench.printer.jobs().size(), 2);
    QTRY_COMPARE(bench.store.state.prints.constFirst().copies, 2);
    QVERIFY(bench.printer.jobs().constLast().pdf.contains("copy 2"));
    driver.key(Qt::Key_Escape);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("casesView"));
}

void TestQueuePage::aPaperThatFailsStaysAndSaysWhatToPress()
{
    FiledBench bench;
    bench.receive(1);
    bench.printer.failWith({ErrorCode::PrinterUnavailable, QString()});
    QueuePage page(bench.acting);
    PageDriver driver(page);
    driver.key(Qt::Key_P, Qt::ControlModifier);
    driver.key(Qt::Key_P, Qt::ControlModifier);
    QTRY_COMPARE(bench.store.state.prints.constFirst().state, PrintState::Failed);
    QTRY_VERIFY(driver.find<QLabel>(QStringLiteral("printLabel"))->text().contains(QStringLiteral("Ctrl+P")));
    bench.printer.workAgain();
    driver.key(Qt::Key_P, Qt::ControlModifier);
    QTRY_COMPARE(bench.store.state.prints.constFirst().state, PrintState::Printed);
}

void TestQueuePage::aStoreThatFailsIsToldAndTheListStays()
{
    FiledBench bench;
    bench.receive(1);
    QueuePage page(bench.acting);
    PageDriver driver(page);
    QTRY_COMPARE(rowsOf(driver, QStringLiteral("casesView")), 1);
    bench.store.state.fault = Error{ErrorCode::StorageUnavailable, QString()};
    driver.key(Qt::Key_F5);
    QTRY_VERIFY(driver.sees(QStringLiteral("noticeStrip")));
    QCOMPARE(rowsOf(driver, QStringLiteral("casesView")), 1);
    bench.store.state.fault.reset();
    driver.key(Qt::Key_F5);
    QTRY_VERIFY(!driver.sees(QStringLiteral("noticeStrip")));
}

void TestQueuePage::refreshShowsWhatCameMeanwhile()
{
    FiledBench bench;
    QueuePage page(bench.acting);
    PageDriver driver(page);
    QTRY_VERIFY(driver.sees(QStringLiteral("emptyLabel")));
    bench.receive(1);
    page.refresh();
    QTRY_COMPARE(rowsOf(driver, QStringLiteral("casesView")), 1);
    QVERIFY(!driver.sees(QStringLiteral("emptyLabel")));
}

void TestQueuePage::nothingInteractiveIsUnnamed()
{
    FiledBench bench;
    bench.receive(1);
    QueuePage page(bench.acting);
    PageDriver driver(page);
    for (QWidget *widget : page.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(QStringLiteral("qt_"))
            || widget->inherits("QLabel") || widget->inherits("QHeaderView") || widget->inherits("QSplitterHandle"))
            continue;
        const QAccessibleInterface *node = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(node && !node->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
    }
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestQueuePage)
#include "tst_queuepage.moc"
