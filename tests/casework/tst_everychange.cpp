// SPDX-License-Identifier: Apache-2.0
#include "casework/askforpaper.h"
#include "casework/counterwork.h"
#include "casework/decidebyletter.h"
#include "casework/deskpresence.h"
#include "casework/devicetest.h"
#include "casework/holdcase.h"
#include "casework/importguides.h"
#include "casework/latematerials.h"
#include "casework/myrecord.h"
#include "casework/purgecases.h"
#include "casework/recalendar.h"
#include "casework/releaseaccount.h"
#include "casework/revealpersonaltext.h"
#include "casework/signin.h"
#include "casework/takecorrections.h"
#include "closedcase.h"
#include "filledvisit.h"
#include "support/fakeselfcheck.h"
#include "support/samplecase.h"

#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

namespace {

/// One thing that somebody does and the store keeps. `prepare` leaves everything ready, `act` does it.
struct Deed
{
    std::function<void(CounterBench &, CounterWork &)> prepare;
    std::function<void(CounterBench &, CounterWork &)> act;
    QStringList kinds; ///< the entries that the act alone leaves
};

const QString guideFolder = QStringLiteral(YICHUANG_SOURCE_DIR "/resources/guides");

const auto nothing = [](CounterBench &, CounterWork &) {};

CaseRecord caseIn(CounterBench &bench, CaseState state)
{
    CaseRecord record = sampleCase();
    record.state = state;
    record.number = QStringLiteral("L1");
    record.draft.open = false;
    CaseResult result;
    result.id = QStringLiteral("r1");
    record.results = {result};
    bench.store.state.cases.insert(record.id, record);
    return record;
}

void signIn(CounterBench &bench, const QString &clerkId, const QString &password)
{
    SignIn work(bench.store.clerks, bench.keys, bench.tries, bench.store.ledger, bench.clock, sampleCounter());
    work.signIn(clerkId, secret(password));
}

void tryWrongly(CounterBench &bench, int times)
{
    for (int nth = 1; nth <= times; ++nth)
        signIn(bench, sampleClerk().id, QStringLiteral("wrong"));
}

void parkFilled(CounterBench &, CounterWork &work)
{
    fill(work.visit);
    work.visit.park();
}

Deed accountDeed(int before, const std::function<void(CounterBench &)> &act, const QStringList &kinds)
{
    return {[before](CounterBench &bench, CounterWork &) { tryWrongly(bench, before); },
            [act](CounterBench &bench, CounterWork &) { act(bench); }, kinds};
}

QMap<QString, Deed> accountDeeds()
{
    return {
        {QStringLiteral("signing in"),
         accountDeed(0, [](CounterBench &bench) { signIn(bench, sampleClerk().id, QStringLiteral("right")); },
                     {QStringLiteral("signedIn")})},
        {QStringLiteral("a wrong password"),
         accountDeed(0, [](CounterBench &bench) { tryWrongly(bench, 1); }, {QStringLiteral("signInRefused")})},
        {QStringLiteral("a number nobody has"),
         accountDeed(0, [](CounterBench &bench) { signIn(bench, QStringLiteral("9999"), QStringLiteral("x")); },
                     {QStringLiteral("signInRefused")})},
        {QStringLiteral("the fifth wrong password"),
         accountDeed(4, [](CounterBench &bench) { tryWrongly(bench, 1); },
                     {QStringLiteral("signInRefused"), QStringLiteral("accountLocked")})},
        {QStringLiteral("releasing a lock"),
         accountDeed(5, [](CounterBench &bench) {
             ReleaseAccount release(bench.store.clerks, bench.keys, bench.tries, bench.clock, sampleCounter());
             release.release(sampleClerk().id, bench.supervisor);
         }, {QStringLiteral("accountReleased")})},
        {QStringLiteral("locking the desk"),
         accountDeed(0, [](CounterBench &bench) {
             DeskPresence(bench.store.ledger, bench.clock).tell(DeskPresence::Leaving::Locked, bench.session);
         }, {QStringLiteral("deskLocked")})},
        {QStringLiteral("a desk that locks itself"),
         accountDeed(0, [](CounterBench &bench) {
             DeskPresence(bench.store.ledger, bench.clock).tell(DeskPresence::Leaving::Idle, bench.session);
         }, {QStringLiteral("deskLocked")})},
        {QStringLiteral("signing out"),
         accountDeed(0, [](CounterBench &bench) {
             DeskPresence(bench.store.ledger, bench.clock).tell(DeskPresence::Leaving::SignedOut, bench.session);
         }, {QStringLiteral("signedOut")})},
    };
}

QMap<QString, Deed> draftDeeds()
{
    const auto resume = [](CounterBench &bench, CounterWork &work) {
        work.visit.resume(bench.store.state.cases.firstKey());
        work.visit.saveNow();
    };
    return {
        {QStringLiteral("opening a draft"), {nothing,
         [](CounterBench &, CounterWork &work) {
             work.visit.start();
             work.visit.setApplicant(sampleCase().applicant);
             work.visit.saveNow();
         }, {QStringLiteral("draftOpened")}}},
        {QStringLiteral("parking it"), {[](CounterBench &, CounterWork &work) {
             fill(work.visit);
             work.visit.saveNow();
         }, [](CounterBench &, CounterWork &work) { work.visit.park(); }, {QStringLiteral("draftParked")}}},
        {QStringLiteral("resuming it"), {parkFilled, resume, {QStringLiteral("draftResumed")}}},
        {QStringLiteral("recovering it"), {[](CounterBench &bench, CounterWork &) {
             CaseRecord draft = sampleCase();
             draft.draft.open = true;
             bench.store.state.cases.insert(draft.id, draft);
         }, resume, {QStringLiteral("draftRecovered")}}},
        {QStringLiteral("discarding it"), {parkFilled, [](CounterBench &bench, CounterWork &work) {
             work.discard.discard(bench.store.state.cases.first());
         }, {QStringLiteral("draftDiscarded")}}},
        {QStringLiteral("learning what the city has"), {[](CounterBench &, CounterWork &work) {
             fill(work.visit);
             work.visit.saveNow();
         }, [](CounterBench &, CounterWork &work) {
             work.visit.learnCovers({});
             work.visit.saveNow();
         }, {QStringLiteral("coversAnswered")}}},
        {QStringLiteral("asking for a paper in spite of a cover"), {[](CounterBench &bench, CounterWork &work) {
             bench.store.state.guides.first().materials[2].eLicenceType = QStringLiteral("居住证");
             fill(work.visit);
             work.visit.saveNow();
         }, [](CounterBench &, CounterWork &work) {
             demandPaper(work.visit, lease, QStringLiteral("照片无法辨认"));
             work.visit.saveNow();
         }, {QStringLiteral("paperAsked")}}},
        {QStringLiteral("telling what to bring"), {[](CounterBench &, CounterWork &work) {
             fill(work.visit);
             work.visit.saveNow();
         }, [](CounterBench &, CounterWork &work) { work.notice.give(); }, {QStringLiteral("oneTimeNoticeGiven")}}},
        {QStringLiteral("filing it"), {[](CounterBench &, CounterWork &work) {
             fill(work.visit);
             work.visit.saveNow();
         }, [](CounterBench &bench, CounterWork &work) {
             work.decide.decide(work.visit.record(), *work.visit.guide(), IntakeAct::Accept, bench.session, false);
         }, {QStringLiteral("accepted")}}},
    };
}

QMap<QString, Deed> caseDeeds()
{
    const auto received = [](CounterBench &bench, CounterWork &) { (void)caseIn(bench, CaseState::Received); };
    const auto only = [](CounterBench &bench) { return bench.store.state.cases.first(); };
    return {
        {QStringLiteral("reviewing"), {received, [only](CounterBench &bench, CounterWork &) {
             ReviewCase review(bench.store.cases, bench.envelopes, bench.clock, bench.supervisor);
             review.approve(only(bench));
         }, {QStringLiteral("reviewApproved")}}},
        {QStringLiteral("fetching what was to be fetched"), {[](CounterBench &bench, CounterWork &) {
             bench.store.state.guides.first().materials[2].eLicenceType = QStringLiteral("居住证");
             bench.covers.connectEmpty();
             CaseRecord record = caseIn(bench, CaseState::Received);
             record.materials[1].files.clear();
             record.materials[1].obtained = Obtained::ToBeFetched;
             bench.store.state.cases.insert(record.id, record);
         }, [](CounterBench &, CounterWork &work) { work.resolveCovers.run(); }, {QStringLiteral("coversAnswered")}}},
        {QStringLiteral("deciding by a letter"), {[](CounterBench &bench, CounterWork &) {
             (void)caseIn(bench, CaseState::Accepted);
             const AuthorityLetter letter{QStringLiteral("授1"), sampleSupervisor().id, sampleCase().department, {},
                                          QDate(2020, 1, 1), QDate(2040, 1, 1), QStringLiteral("档-1"), QStringLiteral("9001"), {}};
             bench.store.state.letters.insert(letter.number, letter);
         }, [only](CounterBench &bench, CounterWork &) {
             DecideByLetter deciding({bench.store.cases, bench.store.clerks, bench.store.guides, bench.store.guideReadings,
                                      bench.envelopes, bench.clock}, bench.calendar, bench.supervisor);
             deciding.decide(only(bench), DecideByLetter::Decision::Grant, {});
         }, {QStringLiteral("decidedByLetter")}}},
        {QStringLiteral("handing out"), {[](CounterBench &bench, CounterWork &) { (void)caseIn(bench, CaseState::Notified); },
         [only](CounterBench &bench, CounterWork &work) {
             HandOver handOver;
             handOver.collector = sampleCase().applicant.identity;
             handOver.verification = QStringLiteral("本人持身份证");
             work.deliver.deliver(only(bench), handOver);
         }, {QStringLiteral("delivered")}}},
        {QStringLiteral("revealing"), {received, [only](CounterBench &bench, CounterWork &) {
             RevealPersonalText(bench.store.ledger, bench.clock, bench.session)
                 .reveal(only(bench), RevealReason::AnswerApplicant);
         }, {QStringLiteral("personalTextRevealed")}}},
        {QStringLiteral("holding"), {received, [only](CounterBench &bench, CounterWork &) {
             HoldCase(bench.store.retention, bench.clock, bench.supervisor).hold(only(bench).id, QStringLiteral("诉讼"));
         }, {QStringLiteral("held")}}},
        {QStringLiteral("releasing a hold"), {[](CounterBench &bench, CounterWork &) {
             HoldCase(bench.store.retention, bench.clock, bench.supervisor)
                 .hold(caseIn(bench, CaseState::Received).id, QStringLiteral("诉讼"));
         }, [only](CounterBench &bench, CounterWork &) {
             HoldCase(bench.store.retention, bench.clock, bench.supervisor).release(only(bench).id, QStringLiteral("诉讼结束"));
         }, {QStringLiteral("released")}}},
        {QStringLiteral("purging"), {[](CounterBench &bench, CounterWork &) {
             (void)closeCase(bench);
             bench.clock.setNow(sampleMoment().addDays(100));
         }, [only](CounterBench &bench, CounterWork &) {
             const RetentionPolicy policy{{0, 30, QStringLiteral("the site's rule")}, 30};
             PurgeCases(bench.store.retention, bench.store.guides, bench.clock, policy, {sampleAdministrator, sampleCounter()})
                 .purge(only(bench).id);
         }, {QStringLiteral("purged")}}},
        {QStringLiteral("letting a refused entry go out again"), {received, [only](CounterBench &bench, CounterWork &) {
             ResendEntry(bench.store.cases, bench.store.ledger, bench.clock, bench.supervisor).resend(only(bench).id, 1);
         }, {QStringLiteral("queueReleased")}}},
    };
}

/// A case whose notice named one field of the form.
CaseRecord inCorrection(CounterBench &bench, bool complete)
{
    CaseRecord record = caseIn(bench, CaseState::Correction);
    record.receivedAt = sampleMoment();
    record.defects = {{{}, QStringLiteral("申请表单"), QStringLiteral("“姓名”未填写")}};
    if (complete)
        record.correctedAt = sampleMoment();
    bench.store.state.cases.insert(record.id, record);
    bench.store.state.numbers.insert(record.id, record.number);
    return record;
}

void withCorrections(CounterBench &bench, const std::function<void(TakeCorrections &)> &act)
{
    LateMaterials late(bench.store.cases, bench.store.guides, bench.envelopes, bench.clock, bench.calendar, bench.session);
    TakeCorrections corrections(late, bench.store.cases, bench.store.printOrders, bench.envelopes, bench.clock,
                                bench.calendar, bench.session);
    late.open(bench.store.state.cases.firstKey());
    act(corrections);
}

QMap<QString, Deed> correctionDeeds()
{
    return {
        {QStringLiteral("taking in corrections"), {[](CounterBench &bench, CounterWork &) { (void)inCorrection(bench, false); },
         [](CounterBench &bench, CounterWork &) {
             withCorrections(bench, [](TakeCorrections &corrections) {
                 corrections.setField(0, QStringLiteral("张三"));
                 corrections.handIn();
             });
         }, {QStringLiteral("correctionsHandedIn")}}},
        {QStringLiteral("accepting after the corrections"),
         {[](CounterBench &bench, CounterWork &) { (void)inCorrection(bench, true); }, [](CounterBench &bench, CounterWork &) {
             withCorrections(bench, [](TakeCorrections &corrections) { corrections.accept(); });
         }, {QStringLiteral("accepted")}}},
        {QStringLiteral("refusing after the corrections"),
         {[](CounterBench &bench, CounterWork &) { (void)inCorrection(bench, true); }, [](CounterBench &bench, CounterWork &) {
             withCorrections(bench, [](TakeCorrections &corrections) { corrections.refuse({QStringLiteral("仍不符合要求")}); });
         }, {QStringLiteral("notAccepted")}}},
    };
}

/// A filed case to which the power of attorney is still to come.
CaseRecord promisedCase(CounterBench &bench)
{
    CaseRecord record = caseIn(bench, CaseState::Accepted);
    CaseMaterial &material = record.materials.last();
    material.files.clear();
    material.points.clear();
    material.obtained = Obtained::Promised;
    material.promise = MaterialPromise{bench.clock.today().addDays(-1), sampleMoment(), sampleClerk().id};
    bench.store.state.cases.insert(record.id, record);
    return record;
}

QMap<QString, Deed> promiseDeeds()
{
    const auto promised = [](CounterBench &bench, CounterWork &) { (void)promisedCase(bench); };
    return {
        {QStringLiteral("taking in what was promised"), {promised, [](CounterBench &bench, CounterWork &) {
             LateMaterials late(bench.store.cases, bench.store.guides, bench.envelopes, bench.clock, bench.calendar,
                                bench.session);
             late.open(bench.store.state.cases.first().id);
             if (late.caseId().isNull())
                 return;
             const QString material = QStringLiteral("authorisation");
             (void)late.takePage(material, samplePageFile(material, 2));
             late.passAllPoints(material);
             late.handIn();
         }, {QStringLiteral("materialsAdded")}}},
        {QStringLiteral("a promise whose last day passed"), {promised, [](CounterBench &, CounterWork &work) {
             work.lapsePromises.look();
         }, {QStringLiteral("promiseLapsed")}}},
    };
}

QMap<QString, Deed> paperDeeds()
{
    const auto order = [](CounterBench &bench, CounterWork &) {
        bench.store.state.prints.append(samplePrintOrder(caseIn(bench, CaseState::Received)));
    };
    const auto print = [](CounterBench &bench, CounterWork &work) { work.issue.print(bench.store.state.prints.constFirst()); };
    return {
        {QStringLiteral("printing"), {order, print, {QStringLiteral("printed")}}},
        {QStringLiteral("a printing that failed"), {[order](CounterBench &bench, CounterWork &work) {
             order(bench, work);
             bench.printer.failWith({ErrorCode::DeviceFailed, {}});
         }, print, {QStringLiteral("printFailed")}}},
        {QStringLiteral("importing guides"), {[](CounterBench &bench, CounterWork &) { bench.store.state.guides.clear(); },
         [](CounterBench &bench, CounterWork &) {
             ImportGuides(bench.store.guides, bench.clock, bench.tasks, bench.session).importPaths({guideFolder});
         }, {QStringLiteral("guidesImported")}}},
        {QStringLiteral("reading what changed in a guide"), {[](CounterBench &bench, CounterWork &work) {
             work.choice.begin();
             Guide next = sampleGuide();
             ++next.ref.version;
             bench.store.state.guides.append(next);
         }, [](CounterBench &, CounterWork &work) {
             work.choice.confirmRead({sampleGuide().ref.id, sampleGuide().ref.version + 1});
         }, {QStringLiteral("guideRead")}}},
        {QStringLiteral("saying that a guide is wrong"), {nothing, [](CounterBench &, CounterWork &work) {
             GuideCorrection correction = correctionOf(sampleGuide(), QStringLiteral("/promiseDay"));
             correction.suggested = QStringLiteral("五日");
             correction.reason = QStringLiteral("与实际不一致");
             work.correct.raise(correction);
         }, {QStringLiteral("guideCorrectionRaised")}}},
        {QStringLiteral("importing nothing new"), {[](CounterBench &bench, CounterWork &) {
             ImportGuides(bench.store.guides, bench.clock, bench.tasks, bench.session).importPaths({guideFolder});
         }, [](CounterBench &bench, CounterWork &) {
             ImportGuides(bench.store.guides, bench.clock, bench.tasks, bench.session).importPaths({guideFolder});
         }, {}}},
        {QStringLiteral("taking a newer calendar"), {[](CounterBench &bench, CounterWork &) {
             CaseRecord record = sampleCase();
             record.state = CaseState::Received;
             record.number = QStringLiteral("L1");
             record.receivedAt = QDateTime(QDate(2026, 12, 30), QTime(2, 0), Qt::UTC);
             record.deadlines.noticeDue = {QDate(2027, 1, 7), true};
             bench.store.state.cases.insert(record.id, record);
         }, [](CounterBench &bench, CounterWork &work) {
             auto *counting = new Recalendar(bench.store.cases, bench.store.ledger, bench.clock, bench.session, &work.visit);
             // A calendar of nothing but weekends counts the same case otherwise than the one it was counted by.
             counting->recount(WorkCalendar());
         }, {QStringLiteral("dueMoved"), QStringLiteral("calendarTaken")}}},
        {QStringLiteral("printing one's record"), {nothing, [](CounterBench &bench, CounterWork &) {
             const QDate today = bench.clock.today();
             bench.store.state.append(sampleTold(QStringLiteral("signedIn")));
             bench.store.state.ledger.last().clerkId = sampleClerk().id;
             MyRecord record(bench.store.ledger, bench.papers, bench.printer, bench.clock, bench.session);
             record.load(today, today);
             record.print({});
         }, {QStringLiteral("signedIn"), QStringLiteral("recordPrinted")}}},
        {QStringLiteral("testing the devices"), {nothing, [](CounterBench &bench, CounterWork &work) {
             static FakeSelfCheck selfCheck;
             auto *test = new DeviceTest(bench.ports(), selfCheck, bench.session, &work.visit);
             test->run();
             test->stop();
         }, {QStringLiteral("devicesTested")}}},
        {QStringLiteral("disputing an entry"), {[](CounterBench &bench, CounterWork &) { bench.store.state.append(sampleTold()); },
         [](CounterBench &bench, CounterWork &) {
             MyRecord(bench.store.ledger, bench.papers, bench.printer, bench.clock, bench.session)
                 .dispute(bench.store.state.ledger.constLast(), QStringLiteral("不是我操作的"));
         }, {QStringLiteral("entryDisputed")}}},
    };
}

QMap<QString, Deed> allDeeds()
{
    QMap<QString, Deed> deeds = accountDeeds();
    for (const QMap<QString, Deed> &more : {draftDeeds(), caseDeeds(), promiseDeeds(), paperDeeds(), correctionDeeds()})
        deeds.insert(more);
    return deeds;
}

} // namespace

