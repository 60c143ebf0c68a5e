// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "casework/counterwork.h"
#include "casework/lapsepromises.h"
#include "casework/latematerials.h"
#include "casework/promisepapers.h"
#include "domain/checks/promiserules.h"
#include "filledvisit.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QString identity = QStringLiteral("identity");
const QString deed = QStringLiteral("deed");

/// The lease may come later, and a commitment may stand for the identity card.
Guide lenientGuide()
{
    Guide guide = sampleGuide();
    guide.flags.commitmentAllowed = true;
    for (MaterialRule &rule : guide.materials) {
        if (rule.id == lease)
            rule.supplementWithin = TimeLimit{10, DayUnit::WorkingDays, QStringLiteral("自收件之日起")};
        if (rule.id == identity)
            rule.commitment = MaterialCommitment{QStringLiteral("承诺身份属实。"), QStringLiteral("示例办法第九条"), QStringLiteral("撤销")};
    }
    return guide;
}

struct Bench : CounterBench
{
    Bench() { store.state.guides = {lenientGuide()}; }
};

void fillBut(CounterWork &work, const QStringList &pages)
{
    const CaseRecord sample = sampleCase();
    work.visit.start();
    work.visit.setApplicant(sample.applicant);
    work.visit.chooseItem(sampleItem);
    answerAll(work.visit);
    for (const QString &id : pages) {
        work.visit.addFile(id, samplePageFile(id));
        work.visit.passAllPoints(id);
    }
}

/// A case that was filed with the lease promised.
CaseRecord fileWithPromise(Bench &bench)
{
    CounterWork work(bench.ports(), bench.session);
    fillBut(work, {identity});
    if (!work.particulars.promise(lease, Obtained::Promised))
        return {};
    work.visit.saveNow();
    QSignalSpy filed(&work.decide, &DecideCase::filed);
    work.decide.decide(work.visit.record(), *work.visit.guide(), IntakeAct::Accept, bench.session, false);
    return lastOf<CaseRecord>(filed);
}

QList<PaperKind> ordered(const Bench &bench)
{
    QList<PaperKind> kinds;
    for (const PrintOrder &order : bench.store.state.prints)
        kinds.append(order.paper.kind);
    return kinds;
}

} // namespace

/// 容缺后补 and 告知承诺 from the promise to the day it is kept, or is not.
class TestPromises : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPromiseClosesTheGapAndCanBeUndone();
    void whatTheGuideDoesNotAllowIsRefused();
    void pagesEndAPromise();
    void takingItBackAsksForTheMaterialAgain();
    void datesAndPiecesAreHeldAndUndone();
    void datesThatCannotBeAreRefused_data();
    void datesThatCannotBeAreRefused();
    void filingOrdersThePromiseInTheSameChange();
    void aCommitmentIsPrintedWithItsText();
    void theLastDayIsCountedFromTheFiling();
    void theReceiptNamesThePromisedApart();
    void theReceiptNamesWhatBecomesOfEachOriginal_data();
    void theReceiptNamesWhatBecomesOfEachOriginal();
    void whatWasPromisedIsTakenInLater();
    void pagesNotHandedInAreThereAgain();
    void oldPagesNotHandedInAreForgotten();
    void nothingNobodyPromisedIsHandedIn();
    void whatCameIsHeldToTheRules();
    void aStoreThatFailsKeepsWhatCame();
    void nobodyWithoutTheRightOpensIt();
    void aCaseThatIsOverTakesNothing();
    void theDayAfterTheLastThePromiseLapses();
    void aLapseIsNotedOnceADayAndOnlyOnce();
    void whatLapsedMayComeAllTheSame();
};

void TestPromises::aPromiseClosesTheGapAndCanBeUndone()
{
    Bench bench;
    CounterWork work(bench.ports(), bench.session);
    fillBut(work, {identity});
    QVERIFY(!work.visit.report().complete());
    QCOMPARE(work.particulars.promisesAllowed(lease), QList<Obtained>{Obtained::Promised});
    QVERIFY_OK(work.particulars.promise(lease, Obtained::Promised));
    QVERIFY(work.visit.report().complete());
    const CaseMaterial *material = work.visit.record().material(lease);
    QCOMPARE(material->promise->clerkId, bench.session.clerk.id);
    QCOMPARE(material->promise->due, work.particulars.dueOf(lease, Obtained::Promised).date);
    work.visit.undo();
    QVERIFY(!work.visit.record().material(lease)->promise.has_value());
    QVERIFY(!work.visit.report().complete());
    work.visit.redo();
    QVERIFY(work.visit.report().complete());
}

