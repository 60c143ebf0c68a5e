// SPDX-License-Identifier: Apache-2.0
#include <QElapsedTimer>
#include <QTest>

#include "secrets/recoverykey.h"
#include "secrets/sealedkey.h"
#include "secrets/slotopener.h"
#include "secrets/tokenkey.h"
#include "secretsbench.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

SlotFile emptyFile()
{
    SlotFile file;
    file.storeId = QStringLiteral("746c37a0-fb0a-4286-8b18-8abbfea126da");
    file.profile = QStringLiteral("guomi");
    return file;
}

const SecretBytes &password()
{
    static const SecretBytes bytes("right");
    return bytes;
}

SecretBytes upset(const SecretBytes &words, std::size_t at, unsigned char sign)
{
    SecretBytes changed = words.copy();
    changed.writable()[at] = sign;
    return changed;
}

} // namespace

/// What a slot is bound to, what a recovery key forgives, and what a keys file may hold.
class TestSlots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSlotCopiedOverAnothersOpensNothing();
    void aSlotOfAnotherStoreOrProfileOpensNothing();
    void aChangedByteOpensNothing();
    void aMachineSlotIsBoundToItsStore();
    void aRecoverySlotIsBoundToItsStore();
    void everyWrongSignOfARecoveryKeyIsNoticed();
    void groupsThatChangedPlacesAreNoticed();
    void smallLettersBlanksAndLookalikesAreForgiven();
    void wrongKeysFilesAreNamed_data();
    void wrongKeysFilesAreNamed();
    void whatWasSavedIsLoaded();
    void aPasswordCostsWhatIsSaidAndNoMore();
    void theCostIsTunedToThisComputer();
    void aTokenKeyBelongsToItsStore();
};

void TestSlots::aSlotCopiedOverAnothersOpensNothing()
{
    // A clerk copies their own slot over the supervisor's, to sign in as the supervisor with their own password.
    SlotFile file = emptyFile();
    auto own = clerkSlot(file, QStringLiteral("0107"), password(), SecretBytes::random(32), SecretsBench::cheap);
    QVERIFY_OK(own);
    file.put(*own);
    QVERIFY_OK(openClerkSlot(file, QStringLiteral("0107"), password()));
    own->slot.clerkId = QStringLiteral("0901");
    file.put(*own);
    QVERIFY_ERROR(openClerkSlot(file, QStringLiteral("0901"), password()), ErrorCode::WrongCredentials);
}

void TestSlots::aSlotOfAnotherStoreOrProfileOpensNothing()
{
    const SlotFile file = emptyFile();
    const auto slot = clerkSlot(file, QStringLiteral("0107"), password(), SecretBytes::random(32), SecretsBench::cheap);
    SlotFile other = file;
    other.storeId = QStringLiteral("00000000-fb0a-4286-8b18-8abbfea126da");
    other.put(*slot);
    QVERIFY_ERROR(openClerkSlot(other, QStringLiteral("0107"), password()), ErrorCode::WrongCredentials);
    SlotFile weaker = file;
    weaker.profile = QStringLiteral("aegis");
    weaker.put(*slot);
    QVERIFY_ERROR(openClerkSlot(weaker, QStringLiteral("0107"), password()), ErrorCode::WrongCredentials);
}

void TestSlots::aChangedByteOpensNothing()
{
    const SecretBytes key = SecretBytes::random(32);
    const auto sealed = sealedUnder(key, SecretBytes::random(32), "purpose");
    QVERIFY_OK(unsealed(key, *sealed, "purpose"));
    for (qsizetype at = 0; at < sealed->size(); ++at) {
        QByteArray changed = *sealed;
        changed[at] = char(changed.at(at) ^ 1);
        QVERIFY_ERROR(unsealed(key, changed, "purpose"), ErrorCode::KeyRejected);
    }
    QVERIFY_ERROR(unsealed(key, *sealed, "other"), ErrorCode::KeyRejected);
    QVERIFY_ERROR(unsealed(SecretBytes::random(32), *sealed, "purpose"), ErrorCode::KeyRejected);
    QVERIFY_ERROR(unsealed(key, sealed->first(40), "purpose"), ErrorCode::KeyRejected);
    QVERIFY_ERROR(unsealed(key, {}, "purpose"), ErrorCode::KeyRejected);
}

void TestSlots::aMachineSlotIsBoundToItsStore()
{
    SlotFile file = emptyFile();
    const SecretBytes machine = SecretBytes::random(32);
    file.put(*machineSlot(file, machine, SecretBytes::random(32)));
    QVERIFY_OK(openMachineSlot(file, machine));
    QVERIFY_ERROR(openMachineSlot(file, SecretBytes::random(32)), ErrorCode::KeyRejected);
    file.storeId = QStringLiteral("00000000-fb0a-4286-8b18-8abbfea126da");
    QVERIFY_ERROR(openMachineSlot(file, machine), ErrorCode::KeyRejected);
    QVERIFY_ERROR(openMachineSlot(emptyFile(), machine), ErrorCode::StorageLocked);
}

