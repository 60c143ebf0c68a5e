// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QTest>

#include "casework/backupkeeper.h"
#include "desk/papers/pagecanvas.h"
#include "desk/window/workbench.h"
#include "filedbench.h"
#include "support/fakebackups.h"
#include "support/fakeselfcheck.h"
#include "support/pagedriver.h"

namespace yichuang::test {

namespace {

/// Everything that a widget and what is in it could show: labels, fields, tips, and every cell of every list.
QString allTexts(const QWidget *widget)
{
    QStringList texts{widget->windowTitle(), widget->toolTip(), widget->accessibleName(), widget->accessibleDescription()};
    for (const char *property : {"text", "plainText", "placeholderText", "currentText", "title"})
        texts.append(widget->property(property).toString());
    if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model()) {
        const QAbstractItemModel *model = view->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole)})
                    texts.append(model->index(row, column).data(role).toString());
            }
        }
    }
    for (const QObject *child : widget->children()) {
        if (const auto *inner = qobject_cast<const QWidget *>(child))
            texts.append(allTexts(inner));
    }
    return texts.join(u' ');
}

} // namespace

/// What each role finds on the desk beside intake: the auditor reads all and changes nothing, the administrator sees no case,
/// and a supervisor releases an account in front of the desk.
class TestRolePages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void anAuditorHasTheCasesTheLedgerAndTheirRecord();
    void anAuditorReadsACaseMaskedAndWithoutItsPages();
    void anAuditorRevealsAndPrintsNothing();
    void anAuditorReadsTheLedgerOfEverybody();
    void anAuditorChecksTheChain();
    void aBrokenChainIsTold();
    void nobodyElseHasTheLedger_data();
    void nobodyElseHasTheLedger();
    void anAdministratorFindsNothingOfACaseOnAnyPage();

    void aSupervisorReleasesALockedAccountInFrontOfTheDesk();
    void aClerkCannotReleaseAnother();
    void whoReleasesTypesBothNumberAndPassword();
    void aLockedDeskIsReleasedAsWell();
    void leavingTheDeskIsWrittenDown();

    void whatIsDamagedIsToldWhereverOneIs();
    void aPersonChangesTheirPasswordAtTheDesk();
    void aPasswordThatWillNotDoIsTold_data();
    void aPasswordThatWillNotDoIsTold();
    void whatWasTypedOfAPasswordGoesWithThePanel();

private:
    void signInAs(Role role);
    void signIn(const QString &number, const QString &password);
    void lockOut();
    void release(const QString &number, const QString &password);
    /// Opens the panel and types the one in use, the new one, and that once more.
    void typePasswords(const QStringList &passwords);
    [[nodiscard]] MainWindow &window() { return m_workbench->window(); }
    [[nodiscard]] QString label(const QString &name) const { return m_driver->find<QLabel>(name)->text(); }
    [[nodiscard]] QStringList kinds() const
    {
        QStringList found;
        for (const LedgerEvent &event : m_bench->store.state.ledger)
            found.append(event.kind);
        return found;
    }
    template <typename W>
    [[nodiscard]] W *below(const QString &name) { return window().findChild<W *>(name); }

    std::unique_ptr<FiledBench> m_bench;
    std::unique_ptr<SyncEngine> m_engine;
    FakeSelfCheck m_selfCheck;
    FakeBackups m_backups;
    std::unique_ptr<BackupKeeper> m_backup;
    std::unique_ptr<Workbench> m_workbench;
    std::unique_ptr<PageDriver> m_driver;
    CaseRecord m_case;
};

void TestRolePages::initTestCase()
{
    dressApplication();
}

void TestRolePages::init()
{
    m_bench = std::make_unique<FiledBench>();
    m_case = m_bench->receive(1);
    const Clerk supervisor = sampleSupervisor();
    m_bench->store.state.accounts.insert(supervisor.id, ClerkAccount{supervisor, 0, {}, false});
    m_bench->keys.passwords.insert(supervisor.id, QStringLiteral("supervising"));
    m_engine = restingEngine(*m_bench);
    m_workbench = std::make_unique<Workbench>(m_bench->ports(), *m_engine, m_bench->store.outbox);
    m_workbench->show();
    m_driver = std::make_unique<PageDriver>(window());
}

void TestRolePages::cleanup()
{
    m_driver.reset();
    m_workbench.reset();
    m_backup.reset();
    m_engine.reset();
    m_bench.reset();
}

