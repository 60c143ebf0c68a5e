// SPDX-License-Identifier: Apache-2.0
#include "domain/identifiers/identifier.h"
#include "domain/identifiers/phone.h"
#include "domain/identifiers/travelpermit.h"

#include <QTest>

using namespace yichuang;

namespace {

const QDate today(2026, 11, 21);

} // namespace

class TestIdentifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasANameOfItsOwn();
    void typingHabitsAreForgiven_data();
    void typingHabitsAreForgiven();
    void everyKindReachesItsRule_data();
    void everyKindReachesItsRule();
    void anEmptyFieldIsSaidToBeEmpty();
    void travelPermitsGoByForm_data();
    void travelPermitsGoByForm();
    void passportsGoByForm_data();
    void passportsGoByForm();
    void theKindIsGuessed_data();
    void theKindIsGuessed();
    void phonesAreChecked_data();
    void phonesAreChecked();
    void reasonsHaveNamesOfTheirOwn();
};

void TestIdentifier::everyKindHasANameOfItsOwn()
{
    const QStringList names{QStringLiteral("resident"), QStringLiteral("uscc"), QStringLiteral("permanent-resident"),
                            QStringLiteral("permit"), QStringLiteral("residence-permit"), QStringLiteral("passport"),
                            QStringLiteral("mrz")};
    QSet<int> kinds;
    for (const QString &name : names) {
        const auto kind = identifierKindFromName(name);
        QVERIFY2(kind, qPrintable(name));
        QCOMPARE(identifierKindName(*kind), name);
        kinds.insert(int(*kind));
    }
    QCOMPARE(kinds.size(), names.size());
    QVERIFY(!identifierKindFromName(QStringLiteral("Resident")));
    QVERIFY(!identifierKindFromName(QString()));
}

void TestIdentifier::typingHabitsAreForgiven_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    const QString number = QStringLiteral("11010519491231002X");
    QTest::newRow("small x") << QStringLiteral("11010519491231002x") << number;
    QTest::newRow("blanks") << QStringLiteral("  110105 19491231 002X\t") << number;
    QTest::newRow("hyphens") << QStringLiteral("110105-19491231–002X") << number;
    QTest::newRow("full width") << QStringLiteral("１１０１０５１９４９１２３１００２Ｘ") << number;
    QTest::newRow("ideographic blank") << QStringLiteral("110105　19491231002X") << number;
    QTest::newRow("invisible mark") << QStringLiteral("\u200e11010519491231002X\ufeff") << number;
}

void TestIdentifier::typingHabitsAreForgiven()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    const auto check = checkIdentifier(IdentifierKind::ResidentNumber, typed, today);
    QCOMPARE(check.normalised, expected);
    QCOMPARE(check.verdict, IdentifierVerdict::Valid);
}

void TestIdentifier::everyKindReachesItsRule_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("good");
    QTest::addColumn<QString>("bad");
    QTest::newRow("resident") << QStringLiteral("resident") << QStringLiteral("310101190001010011")
                              << QStringLiteral("310101190001010012");
    QTest::newRow("uscc") << QStringLiteral("uscc") << QStringLiteral("91310115-ma1fake00y")
                          << QStringLiteral("91310115MA1FAKE00X");
    QTest::newRow("permanent") << QStringLiteral("permanent-resident") << QStringLiteral("931392190001010028")
                               << QStringLiteral("931392190001010029");
    QTest::newRow("permit") << QStringLiteral("permit") << QStringLiteral("h12345678") << QStringLiteral("A12345678");
    QTest::newRow("permit, issue in brackets") << QStringLiteral("permit") << QStringLiteral("0123456789（B）")
                                               << QStringLiteral("012345678（B）");
    QTest::newRow("residence") << QStringLiteral("residence-permit") << QStringLiteral("820000190001010028")
                               << QStringLiteral("310101190001010011");
    QTest::newRow("passport") << QStringLiteral("passport") << QStringLiteral("e12345678") << QStringLiteral("E123");
    QTest::newRow("mrz over lines")
        << QStringLiteral("mrz")
        << QStringLiteral("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10\n")
        << QStringLiteral("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<11\n");
}

