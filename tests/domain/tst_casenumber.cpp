// SPDX-License-Identifier: Apache-2.0
#include "core/digest.h"
#include "domain/cases/casenumber.h"
#include "domain/identifiers/checktoken.h"
#include "support/verify.h"

using namespace yichuang;

class TestCaseNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNumberIsBuiltFromItsParts();
    void aNumberGivesItsPartsBack();
    void badPartsAreRefused_data();
    void badPartsAreRefused();
    void badTextIsRefused_data();
    void badTextIsRefused();
    void everyTypingErrorIsFound();
    void aNumberIsGroupedForReading();
    void hmacMatchesThePublishedVectors();
    void aTokenIsStableAndShort();
    void aTokenFitsOneCaseNumberAndKeyOnly();
    void aTokenNeedsAKeyAndNames();
    void aScannedCodeIsTakenApart_data();
    void aScannedCodeIsTakenApart();
};

namespace {

const QDate day(2026, 11, 21);
const QByteArray key("sixteen bytes at least, made up");

QString number()
{
    const auto made = formatCaseNumber(QStringLiteral("310118"), QStringLiteral("01"), day, 42);
    return made ? *made : QString();
}

QString token()
{
    const auto made = checkToken(QStringLiteral("case-1"), QStringLiteral("L1"), key);
    return made ? *made : QString();
}

} // namespace

void TestCaseNumber::aNumberIsBuiltFromItsParts()
{
    // Worked out apart from the program, with 2^(18-i) modulo 11 as weights: Σ 193 and 19.
    QCOMPARE(number(), QStringLiteral("L3101180126112100426"));
    const auto padded = formatCaseNumber(QStringLiteral("000000"), QStringLiteral("00"), QDate(2000, 1, 1), 1);
    QVERIFY_OK(padded);
    QCOMPARE(*padded, QStringLiteral("L0000000000010100014"));
}

void TestCaseNumber::aNumberGivesItsPartsBack()
{
    const CaseNumberParts parts{QStringLiteral("310118"), QStringLiteral("01"), day, 42};
    for (const QString &typed : {number(), number().toLower(), readableCaseNumber(number()),
                                 QString(QStringLiteral(" ") + number() + QStringLiteral("\r\n"))}) {
        const auto read = checkCaseNumber(typed);
        QVERIFY_OK(read);
        QCOMPARE(*read, parts);
    }
}

void TestCaseNumber::badPartsAreRefused_data()
{
    QTest::addColumn<QString>("centre");
    QTest::addColumn<QString>("counter");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<int>("serial");
    const QString centre = QStringLiteral("310118");
    const QString counter = QStringLiteral("01");
    QTest::newRow("short centre") << QStringLiteral("31011") << counter << day << 1;
    QTest::newRow("letters in centre") << QStringLiteral("31O118") << counter << day << 1;
    QTest::newRow("long counter") << centre << QStringLiteral("001") << day << 1;
    QTest::newRow("no date") << centre << counter << QDate() << 1;
    QTest::newRow("1999") << centre << counter << QDate(1999, 12, 31) << 1;
    QTest::newRow("2100") << centre << counter << QDate(2100, 1, 1) << 1;
    QTest::newRow("serial 0") << centre << counter << day << 0;
    QTest::newRow("serial 10000") << centre << counter << day << 10000;
}

void TestCaseNumber::badPartsAreRefused()
{
    QFETCH(QString, centre);
    QFETCH(QString, counter);
    QFETCH(QDate, date);
    QFETCH(int, serial);
    QVERIFY_ERROR(formatCaseNumber(centre, counter, date, serial), ErrorCode::Invalid);
}

void TestCaseNumber::badTextIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("nothing") << QString() << ErrorCode::Malformed;
    QTest::newRow("platform number") << QStringLiteral("751122018600008") << ErrorCode::Malformed;
    QTest::newRow("no L") << number().sliced(1) << ErrorCode::Malformed;
    QTest::newRow("too long") << QString(number() + u'1') << ErrorCode::Malformed;
    QTest::newRow("30 February") << QStringLiteral("L3101180126023000423") << ErrorCode::Invalid;
    QTest::newRow("serial 0") << QStringLiteral("L3101180126112100004") << ErrorCode::Invalid;
    QTest::newRow("letter O") << number().replace(u'0', u'O') << ErrorCode::Malformed;
}

void TestCaseNumber::badTextIsRefused()
{
    QFETCH(QString, text);
    QFETCH(ErrorCode, code);
    QVERIFY_ERROR(checkCaseNumber(text), code);
}

void TestCaseNumber::everyTypingErrorIsFound()
{
    const QString right = number();
    for (qsizetype at = 1; at < right.size(); ++at) {
        for (const QChar digit : QStringView(u"0123456789")) {
            QString wrong = right;
            wrong[at] = digit;
            QCOMPARE(checkCaseNumber(wrong).has_value(), wrong == right);
        }
        if (at + 1 == right.size())
            continue;
        QString swapped = right;
        std::swap(swapped[at], swapped[at + 1]);
        QCOMPARE(checkCaseNumber(swapped).has_value(), swapped == right);
    }
}

