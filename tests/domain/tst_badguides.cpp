// SPDX-License-Identifier: Apache-2.0
#include <QJsonArray>
#include <QTest>

#include "domain/guide/guidejson.h"
#include "domain/guide/guidelint.h"
#include "domain/guide/guideschema.h"
#include "support/guidefiles.h"
#include "support/sampleguide.h"
#include "support/verify.h"

using namespace yichuang;

namespace {

/// What the way in says about a file: parsing, schema, codec and lint, in this order; the first that objects speaks.
QString objectionTo(const QString &path)
{
    const auto document = test::documentOf(path);
    if (!document)
        return QString::fromUtf8(test::describe(document.error()));
    if (const auto valid = validateGuide(*document); !valid)
        return QStringLiteral("schema ") + valid.error().detail;
    const auto guide = guideFromJson(*document);
    if (!guide)
        return QStringLiteral("codec ") + guide.error().detail;
    for (const GuideFinding &finding : lintGuide(*guide)) {
        if (finding.severity == FindingSeverity::Error)
            return QStringLiteral("lint ") + finding.rule + QLatin1Char(' ') + finding.pointer + QStringLiteral(": ")
                   + finding.detail;
    }
    return {};
}

/// The paths of everything in a document, deepest first.
void collectPaths(const QJsonValue &value, const QStringList &path, QList<QStringList> &paths)
{
    const QJsonObject object = value.toObject();
    for (const QString &key : object.keys())
        collectPaths(object.value(key), path + QStringList{key}, paths);
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i)
        collectPaths(array.at(i), path + QStringList{QString::number(i)}, paths);
    if (!path.isEmpty())
        paths.append(path);
}

} // namespace

class TestBadGuides : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyBadFileHasItsRow();
    void isRefusedWithItsReason_data();
    void isRefusedWithItsReason();
    void everyMutilationIsRefusedOrReadBackEqual_data();
    void everyMutilationIsRefusedOrReadBackEqual();
};

void TestBadGuides::isRefusedWithItsReason_data()
{
    QTest::addColumn<QString>("objection");
    const auto row = [](const char *file, const QString &objection) { QTest::newRow(file) << objection; };
    row("missing-task-name", QStringLiteral("schema /taskName: is missing"));
    row("wrong-type", QStringLiteral("schema /version: Value type not permitted"));
    row("unknown-key", QStringLiteral("schema /materials/0/necessity: is not a key of the format"));
    row("duplicate-ids", QStringLiteral("codec /materials/1/id: the id \"identityCard\" is taken"));
    row("situation-overlap", QStringLiteral("lint situationOverlap /situations: here, there"));
    row("situation-gap", QStringLiteral("lint situationGap /situations: no situation holds"));
    row("catch-all-material", QStringLiteral("lint catchAllMaterial /materials/0/materialName: 其他相关材料"));
    row("proof-without-base", QStringLiteral("lint proofWithoutBase /materials/0/acceptStand/0/provedBy: reading:number"));
    row("unknown-operator",
        QStringLiteral("lint conditionUnreadable /situations/0/condition: unknown operator \"eval\""));
    row("not-json", QStringLiteral("malformed: not JSON at byte"));
}

void TestBadGuides::isRefusedWithItsReason()
{
    QFETCH(QString, objection);
    const QString path = QStringLiteral(YICHUANG_SOURCE_DIR "/tests/data/guides-bad/%1.json")
                             .arg(QString::fromUtf8(QTest::currentDataTag()));
    const QString said = objectionTo(path);
    QVERIFY2(said.startsWith(objection), qPrintable(said));
}

void TestBadGuides::everyBadFileHasItsRow()
{
    QCOMPARE(test::jsonFilesIn(QStringLiteral("tests/data/guides-bad")).size(), 10);
}

void TestBadGuides::everyMutilationIsRefusedOrReadBackEqual_data()
{
    QTest::addColumn<QJsonValue>("instead");
    QTest::newRow("null") << QJsonValue();
    QTest::newRow("gone") << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("boolean") << QJsonValue(true);
    QTest::newRow("negative number") << QJsonValue(-1);
    QTest::newRow("huge number") << QJsonValue(1e300);
    QTest::newRow("empty text") << QJsonValue(QString());
    QTest::newRow("list") << QJsonValue(QJsonArray{QJsonArray{}});
    QTest::newRow("rule") << QJsonValue(QJsonObject{{QStringLiteral("var"), QJsonValue()}});
}

void TestBadGuides::everyMutilationIsRefusedOrReadBackEqual()
{
    QFETCH(QJsonValue, instead);
    const QJsonObject whole = guideToJson(test::sampleGuide());
    QList<QStringList> paths;
    collectPaths(whole, {}, paths);
    QVERIFY(paths.size() > 200);
    for (const QStringList &path : std::as_const(paths)) {
        const QJsonObject document = test::changedJson(whole, path, instead).toObject();
        const auto findings = guideSchemaFindings(document);
        QVERIFY_OK(findings);
        const auto guide = guideFromJson(document);
        QVERIFY2(guide || guide.error().code == ErrorCode::Invalid, qPrintable(path.join(QLatin1Char('/'))));
        if (!guide)
            continue;
        (void)lintGuide(*guide);
        const auto again = guideFromJson(guideToJson(*guide));
        QVERIFY_OK(again);
        QCOMPARE(*again, *guide);
    }
}

QTEST_APPLESS_MAIN(TestBadGuides)
#include "tst_badguides.moc"
