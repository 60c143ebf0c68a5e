// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

#include "domain/guide/guidejson.h"
#include "domain/guide/guidelint.h"
#include "domain/tables/csvtable.h"
#include "domain/tables/exchangecell.h"
#include "domain/tables/exchangeextension.h"
#include "domain/tables/exchangereader.h"
#include "domain/tables/exchangewriter.h"
#include "support/guidefiles.h"
#include "support/sampleguide.h"
#include "support/verify.h"

using namespace yichuang;
using test::sampleGuide;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

ExchangeFile file(const char *table, const char *csv)
{
    return {QString::fromLatin1(table) + QStringLiteral(".csv"), QByteArray(csv)};
}

/// As another system would write it: fewer columns, other names for the same columns, cells over several lines.
QList<ExchangeFile> foreignDelivery()
{
    return {
        file("up_task_general_basic",
             "rowGuid,taskName,taskCode,taskVersion,taskState,taskType,serverType,deptName,isFee,promiseDay,promiseType,"
             "by_law,handleType,update_time\n"
             "{A},设立登记,11310000MB2F30740K4310131001000,2,2,01,1^2,示例局,否,5,工作日,\"《甲法》第一条\n《乙法》第二条\","
             "窗口办理^网上办理,2026-03-01 08:00:00\n"),
        file("up_task_general_extend",
             "task_guid,result_name,result_type,online_handle_depth,is_online\n{A},登记证,出证办结,全程网办（Ⅳ级）,1\n"),
        file("up_task_general_material",
             "row_guid,task_guid,material_name,is_need,accept_stand,order_num,page_num,source_type\n"
             "{M2},{A},租赁合同,1,已备案,2,1,10\n{M1},{A},身份证,1,\"在有效期内\n与本人一致\",1,2,政府部门核发\n"),
        file("dn_audit_item_condition",
             "row_guid,task_guid,condition_name,order_num\n{S1},{A},自有住所,1\n{S2},{A},租赁住所,2\n{S3},{A},借用住所,3\n"),
        file("dn_audit_material_condition", "condition_guid,material_guid\n{S2},{M2}\n{S3},{M2}\n"),
    };
}

ExchangeFile &fileOf(QList<ExchangeFile> &files, const char *table)
{
    const QString name = QString::fromLatin1(table) + QStringLiteral(".csv");
    return *std::find_if(files.begin(), files.end(), [&name](const ExchangeFile &each) { return each.name == name; });
}

QStringList told(const QList<ExchangeFinding> &findings)
{
    QStringList words;
    for (const ExchangeFinding &finding : findings)
        words.append(finding.words());
    return words;
}

QByteArray replaced(QByteArray bytes, const char *from, const char *to)
{
    return bytes.replace(from, to);
}

} // namespace

/// Guides in the shape of the national exchange.
class TestExchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aForeignDeliveryBecomesAGuide();
    void situationsBecomeOneQuestion();
    void aMaterialIsAskedForInItsSituations();
    void oneSituationNeedsNoQuestion();
    void aForeignGuideHasExactSituations();
    void everySampleGuideComesBackEqual();
    void allElementsComeBack();
    void anEditedColumnWins();
    void whatIsWrongIsNamedByFileLineAndColumn_data();
    void whatIsWrongIsNamedByFileLineAndColumn();
    void oneBadRowTakesNothingIn();
    void everythingWrongIsToldAtOnce();
    void otherExtensionsArePassedOver();
    void cellsAreReadAsTheyAreWritten_data();
    void cellsAreReadAsTheyAreWritten();
    void cellsThatSayNothingAreRefused_data();
    void cellsThatSayNothingAreRefused();
};

void TestExchange::aForeignDeliveryBecomesAGuide()
{
    const ExchangeReading reading = readExchange(foreignDelivery());
    QCOMPARE(told(reading.findings), QStringList());
    QCOMPARE(reading.guides.size(), 1);
    const Guide &guide = reading.guides.first();
    QCOMPARE(guide.ref, (GuideRef{text("task-11310000mb2f30740k4310131001000"), 2}));
    QCOMPARE(guide.publishedOn, QDate(2026, 3, 1));
    QCOMPARE(guide.serverTypes, QStringList({text("1"), text("2")}));
    QCOMPARE(guide.legalBasis, QStringList({text("《甲法》第一条"), text("《乙法》第二条")}));
    QCOMPARE(guide.promised, (TimeLimit{5, DayUnit::WorkingDays, {}}));
    QCOMPARE(guide.service.handleTypes, QStringList({text("window"), text("online")}));
    QCOMPARE(guide.service.onlineDepth, text("4"));
    QCOMPARE(guide.result.name, text("登记证"));
    QVERIFY(!guide.feeCharged);
    QCOMPARE(guide.materials.first().name, text("身份证")); // by order_num
    QCOMPARE(guide.materials.first().copies, 2);
    QCOMPARE(guide.materials.first().points.size(), 2);
    QCOMPARE(guide.materials.first().sourceType, text("government"));
    QVERIFY(!guide.provenance.sample);
}

