// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "domain/identifiers/creditcode.h"
#include "domain/reading/checkednumbers.h"
#include "domain/reading/linefinder.h"
#include "domain/reading/plainline.h"
#include "domain/reading/typedreading.h"
#include "domain/reading/writtendate.h"

using namespace yichuang;

namespace {

const QDate today(2026, 3, 10);

/// Invented, with both check characters right.
QString creditCode()
{
    const QString body = QStringLiteral("MA1ABCD2");
    const QString first17 = QStringLiteral("91310101") + body + organisationCheckCharacter(body);
    return first17 + creditCodeCheckCharacter(first17);
}

/// A cell at 100 or 400 thousandths from the left.
TextLine cell(const QString &text, int row, bool right = false)
{
    return {text, {right ? 400 : 100, 100 + 40 * row, right ? 400 : 250, 20}, 90};
}

QString found(const QList<TextLine> &lines, ReadField field, const QString &label = {})
{
    const auto texts = findTexts(lines, {{QStringLiteral("r"), field, label, {}}}, today);
    return texts.isEmpty() ? QString() : texts.first().text;
}

} // namespace

class TestLineFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDayIsReadAsItIsWritten_data();
    void aDayIsReadAsItIsWritten();
    void noDayIsMadeOfAnythingElse_data();
    void noDayIsMadeOfAnythingElse();
    void aNumberCountsOnlyWithRightCheckDigits();
    void noNumberIsGluedTogetherFromTwoLines();
    void aValueStandsBehindItsLabel_data();
    void aValueStandsBehindItsLabel();
    void aDateWithoutALabelIsNoDate();
    void theEndOfALongerWordIsNoLabel();
    void oneMisreadCharacterOfALabelIsOverlooked();
    void aSpanGivesBothItsEnds();
    void ofTwoNumbersNoneIsChosen();
    void theNextLabelEndsAName();
    void aCodeOnThePageSaysItsNumber();
    void whatIsTypedTakesTheFormOfItsField_data();
    void whatIsTypedTakesTheFormOfItsField();
    void ofAPartOfAPageNoNumberIsTheOnlyOne();
    void aLabelThatIsAskedForIsSeen();
    void whatLooksAlikeIsComparedAsOne();
};

void TestLineFinder::aDayIsReadAsItIsWritten_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<bool>("forGood");
    const QDate day(2026, 3, 5);
    QTest::newRow("Chinese") << QStringLiteral("2026年03月05日") << day << QDate() << false;
    QTest::newRow("Chinese, blanks and no noughts") << QStringLiteral(" : 2026 年 3 月 5 日") << day << QDate() << false;
    QTest::newRow("Chinese numerals") << QStringLiteral("二〇二六年三月五日") << day << QDate() << false;
    QTest::newRow("numerals with tens") << QStringLiteral("二零一二年十二月三十一日") << QDate(2012, 12, 31) << QDate() << false;
    QTest::newRow("hyphens") << QStringLiteral("2026-03-05") << day << QDate() << false;
    QTest::newRow("points") << QStringLiteral("2026.3.5") << day << QDate() << false;
    QTest::newRow("slashes") << QStringLiteral("2026/03/05") << day << QDate() << false;
    QTest::newRow("eight digits") << QStringLiteral("20260305") << day << QDate() << false;
    QTest::newRow("span") << QStringLiteral("2026年03月05日至2031年03月04日") << day << QDate(2031, 3, 4) << false;
    QTest::newRow("span with 自 and 起") << QStringLiteral("自2026年03月05日起至2031年03月04日") << day << QDate(2031, 3, 4) << false;
    QTest::newRow("span of a card") << QStringLiteral("2026.03.05-2036.03.05") << day << QDate(2036, 3, 5) << false;
    QTest::newRow("for good") << QStringLiteral("长期") << QDate() << QDate() << true;
    QTest::newRow("since a day, for good") << QStringLiteral("2026-03-05至长期") << day << QDate() << true;
    QTest::newRow("letters for digits") << QStringLiteral("2O26年O3月o5日") << day << QDate() << false;
    QTest::newRow("letters for ones") << QStringLiteral("2026年l1月1I日") << QDate(2026, 11, 11) << QDate() << false;
    QTest::newRow("a dash and nothing") << QStringLiteral("2026-03-05 -") << day << QDate() << false;
    QTest::newRow("words behind") << QStringLiteral("2026年03月05日（以登记为准）") << day << QDate() << false;
    QTest::newRow("first day taken") << QStringLiteral("1900-01-01") << QDate(1900, 1, 1) << QDate() << false;
    QTest::newRow("last day taken") << QStringLiteral("2100-12-31") << QDate(2100, 12, 31) << QDate() << false;
}

