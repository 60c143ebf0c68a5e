// SPDX-License-Identifier: Apache-2.0
#include "domain/identifiers/checkdigit.h"
#include "domain/identifiers/permanentresident.h"
#include "domain/identifiers/residentnumber.h"
#include "support/testvectors.h"

#include <QTest>

using namespace yichuang;

namespace {

const QDate today(2026, 11, 21);

bool has(const IdentifierCheck &check, IdentifierReason reason)
{
    return check.reasons.contains(reason);
}

QString withCheck(const QString &body)
{
    return body + mod11CheckCharacter(body);
}

} // namespace

class TestResidentNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCheckCharacterIsTheStandards_data();
    void theCheckCharacterIsTheStandards();
    void theSharedVectorsHold();
    void aValidNumberGivesTheDateOfBirth();
    void aBadNumberSaysWhy_data();
    void aBadNumberSaysWhy();
    void fifteenDigitsBecomeEighteen();
    void theOldestPlausibleAgeIsInclusive();
    void bornTodayIsValidAndTomorrowIsNot();
    void dissolvedDistrictsStayValid();
    void everyWrongDigitIsFound();
    void everySwapOfNeighboursIsFound();
    void residencePermitsBelongToThreeTerritories_data();
    void residencePermitsBelongToThreeTerritories();
    void permanentResidentsHaveTwoForms_data();
    void permanentResidentsHaveTwoForms();
};

void TestResidentNumber::theCheckCharacterIsTheStandards_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QChar>("check");
    QTest::newRow("textbook") << QStringLiteral("11010519491231002") << QChar(u'X');
    QTest::newRow("1880") << QStringLiteral("44052418800101001") << QChar(u'4');
    QTest::newRow("qingpu, female") << QStringLiteral("31011819000101002") << QChar(u'7');
    QTest::newRow("chongming") << QStringLiteral("31015119491231999") << QChar(u'4');
    QTest::newRow("no digit") << QStringLiteral("3101511949123199A") << QChar();
    QTest::newRow("arabic-indic digits") << QStringLiteral("٣") << QChar();
    QTest::newRow("nothing") << QString() << QChar();
}

void TestResidentNumber::theCheckCharacterIsTheStandards()
{
    QFETCH(QString, body);
    QFETCH(QChar, check);
    QCOMPARE(mod11CheckCharacter(body), check);
}

void TestResidentNumber::theSharedVectorsHold()
{
    const QJsonObject vectors = test::testVectors().value(QStringLiteral("resident_id")).toObject();
    const QJsonArray valid = vectors.value(QStringLiteral("valid")).toArray();
    const QJsonArray invalid = vectors.value(QStringLiteral("invalid")).toArray();
    QVERIFY(!valid.isEmpty() && !invalid.isEmpty());
    for (const auto &number : valid)
        QVERIFY2(checkResidentNumber(number.toString(), today).verdict != IdentifierVerdict::Invalid,
                 qPrintable(number.toString()));
    for (const auto &entry : invalid)
        QCOMPARE(checkResidentNumber(entry[QStringLiteral("value")].toString(), today).verdict,
                 IdentifierVerdict::Invalid);
    for (const auto &pair : vectors.value(QStringLiteral("fifteen_to_eighteen")).toArray())
        QCOMPARE(eighteenFromFifteen(pair[QStringLiteral("in")].toString()), pair[QStringLiteral("out")].toString());
}

void TestResidentNumber::aValidNumberGivesTheDateOfBirth()
{
    const auto check = checkResidentNumber(QStringLiteral("11010519491231002X"), today);
    QCOMPARE(check.verdict, IdentifierVerdict::Valid);
    QVERIFY(check.reasons.isEmpty());
    QCOMPARE(check.birthDate, QDate(1949, 12, 31));
}

