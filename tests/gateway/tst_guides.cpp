// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QJsonArray>
#include <QTest>

#include "core/digest.h"
#include "domain/guide/guidecorrection.h"
#include "domain/guide/guidejson.h"
#include "gateway/simulatedowners.h"
#include "servicebench.h"
#include "support/sampleguide.h"
#include "support/verify.h"
#include "wire/correctionreport.h"
#include "wire/feedpage.h"
#include "wire/guidenotice.h"

using namespace yichuang;
using namespace yichuang::test;
using gateway::Request;
using gateway::Response;

/// The catalogue that the gateway publishes, and the corrections that come to it.
class TestGuides : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPublishedGuideReachesEveryCounter();
    void publishingAgainIsHarmless();
    void aPublishedVersionNeverChanges();
    void whatIsNoGuideIsNotPublished_data();
    void whatIsNoGuideIsNotPublished();
    void aFolderIsPublishedAndWhatIsBrokenPassedOver();
    void whatIsNotThereIsNotFound_data();
    void whatIsNotThereIsNotFound();
    void aCorrectionIsKeptOnce();
    void aCorrectionThatBreaksTheContractIsRefused_data();
    void aCorrectionThatBreaksTheContractIsRefused();
    void anAnswerReachesItsHallOnly();
    void anAnswerOnlyGoesForward();
    void theSimulatedOwnersAnswerToTheEnd();

private:
    [[nodiscard]] static Guide guide(int version = 1)
    {
        Guide guide = sampleGuide();
        guide.ref = {QStringLiteral("residence"), version};
        return guide;
    }
    [[nodiscard]] static QByteArray documentOf(const Guide &guide) { return canonicalJson(guideToJson(guide)); }
    [[nodiscard]] static Response publish(const ServiceBench &bench, const Guide &guide)
    {
        return bench.answer(putRequest(QStringLiteral("/v1/departments/sim/guides/%1/%2").arg(guide.ref.id).arg(guide.ref.version),
                                       documentOf(guide)));
    }
    [[nodiscard]] static wire::FeedPage feed(const ServiceBench &bench, const QString &name, const QByteArray &counter = {})
    {
        Request request = requestFor("GET", QStringLiteral("/v1/feeds/") + name);
        if (!counter.isEmpty())
            request.setHeader(wire::header::counter, counter);
        return wire::feedPageFromJson(jsonOf(bench.answer(request))).value_or(wire::FeedPage());
    }
    [[nodiscard]] static GuideCorrection correction()
    {
        GuideCorrection correction = correctionOf(guide(), QStringLiteral("/promiseDay"));
        correction.id = QStringLiteral("0192f0c1-0000-7000-8000-000000000001");
        correction.suggested = QStringLiteral("五个工作日");
        correction.reason = QStringLiteral("与实际不一致");
        correction.clerkId = QStringLiteral("0107");
        correction.raisedAt = QDateTime(QDate(2026, 3, 10), QTime(1, 0), Qt::UTC);
        return correction;
    }
    [[nodiscard]] static Response put(const ServiceBench &bench, const QJsonObject &json)
    {
        return bench.answer(putRequest(QStringLiteral("/v1/corrections/") + correction().id, canonicalJson(json)));
    }
    [[nodiscard]] static Response report(const ServiceBench &bench, const QString &state)
    {
        const wire::CorrectionReport said{correction().id, state, bench.clock.now(), QStringLiteral("收到")};
        return bench.answer(putRequest(QStringLiteral("/v1/departments/sim/corrections/%1/reports/%2").arg(correction().id, newId()),
                                       canonicalJson(wire::correctionReportToJson(said))));
    }
};

