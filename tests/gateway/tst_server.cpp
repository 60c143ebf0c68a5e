// SPDX-License-Identifier: Apache-2.0
#include <thread>
#include <vector>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include "core/jsonfields.h"
#include "gateway/gateway.h"
#include "rawclient.h"
#include "samplewire.h"
#include "support/chaosproxy.h"
#include "support/verify.h"
#include "wire/acknowledgement.h"
#include "wire/feedpage.h"
#include "wire/tus.h"

using namespace yichuang;
using namespace yichuang::test;
using gateway::Request;
namespace tus = wire::tus;

class TestServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void oneConnectionServesManyRequests();
    void pipelinedRequestsAreAnsweredInOrder();
    void everyAnswerHasItsHeadersAndLength();
    void aClientThatAsksFirstIsToldToContinue();
    void aClientThatAsksInVainIsToldNothing();
    void limitsAreKept_data();
    void limitsAreKept();
    void aRefusedPieceLeavesTheConnectionUsable();
    void aBodyOfUnknownLengthIsRefused();
    void garbageIsAnsweredOnce();
    void theSameKeyFromManyConnectionsHasOneEffect();
    void aSwallowedAnswerIsGivenAgain();
    void anUploadGoesOnAfterACut();
    void aNewPieceBreaksADeadConnection();
    void anUploadGoesOnAfterARestart();
    void whatWasAcknowledgedSurvivesAKill();
    void aBlobComesInRanges();
    void aLargeFilePassesThrough();
    void aLongPollWakesUp();
    void aLongPollEndsByItself();
    void stoppingEndsALongPoll();
    void stoppingTwiceIsHarmless();
    void aFolderHasOneGateway();
    void anAddressThatIsNoneIsRefused();

private:
    void restart();
    void createUpload(const wire::CaseEnvelope &envelope);
    [[nodiscard]] qint64 offsetOf(const QString &upload);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Gateway> m_gateway;
};

void TestServer::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    restart();
}

void TestServer::cleanup()
{
    m_gateway.reset();
}

void TestServer::restart()
{
    m_gateway.reset();
    GatewayOptions options;
    options.dataDir = m_folder->path();
    auto started = Gateway::start(options);
    QVERIFY_OK(started);
    m_gateway = std::move(*started);
}

void TestServer::createUpload(const wire::CaseEnvelope &envelope)
{
    RawClient client(m_gateway->port());
    QCOMPARE(client.ask(putRequest(envelope)).status, 201);
    QCOMPARE(client.ask(createRequest(envelope)).status, 201);
}

qint64 TestServer::offsetOf(const QString &upload)
{
    Request head = requestFor("HEAD", QStringLiteral("/v1/uploads/") + upload);
    head.setHeader(tus::tusResumable, tus::version);
    const RawAnswer answer = RawClient(m_gateway->port()).ask(head);
    return answer.status == 200 ? answer.headers.value("upload-offset").toLongLong() : -answer.status;
}

void TestServer::oneConnectionServesManyRequests()
{
    RawClient client(m_gateway->port());
    for (int i = 0; i < 50; ++i)
        QCOMPARE(client.ask(putRequest(sampleEnvelope())).status, 201);
}

void TestServer::pipelinedRequestsAreAnsweredInOrder()
{
    RawClient client(m_gateway->port());
    client.send(RawClient::bytesOf(putRequest(sampleEnvelope()))
                + RawClient::bytesOf(requestFor("GET", QStringLiteral("/v1/hello")))
                + RawClient::bytesOf(requestFor("GET", QStringLiteral("/v1/nowhere"))));
    QCOMPARE(client.receive().status, 201);
    QCOMPARE(client.receive().status, 200);
    QCOMPARE(client.receive().status, 404);
}

void TestServer::everyAnswerHasItsHeadersAndLength()
{
    RawClient client(m_gateway->port());
    for (const auto &[target, status] : {std::pair("/v1/hello", 200), std::pair("/v1/%2e%2e/hello", 404)}) {
        const RawAnswer answer = client.ask(requestFor("GET", QString::fromLatin1(target)));
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.headers.value("api-version"), QByteArray("1.0"));
        QCOMPARE(answer.headers.value("epoch").size(), 36);
        QVERIFY(qAbs(answer.headers.value("server-time").toLongLong() - QDateTime::currentMSecsSinceEpoch()) < 60'000);
        QCOMPARE(answer.headers.value("trace-id").size(), 32);
        QVERIFY(answer.headers.contains("content-length"));
    }
}

