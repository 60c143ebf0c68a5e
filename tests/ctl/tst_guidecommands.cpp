// SPDX-License-Identifier: Apache-2.0
#include "ctlbench.h"
#include "support/guidefiles.h"
#include "support/samplepackage.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QString guides = QStringLiteral(YICHUANG_SOURCE_DIR "/resources/guides");
const QString badGuides = QStringLiteral(YICHUANG_SOURCE_DIR "/tests/data/guides-bad");

QStringList guide(const char *command, const QStringList &rest = {})
{
    return QStringList{QStringLiteral("guide"), QString::fromLatin1(command)} + rest;
}

} // namespace

/// The catalogue from the command line.
class TestGuideCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodGuidesPassTheLint();
    void everyBadGuideIsFoundOut_data();
    void everyBadGuideIsFoundOut();
    void aFindingShowsAnswersOwnerAndRemedy();
    void suggestionsAreWrittenAsATable();
    void guidesAreExportedAndImportedBack();
    void aBadTableImportsNothingAndIsNamed();
    void aLintOfNothingFails();
    void guidesAreImportedAllOrNone();
    void theCatalogueIsListedAndSearched();
    void aGuideIsShownByVersion();
    void twoVersionsAreCompared();
    void theChecklistSaysWhy();
    void theChecklistOfAPackageNamesItsItems();
    void everyFieldFeeAndDateSaysWhy();
    void openQuestionsAreTheAnswerNo();
};

void TestGuideCommands::goodGuidesPassTheLint()
{
    CtlBench bench;
    const CtlOutcome outcome = bench.run(guide("lint", {guides}));
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.json().value(u"guides").toArray().size(), jsonFilesIn(QStringLiteral("resources/guides")).size());
}

void TestGuideCommands::everyBadGuideIsFoundOut_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &path : jsonFilesIn(QStringLiteral("tests/data/guides-bad")))
        QTest::newRow(qPrintable(path.section(u'/', -1))) << path;
}

void TestGuideCommands::everyBadGuideIsFoundOut()
{
    QFETCH(const QString, path);
    CtlBench bench;
    const CtlOutcome outcome = bench.run(guide("lint", {path}));
    const QJsonObject row = outcome.json().value(u"guides").toArray().first().toObject();
    QCOMPARE(row.value(u"file").toString(), path.section(u'/', -1));
    const QJsonArray findings = row.value(u"findings").toArray();
    QVERIFY(!findings.isEmpty());
    bool hasError = false;
    for (const QJsonValue finding : findings) {
        for (const QString &key : {QStringLiteral("rule"), QStringLiteral("element"), QStringLiteral("owner"),
                                   QStringLiteral("severity"), QStringLiteral("detail")})
            QVERIFY(finding.toObject().value(key).isString());
        hasError = hasError || finding.toObject().value(u"severity").toString() == u"error";
    }
    QCOMPARE(outcome.exitCode, hasError ? 1 : 0);
    QVERIFY(bench.run(guide("lint", {path}), false).out.startsWith(path.section(u'/', -1)));
}

void TestGuideCommands::aFindingShowsAnswersOwnerAndRemedy()
{
    CtlBench bench;
    const CtlOutcome outcome = bench.run(guide("lint", {badGuides + QStringLiteral("/situation-overlap.json")}));
    const QJsonArray findings =
        outcome.json().value(u"guides").toArray().first().toObject().value(u"findings").toArray();
    QJsonObject overlap;
    for (const QJsonValue finding : findings) {
        if (finding.toObject().value(u"rule") == QStringLiteral("situationOverlap"))
            overlap = finding.toObject();
    }
    QCOMPARE(overlap.value(u"owner").toString(), QStringLiteral("实体性"));
    QCOMPARE(overlap.value(u"remedy").toString(), QStringLiteral("separateSituations"));
    QCOMPARE(overlap.value(u"dimension").toString(), QStringLiteral("accuracy"));
    QVERIFY(!overlap.value(u"suggestion").toString().isEmpty());
    QVERIFY(overlap.value(u"counterExample").toObject().contains(u"answers"));
    QVERIFY(!overlap.value(u"example").toString().isEmpty());
}

