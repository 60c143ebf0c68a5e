// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "servicebench.h"
#include "support/verify.h"
#include "wire/feedpage.h"
#include "wire/headers.h"
#include "wire/opencases.h"

using namespace yichuang;
using namespace yichuang::test;
using gateway::Request;
using gateway::Response;

namespace {

const QString number = QStringLiteral("310115199003070025");

wire::CaseEnvelope envelopeOf(const QString &applicantNumber)
{
    wire::CaseEnvelope envelope = sampleEnvelope();
    envelope.service = QStringLiteral("sample-residence");
    envelope.situation = QStringLiteral("rentedFiled");
    envelope.applicant = {{QStringLiteral("identity"), QJsonObject{{QStringLiteral("name"), QStringLiteral("赵样本")},
                                                                  {QStringLiteral("number"), applicantNumber}}}};
    return envelope;
}

const wire::OpenCasesQuestion question{number, QStringLiteral("sample-residence"), QStringLiteral("rentedFiled")};

} // namespace

/// The same application is not taken in twice anywhere (两头受理): what the gateway says of it, and what it keeps to itself.
class TestOpenCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOpenCaseIsNamedWithItsPlace();
    void nothingOfItsContentIsTold();
    void anotherApplicationIsNotFound_data();
    void anotherApplicationIsNotFound();
    void aCaseThatIsOverIsNotFound();
    void aRevisionMovesTheCaseToItsNewApplicant();
    void aBadQuestionIsRefused_data();
    void aBadQuestionIsRefused();
    void whoDoesNotSayWhoItIsIsNotAnswered();
    void bothCountersAreToldOfTheSameApplication();
    void aRevisionTellsNobodyAgain();
    void whatIsOverIsNoTwin();

private:
    [[nodiscard]] static Request ask(const wire::OpenCasesQuestion &asked)
    {
        return askWith(canonicalJson(wire::openCasesQuestionToJson(asked)));
    }
    [[nodiscard]] static Request askWith(const QByteArray &body)
    {
        Request request = requestFor("POST", QStringLiteral("/v1/cases:open"));
        request.body = body;
        return request;
    }
    /// What a hall is told of cases that were taken in twice.
    [[nodiscard]] static QList<wire::TwinNotice> twinsOf(const ServiceBench &bench, const QByteArray &counter = {})
    {
        Request request = requestFor("GET", QStringLiteral("/v1/feeds/cases"));
        if (!counter.isEmpty())
            request.setHeader(wire::header::counter, counter);
        QList<wire::TwinNotice> twins;
        for (const wire::FeedChange &change : wire::feedPageFromJson(jsonOf(bench.answer(request))).value_or(wire::FeedPage()).changes) {
            if (change.type == wire::changetype::twin)
                twins.append(wire::twinNoticeFromJson(change.doc).value_or(wire::TwinNotice()));
        }
        return twins;
    }
    [[nodiscard]] static QList<wire::OpenCase> answerOf(const ServiceBench &bench, const wire::OpenCasesQuestion &asked)
    {
        const Response response = bench.answer(ask(asked));
        return wire::openCasesFromJson(jsonOf(response)).value_or(QList<wire::OpenCase>());
    }
};

void TestOpenCases::anOpenCaseIsNamedWithItsPlace()
{
    const ServiceBench bench;
    const wire::CaseEnvelope envelope = envelopeOf(number);
    QCOMPARE(bench.answer(putRequest(envelope)).status, 201);
    const QList<wire::OpenCase> open = answerOf(bench, question);
    QCOMPARE(open.size(), 1);
    const wire::OpenCase &one = open.constFirst();
    QCOMPARE(one.id, envelope.id);
    QCOMPARE(one.platformNo, QStringLiteral("751122026000001"));
    QCOMPARE(one.hall, envelope.hall);
    QCOMPARE(one.counter, envelope.counter);
    QCOMPARE(one.state, envelope.state);
    QCOMPARE(one.day, atCounter(envelope.created.wall).date());
}

void TestOpenCases::nothingOfItsContentIsTold()
{
    const ServiceBench bench;
    QCOMPARE(bench.answer(putRequest(envelopeOf(number))).status, 201);
    const QByteArray said = bench.answer(ask(question)).body;
    QVERIFY(!said.contains("赵样本"));
    QVERIFY(!said.contains(number.toUtf8()));
}

void TestOpenCases::anotherApplicationIsNotFound_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("situation");
    QTest::newRow("somebody else") << "310101198506121039" << question.service << question.situation;
    QTest::newRow("another item") << number << "other" << question.situation;
    QTest::newRow("another situation") << number << question.service << "own";
}

void TestOpenCases::anotherApplicationIsNotFound()
{
    QFETCH(const QString, who);
    QFETCH(const QString, service);
    QFETCH(const QString, situation);
    const ServiceBench bench;
    QCOMPARE(bench.answer(putRequest(envelopeOf(number))).status, 201);
    QCOMPARE(bench.answer(putRequest(envelopeOf({}))).status, 201); // of nobody: never the same as anything
    QCOMPARE(bench.answer(ask({who, service, situation})).status, 200);
    QVERIFY(answerOf(bench, {who, service, situation}).isEmpty());
}

