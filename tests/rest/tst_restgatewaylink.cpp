// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "core/digest.h"
#include "core/jsonfields.h"
#include "rest/restgatewaylink.h"
#include "rudeserver.h"
#include "support/fakeclock.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QString caseText = QStringLiteral("01930000-0000-7000-8000-00000000000a");
const QString subjectText = QStringLiteral("01930000-0000-7000-8000-00000000000b");
const QString receiptText = QStringLiteral("01930000-0000-7000-8000-00000000000c");

OutboxEntry entryOf(OutboxKind kind)
{
    OutboxEntry entry;
    entry.kind = kind;
    entry.caseId = CaseId::fromString(caseText);
    entry.subjectId = kind == OutboxKind::CasePut ? caseText : subjectText;
    entry.idempotencyKey = QStringLiteral("01930000-0000-7000-8000-00000000000d");
    entry.traceId = QStringLiteral("4bf92f3577b34da6a3ce929d0e0e4736");
    entry.payload = QByteArrayLiteral("{\"rev\":3}");
    entry.payloadSha256 = sha256(entry.payload);
    if (kind != OutboxKind::MaterialPut)
        return entry;
    entry.payload.clear();
    entry.payloadSha256 = QByteArray(32, 'm');
    entry.fileSize = 1'000;
    entry.mediaType = QStringLiteral("application/pdf");
    return entry;
}

QJsonObject acknowledgementOf(const OutboxEntry &entry)
{
    return {{QStringLiteral("id"), entry.subjectId},
            {QStringLiteral("rev"), 3},
            {QStringLiteral("digest"), QString::fromLatin1(entry.payloadSha256.toHex())},
            {QStringLiteral("receipt"), receiptText},
            {QStringLiteral("platformNo"), QStringLiteral("751122026000001")},
            {QStringLiteral("missing"), QJsonArray()}};
}

QJsonObject viewOf(const QString &digest, int rev)
{
    return {{QStringLiteral("id"), caseText},
            {QStringLiteral("rev"), rev},
            {QStringLiteral("digest"), digest},
            {QStringLiteral("state"), QStringLiteral("RECEIVED")},
            {QStringLiteral("platformNo"), QStringLiteral("751122026000001")},
            {QStringLiteral("receipt"), receiptText},
            {QStringLiteral("complete"), false},
            {QStringLiteral("missing"), QJsonArray()},
            {QStringLiteral("uploads"), QJsonArray()}};
}

RudeReply uploadAt(int status, const QByteArray &offset)
{
    return gatewaySays(status, QByteArray(), {{"Tus-Resumable", "1.0.0"}, {"Upload-Offset", offset}}, {});
}

} // namespace

/// The link's side of each conversation, against a server that says exactly what the test wants.
class TestRestGatewayLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyCallSaysWhoItIs();
    void theClockIsMeasuredFromTheMiddle();
    void aCaseIsAcknowledgedByIdAndDigest();
    void anAcknowledgementOfSomethingElseIsForeign_data();
    void anAcknowledgementOfSomethingElseIsForeign();
    void refusalsAreTold_data();
    void refusalsAreTold();
    void aCaseThatIsThereWithOurDigestIsAcknowledged();
    void anOlderRevisionIsFollowed();
    void anotherRevisionIsAConflict();
    void aLostUploadIsMadeAnew_data();
    void aLostUploadIsMadeAnew();
    void anOddOffsetIsForeign_data();
    void anOddOffsetIsForeign();
    void aPieceCarriesOffsetAndChecksum();
    void anOffsetMismatchAsksWhereTheGatewayStands_data();
    void anOffsetMismatchAsksWhereTheGatewayStands();
    void aDamagedPieceIsSentAgainFromTheSameOffset();
    void aFeedIsAskedWithCursorAndPatience();
    void anExpiredCursorIsToldByItsStatus();
    void aResultIsChecked_data();
    void aResultIsChecked();
    void aLinkMayDieWhileACallIsOut();

private:
    template <typename T>
    LinkResult<T> answerOf(QFuture<LinkResult<T>> future);
    [[nodiscard]] const HeardRequest &last() const { return m_server->heard().last(); }

    FakeClock m_clock;
    std::unique_ptr<RudeServer> m_server;
    std::unique_ptr<RestGatewayLink> m_link;
};

