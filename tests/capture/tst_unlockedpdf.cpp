// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "capture/unlockedpdf.h"
#include "support/documentfiles.h"
#include "support/samplefiles.h"
#include "support/verify.h"

using namespace yichuang;

class TestUnlockedPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePasswordOpensIt();
    void anotherPasswordDoesNot_data();
    void anotherPasswordDoesNot();
    void whatIsNotEncryptedIsLeftAlone();
    void whatIsNoPdfIsMalformed();
};

void TestUnlockedPdf::thePasswordOpensIt()
{
    const QByteArray password = QStringLiteral("口令 2026").toUtf8();
    const QByteArray locked = test::encryptedPdf(test::samplePdf(3), password);
    const auto unlocked = unlockedPdf(locked, password);
    QVERIFY_OK(unlocked);
    QVERIFY(!unlocked->contains("/Encrypt"));
    QVERIFY(!unlocked->contains(password));
    QVERIFY(test::passesQpdfCheck(*unlocked));
    QVERIFY(!test::drawnPage(*unlocked, 3, 20).isEmpty());
}

void TestUnlockedPdf::anotherPasswordDoesNot_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("wrong") << QByteArray("wrong");
    QTest::newRow("almost") << QByteArray("right ");
}

void TestUnlockedPdf::anotherPasswordDoesNot()
{
    QFETCH(QByteArray, password);
    QVERIFY_ERROR(unlockedPdf(test::encryptedPdf(test::samplePdf(), "right"), password), ErrorCode::PasswordNeeded);
}

void TestUnlockedPdf::whatIsNotEncryptedIsLeftAlone()
{
    QVERIFY_ERROR(unlockedPdf(test::samplePdf(), "right"), ErrorCode::Invalid);
}

void TestUnlockedPdf::whatIsNoPdfIsMalformed()
{
    const QByteArray locked = test::encryptedPdf(test::samplePdf(), "right");
    QVERIFY_ERROR(unlockedPdf(test::sampleJpeg(), "right"), ErrorCode::Malformed);
    QVERIFY_ERROR(unlockedPdf({}, "right"), ErrorCode::Malformed);
    QVERIFY(!unlockedPdf(locked.left(locked.size() / 3), "right"));
}

QTEST_MAIN(TestUnlockedPdf)
#include "tst_unlockedpdf.moc"
