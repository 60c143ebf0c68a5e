// SPDX-License-Identifier: Apache-2.0
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "domain/logic/jsonlogic.h"
#include "support/verify.h"

using namespace yichuang;

namespace {

const QString suiteFolder = QStringLiteral(YICHUANG_SOURCE_DIR "/tests/data/jsonlogic");

QJsonValue json(const char *text)
{
    // A document must be a list or an object; the list around it lets single values through.
    const QByteArray wrapped = QByteArrayLiteral("[") + text + QByteArrayLiteral("]");
    return QJsonDocument::fromJson(wrapped).array().first();
}

QByteArray text(const QJsonValue &value)
{
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
}

/// A list nested `levels` deep around `true`.
QJsonValue nested(int levels)
{
    QJsonValue rule = true;
    for (int i = 0; i < levels; ++i)
        rule = QJsonObject{{QStringLiteral("!"), QJsonArray{rule}}};
    return rule;
}

} // namespace

class TestJsonLogic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCommunitySuiteHolds_data();
    void theCommunitySuiteHolds();
    void theWholeSuiteWasRead();
    void operandsOutOfRangeAreRefused_data();
    void operandsOutOfRangeAreRefused();
    void someReadingsTheSuiteLeavesOpen_data();
    void someReadingsTheSuiteLeavesOpen();
    void aNullConditionAlwaysHolds();
    void aConditionThatCannotBeAppliedIsAnErrorAndNotFalse();
    void deepNestingIsRefusedBeforeTheStackEnds();
    void hiddenBranchesAreCheckedToo();
    void dataIsNeverTakenForARule();
    void variablesAreListedOnce();

private:
    void addRows(const QString &path);
    int m_rows = 0;
};

void TestJsonLogic::theCommunitySuiteHolds_data()
{
    QTest::addColumn<QJsonValue>("rule");
    QTest::addColumn<QJsonValue>("data");
    QTest::addColumn<QJsonValue>("result");
    QTest::addColumn<QString>("error");
    QDirIterator files(suiteFolder, {QStringLiteral("*.json")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        addRows(files.next());
}

void TestJsonLogic::addRows(const QString &path)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
    const QJsonArray entries = QJsonDocument::fromJson(file.readAll()).array();
    QVERIFY2(!entries.isEmpty(), qPrintable(path));
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (entries.at(i).isString())
            continue; // a heading
        const QJsonObject entry = entries.at(i).toObject();
        const QString name = QDir(suiteFolder).relativeFilePath(path) + QStringLiteral(" %1 ").arg(i)
                             + entry.value(QStringLiteral("description")).toString();
        QVERIFY2(entry.contains(QStringLiteral("rule")), qPrintable(name));
        QTest::newRow(name.toUtf8().constData())
            << entry.value(QStringLiteral("rule")) << entry.value(QStringLiteral("data"))
            << entry.value(QStringLiteral("result"))
            << entry.value(QStringLiteral("error")).toObject().value(QStringLiteral("type")).toString();
        ++m_rows;
    }
}

void TestJsonLogic::theCommunitySuiteHolds()
{
    QFETCH(QJsonValue, rule);
    QFETCH(QJsonValue, data);
    QFETCH(QJsonValue, result);
    QFETCH(QString, error);
    const auto value = applyJsonLogic(rule, data);
    if (!error.isEmpty()) {
        QVERIFY_ERROR(value, ErrorCode::Invalid);
        QCOMPARE(value.error().detail, error);
        return;
    }
    QVERIFY_OK(value);
    QVERIFY2(*value == result, QByteArray(text(*value) + " instead of " + text(result)).constData());
}

void TestJsonLogic::theWholeSuiteWasRead()
{
    QVERIFY2(m_rows > 900, qPrintable(QString::number(m_rows)));
}

void TestJsonLogic::operandsOutOfRangeAreRefused_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QString>("code");
    const QString invalid = errorCodeName(ErrorCode::Invalid);
    QTest::newRow("unknown operator") << QByteArray(R"({"eval": "1+1"})") << errorCodeName(ErrorCode::Unsupported);
    QTest::newRow("infinity is no number") << QByteArray(R"({"+": ["inf", 1]})") << invalid;
    QTest::newRow("overflow") << QByteArray(R"({"*": [1e300, 1e300]})") << invalid;
    QTest::newRow("map without rule") << QByteArray(R"({"map": [[1]]})") << invalid;
    QTest::newRow("map of no list") << QByteArray(R"({"map": {"var": "x"}})") << invalid;
    QTest::newRow("substr without start") << QByteArray(R"({"substr": ["text"]})") << invalid;
    QTest::newRow("substr with a text as length") << QByteArray(R"({"substr": ["text", 0, "1"]})") << invalid;
    QTest::newRow("in without a list") << QByteArray(R"({"in": ["a"]})") << invalid;
    QTest::newRow("missing_some without a count") << QByteArray(R"({"missing_some": [["a"], 1]})") << invalid;
    QTest::newRow("val with a list as step") << QByteArray(R"({"val": [[1], "a"]})") << invalid;
}

