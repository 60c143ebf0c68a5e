// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "secrets/statefolder.h"
#include "secretsbench.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

/// The slots of one store: who opens it, who does not, and what is left when one is taken away.
class TestKeyRing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFreshFolderHasNoKeys();
    void aNewStoreIsOpenedByItsMachineAndItsRecoveryKey();
    void everySlotGivesTheSameKey();
    void aWrongPasswordAndAnUnknownClerkAnswerTheSame();
    void changingAPasswordLeavesTheKeyAsItIs();
    void whoWasRemovedOpensNothing();
    void nothingIsAddedBeforeASlotWasOpened();
    void emptyNumbersAndPasswordsAreRefused();
    void theRecoveryKeyIsShownOnce();
    void aRenewedRecoveryKeyForgetsTheOneBefore();
    void recoveryWordsOfAnotherStoreAreRejected();
    void withoutAMachineSlotOnlyPeopleOpen();
    void aMachineSlotIsAddedAndTakenAway();
    void anotherComputerDoesNotHaveTheMachinesKey();
    void aCutMachineKeyIsRejected();
    void theOnlyHolderStays();
    void aStoreWhoseKeysAreGoneIsNotGivenNewOnes();
    void keysAreNotMadeTwice();
    void filesAreTheOwnersAlone();
    void aFolderThatCannotBeWrittenGetsNoKeys();

private:
    [[nodiscard]] SharedSecret noted();

    std::unique_ptr<SecretsBench> m_bench;
};

void TestKeyRing::init()
{
    m_bench = std::make_unique<SecretsBench>();
}

/// The recovery key that the new store began with.
SharedSecret TestKeyRing::noted()
{
    const auto ring = m_bench->load();
    return ring ? (*ring)->takeRecoveryNote().result().value_or(SharedSecret()) : SharedSecret();
}

void TestKeyRing::aFreshFolderHasNoKeys()
{
    QVERIFY_ERROR(m_bench->load(), ErrorCode::NotFound);
}

void TestKeyRing::aNewStoreIsOpenedByItsMachineAndItsRecoveryKey()
{
    QVERIFY_OK(m_bench->create());
    const auto ring = m_bench->load();
    QVERIFY_OK(ring);
    QVERIFY(!(*ring)->dataKey());
    QCOMPARE((*ring)->profile(), QStringLiteral("guomi"));
    QVERIFY_OK((*ring)->openByMachine());
    QCOMPARE((*ring)->dataKey()->size(), std::size_t(32));
    const QList<KeySlot> expected{{SlotKind::Recovery, {}}, {SlotKind::Machine, {}}};
    QCOMPARE(*(*ring)->list().result(), expected);
}

void TestKeyRing::everySlotGivesTheSameKey()
{
    auto made = m_bench->create();
    QVERIFY_OK(made);
    QVERIFY_OK((*made)->setPassword(QStringLiteral("0107"), secret(QStringLiteral("一窗 2026"))).result());
    const SharedSecret key = (*made)->dataKey();
    const auto byPassword = m_bench->load();
    const auto opened = tryOpen(**byPassword, QStringLiteral("0107"), QStringLiteral("一窗 2026"));
    QVERIFY_OK(opened);
    QVERIFY((*opened)->matches(*key));
    QVERIFY((*byPassword)->dataKey()->matches(*key));
    const SharedSecret words = noted();
    const auto byRecovery = m_bench->load();
    QVERIFY_OK((*byRecovery)->openByRecovery(*words));
    QVERIFY((*byRecovery)->dataKey()->matches(*key));
    const auto byMachine = m_bench->load();
    QVERIFY_OK((*byMachine)->openByMachine());
    QVERIFY((*byMachine)->dataKey()->matches(*key));
}

void TestKeyRing::aWrongPasswordAndAnUnknownClerkAnswerTheSame()
{
    auto made = m_bench->create();
    QVERIFY_OK((*made)->setPassword(QStringLiteral("0107"), secret(QStringLiteral("right"))).result());
    const auto ring = m_bench->load();
    const auto wrong = tryOpen(**ring, QStringLiteral("0107"), QStringLiteral("wrong"));
    const auto unknown = tryOpen(**ring, QStringLiteral("9999"), QStringLiteral("right"));
    QVERIFY_ERROR(wrong, ErrorCode::WrongCredentials);
    QVERIFY_ERROR(unknown, ErrorCode::WrongCredentials);
    QCOMPARE(unknown.error(), wrong.error());
    QVERIFY(!(*ring)->dataKey());
    QVERIFY_ERROR(tryOpen(**ring, QStringLiteral("0107"), {}), ErrorCode::WrongCredentials);
}

