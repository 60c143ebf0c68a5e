// SPDX-License-Identifier: Apache-2.0
#include "contract/storesundertest.h"
#include "support/outcome.h"
#include "support/verify.h"

#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

/// The contract of CaseStore.
class TestCaseStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { StoresUnderTest::addRows(); }
    void init();
    void cleanup() { m_stores.reset(); }

    void aDraftComesBackExactly();
    void aDraftMayBeSavedAgainAndAgain();
    void aDraftThatWasSavedSinceItWasReadIsNotSavedInPassing();
    void aDraftWithoutIdIsRefused();
    void anUnknownCaseIsNotFound();
    void aDiscardedDraftIsGone();
    void aFiledCaseCannotBeDiscarded();
    void thePastOfADraftComesBackExactly();
    void momentsOutsideTheRangeAreDropped();
    void aSaveReplacesAMomentOfItsNumber();
    void thePastEndsWithFilingAndWithDiscarding();
    void eventsGoWithTheSave();
    void aDiscardIsToldInTheLedger();
    void aJottingIsKeptUntilItIsHandedOver();
    void aJottingNeedsItsCase();
    void aFiledCaseIsNoDraftAnyMore();
    void aNumberIsKeptForItsCase();
    void numbersAreNeverGivenTwice();
    void theSeriesBeginsAnewEachDay();
    void aNumberNeedsACaseAndADay();
    void filingStoresEverythingAtOnce();
    void filingNeedsNoSavedDraft();
    void aStaleRevisionConflicts();
    void onlyAllowedMovesAreStored_data();
    void onlyAllowedMovesAreStored();
    void aRefusedChangeLeavesNothingBehind();
    void aForeignNumberIsRefused_data();
    void aForeignNumberIsRefused();
    void partsOfAnotherCaseAreRefused_data();
    void partsOfAnotherCaseAreRefused();
    void nobodyReviewsTheirOwnCase();
    void anotherMayReview();
    void listsFilter_data();
    void listsFilter();
    void listsShowTheNewestFirstUpToTheirLimit();
    void theDayIsCounted();

private:
    FakeClock m_clock;
    std::unique_ptr<StoresUnderTest> m_stores;
};

void TestCaseStore::init()
{
    m_stores = std::make_unique<StoresUnderTest>(m_clock);
    QVERIFY(m_stores->isOpen());
}

void TestCaseStore::aDraftComesBackExactly()
{
    const CaseRecord draft = sampleCase();
    QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(draft)));
    const auto loaded = outcomeOf(m_stores->cases().load(draft.id));
    QVERIFY_OK(loaded);
    QCOMPARE(*loaded, draft);
}

void TestCaseStore::aDraftMayBeSavedAgainAndAgain()
{
    CaseRecord draft = sampleCase();
    QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(draft)));
    draft.applicant.identity.name = QStringLiteral("周改名");
    draft.agent.reset();
    draft.place.typed = QStringLiteral("示例路");
    QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(draft)));
    QCOMPARE(*outcomeOf(m_stores->cases().load(draft.id)), draft);
    QCOMPARE(outcomeOf(m_stores->cases().list({}))->size(), 1);
}

void TestCaseStore::aDraftWithoutIdIsRefused()
{
    CaseRecord draft = sampleCase();
    draft.id = {};
    QVERIFY_ERROR(outcomeOf(m_stores->cases().saveDraft(draft)), ErrorCode::Invalid);
}

void TestCaseStore::anUnknownCaseIsNotFound()
{
    const CaseId unknown = sampleCase(99).id;
    QVERIFY_ERROR(outcomeOf(m_stores->cases().load(unknown)), ErrorCode::NotFound);
    QVERIFY_ERROR(outcomeOf(m_stores->cases().discardDraft(unknown, sampleEvent(sampleCase(99), QStringLiteral("draftDiscarded")))), ErrorCode::NotFound);
}

