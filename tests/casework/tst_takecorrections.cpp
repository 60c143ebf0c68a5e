// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <QJsonArray>
#include <QTest>

#include "casework/takecorrections.h"
#include "counterbench.h"
#include "documents/fieldcheck.h"
#include "documents/templatecatalogue.h"
#include "domain/reference/referenceshelf.h"
#include "slowcasestore.h"
#include "support/samplereferences.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QString lease = QStringLiteral("lease");
const QStringList stillWrong{QStringLiteral("补正后仍不符合要求：租赁合同缺少出租方签章")};

Defect defect(const QString &materialId, const QString &material, const QString &text)
{
    return {materialId, material, text};
}

/// A case whose notice named the lease and the letter of authority, and one field of the form.
CaseRecord inCorrection()
{
    CaseRecord record = sampleCase();
    record.state = CaseState::Correction;
    record.number = QStringLiteral("L310118072603100001X");
    record.checkToken = QStringLiteral("ABCD2345");
    record.receivedAt = sampleMoment();
    record.material(lease)->files.clear();
    record.material(lease)->points.clear();
    record.deadlines.correctionDue = DueDate{QDate(2026, 3, 17), false};
    record.defects = {defect(lease, QStringLiteral("房屋租赁合同"), QStringLiteral("未提交，请补交")),
                      defect({}, QStringLiteral("申请表单"), QStringLiteral("“姓名”未填写"))};
    return record;
}

} // namespace

/// What comes after the one correction notice: taken in part by part, each with its receipt, accepted as of the day the last of
/// it came, and never asked for more.
class TestTakeCorrections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aLineIsTickedOffByWhatPutsItRight();
    void aFieldPutsItsLineRight();
    void aWrongValueBesidesIsNotHandedIn();
    void aWrongValueTakesTheTicksOfItsFieldAlong();
    void aCodeIsHeldAgainstItsListAndHasItsWords();
    void aListThatComesLaterUnticksAWrongCode();
    void aPageTakenAwayTakesItsTickAlong();
    void aPartIsKeptWithAReceiptOfItsOwn();
    void nothingIsTakenInWithoutATick();
    void pagesAreHeldToTheSameRules();
    void aFileSeenNowhereIsTakenInWithAReason();
    void whatTheGuideWantsReadIsNotAskedAgain();
    void theLastPartMakesItComplete();
    void theCaseIsAcceptedAsOfTheDayAllCame();
    void itIsNotAcceptedBeforeAllCame();
    void itIsRefusedWithReasons();
    void aRefusalBeforeItsTimeIsNone_data();
    void aRefusalBeforeItsTimeIsNone();
    void whenThePeriodIsOverItMayBeRefused();
    void theNoticeIsPrintedAgainAsAReminder();
    void aSecondNoticeIsBlocked();
    void theStoreBlocksItToo();
    void whoMayNotMoveACaseDecidesNothing();
    void aFailingStoreChangesNothing();
    void whatCannotBeNotedMeanwhileIsNoFailureOfTheAct();
    void acceptingTellsTheCityTheCaseAndNoPageTwice();
    void whatWasTickedIsThereAgainAfterACrash();
    void aTickWithoutItsPagesDoesNotComeBack();
    void whatWasHandedInIsKeptNoMore();

private:
    void open(const CaseRecord &record = inCorrection());
    void bring(const QString &materialId);
    void bringAll();
    /// Waits for a code of the divisions too, by a line of its own.
    void openWithPlace();
    [[nodiscard]] const CaseRecord &stored() const { return *m_bench->store.state.cases.cbegin(); }
    static void verifyPrintable(const PrintOrder &order);

    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<LateMaterials> m_late;
    std::unique_ptr<TakeCorrections> m_corrections;
    std::unique_ptr<QSignalSpy> m_handedIn;
    std::unique_ptr<QSignalSpy> m_filed;
    std::unique_ptr<QSignalSpy> m_failed;
};