void TestPromises::whatTheGuideDoesNotAllowIsRefused()
{
    Bench bench;
    CounterWork work(bench.ports(), bench.session);
    fillBut(work, {});
    const CaseRecord before = work.visit.record();
    QVERIFY_ERROR(work.particulars.promise(identity, Obtained::Promised), ErrorCode::WrongState);
    QVERIFY_ERROR(work.particulars.promise(lease, Obtained::Committed), ErrorCode::WrongState);
    QVERIFY_ERROR(work.particulars.promise(lease, Obtained::Submitted), ErrorCode::Invalid);
    QVERIFY_ERROR(work.particulars.promise(deed, Obtained::Promised), ErrorCode::NotFound);
    QCOMPARE(work.visit.record(), before);
}

void TestPromises::pagesEndAPromise()
{
    Bench bench;
    CounterWork work(bench.ports(), bench.session);
    fillBut(work, {identity});
    QVERIFY_OK(work.particulars.promise(lease, Obtained::Promised));
    work.visit.addFile(lease, samplePageFile(lease));
    QVERIFY(!work.visit.record().material(lease)->promise.has_value());
    QVERIFY_ERROR(work.particulars.promise(lease, Obtained::Promised), ErrorCode::Conflict);
}

void TestPromises::takingItBackAsksForTheMaterialAgain()
{
    Bench bench;
    CounterWork work(bench.ports(), bench.session);
    fillBut(work, {identity});
    QVERIFY_OK(work.particulars.promise(lease, Obtained::Promised));
    work.particulars.takeBack(lease);
    QVERIFY(!work.visit.report().complete());
    QCOMPARE(work.visit.record().material(lease)->obtained, Obtained::Submitted);
}

void TestPromises::datesAndPiecesAreHeldAndUndone()
{
    Bench bench;
    CounterWork work(bench.ports(), bench.session);
    fillBut(work, {lease});
    const QDate issued(2026, 3, 1);
    QVERIFY_OK(work.particulars.setDates(lease, issued, validForGood()));
    QVERIFY_OK(work.particulars.setPieces(lease, {1, 0, 1}));
    QCOMPARE(work.visit.record().material(lease)->issuedOn, issued);
    QCOMPARE(work.visit.report().gaps.last().kind, GapKind::PiecesMissing);
    work.visit.undo();
    QVERIFY(work.visit.report().gaps.last().kind != GapKind::PiecesMissing);
    work.visit.undo();
    QVERIFY(!work.visit.record().material(lease)->issuedOn.isValid());
    QVERIFY_ERROR(work.particulars.setPieces(lease, {0, 1, 1}), ErrorCode::Invalid);
    QVERIFY_ERROR(work.particulars.setPieces(lease, {-1, 1, 0}), ErrorCode::Invalid);
}

void TestPromises::datesThatCannotBeAreRefused_data()
{
    QTest::addColumn<QDate>("issuedOn");
    QTest::addColumn<QDate>("validUntil");
    QTest::addColumn<bool>("taken");
    const QDate today = FakeClock().today();
    QTest::newRow("today") << today << QDate() << true;
    QTest::newRow("tomorrow") << today.addDays(1) << QDate() << false;
    QTest::newRow("good for the day it was made") << today << today << true;
    QTest::newRow("expired before it was made") << today << today.addDays(-1) << false;
    QTest::newRow("nothing") << QDate() << QDate() << true;
}

void TestPromises::datesThatCannotBeAreRefused()
{
    QFETCH(const QDate, issuedOn);
    QFETCH(const QDate, validUntil);
    QFETCH(const bool, taken);
    Bench bench;
    CounterWork work(bench.ports(), bench.session);
    fillBut(work, {lease});
    QCOMPARE(work.particulars.setDates(lease, issuedOn, validUntil).has_value(), taken);
}

