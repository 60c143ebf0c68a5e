// SPDX-License-Identifier: Apache-2.0
#include <QJsonArray>
#include <QTest>

#include "casework/decidecase.h"
#include "core/digest.h"
#include "counterbench.h"
#include "domain/cases/casenumber.h"
#include "domain/identifiers/checktoken.h"
#include "slowcasestore.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

CaseRecord incompleteCase()
{
    CaseRecord draft = sampleCase();
    draft.materials[0].files.clear();
    draft.materials[1].points[0].verdict = PointVerdict::Failed;
    draft.materials[1].points[0].reason = QStringLiteral("已过期");
    return draft;
}

const Refusal refusal{{QStringLiteral("不属于本机关职权范围")}, QStringLiteral("示例区民政局")};

QList<IntakeAct> actsOf(const Guide &guide, const CaseRecord &draft)
{
    return DecideCase::lawfulActs(guide, checkCase(&guide, draft, QDate(2026, 3, 10)));
}

} // namespace

/// The legal acts: what is lawful, and that everything or nothing is stored.
class TestDecideCase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void onlyLawfulActsAreOffered();
    void eachActFilesTheCase_data();
    void eachActFilesTheCase();
    void deadlinesBeginWithTheAct();
    void theNumberIsOursAndItsTokenVerifies();
    void theQueueHoldsTheCaseAndEveryPageWithItsDigest();
    void theLedgerTellsTheActAndNoName();
    void theReasonsOfARefusalLieBesideTheChain();
    void thePaperIsOrderedWithTheCase();
    void theCorrectionNoticeNamesEveryDefectInWords();
    void theCorrectionNoticeNamesWhatIsWrongInTheForm();
    void offlineIsSaidOnThePaper();
    void onlyWhatWasAskedForIsFiled();
    void whatNobodyHandedInIsNotFiled();
    void aCoveredMaterialIsFiledAsToBeFetched();
    void whoeverDecidesIsRecorded();
    void anUnlawfulActStoresNothing_data();
    void anUnlawfulActStoresNothing();
    void aFailingStoreLeavesTheDraft();
    void afterAConflictTheReloadedDraftCanBeDecided();
    void askingTwiceWhileBusyFilesOnce();
    void thePreviewShowsTheCaseWithoutANumber();

private:
    void decide(const CaseRecord &draft, IntakeAct act, const Refusal &why = {}, bool offline = false)
    {
        m_decide->decide(draft, m_guide, act, m_bench->session, offline, why);
    }

    Guide m_guide;
    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<DecideCase> m_decide;
    std::unique_ptr<QSignalSpy> m_filed;
    std::unique_ptr<QSignalSpy> m_failed;
};

void TestDecideCase::init()
{
    m_guide = sampleGuide();
    m_bench = std::make_unique<CounterBench>();
    m_decide = std::make_unique<DecideCase>(DecideCase::Ports{m_bench->store.cases, m_bench->intakeRegister, m_bench->store.authorisations,
                                                              m_bench->store.guides, m_bench->store.guideReadings,
                                                              m_bench->envelopes, m_bench->clock},
                                            m_bench->calendar, m_bench->tokenKey);
    m_filed = std::make_unique<QSignalSpy>(m_decide.get(), &DecideCase::filed);
    m_failed = std::make_unique<QSignalSpy>(m_decide.get(), &DecideCase::failed);
}

void TestDecideCase::onlyLawfulActsAreOffered()
{
    QCOMPARE(actsOf(m_guide, sampleCase()), QList<IntakeAct>({IntakeAct::Accept, IntakeAct::Refuse}));
    m_guide.flags.acceptOnIntake = false;
    QCOMPARE(actsOf(m_guide, sampleCase()), QList<IntakeAct>({IntakeAct::Receive, IntakeAct::Refuse}));
    QCOMPARE(actsOf(m_guide, incompleteCase()), QList<IntakeAct>({IntakeAct::Correct, IntakeAct::Refuse}));
    CaseRecord early = sampleCase();
    early.answers = {};
    QCOMPARE(actsOf(m_guide, early), QList<IntakeAct>({IntakeAct::Refuse}));
    early.applicant.identity.name.clear();
    QCOMPARE(actsOf(m_guide, early), QList<IntakeAct>());
}