void TestCaseStore::aDiscardedDraftIsGone()
{
    const CaseRecord draft = sampleCase();
    QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(draft)));
    QVERIFY_OK(outcomeOf(m_stores->cases().discardDraft(draft.id, sampleEvent(draft, QStringLiteral("draftDiscarded")))));
    QVERIFY_ERROR(outcomeOf(m_stores->cases().load(draft.id)), ErrorCode::NotFound);
}

namespace {

DraftMoment momentOf(int number, const QString &name)
{
    DraftMoment moment{number, {DraftAct::PageRemoved, QStringLiteral("租赁合同"), number + 1}, sampleCase()};
    moment.record.applicant.identity.name = name;
    return moment;
}

DraftSave saveOf(const QList<DraftMoment> &moments, int oldest, int newest)
{
    DraftSave save(sampleCase());
    save.moments = moments;
    save.oldest = oldest;
    save.newest = newest;
    return save;
}

QList<int> numbersOf(const Result<QList<DraftMoment>> &past)
{
    QList<int> numbers;
    for (const DraftMoment &moment : past.value_or(QList<DraftMoment>()))
        numbers.append(moment.number);
    return numbers;
}

} // namespace

void TestCaseStore::aDraftThatWasSavedSinceItWasReadIsNotSavedInPassing()
{
    CaseRecord draft = sampleCase();
    CaseRecord changed = draft;
    changed.place.typed = QStringLiteral("found meanwhile");
    QVERIFY_ERROR(outcomeOf(m_stores->cases().saveDraft(DraftSave::inPassing(changed, draft))), ErrorCode::Conflict);
    QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(saveOf({momentOf(3, QStringLiteral("赵一"))}, 0, 3))));
    const CaseRecord read = outcomeOf(m_stores->cases().load(draft.id)).value_or(CaseRecord());
    QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(DraftSave::inPassing(changed, read))));
    QCOMPARE(outcomeOf(m_stores->cases().load(draft.id))->place.typed, changed.place.typed);
    QCOMPARE(outcomeOf(m_stores->cases().past(draft.id))->size(), 1);
    QVERIFY_ERROR(outcomeOf(m_stores->cases().saveDraft(DraftSave::inPassing(draft, read))), ErrorCode::Conflict);
    QCOMPARE(outcomeOf(m_stores->cases().load(draft.id))->place.typed, changed.place.typed);
}

void TestCaseStore::thePastOfADraftComesBackExactly()
{
    const QList<DraftMoment> moments{momentOf(0, QStringLiteral("赵一")), momentOf(1, QStringLiteral("钱二"))};
    QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(saveOf(moments, 0, 1))));
    QCOMPARE(*outcomeOf(m_stores->cases().past(sampleCase().id)), moments);
    QCOMPARE(*outcomeOf(m_stores->cases().past(sampleCase(9).id)), QList<DraftMoment>());
}

void TestCaseStore::momentsOutsideTheRangeAreDropped()
{
    QList<DraftMoment> moments;
    for (int number = 0; number < 6; ++number)
        moments.append(momentOf(number, QString::number(number)));
    QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(saveOf(moments, 0, 5))));
    QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(saveOf({momentOf(9, QStringLiteral("beyond"))}, 2, 4))));
    QCOMPARE(numbersOf(outcomeOf(m_stores->cases().past(sampleCase().id))), (QList<int>{2, 3, 4}));
    QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(sampleCase())));
    QCOMPARE(numbersOf(outcomeOf(m_stores->cases().past(sampleCase().id))), QList<int>());
}

void TestCaseStore::aSaveReplacesAMomentOfItsNumber()
{
    QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(saveOf({momentOf(0, QStringLiteral("赵一"))}, 0, 0))));
    const DraftMoment other = momentOf(0, QStringLiteral("钱二"));
    QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(saveOf({other}, 0, 0))));
    QCOMPARE(*outcomeOf(m_stores->cases().past(sampleCase().id)), QList<DraftMoment>{other});
}