void TestPromises::filingOrdersThePromiseInTheSameChange()
{
    Bench bench;
    const CaseRecord filed = fileWithPromise(bench);
    QCOMPARE(filed.state, CaseState::Accepted);
    const CaseMaterial *material = filed.material(lease);
    QVERIFY(material);
    QCOMPARE(material->obtained, Obtained::Promised);
    QCOMPARE(ordered(bench), (QList{PaperKind::AcceptanceVoucher, PaperKind::SupplementPromise}));
    const QJsonArray rows = bench.store.state.prints.last().paper.fields.value(u"materials").toArray();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first()[u"dueOn"].toString(), material->promise->due.toString(Qt::ISODate));
    // One page was taken in, and the pieces are those the guide asks for.
    QCOMPARE(filed.material(identity)->originals, 1);
    QCOMPARE(filed.material(identity)->copies, 2);
}

void TestPromises::aCommitmentIsPrintedWithItsText()
{
    Bench bench;
    CounterWork work(bench.ports(), bench.session);
    fillBut(work, {lease});
    QVERIFY_OK(work.particulars.promise(identity, Obtained::Committed));
    work.visit.saveNow();
    QSignalSpy filed(&work.decide, &DecideCase::filed);
    work.decide.decide(work.visit.record(), *work.visit.guide(), IntakeAct::Accept, bench.session, false);
    QCOMPARE(filed.size(), 1);
    QCOMPARE(ordered(bench), (QList{PaperKind::AcceptanceVoucher, PaperKind::CommitmentLetter}));
    const QJsonObject fields = bench.store.state.prints.last().paper.fields;
    const QJsonObject row = fields.value(u"commitments").toArray().first().toObject();
    QCOMPARE(row.value(u"text").toString(), QStringLiteral("承诺身份属实。"));
    QCOMPARE(row.value(u"consequence").toString(), QStringLiteral("撤销"));
    QVERIFY(!row.contains(u"dueOn"));
    QVERIFY(!fields.value(u"bases").toArray().isEmpty());
}

void TestPromises::theLastDayIsCountedFromTheFiling()
{
    Bench bench;
    CounterWork work(bench.ports(), bench.session);
    fillBut(work, {identity});
    QVERIFY_OK(work.particulars.promise(lease, Obtained::Promised));
    const QDate then = work.visit.record().material(lease)->promise->due;
    bench.clock.setNow(bench.clock.now().addDays(7));
    const CaseRecord filed =
        work.decide.preview(work.visit.record(), *work.visit.guide(), work.visit.report(), IntakeAct::Accept);
    QVERIFY(filed.material(lease)->promise->due > then);
    QCOMPARE(filed.material(lease)->promise->due,
             promiseDue(bench.calendar, *work.visit.guide()->material(lease), Obtained::Promised, bench.clock.today()).date);
}

void TestPromises::theReceiptNamesThePromisedApart()
{
    Bench bench;
    (void)fileWithPromise(bench);
    const QJsonObject fields = bench.store.state.prints.first().paper.fields;
    const QJsonArray taken = fields.value(u"materials").toArray();
    QCOMPARE(taken.size(), 1);
    QCOMPARE(taken.first()[u"form"].toString(), QStringLiteral("收回原件"));
    const QJsonArray promised = fields.value(u"promised").toArray();
    QCOMPARE(promised.size(), 1);
    QCOMPARE(promised.first()[u"way"].toString(), QStringLiteral("容缺后补"));
    QVERIFY(fields.value(u"returned").toArray().isEmpty());
    // Its original is surrendered by law, and the receipt says so.
    const QJsonArray surrendered = fields.value(u"surrendered").toArray();
    QCOMPARE(surrendered.size(), 1);
    QCOMPARE(surrendered.first()[u"originals"].toInt(), 1);
    QVERIFY(fields.value(u"kept").toArray().isEmpty());
}

void TestPromises::theReceiptNamesWhatBecomesOfEachOriginal_data()
{
    QTest::addColumn<AcceptanceMode>("mode");
    QTest::addColumn<bool>("surrender");
    QTest::addColumn<int>("returned");
    QTest::addColumn<int>("kept");
    QTest::addColumn<int>("surrendered");
    QTest::newRow("looked at") << AcceptanceMode::CheckOriginalKeepCopy << false << 1 << 0 << 0;
    QTest::newRow("kept") << AcceptanceMode::Original << false << 0 << 1 << 0;
    QTest::newRow("surrendered by law") << AcceptanceMode::CheckOriginalKeepCopy << true << 0 << 0 << 1;
    QTest::newRow("a copy") << AcceptanceMode::Copy << false << 0 << 0 << 0;
}

