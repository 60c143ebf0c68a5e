// SPDX-License-Identifier: Apache-2.0
#include "domain/identifiers/mrz.h"
#include "support/testvectors.h"

#include <QTest>

using namespace yichuang;

// The zones are the specimens of ICAO Doc 9303: nobody's papers.

namespace {

const QDate today(2026, 11, 21);

QString passportLine()
{
    return QStringLiteral("L898902C36UTO7408122F1204159ZE184226B<<<<<10");
}

QString passportZone()
{
    return QStringLiteral("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<") + passportLine();
}

QString cardZone()
{
    return QStringLiteral("I<UTOD231458907<<<<<<<<<<<<<<<7408122F1204159UTO<<<<<<<<<<<6ERIKSSON<<ANNA<MARIA<<<<<<<<<<");
}

/// TD2.
QString officialZone()
{
    return QStringLiteral("I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<D231458907UTO7408122F1204159<<<<<<<6");
}

} // namespace

class TestMrz : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSharedVectorsHold();
    void aSingleFieldIsCheckedWithItsDigit();
    void theSpecimensAreRead_data();
    void theSpecimensAreRead();
    void everyWrongDigitOfThePassportLineIsFound();
    void aBadZoneSaysWhy_data();
    void aBadZoneSaysWhy();
    void aDateOfBirthIsNeverInTheFuture();
    void anUnknownDayOfBirthIsLawful();
    void aLongNumberGoesOnInTheOptionalField();
};

void TestMrz::theSharedVectorsHold()
{
    const QJsonArray vectors = test::testVectors().value(QStringLiteral("mrz")).toArray();
    QVERIFY(!vectors.isEmpty());
    for (const auto &vector : vectors) {
        QCOMPARE(mrzCheckDigit(vector[QStringLiteral("in")].toString()), vector[QStringLiteral("check")].toInt());
    }
    QVERIFY(!mrzCheckDigit(u"L89-"));
    QVERIFY(!mrzCheckDigit(u"l898902c3"));
}

void TestMrz::aSingleFieldIsCheckedWithItsDigit()
{
    QCOMPARE(checkMrz(QStringLiteral("L898902C36"), today).verdict, IdentifierVerdict::Valid);
    const auto wrong = checkMrz(QStringLiteral("L898902C37"), today);
    QCOMPARE(wrong.verdict, IdentifierVerdict::Invalid);
    QCOMPARE(wrong.reasons, QList<IdentifierReason>{IdentifierReason::WrongCheckDigit});
    QCOMPARE(checkMrz(QStringLiteral("ZE184226B<<<<<1"), today).verdict, IdentifierVerdict::Valid);
}

void TestMrz::theSpecimensAreRead_data()
{
    QTest::addColumn<QString>("zone");
    QTest::newRow("passport") << passportZone();
    QTest::newRow("passport, second line") << passportLine();
    QTest::newRow("card, TD1") << cardZone();
    QTest::newRow("TD2") << officialZone();
}

void TestMrz::theSpecimensAreRead()
{
    QFETCH(QString, zone);
    const auto check = checkMrz(zone, today);
    QCOMPARE(identifierVerdictName(check.verdict), QStringLiteral("valid"));
    QCOMPARE(check.birthDate, QDate(1974, 8, 12));
    QCOMPARE(check.expiryDate, QDate(2012, 4, 15));
    QCOMPARE(check.reasons, QList<IdentifierReason>{IdentifierReason::Expired});
    QVERIFY(checkMrz(zone, QDate(2012, 4, 15)).reasons.isEmpty());
}

void TestMrz::everyWrongDigitOfThePassportLineIsFound()
{
    const QString right = passportLine();
    int tried = 0;
    for (qsizetype at = 0; at < right.size(); ++at) {
        if (!right.at(at).isDigit())
            continue;
        QString wrong = right;
        wrong[at] = right.at(at) == u'9' ? QChar(u'0') : QChar(char16_t(right.at(at).unicode() + 1));
        ++tried;
        QVERIFY2(checkMrz(wrong, today).verdict == IdentifierVerdict::Invalid, qPrintable(wrong));
    }
    QVERIFY(tried > 25);
}

