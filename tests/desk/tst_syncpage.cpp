// SPDX-License-Identifier: Apache-2.0
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include "desk/counter/syncpage.h"
#include "filedbench.h"
#include "support/pagedriver.h"

namespace yichuang::test {

class TestSyncPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingSentSaysSo();
    void whatWaitsIsToldWithItsNumberAndCounted();
    void enterAsksForAnotherTry();
    void aClerkDoesNotReleaseWhatTheCityRefused();
    void aSupervisorReleasesWhatTheCityRefused();
    void f5AsksToSendEverything();
    void theCopyForItHoldsNothingAboutTheApplicant();
    void detailsAreUnderF4();
    void aWrongClockIsTold();
    void aStoreThatFailsIsTold();
    void theEngineActsOnTheWishesOfThePage();
};

namespace {

struct SyncBench : FiledBench
{
    explicit SyncBench(const Clerk &clerk = sampleSupervisor()) : FiledBench({clerk, sampleCounter()}) {}

    /// The first entry failed, as told.
    void fail(OutboxState state, ErrorCode code, int seconds)
    {
        OutboxEntry &entry = store.state.outbox.first();
        entry.state = state;
        entry.attempts = 4;
        entry.lastError = code;
        entry.nextDue = clock.now().addSecs(seconds);
    }
    SyncPage page{store.outbox, store.cases, clock, person};
};

QString answer(const PageDriver &driver, int row = 0)
{
    const auto *model = driver.find<QTableView>(QStringLiteral("entriesView"))->model();
    return model->index(row, int(OutboxModel::Column::Answer)).data().toString();
}

} // namespace

void TestSyncPage::everythingSentSaysSo()
{
    SyncBench bench;
    PageDriver driver(bench.page);
    QTRY_VERIFY(driver.sees(QStringLiteral("emptyLabel")));
    QVERIFY(!driver.find(QStringLiteral("retryButton"))->isEnabled());
    QVERIFY(!driver.find(QStringLiteral("sendAllButton"))->isEnabled());
}

void TestSyncPage::whatWaitsIsToldWithItsNumberAndCounted()
{
    SyncBench bench;
    const CaseRecord record = bench.receive(1);
    bench.fail(OutboxState::Backoff, ErrorCode::ServerFailed, 40);
    PageDriver driver(bench.page);
    const auto *view = driver.find<QTableView>(QStringLiteral("entriesView"));
    QTRY_COMPARE(view->model()->rowCount(), 4);
    QCOMPARE(view->model()->index(0, int(OutboxModel::Column::Number)).data().toString(), record.number);
    QVERIFY2(answer(driver).contains(QStringLiteral("Attempt 4, next in 40 s")), qPrintable(answer(driver)));
    QVERIFY(answer(driver, 1).contains(QStringLiteral("earlier entry")));
    QCOMPARE(driver.find<QLabel>(QStringLiteral("waitingLabel"))->text(), QStringLiteral("To send 4"));
}

void TestSyncPage::enterAsksForAnotherTry()
{
    SyncBench bench(sampleClerk());
    bench.receive(1);
    bench.fail(OutboxState::Backoff, ErrorCode::ServerFailed, 40);
    QSignalSpy wished(&bench.page, &SyncPage::releaseRequested);
    PageDriver driver(bench.page);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("entriesView"));
    driver.key(Qt::Key_Return);
    QCOMPARE(wished.count(), 1);
    QCOMPARE(wished.constFirst().constFirst().toLongLong(), bench.store.state.outbox.constFirst().sequence);
}

void TestSyncPage::aClerkDoesNotReleaseWhatTheCityRefused()
{
    SyncBench bench(sampleClerk());
    bench.receive(1);
    bench.fail(OutboxState::Attention, ErrorCode::ServerRejected, 0);
    QSignalSpy wished(&bench.page, &SyncPage::releaseRequested);
    PageDriver driver(bench.page);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("entriesView"));
    driver.key(Qt::Key_Return);
    QCOMPARE(wished.count(), 0);
    QVERIFY(driver.find<QLabel>(QStringLiteral("keysLabel"))->text().contains(QStringLiteral("supervisor")));
}