void TestDecideCase::eachActFilesTheCase_data()
{
    QTest::addColumn<IntakeAct>("act");
    QTest::addColumn<CaseState>("state");
    QTest::addColumn<PaperKind>("paper");
    QTest::addColumn<QString>("kind");
    QTest::newRow("receive") << IntakeAct::Receive << CaseState::Received << PaperKind::IntakeVoucher << "received";
    QTest::newRow("accept") << IntakeAct::Accept << CaseState::Accepted << PaperKind::AcceptanceVoucher << "accepted";
    QTest::newRow("correct") << IntakeAct::Correct << CaseState::Correction << PaperKind::CorrectionNotice << "correctionIssued";
    QTest::newRow("refuse") << IntakeAct::Refuse << CaseState::NotAccepted << PaperKind::NonAcceptance << "notAccepted";
}

void TestDecideCase::eachActFilesTheCase()
{
    QFETCH(const IntakeAct, act);
    QFETCH(const CaseState, state);
    m_guide.flags.acceptOnIntake = act == IntakeAct::Accept;
    decide(act == IntakeAct::Correct ? incompleteCase() : sampleCase(), act, refusal);
    QCOMPARE(lastCode(*m_failed), QString());
    const auto record = lastOf<CaseRecord>(*m_filed);
    QCOMPARE(record.state, state);
    QCOMPARE(record.revision, 1);
    QCOMPARE(record.receivedAt, m_bench->clock.now());
    QCOMPARE(record.acceptedAt.has_value(), act == IntakeAct::Accept);
    QCOMPARE(record.place, DraftPlace());
    QCOMPARE(m_bench->store.state.cases.value(record.id), record);
    QTEST(lastOf<PrintOrder>(*m_filed, 1).paper.kind, "paper");
    QTEST(m_bench->ledgerKinds().value(0), "kind");
    // Every answer to an application begins with its receipt.
    QCOMPARE(m_bench->store.state.moves.first().to, CaseState::Received);
    QCOMPARE(m_bench->store.state.moves.last().to, state);
}

void TestDecideCase::deadlinesBeginWithTheAct()
{
    const QDate today(2026, 3, 10);
    const CheckReport report = checkCase(&m_guide, sampleCase(), today);
    const auto due = [this](int days) { return dueAfter(m_bench->calendar, QDate(2026, 3, 10), days, DayUnit::WorkingDays); };
    const CaseDeadlines received = m_decide->preview(sampleCase(), m_guide, report, IntakeAct::Receive).deadlines;
    QCOMPARE(received.noticeDue, due(5));
    QVERIFY(!received.promisedDue && !received.correctionDue);
    const CaseDeadlines accepted = m_decide->preview(sampleCase(), m_guide, report, IntakeAct::Accept).deadlines;
    QCOMPARE(accepted.promisedDue, std::optional(due(12)));
    QCOMPARE(accepted.statutoryDue, std::optional(due(20)));
    const CaseDeadlines corrected = m_decide->preview(sampleCase(), m_guide, report, IntakeAct::Correct).deadlines;
    QCOMPARE(corrected.correctionDue, std::optional(due(5)));
    m_guide.correctionDays = 0;
    const CaseDeadlines usual = m_decide->preview(sampleCase(), m_guide, report, IntakeAct::Correct).deadlines;
    QCOMPARE(usual.correctionDue, std::optional(due(10)));
    const CaseDeadlines refused = m_decide->preview(sampleCase(), m_guide, report, IntakeAct::Refuse).deadlines;
    QVERIFY(!refused.promisedDue && !refused.correctionDue);
}

void TestDecideCase::theNumberIsOursAndItsTokenVerifies()
{
    decide(sampleCase(), IntakeAct::Accept);
    const auto record = lastOf<CaseRecord>(*m_filed);
    const Result<CaseNumberParts> parts = checkCaseNumber(record.number);
    QVERIFY(parts);
    QCOMPARE(parts->centre, sampleCounter().centreCode);
    QCOMPARE(parts->date, QDate(2026, 3, 10));
    QVERIFY(verifyCheckToken(record.id.toString(), record.number, record.checkToken, m_bench->tokenKey));
}

