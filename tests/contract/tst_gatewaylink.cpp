// SPDX-License-Identifier: Apache-2.0
#include <QTemporaryDir>
#include <QTest>

#include "citycases.h"
#include "core/digest.h"
#include "gateway/gateway.h"
#include "rest/restgatewaylink.h"
#include "support/modelgateway.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

/// A gateway and a link to it, kept alive together.
struct City
{
    QTemporaryDir folder;
    SystemClock clock;
    std::unique_ptr<Gateway> gateway;
    std::unique_ptr<GatewayLink> link;
};

std::unique_ptr<City> modelCity()
{
    auto city = std::make_unique<City>();
    city->link = std::make_unique<ModelGateway>();
    return city;
}

std::unique_ptr<City> realCity()
{
    auto city = std::make_unique<City>();
    GatewayOptions served;
    served.dataDir = city->folder.path();
    auto gateway = Gateway::start(served);
    if (!gateway)
        return city;
    city->gateway = std::move(*gateway);
    RestOptions options;
    options.base = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(city->gateway->port()));
    options.hall = cityHall;
    options.counterNo = cityCounter;
    city->link = std::make_unique<RestGatewayLink>(options, city->clock);
    return city;
}

using CityMaker = std::unique_ptr<City> (*)();

} // namespace

Q_DECLARE_METATYPE(CityMaker)

/// What ports/gatewaylink.h promises, held against the model that the simulations use and against HTTP and the real
/// gateway: what is proven with the one can be relied on with the other.
class TestGatewayLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void helloTellsLimits();
    void aCaseIsAcknowledged();
    void theSameKeyGivesTheSameAcknowledgement();
    void aKeyIsNotForTwoThings();
    void anEventFollowsItsCase();
    void anUploadGrowsFromNothing();
    void aPieceAtAnotherOffsetChangesNothing();
    void wrongBytesAreNotStored();
    void aStoredFileStaysStored();
    void aFeedBeginsAtTheBeginningAndMovesOn();
    void anUnknownResultIsRefused();

private:
    template <typename T>
    LinkResult<T> answerOf(QFuture<LinkResult<T>> future);
    LinkResult<Acknowledgement> put(const OutboxEntry &entry) { return answerOf(m_city->link->put(entry)); }
    LinkResult<qint64> offset(const OutboxEntry &entry) { return answerOf(m_city->link->uploadOffset(entry)); }

    std::unique_ptr<City> m_city;
};

void TestGatewayLink::initTestCase_data()
{
    QTest::addColumn<CityMaker>("make");
    QTest::newRow("model") << CityMaker(&modelCity);
    QTest::newRow("gateway over HTTP") << CityMaker(&realCity);
}

void TestGatewayLink::init()
{
    QFETCH_GLOBAL(const CityMaker, make);
    m_city = make();
    QVERIFY(m_city->link);
}

template <typename T>
LinkResult<T> TestGatewayLink::answerOf(QFuture<LinkResult<T>> future)
{
    [&future] { QWAIT_FUTURE(future); }();
    return future.resultCount() > 0 ? future.result() : Unexpected<LinkError>(LinkError{{ErrorCode::Cancelled, {}}, 0, 0});
}

