// SPDX-License-Identifier: Apache-2.0
#include <thread>
#include <vector>

#include <QTest>

#include "servicebench.h"
#include "support/verify.h"
#include "wire/acknowledgement.h"
#include "wire/caseview.h"
#include "wire/reconcile.h"

using namespace yichuang;
using namespace yichuang::test;
using gateway::Request;
using gateway::Response;

class TestCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewCaseIsAcknowledgedWithItsNumber();
    void numbersCountUpwardsWithinTheYear();
    void theSameKeyGivesTheStoredAnswer();
    void theSameKeyAtTheSameMomentHasOneEffect();
    void aKeyForAnotherRequestIsRefused();
    void aKeyBelongsToItsCounter();
    void theSameCaseUnderANewKeyIsNotStoredTwice();
    void requestsWithoutTheirHeadersAreRefused_data();
    void requestsWithoutTheirHeadersAreRefused();
    void aDamagedBodyIsRefused();
    void aRefusalIsNotRemembered();
    void aRevisionFollowsTheOneItNames();
    void aRevisionThatFollowsAnotherIsRefused_data();
    void aRevisionThatFollowsAnotherIsRefused();
    void aCaseIsChangedByItsOwnHallOnly();
    void theEnvelopeMustFitTheAddress();
    void fieldErrorsComeWithTheirPointer();
    void aCaseIsCompleteWithTheDocumentOfItsMaterial();
    void aDocumentOfOtherPagesThanItsLineCountsIsRefused();
    void theViewTellsWhatIsMissing();
    void anUnknownCaseIsNotFound();
    void reconcilingTellsEachCaseApart();
    void everyAnswerIsStamped();
    void helloTellsTheLastLocalNumber();
    void theContractIsServed();
    void casesOutliveARestart();
};

void TestCases::aNewCaseIsAcknowledgedWithItsNumber()
{
    const ServiceBench bench;
    const wire::CaseEnvelope envelope = sampleEnvelope({sampleFile(10)});
    const Request request = putRequest(envelope);
    const Response response = bench.answer(request);
    QCOMPARE(response.status, 201);
    const auto acknowledgement = wire::acknowledgementFromJson(jsonOf(response));
    QVERIFY_OK(acknowledgement);
    QCOMPARE(acknowledgement->id, envelope.id);
    QCOMPARE(acknowledgement->rev, 1);
    QCOMPARE(acknowledgement->digest, hexDigest(request.body));
    QCOMPARE(acknowledgement->platformNo, QStringLiteral("751122026000001"));
    QCOMPARE(acknowledgement->missing, QStringList{hexDigest(sampleFile(10))});
}

void TestCases::numbersCountUpwardsWithinTheYear()
{
    ServiceBench bench;
    const auto numberOf = [&bench] {
        return jsonOf(bench.answer(putRequest(sampleEnvelope()))).value(u"platformNo").toString();
    };
    QCOMPARE(numberOf(), QStringLiteral("751122026000001"));
    QCOMPARE(numberOf(), QStringLiteral("751122026000002"));
    // 00:30 on New Year's Day at the counter is still the old year in UTC
    bench.clock.setNow(QDateTime(QDate(2026, 12, 31), QTime(16, 30), Qt::UTC));
    QCOMPARE(numberOf(), QStringLiteral("751122027000001"));
}

void TestCases::theSameKeyGivesTheStoredAnswer()
{
    const ServiceBench bench;
    const Request request = putRequest(sampleEnvelope());
    const Response first = bench.answer(request);
    const Response second = bench.answer(request);
    QCOMPARE(second.status, 201);
    QCOMPARE(second.body, first.body);
    QCOMPARE(first.header(wire::header::idempotencyReplayed), QByteArray());
    QCOMPARE(second.header(wire::header::idempotencyReplayed), QByteArray("?1"));
}