void TestExchange::situationsBecomeOneQuestion()
{
    const Guide guide = readExchange(foreignDelivery()).guides.value(0);
    QCOMPARE(guide.questions.size(), 1);
    QCOMPARE(guide.questions.first().options.size(), 3);
    QCOMPARE(guide.questions.first().options.at(1).text, text("租赁住所"));
    QCOMPARE(guide.situations.size(), 3);
}

void TestExchange::aMaterialIsAskedForInItsSituations()
{
    const Guide guide = readExchange(foreignDelivery()).guides.value(0);
    QVERIFY(guide.materials.value(0).condition.isNull());
    QVERIFY(!guide.materials.value(1).condition.isNull());
    QCOMPARE(guide.materials.value(1).conditionText, text("情形为：租赁住所、借用住所"));
}

void TestExchange::oneSituationNeedsNoQuestion()
{
    QList<ExchangeFile> files = foreignDelivery().first(3);
    const Guide without = readExchange(files).guides.value(0);
    QCOMPARE(without.situations.value(0).name, text("一般情形"));
    QVERIFY(without.questions.isEmpty());
    files.append(file("dn_audit_item_condition", "row_guid,task_guid,condition_name\n{S1},{A},自有住所\n"));
    const Guide with = readExchange(files).guides.value(0);
    QCOMPARE(with.situations.value(0).name, text("自有住所"));
    QVERIFY(with.questions.isEmpty());
}

void TestExchange::aForeignGuideHasExactSituations()
{
    const QList<GuideFinding> findings = lintGuide(readExchange(foreignDelivery()).guides.value(0));
    QVERIFY(!findings.isEmpty()); // much is not said
    for (const GuideFinding &finding : findings)
        QVERIFY2(finding.severity == FindingSeverity::Warning, qPrintable(finding.rule));
}

void TestExchange::everySampleGuideComesBackEqual()
{
    QList<Guide> guides;
    for (const QString &path : test::jsonFilesIn(QStringLiteral("resources/guides"))) {
        const auto document = test::documentOf(path);
        QVERIFY_OK(document);
        guides.append(*guideFromJson(*document));
    }
    QVERIFY(guides.size() >= 20);
    const ExchangeReading reading = readExchange(writeExchange(guides));
    QCOMPARE(told(reading.findings), QStringList());
    QCOMPARE(reading.guides.size(), guides.size());
    for (qsizetype i = 0; i < guides.size(); ++i)
        QCOMPARE(guideToJson(reading.guides.at(i)), guideToJson(guides.at(i)));
}

void TestExchange::allElementsComeBack()
{
    Guide guide = sampleGuide();
    guide.law.specialProcedures = {{text("听证"), text("依申请"), TimeLimit{20, DayUnit::CalendarDays, {}}, false},
                                   {text("现场踏勘"), {}, {}, {}}};
    guide.law.fees = {{text("工本费"), text("10元\n每本"), text("依据"), true, text("低保免收")}};
    guide.service.commonQuestions = {{text("要\"原件\"吗，还是复印件？"), text("要。")}};
    guide.service.visits = 0;
    guide.validity = {QDate(2026, 1, 1), QDate(2027, 1, 1), text("amend"), text("减材料"), text("确认书1号")};
    guide.owners.insert(text("byLaw"), ElementOwner::Procedural);
    const ExchangeReading reading = readExchange(writeExchange({guide}));
    QCOMPARE(told(reading.findings), QStringList());
    QCOMPARE(guideToJson(reading.guides.value(0)), guideToJson(guide));
}

