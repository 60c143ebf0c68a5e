// SPDX-License-Identifier: Apache-2.0
#include <optional>

#include <QTest>

#include "rest/httpexchange.h"
#include "rudeserver.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

RudeReply raw(const char *bytes, bool closes = true)
{
    return {QByteArray(bytes).replace('\n', "\r\n"), closes};
}

} // namespace

/// What QNetworkAccessManager makes of bad answers (SYNC §1.3), and what we make of that.
class TestHttpExchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aGoodAnswerComesWhole();
    void badAnswersAreNotTakenForGoodOnes_data();
    void badAnswersAreNotTakenForGoodOnes();
    void qtSendsAgainWhenThePeerJustCloses_data();
    void qtSendsAgainWhenThePeerJustCloses();
    void anAnswerThatNeverComesTimesOut();
    void anAnswerThatStopsHalfwayTimesOut();
    void aClosedPortIsNoAnswer();
    void anAnswerOverTheLimitIsBrokenOff();
    void nothingIsKeptFromOneAnswerToTheNext();
    void aHeadAnswerNeedsNoBody();
    void aConnectionThatSpokeWronglyIsNotUsedAgain_data();
    void aConnectionThatSpokeWronglyIsNotUsedAgain();
    void anExchangeMayDieWhileACallIsOut();

private:
    HttpResult exchange(HttpRequest request);

    std::unique_ptr<RudeServer> m_server;
    std::unique_ptr<HttpExchange> m_exchange;
};

void TestHttpExchange::init()
{
    m_server = std::make_unique<RudeServer>();
    m_exchange = std::make_unique<HttpExchange>(m_server->url());
}

