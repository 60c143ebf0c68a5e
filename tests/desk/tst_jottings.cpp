// SPDX-License-Identifier: Apache-2.0
#include <QLineEdit>
#include <QTableView>
#include <QTest>

#include "casework/errortext.h"
#include "desk/collection/collectionpage.h"
#include "desk/look/noticestrip.h"
#include "desk/review/reviewpage.h"
#include "filedbench.h"
#include "support/pagedriver.h"

namespace yichuang::test {

/// What is typed about filed cases outlives a kill too: the reasons of a return, who collects. A failed act costs no word.
class TestJottings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dressApplication(); }
    void theReasonsOfAReturnOutliveAKill();
    void aReturnThatFailsKeepsItsReasons();
    void whatWasReturnedIsKeptNoMore();
    void whoCollectsOutlivesAKill();
    void aHandOverThatFailsKeepsTheFields();
    void whatWasHandedOutIsKeptNoMore();
};

namespace {

void beginReturn(PageDriver &driver)
{
    QTRY_VERIFY(driver.sees(QStringLiteral("casesView")));
    driver.find(QStringLiteral("casesView"))->setFocus();
    QTRY_COMPARE(driver.find<QTableView>(QStringLiteral("casesView"))->model()->rowCount(), 1);
    driver.find<QTableView>(QStringLiteral("casesView"))->selectRow(0);
    driver.key(Qt::Key_R);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("materialEdit"));
}

void find(PageDriver &driver, const QString &number)
{
    driver.type(number);
    driver.key(Qt::Key_Return);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("numberEdit"));
}

QString text(const PageDriver &driver, const char *name)
{
    return driver.find<QLineEdit>(QString::fromLatin1(name))->text();
}

} // namespace

void TestJottings::theReasonsOfAReturnOutliveAKill()
{
    FiledBench bench;
    bench.receive(1);
    {
        ReviewPage page(bench.acting);
        PageDriver driver(page);
        beginReturn(driver);
        driver.key(Qt::Key_Return);
        driver.type(QStringLiteral("第二页缺角"));
        driver.key(Qt::Key_Return);
        driver.key(Qt::Key_Return);
        driver.type(QStringLiteral("签名与证件不"));
        QTRY_VERIFY(!bench.store.state.jottings.isEmpty()
                                 && bench.store.state.jottings.first().value(u"typing").toString() == QStringLiteral("签名与证件不"));
    }
    ReviewPage page(bench.acting);
    PageDriver driver(page);
    beginReturn(driver);
    QTRY_COMPARE(text(driver, "reasonEdit"), QStringLiteral("签名与证件不"));
    const QTableView *reasons = driver.find<QTableView>(QStringLiteral("reasonsView"));
    QCOMPARE(reasons->model()->rowCount(), 1);
    QCOMPARE(reasons->model()->index(0, 1).data().toString(), QStringLiteral("第二页缺角"));
}

void TestJottings::aReturnThatFailsKeepsItsReasons()
{
    FiledBench bench;
    const CaseRecord record = bench.receive(1);
    ReviewPage page(bench.acting);
    PageDriver driver(page);
    beginReturn(driver);
    driver.key(Qt::Key_Return);
    driver.type(QStringLiteral("第二页缺角"));
    bench.store.state.fault = Error{ErrorCode::StorageFull, {}};
    driver.key(Qt::Key_F9);
    QTRY_VERIFY(page.findChild<NoticeStrip *>(QStringLiteral("noticeStrip"))->text().contains(errorText(ErrorCode::StorageFull).happened));
    QCOMPARE(driver.find<QTableView>(QStringLiteral("reasonsView"))->model()->rowCount(), 1);
    QCOMPARE(bench.stored(record).review.state, ReviewState::Pending);
    bench.store.state.fault.reset();
    driver.key(Qt::Key_F9);
    QTRY_COMPARE(bench.stored(record).review.state, ReviewState::Returned);
}

void TestJottings::whatWasReturnedIsKeptNoMore()
{
    FiledBench bench;
    const CaseRecord record = bench.receive(1);
    ReviewPage page(bench.acting);
    PageDriver driver(page);
    beginReturn(driver);
    driver.key(Qt::Key_Return);
    driver.type(QStringLiteral("第二页缺角"));
    QTRY_VERIFY(!bench.store.state.jottings.isEmpty());
    driver.key(Qt::Key_F9);
    QTRY_COMPARE(bench.stored(record).review.state, ReviewState::Returned);
    QTRY_VERIFY(bench.store.state.jottings.isEmpty());
}

void TestJottings::whoCollectsOutlivesAKill()
{
    FiledBench bench;
    const CaseRecord record = bench.certify(1);
    {
        CollectionPage page(bench.acting);
        PageDriver driver(page);
        find(driver, record.number);
        driver.key(Qt::Key_2, Qt::AltModifier);
        driver.type(QStringLiteral("310101198506121039"));
        driver.key(Qt::Key_Return);
        driver.type(QStringLiteral("钱示例"));
        QTRY_VERIFY(!bench.store.state.jottings.isEmpty()
                                 && bench.store.state.jottings.first().value(u"nameEdit").toString() == QStringLiteral("钱示例"));
    }
    CollectionPage page(bench.acting);
    PageDriver driver(page);
    find(driver, record.number);
    QTRY_COMPARE(text(driver, "nameEdit"), QStringLiteral("钱示例"));
    QCOMPARE(text(driver, "numberEdit"), QStringLiteral("310101198506121039"));
}

void TestJottings::aHandOverThatFailsKeepsTheFields()
{
    FiledBench bench;
    const CaseRecord record = bench.certify(1);
    CollectionPage page(bench.acting);
    PageDriver driver(page);
    find(driver, record.number);
    driver.type(QStringLiteral("310115199003070025"));
    bench.store.state.fault = Error{ErrorCode::StorageFull, {}};
    driver.key(Qt::Key_F9);
    QTRY_VERIFY(page.findChild<NoticeStrip *>(QStringLiteral("noticeStrip"))->text().contains(errorText(ErrorCode::StorageFull).happened));
    QCOMPARE(text(driver, "numberEdit"), QStringLiteral("310115199003070025"));
    bench.store.state.fault.reset();
    driver.key(Qt::Key_F9);
    QTRY_COMPARE(bench.stored(record).state, CaseState::Delivered);
}

void TestJottings::whatWasHandedOutIsKeptNoMore()
{
    FiledBench bench;
    const CaseRecord record = bench.certify(1);
    CollectionPage page(bench.acting);
    PageDriver driver(page);
    find(driver, record.number);
    driver.type(QStringLiteral("310115199003070025"));
    QTRY_VERIFY(!bench.store.state.jottings.isEmpty());
    driver.key(Qt::Key_F9);
    QTRY_COMPARE(bench.stored(record).state, CaseState::Delivered);
    QTRY_VERIFY(bench.store.state.jottings.isEmpty());
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestJottings)
#include "tst_jottings.moc"
