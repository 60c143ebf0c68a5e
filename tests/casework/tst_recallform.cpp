// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "casework/counterwork.h"
#include "casework/formedits.h"
#include "counterbench.h"
#include "domain/checks/formclaims.h"
#include "support/samplepackage.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QString field = QStringLiteral("foodAddress");
const QString oldAddress = QStringLiteral("旧路5号");
const QString sign = QStringLiteral("sign");

/// A case of the same applicant, filed before.
CaseRecord earlierCase()
{
    CaseRecord earlier = samplePackageCase(2);
    earlier.state = CaseState::Accepted;
    earlier.number = QStringLiteral("310115012602140019");
    earlier.receivedAt = sampleMoment().addDays(-40);
    earlier.form[field].value = oldAddress;
    return earlier;
}

} // namespace

/// What an earlier case of the applicant proposes, and how a clerk takes it, keeps or changes it.
class TestRecallForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anEarlierCaseIsProposedByItself();
    void aProposalIsTakenAndUndone();
    void undoKeepsTheProposal();
    void allProposalsAreTakenAtOnce();
    void anotherApplicantsCaseIsNotProposed();
    void aFailingStoreProposesNothing();
    void aProposalIsNotFiledUnlessTaken();
    void whatWasTypedIsKeptWithAReason();
    void whatIsNotThereChangesNothing();

private:
    void begin();
    [[nodiscard]] FormValue value() const { return m_work->visit.record().form.value(field); }

    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<CounterWork> m_work;
};

void TestRecallForm::init()
{
    m_bench = std::make_unique<CounterBench>();
    m_bench->store.state.guides = {samplePackage()};
    m_bench->store.state.cases.insert(earlierCase().id, earlierCase());
    m_work = std::make_unique<CounterWork>(m_bench->ports(), m_bench->session);
}

void TestRecallForm::cleanup()
{
    m_work.reset();
}

void TestRecallForm::begin()
{
    Visit &visit = m_work->visit;
    visit.start();
    visit.setApplicant(samplePackageCase().applicant);
    visit.chooseItem(samplePackage().ref.id);
    QTRY_VERIFY(visit.guide());
    visit.answer(sign, QStringLiteral("yes"));
}

void TestRecallForm::anEarlierCaseIsProposedByItself()
{
    begin();
    QTRY_COMPARE(value().claims.size(), 1);
    QVERIFY(value().value.isEmpty());
    QCOMPARE(value().claims.constFirst().value, oldAddress);
    QCOMPARE(value().claims.constFirst().source, earlierSource + earlierCase().number);
}

void TestRecallForm::aProposalIsTakenAndUndone()
{
    begin();
    QTRY_COMPARE(value().claims.size(), 1);
    takeClaim(m_work->visit, field, value().claims.constFirst().source);
    QCOMPARE(value().value, oldAddress);
    QCOMPARE(value().source, earlierSource + earlierCase().number);
    m_work->visit.undo();
    QVERIFY(value().value.isEmpty());
}

void TestRecallForm::undoKeepsTheProposal()
{
    begin();
    QTRY_COMPARE(value().claims.size(), 1);
    m_work->visit.setField(QStringLiteral("signText"), QStringLiteral("样本小吃"));
    m_work->visit.undo();
    QTRY_COMPARE(value().claims.size(), 1);
}

void TestRecallForm::allProposalsAreTakenAtOnce()
{
    begin();
    QTRY_COMPARE(value().claims.size(), 1);
    takeProposals(m_work->visit);
    QCOMPARE(value().value, oldAddress);
    QCOMPARE(m_work->visit.record().form.value(QStringLiteral("signText")).value, QStringLiteral("样本小吃"));
}

void TestRecallForm::anotherApplicantsCaseIsNotProposed()
{
    CaseRecord other = samplePackageCase(3);
    other.state = CaseState::Accepted;
    other.number = QStringLiteral("310115012602140027");
    other.openedAt = earlierCase().openedAt.addDays(1);
    other.applicant.identity.number = QStringLiteral("310101198506121039");
    m_bench->store.state.cases.insert(other.id, other);
    begin();
    QTRY_COMPARE(value().claims.size(), 1);
    QCOMPARE(value().claims.constFirst().source, earlierSource + earlierCase().number);
}

void TestRecallForm::aFailingStoreProposesNothing()
{
    begin();
    QTRY_COMPARE(value().claims.size(), 1);
    m_bench->breakStore();
    m_work->visit.answer(sign, QStringLiteral("no"));
    QVERIFY(m_work->visit.hasCase());
    QVERIFY(m_work->visit.report().checklist.isSettled());
    m_bench->mendStore();
}

void TestRecallForm::aProposalIsNotFiledUnlessTaken()
{
    begin();
    QTRY_COMPARE(value().claims.size(), 1);
    m_work->visit.setField(field, QStringLiteral("示例路8号"));
    const CaseRecord preview = m_work->decide.preview(m_work->visit.record(), *m_work->visit.guide(), m_work->visit.report(),
                                                      IntakeAct::Accept);
    QCOMPARE(preview.form.value(field).value, QStringLiteral("示例路8号"));
    QVERIFY(preview.form.value(field).claims.isEmpty());
}

void TestRecallForm::whatWasTypedIsKeptWithAReason()
{
    begin();
    Visit &visit = m_work->visit;
    Cover cover;
    cover.entry = QStringLiteral("营业执照");
    cover.elements = {{QStringLiteral("经营场所地址"), QStringLiteral("登记路1号")}};
    visit.changeMaterial(QStringLiteral("licence"), {DraftAct::Obtained, {}, 0},
                         [&cover](CaseMaterial &material) { material.cover = cover; });
    QCOMPARE(value().value, QStringLiteral("登记路1号"));
    visit.setField(field, QStringLiteral("示例路8号"));
    QVERIFY(inConflict(value()));
    keepValue(visit, field, QStringLiteral(" 刚迁址，执照变更中 "));
    QVERIFY(!inConflict(value()));
    QCOMPARE(value().keptBecause, QStringLiteral("刚迁址，执照变更中"));
    visit.undo();
    QVERIFY(inConflict(value()));
    takeClaim(visit, field, QStringLiteral("cover:营业执照"));
    QVERIFY(!inConflict(value()));
    QCOMPARE(value().value, QStringLiteral("登记路1号"));
    QCOMPARE(visit.undoable()->subject, QStringLiteral("经营场所地址"));
}

void TestRecallForm::whatIsNotThereChangesNothing()
{
    begin();
    QTRY_COMPARE(value().claims.size(), 1);
    const CaseRecord before = m_work->visit.record();
    takeClaim(m_work->visit, field, QStringLiteral("cover:nothing"));
    keepValue(m_work->visit, field, QStringLiteral("nothing to keep"));
    decideComponent(m_work->visit, QStringLiteral("nothing"), QStringLiteral("reason"));
    QCOMPARE(m_work->visit.record(), before);
}

QTEST_MAIN(TestRecallForm)
#include "tst_recallform.moc"
