// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "root/argonpasswords.h"
#include "root/tokenkey.h"
#include "support/immediatetaskrunner.h"
#include "support/verify.h"

using namespace yichuang;

class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTokenKeyIsMadeOnceAndKeptToItsOwner();
    void twoFoldersHaveTwoKeys();
    void aCutKeyIsNotReplaced();
    void aLostKeyOfAUsedStoreIsNotReplaced();
    void aPasswordMatchesItsHashOnly();
    void twoHashesOfOnePasswordDiffer();
    void nonsenseIsNoHash();
};

void TestSecrets::theTokenKeyIsMadeOnceAndKeptToItsOwner()
{
    QTemporaryDir folder;
    const auto first = loadOrCreateTokenKey(folder.path());
    QVERIFY_OK(first);
    QCOMPARE(first->size(), 32);
    const auto second = loadOrCreateTokenKey(folder.path());
    QVERIFY_OK(second);
    QCOMPARE(*second, *first);
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFile::permissions(folder.filePath(QStringLiteral("token.key"))) & others));
}

void TestSecrets::twoFoldersHaveTwoKeys()
{
    QTemporaryDir one;
    QTemporaryDir other;
    QVERIFY(*loadOrCreateTokenKey(one.path()) != *loadOrCreateTokenKey(other.path()));
}

void TestSecrets::aCutKeyIsNotReplaced()
{
    // A new key would make every receipt that was printed look forged.
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("token.key")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("short");
    file.close();
    QVERIFY_ERROR(loadOrCreateTokenKey(folder.path()), ErrorCode::StorageCorrupt);
    QCOMPARE(QFile(file.fileName()).size(), 5);
}

void TestSecrets::aLostKeyOfAUsedStoreIsNotReplaced()
{
    QTemporaryDir folder;
    QFile store(folder.filePath(QStringLiteral("cases.db")));
    QVERIFY(store.open(QIODevice::WriteOnly));
    QVERIFY_ERROR(loadOrCreateTokenKey(folder.path()), ErrorCode::StorageCorrupt);
}

void TestSecrets::aPasswordMatchesItsHashOnly()
{
    test::ImmediateTaskRunner tasks;
    ArgonPasswords passwords(tasks);
    const auto hash = passwords.hash(QStringLiteral("一窗-2026")).result();
    QVERIFY_OK(hash);
    QVERIFY(hash->startsWith(QStringLiteral("$argon2id$")));
    QVERIFY(passwords.matches(QStringLiteral("一窗-2026"), *hash).result());
    QVERIFY(!passwords.matches(QStringLiteral("一窗-2027"), *hash).result());
}

void TestSecrets::twoHashesOfOnePasswordDiffer()
{
    test::ImmediateTaskRunner tasks;
    ArgonPasswords passwords(tasks);
    QVERIFY(*passwords.hash(QStringLiteral("same")).result() != *passwords.hash(QStringLiteral("same")).result());
}

void TestSecrets::nonsenseIsNoHash()
{
    test::ImmediateTaskRunner tasks;
    ArgonPasswords passwords(tasks);
    QVERIFY(!passwords.matches(QStringLiteral("x"), QStringLiteral("not a hash")).result());
    QVERIFY(!passwords.matches({}, {}).result());
}

QTEST_APPLESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
