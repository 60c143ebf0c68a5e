// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "domain/checks/applicantcheck.h"
#include "domain/checks/formcheck.h"
#include "support/samplecase.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QDate today(2026, 3, 10);

FormField fieldOf(FieldKind kind)
{
    FormField field;
    field.key = QStringLiteral("key");
    field.label = QStringLiteral("栏目");
    field.kind = kind;
    field.options = {{QStringLiteral("1"), QStringLiteral("一年")}, {QStringLiteral("2"), QStringLiteral("两年")}};
    return field;
}

} // namespace

/// The fields of the form: what they are filled from, and which values fit them.
class TestFormCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachParticularHasAName_data();
    void eachParticularHasAName();
    void fieldValuesAreOfTheirKind_data();
    void fieldValuesAreOfTheirKind();
    void anEmptyFieldIsMissingOnlyWhenRequired();
};

void TestFormCheck::eachParticularHasAName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const QString &value) {
        QTest::newRow(name) << QString::fromLatin1(name) << value;
    };
    row("applicant.name", QStringLiteral("赵样本"));
    row("applicant.number", QStringLiteral("310115199003070025"));
    row("applicant.phone", QStringLiteral("13800000001"));
    row("applicant.address", QStringLiteral("示例路1号"));
    row("applicant.legalRepresentative", QStringLiteral("吴法人"));
    row("agent.name", QStringLiteral("钱示例"));
    row("agent.number", QStringLiteral("310101198506121039"));
    row("agent.phone", QStringLiteral("13800000002"));
    row("agent.colour", {});
    row("", {});
}

void TestFormCheck::eachParticularHasAName()
{
    QFETCH(const QString, name);
    CaseRecord record = sampleCase();
    record.applicant.legalRepresentative = QStringLiteral("吴法人");
    QTEST(particular(record, name), "value");
    record.agent.reset();
    if (name.startsWith(u"agent."))
        QCOMPARE(particular(record, name), QString());
}

void TestFormCheck::fieldValuesAreOfTheirKind_data()
{
    QTest::addColumn<FieldKind>("kind");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char *name, FieldKind kind, const QString &value, bool fits) {
        QTest::newRow(name) << kind << value << fits;
    };
    row("any text", FieldKind::Text, QStringLiteral("任意"), true);
    row("number", FieldKind::Number, QStringLiteral("-12.5"), true);
    row("number with blanks around", FieldKind::Number, QStringLiteral(" 12 "), true);
    row("words are no number", FieldKind::Number, QStringLiteral("十二"), false);
    row("nan is no number", FieldKind::Number, QStringLiteral("nan"), false);
    row("infinity is no number", FieldKind::Number, QStringLiteral("inf"), false);
    row("date", FieldKind::Date, QStringLiteral("2024-02-29"), true);
    row("day that does not exist", FieldKind::Date, QStringLiteral("2026-02-29"), false);
    row("date with slashes", FieldKind::Date, QStringLiteral("2026/03/10"), false);
    row("date with something behind", FieldKind::Date, QStringLiteral("2026-03-10 上午"), false);
    row("option", FieldKind::Choice, QStringLiteral("2"), true);
    row("text of an option", FieldKind::Choice, QStringLiteral("两年"), false);
    row("resident number", FieldKind::ResidentNumber, QStringLiteral("310115199003070025"), true);
    row("wrong resident number", FieldKind::ResidentNumber, QStringLiteral("310115199003070026"), false);
    row("credit code", FieldKind::CreditCode, QStringLiteral("91350100M000100Y43"), true);
    row("wrong credit code", FieldKind::CreditCode, QStringLiteral("91350100M000100Y4I"), false);
    row("phone", FieldKind::Phone, QStringLiteral("13800000001"), true);
    row("wrong phone", FieldKind::Phone, QStringLiteral("123"), false);
}

void TestFormCheck::fieldValuesAreOfTheirKind()
{
    QFETCH(const FieldKind, kind);
    QFETCH(const QString, value);
    QFETCH(const bool, fits);
    QList<Gap> gaps;
    checkField(fieldOf(kind), value, today, gaps);
    QCOMPARE(gaps.isEmpty(), fits);
    if (!fits)
        QCOMPARE(gaps.first(), (Gap{GapKind::FieldInvalid, Station::Form, {}, QStringLiteral("key"), QStringLiteral("栏目"), {}}));
}

void TestFormCheck::anEmptyFieldIsMissingOnlyWhenRequired()
{
    FormField field = fieldOf(FieldKind::Number);
    QList<Gap> gaps;
    checkField(field, QStringLiteral("  "), today, gaps);
    QCOMPARE(gaps.value(0).kind, GapKind::FieldMissing);
    gaps.clear();
    field.required = false;
    checkField(field, QString(), today, gaps);
    QVERIFY(gaps.isEmpty());
}

QTEST_GUILESS_MAIN(TestFormCheck)
#include "tst_formcheck.moc"