void TestIdentifier::everyKindReachesItsRule()
{
    QFETCH(QString, kind);
    QFETCH(QString, good);
    QFETCH(QString, bad);
    const auto known = identifierKindFromName(kind);
    QVERIFY(known);
    QCOMPARE(checkIdentifier(*known, good, today).verdict, IdentifierVerdict::Valid);
    QCOMPARE(checkIdentifier(*known, bad, today).verdict, IdentifierVerdict::Invalid);
}

void TestIdentifier::anEmptyFieldIsSaidToBeEmpty()
{
    for (int kind = 0; kind <= int(IdentifierKind::Mrz); ++kind) {
        const auto check = checkIdentifier(IdentifierKind(kind), QStringLiteral(" \t"), today);
        QCOMPARE(check.verdict, IdentifierVerdict::Invalid);
        QCOMPARE(check.reasons, QList<IdentifierReason>{IdentifierReason::Empty});
    }
}

void TestIdentifier::travelPermitsGoByForm_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QList<IdentifierReason>>("reasons");
    using Reasons = QList<IdentifierReason>;
    QTest::newRow("hong kong") << QStringLiteral("H12345678") << Reasons{};
    QTest::newRow("macau") << QStringLiteral("M12345678") << Reasons{};
    QTest::newRow("with issue") << QStringLiteral("H1234567801") << Reasons{IdentifierReason::OldForm};
    QTest::newRow("taiwan") << QStringLiteral("12345678") << Reasons{};
    QTest::newRow("taiwan, old") << QStringLiteral("1234567890A") << Reasons{IdentifierReason::OldForm};
    QTest::newRow("to hong kong") << QStringLiteral("C12345678") << Reasons{};
    QTest::newRow("to taiwan") << QStringLiteral("L12345678") << Reasons{};
    QTest::newRow("letter") << QStringLiteral("A12345678") << Reasons{IdentifierReason::WrongForm};
    QTest::newRow("7 digits") << QStringLiteral("1234567") << Reasons{IdentifierReason::WrongLength};
    QTest::newRow("H and 9") << QStringLiteral("H123456789") << Reasons{IdentifierReason::WrongLength};
    QTest::newRow("C with issue") << QStringLiteral("C1234567801") << Reasons{IdentifierReason::WrongForm};
    QTest::newRow("star") << QStringLiteral("H1234567*") << Reasons{IdentifierReason::WrongCharacter};
}

void TestIdentifier::travelPermitsGoByForm()
{
    QFETCH(QString, number);
    QFETCH(QList<IdentifierReason>, reasons);
    const auto check = checkTravelPermit(number);
    QCOMPARE(check.reasons, reasons);
    const bool good = reasons.isEmpty() || reasons.first() == IdentifierReason::OldForm;
    QCOMPARE(check.verdict, good ? IdentifierVerdict::Valid : IdentifierVerdict::Invalid);
}

void TestIdentifier::passportsGoByForm_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<bool>("good");
    QTest::newRow("chinese") << QStringLiteral("E12345678") << true;
    QTest::newRow("chinese, newer") << QStringLiteral("EA1234567") << true;
    QTest::newRow("five") << QStringLiteral("A1234") << true;
    QTest::newRow("four") << QStringLiteral("A123") << false;
    QTest::newRow("twenty") << QString(20, u'1') << true;
    QTest::newRow("twenty-one") << QString(21, u'1') << false;
    QTest::newRow("letters only") << QStringLiteral("ERIKSSON") << false;
    QTest::newRow("chinese characters") << QStringLiteral("护照12345") << false;
}

void TestIdentifier::passportsGoByForm()
{
    QFETCH(QString, number);
    QFETCH(bool, good);
    QCOMPARE(checkPassportNumber(number).verdict, good ? IdentifierVerdict::Valid : IdentifierVerdict::Invalid);
}