void TestLineFinder::aDayIsReadAsItIsWritten()
{
    QFETCH(QString, line);
    const auto date = writtenDate(line);
    QVERIFY(date);
    QTEST(date->first, "first");
    QTEST(date->last, "last");
    QTEST(date->forGood, "forGood");
}

void TestLineFinder::noDayIsMadeOfAnythingElse_data()
{
    QTest::addColumn<QString>("line");
    for (const auto &line : {QStringLiteral("2026年02月30日"), QStringLiteral("2026年13月01日"), QStringLiteral("1899-12-31"),
                             QStringLiteral("2101-01-01"), QStringLiteral("2026年3月"), QStringLiteral("不详"), QString(),
                             QStringLiteral("2031年03月05日至2026年03月04日"), QStringLiteral("2026年03月05日至2031年02月30日"),
                             QStringLiteral("202603051"), QStringLiteral("电话2026-03-05"), QStringLiteral("2026年03月05日至"),
                             QStringLiteral("2026年03月05日至2031年11月8"), QStringLiteral("2026年03月05日起至某日"),
                             QStringLiteral("2026年03月05日 - 2031"), QStringLiteral("OO26年03月05日"), QStringLiteral("2026年O月05日")})
        QTest::newRow(qPrintable(line)) << line;
}

void TestLineFinder::noDayIsMadeOfAnythingElse()
{
    QFETCH(QString, line);
    QVERIFY(!writtenDate(line));
}

void TestLineFinder::aNumberCountsOnlyWithRightCheckDigits()
{
    const QString code = creditCode();
    QCOMPARE(creditCodesIn(QString(QStringLiteral("代码") + code)), QStringList(code));
    QCOMPARE(creditCodesIn(QString(code.first(8) + u' ' + code.sliced(8))), QStringList(code)); // a blank that the reader put in
    QString misread = code;
    misread.replace(u'0', u'O');
    QCOMPARE(creditCodesIn(misread), QStringList(code)); // no code has the letter
    for (qsizetype i = 0; i < code.size(); ++i) {
        QString wrong = code;
        wrong[i] = code.at(i) == u'7' ? u'8' : u'7';
        QVERIFY2(creditCodesIn(wrong).isEmpty(), qPrintable(wrong));
    }
    QVERIFY(creditCodesIn(QString(code + u'1')).isEmpty());
    QCOMPARE(residentNumbersIn(u"公民身份号码 11010519491231002X", today), QStringList(QStringLiteral("11010519491231002X")));
    QVERIFY(residentNumbersIn(u"110105194912310021", today).isEmpty());
}

void TestLineFinder::noNumberIsGluedTogetherFromTwoLines()
{
    const QString code = creditCode();
    QVERIFY(found({cell(code.first(10), 0), cell(code.sliced(10), 1)}, ReadField::CreditCode).isEmpty());
}