void TestCases::theSameKeyAtTheSameMomentHasOneEffect()
{
    const ServiceBench bench;
    const Request request = putRequest(sampleEnvelope());
    std::vector<Response> answers(8);
    std::vector<std::thread> threads;
    for (Response &answer : answers)
        threads.emplace_back([&bench, &request, &answer] { answer = bench.answer(request); });
    for (std::thread &thread : threads)
        thread.join();
    int fresh = 0;
    for (const Response &answer : answers) {
        QCOMPARE(answer.status, 201);
        QCOMPARE(answer.body, answers.front().body);
        fresh += answer.header(wire::header::idempotencyReplayed).isEmpty();
    }
    QCOMPARE(fresh, 1);
}

void TestCases::aKeyForAnotherRequestIsRefused()
{
    const ServiceBench bench;
    const QString key = newId();
    QCOMPARE(bench.answer(putRequest(sampleEnvelope(), key)).status, 201);
    const Response response = bench.answer(putRequest(sampleEnvelope(), key));
    QCOMPARE(response.status, 422);
    QCOMPARE(codeOf(response), wire::problemcode::idempotencyKeyReused);
}

void TestCases::aKeyBelongsToItsCounter()
{
    const ServiceBench bench;
    const QString key = newId();
    QCOMPARE(bench.answer(putRequest(sampleEnvelope(), key)).status, 201);
    Request other = putRequest(sampleEnvelope(), key);
    other.setHeader(wire::header::counter, "H1/04");
    QCOMPARE(bench.answer(other).status, 201);
}

void TestCases::theSameCaseUnderANewKeyIsNotStoredTwice()
{
    const ServiceBench bench;
    const wire::CaseEnvelope envelope = sampleEnvelope();
    const Response first = bench.answer(putRequest(envelope));
    const Response second = bench.answer(putRequest(envelope));
    QCOMPARE(second.status, 200);
    QCOMPARE(second.body, first.body);
}

void TestCases::requestsWithoutTheirHeadersAreRefused_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const QByteArray none;
    QTest::newRow("no key") << QByteArray("idempotency-key") << none << 400 << "idempotency-key-missing";
    QTest::newRow("key without quotes") << QByteArray("idempotency-key") << QByteArray("abc") << 400
                                        << "idempotency-key-missing";
    QTest::newRow("no digest") << QByteArray("content-digest") << none << 400 << "content-digest-missing";
    QTest::newRow("digest of another kind") << QByteArray("content-digest") << QByteArray("md5=:AAAA:") << 400
                                            << "content-digest-missing";
    QTest::newRow("no precondition") << QByteArray("if-none-match") << none << 428 << "precondition-required";
    QTest::newRow("odd precondition") << QByteArray("if-none-match") << QByteArray("\"1\"") << 428
                                      << "precondition-required";
    QTest::newRow("no counter") << QByteArray("counter") << none << 401 << "device-unknown";
    QTest::newRow("odd counter") << QByteArray("counter") << QByteArray("H1") << 401 << "device-unknown";
}

void TestCases::requestsWithoutTheirHeadersAreRefused()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(int, status);
    QFETCH(QString, code);
    const ServiceBench bench;
    Request request = putRequest(sampleEnvelope());
    if (value.isEmpty())
        request.headers.remove(name);
    else
        request.headers.insert(name, value);
    const Response response = bench.answer(request);
    QCOMPARE(response.status, status);
    QCOMPARE(codeOf(response), code);
}

void TestCases::aDamagedBodyIsRefused()
{
    const ServiceBench bench;
    const wire::CaseEnvelope envelope = sampleEnvelope();
    Request request = putRequest(envelope);
    request.body.replace("\"rev\":1", "\"rev\":2");
    const Response response = bench.answer(request);
    QCOMPARE(response.status, 400);
    QCOMPARE(codeOf(response), wire::problemcode::contentDigestMismatch);
    QCOMPARE(bench.answer(requestFor("GET", QStringLiteral("/v1/cases/") + envelope.id)).status, 404);
}

