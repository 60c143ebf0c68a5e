// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/prctl.h>
#include <sys/resource.h>

#include "root/deskprogram.h"
#include "root/hardening.h"
#include "support/fakekeyslots.h"
#include "support/pagedriver.h"
#include "support/samplecase.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QString password = QStringLiteral("let me in");

QString coreLimit(const QProcess &program)
{
    QFile limits(QStringLiteral("/proc/%1/limits").arg(program.processId()));
    if (!limits.open(QIODevice::ReadOnly))
        return QStringLiteral("unreadable");
    for (const QString &line : QString::fromLatin1(limits.readAll()).split(u'\n')) {
        if (line.startsWith(QStringLiteral("Max core file size")))
            return line.simplified();
    }
    return QStringLiteral("no such limit");
}

} // namespace

/// A store that only people open: the desk and the command line before it, and what the programs show of themselves.
class TestLockedStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFolderThatIsNoCountersIsNamed();
    void keysThatCannotBeReadAreNoScan();
    void aFolderMadeWithoutAskingIsOpenedByTheMachine();
    void aStoreIsNotOpenedWithoutAKey();
    void anotherStoresKeysAreRejected();
    void aLostKeysFileIsNotReplaced();
    void theDeskAsksOnceAndOpensForThatPerson();
    void aWrongPasswordLeavesTheStoreClosed();
    void aLockedAccountIsReleasedBeforeTheStoreIsOpen();
    void aRemovedClerksOldSlotLetsNobodyIn();
    void theCommandLineTakesPasswordAndRecoveryKey();
    void everyProfileCanBeMade_data();
    void everyProfileCanBeMade();
    void programsHaveNoCoreFiles_data();
    void programsHaveNoCoreFiles();
    void theProcessLeavesNothingToRead(); // last: what is started afterwards would inherit it

private:
    /// A store with the clerk 0107, whom alone it is opened by.
    [[nodiscard]] Result<> makeLockedStore();
    [[nodiscard]] QString folder() const { return m_folder->filePath(QStringLiteral("counter")); }
    [[nodiscard]] QString ctl(const QStringList &words, const QByteArray &input, int *exitCode = nullptr) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLockedStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_STATE_HOME", QFile::encodeName(m_folder->filePath(QStringLiteral("state"))));
}

Result<> TestLockedStore::makeLockedStore()
{
    auto keys = CounterKeys::open(folder());
    const Result<SiteSettings> site = loadOrCreateSiteSettings(folder());
    if (!keys || !site)
        return failure(keys ? site.error() : keys.error());
    auto services = CounterServices::open(*keys, folder(), *site);
    if (!services)
        return failure(services.error());
    const Clerk clerk{QStringLiteral("0107"), QStringLiteral("王敏"), Role::Clerk};
    auto set = (*services)->ports().keys.setPassword(clerk.id, secret(password));
    auto saved = (*services)->ports().clerks.save(ClerkAccount{clerk, 0, {}, false}, {sampleTold()});
    auto removed = (*services)->ports().keys.removeMachine();
    for (const Result<> &done : {set.result(), saved.result(), removed.result()}) {
        if (!done)
            return done;
    }
    return {};
}