void TestDecideCase::theQueueHoldsTheCaseAndEveryPageWithItsDigest()
{
    decide(sampleCase(), IntakeAct::Accept);
    const auto record = lastOf<CaseRecord>(*m_filed);
    const QList<OutboxEntry> &queue = m_bench->store.state.outbox;
    QCOMPARE(queue.size(), 4);
    QCOMPARE(queue.first().kind, OutboxKind::CasePut);
    QCOMPARE(queue.first().payload, m_bench->envelopes.ofCase(record));
    QCOMPARE(queue.first().payloadSha256, sha256(queue.first().payload));
    QSet<QString> keys{queue.first().idempotencyKey};
    for (qsizetype nth = 1; nth < queue.size(); ++nth) {
        const PageFile &file = record.materials.at(nth - 1).files.first();
        QCOMPARE(queue.at(nth).kind, OutboxKind::MaterialPut);
        QCOMPARE(queue.at(nth).lane, OutboxLane::Bulk);
        QCOMPARE(queue.at(nth).subjectId, file.id.toString());
        QCOMPARE(queue.at(nth).payloadSha256, file.sha256);
        QCOMPARE(queue.at(nth).fileSize, file.size);
        QVERIFY(queue.at(nth).payload.isEmpty());
        keys.insert(queue.at(nth).idempotencyKey);
    }
    QCOMPARE(keys.size(), queue.size());
}

void TestDecideCase::theLedgerTellsTheActAndNoName()
{
    decide(incompleteCase(), IntakeAct::Correct);
    const LedgerEvent event = m_bench->store.state.ledger.value(0);
    QCOMPARE(event.kind, QStringLiteral("correctionIssued"));
    QCOMPARE(event.clerkId, sampleClerk().id);
    QCOMPARE(event.counterNo, QStringLiteral("07"));
    QCOMPARE(event.at, m_bench->clock.now());
    QCOMPARE(event.body.value(u"defects").toInt(), 2);
    QCOMPARE(event.body.value(u"guideVersion").toInt(), 3);
    const QByteArray text = canonicalJson(event.body);
    QVERIFY(!text.contains(sampleCase().applicant.identity.name.toUtf8()));
    QVERIFY(!text.contains(sampleCase().applicant.identity.number.toUtf8()));
}

void TestDecideCase::theReasonsOfARefusalLieBesideTheChain()
{
    decide(sampleCase(), IntakeAct::Refuse, refusal);
    const LedgerEvent event = m_bench->store.state.ledger.value(0);
    QCOMPARE(event.said.value(u"reasons").toArray(), QJsonArray::fromStringList(refusal.reasons));
    QVERIFY(!ledgerBytes(event).contains(refusal.reasons.constFirst().toUtf8()));
}

void TestDecideCase::thePaperIsOrderedWithTheCase()
{
    decide(sampleCase(), IntakeAct::Refuse, refusal);
    const auto record = lastOf<CaseRecord>(*m_filed);
    QCOMPARE(m_bench->store.state.prints, QList<PrintOrder>{lastOf<PrintOrder>(*m_filed, 1)});
    const PrintOrder &order = m_bench->store.state.prints.first();
    QCOMPARE(order.caseId, record.id);
    QCOMPARE(order.state, PrintState::Ordered);
    QCOMPARE(order.paper.number, record.number);
    QCOMPARE(order.paper.checkToken, record.checkToken);
    const QJsonObject &fields = order.paper.fields;
    QCOMPARE(fields.value(u"reasons").toArray().first().toObject().value(u"text").toString(), refusal.reasons.first());
    QCOMPARE(fields.value(u"competentBody").toString(), refusal.competentBody);
    QCOMPARE(fields.value(u"clerkNo").toString(), sampleClerk().id);
    QCOMPARE(fields.value(u"applicantName").toString(), QStringLiteral("赵样本"));
    QVERIFY(!canonicalJson(fields).contains("310115199003070025"));
}

void TestDecideCase::theCorrectionNoticeNamesEveryDefectInWords()
{
    decide(incompleteCase(), IntakeAct::Correct);
    const auto record = lastOf<CaseRecord>(*m_filed);
    QCOMPARE(record.defects.size(), 2);
    QCOMPARE(record.defects.at(0), (Defect{QStringLiteral("identity"), QStringLiteral("居民身份证"), QStringLiteral("未提交，请补交")}));
    QCOMPARE(record.defects.at(1).text, QStringLiteral("已过期"));
    QCOMPARE(lastOf<PrintOrder>(*m_filed, 1).paper.fields.value(u"defects").toArray().size(), 2);
}

void TestDecideCase::theCorrectionNoticeNamesWhatIsWrongInTheForm()
{
    CaseRecord draft = sampleCase();
    draft.form = {{QStringLiteral("leaseTerm"), {QStringLiteral("3"), QStringLiteral("typed")}}};
    decide(draft, IntakeAct::Correct);
    const QString form = QStringLiteral("申请表单");
    const QList<Defect> expected{{{}, form, QStringLiteral("“姓名”未填写")}, {{}, form, QStringLiteral("“租期”填写有误")}};
    QCOMPARE(lastOf<CaseRecord>(*m_filed).defects, expected);
    QCOMPARE(lastOf<PrintOrder>(*m_filed, 1).paper.fields.value(u"defects").toArray().size(), 2);
}