void TestCaseStore::thePastEndsWithFilingAndWithDiscarding()
{
    QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(saveOf({momentOf(0, QStringLiteral("赵一"))}, 0, 0))));
    const auto number = outcomeOf(m_stores->cases().reserveNumber(sampleCase().id, m_clock.today()));
    QVERIFY_OK(number);
    QVERIFY_OK(outcomeOf(m_stores->cases().commit(sampleFiling(sampleCase(), *number))));
    QCOMPARE(numbersOf(outcomeOf(m_stores->cases().past(sampleCase().id))), QList<int>());
    DraftSave second(sampleCase(2));
    second.moments = {momentOf(0, QStringLiteral("赵一"))};
    second.newest = 0;
    QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(second)));
    const LedgerEvent event = sampleEvent(sampleCase(2), QStringLiteral("draftDiscarded"));
    QVERIFY_OK(outcomeOf(m_stores->cases().discardDraft(sampleCase(2).id, event)));
    QCOMPARE(numbersOf(outcomeOf(m_stores->cases().past(sampleCase(2).id))), QList<int>());
}

void TestCaseStore::eventsGoWithTheSave()
{
    DraftSave save(sampleCase());
    save.events = {sampleEvent(sampleCase(), QStringLiteral("draftRecovered"))};
    QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(save)));
    const auto history = outcomeOf(m_stores->ledger().history(sampleCase().id));
    QCOMPARE(history->size(), 1);
    QCOMPARE(history->first().kind, QStringLiteral("draftRecovered"));
    save.draft.state = CaseState::Received;
    QVERIFY_ERROR(outcomeOf(m_stores->cases().saveDraft(save)), ErrorCode::WrongState);
    QCOMPARE(outcomeOf(m_stores->ledger().history(sampleCase().id))->size(), 1);
}

void TestCaseStore::aDiscardIsToldInTheLedger()
{
    const LedgerEvent event = sampleEvent(sampleCase(), QStringLiteral("draftDiscarded"));
    QVERIFY_ERROR(outcomeOf(m_stores->cases().discardDraft(sampleCase().id, event)), ErrorCode::NotFound);
    QVERIFY(outcomeOf(m_stores->ledger().history(sampleCase().id))->isEmpty());
    QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(sampleCase())));
    QVERIFY_OK(outcomeOf(m_stores->cases().discardDraft(sampleCase().id, event)));
    QCOMPARE(outcomeOf(m_stores->ledger().history(sampleCase().id))->size(), 1);
}

void TestCaseStore::aJottingIsKeptUntilItIsHandedOver()
{
    QVERIFY_OK(m_stores->file());
    const QString place = QStringLiteral("review");
    const QString clerk = QStringLiteral("0199");
    const CaseJotting jotting{sampleCase().id, place, clerk, {{QStringLiteral("reason"), QStringLiteral("第二页看不清")}}};
    QCOMPARE(*outcomeOf(m_stores->cases().jotting(jotting.caseId, place, clerk)), QJsonObject());
    QVERIFY_OK(outcomeOf(m_stores->cases().keepJotting(jotting)));
    CaseJotting newer = jotting;
    newer.fields.insert(QStringLiteral("reason"), QStringLiteral("第二页缺角"));
    QVERIFY_OK(outcomeOf(m_stores->cases().keepJotting(newer)));
    QCOMPARE(*outcomeOf(m_stores->cases().jotting(jotting.caseId, place, clerk)), newer.fields);
    QCOMPARE(*outcomeOf(m_stores->cases().jotting(jotting.caseId, QStringLiteral("collection"), clerk)), QJsonObject());
    newer.fields = {};
    QVERIFY_OK(outcomeOf(m_stores->cases().keepJotting(newer)));
    QCOMPARE(*outcomeOf(m_stores->cases().jotting(jotting.caseId, place, clerk)), QJsonObject());
}

void TestCaseStore::aJottingNeedsItsCase()
{
    const CaseJotting jotting{sampleCase(9).id, QStringLiteral("review"), QStringLiteral("0199"),
                              {{QStringLiteral("reason"), QStringLiteral("一")}}};
    QVERIFY_ERROR(outcomeOf(m_stores->cases().keepJotting(jotting)), ErrorCode::NotFound);
}

