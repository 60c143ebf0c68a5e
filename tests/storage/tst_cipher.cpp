// SPDX-License-Identifier: Apache-2.0
#include "storage/cipher/filekey.h"
#include "storage/cipher/guomipages.h"
#include "support/samplestore.h"
#include "support/verify.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <ranges>
#include <vector>

#include <openssl/evp.h>

using namespace yichuang;
using namespace yichuang::test;

namespace {

using Bytes = std::vector<unsigned char>;

Bytes fromHex(const char *hex)
{
    const QByteArray bytes = QByteArray::fromHex(hex);
    return Bytes(bytes.begin(), bytes.end());
}

QByteArray hexOf(std::span<const unsigned char> bytes)
{
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())).toHex();
}

std::span<const unsigned char> spanOf(const QByteArray &bytes)
{
    return {reinterpret_cast<const unsigned char *>(bytes.constData()), std::size_t(bytes.size())};
}

/// HMAC-SM3 by OpenSSL's one-shot function, apart from the way the program takes.
Bytes hmac(std::span<const unsigned char> key, std::span<const unsigned char> bytes)
{
    Bytes seal(32);
    EVP_Q_mac(nullptr, "HMAC", nullptr, "SM3", nullptr, key.data(), key.size(), bytes.data(), bytes.size(), seal.data(),
              seal.size(), nullptr);
    return seal;
}

Bytes sm4(const EVP_CIPHER *mode, const Bytes &key, const unsigned char *nonce, Bytes bytes)
{
    EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
    int size = 0;
    EVP_EncryptInit_ex(context, mode, nullptr, key.data(), nonce);
    EVP_CIPHER_CTX_set_padding(context, 0);
    EVP_EncryptUpdate(context, bytes.data(), &size, bytes.data(), int(bytes.size()));
    EVP_CIPHER_CTX_free(context);
    return bytes;
}

const Bytes sampleKeys = fromHex("0123456789abcdeffedcba9876543210"
                                 "00112233445566778899aabbccddeeffffeeddccbbaa99887766554433221100");
const Bytes sampleSalt = fromHex("a0a1a2a3a4a5a6a7a8a9aaabacadaeaf");

bool giveKeys(GuomiPages &pages, const Bytes &keys = sampleKeys)
{
    return pages.setKeys(SecretBytes(QByteArrayView(reinterpret_cast<const char *>(keys.data()), qsizetype(keys.size()))),
                         sampleSalt);
}

Bytes pageOf(unsigned char filling, std::size_t size = 4096)
{
    Bytes page(size, filling);
    std::copy_n("SQLite format 3", 16, page.begin());
    return page;
}

} // namespace

/// The page cipher guomi on single pages, and the keys of files.
class TestCipher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sm3AsInTheStandard_data();
    void sm3AsInTheStandard();
    void sm4AsInTheStandard();
    void aPageSealedByOtherHandsOpens();
    void whatIsSealedIsReadAgain_data();
    void whatIsSealedIsReadAgain();
    void everyBitOfAPageIsSealed_data();
    void everyBitOfAPageIsSealed();
    void aPageOpensAtItsPlaceOnly();
    void anotherKeyOpensNothing();
    void withoutKeysNothingIsSealed();
    void noNonceIsUsedTwice();
    void aCopyOfTheKeysIsTheSame();
    void fileKeysAreAsWrittenDown();
    void fileKeysDifferByEverything();
    void aKeyOfAnotherSizeIsRefused();
};

