// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "domain/cases/casesummary.h"
#include "domain/checks/checkreport.h"
#include "domain/checks/materialcheck.h"
#include "domain/checks/promiserules.h"
#include "support/samplecase.h"
#include "support/sampleguide.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QDate today(2026, 3, 10);
const MaterialDays days{today, QDate(2026, 3, 26)};

MaterialRule plainRule(const QString &id)
{
    MaterialRule rule;
    rule.id = id;
    rule.name = QStringLiteral("材料") + id;
    return rule;
}

CaseMaterial handedIn(const QString &id)
{
    CaseMaterial material;
    material.materialId = id;
    material.files = {samplePageFile(id)};
    return material;
}

Guide guideOf(const QList<MaterialRule> &rules)
{
    Guide guide;
    guide.ref = {QStringLiteral("g"), 1};
    guide.situations = {{QStringLiteral("only"), QStringLiteral("唯一情形"), QJsonValue(), Origin::Source}};
    guide.materials = rules;
    return guide;
}

QList<Gap> gapsOf(const Guide &guide, const QList<CaseMaterial> &materials)
{
    CaseRecord record;
    record.materials = materials;
    const auto checklist = resolveChecklist(guide, {}, {});
    return checkMaterials(guide, checklist.value_or(Checklist{}), record, days);
}

QList<GapKind> kindsOf(const QList<Gap> &gaps)
{
    QList<GapKind> kinds;
    for (const Gap &gap : gaps)
        kinds.append(gap.kind);
    return kinds;
}

CaseMaterial promised(const QString &id, Obtained obtained = Obtained::Promised)
{
    CaseMaterial material;
    material.materialId = id;
    material.obtained = obtained;
    material.promise = MaterialPromise{today.addDays(10), sampleMoment(), sampleClerk().id};
    return material;
}

MaterialRule inGroup(const QString &id)
{
    MaterialRule rule = plainRule(id);
    rule.oneOfGroup = QStringLiteral("identity");
    return rule;
}

MaterialRule mayFollow(const QString &id)
{
    MaterialRule rule = plainRule(id);
    rule.necessity = Necessity::SupplementLater;
    return rule;
}

} // namespace

/// Rules of materials: groups, dates, pieces and promises.
class TestMaterialCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noneOfAGroupIsOneGapThatNamesThemAll();
    void oneOfAGroupIsEnough();
    void whatIsWrongWithTheOnlyOneThereIsAGap();
    void aGroupOfOneIsAnOrdinaryMaterial();
    void aGroupThatMayBeLeftOutIsNoGap();
    void aCoverSatisfiesAGroup();
    void datesAreHeldAgainstTheGuide_data();
    void datesAreHeldAgainstTheGuide();
    void theDecisionIsDueByTheEarlierLimit();
    void piecesFollowTheWayOfTaking_data();
    void piecesFollowTheWayOfTaking();
    void piecesThatNobodyCountedAreThoseTheGuideAsksFor();
    void fewerPiecesAreAGapThatSaysHowMany();
    void aPromiseStandsOnlyWhereTheGuideAllowsIt_data();
    void aPromiseStandsOnlyWhereTheGuideAllowsIt();
    void whatMayFollowIsMissingUntilItIsPromised();
    void thePromiseIsCountedFromTheDayItIsMade_data();
    void thePromiseIsCountedFromTheDayItIsMade();
    void aPromiseLapsesTheDayAfterItsLast_data();
    void aPromiseLapsesTheDayAfterItsLast();
    void anotherGuideTakesAPromiseBack();
    void onlyWhatTheApplicantCanPutRightIsADefect_data();
    void onlyWhatTheApplicantCanPutRightIsADefect();
    void theNearestAwaitedDayIsListed();
    void nothingIsAwaitedInACaseThatIsOver_data();
    void nothingIsAwaitedInACaseThatIsOver();
};

void TestMaterialCheck::noneOfAGroupIsOneGapThatNamesThemAll()
{
    const Guide guide = guideOf({inGroup(QStringLiteral("a")), plainRule(QStringLiteral("x")), inGroup(QStringLiteral("b"))});
    const QList<Gap> gaps = gapsOf(guide, {handedIn(QStringLiteral("x"))});
    QCOMPARE(kindsOf(gaps), QList<GapKind>{GapKind::OneOfMissing});
    QCOMPARE(gaps.first().subject, QStringLiteral("材料a、材料b"));
    QCOMPARE(gaps.first().materialId, QStringLiteral("a"));
}