void TestServer::aClientThatAsksFirstIsToldToContinue()
{
    RawClient client(m_gateway->port());
    Request request = putRequest(sampleEnvelope());
    request.setHeader("Expect", "100-continue");
    const QByteArray bytes = RawClient::bytesOf(request);
    const qsizetype body = bytes.indexOf("\r\n\r\n") + 4;
    client.send(bytes.left(body));
    QCOMPARE(client.receive().status, 100);
    client.send(bytes.mid(body));
    QCOMPARE(client.receive().status, 201);
}

void TestServer::aClientThatAsksInVainIsToldNothing()
{
    RawClient client(m_gateway->port());
    client.send("PUT /v1/nowhere HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 10\r\n\r\n");
    QCOMPARE(client.receive().status, 404);
    QVERIFY(client.isClosed());
}

void TestServer::limitsAreKept_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    const auto put = [](int bytes) -> QByteArray {
        return "PUT /v1/cases/018e0000-0000-7000-8000-000000000000 HTTP/1.1\r\nHost: x\r\nCounter: H1/03\r\n"
               "If-None-Match: *\r\nContent-Length: "
               + QByteArray::number(bytes) + "\r\n\r\n" + QByteArray(bytes, 'x');
    };
    const auto padded = [](int bytes) -> QByteArray {
        return "GET /v1/hello HTTP/1.1\r\nHost: x\r\nPadding: " + QByteArray(bytes, 'p') + "\r\n\r\n";
    };
    QTest::newRow("largest JSON, refused for another reason") << put(256 * 1024) << 400;
    QTest::newRow("JSON too large") << put(256 * 1024 + 1) << 413;
    QTest::newRow("JSON of a megabyte") << put(1024 * 1024) << 413;
    QTest::newRow("large header") << padded(15 * 1024) << 200;
    QTest::newRow("header too large") << padded(17 * 1024) << 431;
}

void TestServer::limitsAreKept()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    RawClient client(m_gateway->port());
    client.send(request);
    const RawAnswer answer = client.receive();
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.headers.value("api-version"), QByteArray("1.0"));
}

void TestServer::aRefusedPieceLeavesTheConnectionUsable()
{
    const QByteArray file = sampleFile(9 * 1024 * 1024);
    const wire::CaseEnvelope envelope = sampleEnvelope({file});
    createUpload(envelope);
    RawClient client(m_gateway->port());
    const QString id = envelope.materials.at(0).id;
    QCOMPARE(client.ask(patchRequest(id, 0, file)).status, 413);
    QCOMPARE(client.ask(patchRequest(id, 5, file.left(1000))).status, 409);
    QCOMPARE(client.ask(patchRequest(id, 0, file.left(8 * 1024 * 1024))).status, 204);
}

void TestServer::aBodyOfUnknownLengthIsRefused()
{
    RawClient client(m_gateway->port());
    client.send("PUT /v1/cases/018e0000-0000-7000-8000-000000000000 HTTP/1.1\r\nHost: x\r\n"
                "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n");
    QCOMPARE(client.receive().status, 411);
    QVERIFY(client.isClosed());
}

void TestServer::garbageIsAnsweredOnce()
{
    RawClient client(m_gateway->port());
    client.send("\x16\x03\x01 this is not HTTP\r\n\r\n");
    QCOMPARE(client.receive().status, 400);
    QVERIFY(client.isClosed());
}

void TestServer::theSameKeyFromManyConnectionsHasOneEffect()
{
    const Request request = putRequest(sampleEnvelope());
    std::vector<RawAnswer> answers(6);
    std::vector<std::thread> threads;
    for (RawAnswer &answer : answers)
        threads.emplace_back([this, &request, &answer] { answer = RawClient(m_gateway->port()).ask(request); });
    for (std::thread &thread : threads)
        thread.join();
    int fresh = 0;
    for (const RawAnswer &answer : answers) {
        QCOMPARE(answer.status, 201);
        QCOMPARE(answer.body, answers.front().body);
        fresh += !answer.headers.contains("idempotency-replayed");
    }
    QCOMPARE(fresh, 1);
}

void TestServer::aSwallowedAnswerIsGivenAgain()
{
    ChaosProxy proxy(m_gateway->port());
    proxy.then({ChaosPlan::Kind::SwallowAnswer});
    const Request request = putRequest(sampleEnvelope());
    QCOMPARE(RawClient(proxy.port()).ask(request).status, 0);
    const RawAnswer answer = RawClient(proxy.port()).ask(request);
    QCOMPARE(answer.status, 201);
    QCOMPARE(answer.headers.value("idempotency-replayed"), QByteArray("?1"));
    QCOMPARE(proxy.connections(), 2);
    QCOMPARE(proxy.requests(), 2);
}

