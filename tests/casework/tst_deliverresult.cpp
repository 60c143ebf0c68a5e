// SPDX-License-Identifier: Apache-2.0
#include <QJsonArray>
#include <QTest>

#include "casework/deliverresult.h"
#include "core/digest.h"
#include "counterbench.h"
#include "documents/paperrenderer.h"
#include "documents/printedfile.h"
#include "domain/cases/casenumber.h"
#include "domain/identifiers/checktoken.h"
#include "slowcasestore.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

HandOver handOverTo(const Person &collector, bool isAgent = false, const QString &relation = {})
{
    HandOver handOver;
    handOver.collector = collector;
    handOver.isAgent = isAgent;
    handOver.relation = relation;
    handOver.verification = QStringLiteral("核对居民身份证原件");
    return handOver;
}

} // namespace

/// Handing out results: finding the case, who may collect, and what is stored.
class TestDeliverResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aCaseIsFoundByWhatIsTypedOrScanned_data();
    void aCaseIsFoundByWhatIsTypedOrScanned();
    void aForgedCodeIsShown();
    void aCodeOfPartOfANumberFindsNothing();
    void severalCasesAreShownToChooseFrom();
    void whatIsNotThereIsReported_data();
    void whatIsNotThereIsReported();
    void theStateBarsBeforeThePersonIsKnown_data();
    void theStateBarsBeforeThePersonIsKnown();
    void onlyTheRightPersonMayCollect_data();
    void onlyTheRightPersonMayCollect();
    void anOrganisationCollectsThroughAnAgent();
    void aDeliveryIsStoredInOneAct();
    void theSlipNamesCollectorAndResults();
    void theSlipNamesWhatBecameOfTheOriginals();
    void whatTheCollectorGivesBackIsRecorded();
    void aGuideThatIsNotHereKeepsNobodyFromTheirResult();
    void theApplicantsNameNeedNotBeTyped();
    void aBarredDeliveryStoresNothing_data();
    void aBarredDeliveryStoresNothing();
    void aSecondDeliveryIsBarred();
    void askingTwiceWhileBusyDeliversOnce();
    void aFailingStoreDeliversNothing();

private:
    DeliverResult::Ports portsOver(CaseStore &cases);
    CaseRecord putCase(int nth, CaseState state = CaseState::Notified);

    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<DeliverResult> m_deliver;
    std::unique_ptr<QSignalSpy> m_found;
    std::unique_ptr<QSignalSpy> m_delivered;
    std::unique_ptr<QSignalSpy> m_failed;
    CaseRecord m_case;
};

void TestDeliverResult::init()
{
    m_bench = std::make_unique<CounterBench>();
    m_deliver = std::make_unique<DeliverResult>(portsOver(m_bench->store.cases), m_bench->tokenKey, m_bench->session);
    m_found = std::make_unique<QSignalSpy>(m_deliver.get(), &DeliverResult::found);
    m_delivered = std::make_unique<QSignalSpy>(m_deliver.get(), &DeliverResult::delivered);
    m_failed = std::make_unique<QSignalSpy>(m_deliver.get(), &DeliverResult::failed);
    m_case = putCase(1);
}

DeliverResult::Ports TestDeliverResult::portsOver(CaseStore &cases)
{
    return {cases, m_bench->store.guides, m_bench->store.authorisations, m_bench->envelopes, m_bench->clock};
}

/// A filed case with one result.
CaseRecord TestDeliverResult::putCase(int nth, CaseState state)
{
    CaseRecord record = sampleCase(nth);
    record.state = state;
    record.revision = 4;
    record.number = formatCaseNumber(QStringLiteral("310118"), QStringLiteral("07"), QDate(2026, 3, 10), nth).value_or(QString());
    record.platformNumber = QStringLiteral("SH2026%1").arg(nth);
    record.checkToken = checkToken(record.id.toString(), record.number, m_bench->tokenKey).value_or(QString());
    record.receivedAt = sampleMoment();
    record.results = {{QStringLiteral("r%1").arg(nth), QStringLiteral("住所登记证"), QStringLiteral("登 001"), sha256(QByteArrayLiteral("r")), 1,
                       QStringLiteral("application/pdf")}};
    m_bench->store.state.cases.insert(record.id, record);
    m_bench->store.state.numbers.insert(record.id, record.number);
    return record;
}

