// SPDX-License-Identifier: Apache-2.0
#include "storage/cipher/guomipages.h"
#include "storage/cipher/keystreams.h"

#include <QSet>
#include <QTest>
#include <QThreadPool>

#include <algorithm>
#include <vector>

#include <openssl/evp.h>

using namespace yichuang;

namespace {

using Bytes = std::vector<unsigned char>;

const Bytes sampleKey{0x01, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd, 0xef, 0xfe, 0xdc, 0xba, 0x98, 0x76, 0x54, 0x32, 0x10};
const Bytes otherKey(16, 0x5a);

/// What OpenSSL makes of the bytes under that nonce: encrypted, or decrypted again, which in CTR mode is the same.
Bytes sm4Ctr(const Bytes &key, const Bytes &nonce, Bytes bytes)
{
    EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
    int size = 0;
    EVP_EncryptInit_ex(context, EVP_sm4_ctr(), nullptr, key.data(), nonce.data());
    EVP_EncryptUpdate(context, bytes.data(), &size, bytes.data(), int(bytes.size()));
    EVP_CIPHER_CTX_free(context);
    return bytes;
}

/// Once the refilling that was begun is over.
bool isFilled(const Keystreams &streams)
{
    QThreadPool::globalInstance()->waitForDone();
    return streams.ready() == Keystreams::stock;
}

bool begin(Keystreams &streams, const Bytes &key = sampleKey)
{
    Bytes page(16);
    Bytes nonce(Keystreams::nonceSize);
    return streams.setKey(key) && !streams.encrypt(page, nonce.data()) && isFilled(streams);
}

} // namespace

/// Keystreams made before they are needed: what they encrypt, OpenSSL decrypts, and none is ever given twice.
class TestKeystreams : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QThreadPool::globalInstance()->waitForDone(); }

    void nothingIsMadeBeforeItIsAskedFor();
    void aPageIsEncryptedAsOpenSslWould_data();
    void aPageIsEncryptedAsOpenSslWould();
    void aPageTooLongIsLeftAlone();
    void noKeystreamIsGivenTwice();
    void theStockIsRefilled();
    void anotherKeyGivesUpTheOldStock();
    void aKeyOfAnotherSizeIsRefused();
    void aRefillingOutlivesItsOwnerUnharmed();
    void pagesSealedFromTheStockOpenElsewhere();
};

void TestKeystreams::nothingIsMadeBeforeItIsAskedFor()
{
    Keystreams streams;
    Bytes page(4048, 'p');
    Bytes nonce(Keystreams::nonceSize);
    QVERIFY(!streams.encrypt(page, nonce.data()));
    QVERIFY(streams.setKey(sampleKey));
    QThreadPool::globalInstance()->waitForDone();
    QCOMPARE(streams.ready(), std::size_t(0));
    QVERIFY(!streams.encrypt(page, nonce.data()));
    QVERIFY2(page == Bytes(4048, 'p') && nonce == Bytes(Keystreams::nonceSize), "nothing was done");
    QVERIFY(isFilled(streams));
}

void TestKeystreams::aPageIsEncryptedAsOpenSslWould_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("nothing") << 0;
    QTest::newRow("a byte") << 1;
    QTest::newRow("a page without its seal") << 4048;
    QTest::newRow("as much as there is") << int(Keystreams::longest);
}

void TestKeystreams::aPageIsEncryptedAsOpenSslWould()
{
    QFETCH(const int, size);
    Keystreams streams;
    QVERIFY(begin(streams));
    for (std::size_t nth = 0; nth < 5; ++nth) {
        Bytes page(std::size_t(size), 'p');
        Bytes nonce(Keystreams::nonceSize);
        QVERIFY(streams.encrypt(page, nonce.data()));
        QVERIFY(size < 16 || page != Bytes(std::size_t(size), 'p'));
        QVERIFY(sm4Ctr(sampleKey, nonce, page) == Bytes(std::size_t(size), 'p'));
    }
}

void TestKeystreams::aPageTooLongIsLeftAlone()
{
    Keystreams streams;
    QVERIFY(begin(streams));
    Bytes page(Keystreams::longest + 1, 'p');
    Bytes nonce(Keystreams::nonceSize);
    QVERIFY(!streams.encrypt(page, nonce.data()));
    QVERIFY(page == Bytes(Keystreams::longest + 1, 'p'));
    QCOMPARE(streams.ready(), Keystreams::stock);
}

