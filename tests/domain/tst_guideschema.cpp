// SPDX-License-Identifier: Apache-2.0
#include <QJsonArray>
#include <QTest>

#include "domain/guide/guidejson.h"
#include "domain/guide/guideschema.h"
#include "support/guidefiles.h"
#include "support/sampleguide.h"
#include "support/verify.h"

using namespace yichuang;
using test::changedJson;
using test::sampleGuide;

class TestGuideSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheCodecWritesFollowsTheSchema();
    void theWrongElementIsNamed_data();
    void theWrongElementIsNamed();
    void severalFindingsAreReportedTogether();
    void oneMistakeGivesOneFinding();
    void anEmptyDocumentListsEverythingThatIsMissing();
};

void TestGuideSchema::whatTheCodecWritesFollowsTheSchema()
{
    const auto findings = guideSchemaFindings(guideToJson(sampleGuide()));
    QVERIFY_OK(findings);
    QCOMPARE(*findings, QStringList());
    QVERIFY_OK(validateGuide(guideToJson(sampleGuide())));
}

void TestGuideSchema::theWrongElementIsNamed_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("finding");
    const QJsonValue gone(QJsonValue::Undefined);
    const auto row = [](const char *name, const QString &path, const QJsonValue &value, const QString &finding) {
        QTest::newRow(name) << path << value << finding;
    };
    row("missing name", QStringLiteral("taskName"), gone, QStringLiteral("/taskName: is missing"));
    row("missing in a material", QStringLiteral("materials/0/isNeed"), gone,
        QStringLiteral("/materials/0/isNeed: is missing"));
    row("number as text", QStringLiteral("version"), QStringLiteral("3"), QStringLiteral("/version: Value type"));
    row("version zero", QStringLiteral("version"), 0, QStringLiteral("/version: Expected number"));
    row("unknown key", QStringLiteral("taskname"), QStringLiteral("x"),
        QStringLiteral("/taskname: is not a key of the format"));
    row("unknown key with a slash", QStringLiteral("materials/0/a~b"), 1,
        QStringLiteral("/materials/0/a~0b: is not a key of the format"));
    row("unknown key with a quote", QStringLiteral("flags/on'site"), true,
        QStringLiteral("/flags/on'site: is not a key of the format"));
    row("unknown applicant", QStringLiteral("serverType/1"), QStringLiteral("7"), QStringLiteral("/serverType/1: "));
    row("repeated applicant", QStringLiteral("serverType/1"), QStringLiteral("1"), QStringLiteral("/serverType: "));
    row("id with a dot", QStringLiteral("questions/0/id"), QStringLiteral("a.b"),
        QStringLiteral("/questions/0/id: Failed to match regex"));
    row("condition as a text", QStringLiteral("situations/0/condition"), QStringLiteral("always"),
        QStringLiteral("/situations/0/condition: Value type"));
    row("condition with two operators", QStringLiteral("situations/0/condition/!="), 1,
        QStringLiteral("/situations/0/condition: Object should have no more"));
    row("condition without words", QStringLiteral("materials/1/conditionText"), gone,
        QStringLiteral("/materials/1/conditionText: is missing"));
    row("days without unit", QStringLiteral("promiseType"), gone, QStringLiteral("/promiseType: is missing"));
    row("no situation", QStringLiteral("situations"), QJsonArray(),
        QStringLiteral("/situations: Array should contain"));
    row("one option", QStringLiteral("questions/1/options"), QJsonArray(),
        QStringLiteral("/questions/1/options: Array should contain"));
    row("prefill from nowhere", QStringLiteral("form/0/prefill"), QStringLiteral("clerk.name"),
        QStringLiteral("/form/0/prefill: Failed to match"));
    row("day as a word", QStringLiteral("publishedOn"), QStringLiteral("today"),
        QStringLiteral("/publishedOn: Failed"));
}

void TestGuideSchema::theWrongElementIsNamed()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    QFETCH(QString, finding);
    const QJsonObject document =
        changedJson(guideToJson(sampleGuide()), path.split(QLatin1Char('/')), value).toObject();
    const auto findings = guideSchemaFindings(document);
    QVERIFY_OK(findings);
    QVERIFY2(!findings->isEmpty(), "no finding");
    QVERIFY2(findings->first().startsWith(finding), qPrintable(findings->join(QLatin1Char('\n'))));
}

void TestGuideSchema::severalFindingsAreReportedTogether()
{
    QJsonValue document = guideToJson(sampleGuide());
    document = changedJson(document, {QStringLiteral("taskName")}, QJsonValue(QJsonValue::Undefined));
    document = changedJson(document, {QStringLiteral("version")}, true);
    document = changedJson(document, {QStringLiteral("form"), QStringLiteral("1"), QStringLiteral("kind")}, 5);
    const auto result = validateGuide(document.toObject());
    QVERIFY_ERROR(result, ErrorCode::Invalid);
    for (const auto *place : {"/taskName: ", "/version: ", "/form/1/kind: "})
        QVERIFY2(result.error().detail.contains(QLatin1String(place)), qPrintable(result.error().detail));
}

void TestGuideSchema::oneMistakeGivesOneFinding()
{
    const QJsonValue document =
        changedJson(guideToJson(sampleGuide()), {QStringLiteral("version")}, QStringLiteral("three"));
    const auto findings = guideSchemaFindings(document.toObject());
    QVERIFY_OK(findings);
    QVERIFY2(findings->size() == 1, qPrintable(findings->join(QLatin1Char('\n'))));
}

void TestGuideSchema::anEmptyDocumentListsEverythingThatIsMissing()
{
    const auto findings = guideSchemaFindings({});
    QVERIFY_OK(findings);
    QCOMPARE(findings->size(), 13);
}

QTEST_APPLESS_MAIN(TestGuideSchema)
#include "tst_guideschema.moc"