void TestMaterialCheck::oneOfAGroupIsEnough()
{
    MaterialRule checked = inGroup(QStringLiteral("b"));
    checked.points = {{QStringLiteral("p1"), QStringLiteral("清晰"), Origin::Source}};
    const Guide guide = guideOf({inGroup(QStringLiteral("a")), checked});
    QVERIFY(gapsOf(guide, {handedIn(QStringLiteral("a"))}).isEmpty());
    // The spare one need not even be looked at.
    QVERIFY(gapsOf(guide, {handedIn(QStringLiteral("a")), handedIn(QStringLiteral("b"))}).isEmpty());
}

void TestMaterialCheck::whatIsWrongWithTheOnlyOneThereIsAGap()
{
    MaterialRule checked = inGroup(QStringLiteral("b"));
    checked.points = {{QStringLiteral("p1"), QStringLiteral("清晰"), Origin::Source}};
    const Guide guide = guideOf({inGroup(QStringLiteral("a")), checked});
    QCOMPARE(kindsOf(gapsOf(guide, {handedIn(QStringLiteral("b"))})), QList<GapKind>{GapKind::PointUnticked});
}

void TestMaterialCheck::aGroupOfOneIsAnOrdinaryMaterial()
{
    MaterialRule other = inGroup(QStringLiteral("b"));
    other.condition = hasAgentRule();
    const Guide guide = guideOf({inGroup(QStringLiteral("a")), other});
    QCOMPARE(kindsOf(gapsOf(guide, {})), QList<GapKind>{GapKind::MaterialMissing});
}

void TestMaterialCheck::aGroupThatMayBeLeftOutIsNoGap()
{
    MaterialRule first = inGroup(QStringLiteral("a"));
    MaterialRule second = inGroup(QStringLiteral("b"));
    first.necessity = second.necessity = Necessity::Optional;
    QVERIFY(gapsOf(guideOf({first, second}), {}).isEmpty());
}

void TestMaterialCheck::aCoverSatisfiesAGroup()
{
    MaterialRule covered = inGroup(QStringLiteral("b"));
    covered.eLicenceType = QStringLiteral("居民身份证");
    QVERIFY(gapsOf(guideOf({inGroup(QStringLiteral("a")), covered}), {}).isEmpty());
}

void TestMaterialCheck::datesAreHeldAgainstTheGuide_data()
{
    QTest::addColumn<int>("maxAgeDays");
    QTest::addColumn<bool>("mustOutlast");
    QTest::addColumn<QDate>("issuedOn");
    QTest::addColumn<QDate>("validUntil");
    QTest::addColumn<QList<GapKind>>("kinds");
    const QList<GapKind> none;
    const QDate never;
    QTest::newRow("nothing asked, nothing said") << 0 << false << never << never << none;
    QTest::newRow("nobody read the date") << 90 << false << never << never << QList{GapKind::DateUnconfirmed};
    QTest::newRow("as old as may be") << 90 << false << today.addDays(-90) << never << none;
    QTest::newRow("a day too old") << 90 << false << today.addDays(-91) << never << QList{GapKind::MaterialTooOld};
    QTest::newRow("issued today") << 90 << false << today << never << none;
    QTest::newRow("issued tomorrow") << 90 << false << today.addDays(1) << never << QList{GapKind::DateUnconfirmed};
    QTest::newRow("nobody read how long it is good") << 0 << true << never << never << QList{GapKind::DateUnconfirmed};
    QTest::newRow("good for ever") << 0 << true << never << validForGood() << none;
    QTest::newRow("good to the day of the decision") << 0 << true << never << days.decisionDue << none;
    QTest::newRow("a day short") << 0 << true << never << days.decisionDue.addDays(-1) << QList{GapKind::ExpiresTooSoon};
    QTest::newRow("good to today, decision not minded") << 0 << false << never << today << none;
    QTest::newRow("expired yesterday") << 0 << false << never << today.addDays(-1) << QList{GapKind::MaterialExpired};
    QTest::newRow("expired, where it should outlast") << 0 << true << never << today.addDays(-1) << QList{GapKind::MaterialExpired};
    QTest::newRow("too old and expired") << 30 << false << today.addDays(-40) << today.addDays(-1)
                                         << QList{GapKind::MaterialTooOld, GapKind::MaterialExpired};
}

