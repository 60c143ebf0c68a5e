// SPDX-License-Identifier: Apache-2.0
#include <QJsonArray>
#include <QTest>

#include "casework/intakerequest.h"
#include "core/jsonfields.h"
#include "support/guidefiles.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QByteArray wholeRequest = R"({
  "applicant": {"organisation": false, "identity": {"name": "赵样本", "numberKind": "resident", "number": "310115199003070025"}},
  "agent": {"identity": {"name": "钱示例", "number": "310101198506121039"}, "powerOfAttorney": "代为提交"},
  "item": "sample-residence",
  "answers": {"dwelling": "own"},
  "form": {"leaseTerm": "1"}, "refusedComponents": {"sign": "不予设置"},
  "materials": [
    {"id": "identity", "files": ["a.pdf", "/elsewhere/b.pdf"], "points": "pass", "obtained": "submitted"},
    {"id": "deed", "points": [{"id": "p1", "verdict": "failed", "reason": "已过期"}], "findingsAcceptedBecause": "可辨认"},
    {"id": "other", "obtained": "toBeFetched", "askedBecause": "照片无法辨认",
     "holder": {"name": "孙样本", "number": "310101198506121039"},
     "readings": {"until": "2031-03-04"}, "absent": {"lessor": "见产权证"}},
    {"id": "late", "obtained": "promised", "issuedOn": "2026-03-01", "validUntil": "9999-12-31", "originals": 1, "returned": 1}],
  "act": "refuse", "reasons": ["理由"], "competentBody": "民政局", "anotherBecause": "第二家门店"})";

QJsonObject wholeDocument()
{
    return parseJsonObject(wholeRequest).value_or(QJsonObject());
}

} // namespace

/// A case described in a file.
class TestIntakeRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPartIsRead();
    void whatIsLeftOutHasItsUsualMeaning();
    void aWrongFieldIsNamed_data();
    void aWrongFieldIsNamed();
};

void TestIntakeRequest::everyPartIsRead()
{
    const Result<IntakeRequest> request = intakeRequestFromJson(wholeDocument(), QStringLiteral("/folder"));
    QVERIFY_OK(request);
    QCOMPARE(request->applicant.identity.name, QStringLiteral("赵样本"));
    QCOMPARE(request->applicant.identity.number, QStringLiteral("310115199003070025"));
    QCOMPARE(request->agent->identity.name, QStringLiteral("钱示例"));
    QCOMPARE(request->agent->powerOfAttorney, QStringLiteral("代为提交"));
    QCOMPARE(request->item, QStringLiteral("sample-residence"));
    QCOMPARE(request->answers.value(QStringLiteral("dwelling")), QStringLiteral("own"));
    QCOMPARE(request->form.value(QStringLiteral("leaseTerm")), QStringLiteral("1"));
    QCOMPARE(request->refusedComponents.value(QStringLiteral("sign")), QStringLiteral("不予设置"));
    QCOMPARE(request->act, IntakeAct::Refuse);
    QCOMPARE(request->refusal.reasons, QStringList(QStringLiteral("理由")));
    QCOMPARE(request->refusal.competentBody, QStringLiteral("民政局"));
    QCOMPARE(request->anotherBecause, QStringLiteral("第二家门店"));
    QCOMPARE(request->materials.size(), 4);
    QCOMPARE(request->materials.at(0).files, QStringList({QStringLiteral("/folder/a.pdf"), QStringLiteral("/elsewhere/b.pdf")}));
    QVERIFY(request->materials.at(0).allPointsPass);
    QCOMPARE(request->materials.at(0).obtained, std::optional(Obtained::Submitted));
    QVERIFY(!request->materials.at(1).allPointsPass);
    QCOMPARE(request->materials.at(1).points.value(0).verdict, PointVerdict::Failed);
    QCOMPARE(request->materials.at(1).points.value(0).reason, QStringLiteral("已过期"));
    QCOMPARE(request->materials.at(1).findingsAcceptedBecause, QStringLiteral("可辨认"));
    QVERIFY(!request->materials.at(1).obtained);
    QCOMPARE(request->materials.at(2).obtained, std::optional(Obtained::ToBeFetched));
    QCOMPARE(request->materials.at(2).askedBecause, QStringLiteral("照片无法辨认"));
    QVERIFY(!request->materials.at(2).pieces);
    QCOMPARE(request->materials.at(2).readings.value(QStringLiteral("until")), QStringLiteral("2031-03-04"));
    QCOMPARE(request->materials.at(2).absent.value(QStringLiteral("lessor")), QStringLiteral("见产权证"));
    QCOMPARE(request->materials.at(2).holderName, QStringLiteral("孙样本"));
    QCOMPARE(request->materials.at(2).holderNumber, QStringLiteral("310101198506121039"));
    QVERIFY(request->materials.at(3).holderName.isEmpty());
    QVERIFY(request->materials.at(3).readings.isEmpty() && request->materials.at(3).absent.isEmpty());
    const IntakeMaterial late = request->materials.at(3);
    QCOMPARE(late.obtained, std::optional(Obtained::Promised));
    QCOMPARE(late.issuedOn, QDate(2026, 3, 1));
    QCOMPARE(late.validUntil, validForGood());
    QCOMPARE(late.pieces, std::optional(Pieces{1, 0, 1}));
}

