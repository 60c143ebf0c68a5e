// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "support/verify.h"
#include "wire/headers.h"
#include "wire/tus.h"

using namespace yichuang;
using namespace yichuang::wire;

class TestHeaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysAreQuoted_data();
    void keysAreQuoted();
    void digestsFollowRfc9530_data();
    void digestsFollowRfc9530();
    void revisionsAreQuotedNumbers_data();
    void revisionsAreQuotedNumbers();
    void preferencesTellHowLongToWait_data();
    void preferencesTellHowLongToWait();
    void countersNameHallAndNumber_data();
    void countersNameHallAndNumber();
    void offsetsAreNeverGuessed_data();
    void offsetsAreNeverGuessed();
    void metadataIsKeysAndBase64_data();
    void metadataIsKeysAndBase64();
    void metadataComesBackUnchanged();
    void metadataHasALimit();
    void checksumsNameTheirAlgorithm_data();
    void checksumsNameTheirAlgorithm();
};

void TestHeaders::keysAreQuoted_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("key");
    QTest::newRow("UUID") << QByteArray("\"018e2f6c\"") << "018e2f6c";
    QTest::newRow("longest") << QByteArray('"' + QByteArray(128, 'k') + '"') << QString(128, QLatin1Char('k'));
    QTest::newRow("too long") << QByteArray('"' + QByteArray(129, 'k') + '"') << QString();
    QTest::newRow("empty") << QByteArray("\"\"") << QString();
    QTest::newRow("absent") << QByteArray() << QString();
    QTest::newRow("lone quote") << QByteArray("\"") << QString();
    QTest::newRow("no quotes") << QByteArray("abc") << QString();
    QTest::newRow("one quote") << QByteArray("\"abc") << QString();
    QTest::newRow("quote inside") << QByteArray("\"a\"c\"") << QString();
    QTest::newRow("backslash") << QByteArray("\"a\\c\"") << QString();
    QTest::newRow("blank") << QByteArray("\"a c\"") << QString();
    QTest::newRow("not ASCII") << QByteArray("\"\xe4\xb8\x80\"") << QString();
}

void TestHeaders::keysAreQuoted()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, key);
    const auto parsed = parseQuoted(field);
    QCOMPARE(parsed.value_or(QString()), key);
    if (parsed)
        QCOMPARE(formatQuoted(*parsed), field);
}

void TestHeaders::digestsFollowRfc9530_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<bool>("good");
    const QByteArray digest = QByteArray(32, 'd').toBase64();
    QTest::newRow("alone") << QByteArray("sha-256=:" + digest + ":") << true;
    QTest::newRow("beside another") << QByteArray("md5=:AAAA:, sha-256=:" + digest + ":") << true;
    QTest::newRow("absent") << QByteArray() << false;
    QTest::newRow("another only") << QByteArray("sha-512=:" + digest + ":") << false;
    QTest::newRow("too short") << QByteArray("sha-256=:" + QByteArray(31, 'd').toBase64() + ":") << false;
    QTest::newRow("no Base64") << QByteArray("sha-256=:!!!!:") << false;
    QTest::newRow("no colons") << QByteArray("sha-256=" + digest) << false;
    QTest::newRow("empty") << QByteArray("sha-256=::") << false;
}

void TestHeaders::digestsFollowRfc9530()
{
    QFETCH(QByteArray, field);
    QFETCH(bool, good);
    const auto parsed = parseContentDigest(field);
    QCOMPARE(parsed.has_value(), good);
    if (good)
        QCOMPARE(*parsed, QByteArray(32, 'd'));
    QCOMPARE(parseContentDigest(formatContentDigest(QByteArray(32, 'e'))), QByteArray(32, 'e'));
}

void TestHeaders::revisionsAreQuotedNumbers_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<qint64>("rev");
    QTest::newRow("one") << QByteArray("\"1\"") << qint64(1);
    QTest::newRow("large") << QByteArray("\"123456789012345678\"") << qint64(123456789012345678);
    QTest::newRow("too large") << QByteArray("\"1234567890123456789\"") << qint64(-1);
    QTest::newRow("weak") << QByteArray("W/\"1\"") << qint64(-1);
    QTest::newRow("list") << QByteArray("\"1\", \"2\"") << qint64(-1);
    QTest::newRow("star") << QByteArray("*") << qint64(-1);
    QTest::newRow("bare") << QByteArray("1") << qint64(-1);
    QTest::newRow("negative") << QByteArray("\"-1\"") << qint64(-1);
    QTest::newRow("empty") << QByteArray("\"\"") << qint64(-1);
}

void TestHeaders::revisionsAreQuotedNumbers()
{
    QFETCH(QByteArray, field);
    QFETCH(qint64, rev);
    QCOMPARE(parseRevision(field).value_or(-1), rev);
    if (rev > 0)
        QCOMPARE(formatRevision(rev), field);
}

void TestHeaders::preferencesTellHowLongToWait_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<int>("seconds");
    QTest::newRow("absent") << QByteArray() << 0;
    QTest::newRow("alone") << QByteArray("wait=25") << 25;
    QTest::newRow("among others") << QByteArray("respond-async, wait=10") << 10;
    QTest::newRow("no number") << QByteArray("wait=long") << 0;
    QTest::newRow("negative") << QByteArray("wait=-5") << 0;
    QTest::newRow("for ever") << QByteArray("wait=99999999999") << 3600;
}

void TestHeaders::preferencesTellHowLongToWait()
{
    QFETCH(QByteArray, field);
    QFETCH(int, seconds);
    QCOMPARE(parseWait(field), seconds);
}

