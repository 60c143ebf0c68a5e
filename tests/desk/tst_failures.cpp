// SPDX-License-Identifier: Apache-2.0
#include <functional>

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "casework/errortext.h"
#include "desk/look/askstrip.h"
#include "desk/look/noticestrip.h"
#include "desk/visit/casedeskpage.h"
#include "desk/visit/visitpage.h"
#include "desk/window/workbench.h"
#include "deskbench.h"
#include "support/pagedriver.h"

namespace yichuang::test {

/// Whatever fails, what was typed stays in its field and the sentence says what happened (promise 2). The window asks before
/// anything is lost.
class TestFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dressApplication(); }
    void init();
    void cleanup();
    void whatIsTypedStays_data();
    void whatIsTypedStays();
    void aSaveThatSucceedsLaterLetsNobodyLeaveUnasked();
    void aRefusalThatCannotBeFiledKeepsItsReasons();
    void pagesWhoseDraftIsNotSavedStayInTheVisit();
    void anItemThatCannotBeLoadedLeavesTheSearch();
    void aDiscardThatFailsKeepsEverything();
    void theWindowClosesAtOnceWhenNothingIsOpen();
    void closingTheWindowParksTheVisit();
    void closingAsksWhenTheVisitCannotBeSaved();
    void closingAllTheSameIsPossible();

private:
    void openWindow();
    void type();
    [[nodiscard]] QString typedNumber() const { return m_driver->find<QLineEdit>(QStringLiteral("numberEdit"))->text(); }
    [[nodiscard]] Visit &visit() const { return m_workbench->work()->visit; }
    [[nodiscard]] VisitPage *visitPage() const { return m_workbench->window().findChild<VisitPage *>(); }
    [[nodiscard]] QString notice() const { return visitPage()->findChild<NoticeStrip *>()->text(); }
    void breakStore(ErrorCode code = ErrorCode::StorageFull) { m_bench->store.state.fault = Error{code, {}}; }
    void mendStore() { m_bench->store.state.fault.reset(); }

    std::unique_ptr<DeskBench> m_bench;
    std::unique_ptr<SyncEngine> m_engine;
    std::unique_ptr<Workbench> m_workbench;
    std::unique_ptr<PageDriver> m_driver;
};

namespace {
const QString number = QStringLiteral("310115199003070025");
}

void TestFailures::init()
{
    m_bench = std::make_unique<DeskBench>();
    openWindow();
}

void TestFailures::openWindow()
{
    m_engine = restingEngine(*m_bench);
    m_workbench = std::make_unique<Workbench>(m_bench->ports(), *m_engine, m_bench->store.outbox);
    m_workbench->open(m_bench->session());
    m_driver = std::make_unique<PageDriver>(m_workbench->window());
}

void TestFailures::cleanup()
{
    m_driver.reset();
    m_workbench.reset();
    m_engine.reset();
    m_bench.reset();
}

void TestFailures::type()
{
    m_driver->key(Qt::Key_F2);
    m_driver->type(number);
}

void TestFailures::whatIsTypedStays_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *what, Qt::Key key, Qt::KeyboardModifiers modifiers, ErrorCode code) {
        QTest::newRow(what) << key << modifiers << code;
    };
    row("parking, disk full", Qt::Key_F6, Qt::NoModifier, ErrorCode::StorageFull);
    row("parking, store away", Qt::Key_F6, Qt::NoModifier, ErrorCode::StorageUnavailable);
    row("parking, store damaged", Qt::Key_F6, Qt::NoModifier, ErrorCode::StorageCorrupt);
    row("the next applicant", Qt::Key_F2, Qt::NoModifier, ErrorCode::StorageFull);
    row("signing out", Qt::Key_L, Qt::ControlModifier, ErrorCode::StorageFull);
    row("going on", Qt::Key_Return, Qt::NoModifier, ErrorCode::StorageFull);
    row("taking nothing in", Qt::Key_F10, Qt::NoModifier, ErrorCode::StorageFull);
}

void TestFailures::whatIsTypedStays()
{
    QFETCH(const Qt::Key, key);
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    QFETCH(const ErrorCode, code);
    type();
    const CaseId id = visit().record().id;
    breakStore(code);
    m_driver->key(key, modifiers);
    QTRY_VERIFY2(notice().contains(errorText(code).happened), qPrintable(notice()));
    QCOMPARE(visit().record().id, id);
    QVERIFY(m_workbench->work());
    QCOMPARE(typedNumber(), number);
    mendStore();
    QTRY_VERIFY(m_bench->store.state.cases.contains(id));
    QCOMPARE(m_bench->store.state.cases.value(id).applicant.identity.number, number);
    QCOMPARE(typedNumber(), number);
}

void TestFailures::aSaveThatSucceedsLaterLetsNobodyLeaveUnasked()
{
    type();
    breakStore();
    m_driver->key(Qt::Key_F6);
    QTRY_VERIFY(!notice().isEmpty());
    const QSignalSpy saved(&visit(), &Visit::saved);
    mendStore();
    QTRY_VERIFY(!saved.isEmpty());
    QVERIFY(visit().hasCase());
    QCOMPARE(m_driver->focusName(), QStringLiteral("numberEdit"));
    QVERIFY(m_bench->store.state.cases.first().draft.open);
}

