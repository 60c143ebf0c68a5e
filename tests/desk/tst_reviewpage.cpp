// SPDX-License-Identifier: Apache-2.0
#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

#include "desk/look/noticestrip.h"
#include "desk/review/reviewpage.h"
#include "filedbench.h"
#include "support/pagedriver.h"

namespace yichuang::test {

namespace {

/// The key opens the chosen case, and approves it once its materials are there.
void openAndApprove(PageDriver &driver)
{
    driver.key(Qt::Key_A);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("materialsView"));
    driver.key(Qt::Key_A);
}

} // namespace

class TestReviewPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatNeedsAPersonIsOnTheRightByDeadline();
    void anEmptyDaySaysSo();
    void nothingIsApprovedUnseen();
    void approvingMovesTheMarkToTheNext();
    void twentyExceptionsTakeNoMoreThanFortyFiveKeys();
    void theLeftListIsReviewedTheSameWay();
    void anOwnCaseIsBarredInSight();
    void aReviewedCaseIsNotReviewedTwice();
    void returningNeedsAReason();
    void severalReasonsArePinnedToTheirMaterials();
    void whatWasTypedSurvivesAFailureOfTheStore();
    void escLeadsBackStepByStepAndLosesNothing();
    void aCaseChangedMeanwhileIsNotApproved();
    void lettersTypedIntoAReasonAreNoKeys();
    void chipsRestrictTheLeftList();
    void theCountsOfTheDayAreTold();
};

namespace {

QTableView *view(const PageDriver &driver, const char *name)
{
    return driver.find<QTableView>(QString::fromLatin1(name));
}

QString strip(const QWidget &page)
{
    const auto *strip = page.findChild<NoticeStrip *>(QStringLiteral("noticeStrip"), Qt::FindDirectChildrenOnly);
    return strip && strip->isVisible() ? strip->text() : QString();
}

/// A case that waits for an answer until that many days from today.
CaseRecord dueIn(FiledBench &bench, int nth, int days)
{
    CaseRecord record = bench.receive(nth);
    record.deadlines.noticeDue.date = bench.clock.today().addDays(days);
    bench.put(record);
    return record;
}

} // namespace

void TestReviewPage::onlyWhatNeedsAPersonIsOnTheRightByDeadline()
{
    FiledBench bench;
    bench.receive(1);
    const CaseRecord today = dueIn(bench, 2, 0);
    const CaseRecord overdue = dueIn(bench, 3, -2);
    ReviewPage page(bench.acting);
    PageDriver driver(page);
    QTRY_COMPARE(view(driver, "casesView")->model()->rowCount(), 3);
    const auto *model = qobject_cast<CaseQueueModel *>(view(driver, "needView")->model());
    QCOMPARE(model->rowCount(), 2);
    QCOMPARE(model->caseAt(0)->id, overdue.id);
    QCOMPARE(model->caseAt(1)->id, today.id);
}

void TestReviewPage::anEmptyDaySaysSo()
{
    FiledBench bench;
    ReviewPage page(bench.acting);
    PageDriver driver(page);
    QTRY_VERIFY(driver.sees(QStringLiteral("emptyLabel")));
    QVERIFY(!driver.sees(QStringLiteral("needView")));
}

void TestReviewPage::nothingIsApprovedUnseen()
{
    FiledBench bench;
    const CaseRecord only = dueIn(bench, 1, 0);
    ReviewPage page(bench.acting);
    PageDriver driver(page);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("needView"));
    driver.key(Qt::Key_A);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("materialsView"));
    QCOMPARE(bench.stored(only).review.state, ReviewState::Pending);
}

void TestReviewPage::approvingMovesTheMarkToTheNext()
{
    FiledBench bench;
    const CaseRecord first = dueIn(bench, 1, -1);
    const CaseRecord second = dueIn(bench, 2, 0);
    ReviewPage page(bench.acting);
    PageDriver driver(page);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("needView"));
    openAndApprove(driver);
    QTRY_COMPARE(bench.stored(first).review.state, ReviewState::Approved);
    QCOMPARE(bench.stored(first).review.reviewerId, sampleSupervisor().id);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("materialsView")); // the next one is open
    driver.key(Qt::Key_A);
    QTRY_COMPARE(bench.stored(second).review.state, ReviewState::Approved);
    QTRY_VERIFY(driver.sees(QStringLiteral("emptyLabel")));
    QCOMPARE(driver.focusName(), QStringLiteral("casesView"));
}

