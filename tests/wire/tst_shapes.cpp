// SPDX-License-Identifier: Apache-2.0
#include <functional>

#include <QTest>

#include "core/jsonfields.h"
#include "support/verify.h"
#include "wire/acknowledgement.h"
#include "wire/caseenvelope.h"
#include "wire/caseevent.h"
#include "wire/caseview.h"
#include "wire/feedpage.h"
#include "wire/hello.h"
#include "wire/inboxpage.h"
#include "wire/jsonbody.h"
#include "wire/opencases.h"
#include "wire/problem.h"
#include "wire/reconcile.h"

using namespace yichuang;
using namespace yichuang::wire;

namespace {

const QString id = QStringLiteral("018e2f6c-7a10-7c3e-9b1d-0a2b3c4d5e6f");
const QString otherId = QStringLiteral("018e2f6c-7a10-7c3e-9b1d-0a2b3c4d5e70");
const QString digest(64, QLatin1Char('a'));
const QDateTime moment(QDate(2026, 3, 10), QTime(1, 2, 3, 456), Qt::UTC);

CaseEnvelope sampleEnvelope()
{
    CaseEnvelope envelope;
    envelope.id = id;
    envelope.rev = 3;
    envelope.localNo = QStringLiteral("L31010103260310000118");
    envelope.service = QStringLiteral("food");
    envelope.serviceRev = QStringLiteral("2026.1");
    envelope.hall = QStringLiteral("H1");
    envelope.counter = QStringLiteral("03");
    envelope.clerk = QStringLiteral("c-17");
    envelope.created = {moment, -250, QStringLiteral("boot"), 987654};
    envelope.state = QStringLiteral("CORRECTION");
    envelope.applicant = {{QStringLiteral("name"), QStringLiteral("样例")}};
    envelope.agent = QJsonObject{{QStringLiteral("name"), QStringLiteral("代理")}};
    envelope.answers = {{QStringLiteral("q1"), QStringLiteral("a")}};
    envelope.fields = {{QStringLiteral("area"), 12}};
    envelope.deadlines = {{QStringLiteral("decide"), QStringLiteral("2026-04-07")}};
    envelope.materials = {{id, QStringLiteral("plan"), QStringLiteral("平面图"), digest, 10,
                           QStringLiteral("application/pdf"), 2, QStringLiteral("submitted")},
                          {otherId, QStringLiteral("licence"), QStringLiteral("执照"), {}, 0, {}, 0,
                           QStringLiteral("toBeFetched")}};
    envelope.materials.last().holder = QJsonObject{{QStringLiteral("name"), QStringLiteral("样例")}, {QStringLiteral("number"), QStringLiteral("1")}};
    envelope.correction = {{QStringLiteral("plan"), QStringLiteral("缺少签字")}};
    return envelope;
}

/// A shape with the pointers of the fields it cannot do without.
struct Shape
{
    QJsonObject json;
    std::function<Result<QJsonObject>(const QJsonObject &)> thereAndBack;
    QStringList required;
};

template <typename Decode, typename Encode>
auto roundTrip(Decode decode, Encode encode)
{
    return [decode, encode](const QJsonObject &json) -> Result<QJsonObject> {
        const auto value = decode(json);
        if (!value)
            return failure(value.error());
        return encode(*value);
    };
}

QStringList list(const QString &text)
{
    return text.split(QLatin1Char(' '));
}

void addCaseShapes(QMap<QString, Shape> &all)
{
    all[QStringLiteral("envelope")] = {
        caseEnvelopeToJson(sampleEnvelope()), roundTrip(caseEnvelopeFromJson, caseEnvelopeToJson),
        list(QStringLiteral("/schema /id /rev /localNo /service /serviceRev /situation /hall /counter /clerk /created"
                            " /created/wall /created/offsetMs /created/bootId /created/monoMs /state /applicant"
                            " /answers /fields /deadlines /materials /materials/0/id /materials/0/role"
                            " /materials/0/name /materials/0/sha256 /materials/0/size /materials/0/type"
                            " /materials/0/pages /materials/0/obtained /correction/0/material /correction/0/text"))};
    CaseEnvelope package = sampleEnvelope();
    package.certificate = QStringLiteral("行业综合许可证");
    package.components = {{QStringLiteral("food"), QStringLiteral("食品经营许可"), QStringLiteral("市场监督管理局"), {}, QStringLiteral("RECEIVED"), {}},
                          {QStringLiteral("fire"), QStringLiteral("消防安全检查"), {}, {QStringLiteral("food")},
                           QStringLiteral("NOT_ACCEPTED"), QStringLiteral("不予收取")}};
    all[QStringLiteral("envelope of a package")] = {
        caseEnvelopeToJson(package), roundTrip(caseEnvelopeFromJson, caseEnvelopeToJson),
        list(QStringLiteral("/components/0/id /components/0/name /components/0/state"))};
    all[QStringLiteral("acknowledgement")] = {
        acknowledgementToJson({id, 3, digest, otherId, QStringLiteral("751122026000001"), {digest}}),
        roundTrip(acknowledgementFromJson, acknowledgementToJson),
        list(QStringLiteral("/id /rev /digest /receipt /platformNo /missing"))};
    all[QStringLiteral("event")] = {
        caseEventToJson({id, otherId, eventkind::handover, moment, QStringLiteral("c-17"), {}}),
        roundTrip(caseEventFromJson, caseEventToJson),
        list(QStringLiteral("/schema /id /case /kind /at /clerk /body"))};
    all[QStringLiteral("event acknowledgement")] = {
        eventAcknowledgementToJson({id, digest, otherId}),
        roundTrip(eventAcknowledgementFromJson, eventAcknowledgementToJson),
        list(QStringLiteral("/id /digest /receipt"))};
}

void addServiceShapes(QMap<QString, Shape> &all)
{
    all[QStringLiteral("hello")] = {
        helloToJson({id, 1773104523456, QStringLiteral("1.0"), QStringLiteral("1.2"), 262144, 8388608, 268435456, 0, 2,
                     QStringLiteral("abc"), QStringLiteral("L1")}),
        roundTrip(helloFromJson, helloToJson),
        list(QStringLiteral("/epoch /serverTime /api /api/min /api/max /limits /limits/json /limits/patch"
                            " /limits/material /limits/bulkBps /limits/bulkSlots /feeds /feeds/floor /device"
                            " /device/lastLocalNo"))};
    const FeedChange change{false, changetype::status, id, 4, {{QStringLiteral("case"), otherId}}};
    all[QStringLiteral("feed page")] = {
        feedPageToJson({id, {change, {true, changetype::result, otherId, 5, {}}}, QStringLiteral("next"), true}),
        roundTrip(feedPageFromJson, feedPageToJson),
        list(QStringLiteral("/epoch /changes /changes/0/op /changes/0/type /changes/0/id /changes/0/rev"
                            " /changes/0/doc /next /more"))};
    const OpenCase open{otherId, QStringLiteral("7"), QStringLiteral("H2"), QStringLiteral("03"), QDate(2026, 3, 9), QStringLiteral("RECEIVED")};
    all[QStringLiteral("twin")] = {
        twinNoticeToJson({id, moment, {open}}), roundTrip(twinNoticeFromJson, twinNoticeToJson),
        list(QStringLiteral("/case /at /others /others/0/id /others/0/platformNo /others/0/hall /others/0/counter /others/0/day"
                            " /others/0/state"))};
    all[QStringLiteral("status")] = {
        statusChangeToJson({id, QStringLiteral("DECIDED_YES"), moment, QStringLiteral("准予"), QStringLiteral("沪1号")}),
        roundTrip(statusChangeFromJson, statusChangeToJson), list(QStringLiteral("/case /state /at"))};
    StatusChange ofItem;
    ofItem.caseId = id;
    ofItem.state = QStringLiteral("ACCEPTED");
    ofItem.at = moment;
    ofItem.component = QStringLiteral("food");
    all[QStringLiteral("status of an item")] = {statusChangeToJson(ofItem), roundTrip(statusChangeFromJson, statusChangeToJson),
                                                list(QStringLiteral("/case /state /at"))};
    CaseResult comprehensive{id, otherId, QStringLiteral("行业综合许可证"), QStringLiteral("ZH1"), digest, 9,
                             QStringLiteral("application/pdf"), {}, {}};
    comprehensive.component = QStringLiteral("food");
    comprehensive.permits = {{QStringLiteral("食品经营许可"), QStringLiteral("JY1"), QStringLiteral("2031-03-09")},
                             {QStringLiteral("排水许可"), {}, {}}};
    all[QStringLiteral("certificate with permits")] = {
        caseResultToJson(comprehensive), roundTrip(caseResultFromJson, caseResultToJson),
        list(QStringLiteral("/id /case /name /number /sha256 /size /type /permits/0/name"))};
    all[QStringLiteral("result")] = {
        caseResultToJson({id, otherId, QStringLiteral("许可证"), QStringLiteral("JY1"), digest, 9,
                          QStringLiteral("application/pdf"), QStringLiteral("2031-03-09"), QStringLiteral("王**")}),
        roundTrip(caseResultFromJson, caseResultToJson),
        list(QStringLiteral("/id /case /name /number /sha256 /size /type"))};
    Problem problem;
    problem.code = problemcode::invalid;
    problem.status = 422;
    problem.retry = RetryAdvice::AfterFix;
    problem.retryAfter = 3;
    problem.errors = {{QStringLiteral("/rev"), QStringLiteral("invalid"), QStringLiteral("why")}};
    all[QStringLiteral("problem")] = {problemToJson(problem), roundTrip(problemFromJson, problemToJson),
                                      list(QStringLiteral("/status /code /retry /errors/0/pointer /errors/0/code"))};
}

void addListShapes(QMap<QString, Shape> &all)
{
    all[QStringLiteral("view")] = {
        caseViewToJson({id, 2, digest, QStringLiteral("ACCEPTED"), QStringLiteral("751122026000001"), otherId, false,
                        {digest}, {{otherId, 7}}}),
        roundTrip(caseViewFromJson, caseViewToJson),
        list(QStringLiteral("/id /rev /digest /state /platformNo /receipt /complete /missing /uploads /uploads/0/id"
                            " /uploads/0/offset"))};
    all[QStringLiteral("inbox")] = {
        inboxPageToJson({id, {{otherId, 1, digest, QStringLiteral("751122026000001"), {{digest, 5}}}},
                         QStringLiteral("next"), false}),
        roundTrip(inboxPageFromJson, inboxPageToJson),
        list(QStringLiteral("/epoch /cases /cases/0/id /cases/0/rev /cases/0/digest /cases/0/platformNo"
                            " /cases/0/materials /cases/0/materials/0/sha256 /cases/0/materials/0/size /next /more"))};
    all[QStringLiteral("held")] = {heldCasesToJson({{id, 1, digest}}), roundTrip(heldCasesFromJson, heldCasesToJson),
                                   list(QStringLiteral("/cases /cases/0/id /cases/0/rev /cases/0/digest"))};
    all[QStringLiteral("reconciled")] = {
        reconciledCasesToJson({{id, Verdict::Behind, 1}, {otherId, Verdict::Unknown, 0}}),
        roundTrip(reconciledCasesFromJson, reconciledCasesToJson),
        list(QStringLiteral("/cases /cases/0/id /cases/0/verdict /cases/0/rev"))};
}

QMap<QString, Shape> shapes()
{
    QMap<QString, Shape> all;
    addCaseShapes(all);
    addServiceShapes(all);
    addListShapes(all);
    return all;
}

/// The value with the field at the pointer's path set, or taken away when the new value is undefined.
QJsonValue with(const QJsonValue &value, const QStringList &path, const QJsonValue &field)
{
    if (path.isEmpty())
        return field;
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        const qsizetype index = path.first().toLongLong();
        array[index] = with(array.at(index), path.mid(1), field);
        return array;
    }
    QJsonObject object = value.toObject();
    const QJsonValue inner = with(object.value(path.first()), path.mid(1), field);
    if (inner.isUndefined())
        object.remove(path.first());
    else
        object.insert(path.first(), inner);
    return object;
}