void TestGuideCommands::suggestionsAreWrittenAsATable()
{
    CtlBench bench;
    const QString out = bench.folder.filePath(QStringLiteral("suggestions.csv"));
    QCOMPARE(bench.run(guide("lint", {guides, QStringLiteral("--suggestions"), out})).exitCode, 0);
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString table = QString::fromUtf8(file.readAll());
    QVERIFY2(table.contains(QStringLiteral("序号,事项名称,实施编码")), qPrintable(table.left(80)));
    QVERIFY(table.count(QLatin1Char('\n')) > 20);
    const QString pdf = bench.folder.filePath(QStringLiteral("suggestions.pdf"));
    QCOMPARE(bench.run(guide("lint", {guides, QStringLiteral("--suggestions"), pdf})).exitCode, 0);
    QCOMPARE(bench.counter.papers.papers().constLast().kind, PaperKind::SuggestionTable);
    QVERIFY(QFile::exists(pdf));
    const QString nowhere = bench.folder.filePath(QStringLiteral("no/such/folder.csv"));
    QVERIFY(bench.run(guide("lint", {guides, QStringLiteral("--suggestions"), nowhere})).exitCode > 1);
}

void TestGuideCommands::guidesAreExportedAndImportedBack()
{
    CtlBench bench;
    const QString folder = bench.folder.filePath(QStringLiteral("exchange"));
    const CtlOutcome exported = bench.run(guide("export", {folder}));
    QCOMPARE(exported.exitCode, 0);
    QCOMPARE(exported.json().value(u"files").toArray().size(), 7);
    const QList<Guide> before = bench.counter.store.state.guides;
    bench.counter.store.state.guides.clear();
    const CtlOutcome imported = bench.run(guide("import", {folder}));
    QCOMPARE(imported.exitCode, 0);
    QCOMPARE(bench.counter.store.state.guides, before);
    // One of the tables stands for all that lie beside it, and the same again is nothing new.
    const QString table = folder + QStringLiteral("/up_task_general_basic.csv");
    QCOMPARE(bench.run(guide("import", {table, folder})).json().value(u"newVersions").toInt(), 0);
    QCOMPARE(bench.run(guide("export", {folder, QStringLiteral("no-such-guide")})).errorCode(), QStringLiteral("notFound"));
}

void TestGuideCommands::aBadTableImportsNothingAndIsNamed()
{
    CtlBench bench;
    bench.counter.store.state.guides.clear();
    (void)bench.fileWith(QStringLiteral("up_task_general_basic.csv"),
                         QByteArrayLiteral("row_guid,task_name,task_code,task_version,server_type,dept_name,is_fee\n"
                                           "a,b,c,one,1,d,0\n"));
    const CtlOutcome refused = bench.run(guide("import", {bench.folder.path()}));
    QCOMPARE(refused.exitCode, 3);
    QVERIFY2(refused.err.contains(QStringLiteral("up_task_general_basic.csv: line 2, task_version: must be a whole number")),
             qPrintable(refused.err));
    QVERIFY(bench.counter.store.state.guides.isEmpty());
}

void TestGuideCommands::aLintOfNothingFails()
{
    CtlBench bench;
    QCOMPARE(bench.run(guide("lint", {bench.folder.path()})).errorCode(), QStringLiteral("empty"));
    QCOMPARE(bench.run(guide("lint", {bench.folder.filePath(QStringLiteral("gone.json"))})).exitCode, 1);
}

void TestGuideCommands::guidesAreImportedAllOrNone()
{
    CtlBench bench;
    bench.counter.store.state.guides.clear();
    const CtlOutcome refused = bench.run(guide("import", {guides, badGuides + QStringLiteral("/wrong-type.json")}));
    QCOMPARE(refused.exitCode, 3);
    QCOMPARE(refused.errorCode(), QStringLiteral("invalid"));
    QVERIFY(refused.err.contains(QStringLiteral("wrong-type.json")));
    QVERIFY(bench.counter.store.state.guides.isEmpty());
    const CtlOutcome imported = bench.run(guide("import", {guides}));
    QCOMPARE(imported.exitCode, 0);
    QCOMPARE(imported.json().value(u"newVersions").toInt(), int(bench.counter.store.state.guides.size()));
    QCOMPARE(bench.run(guide("import", {guides})).json().value(u"newVersions").toInt(), 0);
    QCOMPARE(bench.run(guide("import", {bench.folder.path()})).errorCode(), QStringLiteral("empty"));
}

