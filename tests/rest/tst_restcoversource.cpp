// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "core/jsonfields.h"
#include "core/whenanswered.h"
#include "rest/restcoversource.h"
#include "rudeserver.h"
#include "support/verify.h"
#include "wire/covers.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QString number = QStringLiteral("310118197506152014");

CoverQuestion sampleQuestion()
{
    CoverQuestion question;
    question.holderName = QStringLiteral("周样本");
    question.number = number;
    question.entries = {{CoverKind::ELicence, QStringLiteral("结婚证")}};
    question.purpose = QStringLiteral("住所登记");
    question.caseId = CaseId::fromString(QStringLiteral("01930000-0000-7000-8000-00000000000a"));
    question.clerkId = QStringLiteral("0107");
    return question;
}

QJsonObject noneFor(const QString &entry)
{
    const QDateTime at(QDate(2026, 3, 10), QTime(1, 0), Qt::UTC);
    return wire::coverAnswersToJson({{{CoverKind::ELicence, entry}, {}, at, {}}}, at);
}

} // namespace

/// The client's side of POST /v1/covers, against a server that says exactly what the test wants.
class TestRestCoverSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theNumberTravelsInTheBodyAlone();
    void noneIsAnAnswer();
    void whatCannotBeReadIsNotKnown_data();
    void whatCannotBeReadIsNotKnown();
    void aSourceMayDieWhileACallIsOut();

private:
    using Answers = Result<QList<CoverAnswer>>;
    Answers answer();

    std::unique_ptr<RudeServer> m_server;
    std::unique_ptr<RestCoverSource> m_source;
};

void TestRestCoverSource::init()
{
    m_server = std::make_unique<RudeServer>();
    RestOptions options;
    options.base = m_server->url();
    options.hall = QStringLiteral("310118");
    options.counterNo = QStringLiteral("07");
    m_source = std::make_unique<RestCoverSource>(options);
}

TestRestCoverSource::Answers TestRestCoverSource::answer()
{
    auto future = m_source->ask(sampleQuestion());
    [&future] { QWAIT_FUTURE(future); }();
    return answerOf(future);
}

void TestRestCoverSource::theNumberTravelsInTheBodyAlone()
{
    m_server->say({gatewaySays(200, noneFor(QStringLiteral("结婚证")))});
    QVERIFY_OK(answer());
    const HeardRequest heard = m_server->heard().last();
    QCOMPARE(heard.verb, QByteArray("POST"));
    QCOMPARE(heard.target, QByteArray("/v1/covers"));
    QCOMPARE(heard.headers.value("counter"), QByteArray("310118/07"));
    for (const QByteArray &value : heard.headers)
        QVERIFY(!value.contains(number.toLatin1()));
    const auto body = parseJsonObject(heard.body);
    QVERIFY_OK(body);
    const auto question = wire::coverQuestionFromJson(*body);
    QVERIFY_OK(question);
    QCOMPARE(*question, sampleQuestion());
}

void TestRestCoverSource::noneIsAnAnswer()
{
    m_server->say({gatewaySays(200, noneFor(QStringLiteral("结婚证")))});
    const Answers answers = answer();
    QVERIFY_OK(answers);
    QCOMPARE(answers->size(), 1);
    QCOMPARE(answers->first().number, number);
    QVERIFY(answers->first().found.isEmpty());
}

void TestRestCoverSource::whatCannotBeReadIsNotKnown_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, const RudeReply &reply, ErrorCode code) {
        QTest::newRow(name) << reply.bytes << code;
    };
    row("no library", gatewayRefuses(503, QStringLiteral("library-unavailable")), ErrorCode::ServerFailed);
    row("a failing gateway", gatewayRefuses(500, QStringLiteral("internal")), ErrorCode::ServerFailed);
    row("a refusal", gatewayRefuses(422, QStringLiteral("invalid")), ErrorCode::ServerRejected);
    row("another version", gatewayRefuses(426, QStringLiteral("update-needed")), ErrorCode::UpdateNeeded);
    row("no JSON", gatewaySays(200, QByteArray("ok")), ErrorCode::ServerForeign);
    row("an answer to something else", gatewaySays(200, noneFor(QStringLiteral("户口簿"))), ErrorCode::ServerForeign);
    row("fewer answers than asked", gatewaySays(200, wire::coverAnswersToJson({}, QDateTime::currentDateTimeUtc())),
        ErrorCode::ServerForeign);
    row("a portal", RudeReply{"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"}, ErrorCode::ServerForeign);
}

void TestRestCoverSource::whatCannotBeReadIsNotKnown()
{
    QFETCH(const QByteArray, reply);
    QFETCH(const ErrorCode, code);
    m_server->say({RudeReply{reply}});
    QVERIFY_ERROR(answer(), code);
}

void TestRestCoverSource::aSourceMayDieWhileACallIsOut()
{
    auto future = m_source->ask(sampleQuestion());
    m_source.reset();
    QWAIT_FUTURE(future);
    QVERIFY_ERROR(answerOf(future), ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestRestCoverSource)
#include "tst_restcoversource.moc"
