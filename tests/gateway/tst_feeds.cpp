// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "gateway/cursor.h"
#include "servicebench.h"
#include "support/verify.h"
#include "wire/feedpage.h"
#include "wire/inboxpage.h"

using namespace yichuang;
using namespace yichuang::test;
using gateway::Request;
using gateway::Response;
namespace changetype = wire::changetype;
namespace eventkind = wire::eventkind;

class TestFeeds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCaseIsToldToItsHallOnly();
    void pagesFollowEachOtherWithoutGap();
    void anEmptyPageStillHasACursor();
    void onlyAnEmptyPageIsHeld();
    void cursorsThatDoNotFitAreRefused_data();
    void cursorsThatDoNotFitAreRefused();
    void theFirstHandoverWins();
    void anEventIsRecordedOnce();
    void eventsThatBreakARuleAreRefused_data();
    void eventsThatBreakARuleAreRefused();
    void aLapseIsTakenAndReopensNothing();
    void aSupplementReopensTheManifest();
    void theInboxShowsACompleteCaseOnce();
    void aRevisionComesToTheInboxAnew();
    void aDepartmentSeesItsOwnCasesOnly();
    void aStatusReachesTheHall();
    void theDepartmentsCaseTakesNoMoreRevisions();
    void aResultNeedsItsFile();
    void aResultReachesTheHall();
    void blobsAreGivenInRanges_data();
    void blobsAreGivenInRanges();
    void oddAddressesAreNotFound_data();
    void oddAddressesAreNotFound();
    void anotherMethodIsRefusedWithTheRightOnes();

private:
    static wire::FeedPage page(const ServiceBench &bench, const QString &target);
    static Response putStatus(const ServiceBench &bench, const QString &caseId, const QString &state);
};

wire::FeedPage TestFeeds::page(const ServiceBench &bench, const QString &target)
{
    return wire::feedPageFromJson(jsonOf(bench.answer(requestFor("GET", target)))).value_or(wire::FeedPage());
}

Response TestFeeds::putStatus(const ServiceBench &bench, const QString &caseId, const QString &state)
{
    const wire::StatusChange change{caseId, state, bench.clock.now(), QStringLiteral("已受理"), {}};
    return bench.answer(putRequest(QStringLiteral("/v1/departments/sim/cases/") + caseId + QStringLiteral("/status/")
                                       + newId(),
                                   canonicalJson(wire::statusChangeToJson(change))));
}

void TestFeeds::aCaseIsToldToItsHallOnly()
{
    const ServiceBench bench;
    const wire::CaseEnvelope envelope = sampleEnvelope();
    QCOMPARE(bench.answer(putRequest(envelope)).status, 201);
    const wire::FeedPage ours = page(bench, QStringLiteral("/v1/feeds/cases"));
    QCOMPARE(ours.changes.size(), 2);
    QCOMPARE(ours.changes.at(0).type, changetype::received);
    QCOMPARE(ours.changes.at(0).id, envelope.id);
    QCOMPARE(ours.changes.at(1).type, changetype::complete);
    Request stranger = requestFor("GET", QStringLiteral("/v1/feeds/cases"));
    stranger.setHeader(wire::header::counter, "H2/01");
    QCOMPARE(wire::feedPageFromJson(jsonOf(bench.answer(stranger)))->changes.size(), 0);
    stranger.headers.remove("counter");
    QCOMPARE(bench.answer(stranger).status, 401);
    stranger.setTarget("/v1/feeds/catalogue");
    QCOMPARE(bench.answer(stranger).status, 200);
    stranger.setTarget("/v1/feeds/secrets");
    QCOMPARE(bench.answer(stranger).status, 404);
}

