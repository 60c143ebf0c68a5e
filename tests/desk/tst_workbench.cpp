// SPDX-License-Identifier: Apache-2.0
#include <QAction>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "desk/window/entrywords.h"
#include "desk/window/keylistmodel.h"
#include "desk/window/workbench.h"
#include "desk/words/syncwords.h"
#include "deskbench.h"
#include "support/pagedriver.h"

namespace yichuang::test {

/// Signing in, the shell around the pages, and locking.
class TestWorkbench : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void aClerkSignsInWithTheKeyboard();
    void aWrongPasswordIsASentenceAndTheNumberStays();
    void aLockedAccountIsASentence();
    void theShellSaysWhoIsHereAndThatTheDataAreSamples();
    void lockingParksTheVisitAndGoesToSignIn();
    void lockingStaysWhenTheVisitCannotBeSaved();
    void anAuditorHasNoIntakeDesk();
    void theKeysCardOpensAndGivesTheFocusBack();
    void theSearchFindsAnItemAndBeginsAVisit();
    void theSearchForACaseIsTold_data();
    void theSearchForACaseIsTold();
    void wordsThatLeadNowhereOpenNoVisit();
    void everyPageHasAKeyThatTheKeysTell_data();
    void everyPageHasAKeyThatTheKeysTell();
    void aCaseOfTodayIsOpenedFromTheStart();
    void devicesAreToldInPlainWords();
    void aScannerThatGoesWhilePagesComeInIsToldAfterwards();
    void whatOnePersonTypedIsGoneForTheNext();
    void aSignInThatCannotBeWrittenDownIsToldAsThat_data();
    void aSignInThatCannotBeWrittenDownIsToldAsThat();
    void beforeTheWorkNothingIsSaidToBeOnTheScreen_data();
    void beforeTheWorkNothingIsSaidToBeOnTheScreen();
    void theRoomOnTheDiskIsToldBeforeItIsGone();
    void theChipSpeaksWords_data();
    void theChipSpeaksWords();

private:
    void signIn(const QString &password = QStringLiteral("let me in"));
    /// What the window says, piece by piece.
    [[nodiscard]] QStringList said() const;
    [[nodiscard]] QString label(const QString &name) const { return m_driver->find<QLabel>(name)->text(); }

    std::unique_ptr<DeskBench> m_bench;
    std::unique_ptr<SyncEngine> m_engine;
    std::unique_ptr<Workbench> m_workbench;
    std::unique_ptr<PageDriver> m_driver;
};

void TestWorkbench::initTestCase()
{
    dressApplication();
}

void TestWorkbench::init()
{
    m_bench = std::make_unique<DeskBench>();
    m_engine = restingEngine(*m_bench);
    m_workbench = std::make_unique<Workbench>(m_bench->ports(), *m_engine, m_bench->store.outbox);
    m_workbench->show();
    m_driver = std::make_unique<PageDriver>(m_workbench->window());
}

void TestWorkbench::cleanup()
{
    m_driver.reset();
    m_workbench.reset();
    m_engine.reset();
    m_bench.reset();
}

void TestWorkbench::signIn(const QString &password)
{
    m_driver->type(QStringLiteral("0107"));
    m_driver->key(Qt::Key_Return);
    m_driver->type(password);
    m_driver->key(Qt::Key_Return);
}

QStringList TestWorkbench::said() const
{
    QStringList said;
    for (const QLabel *part : m_workbench->window().findChildren<QLabel *>())
        said.append(part->text());
    return said;
}

void TestWorkbench::aClerkSignsInWithTheKeyboard()
{
    QCOMPARE(m_driver->focusName(), QStringLiteral("clerkNumberEdit"));
    signIn();
    QTRY_COMPARE(m_driver->focusName(), QStringLiteral("newVisitButton"));
    QCOMPARE(m_workbench->work()->session.clerk.id, QStringLiteral("0107"));
}