void TestResidentNumber::aBadNumberSaysWhy_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<IdentifierReason>("reason");
    QTest::addColumn<IdentifierVerdict>("verdict");
    const auto invalid = IdentifierVerdict::Invalid;
    const auto doubtful = IdentifierVerdict::Doubtful;
    QTest::newRow("nothing") << QString() << IdentifierReason::Empty << invalid;
    QTest::newRow("17") << QStringLiteral("31010119000101001") << IdentifierReason::WrongLength << invalid;
    QTest::newRow("19") << QStringLiteral("3101011900010100110") << IdentifierReason::WrongLength << invalid;
    QTest::newRow("letter") << QStringLiteral("31010119000101O011") << IdentifierReason::WrongCharacter << invalid;
    QTest::newRow("X inside") << QStringLiteral("3101011900010X0011") << IdentifierReason::WrongCharacter << invalid;
    QTest::newRow("Y last") << QStringLiteral("31010119000101001Y") << IdentifierReason::WrongCharacter << invalid;
    QTest::newRow("check") << QStringLiteral("310101190001010012") << IdentifierReason::WrongCheckDigit << invalid;
    QTest::newRow("29 February 1900") << QStringLiteral("310115190002290017") << IdentifierReason::ImpossibleDate
                                      << invalid;
    QTest::newRow("month 13") << withCheck(QStringLiteral("31010119001301001")) << IdentifierReason::ImpossibleDate
                              << invalid;
    QTest::newRow("day 0") << withCheck(QStringLiteral("31010119000100001")) << IdentifierReason::ImpossibleDate
                           << invalid;
    QTest::newRow("1880") << QStringLiteral("440524188001010014") << IdentifierReason::ImplausibleAge << doubtful;
    QTest::newRow("no province 99") << withCheck(QStringLiteral("99010119000101001"))
                                    << IdentifierReason::WrongRegionForm << invalid;
    QTest::newRow("no province 00") << withCheck(QStringLiteral("00010119000101001"))
                                    << IdentifierReason::WrongRegionForm << invalid;
    QTest::newRow("residence permit") << QStringLiteral("810000190001010018") << IdentifierReason::WrongRegionForm
                                      << doubtful;
    QTest::newRow("15, impossible date") << QStringLiteral("310101491331001") << IdentifierReason::ImpossibleDate
                                         << invalid;
}

void TestResidentNumber::aBadNumberSaysWhy()
{
    QFETCH(QString, number);
    QFETCH(IdentifierReason, reason);
    QFETCH(IdentifierVerdict, verdict);
    const auto check = checkResidentNumber(number, today);
    QCOMPARE(identifierVerdictName(check.verdict), identifierVerdictName(verdict));
    QVERIFY2(has(check, reason), qPrintable(identifierReasonName(reason)));
}

void TestResidentNumber::fifteenDigitsBecomeEighteen()
{
    const auto check = checkResidentNumber(QStringLiteral("310101490131001"), today);
    QCOMPARE(check.verdict, IdentifierVerdict::Valid);
    QCOMPARE(check.normalised, QStringLiteral("310101194901310018"));
    QCOMPARE(check.reasons, QList<IdentifierReason>{IdentifierReason::OldForm});
    QCOMPARE(check.birthDate, QDate(1949, 1, 31));
    QVERIFY(!eighteenFromFifteen(QStringLiteral("31010149013100A")));
    QVERIFY(!eighteenFromFifteen(QStringLiteral("31010149013100")));
}

void TestResidentNumber::theOldestPlausibleAgeIsInclusive()
{
    const QString born = withCheck(QStringLiteral("31010119000101001"));
    const QDate lastDayAt130(2030, 12, 31);
    QCOMPARE(checkResidentNumber(born, lastDayAt130).verdict, IdentifierVerdict::Valid);
    QCOMPARE(checkResidentNumber(born, lastDayAt130.addDays(1)).verdict, IdentifierVerdict::Doubtful);
}

void TestResidentNumber::bornTodayIsValidAndTomorrowIsNot()
{
    const QString born = withCheck(QStringLiteral("31010120261121001"));
    QCOMPARE(checkResidentNumber(born, today).verdict, IdentifierVerdict::Valid);
    const auto tooEarly = checkResidentNumber(born, today.addDays(-1));
    QCOMPARE(tooEarly.verdict, IdentifierVerdict::Invalid);
    QVERIFY(has(tooEarly, IdentifierReason::FutureDate));
}

void TestResidentNumber::dissolvedDistrictsStayValid()
{
    for (const char *district : {"310103", "310108", "310119", "310230"}) {
        const QString number = withCheck(QString::fromLatin1(district) + QStringLiteral("19000101001"));
        QCOMPARE(checkResidentNumber(number, today).verdict, IdentifierVerdict::Valid);
    }
}

void TestResidentNumber::everyWrongDigitIsFound()
{
    const QString right = QStringLiteral("31011819000101006X");
    int tried = 0;
    for (qsizetype at = 0; at < right.size(); ++at) {
        for (const QChar digit : QStringView(u"0123456789X")) {
            QString wrong = right;
            wrong[at] = digit;
            if (wrong == right)
                continue;
            ++tried;
            QVERIFY2(checkResidentNumber(wrong, today).verdict == IdentifierVerdict::Invalid, qPrintable(wrong));
        }
    }
    QCOMPARE(tried, 180);
}

