// SPDX-License-Identifier: Apache-2.0
#include <QJsonArray>
#include <QTest>

#include "documents/fieldcheck.h"
#include "documents/paperrenderer.h"
#include "documents/templatecatalogue.h"
#include "samplepapers.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

class TestFieldCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMissingFieldIsNamed_data() { addRowPerKind(); }
    void everyMissingFieldIsNamed();
    void everyFieldOfTheWrongTypeIsNamed_data() { addRowPerKind(); }
    void everyFieldOfTheWrongTypeIsNamed();
    void aRowsFieldIsNamedWithItsPlace();
    void aValueBreaksTheRuleOfItsType_data();
    void aValueBreaksTheRuleOfItsType();
    void aValueKeepsTheRuleOfItsType_data();
    void aValueKeepsTheRuleOfItsType();
    void anEmptyRequiredListIsMissing();
    void anOptionalListMayBeEmpty();
    void unknownValuesAreLeftAlone();
    void numberAndTokenMustBeCodes_data();
    void numberAndTokenMustBeCodes();
    void theMessageNeverHoldsTheValue();
};

namespace {

Result<> checkedAs(FieldType type, const QJsonValue &value)
{
    return checkFields({{u"field"_qs, value}}, {PaperField{u"field"_qs, type, true, {}, {}}});
}

void addValueColumns()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QJsonValue>("value");
}

void addValue(const char *name, FieldType type, const QJsonValue &value)
{
    QTest::newRow(name) << int(type) << value;
}

} // namespace

void TestFieldCheck::everyMissingFieldIsNamed()
{
    QFETCH(QString, kind);
    const Paper complete = samplePaper(*paperKindFromName(kind));
    const auto form = paperTemplate(complete.kind);
    QVERIFY_OK(form);
    int required = 0;
    for (const PaperField &field : form->fields) {
        Paper paper = complete;
        paper.fields.remove(field.name);
        const auto rendered = renderPaper(paper);
        const bool needed = field.required || field.requiredWhen == u"collectorIsAgent"_qs;
        QCOMPARE(rendered.has_value(), !needed);
        if (!needed)
            continue;
        ++required;
        QVERIFY_ERROR(rendered, ErrorCode::Invalid);
        QCOMPARE(rendered.error().detail, QString(u"/"_qs + field.name + u": is missing"_qs));
    }
    // A paper of a case names at least the case, the applicant and the counter; a table of guides what it counts, and a
    // separator sheet no applicant.
    const bool tool = complete.kind == PaperKind::SeparatorSheets;
    QVERIFY(required >= (complete.kind == PaperKind::SuggestionTable ? 1 : tool ? 7 : 9));
}

void TestFieldCheck::everyFieldOfTheWrongTypeIsNamed()
{
    QFETCH(QString, kind);
    const Paper complete = samplePaper(*paperKindFromName(kind));
    const auto form = paperTemplate(complete.kind);
    QVERIFY_OK(form);
    for (const PaperField &field : form->fields) {
        QJsonObject fields = complete.fields;
        fields.insert(field.name, QJsonObject{{u"no"_qs, u"type takes an object"_qs}});
        const auto checked = checkFields(fields, form->fields);
        QVERIFY_ERROR(checked, ErrorCode::Invalid);
        QVERIFY2(checked.error().detail.startsWith(QString(u"/"_qs + field.name + u": must be"_qs)),
                 qPrintable(checked.error().detail));
    }
}

void TestFieldCheck::aRowsFieldIsNamedWithItsPlace()
{
    Paper paper = samplePaper(PaperKind::IntakeVoucher);
    QJsonArray materials = sampleMaterials(4);
    QJsonObject third = materials.at(2).toObject();
    third.insert(u"name"_qs, u"  "_qs);
    materials.replace(2, third);
    paper.fields.insert(u"materials"_qs, materials);
    auto rendered = renderPaper(paper);
    QVERIFY_ERROR(rendered, ErrorCode::Invalid);
    QCOMPARE(rendered.error().detail, u"/materials/2/name: is missing"_qs);

    paper.fields.insert(u"materials"_qs, QJsonArray{u"营业执照"_qs});
    rendered = renderPaper(paper);
    QVERIFY_ERROR(rendered, ErrorCode::Invalid);
    QVERIFY(rendered.error().detail.startsWith(u"/materials/0:"_qs));
}

void TestFieldCheck::aValueBreaksTheRuleOfItsType_data()
{
    addValueColumns();
    addValue("text: white space", FieldType::Text, u" \n"_qs);
    addValue("text: number", FieldType::Text, 5);
    addValue("integer: fraction", FieldType::Integer, 1.5);
    addValue("integer: negative", FieldType::Integer, -1);
    addValue("integer: text", FieldType::Integer, u"5"_qs);
    addValue("integer: endless", FieldType::Integer, 1e300);
    addValue("boolean: text", FieldType::Boolean, u"true"_qs);
    addValue("date: impossible", FieldType::Date, u"2026-02-30"_qs);
    addValue("date: printed form", FieldType::Date, u"2026年3月10日"_qs);
    addValue("moment: without offset", FieldType::Moment, u"2026-03-10T09:05:00"_qs);
    addValue("moment: date only", FieldType::Moment, u"2026-03-10"_qs);
    addValue("masked: whole resident number", FieldType::Masked, u"11010519491231002X"_qs);
    addValue("masked: small x", FieldType::Masked, u"11010519491231002x"_qs);
    addValue("masked: with blanks", FieldType::Masked, u"110105 19491231 002X"_qs);
    addValue("masked: inside a text", FieldType::Masked, u"证件11010519491231002X号"_qs);
    addValue("masked: one asterisk only", FieldType::Masked, u"11010519491231002*"_qs);
    addValue("masked: number", FieldType::Masked, 5);
    addValue("last4: five", FieldType::LastFour, u"12345"_qs);
    addValue("last4: blank", FieldType::LastFour, u"1 3"_qs);
    addValue("last4: line end", FieldType::LastFour, u"1234\n"_qs);
    addValue("list: object", FieldType::List, QJsonObject{});
}