void TestFeeds::pagesFollowEachOtherWithoutGap()
{
    const ServiceBench bench;
    QStringList sent;
    for (int i = 0; i < 5; ++i) {
        const wire::CaseEnvelope envelope = sampleEnvelope({sampleFile(1)});
        sent.append(envelope.id);
        QCOMPARE(bench.answer(putRequest(envelope)).status, 201);
    }
    QStringList told;
    QString cursor;
    bool more = true;
    while (more) {
        const auto part = page(bench, QStringLiteral("/v1/feeds/cases?limit=2&cursor=") + cursor);
        QVERIFY(part.changes.size() <= 2);
        for (const wire::FeedChange &change : part.changes)
            told.append(change.id);
        cursor = part.next;
        more = part.more;
    }
    QCOMPARE(told, sent);
}

void TestFeeds::anEmptyPageStillHasACursor()
{
    const ServiceBench bench;
    const auto empty = page(bench, QStringLiteral("/v1/feeds/results"));
    QCOMPARE(empty.changes.size(), 0);
    QCOMPARE(empty.more, false);
    QCOMPARE(page(bench, QStringLiteral("/v1/feeds/results?cursor=") + empty.next).next, empty.next);
}

void TestFeeds::onlyAnEmptyPageIsHeld()
{
    const ServiceBench bench;
    Request request = requestFor("GET", QStringLiteral("/v1/feeds/cases"));
    request.setHeader(wire::header::prefer, "wait=25");
    QCOMPARE(bench.answer(request).holdMs, 25'000);
    request.setHeader(wire::header::prefer, "wait=9999");
    QCOMPARE(bench.answer(request).holdMs, 55'000);
    QCOMPARE(bench.answer(putRequest(sampleEnvelope())).status, 201);
    QCOMPARE(bench.answer(request).holdMs, 0);
}

void TestFeeds::cursorsThatDoNotFitAreRefused_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const QString foreign = gateway::formatCursor(newId(), 0);
    QTest::newRow("another epoch") << QStringLiteral("cursor=") + foreign << 410 << "cursor-expired";
    QTest::newRow("ahead of the store") << QStringLiteral("cursor=%1") << 410 << "cursor-expired";
    QTest::newRow("no Base64") << QStringLiteral("cursor=***") << 400 << "cursor-malformed";
    QTest::newRow("no sequence") << QStringLiteral("cursor=YWJj") << 400 << "cursor-malformed";
    QTest::newRow("no limit") << QStringLiteral("limit=0") << 400 << "malformed";
    QTest::newRow("odd limit") << QStringLiteral("limit=ten") << 400 << "malformed";
}

void TestFeeds::cursorsThatDoNotFitAreRefused()
{
    QFETCH(QString, query);
    QFETCH(int, status);
    QFETCH(QString, code);
    const ServiceBench bench;
    if (query.contains(QLatin1Char('%')))
        query = query.arg(gateway::formatCursor(bench.store->epoch(), 1));
    const Response response = bench.answer(requestFor("GET", QStringLiteral("/v1/feeds/cases?") + query));
    QCOMPARE(response.status, status);
    QCOMPARE(codeOf(response), code);
}

void TestFeeds::theFirstHandoverWins()
{
    const ServiceBench bench;
    const wire::CaseEnvelope envelope = sampleEnvelope();
    QCOMPARE(bench.answer(putRequest(envelope)).status, 201);
    const auto first = eventRequest(sampleEvent(envelope.id, eventkind::handover));
    QCOMPARE(bench.answer(first).status, 201);
    const Response second = bench.answer(eventRequest(sampleEvent(envelope.id, eventkind::handover)));
    QCOMPARE(second.status, 409);
    QCOMPARE(codeOf(second), wire::problemcode::alreadyHandedOver);
    QCOMPARE(bench.answer(first).status, 201);
    // another result of the same case is another hand-over
    wire::CaseEvent other = sampleEvent(envelope.id, eventkind::handover);
    other.body.insert(QStringLiteral("result"), newId());
    QCOMPARE(bench.answer(eventRequest(other)).status, 201);
    const auto view = jsonOf(bench.answer(requestFor("GET", QStringLiteral("/v1/cases/") + envelope.id)));
    QCOMPARE(view.value(u"state").toString(), QStringLiteral("DELIVERED"));
}

void TestFeeds::anEventIsRecordedOnce()
{
    const ServiceBench bench;
    const wire::CaseEnvelope envelope = sampleEnvelope();
    QCOMPARE(bench.answer(putRequest(envelope)).status, 201);
    wire::CaseEvent event = sampleEvent(envelope.id, eventkind::review);
    const Response first = bench.answer(eventRequest(event));
    QCOMPARE(first.status, 201);
    const Response again = bench.answer(eventRequest(event));
    QCOMPARE(again.status, 200);
    QCOMPARE(again.body, first.body);
    event.clerk = QStringLiteral("c-99");
    QCOMPARE(codeOf(bench.answer(eventRequest(event))), wire::problemcode::eventDiffers);
    const auto told = page(bench, QStringLiteral("/v1/feeds/cases"));
    QCOMPARE(told.changes.size(), 3);
    QCOMPARE(told.changes.at(2).type, changetype::event);
}

void TestFeeds::eventsThatBreakARuleAreRefused_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<int>("status");
    QTest::newRow("kind") << "review" << "burning" << 422;
    QTest::newRow("schema") << "event/1" << "event/9" << 422;
    QTest::newRow("no JSON") << "{" << "" << 400;
    QTest::newRow("supplement without materials") << "review" << "supplement" << 422;
}