void TestPromises::theReceiptNamesWhatBecomesOfEachOriginal()
{
    QFETCH(const AcceptanceMode, mode);
    QFETCH(const bool, surrender);
    Guide guide = sampleGuide();
    CaseRecord record = sampleCase();
    const QString id = record.materials.first().materialId;
    for (MaterialRule &rule : guide.materials) {
        rule.mustSurrenderOriginal = rule.id == id && surrender;
        rule.acceptance = rule.id == id ? mode : AcceptanceMode::Electronic;
        rule.copies = 1;
    }
    const auto checklist = resolveChecklist(guide, record.answers, {false, true});
    QVERIFY_OK(checklist);
    settleFiledMaterials(record, *checklist, {}, sampleMoment());
    const auto originals = [](const QJsonArray &rows) { return rows.isEmpty() ? 0 : rows.first()[u"originals"].toInt(); };
    QTEST(originals(returnedRows(record)), "returned");
    QTEST(originals(keptRows(record, guide, KeptOriginals::Passed)), "kept");
    QTEST(originals(keptRows(record, guide, KeptOriginals::Surrendered)), "surrendered");
    // What was never here is in none of the lists.
    record.materials.first().files.clear();
    QVERIFY(keptRows(record, guide, KeptOriginals::Passed).isEmpty());
    QVERIFY(keptRows(record, guide, KeptOriginals::Surrendered).isEmpty());
}

void TestPromises::whatWasPromisedIsTakenInLater()
{
    Bench bench;
    const CaseRecord filed = fileWithPromise(bench);
    const auto outboxBefore = bench.store.state.outbox.size();
    CounterWork work(bench.ports(), bench.session);
    LateMaterials late(bench.store.cases, bench.store.guides, bench.envelopes, bench.clock, bench.calendar, bench.session);
    QSignalSpy handedIn(&late, &LateMaterials::handedIn);
    late.open(filed.id);
    QCOMPARE(late.awaited().size(), 1);
    (void)late.takePage(lease, samplePageFile(lease));
    late.saveNow();
    late.passAllPoints(lease);
    QVERIFY(late.gaps().isEmpty());
    late.handIn();
    QCOMPARE(handedIn.size(), 1);
    const CaseRecord after = bench.store.state.cases.value(filed.id);
    QCOMPARE(after.state, CaseState::Accepted);
    QCOMPARE(after.material(lease)->obtained, Obtained::Submitted);
    QCOMPARE(after.material(lease)->files.size(), 1);
    QCOMPARE(after.material(lease)->promise->keptAt, bench.clock.now());
    QCOMPARE(bench.ledgerKinds().last(), QStringLiteral("materialsAdded"));
    const auto entries = bench.store.state.outbox.mid(outboxBefore);
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.first().kind, OutboxKind::EventPut);
    QCOMPARE(entries.last().kind, OutboxKind::MaterialPut);
    QVERIFY(late.awaited().isEmpty());
    QVERIFY(bench.store.state.jottings.isEmpty());
}

void TestPromises::pagesNotHandedInAreThereAgain()
{
    Bench bench;
    const CaseRecord filed = fileWithPromise(bench);
    {
        LateMaterials late(bench.store.cases, bench.store.guides, bench.envelopes, bench.clock, bench.calendar, bench.session);
        late.open(filed.id);
        const int note = late.takePage(lease, samplePageFile(lease));
        late.saveNow();
        QCOMPARE(late.durable(), note);
    }
    LateMaterials again(bench.store.cases, bench.store.guides, bench.envelopes, bench.clock, bench.calendar, bench.session);
    again.open(filed.id);
    QCOMPARE(again.late().size(), 1);
    again.removePage(lease, again.late().first().files.first().id);
    QVERIFY(again.late().isEmpty());
    QVERIFY(bench.store.state.jottings.isEmpty());
}