HttpResult TestHttpExchange::exchange(HttpRequest request)
{
    std::optional<HttpResult> result;
    request.path = QStringLiteral("/v1/thing");
    m_exchange->send(request, [&result](const HttpResult &answer) { result = answer; });
    [&result] { QTRY_VERIFY_WITH_TIMEOUT(result.has_value(), 10'000); }();
    return result.value_or(Unexpected<LinkError>(LinkError{{ErrorCode::Internal, {}}, 0, 0}));
}

void TestHttpExchange::aGoodAnswerComesWhole()
{
    m_server->say({gatewaySays(200, "body", {{"X-One", "1"}}, "text/plain; charset=utf-8")});
    HttpRequest request;
    request.verb = "PUT";
    request.body = "question";
    request.headers = {{"X-Mine", "yes"}};
    const HttpResult result = exchange(request);
    QVERIFY_OK(result ? Result<>() : failure(result.error().error));
    QCOMPARE(result->status, 200);
    QCOMPARE(result->body, QByteArray("body"));
    QCOMPARE(result->header("x-ONE"), QByteArray("1"));
    QCOMPARE(result->mediaType(), QByteArray("text/plain"));
    const HeardRequest &heard = m_server->heard().first();
    QCOMPARE(heard.verb, QByteArray("PUT"));
    QCOMPARE(heard.body, QByteArray("question"));
    QCOMPARE(heard.headers.value("x-mine"), QByteArray("yes"));
    QCOMPARE(heard.headers.value("accept-encoding"), QByteArray("identity"));
}

void TestHttpExchange::badAnswersAreNotTakenForGoodOnes_data()
{
    QTest::addColumn<RudeReply>("reply");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("half a status line") << raw("HTTP/1.1 2") << ErrorCode::ServerUnreachable;
    QTest::newRow("half a head") << raw("HTTP/1.1 200 OK\nApi-Version: 1.0\nContent-Le") << ErrorCode::ServerUnreachable;
    QTest::newRow("half a body") << raw("HTTP/1.1 200 OK\nApi-Version: 1.0\nContent-Length: 100\n\n{\"a\"")
                                 << ErrorCode::ServerUnreachable;
    QTest::newRow("no length, cut") << raw("HTTP/1.1 200 OK\nApi-Version: 1.0\n\n{\"a\"") << ErrorCode::ServerForeign;
    QTest::newRow("chunked") << raw("HTTP/1.1 200 OK\nApi-Version: 1.0\nTransfer-Encoding: chunked\n\n2\nab\n0\n\n")
                             << ErrorCode::ServerForeign;
    QTest::newRow("portal page") << raw("HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: 6\n\n<html>")
                                 << ErrorCode::ServerForeign;
    QTest::newRow("redirect") << raw("HTTP/1.1 302 Found\nLocation: http://127.0.0.1:1/\nContent-Length: 0\n\n")
                              << ErrorCode::ServerForeign;
    QTest::newRow("redirect that claims to be ours")
        << raw("HTTP/1.1 307 Found\nApi-Version: 1.0\nLocation: /v1/hello\nContent-Length: 0\n\n")
        << ErrorCode::ServerForeign;
    QTest::newRow("early hints") << raw("HTTP/1.1 103 Early Hints\nApi-Version: 1.0\n\n") << ErrorCode::ServerForeign;
    QTest::newRow("proxy wants a password") << raw("HTTP/1.1 407 No\nContent-Length: 0\n\n") << ErrorCode::ServerForeign;
    QTest::newRow("error page of a proxy")
        << raw("HTTP/1.1 502 Bad Gateway\nContent-Type: text/html\nContent-Length: 3\n\nbad") << ErrorCode::ServerForeign;
    QTest::newRow("another major version") << raw("HTTP/1.1 200 OK\nApi-Version: 2.0\nContent-Length: 0\n\n")
                                           << ErrorCode::ServerForeign;
    QTest::newRow("not HTTP") << raw("SSH-2.0-OpenSSH\n") << ErrorCode::ServerUnreachable;
}

void TestHttpExchange::badAnswersAreNotTakenForGoodOnes()
{
    QFETCH(const RudeReply, reply);
    QFETCH(const ErrorCode, code);
    m_server->say({reply});
    HttpRequest request;
    request.verb = "PUT";
    request.body = "question";
    request.timeoutMs = 2'000;
    const HttpResult result = exchange(request);
    QVERIFY(!result);
    QCOMPARE(errorCodeName(result.error().error.code), errorCodeName(code));
}

void TestHttpExchange::qtSendsAgainWhenThePeerJustCloses_data()
{
    QTest::addColumn<QByteArray>("verb");
    for (const char *verb : {"PUT", "POST", "PATCH"})
        QTest::newRow(verb) << QByteArray(verb);
}

// Nothing can turn this off (Q1). So every write carries its key or its offset, and the gateway must bear the repeat; this
// test tells us if a later Qt changes it.
void TestHttpExchange::qtSendsAgainWhenThePeerJustCloses()
{
    QFETCH(const QByteArray, verb);
    m_server->say({raw("")});
    HttpRequest request;
    request.verb = verb;
    request.body = "question";
    request.headers = {{"Idempotency-Key", "\"k\""}};
    const HttpResult result = exchange(request);
    QVERIFY(!result);
    QCOMPARE(result.error().error.code, ErrorCode::ServerUnreachable);
    QCOMPARE(result.error().status, 0);
    QVERIFY(m_server->heard().size() >= 2);
    for (const HeardRequest &heard : m_server->heard()) {
        QCOMPARE(heard.body, QByteArray("question"));
        QCOMPARE(heard.headers.value("idempotency-key"), QByteArray("\"k\""));
    }
}

void TestHttpExchange::anAnswerThatNeverComesTimesOut()
{
    m_server->say({raw("", false)});
    HttpRequest request;
    request.verb = "GET";
    request.timeoutMs = 200;
    const HttpResult result = exchange(request);
    QVERIFY(!result);
    QCOMPARE(result.error().error.code, ErrorCode::ServerUnreachable);
}

void TestHttpExchange::anAnswerThatStopsHalfwayTimesOut()
{
    m_server->say({raw("HTTP/1.1 200 OK\nApi-Version: 1.0\nContent-Length: 100\n\n{\"a\"", false)});
    HttpRequest request;
    request.verb = "GET";
    request.timeoutMs = 200;
    const HttpResult result = exchange(request);
    QVERIFY(!result);
    QCOMPARE(result.error().error.code, ErrorCode::ServerUnreachable);
}

void TestHttpExchange::aClosedPortIsNoAnswer()
{
    m_server->close();
    HttpRequest request;
    request.verb = "GET";
    const HttpResult result = exchange(request);
    QVERIFY(!result);
    QCOMPARE(result.error().error.code, ErrorCode::ServerUnreachable);
    QCOMPARE(result.error().status, 0);
}

void TestHttpExchange::anAnswerOverTheLimitIsBrokenOff()
{
    m_server->say({gatewaySays(200, QByteArray(100'000, 'x'))});
    HttpRequest request;
    request.verb = "GET";
    request.bodyLimit = 1'000;
    const HttpResult result = exchange(request);
    QVERIFY(!result);
    QCOMPARE(result.error().error.code, ErrorCode::ServerForeign);
    request.bodyLimit = 100'000;
    QVERIFY(exchange(request));
}

void TestHttpExchange::nothingIsKeptFromOneAnswerToTheNext()
{
    m_server->say({gatewaySays(200, "one", {{"Set-Cookie", "id=7"}, {"Cache-Control", "max-age=600"}}),
                   gatewaySays(200, "two")});
    HttpRequest request;
    request.verb = "GET";
    QCOMPARE(exchange(request)->body, QByteArray("one"));
    QCOMPARE(exchange(request)->body, QByteArray("two"));
    QVERIFY(!m_server->heard().last().headers.contains("cookie"));
}

// It announces the length that a GET would have, and ends after its head.
void TestHttpExchange::aHeadAnswerNeedsNoBody()
{
    m_server->say({raw("HTTP/1.1 200 OK\nApi-Version: 1.0\nContent-Length: 4096\nUpload-Offset: 7\n\n", false)});
    HttpRequest request;
    request.verb = "HEAD";
    const HttpResult result = exchange(request);
    QVERIFY(result.has_value());
    QCOMPARE(result->header("Upload-Offset"), QByteArray("7"));
}

void TestHttpExchange::aConnectionThatSpokeWronglyIsNotUsedAgain_data()
{
    QTest::addColumn<RudeReply>("reply");
    QTest::addColumn<int>("connections");
    QTest::newRow("well spoken") << gatewaySays(200, "good") << 1;
    QTest::newRow("refused") << gatewaySays(422, "no") << 1;
    QTest::newRow("portal") << raw("HTTP/1.1 200 OK\nContent-Length: 6\n\n<html>", false) << 2;
    QTest::newRow("ill") << gatewaySays(500, "ill") << 2;
}

void TestHttpExchange::aConnectionThatSpokeWronglyIsNotUsedAgain()
{
    QFETCH(const RudeReply, reply);
    m_server->say({reply, gatewaySays(200, "good")});
    HttpRequest request;
    request.verb = "GET";
    static_cast<void>(exchange(request));
    QCOMPARE(exchange(request)->body, QByteArray("good"));
    QTEST(m_server->connections(), "connections");
}

void TestHttpExchange::anExchangeMayDieWhileACallIsOut()
{
    m_server->say({raw("", false)});
    bool called = false;
    HttpRequest request;
    request.verb = "GET";
    request.path = QStringLiteral("/v1/thing");
    m_exchange->send(request, [&called](const HttpResult &) { called = true; });
    QTRY_COMPARE(m_server->heard().size(), 1);
    m_exchange.reset();
    QCoreApplication::sendPostedEvents();
    QVERIFY(!called);
}

QTEST_GUILESS_MAIN(TestHttpExchange)
#include "tst_httpexchange.moc"
