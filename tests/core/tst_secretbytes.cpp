// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "core/secretbytes.h"

using namespace yichuang;

class TestSecretBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsPutInComesOut();
    void anEmptyOneHoldsNothing();
    void movingLeavesNothingBehind();
    void randomOnesDiffer();
    void onlyTheSameBytesMatch();
    void wipingReachesTheCharactersThemselves();
};

void TestSecretBytes::whatIsPutInComesOut()
{
    const SecretBytes secret(QByteArrayView("sixteen letters!"));
    QCOMPARE(secret.size(), std::size_t(16));
    QCOMPARE(secret.view().toByteArray(), QByteArray("sixteen letters!"));
    QCOMPARE(secret.copy().view().toByteArray(), QByteArray("sixteen letters!"));
}

void TestSecretBytes::anEmptyOneHoldsNothing()
{
    const SecretBytes secret;
    QVERIFY(secret.isEmpty());
    QVERIFY(secret.copy().isEmpty());
    QVERIFY(secret.view().isEmpty());
    QVERIFY(secret.matches(SecretBytes(QByteArrayView())));
}

void TestSecretBytes::movingLeavesNothingBehind()
{
    SecretBytes from(QByteArrayView("key"));
    SecretBytes to(std::move(from));
    QVERIFY(from.isEmpty()); // NOLINT(bugprone-use-after-move): that is what is tested
    QCOMPARE(to.view().toByteArray(), QByteArray("key"));
    from = std::move(to);
    QVERIFY(to.isEmpty()); // NOLINT(bugprone-use-after-move)
    QCOMPARE(from.size(), std::size_t(3));
}

void TestSecretBytes::randomOnesDiffer()
{
    QVERIFY(!SecretBytes::random(32).matches(SecretBytes::random(32)));
    QVERIFY(!SecretBytes::random(32).matches(SecretBytes::ofSize(32)));
}

void TestSecretBytes::onlyTheSameBytesMatch()
{
    const SecretBytes secret(QByteArrayView("abc"));
    QVERIFY(secret.matches(SecretBytes(QByteArrayView("abc"))));
    QVERIFY(!secret.matches(SecretBytes(QByteArrayView("abd"))));
    QVERIFY(!secret.matches(SecretBytes(QByteArrayView("abcd"))));
}

void TestSecretBytes::wipingReachesTheCharactersThemselves()
{
    QByteArray bytes("password");
    const QByteArray sharing = bytes;
    wipe(bytes);
    QVERIFY(bytes.isEmpty());
    QCOMPARE(sharing, QByteArray(8, '\0'));
    QString text = QStringLiteral("pass") + QString::number(7);
    const QString alsoSharing = text;
    wipe(text);
    QVERIFY(text.isEmpty());
    QCOMPARE(alsoSharing, QString(5, QChar(u'\0')));
}

QTEST_GUILESS_MAIN(TestSecretBytes)
#include "tst_secretbytes.moc"