void TestCaseNumber::aNumberIsGroupedForReading()
{
    QCOMPARE(readableCaseNumber(number()),
             QString(QStringLiteral("L 310118 01 261121 0042 ") + number().back()));
    QCOMPARE(readableCaseNumber(QStringLiteral("751122018600008")), QStringLiteral("7511 2201 8600 008"));
    QCOMPARE(readableCaseNumber(QString()), QString());
}

void TestCaseNumber::hmacMatchesThePublishedVectors()
{
    // RFC 4231, test cases 1, 2 and 6
    QCOMPARE(hmacSha256(QByteArray(20, '\x0b'), "Hi There").toHex(),
             QByteArray("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"));
    QCOMPARE(hmacSha256("Jefe", "what do ya want for nothing?").toHex(),
             QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
    QCOMPARE(hmacSha256(QByteArray(131, '\xaa'), "Test Using Larger Than Block-Size Key - Hash Key First").toHex(),
             QByteArray("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"));
    // The well-known code of the empty message under the empty key
    QCOMPARE(hmacSha256({}, {}).toHex(),
             QByteArray("b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad"));
}

void TestCaseNumber::aTokenIsStableAndShort()
{
    QCOMPARE(token().size(), 8);
    QCOMPARE(token(), *checkToken(QStringLiteral("case-1"), QStringLiteral("L1"), key));
    for (const QChar character : token())
        QVERIFY(QStringView(u"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567").contains(character));
}

void TestCaseNumber::aTokenFitsOneCaseNumberAndKeyOnly()
{
    const QString caseId = QStringLiteral("case-1");
    const QString caseNumber = QStringLiteral("L1");
    QVERIFY(verifyCheckToken(caseId, caseNumber, token(), key));
    QVERIFY(verifyCheckToken(caseId, caseNumber, token().toLower(), key));
    QVERIFY(!verifyCheckToken(QStringLiteral("case-2"), caseNumber, token(), key));
    QVERIFY(!verifyCheckToken(caseId, QStringLiteral("L2"), token(), key));
    QVERIFY(!verifyCheckToken(caseId, caseNumber, token(), key + 'x'));
    QVERIFY(!verifyCheckToken(caseId, caseNumber, token().chopped(1), key));
    QVERIFY(!verifyCheckToken(caseId, caseNumber, QString(), key));
    for (qsizetype at = 0; at < 8; ++at) {
        QString wrong = token();
        wrong[at] = wrong.at(at) == u'A' ? u'B' : u'A';
        QVERIFY(!verifyCheckToken(caseId, caseNumber, wrong, key));
    }
    // The border between case and number is part of what is signed.
    QVERIFY(*checkToken(QStringLiteral("ab"), QStringLiteral("c"), key)
            != *checkToken(QStringLiteral("a"), QStringLiteral("bc"), key));
}

void TestCaseNumber::aTokenNeedsAKeyAndNames()
{
    QVERIFY_ERROR(checkToken(QStringLiteral("a"), QStringLiteral("b"), QByteArray(15, 'k')), ErrorCode::Invalid);
    QVERIFY_OK(checkToken(QStringLiteral("a"), QStringLiteral("b"), QByteArray(16, 'k')));
    QVERIFY_ERROR(checkToken(QString(), QStringLiteral("b"), key), ErrorCode::Invalid);
    QVERIFY_ERROR(checkToken(QStringLiteral("a"), QString(), key), ErrorCode::Invalid);
    QVERIFY(!verifyCheckToken(QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("AAAAAAAA"), {}));
}

void TestCaseNumber::aScannedCodeIsTakenApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("number");
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(*text ? text : "nothing") << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("YC1:L3101180126112100427:ABCDEF27", "L3101180126112100427");
    row("YC1:751122018600008:abcdef27\r", "751122018600008");
    row("YC2:751122018600008:ABCDEF27", "");
    row("YC1:751122018600008:ABCDEF2", "");
    row("YC1:751122018600008:ABCDEF01", "");
    row("YC1::ABCDEF27", "");
    row("YC1:751:122:ABCDEF27", "");
    row("YC1:张三:ABCDEF27", "");
    row("https://example.org/?name=x", "");
    row("", "");
}

void TestCaseNumber::aScannedCodeIsTakenApart()
{
    QFETCH(QString, text);
    QFETCH(QString, number);
    const auto scanned = parseScannedCode(text);
    QCOMPARE(scanned ? scanned->number : QString(), number);
    if (scanned)
        QCOMPARE(scanned->token, QStringLiteral("ABCDEF27"));
}

QTEST_APPLESS_MAIN(TestCaseNumber)
#include "tst_casenumber.moc"