void TestCaseStore::aFiledCaseCannotBeDiscarded()
{
    const auto filed = m_stores->file();
    QVERIFY_OK(filed);
    QVERIFY_ERROR(outcomeOf(m_stores->cases().discardDraft(filed->id, sampleEvent(*filed, QStringLiteral("draftDiscarded")))), ErrorCode::WrongState);
    QVERIFY_OK(outcomeOf(m_stores->cases().load(filed->id)));
}

void TestCaseStore::aFiledCaseIsNoDraftAnyMore()
{
    const auto filed = m_stores->file();
    QVERIFY_OK(filed);
    QVERIFY_ERROR(outcomeOf(m_stores->cases().saveDraft(sampleCase())), ErrorCode::WrongState);
    QVERIFY_ERROR(outcomeOf(m_stores->cases().saveDraft(*filed)), ErrorCode::WrongState);
    QCOMPARE(*outcomeOf(m_stores->cases().load(filed->id)), *filed);
}

void TestCaseStore::aNumberIsKeptForItsCase()
{
    const CaseId id = sampleCase().id;
    const auto first = outcomeOf(m_stores->cases().reserveNumber(id, QDate(2026, 3, 10)));
    QVERIFY_OK(first);
    QVERIFY(first->startsWith(QStringLiteral("L310118072603100001")));
    QCOMPARE(*outcomeOf(m_stores->cases().reserveNumber(id, QDate(2026, 3, 10))), *first);
    QCOMPARE(*outcomeOf(m_stores->cases().reserveNumber(id, QDate(2026, 3, 11))), *first);
}

void TestCaseStore::numbersAreNeverGivenTwice()
{
    QSet<QString> numbers;
    for (int nth = 1; nth <= 20; ++nth) {
        const CaseRecord draft = sampleCase(nth);
        QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(draft)));
        numbers.insert(outcomeOf(m_stores->cases().reserveNumber(draft.id, QDate(2026, 3, 10))).value_or(QString()));
        QVERIFY_OK(outcomeOf(m_stores->cases().discardDraft(draft.id, sampleEvent(draft, QStringLiteral("draftDiscarded")))));
    }
    QCOMPARE(numbers.size(), 20);
}

void TestCaseStore::theSeriesBeginsAnewEachDay()
{
    const auto today = outcomeOf(m_stores->cases().reserveNumber(sampleCase(1).id, QDate(2026, 3, 10)));
    const auto tomorrow = outcomeOf(m_stores->cases().reserveNumber(sampleCase(2).id, QDate(2026, 3, 11)));
    QVERIFY_OK(today);
    QVERIFY_OK(tomorrow);
    QCOMPARE(today->mid(9, 10), QStringLiteral("2603100001"));
    QCOMPARE(tomorrow->mid(9, 10), QStringLiteral("2603110001"));
}

void TestCaseStore::aNumberNeedsACaseAndADay()
{
    QVERIFY_ERROR(outcomeOf(m_stores->cases().reserveNumber({}, QDate(2026, 3, 10))), ErrorCode::Invalid);
    QVERIFY_ERROR(outcomeOf(m_stores->cases().reserveNumber(sampleCase().id, {})), ErrorCode::Invalid);
}

void TestCaseStore::filingStoresEverythingAtOnce()
{
    const CaseRecord draft = sampleCase();
    QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(draft)));
    const auto number = outcomeOf(m_stores->cases().reserveNumber(draft.id, QDate(2026, 3, 10)));
    QVERIFY_OK(number);
    const CaseChange change = sampleFiling(draft, *number);
    const auto filed = outcomeOf(m_stores->cases().commit(change));
    QVERIFY_OK(filed);
    CaseRecord expected = change.after;
    expected.revision = 1;
    QCOMPARE(*filed, expected);
    QCOMPARE(*outcomeOf(m_stores->cases().load(draft.id)), expected);
    QCOMPARE(outcomeOf(m_stores->ledger().history(draft.id))->size(), 1);
    QCOMPARE(m_stores->waiting().size(), 4);
    QCOMPARE(*outcomeOf(m_stores->printOrders().ofCase(draft.id)), change.prints);
}