void TestReviewPage::twentyExceptionsTakeNoMoreThanFortyFiveKeys()
{
    FiledBench bench;
    for (int nth = 1; nth <= 20; ++nth)
        dueIn(bench, nth, 0);
    ReviewPage page(bench.acting);
    PageDriver driver(page);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("needView"));
    for (int left = 20; left > 0; --left) {
        driver.key(Qt::Key_Return);
        QTRY_COMPARE(driver.focusName(), QStringLiteral("materialsView"));
        driver.key(Qt::Key_A);
        if (left == 1)
            break;
        QTRY_COMPARE(driver.focusName(), QStringLiteral("materialsView"));
    }
    QTRY_VERIFY(driver.sees(QStringLiteral("emptyLabel")));
    QVERIFY2(driver.keysPressed() <= 45, qPrintable(QString::number(driver.keysPressed())));
}

void TestReviewPage::theLeftListIsReviewedTheSameWay()
{
    FiledBench bench;
    bench.receive(1);
    bench.receive(2);
    ReviewPage page(bench.acting);
    PageDriver driver(page);
    QTRY_COMPARE(view(driver, "casesView")->model()->rowCount(), 2);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("casesView"));
    const auto *cases = view(driver, "casesView");
    const auto *model = qobject_cast<CaseQueueModel *>(cases->model());
    openAndApprove(driver);
    QTRY_COMPARE(model->caseAt(0)->review, ReviewState::Approved);
    QTRY_COMPARE(cases->currentIndex().row(), 1);
}

void TestReviewPage::anOwnCaseIsBarredInSight()
{
    FiledBench bench;
    CaseRecord own = bench.receive(1);
    own.clerkId = sampleSupervisor().id;
    bench.put(own);
    ReviewPage page(bench.acting);
    PageDriver driver(page);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("casesView"));
    QVERIFY(driver.find<QLabel>(QStringLiteral("keysLabel"))->text().contains(QStringLiteral("own case")));
    QVERIFY(!driver.find(QStringLiteral("approveButton"))->isEnabled());
    driver.key(Qt::Key_A);
    QVERIFY(strip(page).contains(QStringLiteral("somebody else")));
    driver.key(Qt::Key_R);
    QVERIFY(!driver.sees(QStringLiteral("returnPanel")));
    QCOMPARE(bench.stored(own).review.state, ReviewState::Pending);
}

void TestReviewPage::aReviewedCaseIsNotReviewedTwice()
{
    FiledBench bench;
    const CaseRecord only = bench.receive(1);
    ReviewPage page(bench.acting);
    PageDriver driver(page);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("casesView"));
    openAndApprove(driver);
    QTRY_COMPARE(bench.stored(only).review.state, ReviewState::Approved);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("casesView"));
    const int revision = bench.stored(only).revision;
    driver.key(Qt::Key_A);
    QVERIFY(strip(page).contains(QStringLiteral("already")));
    QCOMPARE(bench.stored(only).revision, revision);
}

void TestReviewPage::returningNeedsAReason()
{
    FiledBench bench;
    const CaseRecord only = dueIn(bench, 1, 0);
    ReviewPage page(bench.acting);
    PageDriver driver(page);
    driver.key(Qt::Key_R);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("materialEdit"));
    driver.key(Qt::Key_F9);
    QCOMPARE(driver.focusName(), QStringLiteral("reasonEdit"));
    QCOMPARE(bench.stored(only).review.state, ReviewState::Pending);
    driver.type(QStringLiteral("身份证复印件缺背面"));
    driver.key(Qt::Key_F9);
    QTRY_COMPARE(bench.stored(only).review.state, ReviewState::Returned);
    QVERIFY(!driver.sees(QStringLiteral("returnPanel")));
}

void TestReviewPage::severalReasonsArePinnedToTheirMaterials()
{
    FiledBench bench;
    const CaseRecord only = dueIn(bench, 1, 0);
    ReviewPage page(bench.acting);
    PageDriver driver(page);
    driver.key(Qt::Key_R);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("materialEdit"));
    driver.type(QStringLiteral("2"));
    driver.key(Qt::Key_Return);
    driver.type(QStringLiteral("合同缺页"));
    driver.key(Qt::Key_Return);
    driver.type(QStringLiteral("99"));
    driver.key(Qt::Key_Return);
    driver.type(QStringLiteral("没有这个编号"));
    driver.key(Qt::Key_Return);
    QCOMPARE(driver.focusName(), QStringLiteral("materialEdit"));
    driver.type(QStringLiteral("0"));
    driver.key(Qt::Key_F9);
    QTRY_COMPARE(bench.stored(only).review.state, ReviewState::Returned);
    const QList<Defect> reasons = bench.stored(only).review.reasons;
    QCOMPARE(reasons.size(), 2);
    QCOMPARE(reasons.at(0).materialId, QStringLiteral("lease"));
    QCOMPARE(reasons.at(0).text, QStringLiteral("合同缺页"));
    QCOMPARE(reasons.at(1).materialId, QString());
}

