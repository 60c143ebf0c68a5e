// SPDX-License-Identifier: Apache-2.0
#include "core/digest.h"
#include "storage/cipher/piececipher.h"
#include "support/samplecase.h"
#include "support/verify.h"

#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

/// The cipher of the pieces of pages: whatever is not the very piece that was sealed for its place is refused.
class TestPieceCipher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void whatIsSealedComesBack_data();
    void whatIsSealedComesBack();
    void noTwoSealingsAreAlike();
    void everyFlippedBitIsSeen();
    void aPieceOpensOnlyAtItsPlace();
    void aPieceOpensOnlyForItsOwner();
    void anotherKeyOpensNothing();
    void aPieceCutShortIsRefused();
    void bothProfilesReadEachOther();

private:
    [[nodiscard]] PieceCipher cipher() const
    {
        QFETCH_GLOBAL(const CipherProfile, profile);
        return {profile, m_key, m_owner};
    }

    const SecretBytes m_key{QByteArrayView("the key of one case for the test")};
    const PieceOwner m_owner{sampleCase().id, sha256("page"), 100};
    const QByteArray m_plain = QByteArrayLiteral("what stands on the page");
};

void TestPieceCipher::initTestCase_data()
{
    QTest::addColumn<CipherProfile>("profile");
    QTest::newRow("guomi") << CipherProfile::Guomi;
    QTest::newRow("aegis") << CipherProfile::Aegis;
    QTest::newRow("plain") << CipherProfile::Plain;
}

void TestPieceCipher::whatIsSealedComesBack_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {1, 15, 16, 63, 64, 65, 4096, 262144})
        QTest::addRow("%d bytes", size) << size;
}

void TestPieceCipher::whatIsSealedComesBack()
{
    QFETCH(const int, size);
    const QByteArray plain(size, 'p');
    const auto sealed = cipher().seal(7, plain);
    QVERIFY_OK(sealed);
    QVERIFY(size < 16 || !sealed->contains(plain.left(16)));
    const auto back = cipher().unseal(7, *sealed, size);
    QVERIFY_OK(back);
    QVERIFY(*back == plain);
}

void TestPieceCipher::noTwoSealingsAreAlike()
{
    QVERIFY(*cipher().seal(0, m_plain) != *cipher().seal(0, m_plain));
}

void TestPieceCipher::everyFlippedBitIsSeen()
{
    const QByteArray sealed = *cipher().seal(3, m_plain);
    for (qsizetype bit = 0; bit < sealed.size() * 8; ++bit) {
        QByteArray changed = sealed;
        changed[bit / 8] = char(changed.at(bit / 8) ^ (1 << (bit % 8)));
        QVERIFY_ERROR(cipher().unseal(3, changed, m_plain.size()), ErrorCode::StorageCorrupt);
    }
}

void TestPieceCipher::aPieceOpensOnlyAtItsPlace()
{
    const QByteArray sealed = *cipher().seal(3, m_plain);
    for (const qint64 position : {0, 1, 2, 4, 100})
        QVERIFY_ERROR(cipher().unseal(position, sealed, m_plain.size()), ErrorCode::StorageCorrupt);
}

void TestPieceCipher::aPieceOpensOnlyForItsOwner()
{
    QFETCH_GLOBAL(const CipherProfile, profile);
    const QByteArray sealed = *cipher().seal(0, m_plain);
    PieceOwner otherCase = m_owner;
    otherCase.caseId = sampleCase(2).id;
    PieceOwner otherPage = m_owner;
    otherPage.sha256 = sha256("another page");
    PieceOwner otherSize = m_owner;
    otherSize.size = 101;
    for (const PieceOwner &owner : {otherCase, otherPage, otherSize})
        QVERIFY_ERROR(PieceCipher(profile, m_key, owner).unseal(0, sealed, m_plain.size()), ErrorCode::StorageCorrupt);
}

void TestPieceCipher::anotherKeyOpensNothing()
{
    QFETCH_GLOBAL(const CipherProfile, profile);
    const QByteArray sealed = *cipher().seal(0, m_plain);
    const SecretBytes other = SecretBytes::random(32);
    QVERIFY_ERROR(PieceCipher(profile, other, m_owner).unseal(0, sealed, m_plain.size()), ErrorCode::StorageCorrupt);
}

void TestPieceCipher::aPieceCutShortIsRefused()
{
    const QByteArray sealed = *cipher().seal(0, m_plain);
    for (qsizetype size = 0; size < sealed.size(); ++size)
        QVERIFY_ERROR(cipher().unseal(0, sealed.left(size), m_plain.size()), ErrorCode::StorageCorrupt);
    QVERIFY_ERROR(cipher().unseal(0, sealed + 'x', m_plain.size()), ErrorCode::StorageCorrupt);
}

void TestPieceCipher::bothProfilesReadEachOther()
{
    const QByteArray sealed = *cipher().seal(0, m_plain);
    for (const CipherProfile reader : {CipherProfile::Guomi, CipherProfile::Aegis, CipherProfile::Plain})
        QCOMPARE(*PieceCipher(reader, m_key, m_owner).unseal(0, sealed, m_plain.size()), m_plain);
}

QTEST_GUILESS_MAIN(TestPieceCipher)
#include "tst_piececipher.moc"