void TestTakeCorrections::init()
{
    m_corrections.reset();
    m_late.reset();
    m_bench = std::make_unique<CounterBench>();
    m_bench->clock.setNow(sampleMoment().addDays(2));
}

void TestTakeCorrections::open(const CaseRecord &record)
{
    CounterBench &bench = *m_bench;
    bench.store.state.cases.insert(record.id, record);
    bench.store.state.numbers.insert(record.id, record.number);
    m_late = std::make_unique<LateMaterials>(bench.store.cases, bench.store.guides, bench.envelopes, bench.clock,
                                             bench.calendar, bench.session);
    m_corrections = std::make_unique<TakeCorrections>(*m_late, bench.store.cases, bench.store.printOrders, bench.envelopes,
                                                      bench.clock, bench.calendar, bench.session);
    m_handedIn = std::make_unique<QSignalSpy>(m_corrections.get(), &TakeCorrections::handedIn);
    m_filed = std::make_unique<QSignalSpy>(m_corrections.get(), &TakeCorrections::filed);
    m_failed = std::make_unique<QSignalSpy>(m_corrections.get(), &TakeCorrections::failed);
    m_late->open(record.id);
    QVERIFY(m_corrections->isOpen());
}

void TestTakeCorrections::bring(const QString &materialId)
{
    QVERIFY(m_late->takePage(materialId, samplePageFile(materialId, 7)) > 0);
    m_late->passAllPoints(materialId);
}

void TestTakeCorrections::bringAll()
{
    bring(lease);
    m_corrections->tick(0, true);
    m_corrections->setField(1, QStringLiteral("赵样本"));
    m_corrections->handIn();
    QCOMPARE(m_handedIn->size(), 1);
}

void TestTakeCorrections::verifyPrintable(const PrintOrder &order)
{
    const Result<PaperTemplate> form = paperTemplate(order.paper.kind);
    QVERIFY_OK(form);
    QVERIFY_OK(checkFields(order.paper.fields, form->fields));
}

void TestTakeCorrections::aLineIsTickedOffByWhatPutsItRight()
{
    open();
    QVERIFY(!m_corrections->canTick(0));
    m_corrections->tick(0, true);
    QVERIFY(!m_corrections->isCorrected(0));
    bring(lease);
    QVERIFY(m_corrections->canTick(0));
    m_corrections->tick(0, true);
    QVERIFY(m_corrections->isCorrected(0));
    m_corrections->tick(0, false);
    QVERIFY(!m_corrections->isCorrected(0));
    for (const int beyond : {-1, 2})
        QVERIFY(!m_corrections->canTick(beyond));
}

void TestTakeCorrections::aFieldPutsItsLineRight()
{
    open();
    QCOMPARE(m_corrections->fieldOf(0), QString());
    QCOMPARE(m_corrections->fieldOf(1), QStringLiteral("applicantName"));
    m_corrections->setField(1, QStringLiteral("  "));
    QVERIFY(!m_corrections->isCorrected(1));
    m_corrections->setField(1, QStringLiteral(" 赵样本 "));
    QVERIFY(m_corrections->isCorrected(1));
    QCOMPARE(m_corrections->valueOf(1), QStringLiteral("赵样本"));
}

void TestTakeCorrections::openWithPlace()
{
    FormField field;
    field.key = QStringLiteral("district");
    field.label = QStringLiteral("所在区");
    field.kind = FieldKind::Reference;
    field.list = QStringLiteral("divisions");
    m_bench->store.state.guides.first().form.append(field);
    CaseRecord record = inCorrection();
    record.form.insert(field.key, {QStringLiteral("310101"), QStringLiteral("typed"), {}, {}, {}, QStringLiteral("上海市 / 黄浦区")});
    record.defects.append(defect({}, QStringLiteral("申请表单"), QStringLiteral("“所在区”未填写")));
    open(record);
    QCOMPARE(m_corrections->fieldOf(2), field.key);
}