void TestRolePages::signIn(const QString &number, const QString &password)
{
    m_driver->type(number);
    m_driver->key(Qt::Key_Return);
    m_driver->type(password);
    m_driver->key(Qt::Key_Return);
}

void TestRolePages::signInAs(Role role)
{
    m_bench->store.state.accounts[QStringLiteral("0107")].clerk.role = role;
    signIn(QStringLiteral("0107"), QStringLiteral("let me in"));
    QTRY_VERIFY(m_workbench->work());
}

void TestRolePages::anAuditorHasTheCasesTheLedgerAndTheirRecord()
{
    signInAs(Role::Auditor);
    QCOMPARE(window().currentPage(), QStringLiteral("ledger"));
    QVERIFY(m_driver->sees(QStringLiteral("searchEdit")));
    for (const char *tab : {"queueTabButton", "ledgerTabButton", "recordTabButton"})
        QVERIFY2(m_driver->sees(QLatin1String(tab)), tab);
    for (const char *tab : {"casedeskTabButton", "collectionTabButton", "reviewTabButton", "syncTabButton"})
        QVERIFY2(!m_driver->sees(QLatin1String(tab)), tab);
}

void TestRolePages::anAuditorReadsACaseMaskedAndWithoutItsPages()
{
    signInAs(Role::Auditor);
    window().showPage(QStringLiteral("queue"));
    QTRY_COMPARE(m_driver->find<QAbstractItemView>(QStringLiteral("casesView"))->model()->rowCount(), 1);
    m_driver->key(Qt::Key_Return);
    QTRY_VERIFY(m_driver->sees(QStringLiteral("factsLabel")));
    const Person &applicant = m_case.applicant.identity;
    QTRY_VERIFY(!label(QStringLiteral("factsLabel")).isEmpty());
    const QString all = allTexts(window().centralWidget());
    for (const QString &personal : {applicant.name, applicant.number, applicant.phone, applicant.address})
        QVERIFY2(personal.isEmpty() || !all.contains(personal), qPrintable(personal));
    // The pages were handed in, and none of them is opened.
    QVERIFY(!m_bench->store.state.pages.value(m_case.id).isEmpty());
    QCOMPARE(m_bench->inspector.rendered(), 0);
    QVERIFY(m_driver->find<PageCanvas>(QStringLiteral("pageCanvas"))->words().contains(QStringLiteral("材料页面含有个人信息")));
}

