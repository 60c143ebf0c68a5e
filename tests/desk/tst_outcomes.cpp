// SPDX-License-Identifier: Apache-2.0
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include "desk/cases/outcomeinquiry.h"
#include "desk/collection/collectionpage.h"
#include "desk/look/noticestrip.h"
#include "desk/review/reviewpage.h"
#include "desk/visit/casedeskpage.h"
#include "filedbench.h"
#include "support/pagedriver.h"

namespace yichuang::test {

using Commits = UncertainCaseStore::Commits;

/// A commit that failed and could not be read back: the desk says that it does not know, repeats nothing, and asks the store
/// again at one key (TRUST A3.5, A3.8).
class TestOutcomes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dressApplication(); }

    void aFilingOfUnknownOutcomeIsNeitherDoneNorFailed();
    void aFilingThatWasStoredIsShownAndPrinted();
    void aFilingThatWasNotStoredIsDecidedAgain();
    void aRefusalKeepsItsReasonsMeanwhile();
    void aStoreThatDoesNotAnswerIsAskedAgain();
    void parkingSettlesWhatIsUnknown_data();
    void parkingSettlesWhatIsUnknown();
    void aHandOverThatWasStoredIsShown();
    void aHandOverThatWasNotStoredIsDoneAgain();
    void nobodyElseIsServedWhileAHandOverIsUnknown();
    void aReviewThatWasStoredGoesOn();
    void aReviewThatWasNotStoredIsDoneAgain();
};

namespace {

const QString applicantNumber = QStringLiteral("310115199003070025");

QString strip(PageDriver &driver, QWidget &page)
{
    for (const NoticeStrip *strip : page.findChildren<NoticeStrip *>()) {
        if (strip->isVisible())
            return strip->text();
    }
    return driver.focusName();
}

/// A complete case in front of its check view.
struct OpenCheck
{
    explicit OpenCheck(Qt::Key act = Qt::Key_F9)
    {
        draft = sampleCase();
        bench.store.state.cases.insert(draft.id, draft);
        page = std::make_unique<CaseDeskPage>(bench.work());
        page->resize(1366, 700);
        driver = std::make_unique<PageDriver>(*page);
        driver->key(Qt::Key_Return);
        driver->key(act);
    }
    [[nodiscard]] QString said() { return strip(*driver, *page); }
    [[nodiscard]] CaseRecord stored() const { return bench.store.state.cases.value(draft.id); }
    [[nodiscard]] bool confirmable() { return driver->find<QPushButton>(QStringLiteral("confirmButton"))->isEnabled(); }

    DeskBench bench;
    CaseRecord draft;
    std::unique_ptr<CaseDeskPage> page;
    std::unique_ptr<PageDriver> driver;
};

/// A case at the collection desk, described up to the hand-over.
struct OpenHandOver
{
    OpenHandOver() : record(bench.certify(1)), page(bench.acting), driver(page)
    {
        driver.type(record.number);
        driver.key(Qt::Key_Return);
        driver.type(applicantNumber);
        driver.key(Qt::Key_Return);
    }
    [[nodiscard]] QString said() { return strip(driver, page); }

    FiledBench bench;
    CaseRecord record;
    CollectionPage page;
    PageDriver driver;
};

struct OpenReview
{
    OpenReview() : record(bench.receive(1)), page(bench.acting), driver(page)
    {
        page.findChild<QWidget *>(QStringLiteral("casesView"))->setFocus();
        driver.key(Qt::Key_Return);
    }
    [[nodiscard]] QString said() { return strip(driver, page); }
    [[nodiscard]] ReviewState review() const { return bench.stored(record).review.state; }

    FiledBench bench;
    CaseRecord record;
    ReviewPage page;
    PageDriver driver;
};

} // namespace

