// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "gateway/coverroutes.h"
#include "gateway/gateway.h"
#include "gateway/sampleholders.h"
#include "servicebench.h"
#include "support/verify.h"
#include "wire/covers.h"

using namespace yichuang;
using namespace yichuang::test;
using gateway::Request;
using gateway::Response;

namespace {

const QString personNumber = QStringLiteral("310118197506152014");
const QString otherNumber = QStringLiteral("310118198811023029");
const QString caseText = QStringLiteral("01930000-0000-7000-8000-00000000000a");

CoverQuestion questionFor(const QString &number, const QStringList &entries)
{
    CoverQuestion question;
    question.holderName = QStringLiteral("周样本");
    question.numberKind = number.startsWith(u'9') ? IdentifierKind::CreditCode : IdentifierKind::ResidentNumber;
    question.number = number;
    question.purpose = QStringLiteral("《上海市居住证》签发");
    question.caseId = CaseId::fromString(caseText);
    question.clerkId = QStringLiteral("0107");
    for (const QString &entry : entries)
        question.entries.append({CoverKind::ELicence, entry});
    return question;
}

Request requestFor(const QJsonObject &body)
{
    Request request;
    request.method = "POST";
    request.path = "/v1/covers";
    request.body = canonicalJson(body);
    request.setHeader("Counter", "310118/07");
    return request;
}

Request requestFor(const CoverQuestion &question)
{
    return requestFor(wire::coverQuestionToJson(question));
}

} // namespace

using Spoil = std::function<void(QJsonObject &)>;
Q_DECLARE_METATYPE(Spoil)

/// POST /v1/covers and the sample holders behind it.
class TestCovers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void theSampleHoldersAreWellFormed();
    void eachEntryHasItsAnswerInOrder();
    void whatEverybodyHasIsMadeOutToWhoeverIsAskedAbout();
    void aCertificateIsFoundByThePermitsItLists();
    void everyQuestionIsRecordedBeforeItIsAnswered();
    void theRecordHasNoNumber();
    void aBadQuestionIsRefusedAndNotRecorded_data();
    void aBadQuestionIsRefusedAndNotRecorded();
    void aCounterHasToSayWhoItIs();
    void withoutALibraryNothingIsKnown();
    void badHoldersAreRefused_data();
    void badHoldersAreRefused();

private:
    [[nodiscard]] Response answer(const Request &request) const { return m_service->answer(request); }
    [[nodiscard]] QList<CoverAnswer> answersTo(const CoverQuestion &question) const;
    [[nodiscard]] QList<gateway::CoverAccessRow> recorded(const QString &number) const;

    std::unique_ptr<ServiceBench> m_bench;
    gateway::SampleHolders m_holders;
    std::unique_ptr<gateway::Service> m_service;
};

void TestCovers::init()
{
    m_service.reset();
    m_bench = std::make_unique<ServiceBench>();
    auto holders = gateway::SampleHolders::bundled();
    QVERIFY_OK(holders);
    m_holders = *holders;
    gateway::ServiceOptions options;
    options.holders = &m_holders;
    m_service = std::make_unique<gateway::Service>(*m_bench->store, *m_bench->blobs, m_bench->bell, m_bench->clock, options);
}

QList<CoverAnswer> TestCovers::answersTo(const CoverQuestion &question) const
{
    const Response response = answer(requestFor(question));
    const auto answers = wire::coverAnswersFromJson(jsonOf(response), question);
    [&] { QVERIFY_OK(answers); }();
    return answers.value_or(QList<CoverAnswer>());
}

QList<gateway::CoverAccessRow> TestCovers::recorded(const QString &number) const
{
    QList<gateway::CoverAccessRow> rows;
    const auto read = m_bench->store->read([&](gateway::StoreTransaction &transaction) {
        rows = transaction.coverAccesses(gateway::holderKeyOf(m_bench->store->epoch(), number));
    });
    [&] { QVERIFY_OK(read); }();
    return rows;
}