QString TestLockedStore::ctl(const QStringList &words, const QByteArray &input, int *exitCode) const
{
    QProcess program;
    program.start(QStringLiteral(YICHUANG_BINARY_DIR "/yichuangctl"), QStringList{QStringLiteral("--data"), folder()} + words);
    program.write(input);
    program.closeWriteChannel();
    const bool ended = program.waitForFinished(60'000);
    if (exitCode)
        *exitCode = ended ? program.exitCode() : -1;
    return QString::fromUtf8(program.readAllStandardOutput() + program.readAllStandardError());
}

void TestLockedStore::aFolderThatIsNoCountersIsNamed()
{
    SiteSettings site = freshSiteSettings();
    site.demo = true;
    QVERIFY_OK(loadOrCreateSiteSettings(folder()));
    QVERIFY_OK(saveSiteSettings(folder(), site));
    const auto sample = DeskProgram::open(folder(), false);
    QVERIFY_ERROR(sample, ErrorCode::SampleFolder);
    QCOMPARE(sample.error().detail, folder());
    site.demo = false;
    QVERIFY_OK(saveSiteSettings(folder(), site));
    QVERIFY_ERROR(DeskProgram::open(folder(), true), ErrorCode::CounterFolder);
    QFile file(folder() + QStringLiteral("/site.json"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{") == 1);
    file.close();
    for (const bool demo : {false, true}) {
        const auto broken = DeskProgram::open(folder(), demo);
        QVERIFY_ERROR(broken, ErrorCode::SettingsBroken);
        QVERIFY2(broken.error().detail.startsWith(file.fileName()), qPrintable(broken.error().detail));
    }
    QVERIFY_ERROR(DeskProgram::open(QStringLiteral("/dev/null"), false), ErrorCode::NoAccess);
}

void TestLockedStore::keysThatCannotBeReadAreNoScan()
{
    QVERIFY_OK(loadOrCreateSiteSettings(folder()));
    QFile file(folder() + QStringLiteral("/keys.json"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{") == 1);
    file.close();
    QVERIFY_ERROR(CounterKeys::open(folder()), ErrorCode::StorageCorrupt);
}

void TestLockedStore::aFolderMadeWithoutAskingIsOpenedByTheMachine()
{
    const auto first = CounterKeys::open(folder());
    QVERIFY_OK(first);
    QVERIFY((*first)->isOpen());
    const auto again = CounterKeys::open(folder());
    QVERIFY_OK(again);
    QVERIFY((*again)->ring().dataKey()->matches(*(*first)->ring().dataKey()));
}

void TestLockedStore::aStoreIsNotOpenedWithoutAKey()
{
    QVERIFY_OK(makeLockedStore());
    const auto keys = CounterKeys::open(folder());
    QVERIFY_OK(keys);
    QVERIFY(!(*keys)->isOpen());
    QVERIFY_ERROR(CounterServices::open(*keys, folder(), freshSiteSettings()), ErrorCode::StorageLocked);
}

void TestLockedStore::anotherStoresKeysAreRejected()
{
    QVERIFY_OK(makeLockedStore());
    const QString elsewhere = m_folder->filePath(QStringLiteral("other"));
    const auto keys = CounterKeys::open(elsewhere);
    QVERIFY_OK(keys);
    QVERIFY_ERROR(CounterServices::open(*keys, folder(), freshSiteSettings()), ErrorCode::KeyRejected);
}

void TestLockedStore::aLostKeysFileIsNotReplaced()
{
    QVERIFY_OK(makeLockedStore());
    QVERIFY(QFile::remove(folder() + QStringLiteral("/keys.json")));
    QVERIFY_ERROR(CounterKeys::open(folder()), ErrorCode::StorageLocked);
    QVERIFY(!QFile::exists(folder() + QStringLiteral("/keys.json")));
}

void TestLockedStore::theDeskAsksOnceAndOpensForThatPerson()
{
    QVERIFY_OK(makeLockedStore());
    auto program = DeskProgram::open(folder(), false);
    QVERIFY_OK(program);
    QVERIFY(!(*program)->isOpen());
    (*program)->start();
    QVERIFY((*program)->gate());
    PageDriver driver((*program)->gate()->page());
    driver.type(QStringLiteral("0107"));
    driver.key(Qt::Key_Return);
    driver.type(password);
    driver.key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT((*program)->isOpen() && (*program)->workbench().work(), 60'000);
    QCOMPARE((*program)->workbench().work()->session.clerk.name, QStringLiteral("王敏"));
    QVERIFY(!(*program)->gate());
}

void TestLockedStore::aWrongPasswordLeavesTheStoreClosed()
{
    QVERIFY_OK(makeLockedStore());
    auto program = DeskProgram::open(folder(), false);
    QVERIFY_OK(program);
    (*program)->start();
    QSignalSpy refused(&(*program)->gate()->page(), &SignInPage::submitted);
    PageDriver driver((*program)->gate()->page());
    driver.type(QStringLiteral("0107"));
    driver.key(Qt::Key_Return);
    driver.type(QStringLiteral("guess"));
    driver.key(Qt::Key_Return);
    QCOMPARE(refused.size(), 1);
    auto *answer = driver.find<QLabel>(QStringLiteral("answerLabel"));
    QTRY_VERIFY_WITH_TIMEOUT(answer->text().contains(QStringLiteral("Number or password is wrong")), 60'000);
    QVERIFY(!(*program)->isOpen());
    QVERIFY(driver.find<QLineEdit>(QStringLiteral("passwordEdit"))->text().isEmpty());
}

void TestLockedStore::aLockedAccountIsReleasedBeforeTheStoreIsOpen()
{
    QVERIFY_OK(makeLockedStore());
    {
        auto keys = CounterKeys::open(folder());
        QVERIFY_OK((*keys)->ring().open(QStringLiteral("0107"), secret(password)).result());
        auto services = CounterServices::open(*keys, folder(), freshSiteSettings());
        QVERIFY_OK(services);
        const Clerk supervisor{QStringLiteral("0901"), QStringLiteral("陈立"), Role::Supervisor};
        QVERIFY_OK((*services)->ports().keys.setPassword(supervisor.id, secret(QStringLiteral("supervising"))).result());
        QVERIFY_OK((*services)->ports().clerks.save(ClerkAccount{supervisor, 0, {}, false}, {sampleTold()}).result());
        const QDateTime soon = QDateTime::currentDateTimeUtc().addSecs(600);
        QVERIFY_OK((*keys)->tries().save(QStringLiteral("0107"), TryCount{0, soon, {}}).result());
    }
    auto program = DeskProgram::open(folder(), false);
    QVERIFY_OK(program);
    (*program)->start();
    PageDriver gate((*program)->gate()->page());
    gate.type(QStringLiteral("0107"));
    gate.key(Qt::Key_Return);
    gate.type(password);
    gate.key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(gate.sees(QStringLiteral("releaserNumberEdit")), 60'000);
    gate.find<QLineEdit>(QStringLiteral("releaserNumberEdit"))->setFocus();
    gate.type(QStringLiteral("0901"));
    gate.key(Qt::Key_Return);
    gate.type(QStringLiteral("supervising"));
    gate.key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT((*program)->isOpen() && !(*program)->gate(), 60'000);
    // Nobody is signed in by it, and the clerk goes on with their own password.
    QVERIFY(!(*program)->workbench().work());
    PageDriver desk((*program)->workbench().window());
    QTRY_VERIFY_WITH_TIMEOUT(desk.find<QLabel>(QStringLiteral("answerLabel"))->text().contains(QStringLiteral("王敏")), 60'000);
    desk.type(password);
    desk.key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT((*program)->workbench().work(), 60'000);
    QCOMPARE((*program)->workbench().work()->session.clerk.id, QStringLiteral("0107"));
}

void TestLockedStore::aRemovedClerksOldSlotLetsNobodyIn()
{
    QVERIFY_OK(makeLockedStore());
    const QString file = folder() + QStringLiteral("/keys.json");
    QVERIFY(QFile::copy(file, m_folder->filePath(QStringLiteral("old.json"))));
    int exitCode = 0;
    (void)ctl({QStringLiteral("--clerk"), QStringLiteral("0107"), QStringLiteral("clerk"), QStringLiteral("list")},
              password.toUtf8() + '\n', &exitCode);
    QCOMPARE(exitCode, 0);
    {
        auto keys = CounterKeys::open(folder());
        QVERIFY_OK((*keys)->ring().open(QStringLiteral("0107"), secret(password)).result());
        auto services = CounterServices::open(*keys, folder(), freshSiteSettings());
        QVERIFY_OK(services);
        auto account = (*services)->ports().clerks.account(QStringLiteral("0107")).result();
        account->removed = true;
        QVERIFY_OK((*services)->ports().clerks.save(*account, {sampleTold()}).result());
        QVERIFY_OK((*keys)->ring().remove(QStringLiteral("0107")).result());
    }
    QVERIFY(QFile::remove(file));
    QVERIFY(QFile::copy(m_folder->filePath(QStringLiteral("old.json")), file));
    const QString said = ctl({QStringLiteral("--json"), QStringLiteral("--clerk"), QStringLiteral("0107"), QStringLiteral("clerk"),
                              QStringLiteral("list")}, password.toUtf8() + '\n', &exitCode);
    QCOMPARE(exitCode, 3);
    QVERIFY2(said.contains(QStringLiteral("wrongCredentials")), qPrintable(said));
}

void TestLockedStore::theCommandLineTakesPasswordAndRecoveryKey()
{
    int exitCode = 0;
    const QString made = ctl({QStringLiteral("--json"), QStringLiteral("store"), QStringLiteral("create"),
                              QStringLiteral("--no-machine-slot")}, {}, &exitCode);
    QCOMPARE(exitCode, 0);
    const QByteArray recovery = made.section(QStringLiteral("\"recoveryKey\":"), 1).section(u'"', 1, 1).toUtf8();
    QCOMPARE(recovery.size(), 47);
    const QStringList list{QStringLiteral("--json"), QStringLiteral("clerk"), QStringLiteral("list")};
    QVERIFY(ctl(list, {}, &exitCode).contains(QStringLiteral("storageLocked")));
    (void)ctl({QStringLiteral("--recovery"), QStringLiteral("clerk"), QStringLiteral("add"), QStringLiteral("0901"),
               QStringLiteral("陈立")}, recovery + "\nfirst password\n", &exitCode);
    QCOMPARE(exitCode, 0);
    (void)ctl({QStringLiteral("keys"), QStringLiteral("recover"), QStringLiteral("0901")}, recovery + "\nsecond password\n", &exitCode);
    QCOMPARE(exitCode, 0);
    const QStringList asClerk = QStringList{QStringLiteral("--clerk"), QStringLiteral("0901")} + list;
    QVERIFY(ctl(asClerk, "second password\n", &exitCode).contains(QStringLiteral("陈立")));
    QVERIFY(ctl(asClerk, "first password\n", &exitCode).contains(QStringLiteral("wrongCredentials")));
    QVERIFY(ctl(QStringList{QStringLiteral("--recovery")} + list, "AAAAA\n", &exitCode).contains(QStringLiteral("invalid")));
}

void TestLockedStore::everyProfileCanBeMade_data()
{
    QTest::addColumn<QString>("profile");
    for (const QString &profile : offeredProfiles())
        QTest::newRow(qPrintable(profile)) << profile;
}

void TestLockedStore::everyProfileCanBeMade()
{
    QFETCH(QString, profile);
    int exitCode = 0;
    (void)ctl({QStringLiteral("store"), QStringLiteral("create"), QStringLiteral("--profile"), profile}, {}, &exitCode);
    QCOMPARE(exitCode, 0);
    const auto keys = CounterKeys::open(folder());
    QCOMPARE((*keys)->ring().profile(), profile);
    QVERIFY_OK(CounterServices::open(*keys, folder(), freshSiteSettings()));
    (void)ctl({QStringLiteral("store"), QStringLiteral("create")}, {}, &exitCode);
    QCOMPARE(exitCode, 3);
}

void TestLockedStore::theProcessLeavesNothingToRead()
{
    QVERIFY(hardenProcess());
    rlimit core{1, 1};
    QCOMPARE(::getrlimit(RLIMIT_CORE, &core), 0);
    QCOMPARE(core.rlim_max, rlim_t(0));
#ifndef __SANITIZE_ADDRESS__
    QCOMPARE(::prctl(PR_GET_DUMPABLE), 0);
#endif
}

void TestLockedStore::programsHaveNoCoreFiles_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("words");
    const QStringList data{QStringLiteral("--data"), QStringLiteral("DIR")};
    // It waits for the password on standard input.
    QTest::newRow("yichuangctl") << QStringLiteral("yichuangctl")
                                 << data + QStringList{QStringLiteral("clerk"), QStringLiteral("add"), QStringLiteral("1"), QStringLiteral("A")};
    QTest::newRow("yichuang-gateway") << QStringLiteral("yichuang-gateway") << data + QStringList{QStringLiteral("--port"), QStringLiteral("0")};
    QTest::newRow("yichuang") << QStringLiteral("yichuang") << data;
}

void TestLockedStore::programsHaveNoCoreFiles()
{
    QFETCH(QString, program);
    QFETCH(QStringList, words);
    words.replaceInStrings(QStringLiteral("DIR"), folder());
    QProcess started;
    started.start(QStringLiteral(YICHUANG_BINARY_DIR "/") + program, words);
    QVERIFY(started.waitForStarted(60'000));
    QTRY_COMPARE_WITH_TIMEOUT(coreLimit(started), QStringLiteral("Max core file size 0 0 bytes"), 60'000);
    started.kill();
    QVERIFY(started.waitForFinished(60'000));
}

QTEST_MAIN(TestLockedStore)
#include "tst_lockedstore.moc"
