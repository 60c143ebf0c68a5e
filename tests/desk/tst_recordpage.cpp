// SPDX-License-Identifier: Apache-2.0
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include "casework/errortext.h"
#include "desk/counter/recordpage.h"
#include "desk/look/noticestrip.h"
#include "desk/window/workbench.h"
#include "filedbench.h"
#include "support/pagedriver.h"

namespace yichuang::test {

/// A clerk reads, prints and disputes what the ledger says of them, by keys alone.
class TestRecordPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void todaysOwnEntriesAreThereWithTheHead();
    void anotherDayIsAskedFor();
    void aPeriodThatEndsBeforeItBeginsIsSaid();
    void printingIsWrittenDownToo();
    void aPrinterThatFailsIsSaid();
    void anEntryIsDisputedAndStays();
    void aDisputeWithoutAReasonAsksForIt();
    void adminsAndAuditorsAreToldWhatTheySee_data();
    void adminsAndAuditorsAreToldWhatTheySee();
    void theDeskOfWhoTakesInNothingHasNoPageToActOn_data();
    void theDeskOfWhoTakesInNothingHasNoPageToActOn();
};

namespace {

/// Two cases received by the clerk whose page it is, and one entry of somebody else.
struct RecordBench : FiledBench
{
    explicit RecordBench(const Clerk &clerk = sampleClerk()) : FiledBench({clerk, sampleCounter()})
    {
        receive(1);
        receive(2);
        LedgerEvent other = sampleEvent(sampleCase(), QStringLiteral("reviewApproved"));
        other.clerkId = QStringLiteral("0555");
        store.state.append(other);
    }
    [[nodiscard]] LedgerEvent last() const { return store.state.ledger.constLast(); }

    RecordPage page{acting};
};

int rowsOf(const PageDriver &driver)
{
    return driver.find<QTableView>(QStringLiteral("recordView"))->model()->rowCount();
}

} // namespace

void TestRecordPage::todaysOwnEntriesAreThereWithTheHead()
{
    RecordBench bench;
    PageDriver driver(bench.page);
    QTRY_COMPARE(rowsOf(driver), 2);
    const LedgerHead head{bench.store.state.ledger.size(), bench.last().hash};
    const QString said = driver.find<QLabel>(QStringLiteral("ledgerHeadLabel"))->text();
    QVERIFY2(said.contains(head.shortForm()), qPrintable(said));
    QCOMPARE(driver.focusName(), QStringLiteral("recordView"));
}

void TestRecordPage::anotherDayIsAskedFor()
{
    RecordBench bench;
    PageDriver driver(bench.page);
    const QDate today = bench.clock.today();
    driver.find<QDateEdit>(QStringLiteral("fromEdit"))->setDate(today.addDays(-2));
    driver.find<QDateEdit>(QStringLiteral("untilEdit"))->setDate(today.addDays(-1));
    QTRY_COMPARE(rowsOf(driver), 0);
    QVERIFY(!driver.find<QPushButton>(QStringLiteral("disputeButton"))->isEnabled());
    driver.find<QDateEdit>(QStringLiteral("untilEdit"))->setDate(today);
    QTRY_COMPARE(rowsOf(driver), 2);
}

void TestRecordPage::aPeriodThatEndsBeforeItBeginsIsSaid()
{
    RecordBench bench;
    PageDriver driver(bench.page);
    driver.find<QDateEdit>(QStringLiteral("fromEdit"))->setDate(bench.clock.today().addDays(1));
    QTRY_COMPARE(rowsOf(driver), 0);
    QVERIFY(!bench.page.findChild<NoticeStrip *>()->text().isEmpty());
}

void TestRecordPage::printingIsWrittenDownToo()
{
    RecordBench bench;
    PageDriver driver(bench.page);
    QTRY_COMPARE(rowsOf(driver), 2);
    const QString head = LedgerHead{bench.store.state.ledger.size(), bench.last().hash}.shortForm();
    driver.key(Qt::Key_P, Qt::ControlModifier);
    QTRY_COMPARE(bench.printer.jobs().size(), 1);
    QCOMPARE(bench.printer.jobs().constFirst().title, head);
    QCOMPARE(bench.last().kind, QStringLiteral("recordPrinted"));
    QTRY_COMPARE(rowsOf(driver), 3);
}