void TestCovers::theSampleHoldersAreWellFormed()
{
    QVERIFY_OK(gateway::SampleHolders::bundled());
}

void TestCovers::eachEntryHasItsAnswerInOrder()
{
    const CoverQuestion question = questionFor(
        personNumber, {QStringLiteral("不动产权证书"), QStringLiteral("结婚证"), QStringLiteral("机动车驾驶证")});
    const QList<CoverAnswer> answers = answersTo(question);
    QCOMPARE(answers.size(), 3);
    QVERIFY(answers.at(0).found.isEmpty());
    const Cover marriage = answers.at(1).found.first().cover;
    QCOMPARE(marriage.holder, QStringLiteral("周样本、吴样本"));
    QCOMPARE(marriage.issuedOn, QDate(2003, 10, 1));
    QCOMPARE(marriage.purpose, question.purpose);
    QCOMPARE(marriage.clerkId, question.clerkId);
    QCOMPARE(marriage.fetchedAt, m_bench->clock.now());
    // Whether it is still good is for the asker to judge.
    QCOMPARE(answers.at(2).found.first().cover.validUntil, QDate(2024, 8, 5));
}

void TestCovers::whatEverybodyHasIsMadeOutToWhoeverIsAskedAbout()
{
    const QString card = QStringLiteral("居民身份证");
    const QString lease = QStringLiteral("房屋租赁合同登记备案证明");
    const QList<CoverAnswer> ofAnybody = answersTo(questionFor(QStringLiteral("310115199003070025"), {card, lease}));
    QCOMPARE(ofAnybody.at(0).found.first().cover.holder, QStringLiteral("周样本"));
    QCOMPARE(ofAnybody.at(1).found.size(), 1);
    // One holder is without.
    QVERIFY(answersTo(questionFor(personNumber, {lease})).first().found.isEmpty());
    // A person has no business licence, an organisation no identity card.
    QVERIFY(answersTo(questionFor(otherNumber, {QStringLiteral("营业执照")})).first().found.isEmpty());
    QVERIFY(answersTo(questionFor(QStringLiteral("91310118MA1K00015Y"), {card})).first().found.isEmpty());
}

void TestCovers::aCertificateIsFoundByThePermitsItLists()
{
    const QString permit = QStringLiteral("食品经营许可证");
    const QList<CoverAnswer> answers = answersTo(questionFor(QStringLiteral("913101151234567880"), {permit}));
    const FoundCover certificate = answers.first().found.first();
    QCOMPARE(certificate.cover.kind, CoverKind::IndustryCertificate);
    QCOMPARE(certificate.permits.first().name, permit);
    QCOMPARE(certificate.permits.last().validUntil, QDate(2027, 6, 30));
}

void TestCovers::everyQuestionIsRecordedBeforeItIsAnswered()
{
    const CoverQuestion question = questionFor(personNumber, {QStringLiteral("不动产权证书"), QStringLiteral("结婚证")});
    QCOMPARE(answer(requestFor(question)).status, 200);
    QCOMPARE(answer(requestFor(question)).status, 200);
    const QList<gateway::CoverAccessRow> rows = recorded(personNumber);
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.first().hall, QStringLiteral("310118"));
    QCOMPARE(rows.first().counter, QStringLiteral("07"));
    QCOMPARE(rows.first().clerk, QStringLiteral("0107"));
    QCOMPARE(rows.first().caseId, caseText);
    QCOMPARE(rows.first().purpose, question.purpose);
    QCOMPARE(rows.first().entries, QStringLiteral("不动产权证书\n结婚证"));
    QCOMPARE(rows.first().found, 1);
    QCOMPARE(rows.first().atMs, m_bench->clock.now().toMSecsSinceEpoch());
    QVERIFY(recorded(otherNumber).isEmpty());
}