void TestOpenCases::aCaseThatIsOverIsNotFound()
{
    const ServiceBench bench;
    wire::CaseEnvelope refused = envelopeOf(number);
    refused.state = QStringLiteral("NOT_ACCEPTED");
    QCOMPARE(bench.answer(putRequest(refused)).status, 201);
    QVERIFY(answerOf(bench, question).isEmpty());
    wire::CaseEnvelope odd = envelopeOf(number);
    odd.state = QStringLiteral("SOMETHING_NEWER"); // it cannot be known to be over
    QCOMPARE(bench.answer(putRequest(odd)).status, 201);
    QCOMPARE(answerOf(bench, question).size(), 1);
}

void TestOpenCases::aRevisionMovesTheCaseToItsNewApplicant()
{
    const ServiceBench bench;
    wire::CaseEnvelope envelope = envelopeOf(QStringLiteral("310101198506121039"));
    QCOMPARE(bench.answer(putRequest(envelope)).status, 201);
    QVERIFY(answerOf(bench, question).isEmpty());
    envelope.applicant = envelopeOf(number).applicant;
    envelope.rev = 2;
    QCOMPARE(bench.answer(putRequest(envelope)).status, 200);
    QCOMPARE(answerOf(bench, question).size(), 1);
}

void TestOpenCases::aBadQuestionIsRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("no number") << QByteArray(R"({"service":"a","situation":"b"})");
    QTest::newRow("an empty number") << QByteArray(R"({"number":"","service":"a","situation":"b"})");
    QTest::newRow("no situation") << QByteArray(R"({"number":"1","service":"a"})");
    QTest::newRow("a number that is one") << QByteArray(R"({"number":1,"service":"a","situation":"b"})");
}

void TestOpenCases::aBadQuestionIsRefused()
{
    QFETCH(const QByteArray, body);
    const ServiceBench bench;
    const int status = bench.answer(askWith(body)).status;
    QVERIFY2(status >= 400 && status < 500, qPrintable(QString::number(status)));
}

void TestOpenCases::whoDoesNotSayWhoItIsIsNotAnswered()
{
    const ServiceBench bench;
    Request request = ask(question);
    request.headers.remove("counter");
    QVERIFY(bench.answer(request).status >= 400);
}

void TestOpenCases::bothCountersAreToldOfTheSameApplication()
{
    const ServiceBench bench;
    const wire::CaseEnvelope first = envelopeOf(number);
    QCOMPARE(bench.answer(putRequest(first)).status, 201);
    QVERIFY(twinsOf(bench).isEmpty());
    wire::CaseEnvelope second = envelopeOf(number);
    second.hall = QStringLiteral("H2");
    second.counter = QStringLiteral("09");
    Request put = putRequest(second);
    put.setHeader(wire::header::counter, "H2/09");
    QCOMPARE(bench.answer(put).status, 201); // taken all the same: people sort it out

    const QList<wire::TwinNotice> ours = twinsOf(bench);
    QCOMPARE(ours.size(), 1);
    QCOMPARE(ours.first().caseId, first.id);
    QCOMPARE(ours.first().others.size(), 1);
    QCOMPARE(ours.first().others.first().id, second.id);
    QCOMPARE(ours.first().others.first().hall, QStringLiteral("H2"));
    const QList<wire::TwinNotice> theirs = twinsOf(bench, "H2/09");
    QCOMPARE(theirs.size(), 1);
    QCOMPARE(theirs.first().caseId, second.id);
    QCOMPARE(theirs.first().others.first().id, first.id);
    QCOMPARE(theirs.first().others.first().counter, first.counter);
}

void TestOpenCases::aRevisionTellsNobodyAgain()
{
    const ServiceBench bench;
    QCOMPARE(bench.answer(putRequest(envelopeOf(number))).status, 201);
    wire::CaseEnvelope second = envelopeOf(number);
    QCOMPARE(bench.answer(putRequest(second)).status, 201);
    QCOMPARE(twinsOf(bench).size(), 2);
    second.rev = 2;
    QCOMPARE(bench.answer(putRequest(second)).status, 200);
    QCOMPARE(twinsOf(bench).size(), 2);
    // Of very many the oldest are told, and no page grows without end.
    for (int nth = 0; nth < wire::twinsTold + 3; ++nth)
        QCOMPARE(bench.answer(putRequest(envelopeOf(number))).status, 201);
    for (const wire::TwinNotice &notice : twinsOf(bench))
        QVERIFY(notice.others.size() <= wire::twinsTold);
}

void TestOpenCases::whatIsOverIsNoTwin()
{
    const ServiceBench bench;
    wire::CaseEnvelope refused = envelopeOf(number);
    refused.state = QStringLiteral("NOT_ACCEPTED");
    QCOMPARE(bench.answer(putRequest(refused)).status, 201);
    QCOMPARE(bench.answer(putRequest(envelopeOf(number))).status, 201);
    QVERIFY(twinsOf(bench).isEmpty());
    refused = envelopeOf(number);
    refused.state = QStringLiteral("NOT_ACCEPTED");
    QCOMPARE(bench.answer(putRequest(refused)).status, 201);
    QVERIFY(twinsOf(bench).isEmpty());
}

QTEST_GUILESS_MAIN(TestOpenCases)
#include "tst_opencases.moc"
