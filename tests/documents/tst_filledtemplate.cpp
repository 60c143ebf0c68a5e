// SPDX-License-Identifier: Apache-2.0
#include <QDateTime>
#include <QJsonArray>
#include <QTest>

#include "documents/filledtemplate.h"
#include "support/verify.h"

using namespace yichuang;

class TestFilledTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void datesArePrintedWithoutLeadingZeros();
    void momentsArePrintedOnTheCountersClock();
    void valuesAreEscaped_data();
    void valuesAreEscaped();
    void aValueIsNeverReadAsATemplate();
    void sectionsFollowListsAndTruth();
    void emptyValuesAreLeftOut();
    void rowsAreNumberedAndAnnounced();
    void aBrokenTemplateIsInvalid();
};

void TestFilledTemplate::datesArePrintedWithoutLeadingZeros()
{
    QCOMPARE(printedDate(QDate(2026, 3, 9)), u"2026年3月9日"_qs);
    QCOMPARE(printedDate(QDate(2026, 11, 21)), u"2026年11月21日"_qs);
}

void TestFilledTemplate::momentsArePrintedOnTheCountersClock()
{
    QCOMPARE(printedMoment(QDateTime(QDate(2026, 3, 9), QTime(16, 5), Qt::UTC)), u"2026年3月10日 00:05"_qs);
}

void TestFilledTemplate::valuesAreEscaped_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
    QTest::newRow("mark-up") << u"<b>&\""_qs << u"&lt;b&gt;&amp;&quot;"_qs;
    QTest::newRow("line ends") << u"a\r\nb\nc"_qs << u"a<br/>b<br/>c"_qs;
    QTest::newRow("control characters") << u"a\tb\x07\x0c"_qs << u"a b  "_qs;
    QTest::newRow("beyond the basic plane") << u"𫖯"_qs << u"𫖯"_qs;
}

void TestFilledTemplate::valuesAreEscaped()
{
    QFETCH(QString, value);
    QFETCH(QString, expected);
    const auto filled = filledTemplate(u"[{{name}}]"_qs, {{u"name"_qs, value}});
    QVERIFY_OK(filled);
    QCOMPARE(*filled, QString(u"["_qs + expected + u"]"_qs));
}

void TestFilledTemplate::aValueIsNeverReadAsATemplate()
{
    const auto filled = filledTemplate(u"{{name}}"_qs, {{u"name"_qs, u"{{secret}}"_qs}, {u"secret"_qs, u"x"_qs}});
    QVERIFY_OK(filled);
    QCOMPARE(*filled, u"{{secret}}"_qs);
}

void TestFilledTemplate::sectionsFollowListsAndTruth()
{
    const QJsonArray rows{QJsonObject{{u"name"_qs, u"a"_qs}}, QJsonObject{{u"name"_qs, u"b"_qs}}};
    const auto filled = filledTemplate(u"{{#rows}}{{name}};{{/rows}}{{#yes}}Y{{/yes}}{{#no}}N{{/no}}{{^no}}n{{/no}}"_qs,
                                       {{u"rows"_qs, rows}, {u"yes"_qs, true}, {u"no"_qs, false}});
    QVERIFY_OK(filled);
    QCOMPARE(*filled, u"a;b;Yn"_qs);
}

void TestFilledTemplate::emptyValuesAreLeftOut()
{
    const QList<PaperField> fields{{u"text"_qs, FieldType::Text, false, {}, {}},
                                   {u"list"_qs, FieldType::List, false, {}, {}},
                                   {u"flag"_qs, FieldType::Boolean, false, {}, {}}};
    const QJsonObject printed = printedValues({{u"text"_qs, u"  "_qs},
                                               {u"list"_qs, QJsonArray{}},
                                               {u"flag"_qs, QJsonValue::Null},
                                               {u"unknown"_qs, u"x"_qs}},
                                              fields);
    QVERIFY(printed.isEmpty());
}

void TestFilledTemplate::rowsAreNumberedAndAnnounced()
{
    const PaperField text{u"text"_qs, FieldType::Text, true, {}, {}};
    const QList<PaperField> fields{{u"reasons"_qs, FieldType::List, true, {}, {text}}};
    const QJsonArray rows{QJsonObject{{u"text"_qs, u"a"_qs}}, QJsonObject{{u"text"_qs, u"b"_qs}}};
    const QJsonObject printed = printedValues({{u"reasons"_qs, rows}}, fields);
    QVERIFY(printed.value(u"hasReasons"_qs).toBool());
    QCOMPARE(printed.value(u"reasons"_qs).toArray().at(1).toObject().value(u"position"_qs).toString(), u"2"_qs);
}

void TestFilledTemplate::aBrokenTemplateIsInvalid()
{
    QVERIFY_ERROR(filledTemplate(u"{{#open}}never closed"_qs, {}), ErrorCode::Invalid);
}

QTEST_APPLESS_MAIN(TestFilledTemplate)
#include "tst_filledtemplate.moc"