void TestKeyRing::changingAPasswordLeavesTheKeyAsItIs()
{
    auto made = m_bench->create();
    QVERIFY_OK((*made)->setPassword(QStringLiteral("0107"), secret(QStringLiteral("old"))).result());
    QVERIFY_OK((*made)->setPassword(QStringLiteral("0107"), secret(QStringLiteral("new"))).result());
    const auto ring = m_bench->load();
    QVERIFY_ERROR(tryOpen(**ring, QStringLiteral("0107"), QStringLiteral("old")), ErrorCode::WrongCredentials);
    const auto opened = tryOpen(**ring, QStringLiteral("0107"), QStringLiteral("new"));
    QVERIFY_OK(opened);
    QVERIFY((*opened)->matches(*(*made)->dataKey()));
}

void TestKeyRing::whoWasRemovedOpensNothing()
{
    auto made = m_bench->create();
    QVERIFY_OK((*made)->setPassword(QStringLiteral("0107"), secret(QStringLiteral("right"))).result());
    QVERIFY_OK((*made)->remove(QStringLiteral("0107")).result());
    QVERIFY_OK((*made)->remove(QStringLiteral("0107")).result());
    const auto ring = m_bench->load();
    QVERIFY_ERROR(tryOpen(**ring, QStringLiteral("0107"), QStringLiteral("right")), ErrorCode::WrongCredentials);
    QVERIFY(!m_bench->keysFile().contains("0107"));
}

void TestKeyRing::nothingIsAddedBeforeASlotWasOpened()
{
    QVERIFY_OK(m_bench->create());
    const auto ring = m_bench->load();
    QVERIFY_ERROR((*ring)->setPassword(QStringLiteral("0107"), secret(QStringLiteral("x"))).result(), ErrorCode::StorageLocked);
    QVERIFY_ERROR((*ring)->addMachine().result(), ErrorCode::StorageLocked);
    QVERIFY_ERROR((*ring)->renewRecovery().result(), ErrorCode::StorageLocked);
}

void TestKeyRing::emptyNumbersAndPasswordsAreRefused()
{
    auto made = m_bench->create();
    QVERIFY_ERROR((*made)->setPassword({}, secret(QStringLiteral("x"))).result(), ErrorCode::Invalid);
    QVERIFY_ERROR((*made)->setPassword(QStringLiteral("0107"), secret({})).result(), ErrorCode::Invalid);
}

void TestKeyRing::theRecoveryKeyIsShownOnce()
{
    auto made = m_bench->create();
    QVERIFY((*made)->hasRecoveryNote());
    QVERIFY_OK((*made)->takeRecoveryNote().result());
    QVERIFY(!(*made)->hasRecoveryNote());
    QVERIFY_ERROR((*made)->takeRecoveryNote().result(), ErrorCode::NotFound);
}

void TestKeyRing::aRenewedRecoveryKeyForgetsTheOneBefore()
{
    auto made = m_bench->create();
    const SharedSecret first = noted();
    const auto second = (*made)->renewRecovery().result();
    QVERIFY_OK(second);
    const auto ring = m_bench->load();
    QVERIFY_ERROR((*ring)->openByRecovery(*first), ErrorCode::KeyRejected);
    QVERIFY_OK((*ring)->openByRecovery(**second));
}

void TestKeyRing::recoveryWordsOfAnotherStoreAreRejected()
{
    QVERIFY_OK(m_bench->create());
    SecretsBench other;
    QVERIFY_OK(other.create());
    const auto words = (*other.load())->takeRecoveryNote().result();
    const auto ring = m_bench->load();
    QVERIFY_ERROR((*ring)->openByRecovery(**words), ErrorCode::KeyRejected);
    QVERIFY_ERROR((*ring)->openByRecovery(SecretBytes("no words")), ErrorCode::Invalid);
    QVERIFY(!(*ring)->dataKey());
}

void TestKeyRing::withoutAMachineSlotOnlyPeopleOpen()
{
    QVERIFY_OK(m_bench->create(false));
    const auto ring = m_bench->load();
    QVERIFY_ERROR((*ring)->openByMachine(), ErrorCode::StorageLocked);
    QVERIFY_OK((*ring)->openByRecovery(*noted()));
}