void TestCaseStore::filingNeedsNoSavedDraft()
{
    const CaseRecord draft = sampleCase();
    const auto number = outcomeOf(m_stores->cases().reserveNumber(draft.id, QDate(2026, 3, 10)));
    QVERIFY_OK(number);
    const auto filed = outcomeOf(m_stores->cases().commit(sampleFiling(draft, *number)));
    QVERIFY_OK(filed);
    QCOMPARE(filed->state, CaseState::Received);
    QCOMPARE(filed->revision, 1);
}

void TestCaseStore::aStaleRevisionConflicts()
{
    const auto filed = m_stores->file();
    QVERIFY_OK(filed);
    QVERIFY_OK(m_stores->move(*filed, {CaseState::Accepted}));
    QVERIFY_ERROR(m_stores->move(*filed, {CaseState::NotAccepted}), ErrorCode::Conflict);
    QCOMPARE(outcomeOf(m_stores->cases().load(filed->id))->state, CaseState::Accepted);
}

void TestCaseStore::onlyAllowedMovesAreStored_data()
{
    QTest::addColumn<QList<CaseState>>("steps");
    QTest::addColumn<bool>("allowed");
    using enum CaseState;
    QTest::newRow("accept") << QList<CaseState>{Accepted} << true;
    QTest::newRow("accept and decide at once") << QList<CaseState>{Accepted, DecidedYes} << true;
    QTest::newRow("leap over acceptance") << QList<CaseState>{DecidedYes} << false;
    QTest::newRow("back to the draft") << QList<CaseState>{Draft} << false;
    QTest::newRow("correct twice") << QList<CaseState>{Correction, Correction} << false;
    QTest::newRow("a wrong step on the way") << QList<CaseState>{Archived, Accepted} << false;
}

void TestCaseStore::onlyAllowedMovesAreStored()
{
    QFETCH(const QList<CaseState>, steps);
    QFETCH(const bool, allowed);
    const auto filed = m_stores->file();
    QVERIFY_OK(filed);
    const auto moved = m_stores->move(*filed, steps);
    if (allowed)
        QVERIFY_OK(moved);
    else
        QVERIFY_ERROR(moved, ErrorCode::WrongState);
    const CaseState expected = allowed ? steps.constLast() : CaseState::Received;
    QCOMPARE(outcomeOf(m_stores->cases().load(filed->id))->state, expected);
}

void TestCaseStore::aRefusedChangeLeavesNothingBehind()
{
    const auto filed = m_stores->file();
    QVERIFY_OK(filed);
    CaseChange change = sampleFiling(*filed, filed->number);
    change.steps = {CaseState::Archived};
    QVERIFY_ERROR(outcomeOf(m_stores->cases().commit(change)), ErrorCode::WrongState);
    QCOMPARE(outcomeOf(m_stores->ledger().history(filed->id))->size(), 1);
    QCOMPARE(m_stores->waiting().size(), 4);
    QCOMPARE(outcomeOf(m_stores->printOrders().ofCase(filed->id))->size(), 1);
    QCOMPARE(*outcomeOf(m_stores->cases().load(filed->id)), *filed);
}

void TestCaseStore::aForeignNumberIsRefused_data()
{
    QTest::addColumn<QString>("number");
    QTest::newRow("none") << QString();
    QTest::newRow("of nobody") << QStringLiteral("L31011807260310000199");
}

void TestCaseStore::aForeignNumberIsRefused()
{
    QFETCH(const QString, number);
    const CaseRecord draft = sampleCase();
    QVERIFY_OK(outcomeOf(m_stores->cases().reserveNumber(draft.id, QDate(2026, 3, 10))));
    QVERIFY_ERROR(outcomeOf(m_stores->cases().commit(sampleFiling(draft, number))), ErrorCode::Invalid);
    QVERIFY_ERROR(outcomeOf(m_stores->cases().load(draft.id)), ErrorCode::NotFound);
}

void TestCaseStore::partsOfAnotherCaseAreRefused_data()
{
    QTest::addColumn<QString>("part");
    for (const char *part : {"event", "outbox", "print", "materialBeforeCase", "digest", "page"})
        QTest::newRow(part) << QString::fromLatin1(part);
}

