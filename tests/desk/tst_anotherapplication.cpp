// SPDX-License-Identifier: Apache-2.0
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPromise>
#include <QTest>

#include "desk/cases/caseattention.h"
#include "desk/cases/casehistorymodel.h"
#include "desk/cases/caseview.h"
#include "desk/visit/casedeskpage.h"
#include "deskbench.h"
#include "portswith.h"
#include "support/pagedriver.h"

namespace yichuang::test {

namespace {

OpenIntake elsewhere()
{
    return {QStringLiteral("01930000-0000-7000-8000-00000000000a"), QStringLiteral("751122026000009"),
            QStringLiteral("310101"), QStringLiteral("A2"), QDate(2026, 3, 9), CaseState::Received};
}

/// Answers the first question when the test says so.
class LateRegister final : public IntakeRegister
{
public:
    LateRegister() { m_promise.start(); }

    QFuture<Result<QList<OpenIntake>>> open(const IntakeKey &) override { return m_promise.future(); }
    void answer(const QList<OpenIntake> &open)
    {
        m_promise.addResult(Result<QList<OpenIntake>>(open));
        m_promise.finish();
    }

private:
    QPromise<Result<QList<OpenIntake>>> m_promise;
};

} // namespace

/// 两头受理 at the desk: it cannot be missed, and whoever files another application says why, by keys alone.
class TestAnotherApplication : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dressApplication(); }
    void init();
    void cleanup();

    void theCheckViewAsksWhyBeforeAnythingIsFiled();
    void nothingIsAskedWhereNothingIsOpen();
    void escapeGoesBackAndTheReasonStays();
    void whatIsFoundBetweenTheLookAndTheActIsAskedThen();
    void aRefusalIsNotAsked();
    void anAnswerToALookThatIsOverAsksNothingOfARefusal();
    void offlineOnlyThisCounterIsAsked();
    void theCaseAndItsHistorySayIt();

private:
    /// To the check view of a complete visit.
    void reachCheckView();
    [[nodiscard]] qsizetype filed() const;

    std::unique_ptr<DeskBench> m_bench;
    std::unique_ptr<CaseDeskPage> m_page;
    std::unique_ptr<PageDriver> m_driver;
};

void TestAnotherApplication::init()
{
    m_bench = std::make_unique<DeskBench>();
    const CaseRecord draft = sampleCase();
    m_bench->store.state.cases.insert(draft.id, draft);
    m_page = std::make_unique<CaseDeskPage>(m_bench->work());
    m_page->resize(1366, 700);
    m_driver = std::make_unique<PageDriver>(*m_page);
}

void TestAnotherApplication::cleanup()
{
    m_driver.reset();
    m_page.reset();
    m_bench.reset();
}

void TestAnotherApplication::reachCheckView()
{
    m_page->openDraft(sampleCase().id);
    QTRY_VERIFY(m_bench->work().visit.hasCase());
    QTRY_VERIFY(m_bench->work().visit.report().complete());
    m_driver->key(Qt::Key_F9);
    QTRY_VERIFY(m_driver->sees(QStringLiteral("confirmButton")));
}

qsizetype TestAnotherApplication::filed() const
{
    const auto &cases = m_bench->store.state.cases;
    return std::count_if(cases.cbegin(), cases.cend(), [](const CaseRecord &record) { return record.state != CaseState::Draft; });
}

void TestAnotherApplication::theCheckViewAsksWhyBeforeAnythingIsFiled()
{
    m_bench->intakeRegister.answer = QList{elsewhere()};
    reachCheckView();
    QTRY_COMPARE(m_driver->focusName(), QStringLiteral("anotherEdit"));
    const QString text = m_driver->find<QLabel>(QStringLiteral("anotherLabel"))->text();
    QVERIFY2(text.contains(QStringLiteral("310101")) && text.contains(QStringLiteral("2026-03-09")), qPrintable(text));
    // Enter without a reason does nothing, and neither does the button.
    m_driver->key(Qt::Key_Return);
    QCOMPARE(m_driver->focusName(), QStringLiteral("anotherEdit"));
    m_driver->find(QStringLiteral("confirmButton"))->setFocus();
    m_driver->key(Qt::Key_Return);
    QCOMPARE(m_driver->focusName(), QStringLiteral("anotherEdit"));
    QCOMPARE(filed(), 0);
    m_driver->type(QStringLiteral("第二家门店"));
    m_driver->key(Qt::Key_Return);
    QCOMPARE(m_driver->focusName(), QStringLiteral("confirmButton"));
    m_driver->key(Qt::Key_Return);
    QTRY_COMPARE(filed(), 1);
    QCOMPARE(m_bench->store.state.cases.value(sampleCase().id).anotherBecause, QStringLiteral("第二家门店"));
}

void TestAnotherApplication::nothingIsAskedWhereNothingIsOpen()
{
    m_bench->intakeRegister.answer = QList<OpenIntake>();
    reachCheckView();
    QVERIFY(!m_driver->sees(QStringLiteral("anotherEdit")));
    QCOMPARE(m_driver->focusName(), QStringLiteral("confirmButton"));
    m_driver->key(Qt::Key_Return);
    QTRY_COMPARE(filed(), 1);
}