void TestFeeds::eventsThatBreakARuleAreRefused()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(int, status);
    const ServiceBench bench;
    const wire::CaseEnvelope envelope = sampleEnvelope();
    QCOMPARE(bench.answer(putRequest(envelope)).status, 201);
    const wire::CaseEvent event = sampleEvent(envelope.id, eventkind::review);
    const QByteArray body = canonicalJson(wire::caseEventToJson(event)).replace(from.toUtf8(), to.toUtf8());
    const QString target =
        QStringLiteral("/v1/cases/") + envelope.id + QStringLiteral("/events/") + event.id;
    QCOMPARE(bench.answer(putRequest(target, body)).status, status);
    QCOMPARE(codeOf(bench.answer(eventRequest(sampleEvent(newId(), eventkind::review)))),
             wire::problemcode::caseUnknown);
    Request stranger = eventRequest(event);
    stranger.setHeader(wire::header::counter, "H2/01");
    QCOMPARE(bench.answer(stranger).status, 403);
}

void TestFeeds::aLapseIsTakenAndReopensNothing()
{
    const ServiceBench bench;
    const wire::CaseEnvelope envelope = sampleEnvelope();
    QCOMPARE(bench.answer(putRequest(envelope)).status, 201);
    wire::CaseEvent event = sampleEvent(envelope.id, eventkind::lapse);
    event.body = {{QStringLiteral("material"), QStringLiteral("lease")}, {QStringLiteral("due"), QStringLiteral("2026-03-24")}};
    QCOMPARE(bench.answer(eventRequest(event)).status, 201);
}

void TestFeeds::aSupplementReopensTheManifest()
{
    const ServiceBench bench;
    const wire::CaseEnvelope envelope = sampleEnvelope();
    QCOMPARE(bench.answer(putRequest(envelope)).status, 201);
    const QByteArray file = sampleFile(50);
    const wire::CaseEnvelope added = sampleEnvelope({file});
    wire::CaseEvent event = sampleEvent(envelope.id, eventkind::supplement);
    event.body.insert(QStringLiteral("materials"),
                      QJsonArray{wire::envelopeMaterialToJson(added.materials.at(0))});
    QCOMPARE(bench.answer(eventRequest(event)).status, 201);
    const auto complete = [&] {
        const auto view = jsonOf(bench.answer(requestFor("GET", QStringLiteral("/v1/cases/") + envelope.id)));
        return view.value(u"complete").toBool();
    };
    QCOMPARE(complete(), false);
    wire::CaseEnvelope upload = envelope;
    upload.materials = added.materials;
    QCOMPARE(bench.answer(createRequest(upload)).status, 201);
    QCOMPARE(bench.answer(patchRequest(added.materials.at(0).id, 0, file)).status, 204);
    QCOMPARE(complete(), true);
}

