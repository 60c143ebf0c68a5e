// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "core/hkdf.h"
#include "support/verify.h"

using namespace yichuang;

class TestHkdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theKeysOfTheStandardComeOut_data();
    void theKeysOfTheStandardComeOut();
    void everythingMakesAnotherKey();
    void withoutAKeyThereIsNone();
};

/// RFC 5869, appendix A, cases 1 and 3.
void TestHkdf::theKeysOfTheStandardComeOut_data()
{
    QTest::addColumn<QByteArray>("salt");
    QTest::addColumn<QByteArray>("purpose");
    QTest::addColumn<QByteArray>("derived");
    QTest::newRow("with salt") << QByteArray::fromHex("000102030405060708090a0b0c")
                               << QByteArray::fromHex("f0f1f2f3f4f5f6f7f8f9")
                               << QByteArray("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
    QTest::newRow("without") << QByteArray() << QByteArray()
                             << QByteArray("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
}

void TestHkdf::theKeysOfTheStandardComeOut()
{
    QFETCH(const QByteArray, salt);
    QFETCH(const QByteArray, purpose);
    QFETCH(const QByteArray, derived);
    const std::span saltBytes(reinterpret_cast<const unsigned char *>(salt.constData()), std::size_t(salt.size()));
    const auto key = hkdf(HkdfDigest::Sha256, SecretBytes(QByteArray(22, '\x0b')), saltBytes, purpose, 42);
    QVERIFY_OK(key);
    QCOMPARE(key->view().toByteArray().toHex(), derived);
}

void TestHkdf::everythingMakesAnotherKey()
{
    const SecretBytes key(QByteArrayView("a key to derive from"));
    const std::array<unsigned char, 2> salt{1, 2};
    const auto plain = hkdf(HkdfDigest::Sm3, key, {}, "one", 32);
    QVERIFY_OK(plain);
    QVERIFY(!plain->matches(*hkdf(HkdfDigest::Sha256, key, {}, "one", 32)));
    QVERIFY(!plain->matches(*hkdf(HkdfDigest::Sm3, key, salt, "one", 32)));
    QVERIFY(!plain->matches(*hkdf(HkdfDigest::Sm3, key, {}, "other", 32)));
    QVERIFY(plain->matches(*hkdf(HkdfDigest::Sm3, key, {}, "one", 32)));
}

void TestHkdf::withoutAKeyThereIsNone()
{
    QVERIFY_ERROR(hkdf(HkdfDigest::Sm3, SecretBytes(), {}, "one", 32), ErrorCode::Internal);
}

QTEST_GUILESS_MAIN(TestHkdf)
#include "tst_hkdf.moc"
