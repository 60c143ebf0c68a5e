// SPDX-License-Identifier: Apache-2.0
#include "storage/rawdatabase.h"
#include "support/fakeclock.h"
#include "support/outcome.h"
#include "support/samplestore.h"
#include "support/verify.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace yichuang;
using namespace yichuang::test;

namespace {

constexpr qint64 mebibyte = 1024 * 1024;
constexpr qint64 dayMs = 24LL * 3600 * 1000;

std::optional<StoreFinding> findingOf(const Result<SelfCheckReport> &report, FindingKind kind)
{
    if (!report)
        return std::nullopt;
    const auto found = std::find_if(report->findings.cbegin(), report->findings.cend(),
                                    [kind](const StoreFinding &finding) { return finding.kind == kind; });
    return found == report->findings.cend() ? std::nullopt : std::optional(*found);
}

bool allWell(const SelfCheckReport &report)
{
    return std::all_of(report.findings.cbegin(), report.findings.cend(),
                       [](const StoreFinding &finding) { return finding.weight == FindingWeight::Well; });
}

} // namespace

/// What the store finds out about itself at its start, and what it does about it.
class TestSelfCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aStoreThatWasClosedInOrderIsWell();
    void anUncleanEndIsSaid();
    void aPageThatRottedSinceAnEndInOrderIsFound();
    void theRoomIsJudged_data();
    void theRoomIsJudged();
    void casesThatStillFitAreCounted();
    void whenNearlyFullNoCaseIsBegunAndOpenOnesAreFinished();
    void theReserveIsSetAsideWhenThereIsRoom();
    void theQueueIsCounted();
    void aDraftThatCannotBeReadIsSetApartAlone();
    void aFiledCaseThatCannotBeReadIsSetApartWhenOpened();
    void aMissingPageSetsItsCaseApartUntilItIsBack();
    void aFullCheckSetsApartWhatItFindsDamaged();
    void whatADamagedCaseHasToSendWaits();
    void aBrokenChainIsSaid();
    void aPageNothingNamesIsSweptAfterAWeek();
    void aPageThatIsNamedMeanwhileStays();
    void nothingIsSweptWhileSomethingIsDamaged();
    void leftoversOfCutOffWorkAreRemoved();
    void aCheckMayRunWhileTheStoreCloses();

private:
    [[nodiscard]] Result<std::unique_ptr<Store>> open();
    [[nodiscard]] QString cases() const { return m_path + QStringLiteral("/cases.db"); }
    [[nodiscard]] Result<CaseRecord> file(Store &store, int nth) const;
    [[nodiscard]] bool removePages(const CaseId &id) const;

    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_path;
    RoomLimits m_limits;
    qint64 m_free = 0;
};

void TestSelfCheck::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_path = m_directory->filePath(QStringLiteral("store"));
    m_clock.setNow(sampleMoment());
    m_limits = {200 * mebibyte, 100 * mebibyte, mebibyte};
    m_free = 1000 * mebibyte;
}

Result<std::unique_ptr<Store>> TestSelfCheck::open()
{
    StoreOptions options = sampleStore(m_path, m_clock);
    options.room = m_limits;
    options.freeBytes = [this](const QString &) { return m_free; };
    return Store::open(options);
}

Result<CaseRecord> TestSelfCheck::file(Store &store, int nth) const
{
    const CaseRecord draft = sampleCase(nth);
    for (const CaseMaterial &material : draft.materials) {
        const auto put = outcomeOf(store.pages().put(draft.id, samplePageBytes(material.materialId)));
        if (!put)
            return failure(put.error());
    }
    if (const Result<> saved = outcomeOf(store.cases().saveDraft(draft)); !saved)
        return failure(saved.error());
    const auto number = outcomeOf(store.cases().reserveNumber(draft.id, QDate(2026, 3, 10)));
    if (!number)
        return failure(number.error());
    return outcomeOf(store.cases().commit(sampleFiling(draft, *number)));
}