void TestFeeds::theInboxShowsACompleteCaseOnce()
{
    const ServiceBench bench;
    const QByteArray file = sampleFile(64);
    const wire::CaseEnvelope waiting = sampleEnvelope({sampleFile(65)});
    const wire::CaseEnvelope done = sampleEnvelope({file, file});
    QCOMPARE(bench.answer(putRequest(waiting)).status, 201);
    bench.deliver(done, {file});
    const auto inbox =
        wire::inboxPageFromJson(jsonOf(bench.answer(requestFor("GET", QStringLiteral("/v1/departments/sim/inbox")))));
    QVERIFY_OK(inbox);
    QCOMPARE(inbox->cases.size(), 1);
    QCOMPARE(inbox->cases.at(0).id, done.id);
    QCOMPARE(inbox->cases.at(0).rev, 1);
    QCOMPARE(inbox->cases.at(0).materials, QList<wire::InboxMaterial>({{hexDigest(file), 64}}));
    const QString after = QStringLiteral("/v1/departments/sim/inbox?cursor=") + inbox->next;
    QCOMPARE(wire::inboxPageFromJson(jsonOf(bench.answer(requestFor("GET", after))))->cases.size(), 0);
}

void TestFeeds::aRevisionComesToTheInboxAnew()
{
    const ServiceBench bench;
    wire::CaseEnvelope envelope = sampleEnvelope();
    QCOMPARE(bench.answer(putRequest(envelope)).status, 201);
    QCOMPARE(bench.answer(putRequest(sampleEnvelope())).status, 201);
    envelope.rev = 2;
    QCOMPARE(bench.answer(putRequest(envelope)).status, 200);
    const auto first = wire::inboxPageFromJson(
        jsonOf(bench.answer(requestFor("GET", QStringLiteral("/v1/departments/sim/inbox?limit=1")))));
    QVERIFY(first->more);
    const auto second = wire::inboxPageFromJson(jsonOf(bench.answer(
        requestFor("GET", QStringLiteral("/v1/departments/sim/inbox?limit=1&cursor=") + first->next))));
    QVERIFY(!second->more);
    QCOMPARE(second->cases.at(0).id, envelope.id);
    QCOMPARE(second->cases.at(0).rev, 2);
}

void TestFeeds::aDepartmentSeesItsOwnCasesOnly()
{
    const ServiceBench bench;
    const wire::CaseEnvelope envelope = sampleEnvelope();
    QCOMPARE(bench.answer(putRequest(envelope)).status, 201);
    const QString path = QStringLiteral("/v1/departments/%1/cases/") + envelope.id;
    const auto own = jsonOf(bench.answer(requestFor("GET", path.arg(QStringLiteral("sim")))));
    QCOMPARE(own.value(u"envelope").toObject(), wire::caseEnvelopeToJson(envelope));
    QCOMPARE(bench.answer(requestFor("GET", path.arg(QStringLiteral("tax")))).status, 404);
    const wire::StatusChange change{envelope.id, QStringLiteral("ACCEPTED"), bench.clock.now(), {}, {}};
    QCOMPARE(bench.answer(putRequest(path.arg(QStringLiteral("tax")) + QStringLiteral("/status/") + newId(),
                                     canonicalJson(wire::statusChangeToJson(change))))
                 .status,
             404);
}