void TestWorkbench::aWrongPasswordIsASentenceAndTheNumberStays()
{
    signIn(QStringLiteral("wrong"));
    QTRY_VERIFY(label(QStringLiteral("answerLabel")).contains(QStringLiteral("工号或密码不正确")));
    QCOMPARE(m_driver->find<QLineEdit>(QStringLiteral("clerkNumberEdit"))->text(), QStringLiteral("0107"));
    QVERIFY(m_driver->find<QLineEdit>(QStringLiteral("passwordEdit"))->text().isEmpty());
    QCOMPARE(m_driver->focusName(), QStringLiteral("passwordEdit"));
    m_driver->type(QStringLiteral("let me in"));
    m_driver->key(Qt::Key_Return);
    QTRY_VERIFY(m_workbench->work());
}

void TestWorkbench::aLockedAccountIsASentence()
{
    m_bench->store.state.accounts[QStringLiteral("0107")].lockedUntil = m_bench->clock.now().addSecs(600);
    signIn();
    QTRY_VERIFY(label(QStringLiteral("answerLabel")).contains(QStringLiteral("账号已锁定")));
    QVERIFY(!m_workbench->work());
}

void TestWorkbench::theShellSaysWhoIsHereAndThatTheDataAreSamples()
{
    signIn();
    QTRY_COMPARE(label(QStringLiteral("clerkLabel")), QStringLiteral("07 窗 · 孙收件"));
    QCOMPARE(label(QStringLiteral("sampleLabel")), QStringLiteral("样例数据，非现行规定"));
    QCOMPARE(m_workbench->window().currentPage(), QStringLiteral("casedesk"));
}

void TestWorkbench::lockingParksTheVisitAndGoesToSignIn()
{
    signIn();
    QTRY_VERIFY(m_workbench->work());
    m_driver->key(Qt::Key_F2);
    m_driver->type(QStringLiteral("310115199003070025"));
    QSignalSpy locked(m_workbench.get(), &Workbench::locked);
    m_driver->key(Qt::Key_L, Qt::ControlModifier);
    QTRY_COMPARE(locked.size(), 1);
    QVERIFY(!m_workbench->work());
    QCOMPARE(m_driver->focusName(), QStringLiteral("clerkNumberEdit"));
    QCOMPARE(m_bench->store.state.cases.first().applicant.identity.number, QStringLiteral("310115199003070025"));
    signIn();
    QTRY_COMPARE(m_driver->focusName(), QStringLiteral("draftsView"));
}

void TestWorkbench::lockingStaysWhenTheVisitCannotBeSaved()
{
    signIn();
    QTRY_VERIFY(m_workbench->work());
    m_driver->key(Qt::Key_F2);
    m_bench->store.state.fault = Error{ErrorCode::StorageUnavailable, {}};
    m_driver->type(QStringLiteral("310115"));
    m_driver->key(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(m_driver->find<QLabel>(QStringLiteral("messageLabel"))->text().contains(QStringLiteral("没有写入磁盘")));
    QVERIFY(m_workbench->work());
    QCOMPARE(m_driver->find<QLineEdit>(QStringLiteral("numberEdit"))->text(), QStringLiteral("310115"));
}

void TestWorkbench::anAuditorHasNoIntakeDesk()
{
    m_bench->store.state.accounts[QStringLiteral("0107")].clerk.role = Role::Auditor;
    signIn();
    QTRY_VERIFY(m_workbench->work());
    QVERIFY(!m_driver->sees(QStringLiteral("casedeskTabButton")));
    QVERIFY(m_driver->sees(QStringLiteral("recordTabButton")));
    QVERIFY(label(QStringLiteral("roleLabel")).contains(QStringLiteral("审计员")));
}

void TestWorkbench::theKeysCardOpensAndGivesTheFocusBack()
{
    signIn();
    QTRY_VERIFY(m_workbench->work());
    m_driver->key(Qt::Key_F2);
    m_driver->key(Qt::Key_F1);
    QVERIFY(m_driver->sees(QStringLiteral("keysView")));
    m_driver->key(Qt::Key_Escape);
    QVERIFY(!m_driver->sees(QStringLiteral("keysView")));
    QCOMPARE(m_driver->focusName(), QStringLiteral("numberEdit"));
}

void TestWorkbench::theSearchFindsAnItemAndBeginsAVisit()
{
    signIn();
    QTRY_VERIFY(m_workbench->work());
    m_driver->key(Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(m_driver->focusName(), QStringLiteral("searchEdit"));
    m_driver->type(QStringLiteral("zsdj"));
    m_driver->key(Qt::Key_Return);
    QVERIFY(m_workbench->work()->visit.hasCase());
    QCOMPARE(m_driver->find<QLineEdit>(QStringLiteral("itemSearchEdit"))->text(), QStringLiteral("zsdj"));
}

void TestWorkbench::theSearchForACaseIsTold_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("told");
    QTest::newRow("last four") << QStringLiteral("0025") << QStringLiteral("0025");
    QTest::newRow("last four with an X") << QStringLiteral("006X") << QStringLiteral("006X");
    QTest::newRow("a whole identity number") << QStringLiteral("310115199003070025") << QStringLiteral("0025");
    QTest::newRow("one with a slip of the hand") << QStringLiteral("310115199003070026") << QStringLiteral("0026");
    QTest::newRow("a case number with one, too") << QStringLiteral("L310118072603100001") << QStringLiteral("L310118072603100001");
}

void TestWorkbench::theSearchForACaseIsTold()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, told);
    signIn();
    QTRY_VERIFY(m_workbench->work());
    QSignalSpy searched(m_workbench.get(), &Workbench::caseSearched);
    m_driver->key(Qt::Key_K, Qt::ControlModifier);
    m_driver->type(typed);
    m_driver->key(Qt::Key_Return);
    QCOMPARE(searched.size(), 1);
    QCOMPARE(searched.first().first().toString(), told);
    QVERIFY(!m_workbench->work()->visit.hasCase());
}

