// SPDX-License-Identifier: Apache-2.0
#include <QAccessible>
#include <QDialog>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include "desk/cases/caseview.h"
#include "desk/cases/queuepage.h"
#include "desk/look/noticestrip.h"
#include "desk/window/workbench.h"
#include "deskbench.h"
#include "support/pagedriver.h"
#include "support/samplecase.h"

namespace yichuang::test {

namespace {

const QString canary = QStringLiteral("310115199003070025");

/// Every text that a screen reader finds below an object, hidden or not.
QString heard(QAccessibleInterface *object)
{
    if (!object)
        return {};
    QString all = object->text(QAccessible::Name) + object->text(QAccessible::Value) + object->text(QAccessible::Description);
    for (int nth = 0; nth < object->childCount(); ++nth)
        all += heard(object->child(nth));
    return all;
}

} // namespace

/// The cover over a locked desk: what it hides, who lifts it, and where the work goes on.
class TestDeskLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void theKeysLockAtOnceAndNothingIsFound_data();
    void theKeysLockAtOnceAndNothingIsFound();
    void theSameClerkResumesAtTheSameCaret();
    void aSelectionIsStillSelected();
    void aWrongPasswordLeavesItCovered();
    void theKeysOfThePagesDoNothingUnderTheCover();
    void aWindowThatCannotCloseSaysSoOnTheCover();
    void anotherClerkParksTheVisitAndTakesOver();
    void whoTakesOverIsRefusedWhenTheVisitCannotBeSaved();
    void anUntouchedDeskLocksItself();
    void touchingTheDeskBeginsTheTimeAnew();
    void aDialogGoesAndComesBack();
    void lockingASignInPageDoesNothing();
    void aDeskThatEndsLockedEndsWell();
    void pagesThatComeForAFiledCaseKeepWhoeverIsThere();
    void whyNobodyMayLeaveIsSaidInSight();

private:
    /// A filed case that waits for its lease, whose page is being scanned and never comes to an end.
    void scanForFiledCase();
    [[nodiscard]] QueuePage *queue() const { return m_workbench->window().findChild<QueuePage *>(); }
    void signIn(const QString &number, const QString &password);
    void beginVisit();
    void lock() { m_driver->key(Qt::Key_L, Qt::ControlModifier | Qt::AltModifier); }
    void unlock(const QString &password = QStringLiteral("let me in"))
    {
        m_driver->type(password);
        m_driver->key(Qt::Key_Return);
    }
    [[nodiscard]] bool covered() const { return m_workbench->window().isCovered(); }
    [[nodiscard]] QLineEdit *numberEdit() const { return m_driver->find<QLineEdit>(QStringLiteral("numberEdit")); }

    std::unique_ptr<DeskBench> m_bench;
    std::unique_ptr<SyncEngine> m_engine;
    std::unique_ptr<Workbench> m_workbench;
    std::unique_ptr<PageDriver> m_driver;
};

void TestDeskLock::initTestCase()
{
    dressApplication();
}

void TestDeskLock::init()
{
    m_bench = std::make_unique<DeskBench>();
    const Clerk other{QStringLiteral("0108"), QStringLiteral("赵倩"), Role::Clerk};
    m_bench->store.state.accounts.insert(other.id, ClerkAccount{other, 0, {}, false});
    m_bench->keys.passwords.insert(other.id, QStringLiteral("me too"));
    m_engine = restingEngine(*m_bench);
    m_workbench = std::make_unique<Workbench>(m_bench->ports(), *m_engine, m_bench->store.outbox);
    m_workbench->show();
    m_driver = std::make_unique<PageDriver>(m_workbench->window());
    signIn(QStringLiteral("0107"), QStringLiteral("let me in"));
    QTRY_VERIFY(m_workbench->work());
}

void TestDeskLock::cleanup()
{
    m_driver.reset();
    m_workbench.reset();
    m_engine.reset();
    m_bench.reset();
}

void TestDeskLock::signIn(const QString &number, const QString &password)
{
    m_driver->type(number);
    m_driver->key(Qt::Key_Return);
    m_driver->type(password);
    m_driver->key(Qt::Key_Return);
}

