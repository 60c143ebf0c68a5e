// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "casework/pagefindingtext.h"
#include "domain/cases/casecodes.h"

using namespace yichuang;

namespace {

PageFinding finding(PageCheck check, Verdict verdict, double measured, double threshold, const QString &text = {})
{
    return {check, verdict, 1, measured, threshold, {}, text, {}};
}

} // namespace

/// What a machine measured, in words (the untranslated ones).
class TestPageFindingText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCheckHasItsWords_data();
    void everyCheckHasItsWords();
    void figuresStandAsAPersonWritesThem_data();
    void figuresStandAsAPersonWritesThem();
    void whatWasReadIsNotTakenForAPlace();
    void whatIsMeasuredOnEveryPageIsNoFaultByItself();
    void theGuidesWishIsNamed();
    void aSheetOfAnotherMaterialIsSaidToBeThere();
};

void TestPageFindingText::everyCheckHasItsWords_data()
{
    QTest::addColumn<PageCheck>("check");
    for (const auto &coded : pageCheckCodes)
        QTest::newRow(qPrintable(coded.code.toString())) << coded.value;
}

void TestPageFindingText::everyCheckHasItsWords()
{
    QFETCH(PageCheck, check);
    QVERIFY(!pageCheckName(check).isEmpty());
    for (const Verdict verdict : {Verdict::Ok, Verdict::Ask, Verdict::Fail}) {
        const PageFinding found = finding(check, verdict, 3, 2, QStringLiteral("abc"));
        QVERIFY(!pageFindingText(found).isEmpty());
        QVERIFY2(!pageFindingText(found).contains(u'%') || check == PageCheck::Border, qPrintable(pageFindingText(found)));
        QCOMPARE(pageFindingRemedy(found).isEmpty(), verdict == Verdict::Ok);
    }
}

void TestPageFindingText::figuresStandAsAPersonWritesThem_data()
{
    QTest::addColumn<double>("measured");
    QTest::addColumn<double>("threshold");
    QTest::addColumn<QString>("text");
    QTest::newRow("one decimal") << 2.44 << 2.0 << QStringLiteral("Askew by 2.4° (at most 2°)");
    QTest::newRow("no sign") << -2.44 << 2.5 << QStringLiteral("Askew by 2.4° (at most 2.5°)");
    QTest::newRow("a whole number") << 5.0 << 2.0 << QStringLiteral("Askew by 5° (at most 2°)");
    QTest::newRow("large ones are whole") << 44.7 << 2.0 << QStringLiteral("Askew by 45° (at most 2°)");
}

void TestPageFindingText::figuresStandAsAPersonWritesThem()
{
    QFETCH(double, measured);
    QFETCH(double, threshold);
    QTEST(pageFindingText(finding(PageCheck::Skew, Verdict::Ask, measured, threshold)), "text");
}

void TestPageFindingText::whatWasReadIsNotTakenForAPlace()
{
    const QString read = QStringLiteral("https://example.invalid/%1%2%20");
    QVERIFY(pageFindingText(finding(PageCheck::Code, Verdict::Ok, 90, 0, read)).endsWith(read));
}

void TestPageFindingText::whatIsMeasuredOnEveryPageIsNoFaultByItself()
{
    QCOMPARE(pageFindingText(finding(PageCheck::Seal, Verdict::Ok, 2, 1)), QStringLiteral("Red seals: 2"));
    QCOMPARE(pageFindingText(finding(PageCheck::Seal, Verdict::Ok, 0, 1)), QStringLiteral("No red seal was found"));
    QCOMPARE(pageFindingText(finding(PageCheck::Signature, Verdict::Ok, 0, 1)), QStringLiteral("No handwriting was found"));
}

void TestPageFindingText::theGuidesWishIsNamed()
{
    MaterialRule rule;
    QCOMPARE(guideDemandText(finding(PageCheck::Seal, Verdict::Ask, 0, 1), rule), QString());
    rule.sealRequired = true;
    rule.signatureRequired = true;
    rule.maxPages = 4;
    rule.scan = ScanProfile{300, false, false, false};
    QCOMPARE(guideDemandText(finding(PageCheck::Seal, Verdict::Ask, 0, 1), rule), QStringLiteral("the guide asks for a seal"));
    QCOMPARE(guideDemandText(finding(PageCheck::Signature, Verdict::Ask, 0, 1), rule),
             QStringLiteral("the guide asks for a signature"));
    QCOMPARE(guideDemandText(finding(PageCheck::PageCount, Verdict::Fail, 5, 4), rule),
             QStringLiteral("the guide allows 4 pages"));
    QCOMPARE(guideDemandText(finding(PageCheck::Resolution, Verdict::Ask, 180, 200), rule),
             QStringLiteral("the guide asks for 300 dpi"));
    QCOMPARE(guideDemandText(finding(PageCheck::Blur, Verdict::Fail, 4, 3), rule), QString());
}

void TestPageFindingText::aSheetOfAnotherMaterialIsSaidToBeThere()
{
    const PageFinding same = finding(PageCheck::Duplicate, Verdict::Ask, 99, 98);
    const PageFinding other = finding(PageCheck::Duplicate, Verdict::Ask, 99, 98, QStringLiteral("lease"));
    QVERIFY(pageFindingText(same).contains(QStringLiteral("there already")));
    QVERIFY(pageFindingText(other).contains(QStringLiteral("with another material")));
    QVERIFY(!pageFindingText(other).contains(QStringLiteral("lease"))); // an id is no name
    QVERIFY(pageFindingRemedy(other) != pageFindingRemedy(same));
}

QTEST_GUILESS_MAIN(TestPageFindingText)
#include "tst_pagefindingtext.moc"