void TestLineFinder::aValueStandsBehindItsLabel_data()
{
    QTest::addColumn<QList<TextLine>>("lines");
    QTest::addColumn<ReadField>("field");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("text");
    const auto text = [](const char *name) { return QString::fromUtf8(name); };
    QTest::newRow("in the same cell") << QList{cell(text("有效期至：2031年03月04日"), 0)} << ReadField::ValidUntil << QString() << text("2031-03-04");
    QTest::newRow("in the cell to the right") << QList{cell(text("成立日期"), 0), cell(text("2020年01月02日"), 0, true)} << ReadField::IssuedOn << QString() << text("2020-01-02");
    QTest::newRow("not in the row below") << QList{cell(text("成立日期"), 0), cell(text("2020年01月02日"), 1, true)} << ReadField::IssuedOn << QString() << QString();
    QTest::newRow("for good") << QList{cell(text("营业期限"), 0), cell(text("2020-01-02至长期"), 0, true)} << ReadField::ValidUntil << QString() << text("长期");
    QTest::newRow("a name") << QList{cell(text("名　　称"), 0), cell(text("某市甲乙餐饮管理有限公司"), 0, true)} << ReadField::Name << QString() << text("某市甲乙餐饮管理有限公司");
    QTest::newRow("a label of the guide") << QList{cell(text("出租人（甲方）：张三"), 0)} << ReadField::Name << text("出租人") << text("张三");
    QTest::newRow("a name before the seal") << QList{cell(text("出租人：张三（签字）"), 0)} << ReadField::Name << text("出租人") << text("张三");
    QTest::newRow("another label of the guide") << QList{cell(text("承租人：李四"), 0)} << ReadField::Name << text("出租人") << QString();
    QTest::newRow("a licence number") << QList{cell(text("许可证编号"), 0), cell(text("JY20049807807111"), 0, true)} << ReadField::LicenceNumber << QString() << text("JY20049807807111");
    QTest::newRow("a number of words") << QList{cell(text("编号：沪（2026）浦字不动产权第012345号"), 0)} << ReadField::LicenceNumber << QString() << text("沪(2026)浦字不动产权第012345号");
    QTest::newRow("an address") << QList{cell(text("住所：某路1号"), 0)} << ReadField::Address << QString() << text("某路1号");
    QTest::newRow("nothing behind it") << QList{cell(text("名称："), 0)} << ReadField::Name << QString() << QString();
}

void TestLineFinder::aValueStandsBehindItsLabel()
{
    QFETCH(QList<TextLine>, lines);
    QFETCH(ReadField, field);
    QFETCH(QString, label);
    QTEST(found(lines, field, label), "text");
}

void TestLineFinder::aDateWithoutALabelIsNoDate()
{
    QVERIFY(found({cell(QStringLiteral("2031年03月04日"), 0)}, ReadField::ValidUntil).isEmpty());
    QVERIFY(found({cell(QStringLiteral("打印日期：2031年03月04日"), 0)}, ReadField::ValidUntil).isEmpty());
}

void TestLineFinder::theEndOfALongerWordIsNoLabel()
{
    QVERIFY(found({cell(QStringLiteral("转出租人：张三"), 0)}, ReadField::Name, QStringLiteral("出租人")).isEmpty());
}

void TestLineFinder::oneMisreadCharacterOfALabelIsOverlooked()
{
    QCOMPARE(found({cell(QStringLiteral("莒业期限 2020年01月02日至2030年01月01日"), 0)}, ReadField::ValidUntil), QStringLiteral("2030-01-01"));
    QVERIFY(found({cell(QStringLiteral("莒亚期限 2020年01月02日至2030年01月01日"), 0)}, ReadField::ValidUntil).isEmpty());
}

void TestLineFinder::aSpanGivesBothItsEnds()
{
    const QList<TextLine> lines{cell(QStringLiteral("租赁期限"), 0), cell(QStringLiteral("2026年01月01日至2027年12月31日"), 0, true)};
    QCOMPARE(found(lines, ReadField::ValidFrom), QStringLiteral("2026-01-01"));
    QCOMPARE(found(lines, ReadField::ValidUntil), QStringLiteral("2027-12-31"));
}

void TestLineFinder::ofTwoNumbersNoneIsChosen()
{
    const TextLine first = cell(QStringLiteral("甲方 11010519491231002X"), 0);
    const TextLine second = cell(QStringLiteral("乙方 440524188001010014"), 1);
    QCOMPARE(found({first}, ReadField::IdentityNumber), QStringLiteral("11010519491231002X"));
    const QString other = QStringLiteral("110105194912310089");
    QVERIFY(residentNumbersIn(other, today).size() <= 1);
    const QList<TextLine> both{cell(creditCode(), 0), cell(creditCode(), 1)};
    QCOMPARE(found(both, ReadField::CreditCode), creditCode()); // twice the same is one
    QVERIFY(found({cell(creditCode(), 0), second}, ReadField::LicenceNumber).isEmpty());
}