void TestCases::aRefusalIsNotRemembered()
{
    const ServiceBench bench;
    wire::CaseEnvelope second = sampleEnvelope();
    const wire::CaseEnvelope first = second;
    second.rev = 2;
    const Request early = putRequest(second);
    QCOMPARE(bench.answer(early).status, 412);
    QCOMPARE(bench.answer(putRequest(first)).status, 201);
    QCOMPARE(bench.answer(early).status, 200);
}

void TestCases::aRevisionFollowsTheOneItNames()
{
    const ServiceBench bench;
    wire::CaseEnvelope envelope = sampleEnvelope();
    const QString number = jsonOf(bench.answer(putRequest(envelope))).value(u"platformNo").toString();
    envelope.rev = 2;
    const auto acknowledgement = wire::acknowledgementFromJson(jsonOf(bench.answer(putRequest(envelope))));
    QVERIFY_OK(acknowledgement);
    QCOMPARE(acknowledgement->rev, 2);
    QCOMPARE(acknowledgement->platformNo, number);
}

void TestCases::aRevisionThatFollowsAnotherIsRefused_data()
{
    QTest::addColumn<qint64>("rev");
    QTest::addColumn<QByteArray>("ifMatch");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("new once more") << qint64(1) << QByteArray() << 412 << "revision-mismatch";
    QTest::newRow("after one that is not there") << qint64(9) << QByteArray("\"8\"") << 412 << "revision-mismatch";
    QTest::newRow("not newer") << qint64(1) << QByteArray("\"1\"") << 422 << "invalid";
}

void TestCases::aRevisionThatFollowsAnotherIsRefused()
{
    QFETCH(qint64, rev);
    QFETCH(QByteArray, ifMatch);
    QFETCH(int, status);
    QFETCH(QString, code);
    const ServiceBench bench;
    wire::CaseEnvelope envelope = sampleEnvelope();
    QCOMPARE(bench.answer(putRequest(envelope)).status, 201);
    envelope.rev = rev;
    envelope.clerk = QStringLiteral("c-18");
    Request request = putRequest(envelope);
    if (!ifMatch.isEmpty()) {
        request.headers.remove("if-none-match");
        request.setHeader(wire::header::ifMatch, ifMatch);
    }
    const Response response = bench.answer(request);
    QCOMPARE(response.status, status);
    QCOMPARE(codeOf(response), code);
}

void TestCases::aCaseIsChangedByItsOwnHallOnly()
{
    const ServiceBench bench;
    wire::CaseEnvelope envelope = sampleEnvelope();
    QCOMPARE(bench.answer(putRequest(envelope)).status, 201);
    envelope.rev = 2;
    Request stranger = putRequest(envelope);
    stranger.setHeader(wire::header::counter, "H2/01");
    QCOMPARE(bench.answer(stranger).status, 403);
    envelope.hall = QStringLiteral("H2");
    Request impostor = putRequest(envelope);
    impostor.setHeader(wire::header::counter, "H2/01");
    QCOMPARE(codeOf(bench.answer(impostor)), wire::problemcode::foreignHall);
}

void TestCases::theEnvelopeMustFitTheAddress()
{
    const ServiceBench bench;
    Request request = putRequest(sampleEnvelope());
    request.setTarget("/v1/cases/" + newId().toLatin1());
    const Response response = bench.answer(request);
    QCOMPARE(response.status, 422);
    QCOMPARE(jsonOf(response).value(u"errors").toArray().at(0).toObject().value(u"pointer").toString(),
             QStringLiteral("/id"));
}