void TestGuides::aPublishedGuideReachesEveryCounter()
{
    const ServiceBench bench;
    QCOMPARE(publish(bench, guide()).status, 201);
    const wire::FeedPage page = feed(bench, QStringLiteral("catalogue"), "H2/01");
    QCOMPARE(page.changes.size(), 1);
    QCOMPARE(page.changes.first().type, wire::changetype::guide);
    const auto notice = wire::guideNoticeFromJson(page.changes.first().doc);
    QVERIFY_OK(notice);
    QCOMPARE(notice->id, guide().ref.id);
    QCOMPARE(notice->version, 1);
    const Response document = bench.answer(requestFor("GET", QStringLiteral("/v1/guides/residence/1")));
    QCOMPARE(document.status, 200);
    QCOMPARE(document.body, documentOf(guide()));
    QCOMPARE(notice->sha256, QString::fromLatin1(sha256(document.body).toHex()));
    QCOMPARE(notice->size, document.body.size());
}

void TestGuides::publishingAgainIsHarmless()
{
    ServiceBench bench;
    QCOMPARE(publish(bench, guide()).status, 201);
    QCOMPARE(publish(bench, guide()).status, 200);
    bench.reopen();
    QCOMPARE(publish(bench, guide()).status, 200);
    QCOMPARE(feed(bench, QStringLiteral("catalogue")).changes.size(), 1);
}

void TestGuides::aPublishedVersionNeverChanges()
{
    const ServiceBench bench;
    QCOMPARE(publish(bench, guide()).status, 201);
    Guide other = guide();
    other.plainName = QStringLiteral("别的名字");
    QCOMPARE(codeOf(publish(bench, other)), QStringLiteral("event-differs"));
    QCOMPARE(bench.answer(requestFor("GET", QStringLiteral("/v1/guides/residence/1"))).body, documentOf(guide()));
    QCOMPARE(publish(bench, guide(2)).status, 201);
    QCOMPARE(feed(bench, QStringLiteral("catalogue")).changes.size(), 2);
}

void TestGuides::whatIsNoGuideIsNotPublished_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("another guide") << documentOf(guide(2));
    QTest::newRow("no guide") << QByteArray("{\"id\":\"residence\",\"version\":1}");
}

void TestGuides::whatIsNoGuideIsNotPublished()
{
    QFETCH(const QByteArray, body);
    const ServiceBench bench;
    const Response refused = bench.answer(putRequest(QStringLiteral("/v1/departments/sim/guides/residence/1"), body));
    QCOMPARE(refused.status, 422);
    QVERIFY(feed(bench, QStringLiteral("catalogue")).changes.isEmpty());
}

void TestGuides::aFolderIsPublishedAndWhatIsBrokenPassedOver()
{
    const ServiceBench bench;
    QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(write(QStringLiteral("a.json"), documentOf(guide())));
    QVERIFY(write(QStringLiteral("b.json"), "{"));
    QVERIFY(write(QStringLiteral("c.json"), documentOf(guide(2))));
    QVERIFY(write(QStringLiteral("note.txt"), "no guide"));
    const auto published = bench.service->catalogue().publishFolder(folder.path());
    QVERIFY_OK(published);
    QCOMPARE(*published, 2);
    QCOMPARE(*bench.service->catalogue().publishFolder(folder.path()), 0);
    QCOMPARE(*bench.service->catalogue().publishFolder(folder.filePath(QStringLiteral("nowhere"))), 0);
    QCOMPARE(feed(bench, QStringLiteral("catalogue")).changes.size(), 2);
}

void TestGuides::whatIsNotThereIsNotFound_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("another version") << QStringLiteral("/v1/guides/residence/2");
    QTest::newRow("another guide") << QStringLiteral("/v1/guides/other/1");
    QTest::newRow("no number") << QStringLiteral("/v1/guides/residence/one");
}

void TestGuides::whatIsNotThereIsNotFound()
{
    QFETCH(const QString, target);
    const ServiceBench bench;
    QCOMPARE(publish(bench, guide()).status, 201);
    QCOMPARE(bench.answer(requestFor("GET", target)).status, 404);
}

