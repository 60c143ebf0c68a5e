// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "storesundertest.h"
#include "support/outcome.h"
#include "support/samplecase.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

/// Which filed cases have something that is still to be fetched, held against each implementation.
class TestOpenCovers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { StoresUnderTest::addRows(); }
    void init();

    void onlyFiledCasesWithSomethingToFetchAreListed();
    void whatIsNotThereIsCountedApart();
    void aDraftWithSomethingToFetchIsListed();

private:
    [[nodiscard]] Result<CaseRecord> leave(CaseRecord record, const QDateTime &noneFoundAt);
    [[nodiscard]] QList<CaseSummary> listed(bool openOnly);

    FakeClock m_clock;
    std::unique_ptr<StoresUnderTest> m_stores;
};

void TestOpenCovers::init()
{
    m_stores = std::make_unique<StoresUnderTest>(m_clock);
    QVERIFY(m_stores->isOpen());
}

/// The second material is to be fetched; nobody at the counter says so.
Result<CaseRecord> TestOpenCovers::leave(CaseRecord record, const QDateTime &noneFoundAt)
{
    CaseMaterial &material = record.materials[1];
    material.obtained = Obtained::ToBeFetched;
    material.noneFoundAt = noneFoundAt;
    record.changedBy.clear();
    CaseChange change;
    change.after = record;
    return outcomeOf(m_stores->cases().commit(change));
}

QList<CaseSummary> TestOpenCovers::listed(bool openOnly)
{
    CaseFilter filter;
    filter.coversOpenOnly = openOnly;
    return outcomeOf(m_stores->cases().list(filter)).value_or(QList<CaseSummary>());
}

void TestOpenCovers::onlyFiledCasesWithSomethingToFetchAreListed()
{
    const auto first = m_stores->file(1);
    const auto second = m_stores->file(2);
    QVERIFY_OK(first);
    QVERIFY_OK(second);
    QVERIFY(listed(true).isEmpty());
    const auto left = leave(*first, {});
    QVERIFY_OK(left);
    QCOMPARE(listed(true).size(), 1);
    QCOMPARE(listed(true).first().id, first->id);
    QCOMPARE(listed(true).first().coversOpen, 1);
    QCOMPARE(listed(false).size(), 2);
}

void TestOpenCovers::whatIsNotThereIsCountedApart()
{
    const auto filed = m_stores->file(1);
    QVERIFY_OK(filed);
    const auto left = leave(*filed, m_clock.now());
    QVERIFY_OK(left);
    QVERIFY(listed(true).isEmpty());
    QCOMPARE(listed(false).first().coversMissing, 1);
    QCOMPARE(listed(false).first().coversOpen, 0);
}

void TestOpenCovers::aDraftWithSomethingToFetchIsListed()
{
    CaseRecord draft = sampleCase();
    draft.materials[1].obtained = Obtained::ToBeFetched;
    QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(draft)));
    QCOMPARE(listed(true).size(), 1);
    draft.materials[1].noneFoundAt = m_clock.now();
    QVERIFY_OK(outcomeOf(m_stores->cases().saveDraft(draft)));
    QVERIFY(listed(true).isEmpty());
    QCOMPARE(listed(false).first().coversMissing, 0); // nobody has to see to it before it is taken up
}

QTEST_GUILESS_MAIN(TestOpenCovers)
#include "tst_opencovers.moc"