void TestCipher::sm3AsInTheStandard_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("digest");
    QTest::newRow("GB/T 32905 A.1") << QByteArrayLiteral("abc")
        << QByteArrayLiteral("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    QTest::newRow("GB/T 32905 A.2") << QByteArrayLiteral("abcd").repeated(16)
        << QByteArrayLiteral("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
    QTest::newRow("nothing") << QByteArray()
        << QByteArrayLiteral("1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b");
}

void TestCipher::sm3AsInTheStandard()
{
    QFETCH(const QByteArray, message);
    QFETCH(const QByteArray, digest);
    Bytes found(32);
    QCOMPARE(EVP_Digest(message.constData(), std::size_t(message.size()), found.data(), nullptr, EVP_sm3(), nullptr), 1);
    QCOMPARE(hexOf(found), digest);
}

void TestCipher::sm4AsInTheStandard()
{
    // GB/T 32907 A.1, and A.2: the same encrypted a million times over.
    const Bytes key = fromHex("0123456789abcdeffedcba9876543210");
    QCOMPARE(hexOf(sm4(EVP_sm4_ecb(), key, nullptr, key)), QByteArrayLiteral("681edf34d206965e86b3e94f536e4246"));
    EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
    QCOMPARE(EVP_EncryptInit_ex(context, EVP_sm4_ecb(), nullptr, key.data(), nullptr), 1);
    Bytes block = key;
    int size = 0;
    for (int round = 0; round < 1'000'000; ++round)
        EVP_EncryptUpdate(context, block.data(), &size, block.data(), int(block.size()));
    EVP_CIPHER_CTX_free(context);
    QCOMPARE(hexOf(block), QByteArrayLiteral("595298c7c6fd271f0402f804c33d3f66"));
}

void TestCipher::aPageSealedByOtherHandsOpens()
{
    // The layout as GuomiPages describes it, made with nothing but OpenSSL: page 7, a nonce that is written down.
    const Bytes nonce = fromHex("f0e1d2c3b4a5968778695a4b3c2d1e0f");
    const Bytes plain(512 - GuomiPages::reserved, 0x5a);
    Bytes page = sm4(EVP_sm4_ctr(), Bytes(sampleKeys.begin(), sampleKeys.begin() + 16), nonce.data(), plain);
    page.insert(page.end(), nonce.begin(), nonce.end());
    Bytes sealed(4 + page.size());
    sealed[3] = 7;
    std::copy(page.begin(), page.end(), sealed.begin() + 4);
    const Bytes seal = hmac(std::span(sampleKeys).subspan(16), sealed);
    page.insert(page.end(), seal.begin(), seal.end());

    GuomiPages pages;
    QVERIFY(giveKeys(pages));
    QVERIFY(pages.unseal(7, page));
    QVERIFY(std::equal(plain.begin(), plain.end(), page.begin()));
}

void TestCipher::whatIsSealedIsReadAgain_data()
{
    QTest::addColumn<quint32>("page");
    QTest::newRow("first") << 1U;
    QTest::newRow("second") << 2U;
    QTest::newRow("last") << 0xffffffffU;
}

void TestCipher::whatIsSealedIsReadAgain()
{
    QFETCH(const quint32, page);
    GuomiPages pages;
    QVERIFY(giveKeys(pages));
    const Bytes plain = pageOf('p');
    Bytes bytes = plain;
    QVERIFY(pages.seal(page, bytes));
    const std::size_t head = page == 1 ? 24 : 0;
    const auto same = std::ranges::count_if(std::views::iota(head, bytes.size()),
                                            [&](std::size_t at) { return bytes[at] == plain[at]; });
    QVERIFY2(same < 100, "about one byte in 256 is the same by chance");
    if (page == 1) {
        QCOMPARE(hexOf(std::span(bytes).first(16)), hexOf(sampleSalt));
        QVERIFY(std::equal(plain.begin() + 16, plain.begin() + 24, bytes.begin() + 16));
    }
    QVERIFY(pages.unseal(page, bytes));
    QVERIFY(std::equal(plain.begin(), plain.end() - GuomiPages::reserved, bytes.begin()));
}

void TestCipher::everyBitOfAPageIsSealed_data()
{
    QTest::addColumn<quint32>("page");
    QTest::newRow("first") << 1U;
    QTest::newRow("another") << 9U;
}

void TestCipher::everyBitOfAPageIsSealed()
{
    QFETCH(const quint32, page);
    GuomiPages pages;
    QVERIFY(giveKeys(pages));
    Bytes sealed = pageOf('p', 512);
    QVERIFY(pages.seal(page, sealed));
    for (std::size_t bit = 0; bit < sealed.size() * 8; ++bit) {
        Bytes flipped = sealed;
        flipped[bit / 8] = static_cast<unsigned char>(flipped[bit / 8] ^ (1U << (bit % 8)));
        const Bytes before = flipped;
        QVERIFY2(!pages.unseal(page, flipped), qPrintable(QString::number(bit)));
        QVERIFY(flipped == before);
    }
    QVERIFY(pages.unseal(page, sealed));
}

void TestCipher::aPageOpensAtItsPlaceOnly()
{
    GuomiPages pages;
    QVERIFY(giveKeys(pages));
    Bytes bytes = pageOf('p');
    QVERIFY(pages.seal(5, bytes));
    for (const quint32 other : {1U, 4U, 6U, 5U + 256U, 5U << 8})
        QVERIFY(!pages.unseal(other, bytes));
    QVERIFY(pages.unseal(5, bytes));
}

void TestCipher::anotherKeyOpensNothing()
{
    GuomiPages ours;
    GuomiPages others;
    for (const std::size_t at : {std::size_t(0), std::size_t(47)}) {
        Bytes keys = sampleKeys;
        keys[at] ^= 1;
        QVERIFY(giveKeys(ours) && giveKeys(others, keys));
        Bytes bytes = pageOf('p');
        QVERIFY(ours.seal(2, bytes));
        const Bytes sealed = bytes;
        // The two keys are apart: with a wrong one for SM4 the seal still holds, and what is read is not what was written.
        QCOMPARE(others.unseal(2, bytes), at == 0);
        QVERIFY(bytes != pageOf('p'));
        QCOMPARE(bytes == sealed, at != 0);
    }
}

void TestCipher::withoutKeysNothingIsSealed()
{
    GuomiPages pages;
    Bytes bytes = pageOf('p');
    QVERIFY(!pages.seal(2, bytes) && !pages.unseal(2, bytes));
    QVERIFY(!giveKeys(pages, Bytes(47)));
    QVERIFY(!pages.seal(2, bytes) && !pages.unseal(2, bytes));
    QVERIFY(giveKeys(pages));
    Bytes tooSmall(64);
    QVERIFY(!pages.seal(2, tooSmall) && !pages.unseal(2, tooSmall));
}

void TestCipher::noNonceIsUsedTwice()
{
    GuomiPages pages;
    QVERIFY(giveKeys(pages));
    QSet<QByteArray> nonces;
    constexpr int writings = 200'000;
    Bytes page(128, 'p');
    for (int nth = 0; nth < writings; ++nth) {
        QVERIFY(pages.seal(3, page));
        nonces.insert(hexOf(std::span(page).subspan(page.size() - GuomiPages::reserved, GuomiPages::nonceSize)));
    }
    QCOMPARE(nonces.size(), writings);
}

void TestCipher::aCopyOfTheKeysIsTheSame()
{
    GuomiPages pages;
    GuomiPages copy;
    QVERIFY(!copy.setKeysOf(pages));
    QVERIFY(giveKeys(pages));
    QVERIFY(copy.setKeysOf(pages));
    Bytes bytes = pageOf('p');
    QVERIFY(pages.seal(1, bytes));
    QVERIFY(copy.unseal(1, bytes));
    QCOMPARE(hexOf(copy.salt()), hexOf(sampleSalt));
}

void TestCipher::fileKeysAreAsWrittenDown()
{
    // RFC 5869 by hand: extract with the salt, then two rounds of expand for 48 bytes.
    const StoreCipher cipher = sampleCipher();
    const Bytes secret = hmac(sampleSalt, cipher.dataKey.bytes());
    QByteArray round = QByteArrayLiteral("yichuang file guomi 1\x01");
    const Bytes first = hmac(secret, spanOf(round));
    round = QByteArray(reinterpret_cast<const char *>(first.data()), 32) + QByteArrayLiteral("yichuang file guomi 1\x02");
    const Bytes second = hmac(secret, spanOf(round));
    const auto key = fileKey(cipher, sampleSalt);
    QVERIFY_OK(key);
    QCOMPARE(hexOf(key->bytes()), QByteArray(hexOf(first) + hexOf(second)).first(96));
    QCOMPARE(fileKey(sampleCipher(CipherProfile::Aegis), sampleSalt)->size(), std::size_t(32));
}

void TestCipher::fileKeysDifferByEverything()
{
    QSet<QByteArray> keys;
    Bytes otherSalt = sampleSalt;
    otherSalt.back() ^= 1;
    for (const Bytes &salt : {sampleSalt, otherSalt}) {
        for (const CipherProfile profile : {CipherProfile::Guomi, CipherProfile::Aegis}) {
            StoreCipher cipher = sampleCipher(profile);
            keys.insert(hexOf(fileKey(cipher, salt)->bytes().first(32)));
            cipher.dataKey.writable()[0] ^= 1;
            keys.insert(hexOf(fileKey(cipher, salt)->bytes().first(32)));
        }
    }
    QCOMPARE(keys.size(), 8);
}

void TestCipher::aKeyOfAnotherSizeIsRefused()
{
    StoreCipher cipher = sampleCipher();
    cipher.dataKey = SecretBytes::ofSize(31);
    QVERIFY_ERROR(fileKey(cipher, sampleSalt), ErrorCode::KeyRejected);
    cipher.dataKey = {};
    QVERIFY_ERROR(fileKey(cipher, sampleSalt), ErrorCode::StorageLocked);
    QVERIFY_ERROR(fileKey(sampleCipher(CipherProfile::Plain), sampleSalt), ErrorCode::Invalid);
}

QTEST_GUILESS_MAIN(TestCipher)
#include "tst_cipher.moc"