void TestGatewayLink::helloTellsLimits()
{
    const auto hello = answerOf(m_city->link->hello());
    QVERIFY(hello.has_value());
    QVERIFY(!hello->epoch.isEmpty());
    QCOMPARE(hello->patchLimit, qint64(8 * 1024 * 1024));
    QVERIFY(qAbs(hello->clockOffsetMs) < 10'000);
}

void TestGatewayLink::aCaseIsAcknowledged()
{
    const OutboxEntry entry = cityCase(m_city->clock, {}).entries.first();
    const auto said = put(entry);
    QVERIFY2(said, said ? "" : qPrintable(said.error().error.detail));
    QCOMPARE(said->id, entry.subjectId);
    QCOMPARE(said->digest, entry.payloadSha256);
    QVERIFY(!said->receipt.isEmpty() && !said->platformNumber.isEmpty());
}

void TestGatewayLink::theSameKeyGivesTheSameAcknowledgement()
{
    const OutboxEntry entry = cityCase(m_city->clock, {}).entries.first();
    const auto first = put(entry);
    const auto second = put(entry);
    QVERIFY(first && second);
    QCOMPARE(*second, *first);
}

void TestGatewayLink::aKeyIsNotForTwoThings()
{
    const OutboxEntry first = cityCase(m_city->clock, {}).entries.first();
    OutboxEntry second = cityCase(m_city->clock, {}).entries.first();
    second.idempotencyKey = first.idempotencyKey;
    QVERIFY(put(first).has_value());
    const auto refused = put(second);
    QVERIFY(!refused);
    QCOMPARE(refused.error().error.code, ErrorCode::ServerRejected);
    QCOMPARE(refused.error().status, 422);
}

void TestGatewayLink::anEventFollowsItsCase()
{
    const CityCase made = cityCase(m_city->clock, {});
    QVERIFY(put(made.entries.first()).has_value());
    OutboxEntry review = cityReview(m_city->clock, made.record);
    review.caseSequence = 2;
    const auto said = put(review);
    QVERIFY2(said, said ? "" : qPrintable(said.error().error.detail));
    QCOMPARE(said->id, review.subjectId);
    QCOMPARE(said->digest, review.payloadSha256);
    QCOMPARE(*put(review), *said);
}

void TestGatewayLink::anUploadGrowsFromNothing()
{
    CityCase made = cityCase(m_city->clock, {1'000});
    QVERIFY(put(made.entries.first()).has_value());
    OutboxEntry &file = made.entries.last();
    file.caseSequence = 2;
    QCOMPARE(offset(file).value_or(-1), qint64(0));
    for (qint64 at = 0; at < 1'000; at += 400) {
        const auto moved = answerOf(m_city->link->append(file, at, made.files.first().mid(at, 400)));
        QVERIFY2(moved, moved ? "" : qPrintable(moved.error().error.detail));
        QCOMPARE(*moved, qMin<qint64>(1'000, at + 400));
        QCOMPARE(offset(file).value_or(-1), *moved);
    }
}

void TestGatewayLink::aPieceAtAnotherOffsetChangesNothing()
{
    const CityCase made = cityCase(m_city->clock, {1'000});
    const OutboxEntry &file = made.entries.last();
    QVERIFY(put(made.entries.first()).has_value());
    QVERIFY(offset(file).has_value());
    QCOMPARE(answerOf(m_city->link->append(file, 0, made.files.first().left(300))).value_or(-1), qint64(300));
    QCOMPARE(answerOf(m_city->link->append(file, 0, made.files.first().left(300))).value_or(-1), qint64(300));
    QCOMPARE(answerOf(m_city->link->append(file, 500, made.files.first().mid(500, 100))).value_or(-1), qint64(300));
}

void TestGatewayLink::wrongBytesAreNotStored()
{
    const CityCase made = cityCase(m_city->clock, {500});
    const OutboxEntry &file = made.entries.last();
    QVERIFY(put(made.entries.first()).has_value());
    QVERIFY(offset(file).has_value());
    const auto refused = answerOf(m_city->link->append(file, 0, QByteArray(500, '?')));
    QVERIFY(!refused);
    QCOMPARE(refused.error().status, 422);
    QCOMPARE(offset(file).value_or(-1), qint64(0)); // and the upload begins anew
    QCOMPARE(answerOf(m_city->link->append(file, 0, made.files.first())).value_or(-1), qint64(500));
}

void TestGatewayLink::aStoredFileStaysStored()
{
    const CityCase made = cityCase(m_city->clock, {500});
    const OutboxEntry &file = made.entries.last();
    QVERIFY(put(made.entries.first()).has_value());
    QVERIFY(offset(file).has_value());
    QCOMPARE(answerOf(m_city->link->append(file, 0, made.files.first())).value_or(-1), qint64(500));
    QCOMPARE(offset(file).value_or(-1), qint64(500));
    QCOMPARE(answerOf(m_city->link->append(file, 0, made.files.first())).value_or(-1), qint64(500));
}

void TestGatewayLink::aFeedBeginsAtTheBeginningAndMovesOn()
{
    QVERIFY(put(cityCase(m_city->clock, {}).entries.first()).has_value());
    const auto first = answerOf(m_city->link->feed(QStringLiteral("cases"), {}, 0));
    QVERIFY2(first, first ? "" : qPrintable(first.error().error.detail));
    QCOMPARE(first->feed, QStringLiteral("cases"));
    QVERIFY(!first->cursor.isEmpty() && !first->epoch.isEmpty());
    QVERIFY(!first->more);
    const auto second = answerOf(m_city->link->feed(QStringLiteral("cases"), first->cursor, 0));
    QVERIFY(second.has_value());
    QCOMPARE(second->cursor, first->cursor);
    QVERIFY(second->statuses.isEmpty());
}

void TestGatewayLink::anUnknownResultIsRefused()
{
    CaseResult result;
    result.id = QStringLiteral("none");
    result.sha256 = sha256("none");
    result.size = 4;
    const auto bytes = answerOf(m_city->link->blob(result));
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().error.code, ErrorCode::ServerRejected);
}

QTEST_GUILESS_MAIN(TestGatewayLink)
#include "tst_gatewaylink.moc"