bool TestSelfCheck::removePages(const CaseId &id) const
{
    const QString hex = QString::fromLatin1(id.uuid().toRfc4122().toHex());
    for (const QString &name : QDir(m_path).entryList({QStringLiteral("scans-*.db")})) {
        RawDatabase scans(m_path + QLatin1Char('/') + name);
        const QString pieces = scans.run(QStringLiteral("DELETE FROM piece WHERE page IN (SELECT place FROM page"
                                                        " WHERE case_id = x'%1')").arg(hex));
        const QString pages = scans.run(QStringLiteral("DELETE FROM page WHERE case_id = x'%1'").arg(hex));
        if (!pieces.isEmpty() || !pages.isEmpty())
            return false;
    }
    return true;
}

void TestSelfCheck::aStoreThatWasClosedInOrderIsWell()
{
    QVERIFY_OK(open());
    const auto store = open();
    QVERIFY_OK(store);
    const auto report = outcomeOf((*store)->selfCheck().run());
    QVERIFY_OK(report);
    QVERIFY(allWell(*report));
    QVERIFY(findingOf(report, FindingKind::CleanEnd));
    QVERIFY(findingOf(report, FindingKind::LedgerHolds));
    QVERIFY(findingOf(report, FindingKind::QueueEmpty));
    QCOMPARE(findingOf(report, FindingKind::RoomEnough)->count, -1);
    QCOMPARE(report->at, m_clock.now());
}

void TestSelfCheck::anUncleanEndIsSaid()
{
    const QString copy = m_directory->filePath(QStringLiteral("cut"));
    {
        const auto store = open();
        QVERIFY_OK(store);
        QVERIFY_OK(file(**store, 1));
        QVERIFY(copyDirectory(m_path, copy));
    }
    m_path = copy;
    const auto store = open();
    QVERIFY_OK(store);
    const auto report = outcomeOf((*store)->selfCheck().run());
    QVERIFY_OK(report);
    QCOMPARE(findingOf(report, FindingKind::UncleanEnd)->weight, FindingWeight::Repaired);
    QVERIFY(!findingOf(report, FindingKind::CleanEnd));
    QVERIFY(!findingOf(report, FindingKind::CasesDamaged));
}

void TestSelfCheck::aPageThatRottedSinceAnEndInOrderIsFound()
{
    qint64 page = 0;
    {
        const auto store = open();
        QVERIFY_OK(store);
        QVERIFY_OK(file(**store, 1));
    }
    {
        // One that nobody needs while a store is opened and looked at.
        RawDatabase raw(cases());
        page = raw.value(QStringLiteral("SELECT rootpage FROM sqlite_schema WHERE name = 'qualification'")).toLongLong();
        QVERIFY(page > 1);
    }
    QFile rotten(cases());
    QVERIFY(rotten.open(QIODevice::ReadWrite) && rotten.seek((page - 1) * 4096 + 2000));
    QVERIFY(rotten.write(QByteArray(8, '\x55')) == 8);
    rotten.close();
    const auto store = open();
    QVERIFY_OK(store);
    const auto report = outcomeOf((*store)->selfCheck().run());
    QVERIFY_OK(report);
    QVERIFY(findingOf(report, FindingKind::FilesDamaged));
    QCOMPARE(findingOf(report, FindingKind::FilesDamaged)->names, QStringList(QStringLiteral("cases.db")));
    QCOMPARE(findingOf(report, FindingKind::FilesDamaged)->weight, FindingWeight::Trouble);
    QVERIFY(!findingOf(report, FindingKind::CleanEnd));
    QVERIFY(findingOf(report, FindingKind::LedgerHolds));
    QVERIFY(findingOf(report, FindingKind::OrphansKept));
}