void TestFieldCheck::aValueBreaksTheRuleOfItsType()
{
    QFETCH(int, type);
    QFETCH(QJsonValue, value);
    QVERIFY_ERROR(checkedAs(FieldType(type), value), ErrorCode::Invalid);
}

void TestFieldCheck::aValueKeepsTheRuleOfItsType_data()
{
    addValueColumns();
    addValue("integer: zero", FieldType::Integer, 0);
    addValue("boolean: false", FieldType::Boolean, false);
    addValue("date: leap day", FieldType::Date, u"2028-02-29"_qs);
    addValue("moment: UTC", FieldType::Moment, u"2026-03-10T01:05:00Z"_qs);
    addValue("moment: offset and milliseconds", FieldType::Moment, u"2026-03-10T09:05:00.123+08:00"_qs);
    addValue("masked: resident number", FieldType::Masked, u"310***********001X"_qs);
    addValue("masked: company's credit code", FieldType::Masked, u"91310000MA1FL00000"_qs);
    addValue("masked: association's code of digits only", FieldType::Masked, u"513100005007792345"_qs);
    addValue("masked: company's old registration number", FieldType::Masked, u"310000400012345"_qs);
    addValue("last4: short and covered", FieldType::LastFour, u"***"_qs);
    addValue("last4: with X", FieldType::LastFour, u"123X"_qs);
}

void TestFieldCheck::aValueKeepsTheRuleOfItsType()
{
    QFETCH(int, type);
    QFETCH(QJsonValue, value);
    QVERIFY_OK(checkedAs(FieldType(type), value));
}

void TestFieldCheck::anEmptyRequiredListIsMissing()
{
    const auto checked = checkedAs(FieldType::List, QJsonArray{});
    QVERIFY_ERROR(checked, ErrorCode::Invalid);
    QCOMPARE(checked.error().detail, u"/field: must not be empty"_qs);
}

void TestFieldCheck::anOptionalListMayBeEmpty()
{
    Paper paper = samplePaper(PaperKind::CollectionSlip);
    paper.fields.insert(u"surrendered"_qs, QJsonArray{});
    QVERIFY_OK(renderPaper(paper));
}

void TestFieldCheck::unknownValuesAreLeftAlone()
{
    QVERIFY_OK(checkFields({{u"other"_qs, 7}}, {PaperField{u"field"_qs, FieldType::Text, false, {}, {}}}));
}

void TestFieldCheck::numberAndTokenMustBeCodes_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("token");
    QTest::addColumn<int>("copyNo");
    QTest::addColumn<QString>("named");
    QTest::newRow("no number") << QString() << u"T1"_qs << 1 << u"number"_qs;
    QTest::newRow("number with a space") << u"L 31"_qs << u"T1"_qs << 1 << u"number"_qs;
    QTest::newRow("number with a name") << u"张三"_qs << u"T1"_qs << 1 << u"number"_qs;
    QTest::newRow("number too long") << QString(41, QLatin1Char('1')) << u"T1"_qs << 1 << u"number"_qs;
    QTest::newRow("no token") << u"L31"_qs << QString() << 1 << u"checkToken"_qs;
    QTest::newRow("token with a name") << u"L31"_qs << u"李四"_qs << 1 << u"checkToken"_qs;
    QTest::newRow("token too long") << u"L31"_qs << QString(65, QLatin1Char('t')) << 1 << u"checkToken"_qs;
    QTest::newRow("no copy") << u"L31"_qs << u"T1"_qs << 0 << u"copyNo"_qs;
}

void TestFieldCheck::numberAndTokenMustBeCodes()
{
    QFETCH(QString, number);
    QFETCH(QString, token);
    QFETCH(int, copyNo);
    QFETCH(QString, named);
    Paper paper = samplePaper(PaperKind::IntakeVoucher);
    paper.number = number;
    paper.checkToken = token;
    paper.copyNo = copyNo;
    const auto rendered = renderPaper(paper);
    QVERIFY_ERROR(rendered, ErrorCode::Invalid);
    QVERIFY(rendered.error().detail.startsWith(named));
}

void TestFieldCheck::theMessageNeverHoldsTheValue()
{
    Paper paper = samplePaper(PaperKind::IntakeVoucher);
    paper.fields.insert(u"applicantNumberMasked"_qs, u"11010519491231002X"_qs);
    const auto rendered = renderPaper(paper);
    QVERIFY_ERROR(rendered, ErrorCode::Invalid);
    QCOMPARE(rendered.error().detail, u"/applicantNumberMasked: must be covered with asterisks"_qs);
}

QTEST_MAIN(TestFieldCheck)
#include "tst_fieldcheck.moc"