void TestMaterialCheck::datesAreHeldAgainstTheGuide()
{
    QFETCH(const int, maxAgeDays);
    QFETCH(const bool, mustOutlast);
    QFETCH(const QDate, issuedOn);
    QFETCH(const QDate, validUntil);
    QFETCH(const QList<GapKind>, kinds);
    MaterialRule rule = plainRule(QStringLiteral("a"));
    rule.maxAgeDays = maxAgeDays;
    rule.mustOutlastDecision = mustOutlast;
    CaseMaterial material = handedIn(rule.id);
    material.issuedOn = issuedOn;
    material.validUntil = validUntil;
    QCOMPARE(kindsOf(checkPages(rule, material, days)), kinds);
}

void TestMaterialCheck::theDecisionIsDueByTheEarlierLimit()
{
    Guide guide = sampleGuide();
    const WorkCalendar calendar = bundledCalendar().value_or(WorkCalendar{});
    QCOMPARE(materialDays(guide, today, calendar).decisionDue, QDate(2026, 3, 26));
    guide.promised->days = 40;
    QCOMPARE(materialDays(guide, today, calendar).decisionDue,
             dueAfter(calendar, today, 20, DayUnit::WorkingDays).date);
    guide.promised.reset();
    guide.statutory.reset();
    QVERIFY(!materialDays(guide, today, calendar).decisionDue.isValid());
}

void TestMaterialCheck::piecesFollowTheWayOfTaking_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<bool>("surrendered");
    QTest::addColumn<QList<int>>("pieces");
    const auto row = [](const char *name, AcceptanceMode mode, bool surrendered, const QList<int> &pieces) {
        QTest::newRow(name) << int(mode) << surrendered << pieces;
    };
    row("originals", AcceptanceMode::Original, false, {2, 0, 0});
    row("look at the original, keep copies", AcceptanceMode::CheckOriginalKeepCopy, false, {1, 2, 1});
    row("an original that the law takes back", AcceptanceMode::CheckOriginalKeepCopy, true, {1, 2, 0});
    row("originals and copies", AcceptanceMode::OriginalAndCopy, false, {2, 2, 0});
    row("copies", AcceptanceMode::Copy, false, {0, 2, 0});
    row("copies, and the original by law", AcceptanceMode::Copy, true, {1, 2, 0});
    row("electronic", AcceptanceMode::Electronic, false, {0, 0, 0});
    row("not said", AcceptanceMode::Unstated, false, {0, 0, 0});
    row("not said, but taken back by law", AcceptanceMode::Unstated, true, {1, 0, 0});
}

void TestMaterialCheck::piecesFollowTheWayOfTaking()
{
    QFETCH(const int, mode);
    QFETCH(const bool, surrendered);
    QFETCH(const QList<int>, pieces);
    MaterialRule rule = plainRule(QStringLiteral("a"));
    rule.acceptance = static_cast<AcceptanceMode>(mode);
    rule.copies = 2;
    rule.mustSurrenderOriginal = surrendered;
    QCOMPARE(piecesAsked(rule), (Pieces{pieces.at(0), pieces.at(1), pieces.at(2)}));
}

void TestMaterialCheck::piecesThatNobodyCountedAreThoseTheGuideAsksFor()
{
    MaterialRule rule = plainRule(QStringLiteral("a"));
    rule.acceptance = AcceptanceMode::CheckOriginalKeepCopy;
    CaseMaterial material = handedIn(rule.id);
    QCOMPARE(piecesOf(rule, material), (Pieces{1, 1, 1}));
    QVERIFY(checkPages(rule, material, days).isEmpty());
    material.files.clear();
    QCOMPARE(piecesOf(rule, material), Pieces{});
}

void TestMaterialCheck::fewerPiecesAreAGapThatSaysHowMany()
{
    MaterialRule rule = plainRule(QStringLiteral("a"));
    rule.acceptance = AcceptanceMode::OriginalAndCopy;
    rule.copies = 2;
    CaseMaterial material = handedIn(rule.id);
    material.originals = 2;
    material.copies = 2;
    QVERIFY(checkPages(rule, material, days).isEmpty());
    material.copies = 1;
    const QList<Gap> gaps = checkPages(rule, material, days);
    QCOMPARE(kindsOf(gaps), QList<GapKind>{GapKind::PiecesMissing});
    const PiecesCounted counted = gaps.first().pieces;
    QCOMPARE(counted.held, (Pieces{2, 1, 0}));
    QCOMPARE(counted.asked, (Pieces{2, 2, 0}));
}