/// What is not ticked is not told to the city, nor is it kept for later.
void TestTakeCorrections::aWrongValueBesidesIsNotHandedIn()
{
    ReferenceShelf lists;
    lists.put(sampleDivisions());
    openWithPlace();
    m_corrections->lookUpIn(lists);
    const FormValue before = stored().form.value(QStringLiteral("district"));
    m_corrections->setField(2, QStringLiteral("310116"));
    QVERIFY(!m_corrections->isCorrected(2));
    m_corrections->setField(1, QStringLiteral("赵样本"));
    m_corrections->handIn();
    QCOMPARE(m_handedIn->size(), 1);
    QCOMPARE(stored().form.value(QStringLiteral("applicantName")).value, QStringLiteral("赵样本"));
    QCOMPARE(stored().form.value(QStringLiteral("district")), before);
    // A tick that was taken back hands nothing in either.
    m_corrections->setField(2, QStringLiteral("310118"));
    m_corrections->tick(2, false);
    bring(lease);
    m_corrections->tick(0, true);
    m_corrections->handIn();
    QCOMPARE(m_handedIn->size(), 2);
    QCOMPARE(stored().form.value(QStringLiteral("district")), before);
    QVERIFY(!stored().defects.at(2).correctedAt.isValid());
}

void TestTakeCorrections::aWrongValueTakesTheTicksOfItsFieldAlong()
{
    CaseRecord record = inCorrection();
    record.defects.append(defect({}, QStringLiteral("申请表单"), QStringLiteral("“姓名”填写有误")));
    open(record);
    QCOMPARE(m_corrections->fieldOf(2), m_corrections->fieldOf(1));
    m_corrections->setField(1, QStringLiteral("赵样本"));
    m_corrections->tick(2, true);
    QVERIFY(m_corrections->isCorrected(2));
    m_corrections->setField(1, QString());
    QVERIFY(!m_corrections->isCorrected(1));
    QVERIFY(!m_corrections->isCorrected(2));
}

void TestTakeCorrections::aCodeIsHeldAgainstItsListAndHasItsWords()
{
    ReferenceShelf lists;
    lists.put(sampleDivisions());
    openWithPlace();
    m_corrections->lookUpIn(lists);
    m_corrections->setField(2, QStringLiteral("310116"));
    QVERIFY(!m_corrections->canTick(2));
    m_corrections->setField(2, QStringLiteral("310118"));
    QVERIFY(m_corrections->isCorrected(2));
    m_corrections->handIn();
    QCOMPARE(m_handedIn->size(), 1);
    QCOMPARE(stored().form.value(QStringLiteral("district")).value, QStringLiteral("310118"));
    QCOMPARE(stored().form.value(QStringLiteral("district")).words, QStringLiteral("上海市 / 青浦区"));
}

void TestTakeCorrections::aListThatComesLaterUnticksAWrongCode()
{
    ReferenceShelf lists;
    openWithPlace();
    m_corrections->lookUpIn(lists);
    m_corrections->setField(2, QStringLiteral("310116"));
    QVERIFY(m_corrections->isCorrected(2)); // without the list any code will do
    lists.put(sampleDivisions());
    m_corrections->lookUpIn(lists);
    QVERIFY(!m_corrections->isCorrected(2));
    QCOMPARE(m_corrections->valueOf(2), QStringLiteral("310116")); // nothing that was typed is lost
}

void TestTakeCorrections::aPageTakenAwayTakesItsTickAlong()
{
    open();
    bring(lease);
    m_corrections->tick(0, true);
    m_late->removePage(lease, samplePageFile(lease, 7).id);
    QVERIFY(!m_corrections->isCorrected(0));
}