void TestRestGatewayLink::init()
{
    m_server = std::make_unique<RudeServer>();
    RestOptions options;
    options.base = m_server->url();
    options.hall = QStringLiteral("pudong-1");
    options.counterNo = QStringLiteral("07");
    options.clientVersion = QStringLiteral("1.0.0");
    m_link = std::make_unique<RestGatewayLink>(options, m_clock);
}

template <typename T>
LinkResult<T> TestRestGatewayLink::answerOf(QFuture<LinkResult<T>> future)
{
    [&future] { QWAIT_FUTURE(future); }();
    return future.resultCount() > 0 ? future.result() : Unexpected<LinkError>(LinkError{{ErrorCode::Cancelled, {}}, 0, 0});
}

void TestRestGatewayLink::everyCallSaysWhoItIs()
{
    m_link->setClerkId(QStringLiteral("clerk-3"));
    m_server->say({gatewaySays(200, acknowledgementOf(entryOf(OutboxKind::EventPut)))});
    static_cast<void>(answerOf(m_link->put(entryOf(OutboxKind::EventPut))));
    const auto &headers = last().headers;
    QCOMPARE(headers.value("counter"), QByteArray("pudong-1/07"));
    QCOMPARE(headers.value("clerk"), QByteArray("clerk-3"));
    QCOMPARE(headers.value("client-version"), QByteArray("1.0.0"));
    QVERIFY(headers.value("traceparent").startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-"));
    QCOMPARE(headers.value("traceparent").size(), 55);
    QCOMPARE(headers.value("idempotency-key"), QByteArray("\"01930000-0000-7000-8000-00000000000d\""));
    QVERIFY(headers.value("content-digest").startsWith("sha-256=:"));
    QCOMPARE(last().target, QByteArray("/v1/cases/" + caseText.toLatin1() + "/events/" + subjectText.toLatin1()));
}

void TestRestGatewayLink::theClockIsMeasuredFromTheMiddle()
{
    const QDateTime serverTime = m_clock.now().addMSecs(90'000);
    const QJsonObject limits{{QStringLiteral("json"), 262'144}, {QStringLiteral("patch"), 1'048'576},
                             {QStringLiteral("material"), 268'435'456}, {QStringLiteral("bulkBps"), 0},
                             {QStringLiteral("bulkSlots"), 2}};
    const QJsonObject hello{
        {QStringLiteral("epoch"), receiptText},
        {QStringLiteral("serverTime"), serverTime.toMSecsSinceEpoch()},
        {QStringLiteral("api"), QJsonObject{{QStringLiteral("min"), QStringLiteral("1.0")}, {QStringLiteral("max"), QStringLiteral("1.0")}}},
        {QStringLiteral("limits"), limits},
        {QStringLiteral("feeds"), QJsonObject{{QStringLiteral("floor"), QString()}}},
        {QStringLiteral("device"), QJsonObject{{QStringLiteral("lastLocalNo"), QStringLiteral("L31010503260310004X")}}}};
    m_server->say({gatewaySays(200, hello)});
    const auto said = answerOf(m_link->hello());
    QVERIFY2(said, said ? "" : qPrintable(said.error().error.detail));
    QCOMPARE(said->clockOffsetMs, qint64(90'000));
    QCOMPARE(said->patchLimit, qint64(1'048'576));
    QCOMPARE(said->epoch, receiptText);
    QCOMPARE(said->lastNumber, QStringLiteral("L31010503260310004X"));
}

void TestRestGatewayLink::aCaseIsAcknowledgedByIdAndDigest()
{
    const OutboxEntry entry = entryOf(OutboxKind::CasePut);
    m_server->say({gatewaySays(201, acknowledgementOf(entry))});
    const auto said = answerOf(m_link->put(entry));
    QVERIFY(said.has_value());
    QCOMPARE(said->id, entry.subjectId);
    QCOMPARE(said->digest, entry.payloadSha256);
    QCOMPARE(said->receipt, receiptText);
    QCOMPARE(said->platformNumber, QStringLiteral("751122026000001"));
    QCOMPARE(last().headers.value("if-none-match"), QByteArray("*"));
    QCOMPARE(last().body, entry.payload);
}

void TestRestGatewayLink::anAcknowledgementOfSomethingElseIsForeign_data()
{
    QTest::addColumn<RudeReply>("reply");
    const OutboxEntry entry = entryOf(OutboxKind::CasePut);
    QJsonObject other = acknowledgementOf(entry);
    other.insert(QStringLiteral("id"), receiptText);
    QTest::newRow("another case") << gatewaySays(201, other);
    QJsonObject bytes = acknowledgementOf(entry);
    bytes.insert(QStringLiteral("digest"), QString(64, u'0'));
    QTest::newRow("other bytes") << gatewaySays(201, bytes);
    const QByteArray good = canonicalJson(acknowledgementOf(entry));
    QTest::newRow("not called JSON") << gatewaySays(201, good, {}, "text/html");
    QTest::newRow("an unexpected success") << gatewaySays(202, good);
    QTest::newRow("empty") << gatewaySays(201, QByteArray());
    QTest::newRow("no content") << gatewaySays(204, QByteArray());
    QTest::newRow("an array") << gatewaySays(201, QByteArray("[]"));
}

void TestRestGatewayLink::anAcknowledgementOfSomethingElseIsForeign()
{
    QFETCH(const RudeReply, reply);
    m_server->say({reply});
    const auto said = answerOf(m_link->put(entryOf(OutboxKind::CasePut)));
    QVERIFY(!said);
    QCOMPARE(errorCodeName(said.error().error.code), errorCodeName(ErrorCode::ServerForeign));
}

void TestRestGatewayLink::refusalsAreTold_data()
{
    QTest::addColumn<RudeReply>("reply");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<int>("retryAfterS");
    QTest::newRow("401") << gatewayRefuses(401, QStringLiteral("device-unknown"), {{"WWW-Authenticate", "Bearer"}})
                         << ErrorCode::NotSignedIn << 0;
    QTest::newRow("409") << gatewayRefuses(409, QStringLiteral("already-handed-over")) << ErrorCode::Conflict << 0;
    QTest::newRow("413") << gatewayRefuses(413, QStringLiteral("too-large")) << ErrorCode::ServerRejected << 0;
    QTest::newRow("422") << gatewayRefuses(422, QStringLiteral("invalid")) << ErrorCode::ServerRejected << 0;
    QTest::newRow("426") << gatewayRefuses(426, QStringLiteral("too-old")) << ErrorCode::UpdateNeeded << 0;
    QTest::newRow("429") << gatewayRefuses(429, QStringLiteral("busy"), {{"Retry-After", "17"}}) << ErrorCode::ServerBusy << 17;
    QTest::newRow("500") << gatewayRefuses(500, QStringLiteral("internal")) << ErrorCode::ServerFailed << 0;
    QTest::newRow("503") << gatewayRefuses(503, QStringLiteral("stopping"), {{"Retry-After", "3"}}) << ErrorCode::ServerBusy << 3;
}

void TestRestGatewayLink::refusalsAreTold()
{
    QFETCH(const RudeReply, reply);
    m_server->say({reply});
    const auto said = answerOf(m_link->put(entryOf(OutboxKind::EventPut)));
    QVERIFY(!said);
    QTEST(said.error().error.code, "code");
    QTEST(said.error().retryAfterS, "retryAfterS");
    QCOMPARE(m_server->heard().size(), 1); // answered once, asked once
}

void TestRestGatewayLink::aCaseThatIsThereWithOurDigestIsAcknowledged()
{
    const OutboxEntry entry = entryOf(OutboxKind::CasePut);
    m_server->say({gatewayRefuses(412, QStringLiteral("revision-mismatch")),
                   gatewaySays(200, viewOf(QString::fromLatin1(entry.payloadSha256.toHex()), 3))});
    const auto said = answerOf(m_link->put(entry));
    QVERIFY(said.has_value());
    QCOMPARE(said->receipt, receiptText);
    QCOMPARE(said->platformNumber, QStringLiteral("751122026000001"));
    QCOMPARE(m_server->heard().size(), 2);
}

void TestRestGatewayLink::anOlderRevisionIsFollowed()
{
    const OutboxEntry entry = entryOf(OutboxKind::CasePut);
    m_server->say({gatewayRefuses(412, QStringLiteral("revision-mismatch")), gatewaySays(200, viewOf(QString(64, u'1'), 2)),
                   gatewaySays(200, acknowledgementOf(entry))});
    QVERIFY(answerOf(m_link->put(entry)).has_value());
    QCOMPARE(last().headers.value("if-match"), QByteArray("\"2\""));
    QVERIFY(!last().headers.contains("if-none-match"));
    QCOMPARE(last().headers.value("idempotency-key"), m_server->heard().first().headers.value("idempotency-key"));
}

void TestRestGatewayLink::anotherRevisionIsAConflict()
{
    m_server->say({gatewayRefuses(412, QStringLiteral("revision-mismatch")), gatewaySays(200, viewOf(QString(64, u'1'), 3))});
    const auto said = answerOf(m_link->put(entryOf(OutboxKind::CasePut)));
    QVERIFY(!said);
    QCOMPARE(said.error().error.code, ErrorCode::Conflict);
    QCOMPARE(said.error().status, 412);
}

void TestRestGatewayLink::aLostUploadIsMadeAnew_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("unknown") << 404;
    QTest::newRow("expired") << 410;
}

void TestRestGatewayLink::aLostUploadIsMadeAnew()
{
    QFETCH(const int, status);
    m_server->say({gatewaySays(status, QByteArray(), {}, {}), uploadAt(201, "0")});
    const auto offset = answerOf(m_link->uploadOffset(entryOf(OutboxKind::MaterialPut)));
    QVERIFY(offset.has_value());
    QCOMPARE(*offset, qint64(0));
    QCOMPARE(m_server->heard().first().verb, QByteArray("HEAD"));
    QCOMPARE(last().verb, QByteArray("POST"));
    QCOMPARE(last().headers.value("upload-length"), QByteArray("1000"));
    QVERIFY(last().headers.value("upload-metadata").contains(QByteArray("id " + subjectText.toLatin1().toBase64())));
    QVERIFY(last().headers.value("upload-metadata").contains(QByteArray("case " + caseText.toLatin1().toBase64())));
    QVERIFY(last().body.isEmpty());
}

void TestRestGatewayLink::anOddOffsetIsForeign_data()
{
    QTest::addColumn<RudeReply>("reply");
    QTest::newRow("none") << gatewaySays(200, QByteArray(), {{"Tus-Resumable", "1.0.0"}}, {});
    QTest::newRow("a word") << uploadAt(200, "many");
    QTest::newRow("negative") << uploadAt(200, "-1");
    QTest::newRow("two numbers") << uploadAt(200, "1, 2");
    QTest::newRow("beyond the file") << uploadAt(200, "1001");
    QTest::newRow("not tus") << gatewaySays(200, QByteArray(), {{"Upload-Offset", "5"}}, {});
    QTest::newRow("unexpected success") << uploadAt(206, "5");
}

void TestRestGatewayLink::anOddOffsetIsForeign()
{
    QFETCH(const RudeReply, reply);
    m_server->say({reply});
    const auto offset = answerOf(m_link->uploadOffset(entryOf(OutboxKind::MaterialPut)));
    QVERIFY(!offset);
    QCOMPARE(errorCodeName(offset.error().error.code), errorCodeName(ErrorCode::ServerForeign));
}

void TestRestGatewayLink::aPieceCarriesOffsetAndChecksum()
{
    m_server->say({uploadAt(204, "300")});
    const auto offset = answerOf(m_link->append(entryOf(OutboxKind::MaterialPut), 200, QByteArray(100, 'p')));
    QVERIFY(offset.has_value());
    QCOMPARE(*offset, qint64(300));
    QCOMPARE(last().verb, QByteArray("PATCH"));
    QCOMPARE(last().target, QByteArray("/v1/uploads/" + subjectText.toLatin1()));
    QCOMPARE(last().headers.value("upload-offset"), QByteArray("200"));
    QCOMPARE(last().headers.value("tus-resumable"), QByteArray("1.0.0"));
    QCOMPARE(last().headers.value("content-type"), QByteArray("application/offset+octet-stream"));
    QCOMPARE(last().headers.value("upload-checksum"), QByteArray("sha256 " + sha256(QByteArray(100, 'p')).toBase64()));
}

void TestRestGatewayLink::anOffsetMismatchAsksWhereTheGatewayStands_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("mismatch") << 409;
    QTest::newRow("busy") << 423;
    QTest::newRow("lost") << 404;
}

void TestRestGatewayLink::anOffsetMismatchAsksWhereTheGatewayStands()
{
    QFETCH(const int, status);
    m_server->say({gatewayRefuses(status, QStringLiteral("offset-mismatch")), uploadAt(200, "777")});
    const auto offset = answerOf(m_link->append(entryOf(OutboxKind::MaterialPut), 200, "piece"));
    QVERIFY(offset.has_value());
    QCOMPARE(*offset, qint64(777));
    QCOMPARE(last().verb, QByteArray("HEAD"));
}

void TestRestGatewayLink::aDamagedPieceIsSentAgainFromTheSameOffset()
{
    m_server->say({gatewayRefuses(460, QStringLiteral("checksum-mismatch"))});
    const auto offset = answerOf(m_link->append(entryOf(OutboxKind::MaterialPut), 200, "piece"));
    QVERIFY(offset.has_value());
    QCOMPARE(*offset, qint64(200));
}

void TestRestGatewayLink::aFeedIsAskedWithCursorAndPatience()
{
    const QJsonObject page{{QStringLiteral("epoch"), receiptText}, {QStringLiteral("changes"), QJsonArray()},
                           {QStringLiteral("next"), QStringLiteral("c/2")}, {QStringLiteral("more"), false}};
    m_server->say({gatewaySays(200, page)});
    const auto said = answerOf(m_link->feed(QStringLiteral("results"), QStringLiteral("c/1&x=y"), 25));
    QVERIFY(said.has_value());
    QCOMPARE(said->feed, QStringLiteral("results"));
    QCOMPARE(said->cursor, QStringLiteral("c/2"));
    QCOMPARE(last().headers.value("prefer"), QByteArray("wait=25"));
    QVERIFY2(last().target.endsWith("cursor=c%2F1%26x%3Dy"), last().target.constData());
}

void TestRestGatewayLink::anExpiredCursorIsToldByItsStatus()
{
    m_server->say({gatewayRefuses(410, QStringLiteral("cursor-expired"))});
    const auto said = answerOf(m_link->feed(QStringLiteral("cases"), QStringLiteral("old"), 0));
    QVERIFY(!said);
    QCOMPARE(said.error().status, 410);
    QVERIFY(!last().headers.contains("prefer"));
}

void TestRestGatewayLink::aResultIsChecked_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("good");
    QTest::newRow("as announced") << QByteArray("licence") << true;
    QTest::newRow("other bytes") << QByteArray("lICENCE") << false;
    QTest::newRow("shorter") << QByteArray("lic") << false;
    QTest::newRow("longer") << QByteArray("licence and more") << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void TestRestGatewayLink::aResultIsChecked()
{
    QFETCH(const QByteArray, bytes);
    CaseResult result;
    result.sha256 = sha256("licence");
    result.size = 7;
    m_server->say({gatewaySays(200, bytes, {}, "application/pdf")});
    const auto said = answerOf(m_link->blob(result));
    QTEST(said.has_value(), "good");
    QCOMPARE(last().target, QByteArray("/v1/blobs/" + result.sha256.toHex()));
}

void TestRestGatewayLink::aLinkMayDieWhileACallIsOut()
{
    m_server->say({RudeReply{}});
    const auto future = m_link->put(entryOf(OutboxKind::CasePut));
    QTRY_COMPARE(m_server->heard().size(), 1);
    m_link.reset();
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(future.resultCount(), 0);
}

QTEST_GUILESS_MAIN(TestRestGatewayLink)
#include "tst_restgatewaylink.moc"
