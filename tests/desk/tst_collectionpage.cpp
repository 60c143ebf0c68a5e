// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <QCheckBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRadioButton>
#include <QTableView>
#include <QTest>

#include "desk/collection/collectionpage.h"
#include "desk/look/noticestrip.h"
#include "desk/papers/pagecanvas.h"
#include "filedbench.h"
#include "support/pagedriver.h"

namespace yichuang::test {

class TestCollectionPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aScannedReceiptIsHandedToTheApplicantInSixKeys();
    void theSlipIsPrintedAndTheFieldWaitsForTheNext();
    void anOriginalThatTheLawWantsIsTakenBackAndTold();
    void onceItIsHandedOutNothingIsTakenBack();
    void aResultThatArrivesTakesNoFocus();
    void aCaseIsFoundByNumber();
    void severalCasesAreChosenFromAList();
    void aWrongPersonIsToldAndNothingIsStored();
    void ofWhoStoodHereBeforeNothingComesBack();
    void aForgedCodeIsRefused();
    void whatIsNotReadySaysWhenItIsPromised();
    void whatWentOutAlreadySaysWhenAndToWhom();
    void bytesThatAreNotHereBarTheHandOver();
    void anAgentNeedsNameNumberAndRelation();
    void anOrganisationSendsAnAgent();
    void aFailingStoreKeepsWhatWasTyped();
    void nothingFoundKeepsWhatWasTyped();
    void aSlipThatDidNotPrintIsPrintedByCtrlP();
    void offlineTheHandOverIsRecordedHere();
    void beforeAnybodyIsLookedForThePageSaysWhatToDo();
    void whoIsComparedIsShownForAReasonAndCoveredAgain();
};

namespace {

const QString applicantNumber = QStringLiteral("310115199003070025");
const QString agentNumber = QStringLiteral("310101198506121039");

QString strip(const QWidget &page)
{
    const auto *strip = page.findChild<NoticeStrip *>(QStringLiteral("noticeStrip"));
    return strip && strip->isVisible() ? strip->text() : QString();
}

/// Scans the receipt of that case and waits for the card.
void open(PageDriver &driver, const QString &text)
{
    driver.type(text);
    driver.key(Qt::Key_Return);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("numberEdit"));
}

} // namespace

void TestCollectionPage::aScannedReceiptIsHandedToTheApplicantInSixKeys()
{
    FiledBench bench;
    const CaseRecord record = bench.certify(1);
    CollectionPage page(bench.acting);
    PageDriver driver(page);
    open(driver, bench.codeOf(record));
    driver.type(applicantNumber);
    driver.key(Qt::Key_Return);
    QCOMPARE(driver.focusName(), QStringLiteral("deliverButton"));
    driver.key(Qt::Key_F9);
    QTRY_COMPARE(bench.stored(record).state, CaseState::Delivered);
    QVERIFY(driver.keysPressed() <= 6);
    const HandOver handOver = *bench.stored(record).handOver;
    QCOMPARE(handOver.collector.name, record.applicant.identity.name);
    QCOMPARE(handOver.collector.number, applicantNumber);
    QVERIFY(!handOver.isAgent);
    QVERIFY(!handOver.verification.isEmpty());
}

void TestCollectionPage::theSlipIsPrintedAndTheFieldWaitsForTheNext()
{
    FiledBench bench;
    const CaseRecord record = bench.certify(1);
    CollectionPage page(bench.acting);
    PageDriver driver(page);
    open(driver, record.number);
    driver.type(applicantNumber);
    driver.key(Qt::Key_F9);
    QTRY_COMPARE(bench.printer.jobs().size(), 1);
    const QByteArray head = QByteArrayLiteral("collectionSlip ") + record.number.toUtf8();
    QVERIFY(bench.printer.jobs().constFirst().pdf.startsWith(head));
    QCOMPARE(driver.focusName(), QStringLiteral("findEdit"));
    QVERIFY(driver.find<QLineEdit>(QStringLiteral("findEdit"))->text().isEmpty());
    QVERIFY(!driver.sees(QStringLiteral("cardFrame")));
    QVERIFY(driver.sees(QStringLiteral("slipPane")));
}

void TestCollectionPage::anOriginalThatTheLawWantsIsTakenBackAndTold()
{
    FiledBench bench;
    CaseRecord record = bench.certify(1);
    record.material(QStringLiteral("identity"))->originals = 0; // the guide of the sample wants it surrendered
    bench.put(record);
    CollectionPage page(bench.acting);
    PageDriver driver(page);
    open(driver, record.number);
    QTRY_VERIFY(driver.sees(QStringLiteral("originalsBox")));
    QVERIFY(driver.find<QLabel>(QStringLiteral("originalsLabel"))->text().contains(QStringLiteral("居民身份证")));
    driver.find<QCheckBox>(QStringLiteral("originalsBox"))->click();
    driver.find(QStringLiteral("numberEdit"))->setFocus();
    driver.type(applicantNumber);
    driver.key(Qt::Key_F9);
    QTRY_COMPARE(bench.stored(record).state, CaseState::Delivered);
    QCOMPARE(bench.stored(record).material(QStringLiteral("identity"))->originals, 1);
    QCOMPARE(bench.store.state.prints.last().paper.fields.value(u"surrendered").toArray().size(), 1);
}