void TestTakeCorrections::aPartIsKeptWithAReceiptOfItsOwn()
{
    open();
    bring(lease);
    m_corrections->tick(0, true);
    m_corrections->handIn();
    QCOMPARE(lastCode(*m_failed), QString());
    QCOMPARE(m_handedIn->size(), 1);
    QCOMPARE(stored().state, CaseState::Correction);
    QCOMPARE(stored().defects.at(0).correctedAt, m_bench->clock.now());
    QVERIFY(!stored().defects.at(1).correctedAt.isValid());
    QVERIFY(!stored().correctedAt);
    QCOMPARE(stored().material(lease)->files.size(), 1);
    QVERIFY(m_bench->ledgerKinds().contains(QStringLiteral("correctionsHandedIn")));

    const auto receipt = lastOf<PrintOrder>(*m_handedIn, 1);
    QCOMPARE(m_bench->store.state.prints, QList{receipt});
    QCOMPARE(receipt.paper.kind, PaperKind::CorrectionsReceipt);
    QCOMPARE(receipt.paper.fields.value(u"corrections").toArray().size(), 1);
    QCOMPARE(receipt.paper.fields.value(u"corrections").toArray().at(0).toObject().value(u"pages").toInt(), 1);
    QCOMPARE(receipt.paper.fields.value(u"open").toArray().size(), 1);
    QVERIFY(!receipt.paper.fields.value(u"complete").toBool());
    verifyPrintable(receipt);

    // One event for the city, and one upload for the page.
    const QList<OutboxEntry> &queue = m_bench->store.state.outbox;
    QCOMPARE(queue.size(), 2);
    QCOMPARE(queue.at(0).kind, OutboxKind::EventPut);
    QVERIFY(queue.at(0).payload.contains("supplement"));
    QCOMPARE(queue.at(1).kind, OutboxKind::MaterialPut);
    QVERIFY(!m_corrections->canTick(0)); // it was put right
    QVERIFY(m_corrections->isCorrected(0));
}

void TestTakeCorrections::nothingIsTakenInWithoutATick()
{
    open();
    m_corrections->handIn();
    QCOMPARE(lastCode(*m_failed), QStringLiteral("empty"));
    QVERIFY(m_bench->store.state.prints.isEmpty());
    CaseRecord received = inCorrection();
    received.state = CaseState::Received;
    m_bench->store.state.cases.insert(received.id, received);
    m_late->open(received.id);
    m_corrections->handIn();
    QCOMPARE(lastCode(*m_failed), QStringLiteral("wrongState"));
}

void TestTakeCorrections::pagesAreHeldToTheSameRules()
{
    open();
    QVERIFY(m_late->takePage(lease, samplePageFile(lease, 7)) > 0);
    m_corrections->tick(0, true);
    m_corrections->handIn(); // a review point is still open
    QCOMPARE(lastCode(*m_failed), QStringLiteral("incomplete"));
    QVERIFY(m_bench->store.state.prints.isEmpty());
}

void TestTakeCorrections::aFileSeenNowhereIsTakenInWithAReason()
{
    open();
    PageFile ofd = samplePageFile(lease, 7);
    ofd.pageCount = 0;
    QVERIFY(m_late->takePage(lease, ofd) > 0);
    m_late->passAllPoints(lease);
    m_corrections->tick(0, true);
    m_corrections->handIn();
    QCOMPARE(lastCode(*m_failed), QStringLiteral("incomplete"));
    m_late->acceptFindings(lease, QStringLiteral("在电子证照系统核验"));
    m_corrections->handIn();
    QCOMPARE(m_handedIn->size(), 1);
    QCOMPARE(stored().material(lease)->findingsAcceptedBecause, QStringLiteral("在电子证照系统核验"));
}

/// The machine reads none of these pages, and a person could type it nowhere.
void TestTakeCorrections::whatTheGuideWantsReadIsNotAskedAgain()
{
    for (MaterialRule &rule : m_bench->store.state.guides.first().materials)
        rule.reads = {ReadingRule{QStringLiteral("lessor"), ReadField::Name, QStringLiteral("出租人"), {}}};
    open();
    bringAll();
    m_corrections->accept();
    QCOMPARE(m_filed->size(), 1);
    QVERIFY(stored().material(lease)->readings.isEmpty());
}