void TestMrz::aBadZoneSaysWhy_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<IdentifierReason>("reason");
    QTest::newRow("nothing") << QString() << IdentifierReason::Empty;
    QTest::newRow("one character") << QStringLiteral("6") << IdentifierReason::WrongLength;
    QTest::newRow("no known size") << passportZone().chopped(4) << IdentifierReason::WrongLength;
    QTest::newRow("Chinese") << QStringLiteral("张三0") << IdentifierReason::WrongCharacter;
    QTest::newRow("upper line alone") << passportZone().first(44) << IdentifierReason::WrongForm;
    QString swapped = cardZone();
    swapped[59] = u'7';
    QTest::newRow("last check of a card") << swapped << IdentifierReason::WrongCheckDigit;
    QTest::newRow("filler for a check digit") << QStringLiteral("L898902C3<") << IdentifierReason::WrongCheckDigit;
}

void TestMrz::aBadZoneSaysWhy()
{
    QFETCH(QString, zone);
    QFETCH(IdentifierReason, reason);
    const auto check = checkMrz(zone, today);
    QCOMPARE(check.verdict, IdentifierVerdict::Invalid);
    QCOMPARE(identifierReasonName(check.reasons.value(0)), identifierReasonName(reason));
}

namespace {

/// A second passport line with right check digits around these dates.
QString lineWith(const QString &birth, const QString &expiry)
{
    const auto closed = [](const QString &field) { return QString(field + QString::number(*mrzCheckDigit(field))); };
    const QString number = closed(QStringLiteral("L898902C3"));
    const QString rest = closed(expiry) + closed(QStringLiteral("ZE184226B<<<<<"));
    const QString checked = QString(number + closed(birth) + rest);
    return number + QStringLiteral("UTO") + closed(birth) + u'F' + rest + QString::number(*mrzCheckDigit(checked));
}

} // namespace

void TestMrz::aDateOfBirthIsNeverInTheFuture()
{
    QCOMPARE(lineWith(QStringLiteral("740812"), QStringLiteral("120415")), passportLine());
    const QString later = QStringLiteral("300101");
    QCOMPARE(checkMrz(lineWith(QStringLiteral("261121"), later), today).birthDate, QDate(2026, 11, 21));
    QCOMPARE(checkMrz(lineWith(QStringLiteral("261122"), later), today).birthDate, QDate(1926, 11, 22));
    QCOMPARE(checkMrz(lineWith(QStringLiteral("270101"), later), today).birthDate, QDate(1927, 1, 1));
    QCOMPARE(checkMrz(lineWith(QStringLiteral("261301"), later), today).verdict, IdentifierVerdict::Invalid);
    QCOMPARE(checkMrz(lineWith(QStringLiteral("2611A1"), later), today).verdict, IdentifierVerdict::Invalid);
    const auto badExpiry = checkMrz(lineWith(QStringLiteral("740812"), QStringLiteral("300231")), today);
    QCOMPARE(badExpiry.reasons, QList<IdentifierReason>{IdentifierReason::ImpossibleDate});
}

void TestMrz::anUnknownDayOfBirthIsLawful()
{
    const auto check = checkMrz(lineWith(QStringLiteral("7408<<"), QStringLiteral("300101")), today);
    QCOMPARE(check.verdict, IdentifierVerdict::Valid);
    QVERIFY(!check.birthDate);
}

void TestMrz::aLongNumberGoesOnInTheOptionalField()
{
    // Doc 9303 part 5, note j: number D23145890734, check digit 9.
    const QString upper = QStringLiteral("I<UTOD23145890<7349<<<<<<<<<<<");
    const QString dates = QStringLiteral("7408122F1204159UTO<<<<<<<<<<<");
    const QString checked = QString(upper.sliced(5) + QStringLiteral("7408122") + QStringLiteral("1204159")
                                    + QStringLiteral("<<<<<<<<<<<"));
    const QString lower = dates + QString::number(*mrzCheckDigit(checked));
    const QString name = QStringLiteral("ERIKSSON<<ANNA<MARIA<<<<<<<<<<");
    QCOMPARE(checkMrz(upper + lower + name, today).verdict, IdentifierVerdict::Valid);
    QString wrong = upper;
    wrong[18] = u'8';
    QCOMPARE(checkMrz(wrong + lower + name, today).verdict, IdentifierVerdict::Invalid);
}

QTEST_APPLESS_MAIN(TestMrz)
#include "tst_mrz.moc"