void TestCovers::theRecordHasNoNumber()
{
    QCOMPARE(answer(requestFor(questionFor(personNumber, {QStringLiteral("结婚证")}))).status, 200);
    m_service.reset();
    m_bench->service.reset();
    m_bench->store.reset();
    for (const QString &name : QDir(m_bench->folder.path()).entryList({QStringLiteral("gateway.db*")}, QDir::Files)) {
        QFile file(m_bench->folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(personNumber.toLatin1()), qPrintable(name));
    }
}

void TestCovers::aBadQuestionIsRefusedAndNotRecorded_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QString>("pointer");
    const auto without = [](const QString &key) -> Spoil { return [key](QJsonObject &body) { body.remove(key); }; };
    const auto with = [](const QString &key, const QJsonValue &value) -> Spoil {
        return [key, value](QJsonObject &body) { body.insert(key, value); };
    };
    QTest::newRow("no purpose") << without(QStringLiteral("purpose")) << QStringLiteral("/purpose");
    QTest::newRow("an empty purpose") << with(QStringLiteral("purpose"), QString()) << QStringLiteral("/purpose");
    QTest::newRow("a purpose like a novel") << with(QStringLiteral("purpose"), QString(201, u'查')) << QStringLiteral("/purpose");
    QTest::newRow("no clerk") << without(QStringLiteral("clerk")) << QStringLiteral("/clerk");
    QTest::newRow("no case") << with(QStringLiteral("case"), QStringLiteral("7")) << QStringLiteral("/case");
    QTest::newRow("no entries") << with(QStringLiteral("entries"), QJsonArray()) << QStringLiteral("/entries");
    QTest::newRow("an unknown kind")
        << with(QStringLiteral("entries"), QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("rumour")},
                                                                  {QStringLiteral("entry"), QStringLiteral("x")}}})
        << QStringLiteral("/entries/0/kind");
    QTest::newRow("a certificate as such")
        << with(QStringLiteral("entries"), QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("industryCertificate")},
                                                                  {QStringLiteral("entry"), QStringLiteral("x")}}})
        << QStringLiteral("/entries/0/kind");
    QTest::newRow("nobody") << with(QStringLiteral("holder"), QJsonObject()) << QStringLiteral("/holder/name");
}

void TestCovers::aBadQuestionIsRefusedAndNotRecorded()
{
    QFETCH(const Spoil, spoil);
    QFETCH(const QString, pointer);
    QJsonObject body = wire::coverQuestionToJson(questionFor(personNumber, {QStringLiteral("结婚证")}));
    spoil(body);
    const Response response = answer(requestFor(body));
    QCOMPARE(response.status, 422);
    QCOMPARE(jsonOf(response).value(u"errors").toArray().first().toObject().value(u"pointer").toString(), pointer);
    QVERIFY(recorded(personNumber).isEmpty());
}

void TestCovers::aCounterHasToSayWhoItIs()
{
    Request request = requestFor(questionFor(personNumber, {QStringLiteral("结婚证")}));
    request.headers.clear();
    QCOMPARE(codeOf(answer(request)), QStringLiteral("device-unknown"));
    QVERIFY(recorded(personNumber).isEmpty());
}

void TestCovers::withoutALibraryNothingIsKnown()
{
    const Response response = m_bench->answer(requestFor(questionFor(personNumber, {QStringLiteral("结婚证")})));
    QCOMPARE(response.status, 503);
    QCOMPARE(codeOf(response), QStringLiteral("library-unavailable"));
}

void TestCovers::badHoldersAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no JSON") << QByteArray("covers");
    QTest::newRow("no everybody") << QByteArray(R"({"holders": []})");
    QTest::newRow("a cover without a title")
        << QByteArray(R"({"everybody": {"person": [{"kind": "eLicence", "entry": "x", "source": "y"}]}, "holders": []})");
    QTest::newRow("a holder without a number") << QByteArray(R"({"everybody": {}, "holders": [{"name": "x", "covers": []}]})");
}

void TestCovers::badHoldersAreRefused()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(!gateway::SampleHolders::fromJson(bytes));
}

QTEST_GUILESS_MAIN(TestCovers)
#include "tst_covers.moc"
