// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "casework/counterwork.h"
#include "filledvisit.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QString because = QStringLiteral("同一申请人另一门店的申请");

} // namespace

/// Two applications of one applicant for the same item may be lawful: then a person says why, and the case keeps it (R10).
class TestAnotherIntake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void withoutAReasonItIsNotTakenIn_data();
    void withoutAReasonItIsNotTakenIn();
    void withAReasonItIsAndTheLedgerSaysBesidesWhat();
    void theReasonIsNotKeptWhereNothingIsOpenAnyMore();
    void theReasonComesBackWithTheDraftAndCanBeUndone();
    void theReasonGoesWithWhatItWasSaidOf_data();
    void theReasonGoesWithWhatItWasSaidOf();

private:
    void putOpenCase();
    void say(const QString &reason);
    [[nodiscard]] CaseRecord decided();

    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<CounterWork> m_work;
};

void TestAnotherIntake::init()
{
    m_work.reset();
    m_bench = std::make_unique<CounterBench>();
    m_work = std::make_unique<CounterWork>(m_bench->ports(), m_bench->session);
    fill(m_work->visit);
}

void TestAnotherIntake::putOpenCase()
{
    CaseRecord open = sampleCase(7);
    open.state = CaseState::Accepted;
    open.number = QStringLiteral("L31011807260310000012");
    open.receivedAt = sampleMoment();
    open.situationId = m_work->visit.record().situationId;
    m_bench->store.state.cases.insert(open.id, open);
}

void TestAnotherIntake::say(const QString &reason)
{
    CaseRecord next = m_work->visit.record();
    next.anotherBecause = reason;
    m_work->visit.change(next, {DraftAct::Another, {}, 0});
}

/// What was filed; a null record when nothing was.
CaseRecord TestAnotherIntake::decided()
{
    m_work->visit.saveNow();
    QSignalSpy filed(&m_work->decide, &DecideCase::filed);
    QSignalSpy failed(&m_work->decide, &DecideCase::failed);
    m_work->decide.decide(m_work->visit.record(), *m_work->visit.guide(), IntakeAct::Accept, m_bench->session, false);
    [&] { QTRY_VERIFY_WITH_TIMEOUT(filed.size() + failed.size() > 0, 20'000); }();
    return lastOf<CaseRecord>(filed);
}

void TestAnotherIntake::withoutAReasonItIsNotTakenIn_data()
{
    QTest::addColumn<QString>("reason");
    QTest::newRow("none") << QString();
    QTest::newRow("blanks") << QStringLiteral("  ");
}

void TestAnotherIntake::withoutAReasonItIsNotTakenIn()
{
    QFETCH(const QString, reason);
    putOpenCase();
    say(reason);
    QVERIFY(decided().id.isNull());
    QVERIFY(m_bench->store.state.numbers.isEmpty());
}

void TestAnotherIntake::withAReasonItIsAndTheLedgerSaysBesidesWhat()
{
    putOpenCase();
    say(because);
    const CaseRecord filed = decided();
    QCOMPARE(filed.state, CaseState::Accepted);
    QCOMPARE(filed.anotherBecause, because);
    const auto &ledger = m_bench->store.state.ledger;
    const auto told = std::find_if(ledger.cbegin(), ledger.cend(),
                                   [](const LedgerEvent &event) { return event.kind == u"takenInBesides"; });
    QVERIFY(told != ledger.cend());
    QCOMPARE(told->body.value(u"others").toArray(), QJsonArray{QStringLiteral("L31011807260310000012")});
    // In the clerk's own words, which go when the case is purged.
    QCOMPARE(told->said.value(u"reason").toString(), because);
}

void TestAnotherIntake::theReasonIsNotKeptWhereNothingIsOpenAnyMore()
{
    say(because);
    const CaseRecord filed = decided();
    QCOMPARE(filed.state, CaseState::Accepted);
    QVERIFY(filed.anotherBecause.isEmpty());
    QVERIFY(!m_bench->ledgerKinds().contains(QStringLiteral("takenInBesides")));
}

void TestAnotherIntake::theReasonComesBackWithTheDraftAndCanBeUndone()
{
    say(because);
    QCOMPARE(m_work->visit.undoable()->act, DraftAct::Another);
    const CaseId id = m_work->visit.record().id;
    QSignalSpy parked(&m_work->visit, &Visit::parked);
    m_work->visit.park();
    QTRY_COMPARE(parked.size(), 1);
    QSignalSpy loaded(&m_work->visit, &Visit::loaded);
    m_work->visit.resume(id);
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(m_work->visit.record().anotherBecause, because);
    m_work->visit.undo();
    QVERIFY(m_work->visit.record().anotherBecause.isEmpty());
}

void TestAnotherIntake::theReasonGoesWithWhatItWasSaidOf_data()
{
    QTest::addColumn<QString>("changed");
    QTest::addColumn<bool>("stays");
    for (const auto *changed : {"number", "item", "situation"})
        QTest::newRow(changed) << QString::fromLatin1(changed) << false;
    for (const auto *changed : {"telephone", "same item"})
        QTest::newRow(changed) << QString::fromLatin1(changed) << true;
}

void TestAnotherIntake::theReasonGoesWithWhatItWasSaidOf()
{
    QFETCH(const QString, changed);
    QFETCH(const bool, stays);
    Guide other = sampleGuide();
    other.ref.id = QStringLiteral("other");
    m_bench->store.state.guides.append(other);
    Visit &visit = m_work->visit;
    say(because);
    const CaseRecord before = visit.record();
    Applicant applicant = before.applicant;
    if (changed == u"number") {
        applicant.identity.number = QStringLiteral("310101198506121039");
        visit.setApplicant(applicant);
    } else if (changed == u"telephone") {
        applicant.identity.phone = QStringLiteral("13912345678");
        visit.setApplicant(applicant);
    } else if (changed == u"situation") {
        const QString question = before.answers.constBegin().key();
        for (const QuestionOption &option : visit.guide()->question(question)->options) {
            if (visit.record().situationId == before.situationId)
                visit.answer(question, option.id);
        }
        QVERIFY(visit.record().situationId != before.situationId);
    } else {
        visit.chooseItem(changed == u"item" ? other.ref.id : before.guide.id);
    }
    QCOMPARE(visit.record().anotherBecause, stays ? because : QString());
    visit.undo();
    QCOMPARE(visit.record().anotherBecause, changed == u"same item" ? QString() : because);
}

QTEST_GUILESS_MAIN(TestAnotherIntake)
#include "tst_anotherintake.moc"