void TestTakeCorrections::theLastPartMakesItComplete()
{
    open();
    m_corrections->setField(1, QStringLiteral("赵样本"));
    m_corrections->handIn();
    QVERIFY(!m_corrections->isComplete());
    m_bench->clock.setNow(sampleMoment().addDays(4));
    bring(lease);
    m_corrections->tick(0, true);
    m_corrections->handIn();
    QVERIFY(m_corrections->isComplete());
    QCOMPARE(stored().correctedAt, std::optional(m_bench->clock.now()));
    QCOMPARE(stored().form.value(QStringLiteral("applicantName")).value, QStringLiteral("赵样本"));
    const auto receipt = lastOf<PrintOrder>(*m_handedIn, 1);
    QVERIFY(receipt.paper.fields.value(u"complete").toBool());
    QCOMPARE(receipt.paper.fields.value(u"corrections").toArray().size(), 1); // of today only
    verifyPrintable(receipt);
}

void TestTakeCorrections::theCaseIsAcceptedAsOfTheDayAllCame()
{
    open();
    bringAll();
    const QDateTime came = m_bench->clock.now();
    m_bench->clock.setNow(came.addDays(3));
    m_corrections->accept();
    QCOMPARE(lastCode(*m_failed), QString());
    QCOMPARE(m_filed->size(), 1);
    QCOMPARE(stored().state, CaseState::Accepted);
    QCOMPARE(stored().acceptedAt, std::optional(came));
    QVERIFY(!stored().acceptedAt || atCounter(*stored().acceptedAt).date() == QDate(2026, 3, 12));
    const auto voucher = lastOf<PrintOrder>(*m_filed, 1);
    QCOMPARE(voucher.paper.kind, PaperKind::AcceptanceVoucher);
    QCOMPARE(voucher.paper.fields.value(u"acceptedOn").toString(), QStringLiteral("2026-03-12"));
    QVERIFY(voucher.paper.fields.value(u"afterCorrection").toBool());
    verifyPrintable(voucher);
}

void TestTakeCorrections::itIsNotAcceptedBeforeAllCame()
{
    open();
    m_corrections->accept();
    QCOMPARE(lastCode(*m_failed), QStringLiteral("incomplete"));
    QCOMPARE(stored().state, CaseState::Correction);
}

void TestTakeCorrections::itIsRefusedWithReasons()
{
    open();
    bringAll();
    m_corrections->refuse(stillWrong);
    QCOMPARE(m_filed->size(), 1);
    QCOMPARE(stored().state, CaseState::NotAccepted);
    const auto notice = lastOf<PrintOrder>(*m_filed, 1);
    QCOMPARE(notice.paper.kind, PaperKind::NonAcceptance);
    QCOMPARE(notice.paper.fields.value(u"reasons").toArray().size(), 1);
    verifyPrintable(notice);
    const LedgerEvent &entry = m_bench->store.state.ledger.constLast();
    QCOMPARE(entry.kind, QStringLiteral("notAccepted"));
    QVERIFY(!QString::fromUtf8(canonicalJson(entry.body)).contains(u"签章"));
}

void TestTakeCorrections::aRefusalBeforeItsTimeIsNone_data()
{
    QTest::addColumn<bool>("complete");
    QTest::addColumn<QStringList>("reasons");
    QTest::addColumn<QString>("code");
    QTest::newRow("the period runs") << false << stillWrong << "wrongState";
    QTest::newRow("no reason") << true << QStringList() << "invalid";
    QTest::newRow("a blank reason") << true << QStringList(QStringLiteral(" ")) << "invalid";
}