void TestGuideCommands::theCatalogueIsListedAndSearched()
{
    CtlBench bench;
    const QJsonObject row = bench.run(guide("list")).json().value(u"guides").toArray().first().toObject();
    QCOMPARE(row.value(u"id").toString(), QStringLiteral("sample-residence"));
    QCOMPARE(row.value(u"version").toInt(), 3);
    QCOMPARE(row.value(u"sample").toBool(), true);
    const CtlOutcome found = bench.run(guide("search", {QStringLiteral("住所"), QStringLiteral("登记")}), false);
    QCOMPARE(found.exitCode, 0);
    QVERIFY(found.out.startsWith(QStringLiteral("sample-residence\t住所登记\t")));
    const CtlOutcome none = bench.run(guide("search", {QStringLiteral("没有")}));
    QCOMPARE(none.exitCode, 1);
    QVERIFY(none.json().value(u"guides").toArray().isEmpty());
}

void TestGuideCommands::aGuideIsShownByVersion()
{
    CtlBench bench;
    Guide newer = sampleGuide();
    newer.ref.version = 4;
    bench.counter.store.state.guides.append(newer);
    const QString id = QStringLiteral("sample-residence");
    QCOMPARE(bench.run(guide("show", {id})).json().value(u"version").toInt(), 4);
    QCOMPARE(bench.run(guide("show", {id, QStringLiteral("--version"), QStringLiteral("3")})).json().value(u"version").toInt(), 3);
    const CtlOutcome gone = bench.run(guide("show", {id, QStringLiteral("--version"), QStringLiteral("9")}));
    QCOMPARE(gone.exitCode, 3);
    QCOMPARE(gone.errorCode(), QStringLiteral("notFound"));
}

void TestGuideCommands::twoVersionsAreCompared()
{
    CtlBench bench;
    Guide newer = sampleGuide();
    newer.ref.version = 4;
    newer.materials.removeAt(1);
    bench.counter.store.state.guides.append(newer);
    const QString id = QStringLiteral("sample-residence");
    const QJsonArray changes =
        bench.run(guide("diff", {id, QStringLiteral("3"), QStringLiteral("4")})).json().value(u"changes").toArray();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().toObject().value(u"element").toString(), QStringLiteral("materials/deed"));
    QCOMPARE(changes.first().toObject().value(u"owner").toString(), QStringLiteral("实体性"));
    QVERIFY(bench.run(guide("diff", {id, QStringLiteral("3"), QStringLiteral("4")}), false).out.startsWith(u"! removed"));
    QCOMPARE(bench.run(guide("diff", {id, QStringLiteral("3"), QStringLiteral("3")})).exitCode, 1);
    QCOMPARE(bench.run(guide("diff", {id, QStringLiteral("3"), QStringLiteral("9")})).errorCode(), QStringLiteral("notFound"));
    QCOMPARE(bench.run(guide("diff", {id, QStringLiteral("3"), QStringLiteral("four")})).exitCode, 2);
}

void TestGuideCommands::theChecklistSaysWhy()
{
    CtlBench bench;
    const QString answers = bench.fileWith(QStringLiteral("answers.json"), QByteArrayLiteral(R"({"dwelling": "own"})"));
    const QString applicant =
        bench.fileWith(QStringLiteral("applicant.json"), QByteArrayLiteral(R"({"kind": "person", "hasAgent": true})"));
    const CtlOutcome outcome = bench.run(guide("checklist", {QStringLiteral("sample-residence"), QStringLiteral("--answers"),
                                                             answers, QStringLiteral("--applicant"), applicant}));
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.json().value(u"situation").toString(), QStringLiteral("own"));
    const QJsonArray materials = outcome.json().value(u"materials").toArray();
    QCOMPARE(materials.size(), 3);
    const QJsonObject deed = materials.at(1).toObject();
    QCOMPARE(deed.value(u"id").toString(), QStringLiteral("deed"));
    QVERIFY(deed.value(u"required").toBool());
    QCOMPARE(deed.value(u"obtained").toString(), QStringLiteral("submitted"));
    // It has a licence, but its original is handed in by law.
    QCOMPARE(materials.at(0).toObject().value(u"obtained").toString(), QStringLiteral("submitted"));
    QVERIFY(materials.at(0).toObject().value(u"mustSurrenderOriginal").toBool());
    QCOMPARE(deed.value(u"why").toObject().value(u"condition").toString(), QStringLiteral("按情形提交"));
    QCOMPARE(deed.value(u"why").toObject().value(u"guideVersion").toInt(), 3);
    QVERIFY(deed.value(u"why").toObject().value(u"answered").toString().contains(QStringLiteral("自购住房")));
}