void TestCollectionPage::onceItIsHandedOutNothingIsTakenBack()
{
    FiledBench bench;
    CaseRecord record = bench.certify(1);
    record.material(QStringLiteral("identity"))->originals = 0;
    bench.put(record);
    CollectionPage page(bench.acting);
    PageDriver driver(page);
    open(driver, record.number);
    QTRY_VERIFY(driver.sees(QStringLiteral("originalsBox")));
    driver.type(applicantNumber);
    driver.key(Qt::Key_F9);
    QTRY_COMPARE(bench.stored(record).state, CaseState::Delivered);
    driver.type(record.number);
    driver.key(Qt::Key_Return);
    QTRY_VERIFY(driver.sees(QStringLiteral("originalsLabel"))); // it is still to come
    QVERIFY(!driver.sees(QStringLiteral("originalsBox")));       // and no slip will list it
}

void TestCollectionPage::aResultThatArrivesTakesNoFocus()
{
    FiledBench bench;
    const CaseRecord record = bench.certify(1);
    CollectionPage page(bench.acting);
    PageDriver driver(page);
    open(driver, record.number);
    driver.type(applicantNumber);
    driver.key(Qt::Key_Return);
    QCOMPARE(driver.focusName(), QStringLiteral("deliverButton"));
    page.lookAgain();
    QCOMPARE(driver.focusName(), QStringLiteral("deliverButton"));
    QVERIFY(driver.find(QStringLiteral("deliverButton"))->isEnabled());
}

void TestCollectionPage::aCaseIsFoundByNumber()
{
    FiledBench bench;
    const CaseRecord record = bench.certify(1);
    bench.certify(2);
    CollectionPage page(bench.acting);
    PageDriver driver(page);
    open(driver, record.number);
    QVERIFY(driver.find<QLabel>(QStringLiteral("applicantLabel"))->text().contains(QStringLiteral("赵**")));
    QVERIFY(!driver.find<QLabel>(QStringLiteral("applicantLabel"))->text().contains(applicantNumber));
    QCOMPARE(driver.find<QTableView>(QStringLiteral("resultsView"))->model()->rowCount(), 1);
}

void TestCollectionPage::severalCasesAreChosenFromAList()
{
    FiledBench bench;
    bench.certify(1);
    bench.certify(2);
    CollectionPage page(bench.acting);
    PageDriver driver(page);
    driver.type(QStringLiteral("0025"));
    driver.key(Qt::Key_Return);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("severalView"));
    QCOMPARE(driver.find<QTableView>(QStringLiteral("severalView"))->model()->rowCount(), 2);
    driver.key(Qt::Key_Down);
    driver.key(Qt::Key_Return);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("numberEdit"));
    QVERIFY(!driver.sees(QStringLiteral("severalView")));
}

void TestCollectionPage::aWrongPersonIsToldAndNothingIsStored()
{
    FiledBench bench;
    const CaseRecord record = bench.certify(1);
    const int revision = bench.stored(record).revision;
    CollectionPage page(bench.acting);
    PageDriver driver(page);
    open(driver, record.number);
    driver.type(agentNumber);
    driver.key(Qt::Key_Return);
    QVERIFY(strip(page).contains(QStringLiteral("not the applicant")));
    QCOMPARE(driver.focusName(), QStringLiteral("numberEdit"));
    driver.key(Qt::Key_F9);
    QCOMPARE(bench.stored(record).state, CaseState::Certified);
    QCOMPARE(bench.stored(record).revision, revision);
    QVERIFY(bench.printer.jobs().isEmpty());
}

void TestCollectionPage::ofWhoStoodHereBeforeNothingComesBack()
{
    FiledBench bench;
    const CaseRecord first = bench.certify(1);
    const CaseRecord second = bench.certify(2);
    CollectionPage page(bench.acting);
    PageDriver driver(page);
    open(driver, first.number);
    driver.type(applicantNumber);
    driver.key(Qt::Key_F9);
    QTRY_COMPARE(bench.stored(first).state, CaseState::Delivered);
    open(driver, second.number);
    driver.key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(driver.find<QLineEdit>(QStringLiteral("numberEdit"))->text().isEmpty());
}

