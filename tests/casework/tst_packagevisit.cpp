// SPDX-License-Identifier: Apache-2.0
#include <QJsonArray>
#include <QTest>

#include "casework/counterwork.h"
#include "casework/formedits.h"
#include "counterbench.h"
#include "domain/cases/packagestate.h"
#include "support/samplepackage.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QString food = QStringLiteral("food");
const QString sign = QStringLiteral("sign");
const QString fire = QStringLiteral("fire");
const QString because = QStringLiteral("该路段不得设置招牌");

CaseResult resultOf(const QString &componentId)
{
    CaseResult result;
    result.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    result.componentId = componentId;
    result.name = QStringLiteral("许可证 ") + componentId;
    result.number = QStringLiteral("N-") + componentId;
    result.sha256 = QByteArray(32, 'a');
    return result;
}

HandOver handOver()
{
    HandOver to;
    to.collector = sampleCase().applicant.identity;
    to.verification = QStringLiteral("核对居民身份证原件");
    return to;
}

} // namespace

/// A package from the first answer to the last certificate: one case, and each item by itself.
class TestPackageVisit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theItemsComeWithTheAnswers();
    void refusingAnItemIsADeedLikeAnyOther();
    void aRefusedItemDoesNotSinkTheRest();
    void theRefusedItemHasItsOwnNotice();
    void withoutARefusalThereIsOnePaper();
    void aRefusalOfTheWholeHasOneNotice();
    void whenEveryItemIsRefusedOnlyARefusalIsLawful();
    void nothingIsHandedOutBeforeAllIsDecided();
    void otherwiseTheResultsGoOneByOne();
    void theOneCertificateIsOfAllItems();

private:
    void fill();
    CaseRecord filedWith(bool together, const QList<CaseState> &states);

    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<CounterWork> m_work;
};

void TestPackageVisit::init()
{
    m_bench = std::make_unique<CounterBench>();
    m_bench->store.state.guides = {samplePackage()};
    m_work = std::make_unique<CounterWork>(m_bench->ports(), m_bench->session);
}

void TestPackageVisit::cleanup()
{
    m_work.reset();
}

void TestPackageVisit::fill()
{
    Visit &visit = m_work->visit;
    const CaseRecord sample = samplePackageCase();
    visit.start();
    visit.setApplicant(sample.applicant);
    visit.chooseItem(samplePackage().ref.id);
    QTRY_VERIFY(visit.guide());
    visit.answer(sign, QStringLiteral("yes"));
    for (const CaseMaterial &material : sample.materials) {
        visit.addFile(material.materialId, material.files.constFirst());
        visit.passAllPoints(material.materialId);
    }
    visit.setField(QStringLiteral("foodAddress"), QStringLiteral("示例路8号"));
    visit.setField(QStringLiteral("signText"), QStringLiteral("样本小吃"));
}

void TestPackageVisit::theItemsComeWithTheAnswers()
{
    fill();
    const CaseRecord &draft = m_work->visit.record();
    QCOMPARE(draft.components.size(), 3);
    QVERIFY(draft.releasedTogether);
    QVERIFY(m_work->visit.report().complete());
    m_work->visit.answer(sign, QStringLiteral("no"));
    QCOMPARE(m_work->visit.record().components.size(), 2);
}

void TestPackageVisit::refusingAnItemIsADeedLikeAnyOther()
{
    fill();
    Visit &visit = m_work->visit;
    decideComponent(visit, sign, because);
    QCOMPARE(componentOf(visit.record(), sign)->state, CaseState::NotAccepted);
    QCOMPARE(visit.undoable()->act, DraftAct::Component);
    QCOMPARE(visit.undoable()->subject, QStringLiteral("招牌设置"));
    visit.undo();
    QCOMPARE(componentOf(visit.record(), sign)->state, CaseState::Draft);
    visit.redo();
    QCOMPARE(componentOf(visit.record(), sign)->text, because);
    decideComponent(visit, sign, {});
    QCOMPARE(componentOf(visit.record(), sign)->state, CaseState::Draft);
}