void TestDeliverResult::aCaseIsFoundByWhatIsTypedOrScanned_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"number", "lower", "platform", "code", "last four", "blanks"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestDeliverResult::aCaseIsFoundByWhatIsTypedOrScanned()
{
    QFETCH(const QString, how);
    const QMap<QString, QString> typed{
        {QStringLiteral("number"), m_case.number},
        {QStringLiteral("lower"), m_case.number.toLower()},
        {QStringLiteral("platform"), m_case.platformNumber},
        {QStringLiteral("code"), QStringLiteral("YC1:%1:%2").arg(m_case.number, m_case.checkToken)},
        {QStringLiteral("last four"), QStringLiteral("0025")},
        {QStringLiteral("blanks"), QStringLiteral("  %1 ").arg(m_case.number)},
    };
    m_deliver->find(typed.value(how));
    QCOMPARE(lastCode(*m_failed), QString());
    QCOMPARE(lastOf<CaseRecord>(*m_found), m_case);
    QCOMPARE(lastOf<DeliveryBar>(*m_found, 1), DeliveryBar::None);
}

void TestDeliverResult::aForgedCodeIsShown()
{
    m_deliver->find(QStringLiteral("YC1:%1:AAAAAAAA").arg(m_case.number));
    QCOMPARE(lastOf<DeliveryBar>(*m_found, 1), DeliveryBar::CodeNotGenuine);
}

void TestDeliverResult::aCodeOfPartOfANumberFindsNothing()
{
    putCase(2);
    const QSignalSpy several(m_deliver.get(), &DeliverResult::severalFound);
    m_deliver->find(QStringLiteral("YC1:%1:AAAAAAAA").arg(m_case.number.left(10)));
    QVERIFY(several.isEmpty());
    QVERIFY(m_found->isEmpty());
    QCOMPARE(lastCode(*m_failed), QStringLiteral("notFound"));
}

void TestDeliverResult::severalCasesAreShownToChooseFrom()
{
    putCase(2);
    putCase(3, CaseState::Draft);
    const QSignalSpy several(m_deliver.get(), &DeliverResult::severalFound);
    m_deliver->find(QStringLiteral("0025"));
    QCOMPARE(lastOf<QList<CaseSummary>>(several).size(), 2);
    QVERIFY(m_found->isEmpty());
}

void TestDeliverResult::whatIsNotThereIsReported_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("broken");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing typed") << "  " << false << "empty";
    QTest::newRow("unknown") << "L999999" << false << "notFound";
    QTest::newRow("store fails") << "0025" << true << "storageUnavailable";
}

void TestDeliverResult::whatIsNotThereIsReported()
{
    QFETCH(const QString, typed);
    QFETCH(const bool, broken);
    if (broken)
        m_bench->breakStore();
    m_deliver->find(typed);
    QTEST(lastCode(*m_failed), "code");
    QCOMPARE(m_failed->size(), 1);
    QVERIFY(m_found->isEmpty());
}

void TestDeliverResult::theStateBarsBeforeThePersonIsKnown_data()
{
    QTest::addColumn<CaseState>("state");
    QTest::addColumn<bool>("hasResult");
    QTest::addColumn<DeliveryBar>("bar");
    QTest::newRow("notified") << CaseState::Notified << true << DeliveryBar::None;
    QTest::newRow("certified") << CaseState::Certified << true << DeliveryBar::None;
    QTest::newRow("notified, nothing here") << CaseState::Notified << false << DeliveryBar::NotReady;
    QTest::newRow("received") << CaseState::Received << false << DeliveryBar::NotReady;
    QTest::newRow("decided, not made out") << CaseState::DecidedYes << true << DeliveryBar::NotReady;
    QTest::newRow("delivered") << CaseState::Delivered << true << DeliveryBar::AlreadyDelivered;
    QTest::newRow("archived") << CaseState::Archived << true << DeliveryBar::AlreadyDelivered;
}