QJsonObject changed(const QJsonObject &json, const QString &pointer, const QJsonValue &field)
{
    return with(json, pointer.mid(1).split(QLatin1Char('/')), field).toObject();
}

} // namespace

class TestShapes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShapeComesBackUnchanged_data();
    void aShapeComesBackUnchanged();
    void aMissingFieldIsNamed_data();
    void aMissingFieldIsNamed();
    void aFieldOfTheWrongKindIsNamed_data() { aMissingFieldIsNamed_data(); }
    void aFieldOfTheWrongKindIsNamed();
    void unknownFieldsArePassedOver();
    void valuesThatBreakARuleAreNamed_data();
    void valuesThatBreakARuleAreNamed();
    void hashesAreToldOnce();
    void anEnvelopeNeedsNoAgent();
    void documentsHaveALimit();
    void reconcilingHasALimit();
};

void TestShapes::aShapeComesBackUnchanged_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : shapes().keys())
        QTest::newRow(qPrintable(name)) << name;
}

void TestShapes::aShapeComesBackUnchanged()
{
    QFETCH(QString, name);
    const Shape shape = shapes().value(name);
    const auto back = shape.thereAndBack(shape.json);
    QVERIFY_OK(back);
    QCOMPARE(*back, shape.json);
}

void TestShapes::aMissingFieldIsNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("pointer");
    const auto all = shapes();
    for (auto shape = all.cbegin(); shape != all.cend(); ++shape) {
        for (const QString &pointer : shape->required)
            QTest::addRow("%s %s", qPrintable(shape.key()), qPrintable(pointer)) << shape.key() << pointer;
    }
}