void TestDecideCase::offlineIsSaidOnThePaper()
{
    for (const bool offline : {false, true}) {
        init();
        decide(sampleCase(), IntakeAct::Accept, {}, offline);
        QCOMPARE(lastOf<CaseRecord>(*m_filed).takenOffline, offline);
        QCOMPARE(lastOf<PrintOrder>(*m_filed, 1).paper.fields.value(u"offline").toBool(), offline);
    }
}

void TestDecideCase::onlyWhatWasAskedForIsFiled()
{
    CaseRecord draft = sampleCase();
    draft.answers.insert(QStringLiteral("question of another item"), QStringLiteral("x"));
    draft.form.insert(QStringLiteral("field of another item"), {QStringLiteral("秘密"), QStringLiteral("typed")});
    CaseMaterial deed = draft.materials.first();
    deed.materialId = QStringLiteral("deed");
    draft.materials.append(deed);
    decide(draft, IntakeAct::Accept);
    const auto record = lastOf<CaseRecord>(*m_filed);
    QCOMPARE(record.answers, sampleCase().answers);
    QCOMPARE(record.form, sampleCase().form);
    QStringList filed;
    for (const CaseMaterial &material : record.materials)
        filed.append(material.materialId);
    QCOMPARE(filed, QStringList({QStringLiteral("identity"), QStringLiteral("lease"), QStringLiteral("authorisation")}));
    QCOMPARE(m_bench->store.state.outbox.size(), 4);
}

void TestDecideCase::whatNobodyHandedInIsNotFiled()
{
    for (const IntakeAct act : {IntakeAct::Accept, IntakeAct::Correct, IntakeAct::Refuse}) {
        init();
        m_guide.materials.last().necessity = Necessity::Optional;
        CaseRecord draft = act == IntakeAct::Correct ? incompleteCase() : sampleCase();
        draft.materials.last().files.clear();
        decide(draft, act, refusal);
        const auto record = lastOf<CaseRecord>(*m_filed);
        QVERIFY(!record.materials.isEmpty());
        QVERIFY(!record.material(QStringLiteral("authorisation")));
        QCOMPARE(record.material(QStringLiteral("identity")) != nullptr, act != IntakeAct::Correct);
    }
}

void TestDecideCase::aCoveredMaterialIsFiledAsToBeFetched()
{
    m_guide.materials[2].eLicenceType = QStringLiteral("居住证");
    CaseRecord draft = sampleCase();
    draft.materials[1].files.clear();
    draft.materials[1].obtained = Obtained::Submitted;
    decide(draft, IntakeAct::Accept);
    QCOMPARE(lastCode(*m_failed), QStringLiteral("incomplete")); // nobody said why the paper is asked for
    draft.materials[1].obtained = Obtained::ToBeFetched;
    decide(draft, IntakeAct::Accept);
    const auto record = lastOf<CaseRecord>(*m_filed);
    QVERIFY(record.material(QStringLiteral("lease")));
    QCOMPARE(record.material(QStringLiteral("lease"))->obtained, Obtained::ToBeFetched);
}

void TestDecideCase::whoeverDecidesIsRecorded()
{
    CaseRecord draft = sampleCase();
    draft.clerkId = QStringLiteral("0999");
    draft.clerkName = QStringLiteral("郑早班");
    decide(draft, IntakeAct::Accept);
    QCOMPARE(lastOf<CaseRecord>(*m_filed).clerkId, sampleClerk().id);
    QCOMPARE(lastOf<CaseRecord>(*m_filed).clerkName, sampleClerk().name);
    QCOMPARE(lastOf<CaseRecord>(*m_filed).handlerIds, QStringList({QStringLiteral("0999"), sampleClerk().id}));
}