void TestDeliverResult::theStateBarsBeforeThePersonIsKnown()
{
    QFETCH(const CaseState, state);
    QFETCH(const bool, hasResult);
    QFETCH(const DeliveryBar, bar);
    CaseRecord &record = m_bench->store.state.cases[m_case.id];
    record.state = state;
    if (!hasResult)
        record.results.clear();
    m_deliver->find(m_case.number);
    QCOMPARE(lastOf<DeliveryBar>(*m_found, 1), bar);
    QCOMPARE(m_deliver->bar(record, handOverTo(m_case.applicant.identity)), bar);
}

void TestDeliverResult::onlyTheRightPersonMayCollect_data()
{
    QTest::addColumn<bool>("agent");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("relation");
    QTest::addColumn<DeliveryBar>("bar");
    const auto row = [](const char *what, bool agent, const char *number, const QString &name, const QString &relation,
                        DeliveryBar bar) { QTest::newRow(what) << agent << name << QString::fromLatin1(number) << relation << bar; };
    const QString name = QStringLiteral("钱示例");
    const QString wife = QStringLiteral("配偶");
    row("applicant", false, "310115199003070025", QStringLiteral("赵样本"), {}, DeliveryBar::None);
    row("applicant, typed with blanks", false, "310115 19900307 0025", {}, {}, DeliveryBar::None);
    row("somebody else", false, "310101198506121039", name, {}, DeliveryBar::WrongPerson);
    row("nobody", false, "", {}, {}, DeliveryBar::WrongPerson);
    row("agent", true, "310101198506121039", name, wife, DeliveryBar::None);
    row("agent without relation", true, "310101198506121039", name, QStringLiteral(" "), DeliveryBar::AuthorityMissing);
    row("agent without name", true, "310101198506121039", {}, wife, DeliveryBar::AuthorityMissing);
    row("agent with a wrong number", true, "310101198506121030", name, wife, DeliveryBar::AuthorityMissing);
    row("agent without number", true, "", name, wife, DeliveryBar::AuthorityMissing);
}

void TestDeliverResult::onlyTheRightPersonMayCollect()
{
    QFETCH(const bool, agent);
    QFETCH(const QString, name);
    QFETCH(const QString, number);
    QFETCH(const QString, relation);
    Person collector;
    collector.name = name;
    collector.number = number;
    QTEST(m_deliver->bar(m_case, handOverTo(collector, agent, relation)), "bar");
}

void TestDeliverResult::anOrganisationCollectsThroughAnAgent()
{
    m_case.applicant.organisation = true;
    QCOMPARE(m_deliver->bar(m_case, handOverTo(m_case.applicant.identity)), DeliveryBar::WrongPerson);
    QCOMPARE(m_deliver->bar(m_case, handOverTo(m_case.agent->identity, true, QStringLiteral("员工"))), DeliveryBar::None);
}