void TestSelfCheck::theRoomIsJudged_data()
{
    QTest::addColumn<qint64>("free");
    QTest::addColumn<RoomLevel>("level");
    QTest::addColumn<FindingKind>("kind");
    QTest::newRow("plenty") << 1000 * mebibyte << RoomLevel::Enough << FindingKind::RoomEnough;
    QTest::newRow("at the first limit") << 200 * mebibyte << RoomLevel::Enough << FindingKind::RoomEnough;
    QTest::newRow("below it") << 200 * mebibyte - 1 << RoomLevel::Low << FindingKind::RoomLow;
    QTest::newRow("at the second limit") << 100 * mebibyte << RoomLevel::Low << FindingKind::RoomLow;
    QTest::newRow("below it too") << 100 * mebibyte - 1 << RoomLevel::NearlyFull << FindingKind::RoomNearlyFull;
    QTest::newRow("none") << qint64(0) << RoomLevel::NearlyFull << FindingKind::RoomNearlyFull;
    QTest::newRow("unknown") << qint64(-1) << RoomLevel::Enough << FindingKind::RoomEnough;
}

void TestSelfCheck::theRoomIsJudged()
{
    QFETCH(const qint64, free);
    QFETCH(const RoomLevel, level);
    QFETCH(const FindingKind, kind);
    const auto store = open();
    QVERIFY_OK(store);
    m_free = free;
    const auto room = outcomeOf((*store)->diskRoom().look());
    QVERIFY_OK(room);
    QCOMPARE(room->level, level);
    QCOMPARE(room->freeBytes, free);
    QVERIFY(findingOf(outcomeOf((*store)->selfCheck().run()), kind));
}

void TestSelfCheck::casesThatStillFitAreCounted()
{
    const auto store = open();
    QVERIFY_OK(store);
    QVERIFY_OK(file(**store, 1));
    m_free = 100 * mebibyte + 50'000'000;
    const auto room = outcomeOf((*store)->diskRoom().look());
    QVERIFY_OK(room);
    QVERIFY(room->casesThatFit > 100);
    QVERIFY(room->casesThatFit < 50'000'000 / 1000);
    const auto finding = findingOf(outcomeOf((*store)->selfCheck().run()), FindingKind::RoomLow);
    QVERIFY(finding);
    QCOMPARE(finding->count, room->casesThatFit);
    m_free = 10 * mebibyte;
    QCOMPARE(outcomeOf((*store)->diskRoom().look())->casesThatFit, 0);
}

void TestSelfCheck::whenNearlyFullNoCaseIsBegunAndOpenOnesAreFinished()
{
    const auto store = open();
    QVERIFY_OK(store);
    const CaseRecord begun = sampleCase(1);
    QVERIFY_OK(outcomeOf((*store)->cases().saveDraft(begun)));
    m_free = 99 * mebibyte;
    QVERIFY_ERROR(outcomeOf((*store)->cases().saveDraft(sampleCase(2))), ErrorCode::StorageNearlyFull);
    QVERIFY_ERROR(outcomeOf((*store)->cases().load(sampleCase(2).id)), ErrorCode::NotFound);
    QVERIFY_OK(outcomeOf((*store)->cases().saveDraft(begun)));
    QVERIFY_OK(file(**store, 1));
    m_free = 101 * mebibyte;
    QVERIFY_OK(outcomeOf((*store)->cases().saveDraft(sampleCase(2))));
}

void TestSelfCheck::theReserveIsSetAsideWhenThereIsRoom()
{
    const QString reserve = m_path + QStringLiteral("/reserve.space");
    m_free = 102 * mebibyte - 1;
    const auto store = open();
    QVERIFY_OK(store);
    QVERIFY(!outcomeOf((*store)->diskRoom().look())->reserveHeld);
    QVERIFY(!QFile::exists(reserve));
    QCOMPARE(findingOf(outcomeOf((*store)->selfCheck().run()), FindingKind::ReserveMissing)->weight, FindingWeight::Warning);
    m_free = 102 * mebibyte;
    QVERIFY(outcomeOf((*store)->diskRoom().look())->reserveHeld);
    QCOMPARE(QFileInfo(reserve).size(), mebibyte);
    QVERIFY(findingOf(outcomeOf((*store)->selfCheck().run()), FindingKind::ReserveHeld));
}