void TestLineFinder::theNextLabelEndsAName()
{
    const QList<TextLine> lines{cell(QStringLiteral("出租人："), 0), cell(QStringLiteral("住所：某路1号"), 0, true)};
    QVERIFY(found(lines, ReadField::Name, QStringLiteral("出租人")).isEmpty());
}

void TestLineFinder::aCodeOnThePageSaysItsNumber()
{
    PageFinding code;
    code.check = PageCheck::Code;
    code.page = 2;
    code.text = QStringLiteral("https://example.gov.cn/") + creditCode();
    code.area = {100, 700, 100, 80};
    const QList<ReadingRule> rules{{QStringLiteral("code"), ReadField::CreditCode, {}, {}}, {QStringLiteral("name"), ReadField::Name, {}, {}}};
    const auto texts = findInCodes({code}, 2, rules, today);
    QCOMPARE(texts.size(), 1);
    QCOMPARE(texts.first().text, creditCode());
    QCOMPARE(texts.first().area, code.area);
    QVERIFY(findInCodes({code}, 1, rules, today).isEmpty());
}

void TestLineFinder::whatIsTypedTakesTheFormOfItsField_data()
{
    QTest::addColumn<ReadField>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::newRow("day") << ReadField::ValidUntil << QStringLiteral("20310304") << QStringLiteral("2031-03-04");
    QTest::newRow("for good") << ReadField::ValidUntil << QStringLiteral("长期") << QStringLiteral("长期");
    QTest::newRow("a span is not one day") << ReadField::ValidUntil << QStringLiteral("2026-01-01至2027-01-01") << QString();
    QTest::newRow("no day") << ReadField::IssuedOn << QStringLiteral("明天") << QString();
    QTest::newRow("number") << ReadField::IdentityNumber << QStringLiteral("110105 19491231 002x") << QStringLiteral("11010519491231002X");
    QTest::newRow("wrong check digit") << ReadField::IdentityNumber << QStringLiteral("110105194912310021") << QString();
    QTest::newRow("code") << ReadField::CreditCode << creditCode().toLower() << creditCode();
    QTest::newRow("name") << ReadField::Name << QStringLiteral("  张三 ") << QStringLiteral("张三");
}

void TestLineFinder::whatIsTypedTakesTheFormOfItsField()
{
    QFETCH(ReadField, field);
    QFETCH(QString, typed);
    QTEST(typedReading(field, typed, today), "text");
}

void TestLineFinder::ofAPartOfAPageNoNumberIsTheOnlyOne()
{
    const QList<ReadingRule> rules{{QStringLiteral("code"), ReadField::CreditCode, {}, {}}};
    const QList<TextLine> bare{cell(creditCode(), 0)};
    QCOMPARE(findTexts(bare, rules, today).size(), 1);
    QVERIFY(findBehindLabels(bare, rules, today).isEmpty());
    const QList<TextLine> labelled{cell(QString(QStringLiteral("统一社会信用代码：") + creditCode()), 0)};
    QCOMPARE(findBehindLabels(labelled, rules, today), findTexts(labelled, rules, today));
}

void TestLineFinder::aLabelThatIsAskedForIsSeen()
{
    const QList<ReadingRule> rules{{QStringLiteral("lessor"), ReadField::Name, QStringLiteral("出租人"), {}},
                                   {QStringLiteral("until"), ReadField::ValidUntil, {}, {}}};
    QVERIFY(hasLabel(QStringLiteral("出租人（甲方）：张三"), rules));
    QVERIFY(hasLabel(QStringLiteral("有效期至"), rules));
    QVERIFY(!hasLabel(QStringLiteral("承租人：李四"), rules));
    QVERIFY(!hasLabel({}, rules));
    QVERIFY(!hasLabel(QStringLiteral("有效期至"), {}));
}

void TestLineFinder::whatLooksAlikeIsComparedAsOne()
{
    QCOMPARE(comparable(QStringLiteral("甲（上海） ＡＢ 公司")), comparable(QStringLiteral("甲(上海)ab公司")));
    QVERIFY(comparable(QStringLiteral("张三")) != comparable(QStringLiteral("张山")));
    QCOMPARE(plainLine(QStringLiteral("Ａ：１　2")), QStringLiteral("A:1 2"));
}

QTEST_GUILESS_MAIN(TestLineFinder)
#include "tst_linefinder.moc"