void TestDeliverResult::aDeliveryIsStoredInOneAct()
{
    m_bench->clock.advanceMs(60'000);
    m_deliver->deliver(m_case, handOverTo(m_case.applicant.identity));
    QCOMPARE(lastCode(*m_failed), QString());
    const auto stored = lastOf<CaseRecord>(*m_delivered);
    QCOMPARE(stored.state, CaseState::Delivered);
    QCOMPARE(stored.revision, m_case.revision + 1);
    QCOMPARE(stored.handOver->clerkId, sampleClerk().id);
    QCOMPARE(stored.handOver->at, m_bench->clock.now());
    QCOMPARE(m_bench->ledgerKinds(), QStringList(QStringLiteral("delivered")));
    const MemoryState &state = m_bench->store.state;
    QCOMPARE(state.outbox.size(), 1);
    QCOMPARE(state.outbox.first().kind, OutboxKind::EventPut);
    QCOMPARE(state.outbox.first().lane, OutboxLane::Urgent);
    QCOMPARE(state.outbox.first().payloadSha256, sha256(state.outbox.first().payload));
    QVERIFY(state.outbox.first().payload.contains(state.outbox.first().subjectId.toUtf8()));
    QCOMPARE(state.prints, QList<PrintOrder>{lastOf<PrintOrder>(*m_delivered, 1)});
}

void TestDeliverResult::theSlipNamesCollectorAndResults()
{
    m_case.results.append({QStringLiteral("r9"), QStringLiteral("附图"), {}, sha256(QByteArrayLiteral("x")), 1, {}});
    Person agent = m_case.agent->identity;
    agent.number = QStringLiteral("310101 19850612 1039 ");
    m_deliver->deliver(m_case, handOverTo(agent, true, QStringLiteral("配偶")));
    const Paper paper = lastOf<PrintOrder>(*m_delivered, 1).paper;
    QCOMPARE(paper.kind, PaperKind::CollectionSlip);
    QCOMPARE(paper.number, m_case.number);
    QCOMPARE(paper.fields.value(u"collectorName").toString(), QStringLiteral("钱示例"));
    QCOMPARE(paper.fields.value(u"collectorNumberLast4").toString(), QStringLiteral("1039"));
    QCOMPARE(paper.fields.value(u"relation").toString(), QStringLiteral("配偶"));
    QCOMPARE(paper.fields.value(u"collectorIsAgent").toBool(), true);
    const QJsonArray results = paper.fields.value(u"results").toArray();
    QCOMPARE(results.at(0).toObject().value(u"number").toString(), QStringLiteral("登 001"));
    QCOMPARE(results.at(1).toObject().value(u"number").toString(), QStringLiteral("—"));
}

void TestDeliverResult::theSlipNamesWhatBecameOfTheOriginals()
{
    MaterialRule &lease = m_bench->store.state.guides.first().materials[2];
    QCOMPARE(lease.id, QStringLiteral("lease"));
    lease.mustSurrenderOriginal = true;
    m_case.materials[0].originals = 1;
    m_case.materials[0].originalsReturned = 1;
    m_case.materials[1].originals = 2;
    m_bench->store.state.cases.insert(m_case.id, m_case);
    m_deliver->deliver(m_case, handOverTo(m_case.applicant.identity));
    const Paper paper = lastOf<PrintOrder>(*m_delivered, 1).paper;
    const QJsonArray taken = paper.fields.value(u"surrendered").toArray();
    QCOMPARE(taken.size(), 1);
    QCOMPARE(taken.first().toObject().value(u"name").toString(), QStringLiteral("房屋租赁合同"));
    QCOMPARE(taken.first().toObject().value(u"originals").toInt(), 2);
    const QJsonArray back = paper.fields.value(u"returned").toArray();
    QCOMPARE(back.size(), 1);
    QCOMPARE(back.first().toObject().value(u"name").toString(), QStringLiteral("居民身份证"));
    const auto pdf = renderPaper(paper);
    QVERIFY_OK(pdf);
    const QString text = PrintedFile(*pdf).joinedText();
    QVERIFY(text.contains(QStringLiteral("依法收回，不再退还：收回原件名称份数房屋租赁合同2份")));
    QVERIFY(text.contains(QStringLiteral("已退还申请人：退还原件名称份数居民身份证1份")));
}

void TestDeliverResult::whatTheCollectorGivesBackIsRecorded()
{
    m_bench->store.state.guides.first().materials[2].mustSurrenderOriginal = true;
    m_case.materials[1].files.clear();
    m_bench->store.state.cases.insert(m_case.id, m_case);
    const HandOver handOver = handOverTo(m_case.applicant.identity);
    m_deliver->deliver(m_case, handOver, {QStringLiteral("authorisation")});
    QCOMPARE(lastCode(*m_failed), QStringLiteral("invalid"));
    QVERIFY(m_bench->store.state.prints.isEmpty());
    m_deliver->deliver(m_case, handOver, {QStringLiteral("lease")});
    QCOMPARE(lastOf<CaseRecord>(*m_delivered).material(QStringLiteral("lease"))->originals, 1);
    const QJsonArray taken = lastOf<PrintOrder>(*m_delivered, 1).paper.fields.value(u"surrendered").toArray();
    QCOMPARE(taken.size(), 1);
    QCOMPARE(taken.first().toObject().value(u"originals").toInt(), 1);
    QCOMPARE(m_bench->store.state.ledger.last().body.value(u"takenBack").toArray(), QJsonArray{QStringLiteral("lease")});
}

void TestDeliverResult::aGuideThatIsNotHereKeepsNobodyFromTheirResult()
{
    m_bench->store.state.guides.clear();
    m_deliver->deliver(m_case, handOverTo(m_case.applicant.identity));
    QCOMPARE(lastOf<CaseRecord>(*m_delivered).state, CaseState::Delivered);
    QVERIFY(lastOf<PrintOrder>(*m_delivered, 1).paper.fields.value(u"surrendered").toArray().isEmpty());
}

void TestDeliverResult::theApplicantsNameNeedNotBeTyped()
{
    Person collector;
    collector.number = m_case.applicant.identity.number;
    m_deliver->deliver(m_case, handOverTo(collector));
    QCOMPARE(lastOf<CaseRecord>(*m_delivered).handOver->collector.name, QStringLiteral("赵样本"));
    QCOMPARE(lastOf<PrintOrder>(*m_delivered, 1).paper.fields.value(u"collectorName").toString(), QStringLiteral("赵样本"));
}

void TestDeliverResult::aBarredDeliveryStoresNothing_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<bool>("rightPerson");
    QTest::addColumn<QString>("verification");
    QTest::addColumn<QString>("code");
    QTest::newRow("wrong person") << Role::Clerk << false << "seen" << "notAllowed";
    QTest::newRow("auditor") << Role::Auditor << true << "seen" << "notAllowed";
    QTest::newRow("identity not checked") << Role::Clerk << true << " " << "invalid";
}

