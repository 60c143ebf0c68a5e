// SPDX-License-Identifier: Apache-2.0
#include <QFileInfo>
#include <QTest>

#include "domain/guidejson.h"
#include "domain/guidelint.h"
#include "domain/guideschema.h"
#include "support/guidefiles.h"
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

} // namespace

class TestBadGuides : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyBadFileHasItsRow();
    void isRefusedWithItsReason_data();
    void isRefusedWithItsReason();
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
    row("unknown-operator", QStringLiteral("lint conditionUnreadable /situations/0/condition: unknown operator \"eval\""));
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
    QCOMPARE(test::jsonFilesIn(QStringLiteral("tests/data/guides-bad")).size(), 9);
}

QTEST_APPLESS_MAIN(TestBadGuides)
#include "tst_badguides.moc"
