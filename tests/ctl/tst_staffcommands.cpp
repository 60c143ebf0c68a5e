// SPDX-License-Identifier: Apache-2.0
#include "ctlbench.h"

#include <unistd.h>

#include "ctl/secretinput.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

QStringList line(const char *text)
{
    return QString::fromUtf8(text).split(u' ');
}

/// The reading end of a pipe in which these bytes lie.
int pipeWith(const QByteArray &bytes)
{
    int ends[2] = {-1, -1};
    if (::pipe(ends) != 0 || ::write(ends[1], bytes.constData(), std::size_t(bytes.size())) != bytes.size())
        return -1;
    ::close(ends[1]);
    return ends[0];
}

} // namespace

/// Accounts and keys from the command line.
class TestStaffCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aClerkIsAddedWithASlot();
    void aShortPasswordIsNotTaken();
    void anAccountIsNotReplaced();
    void aRemovedClerkHasNoSlotAndNeverComesBack();
    void removingAgainTakesALeftOverSlot();
    void aPasswordIsChanged();
    void nobodysPasswordIsNotChanged();
    void aLockIsReleasedInBothPlaces();
    void whatAPersonMayNotDoIsRefused_data();
    void whatAPersonMayNotDoIsRefused();
    void aClerkChangesTheirOwnPassword();
    void aSupervisorReleases();
    void theSlotsAreListed();
    void theRecoveryKeyIsAnsweredOnce();
    void aNewRecoveryKeyIsMade();
    void theMachineSlotComesAndGoes();
    void aPasswordIsRecovered();
    void slotsThatCannotBeWrittenAreTold();
    void noSlotChangesWithoutItsEntry();
    void secretsAreReadLineByLine();
    void aPasswordFileIsItsOwnersAlone();

private:
    void type(const QString &text)
    {
        m_bench->ports.readSecret = [text] { return secret(text); };
    }
    void signInAs(Role role)
    {
        m_bench->ports.openedBy = OpenedBy::Clerk;
        m_bench->ports.session.clerk = Clerk{QStringLiteral("0107"), QStringLiteral("孙收件"), role};
    }
    [[nodiscard]] FakeKeySlots &keys() { return m_bench->counter.keys; }
    [[nodiscard]] ClerkAccount account(const QString &id) { return m_bench->counter.store.state.accounts.value(id); }

    std::unique_ptr<CtlBench> m_bench;
};

void TestStaffCommands::init()
{
    m_bench = std::make_unique<CtlBench>();
    m_bench->counter.store.state.accounts.insert(QStringLiteral("0107"), ClerkAccount{sampleClerk(), 0, {}, false});
    keys().passwords.insert(QStringLiteral("0107"), QStringLiteral("old password"));
    type(QStringLiteral("new password"));
}

void TestStaffCommands::aClerkIsAddedWithASlot()
{
    const CtlOutcome outcome = m_bench->run(line("clerk add 0901 陈立 --role supervisor"));
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(account(QStringLiteral("0901")).clerk.role, Role::Supervisor);
    QCOMPARE(keys().passwords.value(QStringLiteral("0901")), QStringLiteral("new password"));
    QCOMPARE(m_bench->counter.ledgerKinds(), QStringList(QStringLiteral("clerkAdded")));
}

void TestStaffCommands::aShortPasswordIsNotTaken()
{
    type(QStringLiteral("一二三四五六七"));
    QCOMPARE(m_bench->run(line("clerk add 0901 A")).exitCode, 2);
    QVERIFY(!keys().passwords.contains(QStringLiteral("0901")));
    type(QStringLiteral("一二三四五六七八"));
    QCOMPARE(m_bench->run(line("clerk add 0901 A")).exitCode, 0);
    QCOMPARE(m_bench->run(line("clerk add 0902 A --role king")).exitCode, 2);
}

void TestStaffCommands::anAccountIsNotReplaced()
{
    QCOMPARE(m_bench->run(line("clerk add 0107 B")).errorCode(), QStringLiteral("conflict"));
    QCOMPARE(keys().passwords.value(QStringLiteral("0107")), QStringLiteral("old password"));
}

void TestStaffCommands::aRemovedClerkHasNoSlotAndNeverComesBack()
{
    QCOMPARE(m_bench->run(line("clerk remove 0107")).exitCode, 0);
    QVERIFY(account(QStringLiteral("0107")).removed);
    QVERIFY(!keys().passwords.contains(QStringLiteral("0107")));
    QVERIFY(!m_bench->run(line("clerk list")).out.contains(QStringLiteral("0107")));
    QCOMPARE(m_bench->run(line("clerk add 0107 B")).errorCode(), QStringLiteral("conflict"));
    QCOMPARE(m_bench->run(line("clerk password 0107")).errorCode(), QStringLiteral("notFound"));
    QCOMPARE(m_bench->run(line("clerk release 0107")).errorCode(), QStringLiteral("notFound"));
    QCOMPARE(m_bench->run(line("keys recover 0107")).errorCode(), QStringLiteral("notFound"));
    QCOMPARE(m_bench->run(line("clerk remove 9999")).errorCode(), QStringLiteral("notFound"));
}

