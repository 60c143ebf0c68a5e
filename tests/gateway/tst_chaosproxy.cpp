// SPDX-License-Identifier: Apache-2.0
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include "gateway/gateway.h"
#include "rawclient.h"
#include "samplewire.h"
#include "support/chaosproxy.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;
using Kind = ChaosPlan::Kind;

/// The proxy that other tests trust to spoil what they think it spoils.
class TestChaosProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void passingChangesNothing();
    void aPlanIsForOneConnection();
    void itAnswersItself_data();
    void itAnswersItself();
    void aBlackholeSaysNothing();
    void aDelayDelays();
    void anAnswerIsCutShort();
    void theSameSeedSpoilsTheSame();
    void allConnectionsCanBeBroken();
    void aMissingServerIsAClosedConnection();

private:
    [[nodiscard]] static int hello(quint16 port);

    QTemporaryDir m_folder;
    std::unique_ptr<Gateway> m_gateway;
};

void TestChaosProxy::initTestCase()
{
    GatewayOptions options;
    options.dataDir = m_folder.path();
    auto started = Gateway::start(options);
    QVERIFY_OK(started);
    m_gateway = std::move(*started);
}

void TestChaosProxy::cleanupTestCase()
{
    m_gateway.reset();
}

int TestChaosProxy::hello(quint16 port)
{
    return RawClient(port).ask(requestFor("GET", QStringLiteral("/v1/hello"))).status;
}

void TestChaosProxy::passingChangesNothing()
{
    const ChaosProxy proxy(m_gateway->port());
    RawClient client(proxy.port());
    for (int i = 0; i < 3; ++i)
        QCOMPARE(client.ask(putRequest(sampleEnvelope())).status, 201);
    QCOMPARE(proxy.connections(), 1);
    QCOMPARE(proxy.requests(), 3);
}

void TestChaosProxy::aPlanIsForOneConnection()
{
    ChaosProxy proxy(m_gateway->port());
    proxy.then({Kind::Answer500});
    proxy.then({Kind::SwallowAnswer});
    QCOMPARE(hello(proxy.port()), 500);
    QCOMPARE(hello(proxy.port()), 0);
    QCOMPARE(hello(proxy.port()), 200);
    proxy.always({Kind::Answer500});
    QCOMPARE(hello(proxy.port()), 500);
    QCOMPARE(hello(proxy.port()), 500);
    proxy.always({Kind::Pass});
    QCOMPARE(hello(proxy.port()), 200);
}

void TestChaosProxy::itAnswersItself_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("apiVersion");
    QTest::newRow("500") << int(Kind::Answer500) << 500 << QByteArray("1.0");
    QTest::newRow("portal") << int(Kind::AnswerPortal) << 200 << QByteArray();
    QTest::newRow("redirect") << int(Kind::AnswerRedirect) << 302 << QByteArray();
}

void TestChaosProxy::itAnswersItself()
{
    QFETCH(int, kind);
    QFETCH(int, status);
    QFETCH(QByteArray, apiVersion);
    ChaosProxy proxy(m_gateway->port());
    proxy.always({Kind(kind)});
    RawClient client(proxy.port());
    const wire::CaseEnvelope envelope = sampleEnvelope();
    const RawAnswer answer = client.ask(putRequest(envelope));
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.headers.value("api-version"), apiVersion);
    QCOMPARE(client.ask(putRequest(envelope)).status, status); // the connection lives on
    QCOMPARE(RawClient(m_gateway->port())
                 .ask(requestFor("GET", QStringLiteral("/v1/cases/") + envelope.id))
                 .status,
             404);
}

void TestChaosProxy::aBlackholeSaysNothing()
{
    ChaosProxy proxy(m_gateway->port());
    proxy.always({Kind::Blackhole});
    RawClient client(proxy.port());
    client.send(RawClient::bytesOf(requestFor("GET", QStringLiteral("/v1/hello"))));
    QCOMPARE(client.receive(false, 100).status, 0);
    QVERIFY(!client.isClosed(1));
}

void TestChaosProxy::aDelayDelays()
{
    ChaosProxy proxy(m_gateway->port());
    proxy.always({Kind::Delay, 0, 150});
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(hello(proxy.port()), 200);
    QVERIFY(timer.elapsed() >= 290); // once each way
}

void TestChaosProxy::anAnswerIsCutShort()
{
    ChaosProxy proxy(m_gateway->port());
    proxy.then({Kind::CutDownstream, 20});
    RawClient client(proxy.port());
    client.send(RawClient::bytesOf(requestFor("GET", QStringLiteral("/v1/hello"))));
    QCOMPARE(client.receive().status, 0);
    QVERIFY(client.isClosed());
}

void TestChaosProxy::theSameSeedSpoilsTheSame()
{
    const auto series = [this](quint32 seed) {
        ChaosProxy proxy(m_gateway->port());
        proxy.randomly(seed, {{Kind::Pass}, {Kind::Answer500}, {Kind::AnswerRedirect}});
        QList<int> statuses;
        for (int i = 0; i < 20; ++i)
            statuses.append(hello(proxy.port()));
        return statuses;
    };
    const QList<int> first = series(7);
    QCOMPARE(series(7), first);
    QVERIFY(series(8) != first);
    QVERIFY(first.contains(200) && first.contains(500) && first.contains(302));
}

void TestChaosProxy::allConnectionsCanBeBroken()
{
    ChaosProxy proxy(m_gateway->port());
    RawClient client(proxy.port());
    QCOMPARE(client.ask(requestFor("GET", QStringLiteral("/v1/hello"))).status, 200);
    proxy.breakAll();
    QVERIFY(client.isClosed());
    QCOMPARE(hello(proxy.port()), 200);
}

void TestChaosProxy::aMissingServerIsAClosedConnection()
{
    ChaosProxy proxy(m_gateway->port());
    proxy.setTarget(1);
    RawClient client(proxy.port());
    client.send(RawClient::bytesOf(requestFor("GET", QStringLiteral("/v1/hello"))));
    QVERIFY(client.isClosed());
    proxy.setTarget(m_gateway->port());
    QCOMPARE(hello(proxy.port()), 200);
}

QTEST_GUILESS_MAIN(TestChaosProxy)
#include "tst_chaosproxy.moc"