void TestJsonLogic::operandsOutOfRangeAreRefused()
{
    QFETCH(QByteArray, rule);
    QFETCH(QString, code);
    const auto value = applyJsonLogic(json(rule.constData()), QJsonValue());
    QVERIFY2(!value, "succeeded");
    QCOMPARE(errorCodeName(value.error().code), code);
}

void TestJsonLogic::someReadingsTheSuiteLeavesOpen_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("result");
    const auto row = [](const char *name, const char *rule, const char *data, const char *result) {
        QTest::newRow(name) << QByteArray(rule) << QByteArray(data) << QByteArray(result);
    };
    row("an object with two keys is data", R"({"a": 1, "b": 2})", "null", R"({"a": 1, "b": 2})");
    row("a list with one falsy element from the data is truthy", R"({"!!": {"var": "l"}})", R"({"l": [0]})", "true");
    row("whole numbers have no exponent", R"({"cat": [100000, " ", 0.5]})", "null", R"("100000 0.5")");
    row("a list in a text", R"({"cat": [[1, true, null]]})", "null", R"("1,true,")");
    row("in nothing", R"({"in": ["a", null]})", "null", "false");
    row("text in Chinese", R"({"in": ["食品", "食品经营许可"]})", "null", "true");
    row("substr past the end", R"({"substr": ["abc", 9]})", "null", R"("")");
    row("substr from before the beginning", R"({"substr": ["abc", -9, 2]})", "null", R"("ab")");
    row("negative index", R"({"var": "-1"})", "[1]", "null");
    row("a default is used for null", R"({"var": ["a", 5]})", R"({"a": null})", "5");
    row("false needs no default", R"({"var": ["a", 5]})", R"({"a": false})", "false");
    row("val with a dotted key", R"({"val": ["a.b", "c"]})", R"({"a.b": {"c": 1}})", "1");
    row("missing in a nested list", R"({"missing": [["a", "b"]]})", R"({"a": 1})", R"(["b"])");
    row("an empty text is missing", R"({"missing": "a"})", R"({"a": ""})", R"(["a"])");
    row("comparing a list from the data", R"({"<": {"var": "l"}})", R"({"l": [1, 2, 3]})", "true");
}

void TestJsonLogic::someReadingsTheSuiteLeavesOpen()
{
    QFETCH(QByteArray, rule);
    QFETCH(QByteArray, data);
    QFETCH(QByteArray, result);
    const auto value = applyJsonLogic(json(rule.constData()), json(data.constData()));
    QVERIFY_OK(value);
    QVERIFY2(*value == json(result.constData()), text(*value).constData());
}

void TestJsonLogic::aNullConditionAlwaysHolds()
{
    QVERIFY(*jsonLogicHolds(QJsonValue(), QJsonValue()));
    QVERIFY(*jsonLogicHolds(QJsonValue(QJsonValue::Undefined), QJsonValue()));
    QVERIFY(!*jsonLogicHolds(QJsonValue(false), QJsonValue()));
}

void TestJsonLogic::aConditionThatCannotBeAppliedIsAnErrorAndNotFalse()
{
    QVERIFY_ERROR(jsonLogicHolds(json(R"({"<": [1, "A"]})"), QJsonValue()), ErrorCode::Invalid);
}

void TestJsonLogic::deepNestingIsRefusedBeforeTheStackEnds()
{
    QVERIFY_OK(applyJsonLogic(nested(jsonLogicDepthLimit / 2 - 1), QJsonValue()));
    QVERIFY_ERROR(applyJsonLogic(nested(jsonLogicDepthLimit + 1), QJsonValue()), ErrorCode::TooLarge);
    QVERIFY_ERROR(checkJsonLogic(nested(jsonLogicDepthLimit + 1)), ErrorCode::TooLarge);
}

void TestJsonLogic::hiddenBranchesAreCheckedToo()
{
    const QJsonValue rule = json(R"({"if": [true, 1, {"shell": "rm"}]})");
    QVERIFY_OK(applyJsonLogic(rule, QJsonValue()));
    QVERIFY_ERROR(checkJsonLogic(rule), ErrorCode::Unsupported);
    QVERIFY_OK(checkJsonLogic(json(R"({"and": [{"==": [{"var": "a"}, 1]}, [2]]})")));
}

void TestJsonLogic::dataIsNeverTakenForARule()
{
    const auto value = applyJsonLogic(json(R"({"==": {"var": "pair"}})"), json(R"({"pair": [{"throw": "run"}, 1]})"));
    QVERIFY_ERROR(value, ErrorCode::Invalid);
    QCOMPARE(value.error().detail, QStringLiteral("NaN"));
}

void TestJsonLogic::variablesAreListedOnce()
{
    const QJsonValue rule = json(R"({"or": [{"==": [{"var": "answers.a"}, 1]}, {"var": ["applicant.kind", 0]},
                                            {"var": "answers.a"}, {"var": {"cat": ["x"]}}]})");
    QCOMPARE(jsonLogicVariables(rule), QStringList({QStringLiteral("answers.a"), QStringLiteral("applicant.kind")}));
}

QTEST_APPLESS_MAIN(TestJsonLogic)
#include "tst_jsonlogic.moc"
