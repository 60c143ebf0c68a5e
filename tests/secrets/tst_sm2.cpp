// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "secrets/keyderivation.h"
#include "secrets/sm2signer.h"
#include "support/verify.h"

using namespace yichuang;

namespace {

SecretBytes seed(char filling)
{
    return SecretBytes(QByteArray(qsizetype(Sm2Key::seedBytes), filling));
}

/// DER of two numbers of 32 bytes whose first bit is set, which therefore need a zero in front.
QByteArray signatureOf(const QByteArray &r, const QByteArray &s)
{
    const QByteArray header = QByteArray::fromHex("022100");
    return QByteArray::fromHex("3046") + header + QByteArray::fromHex(r) + header + QByteArray::fromHex(s);
}

// GB/T 32918.5-2017, annex A: public key, message "message digest", identity 1234567812345678.
const QByteArray standardKey = QByteArray::fromHex("0409F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020"
                                                   "CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13");
const QByteArray standardSignature = signatureOf("F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3",
                                                 "B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA");

} // namespace

class TestSm2 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStandardsOwnSignatureIsAccepted();
    void whatIsSignedIsAcceptedAndNothingElse();
    void nonsenseIsNoSignatureAndNoKey();
    void aSeedAlwaysMakesTheSamePair();
    void aSeedOfAnotherLengthIsRefused();
    void whatIsSealedIsReadByItsKeyOnly();
    void aChangedByteIsNoticed();
    void aCountersSignatureBelongsToItsDataKey();
    void aPurposeHasAKeyOfItsOwn();
    void nothingIsDerivedFromNothing();
};

void TestSm2::theStandardsOwnSignatureIsAccepted()
{
    QVERIFY(sm2Accepts("message digest", standardSignature, standardKey));
    QVERIFY(!sm2Accepts("message digesT", standardSignature, standardKey));
}

void TestSm2::whatIsSignedIsAcceptedAndNothingElse()
{
    const auto key = Sm2Key::fromSeed(seed('a'));
    QVERIFY_OK(key);
    for (const QByteArray &message : {QByteArray(), QByteArray("checkpoint"), QByteArray(100'000, 'x')}) {
        const auto signature = key->sign(message);
        QVERIFY_OK(signature);
        QVERIFY(sm2Accepts(message, *signature, key->publicKey()));
        QVERIFY(!sm2Accepts(QByteArray(message + '.'), *signature, key->publicKey()));
        QVERIFY(!sm2Accepts(message, *signature, standardKey));
    }
}

void TestSm2::nonsenseIsNoSignatureAndNoKey()
{
    QVERIFY(!sm2Accepts("x", {}, standardKey));
    QVERIFY(!sm2Accepts("x", "no signature", standardKey));
    QVERIFY(!sm2Accepts("message digest", standardSignature, {}));
    QVERIFY(!sm2Accepts("message digest", standardSignature, QByteArray(65, '\4')));
    QVERIFY(!sm2Accepts("message digest", standardSignature.chopped(1), standardKey));
}

void TestSm2::aSeedAlwaysMakesTheSamePair()
{
    QCOMPARE(Sm2Key::fromSeed(seed('a'))->publicKey(), Sm2Key::fromSeed(seed('a'))->publicKey());
    QVERIFY(Sm2Key::fromSeed(seed('a'))->publicKey() != Sm2Key::fromSeed(seed('b'))->publicKey());
    QCOMPARE(Sm2Key::fromSeed(seed('a'))->publicKey().size(), Sm2Key::publicKeyBytes);
}

void TestSm2::aSeedOfAnotherLengthIsRefused()
{
    QVERIFY_ERROR(Sm2Key::fromSeed(SecretBytes()), ErrorCode::Invalid);
    QVERIFY_ERROR(Sm2Key::fromSeed(SecretBytes(QByteArray(32, 'a'))), ErrorCode::Invalid);
}

void TestSm2::whatIsSealedIsReadByItsKeyOnly()
{
    const auto key = Sm2Key::fromSeed(seed('a'));
    const SecretBytes secret = SecretBytes::random(64);
    const auto sealed = sm2Sealed(secret, key->publicKey());
    QVERIFY_OK(sealed);
    const auto again = key->unseal(*sealed);
    QVERIFY_OK(again);
    QVERIFY(again->matches(secret));
    QVERIFY_ERROR(Sm2Key::fromSeed(seed('b'))->unseal(*sealed), ErrorCode::KeyRejected);
    QVERIFY_ERROR(sm2Sealed(secret, "no key"), ErrorCode::Invalid);
}

void TestSm2::aChangedByteIsNoticed()
{
    const auto key = Sm2Key::fromSeed(seed('a'));
    const auto sealed = sm2Sealed(SecretBytes::random(32), key->publicKey());
    QVERIFY_OK(sealed);
    for (qsizetype at = 0; at < sealed->size(); ++at) {
        QByteArray changed = *sealed;
        changed[at] = char(changed.at(at) ^ 1);
        QVERIFY2(!key->unseal(changed), qPrintable(QString::number(at)));
    }
    QVERIFY_ERROR(key->unseal({}), ErrorCode::KeyRejected);
}

void TestSm2::aCountersSignatureBelongsToItsDataKey()
{
    const SecretBytes dataKey = SecretBytes::random(32);
    const auto signer = Sm2Signer::forStore(dataKey);
    QVERIFY_OK(signer);
    const auto later = Sm2Signer::forStore(dataKey);
    QCOMPARE((*later)->publicKey(), (*signer)->publicKey());
    const auto signature = (*signer)->sign("head");
    QVERIFY_OK(signature);
    QVERIFY((*later)->accepts("head", *signature, (*signer)->publicKey()));
    QVERIFY((*Sm2Signer::forStore(SecretBytes::random(32)))->publicKey() != (*signer)->publicKey());
}

void TestSm2::aPurposeHasAKeyOfItsOwn()
{
    const SecretBytes key = SecretBytes::random(32);
    QVERIFY(derivedKey(key, "one")->matches(*derivedKey(key, "one")));
    QVERIFY(!derivedKey(key, "one")->matches(*derivedKey(key, "other")));
    QCOMPARE(derivedKey(key, "one", 40)->size(), std::size_t(40));
}

void TestSm2::nothingIsDerivedFromNothing()
{
    QVERIFY_ERROR(derivedKey(SecretBytes(), "one"), ErrorCode::Internal);
}

QTEST_APPLESS_MAIN(TestSm2)
#include "tst_sm2.moc"