void TestFeeds::aStatusReachesTheHall()
{
    const ServiceBench bench;
    const wire::CaseEnvelope envelope = sampleEnvelope();
    QCOMPARE(bench.answer(putRequest(envelope)).status, 201);
    const auto before = page(bench, QStringLiteral("/v1/feeds/cases"));
    QCOMPARE(putStatus(bench, envelope.id, QStringLiteral("ACCEPTED")).status, 201);
    const auto news = page(bench, QStringLiteral("/v1/feeds/cases?cursor=") + before.next);
    QCOMPARE(news.changes.size(), 1);
    QCOMPARE(news.changes.at(0).type, changetype::status);
    const auto status = wire::statusChangeFromJson(news.changes.at(0).doc);
    QVERIFY_OK(status);
    QCOMPARE(status->state, QStringLiteral("ACCEPTED"));
    QCOMPARE(status->text, QStringLiteral("已受理"));
}

void TestFeeds::theDepartmentsCaseTakesNoMoreRevisions()
{
    const ServiceBench bench;
    wire::CaseEnvelope envelope = sampleEnvelope();
    QCOMPARE(bench.answer(putRequest(envelope)).status, 201);
    QCOMPARE(putStatus(bench, envelope.id, QStringLiteral("ACCEPTED")).status, 201);
    envelope.rev = 2;
    QCOMPARE(codeOf(bench.answer(putRequest(envelope))), wire::problemcode::withDepartment);
    // but what the department wants corrected can be
    QCOMPARE(putStatus(bench, envelope.id, QStringLiteral("CORRECTION")).status, 201);
    QCOMPARE(bench.answer(putRequest(envelope)).status, 200);
}

void TestFeeds::aResultNeedsItsFile()
{
    const ServiceBench bench;
    const wire::CaseEnvelope envelope = sampleEnvelope();
    QCOMPARE(bench.answer(putRequest(envelope)).status, 201);
    const wire::CaseResult result{newId(), envelope.id, QStringLiteral("许可证"), QStringLiteral("JY1"),
                                  hexDigest("x"), 1, QStringLiteral("application/pdf"), {}, {}};
    const Response response = bench.answer(putRequest(QStringLiteral("/v1/departments/sim/results/") + result.id,
                                                      canonicalJson(wire::caseResultToJson(result))));
    QCOMPARE(response.status, 422);
    QCOMPARE(codeOf(response), wire::problemcode::resultFileMissing);
}

void TestFeeds::aResultReachesTheHall()
{
    const ServiceBench bench;
    wire::CaseEnvelope envelope = sampleEnvelope();
    QCOMPARE(bench.answer(putRequest(envelope)).status, 201);
    const QByteArray file = sampleFile(20);
    wire::CaseEnvelope upload = sampleEnvelope({file});
    upload.id = envelope.id;
    Request create = createRequest(upload);
    QCOMPARE(codeOf(bench.answer(create)), wire::problemcode::materialNotInManifest);
    create.setHeader("Upload-Metadata", create.header("Upload-Metadata") + ",result");
    QCOMPARE(bench.answer(create).status, 201);
    QCOMPARE(bench.answer(patchRequest(upload.materials.at(0).id, 0, file)).status, 204);
    const wire::CaseResult result{newId(), envelope.id, QStringLiteral("许可证"), QStringLiteral("JY1"),
                                  hexDigest(file), 20, QStringLiteral("application/pdf"),
                                  QStringLiteral("2031-03-09"), QStringLiteral("王**")};
    QCOMPARE(bench.answer(putRequest(QStringLiteral("/v1/departments/sim/results/") + result.id,
                                     canonicalJson(wire::caseResultToJson(result))))
                 .status,
             201);
    const auto told = page(bench, QStringLiteral("/v1/feeds/results"));
    QCOMPARE(told.changes.size(), 1);
    QCOMPARE(*wire::caseResultFromJson(told.changes.at(0).doc), result);
}