void TestSelfCheck::theQueueIsCounted()
{
    const auto store = open();
    QVERIFY_OK(store);
    QVERIFY_OK(file(**store, 1));
    const auto waiting = outcomeOf((*store)->outbox().list(false, 100));
    QVERIFY_OK(waiting);
    const auto finding = findingOf(outcomeOf((*store)->selfCheck().run()), FindingKind::QueueWaiting);
    QVERIFY(finding);
    QCOMPARE(finding->count, waiting->size());
    QCOMPARE(finding->more, 0);
}

void TestSelfCheck::aDraftThatCannotBeReadIsSetApartAlone()
{
    {
        const auto store = open();
        QVERIFY_OK(store);
        QVERIFY_OK(outcomeOf((*store)->cases().saveDraft(sampleCase(1))));
        QVERIFY_OK(outcomeOf((*store)->cases().saveDraft(sampleCase(2))));
    }
    const QString hex = QString::fromLatin1(sampleCase(1).id.uuid().toRfc4122().toHex());
    QCOMPARE(RawDatabase(cases()).run(QStringLiteral("UPDATE case_file SET content = '{\"id\":7}' WHERE id = x'%1'").arg(hex)),
             QString());
    const auto store = open();
    QVERIFY_OK(store);
    const auto finding = findingOf(outcomeOf((*store)->selfCheck().run()), FindingKind::CasesDamaged);
    QVERIFY(finding);
    QCOMPARE(finding->weight, FindingWeight::Trouble);
    QCOMPARE(finding->names, QStringList{sampleCase(1).id.toString()});
    QVERIFY_ERROR(outcomeOf((*store)->cases().load(sampleCase(1).id)), ErrorCode::CaseDamaged);
    QCOMPARE(*outcomeOf((*store)->cases().load(sampleCase(2).id)), sampleCase(2));
    QCOMPARE(outcomeOf((*store)->cases().list({}))->size(), 2);
    // It is as it was: nothing was overwritten.
    QCOMPARE(RawDatabase(cases()).value(QStringLiteral("SELECT content FROM case_file WHERE id = x'%1'").arg(hex)).toString(),
             QStringLiteral("{\"id\":7}"));
}

void TestSelfCheck::aFiledCaseThatCannotBeReadIsSetApartWhenOpened()
{
    const auto store = open();
    QVERIFY_OK(store);
    const auto filed = file(**store, 1);
    QVERIFY_OK(filed);
    QVERIFY_OK(file(**store, 2));
    RawDatabase raw(cases());
    QCOMPARE(raw.run(QStringLiteral("UPDATE case_file SET content = '{}' WHERE number = '%1'").arg(filed->number)), QString());
    QVERIFY_ERROR(outcomeOf((*store)->cases().load(filed->id)), ErrorCode::CaseDamaged);
    QCOMPARE(raw.value(QStringLiteral("SELECT reason FROM damaged_case")).toString(), QStringLiteral("document"));
    QVERIFY_ERROR(outcomeOf((*store)->cases().commit(CaseChange{*filed, {}, {}, {}, {}})), ErrorCode::CaseDamaged);
    QVERIFY_OK(outcomeOf((*store)->cases().load(sampleCase(2).id)));
    const auto finding = findingOf(outcomeOf((*store)->selfCheck().run()), FindingKind::CasesDamaged);
    QVERIFY(finding);
    QCOMPARE(finding->names, QStringList{filed->number});
}

