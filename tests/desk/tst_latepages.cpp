// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "desk/cases/casehistorymodel.h"
#include "desk/cases/caseview.h"
#include "desk/cases/latepages.h"
#include "desk/visit/receiptview.h"
#include "deskbench.h"
#include "support/pagedriver.h"
#include "support/samplefiles.h"

namespace yichuang::test {

namespace {

const QString lease = QStringLiteral("lease");

/// A filed case whose lease is awaited.
CaseRecord awaitingCase()
{
    CaseRecord record = sampleCase();
    record.state = CaseState::Accepted;
    record.number = QStringLiteral("L31011807260310000012");
    record.receivedAt = sampleMoment();
    CaseMaterial &material = *record.material(lease);
    material.files.clear();
    material.points.clear();
    material.obtained = Obtained::Promised;
    material.promise = MaterialPromise{QDate(2026, 3, 24), sampleMoment(), sampleClerk().id};
    return record;
}

Guide lenientGuide()
{
    Guide guide = sampleGuide();
    for (MaterialRule &rule : guide.materials) {
        if (rule.id == lease)
            rule.supplementWithin = TimeLimit{10, DayUnit::WorkingDays, {}};
    }
    return guide;
}

/// Another one, that waits for the same.
CaseRecord secondCase()
{
    static const CaseId id = CaseId::create(sampleMoment().toMSecsSinceEpoch() + 1);
    CaseRecord record = awaitingCase();
    record.id = id;
    record.number = QStringLiteral("L31011807260310000013");
    return record;
}

FileInspection blurredPage()
{
    FileInspection bad = FakeInspector::goodPages(QStringLiteral("image/jpeg"), 1);
    PageFinding finding;
    finding.check = PageCheck::Blur;
    finding.verdict = Verdict::Fail;
    bad.findings = {finding};
    return bad;
}

} // namespace

/// What comes late is seen, judged, taken away and counted in the view of the case, by keys alone.
class TestLatePages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dressApplication(); }
    void init();
    void cleanup();

    void whatCameIsListedAndShownBesideIt();
    void deleteRemovesTheMarkedPage();
    void aPageThatFailedIsAcceptedWithAReason();
    void withoutAReasonNothingIsHandedIn();
    void thePiecesCanBePutRight();
    void moreGivenBackThanHandedInIsRefused();
    void figuresThatStandInTheFieldAreHandedIn();
    void whilePagesComeInNothingIsHandedIn();
    void anotherCaseWaitsForPagesThatComeIn();
    void whileDocumentsAreMadeNothingIsChanged();
    void aReasonIsLeftByEscAndNotTheView();
    void whatIsTypedOutlivesAKill();
    void whatIsTypedStaysWithItsCase();
    void theReasonNamesAllThatItIsFor();
    void whatWaitsIsToldBeforeItIsForgotten();
    void theReceiptListsPromisesAndOriginals();
    void aReceiptWithoutPromisesSaysNothingOfThem();

private:
    void open(const CaseId &id = awaitingCase().id);
    /// Opens it, and takes in a page that a check failed.
    void bringBlurred(const FileInspection &inspection = blurredPage());
    [[nodiscard]] QString said() const { return m_driver->find<QLabel>(QStringLiteral("lateWorkLabel"))->text(); }
    [[nodiscard]] QLineEdit *reason() const { return m_driver->find<QLineEdit>(QStringLiteral("lateReasonEdit")); }
    [[nodiscard]] bool isJotted(const QString &text) const;
    [[nodiscard]] QListWidget *pages() const { return m_driver->find<QListWidget>(QStringLiteral("latePagesList")); }
    [[nodiscard]] bool canHandIn() const
    {
        return m_view->findChild<QPushButton *>(QStringLiteral("lateHandInButton"))->isEnabled();
    }
    [[nodiscard]] CaseMaterial stored() const { return *m_bench->store.state.cases.value(awaitingCase().id).material(lease); }

    std::unique_ptr<DeskBench> m_bench;
    std::unique_ptr<CaseView> m_view;
    std::unique_ptr<PageDriver> m_driver;
};

void TestLatePages::init()
{
    m_bench = std::make_unique<DeskBench>(QList{lenientGuide()});
    for (const CaseRecord &record : {awaitingCase(), secondCase()})
        m_bench->store.state.cases.insert(record.id, record);
    m_view = std::make_unique<CaseView>(m_bench->ports(), m_bench->session());
    m_view->resize(1366, 700);
    m_driver = std::make_unique<PageDriver>(*m_view);
}

