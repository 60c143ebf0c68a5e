// SPDX-License-Identifier: Apache-2.0
#include "domain/identifiers/masking.h"

#include <QTest>

using namespace yichuang;

class TestMasking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNameKeepsItsFirstCharacter_data();
    void aNameKeepsItsFirstCharacter();
    void anOrganisationIsNotCovered();
    void aNumberKeepsThreeAndFour_data();
    void aNumberKeepsThreeAndFour();
    void aPhoneKeepsThreeAndFour_data();
    void aPhoneKeepsThreeAndFour();
    void anAddressEndsAtTheStreetOffice_data();
    void anAddressEndsAtTheStreetOffice();
    void theLastFourAreOnlyTheLastFour();
};

namespace {

void row(const char *full, const char *shown)
{
    QTest::newRow(*full ? full : "nothing") << QString::fromUtf8(full) << QString::fromUtf8(shown);
}

void columns()
{
    QTest::addColumn<QString>("full");
    QTest::addColumn<QString>("shown");
}

} // namespace

void TestMasking::aNameKeepsItsFirstCharacter_data()
{
    columns();
    row("张三丰", "张**");
    row("张三", "张*");
    row(" 张三 ", "张*");
    row("张", "*");
    row("欧阳小明", "欧***");
    row("𠮷田", "𠮷*");
    row("阿依·古丽", "阿****");
    row("", "");
}

void TestMasking::aNameKeepsItsFirstCharacter()
{
    QFETCH(QString, full);
    QFETCH(QString, shown);
    QCOMPARE(maskedName(full), shown);
}

void TestMasking::anOrganisationIsNotCovered()
{
    const QString company = QStringLiteral("上海示例餐饮有限公司");
    QCOMPARE(maskedName(company, NameOf::Organisation), company);
}

void TestMasking::aNumberKeepsThreeAndFour_data()
{
    columns();
    row("31011819000101006X", "310***********006X");
    row("913101151234567880", "913***********7880");
    row("310101490131001", "310********1001");
    row("H12345678", "H1*****78");
    row("12345678", "12****78");
    row("1234567", "*******");
    row("A", "*");
    row("", "");
}

void TestMasking::aNumberKeepsThreeAndFour()
{
    QFETCH(QString, full);
    QFETCH(QString, shown);
    QCOMPARE(maskedNumber(full), shown);
}

void TestMasking::aPhoneKeepsThreeAndFour_data()
{
    columns();
    row("13812343210", "138****3210");
    row("02162345678", "021****5678");
    row("62345678", "******78");
    row("1234", "****");
    row("", "");
}

void TestMasking::aPhoneKeepsThreeAndFour()
{
    QFETCH(QString, full);
    QFETCH(QString, shown);
    QCOMPARE(maskedPhone(full), shown);
}

void TestMasking::anAddressEndsAtTheStreetOffice_data()
{
    columns();
    row("上海市青浦区夏阳街道城中东路1号", "上海市青浦区夏阳街道***");
    row("上海市青浦区朱家角镇示例路2号3室", "上海市青浦区朱家角镇***");
    row("上海市浦东新区示例路4号", "上海市浦东新区***");
    row("示例路5号", "***");
    row("", "");
}

void TestMasking::anAddressEndsAtTheStreetOffice()
{
    QFETCH(QString, full);
    QFETCH(QString, shown);
    QCOMPARE(maskedAddress(full), shown);
}

void TestMasking::theLastFourAreOnlyTheLastFour()
{
    QCOMPARE(lastFour(QStringLiteral("31011819000101006X")), QStringLiteral("006X"));
    QCOMPARE(lastFour(QStringLiteral("1234")), QStringLiteral("1234"));
    QCOMPARE(lastFour(QStringLiteral("123")), QStringLiteral("***"));
    QCOMPARE(lastFour(QString()), QString());
}

QTEST_APPLESS_MAIN(TestMasking)
#include "tst_masking.moc"