void TestGuideCommands::theChecklistOfAPackageNamesItsItems()
{
    CtlBench bench;
    bench.counter.store.state.guides.append(samplePackage());
    const QString answers = bench.fileWith(QStringLiteral("answers.json"), QByteArrayLiteral(R"({"sign": "yes"})"));
    const CtlOutcome outcome =
        bench.run(guide("checklist", {QStringLiteral("sample-package"), QStringLiteral("--answers"), answers}));
    QCOMPARE(outcome.exitCode, 0);
    const QJsonArray components = outcome.json().value(u"components").toArray();
    QCOMPARE(components.size(), 3);
    QCOMPARE(components.at(2).toObject().value(u"after").toArray().size(), 2);
    QCOMPARE(outcome.json().value(u"papersSpared").toInt(), 3);
    QCOMPARE(outcome.json().value(u"fieldsSpared").toInt(), 1);
    QCOMPARE(outcome.json().value(u"materials").toArray().at(0).toObject().value(u"components").toArray().size(), 2);
}

void TestGuideCommands::everyFieldFeeAndDateSaysWhy()
{
    CtlBench bench;
    Guide &known = bench.counter.store.state.guides.first();
    known.promised = TimeLimit{5, DayUnit::WorkingDays, QStringLiteral("自受理之日起")};
    known.law.fees = {{QStringLiteral("工本费"), QStringLiteral("20元"), QStringLiteral("《收费办法》第三条"), {}, {}}};
    const QString answers =
        bench.fileWith(QStringLiteral("answers.json"), QByteArrayLiteral(R"({"dwelling": "rented", "filed": "yes"})"));
    const QJsonObject shown =
        bench.run(guide("checklist", {QStringLiteral("sample-residence"), QStringLiteral("--answers"), answers})).json();
    for (const char *list : {"form", "fees", "dates"}) {
        const QJsonArray rows = shown.value(QLatin1String(list)).toArray();
        QVERIFY2(!rows.isEmpty(), list);
        for (const QJsonValue row : rows) {
            const QJsonObject why = row.toObject().value(u"why").toObject();
            QVERIFY2(!why.value(u"rule").toString().isEmpty() && why.value(u"guideVersion").toInt() == 3, list);
        }
    }
    QCOMPARE(shown.value(u"fees").toArray().at(0).toObject().value(u"why").toObject().value(u"basis").toString(),
             QStringLiteral("《收费办法》第三条"));
    const QJsonObject notice = shown.value(u"dates").toArray().at(0).toObject();
    QCOMPARE(notice.value(u"days").toInt(), 5);
    QVERIFY(notice.value(u"counting").toString().contains(QStringLiteral("次日")));
    QVERIFY(notice.value(u"why").toObject().value(u"basis").toString().contains(QStringLiteral("第三十二条")));
}

void TestGuideCommands::openQuestionsAreTheAnswerNo()
{
    CtlBench bench;
    const QString answers = bench.fileWith(QStringLiteral("answers.json"), QByteArrayLiteral(R"({"dwelling": "rented"})"));
    const CtlOutcome outcome =
        bench.run(guide("checklist", {QStringLiteral("sample-residence"), QStringLiteral("--answers"), answers}));
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.json().value(u"openQuestions").toArray(), QJsonArray{QStringLiteral("filed")});
    const QString gone = bench.folder.filePath(QStringLiteral("gone.json"));
    QCOMPARE(bench.run(guide("checklist", {QStringLiteral("sample-residence"), QStringLiteral("--answers"), gone})).errorCode(),
             QStringLiteral("notFound"));
}

QTEST_MAIN(TestGuideCommands)
#include "tst_guidecommands.moc"