void TestLatePages::cleanup()
{
    m_driver.reset();
    m_view.reset();
    m_bench.reset();
}

bool TestLatePages::isJotted(const QString &text) const
{
    const auto &jottings = m_bench->store.state.jottings;
    return std::any_of(jottings.cbegin(), jottings.cend(), [&text](const QJsonObject &fields) {
        return QString::fromUtf8(QJsonDocument(fields).toJson()).contains(text);
    });
}

void TestLatePages::bringBlurred(const FileInspection &inspection)
{
    open();
    m_bench->inspector.queueInspection(inspection);
    m_driver->key(Qt::Key_F3);
    QTRY_VERIFY(m_driver->sees(QStringLiteral("lateReasonEdit")));
    m_driver->key(Qt::Key_A, Qt::ControlModifier);
    pages()->setFocus();
}

void TestLatePages::open(const CaseId &id)
{
    m_view->open(id);
    QTRY_VERIFY(m_driver->sees(QStringLiteral("awaitedLabel")));
    m_driver->key(Qt::Key_B, Qt::ControlModifier);
    QTRY_COMPARE(m_driver->focusName(), QStringLiteral("lateChoice"));
}

void TestLatePages::whatCameIsListedAndShownBesideIt()
{
    open();
    QVERIFY(!m_driver->sees(QStringLiteral("latePagesList")));
    m_driver->key(Qt::Key_F3);
    QTRY_VERIFY(m_driver->sees(QStringLiteral("latePagesList")));
    QTRY_COMPARE(pages()->count(), 1);
    QTRY_COMPARE(m_view->findChild<PageViewer *>()->pageCount(), 1);
    QVERIFY2(m_driver->find<QLabel>(QStringLiteral("lateWorkLabel"))->text().contains(QStringLiteral("保留至")),
             qPrintable(m_driver->find<QLabel>(QStringLiteral("lateWorkLabel"))->text()));
}

void TestLatePages::deleteRemovesTheMarkedPage()
{
    open();
    m_driver->key(Qt::Key_F3);
    QTRY_VERIFY(m_driver->sees(QStringLiteral("latePagesList")));
    pages()->setFocus();
    m_driver->key(Qt::Key_Delete);
    QTRY_VERIFY(!m_driver->sees(QStringLiteral("latePagesList")));
    QVERIFY(!canHandIn());
    // It can be scanned again at once.
    m_driver->find(QStringLiteral("lateChoice"))->setFocus();
    m_driver->key(Qt::Key_F3);
    QTRY_VERIFY(m_driver->sees(QStringLiteral("latePagesList")));
    QCOMPARE(pages()->count(), 1);
}

void TestLatePages::aPageThatFailedIsAcceptedWithAReason()
{
    open();
    m_bench->inspector.queueInspection(blurredPage());
    m_driver->key(Qt::Key_F3);
    QTRY_VERIFY(m_driver->sees(QStringLiteral("lateReasonEdit")));
    QVERIFY(pages()->item(0)->text().contains(QStringLiteral("✕")));
    m_driver->key(Qt::Key_A, Qt::ControlModifier);
    QVERIFY(!canHandIn());
    pages()->setFocus();
    m_driver->key(Qt::Key_U);
    QCOMPARE(m_driver->focusName(), QStringLiteral("lateReasonEdit"));
    m_driver->type(QStringLiteral("原件字迹如此"));
    m_driver->key(Qt::Key_Return);
    QTRY_VERIFY(canHandIn());
    m_driver->key(Qt::Key_F9);
    QTRY_COMPARE(stored().files.size(), 1);
    QCOMPARE(stored().findingsAcceptedBecause, QStringLiteral("原件字迹如此"));
    QCOMPARE(stored().findingsAcceptedBy, sampleClerk().id);
}

void TestLatePages::withoutAReasonNothingIsHandedIn()
{
    open();
    m_bench->inspector.queueInspection(blurredPage());
    m_driver->key(Qt::Key_F3);
    QTRY_VERIFY(m_driver->sees(QStringLiteral("lateReasonEdit")));
    m_driver->key(Qt::Key_A, Qt::ControlModifier);
    m_driver->find(QStringLiteral("lateReasonEdit"))->setFocus();
    m_driver->type(QStringLiteral("  "));
    m_driver->key(Qt::Key_Return);
    QVERIFY(!canHandIn());
    m_driver->key(Qt::Key_F9);
    QVERIFY(stored().files.isEmpty());
}