void TestIntakeRequest::whatIsLeftOutHasItsUsualMeaning()
{
    QJsonObject document = wholeDocument();
    for (const char *key : {"agent", "answers", "form", "materials", "act", "reasons", "competentBody", "anotherBecause"})
        document.remove(QLatin1String(key));
    const Result<IntakeRequest> request = intakeRequestFromJson(document, QStringLiteral("/folder"));
    QVERIFY_OK(request);
    QVERIFY(!request->agent);
    QCOMPARE(request->act, IntakeAct::Receive);
    QVERIFY(request->answers.isEmpty() && request->form.isEmpty() && request->materials.isEmpty());
    QVERIFY(request->refusal.reasons.isEmpty() && request->anotherBecause.isEmpty());
}

void TestIntakeRequest::aWrongFieldIsNamed_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *path, const QJsonValue &value, const char *told) {
        QTest::newRow(path) << QString::fromLatin1(path) << value << QString::fromLatin1(told);
    };
    row("applicant", QJsonValue(QJsonValue::Undefined), "/applicant");
    row("applicant/identity/numberKind", QStringLiteral("library card"), "/applicant/identity/numberKind");
    row("agent", 7, "/agent");
    row("item", QJsonValue(QJsonValue::Undefined), "/item");
    row("answers/dwelling", 1, "/answers");
    row("form/leaseTerm", true, "/form");
    row("materials", QStringLiteral("all"), "/materials");
    row("materials/0/id", 1, "/materials/0/id");
    row("materials/0/files", QStringLiteral("a.pdf"), "/materials/0/files");
    row("materials/0/points", QStringLiteral("fail"), "/materials/0/points");
    row("materials/1/points/0/verdict", QStringLiteral("good"), "/materials/1/points/0/verdict");
    row("materials/2/obtained", QStringLiteral("stolen"), "/materials/2/obtained");
    row("materials/2/readings/until", 20310304, "/materials/2/readings");
    row("materials/2/absent", QStringLiteral("all"), "/materials/2/absent");
    row("materials/3/issuedOn", QStringLiteral("yesterday"), "/materials/3/issuedOn");
    row("materials/3/originals", -1, "/materials/3/originals");
    row("act", QStringLiteral("approve"), "/act");
    row("reasons", QStringLiteral("one"), "/reasons");
    row("anotherBecause", 1, "/anotherBecause");
}

void TestIntakeRequest::aWrongFieldIsNamed()
{
    QFETCH(const QString, path);
    QFETCH(const QJsonValue, value);
    QFETCH(const QString, told);
    const QJsonObject document = changedJson(wholeDocument(), path.split(u'/'), value).toObject();
    const Result<IntakeRequest> request = intakeRequestFromJson(document, QStringLiteral("/folder"));
    QVERIFY_ERROR(request, ErrorCode::Invalid);
    QVERIFY2(request.error().detail.startsWith(told), qPrintable(request.error().detail));
}

QTEST_GUILESS_MAIN(TestIntakeRequest)
#include "tst_intakerequest.moc"
