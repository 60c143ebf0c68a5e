// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "casework/decidecase.h"
#include "casework/takenin.h"
#include "counterbench.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

/// The sample case in that state, with a number, in the store.
CaseRecord put(CounterBench &bench, CaseState state, int nth = 1)
{
    CaseRecord record = sampleCase(nth);
    record.state = state;
    record.number = state == CaseState::Draft ? QString() : QStringLiteral("L%1").arg(nth);
    record.receivedAt = sampleMoment();
    bench.store.state.cases.insert(record.id, record);
    return record;
}

OpenIntake elsewhere(const QString &caseId = QStringLiteral("01930000-0000-7000-8000-00000000000a"))
{
    return {caseId, QStringLiteral("751122026000009"), QStringLiteral("310101"), QStringLiteral("A2"), QDate(2026, 3, 9),
            CaseState::Accepted};
}

} // namespace

/// The same application is not taken in twice (两头受理), and nobody is refused because a line is silent.
class TestTakenIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void onlyAnOpenCaseCounts_data();
    void onlyAnOpenCaseCounts();
    void applicantItemAndSituationMustBeTheSame_data();
    void applicantItemAndSituationMustBeTheSame();
    void theCaseItselfIsNotFound();
    void whatIsOpenElsewhereIsFound();
    void theStoreKnowsItsOwnCasesBetterThanTheCity();
    void aLineThatFailsOrIsSilentStopsNobody_data();
    void aLineThatFailsOrIsSilentStopsNobody();
    void aFailingStoreIsTold();
    void aSecondIntakeIsRefused_data();
    void aSecondIntakeIsRefused();
    void offlineNobodyElsewhereIsAsked();
    void afterARefusalTheNextCaseIsDecided();

private:
    [[nodiscard]] Result<QList<OpenIntake>> find(const CaseRecord &record, TakenIn::Reach reach);
    [[nodiscard]] QString decide(const CaseRecord &draft, IntakeAct act, bool offline = false);

    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<TakenIn> m_takenIn;
};

void TestTakenIn::init()
{
    m_bench = std::make_unique<CounterBench>();
    m_takenIn = std::make_unique<TakenIn>(m_bench->store.cases, m_bench->intakeRegister);
}