void TestLatePages::thePiecesCanBePutRight()
{
    open();
    m_driver->key(Qt::Key_F3);
    QTRY_VERIFY(m_driver->sees(QStringLiteral("lateCopiesEdit")));
    m_driver->key(Qt::Key_A, Qt::ControlModifier);
    auto *originals = m_driver->find<QLineEdit>(QStringLiteral("lateOriginalsEdit"));
    QCOMPARE(originals->text(), QStringLiteral("1"));
    originals->setFocus();
    originals->selectAll();
    m_driver->type(QStringLiteral("2"));
    m_driver->key(Qt::Key_Return);
    QTRY_VERIFY(canHandIn());
    m_driver->key(Qt::Key_F9);
    QTRY_COMPARE(stored().files.size(), 1);
    QCOMPARE(stored().originals, 2);
    QCOMPARE(stored().copies, 1);
    QCOMPARE(stored().originalsReturned, 1);
}

void TestLatePages::moreGivenBackThanHandedInIsRefused()
{
    open();
    m_driver->key(Qt::Key_F3);
    QTRY_VERIFY(m_driver->sees(QStringLiteral("lateReturnedEdit")));
    auto *returned = m_driver->find<QLineEdit>(QStringLiteral("lateReturnedEdit"));
    returned->setFocus();
    returned->selectAll();
    m_driver->type(QStringLiteral("9"));
    m_driver->key(Qt::Key_Return);
    QCOMPARE(returned->text(), QStringLiteral("1"));
    QVERIFY2(m_driver->find<QLabel>(QStringLiteral("lateWorkLabel"))->text().contains(QStringLiteral("退还")),
             qPrintable(m_driver->find<QLabel>(QStringLiteral("lateWorkLabel"))->text()));
}

/// F9 from within a field takes what stands there along.
void TestLatePages::figuresThatStandInTheFieldAreHandedIn()
{
    open();
    m_driver->key(Qt::Key_F3);
    QTRY_VERIFY(m_driver->sees(QStringLiteral("lateOriginalsEdit")));
    m_driver->key(Qt::Key_A, Qt::ControlModifier);
    auto *originals = m_driver->find<QLineEdit>(QStringLiteral("lateOriginalsEdit"));
    originals->setFocus();
    originals->selectAll();
    m_driver->type(QStringLiteral("2"));
    m_driver->key(Qt::Key_F9);
    QTRY_COMPARE(stored().files.size(), 1);
    QCOMPARE(stored().originals, 2);
}

void TestLatePages::whilePagesComeInNothingIsHandedIn()
{
    const QSignalSpy closed(m_view.get(), &CaseView::closeRequested);
    open();
    m_bench->scanner.hangAfterPages();
    m_driver->key(Qt::Key_F3);
    QTRY_VERIFY(m_driver->sees(QStringLiteral("latePagesList")));
    m_driver->key(Qt::Key_A, Qt::ControlModifier);
    QTRY_VERIFY(canHandIn());
    m_driver->key(Qt::Key_F9);
    QVERIFY2(said().contains(QStringLiteral("全部导入后方可办理")), qPrintable(said()));
    QVERIFY(stored().files.isEmpty());
    m_driver->find<QPushButton>(QStringLiteral("backButton"))->click();
    QVERIFY2(said().contains(QStringLiteral("仍在导入")), qPrintable(said()));
    QVERIFY(closed.isEmpty());
    m_driver->key(Qt::Key_Escape); // stops what comes in, and no more
    QTRY_VERIFY2(said().contains(QStringLiteral("已停止")), qPrintable(said()));
    QVERIFY(closed.isEmpty());
    QCOMPARE(pages()->count(), 1);
    m_driver->key(Qt::Key_F9);
    QTRY_COMPARE(stored().files.size(), 1);
}