void TestExchange::anEditedColumnWins()
{
    QList<ExchangeFile> files = writeExchange({sampleGuide()});
    ExchangeFile &materials = fileOf(files, "up_task_general_material");
    materials.bytes = replaced(materials.bytes, "不动产权证书", "不动产登记证明");
    materials.bytes = replaced(materials.bytes, "在有效期内", "在有效期以内");
    ExchangeFile &basic = fileOf(files, "up_task_general_basic");
    basic.bytes = replaced(basic.bytes, "自受理之日起", "自受理次日起");
    const ExchangeReading reading = readExchange(files);
    QCOMPARE(told(reading.findings), QStringList());
    const Guide guide = reading.guides.value(0);
    QCOMPARE(guide.materials.value(1).name, text("不动产登记证明"));
    QCOMPARE(guide.materials.value(1).points.value(0).text, text("在有效期以内"));
    QCOMPARE(guide.promised->explanation, text("自受理次日起"));
    QCOMPARE(guide.questions, sampleGuide().questions); // what nobody touched is as it was
}

void TestExchange::whatIsWrongIsNamedByFileLineAndColumn_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("finding");
    const auto row = [](const char *name, const char *table, const char *from, const char *to, const char *finding) {
        QTest::newRow(name) << QString::fromLatin1(table) << QByteArray(from) << QByteArray(to)
                            << QString::fromUtf8(finding);
    };
    const char *basic = "up_task_general_basic";
    const char *material = "up_task_general_material";
    row("days as a word", basic, ",5,工作日", ",五,工作日", "up_task_general_basic.csv, line 2, promise_day: must be a whole number");
    row("unknown unit", basic, ",5,工作日", ",5,周", "up_task_general_basic.csv, line 2, promise_type: must be one of 1 工作日");
    row("fee neither yes nor no", basic, ",否,", ",也许,", "up_task_general_basic.csv, line 2, is_fee: must be one of");
    row("not published", basic, ",2,2,01", ",2,1,01", "up_task_general_basic.csv, line 2, task_state: only what is published");
    row("unknown item type", basic, ",2,2,01", ",2,2,77", "up_task_general_basic.csv, line 2, taskType: ");
    row("no name", basic, ",设立登记,", ",,", "up_task_general_basic.csv, line 2, taskName: is missing");
    row("no day", basic, "2026-03-01 08:00:00", "soon", "up_task_general_basic.csv, line 2, update_time: ");
    row("missing column", basic, "taskVersion", "taskRevision", "up_task_general_basic.csv, line 1, task_version: the column is missing");
    row("open quote", basic, "第二条\",", "第二条,", "up_task_general_basic.csv: line 2: a quotation mark");
    row("unknown necessity", material, "身份证,1", "身份证,9", "up_task_general_material.csv, line 3, isNeed: ");
    row("a cell too many", material, "{M2},{A}", "{M2},x,{A}", "up_task_general_material.csv, line 2: 9 cells where the header has 8");
    row("of no item", material, "{M2},{A}", "{M2},{B}", "up_task_general_material.csv, line 2, task_guid: nothing in the delivery");
    row("unknown situation", "dn_audit_material_condition", "{S3}", "{S9}",
        "dn_audit_material_condition.csv, line 3, condition_guid: the item has no such situation");
    row("depth", "up_task_general_extend", "Ⅳ级", "Ⅴ级", "up_task_general_extend.csv, line 2, online_handle_depth: must be one of");
    row("result kind", "up_task_general_extend", "出证办结", "出书办结", "up_task_general_extend.csv, line 2, resultType: ");
}

void TestExchange::whatIsWrongIsNamedByFileLineAndColumn()
{
    QFETCH(QString, table);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, finding);
    QList<ExchangeFile> files = foreignDelivery();
    ExchangeFile &changed = fileOf(files, qPrintable(table));
    QVERIFY(changed.bytes.contains(from));
    changed.bytes.replace(from, to);
    const ExchangeReading reading = readExchange(files);
    QVERIFY(reading.guides.isEmpty());
    const QStringList words = told(reading.findings);
    const bool isTold = std::any_of(words.begin(), words.end(), [&](const QString &each) { return each.startsWith(finding); });
    QVERIFY2(isTold, qPrintable(words.join(QLatin1Char('\n'))));
}