void TestFailures::aRefusalThatCannotBeFiledKeepsItsReasons()
{
    type();
    m_driver->key(Qt::Key_Return);
    m_driver->type(QStringLiteral("赵样本"));
    m_driver->key(Qt::Key_Return);
    m_driver->type(QStringLiteral("zsdj"));
    m_driver->key(Qt::Key_Return);
    m_driver->key(Qt::Key_F10);
    QTRY_COMPARE(m_driver->focusName(), QStringLiteral("reasonsEdit"));
    m_driver->type(QStringLiteral("不属于本机关职权"));
    breakStore();
    m_driver->find<QPushButton>(QStringLiteral("confirmButton"))->click();
    const auto *reasons = m_driver->find<QPlainTextEdit>(QStringLiteral("reasonsEdit"));
    QCOMPARE(reasons->toPlainText(), QStringLiteral("不属于本机关职权"));
    m_driver->key(Qt::Key_Escape);
    m_driver->key(Qt::Key_F10);
    QCOMPARE(reasons->toPlainText(), QStringLiteral("不属于本机关职权"));
    QVERIFY(visit().hasCase());
}

void TestFailures::pagesWhoseDraftIsNotSavedStayInTheVisit()
{
    type();
    m_driver->key(Qt::Key_Return);
    m_driver->type(QStringLiteral("赵样本"));
    m_driver->key(Qt::Key_Return);
    m_driver->type(QStringLiteral("zsdj"));
    m_driver->key(Qt::Key_Return);
    m_driver->keys(QStringLiteral("21"));
    const QSignalSpy kept(&m_workbench->work()->intake, &PageIntake::pageKept);
    const QSignalSpy failed(&m_workbench->work()->intake, &PageIntake::failed);
    m_bench->scanner.setStack({samplePageBytes(QStringLiteral("identity"))});
    m_bench->store.state.draftFault = Error{ErrorCode::StorageFull, {}};
    m_driver->key(Qt::Key_F3);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(kept.isEmpty());
    QVERIFY(notice().contains(errorText(ErrorCode::StorageFull).happened));
    QCOMPARE(visit().record().material(QStringLiteral("identity"))->files.size(), 1);
    m_bench->store.state.draftFault.reset();
    QTRY_COMPARE(kept.size(), 1);
    const CaseRecord stored = m_bench->store.state.cases.value(visit().record().id);
    QCOMPARE(stored.material(QStringLiteral("identity"))->files.size(), 1);
}

void TestFailures::anItemThatCannotBeLoadedLeavesTheSearch()
{
    type();
    m_driver->key(Qt::Key_Return);
    m_driver->type(QStringLiteral("赵样本"));
    m_driver->key(Qt::Key_Return);
    m_driver->type(QStringLiteral("zsdj"));
    breakStore(ErrorCode::StorageUnavailable);
    m_driver->key(Qt::Key_Return);
    QTRY_VERIFY(notice().contains(errorText(ErrorCode::StorageUnavailable).happened));
    QCOMPARE(m_driver->find<QLineEdit>(QStringLiteral("itemSearchEdit"))->text(), QStringLiteral("zsdj"));
    QVERIFY(!visit().guide());
    QCOMPARE(visit().record().applicant.identity.name, QStringLiteral("赵样本"));
}

void TestFailures::aDiscardThatFailsKeepsEverything()
{
    type();
    m_driver->key(Qt::Key_F6, Qt::ShiftModifier);
    breakStore();
    m_driver->key(Qt::Key_Tab);
    m_driver->key(Qt::Key_Return);
    QTRY_VERIFY(notice().contains(errorText(ErrorCode::StorageFull).happened));
    QVERIFY(visit().hasCase());
    QCOMPARE(typedNumber(), number);
    mendStore();
    QTRY_COMPARE(m_bench->store.state.cases.size(), 1);
}

void TestFailures::theWindowClosesAtOnceWhenNothingIsOpen()
{
    QVERIFY(m_workbench->window().close());
    QVERIFY(!m_workbench->window().isVisible());
}

void TestFailures::closingTheWindowParksTheVisit()
{
    type();
    m_workbench->window().close();
    QTRY_VERIFY(!m_workbench->window().isVisible());
    QCOMPARE(m_bench->store.state.cases.size(), 1);
    QCOMPARE(m_bench->store.state.cases.first().applicant.identity.number, number);
    QVERIFY(!m_bench->store.state.cases.first().draft.open);
}

void TestFailures::closingAsksWhenTheVisitCannotBeSaved()
{
    type();
    breakStore();
    QVERIFY(!m_workbench->window().close());
    QTRY_COMPARE(m_driver->focusName(), QStringLiteral("noButton"));
    const QString question = visitPage()->findChild<AskStrip *>()->question();
    QVERIFY2(question.contains(errorText(ErrorCode::StorageFull).happened), qPrintable(question));
    m_driver->key(Qt::Key_Return); // the answer that loses nothing is the one at hand
    QVERIFY(m_workbench->window().isVisible());
    QCOMPARE(typedNumber(), number);
    mendStore();
    QTRY_COMPARE(m_bench->store.state.cases.size(), 1);
    QVERIFY(m_workbench->window().isVisible());
    m_workbench->window().close();
    QTRY_VERIFY(!m_workbench->window().isVisible());
}

void TestFailures::closingAllTheSameIsPossible()
{
    type();
    breakStore();
    QVERIFY(!m_workbench->window().close());
    QTRY_COMPARE(m_driver->focusName(), QStringLiteral("noButton"));
    m_driver->key(Qt::Key_Tab);
    m_driver->key(Qt::Key_Return);
    QTRY_VERIFY(!m_workbench->window().isVisible());
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestFailures)
#include "tst_failures.moc"