Result<QList<OpenIntake>> TestTakenIn::find(const CaseRecord &record, TakenIn::Reach reach)
{
    std::optional<Result<QList<OpenIntake>>> answer;
    m_takenIn->find(TakenIn::keyOf(record), record.id, reach, [&answer](const Result<QList<OpenIntake>> &said) {
        QVERIFY(!answer); // once
        answer.emplace(said);
    });
    // An answer that never comes fails the test that asked.
    [&answer] { QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 20'000); }();
    return answer.value_or(Result<QList<OpenIntake>>(failure(ErrorCode::TimedOut)));
}

QString TestTakenIn::decide(const CaseRecord &draft, IntakeAct act, bool offline)
{
    auto ports = m_bench->ports();
    DecideCase deciding({ports.cases, ports.intakeRegister, ports.authorisations, ports.guides, ports.guideReadings, ports.envelopes, ports.clock},
                        ports.calendar,
                        ports.tokenKey);
    const QSignalSpy filed(&deciding, &DecideCase::filed);
    const QSignalSpy failed(&deciding, &DecideCase::failed);
    deciding.decide(draft, sampleGuide(), act, m_bench->session, offline, {{QStringLiteral("重复申请")}, {}});
    [&] { QTRY_VERIFY_WITH_TIMEOUT(filed.size() + failed.size() > 0, 20'000); }();
    return filed.isEmpty() ? lastCode(failed) : QStringLiteral("filed");
}

void TestTakenIn::onlyAnOpenCaseCounts_data()
{
    QTest::addColumn<CaseState>("state");
    QTest::addColumn<bool>("found");
    QTest::newRow("draft") << CaseState::Draft << false;
    QTest::newRow("received") << CaseState::Received << true;
    QTest::newRow("waits for corrections") << CaseState::Correction << true;
    QTest::newRow("to be collected") << CaseState::Notified << true;
    QTest::newRow("delivered") << CaseState::Delivered << false;
    QTest::newRow("withdrawn") << CaseState::Withdrawn << false;
    QTest::newRow("not accepted") << CaseState::NotAccepted << false;
}

void TestTakenIn::onlyAnOpenCaseCounts()
{
    QFETCH(const CaseState, state);
    (void)put(*m_bench, state);
    const auto open = find(sampleCase(2), TakenIn::Reach::Here);
    QVERIFY(open);
    QTEST(!open->isEmpty(), "found");
    if (open->isEmpty())
        return;
    QCOMPARE(open->constFirst().number, QStringLiteral("L1"));
    QCOMPARE(open->constFirst().counterNo, sampleCounter().counterNo);
    QCOMPARE(open->constFirst().receivedOn, QDate(2026, 3, 10));
}

void TestTakenIn::applicantItemAndSituationMustBeTheSame_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("guide");
    QTest::addColumn<QString>("situation");
    QTest::addColumn<bool>("same");
    const CaseRecord sample = sampleCase();
    const QString number = sample.applicant.identity.number;
    QTest::newRow("all three") << number << sample.guide.id << sample.situationId << true;
    QTest::newRow("somebody else") << QStringLiteral("310101198506121039") << sample.guide.id << sample.situationId << false;
    QTest::newRow("another item") << number << QStringLiteral("other") << sample.situationId << false;
    QTest::newRow("another situation") << number << sample.guide.id << QStringLiteral("own") << false;
    QTest::newRow("nobody yet") << QString() << sample.guide.id << sample.situationId << false;
    QTest::newRow("situation not settled yet") << number << sample.guide.id << QString() << false;
}

void TestTakenIn::applicantItemAndSituationMustBeTheSame()
{
    QFETCH(const QString, number);
    QFETCH(const QString, guide);
    QFETCH(const QString, situation);
    (void)put(*m_bench, CaseState::Accepted);
    CaseRecord next = sampleCase(2);
    next.applicant.identity.number = number;
    next.guide.id = guide;
    next.situationId = situation;
    const auto open = find(next, TakenIn::Reach::Here);
    QVERIFY(open);
    QTEST(!open->isEmpty(), "same");
}

void TestTakenIn::theCaseItselfIsNotFound()
{
    const CaseRecord record = put(*m_bench, CaseState::Received);
    m_bench->intakeRegister.answer = QList{elsewhere(record.id.toString())};
    const auto open = find(record, TakenIn::Reach::Everywhere);
    QVERIFY(open && open->isEmpty());
}

void TestTakenIn::whatIsOpenElsewhereIsFound()
{
    m_bench->intakeRegister.answer = QList{elsewhere()};
    QCOMPARE(find(sampleCase(), TakenIn::Reach::Everywhere).value_or(QList<OpenIntake>()), QList{elsewhere()});
    QCOMPARE(m_bench->intakeRegister.asked, QList{TakenIn::keyOf(sampleCase())});
    QVERIFY(find(sampleCase(), TakenIn::Reach::Here)->isEmpty());
    QCOMPARE(m_bench->intakeRegister.asked.size(), 1);
}

void TestTakenIn::theStoreKnowsItsOwnCasesBetterThanTheCity()
{
    const CaseRecord delivered = put(*m_bench, CaseState::Delivered);
    m_bench->intakeRegister.answer = QList{elsewhere(delivered.id.toString())};
    const auto open = find(sampleCase(2), TakenIn::Reach::Everywhere);
    QVERIFY(open && open->isEmpty());
}

void TestTakenIn::aLineThatFailsOrIsSilentStopsNobody_data()
{
    QTest::addColumn<bool>("silent");
    QTest::newRow("unreachable") << false;
    QTest::newRow("silent") << true;
}

void TestTakenIn::aLineThatFailsOrIsSilentStopsNobody()
{
    QFETCH(const bool, silent);
    m_bench->intakeRegister.silent = silent;
    m_bench->intakeRegister.answer = failure(ErrorCode::ServerUnreachable);
    const auto open = find(sampleCase(), TakenIn::Reach::Everywhere);
    QVERIFY(open && open->isEmpty());
}

void TestTakenIn::aFailingStoreIsTold()
{
    m_bench->breakStore(ErrorCode::StorageUnavailable);
    const auto open = find(sampleCase(), TakenIn::Reach::Everywhere);
    QVERIFY(!open);
    QCOMPARE(open.error().code, ErrorCode::StorageUnavailable);
}

void TestTakenIn::aSecondIntakeIsRefused_data()
{
    QTest::addColumn<IntakeAct>("act");
    QTest::addColumn<bool>("here");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("accepting, open here") << IntakeAct::Accept << true << "alreadyTakenIn";
    QTest::newRow("accepting, open elsewhere") << IntakeAct::Accept << false << "alreadyTakenIn";
    QTest::newRow("refusing because of it") << IntakeAct::Refuse << true << "filed";
}

void TestTakenIn::aSecondIntakeIsRefused()
{
    QFETCH(const IntakeAct, act);
    QFETCH(const bool, here);
    if (here)
        (void)put(*m_bench, CaseState::Received);
    else
        m_bench->intakeRegister.answer = QList{elsewhere()};
    QTEST(decide(sampleCase(2), act), "outcome");
    // A number is not spent on what is not taken in.
    QCOMPARE(m_bench->store.state.numbers.isEmpty(), act != IntakeAct::Refuse);
}

void TestTakenIn::offlineNobodyElsewhereIsAsked()
{
    m_bench->intakeRegister.answer = QList{elsewhere()};
    QCOMPARE(decide(sampleCase(), IntakeAct::Accept, true), QStringLiteral("filed"));
    QVERIFY(m_bench->intakeRegister.asked.isEmpty());
}

void TestTakenIn::afterARefusalTheNextCaseIsDecided()
{
    (void)put(*m_bench, CaseState::Received);
    QCOMPARE(decide(sampleCase(2), IntakeAct::Accept), QStringLiteral("alreadyTakenIn"));
    m_bench->store.state.cases.clear();
    QCOMPARE(decide(sampleCase(2), IntakeAct::Accept), QStringLiteral("filed"));
}

QTEST_GUILESS_MAIN(TestTakenIn)
#include "tst_takenin.moc"