void TestServer::anUploadGoesOnAfterACut()
{
    const QByteArray file = sampleFile(2'000'000);
    const wire::CaseEnvelope envelope = sampleEnvelope({file});
    const QString id = envelope.materials.at(0).id;
    createUpload(envelope);
    ChaosProxy proxy(m_gateway->port());
    proxy.then({ChaosPlan::Kind::CutUpstream, 700'000});
    QCOMPARE(RawClient(proxy.port()).ask(patchRequest(id, 0, file)).status, 0);
    QTRY_VERIFY(offsetOf(id) > 690'000); // all but the head of the request
    const qint64 offset = offsetOf(id);
    QVERIFY(offset < 700'000);
    QCOMPARE(RawClient(proxy.port()).ask(patchRequest(id, offset, file.mid(offset))).status, 204);
    QCOMPARE(offsetOf(id), file.size());
}

void TestServer::aNewPieceBreaksADeadConnection()
{
    const QByteArray file = sampleFile(100'000);
    const wire::CaseEnvelope envelope = sampleEnvelope({file});
    const QString id = envelope.materials.at(0).id;
    createUpload(envelope);
    RawClient dead(m_gateway->port());
    const QByteArray bytes = RawClient::bytesOf(patchRequest(id, 0, file));
    dead.send(bytes.left(bytes.size() - 60'000));
    QTRY_VERIFY(QFileInfo(m_folder->filePath(QStringLiteral("uploads/") + id + QStringLiteral(".part"))).size() > 0);

    RawClient alive(m_gateway->port());
    const RawAnswer answer = alive.ask(patchRequest(id, 0, file));
    QCOMPARE(answer.status, 409);
    QVERIFY(dead.isClosed());
    const qint64 offset = offsetOf(id);
    QCOMPARE(answer.headers.value("upload-offset").toLongLong(), offset);
    QVERIFY(offset > 0 && offset <= 40'000);
    QCOMPARE(alive.ask(patchRequest(id, offset, file.mid(offset))).status, 204);
}

void TestServer::anUploadGoesOnAfterARestart()
{
    const QByteArray file = sampleFile(300'000);
    const wire::CaseEnvelope envelope = sampleEnvelope({file});
    const QString id = envelope.materials.at(0).id;
    createUpload(envelope);
    QCOMPARE(RawClient(m_gateway->port()).ask(patchRequest(id, 0, file.left(123'456))).status, 204);
    restart();
    QCOMPARE(offsetOf(id), 123'456);
    QCOMPARE(RawClient(m_gateway->port()).ask(patchRequest(id, 123'456, file.mid(123'456))).status, 204);
}

void TestServer::whatWasAcknowledgedSurvivesAKill()
{
    const QByteArray file = sampleFile(300'000);
    const wire::CaseEnvelope envelope = sampleEnvelope({file});
    const QString id = envelope.materials.at(0).id;
    const Request put = putRequest(envelope);
    RawClient client(m_gateway->port());
    const RawAnswer first = client.ask(put);
    QCOMPARE(first.status, 201);
    QCOMPARE(client.ask(createRequest(envelope)).status, 201);
    QCOMPARE(client.ask(patchRequest(id, 0, file.left(200'000))).status, 204);

    // What a kill would leave: the files as they are now, while the first gateway still runs.
    QTemporaryDir left;
    QVERIFY(QDir(left.path()).mkpath(QStringLiteral("uploads")));
    const QStringList names{QStringLiteral("gateway.db"), QStringLiteral("gateway.db-wal"),
                            QStringLiteral("uploads/") + id + QStringLiteral(".part")};
    for (const QString &name : names)
        QVERIFY(QFile::copy(m_folder->filePath(name), left.filePath(name)));
    m_gateway.reset();
    GatewayOptions options;
    options.dataDir = left.path();
    auto second = Gateway::start(options);
    QVERIFY_OK(second);
    m_gateway = std::move(*second);

    const RawAnswer replayed = RawClient(m_gateway->port()).ask(put);
    QCOMPARE(replayed.body, first.body);
    QCOMPARE(replayed.headers.value("idempotency-replayed"), QByteArray("?1"));
    QCOMPARE(offsetOf(id), 200'000);
    QCOMPARE(RawClient(m_gateway->port()).ask(patchRequest(id, 200'000, file.mid(200'000))).status, 204);
    m_gateway.reset(); // before its folder goes
}

void TestServer::aBlobComesInRanges()
{
    const QByteArray file = sampleFile(600'000);
    const wire::CaseEnvelope envelope = sampleEnvelope({file});
    createUpload(envelope);
    RawClient client(m_gateway->port());
    QCOMPARE(client.ask(patchRequest(envelope.materials.at(0).id, 0, file)).status, 204);
    Request get = requestFor("GET", QStringLiteral("/v1/blobs/") + hexDigest(file));
    QCOMPARE(client.ask(get).body, file);
    get.setHeader("Range", "bytes=299990-300009");
    const RawAnswer part = client.ask(get);
    QCOMPARE(part.status, 206);
    QCOMPARE(part.body, file.mid(299'990, 20));
    QCOMPARE(part.headers.value("content-range"), QByteArray("bytes 299990-300009/600000"));
}

void TestServer::aLargeFilePassesThrough()
{
    constexpr int pieceBytes = 8 * 1024 * 1024;
    const QByteArray file = sampleFile(20 * 1024 * 1024);
    const wire::CaseEnvelope envelope = sampleEnvelope({file});
    const QString id = envelope.materials.at(0).id;
    createUpload(envelope);
    RawClient client(m_gateway->port());
    for (qint64 offset = 0; offset < file.size(); offset += pieceBytes)
        QCOMPARE(client.ask(patchRequest(id, offset, file.mid(offset, pieceBytes))).status, 204);
    QCOMPARE(client.ask(requestFor("GET", QStringLiteral("/v1/blobs/") + hexDigest(file))).body, file);
}

void TestServer::aLongPollWakesUp()
{
    RawClient waiting(m_gateway->port());
    Request poll = requestFor("GET", QStringLiteral("/v1/feeds/cases"));
    poll.setHeader("Prefer", "wait=50");
    QElapsedTimer timer;
    timer.start();
    waiting.send(RawClient::bytesOf(poll));
    QCOMPARE(waiting.receive(false, 200).status, 0); // it is held
    const wire::CaseEnvelope envelope = sampleEnvelope();
    QCOMPARE(RawClient(m_gateway->port()).ask(putRequest(envelope)).status, 201);
    const RawAnswer answer = waiting.receive();
    QVERIFY(timer.elapsed() < 40'000);
    const auto page = wire::feedPageFromJson(parseJsonObject(answer.body).value_or(QJsonObject()));
    QVERIFY_OK(page);
    QCOMPARE(page->changes.at(0).id, envelope.id);
}

void TestServer::aLongPollEndsByItself()
{
    RawClient waiting(m_gateway->port());
    Request poll = requestFor("GET", QStringLiteral("/v1/feeds/cases"));
    poll.setHeader("Prefer", "wait=1");
    poll.setHeader("Connection", "close"); // is no reason to answer sooner
    QElapsedTimer timer;
    timer.start();
    const RawAnswer answer = waiting.ask(poll);
    QCOMPARE(answer.status, 200);
    QVERIFY(timer.elapsed() >= 900);
    QVERIFY(waiting.isClosed());
}

void TestServer::stoppingEndsALongPoll()
{
    RawClient waiting(m_gateway->port());
    Request poll = requestFor("GET", QStringLiteral("/v1/feeds/cases"));
    poll.setHeader("Prefer", "wait=50");
    waiting.send(RawClient::bytesOf(poll));
    QCOMPARE(waiting.receive(false, 1000).status, 0); // long enough to have arrived on a busy machine
    QElapsedTimer timer;
    timer.start();
    m_gateway->stop();
    QVERIFY(timer.elapsed() < 40'000);
    QCOMPARE(waiting.receive().status, 200);
}

void TestServer::stoppingTwiceIsHarmless()
{
    const quint16 port = m_gateway->port();
    m_gateway->stop();
    m_gateway->stop();
    QCOMPARE(RawClient(port).ask(requestFor("GET", QStringLiteral("/v1/hello"))).status, 0);
}

void TestServer::aFolderHasOneGateway()
{
    GatewayOptions options;
    options.dataDir = m_folder->path();
    QVERIFY_ERROR(Gateway::start(options), ErrorCode::StorageInUse);
    m_gateway->stop();
    QVERIFY_OK(Gateway::start(options));
}

void TestServer::anAddressThatIsNoneIsRefused()
{
    const QTemporaryDir folder;
    GatewayOptions options;
    options.dataDir = folder.path();
    options.host = QStringLiteral("no address");
    QVERIFY_ERROR(Gateway::start(options), ErrorCode::Invalid);
    options.host = QStringLiteral("127.0.0.1");
    options.port = m_gateway->port();
    QVERIFY_ERROR(Gateway::start(options), ErrorCode::ServerUnreachable);
    options.dataDir = QStringLiteral("/proc/nowhere");
    QVERIFY_ERROR(Gateway::start(options), ErrorCode::StorageUnavailable);
}

QTEST_GUILESS_MAIN(TestServer)
#include "tst_server.moc"
