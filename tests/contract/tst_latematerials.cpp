// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "domain/cases/casesummary.h"
#include "storesundertest.h"
#include "support/outcome.h"
#include "support/samplecase.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QDate lastDay(2026, 3, 24);

CaseMaterial promisedMaterial()
{
    CaseMaterial material;
    material.materialId = QStringLiteral("deed");
    material.name = QStringLiteral("不动产权证书");
    material.obtained = Obtained::Promised;
    material.promise = MaterialPromise{lastDay, sampleMoment(), sampleClerk().id};
    return material;
}

CaseFilter promises()
{
    CaseFilter filter;
    filter.promisesOnly = true;
    return filter;
}

} // namespace

/// What every store keeps of materials that come to a case after it was filed.
class TestLateMaterials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { StoresUnderTest::addRows(); }
    void init();
    void cleanup() { m_stores.reset(); }

    void whatIsPromisedIsListedWithItsDay();
    void nothingIsListedBeforeFilingNorOnceItCame();
    void aLapseByNobodyIsStored();
    void pagesOfAFiledCaseAreStoredAndSentAfterItsEvent();

private:
    [[nodiscard]] Result<CaseRecord> filed();
    [[nodiscard]] Result<CaseRecord> store(const CaseRecord &record);

    FakeClock m_clock;
    std::unique_ptr<StoresUnderTest> m_stores;
};

void TestLateMaterials::init()
{
    m_stores = std::make_unique<StoresUnderTest>(m_clock);
    QVERIFY(m_stores->isOpen());
}

/// A filed case in which something is promised.
Result<CaseRecord> TestLateMaterials::filed()
{
    Result<CaseRecord> record = m_stores->file(1);
    if (!record)
        return record;
    record->materials.append(promisedMaterial());
    return store(*record);
}

Result<CaseRecord> TestLateMaterials::store(const CaseRecord &record)
{
    CaseChange change;
    change.after = record;
    return outcomeOf(m_stores->cases().commit(change));
}

void TestLateMaterials::whatIsPromisedIsListedWithItsDay()
{
    QVERIFY_OK(m_stores->file(2));
    const auto record = filed();
    QVERIFY_OK(record);
    const auto listed = outcomeOf(m_stores->cases().list(promises()));
    QVERIFY_OK(listed);
    QCOMPARE(listed->size(), 1);
    QCOMPARE(listed->first().id, record->id);
    QCOMPARE(listed->first().promiseDue, lastDay);
    const auto all = outcomeOf(m_stores->cases().list({}));
    QVERIFY_OK(all);
    QCOMPARE(all->size(), 2);
}

void TestLateMaterials::nothingIsListedBeforeFilingNorOnceItCame()
{
    CaseRecord draft = sampleCase(3);
    draft.materials.append(promisedMaterial());
    QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(draft)));
    QCOMPARE(outcomeOf(m_stores->cases().list(promises()))->size(), 0);
    auto record = filed();
    QVERIFY_OK(record);
    record->materials.last().promise->keptAt = m_clock.now();
    QVERIFY_OK(store(*record));
    QCOMPARE(outcomeOf(m_stores->cases().list(promises()))->size(), 0);
}

void TestLateMaterials::aLapseByNobodyIsStored()
{
    const auto record = filed();
    QVERIFY_OK(record);
    CaseChange change;
    change.after = *record;
    change.after.changedBy.clear();
    change.after.materials.last().promise->lapsedAt = m_clock.now();
    LedgerEvent event = sampleEvent(*record, QStringLiteral("promiseLapsed"));
    event.clerkId.clear();
    event.clerkName.clear();
    change.events = {event};
    QVERIFY_OK(outcomeOf(m_stores->cases().commit(change)));
    const auto after = outcomeOf(m_stores->cases().load(record->id));
    QVERIFY_OK(after);
    QVERIFY(after->materials.last().promise->lapsedAt.has_value());
    // It is still to come, and stays in the list until it does.
    QCOMPARE(outcomeOf(m_stores->cases().list(promises()))->size(), 1);
}

void TestLateMaterials::pagesOfAFiledCaseAreStoredAndSentAfterItsEvent()
{
    auto record = filed();
    QVERIFY_OK(record);
    const auto before = m_stores->waiting().size();
    CaseChange change;
    change.after = *record;
    change.after.materials.last().files = {samplePageFile(QStringLiteral("deed"))};
    change.after.materials.last().obtained = Obtained::Submitted;
    change.after.materials.last().promise->keptAt = m_clock.now();
    change.events = {sampleEvent(*record, QStringLiteral("materialsAdded"))};
    OutboxEntry upload = sampleEntry(*record, OutboxKind::MaterialPut, change.after.materials.last().files.first().id.toString());
    upload.payloadSha256 = change.after.materials.last().files.first().sha256;
    change.outbox = {sampleEntry(*record, OutboxKind::EventPut, QStringLiteral("0190b1a0-0000-7000-8000-000000000001")), upload};
    QVERIFY_OK(outcomeOf(m_stores->cases().commit(change)));
    const auto after = outcomeOf(m_stores->cases().load(record->id));
    QVERIFY_OK(after);
    QCOMPARE(after->materials, change.after.materials);
    const QList<OutboxEntry> waiting = m_stores->waiting().mid(before);
    QCOMPARE(waiting.size(), 2);
    QCOMPARE(waiting.first().kind, OutboxKind::EventPut);
    QVERIFY(waiting.first().caseSequence < waiting.last().caseSequence);
}

QTEST_GUILESS_MAIN(TestLateMaterials)
#include "tst_latematerials.moc"
