// SPDX-License-Identifier: Apache-2.0
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include "core/jsonfields.h"
#include "gateway/certificatepdf.h"
#include "gateway/gateway.h"
#include "rawclient.h"
#include "samplewire.h"
#include "support/verify.h"
#include "wire/feedpage.h"

using namespace yichuang;
using namespace yichuang::test;
using gateway::Request;

/// The simulated departments, seen from a counter.
class TestSimulation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aCompleteCaseIsDecidedAndCertified();
    void theCertificateCanBeFetched();
    void oneItemTakesTheLongWay();
    void anAcceptedCaseIsNotAcceptedAgain();
    void anIncompleteCaseIsLeftAlone();
    void aCaseToBeCorrectedIsLeftAlone();
    void aCaseGoesOnOnceItsCorrectionsWereAccepted();
    void aWithdrawnCaseIsLeftAlone();
    void eachItemOfAPackageIsReportedAndHasItsResult();
    void anIndustryPackageYieldsOneCertificateThatListsThePermits();
    void aRestartGoesOnWhereItStopped();
    void aCertificateIsAPdfOfOnePage();

private:
    void start(int decideAfterMs);
    void put(const Request &request);
    [[nodiscard]] wire::FeedPage page(const QString &feed) const;
    [[nodiscard]] QStringList statesOf(const QString &caseId) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Gateway> m_gateway;
};

void TestSimulation::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    start(10);
}

void TestSimulation::cleanup()
{
    m_gateway.reset();
}

void TestSimulation::start(int decideAfterMs)
{
    m_gateway.reset();
    GatewayOptions options;
    options.dataDir = m_folder->path();
    options.simulateDepartments = true;
    options.decideAfterMs = decideAfterMs;
    auto started = Gateway::start(options);
    QVERIFY_OK(started);
    m_gateway = std::move(*started);
}

void TestSimulation::put(const Request &request)
{
    const RawAnswer answer = RawClient(m_gateway->port()).ask(request);
    QVERIFY2(answer.status == 200 || answer.status == 201 || answer.status == 204, answer.body.constData());
}

wire::FeedPage TestSimulation::page(const QString &feed) const
{
    const RawAnswer answer =
        RawClient(m_gateway->port()).ask(requestFor("GET", QStringLiteral("/v1/feeds/") + feed));
    return wire::feedPageFromJson(parseJsonObject(answer.body).value_or(QJsonObject())).value_or(wire::FeedPage());
}

QStringList TestSimulation::statesOf(const QString &caseId) const
{
    QStringList states;
    const wire::FeedPage told = page(QStringLiteral("cases"));
    for (const wire::FeedChange &change : told.changes) {
        if (change.type == wire::changetype::status && change.doc.value(u"case").toString() == caseId)
            states.append(change.doc.value(u"state").toString());
    }
    return states;
}

void TestSimulation::aCompleteCaseIsDecidedAndCertified()
{
    const QByteArray file = sampleFile(1000);
    const wire::CaseEnvelope envelope = sampleEnvelope({file});
    put(putRequest(envelope));
    put(createRequest(envelope));
    put(patchRequest(envelope.materials.at(0).id, 0, file));
    const QStringList expected{QStringLiteral("ACCEPTED"), QStringLiteral("DECIDED_YES"), QStringLiteral("CERTIFIED")};
    QTRY_COMPARE(statesOf(envelope.id), expected);
}

void TestSimulation::theCertificateCanBeFetched()
{
    const wire::CaseEnvelope envelope = sampleEnvelope();
    put(putRequest(envelope));
    QTRY_COMPARE(page(QStringLiteral("results")).changes.size(), 1);
    const auto result = wire::caseResultFromJson(page(QStringLiteral("results")).changes.at(0).doc);
    QVERIFY_OK(result);
    QCOMPARE(result->caseId, envelope.id);
    const RawAnswer blob = RawClient(m_gateway->port())
                               .ask(requestFor("GET", QStringLiteral("/v1/blobs/") + result->sha256
                                                          + QStringLiteral("?case=") + envelope.id));
    QCOMPARE(blob.status, 200);
    QCOMPARE(blob.headers.value("content-type"), QByteArray("application/pdf"));
    QCOMPARE(blob.body.size(), result->size);
    QCOMPARE(hexDigest(blob.body), result->sha256);
    QVERIFY(blob.body.startsWith("%PDF-"));
}