void TestExchange::oneBadRowTakesNothingIn()
{
    QList<ExchangeFile> files = foreignDelivery();
    ExchangeFile &basic = fileOf(files, "up_task_general_basic");
    QByteArray second = basic.bytes.mid(basic.bytes.indexOf('\n') + 1);
    basic.bytes += second.replace("{A}", "{B}").replace(",5,", ",-5,").replace("1001000", "1002000");
    const ExchangeReading reading = readExchange(files);
    QVERIFY(reading.guides.isEmpty());
    QVERIFY2(told(reading.findings).join(QLatin1Char('\n')).contains(text("line 4, promiseDay")),
             qPrintable(told(reading.findings).join(QLatin1Char('\n'))));
}

void TestExchange::everythingWrongIsToldAtOnce()
{
    QList<ExchangeFile> files = foreignDelivery();
    ExchangeFile &basic = fileOf(files, "up_task_general_basic");
    basic.bytes.replace(",否,", ",也许,").replace(",5,工作日", ",五,工作日");
    QVERIFY(readExchange(files).findings.size() >= 2);
    QCOMPARE(told(readExchange({}).findings), QStringList(text("up_task_general_basic.csv: the table is missing")));
    QCOMPARE(told(readExchange({file("up_task_generall_basic", "a\n")}).findings),
             QStringList(text("up_task_generall_basic.csv: is no table of the exchange")));
    QCOMPARE(told(readExchange({file("up_task_general_basic", "")}).findings),
             QStringList(text("up_task_general_basic.csv: there is no header")));
}

void TestExchange::otherExtensionsArePassedOver()
{
    QList<ExchangeFile> files = foreignDelivery();
    fileOf(files, "up_task_general_extend").bytes =
        "task_guid,result_name,result_type,extend_field\n{A},登记证,出证办结,\"{\"\"theirs\"\": 1}\"\n";
    QCOMPARE(told(readExchange(files).findings), QStringList());
    QJsonObject document{{text("taskName"), text("甲")}};
    applyExtension(document, {text("nonsense"), QJsonObject{{text("at"), QJsonArray{text("a"), text("b")}}}});
    QCOMPARE(document, (QJsonObject{{text("taskName"), text("甲")}}));
}

void TestExchange::cellsAreReadAsTheyAreWritten_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("written");
    const auto row = [](const char *name, CellKind kind, const char *cell, const QJsonValue &value, const char *written) {
        QTest::newRow(name) << int(kind) << QString::fromUtf8(cell) << value << QString::fromUtf8(written);
    };
    row("text", CellKind::Text, " 甲 ", text("甲"), "甲");
    row("empty", CellKind::Count, "  ", QJsonValue(QJsonValue::Undefined), "");
    row("codes", CellKind::Codes, "1, 2；3", QJsonArray{text("1"), text("2"), text("3")}, "1^2^3");
    row("flag", CellKind::Flag, "Y", true, "1");
    row("no", CellKind::Flag, "否", false, "0");
    row("day", CellKind::Day, "2026/01/31", text("2026-01-31"), "2026-01-31");
    row("unit", CellKind::Unit, "自然日", text("calendarDays"), "2");
    row("handling", CellKind::HandleTypes, "邮寄申请/快递申请", QJsonArray{text("post")}, "3");
    row("depth", CellKind::Depth, "Ⅲ级", text("3"), "3");
    row("source", CellKind::Source, "99", text("other"), "99");
}

void TestExchange::cellsAreReadAsTheyAreWritten()
{
    QFETCH(int, kind);
    QFETCH(QString, cell);
    QFETCH(QJsonValue, value);
    QFETCH(QString, written);
    const auto read = cellValue(CellKind(kind), cell);
    QVERIFY_OK(read);
    QCOMPARE(*read, value);
    QCOMPARE(cellOf(CellKind(kind), *read), written);
}

void TestExchange::cellsThatSayNothingAreRefused_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("cell");
    QTest::newRow("half a number") << int(CellKind::Count) << text("1.5");
    QTest::newRow("no day") << int(CellKind::Day) << text("2026-02-30");
    QTest::newRow("no flag") << int(CellKind::Flag) << text("?");
    QTest::newRow("no handling") << int(CellKind::HandleTypes) << text("上门");
    QTest::newRow("no source") << int(CellKind::Source) << text("天上");
}

void TestExchange::cellsThatSayNothingAreRefused()
{
    QFETCH(int, kind);
    QFETCH(QString, cell);
    QVERIFY_ERROR(cellValue(CellKind(kind), cell), ErrorCode::Invalid);
}

QTEST_APPLESS_MAIN(TestExchange)
#include "tst_exchange.moc"