void TestStaffCommands::removingAgainTakesALeftOverSlot()
{
    QCOMPARE(m_bench->run(line("clerk remove 0107")).exitCode, 0);
    keys().passwords.insert(QStringLiteral("0107"), QStringLiteral("from an old copy"));
    QCOMPARE(m_bench->run(line("clerk remove 0107")).exitCode, 0);
    QVERIFY(!keys().passwords.contains(QStringLiteral("0107")));
}

void TestStaffCommands::aPasswordIsChanged()
{
    QCOMPARE(m_bench->run(line("clerk password 0107")).exitCode, 0);
    QCOMPARE(keys().passwords.value(QStringLiteral("0107")), QStringLiteral("new password"));
    QCOMPARE(m_bench->counter.ledgerKinds(), QStringList(QStringLiteral("passwordChanged")));
}

void TestStaffCommands::nobodysPasswordIsNotChanged()
{
    QCOMPARE(m_bench->run(line("clerk password 9999")).errorCode(), QStringLiteral("notFound"));
    QVERIFY(!keys().passwords.contains(QStringLiteral("9999")));
}

void TestStaffCommands::aLockIsReleasedInBothPlaces()
{
    const QDateTime later = m_bench->counter.clock.now().addSecs(600);
    m_bench->counter.store.state.accounts[QStringLiteral("0107")].lockedUntil = later;
    m_bench->counter.tries.counts.insert(QStringLiteral("0107"), TryCount{0, later, {}});
    QCOMPARE(m_bench->run(line("clerk release 0107")).exitCode, 0);
    QVERIFY(!account(QStringLiteral("0107")).lockedUntil.isValid());
    QVERIFY(!m_bench->counter.tries.counts.value(QStringLiteral("0107")).lockedUntil.isValid());
    QCOMPARE(m_bench->counter.ledgerKinds(), QStringList(QStringLiteral("accountReleased")));
}

void TestStaffCommands::whatAPersonMayNotDoIsRefused_data()
{
    QTest::addColumn<QString>("command");
    for (const char *command : {"clerk add 0901 A", "clerk remove 0107", "clerk password 0901", "clerk release 0107",
                                "keys recovery", "keys renew-recovery", "keys add-machine", "keys remove-machine"})
        QTest::newRow(command) << QString::fromLatin1(command);
}

void TestStaffCommands::whatAPersonMayNotDoIsRefused()
{
    QFETCH(QString, command);
    signInAs(Role::Clerk);
    QCOMPARE(m_bench->run(command.split(u' ')).errorCode(), QStringLiteral("notAllowed"));
    QVERIFY(m_bench->counter.ledgerKinds().isEmpty());
    QVERIFY(keys().note && keys().machine);
}

void TestStaffCommands::aClerkChangesTheirOwnPassword()
{
    signInAs(Role::Clerk);
    QCOMPARE(m_bench->run(line("clerk password 0107")).exitCode, 0);
    QCOMPARE(keys().passwords.value(QStringLiteral("0107")), QStringLiteral("new password"));
}

void TestStaffCommands::aSupervisorReleases()
{
    signInAs(Role::Supervisor);
    QCOMPARE(m_bench->run(line("clerk release 0107")).errorCode(), QStringLiteral("notAllowed")); // themselves
    m_bench->ports.session.clerk.id = QStringLiteral("0901");
    QCOMPARE(m_bench->run(line("clerk release 0107")).exitCode, 0);
    QCOMPARE(m_bench->counter.store.state.ledger.constLast().clerkId, QStringLiteral("0901"));
    QCOMPARE(m_bench->run(line("clerk remove 0107")).errorCode(), QStringLiteral("notAllowed"));
}

void TestStaffCommands::theSlotsAreListed()
{
    const QJsonObject json = m_bench->run(line("keys list")).json();
    QCOMPARE(json.value(u"slots").toArray().size(), 3);
    QCOMPARE(json.value(u"slots").toArray().first().toObject().value(u"clerk").toString(), QStringLiteral("0107"));
    QVERIFY(json.value(u"recoveryNoteWaits").toBool());
    QVERIFY(m_bench->run(line("keys list"), false).out.contains(QStringLiteral("not on paper yet")));
}

void TestStaffCommands::theRecoveryKeyIsAnsweredOnce()
{
    QCOMPARE(m_bench->run(line("keys recovery")).json().value(u"recoveryKey").toString(), QStringLiteral("CCCCC-DDDDD"));
    QCOMPARE(m_bench->counter.ledgerKinds(), QStringList(QStringLiteral("recoveryKeyShown")));
    QCOMPARE(m_bench->run(line("keys recovery")).errorCode(), QStringLiteral("notFound"));
}