void TestPackageVisit::aRefusedItemDoesNotSinkTheRest()
{
    fill();
    Visit &visit = m_work->visit;
    visit.removeFile(QStringLiteral("signPicture"), visit.record().material(QStringLiteral("signPicture"))->files.constFirst().id);
    QVERIFY(!visit.report().complete());
    decideComponent(visit, sign, because);
    QVERIFY(visit.report().complete());
    QSignalSpy filed(&m_work->decide, &DecideCase::filed);
    m_work->decide.decide(visit.record(), *visit.guide(), IntakeAct::Accept, m_bench->session, false);
    QTRY_COMPARE(filed.size(), 1);
    const auto record = filed.at(0).at(0).value<CaseRecord>();
    QCOMPARE(record.state, CaseState::Accepted);
    QCOMPARE(componentOf(record, food)->state, CaseState::Accepted);
    QCOMPARE(componentOf(record, sign)->state, CaseState::NotAccepted);
    QVERIFY(componentOf(record, sign)->at.isValid());
    QCOMPARE(packageState(record.components), CaseState::Accepted);
    QVERIFY(!record.form.contains(QStringLiteral("signText")));
    QVERIFY(m_bench->ledgerKinds().contains(QStringLiteral("componentNotAccepted")));
}

void TestPackageVisit::theRefusedItemHasItsOwnNotice()
{
    fill();
    Visit &visit = m_work->visit;
    decideComponent(visit, sign, because);
    QSignalSpy filed(&m_work->decide, &DecideCase::filed);
    m_work->decide.decide(visit.record(), *visit.guide(), IntakeAct::Accept, m_bench->session, false);
    QTRY_COMPARE(filed.size(), 1);
    const QList<PrintOrder> orders = m_bench->store.state.prints;
    QCOMPARE(orders.size(), 2);
    const Paper &notice = orders.at(1).paper;
    QCOMPARE(notice.kind, PaperKind::NonAcceptance);
    QVERIFY(notice.fields.value(u"itemName").toString().startsWith(QStringLiteral("招牌设置")));
    QCOMPARE(notice.fields.value(u"departmentName").toString(), QStringLiteral("绿化市容局"));
    QCOMPARE(notice.fields.value(u"reasons").toArray().at(0).toObject().value(u"text").toString(), because);
    // Only what nobody else needs goes back.
    const QJsonArray back = notice.fields.value(u"materials").toArray();
    QCOMPARE(back.size(), 1);
    QCOMPARE(back.at(0).toObject().value(u"name").toString(), QStringLiteral("招牌效果图"));
}

void TestPackageVisit::withoutARefusalThereIsOnePaper()
{
    fill();
    QSignalSpy filed(&m_work->decide, &DecideCase::filed);
    m_work->decide.decide(m_work->visit.record(), *m_work->visit.guide(), IntakeAct::Accept, m_bench->session, false);
    QTRY_COMPARE(filed.size(), 1);
    QCOMPARE(m_bench->store.state.prints.size(), 1);
}

void TestPackageVisit::aRefusalOfTheWholeHasOneNotice()
{
    fill();
    decideComponent(m_work->visit, sign, because);
    QSignalSpy filed(&m_work->decide, &DecideCase::filed);
    m_work->decide.decide(m_work->visit.record(), *m_work->visit.guide(), IntakeAct::Refuse, m_bench->session, false,
                          {{QStringLiteral("不属于本机关职权范围")}, {}});
    QTRY_COMPARE(filed.size(), 1);
    const auto record = filed.at(0).at(0).value<CaseRecord>();
    QCOMPARE(componentOf(record, food)->state, CaseState::NotAccepted);
    QCOMPARE(m_bench->store.state.prints.size(), 1);
}

void TestPackageVisit::whenEveryItemIsRefusedOnlyARefusalIsLawful()
{
    fill();
    for (const QString &id : {food, sign, fire})
        decideComponent(m_work->visit, id, because);
    QCOMPARE(DecideCase::lawfulActs(*m_work->visit.guide(), m_work->visit.report()), QList<IntakeAct>{IntakeAct::Refuse});
}