void TestCases::fieldErrorsComeWithTheirPointer()
{
    const ServiceBench bench;
    wire::CaseEnvelope envelope = sampleEnvelope({sampleFile(10)});
    envelope.materials[0].sha256 = QStringLiteral("XYZ");
    const Response response = bench.answer(putRequest(envelope));
    QCOMPARE(response.status, 422);
    QCOMPARE(response.header("Content-Type"), QByteArray("application/problem+json"));
    const QJsonObject error = jsonOf(response).value(u"errors").toArray().at(0).toObject();
    QCOMPARE(error.value(u"pointer").toString(), QStringLiteral("/materials/0/sha256"));
}

void TestCases::aCaseIsCompleteWithTheDocumentOfItsMaterial()
{
    const ServiceBench bench;
    const QByteArray document = sampleFile(1000);
    wire::CaseEnvelope envelope = sampleEnvelope({document});
    envelope.materials.first().pages = 3;
    envelope.materials.first().document = wire::EnvelopeDocument{true, {{hexDigest("front"), 1, 1, 0}, {hexDigest("rest"), 4, 2, 90}}};
    const Response response = bench.answer(putRequest(envelope));
    QCOMPARE(response.status, 201);
    // The pages it was made of stay at the counter, and nobody waits for them.
    QCOMPARE(wire::acknowledgementFromJson(jsonOf(response))->missing, QStringList{hexDigest(document)});
    QCOMPARE(bench.answer(createRequest(envelope)).status, 201);
    QCOMPARE(bench.answer(patchRequest(envelope.materials.first().id, 0, document)).status, 204);
    const QString shown = QStringLiteral("/v1/departments/sim/cases/") + envelope.id;
    const QJsonObject seen = jsonOf(bench.answer(requestFor("GET", shown)));
    const auto line = wire::envelopeMaterialFromJson(seen[u"envelope"][u"materials"][0].toObject());
    QVERIFY_OK(line);
    QCOMPARE(*line, envelope.materials.first());
}

void TestCases::aDocumentOfOtherPagesThanItsLineCountsIsRefused()
{
    const ServiceBench bench;
    wire::CaseEnvelope envelope = sampleEnvelope({sampleFile(1000)});
    envelope.materials.first().pages = 3;
    envelope.materials.first().document = wire::EnvelopeDocument{true, {{hexDigest("front"), 1, 1, 0}}};
    QCOMPARE(bench.answer(putRequest(envelope)).status, 422);
}

void TestCases::theViewTellsWhatIsMissing()
{
    const ServiceBench bench;
    const QByteArray file = sampleFile(100);
    wire::CaseEnvelope envelope = sampleEnvelope({file});
    envelope.materials.append({newId(), QStringLiteral("licence"), QStringLiteral("营业执照"), {}, 0, {}, 0,
                               QStringLiteral("toBeFetched")});
    QCOMPARE(bench.answer(putRequest(envelope)).status, 201);
    QCOMPARE(bench.answer(createRequest(envelope)).status, 201);
    const auto view = [&] {
        return *wire::caseViewFromJson(
            jsonOf(bench.answer(requestFor("GET", QStringLiteral("/v1/cases/") + envelope.id))));
    };
    QCOMPARE(view().missing, QStringList{hexDigest(file)});
    QCOMPARE(view().complete, false);
    QCOMPARE(view().uploads, QList<wire::UploadView>({{envelope.materials.at(0).id, 0}}));
    QCOMPARE(bench.answer(patchRequest(envelope.materials.at(0).id, 0, file)).status, 204);
    QCOMPARE(view().missing, QStringList());
    QCOMPARE(view().complete, true);
    QCOMPARE(view().uploads.size(), 0);
}

void TestCases::anUnknownCaseIsNotFound()
{
    const ServiceBench bench;
    const Response response = bench.answer(requestFor("GET", QStringLiteral("/v1/cases/") + newId()));
    QCOMPARE(response.status, 404);
    QCOMPARE(codeOf(response), wire::problemcode::caseUnknown);
}