void TestCollectionPage::aForgedCodeIsRefused()
{
    FiledBench bench;
    const CaseRecord record = bench.certify(1);
    CollectionPage page(bench.acting);
    PageDriver driver(page);
    driver.type(QStringLiteral("YC1:%1:AAAAAAAA").arg(record.number));
    driver.key(Qt::Key_Return);
    QTRY_VERIFY(strip(page).contains(QStringLiteral("not ours")));
    QVERIFY(!driver.sees(QStringLiteral("collectorPanel")));
    driver.key(Qt::Key_F9);
    QCOMPARE(bench.stored(record).state, CaseState::Certified);
}

void TestCollectionPage::whatIsNotReadySaysWhenItIsPromised()
{
    FiledBench bench;
    CaseRecord record = bench.receive(1);
    record.deadlines.promisedDue = DueDate{QDate(2026, 3, 24), false};
    bench.put(record);
    CollectionPage page(bench.acting);
    PageDriver driver(page);
    driver.type(record.number);
    driver.key(Qt::Key_Return);
    QTRY_VERIFY(strip(page).contains(QStringLiteral("2026-03-24")));
    QCOMPARE(driver.focusName(), QStringLiteral("findEdit"));
}

void TestCollectionPage::whatWentOutAlreadySaysWhenAndToWhom()
{
    FiledBench bench;
    const CaseRecord record = bench.certify(1);
    CollectionPage page(bench.acting);
    PageDriver driver(page);
    open(driver, record.number);
    driver.type(applicantNumber);
    driver.key(Qt::Key_F9);
    QTRY_COMPARE(bench.stored(record).state, CaseState::Delivered);
    driver.type(record.number);
    driver.key(Qt::Key_Return);
    QTRY_VERIFY(strip(page).contains(QStringLiteral("赵**")));
    QVERIFY(strip(page).contains(QStringLiteral("0025")));
    QVERIFY(strip(page).contains(QStringLiteral("2026-03-10 09:00")));
}

void TestCollectionPage::bytesThatAreNotHereBarTheHandOver()
{
    FiledBench bench;
    const CaseRecord record = bench.certify(1, false);
    CollectionPage page(bench.acting);
    PageDriver driver(page);
    driver.type(record.number);
    driver.key(Qt::Key_Return);
    QTRY_VERIFY(strip(page).contains(QStringLiteral("not arrived")));
    driver.type(applicantNumber);
    driver.key(Qt::Key_F9);
    QVERIFY(!driver.find(QStringLiteral("deliverButton"))->isEnabled());
    QCOMPARE(bench.stored(record).state, CaseState::Certified);
}

void TestCollectionPage::anAgentNeedsNameNumberAndRelation()
{
    FiledBench bench;
    const CaseRecord record = bench.certify(1);
    CollectionPage page(bench.acting);
    PageDriver driver(page);
    open(driver, record.number);
    driver.key(Qt::Key_2, Qt::AltModifier);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("numberEdit"));
    driver.type(agentNumber);
    driver.key(Qt::Key_Return);
    driver.type(QStringLiteral("钱示例"));
    driver.key(Qt::Key_F9);
    QVERIFY(!strip(page).isEmpty());
    QCOMPARE(bench.stored(record).state, CaseState::Certified);
    driver.key(Qt::Key_Return);
    driver.key(Qt::Key_Return);
    QCOMPARE(driver.focusName(), QStringLiteral("relationEdit"));
    driver.type(QStringLiteral("委托代理人"));
    driver.key(Qt::Key_Return);
    QCOMPARE(driver.focusName(), QStringLiteral("deliverButton"));
    driver.key(Qt::Key_Return);
    QTRY_COMPARE(bench.stored(record).state, CaseState::Delivered);
    QVERIFY(bench.stored(record).handOver->isAgent);
    QCOMPARE(bench.stored(record).handOver->relation, QStringLiteral("委托代理人"));
}

void TestCollectionPage::anOrganisationSendsAnAgent()
{
    FiledBench bench;
    CaseRecord record = bench.certify(1);
    record.applicant.organisation = true;
    record.applicant.identity.numberKind = IdentifierKind::CreditCode;
    bench.put(record);
    CollectionPage page(bench.acting);
    PageDriver driver(page);
    open(driver, record.number);
    QVERIFY(!driver.find(QStringLiteral("selfButton"))->isEnabled());
    QVERIFY(driver.find<QRadioButton>(QStringLiteral("agentButton"))->isChecked());
}