void TestCaseStore::partsOfAnotherCaseAreRefused()
{
    QFETCH(const QString, part);
    const CaseRecord draft = sampleCase();
    const auto number = outcomeOf(m_stores->cases().reserveNumber(draft.id, QDate(2026, 3, 10)));
    CaseChange change = sampleFiling(draft, *number);
    if (part == QStringLiteral("event"))
        change.events.first().caseId = sampleCase(2).id;
    else if (part == QStringLiteral("outbox"))
        change.outbox.first().caseId = sampleCase(2).id;
    else if (part == QStringLiteral("print"))
        change.prints.first().caseId = sampleCase(2).id;
    else if (part == QStringLiteral("materialBeforeCase"))
        change.outbox.move(0, 1);
    else if (part == QStringLiteral("digest"))
        change.outbox.first().payloadSha256.chop(1);
    else
        change.after.materials.first().files.first().size = 0;
    QVERIFY_ERROR(outcomeOf(m_stores->cases().commit(change)), ErrorCode::Invalid);
    QCOMPARE(m_stores->waiting().size(), 0);
}

void TestCaseStore::nobodyReviewsTheirOwnCase()
{
    const auto filed = m_stores->file();
    QVERIFY_OK(filed);
    CaseChange change;
    change.after = *filed;
    change.after.review = {ReviewState::Approved, sampleClerk().id, sampleClerk().name, m_clock.now(), {}};
    QVERIFY_ERROR(outcomeOf(m_stores->cases().commit(change)), ErrorCode::NotAllowed);
    change.after.review.reviewerId.clear();
    QVERIFY_ERROR(outcomeOf(m_stores->cases().commit(change)), ErrorCode::NotAllowed);
    QCOMPARE(outcomeOf(m_stores->cases().load(filed->id))->review.state, ReviewState::Pending);
}

void TestCaseStore::anotherMayReview()
{
    const auto filed = m_stores->file();
    QVERIFY_OK(filed);
    CaseChange change;
    change.after = *filed;
    const Clerk supervisor = sampleSupervisor();
    change.after.review = {ReviewState::Returned, supervisor.id, supervisor.name, m_clock.now(),
                           {{QStringLiteral("lease"), QStringLiteral("房屋租赁合同"), QStringLiteral("缺页")}}};
    const auto reviewed = outcomeOf(m_stores->cases().commit(change));
    QVERIFY_OK(reviewed);
    QCOMPARE(outcomeOf(m_stores->cases().load(filed->id))->review, change.after.review);
}