void TestGuides::aCorrectionIsKeptOnce()
{
    const ServiceBench bench;
    const Response first = put(bench, correctionToJson(correction()));
    QCOMPARE(first.status, 201);
    QCOMPARE(jsonOf(first).value(u"id").toString(), correction().id);
    QCOMPARE(put(bench, correctionToJson(correction())).status, 200);
    GuideCorrection other = correction();
    other.reason = QStringLiteral("另一个理由");
    QCOMPARE(codeOf(put(bench, correctionToJson(other))), QStringLiteral("event-differs"));
    const QJsonObject listed = jsonOf(bench.answer(requestFor("GET", QStringLiteral("/v1/departments/sim/corrections"))));
    QCOMPARE(listed.value(u"corrections").toArray().size(), 1);
}

void TestGuides::aCorrectionThatBreaksTheContractIsRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("another id") << "id" << QJsonValue(QStringLiteral("0192f0c1-0000-7000-8000-000000000009"));
    QTest::newRow("no reason") << "reason" << QJsonValue(QString());
    QTest::newRow("no such source") << "source" << QJsonValue(QStringLiteral("gossip"));
}

void TestGuides::aCorrectionThatBreaksTheContractIsRefused()
{
    QFETCH(const QString, key);
    QFETCH(const QJsonValue, value);
    const ServiceBench bench;
    QJsonObject json = correctionToJson(correction());
    json.insert(key, value);
    QCOMPARE(put(bench, json).status, 422);
    const QJsonObject listed = jsonOf(bench.answer(requestFor("GET", QStringLiteral("/v1/departments/sim/corrections"))));
    QVERIFY(listed.value(u"corrections").toArray().isEmpty());
}

void TestGuides::anAnswerReachesItsHallOnly()
{
    const ServiceBench bench;
    QCOMPARE(put(bench, correctionToJson(correction())).status, 201);
    QCOMPARE(report(bench, QStringLiteral("answered")).status, 200);
    const wire::FeedPage ours = feed(bench, QStringLiteral("corrections"));
    QCOMPARE(ours.changes.size(), 1);
    const auto said = wire::correctionReportFromJson(ours.changes.first().doc);
    QVERIFY_OK(said);
    QCOMPARE(said->state, QStringLiteral("answered"));
    QCOMPARE(said->text, QStringLiteral("收到"));
    QVERIFY(feed(bench, QStringLiteral("corrections"), "H2/01").changes.isEmpty());
}

void TestGuides::anAnswerOnlyGoesForward()
{
    const ServiceBench bench;
    QCOMPARE(report(bench, QStringLiteral("answered")).status, 404);
    QCOMPARE(put(bench, correctionToJson(correction())).status, 201);
    QCOMPARE(report(bench, QStringLiteral("raised")).status, 422);
    QCOMPARE(report(bench, QStringLiteral("rectified")).status, 200);
    QCOMPARE(report(bench, QStringLiteral("answered")).status, 200);
    QCOMPARE(feed(bench, QStringLiteral("corrections")).changes.size(), 1);
}

void TestGuides::theSimulatedOwnersAnswerToTheEnd()
{
    ServiceBench bench;
    gateway::SimulatedOwners owners(*bench.service, bench.clock, 10);
    QVERIFY(owners.round() < 0);
    QCOMPARE(put(bench, correctionToJson(correction())).status, 201);
    for (int step = 0; step < 6; ++step) {
        QVERIFY(owners.round() <= 10);
        bench.clock.advanceMs(10);
    }
    const wire::FeedPage told = feed(bench, QStringLiteral("corrections"));
    QCOMPARE(told.changes.size(), 3);
    QCOMPARE(wire::correctionReportFromJson(told.changes.last().doc)->state, QStringLiteral("fedBack"));
    QVERIFY(owners.round() < 0);
}

QTEST_GUILESS_MAIN(TestGuides)
#include "tst_guides.moc"