void TestSlots::aRecoverySlotIsBoundToItsStore()
{
    SlotFile file = emptyFile();
    const SecretBytes recovery = SecretBytes::random(recoveryKeyBytes);
    const SecretBytes dataKey = SecretBytes::random(32);
    file.put(*recoverySlot(file, recoveryPair(recovery)->publicKey(), dataKey));
    const auto opened = openRecoverySlot(file, recovery);
    QVERIFY_OK(opened);
    QVERIFY(opened->matches(dataKey));
    file.profile = QStringLiteral("aegis");
    QVERIFY_ERROR(openRecoverySlot(file, recovery), ErrorCode::KeyRejected);
    QVERIFY_ERROR(openRecoverySlot(emptyFile(), recovery), ErrorCode::StorageLocked);
    QVERIFY_ERROR(recoverySlot(file, "no key", dataKey), ErrorCode::Invalid);
}

void TestSlots::everyWrongSignOfARecoveryKeyIsNoticed()
{
    const SecretBytes key = SecretBytes::random(recoveryKeyBytes);
    const auto words = recoveryWords(key);
    QVERIFY_OK(words);
    QCOMPARE(words->size(), std::size_t(47));
    const auto again = recoveryKeyOf(*words);
    QVERIFY_OK(again);
    QVERIFY(again->matches(key));
    for (std::size_t at = 0; at < words->size(); ++at) {
        if (words->bytes()[at] == '-')
            continue;
        for (const char sign : QByteArrayView("0123456789ABCDEFGHJKMNPQRSTVWXYZ")) {
            if (words->bytes()[at] == static_cast<unsigned char>(sign))
                continue;
            const auto read = recoveryKeyOf(upset(*words, at, static_cast<unsigned char>(sign)));
            QVERIFY_ERROR(read, ErrorCode::Invalid);
            QCOMPARE(read.error().detail, QStringLiteral("group %1 of the recovery key").arg(at / 6 + 1));
        }
    }
    QVERIFY_ERROR(recoveryKeyOf(SecretBytes(words->view().chopped(1))), ErrorCode::Invalid);
    QVERIFY_ERROR(recoveryKeyOf(SecretBytes()), ErrorCode::Invalid);
    QVERIFY_ERROR(recoveryKeyOf(upset(*words, 3, '?')), ErrorCode::Invalid);
    QVERIFY_ERROR(recoveryWords(SecretBytes::random(19)), ErrorCode::Invalid);
}

void TestSlots::groupsThatChangedPlacesAreNoticed()
{
    const auto words = recoveryWords(SecretBytes::random(recoveryKeyBytes));
    QByteArray text = words->view().toByteArray();
    const QByteArray swapped = text.mid(6, 6) + text.left(6) + text.mid(12);
    if (swapped != text)
        QVERIFY_ERROR(recoveryKeyOf(SecretBytes(swapped)), ErrorCode::Invalid);
    for (qsizetype at = 0; at + 1 < 5; ++at) {
        QByteArray changed = text;
        std::swap(changed[at], changed[at + 1]);
        if (changed != text)
            QVERIFY_ERROR(recoveryKeyOf(SecretBytes(changed)), ErrorCode::Invalid);
    }
}

void TestSlots::smallLettersBlanksAndLookalikesAreForgiven()
{
    const SecretBytes zeros(QByteArray(qsizetype(recoveryKeyBytes), '\0'));
    QByteArray text = recoveryWords(zeros)->view().toByteArray();
    text.replace('0', 'o').replace('1', 'l').replace('-', ' ');
    const auto read = recoveryKeyOf(SecretBytes(QByteArray(text.toLower() + "\r\n")));
    QVERIFY_OK(read);
    QVERIFY(read->matches(zeros));
}