void TestHeaders::countersNameHallAndNumber_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<bool>("good");
    QTest::newRow("usual") << QByteArray("310101/03") << true;
    QTest::newRow("longest") << QByteArray(QByteArray(32, 'h') + '/' + QByteArray(32, 'c')) << true;
    QTest::newRow("too long") << QByteArray(QByteArray(33, 'h') + "/1") << false;
    QTest::newRow("absent") << QByteArray() << false;
    QTest::newRow("no counter") << QByteArray("310101/") << false;
    QTest::newRow("three parts") << QByteArray("a/b/c") << false;
    QTest::newRow("blank") << QByteArray("a b/1") << false;
    QTest::newRow("line end") << QByteArray("a/1\n") << false;
}

void TestHeaders::countersNameHallAndNumber()
{
    QFETCH(QByteArray, field);
    QFETCH(bool, good);
    const auto parsed = parseCounter(field);
    QCOMPARE(parsed.has_value(), good);
    if (parsed)
        QCOMPARE(formatCounter(*parsed), field);
}

void TestHeaders::offsetsAreNeverGuessed_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<qint64>("number");
    QTest::newRow("zero") << QByteArray("0") << qint64(0);
    QTest::newRow("number") << QByteArray("268435456") << qint64(268435456);
    QTest::newRow("leading zeros") << QByteArray("007") << qint64(7);
    QTest::newRow("absent") << QByteArray() << qint64(-1);
    QTest::newRow("plus") << QByteArray("+1") << qint64(-1);
    QTest::newRow("minus") << QByteArray("-1") << qint64(-1);
    QTest::newRow("blank before") << QByteArray(" 1") << qint64(-1);
    QTest::newRow("blank behind") << QByteArray("1 ") << qint64(-1);
    QTest::newRow("hexadecimal") << QByteArray("0x10") << qint64(-1);
    QTest::newRow("fraction") << QByteArray("1.0") << qint64(-1);
    QTest::newRow("two") << QByteArray("1, 1") << qint64(-1);
    QTest::newRow("overflow") << QByteArray("99999999999999999999") << qint64(-1);
    QTest::newRow("words") << QByteArray("undefined") << qint64(-1);
}

void TestHeaders::offsetsAreNeverGuessed()
{
    QFETCH(QByteArray, field);
    QFETCH(qint64, number);
    const auto parsed = parseUploadNumber(field);
    if (number >= 0)
        QCOMPARE(*parsed, number);
    else
        QVERIFY_ERROR(parsed, ErrorCode::Malformed);
}

void TestHeaders::metadataIsKeysAndBase64_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<int>("entries");
    QTest::newRow("none") << QByteArray() << 0;
    QTest::newRow("one") << QByteArray("id YWJj") << 1;
    QTest::newRow("two") << QByteArray("id YWJj,case ZGVm") << 2;
    QTest::newRow("blank after comma") << QByteArray("id YWJj, case ZGVm") << 2;
    QTest::newRow("key alone") << QByteArray("id YWJj,secret") << 2;
    QTest::newRow("no Base64") << QByteArray("id ???") << -1;
    QTest::newRow("twice") << QByteArray("id YWJj,id ZGVm") << -1;
    QTest::newRow("empty pair") << QByteArray("id YWJj,,case ZGVm") << -1;
    QTest::newRow("comma at the end") << QByteArray("id YWJj,") << -1;
    QTest::newRow("control character") << QByteArray("i\x01 YWJj") << -1;
    QTest::newRow("key not ASCII") << QByteArray("\xe4\xb8\x80 YWJj") << -1;
}

void TestHeaders::metadataIsKeysAndBase64()
{
    QFETCH(QByteArray, field);
    QFETCH(int, entries);
    const auto parsed = parseUploadMetadata(field);
    if (entries >= 0)
        QCOMPARE(parsed->size(), entries);
    else
        QVERIFY_ERROR(parsed, ErrorCode::Malformed);
}

void TestHeaders::metadataComesBackUnchanged()
{
    const UploadMetadata metadata{{"id", "abc"}, {"name", "\xe4\xb8\x80\r\n,="}, {"result", {}}};
    QCOMPARE(*parseUploadMetadata(formatUploadMetadata(metadata)), metadata);
}

void TestHeaders::metadataHasALimit()
{
    QVERIFY_OK(parseUploadMetadata("a " + QByteArray(4092, 'A')));
    QVERIFY_ERROR(parseUploadMetadata("a " + QByteArray(4096, 'A')), ErrorCode::Malformed);
}

void TestHeaders::checksumsNameTheirAlgorithm_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<bool>("good");
    QTest::addColumn<bool>("known");
    const QByteArray longer = QByteArray(32, 'd').toBase64();
    const QByteArray shorter = QByteArray(20, 'd').toBase64();
    QTest::newRow("sha256") << QByteArray("sha256 " + longer) << true << true;
    QTest::newRow("sha1") << QByteArray("sha1 " + shorter) << true << true;
    QTest::newRow("wrong length") << QByteArray("sha1 " + longer) << false << true;
    QTest::newRow("md5") << QByteArray("md5 AAAA") << false << false;
    QTest::newRow("no digest") << QByteArray("sha256") << false << true;
    QTest::newRow("no Base64") << QByteArray("sha256 ???") << false << true;
    QTest::newRow("absent") << QByteArray() << false << true;
}

void TestHeaders::checksumsNameTheirAlgorithm()
{
    QFETCH(QByteArray, field);
    QFETCH(bool, good);
    QFETCH(bool, known);
    const auto parsed = parseUploadChecksum(field);
    if (good)
        QCOMPARE(formatUploadChecksum(*parsed), field);
    else
        QVERIFY_ERROR(parsed, known ? ErrorCode::Malformed : ErrorCode::Unsupported);
}

QTEST_APPLESS_MAIN(TestHeaders)
#include "tst_headers.moc"