void TestWorkbench::wordsThatLeadNowhereOpenNoVisit()
{
    signIn();
    QTRY_VERIFY(m_workbench->work());
    m_driver->key(Qt::Key_K, Qt::ControlModifier);
    m_driver->type(QStringLiteral("qqqqqq"));
    m_driver->key(Qt::Key_Return);
    QTRY_VERIFY(label(QStringLiteral("messageLabel")).contains(QStringLiteral("没有相符的事项")));
    QVERIFY(!m_workbench->work()->visit.hasCase());
}

void TestWorkbench::everyPageHasAKeyThatTheKeysTell_data()
{
    QTest::addColumn<int>("role");
    for (const Role role : {Role::Clerk, Role::Supervisor, Role::Administrator, Role::Auditor})
        QTest::addRow("role %d", int(role)) << int(role);
}

void TestWorkbench::everyPageHasAKeyThatTheKeysTell()
{
    QFETCH(const int, role);
    m_bench->store.state.accounts[QStringLiteral("0107")].clerk.role = static_cast<Role>(role);
    signIn();
    QTRY_VERIFY(m_workbench->work());
    const KeyListModel keys;
    const QString first = keys.index(0, 0).data().toString();
    const int last = first.last(1).toInt();
    int pages = 0;
    for (const QToolButton *tab : m_workbench->window().findChildren<QToolButton *>()) {
        if (!tab->isVisible() || !tab->objectName().endsWith(QStringLiteral("TabButton")))
            continue;
        const int key = tab->defaultAction()->shortcut().toString().last(1).toInt();
        QVERIFY2(key >= 1 && key <= last, qPrintable(tab->text()));
        ++pages;
        m_driver->key(Qt::Key(Qt::Key_0 + key), Qt::ControlModifier);
        QCOMPARE(m_workbench->window().currentPage() + QStringLiteral("TabButton"), tab->objectName());
    }
    QVERIFY(pages > 0);
    QFile handbook(QStringLiteral(YICHUANG_SOURCE_DIR "/resources/handbook/keys.md"));
    QVERIFY(handbook.open(QIODevice::ReadOnly));
    QVERIFY(QString::fromUtf8(handbook.readAll()).contains(first));
}

void TestWorkbench::aCaseOfTodayIsOpenedFromTheStart()
{
    CaseRecord record = sampleCase();
    record.state = CaseState::Received;
    record.receivedAt = m_bench->clock.now();
    record.clerkId = sampleClerk().id;
    m_bench->store.state.cases.insert(record.id, record);
    signIn();
    QTRY_VERIFY(m_driver->sees(QStringLiteral("recentView")));
    m_driver->find(QStringLiteral("recentView"))->setFocus();
    m_driver->key(Qt::Key_Return);
    QCOMPARE(m_workbench->window().currentPage(), QStringLiteral("queue"));
    QTRY_VERIFY(m_driver->sees(QStringLiteral("factsLabel")));
}