void TestStaffCommands::aNewRecoveryKeyIsMade()
{
    signInAs(Role::Administrator);
    QCOMPARE(m_bench->run(line("keys renew-recovery")).json().value(u"recoveryKey").toString(), QStringLiteral("AAAAA-BBBBB"));
    QCOMPARE(m_bench->counter.ledgerKinds(), QStringList(QStringLiteral("recoveryKeyRenewed")));
}

void TestStaffCommands::theMachineSlotComesAndGoes()
{
    QCOMPARE(m_bench->run(line("keys remove-machine")).exitCode, 0);
    QVERIFY(!keys().machine);
    QCOMPARE(m_bench->run(line("keys add-machine")).exitCode, 0);
    QVERIFY(keys().machine);
    QCOMPARE(m_bench->counter.ledgerKinds(),
             QStringList({QStringLiteral("machineSlotRemoved"), QStringLiteral("machineSlotAdded")}));
}

void TestStaffCommands::aPasswordIsRecovered()
{
    m_bench->ports.openedBy = OpenedBy::Recovery;
    m_bench->counter.store.state.accounts[QStringLiteral("0107")].lockedUntil = m_bench->counter.clock.now().addSecs(600);
    QCOMPARE(m_bench->run(line("keys recover 0107")).exitCode, 0);
    QCOMPARE(keys().passwords.value(QStringLiteral("0107")), QStringLiteral("new password"));
    QVERIFY(!account(QStringLiteral("0107")).lockedUntil.isValid());
}

void TestStaffCommands::slotsThatCannotBeWrittenAreTold()
{
    keys().fault = Error{ErrorCode::StorageFull, {}};
    for (const char *command : {"clerk add 0901 A", "clerk password 0107", "keys add-machine", "keys renew-recovery", "keys list",
                                "keys recover 0107"})
        QCOMPARE(m_bench->run(line(command)).errorCode(), QStringLiteral("storageFull"));
    QVERIFY(!m_bench->counter.store.state.accounts.contains(QStringLiteral("0901")));
    // Each that was announced is taken back.
    QStringList announced;
    for (const char *kind : {"passwordChanged", "machineSlotAdded", "recoveryKeyRenewed", "passwordRecovered"})
        announced << QString::fromLatin1(kind) << QStringLiteral("keyChangeFailed");
    QCOMPARE(m_bench->counter.ledgerKinds(), announced);
    QCOMPARE(m_bench->counter.store.state.ledger.constLast().body.value(u"change").toString(), QStringLiteral("passwordRecovered"));
}

void TestStaffCommands::noSlotChangesWithoutItsEntry()
{
    // A recovery key that is made or taken from its note, but not shown, would be lost for good.
    m_bench->counter.store.state.fault = Error{ErrorCode::StorageFull, {}};
    for (const char *command : {"keys recovery", "keys renew-recovery", "keys remove-machine"})
        QCOMPARE(m_bench->run(line(command)).errorCode(), QStringLiteral("storageFull"));
    QVERIFY(keys().note && keys().machine);
    QCOMPARE(keys().renewals, 0);
    m_bench->counter.store.state.fault.reset();
    QCOMPARE(m_bench->run(line("keys recovery")).json().value(u"recoveryKey").toString(), QStringLiteral("CCCCC-DDDDD"));
}

void TestStaffCommands::secretsAreReadLineByLine()
{
    const int input = pipeWith("first secret\nsecond\r\n\nlast");
    QCOMPARE(secretLine(input)->view(), QByteArrayView("first secret"));
    QCOMPARE(secretLine(input)->view(), QByteArrayView("second"));
    QVERIFY(secretLine(input)->isEmpty());
    QCOMPARE(secretLine(input)->view(), QByteArrayView("last"));
    QVERIFY(secretLine(input)->isEmpty());
    ::close(input);
    const int flood = pipeWith(QByteArray(2000, 'x'));
    QVERIFY(secretLine(flood)->isEmpty());
    ::close(flood);
}

void TestStaffCommands::aPasswordFileIsItsOwnersAlone()
{
    const QString path = m_bench->fileWith(QStringLiteral("password"), "let me in\n");
    QVERIFY(QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    const auto read = secretFromFile(path);
    QVERIFY_OK(read);
    QCOMPARE((*read)->view(), QByteArrayView("let me in"));
    QVERIFY(QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::ReadGroup));
    QVERIFY_ERROR(secretFromFile(path), ErrorCode::Invalid);
    QVERIFY_ERROR(secretFromFile(QStringLiteral("/no/such/file")), ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestStaffCommands)
#include "tst_staffcommands.moc"