void TestDeliverResult::aBarredDeliveryStoresNothing()
{
    QFETCH(const Role, role);
    QFETCH(const bool, rightPerson);
    QFETCH(const QString, verification);
    Session session = m_bench->session;
    session.clerk.role = role;
    DeliverResult deliver(portsOver(m_bench->store.cases), m_bench->tokenKey, session);
    const QSignalSpy failed(&deliver, &DeliverResult::failed);
    HandOver handOver = handOverTo(rightPerson ? m_case.applicant.identity : m_case.agent->identity);
    handOver.verification = verification;
    deliver.deliver(m_case, handOver);
    QTEST(lastCode(failed), "code");
    QCOMPARE(m_bench->store.state.cases.value(m_case.id), m_case);
    QVERIFY(m_bench->store.state.ledger.isEmpty() && m_bench->store.state.prints.isEmpty());
}

void TestDeliverResult::aSecondDeliveryIsBarred()
{
    const HandOver handOver = handOverTo(m_case.applicant.identity);
    m_deliver->deliver(m_case, handOver);
    m_deliver->deliver(lastOf<CaseRecord>(*m_delivered), handOver);
    QCOMPARE(lastCode(*m_failed), QStringLiteral("notAllowed"));
    // Somebody who still looks at the case as it was is stopped by its revision.
    m_deliver->deliver(m_case, handOver);
    QCOMPARE(lastCode(*m_failed), QStringLiteral("conflict"));
    QCOMPARE(m_bench->store.state.prints.size(), 1);
}

void TestDeliverResult::askingTwiceWhileBusyDeliversOnce()
{
    SlowCaseStore slow(m_bench->store.cases);
    DeliverResult deliver(portsOver(slow), m_bench->tokenKey, m_bench->session);
    const QSignalSpy delivered(&deliver, &DeliverResult::delivered);
    const QSignalSpy failed(&deliver, &DeliverResult::failed);
    deliver.deliver(m_case, handOverTo(m_case.applicant.identity));
    deliver.deliver(m_case, handOverTo(m_case.applicant.identity));
    slow.answerCommits();
    QTRY_COMPARE(delivered.size(), 1);
    QVERIFY(failed.isEmpty());
}

void TestDeliverResult::aFailingStoreDeliversNothing()
{
    m_bench->breakStore(ErrorCode::StorageFull);
    m_deliver->deliver(m_case, handOverTo(m_case.applicant.identity));
    QCOMPARE(lastCode(*m_failed), QStringLiteral("storageFull"));
    QCOMPARE(m_bench->store.state.cases.value(m_case.id), m_case);
    m_bench->mendStore();
    m_deliver->deliver(m_case, handOverTo(m_case.applicant.identity));
    QCOMPARE(m_delivered->size(), 1);
}

QTEST_MAIN(TestDeliverResult)
#include "tst_deliverresult.moc"