void TestShapes::aMissingFieldIsNamed()
{
    QFETCH(QString, name);
    QFETCH(QString, pointer);
    const Shape shape = shapes().value(name);
    const auto back = shape.thereAndBack(changed(shape.json, pointer, QJsonValue(QJsonValue::Undefined)));
    QVERIFY_ERROR(back, ErrorCode::Invalid);
    QVERIFY2(back.error().detail.startsWith(pointer), qPrintable(back.error().detail));
}

void TestShapes::aFieldOfTheWrongKindIsNamed()
{
    QFETCH(QString, name);
    QFETCH(QString, pointer);
    const Shape shape = shapes().value(name);
    // A boolean stands for every other kind, and a number for a boolean.
    const bool isBoolean = pointer == QStringLiteral("/more") || pointer == QStringLiteral("/complete");
    const auto back = shape.thereAndBack(changed(shape.json, pointer, isBoolean ? QJsonValue(1) : QJsonValue(true)));
    QVERIFY_ERROR(back, ErrorCode::Invalid);
    QVERIFY2(back.error().detail.startsWith(pointer), qPrintable(back.error().detail));
}

void TestShapes::unknownFieldsArePassedOver()
{
    const auto all = shapes();
    for (const Shape &shape : all) {
        const auto back = shape.thereAndBack(changed(shape.json, QStringLiteral("/later"), 1));
        QVERIFY_OK(back);
        QCOMPARE(*back, shape.json);
    }
}

void TestShapes::valuesThatBreakARuleAreNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *name, const char *pointer, const QJsonValue &value) {
        QTest::addRow("%s %s %s", name, pointer, qPrintable(value.toVariant().toString()))
            << QString::fromLatin1(name) << QString::fromLatin1(pointer) << value;
    };
    row("envelope", "/schema", QStringLiteral("case/2"));
    row("envelope", "/id", QStringLiteral("018E2F6C-7A10-7C3E-9B1D-0A2B3C4D5E6F"));
    row("envelope", "/id", QStringLiteral("{018e2f6c-7a10-7c3e-9b1d-0a2b3c4d5e6f}"));
    row("envelope", "/id", QStringLiteral("../cases"));
    row("envelope", "/rev", 0);
    row("envelope", "/rev", 1.5);
    row("envelope", "/hall", QString());
    row("envelope", "/state", QStringLiteral("received"));
    row("envelope", "/created/wall", QStringLiteral("2026-03-10T09:00:00"));
    row("envelope", "/created/wall", QStringLiteral("yesterday"));
    row("envelope", "/agent", QStringLiteral("nobody"));
    row("envelope", "/materials/0/sha256", QString(63, QLatin1Char('a')));
    row("envelope", "/materials/0/sha256", QString(64, QLatin1Char('A')));
    row("envelope", "/materials/0/size", 0);
    row("envelope", "/materials/1/size", 1);
    row("envelope", "/materials/0/pages", -1);
    row("envelope", "/materials/0", QStringLiteral("file"));
    row("acknowledgement", "/missing/0", QStringLiteral("abc"));
    row("acknowledgement", "/rev", 0);
    row("event", "/kind", QStringLiteral("burning"));
    row("event", "/at", QStringLiteral("2026-03-10"));
    row("feed page", "/changes/0/op", QStringLiteral("insert"));
    row("feed page", "/next", QString());
    row("result", "/size", 0);
    row("result", "/validUntil", QStringLiteral("2031-13-01"));
    row("problem", "/retry", QStringLiteral("maybe"));
    row("hello", "/limits/patch", 0);
    row("reconciled", "/cases/0/verdict", QStringLiteral("odd"));
    row("view", "/uploads/0/offset", -1);
}