void TestSlots::wrongKeysFilesAreNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("said");
    const auto with = [](const QByteArray &slot) {
        return QByteArray(R"({"format":1,"store":"746c37a0-fb0a-4286-8b18-8abbfea126da","profile":"guomi","slots":[)" + slot + "]}");
    };
    const auto clerk = [&with](const QByteArray &fields) { return with(R"({"kind":"clerk","sealed":"AAAA",)" + fields + "}"); };
    const QByteArray salt = R"("salt":"c2FsdHNhbHRzYWx0c2FsdA==")";
    QTest::newRow("cut") << QByteArray("{\"format\":1") << QStringLiteral("keys.json");
    QTest::newRow("newer") << QByteArray(R"({"format":2,"store":"746c37a0-fb0a-4286-8b18-8abbfea126da","profile":"g","slots":[]})")
                           << QStringLiteral("/format");
    QTest::newRow("no store") << QByteArray(R"({"format":1,"store":"x","profile":"guomi","slots":[]})") << QStringLiteral("/store");
    QTest::newRow("unknown kind") << with(R"({"kind":"cloud","sealed":"AAAA"})") << QStringLiteral("/slots/0/kind");
    QTest::newRow("not base64") << with(R"({"kind":"machine","sealed":"?"})") << QStringLiteral("/slots/0/sealed");
    QTest::newRow("two machines") << with(R"({"kind":"machine","sealed":"AAAA"},{"kind":"machine","sealed":"AAAA"})")
                                  << QStringLiteral("/slots");
    QTest::newRow("short salt") << clerk(R"("clerk":"1","salt":"AAAA","passes":3,"memory":65536)") << QStringLiteral("/slots/0/salt");
    QTest::newRow("nobody") << clerk(salt + R"(,"clerk":"","passes":3,"memory":65536)") << QStringLiteral("/slots/0/clerk");
    QTest::newRow("a bomb") << clerk(salt + R"(,"clerk":"1","passes":3,"memory":9000000000000)") << QStringLiteral("/slots/0/passes");
    QTest::newRow("for ever") << clerk(salt + R"(,"clerk":"1","passes":100000,"memory":65536)") << QStringLiteral("/slots/0/passes");
}

void TestSlots::wrongKeysFilesAreNamed()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, said);
    SecretsBench bench;
    QVERIFY(bench.writeKeysFile(json));
    const auto file = loadSlotFile(bench.data.path());
    QVERIFY(!file);
    QVERIFY2(file.error().detail.startsWith(said), qPrintable(file.error().detail));
}

void TestSlots::whatWasSavedIsLoaded()
{
    SecretsBench bench;
    SlotFile file = emptyFile();
    file.put(*clerkSlot(file, QStringLiteral("0107"), password(), SecretBytes::random(32), SecretsBench::cheap));
    file.put(*machineSlot(file, SecretBytes::random(32), SecretBytes::random(32)));
    QVERIFY_OK(saveSlotFile(bench.data.path(), file));
    const auto loaded = loadSlotFile(bench.data.path());
    QVERIFY_OK(loaded);
    QCOMPARE(loaded->storeId, file.storeId);
    QCOMPARE(loaded->slots.size(), 2);
    QVERIFY_OK(openClerkSlot(*loaded, QStringLiteral("0107"), password()));
}

void TestSlots::aPasswordCostsWhatIsSaidAndNoMore()
{
    const QByteArray salt(saltBytes, 's');
    const auto key = passwordKey(password(), salt, SecretsBench::cheap);
    QVERIFY_OK(key);
    QVERIFY(key->matches(*passwordKey(password(), salt, SecretsBench::cheap)));
    QVERIFY(!key->matches(*passwordKey(password(), QByteArray(saltBytes, 't'), SecretsBench::cheap)));
    QVERIFY(!key->matches(*passwordKey(SecretBytes("Right"), salt, SecretsBench::cheap)));
    QVERIFY_ERROR(passwordKey(password(), "short", SecretsBench::cheap), ErrorCode::Invalid);
    QVERIFY_ERROR(passwordKey(password(), salt, {0, 8192}), ErrorCode::Invalid);
    QVERIFY_ERROR(passwordKey(password(), salt, {3, 1}), ErrorCode::Invalid);
    QVERIFY_ERROR(passwordKey(password(), salt, {3, qint64(1) << 50}), ErrorCode::Invalid);
}

void TestSlots::theCostIsTunedToThisComputer()
{
    // How long it takes here is told, not judged: others may be using the computer.
    const PasswordCost cost = tunedCost();
    QCOMPARE(cost.memoryBytes, qint64(64) * 1024 * 1024);
    QVERIFY(cost.passes >= 3);
    QVERIFY(isBearable(cost));
    QElapsedTimer timer;
    timer.start();
    QVERIFY_OK(passwordKey(password(), QByteArray(saltBytes, 's'), cost));
    qInfo("unlock: %lld ms for %lld passes over 64 MiB", timer.elapsed(), cost.passes);
}

void TestSlots::aTokenKeyBelongsToItsStore()
{
    const SecretBytes dataKey = SecretBytes::random(32);
    const auto key = tokenKeyOf(dataKey);
    QVERIFY_OK(key);
    QCOMPARE(key->size(), 32);
    QCOMPARE(*tokenKeyOf(dataKey), *key);
    QVERIFY(*tokenKeyOf(SecretBytes::random(32)) != *key);
    QVERIFY_ERROR(tokenKeyOf(SecretBytes()), ErrorCode::Internal);
}

QTEST_APPLESS_MAIN(TestSlots)
#include "tst_slots.moc"