void TestSimulation::oneItemTakesTheLongWay()
{
    wire::CaseEnvelope envelope = sampleEnvelope();
    envelope.service = QStringLiteral("business-licence-reissue");
    put(putRequest(envelope));
    const QStringList expected{QStringLiteral("ACCEPTED"), QStringLiteral("REVIEW_1"), QStringLiteral("SUSPENDED"),
                               QStringLiteral("REVIEW_1"), QStringLiteral("EXTENDED"), QStringLiteral("REVIEW_1"),
                               QStringLiteral("DECIDED_YES"), QStringLiteral("CERTIFIED")};
    QTRY_COMPARE(statesOf(envelope.id), expected);
    const wire::FeedPage told = page(QStringLiteral("cases"));
    for (const wire::FeedChange &change : told.changes) {
        if (change.type == wire::changetype::status)
            QCOMPARE(change.doc.value(u"days").toInt(), change.doc.value(u"state").toString() == u"EXTENDED" ? 10 : 0);
    }
}

void TestSimulation::anAcceptedCaseIsNotAcceptedAgain()
{
    wire::CaseEnvelope envelope = sampleEnvelope();
    envelope.state = QStringLiteral("ACCEPTED");
    put(putRequest(envelope));
    const QStringList expected{QStringLiteral("DECIDED_YES"), QStringLiteral("CERTIFIED")};
    QTRY_COMPARE(statesOf(envelope.id), expected);
}

void TestSimulation::anIncompleteCaseIsLeftAlone()
{
    const wire::CaseEnvelope waiting = sampleEnvelope({sampleFile(10)});
    const wire::CaseEnvelope after = sampleEnvelope();
    put(putRequest(waiting));
    put(putRequest(after));
    QTRY_COMPARE(statesOf(after.id).size(), 3);
    QCOMPARE(statesOf(waiting.id), QStringList());
}

void TestSimulation::aCaseToBeCorrectedIsLeftAlone()
{
    wire::CaseEnvelope corrected = sampleEnvelope();
    corrected.state = QStringLiteral("CORRECTION");
    const wire::CaseEnvelope after = sampleEnvelope();
    put(putRequest(corrected));
    put(putRequest(after));
    QTRY_COMPARE(statesOf(after.id).size(), 3);
    QCOMPARE(statesOf(corrected.id), QStringList());
    // and is decided once the corrections are in
    corrected.rev = 2;
    corrected.state = QStringLiteral("RECEIVED");
    put(putRequest(corrected));
    QTRY_COMPARE(statesOf(corrected.id).size(), 3);
}

void TestSimulation::aCaseGoesOnOnceItsCorrectionsWereAccepted()
{
    wire::CaseEnvelope envelope = sampleEnvelope();
    envelope.state = QStringLiteral("CORRECTION");
    envelope.correction = {{QStringLiteral("lease"), QStringLiteral("未提交，请补交")}};
    put(putRequest(envelope));
    // What came is told by an event with a manifest of its own, and its page follows.
    const QByteArray file = sampleFile(1000);
    const wire::CaseEnvelope withFile = sampleEnvelope({file});
    wire::CaseEvent event = sampleEvent(envelope.id, wire::eventkind::supplement);
    event.body = {{QStringLiteral("materials"), QJsonArray{wire::envelopeMaterialToJson(withFile.materials.at(0))}},
                  {QStringLiteral("corrected"), QJsonArray{1}},
                  {QStringLiteral("complete"), true}};
    put(eventRequest(event));
    envelope.materials = withFile.materials;
    put(createRequest(envelope));
    put(patchRequest(envelope.materials.at(0).id, 0, file));
    QVERIFY(statesOf(envelope.id).isEmpty());
    // Then the case itself, accepted, as its next revision.
    envelope.rev = 2;
    envelope.state = QStringLiteral("ACCEPTED");
    put(putRequest(envelope));
    const QStringList expected{QStringLiteral("DECIDED_YES"), QStringLiteral("CERTIFIED")};
    QTRY_COMPARE(statesOf(envelope.id), expected);
}