void TestRecordPage::aPrinterThatFailsIsSaid()
{
    RecordBench bench;
    bench.printer.failWith({ErrorCode::PrinterUnavailable, {}});
    PageDriver driver(bench.page);
    QTRY_COMPARE(rowsOf(driver), 2);
    driver.key(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(!bench.page.findChild<NoticeStrip *>()->text().isEmpty());
    // No case and no order of a paper stands behind a record.
    QVERIFY(!bench.page.findChild<NoticeStrip *>()->text().contains(errorText(ErrorCode::PrinterUnavailable).safe));
    QVERIFY(bench.page.findChild<NoticeStrip *>()->text().contains(QStringLiteral("Ctrl+P")));
    QCOMPARE(rowsOf(driver), 2);
}

void TestRecordPage::anEntryIsDisputedAndStays()
{
    RecordBench bench;
    PageDriver driver(bench.page);
    QTRY_COMPARE(rowsOf(driver), 2);
    const LedgerEvent first = bench.store.state.ledger.constFirst();
    driver.key(Qt::Key_Home, Qt::ControlModifier);
    driver.find<QLineEdit>(QStringLiteral("disputeReasonEdit"))->setFocus();
    driver.type(QStringLiteral("not me"));
    driver.key(Qt::Key_Return);
    QTRY_COMPARE(bench.last().kind, QStringLiteral("entryDisputed"));
    QCOMPARE(bench.last().body.value(u"entry").toInteger(), first.sequence);
    QCOMPARE(bench.store.state.ledger.constFirst(), first);
    QVERIFY(driver.find<QLineEdit>(QStringLiteral("disputeReasonEdit"))->text().isEmpty());
    QTRY_COMPARE(rowsOf(driver), 3);
    QCOMPARE(driver.focusName(), QStringLiteral("recordView"));
}

void TestRecordPage::aDisputeWithoutAReasonAsksForIt()
{
    RecordBench bench;
    PageDriver driver(bench.page);
    QTRY_COMPARE(rowsOf(driver), 2);
    const auto entries = bench.store.state.ledger.size();
    driver.find<QPushButton>(QStringLiteral("disputeButton"))->click();
    QCOMPARE(driver.focusName(), QStringLiteral("disputeReasonEdit"));
    QCOMPARE(bench.store.state.ledger.size(), entries);
}

void TestRecordPage::adminsAndAuditorsAreToldWhatTheySee_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<bool>("told");
    QTest::newRow("clerk") << Role::Clerk << false;
    QTest::newRow("supervisor") << Role::Supervisor << false;
    QTest::newRow("administrator") << Role::Administrator << true;
    QTest::newRow("auditor") << Role::Auditor << true;
}

void TestRecordPage::adminsAndAuditorsAreToldWhatTheySee()
{
    QFETCH(const Role, role);
    QFETCH(const bool, told);
    RecordBench bench(Clerk{QStringLiteral("0300"), QStringLiteral("某人"), role});
    const PageDriver driver(bench.page);
    QCOMPARE(driver.sees(QStringLiteral("roleLabel")), told);
    QCOMPARE(rowsOf(driver), 0);
}

void TestRecordPage::theDeskOfWhoTakesInNothingHasNoPageToActOn_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<QStringList>("pages");
    QTest::newRow("administrator") << Role::Administrator << QStringList{QStringLiteral("record"), QStringLiteral("lint")};
    QTest::newRow("auditor") << Role::Auditor
                             << QStringList{QStringLiteral("queue"), QStringLiteral("record"), QStringLiteral("ledger")};
}

void TestRecordPage::theDeskOfWhoTakesInNothingHasNoPageToActOn()
{
    QFETCH(const Role, role);
    QFETCH(const QStringList, pages);
    FiledBench bench({Clerk{QStringLiteral("0300"), QStringLiteral("某人"), role}, sampleCounter()});
    const auto engine = restingEngine(bench);
    Workbench workbench(bench.ports(), *engine, bench.store.outbox);
    workbench.open(bench.person);
    PageDriver driver(workbench.window());
    QStringList seen;
    for (int nth = 0; nth < 8; ++nth) {
        driver.key(Qt::Key(Qt::Key_1 + nth), Qt::ControlModifier);
        if (!seen.contains(workbench.window().currentPage()))
            seen.append(workbench.window().currentPage());
    }
    QCOMPARE(QSet<QString>(seen.cbegin(), seen.cend()), QSet<QString>(pages.cbegin(), pages.cend()));
    for (const char *page : {"CaseDeskPage", "CollectionPage", "ReviewPage", "SyncPage"})
        QVERIFY2(!workbench.window().findChild<QWidget *>(QLatin1String(page)), page);
    QCOMPARE(workbench.window().findChild<QWidget *>(QStringLiteral("QueuePage")) != nullptr, role == Role::Auditor);
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestRecordPage)
#include "tst_recordpage.moc"