void TestSelfCheck::aMissingPageSetsItsCaseApartUntilItIsBack()
{
    const auto store = open();
    QVERIFY_OK(store);
    const auto filed = file(**store, 1);
    QVERIFY_OK(filed);
    QVERIFY_OK(file(**store, 2));
    QVERIFY(removePages(filed->id));
    QCOMPARE(findingOf(outcomeOf((*store)->selfCheck().run()), FindingKind::CasesDamaged)->names, QStringList{filed->number});
    QVERIFY_ERROR(outcomeOf((*store)->cases().load(filed->id)), ErrorCode::CaseDamaged);
    QVERIFY_OK(outcomeOf((*store)->cases().load(sampleCase(2).id)));
    for (const CaseMaterial &material : filed->materials)
        QVERIFY_OK(outcomeOf((*store)->pages().put(filed->id, samplePageBytes(material.materialId))));
    const auto mended = outcomeOf((*store)->selfCheck().run());
    QCOMPARE(findingOf(mended, FindingKind::CasesWhole)->count, 1);
    QVERIFY(!findingOf(mended, FindingKind::CasesDamaged));
    QCOMPARE(*outcomeOf((*store)->cases().load(filed->id)), *filed);
}

void TestSelfCheck::aFullCheckSetsApartWhatItFindsDamaged()
{
    const auto store = open();
    QVERIFY_OK(store);
    const auto first = file(**store, 1);
    const auto second = file(**store, 2);
    QVERIFY_OK(first);
    QVERIFY_OK(second);
    QVERIFY_OK(file(**store, 3));
    QVERIFY(removePages(first->id));
    QCOMPARE(RawDatabase(cases()).run(QStringLiteral("UPDATE case_file SET content = '{}' WHERE number = '%1'").arg(second->number)),
             QString());
    const auto report = outcomeOf((*store)->check());
    QVERIFY_OK(report);
    QVERIFY(!report->problems.isEmpty());
    QVERIFY_ERROR(outcomeOf((*store)->cases().load(first->id)), ErrorCode::CaseDamaged);
    QVERIFY_ERROR(outcomeOf((*store)->cases().load(second->id)), ErrorCode::CaseDamaged);
    QVERIFY_OK(outcomeOf((*store)->cases().load(sampleCase(3).id)));
    QCOMPARE(RawDatabase(cases()).value(QStringLiteral("SELECT count(*) FROM damaged_case")).toInt(), 2);
}

void TestSelfCheck::whatADamagedCaseHasToSendWaits()
{
    const auto store = open();
    QVERIFY_OK(store);
    const auto filed = file(**store, 1);
    QVERIFY_OK(filed);
    QVERIFY_OK(file(**store, 2));
    QVERIFY(removePages(filed->id));
    const auto all = outcomeOf((*store)->outbox().list(false, 100))->size();
    QVERIFY_OK(outcomeOf((*store)->selfCheck().run()));
    const auto due = outcomeOf((*store)->outbox().due(m_clock.now().addDays(1), 100));
    QVERIFY_OK(due);
    QVERIFY(!due->isEmpty());
    for (const OutboxEntry &entry : *due)
        QVERIFY(entry.caseId != filed->id);
    QCOMPARE(outcomeOf((*store)->outbox().list(false, 100))->size(), all);
}

void TestSelfCheck::aBrokenChainIsSaid()
{
    const auto store = open();
    QVERIFY_OK(store);
    QVERIFY_OK(file(**store, 1));
    QVERIFY_OK(file(**store, 2));
    RawDatabase raw(cases());
    QCOMPARE(raw.run(QStringLiteral("DROP TRIGGER ledger_is_never_changed")), QString());
    QCOMPARE(raw.run(QStringLiteral("UPDATE ledger SET hash = zeroblob(32) WHERE sequence = 1")), QString());
    const auto finding = findingOf(outcomeOf((*store)->selfCheck().run()), FindingKind::LedgerBroken);
    QVERIFY(finding);
    QCOMPARE(finding->count, 1);
    QCOMPARE(finding->weight, FindingWeight::Trouble);
}