void TestSimulation::aWithdrawnCaseIsLeftAlone()
{
    start(60'000);
    const wire::CaseEnvelope withdrawn = sampleEnvelope();
    put(putRequest(withdrawn));
    put(eventRequest(sampleEvent(withdrawn.id, wire::eventkind::withdrawal)));
    start(10);
    const wire::CaseEnvelope after = sampleEnvelope();
    put(putRequest(after));
    QTRY_COMPARE(statesOf(after.id).size(), 3);
    QCOMPARE(statesOf(withdrawn.id), QStringList());
}

void TestSimulation::eachItemOfAPackageIsReportedAndHasItsResult()
{
    const wire::CaseEnvelope envelope = samplePackageEnvelope();
    put(putRequest(envelope));
    // Three steps for each of the two items that were taken in.
    QTRY_COMPARE(statesOf(envelope.id).size(), 6);
    QStringList components;
    for (const wire::FeedChange &change : page(QStringLiteral("results")).changes)
        components.append(change.doc.value(u"component").toString());
    components.sort();
    QCOMPARE(components, (QStringList{QStringLiteral("fire"), QStringLiteral("food")}));
    QStringList decided;
    for (const wire::FeedChange &change : page(QStringLiteral("cases")).changes) {
        if (change.doc.value(u"state").toString() == QStringLiteral("DECIDED_YES"))
            decided.append(change.doc.value(u"component").toString());
    }
    QCOMPARE(decided, (QStringList{QStringLiteral("food"), QStringLiteral("fire")}));
}

void TestSimulation::anIndustryPackageYieldsOneCertificateThatListsThePermits()
{
    wire::CaseEnvelope envelope = samplePackageEnvelope();
    envelope.certificate = QStringLiteral("行业综合许可证");
    put(putRequest(envelope));
    QTRY_COMPARE(statesOf(envelope.id).size(), 6);
    const wire::FeedPage results = page(QStringLiteral("results"));
    QCOMPARE(results.changes.size(), 1);
    const auto result = wire::caseResultFromJson(results.changes.at(0).doc);
    QVERIFY_OK(result);
    QVERIFY(result->component.isEmpty());
    QVERIFY(result->name.startsWith(envelope.certificate));
    QCOMPARE(result->permits.size(), 2);
    QCOMPARE(result->permits.at(1).name, QStringLiteral("食品经营许可"));
    QVERIFY(!result->permits.at(1).number.isEmpty());
}

void TestSimulation::aRestartGoesOnWhereItStopped()
{
    const wire::CaseEnvelope envelope = sampleEnvelope();
    put(putRequest(envelope));
    QTRY_VERIFY(!statesOf(envelope.id).isEmpty());
    start(10);
    QTRY_COMPARE(statesOf(envelope.id).size(), 3);
    start(10);
    const wire::CaseEnvelope after = sampleEnvelope();
    put(putRequest(after));
    QTRY_COMPARE(statesOf(after.id).size(), 3);
    QCOMPARE(statesOf(envelope.id).size(), 3);
    QCOMPARE(page(QStringLiteral("results")).changes.size(), 2);
}

void TestSimulation::aCertificateIsAPdfOfOnePage()
{
    const QString heading = QStringLiteral("Heading (1)");
    const QStringList lines{QStringLiteral("back\\slash"), QStringLiteral("一")};
    const auto pdf = gateway::certificatePdf(heading, lines);
    QVERIFY_OK(pdf);
    QVERIFY(pdf->startsWith("%PDF-"));
    QVERIFY(pdf->trimmed().endsWith("%%EOF"));
    QCOMPARE(pdf->count("/Type /Page "), 1);
    QCOMPARE(*pdf, *gateway::certificatePdf(heading, lines));
}

QTEST_GUILESS_MAIN(TestSimulation)
#include "tst_simulation.moc"