void TestShapes::valuesThatBreakARuleAreNamed()
{
    QFETCH(QString, name);
    QFETCH(QString, pointer);
    QFETCH(QJsonValue, value);
    const Shape shape = shapes().value(name);
    const auto back = shape.thereAndBack(changed(shape.json, pointer, value));
    QVERIFY_ERROR(back, ErrorCode::Invalid);
    const QString field = pointer.endsWith(QStringLiteral("/0")) ? pointer.chopped(2) : pointer;
    QVERIFY2(back.error().detail.startsWith(field), qPrintable(back.error().detail));
}

void TestShapes::hashesAreToldOnce()
{
    CaseEnvelope envelope = sampleEnvelope();
    envelope.materials.append(envelope.materials.at(0));
    QCOMPARE(envelope.hashes(), QStringList{digest});
}

void TestShapes::anEnvelopeNeedsNoAgent()
{
    CaseEnvelope envelope = sampleEnvelope();
    envelope.agent.reset();
    const QJsonObject json = caseEnvelopeToJson(envelope);
    QVERIFY(json.value(u"agent").isNull());
    QCOMPARE(*caseEnvelopeFromJson(json), envelope);
}

void TestShapes::documentsHaveALimit()
{
    const QByteArray frame = R"({"a":""})";
    QVERIFY_OK(parseJsonBody(QByteArray(frame).insert(6, QByteArray(maximumJsonBytes - frame.size(), 'x'))));
    QVERIFY_ERROR(parseJsonBody(QByteArray(frame).insert(6, QByteArray(maximumJsonBytes - frame.size() + 1, 'x'))),
                  ErrorCode::TooLarge);
    QVERIFY_ERROR(parseJsonBody("[]"), ErrorCode::Malformed);
}

void TestShapes::reconcilingHasALimit()
{
    const HeldCase held{id, 1, digest};
    QVERIFY_OK(heldCasesFromJson(heldCasesToJson(QList<HeldCase>(500, held))));
    QVERIFY_ERROR(heldCasesFromJson(heldCasesToJson(QList<HeldCase>(501, held))), ErrorCode::Invalid);
}

QTEST_APPLESS_MAIN(TestShapes)
#include "tst_shapes.moc"