void TestOutcomes::aFilingOfUnknownOutcomeIsNeitherDoneNorFailed()
{
    OpenCheck open;
    open.bench.cases.commits = Commits::StoredInTheDark;
    open.driver->key(Qt::Key_Return);
    QVERIFY2(open.said().contains(OutcomeInquiry::unknownText()), qPrintable(open.said()));
    QVERIFY(!open.confirmable()); // or it would be done twice
    QCOMPARE(open.driver->focusName(), QStringLiteral("actionButton"));
    open.driver->key(Qt::Key_Escape);
    QVERIFY(open.driver->sees(QStringLiteral("summaryBrowser")));
    QVERIFY(open.bench.work().visit.hasCase());
    QVERIFY(open.bench.printer.jobs().isEmpty());
}

void TestOutcomes::aFilingThatWasStoredIsShownAndPrinted()
{
    OpenCheck open;
    open.bench.cases.commits = Commits::StoredInTheDark;
    open.driver->key(Qt::Key_Return);
    open.driver->key(Qt::Key_F5);
    QVERIFY(open.driver->sees(QStringLiteral("nextButton")));
    QCOMPARE(open.driver->find<QLabel>(QStringLiteral("numberLabel"))->text().remove(u' '), open.stored().number);
    QTRY_COMPARE(open.bench.printer.jobs().size(), 1);
    QVERIFY(!open.bench.work().visit.hasCase());
    QCOMPARE(open.bench.store.state.prints.size(), 1);
    QCOMPARE(open.bench.store.state.cases.size(), 1);
}

void TestOutcomes::aFilingThatWasNotStoredIsDecidedAgain()
{
    OpenCheck open;
    open.bench.cases.commits = Commits::LostInTheDark;
    open.driver->key(Qt::Key_Return);
    open.bench.cases.commits = Commits::Answered;
    open.driver->key(Qt::Key_Return); // on the button that asks
    QVERIFY2(open.said().contains(OutcomeInquiry::notStoredText()), qPrintable(open.said()));
    QCOMPARE(open.stored().state, CaseState::Draft);
    QCOMPARE(open.driver->focusName(), QStringLiteral("confirmButton"));
    open.driver->key(Qt::Key_Return);
    QTRY_COMPARE(open.bench.printer.jobs().size(), 1);
    QCOMPARE(open.stored().state, CaseState::Accepted);
}

void TestOutcomes::aRefusalKeepsItsReasonsMeanwhile()
{
    OpenCheck open(Qt::Key_F10);
    open.driver->type(QStringLiteral("不属于本机关职权"));
    open.bench.cases.commits = Commits::LostInTheDark;
    open.driver->find<QPushButton>(QStringLiteral("confirmButton"))->click();
    open.bench.cases.commits = Commits::Answered;
    open.driver->key(Qt::Key_F5);
    open.driver->find<QPushButton>(QStringLiteral("confirmButton"))->click();
    QTRY_COMPARE(open.stored().state, CaseState::NotAccepted);
    const QJsonObject fields = open.bench.store.state.prints.constFirst().paper.fields;
    QVERIFY(QJsonDocument(fields).toJson().contains("不属于本机关职权"));
}

void TestOutcomes::aStoreThatDoesNotAnswerIsAskedAgain()
{
    OpenCheck open;
    open.bench.cases.commits = Commits::StoredInTheDark;
    open.driver->key(Qt::Key_Return);
    open.bench.cases.deaf = true;
    open.driver->key(Qt::Key_F5);
    QVERIFY2(open.said().contains(OutcomeInquiry::unansweredText()), qPrintable(open.said()));
    QVERIFY(!open.confirmable());
    open.bench.cases.deaf = false;
    open.driver->key(Qt::Key_F5);
    QVERIFY(open.driver->sees(QStringLiteral("nextButton")));
}

void TestOutcomes::parkingSettlesWhatIsUnknown_data()
{
    QTest::addColumn<Commits>("commits");
    QTest::addColumn<CaseState>("state");
    QTest::newRow("it was stored: the receipt comes instead") << Commits::StoredInTheDark << CaseState::Accepted;
    QTest::newRow("it was not: the draft is parked") << Commits::LostInTheDark << CaseState::Draft;
}

