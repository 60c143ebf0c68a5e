// SPDX-License-Identifier: Apache-2.0
#include <QLineEdit>
#include <QTableView>
#include <QTest>

#include "desk/cases/casequeuemodel.h"
#include "desk/window/workbench.h"
#include "filedbench.h"
#include "support/pagedriver.h"

namespace yichuang::test {

/// The pages beside the intake desk, as the workbench shows them to a role.
class TestDeskPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSupervisorHasEveryPageUnderItsKey();
    void aClerkHasNoReviewAndTheOthersKeepTheirKeys();
    void aCaseSearchedAboveIsFoundInTheQueue();
    void whatIsHandedOutShowsInTheQueue();
    void signingOutTakesThePagesAway();
};

namespace {

struct Opened : FiledBench
{
    explicit Opened(const Clerk &clerk) : FiledBench({clerk, sampleCounter()}), engine(restingEngine(*this))
    {
        workbench = std::make_unique<Workbench>(ports(), *engine, store.outbox);
        workbench->open(person);
    }
    [[nodiscard]] QString page() { return workbench->window().currentPage(); }

    std::unique_ptr<SyncEngine> engine;
    std::unique_ptr<Workbench> workbench;
};

} // namespace

void TestDeskPages::aSupervisorHasEveryPageUnderItsKey()
{
    Opened desk(sampleSupervisor());
    PageDriver driver(desk.workbench->window());
    const QStringList pages{QStringLiteral("casedesk"), QStringLiteral("queue"), QStringLiteral("collection"),
                            QStringLiteral("review"), QStringLiteral("sync")};
    for (int nth = 0; nth < pages.size(); ++nth) {
        driver.key(Qt::Key(Qt::Key_1 + nth), Qt::ControlModifier);
        QCOMPARE(desk.page(), pages.at(nth));
    }
}

void TestDeskPages::aClerkHasNoReviewAndTheOthersKeepTheirKeys()
{
    Opened desk(sampleClerk());
    PageDriver driver(desk.workbench->window());
    driver.key(Qt::Key_4, Qt::ControlModifier);
    QCOMPARE(desk.page(), QStringLiteral("casedesk"));
    driver.key(Qt::Key_5, Qt::ControlModifier);
    QCOMPARE(desk.page(), QStringLiteral("sync"));
}

void TestDeskPages::aCaseSearchedAboveIsFoundInTheQueue()
{
    Opened desk(sampleClerk());
    desk.receive(1);
    const CaseRecord wanted = desk.receive(2);
    PageDriver driver(desk.workbench->window());
    driver.key(Qt::Key_K, Qt::ControlModifier);
    driver.type(wanted.number);
    driver.key(Qt::Key_Return);
    QTRY_COMPARE(desk.page(), QStringLiteral("queue"));
    QTRY_COMPARE(driver.find<QTableView>(QStringLiteral("casesView"))->model()->rowCount(), 1);
    QCOMPARE(driver.focusName(), QStringLiteral("casesView"));
}

void TestDeskPages::whatIsHandedOutShowsInTheQueue()
{
    Opened desk(sampleClerk());
    const CaseRecord record = desk.certify(1);
    PageDriver driver(desk.workbench->window());
    driver.key(Qt::Key_3, Qt::ControlModifier);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("findEdit"));
    driver.type(record.number);
    driver.key(Qt::Key_Return);
    driver.type(record.applicant.identity.number);
    driver.key(Qt::Key_F9);
    QTRY_COMPARE(desk.stored(record).state, CaseState::Delivered);
    driver.key(Qt::Key_2, Qt::ControlModifier);
    const auto *model = qobject_cast<CaseQueueModel *>(driver.find<QTableView>(QStringLiteral("casesView"))->model());
    QTRY_COMPARE(model->caseAt(0)->state, CaseState::Delivered);
}

void TestDeskPages::signingOutTakesThePagesAway()
{
    Opened desk(sampleSupervisor());
    PageDriver driver(desk.workbench->window());
    for (int nth = 0; nth < 5; ++nth)
        driver.key(Qt::Key(Qt::Key_1 + nth), Qt::ControlModifier);
    desk.workbench->signOut();
    QVERIFY(!desk.workbench->work());
    QVERIFY(desk.workbench->window().findChild<QWidget *>(QStringLiteral("ReviewPage")) == nullptr);
    desk.workbench->open(desk.person);
    driver.key(Qt::Key_4, Qt::ControlModifier);
    QCOMPARE(desk.page(), QStringLiteral("review"));
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestDeskPages)
#include "tst_deskpages.moc"