void TestMaterialCheck::aPromiseStandsOnlyWhereTheGuideAllowsIt_data()
{
    QTest::addColumn<bool>("maySupplement");
    QTest::addColumn<bool>("itemCommits");
    QTest::addColumn<bool>("materialCommits");
    QTest::addColumn<int>("obtained");
    QTest::addColumn<bool>("stands");
    const auto row = [](const char *name, bool supplement, bool item, bool material, Obtained obtained, bool stands) {
        QTest::newRow(name) << supplement << item << material << int(obtained) << stands;
    };
    row("may come later", true, false, false, Obtained::Promised, true);
    row("may not come later", false, true, true, Obtained::Promised, false);
    row("may be committed", false, true, true, Obtained::Committed, true);
    row("the item does not commit", false, false, true, Obtained::Committed, false);
    row("the material says nothing to commit", false, true, false, Obtained::Committed, false);
    row("said to be submitted", true, true, true, Obtained::Submitted, false);
}

void TestMaterialCheck::aPromiseStandsOnlyWhereTheGuideAllowsIt()
{
    QFETCH(const bool, maySupplement);
    QFETCH(const bool, itemCommits);
    QFETCH(const bool, materialCommits);
    QFETCH(const int, obtained);
    QFETCH(const bool, stands);
    MaterialRule rule = plainRule(QStringLiteral("a"));
    if (maySupplement)
        rule.supplementWithin = TimeLimit{5, DayUnit::WorkingDays, {}};
    if (materialCommits)
        rule.commitment = MaterialCommitment{QStringLiteral("承诺属实"), {}, {}};
    Guide guide = guideOf({rule});
    guide.flags.commitmentAllowed = itemCommits;
    const CaseMaterial material = promised(rule.id, static_cast<Obtained>(obtained));
    QCOMPARE(standsByPromise(guide, rule, material), stands);
    QCOMPARE(gapsOf(guide, {material}).isEmpty(), stands);
    CaseMaterial lapsed = material;
    lapsed.promise->lapsedAt = sampleMoment();
    QVERIFY(!standsByPromise(guide, rule, lapsed));
}

void TestMaterialCheck::whatMayFollowIsMissingUntilItIsPromised()
{
    const Guide guide = guideOf({mayFollow(QStringLiteral("a"))});
    QCOMPARE(kindsOf(gapsOf(guide, {})), QList<GapKind>{GapKind::MaterialMissing});
    QVERIFY(gapsOf(guide, {promised(QStringLiteral("a"))}).isEmpty());
    QVERIFY(gapsOf(guide, {handedIn(QStringLiteral("a"))}).isEmpty());
}

void TestMaterialCheck::thePromiseIsCountedFromTheDayItIsMade_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<bool>("calendarDays");
    QTest::addColumn<int>("obtained");
    QTest::addColumn<QDate>("due");
    const QDate none;
    QTest::newRow("working days over the Spring Festival") << 5 << false << int(Obtained::Promised) << QDate(2026, 2, 27);
    QTest::newRow("calendar days that end on a day off") << 5 << true << int(Obtained::Promised) << QDate(2026, 2, 24);
    QTest::newRow("a commitment with a term") << 5 << false << int(Obtained::Committed) << QDate(2026, 2, 27);
    QTest::newRow("no term, the usual one") << 0 << false << int(Obtained::Promised) << QDate(2026, 3, 5);
    QTest::newRow("a commitment without a term") << 0 << false << int(Obtained::Committed) << none;
}

void TestMaterialCheck::thePromiseIsCountedFromTheDayItIsMade()
{
    QFETCH(const int, limit);
    QFETCH(const bool, calendarDays);
    QFETCH(const int, obtained);
    QFETCH(const QDate, due);
    MaterialRule rule = mayFollow(QStringLiteral("a"));
    if (limit > 0)
        rule.supplementWithin = TimeLimit{limit, calendarDays ? DayUnit::CalendarDays : DayUnit::WorkingDays, {}};
    const WorkCalendar calendar = bundledCalendar().value_or(WorkCalendar{});
    QCOMPARE(promiseDue(calendar, rule, static_cast<Obtained>(obtained), QDate(2026, 2, 13)).date, due);
}