void TestOutcomes::parkingSettlesWhatIsUnknown()
{
    QFETCH(const Commits, commits);
    QFETCH(const CaseState, state);
    OpenCheck open;
    open.bench.cases.commits = commits;
    open.driver->key(Qt::Key_Return);
    open.page->park();
    const bool stored = state != CaseState::Draft;
    QTRY_VERIFY(open.driver->sees(stored ? QStringLiteral("nextButton") : QStringLiteral("newVisitButton")));
    QCOMPARE(open.stored().state, state);
    QVERIFY(!open.bench.work().visit.hasCase());
}

void TestOutcomes::aHandOverThatWasStoredIsShown()
{
    OpenHandOver open;
    open.bench.cases.commits = Commits::StoredInTheDark;
    open.driver.key(Qt::Key_F9);
    QVERIFY2(open.said().contains(OutcomeInquiry::unknownText()), qPrintable(open.said()));
    open.driver.key(Qt::Key_F5);
    QTRY_COMPARE(open.bench.printer.jobs().size(), 1);
    QVERIFY(!open.driver.sees(QStringLiteral("cardFrame")));
    QCOMPARE(open.bench.stored(open.record).state, CaseState::Delivered);
}

void TestOutcomes::aHandOverThatWasNotStoredIsDoneAgain()
{
    OpenHandOver open;
    open.bench.cases.commits = Commits::LostInTheDark;
    open.driver.key(Qt::Key_F9);
    open.bench.cases.commits = Commits::Answered;
    open.driver.key(Qt::Key_F5);
    QVERIFY2(open.said().contains(OutcomeInquiry::notStoredText()), qPrintable(open.said()));
    QCOMPARE(open.driver.find<QLineEdit>(QStringLiteral("numberEdit"))->text(), applicantNumber);
    open.driver.key(Qt::Key_F9);
    QTRY_COMPARE(open.bench.stored(open.record).state, CaseState::Delivered);
}

void TestOutcomes::nobodyElseIsServedWhileAHandOverIsUnknown()
{
    OpenHandOver open;
    open.bench.cases.commits = Commits::LostInTheDark;
    open.driver.key(Qt::Key_F9);
    for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_F9})
        open.driver.key(key);
    open.page.lookAgain();
    QVERIFY(open.driver.sees(QStringLiteral("cardFrame")));
    QVERIFY(!open.driver.find<QPushButton>(QStringLiteral("deliverButton"))->isEnabled());
    QVERIFY2(open.said().contains(OutcomeInquiry::unknownText()), qPrintable(open.said()));
}

void TestOutcomes::aReviewThatWasStoredGoesOn()
{
    OpenReview open;
    open.bench.cases.commits = Commits::StoredInTheDark;
    open.driver.key(Qt::Key_A);
    QVERIFY2(open.said().contains(OutcomeInquiry::unknownText()), qPrintable(open.said()));
    open.driver.key(Qt::Key_F5);
    QCOMPARE(open.review(), ReviewState::Approved);
    QVERIFY(open.driver.sees(QStringLiteral("casesView")));
    QVERIFY(!open.said().contains(OutcomeInquiry::unknownText()));
}

void TestOutcomes::aReviewThatWasNotStoredIsDoneAgain()
{
    OpenReview open;
    open.bench.cases.commits = Commits::LostInTheDark;
    open.driver.key(Qt::Key_A);
    open.bench.cases.commits = Commits::Answered;
    open.driver.key(Qt::Key_F5);
    QVERIFY2(open.said().contains(OutcomeInquiry::notStoredText()), qPrintable(open.said()));
    QCOMPARE(open.review(), ReviewState::Pending);
    open.driver.key(Qt::Key_A);
    QTRY_COMPARE(open.review(), ReviewState::Approved);
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestOutcomes)
#include "tst_outcomes.moc"
