// SPDX-License-Identifier: Apache-2.0
#include "domain/identifiers/creditcode.h"
#include "support/testvectors.h"

#include <QTest>

using namespace yichuang;

class TestCreditCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSharedVectorsHold();
    void organisationCodesHaveTheirOwnCheck();
    void aCodeIsJudged_data();
    void aCodeIsJudged();
    void everyWrongCharacterIsFound();
    void everySwapOfNeighboursIsFound();
};

namespace {

QString withCheck(const QString &body)
{
    return body + creditCodeCheckCharacter(body);
}

} // namespace

void TestCreditCode::theSharedVectorsHold()
{
    const QJsonObject vectors = test::testVectors().value(QStringLiteral("uscc")).toObject();
    const QJsonArray valid = vectors.value(QStringLiteral("valid")).toArray();
    const QJsonArray pilots = vectors.value(QStringLiteral("real_but_failing")).toArray();
    QVERIFY(!valid.isEmpty() && !pilots.isEmpty());
    for (const auto &code : valid) {
        const auto check = checkCreditCode(code.toString());
        QVERIFY2(check.verdict == IdentifierVerdict::Valid && check.reasons.isEmpty(), qPrintable(code.toString()));
    }
    for (const auto &code : pilots) {
        const auto check = checkCreditCode(code.toString());
        QCOMPARE(check.verdict, IdentifierVerdict::Doubtful);
        QVERIFY(check.reasons.contains(IdentifierReason::EarlyPilotCode));
    }
    for (const auto &entry : vectors.value(QStringLiteral("invalid")).toArray())
        QCOMPARE(checkCreditCode(entry[QStringLiteral("value")].toString()).verdict, IdentifierVerdict::Invalid);
}

void TestCreditCode::organisationCodesHaveTheirOwnCheck()
{
    const QJsonObject vectors = test::testVectors().value(QStringLiteral("organisation_code")).toObject();
    const QJsonArray rows = vectors.value(QStringLiteral("vectors")).toArray();
    QVERIFY(!rows.isEmpty());
    for (const auto &row : rows) {
        QCOMPARE(QString(organisationCheckCharacter(row[QStringLiteral("body")].toString())),
                 row[QStringLiteral("check")].toString());
    }
    QVERIFY(organisationCheckCharacter(u"1234567").isNull());
    QVERIFY(organisationCheckCharacter(u"1234567*").isNull());
}

void TestCreditCode::aCodeIsJudged_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QList<IdentifierReason>>("reasons");
    QTest::addColumn<IdentifierVerdict>("verdict");
    using Reasons = QList<IdentifierReason>;
    const auto valid = IdentifierVerdict::Valid;
    const auto doubtful = IdentifierVerdict::Doubtful;
    const auto invalid = IdentifierVerdict::Invalid;
    QTest::newRow("organisation code X") << QStringLiteral("91310115D2143569XH") << Reasons{} << valid;
    QTest::newRow("letters") << QStringLiteral("91310115MA1FAKE00Y") << Reasons{} << valid;
    QTest::newRow("national register") << withCheck(QStringLiteral("91100000123456788")) << Reasons{} << valid;
    QTest::newRow("check") << QStringLiteral("913101151234567881") << Reasons{IdentifierReason::WrongCheckDigit}
                           << invalid;
    QTest::newRow("letter O") << QStringLiteral("91310115123456788O") << Reasons{IdentifierReason::WrongCharacter}
                              << invalid;
    QTest::newRow("short") << QStringLiteral("91310115123456788") << Reasons{IdentifierReason::WrongLength} << invalid;
    QTest::newRow("nothing") << QString() << Reasons{IdentifierReason::Empty} << invalid;
    QTest::newRow("letter in the region") << withCheck(QStringLiteral("9131A115123456788"))
                                          << Reasons{IdentifierReason::WrongRegionForm} << invalid;
    QTest::newRow("no province") << withCheck(QStringLiteral("91990115123456788"))
                                 << Reasons{IdentifierReason::WrongRegionForm} << doubtful;
    QTest::newRow("organisation code wrong") << withCheck(QStringLiteral("91310115123456789"))
                                             << Reasons{IdentifierReason::WrongOrganisationCheck} << doubtful;
    QTest::newRow("no such authority") << withCheck(QStringLiteral("01310115123456788"))
                                       << Reasons{IdentifierReason::WrongForm} << doubtful;
    QTest::newRow("pilot form elsewhere") << QStringLiteral("91310115M00013FA1N")
                                          << Reasons{IdentifierReason::WrongCheckDigit} << invalid;
}

void TestCreditCode::aCodeIsJudged()
{
    QFETCH(QString, code);
    QFETCH(QList<IdentifierReason>, reasons);
    QFETCH(IdentifierVerdict, verdict);
    const auto check = checkCreditCode(code);
    QCOMPARE(identifierVerdictName(check.verdict), identifierVerdictName(verdict));
    QCOMPARE(check.reasons, reasons);
    QCOMPARE(check.normalised, code);
}

void TestCreditCode::everyWrongCharacterIsFound()
{
    const QString right = QStringLiteral("91310115MA1FAKE00Y");
    int tried = 0;
    for (qsizetype at = 0; at < right.size(); ++at) {
        for (const QChar character : QStringView(u"0123456789ABCDEFGHJKLMNPQRTUWXY")) {
            QString wrong = right;
            wrong[at] = character;
            if (wrong == right)
                continue;
            ++tried;
            QVERIFY2(checkCreditCode(wrong).verdict == IdentifierVerdict::Invalid, qPrintable(wrong));
        }
    }
    QCOMPARE(tried, 18 * 30);
}

void TestCreditCode::everySwapOfNeighboursIsFound()
{
    const QString right = QStringLiteral("91310115D2143569XH");
    int tried = 0;
    for (qsizetype at = 0; at + 1 < right.size(); ++at) {
        QString wrong = right;
        std::swap(wrong[at], wrong[at + 1]);
        if (wrong == right)
            continue;
        ++tried;
        QVERIFY2(checkCreditCode(wrong).verdict == IdentifierVerdict::Invalid, qPrintable(wrong));
    }
    QVERIFY(tried > 10);
}

QTEST_APPLESS_MAIN(TestCreditCode)
#include "tst_creditcode.moc"