void TestCaseStore::listsFilter_data()
{
    QTest::addColumn<CaseFilter>("filter");
    QTest::addColumn<int>("found");
    const auto row = [](const char *name, int found, auto set) {
        CaseFilter filter;
        set(filter);
        QTest::newRow(name) << filter << found;
    };
    // Two cases are filed, one of them accepted; one more is a draft.
    row("all", 3, [](CaseFilter &) {});
    row("drafts", 1, [](CaseFilter &f) { f.states = {CaseState::Draft}; });
    row("two states", 2, [](CaseFilter &f) { f.states = {CaseState::Draft, CaseState::Accepted}; });
    row("received that day", 2, [](CaseFilter &f) { f.receivedOn = QDate(2026, 3, 10); });
    row("received the day after", 0, [](CaseFilter &f) { f.receivedOn = QDate(2026, 3, 11); });
    row("of this clerk", 3, [](CaseFilter &f) { f.clerkId = sampleClerk().id; });
    row("of another clerk", 0, [](CaseFilter &f) { f.clerkId = sampleSupervisor().id; });
    row("unreviewed", 3, [](CaseFilter &f) { f.review = ReviewState::Pending; });
    row("approved", 0, [](CaseFilter &f) { f.review = ReviewState::Approved; });
    row("unsent", 2, [](CaseFilter &f) { f.unsentOnly = true; });
    row("with a result", 0, [](CaseFilter &f) { f.withResultOnly = true; });
    row("part of a name", 3, [](CaseFilter &f) { f.text = QStringLiteral("样本"); });
    row("part of a number, in lower case", 2, [](CaseFilter &f) { f.text = QStringLiteral(" l3101180726 "); });
    row("last four of the identity number", 3, [](CaseFilter &f) { f.text = QStringLiteral("0025"); });
    row("four others", 0, [](CaseFilter &f) { f.text = QStringLiteral("9003"); });
    row("of this applicant", 3, [](CaseFilter &f) { f.applicantNumber = sampleCase().applicant.identity.number; });
    row("only a part of the number", 0, [](CaseFilter &f) { f.applicantNumber = QStringLiteral("0025"); });
    row("of this item", 3, [](CaseFilter &f) { f.guideId = sampleCase().guide.id; });
    row("of another item", 0, [](CaseFilter &f) { f.guideId = QStringLiteral("other"); });
    row("in this situation", 3, [](CaseFilter &f) { f.situationId = sampleCase().situationId; });
    row("in another situation", 0, [](CaseFilter &f) { f.situationId = QStringLiteral("own"); });
    row("the same application, taken in", 2, [](CaseFilter &f) {
        f.states = {CaseState::Received, CaseState::Accepted};
        f.applicantNumber = sampleCase().applicant.identity.number;
        f.guideId = sampleCase().guide.id;
        f.situationId = sampleCase().situationId;
        f.text = QStringLiteral("样本");
    });
    row("syntax of the store", 0, [](CaseFilter &f) { f.text = QStringLiteral("%' OR 1=1 --"); });
    row("all together", 1, [](CaseFilter &f) {
        f.states = {CaseState::Received};
        f.receivedOn = QDate(2026, 3, 10);
        f.clerkId = sampleClerk().id;
        f.review = ReviewState::Pending;
        f.unsentOnly = true;
        f.text = QStringLiteral("0002");
    });
}

void TestCaseStore::listsFilter()
{
    QFETCH(const CaseFilter, filter);
    QFETCH(const int, found);
    const auto first = m_stores->file(1);
    QVERIFY_OK(first);
    QVERIFY_OK(m_stores->move(*first, {CaseState::Accepted}));
    QVERIFY_OK(m_stores->file(2));
    QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(sampleCase(3))));
    const auto list = outcomeOf(m_stores->cases().list(filter));
    QVERIFY_OK(list);
    QCOMPARE(int(list->size()), found);
}

void TestCaseStore::listsShowTheNewestFirstUpToTheirLimit()
{
    for (int nth = 1; nth <= 3; ++nth) {
        CaseRecord draft = sampleCase(nth);
        draft.openedAt = sampleMoment().addSecs(nth);
        QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(draft)));
    }
    CaseFilter filter;
    filter.limit = 2;
    const auto list = outcomeOf(m_stores->cases().list(filter));
    QVERIFY_OK(list);
    QCOMPARE(list->size(), 2);
    QCOMPARE(list->at(0).id, sampleCase(3).id);
    QCOMPARE(list->at(1).openedAt, sampleMoment().addSecs(2));
    QCOMPARE(list->at(0).applicantName, sampleCase().applicant.identity.name);
}

void TestCaseStore::theDayIsCounted()
{
    const auto first = m_stores->file(1);
    QVERIFY_OK(first);
    QVERIFY_OK(m_stores->move(*first, {CaseState::Accepted}));
    const auto second = m_stores->file(2);
    QVERIFY_OK(second);
    QVERIFY_OK(m_stores->move(*second, {CaseState::Correction}));
    QVERIFY_OK(m_stores->file(3));
    const auto today = outcomeOf(m_stores->cases().counts(QDate(2026, 3, 10)));
    QVERIFY_OK(today);
    QCOMPARE(*today, (DayCounts{3, 1, 1, 0, 0, 3, 0}));
    const auto later = outcomeOf(m_stores->cases().counts(QDate(2026, 3, 18)));
    QVERIFY_OK(later);
    QCOMPARE(*later, (DayCounts{0, 0, 0, 0, 0, 3, 1}));
}

QTEST_GUILESS_MAIN(TestCaseStore)
#include "tst_casestore.moc"