void TestDeskLock::beginVisit()
{
    m_driver->key(Qt::Key_F2);
    m_driver->type(canary);
    QCOMPARE(numberEdit()->text(), canary);
}

void TestDeskLock::aWindowThatCannotCloseSaysSoOnTheCover()
{
    beginVisit();
    m_bench->store.state.fault = Error{ErrorCode::StorageFull, {}};
    m_driver->key(Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(m_workbench->window().isCovered());
    QVERIFY(!m_workbench->window().close());
    QTRY_VERIFY(m_driver->find<QLabel>(QStringLiteral("answerLabel"))->text().contains(QStringLiteral("窗口没有关闭")));
    QVERIFY(m_workbench->window().isVisible());
    m_bench->store.state.fault.reset();
    m_driver->type(QStringLiteral("let me in"));
    m_driver->key(Qt::Key_Return);
    QTRY_VERIFY(!m_workbench->window().isCovered());
    QCOMPARE(numberEdit()->text(), canary);
}

void TestDeskLock::theKeysLockAtOnceAndNothingIsFound_data()
{
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::newRow("Ctrl+Alt+L") << Qt::KeyboardModifiers(Qt::ControlModifier | Qt::AltModifier);
    QTest::newRow("Super+L") << Qt::KeyboardModifiers(Qt::MetaModifier);
}

void TestDeskLock::theKeysLockAtOnceAndNothingIsFound()
{
    QFETCH(Qt::KeyboardModifiers, modifiers);
    beginVisit();
    MainWindow &window = m_workbench->window();
    QVERIFY(heard(QAccessible::queryAccessibleInterface(&window)).contains(canary));
    QElapsedTimer timer;
    timer.start();
    m_driver->key(Qt::Key_L, modifiers);
    qInfo("covered after %lld ms", timer.elapsed());
    QVERIFY(covered());
    QVERIFY(!m_driver->sees(QStringLiteral("numberEdit")));
    QVERIFY(!heard(QAccessible::queryAccessibleInterface(&window)).contains(canary));
    for (const QLineEdit *edit : window.findChildren<QLineEdit *>())
        QVERIFY2(!edit->text().contains(canary), qPrintable(edit->objectName()));
    QVERIFY(!window.windowTitle().contains(canary));
    QVERIFY(!QToolTip::isVisible());
    QCOMPARE(m_driver->focusName(), QStringLiteral("passwordEdit"));
    QVERIFY(m_driver->find<QLabel>(QStringLiteral("answerLabel"))->text().contains(QStringLiteral("孙收件")));
}

void TestDeskLock::theSameClerkResumesAtTheSameCaret()
{
    beginVisit();
    numberEdit()->setCursorPosition(7);
    lock();
    unlock();
    QTRY_VERIFY(!covered());
    QCOMPARE(m_driver->focusName(), QStringLiteral("numberEdit"));
    QCOMPARE(numberEdit()->cursorPosition(), 7);
    QCOMPARE(numberEdit()->text(), canary);
    QVERIFY(m_driver->sees(QStringLiteral("casedeskTabButton")));
    QCOMPARE(m_bench->store.state.ledger.last().kind, QStringLiteral("signedIn"));
}

void TestDeskLock::aSelectionIsStillSelected()
{
    beginVisit();
    numberEdit()->setSelection(6, 8);
    lock();
    unlock();
    QTRY_VERIFY(!covered());
    QCOMPARE(numberEdit()->selectedText(), QStringLiteral("19900307"));
    numberEdit()->setSelection(14, -8);
    lock();
    unlock();
    QTRY_VERIFY(!covered());
    QCOMPARE(numberEdit()->selectedText(), QStringLiteral("19900307"));
    QCOMPARE(numberEdit()->cursorPosition(), 6);
}

void TestDeskLock::aWrongPasswordLeavesItCovered()
{
    beginVisit();
    lock();
    unlock(QStringLiteral("guess"));
    QTRY_VERIFY(m_driver->find<QLabel>(QStringLiteral("answerLabel"))->text().contains(QStringLiteral("工号或密码不正确")));
    QVERIFY(covered());
    unlock();
    QTRY_VERIFY(!covered());
    QCOMPARE(numberEdit()->text(), canary);
}

void TestDeskLock::theKeysOfThePagesDoNothingUnderTheCover()
{
    beginVisit();
    lock();
    for (const Qt::Key key : {Qt::Key_2, Qt::Key_K, Qt::Key_L, Qt::Key_P})
        m_driver->key(key, Qt::ControlModifier);
    m_driver->key(Qt::Key_F2);
    QVERIFY(covered());
    QVERIFY(m_workbench->work());
    m_driver->find<QLineEdit>(QStringLiteral("passwordEdit"))->setFocus();
    unlock();
    QTRY_VERIFY(!covered());
    QCOMPARE(m_workbench->window().currentPage(), QStringLiteral("casedesk"));
    QCOMPARE(numberEdit()->text(), canary);
}

void TestDeskLock::anotherClerkParksTheVisitAndTakesOver()
{
    beginVisit();
    lock();
    m_driver->find<QLineEdit>(QStringLiteral("clerkNumberEdit"))->clear();
    m_driver->find<QLineEdit>(QStringLiteral("clerkNumberEdit"))->setFocus();
    signIn(QStringLiteral("0108"), QStringLiteral("me too"));
    QTRY_VERIFY(!covered());
    QCOMPARE(m_workbench->work()->session.clerk.id, QStringLiteral("0108"));
    QVERIFY(!m_workbench->work()->visit.hasCase());
    QCOMPARE(m_bench->store.state.cases.first().applicant.identity.number, canary);
    QTRY_VERIFY(m_driver->sees(QStringLiteral("draftsView")));
}

void TestDeskLock::whoTakesOverIsRefusedWhenTheVisitCannotBeSaved()
{
    beginVisit();
    QTRY_VERIFY(!m_bench->store.state.cases.isEmpty());
    m_driver->type(QStringLiteral("1"));
    lock();
    m_bench->store.state.fault = Error{ErrorCode::StorageFull, {}};
    m_driver->find<QLineEdit>(QStringLiteral("clerkNumberEdit"))->setText(QStringLiteral("0108"));
    unlock(QStringLiteral("me too"));
    QTRY_VERIFY(m_driver->find<QLabel>(QStringLiteral("answerLabel"))->text().contains(QStringLiteral("磁盘")));
    QVERIFY(covered());
    QCOMPARE(m_workbench->work()->session.clerk.id, QStringLiteral("0107"));
    m_bench->store.state.fault.reset();
    m_driver->find<QLineEdit>(QStringLiteral("clerkNumberEdit"))->setText(QStringLiteral("0107"));
    unlock();
    QTRY_VERIFY(!covered());
    QCOMPARE(numberEdit()->text(), canary + u'1');
}

void TestDeskLock::anUntouchedDeskLocksItself()
{
    QSignalSpy locked(m_workbench.get(), &Workbench::locked);
    m_workbench->setIdleLimit(std::chrono::milliseconds(20));
    QTRY_COMPARE(locked.size(), 1);
    QVERIFY(covered());
}

void TestDeskLock::touchingTheDeskBeginsTheTimeAnew()
{
    IdleWatch watch;
    QSignalSpy idle(&watch, &IdleWatch::idle);
    watch.setLimit(std::chrono::milliseconds(20));
    QTRY_COMPARE(idle.size(), 1);
    QKeyEvent press(QEvent::KeyPress, Qt::Key_Shift, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_workbench->window(), &press);
    QTRY_COMPARE(idle.size(), 2);
    watch.setLimit(std::chrono::milliseconds(0));
    QCoreApplication::sendEvent(&m_workbench->window(), &press);
    QCOMPARE(watch.limit().count(), 0);
}

void TestDeskLock::aDialogGoesAndComesBack()
{
    QDialog dialog(&m_workbench->window());
    dialog.setWindowTitle(canary);
    dialog.show();
    m_workbench->lock();
    QVERIFY(!dialog.isVisible());
    unlock();
    QTRY_VERIFY(!covered());
    QVERIFY(dialog.isVisible());
}

void TestDeskLock::lockingASignInPageDoesNothing()
{
    m_workbench->signOut();
    QTRY_VERIFY(!m_workbench->work());
    lock();
    QVERIFY(!covered());
    QVERIFY(m_driver->sees(QStringLiteral("clerkNumberEdit")));
}

void TestDeskLock::aDeskThatEndsLockedEndsWell()
{
    beginVisit();
    lock();
    QVERIFY(covered());
    m_workbench.reset();
}

namespace {

CaseRecord awaitingCase(int nth)
{
    CaseRecord awaiting = sampleFiling(sampleCase(), QStringLiteral("L3101180726031000001%1").arg(nth)).after;
    awaiting.id = CaseId::create(sampleMoment().toMSecsSinceEpoch() + nth);
    CaseMaterial &lease = *awaiting.material(QStringLiteral("lease"));
    lease.files.clear();
    lease.points.clear();
    lease.obtained = Obtained::Promised;
    lease.promise = MaterialPromise{QDate(2026, 3, 24), sampleMoment(), sampleClerk().id};
    return awaiting;
}

} // namespace

void TestDeskLock::scanForFiledCase()
{
    const CaseRecord awaiting = awaitingCase(2);
    m_bench->store.state.cases.insert(awaiting.id, awaiting);
    m_workbench->window().showPage(QStringLiteral("queue"));
    queue()->show(awaiting.id);
    QTRY_VERIFY(m_driver->sees(QStringLiteral("lateBeginButton")));
    m_driver->key(Qt::Key_B, Qt::ControlModifier);
    QTRY_COMPARE(m_driver->focusName(), QStringLiteral("lateChoice"));
    m_bench->scanner.hangAfterPages();
    m_driver->key(Qt::Key_F3);
    QTRY_VERIFY(m_driver->sees(QStringLiteral("latePagesList")));
}

/// Neither signing out nor closing nor another person ends what comes in for a case that was filed before.
void TestDeskLock::pagesThatComeForAFiledCaseKeepWhoeverIsThere()
{
    scanForFiledCase();
    const auto said = [this] { return m_driver->find<QLabel>(QStringLiteral("lateWorkLabel"))->text(); };

    m_workbench->window().showPage(QStringLiteral("casedesk"));
    m_workbench->signOut();
    QVERIFY(m_workbench->work());
    QVERIFY(m_driver->sees(QStringLiteral("lateWorkLabel")));
    QVERIFY2(said().contains(QStringLiteral("仍在导入")), qPrintable(said()));
    QVERIFY(!m_workbench->window().close());

    lock();
    m_driver->find<QLineEdit>(QStringLiteral("clerkNumberEdit"))->setText(QStringLiteral("0108"));
    unlock(QStringLiteral("me too"));
    QTRY_VERIFY(m_driver->find<QLabel>(QStringLiteral("answerLabel"))->text().contains(QStringLiteral("完成后请再试")));
    QVERIFY(covered());
}

/// The view that says it may be covered by the list, or by another case.
void TestDeskLock::whyNobodyMayLeaveIsSaidInSight()
{
    scanForFiledCase();
    queue()->search(QStringLiteral("0025"));
    QVERIFY(m_driver->sees(QStringLiteral("casesView")));
    m_workbench->signOut();
    QVERIFY(m_workbench->work());
    QVERIFY(m_driver->sees(QStringLiteral("lateWorkLabel")));

    const CaseRecord other = awaitingCase(3);
    m_bench->store.state.cases.insert(other.id, other);
    queue()->show(other.id);
    QTRY_VERIFY(!m_driver->sees(QStringLiteral("lateWorkLabel")));
    m_workbench->signOut();
    QVERIFY(m_workbench->work());
    const auto *strip = queue()->findChild<CaseView *>()->findChild<NoticeStrip *>(QStringLiteral("noticeStrip"));
    QVERIFY(strip->isVisible());
    QVERIFY2(strip->text().contains(QStringLiteral("此前打开的办件")), qPrintable(strip->text()));
    // Whoever only goes back to the list ends nothing.
    m_driver->key(Qt::Key_Escape);
    QVERIFY(m_driver->sees(QStringLiteral("casesView")));
    m_workbench->signOut();
    QVERIFY(m_workbench->work());
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestDeskLock)
#include "tst_desklock.moc"