void TestSyncPage::aSupervisorReleasesWhatTheCityRefused()
{
    SyncBench bench;
    bench.receive(1);
    bench.fail(OutboxState::Attention, ErrorCode::ServerRejected, 0);
    QSignalSpy wished(&bench.page, &SyncPage::releaseRequested);
    PageDriver driver(bench.page);
    QTRY_COMPARE(driver.find<QLabel>(QStringLiteral("attentionLabel"))->text(), QStringLiteral("Needs you 1"));
    driver.key(Qt::Key_Return);
    QCOMPARE(wished.count(), 1);
}

void TestSyncPage::f5AsksToSendEverything()
{
    SyncBench bench;
    bench.receive(1);
    QSignalSpy wished(&bench.page, &SyncPage::sendNowRequested);
    PageDriver driver(bench.page);
    QTRY_VERIFY(driver.find(QStringLiteral("sendAllButton"))->isEnabled());
    driver.key(Qt::Key_F5);
    QCOMPARE(wished.count(), 1);
}

void TestSyncPage::theCopyForItHoldsNothingAboutTheApplicant()
{
    SyncBench bench;
    const CaseRecord record = bench.receive(1);
    PageDriver driver(bench.page);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("entriesView"));
    driver.key(Qt::Key_C, Qt::ControlModifier);
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.contains(record.number));
    QVERIFY(text.contains(QStringLiteral("310118-07")));
    QVERIFY(!text.contains(record.applicant.identity.name));
    QVERIFY(!text.contains(record.applicant.identity.number));
}

void TestSyncPage::detailsAreUnderF4()
{
    SyncBench bench;
    bench.receive(1);
    PageDriver driver(bench.page);
    QVERIFY(!driver.sees(QStringLiteral("detailsEdit")));
    driver.key(Qt::Key_F4);
    QTRY_VERIFY(driver.find<QPlainTextEdit>(QStringLiteral("detailsEdit"))->toPlainText().contains(QStringLiteral("trace")));
    driver.key(Qt::Key_F4);
    QVERIFY(!driver.sees(QStringLiteral("detailsEdit")));
}

void TestSyncPage::aWrongClockIsTold()
{
    SyncBench bench;
    PageDriver driver(bench.page);
    SyncHealth health;
    health.state = SyncState::Online;
    health.clockSkewMs = clockSkewWarningMs;
    bench.page.setHealth(health);
    QVERIFY(!driver.sees(QStringLiteral("clockLabel")));
    health.clockSkewMs = -clockSkewWarningMs - 1000;
    bench.page.setHealth(health);
    QVERIFY(driver.find<QLabel>(QStringLiteral("clockLabel"))->text().contains(QStringLiteral("121 s")));
}

void TestSyncPage::aStoreThatFailsIsTold()
{
    SyncBench bench;
    bench.store.state.fault = Error{ErrorCode::StorageCorrupt, QString()};
    PageDriver driver(bench.page);
    bench.page.refresh();
    QTRY_VERIFY(driver.sees(QStringLiteral("noticeStrip")));
}

void TestSyncPage::theEngineActsOnTheWishesOfThePage()
{
    SyncBench bench;
    bench.receive(1);
    bench.fail(OutboxState::Attention, ErrorCode::ServerRejected, 0);
    const auto engine = restingEngine(bench);
    connect(&bench.page, &SyncPage::releaseRequested, engine.get(), &SyncEngine::release);
    PageDriver driver(bench.page);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("entriesView"));
    driver.key(Qt::Key_Return);
    QTRY_VERIFY(bench.store.state.outbox.constFirst().state != OutboxState::Attention);
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestSyncPage)
#include "tst_syncpage.moc"