void TestReviewPage::whatWasTypedSurvivesAFailureOfTheStore()
{
    FiledBench bench;
    const CaseRecord only = dueIn(bench, 1, 0);
    ReviewPage page(bench.acting);
    PageDriver driver(page);
    driver.key(Qt::Key_R);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("materialEdit"));
    driver.key(Qt::Key_Return);
    driver.type(QStringLiteral("看不清"));
    bench.store.state.fault = Error{ErrorCode::StorageUnavailable, QString()};
    driver.key(Qt::Key_F9);
    QTRY_VERIFY(!strip(page).isEmpty());
    QCOMPARE(view(driver, "reasonsView")->model()->rowCount(), 1);
    bench.store.state.fault.reset();
    driver.key(Qt::Key_F9);
    QTRY_COMPARE(bench.stored(only).review.state, ReviewState::Returned);
    QCOMPARE(bench.stored(only).review.reasons.constFirst().text, QStringLiteral("看不清"));
}

void TestReviewPage::escLeadsBackStepByStepAndLosesNothing()
{
    FiledBench bench;
    dueIn(bench, 1, 0);
    ReviewPage page(bench.acting);
    PageDriver driver(page);
    driver.key(Qt::Key_R);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("materialEdit"));
    driver.key(Qt::Key_Return);
    driver.type(QStringLiteral("写了一半"));
    driver.key(Qt::Key_Escape);
    QCOMPARE(driver.focusName(), QStringLiteral("materialsView"));
    driver.key(Qt::Key_R);
    QCOMPARE(driver.find<QLineEdit>(QStringLiteral("reasonEdit"))->text(), QStringLiteral("写了一半"));
    driver.key(Qt::Key_Escape);
    driver.key(Qt::Key_Escape);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("needView"));
}

void TestReviewPage::aCaseChangedMeanwhileIsNotApproved()
{
    FiledBench bench;
    const CaseRecord only = dueIn(bench, 1, 0);
    ReviewPage page(bench.acting);
    PageDriver driver(page);
    driver.key(Qt::Key_Return);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("materialsView"));
    bench.moveTo(bench.stored(only), {CaseState::Accepted});
    driver.key(Qt::Key_A);
    QTRY_VERIFY(!strip(page).isEmpty());
    QCOMPARE(bench.stored(only).review.state, ReviewState::Pending);
}

void TestReviewPage::lettersTypedIntoAReasonAreNoKeys()
{
    FiledBench bench;
    const CaseRecord only = dueIn(bench, 1, 0);
    ReviewPage page(bench.acting);
    PageDriver driver(page);
    driver.key(Qt::Key_R);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("materialEdit"));
    driver.key(Qt::Key_Return);
    driver.type(QStringLiteral("ar"));
    QCOMPARE(driver.find<QLineEdit>(QStringLiteral("reasonEdit"))->text(), QStringLiteral("ar"));
    QCOMPARE(bench.stored(only).review.state, ReviewState::Pending);
}

void TestReviewPage::chipsRestrictTheLeftList()
{
    FiledBench bench;
    bench.receive(1);
    dueIn(bench, 2, 0);
    CaseRecord corrected = bench.moveTo(bench.receive(3), {CaseState::Correction});
    ReviewPage page(bench.acting);
    PageDriver driver(page);
    const QList<std::pair<const char *, int>> chips{{"todayButton", 3}, {"exceptionsButton", 2}, {"dueButton", 1},
                                                    {"correctionButton", 1}, {"unsentButton", 3}, {"pendingButton", 3}};
    for (const auto &[chip, count] : chips) {
        driver.find<QAbstractButton>(QString::fromLatin1(chip))->click();
        QTRY_COMPARE(view(driver, "casesView")->model()->rowCount(), count);
    }
}

void TestReviewPage::theCountsOfTheDayAreTold()
{
    FiledBench bench;
    bench.receive(1);
    bench.moveTo(bench.receive(2), {CaseState::Correction});
    ReviewPage page(bench.acting);
    PageDriver driver(page);
    QTRY_COMPARE(driver.find<QLabel>(QStringLiteral("receivedLabel"))->text(), QStringLiteral("Received 2"));
    QCOMPARE(driver.find<QLabel>(QStringLiteral("correctionsLabel"))->text(), QStringLiteral("Corrections 1"));
    QCOMPARE(driver.find<QLabel>(QStringLiteral("unsentLabel"))->text(), QStringLiteral("Not sent 2"));
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestReviewPage)
#include "tst_reviewpage.moc"