void TestWorkbench::devicesAreToldInPlainWords()
{
    signIn();
    QTRY_VERIFY(m_workbench->work());
    QVERIFY(said().contains(QStringLiteral("打印机就绪")));
    QVERIFY(said().contains(QStringLiteral("测试扫描仪就绪")));
    QVERIFY(said().filter(QStringLiteral("Fake scanner")).isEmpty());
}

void TestWorkbench::aScannerThatGoesWhilePagesComeInIsToldAfterwards()
{
    signIn();
    QTRY_VERIFY(m_workbench->work());
    CounterWork &work = *m_workbench->work();
    work.visit.start();
    work.visit.chooseItem(QStringLiteral("sample-residence"));
    work.visit.answer(QStringLiteral("dwelling"), QStringLiteral("rented"));
    work.visit.answer(QStringLiteral("filed"), QStringLiteral("yes"));
    m_bench->scanner.hangAfterPages();
    work.intake.scan(QStringLiteral("lease"));
    QVERIFY(work.intake.busy());
    m_bench->scanner.setScanners(QList<ScannerInfo>());
    for (int change = 0; change < 3; ++change)
        Q_EMIT m_bench->scanner.devicesChanged();
    QVERIFY(said().contains(QStringLiteral("测试扫描仪就绪"))); // whoever scans is not disturbed
    work.intake.cancel();
    QTRY_VERIFY(!work.intake.busy());
    QTRY_VERIFY(!said().contains(QStringLiteral("测试扫描仪就绪")));
}

void TestWorkbench::whatOnePersonTypedIsGoneForTheNext()
{
    signIn();
    QTRY_VERIFY(m_workbench->work());
    m_driver->key(Qt::Key_F2);
    m_driver->type(QStringLiteral("310115199003070025"));
    QTRY_VERIFY(!said().filter(QStringLiteral("上次保存")).isEmpty());
    m_driver->key(Qt::Key_K, Qt::ControlModifier);
    m_driver->type(QStringLiteral("310115199003070025"));
    m_driver->key(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(!m_workbench->work());
    QVERIFY(said().filter(QStringLiteral("上次保存")).isEmpty());
    QVERIFY(said().filter(sampleClerk().name).isEmpty());
    signIn();
    QTRY_VERIFY(m_workbench->work());
    m_driver->key(Qt::Key_K, Qt::ControlModifier);
    m_driver->key(Qt::Key_Z, Qt::ControlModifier); // nor does undoing bring it back
    QVERIFY(m_driver->find<QLineEdit>(QStringLiteral("searchEdit"))->text().isEmpty());
}

void TestWorkbench::aSignInThatCannotBeWrittenDownIsToldAsThat_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("why");
    QTest::newRow("full") << ErrorCode::StorageFull << QStringLiteral("磁盘已满");
    QTest::newRow("refused") << ErrorCode::StorageUnavailable << QStringLiteral("没有写入");
}

void TestWorkbench::aSignInThatCannotBeWrittenDownIsToldAsThat()
{
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, why);
    m_bench->store.state.fault = Error{code, {}};
    signIn();
    QTRY_VERIFY(label(QStringLiteral("answerLabel")).contains(QStringLiteral("尚未登录")));
    QVERIFY(label(QStringLiteral("answerLabel")).contains(why));
    QVERIFY(!m_workbench->work());
    m_bench->store.state.fault.reset();
    m_driver->type(QStringLiteral("let me in"));
    m_driver->key(Qt::Key_Return);
    QTRY_VERIFY(m_workbench->work());
}

void TestWorkbench::beforeTheWorkNothingIsSaidToBeOnTheScreen_data()
{
    QTest::addColumn<ErrorCode>("code");
    for (const ErrorCode code : {ErrorCode::StorageUnavailable, ErrorCode::StorageFull, ErrorCode::StorageCorrupt,
                                 ErrorCode::StorageLocked, ErrorCode::KeyRejected, ErrorCode::StorageTooNew, ErrorCode::StorageInUse})
        QTest::newRow(qPrintable(errorCodeName(code))) << code;
}