void TestMaterialCheck::aPromiseLapsesTheDayAfterItsLast_data()
{
    QTest::addColumn<int>("day");
    QTest::addColumn<bool>("kept");
    QTest::addColumn<bool>("lapsed");
    QTest::newRow("the day before") << -1 << false << false;
    QTest::newRow("the last day") << 0 << false << false;
    QTest::newRow("the day after") << 1 << false << true;
    QTest::newRow("the day after, but it came") << 1 << true << false;
}

void TestMaterialCheck::aPromiseLapsesTheDayAfterItsLast()
{
    QFETCH(const int, day);
    QFETCH(const bool, kept);
    QFETCH(const bool, lapsed);
    MaterialPromise promise{today, sampleMoment(), sampleClerk().id};
    if (kept)
        promise.keptAt = sampleMoment();
    QCOMPARE(hasLapsed(promise, today.addDays(day)), lapsed);
    promise.due = {};
    QVERIFY(!hasLapsed(promise, today.addDays(day)));
}

void TestMaterialCheck::anotherGuideTakesAPromiseBack()
{
    const Guide allows = guideOf({mayFollow(QStringLiteral("a"))});
    const Guide demands = guideOf({plainRule(QStringLiteral("a"))});
    CaseRecord draft;
    draft.materials = {promised(QStringLiteral("a"))};
    const Checklist allowing = resolveChecklist(allows, {}, {}).value_or(Checklist{});
    alignMaterials(draft, allowing);
    QVERIFY(draft.materials.first().promise.has_value());
    alignMaterials(draft, resolveChecklist(demands, {}, {}).value_or(Checklist{}));
    QVERIFY(!draft.materials.first().promise.has_value());
    QCOMPARE(draft.materials.first().obtained, Obtained::Submitted);
}

void TestMaterialCheck::onlyWhatTheApplicantCanPutRightIsADefect_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("defect");
    const auto rows = [](const QList<GapKind> &kinds, bool defect) {
        for (const GapKind kind : kinds)
            QTest::newRow(qPrintable(QString::number(int(kind)))) << int(kind) << defect;
    };
    rows({GapKind::MaterialMissing, GapKind::OneOfMissing, GapKind::PointFailed, GapKind::MaterialExpired,
          GapKind::MaterialTooOld, GapKind::ExpiresTooSoon, GapKind::PiecesMissing}, true);
    rows({GapKind::DateUnconfirmed, GapKind::PointUnticked, GapKind::PointReasonMissing, GapKind::FindingOpen, GapKind::FileUnseen,
          GapKind::TooManyPages, GapKind::PaperReasonMissing, GapKind::NotLookedAt}, false);
}

void TestMaterialCheck::onlyWhatTheApplicantCanPutRightIsADefect()
{
    QFETCH(const int, kind);
    QFETCH(const bool, defect);
    QCOMPARE(isMaterialDefect(static_cast<GapKind>(kind)), defect);
}

void TestMaterialCheck::theNearestAwaitedDayIsListed()
{
    CaseRecord record = sampleCase();
    record.state = CaseState::Accepted;
    QVERIFY(!awaitedDue(record).isValid());
    CaseMaterial later = promised(QStringLiteral("a"));
    CaseMaterial sooner = promised(QStringLiteral("b"));
    sooner.promise->due = today.addDays(3);
    record.materials += {later, sooner};
    QCOMPARE(summaryOf(record, 0).promiseDue, today.addDays(3));
    // It is awaited still once its day has passed, and no more once it came.
    record.materials.last().promise->lapsedAt = sampleMoment();
    QCOMPARE(awaitedDue(record), today.addDays(3));
    record.materials.last().promise->keptAt = sampleMoment();
    QCOMPARE(awaitedDue(record), today.addDays(10));
}

void TestMaterialCheck::nothingIsAwaitedInACaseThatIsOver_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("awaits");
    using enum CaseState;
    for (const CaseState state : allCaseStates()) {
        const bool over = QList{Draft, Returned, NotAccepted, Withdrawn, Terminated, Archived, Void}.contains(state);
        QTest::newRow(qPrintable(caseStateCode(state))) << int(state) << !over;
    }
}

void TestMaterialCheck::nothingIsAwaitedInACaseThatIsOver()
{
    QFETCH(const int, state);
    QFETCH(const bool, awaits);
    CaseRecord record = sampleCase();
    record.state = static_cast<CaseState>(state);
    record.materials = {promised(QStringLiteral("a"))};
    QCOMPARE(awaitedDue(record).isValid(), awaits);
}

QTEST_GUILESS_MAIN(TestMaterialCheck)
#include "tst_materialcheck.moc"