void TestKeyRing::aMachineSlotIsAddedAndTakenAway()
{
    auto made = m_bench->create(false);
    QVERIFY_OK((*made)->addMachine().result());
    QVERIFY_OK((*m_bench->load())->openByMachine());
    QVERIFY_OK((*made)->removeMachine().result());
    QVERIFY_OK((*made)->removeMachine().result());
    QVERIFY_ERROR((*m_bench->load())->openByMachine(), ErrorCode::StorageLocked);
    QVERIFY(!QFile::exists(machineKeyPath(m_bench->state.path(), (*made)->storeId())));
}

void TestKeyRing::anotherComputerDoesNotHaveTheMachinesKey()
{
    QVERIFY_OK(m_bench->create());
    QTemporaryDir elsewhere;
    const auto ring = KeyRing::load({m_bench->data.path(), elsewhere.path(), SecretsBench::cheap}, m_bench->tasks);
    QVERIFY_OK(ring);
    QVERIFY_ERROR((*ring)->openByMachine(), ErrorCode::StorageLocked);
}

void TestKeyRing::aCutMachineKeyIsRejected()
{
    auto made = m_bench->create();
    const QString path = machineKeyPath(m_bench->state.path(), (*made)->storeId());
    QVERIFY(QFile::resize(path, 31));
    QVERIFY_ERROR((*m_bench->load())->openByMachine(), ErrorCode::KeyRejected);
    QVERIFY(QFile::resize(path, 32));
    QVERIFY_ERROR((*m_bench->load())->openByMachine(), ErrorCode::KeyRejected);
}

void TestKeyRing::theOnlyHolderStays()
{
    // A file without a recovery slot, as an administrator's hand may have made it.
    auto made = m_bench->create();
    QVERIFY_OK((*made)->setPassword(QStringLiteral("0107"), secret(QStringLiteral("right"))).result());
    auto file = loadSlotFile(m_bench->data.path());
    file->remove({SlotKind::Recovery, {}});
    QVERIFY_OK(saveSlotFile(m_bench->data.path(), *file));
    const auto ring = m_bench->load();
    QVERIFY_OK((*ring)->openByMachine());
    QVERIFY_ERROR((*ring)->remove(QStringLiteral("0107")).result(), ErrorCode::Conflict);
    file->remove({SlotKind::Clerk, QStringLiteral("0107")});
    QVERIFY_OK(saveSlotFile(m_bench->data.path(), *file));
    const auto machineOnly = m_bench->load();
    QVERIFY_OK((*machineOnly)->openByMachine());
    QVERIFY_ERROR((*machineOnly)->addMachine().result(), ErrorCode::Conflict);
    QVERIFY_ERROR((*machineOnly)->removeMachine().result(), ErrorCode::Conflict);
}

void TestKeyRing::aStoreWhoseKeysAreGoneIsNotGivenNewOnes()
{
    QVERIFY(m_bench->pretendStore());
    QVERIFY_ERROR(m_bench->load(), ErrorCode::StorageLocked);
    QVERIFY_ERROR(m_bench->create(), ErrorCode::Conflict);
    QVERIFY(m_bench->keysFile().isEmpty());
}

void TestKeyRing::keysAreNotMadeTwice()
{
    QVERIFY_OK(m_bench->create());
    const QByteArray before = m_bench->keysFile();
    QVERIFY_ERROR(m_bench->create(), ErrorCode::Conflict);
    QCOMPARE(m_bench->keysFile(), before);
}

void TestKeyRing::filesAreTheOwnersAlone()
{
    auto made = m_bench->create();
    const QString id = (*made)->storeId();
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    for (const QString &path : {slotFilePath(m_bench->data.path()), machineKeyPath(m_bench->state.path(), id),
                                recoveryNotePath(m_bench->state.path(), id)}) {
        QVERIFY2(QFile::exists(path), qPrintable(path));
        QVERIFY2(!(QFile::permissions(path) & others), qPrintable(path));
        QVERIFY(!QFile::exists(path + QStringLiteral(".part")));
    }
}

void TestKeyRing::aFolderThatCannotBeWrittenGetsNoKeys()
{
    const auto made = KeyRing::create({QStringLiteral("/proc/no-such"), m_bench->state.path(), SecretsBench::cheap},
                                      {QStringLiteral("guomi"), true}, m_bench->tasks);
    QVERIFY_ERROR(made, ErrorCode::StorageUnavailable);
}

QTEST_GUILESS_MAIN(TestKeyRing)
#include "tst_keyring.moc"