void TestCases::reconcilingTellsEachCaseApart()
{
    const ServiceBench bench;
    wire::CaseEnvelope envelope = sampleEnvelope();
    const Request put = putRequest(envelope);
    QCOMPARE(bench.answer(put).status, 201);
    const QString digest = hexDigest(put.body);
    const QString unknown = newId();
    Request request = requestFor("POST", QStringLiteral("/v1/cases:reconcile"));
    request.body = canonicalJson(wire::heldCasesToJson({{envelope.id, 1, digest},
                                                        {envelope.id, 1, QString(64, QLatin1Char('0'))},
                                                        {envelope.id, 2, digest},
                                                        {unknown, 1, digest}}));
    const auto lines = wire::reconciledCasesFromJson(jsonOf(bench.answer(request)));
    QVERIFY_OK(lines);
    QCOMPARE(lines->at(0).verdict, wire::Verdict::Same);
    QCOMPARE(lines->at(1).verdict, wire::Verdict::Differs);
    QCOMPARE(lines->at(2).verdict, wire::Verdict::Behind);
    QCOMPARE(lines->at(3).verdict, wire::Verdict::Unknown);
    envelope.rev = 2;
    QCOMPARE(bench.answer(putRequest(envelope)).status, 200);
    QCOMPARE(wire::reconciledCasesFromJson(jsonOf(bench.answer(request)))->at(0).verdict, wire::Verdict::Ahead);
}

void TestCases::everyAnswerIsStamped()
{
    const ServiceBench bench;
    Request request = requestFor("GET", QStringLiteral("/v1/nowhere"));
    request.setHeader(wire::header::traceparent, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    const Response response = bench.answer(request);
    QCOMPARE(response.status, 404);
    QCOMPARE(response.header(wire::header::apiVersion), QByteArray("1.0"));
    QCOMPARE(response.header(wire::header::epoch), bench.store->epoch().toLatin1());
    QCOMPARE(response.header(wire::header::serverTime).toLongLong(), bench.clock.now().toMSecsSinceEpoch());
    QCOMPARE(response.header(wire::header::traceId), QByteArray("0af7651916cd43dd8448eb211c80319c"));
    QCOMPARE(response.header("Content-Length").toLongLong(), response.body.size());
    const auto problem = wire::problemFromJson(jsonOf(response));
    QVERIFY_OK(problem);
    QCOMPARE(problem->traceId, QStringLiteral("0af7651916cd43dd8448eb211c80319c"));
    QCOMPARE(problem->instance, QStringLiteral("/v1/nowhere"));
}

void TestCases::helloTellsTheLastLocalNumber()
{
    const ServiceBench bench;
    const wire::CaseEnvelope envelope = sampleEnvelope();
    const auto lastNumber = [&bench] {
        const QJsonObject hello = jsonOf(bench.answer(requestFor("GET", QStringLiteral("/v1/hello"))));
        return hello.value(u"device").toObject().value(u"lastLocalNo").toString();
    };
    QCOMPARE(lastNumber(), QString());
    QCOMPARE(bench.answer(putRequest(envelope)).status, 201);
    QCOMPARE(lastNumber(), envelope.localNo);
}

void TestCases::theContractIsServed()
{
    const ServiceBench bench;
    const Response response = bench.answer(requestFor("GET", QStringLiteral("/v1/openapi.yaml")));
    QCOMPARE(response.status, 200);
    QVERIFY(response.body.contains("openapi: 3.1.0"));
}

void TestCases::casesOutliveARestart()
{
    ServiceBench bench;
    const Request request = putRequest(sampleEnvelope());
    const Response first = bench.answer(request);
    const QString epoch = bench.store->epoch();
    bench.reopen();
    QCOMPARE(bench.store->epoch(), epoch);
    const Response second = bench.answer(request);
    QCOMPARE(second.body, first.body);
    QCOMPARE(second.header(wire::header::idempotencyReplayed), QByteArray("?1"));
}

QTEST_APPLESS_MAIN(TestCases)
#include "tst_cases.moc"