void TestAnotherApplication::escapeGoesBackAndTheReasonStays()
{
    m_bench->intakeRegister.answer = QList{elsewhere()};
    reachCheckView();
    QTRY_COMPARE(m_driver->focusName(), QStringLiteral("anotherEdit"));
    m_driver->type(QStringLiteral("第二家门店"));
    m_driver->key(Qt::Key_Escape);
    QTRY_VERIFY(!m_driver->sees(QStringLiteral("confirmButton")));
    QCOMPARE(filed(), 0);
    QCOMPARE(m_bench->work().visit.record().anotherBecause, QStringLiteral("第二家门店"));
    m_driver->key(Qt::Key_F9);
    QTRY_VERIFY(m_driver->sees(QStringLiteral("anotherEdit")));
    QCOMPARE(m_driver->find<QLineEdit>(QStringLiteral("anotherEdit"))->text(), QStringLiteral("第二家门店"));
}

void TestAnotherApplication::whatIsFoundBetweenTheLookAndTheActIsAskedThen()
{
    m_bench->intakeRegister.answer = QList<OpenIntake>();
    reachCheckView();
    QVERIFY(!m_driver->sees(QStringLiteral("anotherEdit")));
    m_bench->intakeRegister.answer = QList{elsewhere()};
    m_driver->key(Qt::Key_Return);
    QTRY_COMPARE(m_driver->focusName(), QStringLiteral("anotherEdit"));
    QCOMPARE(filed(), 0);
}

void TestAnotherApplication::aRefusalIsNotAsked()
{
    m_bench->intakeRegister.answer = QList{elsewhere()};
    m_page->openDraft(sampleCase().id);
    QTRY_VERIFY(m_bench->work().visit.hasCase());
    m_driver->key(Qt::Key_F10);
    QTRY_COMPARE(m_driver->focusName(), QStringLiteral("reasonsEdit"));
    QVERIFY(!m_driver->sees(QStringLiteral("anotherEdit")));
}

void TestAnotherApplication::anAnswerToALookThatIsOverAsksNothingOfARefusal()
{
    LateRegister intakeRegister;
    CounterWork work(portsWith(m_bench->ports(), intakeRegister, m_bench->printer), m_bench->session());
    CaseDeskPage page(work);
    page.resize(1366, 700);
    PageDriver driver(page);
    page.openDraft(sampleCase().id);
    QTRY_VERIFY(work.visit.hasCase() && work.visit.report().complete());
    driver.key(Qt::Key_F9);
    QTRY_VERIFY(driver.sees(QStringLiteral("confirmButton")));
    driver.key(Qt::Key_Escape);
    QTRY_VERIFY(!driver.sees(QStringLiteral("confirmButton")));
    driver.key(Qt::Key_F10);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("reasonsEdit"));
    intakeRegister.answer({elsewhere()});
    bool delivered = false; // what is posted later is handed over later
    QMetaObject::invokeMethod(&page, [&delivered] { delivered = true; }, Qt::QueuedConnection);
    QTRY_VERIFY(delivered);
    QVERIFY(!driver.sees(QStringLiteral("anotherEdit")));
    QCOMPARE(driver.focusName(), QStringLiteral("reasonsEdit"));
}

void TestAnotherApplication::offlineOnlyThisCounterIsAsked()
{
    CaseRecord open = sampleCase(5);
    open.state = CaseState::Accepted;
    open.number = QStringLiteral("L310118072603100005X");
    open.receivedAt = sampleMoment();
    m_bench->store.state.cases.insert(open.id, open);
    m_page->setOffline(true);
    reachCheckView();
    QTRY_VERIFY(m_driver->sees(QStringLiteral("anotherEdit")));
    QVERIFY(m_driver->find<QLabel>(QStringLiteral("anotherLabel"))->text().contains(QStringLiteral("07")));
}

void TestAnotherApplication::theCaseAndItsHistorySayIt()
{
    LedgerEvent besides;
    besides.kind = QStringLiteral("takenInBesides");
    besides.body = {{QStringLiteral("others"), QJsonArray{QStringLiteral("751122026000009")}}};
    besides.said = {{QStringLiteral("reason"), QStringLiteral("第二家门店")}};
    LedgerEvent twice;
    twice.kind = QStringLiteral("takenInTwice");
    twice.body = {{QStringLiteral("other"), QStringLiteral("751122026000009")}, {QStringLiteral("hall"), QStringLiteral("310101")},
                  {QStringLiteral("counter"), QStringLiteral("A2")}};
    CaseHistoryModel model;
    model.show({besides, twice});
    const auto words = [&model](int row) { return model.index(row, int(CaseHistoryModel::Column::What)).data().toString(); };
    QVERIFY2(words(0).contains(QStringLiteral("751122026000009")) && words(0).contains(QStringLiteral("第二家门店")), qPrintable(words(0)));
    QVERIFY2(words(1).contains(QStringLiteral("310101")) && words(1).contains(QStringLiteral("A2")), qPrintable(words(1)));
    CaseSummary summary;
    summary.state = CaseState::Received;
    QVERIFY(CaseAttention::reason(summary, QDate(2026, 3, 10)).isEmpty());
    summary.twin = true;
    QVERIFY(!CaseAttention::reason(summary, QDate(2026, 3, 10)).isEmpty());
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestAnotherApplication)
#include "tst_anotherapplication.moc"