void TestLatePages::anotherCaseWaitsForPagesThatComeIn()
{
    open();
    m_bench->scanner.setStack({sampleJpeg(600), sampleJpeg(601), sampleJpeg(602)});
    m_driver->key(Qt::Key_F3);
    m_view->open(secondCase().id); // while the first page is on its way
    QTRY_VERIFY(m_driver->sees(QStringLiteral("awaitedLabel")));
    m_view->open(awaitingCase().id);
    QTRY_VERIFY2(m_driver->find<QLabel>(QStringLiteral("awaitedLabel"))->text().contains(QStringLiteral("3")),
                 qPrintable(m_driver->find<QLabel>(QStringLiteral("awaitedLabel"))->text()));
    m_driver->key(Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY(m_driver->sees(QStringLiteral("latePagesList")));
    QCOMPARE(pages()->count(), 3);
}

void TestLatePages::whileDocumentsAreMadeNothingIsChanged()
{
    open();
    m_driver->key(Qt::Key_F3);
    QTRY_VERIFY(m_driver->sees(QStringLiteral("latePagesList")));
    m_driver->key(Qt::Key_A, Qt::ControlModifier);
    m_bench->documents.holds = true;
    m_driver->key(Qt::Key_F9);
    QTRY_COMPARE(m_bench->documents.asked.size(), 1);
    const qsizetype scans = m_bench->scanner.requests().size();
    m_driver->key(Qt::Key_F3);
    QCOMPARE(m_bench->scanner.requests().size(), scans);
    QVERIFY2(said().contains(QStringLiteral("正在提交")), qPrintable(said()));
    pages()->setFocus();
    m_driver->key(Qt::Key_Delete);
    QCOMPARE(pages()->count(), 1);
    const QSignalSpy closed(m_view.get(), &CaseView::closeRequested);
    m_driver->key(Qt::Key_Escape);
    QVERIFY(closed.isEmpty());
    QVERIFY2(said().contains(QStringLiteral("停止")), qPrintable(said()));
    m_driver->key(Qt::Key_Delete);
    QTRY_VERIFY(!m_driver->sees(QStringLiteral("latePagesList")));
}

void TestLatePages::aReasonIsLeftByEscAndNotTheView()
{
    const QSignalSpy closed(m_view.get(), &CaseView::closeRequested);
    bringBlurred();
    m_driver->key(Qt::Key_U);
    m_driver->type(QStringLiteral("原件字迹"));
    m_driver->key(Qt::Key_Escape);
    QCOMPARE(m_driver->focusName(), QStringLiteral("latePagesList"));
    QVERIFY(closed.isEmpty());
    QCOMPARE(reason()->text(), QStringLiteral("原件字迹")); // nothing is lost, and nothing accepted
    QVERIFY(!canHandIn());
    m_driver->key(Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
}

void TestLatePages::whatIsTypedOutlivesAKill()
{
    bringBlurred();
    m_driver->key(Qt::Key_U);
    m_driver->type(QStringLiteral("原件字迹"));
    QTRY_VERIFY(isJotted(QStringLiteral("原件字迹"))); // at once, and not only when the view is left
    m_view = std::make_unique<CaseView>(m_bench->ports(), m_bench->session());
    m_view->resize(1366, 700);
    m_driver = std::make_unique<PageDriver>(*m_view);
    open();
    QTRY_COMPARE(reason()->text(), QStringLiteral("原件字迹"));
    QVERIFY(!canHandIn());
    pages()->setFocus();
    m_driver->key(Qt::Key_U);
    m_driver->key(Qt::Key_Return);
    QTRY_VERIFY(canHandIn());
    m_driver->key(Qt::Key_F9);
    QTRY_COMPARE(stored().findingsAcceptedBecause, QStringLiteral("原件字迹"));
    QTRY_VERIFY(!isJotted(QStringLiteral("原件字迹")));
}

void TestLatePages::whatIsTypedStaysWithItsCase()
{
    bringBlurred();
    m_driver->key(Qt::Key_U);
    m_driver->type(QStringLiteral("原件字迹"));
    open(secondCase().id);
    m_bench->inspector.queueInspection(blurredPage());
    m_driver->key(Qt::Key_F3);
    QTRY_VERIFY(m_driver->sees(QStringLiteral("lateReasonEdit")));
    QVERIFY(reason()->text().isEmpty());
    QTRY_VERIFY(isJotted(QStringLiteral("原件字迹")));
    open();
    QTRY_COMPARE(reason()->text(), QStringLiteral("原件字迹"));
}

void TestLatePages::theReasonNamesAllThatItIsFor()
{
    FileInspection bad = FakeInspector::goodPages(QStringLiteral("application/pdf"), 2);
    bad.findings = {{PageCheck::Blur, Verdict::Fail, 1, 3, 1.9}, {PageCheck::Skew, Verdict::Fail, 2, 5, 2}};
    bringBlurred(bad);
    const QString about = m_driver->find<QLabel>(QStringLiteral("lateReasonLabel"))->text();
    for (const QString &named : {QStringLiteral("第 1 页"), QStringLiteral("第 2 页")})
        QVERIFY2(about.contains(named), qPrintable(about));
    m_driver->key(Qt::Key_U);
    m_driver->type(QStringLiteral("原件如此"));
    m_driver->key(Qt::Key_Return);
    QTRY_VERIFY(canHandIn());
    m_driver->key(Qt::Key_F9);
    QTRY_COMPARE(stored().files.size(), 1);
    const QList<LedgerEvent> events = m_bench->store.ledger.history(awaitingCase().id).result().value_or(QList<LedgerEvent>());
    QVERIFY(!events.isEmpty());
    const QString told = CaseHistoryModel::wordsOf(events.last());
    for (const QString &part : {QStringLiteral("第 1 页"), QStringLiteral("第 2 页"), QStringLiteral("原件如此")})
        QVERIFY2(told.contains(part), qPrintable(told));
    QVERIFY(!QString::fromUtf8(QJsonDocument(events.last().body).toJson()).contains(QStringLiteral("原件如此"))); // it ends with the purge
}

void TestLatePages::whatWaitsIsToldBeforeItIsForgotten()
{
    open();
    m_driver->key(Qt::Key_F3);
    QTRY_VERIFY(m_driver->sees(QStringLiteral("latePagesList")));
    QTRY_COMPARE(m_bench->store.state.jottings.size(), 1);
    m_view = std::make_unique<CaseView>(m_bench->ports(), m_bench->session());
    m_driver = std::make_unique<PageDriver>(*m_view);
    m_view->open(awaitingCase().id);
    QTRY_VERIFY(m_driver->sees(QStringLiteral("awaitedLabel")));
    const QString until = m_bench->clock.today().addDays(5).toString(Qt::ISODate);
    QTRY_VERIFY2(m_driver->find<QLabel>(QStringLiteral("awaitedLabel"))->text().contains(until),
                 qPrintable(m_driver->find<QLabel>(QStringLiteral("awaitedLabel"))->text()));
    // Too late, it is said that they have to be scanned again.
    m_bench->clock.setNow(m_bench->clock.now().addDays(6));
    m_driver->key(Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY(m_driver->sees(QStringLiteral("lateWorkLabel")));
    QVERIFY2(m_driver->find<QLabel>(QStringLiteral("lateWorkLabel"))->text().contains(QStringLiteral("重新扫描")),
             qPrintable(m_driver->find<QLabel>(QStringLiteral("lateWorkLabel"))->text()));
}

void TestLatePages::theReceiptListsPromisesAndOriginals()
{
    CaseRecord record = awaitingCase();
    record.material(QStringLiteral("identity"))->originals = 2;
    record.material(QStringLiteral("identity"))->originalsReturned = 1;
    ReceiptView view;
    view.resize(1366, 700);
    PageDriver driver(view);
    view.display(record, IntakeAct::Accept);
    const QString promises = driver.find<QLabel>(QStringLiteral("promisesLabel"))->text();
    QVERIFY2(promises.contains(QStringLiteral("房屋租赁合同")) && promises.contains(QStringLiteral("2026-03-24")), qPrintable(promises));
    const QString originals = driver.find<QLabel>(QStringLiteral("originalsLabel"))->text();
    QCOMPARE(originals.count(QStringLiteral("居民身份证 × 1")), 2); // one goes back, one stays
    // Of what is not accepted everything goes back, as its notice lists.
    view.display(record, IntakeAct::Refuse);
    QVERIFY(!driver.sees(QStringLiteral("promisesLabel")));
    QVERIFY(!driver.sees(QStringLiteral("originalsLabel")));
}

void TestLatePages::aReceiptWithoutPromisesSaysNothingOfThem()
{
    ReceiptView view;
    PageDriver driver(view);
    view.display(sampleCase(), IntakeAct::Receive);
    QVERIFY(!driver.sees(QStringLiteral("promisesLabel")));
    CaseRecord endless = awaitingCase();
    endless.material(lease)->promise->due = {};
    view.display(endless, IntakeAct::Accept);
    QVERIFY(driver.find<QLabel>(QStringLiteral("promisesLabel"))->text().contains(QStringLiteral("无需补交")));
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestLatePages)
#include "tst_latepages.moc"