void TestPromises::oldPagesNotHandedInAreForgotten()
{
    Bench bench;
    const CaseRecord filed = fileWithPromise(bench);
    LateMaterials late(bench.store.cases, bench.store.guides, bench.envelopes, bench.clock, bench.calendar, bench.session);
    late.open(filed.id);
    PageFile page = samplePageFile(lease);
    page.takenAt = bench.clock.now();
    (void)late.takePage(lease, page);
    late.saveNow();
    // Whoever looks at the case is told until when it is kept.
    QCOMPARE(late.keptUntil(), bench.clock.today().addDays(5));
    QSignalSpy waiting(&late, &LateMaterials::waiting);
    late.look(filed);
    QCOMPARE(lastOf<int>(waiting, 1), 1);
    QCOMPARE(lastOf<QDate>(waiting, 2), bench.clock.today().addDays(5));
    bench.clock.setNow(bench.clock.now().addDays(5));
    late.open(filed.id);
    QCOMPARE(late.late().size(), 1);
    QCOMPARE(late.forgotten(), 0);
    bench.clock.setNow(bench.clock.now().addDays(1));
    late.open(filed.id);
    QVERIFY(late.late().isEmpty());
    QCOMPARE(late.forgotten(), 1);
    QVERIFY(late.keptUntil().isNull());
    late.look(filed);
    QCOMPARE(waiting.size(), 1);
}

void TestPromises::nothingNobodyPromisedIsHandedIn()
{
    Bench bench;
    const CaseRecord filed = fileWithPromise(bench);
    LateMaterials late(bench.store.cases, bench.store.guides, bench.envelopes, bench.clock, bench.calendar, bench.session);
    QSignalSpy failed(&late, &LateMaterials::failed);
    late.open(filed.id);
    late.handIn();
    QCOMPARE(lastCode(failed), QStringLiteral("empty"));
    (void)late.takePage(identity, samplePageFile(identity, 2));
    late.passAllPoints(identity);
    late.handIn();
    QCOMPARE(lastCode(failed), QStringLiteral("invalid"));
    QVERIFY(!late.asksFor(deed));
}

void TestPromises::whatCameIsHeldToTheRules()
{
    Bench bench;
    const CaseRecord filed = fileWithPromise(bench);
    LateMaterials late(bench.store.cases, bench.store.guides, bench.envelopes, bench.clock, bench.calendar, bench.session);
    QSignalSpy failed(&late, &LateMaterials::failed);
    late.open(filed.id);
    (void)late.takePage(lease, samplePageFile(lease));
    QCOMPARE(late.gaps().value(0).kind, GapKind::PointUnticked);
    late.handIn();
    QCOMPARE(lastCode(failed), QStringLiteral("incomplete"));
    late.decidePoint(lease, QStringLiteral("p1"), PointVerdict::Failed, QStringLiteral("看不清"));
    QCOMPARE(late.gaps().value(0).kind, GapKind::PointFailed);
}

void TestPromises::aStoreThatFailsKeepsWhatCame()
{
    Bench bench;
    const CaseRecord filed = fileWithPromise(bench);
    LateMaterials late(bench.store.cases, bench.store.guides, bench.envelopes, bench.clock, bench.calendar, bench.session);
    QSignalSpy failed(&late, &LateMaterials::failed);
    QSignalSpy handedIn(&late, &LateMaterials::handedIn);
    late.open(filed.id);
    (void)late.takePage(lease, samplePageFile(lease));
    late.passAllPoints(lease);
    bench.breakStore(ErrorCode::StorageFull);
    late.handIn();
    QCOMPARE(lastCode(failed), QStringLiteral("storageFull"));
    QCOMPARE(late.late().size(), 1);
    QCOMPARE(bench.store.state.cases.value(filed.id), filed);
    bench.mendStore();
    late.handIn();
    QCOMPARE(handedIn.size(), 1);
}

void TestPromises::nobodyWithoutTheRightOpensIt()
{
    Bench bench;
    const CaseRecord filed = fileWithPromise(bench);
    Session auditor = bench.session;
    auditor.clerk.role = Role::Auditor;
    LateMaterials late(bench.store.cases, bench.store.guides, bench.envelopes, bench.clock, bench.calendar, auditor);
    QSignalSpy failed(&late, &LateMaterials::failed);
    late.open(filed.id);
    QCOMPARE(lastCode(failed), QStringLiteral("notAllowed"));
    QVERIFY(late.caseId().isNull());
}