void TestWorkbench::beforeTheWorkNothingIsSaidToBeOnTheScreen()
{
    QFETCH(const ErrorCode, code);
    const QString text = notBegunText(code);
    QVERIFY(text.count(QStringLiteral("。")) >= 3);
    // No draft, no sign-in page, nothing that is tried again by itself.
    for (const QString &promise : {QStringLiteral("屏幕上"), QStringLiteral("自动"), QStringLiteral("登录"), QStringLiteral("输入")})
        QVERIFY2(!text.contains(promise), qPrintable(text));
}

void TestWorkbench::theRoomOnTheDiskIsToldBeforeItIsGone()
{
    struct Disk final : DiskRoom
    {
        QFuture<Result<RoomReport>> look() override { return readyFuture<Result<RoomReport>>(report); }
        RoomReport report;
    } disk;
    RoomChip chip(m_workbench->window());
    chip.look(); // without a disk
    chip.watch(disk);
    chip.look();
    QVERIFY(said().filter(QStringLiteral("磁盘")).isEmpty());
    disk.report.level = RoomLevel::Low;
    chip.look();
    QCOMPARE(said().filter(QStringLiteral("磁盘空间不足")).size(), 1);
    disk.report.level = RoomLevel::NearlyFull;
    chip.look();
    QCOMPARE(said().filter(QStringLiteral("不能新收件")).size(), 1);
    disk.report.level = RoomLevel::Enough;
    chip.look();
    QVERIFY(said().filter(QStringLiteral("磁盘")).isEmpty());
}

void TestWorkbench::theChipSpeaksWords_data()
{
    QTest::addColumn<SyncHealth>("health");
    QTest::addColumn<QString>("chip");
    QTest::addColumn<int>("tone");
    const QDateTime now(QDate(2026, 3, 10), QTime(1, 12), Qt::UTC);
    SyncHealth health;
    QTest::newRow("starting") << health << QStringLiteral("连接中") << int(Tone::Quiet);
    health.state = SyncState::Online;
    QTest::newRow("online") << health << QStringLiteral("在线") << int(Tone::Good);
    health.unconfirmed = 1;
    QTest::newRow("unconfirmed") << health << QStringLiteral("在线 · 待确认 1") << int(Tone::Good);
    health = SyncHealth{};
    health.state = SyncState::Offline;
    health.offlineSince = now.addSecs(-12 * 60);
    health.waiting = 3;
    QTest::newRow("offline") << health << QStringLiteral("离线 12 分钟 · 待上传 3") << int(Tone::Warn);
    health.offlineSince = now.addSecs(-20);
    QTest::newRow("just offline") << health << QStringLiteral("离线 · 待上传 3") << int(Tone::Warn);
    health = SyncHealth{};
    health.state = SyncState::NeedsAttention;
    health.attention = 2;
    QTest::newRow("attention") << health << QStringLiteral("在线 · 需处理 2") << int(Tone::Bad);
    health = SyncHealth{};
    health.state = SyncState::SignInNeeded;
    QTest::newRow("unknown counter") << health << QStringLiteral("窗口未登记") << int(Tone::Bad);
    health.state = SyncState::UpdateNeeded;
    QTest::newRow("too old") << health << QStringLiteral("需要更新") << int(Tone::Bad);
    health.state = SyncState::Online;
    health.gatewayReplaced = true;
    QTest::newRow("another gateway") << health << QStringLiteral("市级系统已更换") << int(Tone::Bad);
    health.gatewayReplaced = false;
    health.state = SyncState::StoreFailed;
    QTest::newRow("store") << health << QStringLiteral("存储故障") << int(Tone::Bad);
}

void TestWorkbench::theChipSpeaksWords()
{
    QFETCH(SyncHealth, health);
    const SyncWords words = syncWords(health, QDateTime(QDate(2026, 3, 10), QTime(1, 12), Qt::UTC));
    QTEST(words.chip, "chip");
    QTEST(int(words.tone), "tone");
    QVERIFY(!words.hint.isEmpty());
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestWorkbench)
#include "tst_workbench.moc"