void TestFeeds::blobsAreGivenInRanges_data()
{
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<int>("status");
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<qint64>("length");
    QTest::newRow("whole") << QByteArray() << 200 << qint64(0) << qint64(100);
    QTest::newRow("middle") << QByteArray("bytes=10-19") << 206 << qint64(10) << qint64(10);
    QTest::newRow("rest") << QByteArray("bytes=90-") << 206 << qint64(90) << qint64(10);
    QTest::newRow("over the end") << QByteArray("bytes=90-500") << 206 << qint64(90) << qint64(10);
    QTest::newRow("last bytes") << QByteArray("bytes=-5") << 206 << qint64(95) << qint64(5);
    QTest::newRow("more than all") << QByteArray("bytes=-500") << 206 << qint64(0) << qint64(100);
    QTest::newRow("outside") << QByteArray("bytes=100-") << 416 << qint64(0) << qint64(0);
    QTest::newRow("last none") << QByteArray("bytes=-0") << 416 << qint64(0) << qint64(0);
    QTest::newRow("backwards") << QByteArray("bytes=9-5") << 200 << qint64(0) << qint64(100);
    QTest::newRow("several") << QByteArray("bytes=0-1,5-6") << 200 << qint64(0) << qint64(100);
    QTest::newRow("other unit") << QByteArray("pages=1-2") << 200 << qint64(0) << qint64(100);
    QTest::newRow("nonsense") << QByteArray("bytes=a-b") << 200 << qint64(0) << qint64(100);
}

void TestFeeds::blobsAreGivenInRanges()
{
    QFETCH(QByteArray, range);
    QFETCH(int, status);
    QFETCH(qint64, offset);
    QFETCH(qint64, length);
    const ServiceBench bench;
    const QByteArray file = sampleFile(100);
    const wire::CaseEnvelope envelope = sampleEnvelope({file});
    bench.deliver(envelope, {file});
    Request request = requestFor("GET", QStringLiteral("/v1/blobs/") + hexDigest(file));
    request.setHeader("Range", range);
    const Response response = bench.answer(request);
    QCOMPARE(response.status, status);
    QCOMPARE(response.file ? response.file->offset : 0, offset);
    QCOMPARE(response.file ? response.file->length : 0, length);
    request.setHeader("If-Range", "\"another\"");
    QCOMPARE(bench.answer(request).status, 200);
    request.setTarget("/v1/blobs/" + hexDigest(file).toLatin1() + "?case=" + newId().toLatin1());
    QCOMPARE(bench.answer(request).status, 404);
}

void TestFeeds::oddAddressesAreNotFound_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const char *target : {"/", "", "v1/hello", "/v1/hello/", "//v1/hello", "/v1/./hello", "/v1/x/../hello",
                               "/v1/blobs/..%2f..%2fgateway.db", "/v1/blobs/%2e%2e", "/v1/blobs/%00",
                               "/v1/uploads/..%5c..%5cx", "/v1/cases/%2e%2e%2fhello", "/v1/cases/not-a-uuid",
                               "/v2/hello", "/v1/blobs/ABCDEF"})
        QTest::newRow(target) << QByteArray(target);
}

void TestFeeds::oddAddressesAreNotFound()
{
    QFETCH(QByteArray, target);
    const ServiceBench bench;
    Request request = requestFor("GET", {});
    request.setTarget(target);
    const Response response = bench.answer(request);
    QVERIFY(response.status == 404 || response.status == 405);
    QCOMPARE(response.header("Content-Type"), QByteArray("application/problem+json"));
}

void TestFeeds::anotherMethodIsRefusedWithTheRightOnes()
{
    const ServiceBench bench;
    const Response response = bench.answer(requestFor("DELETE", QStringLiteral("/v1/cases/") + newId()));
    QCOMPARE(response.status, 405);
    QCOMPARE(response.header("Allow"), QByteArray("PUT, GET"));
}

QTEST_APPLESS_MAIN(TestFeeds)
#include "tst_feeds.moc"