void TestTakeCorrections::aRefusalBeforeItsTimeIsNone()
{
    QFETCH(const bool, complete);
    QFETCH(const QStringList, reasons);
    open();
    if (complete)
        bringAll();
    m_corrections->refuse(reasons);
    QTEST(lastCode(*m_failed), "code");
    QCOMPARE(stored().state, CaseState::Correction);
}

void TestTakeCorrections::whenThePeriodIsOverItMayBeRefused()
{
    open();
    m_bench->clock.setNow(QDateTime(QDate(2026, 3, 17), QTime(3, 0), Qt::UTC));
    QVERIFY(!m_corrections->isOverdue()); // the last day is a day of the period
    m_bench->clock.setNow(QDateTime(QDate(2026, 3, 18), QTime(3, 0), Qt::UTC));
    QVERIFY(m_corrections->isOverdue());
    m_corrections->refuse({QStringLiteral("告知补正后未及时提交")});
    QCOMPARE(stored().state, CaseState::NotAccepted);
}

void TestTakeCorrections::theNoticeIsPrintedAgainAsAReminder()
{
    open();
    const QSignalSpy reminder(m_corrections.get(), &TakeCorrections::reminder);
    m_corrections->remind();
    QCOMPARE(lastCode(*m_failed), QStringLiteral("notFound"));
    const PrintOrder notice = samplePrintOrder(inCorrection(), PaperKind::CorrectionNotice);
    m_bench->store.state.prints = {samplePrintOrder(inCorrection(), PaperKind::CorrectionsReceipt), notice};
    m_corrections->notify(m_corrections->defects());
    QCOMPARE(reminder.size(), 1);
    QCOMPARE(lastOf<PrintOrder>(reminder), notice);
}

void TestTakeCorrections::aSecondNoticeIsBlocked()
{
    open();
    const QSignalSpy reminder(m_corrections.get(), &TakeCorrections::reminder);
    m_corrections->notify(m_corrections->defects() + QList{defect(lease, QStringLiteral("房屋租赁合同"), QStringLiteral("已过期"))});
    QCOMPARE(lastCode(*m_failed), QStringLiteral("secondNotice"));
    QCOMPARE(reminder.size(), 0);
}

void TestTakeCorrections::theStoreBlocksItToo()
{
    open();
    CaseChange change;
    change.after = stored();
    change.after.defects.append(defect(lease, QStringLiteral("房屋租赁合同"), QStringLiteral("已过期")));
    QVERIFY_ERROR(m_bench->store.cases.commit(change).result(), ErrorCode::SecondNotice);
    change.after.defects.removeLast();
    QVERIFY_OK(m_bench->store.cases.commit(change).result());
}

void TestTakeCorrections::whoMayNotMoveACaseDecidesNothing()
{
    m_bench->session.clerk.role = Role::Administrator;
    const CaseRecord record = inCorrection();
    m_bench->store.state.cases.insert(record.id, record);
    LateMaterials late(m_bench->store.cases, m_bench->store.guides, m_bench->envelopes, m_bench->clock, m_bench->calendar,
                       m_bench->session);
    TakeCorrections corrections(late, m_bench->store.cases, m_bench->store.printOrders, m_bench->envelopes, m_bench->clock,
                                m_bench->calendar, m_bench->session);
    const QSignalSpy failed(&corrections, &TakeCorrections::failed);
    late.open(record.id);
    QVERIFY(!corrections.isOpen());
    corrections.accept();
    corrections.refuse(stillWrong);
    corrections.handIn();
    QCOMPARE(failed.size(), 3);
    QCOMPARE(stored(), record);
}

void TestTakeCorrections::aFailingStoreChangesNothing()
{
    open();
    bring(lease);
    m_corrections->tick(0, true);
    const CaseRecord before = stored();
    m_bench->breakStore(ErrorCode::StorageFull);
    m_corrections->handIn();
    QCOMPARE(lastCode(*m_failed), QStringLiteral("storageFull"));
    m_bench->mendStore();
    QCOMPARE(stored(), before);
    QVERIFY(m_corrections->isCorrected(0)); // nothing that was ticked is lost
    m_corrections->handIn();
    QCOMPARE(m_handedIn->size(), 1);
}