void TestRolePages::anAuditorRevealsAndPrintsNothing()
{
    signInAs(Role::Auditor);
    window().showPage(QStringLiteral("queue"));
    QTRY_COMPARE(m_driver->find<QAbstractItemView>(QStringLiteral("casesView"))->model()->rowCount(), 1);
    QVERIFY(!m_driver->sees(QStringLiteral("papersButton")));
    m_driver->key(Qt::Key_P, Qt::ControlModifier);
    m_driver->key(Qt::Key_Return);
    QTRY_VERIFY(m_driver->sees(QStringLiteral("factsLabel")));
    QVERIFY(!m_driver->sees(QStringLiteral("revealButton")));
    m_driver->key(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(m_driver->sees(QStringLiteral("factsLabel")));
    QVERIFY(!kinds().contains(QStringLiteral("personalTextRevealed")));
    QVERIFY(m_bench->printer.jobs().isEmpty());
}

void TestRolePages::anAuditorReadsTheLedgerOfEverybody()
{
    signInAs(Role::Auditor);
    auto *view = m_driver->find<QAbstractItemView>(QStringLiteral("ledgerView"));
    QTRY_COMPARE(view->model()->rowCount(), int(m_bench->store.state.ledger.size()));
    // Newest first.
    QCOMPARE(view->model()->index(0, 0).data().toString(), QString::number(m_bench->store.state.ledger.size()));
    const QString texts = allTexts(view);
    QVERIFY(texts.contains(sampleClerk().id));
    QVERIFY(!texts.contains(m_case.applicant.identity.name));
}

void TestRolePages::anAuditorChecksTheChain()
{
    signInAs(Role::Auditor);
    QTRY_VERIFY(m_driver->sees(QStringLiteral("ledgerView")));
    m_driver->key(Qt::Key_R, Qt::ControlModifier);
    const LedgerHead head{m_bench->store.state.ledger.size(), m_bench->store.state.ledger.constLast().hash};
    QTRY_VERIFY(allTexts(window().centralWidget()).contains(head.shortForm()));
    QVERIFY(m_driver->find<QPushButton>(QStringLiteral("verifyLedgerButton"))->isEnabled());
}

void TestRolePages::aBrokenChainIsTold()
{
    signInAs(Role::Auditor);
    QTRY_VERIFY(m_driver->sees(QStringLiteral("ledgerView")));
    m_bench->store.state.ledger.first().clerkId = QStringLiteral("0999");
    m_driver->key(Qt::Key_R, Qt::ControlModifier);
    const LedgerHead head{m_bench->store.state.ledger.size(), m_bench->store.state.ledger.constLast().hash};
    QTRY_VERIFY(m_driver->find<QPushButton>(QStringLiteral("verifyLedgerButton"))->isEnabled());
    QVERIFY(!allTexts(window().centralWidget()).contains(head.shortForm()));
    QVERIFY(allTexts(window().centralWidget()).contains(QStringLiteral("第 1 条记录")));
}

void TestRolePages::nobodyElseHasTheLedger_data()
{
    QTest::addColumn<QString>("role");
    for (const Role role : {Role::Clerk, Role::Supervisor, Role::Administrator})
        QTest::newRow(qPrintable(roleName(role))) << roleName(role);
}

void TestRolePages::nobodyElseHasTheLedger()
{
    QFETCH(const QString, role);
    signInAs(*roleFromName(role));
    QVERIFY(!m_driver->sees(QStringLiteral("ledgerTabButton")));
    QVERIFY(!below<QWidget>(QStringLiteral("ledgerView")));
}

void TestRolePages::anAdministratorFindsNothingOfACaseOnAnyPage()
{
    m_backup = std::make_unique<BackupKeeper>(m_backups, m_bench->clock, QStringLiteral("/no/such/place"));
    m_workbench->watchMachine(m_selfCheck, *m_backup);
    // Entries about a case by the same person, from the time when they still were a clerk.
    m_bench->store.state.append(sampleEvent(m_case, QStringLiteral("received")));
    signInAs(Role::Administrator);
    int pages = 0;
    for (const QString &page : {QStringLiteral("casedesk"), QStringLiteral("queue"), QStringLiteral("collection"),
                                QStringLiteral("review"), QStringLiteral("sync"), QStringLiteral("ledger"),
                                QStringLiteral("record"), QStringLiteral("lint"), QStringLiteral("machine")}) {
        window().showPage(page);
        if (window().currentPage() != page)
            continue;
        ++pages;
        QApplication::sendPostedEvents();
        const QString all = allTexts(&window());
        const Person &applicant = m_case.applicant.identity;
        for (const QString &content : {applicant.name, applicant.number, applicant.phone, m_case.itemName})
            QVERIFY2(content.isEmpty() || !all.contains(content), qPrintable(page + u' ' + content));
    }
    QCOMPARE(pages, 3);
    // The search of the top bar leads to no case either: there is none.
    QVERIFY(!m_driver->sees(QStringLiteral("searchEdit")));
    m_driver->key(Qt::Key_K, Qt::ControlModifier);
    m_driver->type(m_case.number);
    m_driver->key(Qt::Key_Return);
    QVERIFY(!allTexts(&window()).contains(m_case.itemName));
}

void TestRolePages::lockOut()
{
    signIn(QStringLiteral("0107"), QStringLiteral("wrong"));
    for (int nth = 2; nth <= 5; ++nth) {
        QTRY_VERIFY(m_driver->find<QPushButton>(QStringLiteral("signInButton"))->isEnabled());
        QVERIFY(!m_driver->sees(QStringLiteral("releaserNumberEdit")));
        m_driver->type(QStringLiteral("wrong"));
        m_driver->key(Qt::Key_Return);
    }
    QTRY_VERIFY(m_driver->sees(QStringLiteral("releaserNumberEdit")));
}

void TestRolePages::release(const QString &number, const QString &password)
{
    auto *numberEdit = m_driver->find<QLineEdit>(QStringLiteral("releaserNumberEdit"));
    numberEdit->setFocus();
    numberEdit->selectAll();
    m_driver->type(number);
    m_driver->key(Qt::Key_Return);
    m_driver->type(password);
    m_driver->key(Qt::Key_Return);
}

void TestRolePages::aSupervisorReleasesALockedAccountInFrontOfTheDesk()
{
    lockOut();
    release(sampleSupervisor().id, QStringLiteral("supervising"));
    QTRY_VERIFY(!m_driver->sees(QStringLiteral("releaserNumberEdit")));
    QVERIFY(!m_workbench->work());
    QCOMPARE(m_driver->focusName(), QStringLiteral("passwordEdit"));
    QCOMPARE(kinds().last(), QStringLiteral("accountReleased"));
    QCOMPARE(m_bench->store.state.ledger.constLast().clerkId, sampleSupervisor().id);
    m_driver->type(QStringLiteral("let me in"));
    m_driver->key(Qt::Key_Return);
    QTRY_VERIFY(m_workbench->work());
    QCOMPARE(m_workbench->work()->session.clerk.id, QStringLiteral("0107"));
}

void TestRolePages::aClerkCannotReleaseAnother()
{
    const Clerk other{QStringLiteral("0108"), QStringLiteral("赵倩"), Role::Clerk};
    m_bench->store.state.accounts.insert(other.id, ClerkAccount{other, 0, {}, false});
    m_bench->keys.passwords.insert(other.id, QStringLiteral("me too"));
    lockOut();
    release(other.id, QStringLiteral("me too"));
    QTRY_VERIFY(label(QStringLiteral("answerLabel")).contains(QStringLiteral("主管")));
    QVERIFY(m_driver->find<QLineEdit>(QStringLiteral("releaserPasswordEdit"))->text().isEmpty());
    QVERIFY(!kinds().contains(QStringLiteral("accountReleased")));
    release(sampleSupervisor().id, QStringLiteral("wrong"));
    QTRY_VERIFY(label(QStringLiteral("answerLabel")).contains(QStringLiteral("工号或密码不正确")));
    release(sampleSupervisor().id, QStringLiteral("supervising"));
    QTRY_COMPARE(kinds().last(), QStringLiteral("accountReleased"));
}

void TestRolePages::whoReleasesTypesBothNumberAndPassword()
{
    lockOut();
    const auto entries = kinds().size();
    m_driver->find<QPushButton>(QStringLiteral("releaseButton"))->click();
    QCOMPARE(m_driver->focusName(), QStringLiteral("releaserNumberEdit"));
    m_driver->type(sampleSupervisor().id);
    m_driver->find<QPushButton>(QStringLiteral("releaseButton"))->click();
    QCOMPARE(m_driver->focusName(), QStringLiteral("releaserPasswordEdit"));
    QCOMPARE(kinds().size(), entries);
}

void TestRolePages::aLockedDeskIsReleasedAsWell()
{
    signInAs(Role::Clerk);
    m_driver->key(Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(window().isCovered());
    for (int nth = 1; nth <= 5; ++nth) {
        QTRY_VERIFY(m_driver->find<QPushButton>(QStringLiteral("signInButton"))->isEnabled());
        m_driver->type(QStringLiteral("wrong"));
        m_driver->key(Qt::Key_Return);
    }
    QTRY_VERIFY(m_driver->sees(QStringLiteral("releaserNumberEdit")));
    release(sampleSupervisor().id, QStringLiteral("supervising"));
    QTRY_VERIFY(!m_driver->sees(QStringLiteral("releaserNumberEdit")));
    m_driver->type(QStringLiteral("let me in"));
    m_driver->key(Qt::Key_Return);
    QTRY_VERIFY(!window().isCovered());
}

void TestRolePages::whatIsDamagedIsToldWhereverOneIs()
{
    StoreFinding damaged;
    damaged.kind = FindingKind::FilesDamaged;
    damaged.weight = FindingWeight::Trouble;
    damaged.names = {QStringLiteral("cases.db")};
    m_selfCheck.answer->findings = {damaged};
    m_backup = std::make_unique<BackupKeeper>(m_backups, m_bench->clock, QStringLiteral("/no/such/place"));
    m_workbench->watchMachine(m_selfCheck, *m_backup);
    signInAs(Role::Clerk);
    QCOMPARE(window().currentPage(), QStringLiteral("casedesk"));
    QTRY_VERIFY(allTexts(window().statusBar()).contains(QStringLiteral("本机有损坏")));
    m_selfCheck.answer->findings.clear();
    window().showPage(QStringLiteral("machine"));
    m_driver->key(Qt::Key_F5);
    QTRY_VERIFY(!allTexts(window().statusBar()).contains(QStringLiteral("本机有损坏")));
}

void TestRolePages::typePasswords(const QStringList &passwords)
{
    m_driver->key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_driver->focusName(), QStringLiteral("presentPasswordEdit"));
    for (const QString &password : passwords) {
        m_driver->type(password);
        m_driver->key(Qt::Key_Return);
    }
}

void TestRolePages::aPersonChangesTheirPasswordAtTheDesk()
{
    signInAs(Role::Auditor);
    const QString before = m_driver->focusName();
    typePasswords({QStringLiteral("let me in"), QStringLiteral("eight letters"), QStringLiteral("eight letters")});
    QTRY_VERIFY(label(QStringLiteral("passwordAnswerLabel")).contains(QStringLiteral("密码已修改")));
    QCOMPARE(m_bench->keys.passwords.value(QStringLiteral("0107")), QStringLiteral("eight letters"));
    QCOMPARE(kinds().last(), QStringLiteral("passwordChanged"));
    m_driver->key(Qt::Key_Escape);
    QVERIFY(!m_driver->sees(QStringLiteral("PasswordPanel")));
    QCOMPARE(m_driver->focusName(), before);
    m_driver->key(Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
    m_driver->type(QStringLiteral("eight letters"));
    m_driver->key(Qt::Key_Return);
    QTRY_VERIFY(!window().isCovered());
}

void TestRolePages::aPasswordThatWillNotDoIsTold_data()
{
    QTest::addColumn<QStringList>("typed");
    QTest::addColumn<QString>("told");
    const QString right = QStringLiteral("let me in");
    const QString next = QStringLiteral("eight letters");
    QTest::newRow("wrong") << QStringList{QStringLiteral("guess"), next, next} << QStringLiteral("当前密码不正确");
    QTest::newRow("two") << QStringList{right, next, QStringLiteral("eight lettres")} << QStringLiteral("两次输入的新密码不一致");
    QTest::newRow("short") << QStringList{right, QStringLiteral("seven77"), QStringLiteral("seven77")} << QStringLiteral("不足八位");
    QTest::newRow("the same") << QStringList{right, right, right} << QStringLiteral("就是当前密码");
}

void TestRolePages::aPasswordThatWillNotDoIsTold()
{
    QFETCH(const QStringList, typed);
    QFETCH(const QString, told);
    signInAs(Role::Clerk);
    typePasswords(typed);
    QTRY_VERIFY(label(QStringLiteral("passwordAnswerLabel")).contains(told));
    QCOMPARE(m_driver->focusName(), QStringLiteral("presentPasswordEdit"));
    QCOMPARE(m_bench->keys.passwords.value(QStringLiteral("0107")), QStringLiteral("let me in"));
    QVERIFY(!kinds().contains(QStringLiteral("passwordChanged")));
}

void TestRolePages::whatWasTypedOfAPasswordGoesWithThePanel()
{
    signInAs(Role::Clerk);
    typePasswords({QStringLiteral("let me in"), QStringLiteral("eight letters")});
    m_driver->key(Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(window().isCovered());
    QVERIFY(!m_driver->sees(QStringLiteral("PasswordPanel")));
    m_driver->key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier); // under the cover it stays away
    QVERIFY(!m_driver->sees(QStringLiteral("PasswordPanel")));
    m_driver->type(QStringLiteral("let me in"));
    m_driver->key(Qt::Key_Return);
    QTRY_VERIFY(!window().isCovered());
    for (const char *name : {"presentPasswordEdit", "nextPasswordEdit", "againPasswordEdit"})
        QVERIFY(below<QLineEdit>(QLatin1String(name))->text().isEmpty());
}

void TestRolePages::leavingTheDeskIsWrittenDown()
{
    signInAs(Role::Clerk);
    m_driver->key(Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(kinds().last(), QStringLiteral("deskLocked"));
    QCOMPARE(m_bench->store.state.ledger.constLast().body.value(u"idle").toBool(true), false);
    m_driver->type(QStringLiteral("let me in"));
    m_driver->key(Qt::Key_Return);
    QTRY_COMPARE(kinds().last(), QStringLiteral("signedIn"));
    m_workbench->signOut();
    QTRY_COMPARE(kinds().last(), QStringLiteral("signedOut"));
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestRolePages)
#include "tst_rolepages.moc"