void TestResidentNumber::everySwapOfNeighboursIsFound()
{
    const QString right = QStringLiteral("310101194901310018");
    int tried = 0;
    for (qsizetype at = 0; at + 1 < right.size(); ++at) {
        QString wrong = right;
        std::swap(wrong[at], wrong[at + 1]);
        if (wrong == right)
            continue;
        ++tried;
        QVERIFY2(checkResidentNumber(wrong, today).verdict == IdentifierVerdict::Invalid, qPrintable(wrong));
    }
    QVERIFY(tried > 10);
}

void TestResidentNumber::residencePermitsBelongToThreeTerritories_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<IdentifierVerdict>("verdict");
    QTest::newRow("hong kong") << QStringLiteral("810000190001010018") << IdentifierVerdict::Valid;
    QTest::newRow("macau") << QStringLiteral("820000190001010028") << IdentifierVerdict::Valid;
    QTest::newRow("taiwan") << QStringLiteral("830000190001010038") << IdentifierVerdict::Valid;
    QTest::newRow("check") << QStringLiteral("830000190001010039") << IdentifierVerdict::Invalid;
    QTest::newRow("shanghai") << QStringLiteral("310101190001010011") << IdentifierVerdict::Invalid;
    QTest::newRow("810001") << withCheck(QStringLiteral("81000119000101001")) << IdentifierVerdict::Invalid;
    QTest::newRow("date") << withCheck(QStringLiteral("81000019000230001")) << IdentifierVerdict::Invalid;
    QTest::newRow("15 digits") << QStringLiteral("810000490131001") << IdentifierVerdict::Invalid;
    QTest::newRow("nothing") << QString() << IdentifierVerdict::Invalid;
}

void TestResidentNumber::residencePermitsBelongToThreeTerritories()
{
    QFETCH(QString, number);
    QFETCH(IdentifierVerdict, verdict);
    const auto check = checkResidencePermit(number, today);
    QCOMPARE(identifierVerdictName(check.verdict), identifierVerdictName(verdict));
    QCOMPARE(check.reasons.isEmpty(), verdict == IdentifierVerdict::Valid);
}

void TestResidentNumber::permanentResidentsHaveTwoForms_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QList<IdentifierReason>>("reasons");
    QTest::addColumn<IdentifierVerdict>("verdict");
    const auto invalid = IdentifierVerdict::Invalid;
    using Reasons = QList<IdentifierReason>;
    const QJsonObject vectors = test::testVectors().value(QStringLiteral("foreign_permanent_resident")).toObject();
    const QJsonArray valid = vectors.value(QStringLiteral("valid")).toArray();
    QVERIFY(!valid.isEmpty());
    for (const auto &number : valid)
        QTest::newRow(qPrintable(number.toString())) << number.toString() << Reasons{} << IdentifierVerdict::Valid;
    QTest::newRow("old") << QStringLiteral("USA310090010112") << Reasons{IdentifierReason::OldForm}
                         << IdentifierVerdict::Valid;
    QTest::newRow("check") << QStringLiteral("931840190001010011") << Reasons{IdentifierReason::WrongCheckDigit}
                           << invalid;
    QTest::newRow("first digit") << QStringLiteral("831840190001010010") << Reasons{IdentifierReason::WrongForm}
                                 << invalid;
    QTest::newRow("letter") << QStringLiteral("9318401900O1010010") << Reasons{IdentifierReason::WrongCharacter}
                            << invalid;
    QTest::newRow("15, two letters") << QStringLiteral("US0310090010112") << Reasons{IdentifierReason::WrongForm}
                                     << invalid;
    QTest::newRow("short") << QStringLiteral("93184019000101001") << Reasons{IdentifierReason::WrongLength} << invalid;
    QTest::newRow("layout from hearsay") << withCheck(QStringLiteral("93184019001301001"))
                                         << Reasons{IdentifierReason::ImpossibleDate} << IdentifierVerdict::Doubtful;
    QTest::newRow("nothing") << QString() << Reasons{IdentifierReason::Empty} << invalid;
}

void TestResidentNumber::permanentResidentsHaveTwoForms()
{
    QFETCH(QString, number);
    QFETCH(QList<IdentifierReason>, reasons);
    QFETCH(IdentifierVerdict, verdict);
    const auto check = checkPermanentResident(number, today);
    QCOMPARE(identifierVerdictName(check.verdict), identifierVerdictName(verdict));
    QCOMPARE(check.reasons, reasons);
}

QTEST_APPLESS_MAIN(TestResidentNumber)
#include "tst_residentnumber.moc"