void TestDecideCase::anUnlawfulActStoresNothing_data()
{
    QTest::addColumn<IntakeAct>("act");
    QTest::addColumn<bool>("complete");
    QTest::addColumn<QStringList>("reasons");
    QTest::addColumn<Role>("role");
    QTest::addColumn<QString>("code");
    const QString incomplete = QStringLiteral("incomplete");
    QTest::newRow("incomplete") << IntakeAct::Accept << false << QStringList() << Role::Clerk << incomplete;
    QTest::newRow("not accepted at the counter") << IntakeAct::Receive << true << QStringList() << Role::Clerk << incomplete;
    QTest::newRow("nothing to correct") << IntakeAct::Correct << true << QStringList() << Role::Clerk << incomplete;
    QTest::newRow("refusal without a reason") << IntakeAct::Refuse << true << QStringList() << Role::Clerk << incomplete;
    QTest::newRow("refusal with an empty reason")
        << IntakeAct::Refuse << true << QStringList({QStringLiteral("理由"), QStringLiteral(" ")}) << Role::Clerk << incomplete;
    QTest::newRow("administrator") << IntakeAct::Accept << true << QStringList() << Role::Administrator << "notAllowed";
    QTest::newRow("auditor") << IntakeAct::Accept << true << QStringList() << Role::Auditor << "notAllowed";
}

void TestDecideCase::anUnlawfulActStoresNothing()
{
    QFETCH(const IntakeAct, act);
    QFETCH(const bool, complete);
    QFETCH(const QStringList, reasons);
    QFETCH(const Role, role);
    m_bench->session.clerk.role = role;
    decide(complete ? sampleCase() : incompleteCase(), act, {reasons, {}});
    QTEST(lastCode(*m_failed), "code");
    QVERIFY(m_filed->isEmpty());
    const MemoryState &state = m_bench->store.state;
    QVERIFY(state.cases.isEmpty() && state.numbers.isEmpty() && state.ledger.isEmpty() && state.outbox.isEmpty());
}

void TestDecideCase::aFailingStoreLeavesTheDraft()
{
    const CaseRecord draft = sampleCase();
    m_bench->store.state.cases.insert(draft.id, draft);
    m_bench->breakStore(ErrorCode::StorageFull);
    decide(draft, IntakeAct::Accept);
    QCOMPARE(lastCode(*m_failed), QStringLiteral("storageFull"));
    QCOMPARE(m_bench->store.state.cases.value(draft.id), draft);
    m_bench->mendStore();
    decide(draft, IntakeAct::Accept);
    QCOMPARE(m_filed->size(), 1);
}

void TestDecideCase::afterAConflictTheReloadedDraftCanBeDecided()
{
    CaseRecord stored = sampleCase();
    stored.revision = 2;
    m_bench->store.state.cases.insert(stored.id, stored);
    decide(sampleCase(), IntakeAct::Accept);
    QCOMPARE(lastCode(*m_failed), QStringLiteral("conflict"));
    QCOMPARE(m_bench->store.state.cases.value(stored.id), stored);
    const QString number = m_bench->store.state.numbers.value(stored.id);
    decide(stored, IntakeAct::Accept);
    QCOMPARE(lastOf<CaseRecord>(*m_filed).number, number);
    QCOMPARE(m_bench->store.state.serials.value(QDate(2026, 3, 10)), 1);
}

void TestDecideCase::askingTwiceWhileBusyFilesOnce()
{
    SlowCaseStore slow(m_bench->store.cases);
    DecideCase decide({slow, m_bench->intakeRegister, m_bench->store.authorisations, m_bench->store.guides, m_bench->store.guideReadings,
                       m_bench->envelopes, m_bench->clock}, m_bench->calendar, m_bench->tokenKey);
    const QSignalSpy filed(&decide, &DecideCase::filed);
    const QSignalSpy failed(&decide, &DecideCase::failed);
    decide.decide(sampleCase(), m_guide, IntakeAct::Accept, m_bench->session, false);
    decide.decide(sampleCase(), m_guide, IntakeAct::Accept, m_bench->session, false);
    slow.answerNumbers();
    QTRY_COMPARE(slow.commits(), 1);
    slow.answerCommits();
    QTRY_COMPARE(filed.size(), 1);
    QCOMPARE(failed.size(), 0);
    QCOMPARE(m_bench->store.state.prints.size(), 1);
}

void TestDecideCase::thePreviewShowsTheCaseWithoutANumber()
{
    const CheckReport report = checkCase(&m_guide, incompleteCase(), m_bench->clock.today());
    const CaseRecord shown = m_decide->preview(incompleteCase(), m_guide, report, IntakeAct::Correct);
    QCOMPARE(shown.state, CaseState::Correction);
    QCOMPARE(shown.number, QString());
    QCOMPARE(shown.defects.size(), 2);
    QVERIFY(m_bench->store.state.numbers.isEmpty());
}

QTEST_GUILESS_MAIN(TestDecideCase)
#include "tst_decidecase.moc"