void TestTakeCorrections::whatCannotBeNotedMeanwhileIsNoFailureOfTheAct()
{
    CounterBench &bench = *m_bench;
    const CaseRecord record = inCorrection();
    bench.store.state.cases.insert(record.id, record);
    bench.store.state.numbers.insert(record.id, record.number);
    SlowCaseStore slow(bench.store.cases);
    LateMaterials late(slow, bench.store.guides, bench.envelopes, bench.clock, bench.calendar, bench.session);
    TakeCorrections corrections(late, slow, bench.store.printOrders, bench.envelopes, bench.clock, bench.calendar, bench.session);
    const QSignalSpy handedIn(&corrections, &TakeCorrections::handedIn);
    const QSignalSpy failed(&corrections, &TakeCorrections::failed);
    const QSignalSpy notSaved(&late, &LateMaterials::notSaved);
    late.open(record.id);
    QVERIFY(late.takePage(lease, samplePageFile(lease, 7)) > 0);
    late.passAllPoints(lease);
    corrections.tick(0, true);
    corrections.handIn();
    QCOMPARE(slow.commits(), 1); // on its way

    bench.breakStore(ErrorCode::StorageFull);
    late.saveNow();
    QCOMPARE(lastCode(notSaved), QStringLiteral("storageFull"));
    bench.mendStore();
    slow.answerCommits();
    QTRY_COMPARE(handedIn.size(), 1);
    QCOMPARE(failed.size(), 0); // the act was stored, so nobody may be told that it failed
    QCOMPARE(lastOf<PrintOrder>(handedIn, 1).paper.kind, PaperKind::CorrectionsReceipt);
}

void TestTakeCorrections::acceptingTellsTheCityTheCaseAndNoPageTwice()
{
    open();
    bringAll();
    const auto before = m_bench->store.state.outbox.size();
    m_corrections->accept();
    const QList<OutboxEntry> told = m_bench->store.state.outbox.mid(before);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.constFirst().kind, OutboxKind::CasePut);
}

void TestTakeCorrections::whatWasTickedIsThereAgainAfterACrash()
{
    open();
    bring(lease);
    m_corrections->tick(0, true);
    m_corrections->setField(1, QStringLiteral("赵样本"));
    const CaseRecord record = stored();
    m_corrections.reset(); // as when the program ends: what was noted last still goes to the store
    m_late.reset();
    open(record);
    QTRY_VERIFY(m_corrections->isCorrected(0));
    QVERIFY(m_corrections->isCorrected(1));
    QCOMPARE(m_corrections->valueOf(1), QStringLiteral("赵样本"));
    m_corrections->handIn();
    QCOMPARE(m_handedIn->size(), 1);
    QVERIFY(m_corrections->isComplete());
}

void TestTakeCorrections::aTickWithoutItsPagesDoesNotComeBack()
{
    open();
    bring(lease);
    m_corrections->tick(0, true);
    const CaseRecord record = stored();
    m_corrections.reset();
    m_late.reset();
    // The pages waited for too long and are forgotten.
    m_bench->clock.setNow(m_bench->clock.now().addDays(60));
    open(record);
    QVERIFY(!m_corrections->isCorrected(0));
    QVERIFY(!m_corrections->canTick(0));
}

void TestTakeCorrections::whatWasHandedInIsKeptNoMore()
{
    open();
    bringAll();
    const auto &jottings = m_bench->store.state.jottings;
    const auto left = [&jottings] {
        return std::count_if(jottings.cbegin(), jottings.cend(), [](const QJsonObject &fields) { return !fields.isEmpty(); });
    };
    QTRY_COMPARE(left(), 0);
}

QTEST_GUILESS_MAIN(TestTakeCorrections)
#include "tst_takecorrections.moc"