/// A filed package with a result for each item that is certified.
CaseRecord TestPackageVisit::filedWith(bool together, const QList<CaseState> &states)
{
    CaseRecord record = samplePackageCase();
    record.number = QStringLiteral("310115012603100018");
    record.receivedAt = sampleMoment();
    record.releasedTogether = together;
    for (qsizetype i = 0; i < states.size(); ++i) {
        record.components[i].state = states.at(i);
        if (states.at(i) == CaseState::Certified)
            record.results.append(resultOf(record.components.at(i).id));
    }
    record.state = packageState(record.components);
    m_bench->store.state.cases.insert(record.id, record);
    return record;
}

void TestPackageVisit::nothingIsHandedOutBeforeAllIsDecided()
{
    const CaseRecord record = filedWith(true, {CaseState::Certified, CaseState::Accepted, CaseState::Certified});
    QCOMPARE(m_work->deliver.bar(record, handOver()), DeliveryBar::NotReady);
    const CaseRecord decided = filedWith(true, {CaseState::Certified, CaseState::DecidedNo, CaseState::Certified});
    QCOMPARE(m_work->deliver.bar(decided, handOver()), DeliveryBar::None);
}

void TestPackageVisit::otherwiseTheResultsGoOneByOne()
{
    CaseRecord record = filedWith(false, {CaseState::Certified, CaseState::Accepted, CaseState::NotAccepted});
    QCOMPARE(record.state, CaseState::Accepted);
    QSignalSpy delivered(&m_work->deliver, &DeliverResult::delivered);
    m_work->deliver.deliver(record, handOver());
    QTRY_COMPARE(delivered.size(), 1);
    record = delivered.at(0).at(0).value<CaseRecord>();
    QCOMPARE(record.state, CaseState::Accepted);
    QCOMPARE(componentOf(record, food)->state, CaseState::Delivered);
    QVERIFY(record.results.at(0).handedOutAt.isValid());
    QCOMPARE(m_work->deliver.bar(record, handOver()), DeliveryBar::NotReady);
    QCOMPARE(m_bench->store.state.outbox.size(), 1);

    record.components[1].state = CaseState::Certified;
    record.state = packageState(record.components);
    record.results.append(resultOf(sign));
    m_bench->store.state.cases.insert(record.id, record);
    m_bench->clock.advanceMs(60'000);
    m_work->deliver.deliver(record, handOver());
    QTRY_COMPARE(delivered.size(), 2);
    const auto slip = delivered.at(1).at(1).value<PrintOrder>();
    QCOMPARE(slip.paper.fields.value(u"results").toArray().size(), 1);
    QCOMPARE(delivered.at(1).at(0).value<CaseRecord>().state, CaseState::Delivered);
}

void TestPackageVisit::theOneCertificateIsOfAllItems()
{
    CaseRecord record = filedWith(true, {CaseState::Certified, CaseState::Certified, CaseState::NotAccepted});
    record.certificate = QStringLiteral("行业综合许可证");
    record.results = {resultOf({})};
    record.results[0].permits = {{QStringLiteral("食品经营许可"), QStringLiteral("P-1"), {}}};
    m_bench->store.state.cases.insert(record.id, record);
    QSignalSpy delivered(&m_work->deliver, &DeliverResult::delivered);
    m_work->deliver.deliver(record, handOver());
    QTRY_COMPARE(delivered.size(), 1);
    QCOMPARE(delivered.at(0).at(0).value<CaseRecord>().state, CaseState::Delivered);
    QCOMPARE(componentOf(delivered.at(0).at(0).value<CaseRecord>(), sign)->state, CaseState::Delivered);
    const QJsonArray rows = delivered.at(0).at(1).value<PrintOrder>().paper.fields.value(u"results").toArray();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(1).toObject().value(u"number").toString(), QStringLiteral("P-1"));
}

QTEST_MAIN(TestPackageVisit)
#include "tst_packagevisit.moc"