void TestKeystreams::noKeystreamIsGivenTwice()
{
    Keystreams streams;
    QVERIFY(begin(streams));
    QSet<QByteArray> nonces;
    QSet<QByteArray> keystreams;
    qsizetype given = 0;
    for (int nth = 0; nth < 20'000; ++nth) {
        Bytes zeros(32);
        Bytes nonce(Keystreams::nonceSize);
        if (!streams.encrypt(zeros, nonce.data()))
            continue;
        ++given;
        nonces.insert(QByteArray(reinterpret_cast<const char *>(nonce.data()), qsizetype(nonce.size())));
        keystreams.insert(QByteArray(reinterpret_cast<const char *>(zeros.data()), qsizetype(zeros.size())));
    }
    QVERIFY(given >= qsizetype(Keystreams::stock));
    QCOMPARE(nonces.size(), given);
    QCOMPARE(keystreams.size(), given);
    QVERIFY2(!keystreams.contains(QByteArray(32, '\0')), "a keystream that was wiped was given");
}

void TestKeystreams::theStockIsRefilled()
{
    Keystreams streams;
    QVERIFY(begin(streams));
    for (int round = 0; round < 3; ++round) {
        // Half is left alone; one more, and it is filled up again.
        for (std::size_t nth = 0; nth <= Keystreams::stock / 2; ++nth) {
            Bytes page(64);
            Bytes nonce(Keystreams::nonceSize);
            QVERIFY(streams.encrypt(page, nonce.data()));
        }
        QVERIFY(isFilled(streams));
    }
}

void TestKeystreams::anotherKeyGivesUpTheOldStock()
{
    Keystreams streams;
    QVERIFY(begin(streams));
    QVERIFY(streams.setKey(otherKey));
    QCOMPARE(streams.ready(), std::size_t(0));
    Bytes page(64, 'p');
    Bytes nonce(Keystreams::nonceSize);
    QVERIFY(!streams.encrypt(page, nonce.data()));
    QVERIFY(isFilled(streams));
    QVERIFY(streams.encrypt(page, nonce.data()));
    QVERIFY(sm4Ctr(otherKey, nonce, page) == Bytes(64, 'p'));
}

void TestKeystreams::aKeyOfAnotherSizeIsRefused()
{
    Keystreams streams;
    QVERIFY(begin(streams));
    QVERIFY(!streams.setKey(Bytes(15)));
    Bytes page(64, 'p');
    Bytes nonce(Keystreams::nonceSize);
    QVERIFY2(!streams.encrypt(page, nonce.data()), "nor with the key from before");
    QCOMPARE(streams.ready(), std::size_t(0));
}

void TestKeystreams::aRefillingOutlivesItsOwnerUnharmed()
{
    for (int nth = 0; nth < 200; ++nth) {
        Keystreams streams;
        QVERIFY(streams.setKey(sampleKey));
        Bytes page(64);
        Bytes nonce(Keystreams::nonceSize);
        QVERIFY(!streams.encrypt(page, nonce.data()));
    }
    QThreadPool::globalInstance()->waitForDone();
}

void TestKeystreams::pagesSealedFromTheStockOpenElsewhere()
{
    Bytes keys(GuomiPages::keySize, 7);
    const QByteArrayView view(reinterpret_cast<const char *>(keys.data()), qsizetype(keys.size()));
    const Bytes salt(GuomiPages::saltSize, 9);
    GuomiPages ours;
    GuomiPages others;
    QVERIFY(ours.setKeys(SecretBytes(view), salt) && others.setKeys(SecretBytes(view), salt));
    // The first are encrypted at once, then come those from the stock, and some from either when it runs low.
    for (quint32 number = 1; number <= 500; ++number) {
        Bytes plain(4096, static_cast<unsigned char>(number));
        std::copy_n("SQLite format 3", 16, plain.begin());
        Bytes page = plain;
        QVERIFY(ours.seal(number, page));
        QVERIFY(!std::equal(page.begin() + 24, page.begin() + 64, plain.begin() + 24));
        QVERIFY(others.unseal(number, page));
        QVERIFY(std::equal(plain.begin(), plain.end() - GuomiPages::reserved, page.begin()));
        if (number % 100 == 1)
            QThreadPool::globalInstance()->waitForDone();
    }
}

QTEST_GUILESS_MAIN(TestKeystreams)
#include "tst_keystreams.moc"