/// Everything that somebody does at a counter and the store keeps leaves its entry in the ledger (DESIGN promise 10), and no
/// entry says anything about an applicant.
class TestEveryChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDeedLeavesItsEntries_data();
    void everyDeedLeavesItsEntries();
    void aStoreThatFailsTellsNothingAndChangesNothing_data() { everyDeedLeavesItsEntries_data(); }
    void aStoreThatFailsTellsNothingAndChangesNothing();

private:
    [[nodiscard]] static std::unique_ptr<CounterBench> bench();
};

std::unique_ptr<CounterBench> TestEveryChange::bench()
{
    auto bench = std::make_unique<CounterBench>();
    bench->store.state.accounts.insert(sampleClerk().id, {sampleClerk(), 0, {}, false});
    bench->keys.passwords.insert(sampleClerk().id, QStringLiteral("right"));
    return bench;
}

void TestEveryChange::everyDeedLeavesItsEntries_data()
{
    QTest::addColumn<QString>("deed");
    const QMap<QString, Deed> deeds = allDeeds();
    for (auto deed = deeds.cbegin(); deed != deeds.cend(); ++deed)
        QTest::newRow(qPrintable(deed.key())) << deed.key();
}

void TestEveryChange::everyDeedLeavesItsEntries()
{
    QFETCH(const QString, deed);
    const Deed does = allDeeds().value(deed);
    const auto counter = bench();
    CounterWork work(counter->ports(), counter->session);
    does.prepare(*counter, work);
    QTRY_VERIFY(!work.visit.hasCase() || work.visit.durable() == work.visit.noted());
    const auto before = counter->ledgerKinds().size();
    does.act(*counter, work);
    QTRY_COMPARE(counter->ledgerKinds().mid(before), does.kinds);
    for (const LedgerEvent &event : std::as_const(counter->store.state.ledger)) {
        const QString told = QString::fromUtf8(canonicalJson(event.body));
        const Person &applicant = sampleCase().applicant.identity;
        for (const QString &personal : {applicant.name, applicant.number, applicant.phone})
            QVERIFY2(personal.isEmpty() || !told.contains(personal), qPrintable(event.kind));
    }
}

void TestEveryChange::aStoreThatFailsTellsNothingAndChangesNothing()
{
    QFETCH(const QString, deed);
    const Deed does = allDeeds().value(deed);
    const auto counter = bench();
    CounterWork work(counter->ports(), counter->session);
    does.prepare(*counter, work);
    QTRY_VERIFY(!work.visit.hasCase() || work.visit.durable() == work.visit.noted());
    const MemoryState &state = counter->store.state;
    const auto cases = state.cases;
    const QStringList before = counter->ledgerKinds();
    const ClerkAccount account = state.accounts.value(sampleClerk().id);
    const auto guides = state.guides.size();
    if (deed == u"printing one's record")
        return; // it writes an entry of its own into the memory
    counter->breakStore(ErrorCode::StorageFull);
    does.act(*counter, work);
    QCOMPARE(counter->ledgerKinds(), before);
    QVERIFY(state.cases == cases);
    QCOMPARE(state.accounts.value(sampleClerk().id).failedTries, account.failedTries);
    QCOMPARE(state.accounts.value(sampleClerk().id).lockedUntil, account.lockedUntil);
    QCOMPARE(state.guides.size(), guides);
}

QTEST_GUILESS_MAIN(TestEveryChange)
#include "tst_everychange.moc"