void TestSelfCheck::aPageNothingNamesIsSweptAfterAWeek()
{
    const auto store = open();
    QVERIFY_OK(store);
    QVERIFY_OK(file(**store, 1));
    const CaseId nobody = sampleCase(9).id;
    const auto orphan = outcomeOf((*store)->pages().put(nobody, QByteArrayLiteral("scanned, and never named")));
    QVERIFY_OK(orphan);
    QVERIFY(!findingOf(outcomeOf((*store)->selfCheck().run()), FindingKind::OrphansSwept));
    m_clock.advanceMs(7 * dayMs - 1);
    QVERIFY(!findingOf(outcomeOf((*store)->selfCheck().run()), FindingKind::OrphansSwept));
    QVERIFY_OK(outcomeOf((*store)->pages().get(nobody, *orphan)));
    m_clock.advanceMs(1);
    const auto swept = findingOf(outcomeOf((*store)->selfCheck().run()), FindingKind::OrphansSwept);
    QVERIFY(swept);
    QCOMPARE(swept->count, 1);
    QVERIFY_ERROR(outcomeOf((*store)->pages().get(nobody, *orphan)), ErrorCode::NotFound);
    QVERIFY(!findingOf(outcomeOf((*store)->selfCheck().run()), FindingKind::OrphansSwept));
    QCOMPARE(outcomeOf((*store)->check())->problems, QStringList());
}

void TestSelfCheck::aPageThatIsNamedMeanwhileStays()
{
    const auto store = open();
    QVERIFY_OK(store);
    const CaseRecord draft = sampleCase(1);
    for (const CaseMaterial &material : draft.materials)
        QVERIFY_OK(outcomeOf((*store)->pages().put(draft.id, samplePageBytes(material.materialId))));
    QVERIFY_OK(outcomeOf((*store)->selfCheck().run()));
    QVERIFY_OK(outcomeOf((*store)->cases().saveDraft(draft)));
    m_clock.advanceMs(8 * dayMs);
    QVERIFY(!findingOf(outcomeOf((*store)->selfCheck().run()), FindingKind::OrphansSwept));
    for (const CaseMaterial &material : draft.materials)
        QVERIFY_OK(outcomeOf((*store)->pages().get(draft.id, material.files.first().sha256)));
}

void TestSelfCheck::nothingIsSweptWhileSomethingIsDamaged()
{
    const auto store = open();
    QVERIFY_OK(store);
    QVERIFY_OK(outcomeOf((*store)->cases().saveDraft(sampleCase(1))));
    const CaseId nobody = sampleCase(9).id;
    const auto orphan = outcomeOf((*store)->pages().put(nobody, QByteArrayLiteral("orphan")));
    QVERIFY_OK(orphan);
    QVERIFY_OK(outcomeOf((*store)->selfCheck().run()));
    QCOMPARE(RawDatabase(cases()).run(QStringLiteral("UPDATE case_file SET content = '{}'")), QString());
    m_clock.advanceMs(30 * dayMs);
    const auto report = outcomeOf((*store)->selfCheck().run());
    QVERIFY(findingOf(report, FindingKind::OrphansKept));
    QVERIFY(!findingOf(report, FindingKind::OrphansSwept));
    QVERIFY_OK(outcomeOf((*store)->pages().get(nobody, *orphan)));
}

void TestSelfCheck::leftoversOfCutOffWorkAreRemoved()
{
    const auto store = open();
    QVERIFY_OK(store);
    QFile left(m_path + QStringLiteral("/cases.db.v1.backup.part"));
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.close();
    QCOMPARE(findingOf(outcomeOf((*store)->selfCheck().run()), FindingKind::LeftoversRemoved)->count, 1);
    QVERIFY(!left.exists());
    QVERIFY(!findingOf(outcomeOf((*store)->selfCheck().run()), FindingKind::LeftoversRemoved));
}

void TestSelfCheck::aCheckMayRunWhileTheStoreCloses()
{
    QFuture<Result<SelfCheckReport>> check;
    {
        const auto store = open();
        QVERIFY_OK(store);
        QVERIFY_OK(file(**store, 1));
        check = (*store)->selfCheck().run();
    }
    QVERIFY(check.isFinished());
    QVERIFY_OK(open());
}

QTEST_GUILESS_MAIN(TestSelfCheck)
#include "tst_selfcheck.moc"
