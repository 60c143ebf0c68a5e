// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "core/jsonfields.h"
#include "core/whenanswered.h"
#include "rest/restintakeregister.h"
#include "rudeserver.h"
#include "support/verify.h"
#include "wire/opencases.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const IntakeKey key{QStringLiteral("310115199003070025"), QStringLiteral("sample-residence"), QStringLiteral("rentedFiled")};

wire::OpenCase openCase(const QString &state = QStringLiteral("ACCEPTED"))
{
    return {QStringLiteral("01930000-0000-7000-8000-00000000000a"), QStringLiteral("751122026000001"), QStringLiteral("310101"),
            QStringLiteral("A2"), QDate(2026, 3, 9), state};
}

} // namespace

/// The client's side of POST /v1/cases:open, against a server that says exactly what the test wants.
class TestRestIntakeRegister : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theNumberTravelsInTheBodyAlone();
    void whatIsOpenIsTold();
    void aNewerStateIsThatOfACaseThatWasTakenIn();
    void whatCannotBeReadIsNotKnown_data();
    void whatCannotBeReadIsNotKnown();
    void aRegisterMayDieWhileACallIsOut();

private:
    using Answer = Result<QList<OpenIntake>>;
    Answer answer();

    std::unique_ptr<RudeServer> m_server;
    std::unique_ptr<RestIntakeRegister> m_register;
};

void TestRestIntakeRegister::init()
{
    m_server = std::make_unique<RudeServer>();
    RestOptions options;
    options.base = m_server->url();
    options.hall = QStringLiteral("310118");
    options.counterNo = QStringLiteral("07");
    m_register = std::make_unique<RestIntakeRegister>(options);
}

TestRestIntakeRegister::Answer TestRestIntakeRegister::answer()
{
    auto future = m_register->open(key);
    [&future] { QWAIT_FUTURE(future); }();
    return answerOf(future);
}

void TestRestIntakeRegister::theNumberTravelsInTheBodyAlone()
{
    m_server->say({gatewaySays(200, wire::openCasesToJson({}))});
    QVERIFY_OK(answer());
    const HeardRequest heard = m_server->heard().last();
    QCOMPARE(heard.verb, QByteArray("POST"));
    QCOMPARE(heard.target, QByteArray("/v1/cases:open"));
    QCOMPARE(heard.headers.value("counter"), QByteArray("310118/07"));
    for (const QByteArray &value : heard.headers)
        QVERIFY(!value.contains(key.number.toLatin1()));
    const auto body = parseJsonObject(heard.body);
    QVERIFY_OK(body);
    const auto question = wire::openCasesQuestionFromJson(*body);
    QVERIFY_OK(question);
    QCOMPARE(*question, (wire::OpenCasesQuestion{key.number, key.guideId, key.situationId}));
}

void TestRestIntakeRegister::whatIsOpenIsTold()
{
    m_server->say({gatewaySays(200, wire::openCasesToJson({openCase()}))});
    const OpenIntake expected{openCase().id, QStringLiteral("751122026000001"), QStringLiteral("310101"), QStringLiteral("A2"),
                              QDate(2026, 3, 9), CaseState::Accepted};
    QCOMPARE(answer().value_or(QList<OpenIntake>()), QList{expected});
}

void TestRestIntakeRegister::aNewerStateIsThatOfACaseThatWasTakenIn()
{
    m_server->say({gatewaySays(200, wire::openCasesToJson({openCase(QStringLiteral("SOMETHING_NEWER"))}))});
    const Answer said = answer();
    QVERIFY_OK(said);
    QCOMPARE(said->constFirst().state, CaseState::Received);
}

void TestRestIntakeRegister::whatCannotBeReadIsNotKnown_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, const RudeReply &reply, ErrorCode code) {
        QTest::newRow(name) << reply.bytes << code;
    };
    wire::OpenCase noDay = openCase();
    noDay.day = {};
    row("a failing gateway", gatewayRefuses(500, QStringLiteral("internal")), ErrorCode::ServerFailed);
    row("an older gateway", gatewayRefuses(404, QStringLiteral("not-found")), ErrorCode::ServerRejected);
    row("no JSON", gatewaySays(200, QByteArray("ok")), ErrorCode::ServerForeign);
    row("another document", gatewaySays(200, QJsonObject{{QStringLiteral("id"), 1}}), ErrorCode::ServerForeign);
    row("a case without its day", gatewaySays(200, wire::openCasesToJson({noDay})), ErrorCode::ServerForeign);
    row("a portal", RudeReply{"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"}, ErrorCode::ServerForeign);
}

void TestRestIntakeRegister::whatCannotBeReadIsNotKnown()
{
    QFETCH(const QByteArray, reply);
    QFETCH(const ErrorCode, code);
    m_server->say({RudeReply{reply}});
    QVERIFY_ERROR(answer(), code);
}

void TestRestIntakeRegister::aRegisterMayDieWhileACallIsOut()
{
    auto future = m_register->open(key);
    m_register.reset();
    QWAIT_FUTURE(future);
    QVERIFY_ERROR(answerOf(future), ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestRestIntakeRegister)
#include "tst_restintakeregister.moc"