void TestIdentifier::theKindIsGuessed_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *typed, const char *kind) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(kind);
    };
    row("310101190001010011", "resident");
    row("11010519491231002x", "resident");
    row("310101190001010012", "resident");
    row("310101490131001", "resident");
    row("913101151234567880", "uscc");
    row("913101151234567881", "uscc");
    row("91310115ma1fake00y", "uscc");
    row("11310118123456788K", "uscc");
    row("91350211M00013FA1N", "uscc");
    row("810000190001010018", "residence-permit");
    row("931840190001010010", "permanent-resident");
    row("USA310090010112", "permanent-resident");
    row("H12345678", "permit");
    row("12345678", "permit");
    row("1234567890(A)", "permit");
    row("E12345678", "passport");
    row("EA1234567", "passport");
    row("P<UTOERIKSSON<<ANNA", "mrz");
    row("13812345678", "");
    row("02112345678", "");
    row("张三", "");
    row("Zhang San", "");
    row("L31011507261121004X", "");
    row("L3101150726112100423", "");
    row("", "");
}

void TestIdentifier::theKindIsGuessed()
{
    QFETCH(QString, typed);
    QFETCH(QString, kind);
    const auto guessed = guessKind(typed);
    QCOMPARE(guessed ? identifierKindName(*guessed) : QString(), kind);
}

void TestIdentifier::phonesAreChecked_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("normalised");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<bool>("mobile");
    const auto row = [](const char *typed, const char *normalised, const char *verdict, bool mobile) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(normalised) << QString::fromUtf8(verdict)
                             << mobile;
    };
    row("13812345678", "13812345678", "valid", true);
    row("138 1234 5678", "13812345678", "valid", true);
    row("138-1234-5678", "13812345678", "valid", true);
    row("+86 138 1234 5678", "13812345678", "valid", true);
    row("0086-13812345678", "13812345678", "valid", true);
    row("8613812345678", "13812345678", "valid", true);
    row("１３８１２３４５６７８", "13812345678", "valid", true);
    row("19912345678", "19912345678", "valid", true);
    row("12812345678", "12812345678", "invalid", false);
    row("1381234567", "1381234567", "invalid", false);
    row("138123456789", "138123456789", "invalid", false);
    row("021-12345678", "02112345678", "valid", false);
    row("(021)6234 5678", "02162345678", "valid", false);
    row("+86 21 6234 5678", "02162345678", "valid", false);
    row("0512-6234567", "05126234567", "valid", false);
    row("021-62345678-801", "02162345678-801", "valid", false);
    row("021-62345678转801", "02162345678-801", "valid", false);
    row("62345678", "62345678", "doubtful", false);
    row("6234-5678", "62345678", "doubtful", false);
    row("021-1234", "0211234", "invalid", false);
    row("手机", "手机", "invalid", false);
    row("", "", "invalid", false);
}

void TestIdentifier::phonesAreChecked()
{
    QFETCH(QString, typed);
    QFETCH(QString, normalised);
    QFETCH(QString, verdict);
    QFETCH(bool, mobile);
    const auto check = checkPhone(typed);
    QCOMPARE(check.normalised, normalised);
    QCOMPARE(identifierVerdictName(check.verdict), verdict);
    QCOMPARE(check.mobile, mobile);
    QCOMPARE(check.reasons.isEmpty(), check.verdict == IdentifierVerdict::Valid);
}

void TestIdentifier::reasonsHaveNamesOfTheirOwn()
{
    QSet<QString> names;
    for (int reason = 0; reason <= int(IdentifierReason::Expired); ++reason)
        names.insert(identifierReasonName(IdentifierReason(reason)));
    QCOMPARE(names.size(), int(IdentifierReason::Expired) + 1);
    QVERIFY(!names.contains(QString()));
}

QTEST_APPLESS_MAIN(TestIdentifier)
#include "tst_identifier.moc"