void TestPromises::aCaseThatIsOverTakesNothing()
{
    Bench bench;
    CaseRecord filed = fileWithPromise(bench);
    filed.state = CaseState::Withdrawn;
    bench.store.state.cases.insert(filed.id, filed);
    LateMaterials late(bench.store.cases, bench.store.guides, bench.envelopes, bench.clock, bench.calendar, bench.session);
    QSignalSpy failed(&late, &LateMaterials::failed);
    late.open(filed.id);
    QCOMPARE(lastCode(failed), QStringLiteral("wrongState"));
}

void TestPromises::theDayAfterTheLastThePromiseLapses()
{
    Bench bench;
    const CaseRecord filed = fileWithPromise(bench);
    const QDate due = filed.material(lease)->promise->due;
    const QTime nine(1, 0);
    LapsePromises lapse(bench.store.cases, bench.envelopes, bench.clock, QStringLiteral("07"));
    QSignalSpy done(&lapse, &LapsePromises::done);
    bench.clock.setNow({due, nine, Qt::UTC});
    lapse.look();
    QCOMPARE(lastOf<int>(done), 0);
    QVERIFY(!bench.store.state.cases.value(filed.id).material(lease)->promise->lapsedAt);

    bench.clock.setNow({due.addDays(1), nine, Qt::UTC});
    const auto outboxBefore = bench.store.state.outbox.size();
    lapse.look();
    QCOMPARE(lastOf<int>(done), 1);
    const CaseRecord after = bench.store.state.cases.value(filed.id);
    QCOMPARE(after.material(lease)->promise->lapsedAt, bench.clock.now());
    QCOMPARE(after.state, filed.state);
    const LedgerEvent told = bench.store.state.ledger.last();
    QCOMPARE(told.kind, QStringLiteral("promiseLapsed"));
    QVERIFY(told.clerkId.isEmpty());
    QCOMPARE(told.body.value(u"material").toString(), lease);
    QCOMPARE(bench.store.state.outbox.size(), outboxBefore + 1);
    QVERIFY(bench.store.state.outbox.last().payload.contains("\"lapse\""));
}

void TestPromises::aLapseIsNotedOnceADayAndOnlyOnce()
{
    Bench bench;
    const CaseRecord filed = fileWithPromise(bench);
    LapsePromises lapse(bench.store.cases, bench.envelopes, bench.clock, QStringLiteral("07"));
    QSignalSpy done(&lapse, &LapsePromises::done);
    bench.clock.setNow(bench.clock.now().addDays(60));
    bench.breakStore();
    lapse.look();
    QCOMPARE(lastOf<int>(done), 0);
    bench.mendStore();
    lapse.look();
    QCOMPARE(lastOf<int>(done), 1);
    // Once today was looked at it is not looked at again, and what is noted stays noted.
    lapse.look();
    QCOMPARE(done.size(), 2);
    bench.clock.setNow(bench.clock.now().addDays(1));
    lapse.look();
    QCOMPARE(lastOf<int>(done), 0);
    QCOMPARE(bench.ledgerKinds().count(QStringLiteral("promiseLapsed")), 1);
}

void TestPromises::whatLapsedMayComeAllTheSame()
{
    Bench bench;
    const CaseRecord filed = fileWithPromise(bench);
    bench.clock.setNow(bench.clock.now().addDays(60));
    LapsePromises lapse(bench.store.cases, bench.envelopes, bench.clock, QStringLiteral("07"));
    lapse.look();
    LateMaterials late(bench.store.cases, bench.store.guides, bench.envelopes, bench.clock, bench.calendar, bench.session);
    late.open(filed.id);
    QCOMPARE(late.awaited().size(), 1);
    (void)late.takePage(lease, samplePageFile(lease));
    late.passAllPoints(lease);
    late.handIn();
    const CaseMaterial after = *bench.store.state.cases.value(filed.id).material(lease);
    QVERIFY(after.promise->lapsedAt && after.promise->keptAt);
}

QTEST_GUILESS_MAIN(TestPromises)
#include "tst_promises.moc"