void TestCollectionPage::aFailingStoreKeepsWhatWasTyped()
{
    FiledBench bench;
    const CaseRecord record = bench.certify(1);
    CollectionPage page(bench.acting);
    PageDriver driver(page);
    open(driver, record.number);
    driver.type(applicantNumber);
    bench.store.state.fault = Error{ErrorCode::StorageFull, QString()};
    driver.key(Qt::Key_F9);
    QTRY_VERIFY(strip(page).contains(QStringLiteral("full")));
    QCOMPARE(driver.find<QLineEdit>(QStringLiteral("numberEdit"))->text(), applicantNumber);
    QVERIFY(bench.printer.jobs().isEmpty());
    bench.store.state.fault.reset();
    driver.key(Qt::Key_F9);
    QTRY_COMPARE(bench.stored(record).state, CaseState::Delivered);
}

void TestCollectionPage::nothingFoundKeepsWhatWasTyped()
{
    FiledBench bench;
    CollectionPage page(bench.acting);
    PageDriver driver(page);
    driver.type(QStringLiteral("9999"));
    driver.key(Qt::Key_Return);
    QTRY_VERIFY(!strip(page).isEmpty());
    QCOMPARE(driver.find<QLineEdit>(QStringLiteral("findEdit"))->text(), QStringLiteral("9999"));
    QVERIFY(!driver.find<QLineEdit>(QStringLiteral("findEdit"))->isReadOnly());
    QCOMPARE(driver.focusName(), QStringLiteral("findEdit"));
}

void TestCollectionPage::aSlipThatDidNotPrintIsPrintedByCtrlP()
{
    FiledBench bench;
    const CaseRecord record = bench.certify(1);
    bench.printer.failWith({ErrorCode::DeviceNoPaper, QString()});
    CollectionPage page(bench.acting);
    PageDriver driver(page);
    open(driver, record.number);
    driver.type(applicantNumber);
    driver.key(Qt::Key_F9);
    QTRY_COMPARE(bench.stored(record).state, CaseState::Delivered);
    QTRY_VERIFY(driver.find<QLabel>(QStringLiteral("handLabel"))->text().contains(QStringLiteral("Ctrl+P")));
    bench.printer.workAgain();
    driver.key(Qt::Key_P, Qt::ControlModifier);
    QTRY_COMPARE(bench.printer.jobs().size(), 1);
}

void TestCollectionPage::offlineTheHandOverIsRecordedHere()
{
    FiledBench bench;
    const CaseRecord record = bench.certify(1);
    CollectionPage page(bench.acting);
    page.setOffline(true);
    PageDriver driver(page);
    open(driver, record.number);
    driver.type(applicantNumber);
    driver.key(Qt::Key_F9);
    QTRY_COMPARE(bench.stored(record).state, CaseState::Delivered);
    QVERIFY(strip(page).contains(QStringLiteral("when the line is back")));
    QCOMPARE(bench.store.state.outbox.constLast().kind, OutboxKind::EventPut);
}

void TestCollectionPage::beforeAnybodyIsLookedForThePageSaysWhatToDo()
{
    FiledBench bench;
    const CaseRecord record = bench.certify(1, false);
    CollectionPage page(bench.acting);
    PageDriver driver(page);
    const auto *canvas = driver.find<PageCanvas>(QStringLiteral("pageCanvas"));
    QVERIFY2(canvas->words().startsWith(QStringLiteral("Scan the receipt of the applicant.")), qPrintable(canvas->words()));
    open(driver, record.number);
    QTRY_VERIFY2(canvas->words().startsWith(QStringLiteral("No picture of this result")), qPrintable(canvas->words()));
}

void TestCollectionPage::whoIsComparedIsShownForAReasonAndCoveredAgain()
{
    FiledBench bench;
    const CaseRecord record = bench.certify(1);
    CollectionPage page(bench.acting);
    PageDriver driver(page);
    open(driver, record.number);
    const auto *people = driver.find<QLabel>(QStringLiteral("applicantLabel"));
    QVERIFY(!people->text().contains(applicantNumber));
    const auto entries = bench.store.state.ledger.size();
    driver.key(Qt::Key_V, Qt::AltModifier);
    auto *reasons = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(reasons);
    QTest::keyClick(reasons, Qt::Key_1);
    QTRY_VERIFY(people->text().contains(applicantNumber));
    QVERIFY(people->text().contains(record.applicant.identity.name));
    QVERIFY(!people->text().contains(record.applicant.identity.phone)); // nothing that is not compared
    QCOMPARE(bench.store.state.ledger.size(), entries + 1);
    QCOMPARE(bench.store.state.ledger.last().kind, QStringLiteral("personalTextRevealed"));
    driver.key(Qt::Key_Escape); // the next one
    QVERIFY(!people->text().contains(applicantNumber));
    driver.key(Qt::Key_V, Qt::AltModifier);
    QVERIFY(!QApplication::activePopupWidget()); // nobody is shown
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestCollectionPage)
#include "tst_collectionpage.moc"
